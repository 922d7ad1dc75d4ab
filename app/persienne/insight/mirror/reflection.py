"""The whole mirror: a curve and day totals come in, made ready for each step; each step's answer a subject goes out.

A finer step never says less than a coarser one, for whoever holds it can average it. It takes no clock: the last day of
the values is its today.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.localtime import local_days
from persienne.insight.days import lengths
from persienne.insight.intervals import DAY
from persienne.insight.mirror.appliances import appliances, vehicle
from persienne.insight.mirror.chain import entropy
from persienne.insight.mirror.heating import (
    COLD,
    Decided,
    Heating,
    charging_hours,
    clock_load,
    decided,
    heating,
    heating_of_days,
    months_of,
    without,
)
from persienne.insight.mirror.inferences import DAYS_NEEDED, Inference, Subject
from persienne.insight.mirror.night import DAY_LONG, NIGHT, base_load, bound_of_days
from persienne.insight.mirror.presence import (
    DAYTIME,
    FINEST,
    LONG_NIGHTS,
    SILENT_DAYS,
    days_away,
    habits,
    home_by_day,
    presence_by_step,
    stretches,
)
from persienne.insight.mirror.registers import RegistersTell, registers
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, LONGEST, MINUTE, at_step, mean, steps_of, weekdays
from persienne.insight.mirror.uniqueness import uniqueness
from persienne.insight.mirror.verdict import Word, other_word, presence_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.heating import ClockLoad
    from persienne.insight.mirror.presence import Habits, Presence, Stretch
    from persienne.insight.mirror.slots import Slots
    from persienne.insight.series import DayTotals, Series


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A step of a curve: ``whole`` as it is, ``rest`` without ``load``, and what is told of the ``heating``.

    While storage heaters may charge, ``rest`` is unknown.
    """

    whole: Slots
    rest: Slots
    load: ClockLoad | None
    heating: Heating


def prepared(
    series: Series, zone: str, check: Callable[[], None], *, finest: int = MINUTE, feeds_in: bool = False
) -> dict[int, Prepared]:
    """Each step below the day that the curve has, none finer than ``finest`` seconds, the finest first.

    ``check`` is called between them and may raise. ``feeds_in``: the home has panels, as :func:`heating` asks it.
    """
    found = {}
    for step in steps_of(series):
        if step >= finest:
            check()
            found[step] = _prepare(at_step(series, step, zone), feeds_in=feeds_in)
    return found


def _prepare(whole: Slots, *, feeds_in: bool) -> Prepared:
    load = clock_load(whole)
    rest = without(whole, load)
    found = heating(rest, load, feeds_in=feeds_in)
    if load is not None and load.is_heating:
        rest = rest.with_watts(np.where(charging_hours(whole, load), np.nan, rest.watts))
    return Prepared(whole, rest, load, found)


def day_watts(totals: DayTotals, zone: str) -> tuple[int, Floats]:
    """The first of the last two years' days (an ordinal), and mean watts by day from it on, NaN unless whole."""
    if not len(totals):
        return 0, np.zeros(0)
    last = int(totals.days[-1])
    first = max(int(totals.days[0]), last + 1 - LONGEST)
    watts = np.full(last - first + 1, np.nan)
    kept = totals.where(totals.days >= first)
    length = lengths(kept.days, local_days(zone))
    whole = kept.covered >= length
    watts[kept.days[whole] - first] = kept.joules[whole] / length[whole]
    return first, watts


NEARLY_WHOLE = 0.95
LIVED_IN = 0.25
"""The least mean probability of presence by day of a day that is shown for a habit: not one on which nobody was in."""

Said = dict[Subject, Inference]
Evidence = tuple[int, int] | None


@dataclass(frozen=True, slots=True, eq=False)
class Reflection:
    """What each step of the household's own data says, by step in seconds (a day is 86 400), the coarsest first.

    A step that the household does not have is not in it, and neither is the month, which hides days. ``heated`` says
    that electric heating is likely, ``feeds_in`` that panels feed in, so that by day the meter sees less than is used.
    """

    by_step: dict[int, Said]
    heated: bool
    feeds_in: bool = False

    @property
    def blurred(self) -> bool:
        """Whether what is read by day is a guess at most."""
        return self.heated or self.feeds_in


def reflect(
    curve: Series, days: DayTotals, zone: str, check: Callable[[], None], *, feeds_in: bool = False
) -> Reflection:
    """What the data of what is drawn say; ``check`` is called between pieces of the work and may raise, to end it.

    ``feeds_in`` says that the home has fed energy in (``telling.mirror.feeding_in``).
    """
    ready = prepared(curve, zone, check, feeds_in=feeds_in)
    first, watts = day_watts(days, zone)
    by_days = heating_of_days(watts, first, feeds_in=feeds_in)
    limit = None if feeds_in else bound_of_days(watts)
    home = _Home(decided({step: one.heating for step, one in ready.items()}, by_days), feeds_in, limit)
    by_step: dict[int, Said] = {}
    said: Said = {}
    if len(days):
        said = by_step[DAY] = _of_days(watts, first, zone, home)
    told = presence_by_step({step: one.rest for step, one in ready.items()}, heated=home.heating.likely, check=check)
    for step in sorted(ready, reverse=True):
        check()
        said = by_step[step] = _clearer(said, _of_step(ready, step, told[step], home))
    for one in _told_by_totals(said):
        for each in by_step.values():
            each.update(_clearer({one.subject: one}, each))
    return Reflection(by_step, home.heating.likely, feeds_in)


class _Home(NamedTuple):
    """What is known of the home before anything is read by step."""

    heating: Decided
    feeds_in: bool
    limit: float | None
    """Watts that day totals let the base load be at most; None where panels feed in: less may be drawn than is used."""

    @property
    def blurred(self) -> bool:
        """Whether what is read by day is a guess at most."""
        return self.heating.likely or self.feeds_in


def _told_by_totals(finest: Said) -> Iterator[Inference]:
    """What the curve shows to be told by totals a day already, for whoever has those alone."""
    registers, weekdays = finest.get(Subject.REGISTERS), finest.get(Subject.WEEKDAYS)
    if registers is None or not isinstance(registers.says, RegistersTell):
        return
    yield replace(registers, read_at=DAY)
    if registers.says.total_tells and weekdays is not None and weekdays.word:
        yield replace(weekdays, read_at=DAY, word=Word.GUESSABLE, evidence=None)


def _clearer(coarser: Said, here: Said) -> Said:
    """Of each subject the clearer of both; where they are as clear, what this step says."""
    better = {
        subject: one for subject, one in here.items() if subject not in coarser or one.word >= coarser[subject].word
    }
    return {**coarser, **better}


def _of_days(watts: Floats, first: int, zone: str, home: _Home) -> Said:
    """What day totals alone say."""
    known = int(np.isfinite(watts).sum())
    away = stretches(days_away(watts), first, first + len(watts) - 1)
    longest = max(away, key=lambda one: one.nights, default=None)
    shown = None if longest is None else _days_span(zone, longest.first, longest.last)
    return {
        Subject.AWAY: _made(
            Subject.AWAY, DAY, away, known, evidence=shown, blurred=home.blurred or not _is_long(longest)
        ),
        Subject.HEATING: _made(Subject.HEATING, DAY, home.heating.by_days, known, evidence=None),
        Subject.BASE_LOAD: Inference(
            Subject.BASE_LOAD,
            DAY,
            Word.ILLEGIBLE if home.limit is None else Word.GUESSABLE,
            home.limit,
            days=known,
            evidence=None,
        ),
    }


def _is_long(longest: Stretch | None) -> bool:
    """Whether days without a sign are so many in a row that a quiet day at home is no likely reason."""
    return longest is not None and longest.nights >= LONG_NIGHTS


def _days_span(zone: str, first: int, last: int) -> tuple[int, int]:
    local = local_days(zone)
    return local.midnight(first), local.midnight(last + 1)


def _made(
    subject: Subject, step: int, says: object, days: int, evidence: Evidence, *, blurred: bool = False
) -> Inference:
    found = says is not None and says != ()
    word = other_word(found=found, blurred=blurred, days=days, needed=DAYS_NEEDED[subject])
    return Inference(subject, step, word, says if word else None, days=days, evidence=evidence if word else None)


def _of_step(ready: dict[int, Prepared], step: int, told: Presence, home: _Home) -> Said:
    """What this step's own slots say of each subject; :func:`_clearer` then adds the coarser steps."""
    one = ready[step]
    whole, days, heat = one.whole, int(one.whole.whole_days.sum()), home.heating.by_curve
    tank = None if one.load is None or one.load.is_heating else one.load
    said = {
        Subject.TANK: _made(
            Subject.TANK, step, tank, days, evidence=_tank_night(whole, tank), blurred=home.feeds_in and _by_day(tank)
        ),
        Subject.HEATING: _made(Subject.HEATING, step, heat, days, evidence=_cold_night(whole)),
        Subject.BASE_LOAD: _base_load(one, days, home),
    }
    if step >= FINEST:
        said |= _of_life(ready, step, told, days, home=home)
    uses, unique = appliances(whole), uniqueness(whole)
    if uses:
        shown = _around(whole, np.array([uses[0].example]), HOUR // 4)
        said[Subject.APPLIANCES] = _made(Subject.APPLIANCES, step, uses, days, evidence=shown, blurred=home.feeds_in)
    if unique is not None and unique.readings is not None:
        shown = _around(whole, np.array([unique.example]), 0, unique.readings * step)
        said[Subject.UNIQUENESS] = _made(Subject.UNIQUENESS, step, unique, days, evidence=shown)
    return said


def _of_life(ready: dict[int, Prepared], step: int, told: Presence, days: int, home: _Home) -> Said:
    """Presence and what is read with it, and a vehicle: slots finer than ten minutes say no more of them."""
    one, blurred = ready[step], home.blurred
    # A fridge shows at finer steps: usual hours are read at the half-hour where there is one.
    usual = ready.get(HALF_HOUR, one) if step < HALF_HOUR else one
    by_day = home_by_day(told)
    found, car, tell = habits(usual.rest, told, by_day), vehicle(one.rest), registers(one.whole, by_day)
    charge = None if car is None else _around(one.whole, car.begins, HOUR)
    word = presence_word(told, blurred=blurred)
    return {
        Subject.PRESENCE: Inference(
            Subject.PRESENCE, step, word, told, days=days, evidence=_clear_day(one.whole, told)
        ),
        **_of_habits(found, usual.rest, told, step, days=days, blurred=blurred),
        Subject.VEHICLE: _made(Subject.VEHICLE, step, car, days, evidence=charge, blurred=blurred),
        Subject.REGISTERS: _made(
            Subject.REGISTERS,
            step,
            tell if tell.word else None,
            days,
            evidence=None,
            blurred=blurred or tell.word is Word.GUESSABLE,
        ),
    }


def _by_day(tank: ClockLoad | None) -> bool:
    """Whether a tank starts at the midday off-peak hours."""
    return tank is not None and DAYTIME[0] <= tank.start < DAYTIME[1]


def _base_load(one: Prepared, days: int, home: _Home) -> Inference:
    """The base load; where panels feed in, of the nights alone and without the tank that may run in them.

    Electric heating runs at all hours: in a home that has it, only the days outside the cold months count.
    Whole days away may take less than usual nights do: it is no more than day totals let it be.
    """
    slots, hours = (one.rest, NIGHT) if home.feeds_in else (one.whole, DAY_LONG)
    if home.heating.likely:
        cold = np.isin(months_of(slots.first_day, slots.days), COLD)
        slots = slots.with_watts(np.where(cold[:, np.newaxis], np.nan, slots.watts))
    found = base_load(slots, hours)
    if found is not None and home.limit is not None:
        found = min(found, home.limit)
    shown = _span(one.whole, -1, 0, 6)
    return _made(Subject.BASE_LOAD, one.whole.step, found, days, evidence=shown, blurred=home.heating.likely)


def _of_habits(found: Habits, slots: Slots, told: Presence, step: int, days: int, *, blurred: bool) -> Said:
    """Weekdays, rising and bedtime."""
    weekdays = (found.home, found.out) if found.home or found.out else None
    row = _clear_row(slots, told)
    typical = _clear_row(slots, told, found.home or found.out)
    values: dict[Subject, tuple[object, Evidence]] = {
        Subject.WEEKDAYS: (weekdays, _span(slots, typical, 6, 22)),
        Subject.RISING: (found.rising, _span(slots, row, 4, 12)),
        Subject.BEDTIME: (found.bedtime, _span(slots, row, 19, 28)),
    }
    return {
        subject: _made(subject, step, says, days, evidence=shown, blurred=blurred)
        for subject, (says, shown) in values.items()
    }


def _told_rows(slots: Slots) -> int:
    """How many rows may be shown: a slice may run into the next day, and must end before the last seven."""
    return max(slots.days - SILENT_DAYS - 1, 0)


def _span(slots: Slots, row: int | None, begin: float, end: float) -> Evidence:
    """The instants of some hours of a row's day; -1 is the last day that may be shown."""
    rows = _told_rows(slots)
    if row is None or not rows:
        return None
    return slots.span(row % rows, begin, end)


def _clear_row(slots: Slots, told: Presence, on: tuple[int, ...] = tuple(range(7))) -> int | None:
    """The day, of those that may be shown, of which most is certain: a whole one that was lived in, ``on`` weekdays."""
    rows = _told_rows(slots)
    by_day = (told.hours >= DAYTIME[0]) & (told.hours < DAYTIME[1])
    fits = (slots.known.mean(1) >= NEARLY_WHOLE) & (mean(told.present[:, by_day]) >= LIVED_IN)
    fits &= np.isin(weekdays(slots.first_day, slots.days), on)
    doubts = np.where(fits, mean(entropy(told.present)), np.nan)[:rows]
    return int(np.nanargmin(doubts)) if np.isfinite(doubts).any() else None


def _clear_day(slots: Slots, told: Presence) -> Evidence:
    return _span(slots, _clear_row(slots, told), 0, 24)


def _tank_night(slots: Slots, tank: ClockLoad | None) -> Evidence:
    """The night of a tank that is most like the others."""
    if tank is None:
        return None
    shown = tank.minutes[: _told_rows(slots)]
    if not np.isfinite(shown).any():
        return None
    row = int(np.nanargmin(np.abs(shown - np.nanmedian(shown))))
    return _span(slots, row, max(tank.start - 1, 0), tank.start + 9)


def _cold_night(slots: Slots) -> Evidence:
    """The night of a cold month on which most was drawn."""
    cold = np.isin(months_of(slots.first_day, slots.days), COLD)
    nights = np.where(cold, mean(slots.watts[:, slots.between(1, 5)]), np.nan)[: _told_rows(slots)]
    return _span(slots, int(np.nanargmax(nights)), 0, 6) if np.isfinite(nights).any() else None


def _around(slots: Slots, places: np.ndarray, margin: int, lasting: int = 2 * HOUR) -> Evidence:
    """A slice around the last of ``places`` that may be shown, ``margin`` seconds wider on both sides."""
    per_day = len(slots.hours)
    shown = places[places < _told_rows(slots) * per_day]
    if not len(shown):
        return None
    row, slot = divmod(int(shown[-1]), per_day)
    begin, _ = slots.span(row, slot * slots.step / HOUR, 24)
    return begin - margin, begin + lasting + margin
