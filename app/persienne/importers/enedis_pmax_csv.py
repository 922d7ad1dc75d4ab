"""Enedis' daily highest powers (old CSV) come in, one maximum a local day goes out.

docs/formats.md, "Old CSV, highest powers": VA although no unit is written; the date of the stamp is the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.importers.families import shown
from persienne.importers.maxima import MaximumTable, read_maxima
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "enedis.pmax.csv"
COLUMNS = {"date": "horodate", "value": "valeur"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet says that it holds the highest powers."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The maxima of the one sheet; ``file_unknown`` (``enedis.other_unit``) where it says a unit that is not VA."""
    table = only(_tables(sheets), job)
    if table.sheet.said("unite") not in ("", "va"):
        raise job.unknown("enedis.other_unit", shown(table.titles))
    return read_maxima(FORMAT, MaximumTable(table, injected=table.sheet.is_production), meter_in(sheets, job), job)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    named = [sheet for sheet in sheets if sheet.said("type de donnees").startswith("puissance maximale")]
    return tables_in(named, COLUMNS)
