"""Enedis' sheets of daily indexes come in, from a workbook or saved as anything else; indexes at midnights go out.

docs/formats.md, "XLSX, daily index": indexes in kWh (the CSV has Wh), ``NA`` or ``-`` where one is missing, a second
sheet with the same header for production. The supplier's columns and the distributor's four are two grids over one
total; a column belongs to a register only where its title is exactly one that is known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.importers.cells import plain
from persienne.importers.daily_indexes import IndexTable, read_indexes
from persienne.importers.table import meter_in, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "enedis.index.xlsx"
# Editors lose accents.
COLUMNS = {"date": "date du t.*l.*relev.*", "total": r"index totalisateur \(en kwh\)"}

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


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of remote readings with a total in kWh."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The indexes of the workbook: EAST with its grids, and EAIT where there is a sheet of production."""
    tables = [_of(table) for table in tables_in(sheets, COLUMNS)]
    return read_indexes(FORMAT, tables, meter_in(sheets, job), job)


def _of(table: Table) -> IndexTable:
    if table.sheet.is_production:
        return IndexTable(table, "EAIT", table.places["total"])
    titles = {plain(title).removesuffix(_KWH): place for place, title in enumerate(table.titles)}
    supplier = {
        place: _SUPPLIER.get(title) for title, place in titles.items() if title in _SUPPLIER or _SPARE.match(title)
    }
    distributor = {place: name for title, name in _DISTRIBUTOR.items() if (place := titles.get(title)) is not None}
    grids = tuple(grid for grid in (supplier, distributor) if any(grid.values()))
    return IndexTable(table, "EAST", table.places["total"], grids)
