"""A household's contract over time as values: option, off-peak hours, which register counts an instant; no database.

Registers are named as the meter in standard mode names them (Enedis-NOI-CPT_54E; ``INDEXES_OF_OPTION``):

| option | EASF01 | EASF02 | EASF03 | EASF04 | EASF05 | EASF06 |
|---|---|---|---|---|---|---|
| base | all | | | | | |
| hphc | off-peak | peak | | | | |
| tempo | blue off-peak | blue peak | white off-peak | white peak | red off-peak | red peak |

A contract has price periods, numbered from 0 and named; of the options above each is a register. Its rules
say in which windows which of them counts: the first rule whose window lasts, also where an earlier day's night
reaches into a window of this day.

A window belongs to the local day on which it begins: its weekdays and the kind of day (a Tempo colour, a day that was
announced) are asked of that day, also where it crosses midnight. A season begins and ends at midnight, as the meter's
own calendar does: of the night between two, each side has its own hours. The minutes are those of the wall clock.
On the night of the doubled hour a change takes place at its first passage, and one in the missing hour when the clock
jumps. A contract begins at midnight and its own windows count from then on, as if it had been in force the evening
before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.insight.public_holidays import is_public_holiday
from persienne.insight.terms import NOTHING_SAID
from persienne.meters.tic.contract import Option
from persienne.meters.tic.facts import TEMPO_BEGINS
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.insight.prices import PriceRow
    from persienne.insight.terms import Terms

MINUTES_OF_DAY: Final = 1440
EVERY_DAY: Final = frozenset(range(7))
OPTIONS: Final = (Option.BASE, Option.HPHC, Option.TEMPO, Option.EJP, Option.OTHER)
"""The options that a contract may have; ``OTHER`` is an offer whose price periods the household writes itself."""

REGISTERS: Final = {Option.BASE: 1, Option.HPHC: 2, Option.TEMPO: 6}
"""How many registers an option has, from EASF01 on; those of the other options are not known."""

PRICE_PERIODS: Final = {
    Option.BASE: ("base",),
    Option.HPHC: ("hc", "hp"),
    Option.TEMPO: ("hc-blue", "hp-blue", "hc-white", "hp-white", "hc-red", "hp-red"),
    Option.EJP: ("hn", "pm"),
}
"""The names of an option's price periods: off-peak and peak, EJP's normal hours and its mobile peak."""

TEMPO_ENDS = 22 * 60
"""The minutes between which Tempo's peak hours last; a colour lasts from the first of them to that of the next day."""

EJP_BEGINS, EJP_ENDS = 7 * 60, 60
"""The minutes between which an EJP day's mobile peak lasts, over midnight."""

UNKNOWN: Final = -1
"""The price period of an instant whose contract, hours or kind of day are not known."""

MOST: Final = 12
"""The most price periods that a contract may have."""

ANNOUNCED = "announced"
"""The kind of a day that an offer announces the day before, and that costs more."""

_COLOURS: Final = (Colour.BLUE, Colour.WHITE, Colour.RED)
_OFF_PEAK, _PEAK = 0, 1

Season = tuple[tuple[int, int], tuple[int, int]]
"""The first and the last (month, day) of a season."""

Kind = Colour | str
"""What sort of day a price hangs on: a Tempo colour, or ``ANNOUNCED``; an ordinary day's is empty."""

Kinds = Mapping[int, Kind]
"""The kind of each local day (an ordinal) of which it is known."""


def register_name(number: int) -> str:
    """The name of register ``number``, from 0: EASF01 ..."""
    return f"EASF{number + 1:02}"


@dataclass(frozen=True, slots=True)
class PriceWindow:
    """Hours of a price: from minute ``start`` to minute ``end`` (excluded) of the wall clock, over midnight or not.

    ``season`` is its first and last (month, day), both included, over the year's end or not; None is all year.
    It is asked of each day that the hours lie in. ``weekdays`` counts from 0, Monday; with ``holidays`` it begins on
    public holidays too, whatever weekday they are. ``kind`` is the kind of day on which alone it begins, None is any.
    """

    start: int
    end: int
    season: Season | None = None
    weekdays: frozenset[int] = EVERY_DAY
    holidays: bool = False
    kind: Kind | None = None

    @property
    def is_over_midnight(self) -> bool:
        """Whether it ends on the next day."""
        return self.start >= self.end

    def begins_on(self, day: int) -> bool:
        """Whether it begins on the local day ``day`` (an ordinal) by its weekdays; season and kind apart."""
        at = date.fromordinal(day)
        return at.weekday() in self.weekdays or (self.holidays and is_public_holiday(at))

    def lasts_on(self, day: int) -> bool:
        """Whether the local day ``day`` (an ordinal) is in its season."""
        at = date.fromordinal(day)
        return self.season is None or _in_season((at.month, at.day), self.season)


def overlapping(windows: Sequence[PriceWindow]) -> bool:
    """Whether two of ``windows`` were written for a common weekday and season, and share a minute of the wall clock.

    That is most likely a slip. A night that reaches into another weekday's window, and a public holiday that two
    windows begin on, are none: off-peak hours have one price, and such a minute has it once.
    """
    for place, one in enumerate(windows):
        for other in windows[place + 1 :]:
            shared = any(a < d and c < b for a, b in _stretches(one) for c, d in _stretches(other))
            if shared and one.weekdays & other.weekdays and _seasons_meet(one.season, other.season):
                return True
    return False


def _stretches(window: PriceWindow) -> tuple[tuple[int, int], ...]:
    """Its minutes as stretches of one day: one, or two where it goes over midnight."""
    if window.start < window.end:
        return ((window.start, window.end),)
    return (window.start, MINUTES_OF_DAY), (0, window.end)


def _seasons_meet(one: Season | None, other: Season | None) -> bool:
    if one is None or other is None:
        return True
    return _in_season(one[0], other) or _in_season(other[0], one)


def _in_season(at: tuple[int, int], season: Season) -> bool:
    first, last = season
    return first <= at <= last if first <= last else at >= first or at <= last


@dataclass(frozen=True, slots=True)
class Rule:
    """While ``window`` lasts, the price period of this number counts."""

    price_period: int
    window: PriceWindow


@dataclass(frozen=True, slots=True)
class OwnOffer:
    """An offer as the household writes it: the names of its price periods and its rules.

    ``otherwise`` is the number of the price period that counts while no rule does; None: that is not known.
    ``announced`` are the days (ordinals) that were announced; days from ``announced_from`` to ``announced_to``, both
    included, that are not among them are ordinary; of others it is not known.
    """

    price_periods: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    otherwise: int | None = 0
    announced: frozenset[int] = frozenset()
    announced_from: int = 0
    announced_to: int = -1


@dataclass(frozen=True, slots=True)
class Period:
    """A contract from the local day ``since`` (an ordinal) until the next one begins, or to its own last day ``until``.

    ``off_peak`` are the hours of option HPHC, ``own`` describes an OTHER offer or, of EJP, the announced days. ``kva``
    is the subscribed power. ``prices`` are the household's own, the oldest first; empty: those of the regulated tariff.
    ``terms`` are what it says beside its prices.
    """

    since: int
    option: Option
    off_peak: tuple[PriceWindow, ...] = ()
    supplier: str = ""
    offer: str = ""
    kva: int | None = None
    own: OwnOffer | None = None
    prices: tuple[PriceRow, ...] = ()
    until: int | None = None
    terms: Terms = NOTHING_SAID

    @property
    def is_regulated(self) -> bool:
        """Whether its prices are those of the regulated tariff: it says none of its own."""
        return not self.prices and not self.terms.spot

    @property
    def price_periods(self) -> tuple[str, ...]:
        """The names of its price periods, in their order."""
        return self.own.price_periods if self.own and self.own.price_periods else PRICE_PERIODS[self.option]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Which price period counts when; the first that fits."""
        match self.option:
            case Option.HPHC:
                return tuple(Rule(_OFF_PEAK, window) for window in self.off_peak)
            case Option.TEMPO:
                return _TEMPO_RULES
            case Option.EJP:
                return (Rule(_PEAK, PriceWindow(EJP_BEGINS, EJP_ENDS, kind=ANNOUNCED)),)
            case _:
                return self.own.rules if self.own else ()

    @property
    def otherwise(self) -> int:
        """The price period that counts while no rule does."""
        if self.option is Option.OTHER:
            return UNKNOWN if self.own is None or self.own.otherwise is None else self.own.otherwise
        return {Option.HPHC: _PEAK, Option.TEMPO: UNKNOWN}.get(self.option, 0)

    @property
    def has_colours(self) -> bool:
        """Whether its prices hang on the Tempo colour of the day."""
        return any(isinstance(rule.window.kind, Colour) for rule in self.rules)

    def kinds(self, colours: Kinds) -> Kinds:
        """The kinds of days that it asks for: its own announced days, or the ``colours`` of Tempo."""
        if self.has_colours:
            return colours
        own = self.own or OwnOffer(())
        ordinary: dict[int, Kind] = dict.fromkeys(range(own.announced_from, own.announced_to + 1), "")
        return ordinary | dict.fromkeys(own.announced, ANNOUNCED)


def is_of_gas(period: Period) -> bool:
    """Whether a contract may be one of gas: one price at all hours, no power, nothing sold."""
    terms = period.terms
    electric = period.kva is not None or terms.sale or terms.self_producer or terms.spot
    return period.option is Option.BASE and not electric


_TEMPO_RULES: Final = tuple(
    Rule(2 * number + hours, PriceWindow(*window, kind=colour))
    for number, colour in enumerate(_COLOURS)
    for hours, window in ((_PEAK, (TEMPO_BEGINS, TEMPO_ENDS)), (_OFF_PEAK, (TEMPO_ENDS, TEMPO_BEGINS)))
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The contracts of a meter, the oldest first, each at most once a day."""

    periods: tuple[Period, ...] = ()

    def at(self, day: int) -> Period | None:
        """The contract of the local day ``day``; None before the first, and after one that has ended."""
        place = bisect_right([period.since for period in self.periods], day)
        found = self.periods[place - 1] if place else None
        return None if found is None or (found.until is not None and found.until < day) else found

    def with_period(self, added: Period, instead_of: Period | None = None) -> Timeline:
        """These contracts and ``added``, in the place of ``instead_of`` where that is said; none is lost or cut short.

        Raises ``contract_same_day`` (day) where another begins on its day, ``contract_ends_late`` (day, next) where one
        would end after the next has begun.
        """
        kept = [period for period in self.periods if instead_of is None or period.since != instead_of.since]
        return timeline_in_order([*kept, added])

    def between(self) -> tuple[tuple[int, int], ...]:
        """The days (first and last, both included) between a contract that has ended and the next, without any."""
        return tuple(
            (before.until + 1, after.since - 1)
            for before, after in pairwise(self.periods)
            if before.until is not None and before.until + 1 < after.since
        )

    def without(self, since: int) -> Timeline:
        """These contracts but the one that begins on ``since``; ``contract_not_known`` (day) where none does."""
        kept = tuple(period for period in self.periods if period.since != since)
        if len(kept) == len(self.periods):
            raise UserError("contract_not_known", day=date.fromordinal(since).isoformat())
        return Timeline(kept)


def timeline_in_order(periods: Sequence[Period]) -> Timeline:
    """Contracts as a timeline; raises what :meth:`Timeline.with_period` does."""
    found = sorted(periods, key=lambda period: period.since)
    for before, after in pairwise(found):
        following = date.fromordinal(after.since).isoformat()
        if before.since == after.since:
            raise UserError("contract_same_day", day=following)
        if before.until is not None and before.until >= after.since:
            raise UserError("contract_ends_late", day=date.fromordinal(before.until).isoformat(), next=following)
    return Timeline(tuple(found))


@dataclass(frozen=True, slots=True)
class Splits:
    """What became of the days of a total whose registers were asked for; each day is counted once."""

    days: int = 0
    """Split by register, to the joule."""
    own: int = 0
    """The meter's own registers know them."""
    unknown_colour: int = 0
    """The colour of a Tempo day that they touch is not known."""
    no_contract: int = 0
    """No contract is known of them."""
    unclear: int = 0
    """The curve knows less of them than the total does, or says something else: no split would add up."""

    def __add__(self, other: Splits) -> Splits:
        """Both together."""
        return Splits(
            self.days + other.days,
            self.own + other.own,
            self.unknown_colour + other.unknown_colour,
            self.no_contract + other.no_contract,
            unclear=self.unclear + other.unclear,
        )


@dataclass(frozen=True, slots=True)
class Schedule:
    """Which register counts from when: ``registers[i]`` from ``starts[i]`` (UTC epoch seconds) to ``starts[i + 1]``.

    Registers count from 0; ``UNKNOWN`` where the contract or the colour is not known. ``counts`` says of each local
    day how many registers its contract has (0: no contract), from the ordinal ``first`` on.
    """

    first: int
    starts: tuple[int, ...]
    registers: tuple[int, ...]
    counts: tuple[int, ...]


def schedule(timeline: Timeline, first: int, last: int, local: LocalDays, colours: Kinds) -> Schedule:
    """The schedule of the local days ``first`` to ``last`` (ordinals, both included).

    ``colours`` are those of the Tempo days that are known, by the local day on which each begins.
    """
    starts: list[int] = []
    registers: list[int] = []
    counts: list[int] = []
    kinds: dict[int, Kinds] = {}
    for day in range(first, last + 1):
        period = timeline.at(day)
        counts.append(0 if period is None else REGISTERS.get(period.option, 0))
        known = kinds.setdefault(period.since, period.kinds(colours)) if period is not None else {}
        for minute, register in price_periods_of_day(period, day, known):
            starts.append(instant(local, day, minute))
            registers.append(register)
    starts.append(local.midnight(last + 1))
    registers.append(UNKNOWN)
    return Schedule(first, tuple(starts), tuple(registers), tuple(counts))


def price_periods_of_day(period: Period | None, day: int, kinds: Kinds) -> Iterator[tuple[int, int]]:
    """(minute of the wall clock, price period from then on), from midnight on, ascending; each change once.

    ``kinds`` are those of the days that are known (:meth:`Period.kinds`).
    """
    if period is None:
        yield 0, UNKNOWN
        return
    spans = [span for rule in period.rules for span in _spans(rule, day, kinds)]
    before = None
    for minute in sorted({0, *(edge for start, end, _ in spans for edge in (start, end) if edge < MINUTES_OF_DAY)}):
        counts = next((number for start, end, number in spans if start <= minute < end), period.otherwise)
        if counts != before:
            yield minute, counts
        before = counts


def _spans(rule: Rule, day: int, kinds: Kinds) -> Iterator[tuple[int, int, int]]:
    """The minutes of ``day`` in which ``rule`` counts (from, to), with its price period; UNKNOWN where the kind is."""
    window = rule.window
    if not window.lasts_on(day):
        return
    for begins, start, end in (
        (day, window.start, MINUTES_OF_DAY if window.is_over_midnight else window.end),
        (day - 1, 0, window.end if window.is_over_midnight else 0),
    ):
        kind = kinds.get(begins)
        if start < end and window.begins_on(begins) and (window.kind is None or kind is None or kind == window.kind):
            yield start, end, UNKNOWN if window.kind is not None and kind is None else rule.price_period


def instant(local: LocalDays, day: int, minute: int) -> int:
    """UTC epoch seconds of a minute of the wall clock; see above for the nights on which the clocks are moved."""
    midnight = local.midnight(day)
    if minute == 0 or local.length(day) == MINUTES_OF_DAY * 60:
        return midnight + minute * 60
    at = date.fromordinal(day)
    wall = datetime(at.year, at.month, at.day, minute // 60, minute % 60)  # noqa: DTZ001 - a wall clock, zoned by epoch()
    found = local.epoch(wall)
    if local.wall(found).replace(tzinfo=None) == wall:
        return found
    # In the missing hour: the two readings of the clock stand on either side of the jump.
    before, after = local.epoch(wall, fold=1), found
    shift = local.wall(before).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if local.wall(middle).utcoffset() == shift else (before, middle)
    return after
