"""What the chart of the day shows: a history and an instant come in, one value ready to paint goes out; no Qt.

The slots, the ghost and the holes stand in a :class:`Picture`, so that the table and the tooltip of the history's
chart serve this one too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.bars import Bars, Level
from persienne.insight.today import Windows, off_peak_spans, standby, today
from persienne.ui.charts.picture import HEADROOM, LEAST_TOP, Hole, Picture, Slots

if TYPE_CHECKING:
    from persienne.insight.series import History
    from persienne.ui.charts.scale import CalendarScale

LIVE_ROOM = 1.06
"""Room above the live power: it carries no label of its own."""

EMPTY_TOP = 3.0
"""kW at the upper edge, or nearly, of a plot that has nothing to show yet."""


@dataclass(frozen=True, slots=True, eq=False)
class DayPicture:
    """One local day. ``picture`` is its curve with yesterday's as the ghost; the rest are positions in local days.

    ``bands`` the off-peak hours, ``now`` and ``ended`` where the day and its curve have come to, ``live`` the power
    now and ``standby`` the one asleep (kW; None where unknown).
    """

    picture: Picture
    day: int
    bands: tuple[tuple[float, float], ...]
    now: float
    ended: float
    live: float | None
    standby: float | None

    def moved(self, now: float, live: float | None) -> DayPicture:
        """The same day a little later; the upper edge rises to the live power, and does not sink again."""
        top = max(self.picture.top, (live or 0.0) * LIVE_ROOM)
        picture = self.picture if top == self.picture.top else replace(self.picture, top=top)
        return replace(self, picture=picture, now=now, live=live)


def draw_day(history: History, scale: CalendarScale, now: int, windows: Windows, live: float | None) -> DayPicture:
    """The day of ``now`` (epoch seconds), with the off-peak hours of ``windows`` and the power ``live`` (kW)."""
    known = today(history, now)
    slots, ghost = _placed(known.slots, scale), _placed(known.before, scale)
    spans = off_peak_spans(windows, scale.local, known.day, known.day)
    bands = zip(scale.positions(spans.starts).tolist(), scale.positions(spans.ends).tolist(), strict=True)
    edges = zip(known.holes.starts.tolist(), known.holes.ends.tolist(), strict=True)
    holes = tuple(Hole(start, end, scale.position(start), scale.position(end)) for start, end in edges)
    asleep = standby(history, known.day)
    highest = max((float(part.values.max()) for part in (slots, ghost) if len(part)), default=EMPTY_TOP)
    picture = Picture(
        Level.CURVE,
        known.start,
        known.end,
        slots,
        np.zeros(len(slots), bool),
        ghost if len(ghost) else None,
        holes,
        max(highest, LEAST_TOP) * HEADROOM,
    )
    ended = float(slots.rights[-1]) if len(slots) else float(known.day)
    day = DayPicture(picture, known.day, tuple(bands), 0.0, ended, None, None if asleep is None else asleep / 1000)
    return day.moved(scale.position(now), live)


def _placed(sums: Bars, scale: CalendarScale) -> Slots:
    kilowatts = sums.joules / np.maximum(sums.ends - sums.starts, 1) / 1000
    return Slots(sums, scale.positions(sums.starts), scale.positions(sums.ends), kilowatts)
