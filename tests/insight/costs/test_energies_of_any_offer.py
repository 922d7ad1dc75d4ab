"""Whatever windows an offer has: each minute has the price of the first rule that fits, and no Wh is lost or made."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.localtime import FRANCE
from persienne.insight.costs.bill import Kind, Route
from persienne.insight.costs.billing import bill
from persienne.insight.costs.energies import energies
from persienne.insight.costs.priced import priced
from persienne.insight.tariff import ANNOUNCED, OwnOffer, Period, PriceWindow, Rule, Timeline
from persienne.insight.tariff_text import period_object, timeline_of
from persienne.meters.tic.contract import Option
from support.bills import LOCAL, RATES, days_of, half_hours, known, ordinal

if TYPE_CHECKING:
    from persienne.insight.costs.energies import Known

PARIS = ZoneInfo(FRANCE)
NAMES = ("dear", "cheap", "rest")
HOLIDAYS = {"2026-04-06", "2026-05-01", "2025-11-01", "2025-11-11"}
# Two nights of the clocks, a holiday on a Monday, one on a Friday, the days on which the reform's seasons change.
DAYS = ("2026-03-28", "2025-10-25", "2026-04-05", "2026-04-30", "2025-10-30", "2025-11-10", "2026-04-03")

_MINUTES = st.one_of(st.integers(0, 1439), st.integers(100, 200), st.sampled_from([0, 360, 1320]))
_MONTH_DAYS = st.sampled_from([(4, 1), (10, 31), (11, 1), (3, 31), (3, 29), (10, 26), (5, 1)])
WINDOWS = st.builds(
    PriceWindow,
    _MINUTES,
    _MINUTES.map(lambda minute: minute or 1440),
    st.none() | st.tuples(_MONTH_DAYS, _MONTH_DAYS),
    st.frozensets(st.integers(0, 6), min_size=1),
    st.booleans(),
    st.none() | st.just(ANNOUNCED),
).filter(lambda window: window.start != window.end)
RULES = st.lists(st.builds(Rule, st.integers(0, 1), WINDOWS), max_size=5).map(tuple)
OTHERWISE = st.sampled_from([None, 2])
ANNOUNCED_DAYS = st.frozensets(st.integers(0, 3), max_size=2)


def offer(rules: tuple[Rule, ...], otherwise: int | None, since: int, announced: frozenset[int]) -> Period:
    """An offer with prices; days from its first one to the second after it are known to be announced or not."""
    own = OwnOffer(NAMES, rules, otherwise, frozenset(since + day for day in announced), since - 1, since + 1)
    kwh = {"dear": "0.3", "cheap": "0.1", "rest": "0.2"}
    made = period_object(Period(since, Option.OTHER, own=own, kva=6))
    return timeline_of([{**made, "prices": [{"since": "2000-01-01", "subscription": "120", "kwh": kwh}]}]).periods[0]


def steady(first: int, days: int, watts: int = 60) -> Known:
    """A steady power: each minute is so many times 60 J, and no cut of an interval has to be rounded."""
    names = [date.fromordinal(day).isoformat() for day in (first, first + days - 1)]
    curve = half_hours(*names)
    curve.values[:] = watts * curve.durations
    return known(curve)


def price_period_at(contract: Period, day: int, minute: int) -> int | None:
    """The price period of a minute by the words of the rule alone; None where it is not known."""
    assert contract.own is not None
    for rule in contract.own.rules:
        window = rule.window
        over = window.start >= window.end
        begins = None
        if minute >= window.start and (over or minute < window.end):
            begins = day
        elif over and minute < window.end:
            begins = day - 1
        if begins is None or not in_season(window, day):
            continue
        began = date.fromordinal(begins)
        if began.weekday() not in window.weekdays and not (window.holidays and began.isoformat() in HOLIDAYS):
            continue
        if window.kind is not None and begins not in contract.own.announced:
            if contract.own.announced_from <= begins <= contract.own.announced_to:
                continue
            return None
        return rule.price_period
    return contract.own.otherwise


def in_season(window: PriceWindow, day: int) -> bool:
    if window.season is None:
        return True
    first, last = window.season
    at = date.fromordinal(day).month, date.fromordinal(day).day
    return first <= at <= last if first <= last else at >= first or at <= last


def minutes_by_price_period(contract: Period, day: int) -> dict[int | None, int]:
    """How many minutes of a day have which: a change takes place at its first passage, or when the clock jumps."""
    found: dict[int | None, int] = {}
    reached = 0
    for at in range(LOCAL.midnight(day), LOCAL.midnight(day + 1), 60):
        wall = datetime.fromtimestamp(at, UTC).astimezone(PARIS)
        reached = max(reached, wall.hour * 60 + wall.minute)
        which = price_period_at(contract, day, reached)
        found[which] = found.get(which, 0) + 1
    return found


@pytest.mark.slow
@given(RULES, OTHERWISE, st.sampled_from(DAYS), ANNOUNCED_DAYS)
def test_each_minute_has_the_price_of_the_first_rule_that_fits(
    rules: tuple[Rule, ...], otherwise: int | None, first: str, announced: frozenset[int]
) -> None:
    contract = offer(rules, otherwise, ordinal(first), announced)
    begin = ordinal(first)
    used = energies(steady(begin, 3), Timeline((contract,)), begin, begin + 2, LOCAL, {})
    for one in used.days:
        minutes = minutes_by_price_period(contract, one.day)
        unknown = minutes.pop(None, 0)
        assert one.joules == tuple(minutes.get(number, 0) * 3600 for number in range(3))
        assert sum(one.holes.values()) == unknown * 3600


@pytest.mark.slow
@given(
    st.lists(st.tuples(RULES, OTHERWISE), min_size=1, max_size=3),
    st.sampled_from(DAYS),
    st.lists(st.integers(0, 10**7), min_size=150, max_size=150),
    st.lists(st.integers(-5, 10**6), min_size=4, max_size=4),
    st.integers(0, 30),
    ANNOUNCED_DAYS,
)
def test_no_joule_of_a_day_is_lost_or_made_whatever_curve_total_and_contracts_say(
    offers: list[tuple[tuple[Rule, ...], int | None]],
    first: str,
    joules: list[int],
    more: list[int],
    dropped: int,
    announced: frozenset[int],
) -> None:
    begin = ordinal(first)
    contracts = Timeline(tuple(offer(*said, begin + place, announced) for place, said in enumerate(offers)))
    curve = half_hours(first, date.fromordinal(begin + 3).isoformat())
    curve.values[:] = np.resize(joules, len(curve))
    totals = days_of(curve)
    totals.joules[:] = np.maximum(totals.joules + more, 0)
    kept = curve.where(np.arange(len(curve)) >= dropped)
    what = known(kept, totals, tolerance=3)
    used = energies(what, contracts, begin, begin + 3, LOCAL, {})
    by_day = {one.day: sum(one.joules) + sum(one.holes.values()) for one in used.days}
    assert by_day == dict(zip(totals.days.tolist(), totals.joules.tolist(), strict=True))
    whole = int(totals.joules.sum())
    made = bill(used, contracts, RATES, Route.TTC)
    lines = [line for line in made.lines if line.kind is Kind.ENERGY]
    assert sum(line.joules for line in lines) + sum(hole.joules for hole in made.holes) == whole
    chart = priced(what, contracts, RATES, LOCAL, {})
    assert chart is not None
    days = np.arange(begin, begin + 4)
    costs = chart.of_days(days, days + 1).all
    assert costs.euros == sum((line.euros for line in lines), Fraction())
    assert costs.unpriced == sum(hole.joules for hole in made.holes)
