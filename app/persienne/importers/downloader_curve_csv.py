"""The load curve that conso-downloader writes comes in, energies per interval go out.

docs/formats.md, "Curves of other programs": ``debut;fin;kW``, local starts and ends without a zone. One build wrote
``kWh`` over the same kW: the title is taken at its word here, and the household is asked. The file does not say what it
counts, so that its name decides between consumption and injection.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.cells import plain, text_of
from persienne.importers.start_end_curve import read_curves
from persienne.importers.table import meter_in, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet, Table

FORMAT = "downloader.curve.csv"
COLUMNS = {"start": "debut", "end": "fin", "value": "kwh?"}
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_PRODUCTION = re.compile("historique_prod(?![a-z])|historique_production")


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of starts, ends and kW under these bare titles.

    Periods between two bare dates are bills under the same titles, for the household to describe.
    """
    return any(not _is_of_days(table) for table in tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve: EAST, or EAIT where the file is called ``historique_prod``."""
    register = TOTAL_INJECTION if _PRODUCTION.search(plain(job.file)) else TOTAL_IMPORT
    return read_curves(FORMAT, [(table, register) for table in tables_in(sheets, COLUMNS)], meter_in(sheets, job), job)


def _is_of_days(table: Table) -> bool:
    """Whether its first row lasts from one bare date to another."""
    first = next(table.own_rows(), None)
    if first is None:
        return False
    return all(_DATE.fullmatch(text_of(table.cell(first, name)).strip()) for name in ("start", "end"))
