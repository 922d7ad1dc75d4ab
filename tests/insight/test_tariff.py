"""Which register counts an instant: windows, seasons, weekdays, the nights of the clocks, Tempo; and all as text."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.insight.tariff import (
    EVERY_DAY,
    UNKNOWN,
    Period,
    PriceWindow,
    Timeline,
    instant,
    overlapping,
    price_periods_of_day,
    register_name,
    schedule,
)
from persienne.insight.tariff_text import off_peak_of, period_object, period_of, period_text, timeline_of
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from support.curves import MARCH, OCTOBER

LOCAL = local_days()
NIGHT = PriceWindow(22 * 60 + 30, 6 * 60 + 30)
NOON = PriceWindow(12 * 60 + 30, 14 * 60 + 30)
WEDNESDAY = date(2024, 1, 10).toordinal()


def hphc(*windows: PriceWindow, since: int = 1) -> Period:
    return Period(since, Option.HPHC, windows)


def changes(period: Period, day: int) -> list[tuple[str, str]]:
    """(wall clock, register) of a day."""
    return [
        (f"{minute // 60:02}:{minute % 60:02}", register_name(n)) for minute, n in price_periods_of_day(period, day, {})
    ]


def test_off_peak_hours_cross_midnight() -> None:
    assert changes(hphc(NIGHT, NOON), WEDNESDAY) == [
        ("00:00", "EASF01"),
        ("06:30", "EASF02"),
        ("12:30", "EASF01"),
        ("14:30", "EASF02"),
        ("22:30", "EASF01"),
    ]


def test_a_night_belongs_to_the_day_on_which_it_begins() -> None:
    week_end = PriceWindow(22 * 60, 6 * 60, weekdays=frozenset({4}))  # Friday evening to Saturday morning
    assert changes(hphc(week_end), WEDNESDAY + 2) == [("00:00", "EASF02"), ("22:00", "EASF01")]
    assert changes(hphc(week_end), WEDNESDAY + 3) == [("00:00", "EASF01"), ("06:00", "EASF02")]
    assert changes(hphc(week_end), WEDNESDAY + 4) == [("00:00", "EASF02")]


def test_a_season_may_pass_the_years_end_and_ends_at_midnight() -> None:
    winter = PriceWindow(22 * 60, 6 * 60, season=((11, 1), (3, 31)))
    summer = PriceWindow(2 * 60, 7 * 60, season=((4, 1), (10, 31)))
    period = hphc(winter, summer)
    first_of_april = date(2024, 4, 1).toordinal()
    assert changes(period, first_of_april - 1) == [("00:00", "EASF01"), ("06:00", "EASF02"), ("22:00", "EASF01")]
    assert changes(period, first_of_april) == [("00:00", "EASF02"), ("02:00", "EASF01"), ("07:00", "EASF02")]
    assert changes(period, date(2024, 1, 1).toordinal()) == [
        ("00:00", "EASF01"),
        ("06:00", "EASF02"),
        ("22:00", "EASF01"),
    ]


def test_a_contract_begins_at_midnight_as_if_it_had_been_in_force_the_evening_before() -> None:
    timeline = Timeline((Period(1, Option.BASE), hphc(NIGHT, since=WEDNESDAY)))
    made = schedule(timeline, WEDNESDAY - 1, WEDNESDAY, LOCAL, {})
    midnight = LOCAL.midnight(WEDNESDAY)
    assert made.registers == (0, 0, 1, 0, UNKNOWN)
    assert made.starts[1:3] == (midnight, midnight + 6 * 3600 + 1800)
    assert made.counts == (1, 2)


def test_before_the_first_contract_nothing_is_known() -> None:
    made = schedule(Timeline((hphc(NIGHT, since=WEDNESDAY),)), WEDNESDAY - 1, WEDNESDAY - 1, LOCAL, {})
    assert (made.registers, made.counts) == ((UNKNOWN, UNKNOWN), (0,))


def test_a_tempo_day_carries_its_colour_until_six_of_the_next() -> None:
    colours = {WEDNESDAY - 1: Colour.RED, WEDNESDAY: Colour.WHITE}
    tempo = Period(1, Option.TEMPO)
    said = [(minute // 60, register) for minute, register in price_periods_of_day(tempo, WEDNESDAY, colours)]
    assert said == [(0, 4), (6, 3), (22, 2)]
    assert [register for _, register in price_periods_of_day(tempo, WEDNESDAY + 1, colours)] == [2, UNKNOWN]


@pytest.mark.parametrize("day", [MARCH, OCTOBER, WEDNESDAY])
def test_an_instant_is_the_first_that_reads_its_minute_or_the_jump_over_it(day: int) -> None:
    zone = ZoneInfo("Europe/Paris")
    midnight = LOCAL.midnight(day)
    walls = [datetime.fromtimestamp(at, zone) for at in range(midnight, LOCAL.midnight(day + 1), 60)]
    minutes = [wall.hour * 60 + wall.minute for wall in walls]
    for minute in (0, 1, 119, 120, 150, 179, 180, 181, 390, 1350):
        first = next(place for place, said in enumerate(minutes) if said >= minute)
        assert instant(LOCAL, day, minute) == midnight + first * 60


def test_the_nights_of_the_clocks_are_covered_once() -> None:
    for day in (MARCH, OCTOBER):
        made = schedule(Timeline((hphc(PriceWindow(150, 170), NOON),)), day, day, LOCAL, {})
        assert made.starts[0] == LOCAL.midnight(day)
        assert made.starts[-1] == LOCAL.midnight(day + 1)
        assert list(made.starts) == sorted(made.starts)


_MINUTES = st.integers(0, 1439)
_MONTH_DAYS = st.tuples(st.integers(1, 12), st.integers(1, 28))
WINDOWS = st.builds(
    PriceWindow,
    _MINUTES,
    st.integers(1, 1440),
    st.none() | st.tuples(_MONTH_DAYS, _MONTH_DAYS),
    st.frozensets(st.integers(0, 6), min_size=1),
).filter(lambda window: window.start != window.end)


@pytest.mark.slow
@given(st.lists(WINDOWS, min_size=1, max_size=4), st.integers(730_000, 745_000))
def test_what_is_off_peak_is_what_a_window_covers(windows: list[PriceWindow], day: int) -> None:
    def covered(minute: int) -> bool:
        for window in windows:
            over = window.start >= window.end
            if not window.lasts_on(day):
                continue
            if window.begins_on(day) and window.start <= minute and (over or minute < window.end):
                return True
            if over and window.begins_on(day - 1) and minute < window.end:
                return True
        return False

    said = list(price_periods_of_day(hphc(*windows), day, {}))
    assert said[0][0] == 0
    assert all(before[0] < after[0] and before[1] != after[1] for before, after in pairwise(said))
    edges = [minute for minute, _ in said] + [1440]
    for (begin, register), end in zip(said, edges[1:], strict=True):
        assert {covered(minute) for minute in range(begin, end, 7)} | {covered(end - 1)} == {register == 0}


@pytest.mark.slow
@given(st.lists(WINDOWS, min_size=1, max_size=3).map(tuple), st.integers(1, 750_000))
def test_a_period_is_read_back_from_its_text(windows: tuple[PriceWindow, ...], since: int) -> None:
    period = Period(since, Option.HPHC, windows)
    assert period_of(period_text(period)) == period


def test_a_timeline_is_read_in_any_order() -> None:
    periods = [Period(20, Option.BASE), Period(10, Option.TEMPO)]
    timeline = timeline_of([period_object(period) for period in periods])
    assert [period.since for period in timeline.periods] == [10, 20]
    assert [timeline.at(day) for day in (9, 10, 19, 20)] == [None, periods[1], periods[1], periods[0]]


@pytest.mark.for_each(
    "said",
    [
        None,
        {},
        [7],
        [{"since": "2024-01-01", "option": "weekend"}],
        [{"since": "2024-01-01", "option": "other"}],
        [{"since": "2024-01-01", "option": "base", "kva": 40}],
        [{"since": "2024-01-01", "option": "base", "kva": True}],
        [{"since": "2024-01-01", "option": "hphc"}],
        [{"since": "2024-01-01", "option": "base", "off_peak": [{"from": "22:00", "to": "06:00"}]}],
        [{"since": "yesterday", "option": "base"}],
        [{"since": "2024-01-01", "option": "hphc", "off_peak": [{"from": "22:00", "to": "22:00"}]}],
        [{"since": "2024-01-01", "option": "hphc", "off_peak": [{"from": "22:00"}]}],
        [{"since": "2024-01-01", "option": "hphc", "off_peak": [{"from": "22:00", "to": "25:00"}]}],
        [
            {
                "since": "2024-01-01",
                "option": "hphc",
                "off_peak": [{"from": "1:00", "to": "2:00", "weekdays": ["lundi"]}],
            }
        ],
        [{"since": "2024-01-01", "option": "hphc", "off_peak": [{"from": "1:00", "to": "2:00", "season": ["04-01"]}]}],
    ],
)
def test_what_is_no_contract_is_told_by_its_period(said: object) -> None:
    with pytest.raises(UserError) as caught:
        timeline_of(said)
    assert (caught.value.code, caught.value.facts) == ("contract_unclear", {"period": 1})


def test_two_contracts_cannot_begin_on_one_day() -> None:
    with pytest.raises(UserError) as caught:
        timeline_of([{"since": "2024-01-01", "option": "base"}, {"since": "2024-01-01", "option": "tempo"}])
    assert (caught.value.code, caught.value.facts) == ("contract_same_day", {"day": "2024-01-01"})


ENDED = timeline_of(
    [
        {"since": "2024-01-01", "option": "base", "until": "2024-06-30"},
        {"since": "2024-09-01", "option": "tempo"},
    ]
)


def test_after_a_contract_that_has_ended_there_is_none_until_the_next_begins() -> None:
    june, july, september = (date(2024, month, day).toordinal() for month, day in ((6, 30), (7, 1), (9, 1)))
    assert [one.option if one else None for one in map(ENDED.at, (june, july, september - 1, september))] == [
        Option.BASE,
        None,
        None,
        Option.TEMPO,
    ]
    assert ENDED.between() == ((july, september - 1),)


def test_a_contract_that_would_end_after_the_next_begins_is_refused() -> None:
    with pytest.raises(UserError) as caught:
        ENDED.with_period(Period(date(2024, 7, 1).toordinal(), Option.BASE, until=date(2024, 9, 1).toordinal()))
    assert (caught.value.code, caught.value.facts) == (
        "contract_ends_late",
        {"day": "2024-09-01", "next": "2024-09-01"},
    )


def test_a_contract_is_added_changed_and_removed_without_losing_another() -> None:
    base, tempo = ENDED.periods
    july = Period(date(2024, 7, 1).toordinal(), Option.BASE, kva=9)
    assert ENDED.with_period(july).periods == (base, july, tempo)
    assert ENDED.with_period(july, base).periods == (july, tempo)
    assert ENDED.without(base.since).periods == (tempo,)
    with pytest.raises(UserError) as caught:
        ENDED.with_period(Period(tempo.since, Option.BASE), base)
    assert caught.value.code == "contract_same_day"
    with pytest.raises(UserError) as caught:
        ENDED.without(july.since)
    assert (caught.value.code, caught.value.facts) == ("contract_not_known", {"day": "2024-07-01"})


@pytest.mark.for_each(
    ("windows", "overlap"),
    [
        ([PriceWindow(1350, 390), PriceWindow(750, 870)], False),
        ([PriceWindow(1350, 390), PriceWindow(360, 420)], True),
        ([PriceWindow(1350, 390), PriceWindow(1320, 1360)], True),
        ([PriceWindow(120, 420), PriceWindow(420, 500)], False),
        ([PriceWindow(120, 420), PriceWindow(120, 420, weekdays=frozenset({5, 6}))], True),
        ([PriceWindow(120, 420, weekdays=frozenset({0})), PriceWindow(120, 420, weekdays=frozenset({5, 6}))], False),
        (
            [PriceWindow(1320, 360, weekdays=frozenset(range(5))), PriceWindow(0, 1440, weekdays=frozenset({5, 6}))],
            False,
        ),
        ([PriceWindow(120, 420, weekdays=frozenset({0})), PriceWindow(0, 1440, None, frozenset({6}), True)], False),
        ([PriceWindow(120, 420, ((11, 1), (3, 31))), PriceWindow(120, 420, ((4, 1), (10, 31)))], False),
        ([PriceWindow(120, 420, ((11, 1), (4, 1))), PriceWindow(120, 420, ((4, 1), (10, 31)))], True),
        ([PriceWindow(120, 420, ((6, 1), (6, 30))), PriceWindow(120, 420, ((4, 1), (10, 31)))], True),
    ],
)
def test_off_peak_hours_overlap_where_windows_of_one_weekday_and_season_share_a_minute(
    windows: list[PriceWindow], *, overlap: bool
) -> None:
    assert overlapping(windows) is overlap
    assert overlapping(windows[::-1]) is overlap


def test_hours_that_overlap_are_refused_where_they_are_said_and_read_where_they_were_stored() -> None:
    for refused in (
        lambda: off_peak_of("22:30-06:30,06:00-07:00"),
        lambda: timeline_of(
            [
                {
                    "since": "2025-01-01",
                    "option": "hphc",
                    "off_peak": [{"from": "22:30", "to": "06:30"}, {"from": "06:00", "to": "07:00"}],
                }
            ]
        ),
    ):
        with pytest.raises(UserError) as error:
            refused()
        assert error.value.code == "contract_overlap"
    former = Period(WEDNESDAY, Option.HPHC, (PriceWindow(1350, 390), PriceWindow(360, 420)))
    assert period_of(period_text(former)) == former


def test_hours_are_written_as_on_the_bill() -> None:
    assert off_peak_of("22:30-06:30, 12:30-14:30") == (NIGHT, NOON)
    assert off_peak_of("16:00-24:00") == off_peak_of("16:00-00:00") == (PriceWindow(960, 1440),)
    assert NIGHT.weekdays == EVERY_DAY
    for wrong in ("", "22:30", "la nuit"):
        with pytest.raises(UserError) as caught:
            off_peak_of(wrong)
        assert caught.value.code == "contract_hours"
