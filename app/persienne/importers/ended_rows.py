"""Rows that say when an interval ends, how long it is and its mean power come in; the curve of their energies goes out.

R63, Data Connect and SGE write so. Naive ends are told apart in October by the order of the rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.base.reading import Quality
from persienne.importers.cells import plain
from persienne.importers.intervals import NONE, Curve, Interval, settle
from persienne.importers.measured import MAX_WATTS, whole
from persienne.importers.parsed import Reason
from persienne.importers.stamps import ALLOWED_STEPS, WallClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, Refusals

GRID = 300
"""Seconds; the edges of an interval that is as long or longer are multiples of it."""

_STEP = re.compile(r"PT(?:([0-9]{1,2})M|1H)")

# Of the natures only B (raw) was seen on real files; R, C and E are what their letters say.
_NATURES = {
    "": Quality.MEASURED,
    "b": Quality.MEASURED,
    "r": Quality.MEASURED,
    "c": Quality.CORRECTED,
    "e": Quality.ESTIMATED,
}


@dataclass(slots=True)
class EndedRows:
    """The rows of one direction, in columns; ``walls`` are naive, ``ends`` known where the stamp had an offset.

    ``values`` are joules or NONE; a step of 0 is none that a curve has. Such a row is no interval, and yet it tells the
    rows of October's doubled hour apart.
    """

    walls: list[int | None] = field(default_factory=list)
    ends: list[int | None] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    qualities: list[Quality] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def add(
        self, wall: int | None, end: int | None, stamp: str, step: int, value: int, quality: Quality, line: int
    ) -> None:
        """One more row."""
        self.walls.append(wall)
        self.ends.append(end)
        self.stamps.append(stamp)
        self.steps.append(step)
        self.values.append(value)
        self.qualities.append(quality)
        self.lines.append(line)

    def curve(self, job: Job, refusals: Refusals, title: str) -> Curve:
        """The curve of the rows; one whose end no interval has is refused under the ``title`` of the stamps' column."""
        return settle(self._intervals(WallClock(job.days), refusals, title), refusals)

    def _intervals(self, clock: WallClock, refusals: Refusals, title: str) -> Iterator[Interval]:
        locals_ = clock.epochs(self.walls, ends=True)
        columns = zip(self.ends, locals_, self.stamps, self.steps, self.values, self.qualities, self.lines, strict=True)
        for known, local, stamp, step, joules, quality, line in columns:
            if not step:
                continue
            end = local if known is None else known
            if end is None or not is_on_grid(end, step):
                if joules != NONE:  # the others are refused already
                    refusals.add(line, Reason.OFF_GRID, stamp, column=title, cell=stamp)
            else:
                yield Interval(end - step, step, joules, quality, line)


def is_on_grid(edge: int, step: int) -> bool:
    """Whether an interval of ``step`` seconds may begin or end at an instant."""
    return edge % min(step, GRID) == 0


def step_of(text: str) -> int | None:
    """Seconds of ``PT30M`` or ``PT1H``, or None if no curve has such a step."""
    found = _STEP.fullmatch(text)
    if found is None:
        return None
    step = int(found[1] or 60) * 60
    return step if step in ALLOWED_STEPS else None


def energy_of(cell: Cell, step: int) -> int | Reason:
    """The joules of a mean power in W over ``step`` seconds, or why there are none."""
    return whole(cell, MAX_WATTS, step)


def quality_of_nature(text: str) -> Quality:
    """What a letter of the operator says of a value; one that is not known is kept and doubted."""
    return _NATURES.get(plain(text), Quality.DOUBTFUL)
