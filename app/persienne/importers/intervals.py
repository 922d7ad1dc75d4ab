"""Rows become one clean curve: sorted, counted once, with the holes named; rows that say when an interval ends too.

R63, Data Connect and SGE say when an interval ends, how long it is and its mean power. Naive ends are told apart in
October by the order of the rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.reading import Block, Quality
from persienne.importers.cells import plain, text_of
from persienne.importers.job import Hole, Reason
from persienne.importers.measured import MAX_WATTS, whole
from persienne.importers.stamps import ALLOWED_STEPS, WallClock, local_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs, Meter, Register, Source
    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, Refusals


MOST_ANNOUNCED = 31 * 86_400
"""Seconds after a file's last row within which the end that it announces is believed."""

NONE = -1
"""The value of a row whose stamp is good and whose value is not: it keeps the grid and gives no reading."""


class Interval(NamedTuple):
    """One row that says when it starts and how long it lasts; ``value`` in joules or :data:`NONE`."""

    start: int
    duration: int
    value: int
    quality: Quality
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Intervals in columns (int64), ascending, without overlap; rows without a value are still in it as NONE."""

    starts: Longs
    durations: Longs
    values: Longs
    qualities: Longs
    duplicates: int

    def holes(self) -> tuple[Hole, ...]:
        """The spans between the first start and the last end that no row covers; a row without a value covers."""
        ends = self.starts + self.durations
        before = np.flatnonzero(self.starts[1:] > ends[:-1])
        pairs = zip(ends[before].tolist(), self.starts[before + 1].tolist(), strict=True)
        return tuple(Hole(start, end) for start, end in pairs)

    def missing_end(self, local: LocalDays, announced: Cell = None) -> Hole | None:
        """What is missing after the last row (:func:`missing_end`); None for a curve without rows."""
        return missing_end(int(self.starts[-1] + self.durations[-1]), local, announced) if len(self.starts) else None

    def blocks(self, meter: Meter, register: Register, source: Source) -> tuple[Block, ...]:
        """The rows that have a value, as one block; nothing if there is none."""
        good = self.values != NONE
        if not good.any():
            return ()
        block = Block(
            meter, register, source, self.starts, durations=self.durations, values=self.values, qualities=self.qualities
        )
        return (block.where(good),)


def missing_end(end: int, local: LocalDays, announced: Cell = None) -> Hole | None:
    """The time from the instant ``end`` to the midnight that ends its local day, or to the announced day, or None.

    ``announced`` is the cell of a period's last day. Files mean its beginning or its end by it, so only the time before
    it counts, and none where it is more than 31 days away: old files announce years above a week of rows.
    """
    until = local.midnight(local.day(end - 1) + 1)
    day = local_date(text_of(announced))
    said = until if day is None else local.midnight(day)
    if until < said <= end + MOST_ANNOUNCED:
        until = said
    return Hole(end, until) if until > end else None


def settle(intervals: Iterable[Interval], refusals: Refusals) -> Curve:
    """The curve of rows that say their own length; repeats are counted, a row that contradicts another is refused."""
    kept: list[Interval] = []
    duplicates = 0
    for row in sorted(intervals, key=lambda row: (row.start, row.line)):
        last = kept[-1] if kept else None
        if last is None or row.start >= last.start + last.duration:
            kept.append(row)
        elif (row.start, row.duration, row.value) == (last.start, last.duration, last.value) and row.value != NONE:
            duplicates += 1
        elif last.value == NONE and row.value != NONE:  # a row without a value stands in nobody's way
            kept[-1] = row
        elif row.value != NONE:
            refusals.add(row.line, Reason.CONTRADICTION, str(row.value))
    return curve_of(kept, duplicates)


def curve_of(rows: Sequence[Interval], duplicates: int = 0) -> Curve:
    """Rows in columns, as they are: they ascend."""
    columns = [np.array([row[place] for row in rows], np.int64) for place in range(4)]
    return Curve(columns[0], columns[1], columns[2], columns[3], duplicates=duplicates)


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """Stamped values in columns (int64): ``stamps``, ``values`` or NONE, ``lines`` where they stand, ``qualities``.

    Stamps are epoch seconds; where ``naive`` they are local wall clocks, as of ``stamps.wall_seconds``.
    """

    stamps: Longs
    values: Longs
    lines: NDArray[np.signedinteger]
    qualities: Longs
    naive: Bools

    @staticmethod
    def of(stamps: Longs, values: Longs, lines: Longs, *, naive: Bools | None = None) -> Points:
        """Measured points; their stamps are instants, but where ``naive``."""
        qualities = np.full(len(stamps), int(Quality.MEASURED), np.int64)
        return Points(
            stamps, values, lines, qualities, naive=np.zeros(len(stamps), np.bool_) if naive is None else naive
        )

    @staticmethod
    def joined(parts: Iterable[Points]) -> Points:
        """All parts, one after the other; until the last of them is there, they are kept in little room."""
        stamps, values, lines, qualities, naive = Packed(), Packed(), Packed(), Packed(), Packed()
        for part in parts:
            stamps.add(part.stamps)
            values.add(part.values)
            lines.add(part.lines)
            qualities.add(part.qualities)
            naive.add(part.naive.astype(np.int64))
        is_naive: Bools = naive.column(writable=False) == 1
        # Numbers of lines are small, and the least of what is needed.
        numbers = lines.column().astype(np.int32)
        return Points(stamps.column(), values.column(), numbers, qualities.column(writable=False), naive=is_naive)

    def taken(self, which: Longs | Bools) -> Points:
        """The points at some places, or under a mask."""
        stamps, values, lines = self.stamps[which], self.values[which], self.lines[which]
        return Points(stamps, values, lines, self.qualities[which], naive=self.naive[which])


class Packed:
    """A column (int64) that comes piece by piece. Of each its lowest value, a unit, and how many of them above it stay.

    Readings are stamps on a grid, whole watts, and one quality: where none is missing, watts alone take room.
    """

    def __init__(self) -> None:
        self._pieces: list[tuple[int, int, NDArray[np.unsignedinteger] | range]] = []

    def add(self, piece: Longs) -> None:
        """Add a piece; it may be empty."""
        if not len(piece):
            return
        low = int(piece.min())
        above = piece - low
        unit = int(np.gcd.reduce(above))
        above //= max(unit, 1)
        if unit == 0 or (above == np.arange(len(piece))).all():
            self._pieces.append((low, unit, range(len(piece))))
        else:
            self._pieces.append((low, unit, above.astype(np.min_scalar_type(int(above.max())))))

    def column(self, *, writable: bool = True) -> Longs:
        """All of it; nothing of it is kept here. One value alone takes no room where nobody has to write to it."""
        pieces, self._pieces = self._pieces, []
        length = sum(len(above) for _, _, above in pieces)
        if not writable and {unit for _, unit, _ in pieces} == {0} and len({low for low, _, _ in pieces}) == 1:
            column: Longs = np.broadcast_to(np.int64(pieces[0][0]), (length,))
            return column
        column, start = np.empty(length, np.int64), 0
        for low, unit, above in pieces:
            part = column[start : start + len(above)]
            part[:] = np.arange(len(above)) if isinstance(above, range) else above
            part *= unit
            part += low
            start += len(above)
        return column


def each_once(points: Points, refusals: Refusals, *, per_unit: int = 1) -> tuple[Points, int]:
    """Points with strictly ascending stamps, and how many repeated another; contradictions are refused.

    A refused value is shown divided by ``per_unit``.
    """
    if (points.stamps[1:] > points.stamps[:-1]).all():
        return points, 0
    points = points.taken(np.argsort(points.stamps, kind="stable"))
    keep = np.ones(len(points.stamps), np.bool_)
    duplicates, first = 0, NONE
    for later in (np.flatnonzero(np.diff(points.stamps) == 0) + 1).tolist():
        if first == NONE or points.stamps[first] != points.stamps[later]:
            first = later - 1
        old, new = int(points.values[first]), int(points.values[later])
        if old == NONE:
            keep[first] = False
            first = later
            continue
        keep[later] = False
        if new == old:
            duplicates += 1
        elif new != NONE:
            refusals.add(int(points.lines[later]), Reason.CONTRADICTION, f"{new / per_unit:g}")
    return points.taken(keep), duplicates


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
                yield Interval(end - step, step, joules, quality, line=line)


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
