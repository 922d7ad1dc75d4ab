"""An erasure's certificate as a paper document: a Certificate and a language come in, a Sheet goes out; it is pure.

Its words promise what was done and looked for, and no more: what no program on this computer can reach is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from persienne.documents.document import Bullets, Heading, Paragraph, Sheet, Table, Weight

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from persienne.documents.document import Block
    from persienne.household.privacy.certificate import Certificate


@dataclass(frozen=True, slots=True)
class _Texts:
    """What the sheet says, in one language."""

    title: str
    states: Mapping[str, str]
    what: str
    levels: Mapping[str, str]
    kinds: Mapping[str, str]
    period: str
    since: str
    until: str
    asked: str
    head_rows: tuple[str, str, str, str]
    tables: Mapping[str, str]
    how: str
    head_steps: tuple[str, str]
    steps: Mapping[str, str]
    results: Mapping[str, str]
    sizes: str
    keys: str
    proof: str
    searched: str
    interrupted: str
    waiting: str
    limits_title: str
    limits: Mapping[str, str]
    made_with: str
    number: str
    day: Callable[[date], str]
    count: Callable[[int], str]


def certificate_sheet(certificate: Certificate, language: str = "fr") -> Sheet:
    """The sheet of ``certificate``; its texts are French or, for ``en``, English."""
    texts = _TEXTS.get(language, _FRENCH)
    digest = certificate.to_dict()["sha256"]
    return Sheet(
        title=texts.title,
        blocks=(
            Paragraph(texts.states[_state(certificate)], Weight.STRONG),
            Heading(texts.what),
            Bullets(_what(certificate, texts)),
            _rows(certificate, texts),
            Heading(texts.how),
            Table(
                texts.head_steps,
                tuple((texts.steps[one.step], texts.results.get(one.result, one.result)) for one in certificate.steps),
                (0.7, 0.3),
            ),
            Bullets(
                (
                    texts.sizes.format(
                        before=texts.count(certificate.bytes_before), after=texts.count(certificate.bytes_after)
                    ),
                    texts.keys.format(before=certificate.key_before, after=certificate.key_after),
                )
            ),
            Heading(texts.proof),
            *_proof(certificate, texts),
            Heading(texts.limits_title),
            Bullets(tuple(texts.limits[code] for code in certificate.limits)),
            Paragraph(
                texts.made_with.format(app=certificate.app, sqlcipher=certificate.sqlcipher, sqlite=certificate.sqlite),
                Weight.SMALL,
            ),
            Paragraph(texts.number.format(id=certificate.id), Weight.FIXED),
            Paragraph(f"SHA-256 {digest}", Weight.FIXED),
        ),
        language=language if language in _TEXTS else "fr",
    )


def _state(certificate: Certificate) -> str:
    """The state, and of one that is done whether anything was looked for."""
    searched = certificate.proof is not None and certificate.proof.sampled
    return "done_unsearched" if certificate.state == "done" and not searched else certificate.state


def _what(certificate: Certificate, texts: _Texts) -> tuple[str, ...]:
    days = {
        name: "" if day is None else texts.day(date.fromordinal(day))
        for name, day in (("first", certificate.first), ("last", certificate.last))
    }
    bounds = {(True, True): texts.period, (True, False): texts.since, (False, True): texts.until}
    bounded = (certificate.first is not None, certificate.last is not None)
    at = datetime.fromtimestamp(certificate.at, UTC)
    return (
        texts.levels[certificate.level],
        texts.kinds[certificate.kind],
        *([bounds[bounded].format(**days)] if any(bounded) else []),
        texts.asked.format(day=texts.day(at.date()), time=f"{at:%H:%M}"),
    )


def _rows(certificate: Certificate, texts: _Texts) -> Table:
    """The tables that lost something, or whose rows changed in number."""
    deleted = dict(certificate.deleted)
    rows = [
        (texts.tables[one.table], *map(texts.count, (one.before, deleted.pop(one.table, 0), one.after)))
        for one in certificate.tables
        if one.before != one.after or deleted.get(one.table)
    ]
    rows += [(texts.tables[name], "", texts.count(number), "") for name, number in deleted.items()]
    return Table(texts.head_rows, tuple(rows), (0.4, 0.2, 0.2, 0.2))


def _proof(certificate: Certificate, texts: _Texts) -> tuple[Block, ...]:
    proof = certificate.proof
    if proof is None:
        return (Paragraph(texts.waiting),)
    numbers = {
        "sampled": proof.sampled,
        "found": proof.found,
        "pages": proof.pages,
        "old": proof.old_key_pages,
        "foreign": proof.foreign_pages,
    }
    said = texts.searched.format(**{name: texts.count(number) for name, number in numbers.items()})
    more = (Paragraph(texts.interrupted),) if proof.interrupted else ()
    return (Paragraph(said), *more)


def _french_count(number: int) -> str:
    return f"{number:,}".replace(",", "\u202f")


def _english_count(number: int) -> str:
    return f"{number:,}"


def _french_day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _english_day(day: date) -> str:
    return day.isoformat()


_FRENCH = _Texts(
    title="Certificat d’effacement",
    states=MappingProxyType(
        {
            "done": (
                "Ces relevés sont effacés de Persienne et leur clé est détruite. Ils ont été recherchés ensuite dans "
                "le fichier du foyer\u00a0: rien n’a été retrouvé."
            ),
            "done_unsearched": "Ces relevés sont effacés de Persienne et leur clé est détruite.",
            "doubtful": (
                "Ces relevés ne sont plus lisibles dans Persienne, mais la recherche qui a suivi a trouvé quelque "
                "chose qui ne devrait pas être là. Cet effacement n’est pas prouvé."
            ),
            "waiting_for_room": (
                "Ces relevés ne sont plus lisibles dans Persienne. La suite attend de la place sur le disque\u00a0: le "
                "fichier peut encore en porter des traces chiffrées, et leur clé est encore en service."
            ),
        }
    ),
    what="Ce qui a été effacé",
    levels=MappingProxyType(
        {
            "live": "Les valeurs en direct",
            "curve": "Tout ce qui est plus fin que le jour",
            "day": "Tout, totaux des jours compris",
        }
    ),
    kinds=MappingProxyType(
        {
            "all": "De tout le foyer, sans limite de temps",
            "period": "De tout le foyer",
            "meter": "D’un seul compteur",
            "import": "D’un seul import",
        }
    ),
    period="Du {first} au {last} inclus",
    since="Depuis le {first} inclus",
    until="Jusqu’au {last} inclus",
    asked="Demandé le {day} à {time} (temps universel)",
    head_rows=("Lignes", "Avant", "Effacées", "Après"),
    tables=MappingProxyType(
        {
            "curve": "Jours de courbe",
            "day_total": "Totaux de jours",
            "midnight_index": "Index à minuit",
            "frame": "Valeurs en direct",
            "maximum": "Puissances maximales",
            "maximum.at": "Heures des puissances maximales",
            "wire_cut": "Reprises de lecture",
            "fact": "Faits notés",
            "source": "Fichiers et lectures",
            "batch": "Imports",
            "meter": "Compteurs",
        }
    ),
    how="Comment",
    head_steps=("Étape, dans l’ordre", "Résultat"),
    steps=MappingProxyType(
        {
            "secure_delete": "Mise à zéro de ce qui est supprimé",
            "delete": "Suppression des lignes",
            "vacuum": "Réécriture du fichier sans espaces libres",
            "rekey": "Chiffrement de tout le fichier sous une nouvelle clé",
            "checkpoint": "Vidage du journal d’écriture",
            "old_key": "Oubli de l’ancienne clé, une fois le fichier ouvert avec la nouvelle",
            "free_pages": "Pages libres restantes",
            "log_bytes": "Octets restants au journal d’écriture",
            "unsound": "Défauts trouvés par le contrôle d’intégrité",
        }
    ),
    results=MappingProxyType({"done": "fait", "on": "activée", "no_room": "faute de place, à faire"}),
    sizes="Taille du fichier\u00a0: {before}\u00a0octets avant, {after} après",
    keys="Empreinte de la clé\u00a0: {before} avant, {after} après",
    proof="Ce qui a été recherché",
    searched=(
        "Valeurs effacées cherchées dans les pages du fichier et de son journal, déchiffrées une à une\u00a0: "
        "{sampled}. Retrouvées\u00a0: {found}. Pages lues\u00a0: {pages}. Pages encore lisibles avec l’ancienne "
        "clé\u00a0: {old}. Pages qu’aucune des deux clés n’ouvre\u00a0: {foreign}."
    ),
    interrupted=(
        "Persienne a été interrompu pendant l’effacement, qui a repris ensuite. Les valeurs à rechercher n’étaient que "
        "dans sa mémoire\u00a0: elles n’ont pu l’être."
    ),
    waiting="La recherche se fera quand le fichier aura été réécrit.",
    limits_title="Ce que cet effacement n’atteint pas",
    limits=MappingProxyType(
        {
            "disk_traces": (
                "Le disque\u00a0: des fragments chiffrés peuvent subsister dans ses blocs libres, anciens exemplaires "
                "du fichier de clés compris, dans ses instantanés ou dans la mémoire de veille. Sans la clé, ils sont "
                "illisibles."
            ),
            "backups": "Vos sauvegardes faites auparavant\u00a0: elles contiennent encore ces relevés.",
            "files": "Les fichiers que vous avez importés\u00a0: Persienne ne touche pas aux originaux.",
            "exports": "Vos exports\u00a0: supprimez-les vous-même.",
            "prints": "Vos impressions et vos courriers.",
            "others_copies": (
                "Les copies des autres\u00a0: celles du gestionnaire du réseau, de votre fournisseur et de toute "
                "personne à qui vous les avez données."
            ),
            "indexes_around": (
                "Les index gardés avant et après la période\u00a0: leur différence donne encore l’énergie totale "
                "consommée entre les deux."
            ),
            "day_totals": "Les totaux des jours\u00a0: ils restent dans Persienne, comme vous l’avez choisi.",
            "register": (
                "Ce que vous avez noté vous-même au registre et dans vos courriers\u00a0: cela reste dans Persienne, "
                "avec le numéro du compteur si vous l’y avez mis."
            ),
        }
    ),
    made_with="Fait avec Persienne\u00a0{app}, SQLCipher\u00a0{sqlcipher}, SQLite\u00a0{sqlite}.",
    number="Certificat {id}",
    day=_french_day,
    count=_french_count,
)

_ENGLISH = _Texts(
    title="Certificate of erasure",
    states=MappingProxyType(
        {
            "done": (
                "These readings are erased from Persienne and their key is destroyed. They were then looked for in the "
                "household's file, and nothing was found."
            ),
            "done_unsearched": "These readings are erased from Persienne and their key is destroyed.",
            "doubtful": (
                "These readings can no longer be read in Persienne, but the search that followed found something that "
                "should not be there. This erasure is not proved."
            ),
            "waiting_for_room": (
                "These readings can no longer be read in Persienne. The rest waits for room on the disk: the file may "
                "still carry encrypted traces of them, and their key is still in use."
            ),
        }
    ),
    what="What was erased",
    levels=MappingProxyType(
        {
            "live": "The live values",
            "curve": "All that is finer than a day",
            "day": "Everything, the totals of days included",
        }
    ),
    kinds=MappingProxyType(
        {
            "all": "Of the whole household, without a limit in time",
            "period": "Of the whole household",
            "meter": "Of one meter",
            "import": "Of one import",
        }
    ),
    period="From {first} to {last}, both included",
    since="From {first} on, included",
    until="Up to {last}, included",
    asked="Asked for on {day} at {time} (UTC)",
    head_rows=("Rows", "Before", "Erased", "After"),
    tables=MappingProxyType(
        {
            "curve": "Days of curve",
            "day_total": "Totals of days",
            "midnight_index": "Indexes at midnight",
            "frame": "Live values",
            "maximum": "Highest powers",
            "maximum.at": "Hours of the highest powers",
            "wire_cut": "Points to resume reading",
            "fact": "Facts noted",
            "source": "Files and readings",
            "batch": "Imports",
            "meter": "Meters",
        }
    ),
    how="How",
    head_steps=("Step, in order", "Result"),
    steps=MappingProxyType(
        {
            "secure_delete": "What is deleted is set to zero",
            "delete": "Rows deleted",
            "vacuum": "File written anew without free space",
            "rekey": "Whole file encrypted under a new key",
            "checkpoint": "Write-ahead log emptied",
            "old_key": "Old key forgotten, once the new one had opened the file",
            "free_pages": "Free pages left",
            "log_bytes": "Bytes left in the write-ahead log",
            "unsound": "Faults found by the check of integrity",
        }
    ),
    results=MappingProxyType({"no_room": "no room, still to do"}),
    sizes="Size of the file: {before} bytes before, {after} after",
    keys="Fingerprint of the key: {before} before, {after} after",
    proof="What was looked for",
    searched=(
        "Erased values looked for in the pages of the file and its log, decrypted one by one: {sampled}. Found: "
        "{found}. Pages read: {pages}. Pages still readable with the old key: {old}. Pages that neither key opens: "
        "{foreign}."
    ),
    interrupted=(
        "Persienne was interrupted during the erasure, which went on afterwards. The values to look for were in its "
        "memory alone, and could not be looked for."
    ),
    waiting="The search will be made once the file has been written anew.",
    limits_title="What this erasure does not reach",
    limits=MappingProxyType(
        {
            "disk_traces": (
                "The disk: encrypted fragments may remain in its free blocks, old copies of the key file included, in "
                "its snapshots or in the memory of a sleeping computer. Without the key they can't be read."
            ),
            "backups": "Your backups made before: they still hold these readings.",
            "files": "The files that you imported: Persienne does not touch the originals.",
            "exports": "Your exports: delete them yourself.",
            "prints": "Your prints and your letters.",
            "others_copies": (
                "The copies of others: those of the network operator, of your supplier, and of anyone to whom you gave "
                "them."
            ),
            "indexes_around": (
                "The indexes kept before and after the period: their difference still tells the total energy used "
                "between them."
            ),
            "day_totals": "The totals of days: they stay in Persienne, as you chose.",
            "register": (
                "What you noted yourself in the register and in your letters: it stays in Persienne, with the meter's "
                "number where you put it."
            ),
        }
    ),
    made_with="Made with Persienne {app}, SQLCipher {sqlcipher}, SQLite {sqlite}.",
    number="Certificate {id}",
    day=_english_day,
    count=_english_count,
)

_TEXTS = MappingProxyType({"fr": _FRENCH, "en": _ENGLISH})
