"""What the chart of the day shows: a history and an instant come in, one value ready to paint goes out; no Qt.

The slots, the ghost and the holes stand in a :class:`Picture`, so that the table and the tooltip of the history's
chart serve this one too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.bars import Bars, Level
from persienne.insight.today import off_peak_spans
from persienne.ui.charts.picture import HEADROOM, LEAST_TOP, Hole, Picture, Slots

if TYPE_CHECKING:
    from persienne.insight.bars import Spans
    from persienne.insight.lumps import Lump
    from persienne.insight.today import DayAtHome, Windows
    from persienne.ui.charts.scale import CalendarScale

LIVE_ROOM = 1.06
"""Room above the live power: it carries no label of its own."""

EMPTY_TOP = 3.0
"""kW at the upper edge, or nearly, of a plot that has nothing to show yet."""


@dataclass(frozen=True, slots=True, eq=False)
class DayPicture:
    """One local day. ``picture`` is its curve with yesterday's as the ghost; the rest are positions in local days.

    ``bands`` the off-peak hours, ``now`` and ``ended`` where the day and its curve have come to, ``live`` the power
    now and ``standby`` the one asleep (kW; None where unknown). ``injected`` is what went into the grid; ``shapeless``
    are the intervals of which only the energy is known, and ``over`` the one that holds the day's first midnight.
    """

    picture: Picture
    day: int
    bands: tuple[tuple[float, float], ...]
    now: float
    ended: float
    live: float | None
    standby: float | None
    injected: Slots | None = None
    shapeless: tuple[Hole, ...] = ()
    over: Lump | None = None

    def parted_holes(self) -> tuple[list[Hole], list[Hole]]:
        """The holes through which an energy was counted over midnight, and those of which nothing is known."""
        told = [hole for hole in self.picture.holes if self.over is not None and hole.start == self.picture.start]
        return told, [hole for hole in self.picture.holes if hole not in told]

    @property
    def rows(self) -> Picture:
        """The picture with a slot for each hole too, as a table has them."""
        slots, holes = self.picture.slots, self.picture.holes
        starts, ends, lefts, rights = (
            np.array([getattr(hole, name) for hole in holes]) for name in ("start", "end", "left", "right")
        )
        nothing = np.zeros(len(holes), np.int64)
        order = np.argsort(np.concatenate([slots.sums.starts, starts]), kind="stable")
        columns = (
            (slots.sums.starts, starts),
            (slots.sums.ends, ends),
            (slots.sums.joules, nothing),
            (slots.sums.covered, nothing),
            (slots.sums.expected, ends - starts),
        )
        sums = Bars(*(np.concatenate(both)[order].astype(np.int64) for both in columns))
        values = np.concatenate([slots.values, np.full(len(holes), np.nan)])[order]
        lefts, rights = (np.concatenate(both)[order] for both in ((slots.lefts, lefts), (slots.rights, rights)))
        lumps = () if self.over is None else (self.over,)
        return replace(self.picture, slots=Slots(sums, lefts, rights, values), partial=np.isnan(values), lumps=lumps)

    def moved(self, now: float, live: float | None) -> DayPicture:
        """The same day a little later; the upper edge rises to the live power, and does not sink again."""
        top = max(self.picture.top, (live or 0.0) * LIVE_ROOM)
        picture = self.picture if top == self.picture.top else replace(self.picture, top=top)
        return replace(self, picture=picture, now=now, live=live)


def draw_day(home: DayAtHome, scale: CalendarScale, windows: Windows, live: float | None) -> DayPicture:
    """The day of ``home``, with the off-peak hours of ``windows`` and the power ``live`` (kW)."""
    known = home.drawn
    slots, ghost = _placed(known.slots, scale), _placed(known.before, scale)
    injected = None if home.injected is None else _placed(home.injected.slots, scale)
    spans = off_peak_spans(windows, scale.local, known.day, known.day)
    bands = zip(scale.positions(spans.starts).tolist(), scale.positions(spans.ends).tolist(), strict=True)
    holes, shapeless = _stretches(known.holes, scale), _stretches(known.shapeless, scale)
    parts = [part for part in (slots, ghost, injected) if part is not None and len(part)]
    highest = max((float(part.values.max()) for part in parts), default=EMPTY_TOP)
    picture = Picture(
        Level.CURVE,
        known.start,
        known.end,
        slots,
        np.isin(known.slots.starts, known.shapeless.starts),
        ghost if len(ghost) else None,
        holes,
        max(highest, LEAST_TOP) * HEADROOM,
    )
    ended = float(slots.rights[-1]) if len(slots) else float(known.day)
    asleep = None if home.asleep is None else home.asleep / 1000
    day = DayPicture(picture, known.day, tuple(bands), 0.0, ended, None, asleep, injected, shapeless, known.over)
    return day.moved(scale.position(home.now), live)


def _stretches(spans: Spans, scale: CalendarScale) -> tuple[Hole, ...]:
    edges = zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)
    return tuple(Hole(start, end, scale.position(start), scale.position(end)) for start, end in edges)


def _placed(sums: Bars, scale: CalendarScale) -> Slots:
    kilowatts = sums.joules / np.maximum(sums.ends - sums.starts, 1) / 1000
    return Slots(sums, scale.positions(sums.starts), scale.positions(sums.ends), kilowatts)
