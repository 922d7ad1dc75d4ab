"""The pictures of the mirror: what was read at each step comes in, the marks of a week and a clock of habits go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.days import complete, lengths
from persienne.insight.intervals import DAY, instants, runs
from persienne.insight.mirror.appliances import moments
from persienne.insight.mirror.heating import ClockLoad
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.presence import SILENT_DAYS, Presence
from persienne.insight.mirror.slots import MINUTE, QUARTER, SATURDAY, mean, slots, weekdays
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import SLOTS, Clock, Mark, MarkKind, Slot, SlotKind, Week

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.reflection import Said
    from persienne.insight.series import DayTotals, Series

SURE = 0.8
"""The probability from which a stretch is drawn as readable."""
CLOCK_WEEKS = 4
USE_LASTS = 180
"""Seconds for which a short appliance is marked."""


def last_week(last_day: int) -> date:
    """The Monday of the last week that ended at least seven days before ``last_day`` (an ordinal)."""
    told = last_day - SILENT_DAYS
    return date.fromordinal(told - date.fromordinal(told + 1).weekday() - 6)


def week_of(curve: Series, days: DayTotals, first: date, zone: str) -> Week:
    """Seven days of a curve from ``first`` on, or of day totals where the curve has nothing of them."""
    local, monday = local_days(zone), first.toordinal()
    midnights = local.midnights(np.arange(monday, monday + 8))
    kept = curve.where((curve.starts >= midnights[0]) & (curve.ends <= midnights[-1]))
    shown = (
        (kept.starts, kept.durations, kept.values / kept.durations)
        if len(kept)
        else totals_as_curve(days, monday, monday + 6, local)
    )
    return Week(first, tuple(midnights.tolist()), *shown, zone)


def totals_as_curve(days: DayTotals, first: int, last: int, local: LocalDays) -> tuple[Longs, Longs, Floats]:
    """Starts, lengths and mean watts of the days ``first`` to ``last`` (both included); NaN unless a day is whole."""
    inside = days.where((days.days >= first) & (days.days <= last))
    lasting = lengths(inside.days, local)
    watts = np.where(inside.covered >= lasting, inside.joules / lasting, np.nan)
    return local.midnights(inside.days), lasting, watts


def day_marks(days: DayTotals, said: Said, week: Week, word: Word) -> tuple[Mark, ...]:
    """A mark for each day that was measured whole, but for those of which no sign of presence is seen."""
    away = said[Subject.AWAY].says if Subject.AWAY in said else ()
    gone = {day for one in away or () for day in range(one.first, one.last + 1)}  # type: ignore[attr-defined]
    gone.update(day.toordinal() for day in untold_days(days, week))
    first = week.first_day.toordinal()
    return tuple(
        Mark(begin, end, MarkKind.PRESENCE, word)
        for at, (begin, end) in enumerate(zip(week.midnights[:-1], week.midnights[1:], strict=True))
        if first + at not in gone
    )


def untold_days(days: DayTotals, week: Week) -> tuple[date, ...]:
    """The days of the week that were not measured whole: their totals tell nothing of them."""
    known = set(days.days[complete(days, local_days(week.zone))].tolist())
    first = week.first_day.toordinal()
    return tuple(date.fromordinal(day) for day in range(first, first + 7) if day not in known)


def unread_days(said: Said, week: Week) -> tuple[date, ...]:
    """The days of the week of which a step below the day knows too few hours to say that no sign is seen."""
    presence = said[Subject.PRESENCE].says if Subject.PRESENCE in said else None
    first = week.first_day.toordinal()
    known = set()
    if isinstance(presence, Presence):
        rows = np.flatnonzero(np.isfinite(presence.up).mean(1) >= 0.5)
        known = set((presence.first_day + rows).tolist())
    return tuple(date.fromordinal(day) for day in range(first, first + 7) if day not in known)


def step_marks(said: Said, curve: Series, week: Week, step: int) -> tuple[Mark, ...]:
    """What a step below the day lets be read in the week: stretches of presence, the tank, short appliances."""
    found: list[Mark] = []
    presence = said[Subject.PRESENCE].says if Subject.PRESENCE in said else None
    if isinstance(presence, Presence):
        found += _stays(presence, said[Subject.PRESENCE].word, week)
        tank = said.get(Subject.TANK)
        if tank is not None and isinstance(tank.says, ClockLoad):
            found += _nights(tank.says, presence.first_day, tank.word, week)
    if step == MINUTE:
        found += _uses(curve, week)
    return tuple(found)


def _stays(presence: Presence, word: Word, week: Week) -> Iterator[Mark]:
    """Stretches in which somebody is up, more likely than not.

    The hour that March skips cuts none; one that ends within the doubled hour ends with its second passage.
    """
    rows = week.first_day.toordinal() - presence.first_day + np.arange(7)
    rows = rows[(rows >= 0) & (rows < len(presence.up))]
    up = presence.up[rows]
    days = np.repeat(rows + presence.first_day, up.shape[1])
    walls = np.tile(np.rint(presence.hours * 3600).astype(np.int64), len(rows))
    local = local_days(week.zone)
    starts, shown = instants(local, days, walls)
    last_seconds, _ = instants(local, days, walls + DAY // up.shape[1] - 1, second=True)
    starts, ends, likely = starts[shown], last_seconds[shown] + 1, np.nan_to_num(up.ravel()[shown])
    for begin, end in runs(likely > 0.5).tolist():
        sure = word is Word.READABLE and float(likely[begin:end].mean()) >= SURE
        made = Word.READABLE if sure else Word.GUESSABLE
        yield Mark(int(starts[begin]), int(ends[end - 1]), MarkKind.PRESENCE, made)


def _nights(tank: ClockLoad, first_day: int, word: Word, week: Week) -> Iterator[Mark]:
    """The time for which the tank ran, night by night, to the quarter of an hour: its sentence says no more."""
    for day in range(week.first_day.toordinal() - 1, week.first_day.toordinal() + 7):
        row = day - first_day
        minutes = float(tank.minutes[row]) if 0 <= row < len(tank.minutes) else 0.0
        if not minutes > 0:
            continue
        (begin,), _ = instants(local_days(week.zone), np.array([day]), np.array([_quarters(tank.start * 3600)]))
        start, end = max(int(begin), week.midnights[0]), min(int(begin) + _quarters(minutes * 60), week.midnights[-1])
        if end > start:
            yield Mark(start, end, MarkKind.HEATER, word)


def _quarters(seconds: float) -> int:
    """Seconds to the quarter of an hour, and one of them at least."""
    return max(round(seconds / QUARTER), 1) * QUARTER


def _uses(curve: Series, week: Week) -> Iterator[Mark]:
    inside = curve.where((curve.starts >= week.midnights[0]) & (curve.ends <= week.midnights[-1]))
    made = slots(inside, MINUTE, week.zone) if len(inside) else None
    if made is None:
        return
    for place in moments(made).tolist():
        row, slot = divmod(place, len(made.hours))
        begin, _ = made.span(row, slot * MINUTE / 3600, 24)
        yield Mark(begin, begin + USE_LASTS, MarkKind.APPLIANCE, Word.READABLE)


def clock_of(said: Said, *, example: bool = False) -> Clock | None:
    """The habits of the last four weeks that may be told; None where less than a week of them is known."""
    presence = said[Subject.PRESENCE].says if Subject.PRESENCE in said else None
    if not isinstance(presence, Presence):
        return None
    last = max(len(presence.up) - SILENT_DAYS, 0)
    rows = np.arange(max(last - 7 * CLOCK_WEEKS, 0), last)
    rows = rows[np.isfinite(presence.up[rows]).mean(1) >= 0.5]
    if len(rows) < 7:
        return None
    tank = said[Subject.TANK].says if Subject.TANK in said else None
    load = tank if isinstance(tank, ClockLoad) and len(tank.drawn) == len(presence.up) else None
    weekend = weekdays(presence.first_day, len(presence.up))[rows] >= SATURDAY
    rings = [_ring(presence, load, rows[weekend == kind]) for kind in (False, True)]
    return Clock(len(rows) // 7, rings[0], rings[1], said[Subject.PRESENCE].word, example=example)


def _ring(presence: Presence, load: ClockLoad | None, rows: Longs) -> tuple[Slot, ...]:
    """Each half-hour of a day: what it mostly is over these rows, and on which share of them."""
    with np.errstate(invalid="ignore"):
        up, within = (_to_half_hours(each[rows]) for each in (presence.up, presence.present))
    heats = np.zeros(SLOTS) if load is None else _to_half_hours(np.minimum(load.drawn[rows] / load.watts, 1))
    found = []
    for at in range(SLOTS):
        shares = {SlotKind.PRESENCE: up[at], SlotKind.NIGHT: within[at] - up[at], SlotKind.NOTHING: 1 - within[at]}
        kind = SlotKind.HEATER if heats[at] >= 0.5 else max(shares, key=lambda each: shares[each])
        found.append(Slot(kind, float(np.clip(shares.get(kind, heats[at]), 0, 1))))
    return tuple(found)


def _to_half_hours(values: Floats) -> Floats:
    """The mean of rows by half-hour of the day; 0 where nothing is known."""
    if not len(values):
        return np.zeros(SLOTS)
    means = np.nan_to_num(mean(values.T))
    if len(means) >= SLOTS:
        return np.asarray(means.reshape(SLOTS, -1).mean(1))
    return np.repeat(means, SLOTS // len(means))
