"""The day that is not over in euros, and the price of now: what is stored, what was counted since, and the holes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import Bill, Kind
from persienne.insight.costs.day_cost import DayPrices
from persienne.insight.costs.energies import By, Known, Why
from persienne.insight.series import DayTotals, Series
from persienne.insight.tariff import Timeline
from persienne.insight.today import Today, today
from persienne.meters.meter_status import Counted
from persienne.meters.tic.status import Colour
from support.bills import LOCAL, RATES, Colours, billed, day_totals, half_hours, known, ordinal, timeline
from support.curves import at, history, series

if TYPE_CHECKING:
    from persienne.insight.series import History

DAY = "2026-11-24"
ORDINAL = ordinal(DAY)
HPHC = timeline(option="hphc", kva=9, off_peak=[{"from": "22:00", "to": "06:00"}])
BASE = timeline(option="base", kva=6)
TEMPO = timeline(option="tempo", kva=9)


def prices(contracts: Timeline, what: Known | None = None, colours: Colours | None = None) -> DayPrices:
    told = {ordinal(day): colour for day, colour in (colours or {}).items()}
    stored = known(Series.empty(), DayTotals.empty()) if what is None else what
    return DayPrices(contracts, RATES, told, LOCAL, stored)


def morning(until: int, wh: int = 500) -> Series:
    """Half-hours of the day up to the hour ``until``."""
    curve = half_hours(DAY, DAY, wh)
    return curve.where(curve.ends <= at(ORDINAL, until))


def seen(curve: Series, now: int, counted: Counted | None = None) -> Today:
    return today(history(curve), now, counted)


def totals_of(curve: Series) -> DayTotals:
    """What is stored of the day so far."""
    day = day_totals(DAY, int(curve.values.sum()) // JOULES_PER_WH)
    return DayTotals(day.days, day.joules, curve.durations.sum(keepdims=True), day.qualities, day.origins)


def energy(bill: Bill | None) -> Decimal:
    assert bill is not None
    return bill.euros(Kind.ENERGY)


def test_the_day_so_far_costs_what_its_hours_cost_and_is_the_bill_of_the_day() -> None:
    curve = morning(12)
    what = known(curve, totals_of(curve))
    now = at(ORDINAL, 12, 5)
    found = prices(HPHC, what).bill(seen(curve, now))
    assert energy(found) == energy(billed(what, HPHC, DAY, DAY))
    assert found is not None
    assert {line.period: line.wh for line in found.lines if line.period} == {"hc": 12 * 500, "hp": 12 * 500}
    assert found.holes == ()


def test_what_the_index_has_counted_since_is_priced_too() -> None:
    curve, now = morning(12), at(ORDINAL, 12, 20)
    counted = Counted(at(ORDINAL), 0, at(ORDINAL, 12), 12_000, now, 12_300)
    found = prices(HPHC, known(curve, totals_of(curve))).bill(seen(curve, now, counted))
    assert found is not None
    assert {line.period: line.wh for line in found.lines if line.period} == {"hc": 12 * 500, "hp": 12 * 500 + 300}


def test_a_silence_of_today_has_its_price_where_one_counted() -> None:
    curve, now = morning(12), at(ORDINAL, 12, 5)

    def silent(first: int, end: int) -> Bill:
        """2.2 kWh are known of the hours from ``first`` to ``end``, and nothing else of them."""
        left = curve.where((curve.starts < at(ORDINAL, first)) | (curve.starts >= at(ORDINAL, end)))
        gap = series([(at(ORDINAL, first), (end - first) * 3600, 2_200 * JOULES_PER_WH)])
        total = day_totals(DAY, len(left) * 500 + 2_200)
        days = DayTotals(total.days, total.joules, np.array([12 * 3600]), total.qualities, total.origins)
        found = prices(HPHC).bill(today(history(left, days, gaps=gap), now))
        assert found is not None
        return found

    night, dawn = silent(1, 4), silent(4, 8)
    # Off-peak until 6 o'clock: 12 half-hours less 6; peak until 12: 12 half-hours.
    assert {line.period: line.wh for line in night.lines if line.period} == {"hc": 6 * 500 + 2_200, "hp": 12 * 500}
    assert night.holes == ()
    assert {line.period: line.wh for line in dawn.lines if line.period} == {"hc": 8 * 500, "hp": 8 * 500}
    assert [(hole.why, hole.wh) for hole in dawn.holes if hole.joules] == [(Why.CURVE, 2_200)]


def test_a_reader_that_began_at_noon_prices_what_it_knows_and_nothing_before() -> None:
    now = at(ORDINAL, 13)
    counted = Counted(at(ORDINAL, 12), 1000, at(ORDINAL, 12, 30), 1400, now, 1800)
    found = prices(HPHC).bill(seen(Series.empty(), now, counted))
    assert found is not None
    assert {line.period: line.wh for line in found.lines if line.period} == {"hp": 800}


def test_where_no_hours_are_kept_one_price_tells_and_two_do_not() -> None:
    now = at(ORDINAL, 13)
    counted = Counted(at(ORDINAL), 0, at(ORDINAL, 12, 30), 6400, now, 6600)
    of_day = seen(Series.empty(), now, counted)
    base, two = prices(BASE).bill(of_day, hours=False), prices(HPHC).bill(of_day, hours=False)
    assert energy(base) > 0
    assert two is not None
    assert [(hole.why, hole.wh) for hole in two.holes if hole.joules] == [(Why.CURVE, 6600)]


def test_where_no_hours_are_kept_the_energy_has_a_price_until_the_price_changes() -> None:
    def closed(hour: int, minute: int, contracts: Timeline) -> Bill | None:
        now = at(ORDINAL, hour, minute)
        counted = Counted(at(ORDINAL), 0, at(ORDINAL, hour), 2000, now, 2100)
        return prices(contracts).bill(seen(Series.empty(), now, counted), hours=False)

    night, morning, tempo = closed(5, 40, HPHC), closed(6, 10, HPHC), closed(5, 40, TEMPO)
    assert night is not None
    assert {line.period: line.wh for line in night.lines if line.period} == {"hc": 2100}
    assert night.holes == ()
    assert morning is not None
    assert [(hole.why, hole.wh) for hole in morning.holes if hole.joules] == [(Why.CURVE, 2100)]
    assert tempo is not None
    assert [(hole.why, hole.wh) for hole in tempo.holes if hole.joules] == [(Why.COLOUR, 2100)]


MORNING = ("EASF01", 2_000), ("EASF02", 4_600)
"""What the registers of an off-peak contract have counted since midnight, and the total with them: 6.6 kWh."""


def by_registers(*registers: tuple[str, int], since: int = at(ORDINAL), contracts: Timeline = HPHC) -> Bill:
    """The bill at one o'clock where no hours are kept, of 6.6 kWh and of registers counted from ``since`` on."""
    now, cut = at(ORDINAL, 13), at(ORDINAL, 12, 30)
    total = Counted(at(ORDINAL), 50_000, cut, 56_400, now, 56_600)
    counted = {"EAST": total}
    for name, wh in registers:
        counted[name] = Counted(since, 20_000, cut, 20_000 + wh - wh // 20, now, 20_000 + wh)
    found = prices(contracts).bill(seen(Series.empty(), now, total), hours=False, counted=counted)
    assert found is not None
    return found


def test_where_no_hours_are_kept_the_registers_of_the_meter_tell_each_price_after_the_first_change() -> None:
    found = by_registers(*MORNING)
    assert {line.period: line.wh for line in found.lines if line.period} == {"hc": 2_000, "hp": 4_600}
    assert found.holes == ()
    assert {by for line in found.lines for by, _ in line.measured} == {By.REGISTERS}


@pytest.mark.parametrize(
    ("registers", "since"),
    [
        (MORNING[:1], at(ORDINAL)),  # what the other one counted is not known
        (MORNING, at(ORDINAL, 1)),  # they are not of the same stretch
        ((("EASF01", 2_000), ("EASF02", 4_000)), at(ORDINAL)),  # 6.0 kWh are not 6.6
    ],
)
def test_registers_that_do_not_tell_all_of_the_day_so_far_give_no_price(
    registers: tuple[tuple[str, int], ...], since: int
) -> None:
    found = by_registers(*registers, since=since)
    assert [(hole.why, hole.wh) for hole in found.holes if hole.joules] == [(Why.CURVE, 6_600)]


def test_registers_without_the_total_beside_them_give_no_price() -> None:
    now = at(ORDINAL, 13)
    total = Counted(at(ORDINAL), 0, at(ORDINAL, 12, 30), 6_400, now, 6_600)
    found = prices(HPHC).bill(seen(Series.empty(), now, total), hours=False, counted={"EASF01": total})
    assert found is not None
    assert [(hole.why, hole.wh) for hole in found.holes if hole.joules] == [(Why.CURVE, 6_600)]


def test_the_registers_of_today_are_taken_from_the_first_index_that_was_heard_of_it() -> None:
    now = at(ORDINAL, 13)
    since = at(ORDINAL, 12)
    heard = {
        "EAST": Counted(since, 9_000, since, 9_000, now, 9_500, 5_000),
        "EASF01": Counted(since, 3_000, since, 3_000, now, 3_000, 2_200),
        "EASF02": Counted(since, 6_000, since, 6_000, now, 6_500, 2_800),
    }
    found = prices(HPHC).bill(seen(Series.empty(), now, heard["EAST"]), hours=False, counted=heard)
    assert found is not None
    # 9 500 - 5 000 Wh in all: 3 000 - 2 200 off-peak, 6 500 - 2 800 peak.
    assert {line.period: line.wh for line in found.lines if line.period} == {"hc": 800, "hp": 3_700}


def test_just_after_a_half_hour_the_registers_are_taken_where_the_day_is() -> None:
    now, cut = at(ORDINAL, 12, 30) + 20, at(ORDINAL, 12, 30)
    counted = {
        "EAST": Counted(at(ORDINAL), 0, cut, 6_000, now, 6_010),
        "EASF01": Counted(at(ORDINAL), 0, cut, 2_000, now, 2_000),
        "EASF02": Counted(at(ORDINAL), 0, cut, 4_000, now, 4_010),
    }
    found = prices(HPHC).bill(seen(Series.empty(), now, counted["EAST"]), hours=False, counted=counted)
    assert found is not None
    assert {line.period: line.wh for line in found.lines if line.period} == {"hc": 2_000, "hp": 4_000}


def test_a_tempo_colour_that_is_not_told_yet_leaves_a_hole_from_six_on() -> None:
    curve = morning(12)
    found = prices(TEMPO, known(curve, totals_of(curve)), {"2026-11-23": Colour.BLUE}).bill(
        seen(curve, at(ORDINAL, 12, 5))
    )
    assert found is not None
    assert [(hole.why, hole.wh) for hole in found.holes if hole.joules] == [(Why.COLOUR, 12 * 500)]
    assert {line.period for line in found.lines if line.period} == {"hc-blue"}


def test_without_a_contract_on_that_day_or_without_a_measure_there_is_no_bill() -> None:
    curve, now = morning(12), at(ORDINAL, 12, 5)
    later = timeline(since="2027-01-01", option="base", kva=6)
    assert prices(Timeline(), known(curve, totals_of(curve))).bill(seen(curve, now)) is None
    assert prices(later, known(curve, totals_of(curve))).bill(seen(curve, now)) is None
    empty: History = history(Series.empty())
    assert prices(HPHC).bill(today(empty, now)) is None


@pytest.mark.parametrize(
    ("hour", "period", "until"),
    [(3, "hc", (0, 6)), (6, "hp", (0, 22)), (21, "hp", (0, 22)), (22, "hc", (1, 6)), (23, "hc", (1, 6))],
)
def test_the_price_of_now_says_its_hours_and_when_they_end(hour: int, period: str, until: tuple[int, int]) -> None:
    found = prices(HPHC).at(at(ORDINAL, hour))
    assert found is not None
    row = RATES.row(HPHC.periods[0], ORDINAL)
    assert row is not None
    amount = row.of(period)
    assert amount is not None
    assert (found.period, found.price, found.until) == (period, amount.ttc, at(ORDINAL + until[0], until[1]))


def test_a_single_price_has_no_end() -> None:
    found = prices(BASE).at(at(ORDINAL, 12))
    assert found is not None
    assert (found.period, found.until) == ("base", None)
    assert found.price is not None


def test_a_single_price_that_changes_at_midnight_ends_there() -> None:
    rows = [
        {"since": "2025-01-01", "subscription": {"ttc": "120"}, "kwh": {"base": {"ttc": "0.20"}}},
        {"since": "2026-11-25", "subscription": {"ttc": "120"}, "kwh": {"base": {"ttc": "0.21"}}},
    ]
    found = prices(timeline(option="base", prices=rows)).at(at(ORDINAL, 12))
    assert found is not None
    assert (found.price, found.until) == (Decimal("0.20"), at(ORDINAL + 1))


def test_while_the_colour_is_not_known_there_is_no_price_and_a_reason() -> None:
    found = prices(TEMPO, colours={"2026-11-23": Colour.RED}).at(at(ORDINAL, 12))
    assert found is not None
    assert (found.period, found.price, found.why) == ("", None, Why.COLOUR)
    night = prices(TEMPO, colours={"2026-11-23": Colour.RED}).at(at(ORDINAL, 5))
    assert night is not None
    assert (night.period, night.until) == ("hc-red", at(ORDINAL, 6))


def test_a_contract_without_its_power_has_its_hours_and_no_euros() -> None:
    found = prices(timeline(option="hphc", off_peak=[{"from": "22:00", "to": "06:00"}])).at(at(ORDINAL, 12))
    assert found is not None
    assert (found.period, found.price) == ("hp", None)


def test_before_the_first_contract_there_is_no_price_of_now() -> None:
    assert prices(timeline(since="2027-01-01", option="base")).at(at(ORDINAL, 12)) is None
