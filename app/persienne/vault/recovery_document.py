"""The recovery sheet as a paper document: twelve words, a day and a language come in, a Sheet goes out; it is pure.

It names no one, no meter and no computer: whoever finds it learns nothing but that a Persienne file exists.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.documents.document import Blank, Bullets, Heading, Paragraph, Sheet, Table, Weight
from persienne.vault import RecoveryCredential

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

_BY_HAND = 3
"""Ruled lines for a copy by hand, four words each."""


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the sheet says, in one language."""

    title: str
    opens: str
    purpose: str
    head: tuple[str, str]
    use_title: str
    use: str
    keep_title: str
    keep: tuple[str, ...]
    by_hand_title: str
    by_hand: str
    label: str
    footer: str
    day: Callable[[date], str]


def recovery_sheet(words: tuple[str, ...], made: date, language: str = "fr") -> Sheet:
    """The sheet of ``words`` (see ``vault.new_words``), made on ``made``; its texts are French or, for ``en``, English.

    The words themselves are French in both.
    """
    texts = _TEXTS.get(language, _FRENCH)
    half = len(words) // 2
    numbered = [(str(place), word) for place, word in enumerate(words, start=1)]
    rows = tuple((*left, *right) for left, right in zip(numbered[:half], numbered[half:], strict=True))
    number = sheet_number(RecoveryCredential(" ".join(words)).slot_id)
    each = len(words) // _BY_HAND
    blanks = (Blank(texts.label.format(first=n * each + 1, last=n * each + each)) for n in range(_BY_HAND))
    return Sheet(
        title=texts.title,
        blocks=(
            Paragraph(texts.opens, Weight.STRONG),
            Paragraph(texts.purpose),
            Table((*texts.head, *texts.head), rows, (0.1, 0.4, 0.1, 0.4)),
            Heading(texts.use_title),
            Paragraph(texts.use),
            Heading(texts.keep_title),
            Bullets(texts.keep),
            Heading(texts.by_hand_title),
            Paragraph(texts.by_hand),
            *blanks,
            Paragraph(texts.footer.format(number=number, day=texts.day(made)), Weight.FIXED),
        ),
        language=language if language in _TEXTS else "fr",
    )


def sheet_number(slot_id: str) -> str:
    """The id of the sheet's slot in groups of four, as the sheet prints it; ``persienne keys`` lists the same."""
    return " ".join(slot_id[n : n + 4] for n in range(0, len(slot_id), 4))


_FRENCH_MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def _french_day(day: date) -> str:
    number = "1er" if day.day == 1 else str(day.day)
    return f"{number} {_FRENCH_MONTHS[day.month - 1]} {day.year}"


def _english_day(day: date) -> str:
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"


_FRENCH = _Texts(
    title="Feuille de secours de Persienne",
    opens="Quiconque tient cette feuille et le fichier de votre foyer peut lire tout ce qu’il contient.",
    purpose=(
        "Persienne chiffre les relevés de votre foyer. D’ordinaire, le trousseau de votre session ou votre phrase de "
        "passe en donne la clé. Si le trousseau est perdu ou la phrase oubliée, ces douze mots ouvrent le fichier. "
        "Persienne n’en garde pas de copie, et personne ne pourra vous les redonner."
    ),
    head=("N°", "Mot"),
    use_title="S’en servir",
    use=(
        "Quand Persienne ne trouve plus la clé, tapez les douze mots dans l’ordre. Les accents et les majuscules ne "
        "comptent pas\u202f; les quatre premières lettres de chaque mot suffisent."
    ),
    keep_title="La garder",
    keep=(
        "Rangez-la avec vos papiers importants, loin de l’ordinateur.",
        "N’en prenez pas de photo et ne la déposez pas en ligne.",
        "Ne dites ces mots à personne\u00a0: nul n’a de raison de vous les demander.",
        "Elle reste bonne après un effacement et après un changement de phrase de passe.",
        "Une nouvelle feuille annule celle-ci\u00a0: détruisez alors l’ancienne.",
        "Elle n’ouvre pas vos sauvegardes, qui ont leur propre phrase de passe.",
    ),
    by_hand_title="La copier à la main",
    by_hand="Sans imprimante, recopiez les douze mots, lisiblement et dans l’ordre.",
    label="Mots {first} à {last}",
    footer="Feuille {number}, faite le {day}",
    day=_french_day,
)

_ENGLISH = _Texts(
    title="Persienne recovery sheet",
    opens="Whoever holds this sheet and your household's file can read all that is in it.",
    purpose=(
        "Persienne encrypts your household's readings. As a rule your session's keyring or your passphrase gives the "
        "key. If the keyring is lost or the passphrase forgotten, these twelve words open the file. Persienne keeps no "
        "copy of them, and nobody can give them to you again."
    ),
    head=("No.", "Word"),
    use_title="Using it",
    use=(
        "When Persienne finds the key no more, type the twelve words in their order. Accents and capitals do not "
        "matter; the first four letters of each word are enough."
    ),
    keep_title="Keeping it",
    keep=(
        "Put it with the papers that matter to you, away from the computer.",
        "Take no photo of it and put it nowhere online.",
        "Tell these words to no one: nobody has a reason to ask you for them.",
        "It stays good after an erasure and after a change of passphrase.",
        "A new sheet makes this one void: destroy the old one then.",
        "It does not open your backups, which have a passphrase of their own.",
    ),
    by_hand_title="Copying it by hand",
    by_hand="Without a printer, copy the twelve words legibly and in their order.",
    label="Words {first} to {last}",
    footer="Sheet {number}, made on {day}",
    day=_english_day,
)

_TEXTS: Mapping[str, _Texts] = MappingProxyType({"fr": _FRENCH, "en": _ENGLISH})
