"""EDF's daily energies come in, one energy a local day goes out.

docs/formats.md, "EDF, days": whole kWh as a rule, the date is the day itself. A file with a volume in m3 is of gas.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT
from persienne.importers.daily_energies import DayTable, read_days
from persienne.importers.table import find_table, meter_in, only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "edf.days.csv"
COLUMNS = {"date": "date de consommation", "value": r"consommation \(k?wh\)"}
# Editors lose accents.
OTHERS = {"nature": r"nature de la donn.{1,6}", "gas": r".*\(m.{1,3}\)"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of days of consumption, and no volume of gas."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The days of the one sheet that has them, as consumption."""
    table = only(_tables(sheets), job)
    return read_days(FORMAT, [DayTable(table, TOTAL_IMPORT)], meter_in(sheets, job), job)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    found = (find_table(sheet, COLUMNS, OTHERS) for sheet in sheets)
    return [table for table in found if table is not None and "gas" not in table.places]
