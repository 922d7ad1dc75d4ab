"""EDF's daily tables come in: energies, highest powers and indexes, one value a local day goes out.

docs/formats.md, "EDF, days", "EDF, highest powers", "EDF, indexes". The date of an energy is the day itself; the index
of a date is of the midnight before the day, by tariff register and as their sum.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT
from persienne.importers.cells import plain
from persienne.importers.daily_tables import DayTable, IndexTable, read_days, read_indexes
from persienne.importers.maxima import MaximumTable, read_maxima
from persienne.importers.table import find_table, meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet, Table

DAYS: Final = "edf.days.csv"
MAXIMA: Final = "edf.maxima.csv"
INDEXES: Final = "edf.index.csv"

# Editors lose accents, and type another apostrophe.
DAY_COLUMNS = {"date": "date de consommation", "value": r"consommation \(k?wh\)"}
DAY_OTHERS = {"nature": r"nature de la donn.{1,6}", "gas": r".*\(m.{1,3}\)"}
MAXIMUM_COLUMNS = {"date": "date.*", "value": r"puissance max.*\(k?va\)"}
"""No file was seen, so that the title of the values has to say VA or kVA."""
INDEX_COLUMNS = {"date": r"date de relev.{1,5} de l.{1,3}index"}
INDEX_OTHERS = {"nature": r"type d.{1,3}index"}
REGISTERS: Final = {"heures creuses": "EASF01", "heures pleines": "EASF02", "base": "EASF01", "": "EASF01"}
"""The supplier's registers by what stands between «Index» and the unit in the title of their column."""

_INDEX = re.compile(r"index ?(?P<tariff>.*?) ?\(k?wh\)")


def has_energies(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of days of consumption, and no volume of gas (m3)."""
    return bool(_energies(sheets))


def read_energies(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The days of the one sheet that has them, as consumption; whole kWh as a rule."""
    return read_days(DAYS, [DayTable(only(_energies(sheets), job), TOTAL_IMPORT)], meter_in(sheets, job), job)


def has_maxima(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and highest powers in VA or kVA."""
    return bool(tables_in(sheets, MAXIMUM_COLUMNS))


def read_highest(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The highest power of each day (VA); ``file_unknown`` where several sheets have such a table."""
    table = only(tables_in(sheets, MAXIMUM_COLUMNS), job)
    is_kilo = plain(table.title("value")).endswith("(kva)")
    return read_maxima(MAXIMA, MaximumTable(table, is_kilo=is_kilo), meter_in(sheets, job), job)


def has_indexes(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of indexes all of which are known."""
    return bool(_indexes(sheets))


def read_midnights(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The indexes of the one sheet that has them: EASF01 and EASF02 (or EASF01 alone), and EAST, their sum.

    Whole kWh, newest first, years of monthly readings before the daily ones.
    """
    return read_indexes(INDEXES, [only(_indexes(sheets), job)], meter_in(sheets, job), job)


def _energies(sheets: Sequence[Sheet]) -> list[Table]:
    return [table for table in tables_in(sheets, DAY_COLUMNS, DAY_OTHERS) if "gas" not in table.places]


def _indexes(sheets: Sequence[Sheet]) -> list[IndexTable]:
    found = []
    for sheet in sheets:
        table = find_table(sheet, INDEX_COLUMNS, INDEX_OTHERS)
        titles = enumerate(map(plain, table.titles)) if table is not None else ()
        tariffs = {place: match["tariff"] for place, title in titles if (match := _INDEX.fullmatch(title))}
        grid = {place: REGISTERS.get(tariff) for place, tariff in tariffs.items()}
        if table is not None and grid and None not in grid.values() and len(set(grid.values())) == len(grid):
            found.append(IndexTable(table, "EAST", None, (grid,)))
    return found
