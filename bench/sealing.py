"""Imports of three years of half-hours with seals of days beside the same without: a place comes in, rows go out."""

from __future__ import annotations

import resource
from contextlib import closing
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from bench.figures import Row, Spread
from bench.homes import AT, new_household, open_household
from persienne.base.slats import Slat
from persienne.household.measures.import_questions import Answers

if TYPE_CHECKING:
    from pathlib import Path

    from bench.importing import Place

WITHOUT = "Persienne: the same import without seals"
MOST = 1.05
"""How many times as long an import with seals may take."""


def sealing_rows(place: Place, file: Path) -> list[Row]:
    """Whole imports by a warm process, at each stop that keeps files; sides take turns."""
    rows = []
    for slat, name in ((Slat.HALF, "half-open slats"), (Slat.CLOSED, "closed slats")):
        pairs = [
            tuple(_import(place.folder, file, slat, seals=seals) for seals in (True, False))
            for _ in range(place.runs + 1)
        ]
        for part, what in enumerate(("whole import", "whole import, processor time")):
            ours, theirs = (Spread.of(pair[side][part] for pair in pairs[1:]) for side in (0, 1))
            rows.append(Row(f"3-year CSV with seals, {name}: {what}", "ms", ours, theirs, WITHOUT, times=1 / MOST))
    return rows


def _import(folder: Path, file: Path, slat: Slat, *, seals: bool) -> tuple[float, float]:
    """Milliseconds of an import into a new household, by the clock and of the processor, the child's included."""
    with TemporaryDirectory(dir=folder) as name:
        new_household(folder / name / "household", slat)
        with closing(open_household(folder / name / "household")) as household:
            household.day_seals.keep(on=seals)
            began, busy = perf_counter(), _processor()
            household.measures.import_files([file], Answers(AT))
            return (perf_counter() - began) * 1000, (_processor() - busy) * 1000


def _processor() -> float:
    """Seconds of the processor that this process and its ended children have taken."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
