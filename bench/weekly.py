"""Hundreds of weekly files in one batch, closed slats beside half-open ones: files come in, one row goes out."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench import homes
from bench.figures import Row, Spread
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.meters.fictional_home import fictional_home

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILES = 500
LEAST = 1 / 1.5
"""Closed slats may take one and a half times as long as half-open ones."""
RUNS = 3
"""A run takes seconds."""


def weekly_rows(folder: Path, runs: int) -> list[Row]:
    """The batch under closed slats, beside the same batch under half-open ones."""
    paths = _files(folder)
    ours, theirs = [], []
    for _ in range(min(runs, RUNS)):
        ours.append(_milliseconds(paths, folder, Slat.CLOSED))
        theirs.append(_milliseconds(paths, folder, Slat.HALF))
    peer = "Persienne with half-open slats"
    return [Row(f"{FILES} weekly files, closed slats", "ms", Spread.of(ours), Spread.of(theirs), peer, times=LEAST)]


def _files(folder: Path) -> list[Path]:
    first = homes.LAST_DAY - timedelta(days=7 * FILES - 1)
    curve = fictional_home(first, homes.LAST_DAY).curve
    week = (local_days().days(curve.starts) - first.toordinal()) // 7
    paths = [folder / f"week-{number:03}.csv" for number in range(FILES)]
    for number, path in enumerate(paths):
        path.write_bytes(write_curve(curve.where(week == number)))
    return paths


def _milliseconds(paths: Sequence[Path], folder: Path, slat: Slat) -> float:
    """The whole import: reading, comparing, writing, reconciling, reporting."""
    with TemporaryDirectory(dir=folder) as name:
        home = Household.create_throw_away(folder / name / "household", slat=slat)
        with closing(home):
            began = perf_counter()
            home.measures.import_files(paths, Answers(homes.AT))
            return (perf_counter() - began) * 1000
