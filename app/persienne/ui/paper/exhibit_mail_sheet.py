"""A mail that was read, and what became of its attachments, come in; the sheet that shows it goes out, in French.

It runs in the child that parses evidence. What is listed is told by the parent, which has each attachment's digest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from persienne.documents.document import Block, Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.documents.typography import count, day
from persienne.letters.apart import why
from persienne.ui.paper.pages import unprintable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from persienne.ui.paper.exhibit_mail import Mail

_HEADS: Final = {
    "subject": "Objet",
    "from": "De",
    "to": "À",
    "cc": "Copie à",
    "reply": "Répondre à",
    "date": "Date du message",
    "id": "Identifiant",
}
_NOTES: Final = {
    "charset": "Le jeu de caractères annoncé est inconnu ou faux\u00a0: des signes peuvent différer de l’original.",
    "encoding": "Le courriel a des défauts de forme\u00a0: ce qui a pu en être lu est reproduit.",
    "cut": "Le texte est trop long\u00a0: la suite se lit dans le fichier d’origine.",
}
_MADE: Final = (
    "Mise en page d’après le fichier d’origine (.eml), qui seul fait foi\u00a0; son empreinte figure sur la page qui "
    "précède. Rien n’a été téléchargé."
)
_PARIS: Final = "Heure de Paris"


def sheet_of(mail: Mail, title: str, parts: Sequence[dict[str, Any]]) -> Sheet:
    """The pages of a mail.

    Each of ``parts`` has ``number``, ``name``, ``mime``, ``size``, ``sha256``, ``pages`` and ``hidden``, which is empty
    or one of ``letters.apart.REASONS``.
    """
    blocks: list[Block] = [_heads(mail)]
    blocks += [Paragraph(one) for one in mail.text.split("\n\n") if one.strip()] or [Paragraph("(Aucun texte.)")]
    if parts:
        blocks.append(Heading("Pièces jointes au courriel"))
        for part in parts:
            blocks += [Paragraph(_part(part)), Paragraph(part["sha256"], Weight.FIXED)]
    notes = _notes(mail, title, blocks)
    if mail.asides:
        blocks.append(Heading("Autres contenus du courriel, non reproduits"))
        for one in mail.asides:
            blocks.append(Paragraph(f"{_aside(one.mime)} ({one.mime}, {octets(one.size)}), empreinte SHA-256\u00a0:"))
            blocks.append(Paragraph(one.sha256, Weight.FIXED))
    blocks += [Heading("Remarques"), Bullets(notes)] if notes else []
    return Sheet(title=title, blocks=(*blocks, Paragraph(_MADE, Weight.SMALL)))


def _heads(mail: Mail) -> Table:
    rows = [(_HEADS[code], text) for code, text in mail.heads]
    named = [code for code, _ in mail.heads]
    if "date" in named:
        rows.insert(named.index("date") + 1, (_PARIS, _moment(mail.paris)))
    return Table((), tuple(rows), (0.2, 0.8))


def _moment(paris: datetime | None) -> str:
    if paris is None:
        return "inconnue\u00a0: la date ne dit pas de quel fuseau elle est"
    return f"{day(paris, 'fr')} à {paris:%H}\u00a0h\u00a0{paris:%M}"


def _part(part: dict[str, Any]) -> str:
    """A line of the list; an attachment without a name is called so."""
    said = f"Pièce n°\u00a0{part['number']}\u00a0: {part['name']} ({part['mime']}, {octets(part['size'])})"
    if part["hidden"]:
        return f"{said}, non reproduite ici\u00a0: {why(part['hidden'], 'fr')}. Empreinte SHA-256\u00a0:"
    return f"{said}, {pages_after(part['pages'])}. Empreinte SHA-256\u00a0:"


def _aside(mime: str) -> str:
    return "Petite image de la mise en page" if mime.startswith("image/") else "Autre version du texte"


def _notes(mail: Mail, title: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    notes = [_NOTES[code] for code in mail.notes]
    if mail.html:
        notes.append("Le texte est tiré de la version HTML, sans ses images, ses liens et sa mise en forme.")
    if signs := unprintable(Sheet(title=title, blocks=tuple(blocks))):
        codes = ", ".join(f"U+{ord(sign):04X}" for sign in signs[:20])
        more = "…" if len(signs) > 20 else ""
        notes.append(f"Signes remplacés par une case vide, faute de dessin dans la police\u00a0: {codes}{more}.")
    return tuple(notes)


def octets(size: int) -> str:
    """A size in French words, as exhibits state it."""
    return f"{count(size, 'fr')}\u00a0octet{'s' if size > 1 else ''}"


def pages_after(pages: int) -> str:
    """How many pages follow, in French words."""
    return f"{pages}\u00a0page{'s' if pages > 1 else ''} à la suite"
