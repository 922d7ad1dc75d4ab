"""Energy by price period: a history, a contract over time and the meter's own registers come in, days go out.

The joules of a day's price periods and of its holes add up to its total. A hole says why nobody can say at which price
its energy is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.counting import Counting
from persienne.insight.plausibility import most_watts
from persienne.insight.series import Series
from persienne.insight.split import apportion, hours_of, pieces_of
from persienne.insight.tariff import REGISTERS, UNKNOWN, schedule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs
    from persienne.insight.series import DayTotals, Periods
    from persienne.insight.tariff import Kinds, Period, Schedule, Timeline


class Why(StrEnum):
    """Why energy has no price, or a day no subscription."""

    CONTRACT = "contract"
    """No contract is known of the day."""
    COLOUR = "colour"
    """The Tempo colour is not known."""
    ANNOUNCED = "announced"
    """Whether the day was announced is not known."""
    HOURS = "hours"
    """No rule of the contract says what counts at that hour."""
    CURVE = "curve"
    """A total is known, and not at which hours it was drawn."""
    SPAN = "span"
    """A total over several days is known, which more than one price covers, or of which a part alone is asked for."""
    PRICE = "price"
    """No price is known for it, or none by this route."""
    TAX = "tax"
    """The tax of the day is not known."""
    CTA = "cta"
    """The contract does not say its transport contribution, on which VAT falls too."""
    HOUR = "hour"
    """The spot price of the hour is not known."""
    VOLUME = "volume"
    """A volume of gas is known, and not how much energy it is."""
    SURCHARGE = "surcharge"
    """What self-producers pay more for their subscription is not known of the day."""


class By(StrEnum):
    """What told at which price the energy of a day is."""

    REGISTERS = "registers"
    """The meter's own registers."""
    CURVE = "curve"
    TOTAL = "total"
    """The total of the day: it has one price."""
    SPAN = "span"
    """A total over several days that have one price."""


UNTAXED: Final = (Why.TAX, Why.CTA)
"""The reasons by which a tax is missing of what has a price."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """What is known of what a home draws.

    ``curve`` is resolved, each interval in one local day; ``tolerance`` says of each day of ``days`` by how many joules
    its curve may differ from its total, by rounding alone. ``registers`` are the totals of the meter's own registers,
    by their number from 0, and ``register_periods`` what these counted over several days. ``gaps``, each in one local
    day, are energies of which no more than the stretch of time is known. ``by_curve`` says that nothing but the curve
    tells when energy was drawn.
    """

    curve: Series
    days: DayTotals
    tolerance: Longs
    periods: Periods
    registers: Mapping[int, DayTotals] = field(default_factory=dict)
    register_periods: Mapping[int, Periods] = field(default_factory=dict)
    gaps: Series = field(default_factory=Series.empty)
    by_curve: bool = False

    def curve_alone(self) -> Known:
        """The same by the curve alone: under any hours, as much of it has a price."""
        return replace(self, registers={}, register_periods={}, gaps=Series.empty(), by_curve=True)


@dataclass(frozen=True, slots=True)
class DayEnergy:
    """A local day (an ordinal): the joules of each price period of its contract, and what has none, by reason.

    Under a contract with hourly prices the first of them has all energy, and ``hours`` says when it was drawn: when an
    hour begins (UTC epoch seconds), and its joules. ``by`` is what told the price periods.
    """

    day: int
    contract: Period | None
    joules: tuple[int, ...]
    holes: Mapping[Why, int]
    hours: tuple[tuple[int, int], ...] = ()
    by: By = By.TOTAL


@dataclass(frozen=True, slots=True)
class SpanEnergy:
    """A total over the local days ``first`` to ``last`` (both included) that no day's has in it.

    ``parts`` are its joules by price period of the contract (number, joules), which ``by`` told; where nothing did,
    there are none, and ``why`` says it.
    """

    first: int
    last: int
    joules: int
    contract: Period | None
    parts: tuple[tuple[int, int], ...] = ()
    why: Why | None = None
    by: By = By.SPAN


@dataclass(frozen=True, slots=True)
class Volume:
    """dm3 of gas of the local days ``first`` to ``last`` (both included) whose energy is not known, and why."""

    why: Why
    first: int
    last: int
    dm3: int


@dataclass(frozen=True, slots=True)
class Energies:
    """The energy of the local days ``first`` to ``last``, both included; ``days`` are those that know anything.

    ``volumes`` are of gas, and in no energy. ``untold`` are the days that are neither known whole nor in a total over
    several days: some or all of what was used on them is in nothing here. ``over`` is the last day (an ordinal, of any)
    that is told, or that a reading comes after: days after it may be still to come.
    """

    first: int
    last: int
    days: tuple[DayEnergy, ...]
    spans: tuple[SpanEnergy, ...]
    measured: int
    """How many of the days are known whole."""
    volumes: tuple[Volume, ...] = ()
    untold: tuple[int, ...] = ()
    over: int = 0

    @property
    def missed(self) -> tuple[int, ...]:
        """The untold days that are surely over."""
        return tuple(day for day in self.untold if day <= self.over)

    @property
    def read_to(self) -> int | None:
        """The last of the days that is told; None where none of them is."""
        untold = set(self.untold)
        return next((day for day in range(self.last, self.first - 1, -1) if day not in untold), None)

    def with_volumes(self, missing: Iterable[Volume]) -> Energies:
        """These and, of ``missing`` volumes, those that lie in their days or reach into them."""
        every = tuple(missing)
        told = {day for one in every for day in range(one.first, one.last + 1)}
        return replace(
            self,
            volumes=tuple(one for one in every if one.first <= self.last and one.last >= self.first),
            untold=tuple(day for day in self.untold if day not in told),
            over=max(self.over, *told) if told else self.over,
        )


def energies(
    known: Known,
    timeline: Timeline,
    first: int,
    last: int,
    local: LocalDays,
    colours: Kinds,
    counted: Timeline | None = None,
) -> Energies:
    """The energy of the local days ``first`` to ``last``; ``colours`` are those of Tempo's days.

    ``counted`` are the contracts that the meter's registers count by, where ``timeline`` is none of its own: under
    another option or other hours the registers say nothing.
    """
    inside = (known.days.days >= first) & (known.days.days <= last)
    days, tolerance = known.days.where(inside), known.tolerance[inside]
    lengths = np.array([local.length(int(day)) for day in days.days], np.int64)
    plan = schedule(timeline, first, last, local, colours=colours)
    counting = Counting(plan, timeline, local)
    drawn = _Drawn(known, plan, counting, local, first=first, last=last)
    rows = zip(days.days.tolist(), days.joules.tolist(), days.covered.tolist(), tolerance.tolist(), strict=True)
    by_registers = timeline if counted is None else counted
    made = tuple(drawn.day(timeline.at(day), by_registers.at(day), day, *more) for day, *more in rows)
    spans = tuple(_Spans(known, timeline, by_registers, counting, local=local).of(first, last))
    measured = int((days.covered >= lengths).sum())
    untold, over = _untold(known, local, first, last)
    return Energies(first, last, made, spans, measured=measured, untold=untold, over=over)


def _untold(known: Known, local: LocalDays, first: int, last: int) -> tuple[tuple[int, ...], int]:
    """The days from ``first`` to ``last`` that nothing tells whole, and the last day of any that is surely over."""
    days = known.days.where(known.days.days >= first)
    lengths = np.array([local.length(int(day)) for day in days.days], np.int64)
    told = set(days.days[days.covered >= lengths].tolist()) | _days_of(known.periods, local)
    before_last = int(days.days[days.covered > 0].max(initial=1)) - 1
    return tuple(day for day in range(first, last + 1) if day not in told), max(before_last, *told, 0)


def _days_of(periods: Periods, local: LocalDays) -> set[int]:
    """The local days that a total over several days has in it."""
    return {day for start, end, _ in _rows(periods) for day in range(local.day(start), local.day(end - 1) + 1)}


class _Drawn:
    """What was drawn in each price period, day by day."""

    def __init__(
        self, known: Known, plan: Schedule, counting: Counting, local: LocalDays, first: int, last: int
    ) -> None:
        gaps = known.gaps
        inside = gaps.where((gaps.starts >= local.midnight(first)) & (gaps.ends <= local.midnight(last + 1)))
        told = counting.within_one(inside)
        self._told = known.curve.joined(told) if len(told) else known.curve
        self._by_curve = known.by_curve
        self._counting, self._local = counting, local
        self._by_day = _by_day(self._told, plan, local, first, last=last)
        self._hours: Callable[[int], Mapping[int, int]] = partial(_by_hour, self._told, local)
        self._own: dict[int, dict[int, tuple[int, int]]] = {}
        for number, totals in known.registers.items():
            asked = totals.where((totals.days >= first) & (totals.days <= last))
            said = zip(asked.joules.tolist(), asked.covered.tolist(), strict=True)
            self._own[number] = dict(zip(asked.days.tolist(), said, strict=True))

    def day(
        self, contract: Period | None, counted: Period | None, day: int, joules: int, covered: int, tolerance: int
    ) -> DayEnergy:
        """The energy of a day whose total is ``joules``, and whose registers count by the contract ``counted``."""
        if contract is None:
            return DayEnergy(day, None, (), {Why.CONTRACT: joules} if joules else {})
        names = contract.price_periods
        if contract.terms.spot:
            hours = self._parts(self._hours(day), contract, day, joules, covered=covered, tolerance=tolerance)
            left = joules - sum(hours.values())
            drawn_then = (joules - left, *(0 for _ in names[1:]))
            return DayEnergy(
                day, contract, drawn_then, {Why.CURVE: left} if left else {}, hours=tuple(hours.items()), by=By.CURVE
            )
        if _counts_by(counted, contract):
            own = self._registers(contract, day, joules, covered, tolerance=tolerance)
            if own is not None:
                return DayEnergy(day, contract, own, {}, by=By.REGISTERS)
        single = self._counting.of_day(day)
        drawn = self._by_day.get(day, {})
        told = None if single is None else {single: joules}
        parts = (
            self._parts(drawn, contract, day, joules, covered=covered, tolerance=tolerance) if told is None else told
        )
        holes = {
            why: amount
            for why, amount in (
                (unknown_because(contract), parts.get(UNKNOWN, 0)),
                (Why.CURVE, joules - sum(parts.values())),
            )
            if amount
        }
        by = By.CURVE if single is None else By.TOTAL
        return DayEnergy(day, contract, tuple(parts.get(number, 0) for number in range(len(names))), holes, by=by)

    def _parts(
        self, drawn: Mapping[int, int], contract: Period, day: int, joules: int, covered: int, tolerance: int
    ) -> Mapping[int, int]:
        """What was ``drawn`` by the curve of a day, and what its total has beyond, where one price tells that too.

        That is so where the total is of the whole day, one price counts in all the time that the curve does not speak
        of, and no more is left than the subscribed power can draw in it. Where that power is not known, a curve that
        contradicts its day can't be told from one that lacks some of it.
        """
        parts = _adding_up(drawn, joules, tolerance)
        left = joules - sum(parts.values())
        if self._by_curve or contract.kva is None or not drawn or left <= 0:
            return parts
        if sum(drawn.values()) > joules or covered < self._local.length(day):
            return parts
        rest = self._counting.rest(self._told, day)
        if rest is None or left > rest.seconds * most_watts(contract.kva):
            return parts
        return {**parts, rest.at: parts.get(rest.at, 0) + left}

    def _registers(
        self, contract: Period, day: int, joules: int, covered: int, tolerance: int
    ) -> tuple[int, ...] | None:
        """What the meter's own registers say of a day, where they know as much of it as its total does."""
        told = [self._own.get(number, {}).get(day) for number in range(REGISTERS.get(contract.option, 0))]
        said = [None if one is None or one[1] < covered else one[0] for one in told]
        return _told_by_registers(joules, said, tolerance)


def _counts_by(counted: Period | None, contract: Period) -> bool:
    """Whether the registers that count by the contract ``counted`` count by ``contract`` too."""
    return counted is not None and (counted.option, counted.off_peak) == (contract.option, contract.off_peak)


def _told_by_registers(joules: int, said: Sequence[int | None], tolerance: int = 0) -> tuple[int, ...] | None:
    """``joules`` as the meter's own registers part them; None where one of them is not known, or there are not two.

    Registers that do not add up to the total count by another contract than the one that was said.
    """
    parts = [one for one in said if one is not None]
    if len(parts) < max(2, len(said)):
        return None
    rounding = max(tolerance, (len(parts) + 1) * JOULES_PER_WH)
    if abs(joules - sum(parts)) > rounding or (joules and not any(parts)):
        return None
    return tuple(apportion(joules, parts))


def _by_day(curve: Series, plan: Schedule, local: LocalDays, first: int, last: int) -> dict[int, dict[int, int]]:
    """The joules of a curve by local day and price period."""
    inside = (curve.starts >= local.midnight(first)) & (curve.ends <= local.midnight(last + 1))
    pieces = pieces_of(curve.where(inside), plan, local)
    wide = int(pieces.price_periods.max(initial=0)) + 2
    keys, at = np.unique(pieces.days * wide + pieces.price_periods + 1, return_inverse=True)
    sums = np.zeros(len(keys), np.int64)
    np.add.at(sums, at, pieces.joules)
    found: dict[int, dict[int, int]] = {}
    for key, joules in zip(keys.tolist(), sums.tolist(), strict=True):
        found.setdefault(key // wide, {})[key % wide - 1] = joules
    return found


def _by_hour(curve: Series, local: LocalDays, day: int) -> dict[int, int]:
    """The joules of a day's curve by the hour that they were drawn in; an interval over several is cut by time."""
    first, last = np.searchsorted(curve.starts, [local.midnight(day), local.midnight(day + 1)]).tolist()
    found: dict[int, int] = {}
    for _, hour, joules in hours_of(curve.where(np.arange(first, last))):
        found[hour] = found.get(hour, 0) + joules
    return found


def _adding_up(parts: Mapping[int, int], joules: int, tolerance: int) -> Mapping[int, int]:
    """``parts`` of a curve's day, which add up to its total or to less; nothing where the curve contradicts it."""
    drawn = sum(parts.values())
    if drawn and abs(joules - drawn) <= tolerance:
        return dict(zip(parts, apportion(joules, list(parts.values())), strict=True))
    return parts if drawn <= joules else {}


def unknown_because(contract: Period) -> Why:
    """Why the price period of an hour is not known."""
    if contract.has_colours:
        return Why.COLOUR
    return Why.ANNOUNCED if any(rule.window.kind is not None for rule in contract.rules) else Why.HOURS


class _Spans:
    """The totals over several days."""

    def __init__(
        self, known: Known, timeline: Timeline, counted: Timeline, counting: Counting, local: LocalDays
    ) -> None:
        self._periods, self._timeline, self._counted = known.periods, timeline, counted
        self._counting, self._local = counting, local
        self._own = {
            (number, start, end): joules
            for number, periods in known.register_periods.items()
            for start, end, joules in _rows(periods)
        }

    def of(self, first: int, last: int) -> Iterator[SpanEnergy]:
        """The totals over several days that overlap the local days ``first`` to ``last`` (ordinals, both included)."""
        timeline = self._timeline
        for (start, end, joules), exact in zip(_rows(self._periods), self._periods.exact.tolist(), strict=True):
            begin, until = self._local.day(start), self._local.day(end - 1)
            if until < first or begin > last or not joules:
                continue
            contracts = {timeline.at(day) for day in range(begin, until + 1)}
            contract = timeline.at(begin)
            if begin < first or until > last or len(contracts) > 1:
                yield SpanEnergy(begin, until, joules, None, why=Why.SPAN)
            elif contract is None:
                yield SpanEnergy(begin, until, joules, None, why=Why.CONTRACT)
            elif (own := self._registers(contract, start, end, joules)) is not None:
                yield SpanEnergy(begin, until, joules, contract, parts=own, by=By.REGISTERS)
            else:
                # Where it is not known when the counting began and ended, it may have been at any time of both days.
                days = self._local.midnight(begin), self._local.midnight(until + 1)
                number = (
                    None if contract.terms.spot else self._counting.price_period(*((start, end) if exact else days))
                )
                yield self._at_one(number, begin, until, joules, contract=contract)

    def _at_one(self, number: int | None, begin: int, until: int, joules: int, contract: Period) -> SpanEnergy:
        """A total in which the price period ``number`` alone counts; None where several do."""
        if number is None:
            return SpanEnergy(begin, until, joules, contract, why=Why.CURVE)
        if number == UNKNOWN:
            return SpanEnergy(begin, until, joules, contract, why=unknown_because(contract))
        return SpanEnergy(begin, until, joules, contract, parts=((number, joules),))

    def _registers(self, contract: Period, start: int, end: int, joules: int) -> tuple[tuple[int, int], ...] | None:
        """What the meter's own registers counted from ``start`` to ``end``, where they were read when the total was."""
        days = range(self._local.day(start), self._local.day(end - 1) + 1)
        if contract.terms.spot or not all(_counts_by(self._counted.at(day), contract) for day in days):
            return None
        said = [self._own.get((number, start, end)) for number in range(REGISTERS.get(contract.option, 0))]
        parts = _told_by_registers(joules, said)
        return None if parts is None else tuple((number, part) for number, part in enumerate(parts) if part)


def _rows(periods: Periods) -> Iterator[tuple[int, int, int]]:
    """When each period begins and ends, and its joules."""
    return zip(periods.starts.tolist(), periods.ends.tolist(), periods.joules.tolist(), strict=True)
