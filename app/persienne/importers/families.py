"""What a file looks like that no reader of tables knows: its head comes in, a code and its columns go out.

Recognised by content alone (docs/formats.md, "Files that are named"): a household is then told what it has, and not to
make something else of it. Tables are asked here only where no format takes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persienne.importers.cells import SEEN_LENGTH, plain, text_of
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job
from persienne.importers.text import decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.table import Sheet


# Groups of the Linky's and older meters' serial output: a label of its own and a value, behind a blank or a tab.
_TIC = re.compile(
    r"(?:^|[\n\r\x02])(?:ADCO|OPTARIF|ISOUSC|BASE|HC[HP][CP]?|EJPH(?:N|PM)|BBRH[CP]J[BWR]|PTEC|IINST[123]?|IMAX[123]?|PAPP"
    r"|HHPHC|MOTDETAT|PPOT|ADSC|VTIC|NGTF|LTARF|EA[SI]T|EAS[FD][0-9]{2}|ERQ[1-4]|IRMS[123]|URMS[123]|PREF|PCOUP"
    r"|SINST[SI][123]?|SMAX(?:S?N|IN)[123]?(?:-1)?|CCA(?:S|I)N(?:-1)?|UMOY[123]|STGE|RELAIS|NTARF|NJOURF|PJOURF\+1|MSG1|PRM)"
    r"[ \t][^\n\r]{1,120}(?=[\n\r])"
)
_TIC_GROUPS = 5

_OBIS = re.compile(r"(?m)^[0-9]-[0-9]{1,2}:[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,3}(?:\.[0-9]{1,3})?\(")
_OBIS_LINES = 3

_BY_KEYS = (
    ("grdf", ("journeeGaziere",)),
    ("grdf", ("energieConsomme",)),
    ("grdf", ("volume_m3", "energy_kwh")),
    ("dataconnect", ("interval_reading",)),
    ("dataconnect", ("idPrm", "grandeur", "points")),
    ("dataconnect.error", ("enedis_return",)),
    ("dataconnect.error", ("error", "error_description")),
    ("homeassistant", ("statistic_id",)),
    ("homeassistant", ("entities", "timezone_identifier")),
    ("homeassistant", ("entity_id", "last_changed")),
)
"""Keys of JSON objects, all of which stand in the head."""

_BY_MARKS = (
    ("greenbutton", "http://naesb.org/espi"),
    ("enedis.sge", "http://www.enedis.fr/sge/"),
)
"""Names of XML, which no other file has."""

_BY_TITLES = (
    ("homeassistant", ("statistic_id",)),
    ("homeassistant", ("entity_id", "state", "last_changed")),
    ("dsmr", ("hour start", "electricity 1 (dutch users: low tariff)")),
    ("dsmr", ("day start", "electricity 1 (dutch users: low tariff)")),
)
"""Plain titles of columns, all of which stand in one row."""

_NO_MEASURE = re.compile(r"no_data_found|no measure found", re.IGNORECASE)

# What is left of «Récapitulatif de mes…» where an editor lost the accent, and how EDF's own files begin.
_EDF_TITLE = re.compile(r"r\S{1,8}capitulatif d(?:e|es|u)\b.*")
_VOLUME = re.compile(r"\((?:en )?m(?:3|\ufffd)\)")
_P1_SHEET = re.compile(r"e_history_(?:min|uur|dag|maand|jaar)")


def family_of_text(text: str) -> str:
    """``tic``, ``dsmr``, ``greenbutton``, ``enedis.sge``, or the family of a JSON file; empty for any other text.

    Those of JSON and XML choose the reader too (:mod:`~persienne.importers.formats`).
    """
    start = text.lstrip()[:1]
    if start == "<":
        return next((code for code, mark in _BY_MARKS if mark in text), "")
    if start in ("{", "["):
        found = next((code for code, keys in _BY_KEYS if all(f'"{key}"' in text for key in keys)), "")
        return "dataconnect.nothing" if found in ("", "dataconnect.error") and _NO_MEASURE.search(text) else found
    if start == "/" and _many(_OBIS.finditer(text), _OBIS_LINES):
        return "dsmr"
    return "tic" if _many(_TIC.finditer(text), _TIC_GROUPS) else ""


def family_of_sheets(sheets: Sequence[Sheet]) -> str:
    """The family of tables; empty for any other."""
    if any(_P1_SHEET.fullmatch(plain(sheet.name)) for sheet in sheets):
        return "dsmr"
    rows = [[plain(cell) for cell in row.cells] for sheet in sheets for row in sheet.top]
    for code, titles in _BY_TITLES:
        if any(all(title in row for title in titles) for row in rows):
            return code
    # Files of gas can be described; one with a tariff that is not known would be read in a part.
    is_gas = any(_VOLUME.search(title) for row in rows for title in row)
    return "edf" if not is_gas and any(row and _EDF_TITLE.fullmatch(row[0]) for row in rows) else ""


def _many(found: Iterable[object], least: int) -> bool:
    return any(number >= least for number, _ in enumerate(found, 1))


MAX_COLUMNS = 8

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"SQLite format 3\0", "sqlite"),
)
_OPENINGS = (("<!doctype html", "html"), ("<html", "html"), ("<", "xml"), ("{", "json"), ("[", "json"))
# A serial line that was recorded with its bits of parity, or with a few other bytes.
_SEVEN_BITS = bytes(byte & 0x7F for byte in range(256))
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v")


def describe(head: bytes) -> tuple[str, tuple[str, ...]]:
    """The code and, for a table of no known family, the cells of the row that looks like its header.

    Codes: empty, zeros, pdf, zip, xls (also a workbook under a password), gzip, 7z, rar, image, sqlite, binary, html,
    xml, json, csv, text, and those of :mod:`~persienne.importers.families`.
    """
    if not head:
        return "empty", ()
    if not head.strip(b"\0"):
        return "zeros", ()
    for magic, code in _MAGIC:
        if head.startswith(magic):
            return code, ()
    text = decode(head, whole=False)
    if family := family_of_text(text or "") or family_of_text(head.translate(_SEVEN_BITS).decode("ascii")):
        return family, ()
    if text is None or any(sign in _CONTROLS for sign in text):
        return "binary", ()
    return _describe_text(text)


def describe_sheets(sheets: Sequence[Sheet], code: str = "xlsx") -> tuple[str, tuple[str, ...]]:
    """The family of the sheets, or ``code`` and the cells of the row that looks like a header.

    That is the first row, in any sheet, of three texts or more, or else of two.
    """
    if family := family_of_sheets(sheets):
        return family, ()
    rows = [[text for cell in row.cells if (text := text_of(cell))] for sheet in sheets for row in sheet.top]
    for least in (3, 2, 1):
        for row in rows:
            if len(row) >= least:
                return code, shown(row)
    return code, ()


def shown(cells: Sequence[Cell]) -> tuple[str, ...]:
    """The first filled cells of a row, short enough to be shown."""
    return tuple(text_of(cell)[:SEEN_LENGTH] for cell in cells[:MAX_COLUMNS] if plain(cell))


def _describe_text(text: str) -> tuple[str, tuple[str, ...]]:
    start = text.lstrip()[:20].casefold()
    if not start:
        return "empty", ()
    for opening, code in _OPENINGS:
        if start.startswith(opening):
            return code, ()
    sheet = CsvSheet(text, Job(""))
    wide = sum(len(row.cells) > 1 for row in sheet.top)
    is_table = wide and (len(sheet.top[0].cells) > 1 or 2 * wide >= len(sheet.top))
    return describe_sheets([sheet], "csv") if is_table else (family_of_sheets([sheet]) or "text", ())
