"""What a file looks like comes in, the code of the family that it is of goes out, or nothing.

Recognised by content alone (docs/formats.md, "Files that are named"): a household is then told what it has, and not to
make something else of it. Tables are asked here only where no format takes them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persienne.importers.cells import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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
