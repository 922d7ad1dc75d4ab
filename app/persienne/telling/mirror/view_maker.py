"""The mirror of a household: its history, its receivers and an example come in, all that the page shows goes out.

It is slow, and runs in a thread of its own. What the household has no step for is read in the invented home, on the
same days, and said to be an example.

A week in which the invented home is away would show nothing at all: an earlier one then stands in its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.consents.directory import operator_of
from persienne.consents.fields import SECONDS, Category, Granularity
from persienne.consents.flows import Status
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.days import days_of_curve, whole_days
from persienne.insight.intervals import DAY, instants, wall_seconds
from persienne.insight.mirror.inferences import DAYS_NEEDED as DAYS_NEEDED_OF
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.presence import DAYS_FOR_PRESENCE, SILENT_DAYS, presence_by_step
from persienne.insight.mirror.reflection import prepared, reflect
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, MINUTE
from persienne.insight.mirror.verdict import Word, presence_word
from persienne.insight.mirror.whatif import Battery, with_battery, with_sun
from persienne.insight.series import Series
from persienne.meters.fictional_home import fictional_home
from persienne.telling.mirror.feeding_in import feeds_in
from persienne.telling.mirror.pictures import (
    clock_of,
    day_marks,
    last_week,
    step_marks,
    totals_as_curve,
    unread_days,
    untold_days,
    week_of,
)
from persienne.telling.mirror.readings import away_by_month, words_by_step
from persienne.telling.mirror.view import (
    BANDS,
    FINEST,
    Band,
    ByStop,
    Clock,
    Holder,
    MirrorView,
    NoClock,
    Piece,
    Reading,
    Step,
    TooLittle,
    Week,
    WhatIf,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from persienne.base.reading import Longs
    from persienne.consents.flows import Flow
    from persienne.consents.parties import Party
    from persienne.household.household import Household
    from persienne.insight.mirror.reflection import Reflection
    from persienne.insight.series import DayTotals, History
    from persienne.store.meters import StoredMeter
    from persienne.telling.mirror import readings as mirror_readings
    from persienne.telling.mirror.readings import MirrorReadings
    from persienne.words.numbers import Figures

BEFORE, AFTER = 42, 13
"""How many days are read before the first day of the week that is shown, and after it."""
LIVED = 2000.0
"""Watts that a half-hour of every day reaches on which somebody is in: the water heater runs, or a meal is cooked."""
EARLIER = (0, 5, 10)
"""Weeks that are gone back where nobody is in; no time away is longer."""

_OF_THE_OPERATOR = frozenset({Category.A, Category.B, Category.C2})
_AT_HOME = frozenset({Category.C1})
"""What is recorded in the meter has not left the home."""

PEAK_WATTS = 3000.0
"""Of the panels of a «what if», as ``mirror.what_ifs`` of the catalogues names them."""
WHAT_IF_DAYS = 84
"""How many days, the last ones, the sun and a battery are simulated on."""


def example_curve(first: date, zone: str) -> Series:
    """The invented home by the minute; the week from ``first`` on is one in which it is lived in."""
    weeks = next((weeks for weeks in EARLIER if _lived_in(first - timedelta(weeks=weeks), zone)), EARLIER[-1])
    begin = first - timedelta(days=BEFORE, weeks=weeks)
    block = fictional_home(begin, begin + timedelta(days=BEFORE + AFTER), step=MINUTE, zone=zone).curve
    zeros = np.zeros(len(block.starts), np.int64)
    curve = Series(block.starts, block.durations, block.values, block.qualities, origins=zeros)
    return _later(curve, 7 * weeks, zone) if weeks else curve


@dataclass(frozen=True, slots=True)
class Receives:
    """A body that receives the home's curve: its finest step in seconds, None of an operator of whom none is known.

    ``seen`` is the last day at this step in a file of theirs.
    """

    name: str
    finest: int | None
    seen: date | None = None


def receivers(flows: Sequence[Flow], operator: Party) -> tuple[Receives, ...]:
    """The bodies to which electricity data pass, by the register; ``operator`` is the grid's, where none was noted."""
    found: dict[str, Receives] = {}
    electric = [flow for flow in flows if flow.energy is not Energy.GAS and flow.category not in _AT_HOME]
    for flow in electric:
        seconds, party = _seconds(flow), flow.counterparty
        name = party.name if party is not None and party.name else None
        if name is None and flow.category in _OF_THE_OPERATOR:
            name = operator.name
        if name and seconds is not None and flow.passes:
            one = Receives(name, seconds, None if flow.seen is None else flow.seen.last)
            found[name] = min(found.get(name, one), one, key=lambda each: each.finest or 0)
    known = sorted(found.values(), key=lambda each: each.finest or 0)
    of_operator = [flow for flow in electric if flow.category in _OF_THE_OPERATOR]
    if any(flow.passes for flow in of_operator) or all(flow.status is not Status.NOT_NOTED for flow in of_operator):
        return tuple(known)
    return (*known, Receives(operator.name, None))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be read: where a meter's shutter stands, its history, and who receives its data.

    ``feeds_in`` says that the home has fed energy in (:mod:`persienne.telling.mirror.feeding_in`).
    """

    stop: Slat
    history: History
    receives: tuple[Receives, ...]
    feeds_in: bool = False

    @classmethod
    def of(cls, household: Household, meter: StoredMeter) -> Asked:
        """Of one meter of electricity."""
        flows, parties = household.register.flows(), household.register.parties()
        history = recall_history(household.conn, meter, meter.total.name)
        holders = receivers(flows, operator_of(flows, parties))
        return cls(meter.slat, history, holders, feeds_in(household.conn, meter, history))


class Maker:
    """Makes the view, by the words of a language."""

    def __init__(self, words: MirrorReadings, figures: Figures) -> None:
        self._words, self._figures = words, figures
        self._no_hours = words.said("no_hours")
        self._check: Callable[[], None] = lambda: None

    def make(self, asked: Asked, check: Callable[[], None]) -> MirrorView | TooLittle:
        """The whole page, or how many days are still needed; ``check`` is called all the while and may raise."""
        self._check = check
        history = asked.history
        known = whole_days(history)
        if known < DAYS_FOR_PRESENCE:
            return TooLittle(known, DAYS_FOR_PRESENCE)
        own = _Home.of(history.curve, history.days, history.zone, self._check, feeds_in=asked.feeds_in)
        first = last_week(int(history.days.days[-1]))
        other = self._example(first, history.zone)
        readings = self._words.readings(own.told)
        week = week_of(own.curve, own.days, first, own.zone)
        return MirrorView(
            asked.stop,
            week,
            tuple(self._bands(own, other, week)),
            self._clocks(own, other),
            readings=tuple(self._readings(own, other, readings)),
            holders=tuple(self._holders(asked.receives, readings, own)),
            what_ifs=tuple(self._what_ifs(own)),
            heated=own.told.heated,
            feeds_in=own.told.feeds_in,
        )

    def _example(self, first: date, zone: str) -> _Home:
        """The invented home by the minute, up to the days that may not be told yet."""
        curve = example_curve(first, zone)
        return _Home.of(curve, days_of_curve(curve, local_days(zone)), zone, self._check)

    # --- the pictures -------------------------------------------------------------------------------------------------

    def _bands(self, own: _Home, other: _Home, week: Week) -> Iterator[Band]:
        for step in _bands_of(own):
            self._check()
            example = step not in own.steps
            home = other if example else own
            said = home.told.by_step.get(step, {})
            if step is Step.DAY:
                few = home.days_at(DAY) < DAYS_NEEDED_OF[Subject.AWAY]
                marks = day_marks(home.days, said, week, Word.GUESSABLE if few or home.told.blurred else Word.READABLE)
            else:
                marks = step_marks(said, home.curve, week, step)
            untold = untold_days(home.days, week) if step is Step.DAY else unread_days(said, week)
            yield Band(step, marks, example=example, untold=untold)

    def _clocks(self, own: _Home, other: _Home) -> ByStop[Clock | NoClock]:
        made: list[Clock | NoClock] = []
        for stop in (Slat.HALF, Slat.OPEN):
            step = own.finest(FINEST[stop])
            clock = None if step == DAY else clock_of(own.told.by_step[step])
            if clock is None:
                clock = clock_of(other.told.by_step[other.finest(FINEST[stop])], example=True)
            made.append(clock or NoClock(self._no_hours))
        return ByStop(NoClock(self._no_hours), *made)

    # --- the sentences ------------------------------------------------------------------------------------------------

    def _readings(self, own: _Home, other: _Home, readings: Sequence[mirror_readings.Reading]) -> Iterator[Reading]:
        for reading in readings:
            yield self._reading(own, reading)
        known = {reading.subject for reading in readings}
        finest = own.finest(MINUTE)
        for reading in self._words.readings(other.told):
            # What no step of the household shows, or too few of its days; else it was read, or is not there.
            few = own.days_at(finest) < DAYS_NEEDED_OF[reading.subject]
            if reading.subject not in known and (few or reading.at(finest) is Word.ILLEGIBLE):
                yield self._reading(other, reading, example=True, wanting=self._wanting(own, reading))
        sentence, how = self._words.television()
        # Persienne's open shutter lets the second through, at which others have done it.
        words = ByStop(Word.ILLEGIBLE, Word.ILLEGIBLE, Word.GUESSABLE)
        yield Reading("television", ByStop(sentence, sentence, sentence), words, {}, how=how, cited=True)

    def _wanting(self, own: _Home, example: mirror_readings.Reading) -> str:
        """How many days the household needs for what the ``example`` shows, where it has the step; else empty."""
        step, needed = min(own.told.by_step), DAYS_NEEDED_OF[example.subject]
        known = own.days_at(step)
        return self._words.wanting(known, needed) if step <= max(example.sentences) and known < needed else ""

    def _reading(
        self, home: _Home, reading: mirror_readings.Reading, *, example: bool = False, wanting: str = ""
    ) -> Reading:
        return Reading(
            reading.subject.value,
            ByStop(*(reading.sentence(FINEST[stop]) for stop in Slat)),
            ByStop(*(reading.at(FINEST[stop]) for stop in Slat)),
            words_by_step(reading, home.steps, home.told.by_step[DAY]),
            how=reading.how,
            piece=self._piece(home, reading),
            day_note=reading.day_note,
            example=example,
            wanting=wanting,
        )

    def _piece(self, home: _Home, reading: mirror_readings.Reading) -> Piece | None:
        """The days of the curve that show it; what is told of days is shown by their totals."""
        if reading.evidence is None:
            return None
        start, end = reading.evidence
        local = local_days(home.zone)
        first, last = local.day(start), local.day(end - 1)
        told = int(home.days.days[-1]) - SILENT_DAYS
        days = date.fromordinal(first), date.fromordinal(last)
        caption = self._figures.long_day(days[0]) if first == last else self._figures.span(*days)
        if reading.subject is Subject.AWAY:
            shown = totals_as_curve(home.days, first - 7, min(last + 7, told), local)
            return Piece(*shown, start, end, caption, home.zone)
        begin, until = local.midnight(first), local.midnight(last + 1)
        kept = home.curve.where((home.curve.starts >= begin) & (home.curve.ends <= until))
        if not len(kept):
            return None
        return Piece(
            kept.starts, kept.durations, kept.values / kept.durations, start, end=end, caption=caption, zone=home.zone
        )

    def _holders(
        self, receives: Sequence[Receives], readings: Sequence[mirror_readings.Reading], own: _Home
    ) -> Iterator[Holder]:
        for body in receives:
            if body.finest is None:
                yield Holder(body.name, "?", self._words.holder_not_known(), None)
                continue
            step = self._words.step(body.finest)
            # Of what is finer than the household's own nothing is counted: it would be too little.
            finer = own.finest(MINUTE) > body.finest
            sentence = self._words.holder_of_finer(body.finest) if finer else self._words.holder(readings, body.finest)
            stop = next(stop for stop in (Slat.OPEN, Slat.HALF, Slat.CLOSED) if FINEST[stop] >= body.finest)
            yield Holder(body.name, step, f"{sentence}{self._words.seen(body.seen)}", stop)

    # --- what would change it -----------------------------------------------------------------------------------------

    def _what_ifs(self, own: _Home) -> Iterator[WhatIf]:
        steps = own.told.by_step
        if own.finest(HALF_HOUR) > HOUR:
            return
        if HOUR in steps and own.finest(HALF_HOUR) < HOUR:
            yield self._what_if("hour", steps[HOUR][Subject.PRESENCE].word)
        days = steps[DAY].get(Subject.WEEKDAYS)
        yield self._what_if("day", Word.ILLEGIBLE if days is None and not own.told.blurred else Word.GUESSABLE)
        yield self._what_if("month", away_by_month(steps[DAY]))
        curve = own.curve.where(own.curve.starts >= int(own.curve.ends[-1]) - WHAT_IF_DAYS * DAY)
        sunny, left = with_sun(curve, own.zone, PEAK_WATTS)
        yield self._what_if("sun", self._presence(own, sunny, feeds_in=True))
        stored = with_battery(sunny, left, Battery(), self._check)
        yield self._what_if("sun-battery", self._presence(own, stored, feeds_in=True))
        flat = with_battery(curve, np.zeros(len(curve)), Battery(flatten=True), self._check)
        yield self._what_if("flat-battery", self._presence(own, flat))

    def _what_if(self, what: str, word: Word) -> WhatIf:
        name, then = self._words.what_if(what)
        return WhatIf(name, word, then)

    def _presence(self, own: _Home, curve: Series, *, feeds_in: bool = False) -> Word:
        """How well presence is read from another curve at half an hour, and no better than from the home's own."""
        step, blurred = own.finest(HALF_HOUR), own.told.blurred or feeds_in
        made = prepared(curve, own.zone, self._check, finest=HALF_HOUR)
        rests = {step: one.rest for step, one in made.items()}
        told = presence_by_step(rests, heated=own.told.heated, check=self._check)
        before = own.told.by_step[step][Subject.PRESENCE].word
        return min(before, presence_word(told[step], blurred=blurred)) if step in told else Word.ILLEGIBLE


def _lived_in(first: date, zone: str) -> bool:
    """Whether somebody is in on each day of the week from ``first`` on."""
    curve = fictional_home(first, first + timedelta(days=6), zone=zone).curve
    days: Longs = local_days(zone).days(curve.starts) - first.toordinal()
    most = np.zeros(7)
    np.maximum.at(most, days, curve.values / curve.durations)
    return bool(most.min() >= LIVED)


def _later(curve: Series, days: int, zone: str) -> Series:
    """The same curve so many days later, at the same hours of the wall clock; what a changed clock doubles is once."""
    local = local_days(zone)
    starts, shown = instants(local, local.days(curve.starts) + days, wall_seconds(local, curve.starts))
    kept = np.flatnonzero(shown)
    _, places = np.unique(starts[kept], return_index=True)
    moved = curve.where(kept[places])
    return Series(starts[kept[places]], moved.durations, moved.values, moved.qualities, origins=moved.origins)


def _seconds(flow: Flow) -> int | None:
    """The step of a flow; where nobody noted it, the one that its data are about."""
    if flow.step is not None:
        return SECONDS.get(flow.step)
    if flow.category is Category.F:
        return None
    return SECONDS[Granularity.HALF_HOUR if flow.category is Category.C2 else Granularity.DAY]


@dataclass(frozen=True, slots=True, eq=False)
class _Home:
    """A home that is read, the household's own or the invented one, with what was found in it."""

    curve: Series
    days: DayTotals
    zone: str
    told: Reflection

    @classmethod
    def of(
        cls, curve: Series, days: DayTotals, zone: str, check: Callable[[], None], *, feeds_in: bool = False
    ) -> _Home:
        """The home of a curve and its days; ``check`` is called all the while and may raise."""
        return cls(curve, days, zone, reflect(curve, days, zone, check, feeds_in=feeds_in))

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps of which enough days are known to be read: a week of them."""
        return tuple(step for step, said in self.told.by_step.items() if step == DAY or said[Subject.PRESENCE].word)

    def finest(self, stop: int) -> int:
        """The finest step of this home that is no finer than ``stop``."""
        return min(step for step in self.steps if step >= stop)

    def days_at(self, step: int) -> int:
        """How many days are known at a step."""
        return self.told.by_step[step][Subject.AWAY if step == DAY else Subject.PRESENCE].days


def _bands_of(home: _Home) -> Iterator[Step]:
    """The steps of its bands; a quarter of an hour tells what ten minutes do, and is called what it is."""
    for step in BANDS:
        yield Step.QUARTER if step is Step.TEN_MINUTES and Step.QUARTER in home.steps else step
