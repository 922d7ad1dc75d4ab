"""Enedis' sheets of daily energies come in, from a workbook or saved as anything else; one energy a local day goes out.

docs/formats.md, "XLSX, daily energy": the label of the values said ``(en kW)`` in early 2025 and ``(en kWh)`` since;
they are kWh in both (equal to the load curve's sums to the Wh). A second sheet holds the injection.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.daily_energies import DayTable, read_days
from persienne.importers.enedis_curve_xlsx import COLUMNS as CURVE_COLUMNS
from persienne.importers.table import meter_in, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet

FORMAT = "enedis.energy.xlsx"
COLUMNS = {"date": "date", "value": r"valeur \(en kwh?\)"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of dates and kWh, and none has a curve."""
    return bool(tables_in(sheets, COLUMNS)) and not tables_in(sheets, CURVE_COLUMNS)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The daily energies of the workbook: EAST, and EAIT where there is a sheet of production."""
    tables = [
        DayTable(table, TOTAL_INJECTION if table.sheet.is_production else TOTAL_IMPORT)
        for table in tables_in(sheets, COLUMNS)
    ]
    return read_days(FORMAT, tables, meter_in(sheets, job), job)
