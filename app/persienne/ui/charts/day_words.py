"""What the chart of the day says: its picture comes in, labels, tooltips and one sentence go out; it paints nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from persienne.base.placeholders import fill
from persienne.ui.style.translation import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.ui.charts.day_picture import DayPicture
    from persienne.ui.charts.picture import Hole
    from persienne.ui.charts.words import ChartWords


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
