"""EDF's daily highest powers come in, one maximum a local day goes out.

docs/formats.md, "EDF, highest powers": no file was seen, so that the title of the values has to say VA or kVA.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.cells import plain
from persienne.importers.maxima import MaximumTable, read_maxima
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "edf.maxima.csv"
COLUMNS = {"date": "date.*", "value": r"puissance max.*\(k?va\)"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and highest powers in VA or kVA."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The highest power of each day (VA); ``file_unknown`` where several sheets have such a table."""
    table = only(_tables(sheets), job)
    is_kilo = plain(table.title("value")).endswith("(kva)")
    return read_maxima(FORMAT, MaximumTable(table, is_kilo=is_kilo), meter_in(sheets, job), job)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    return tables_in(sheets, COLUMNS)
