"""The chart of the day before it is painted: a history and an instant come in, values, labels and sentences go out.

The slots, the ghost and the holes stand in a :class:`Picture`, so that the table and the tooltip of the history's
chart serve this one too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.insight.bars import Bars, Level
from persienne.insight.today import off_peak_spans
from persienne.ui.charts.picture import HEADROOM, LEAST_TOP, Hole, Picture, Slots
from persienne.ui.style.translation import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.insight.bars import Spans
    from persienne.insight.lumps import Lump
    from persienne.insight.today import DayAtHome, Windows
    from persienne.ui.charts.scale import CalendarScale
    from persienne.ui.charts.words import ChartWords


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
        partial=np.isin(known.slots.starts, known.shapeless.starts),
        ghost=ghost if len(ghost) else None,
        holes=holes,
        top=max(highest, LEAST_TOP) * HEADROOM,
    )
    ended = float(slots.rights[-1]) if len(slots) else float(known.day)
    asleep = None if home.asleep is None else home.asleep / 1000
    day = DayPicture(
        picture,
        known.day,
        tuple(bands),
        0.0,
        ended=ended,
        live=None,
        standby=asleep,
        injected=injected,
        shapeless=shapeless,
        over=known.over,
    )
    return day.moved(scale.position(home.now), live)


def _stretches(spans: Spans, scale: CalendarScale) -> tuple[Hole, ...]:
    edges = zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)
    return tuple(Hole(start, end, scale.position(start), scale.position(end)) for start, end in edges)


def _placed(sums: Bars, scale: CalendarScale) -> Slots:
    kilowatts = sums.joules / np.maximum(sums.ends - sums.starts, 1) / 1000
    return Slots(sums, scale.positions(sums.starts), scale.positions(sums.ends), kilowatts)


class DayWords(QObject):
    """The words of one day; ``words`` are those of all charts."""

    def __init__(self, words: ChartWords) -> None:
        super().__init__()
        self.words = words

    def now(self, at: int) -> str:
        """The label of the now line: « 20 h 04 »."""
        return self.words.numbers.time(self.words.local.wall(at))

    def yesterday(self) -> str:
        """The label of yesterday's curve."""
        return self.tr("yesterday")

    def waiting(self) -> str:
        """What stands in a plot that has nothing to show yet."""
        return self.tr("The first half-hour shows here once it is over")

    def peak(self, day: DayPicture) -> tuple[str, ...]:
        """The label of the highest half-hour, « 6,5 kW en moyenne à 19 h 30 », and shorter ones; none without one."""
        picture = day.picture
        if picture.peak is None or not picture.slots.values[picture.peak]:
            return ()
        figure = self.words.power(float(picture.slots.values[picture.peak]))
        when = self.now(int(picture.slots.sums.starts[picture.peak]))
        whole = fill(self.tr("{power} on average at {hours}"), power=figure, hours=when)
        return whole, fill(self.tr("{power} on average"), power=figure), figure

    def injected(self, day: DayPicture) -> str:
        """The label of what went into the grid: « injection : 4,2 kWh »."""
        joules = 0 if day.injected is None else int(day.injected.sums.joules.sum())
        return fill(self.tr("{energy} injected"), energy=self.words.energy(joules))

    def hole(self, day: DayPicture, hole: Hole) -> Sequence[str]:
        """What stands in a hole, in many words and in fewer: how long it is, or what was counted over midnight."""
        told, _ = day.parted_holes()
        if day.over is not None and hole in told:
            return self.words.lump_labels(day.over)
        return (self.words.hole(hole),)

    def shapeless(self, stretch: Hole) -> str:
        """An energy of which nobody knows the hours: « 2 h sans détail »."""
        return fill(self.tr("{duration} without detail"), duration=self.words.numbers.duration(stretch.seconds))

    def off_peak(self, *, short: bool = False) -> str:
        """The name of a band of off-peak hours."""
        return self.tr("Off-peak", "the name of a narrow band in the chart") if short else self.tr("Off-peak hours")

    def standby(self, kilowatts: float) -> str:
        """The label of the standby line: « nuit calme 410 W »."""
        return fill(self.tr("quiet night {power}"), power=self.words.power(kilowatts))

    def tooltip(self, day: DayPicture, left: float) -> list[str]:
        """The lines of the slot that begins at position ``left``: today's, else yesterday's."""
        picture, ghost = day.picture, day.picture.ghost
        mine = _at(picture.slots.lefts.tolist(), left)
        theirs = None if ghost is None else _at(ghost.lefts.tolist(), left)
        before = ""
        if ghost is not None and theirs is not None:
            before = self.words.power(float(ghost.values[theirs]))
        if mine is not None:
            lines = self.words.tooltip(picture, mine)
            return [*lines, fill(self.tr("yesterday: {energy}"), energy=before)] if before else lines
        if ghost is None or theirs is None:
            return []
        start, end = (self.words.local.wall(int(column[theirs])) for column in (ghost.sums.starts, ghost.sums.ends))
        hours = self.words.numbers.hours(start, end)
        return [fill(self.tr("Yesterday, {hours}"), hours=hours), before]

    def summary(self, day: DayPicture) -> str:
        """What the chart shows, in one sentence."""
        picture, words = day.picture, self.words
        slots = picture.slots.sums
        name = words.numbers.capital(words.numbers.long_day(words.local.wall(round(picture.start)).date()))
        peak = picture.peak
        if not len(slots) and day.over is None:
            return fill(self.tr("{day}: no half-hour was measured yet."), day=name)
        parts = [] if day.over is None else [words.lump_labels(day.over)[0]]
        if len(slots):
            until = words.numbers.time(words.local.wall(int(slots.ends[-1])))
            energy = words.energy(int(slots.joules.sum()))
            parts.append(fill(self.tr("{energy} until {time}"), energy=energy, time=until))
        if peak is not None and picture.slots.values[peak]:
            when = words.hours(int(slots.starts[peak]), int(slots.ends[peak]))
            figure = words.power(float(picture.slots.values[peak]))
            parts.append(fill(self.tr("highest {power}, {hours}"), power=figure, hours=when))
        if day.injected is not None:
            parts.append(self.injected(day))
        parts += [self.shapeless(stretch) for stretch in day.shapeless]
        missing = sum(hole.seconds for hole in picture.holes)
        if missing:
            parts.append(fill(self.tr("{duration} without data"), duration=words.numbers.duration(missing)))
        return fill(self.tr("{day}: {facts}."), day=name, facts=listed(parts))


def _at(lefts: list[float], left: float) -> int | None:
    return lefts.index(left) if left in lefts else None
