"""The load curve that EDF_Simulateur_Prix writes comes in, energies per interval go out.

docs/formats.md, "Curves of other programs": a title line, ``Horodate fin de pas;Puissance moyenne (W)``, local ends
without a zone; October's second hour is not in it, and is a hole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT
from persienne.importers.end_stamped_curve import read_curve
from persienne.importers.table import meter_in, only, tables_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import Job
    from persienne.importers.parsed import ParsedFile
    from persienne.importers.table import Sheet

FORMAT = "simulateur.curve.csv"
COLUMNS = {"stamp": "horodate fin de pas", "value": r"puissance moyenne \(w\)"}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of ends and mean powers in W."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curve of the one sheet that has it, as consumption: the program knows no other."""
    return read_curve(FORMAT, only(tables_in(sheets, COLUMNS), job), meter_in(sheets, job), TOTAL_IMPORT, job)
