"""Voltages, reactive energy and highest powers of a meter line: kept as the slats allow, and gone with an erasure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import REACTIVE
from persienne.base.slats import Retention, Slat, Then
from persienne.base.voltage import MeanVoltage, VoltageDay
from persienne.household.measures.contracts import set_contract
from persienne.household.measures.import_report import every_import
from persienne.household.measures.line_values import mean_voltages
from persienne.household.measures.supply import recall_supply
from persienne.insight.tariff import Period, Timeline
from persienne.meters.tic.contract import Option
from persienne.store.erase import Level, Scope
from persienne.store.registers import only_injects
from support.households import bring, count, put, weeks
from support.rows import rows
from support.supplied_homes import TEN, VOLTS, hear_supply
from support.tic_fold import T
from support.wire_homes import new_home

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

pytestmark = pytest.mark.slow

DAY = local_days().day(T)


@pytest.fixture
def home(tmp_path: Path, slat: Slat) -> Iterator[Household]:
    household = new_home(tmp_path, slat)
    yield household
    household.close()


def of_day(slat: Slat) -> VoltageDay:
    """Four means began in the day: 229, 256, 205 and 230 V; closed slats keep no number of them."""
    return VoltageDay(DAY, 205, 256, None, 1) if slat is Slat.CLOSED else VoltageDay(DAY, 205, 256, 4, 2)


def of_slat(*slats: Slat) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("slat", slats, ids=str)


@of_slat(*Slat)
def test_every_stop_keeps_what_a_day_says_and_open_slats_alone_the_means(home: Household, slat: Slat) -> None:
    meter = hear_supply(home)
    assert recall_supply(home.conn, meter).voltage == ((of_day(slat),),)
    means = [MeanVoltage(DAY, place * TEN, volts) for place, volts in enumerate(VOLTS[1:])]
    assert mean_voltages(home.conn, meter, "UMOY1") == (means if slat is Slat.OPEN else [])


@of_slat(*Slat)
def test_a_reading_that_begins_anew_counts_no_mean_twice(home: Household, slat: Slat) -> None:
    hear_supply(home, volts=VOLTS[:3])
    meter = hear_supply(home, T + 2 * TEN, VOLTS[2:])
    assert recall_supply(home.conn, meter).voltage == ((of_day(slat),),)


@of_slat(Slat.CLOSED)
def test_with_closed_slats_the_same_is_stored_however_long_the_meter_was_heard(home: Household) -> None:
    written = "SELECT lowest, highest, known, outside FROM voltage_day"
    hear_supply(home, volts=VOLTS[:4])
    after_half_an_hour = rows(home, written)
    hear_supply(home, T + 4 * TEN, (230,) * 12)
    assert rows(home, written) == after_half_an_hour == [(205, 256, None, 1)]


@of_slat(Slat.HALF)
def test_three_phases_have_a_list_of_days_each(home: Household) -> None:
    meter = hear_supply(home, phases=3)
    assert [(days[0].lowest, days[0].highest) for days in recall_supply(home.conn, meter).voltage] == [
        (205, 256),
        (206, 257),
        (207, 258),
    ]


@of_slat(Slat.OPEN)
@pytest.mark.parametrize("stop", [Slat.CLOSED, Slat.HALF])
@pytest.mark.parametrize("then", [Then.REDUCE, Then.ERASE])
def test_closing_the_slats_lets_the_means_go_and_tells_how_many(home: Household, stop: Slat, then: Then) -> None:
    meter = hear_supply(home)
    (plan,) = home.slats.plan(meter, stop)
    assert plan.finer.voltages == 4
    gone = home.slats.move(meter, stop, then, at=T + 9_000).gone
    assert gone.voltages == 4
    assert count(home, "voltage_mean") == 0
    assert recall_supply(home.conn, meter).voltage == ((of_day(stop),),)
    assert home.erasures.journal()[0].counts["voltages"] == 4


@of_slat(Slat.HALF)
@pytest.mark.parametrize("then", [Then.REDUCE, Then.ERASE])
def test_closing_half_open_slats_takes_the_counts_too(home: Household, then: Then) -> None:
    meter = hear_supply(home)
    assert home.slats.move(meter, Slat.CLOSED, then, at=T + 9_000).gone.uncounted == 1
    assert home.erasures.journal()[0].counts["uncounted"] == 1
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.CLOSED),),)


@of_slat(Slat.HALF)
def test_closing_takes_the_counts_where_nothing_else_is_finer_than_a_day(home: Household) -> None:
    meter = hear_supply(home)
    home.erasures.erase(Scope(Level.CURVE))
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.HALF),),)
    assert home.slats.move(meter, Slat.CLOSED, at=T + 9_000).gone.uncounted == 1
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.CLOSED),),)


@of_slat(Slat.HALF)
def test_counts_that_are_kept_when_the_slats_close_go_on_their_day(home: Household) -> None:
    meter = hear_supply(home)
    at = local_days().midnight(DAY + 1)
    home.slats.move(meter, Slat.CLOSED, Then.KEEP, date.fromordinal(DAY + 9), at=at)
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.HALF),),)
    home.tidy(at=local_days().midnight(DAY + 9) + 3_600)
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.CLOSED),),)


@of_slat(Slat.HALF)
def test_counts_that_are_all_that_is_left_of_what_was_kept_go_when_the_household_is_tidied(home: Household) -> None:
    meter = hear_supply(home)
    home.slats.move(meter, Slat.CLOSED, Then.KEEP, at=T + 9_000)
    home.erasures.erase(Scope(Level.CURVE))
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.HALF),),)
    assert home.tidy(at=T + 86_400).gone.uncounted == 1
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.CLOSED),),)


@of_slat(Slat.OPEN)
def test_the_means_go_where_the_curve_of_their_day_goes_and_the_day_stays(home: Household) -> None:
    meter = hear_supply(home)
    hear_supply(home, since=T + 40 * 86_400)
    home.retention.choose(Retention(curve_months=13), at=T)
    before, after = date(2026, 2, 21), date(2026, 2, 23)  # thirteen months after the day, and one more
    for day in (before, after):
        home.retention.confirm_date(day.toordinal(), at=local_days().midnight(day.toordinal()) + 3_600)
        left = [mean.day for mean in mean_voltages(home.conn, meter, "UMOY1")]
        assert left == [*([DAY] * 4 if day == before else []), *[DAY + 40] * 4]
    # 231 V ended at the first midnight, of which nothing was heard before; the one of the later day ends in no day too.
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.CLOSED), of_day(Slat.OPEN)._replace(day=DAY + 40)),)


@of_slat(Slat.OPEN)
def test_an_erasure_of_what_is_finer_than_a_day_leaves_what_the_day_says(home: Household) -> None:
    meter = hear_supply(home)
    plan = home.erasures.plan(Scope(Level.CURVE, DAY, DAY))
    assert {one.table: (one.rows, one.values) for one in plan.counts}["voltage_mean"] == (1, 4)
    home.erasures.erase(plan.scope)
    assert mean_voltages(home.conn, meter, "UMOY1") == []
    assert recall_supply(home.conn, meter).voltage == ((VoltageDay(DAY, 205, 256, 4, 2),),)


@of_slat(*Slat)
@pytest.mark.parametrize("whole", [False, True], ids=["days", "all"])
def test_an_erasure_of_days_leaves_no_voltage_and_no_reactive_index(home: Household, *, whole: bool) -> None:
    hear_supply(home)
    erased = home.erasures.erase(Scope(Level.DAY) if whole else Scope(Level.DAY, DAY, DAY))
    assert erased.proof is not None
    assert (erased.proof.sampled > 0, erased.proof.found) == (True, 0)
    for table in ("voltage_day", "voltage_mean", "midnight_index", "day_index"):
        assert count(home, table) == 0, table


@of_slat(*Slat)
@pytest.mark.parametrize("of_import", [False, True], ids=["meter", "import"])
def test_an_erasure_of_one_meter_or_of_one_import_takes_its_voltages_and_counts_them(
    home: Household, slat: Slat, *, of_import: bool
) -> None:
    meter = hear_supply(home, phases=3)
    (batch,) = (number for (number,) in rows(home, "SELECT id FROM batch"))
    scope = Scope(Level.DAY, batch_id=batch) if of_import else Scope(Level.DAY, meter_id=meter.id)
    counted = {one.table: (one.rows, one.values) for one in home.erasures.plan(scope).counts}
    assert counted["voltage_day"] == (3, 3)
    # Four means of each phase; they stand in a row of each.
    assert counted.get("voltage_mean") == ((3, 12) if slat is Slat.OPEN else None)
    erased = home.erasures.erase(scope)
    assert erased.proof is not None
    assert erased.proof.found == 0
    assert (count(home, "voltage_day"), count(home, "voltage_mean")) == (0, 0)


@of_slat(Slat.HALF)
def test_an_erasure_of_one_import_leaves_the_voltages_of_the_line(home: Household, tmp_path: Path) -> None:
    meter = hear_supply(home)
    bring(home, put(tmp_path, "a.csv", weeks().curve))
    (batch,) = (one.id for one in every_import(home.conn))
    home.erasures.erase(Scope(Level.DAY, batch_id=batch))
    assert recall_supply(home.conn, meter).voltage == ((of_day(Slat.HALF),),)


@of_slat(Slat.OPEN)
def test_what_is_erased_does_not_come_back_with_the_mean_that_the_meter_goes_on_saying(home: Household) -> None:
    hear_supply(home, volts=VOLTS[:3])
    home.erasures.erase(Scope(Level.DAY))
    hear_supply(home, T + 2 * TEN, (VOLTS[2],))
    assert count(home, "voltage_day") == 0


@of_slat(*Slat)
def test_reactive_energy_is_kept_as_indexes_of_days_and_never_as_a_curve(home: Household) -> None:
    hear_supply(home, since=T - TEN, volts=VOLTS)
    kept = rows(home, "SELECT name, unit, day, wh FROM midnight_index JOIN register ON register.id = register_id")
    assert [row for row in kept if row[0] in REACTIVE] == [("ERQ1", "VArh", DAY, 100)]
    curves = rows(home, "SELECT DISTINCT name FROM curve JOIN register ON register.id = register_id")
    assert not {name for (name,) in curves} & {*REACTIVE}


@pytest.mark.quick
@of_slat(Slat.CLOSED)
def test_the_reactive_energy_of_a_day_is_the_difference_of_its_midnights(home: Household) -> None:
    hear_supply(home, since=T - TEN, volts=VOLTS[:2])
    meter = hear_supply(home, since=T + 86_400 - TEN, volts=VOLTS[:2])
    found = recall_supply(home.conn, meter).reactive
    assert found is not None
    # A VArh each 50 s: 86,400 / 50 of them, each of which is 3,600 VAr.s.
    assert (found.days.tolist(), found.joules.tolist()) == ([DAY], [1_728 * 3_600])


@of_slat(Slat.CLOSED)
def test_a_meter_that_counts_reactive_energy_is_still_one_that_only_injects_where_it_only_injects(
    home: Household,
) -> None:
    meter = hear_supply(home)
    assert not only_injects(home.conn, meter.id)


@of_slat(*Slat)
def test_the_highest_power_stands_beside_what_the_contract_says_and_what_the_meter_says(
    home: Household, slat: Slat
) -> None:
    meter = hear_supply(home)
    use = recall_supply(home.conn, meter).power
    assert use is not None
    assert (use.peak.day, use.peak.volt_amperes, use.kva, use.metered) == (DAY, 5_200, 6, 6)
    assert use.overruns == (None if slat is Slat.CLOSED else 0)
    set_contract(home.conn, meter, Timeline((Period(date(2024, 1, 1).toordinal(), Option.BASE, kva=9),)))
    again = recall_supply(home.conn, meter).power
    assert again is not None
    assert (again.kva, again.metered) == (9, 6)
