"""The scale of a chart: instants become positions in local days, positions become pixels, ticks, bars and step lines.

On the axis of time every local day is one unit wide, the 23 h and the 25 h ones too: an instant is the ordinal of its
day plus the part of the day that has gone by. So a month of bars and the heat map below it share their columns exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum, auto
from math import ceil, floor, log10
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FIRST_YEAR, FRANCE, LAST_YEAR, local_days
from persienne.insight import intervals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]


# One day inside each end of the table of midnights, so that a day and the one after it can always be looked up.
FIRST_DAY = date(FIRST_YEAR, 1, 2).toordinal()
LAST_DAY = date(LAST_YEAR, 12, 30).toordinal()

# The least pixels between two ticks of a kind: what its longest label takes, and air.
HOUR_PIXELS = 60
DAY_PIXELS = 58
MONTH_PIXELS = 44
MONTH_YEAR_PIXELS = 76
YEAR_PIXELS = 44

# A label of the doubled hour needs these pixels beside its first passage; below, one tick speaks for both.
AGAIN_PIXELS = 56

HOUR_STEPS = (1, 2, 3, 6, 12)
MONTH_STEPS = (1, 2, 3, 6)
YEAR_STEPS = (1, 2, 5, 10)

# The nicest first. With these, every top has three or four gridlines.
MANTISSAS = (1.0, 2.0, 5.0, 2.5, 4.0, 1.5, 6.0, 3.0)

BAR_GAP = 5.0
BAR_WIDEST = 72.0


class CalendarScale:
    """Instants (epoch seconds) against positions (days, float) in ``zone``; both ways vectorised."""

    def __init__(self, zone: str = FRANCE) -> None:
        self.local = local_days(zone)

    def positions(self, at: ArrayLike) -> Floats:
        """The position of each instant of ``at``; an instant outside the calendar's years is held at its edge."""
        instants = np.asarray(at, np.float64)
        days = np.clip(self.local.days(np.floor(instants).astype(np.int64)), FIRST_DAY, LAST_DAY)
        begins = self.local.midnights(days)
        return np.asarray(days + np.clip((instants - begins) / (self.local.midnights(days + 1) - begins), 0, 1))

    def instants(self, positions: ArrayLike) -> Floats:
        """The instant (epoch seconds, float) of each position."""
        places = np.clip(np.asarray(positions, np.float64), FIRST_DAY, LAST_DAY)
        days = np.floor(places).astype(np.int64)
        begins = self.local.midnights(days)
        return np.asarray(begins + (places - days) * (self.local.midnights(days + 1) - begins))

    def position(self, at: float) -> float:
        """The position of one instant."""
        return float(self.positions(at))


@dataclass(frozen=True, slots=True)
class View:
    """What a plot shows, for painting in its pixels.

    Positions ``first`` to ``last`` lie over ``width`` pixels, values ``bottom`` to ``top`` over ``height`` pixels, the
    lowest at foot: 0, unless something lies below it.
    """

    first: float
    last: float
    top: float
    width: float
    height: float
    bottom: float = 0.0

    @property
    def pitch(self) -> float:
        """Pixels of one local day."""
        return self.width / max(self.last - self.first, 1e-9)

    def x(self, positions: ArrayLike) -> Floats:
        """Pixels from the left of each position."""
        return np.asarray((np.asarray(positions, np.float64) - self.first) * self.pitch)

    def y(self, values: ArrayLike) -> Floats:
        """Pixels from the top of each value."""
        return np.asarray(self.height * (self.top - np.asarray(values, np.float64)) / max(self.top - self.bottom, 1e-9))


class Form(Enum):
    """What a tick says."""

    HOUR = auto()
    """6 h."""
    HOUR_AGAIN = auto()
    """The second passage of October's doubled hour: 2 h bis."""
    HOUR_TWICE = auto()
    """Both passages at once, where there is no room for two labels."""
    DAY = auto()
    """Mon. 5."""
    DAY_MONTH = auto()
    """1 Nov., where the days of two months are seen."""
    MONTH = auto()
    """Oct."""
    MONTH_YEAR = auto()
    """Jan. 2026."""
    YEAR = auto()
    """2026."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick: its position on the calendar axis, the form of its words, and the local day or hour in them."""

    position: float
    form: Form
    wall: datetime


def time_ticks(scale: CalendarScale, first: float, last: float, pixels: float) -> list[Tick]:
    """The ticks between positions ``first`` and ``last`` seen over ``pixels``, ascending."""
    if last <= first or pixels <= 0:
        return []
    day = pixels / (last - first)
    if last - first <= 2.5:
        ticks = _hours(scale, first, last, day)
    elif day * 7 >= DAY_PIXELS and last - first <= 63:
        ticks = _days(first, last, day)
    elif day * 365 >= MONTH_PIXELS * 12 / MONTH_STEPS[-1]:
        ticks = _months(first, last, day)
    else:
        ticks = _years(first, last, day)
    return [tick for tick in ticks if first <= tick.position <= last]


def _hours(scale: CalendarScale, first: float, last: float, day: float) -> list[Tick]:
    step = next((step for step in HOUR_STEPS if step * day / 24 >= HOUR_PIXELS), HOUR_STEPS[-1])
    many = last - first > 1.001
    ticks: list[Tick] = []
    for ordinal in range(floor(first), ceil(last)):
        hours = list(_walls(scale, ordinal))
        doubled = {wall.hour for _, wall in hours if wall.fold}
        for position, wall in hours:
            if wall.hour == 0 and many and not wall.fold:
                ticks.append(Tick(position, Form.DAY, wall))
            elif wall.hour % step == 0 and wall.hour not in doubled:
                ticks.append(Tick(position, Form.HOUR, wall))
        if doubled:
            ticks = _with_doubled(ticks, [(at, wall) for at, wall in hours if wall.hour in doubled], day)
    return sorted(ticks, key=lambda tick: tick.position)


def _with_doubled(ticks: list[Tick], passages: list[tuple[float, datetime]], day: float) -> list[Tick]:
    """``ticks`` with both passages of the doubled hour marked, and without the ticks that stood in their way."""
    (once, wall), (again, again_wall) = passages
    if (again - once) * day >= AGAIN_PIXELS:
        marked = [Tick(once, Form.HOUR, wall), Tick(again, Form.HOUR_AGAIN, again_wall)]
    else:
        marked = [Tick((once + again) / 2, Form.HOUR_TWICE, wall)]
    room = HOUR_PIXELS * 0.75 / day
    free = [tick for tick in ticks if all(abs(tick.position - mark.position) >= room for mark in marked)]
    return free + marked


def _walls(scale: CalendarScale, ordinal: int) -> Iterator[tuple[float, datetime]]:
    """Every full hour of a local day, as it passed: 23, 24 or 25 of them; ``fold`` tells the second passage."""
    begin = scale.local.midnight(ordinal)
    for at in range(begin, scale.local.midnight(ordinal + 1), 3600):
        wall = scale.local.wall(at)
        yield scale.position(at), wall.replace(tzinfo=None)


def _days(first: float, last: float, day: float) -> list[Tick]:
    every = day >= DAY_PIXELS
    begin, end = date.fromordinal(floor(first)), date.fromordinal(ceil(last) - 1)
    crossing = (begin.year, begin.month) != (end.year, end.month)
    ticks: list[Tick] = []
    for ordinal in range(floor(first), ceil(last)):
        wall = datetime.fromordinal(ordinal)
        middle = ordinal + 0.5
        if wall.day == 1:
            ticks = [tick for tick in ticks if (middle - tick.position) * day >= DAY_PIXELS]
            ticks.append(Tick(middle, Form.DAY_MONTH if crossing else Form.DAY, wall))
        elif every or wall.weekday() == 0:
            near = ticks and ticks[-1].wall.day == 1 and (middle - ticks[-1].position) * day < DAY_PIXELS
            if not near:
                ticks.append(Tick(middle, Form.DAY, wall))
    return ticks


def _months(first: float, last: float, day: float) -> list[Tick]:
    step = next((step for step in MONTH_STEPS if step * day * 365 / 12 >= MONTH_PIXELS), MONTH_STEPS[-1])
    wall = datetime.fromordinal(floor(first)).replace(day=1)
    crossing = wall.year != date.fromordinal(ceil(last) - 1).year
    january = Form.MONTH_YEAR if step * day * 365 / 12 >= MONTH_YEAR_PIXELS else Form.YEAR
    ticks = []
    while wall.toordinal() < last:
        following = (wall + timedelta(days=32)).replace(day=1)
        # Named in the middle of what is seen of it, unless that is too little to carry its name.
        left, right = max(first, wall.toordinal()), min(last, following.toordinal())
        if (wall.month - 1) % step == 0 and (right - left) * day * step >= MONTH_PIXELS * 0.75:
            form = january if crossing and wall.month == 1 else Form.MONTH
            ticks.append(Tick((left + right) / 2, form, wall))
        wall = following
    return ticks


def _years(first: float, last: float, day: float) -> list[Tick]:
    step = next((step for step in YEAR_STEPS if step * day * 365 >= YEAR_PIXELS), YEAR_STEPS[-1])
    ticks = []
    for year in range(date.fromordinal(floor(first)).year, date.fromordinal(ceil(last)).year + 1):
        wall = datetime(year, 1, 1)  # noqa: DTZ001 - a local calendar day; its zone is the axis's
        left, right = max(first, wall.toordinal()), min(last, wall.replace(year=year + 1).toordinal())
        if year % step == 0 and (right - left) * day * step >= YEAR_PIXELS * 0.75:
            ticks.append(Tick((left + right) / 2, Form.YEAR, wall))
    return ticks


def kept(middles: Sequence[float], widths: Sequence[float], pixels: float, air: float = 6) -> list[int]:
    """Which labels stand: whole inside ``pixels``, none touching one kept before it (indexes, ascending)."""
    result: list[int] = []
    edge = -2 * air
    for index, (middle, width) in enumerate(zip(middles, widths, strict=True)):
        left, right = middle - width / 2, middle + width / 2
        if left >= edge + air and right <= pixels + air:
            result.append(index)
            edge = right
    return result


def gridlines(top: float, bottom: float = 0.0) -> list[float]:
    """Round values between ``bottom`` (0 or less) and ``top``, 0 left out: three or four on the longer side of it."""
    if bottom < 0:
        step = gridlines(max(top, -bottom))[0]
        return [step * line for line in range(ceil(bottom / step - 1e-9), floor(top / step + 1e-9) + 1) if line]
    if not top > 0:
        return []
    magnitude = floor(log10(top))
    for mantissa in MANTISSAS:
        for power in (magnitude - 1, magnitude):
            step = mantissa * 10.0**power
            lines = floor(top / step + 1e-9)
            if lines in (3, 4):
                return [step * line for line in range(1, lines + 1)]
    raise AssertionError(f"no round step for {top}")  # the mantissas cover a decade


def bar_spans(lefts: Floats, rights: Floats) -> tuple[Floats, Floats]:
    """Left edge and width of each bar, in pixels, from the edges of its slot: the pitch less 5 px of air.

    Narrow slots give up a share of themselves instead, and the few bars of long slots stay bars.
    """
    pitch = rights - lefts
    widths: Floats = np.minimum(np.maximum(pitch - np.minimum(BAR_GAP, pitch * 0.28), 1.0), BAR_WIDEST)
    starts = (lefts + rights - widths) / 2
    if len(pitch) and float(np.median(pitch)) >= 8:
        return np.round(starts), np.round(widths)
    return starts, widths


def steps(lefts: Floats, rights: Floats, values: Floats) -> tuple[Floats, Floats]:
    """A step line as x and y; NaN parts the runs, where a value is NaN or a slot does not touch the one before it."""
    known = np.isfinite(values)
    xs = np.column_stack([lefts, rights])
    ys = np.column_stack([values, values])
    parted = np.zeros(len(values), bool)
    parted[1:] = ~np.isclose(lefts[1:], rights[:-1], rtol=0, atol=0.01) | ~known[:-1]
    parted &= known
    before = np.flatnonzero(parted[known])
    x = np.insert(xs[known].ravel(), before * 2, np.nan)
    y = np.insert(ys[known].ravel(), before * 2, np.nan)
    return x, y


def runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs of True as (first, one past the last)."""
    return [(first, last) for first, last in intervals.runs(flags).tolist()]


def areas(x: Floats, y: Floats, base: float) -> tuple[Floats, Floats]:
    """The outline of the areas between the step lines ``x``, ``y`` (as ``steps`` gives them) and ``base``."""
    parts_x: list[Floats] = []
    parts_y: list[Floats] = []
    nan = np.array([np.nan])
    for first, last in runs(np.isfinite(x)):
        parts_x += [x[first : first + 1], x[first:last], x[last - 1 : last], nan]
        parts_y += [np.array([base]), y[first:last], np.array([base]), nan]
    if not parts_x:
        return np.empty(0), np.empty(0)
    return np.concatenate(parts_x[:-1]), np.concatenate(parts_y[:-1])


def columns(middles: Floats, values: Floats, width: float) -> tuple[Floats, Floats, Floats]:
    """The lowest and highest value in each pixel column that holds one: x (column centres), low, high.

    ``middles`` are pixels, ascending; values that are NaN are left out. Neighbouring columns are made to touch, so
    that upright strokes read as one band.
    """
    inside = np.isfinite(values) & (middles >= -1) & (middles <= width + 1)
    places, seen = np.floor(middles[inside]).astype(np.int64), values[inside]
    if not len(places):
        return np.empty(0), np.empty(0), np.empty(0)
    starts = np.flatnonzero(np.concatenate([[True], np.diff(places) > 0]))
    low, high = np.minimum.reduceat(seen, starts), np.maximum.reduceat(seen, starts)
    at = places[starts]
    touching = np.diff(at) == 1
    joined_low: Floats = low.copy()
    joined_high: Floats = high.copy()
    joined_low[1:] = np.where(touching, np.minimum(low[1:], high[:-1]), low[1:])
    joined_high[1:] = np.where(touching, np.maximum(high[1:], low[:-1]), high[1:])
    return np.asarray(at + 0.5, np.float64), joined_low, joined_high


def slot_at(lefts: Floats, rights: Floats, x: float) -> int | None:
    """The index of the slot that holds ``x``, or None between slots and outside them."""
    index = int(np.searchsorted(lefts, x, side="right")) - 1
    return index if 0 <= index < len(lefts) and x < rights[index] else None


def zoomed(span: tuple[float, float], factor: float, at: float, shortest: float) -> tuple[float, float]:
    """``span`` made ``factor`` times as long around ``at`` (0 start, 1 end), never shorter than ``shortest``."""
    first, last = span
    length = max((last - first) * factor, shortest)
    start = first + (last - first - length) * at
    return start, start + length


def held(span: tuple[float, float], limits: tuple[float, float]) -> tuple[float, float]:
    """``span`` moved, and if it must be cut, to stand inside ``limits``."""
    first, last = span
    length = min(last - first, limits[1] - limits[0])
    start = min(max(first, limits[0]), limits[1] - length)
    return start, start + length
