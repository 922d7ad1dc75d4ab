"""Enedis' sheets come in, from a workbook or saved as anything else: a load curve, daily energies, daily indexes.

docs/formats.md, "XLSX, load curve", "XLSX, daily energy", "XLSX, daily index". The cover sheet and the logos are not
looked at. A second sheet with the same header holds the production.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.cells import plain
from persienne.importers.daily_tables import DayTable, IndexTable, read_days, read_indexes
from persienne.importers.stamped_curves import read_curves
from persienne.importers.table import meter_in, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Register
    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet, Table

CURVE: Final = "enedis.curve.xlsx"
DAYS: Final = "enedis.energy.xlsx"
INDEXES: Final = "enedis.index.xlsx"

# Editors lose accents.
CURVE_COLUMNS = {"start": "d.{1,3}but", "end": "fin", "value": r"valeur \(en kwh?\)"}
DAY_COLUMNS = {"date": "date", "value": r"valeur \(en kwh?\)"}
"""The label said ``(en kW)`` in early 2025 and ``(en kWh)`` since; kWh are in both (the curve's sums to the Wh)."""
INDEX_COLUMNS = {"date": "date du t.*l.*relev.*", "total": r"index totalisateur \(en kwh\)"}
"""Indexes in kWh (the CSV has Wh), ``NA`` or ``-`` where one is missing."""

_KWH: Final = " (en kwh)"
_SUPPLIER: Final = {
    "base": "EASF01",
    "heures creuses": "EASF01",
    "heures pleines": "EASF02",
}
"""The supplier's registers by the title of their column; those of a base contract and of one with off-peak hours."""
_DISTRIBUTOR: Final = {
    "heures creuses saison basse": "EASD01",
    "heures pleines saison basse": "EASD02",
    "heures creuses saison haute": "EASD03",
    "heures pleines saison haute": "EASD04",
}
_SPARE = re.compile(r"non parametre.*")
"""Registers that nothing counts in as a rule; an editor may have lost the accents (then they name nothing)."""


def has_curve(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of starts, ends and kW."""
    return bool(tables_in(sheets, CURVE_COLUMNS))


def read_curve(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curves: EAST, and EAIT where there is a sheet of production."""
    tables = [(table, _register(table)) for table in tables_in(sheets, CURVE_COLUMNS)]
    return read_curves(CURVE, tables, meter_in(sheets, job), job)


def has_energies(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and kWh, and none has a curve."""
    return bool(tables_in(sheets, DAY_COLUMNS)) and not has_curve(sheets)


def read_energies(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The daily energies of the workbook: EAST, and EAIT where there is a sheet of production."""
    tables = [DayTable(table, _register(table)) for table in tables_in(sheets, DAY_COLUMNS)]
    return read_days(DAYS, tables, meter_in(sheets, job), job)


def has_indexes(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of remote readings with a total in kWh."""
    return bool(tables_in(sheets, INDEX_COLUMNS))


def read_midnights(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The indexes at midnights: EAST with its grids, and EAIT where there is a sheet of production."""
    tables = [_of(table) for table in tables_in(sheets, INDEX_COLUMNS)]
    return read_indexes(INDEXES, tables, meter_in(sheets, job), job)


def _register(table: Table) -> Register:
    return TOTAL_INJECTION if table.sheet.is_production else TOTAL_IMPORT


def _of(table: Table) -> IndexTable:
    """The supplier's columns and the distributor's four, two grids over one total.

    A column belongs to a register only by a title known exactly.
    """
    if table.sheet.is_production:
        return IndexTable(table, "EAIT", table.places["total"])
    titles = {plain(title).removesuffix(_KWH): place for place, title in enumerate(table.titles)}
    supplier = {
        place: _SUPPLIER.get(title) for title, place in titles.items() if title in _SUPPLIER or _SPARE.match(title)
    }
    distributor = {place: name for title, name in _DISTRIBUTOR.items() if (place := titles.get(title)) is not None}
    grids = tuple(grid for grid in (supplier, distributor) if any(grid.values()))
    return IndexTable(table, "EAST", table.places["total"], grids)
