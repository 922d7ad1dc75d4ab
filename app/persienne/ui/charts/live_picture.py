"""What the chart of live powers shows: powers come in, lanes ready to paint go out; no Qt.

The power drawn (and what is injected) has the upper lane; each of three phases has one of its own under it, so that no
colour has to tell them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.ui.charts.picture import HEADROOM, Hole

if TYPE_CHECKING:
    from persienne.insight.live import LiveSpan, Trace
    from persienne.ui.charts.scale import CalendarScale, Floats

TOTAL_SHARE = 0.55
"""The part of the height that the total keeps over three phases."""
LANE_HEADROOM = 2.4
"""Room over the highest value of a phase, for the words at the left of its lane."""
AIR = 0.02
"""Between two lanes."""
LEAST_TOP = 1000.0
"""VA at the upper edge of a lane, so that an empty home does not look like a busy one."""


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """One power in its part of the plot, from ``foot`` to ``foot + height`` of 1, where ``top`` VA stand."""

    trace: Trace
    lefts: Floats
    rights: Floats
    foot: float
    height: float
    top: float

    def place(self, volt_amperes: float) -> float:
        """Where a power stands, from 0 at the plot's foot to 1."""
        return self.foot + volt_amperes / self.top * self.height

    def places(self) -> Floats:
        """Where the highest values stand."""
        return np.asarray(self.foot + self.trace.values / self.top * self.height)

    def least(self) -> Floats:
        """Where the lowest values stand."""
        return np.asarray(self.foot + self.trace.least / self.top * self.height)

    def means(self) -> Floats:
        """Where the means stand."""
        return np.asarray(self.foot + self.trace.sums / self.trace.counts / self.top * self.height)


@dataclass(frozen=True, slots=True, eq=False)
class LivePicture:
    """The lanes of one span: the total's, what is injected in the same lane, the phases'; ``limit`` in VA."""

    day: LiveSpan
    first: float
    last: float
    total: Lane
    injected: Lane | None
    phases: tuple[Lane, ...]
    holes: tuple[Hole, ...]
    limit: int | None


def draw_live(day: LiveSpan, scale: CalendarScale, subscribed: int | None) -> LivePicture:
    """The picture of ``day``, with the subscribed power (kVA)."""
    limit = None if not subscribed else subscribed * 1000
    parts = [part for part in (day.total, day.injected) if len(part)]
    top = max(LEAST_TOP, limit or 0.0, *(part.highest[0] for part in parts)) * HEADROOM
    foot, height = (1 - TOTAL_SHARE, TOTAL_SHARE) if day.phases else (0.0, 1.0)
    highest = max((phase.highest[0] for phase in day.phases), default=0) * LANE_HEADROOM
    each = (1 - TOTAL_SHARE) / max(len(day.phases), 1)
    phases = tuple(
        _lane(phase, scale, (len(day.phases) - 1 - place) * each, each - AIR, top=max(highest, LEAST_TOP))
        for place, phase in enumerate(day.phases)
    )
    holes = day.missing
    places = (holes.starts, holes.ends, scale.positions(holes.starts), scale.positions(holes.ends))
    return LivePicture(
        day,
        scale.position(day.start),
        scale.position(day.end),
        _lane(day.total, scale, foot, height, top=top),
        injected=_lane(day.injected, scale, foot, height, top=top) if len(day.injected) else None,
        phases=phases,
        holes=tuple(Hole(*edges) for edges in zip(*(place.tolist() for place in places), strict=True)),
        limit=limit,
    )


def _lane(trace: Trace, scale: CalendarScale, foot: float, height: float, top: float) -> Lane:
    return Lane(
        trace, scale.positions(trace.starts), scale.positions(trace.starts + trace.step), foot, height=height, top=top
    )
