"""Enedis' sheets of a load curve come in, from a workbook or saved as anything else, energies per interval go out.

docs/formats.md, "XLSX, load curve". The cover sheet and the logos are not looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.start_end_curve import read_curves
from persienne.importers.table import meter_in, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet

FORMAT = "enedis.curve.xlsx"
# Editors lose accents.
COLUMNS = {"start": "d.{1,3}but", "end": "fin", "value": r"valeur \(en kwh?\)"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of starts, ends and kW."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curves: EAST, and EAIT where there is a sheet of production."""
    tables = [
        (table, TOTAL_INJECTION if table.sheet.is_production else TOTAL_IMPORT) for table in tables_in(sheets, COLUMNS)
    ]
    return read_curves(FORMAT, tables, meter_in(sheets, job), job)
