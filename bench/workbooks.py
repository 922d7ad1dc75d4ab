"""Weekly workbooks as the portal gives them, imported in one batch beside openpyxl, which reads the same cells.

A folder comes in, one row goes out. The peer reads and keeps numbers, and stores nothing.
"""

from __future__ import annotations

import os
from contextlib import closing
from datetime import timedelta
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from bench import homes
from bench.figures import Row, Spread
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.meters.fictional_home import fictional_home

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.base.reading import Block

FILES = 100
TIMES = 10.0
RUNS = 3
"""A run takes seconds."""
ABOVE = 16
"""Rows above the first interval of a portal's workbook."""
FRONT_ROWS, FRONT_COLUMNS = 758, 19
"""The front page of a portal's workbook."""
WHITE = PatternFill("solid", "FFFFFF")


def workbook_rows(folder: Path, runs: int) -> list[Row]:
    """The whole import of a batch of workbooks, beside openpyxl that reads them."""
    paths = _files(folder)
    ours, theirs = [], []
    for _ in range(min(runs, RUNS)):
        ours.append(_import(paths, folder))
        theirs.append(_openpyxl(paths))
    peer = "openpyxl: load_workbook, every cell of the curve as a float"
    rows = []
    for place, what, times in ((0, "", TIMES), (1, ", processor time", None)):
        mine, other = (Spread.of(one[place] for one in side) for side in (ours, theirs))
        rows.append(Row(f"{FILES} weekly workbooks{what}", "ms", mine, other, peer, times=times))
    return rows


def _processor() -> float:
    """Milliseconds of this process and of the children that have ended."""
    return sum(os.times()[:4]) * 1000


def _import(paths: Sequence[Path], folder: Path) -> tuple[float, float]:
    """Milliseconds on the wall, and of a processor."""
    with TemporaryDirectory(dir=folder) as name:
        home = Household.create_throw_away(folder / name / "household", slat=Slat.HALF)
        with closing(home):
            began, worked = perf_counter(), _processor()
            home.measures.import_files(paths, Answers(homes.AT))
            return (perf_counter() - began) * 1000, _processor() - worked


def _openpyxl(paths: Sequence[Path]) -> tuple[float, float]:
    began, worked = perf_counter(), _processor()
    for path in paths:
        book = load_workbook(path)
        rows = book.worksheets[-1].iter_rows(min_row=ABOVE + 1, min_col=3, max_col=5, values_only=True)
        assert sum(float(str(value).replace(",", ".")) for _, _, value in rows) > 0
        book.close()
    return (perf_counter() - began) * 1000, _processor() - worked


def _files(folder: Path) -> list[Path]:
    first = homes.LAST_DAY - timedelta(days=7 * FILES - 1)
    curve = fictional_home(first, homes.LAST_DAY).curve
    week = (local_days().days(curve.starts) - first.toordinal()) // 7
    return [_workbook(folder / f"week-{number:03}.xlsx", curve.where(week == number)) for number in range(FILES)]


def _workbook(path: Path, curve: Block) -> Path:
    """What the portal writes of a week: a sheet of local start, end and kW, all of them text, behind a front page.

    The front page is four fifths of it: thousands of cells that have a colour and nothing in them.
    """
    book, local = Workbook(), local_days()
    book.active.title = "Page d'accueil"
    for row in book.active.iter_rows(max_row=FRONT_ROWS, max_col=FRONT_COLUMNS):
        for cell in row:
            cell.fill = WHITE
    sheet = book.create_sheet("Consommation Horaire")
    sheet["B8"], sheet["C8"] = "Point Référence Mesure (PRM)", "09999999999998"
    sheet["C16"], sheet["D16"], sheet["E16"] = "Début", "Fin", "Valeur (en kW)"
    columns = zip(curve.starts.tolist(), curve.durations.tolist(), curve.values.tolist(), strict=True)
    for row, (start, length, joules) in enumerate(columns, ABOVE + 1):
        begin, end = (f"{local.wall(at):%d/%m/%Y %H:%M:%S}" for at in (start, start + length))
        sheet[f"C{row}"], sheet[f"D{row}"] = begin, end
        sheet[f"E{row}"] = f"{joules / length / 1000:.3f}".replace(".", ",")
    book.save(path)
    return path
