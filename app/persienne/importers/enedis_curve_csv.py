"""Enedis' old CSV load curve comes in, however it was saved since, energies per interval go out.

docs/formats.md, "Old CSV, load curve": ``Horodate;Valeur`` below two lines about the meter, or nothing above the data
at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.stamped_curves import read_curve
from persienne.importers.stamps import IsoStamps
from persienne.importers.table import Table, find_table, meter_in, only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet

FORMAT = "enedis.curve.csv"
COLUMNS = {"stamp": "horodate", "value": "valeur"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet is a load curve in watts, or stamps and numbers with no header above them."""
    return any(_table(sheet) for sheet in sheets)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve of the one sheet that has it: one block of EAST, or of EAIT where it says ``Production``."""
    table = only([table for sheet in sheets if (table := _table(sheet))], job)
    register = TOTAL_INJECTION if table.sheet.is_production else TOTAL_IMPORT
    return read_curve(FORMAT, table, meter_in(sheets, job), register, job=job)


def _table(sheet: Sheet) -> Table | None:
    if sheet.said("type de donnees") not in ("", "courbe de charge") or sheet.said("unite") not in ("", "w"):
        return None
    table = find_table(sheet, COLUMNS, {"step": "pas"})
    if table is not None:
        return None if "step" in table.places else Table(sheet, table.header, table.titles, table.places)
    first = sheet.first
    if first is None or len(first.cells) > 2 or len(sheet.head) != (2 if sheet.labels else 0):
        return None
    is_stamp = IsoStamps().epoch(str(first.cells[0])) is not None
    return Table(sheet, first.number - 1, (), {"stamp": 0, "value": 1}) if is_stamp else None
