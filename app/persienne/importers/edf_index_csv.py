"""EDF's daily indexes come in, an index a midnight goes out, by tariff register and as their sum.

docs/formats.md, "EDF, indexes": whole kWh, newest first, years of monthly readings before the daily ones. The index of
a date is that of the midnight which begins it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.importers.cells import plain
from persienne.importers.daily_indexes import IndexTable, read_indexes
from persienne.importers.table import find_table, meter_in, only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet

FORMAT = "edf.index.csv"
# Editors lose accents, and type another apostrophe.
COLUMNS = {"date": r"date de relev.{1,5} de l.{1,3}index"}
OTHERS = {"nature": r"type d.{1,3}index"}
REGISTERS: Final = {"heures creuses": "EASF01", "heures pleines": "EASF02", "base": "EASF01", "": "EASF01"}
"""The supplier's registers by what stands between «Index» and the unit in the title of their column."""

_INDEX = re.compile(r"index ?(?P<tariff>.*?) ?\(k?wh\)")


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of indexes all of which are known."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The indexes of the one sheet that has them: EASF01 and EASF02 (or EASF01 alone), and EAST, their sum."""
    return read_indexes(FORMAT, [only(_tables(sheets), job)], meter_in(sheets, job), job)


def _tables(sheets: Sequence[Sheet]) -> list[IndexTable]:
    found = []
    for sheet in sheets:
        table = find_table(sheet, COLUMNS, OTHERS)
        titles = enumerate(map(plain, table.titles)) if table is not None else ()
        tariffs = {place: match["tariff"] for place, title in titles if (match := _INDEX.fullmatch(title))}
        grid = {place: REGISTERS.get(tariff) for place, tariff in tariffs.items()}
        if table is not None and grid and None not in grid.values() and len(set(grid.values())) == len(grid):
            found.append(IndexTable(table, "EAST", None, (grid,)))
    return found
