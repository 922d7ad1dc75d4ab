"""At which price energy was drawn: windows, seasons, kinds of days, registers; what nobody can say is a hole."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import Kind
from persienne.insight.costs.energies import By, Known, Volume, Why, energies
from persienne.insight.series import DayTotals, Periods, Series
from persienne.insight.tariff import Timeline
from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.status import Colour
from support.bills import (
    LOCAL,
    Colours,
    billed,
    day_totals,
    half_hours,
    known,
    lines_of,
    ordinal,
    timeline,
    used,
    wh_by_period,
)
from support.curves import at, series

BLUE, WHITE, RED = Colour.BLUE, Colour.WHITE, Colour.RED
NIGHTS = timeline(option="hphc", kva=6, off_peak=[{"from": "22:00", "to": "06:00"}])


def wh_of(what: Known, contracts: Timeline, day: str, colours: Colours | None = None) -> dict[str, int]:
    """The Wh of a day by price period, those of 0 left out."""
    (one,) = used(what, contracts, day, day, colours).days
    assert one.contract is not None
    parts = zip(one.contract.price_periods, one.joules, strict=True)
    return {name: joules // JOULES_PER_WH for name, joules in parts if joules}


def holes_of(what: Known, contracts: Timeline, day: str, colours: Colours | None = None) -> dict[Why, int]:
    (one,) = used(what, contracts, day, day, colours).days
    return {why: joules // JOULES_PER_WH for why, joules in one.holes.items()}


def test_a_half_hour_that_an_edge_cuts_is_shared_by_time_to_the_joule() -> None:
    contract = timeline(option="hphc", off_peak=[{"from": "22:38", "to": "06:38"}])
    what = known(half_hours("2025-10-06", "2025-10-06", 601))
    (one,) = used(what, contract, "2025-10-06", "2025-10-06").days
    # 13 half-hours and 8 minutes in the morning, 22 minutes and 2 half-hours in the evening.
    assert one.joules == (16 * 601 * 3600, 32 * 601 * 3600)


@pytest.mark.parametrize(
    ("day", "off_peak"), [("2026-03-28", 16), ("2026-03-29", 14), ("2025-10-25", 16), ("2025-10-26", 18)]
)
def test_a_window_over_midnight_lasts_as_long_as_its_night_on_the_clock_changes(day: str, off_peak: int) -> None:
    contract = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    what = known(half_hours(day, day))
    total = LOCAL.length(ordinal(day)) // 1800
    assert wh_of(what, contract, day) == {"hc": off_peak * 500, "hp": (total - off_peak) * 500}


def test_a_colour_lasts_from_six_to_six_and_not_from_midnight() -> None:
    contract, what = timeline(option="tempo"), known(half_hours("2025-12-09", "2025-12-09"))
    colours: Colours = {"2025-12-08": RED, "2025-12-09": WHITE}
    assert wh_of(what, contract, "2025-12-09", colours) == {
        "hc-red": 12 * 500,
        "hp-white": 32 * 500,
        "hc-white": 4 * 500,
    }


def test_the_first_night_of_a_tempo_contract_has_the_colour_of_the_evening_before() -> None:
    night = [{"from": "22:00", "to": "06:00"}]
    contracts = timeline_of(
        [
            {"since": "2025-01-01", "option": "hphc", "off_peak": night},
            {"since": "2025-12-09", "option": "tempo", "until": "2025-12-09"},
        ]
    )
    what = known(half_hours("2025-12-08", "2025-12-10"))
    colours: Colours = {"2025-12-08": RED, "2025-12-09": BLUE}
    assert wh_of(what, contracts, "2025-12-08", colours) == {"hc": 16 * 500, "hp": 32 * 500}
    first = {"hc-red": 12 * 500, "hp-blue": 32 * 500, "hc-blue": 4 * 500}
    assert wh_of(what, contracts, "2025-12-09", colours) == first
    after, *_ = used(what, contracts, "2025-12-10", "2025-12-10", colours).days
    assert after.holes == {Why.CONTRACT: 48 * 500 * JOULES_PER_WH}
    blind: Colours = {"2025-12-09": BLUE}
    assert holes_of(what, contracts, "2025-12-09", blind) == {Why.COLOUR: 12 * 500}


def test_a_colour_that_is_not_known_is_a_hole_with_its_energy_and_never_blue() -> None:
    contract, what = timeline(option="tempo"), known(half_hours("2025-12-09", "2025-12-09"))
    assert wh_of(what, contract, "2025-12-09", {"2025-12-08": BLUE}) == {"hc-blue": 12 * 500}
    assert holes_of(what, contract, "2025-12-09", {"2025-12-08": BLUE}) == {Why.COLOUR: 36 * 500}


def test_the_reform_s_two_seasons_change_at_midnight() -> None:
    seasons = [
        {"from": "00:30", "to": "07:00", "season": ["04-01", "10-31"]},
        {"from": "14:00", "to": "15:30", "season": ["04-01", "10-31"]},
        {"from": "23:00", "to": "07:00", "season": ["11-01", "03-31"]},
    ]
    contract = timeline(option="hphc", off_peak=seasons)
    off_peak = {
        "2026-10-31": 13 + 3,
        "2026-11-01": 14 + 2,  # winter's night from midnight on, and again from 23 h
        "2026-11-02": 14 + 2,
        "2027-03-31": 14 + 2,
        "2027-04-01": 13 + 3,  # summer's begins at 0 h 30
    }
    for day, count in off_peak.items():
        assert wh_of(known(half_hours(day, day)), contract, day)["hc"] == count * 500, day


FLEX = {
    "option": "other",
    "offer": "Flex",
    "price_periods": ["hc", "hp", "hc-sober", "hp-sober"],
    "rules": [
        {"price_period": "hc-sober", "from": "13:00", "to": "18:00", "on": "announced"},
        {"price_period": "hc-sober", "from": "20:00", "to": "08:00", "on": "announced"},
        {"price_period": "hp-sober", "from": "08:00", "to": "20:00", "on": "announced"},
        {"price_period": "hc", "from": "13:00", "to": "18:00"},
        {"price_period": "hc", "from": "20:00", "to": "08:00"},
    ],
    "otherwise": "hp",
    "announced": ["2026-01-06"],
    "announced_known": ["2025-10-15", "2026-04-15"],
}


def test_an_offer_with_announced_days_has_its_evening_too() -> None:
    contract = timeline(**FLEX)
    ordinary, announced, after = ("2026-01-05", "2026-01-06", "2026-01-07")
    assert wh_of(known(half_hours(ordinary, ordinary)), contract, ordinary) == {"hc": 34 * 500, "hp": 14 * 500}
    assert wh_of(known(half_hours(announced, announced)), contract, announced) == {
        "hc": 16 * 500,
        "hc-sober": 18 * 500,
        "hp-sober": 14 * 500,
    }
    assert wh_of(known(half_hours(after, after)), contract, after) == {
        "hc-sober": 16 * 500,
        "hc": 18 * 500,
        "hp": 14 * 500,
    }
    unknown = "2026-05-02"
    assert holes_of(known(half_hours(unknown, unknown)), contract, unknown) == {Why.ANNOUNCED: 48 * 500}


def test_ejp_has_its_peak_from_seven_to_one_on_the_days_that_are_named() -> None:
    contract = timeline(option="ejp", announced=["2026-01-06"], announced_known=["2025-11-01", "2026-03-31"])
    assert wh_of(known(half_hours("2026-01-06", "2026-01-06")), contract, "2026-01-06") == {
        "hn": 14 * 500,
        "pm": 34 * 500,
    }
    assert wh_of(known(half_hours("2026-01-07", "2026-01-07")), contract, "2026-01-07") == {
        "pm": 2 * 500,
        "hn": 46 * 500,
    }


def test_week_ends_and_public_holidays_are_whole_days_of_an_offer() -> None:
    contract = timeline(
        option="other",
        price_periods=["hc", "hp"],
        rules=[
            {"price_period": "hc", "from": "00:00", "to": "24:00", "weekdays": ["sat", "sun"], "holidays": True},
            {"price_period": "hc", "from": "23:00", "to": "06:00"},
        ],
        otherwise="hp",
    )
    for day, off_peak in (
        ("2026-05-13", 14),
        ("2026-05-14", 48),
        ("2026-05-15", 14),
        ("2026-05-16", 48),
        ("2026-11-11", 48),
    ):
        assert wh_of(known(half_hours(day, day)), contract, day)["hc"] == off_peak * 500, day


FRIDAY_NIGHT = {"from": "22:00", "to": "06:00", "weekdays": ["fri"]}
SATURDAY_MORNING = {"from": "00:00", "to": "08:00", "weekdays": ["sat"]}


def test_off_peak_hours_of_a_night_into_a_week_end_window_count_once() -> None:
    contract = timeline(option="hphc", off_peak=[FRIDAY_NIGHT, SATURDAY_MORNING])
    what = known(half_hours("2025-10-10", "2025-10-11"))
    assert wh_of(what, contract, "2025-10-11") == {"hc": 16 * 500, "hp": 32 * 500}


@pytest.mark.parametrize(
    ("first", "then", "night", "morning"),
    [(FRIDAY_NIGHT, SATURDAY_MORNING, 12, 4), (SATURDAY_MORNING, FRIDAY_NIGHT, 0, 16)],
)
def test_where_a_night_reaches_into_another_price_s_window_the_rule_that_is_written_first_counts(
    first: dict[str, object], then: dict[str, object], night: int, morning: int
) -> None:
    rules = [{"price_period": "night" if rule is FRIDAY_NIGHT else "morning", **rule} for rule in (first, then)]
    names = ["night", "morning", "day"]
    contract = timeline(option="other", price_periods=names, rules=rules, otherwise="day")
    found = wh_of(known(half_hours("2025-10-10", "2025-10-11")), contract, "2025-10-11")
    halves = {"night": night, "morning": morning, "day": 32}
    assert found == {name: count * 500 for name, count in halves.items() if count}


def test_the_meter_s_own_registers_go_before_the_curve() -> None:
    contract = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    own = {0: day_totals("2025-10-06", 9_000), 1: day_totals("2025-10-06", 15_000)}
    what = known(half_hours("2025-10-06", "2025-10-06"), registers=own)
    assert wh_of(what, contract, "2025-10-06") == {"hc": 9_000, "hp": 15_000}
    one_alone = known(half_hours("2025-10-06", "2025-10-06"), registers={0: own[0]})
    assert wh_of(one_alone, contract, "2025-10-06") == {"hc": 16 * 500, "hp": 32 * 500}


def test_registers_that_do_not_add_up_to_the_day_count_by_another_contract() -> None:
    """A meter that counts by Tempo has nothing in its first two registers on a white day."""
    contract = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    of_tempo = {number: day_totals("2025-10-06", wh) for number, wh in enumerate((0, 0, 9_000, 15_000, 0, 0))}
    what = known(half_hours("2025-10-06", "2025-10-06"), registers=of_tempo)
    assert wh_of(what, contract, "2025-10-06") == {"hc": 16 * 500, "hp": 32 * 500}
    days_alone = known(days=day_totals("2025-10-06", 24_000), registers=of_tempo)
    assert holes_of(days_alone, contract, "2025-10-06") == {Why.CURVE: 24_000}


def test_registers_that_round_each_by_itself_are_made_to_add_up_to_the_day() -> None:
    contract = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    own = {0: day_totals("2025-10-06", 9_000), 1: day_totals("2025-10-06", 14_998)}
    (day,) = used(known(half_hours("2025-10-06", "2025-10-06"), registers=own), contract, *["2025-10-06"] * 2).days
    assert (sum(day.joules), day.holes) == (24_000 * JOULES_PER_WH, {})


def test_under_another_contract_than_the_meter_s_own_its_registers_say_nothing() -> None:
    night = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    noon = timeline(option="hphc", off_peak=[{"from": "12:00", "to": "16:00"}])
    own = {number: day_totals("2025-10-06", wh) for number, wh in enumerate((9_000, 15_000, 0, 0, 0, 0))}
    what = known(half_hours("2025-10-06", "2025-10-06"), registers=own)

    def supposed(contracts: Timeline, counted: Timeline) -> tuple[int, ...]:
        day, blue = ordinal("2025-10-06"), {ordinal("2025-10-06"): Colour.BLUE, ordinal("2025-10-05"): Colour.WHITE}
        (found,) = energies(what, contracts, day, day, LOCAL, blue, counted).days
        return tuple(joules // JOULES_PER_WH for joules in found.joules)

    assert supposed(noon, night) == (8 * 500, 40 * 500)
    assert supposed(night, night) == (9_000, 15_000)
    assert supposed(timeline(option="tempo"), night) == (4 * 500, 32 * 500, 12 * 500, 0, 0, 0)
    assert supposed(night, Timeline(())) == (16 * 500, 32 * 500)


def test_with_totals_of_days_alone_one_price_can_be_told_and_two_can_not() -> None:
    what = known(days=day_totals("2025-10-06", 24_000))
    assert wh_of(what, timeline(option="base"), "2025-10-06") == {"base": 24_000}
    hours = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    assert wh_of(what, hours, "2025-10-06") == {}
    assert holes_of(what, hours, "2025-10-06") == {Why.CURVE: 24_000}


def test_a_curve_that_knows_less_than_the_day_leaves_the_rest_without_a_price() -> None:
    hours = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    curve = half_hours("2025-10-06", "2025-10-06")
    part = curve.where(curve.starts < LOCAL.midnight(ordinal("2025-10-06")) + 12 * 3600)
    what = known(part, day_totals("2025-10-06", 24_000))
    assert wh_of(what, hours, "2025-10-06") == {"hc": 12 * 500, "hp": 12 * 500}
    assert holes_of(what, hours, "2025-10-06") == {Why.CURVE: 12_000}


def without(first: tuple[int, int], end: tuple[int, int]) -> Series:
    """The curve of a day, 500 Wh each half-hour, without the hours from ``first`` to ``end`` (hour, minute)."""
    day, curve = ordinal("2025-10-06"), half_hours("2025-10-06", "2025-10-06")
    return curve.where((curve.starts < at(day, *first)) | (curve.starts >= at(day, *end)))


def lump(first: tuple[int, int], end: tuple[int, int], wh: int) -> Series:
    day = ordinal("2025-10-06")
    return series([(at(day, *first), at(day, *end) - at(day, *first), wh * JOULES_PER_WH)])


def test_what_the_day_has_beyond_a_curve_has_the_price_of_the_only_hours_that_the_curve_lacks() -> None:
    # From 1 to 3 o'clock, off-peak: 4 half-hours, in which the day has 1 700 Wh more than its curve.
    what = known(without((1, 0), (3, 0)), day_totals("2025-10-06", 44 * 500 + 1_700))
    assert wh_of(what, NIGHTS, "2025-10-06") == {"hc": 12 * 500 + 1_700, "hp": 32 * 500}
    assert holes_of(what, NIGHTS, "2025-10-06") == {}
    # The same in the evening, from 21 to 23 o'clock, over the change at 22.
    two = known(without((21, 0), (23, 0)), day_totals("2025-10-06", 44 * 500 + 1_700))
    assert wh_of(two, NIGHTS, "2025-10-06") == {"hc": 14 * 500, "hp": 30 * 500}
    assert holes_of(two, NIGHTS, "2025-10-06") == {Why.CURVE: 1_700}


def test_what_no_home_draws_in_the_hours_that_a_curve_lacks_stays_without_a_price() -> None:
    """Under 6 kVA two hours hold 13.2 kWh at most (a tenth above the contract): more than that is a contradiction."""
    for left, hole in ((13_200, {}), (13_201, {Why.CURVE: 13_201})):
        what = known(without((1, 0), (3, 0)), day_totals("2025-10-06", 44 * 500 + left))
        assert holes_of(what, NIGHTS, "2025-10-06") == hole


def test_where_the_subscribed_power_is_not_known_what_a_day_has_beyond_its_curve_has_no_price() -> None:
    unknown = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    what = known(without((1, 0), (3, 0)), day_totals("2025-10-06", 44 * 500 + 1_700))
    assert holes_of(what, unknown, "2025-10-06") == {Why.CURVE: 1_700}


def test_a_curve_that_says_more_than_its_day_tells_no_price_of_the_hours_that_it_lacks() -> None:
    what = known(without((1, 0), (3, 0)), day_totals("2025-10-06", 44 * 500 - 1_000))
    assert wh_of(what, NIGHTS, "2025-10-06") == {}
    assert holes_of(what, NIGHTS, "2025-10-06") == {Why.CURVE: 44 * 500 - 1_000}


def test_what_a_whole_curve_lacks_of_its_day_stays_without_a_price() -> None:
    what = known(half_hours("2025-10-06", "2025-10-06"), day_totals("2025-10-06", 24_700))
    assert holes_of(what, NIGHTS, "2025-10-06") == {Why.CURVE: 700}


def test_a_day_that_is_known_in_part_has_no_price_beyond_its_curve() -> None:
    days = day_totals("2025-10-06", 44 * 500 + 1_700)
    part = DayTotals(days.days, days.joules, days.covered - 1, days.qualities, days.origins)
    assert holes_of(known(without((1, 0), (3, 0)), part), NIGHTS, "2025-10-06") == {Why.CURVE: 1_700}


def test_the_energy_of_a_silence_has_its_price_where_one_counted_whatever_else_is_known_of_the_day() -> None:
    # Silences of 1 to 3 o'clock (off-peak) and of 21 to 23 o'clock (both): 1 700 and 2 300 Wh; known up to 23 o'clock.
    night, evening = lump((1, 0), (3, 0), 1_700), lump((21, 0), (23, 0), 2_300)
    curve = without((1, 0), (3, 0))
    curve = curve.where(curve.starts < at(ordinal("2025-10-06"), 21))
    total = day_totals("2025-10-06", len(curve) * 500 + 4_000)
    part = DayTotals(total.days, total.joules, total.covered - 3600, total.qualities, total.origins)
    what = known(curve, part, gaps=night.joined(evening))
    # Off-peak until 6 o'clock without four half-hours, peak from 6 to 21 o'clock.
    assert wh_of(what, NIGHTS, "2025-10-06") == {"hc": 8 * 500 + 1_700, "hp": 30 * 500}
    assert holes_of(what, NIGHTS, "2025-10-06") == {Why.CURVE: 2_300}


def test_a_silence_in_hours_whose_colour_is_not_known_says_that_as_its_reason() -> None:
    tempo, what = timeline(option="tempo", kva=9), known(without((1, 0), (3, 0)), day_totals("2025-10-06", 24_000))
    holes = holes_of(what, tempo, "2025-10-06", {"2025-10-06": BLUE})
    assert holes == {Why.COLOUR: 12 * 500}


def test_a_curve_that_says_more_than_the_day_is_not_believed_beyond_its_rounding() -> None:
    hours = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])
    curve = half_hours("2025-10-06", "2025-10-06")
    said = day_totals("2025-10-06", 23_990)
    assert holes_of(known(curve, said), hours, "2025-10-06") == {Why.CURVE: 23_990}
    rounded = known(curve, said, tolerance=10 * JOULES_PER_WH)
    assert holes_of(rounded, hours, "2025-10-06") == {}
    assert sum(wh_of(rounded, hours, "2025-10-06").values()) in (23_989, 23_990)  # whole joules, shown in whole Wh


def test_a_total_over_several_days_says_why_it_has_no_price() -> None:
    start, end = LOCAL.midnight(ordinal("2025-12-09")), LOCAL.midnight(ordinal("2025-12-11"))
    over = Periods.of_rows([(start, end, 10 * JOULES_PER_WH, end - start, 0, 0, True)])
    what = known(days=day_totals("2025-12-01"), periods=over)
    unsaid = timeline(option="other", price_periods=["night", "day"], otherwise=None, rules=[])
    later = timeline(since="2026-01-01", option="base")
    for contracts, why in ((unsaid, Why.HOURS), (later, Why.CONTRACT)):
        (span,) = used(what, contracts, "2025-12-01", "2025-12-31").spans
        assert (span.parts, span.why, span.joules) == ((), why, 10 * JOULES_PER_WH)


def over(first: str, end: str, wh: int) -> Periods:
    """``wh`` from the midnight of ``first`` to that of ``end``."""
    start, stop = (LOCAL.midnight(ordinal(day)) for day in (first, end))
    return Periods.of_rows([(start, stop, wh * JOULES_PER_WH, stop - start, 0, 0, True)])


def ten_days(off_peak: Periods | None = None, peak: Periods | None = None) -> Known:
    """80 kWh from 1 to 10 October in one total, and what the registers have counted meanwhile."""
    said = {number: one for number, one in enumerate((off_peak, peak)) if one is not None}
    nothing = day_totals("2025-10-01")
    return known(days=nothing, periods=over("2025-10-01", "2025-10-11", 80_000), register_periods=said)


def test_registers_read_at_both_ends_of_several_days_tell_their_price_periods() -> None:
    what = ten_days(over("2025-10-01", "2025-10-11", 30_000), over("2025-10-01", "2025-10-11", 50_000))
    (span,) = used(what, NIGHTS, "2025-10-01", "2025-10-31").spans
    assert (span.parts, span.why) == (((0, 30_000 * JOULES_PER_WH), (1, 50_000 * JOULES_PER_WH)), None)
    made = billed(what, NIGHTS, "2025-10-01", "2025-10-31")
    assert wh_by_period(made) == {"hc": 30_000, "hp": 50_000}
    assert made.holes == ()
    assert {line.measured for line in lines_of(made, Kind.ENERGY)} == {((By.REGISTERS, 10),)}


@pytest.mark.parametrize(
    ("off_peak", "peak"),
    [
        (over("2025-10-01", "2025-10-11", 30_000), None),  # what the other one counted is not known
        (over("2025-10-01", "2025-10-10", 30_000), over("2025-10-01", "2025-10-10", 50_000)),  # of other days
        (over("2025-10-01", "2025-10-11", 30_000), over("2025-10-01", "2025-10-11", 40_000)),  # 70 kWh are not 80
    ],
)
def test_registers_that_do_not_tell_all_of_several_days_leave_their_total_without_a_price(
    off_peak: Periods, peak: Periods | None
) -> None:
    (span,) = used(ten_days(off_peak, peak), NIGHTS, "2025-10-01", "2025-10-31").spans
    assert (span.parts, span.why, span.joules) == ((), Why.CURVE, 80_000 * JOULES_PER_WH)


def test_registers_over_days_in_which_the_prices_change_give_no_price() -> None:
    prices = [
        {"since": since, "subscription": "120", "kwh": {"hc": hc, "hp": "0.20"}}
        for since, hc in (("2025-01-01", "0.15"), ("2025-10-05", "0.16"))
    ]
    contract = timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}], prices=prices)
    what = ten_days(over("2025-10-01", "2025-10-11", 30_000), over("2025-10-01", "2025-10-11", 50_000))
    made = billed(what, contract, "2025-10-01", "2025-10-31")
    assert (wh_by_period(made), [(hole.why, hole.wh) for hole in made.holes]) == ({}, [(Why.SPAN, 80_000)])


def test_registers_over_several_days_count_by_no_supposed_contract() -> None:
    what = ten_days(over("2025-10-01", "2025-10-11", 30_000), over("2025-10-01", "2025-10-11", 50_000))
    noon = timeline(option="hphc", off_peak=[{"from": "12:00", "to": "16:00"}])
    first, last = ordinal("2025-10-01"), ordinal("2025-10-31")
    (span,) = energies(what, noon, first, last, LOCAL, {}, NIGHTS).spans
    assert (span.parts, span.why) == ((), Why.CURVE)
    assert len(energies(what, NIGHTS, first, last, LOCAL, {}, NIGHTS).spans[0].parts) == 2


def test_a_contract_changes_at_midnight() -> None:
    contracts = Timeline((*timeline(option="base").periods, *timeline(since="2025-10-07", option="tempo").periods))
    made = used(
        known(half_hours("2025-10-06", "2025-10-07")),
        contracts,
        "2025-10-06",
        "2025-10-07",
        {"2025-10-06": BLUE, "2025-10-07": BLUE},
    )
    assert [len(day.joules) for day in made.days] == [1, 6]
    assert [sum(day.joules) // JOULES_PER_WH for day in made.days] == [24_000, 24_000]


def test_easter_moves_the_holidays_with_it() -> None:
    from persienne.insight.public_holidays import easter, is_public_holiday  # noqa: PLC0415 - this test's alone

    assert [easter(year) for year in (2000, 2019, 2024, 2025, 2026, 2038)] == [
        date(2000, 4, 23),
        date(2019, 4, 21),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2026, 4, 5),
        date(2038, 4, 25),
    ]
    assert all(map(is_public_holiday, (date(2026, 4, 6), date(2026, 5, 14), date(2026, 5, 25), date(2026, 7, 14))))
    assert not any(map(is_public_holiday, (date(2026, 4, 3), date(2026, 12, 26), date(2026, 4, 5))))


ONE_PRICE = timeline(option="base", kva=6)


def known_in_part(first: str, whole: int, parts: int) -> DayTotals:
    """``whole`` days of 24 kWh from ``first`` on, then ``parts`` days of which 5 hours are known, and 5 kWh."""
    days = day_totals(first, *[24_000] * whole, *[5_000] * parts)
    covered = np.concatenate([days.covered[:whole], np.full(parts, 18_000)])
    return DayTotals(days.days, days.joules, covered, days.qualities, days.origins)


def test_missed_are_days_before_others_that_are_known_and_a_day_that_has_just_begun_is_none() -> None:
    whole = day_totals("2025-10-06", *[24_000] * 3)
    for totals in (whole, known_in_part("2025-10-06", 3, 1)):
        made = used(known(days=totals), ONE_PRICE, "2025-10-04", "2025-11-10")
        assert made.missed == (ordinal("2025-10-04"), ordinal("2025-10-05"))
        assert made.read_to == ordinal("2025-10-08")
    # Days that lie before others that are known were missed, though none of these is asked for.
    before = used(known(days=whole), ONE_PRICE, "2025-10-01", "2025-10-05")
    assert (len(before.missed), before.read_to) == (5, None)
    after = used(known(days=whole), ONE_PRICE, "2025-10-09", "2025-10-12")
    assert (after.missed, after.read_to) == ((), None)
    nothing = used(known(days=day_totals("2025-10-06")), ONE_PRICE, "2025-10-06", "2025-10-12")
    assert (nothing.missed, nothing.read_to) == ((), None)


def test_days_known_in_part_were_missed_too_where_a_reading_comes_after_them() -> None:
    # 6 to 8 October are known whole, 9 to 11 in part: 9 and 10 are over, and 11 October may still go on.
    made = used(known(days=known_in_part("2025-10-06", 3, 3)), ONE_PRICE, "2025-10-06", "2025-10-31")
    assert made.missed == (ordinal("2025-10-09"), ordinal("2025-10-10"))
    assert made.read_to == ordinal("2025-10-08")


def test_days_without_anything_were_missed_where_gas_of_which_the_volume_is_known_comes_after_them() -> None:
    days = used(known(days=day_totals("2025-10-06", 24_000)), ONE_PRICE, "2025-10-06", "2025-10-31")
    volume = Volume(Why.VOLUME, ordinal("2025-10-09"), ordinal("2025-10-10"), 3_000)
    made = days.with_volumes([volume])
    assert (days.missed, days.read_to) == ((), ordinal("2025-10-06"))
    assert made.missed == (ordinal("2025-10-07"), ordinal("2025-10-08"))
    assert made.read_to == ordinal("2025-10-10")


def test_a_total_over_several_days_says_that_those_before_it_were_missed() -> None:
    start, end = (LOCAL.midnight(ordinal(day)) for day in ("2025-10-09", "2025-10-11"))
    over_two = Periods.of_rows([(start, end, 20_000 * JOULES_PER_WH, end - start, 0, 0, True)])
    drawn = known(days=day_totals("2025-10-06", 24_000), periods=over_two)
    missed = used(drawn, timeline(option="base", kva=6), "2025-10-06", "2025-10-31").missed
    assert missed == (ordinal("2025-10-07"), ordinal("2025-10-08"))
