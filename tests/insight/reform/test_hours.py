"""The hours of the reform: which rules they break, how they become a contract, and how they are found in one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from persienne.insight.reform.hours import (
    SUMMER,
    WINTER,
    Change,
    HoursDoubt,
    HoursRule,
    contract_before,
    contract_of_change,
    doubts,
    noted,
    noted_change,
)
from persienne.insight.tariff_text import off_peak_of, period_object, timeline_of
from support.bills import ordinal

SINCE, TODAY = "2026-12-15", "2026-11-28"
NIGHT = [{"from": "22:30", "to": "06:30"}]
OWN_PRICES = [
    {"since": "2026-01-01", "subscription": {"ttc": "200"}, "kwh": {"hc": {"ttc": "0.15"}, "hp": {"ttc": "0.2"}}}
]


def change(winter: str, summer: str, since: str = SINCE) -> Change:
    return Change(ordinal(since), off_peak_of(winter), off_peak_of(summer))


REFORM = change("23:00-07:00", "02:00-07:00,13:00-16:00")


@pytest.mark.for_each(
    ("hours", "broken"),
    [
        ("23:00-07:00", []),
        ("02:00-07:00,14:00-17:00", []),
        ("01:30-07:00,12:30-15:00", []),
        ("23:30-06:30,12:00-13:00", []),
        ("23:00-06:00", [(HoursRule.LENGTH, 420)]),
        ("23:00-03:00,04:00-06:00,12:00-14:00", [(HoursRule.NIGHT, 240)]),
        ("02:00-07:00,12:00-14:00,15:00-16:00", []),
        ("03:00-07:00,12:00-16:00", [(HoursRule.NIGHT, 240), (HoursRule.MIDDAY, 240)]),
        ("22:30-06:30", [(HoursRule.GONE, 30)]),
        ("01:30-07:30,13:00-15:00", [(HoursRule.GONE, 30)]),
        ("08:00-10:00", [(HoursRule.LENGTH, 120), (HoursRule.NIGHT, 0), (HoursRule.GONE, 120)]),
    ],
)
def test_a_rule_that_hours_break_is_said_with_its_minutes(hours: str, broken: list[tuple[HoursRule, int]]) -> None:
    found = doubts(change(hours, hours))
    assert found == tuple(HoursDoubt(rule, None, minutes) for rule, minutes in broken)


def test_each_season_has_its_own_doubts_winter_first() -> None:
    found = doubts(change("22:30-06:30", "23:00-06:00"))
    assert [(one.rule, one.season) for one in found] == [(HoursRule.GONE, WINTER), (HoursRule.LENGTH, SUMMER)]


def test_hours_of_two_seasons_keep_the_option_the_power_the_supplier_and_the_prices() -> None:
    said = {"since": "2024-05-01", "option": "hphc", "kva": 9, "supplier": "EDF", "offer": "Tarif Bleu"}
    timeline = timeline_of([{**said, "off_peak": NIGHT, "prices": OWN_PRICES}])
    before, after = noted(timeline, REFORM, ordinal(TODAY)).periods
    assert before == timeline.periods[0]
    assert period_object(after) == {
        **said,
        "since": SINCE,
        "prices": period_object(before)["prices"],
        "off_peak": [
            {"from": "23:00", "to": "07:00", "season": ["11-01", "03-31"]},
            {"from": "02:00", "to": "07:00", "season": ["04-01", "10-31"]},
            {"from": "13:00", "to": "16:00", "season": ["04-01", "10-31"]},
        ],
    }
    assert timeline_of([period_object(one) for one in (before, after)]).periods == (before, after)


def test_hours_that_are_the_same_all_year_have_no_season() -> None:
    assert all(window.season is None for window in change("23:00-07:00", "23:00-07:00").hours)


def test_a_change_that_lies_ahead_is_replaced_by_the_one_that_is_said_after_it() -> None:
    timeline = timeline_of([{"since": "2024-05-01", "option": "hphc", "off_peak": NIGHT, "kva": 9}])
    once = noted(timeline, REFORM, ordinal(TODAY))
    later = change("23:00-07:00", "01:00-06:00,13:00-16:00", "2027-03-01")
    again = noted(once, later, ordinal(TODAY))
    assert [one.since for one in again.periods] == [ordinal("2024-05-01"), ordinal("2027-03-01")]
    assert again.periods[1].off_peak == later.hours
    assert contract_before(once, ordinal("2027-03-01"), ordinal(TODAY)) == timeline.periods[0]


def test_another_contract_that_lies_ahead_stays_and_takes_the_hours_of_the_home() -> None:
    night = {"option": "hphc", "off_peak": NIGHT}
    base = {"since": "2027-06-01", "option": "base"}
    said = [{"since": "2024-05-01", "kva": 9, **night}, {"since": "2027-01-01", "kva": 6, **night}, base]
    found = noted(timeline_of(said), REFORM, ordinal(TODAY))
    old = off_peak_of("22:30-06:30")
    assert [(one.since, one.kva, one.off_peak) for one in found.periods] == [
        (ordinal("2024-05-01"), 9, old),
        (ordinal(SINCE), 9, REFORM.hours),
        (ordinal("2027-01-01"), 6, REFORM.hours),
        (ordinal("2027-06-01"), None, ()),
    ]


def test_a_contract_with_a_last_day_ends_on_it_under_its_new_hours_too() -> None:
    said = {"since": "2024-05-01", "until": "2027-04-30", "option": "hphc", "off_peak": NIGHT, "kva": 9}
    timeline = timeline_of([said])
    once = noted(timeline, REFORM, ordinal(TODAY))
    assert [(one.since, one.until) for one in once.periods] == [
        (ordinal("2024-05-01"), None),
        (ordinal(SINCE), ordinal("2027-04-30")),
    ]
    assert timeline_of([period_object(one) for one in once.periods]) == once
    assert noted(once, REFORM, ordinal(TODAY)) == once
    later = change("23:00-07:00", "01:00-06:00,13:00-16:00", "2027-03-01")
    assert noted(once, later, ordinal(TODAY)) == noted(timeline, later, ordinal(TODAY))


def test_a_contract_that_begins_on_the_day_of_the_change_stays_and_takes_the_hours() -> None:
    night = {"option": "hphc", "off_peak": NIGHT}
    said = [
        {"since": "2024-05-01", "until": "2026-12-14", "kva": 9, "supplier": "A", **night},
        {"since": SINCE, "kva": 6, "supplier": "B", **night},
    ]
    found = noted(timeline_of(said), REFORM, ordinal(TODAY))
    assert [(one.since, one.supplier, one.kva) for one in found.periods] == [
        (ordinal("2024-05-01"), "A", 9),
        (ordinal(SINCE), "B", 6),
    ]
    assert found.periods[1].off_peak == REFORM.hours


def test_where_no_contract_holds_on_the_day_of_the_change_none_is_changed() -> None:
    ended = timeline_of([{"since": "2024-05-01", "until": "2026-01-31", "option": "hphc", "off_peak": NIGHT}])
    assert contract_before(ended, ordinal(SINCE), ordinal(TODAY)) is None
    assert noted(ended, REFORM, ordinal(TODAY)) == ended


def test_a_contract_without_off_peak_hours_is_not_changed() -> None:
    for option in ("base", "tempo"):
        timeline = timeline_of([{"since": "2024-05-01", "option": option}])
        assert noted(timeline, REFORM, ordinal(TODAY)) == timeline
    assert contract_before(timeline_of([]), ordinal(SINCE), ordinal(TODAY)) is None
    assert contract_before(timeline, ordinal("2020-01-01"), ordinal(TODAY)) == timeline.periods[0]


def test_a_contract_that_has_a_last_day_stays_readable_with_the_new_hours() -> None:
    old = {"since": "2024-05-01", "until": "2030-12-31", "option": "hphc", "off_peak": NIGHT}
    made = noted(timeline_of([old]), REFORM, ordinal(TODAY))
    assert timeline_of([period_object(one) for one in made.periods]) == made
    assert [one.until for one in made.periods] == [None, ordinal("2030-12-31")]


def test_a_contract_that_has_ended_before_the_change_is_not_prolonged() -> None:
    ended = (date.fromordinal(REFORM.since) - timedelta(days=1)).isoformat()
    timeline = timeline_of([{"since": "2024-05-01", "until": ended, "option": "hphc", "off_peak": NIGHT}])
    assert noted(timeline, REFORM, ordinal(TODAY)) == timeline


def test_a_contract_that_begins_on_the_day_of_the_change_keeps_its_supplier() -> None:
    old = {"since": "2024-05-01", "option": "hphc", "off_peak": NIGHT, "supplier": "A"}
    new = {**old, "since": SINCE, "supplier": "B", "kva": 9}
    made = noted(timeline_of([old, new]), REFORM, REFORM.since)
    assert [(one.supplier, one.kva) for one in made.periods] == [("A", None), ("B", 9)]
    assert made.periods[1].off_peak == REFORM.hours


def test_a_change_of_option_on_the_day_of_the_change_is_kept() -> None:
    old = {"since": "2024-05-01", "option": "hphc", "off_peak": NIGHT}
    timeline = timeline_of([old, {"since": SINCE, "option": "base"}])
    assert noted(timeline, REFORM, REFORM.since) == timeline


@pytest.mark.parametrize(("option", "refuses"), [("base", True), ("tempo", True), ("hphc", False)])
def test_the_contract_of_the_day_of_the_change_is_the_one_that_takes_the_hours_or_has_none(
    option: str, refuses: bool
) -> None:
    night = {"off_peak": NIGHT} if option == "hphc" else {}
    old = {"since": "2024-05-01", "option": "hphc", "off_peak": NIGHT}
    timeline = timeline_of([old, {"since": SINCE, "option": option, "kva": 6, **night}])
    holds = contract_of_change(timeline, REFORM.since, ordinal(TODAY))
    assert holds == timeline.periods[1]
    assert (noted(timeline, REFORM, ordinal(TODAY)) == timeline) is refuses


def test_hours_of_a_contract_that_begins_on_the_day_of_the_change_are_changed_after_another_option() -> None:
    night = {"option": "hphc", "off_peak": NIGHT}
    said = [
        {"since": "2024-05-01", "option": "base"},
        {"since": SINCE, **night},
        {"since": "2027-02-01", "kva": 6, **night},
    ]
    timeline = timeline_of(said)
    assert contract_before(timeline, REFORM.since, ordinal(TODAY)) == timeline.periods[1]
    found = noted(timeline, REFORM, ordinal(TODAY))
    assert [one.off_peak for one in found.periods] == [(), REFORM.hours, REFORM.hours]


def test_a_change_that_was_noted_is_found_again() -> None:
    timeline = timeline_of([{"since": "2024-05-01", "option": "hphc", "off_peak": NIGHT}])
    assert noted_change(timeline) is None
    assert noted_change(noted(timeline, REFORM, ordinal(TODAY))) == REFORM
    all_year = change("23:00-07:00", "23:00-07:00")
    assert noted_change(noted(timeline, all_year, ordinal(TODAY))) == all_year


def test_a_change_before_the_reform_and_one_of_option_are_none_of_it() -> None:
    old = [{"since": "2020-01-01", "option": "hphc", "off_peak": NIGHT}]
    moved = {"since": "2023-01-01", "option": "hphc", "off_peak": [{"from": "23:00", "to": "07:00"}]}
    assert noted_change(timeline_of([*old, moved])) is None
    assert noted_change(timeline_of([{"since": "2024-01-01", "option": "base"}, {**moved, "since": SINCE}])) is None
    half = [{"from": "23:00", "to": "07:00", "season": ["11-01", "03-31"]}]
    assert noted_change(timeline_of([*old, {**moved, "since": SINCE, "off_peak": half}])) is None
