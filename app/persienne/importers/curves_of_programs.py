"""Load curves of other programs come in, energies per interval go out.

docs/formats.md, "Curves of other programs". conso-downloader writes ``debut;fin;kW``, local starts and ends without a
zone; one build wrote ``kWh`` over the same kW: the title is taken at its word, and the household is asked.
EDF_Simulateur_Prix writes a title line and ``Horodate fin de pas;Puissance moyenne (W)``, local ends without a zone;
October's second hour is a hole.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.importers.cells import plain, text_of
from persienne.importers.stamped_curves import read_curve, read_curves
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Sheet, Table

DOWNLOADER: Final = "downloader.curve.csv"
SIMULATEUR: Final = "simulateur.curve.csv"

DOWNLOADER_COLUMNS = {"start": "debut", "end": "fin", "value": "kwh?"}
SIMULATEUR_COLUMNS = {"stamp": "horodate fin de pas", "value": r"puissance moyenne \(w\)"}
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_PRODUCTION = re.compile("historique_prod(?![a-z])|historique_production")


def is_of_downloader(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of starts, ends and kW under these bare titles.

    Periods between two bare dates are bills under the same titles, for the household to describe.
    """
    return any(not _is_of_days(table) for table in tables_in(sheets, DOWNLOADER_COLUMNS))


def read_downloader(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve: EAST, or EAIT where the file is called ``historique_prod``, the only word on what is counted."""
    register = TOTAL_INJECTION if _PRODUCTION.search(plain(job.file)) else TOTAL_IMPORT
    tables = [(table, register) for table in tables_in(sheets, DOWNLOADER_COLUMNS)]
    return read_curves(DOWNLOADER, tables, meter_in(sheets, job), job)


def is_of_simulateur(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of ends and mean powers in W."""
    return bool(tables_in(sheets, SIMULATEUR_COLUMNS))


def read_simulateur(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve of the one sheet that has it, as consumption: the program knows no other."""
    table = only(tables_in(sheets, SIMULATEUR_COLUMNS), job)
    return read_curve(SIMULATEUR, table, meter_in(sheets, job), TOTAL_IMPORT, job=job)


def _is_of_days(table: Table) -> bool:
    """Whether its first row lasts from one bare date to another."""
    first = next(table.own_rows(), None)
    if first is None:
        return False
    return all(_DATE.fullmatch(text_of(table.cell(first, name)).strip()) for name in ("start", "end"))
