"""Gas into a household: days and longer spans are kept as given, a later export wins, nothing is counted twice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.set_aside import Reason
from persienne.base.slats import Slat
from persienne.household.measures.corrections import likely_same_meters, put_aside
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_meters import Owned
from persienne.household.measures.import_questions import NEW_METER, Answers, QuestionCode
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.store.meters import every_meter, known_meter
from persienne.store.slat_rows import reach_of, within_the_day
from support.gas_files import PCE, absent, day, gas_json, gas_workbook, reading
from support.households import POINT, bring, count, days_of, outcome_of, put, state, store, throw_away, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

KWH = 3_600_000


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", Slat.CLOSED) as opened:
        yield opened


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def energies(household: Household, point: str | None = PCE, name: str = "GAS") -> dict[str, float]:
    return {
        date.fromordinal(number).isoformat(): amount / (KWH if name == "GAS" else 1)
        for number, amount, _ in days_of(household, point, name)
    }


def periods(household: Household, point: str | None = PCE) -> list[tuple[str, str, float, bool]]:
    """First and last day, kWh, and whether they were counted over all of it."""
    meter = known_meter(household.conn, point)
    found = recall_whole_days(household.conn, meter).periods
    local = local_days(meter.zone)
    rows = zip(found.starts.tolist(), found.ends.tolist(), found.joules.tolist(), found.exact.tolist(), strict=True)
    return [
        (
            date.fromordinal(local.day(start)).isoformat(),
            date.fromordinal(local.day(end - 1)).isoformat(),
            joules / KWH,
            exact,
        )
        for start, end, joules, exact in rows
    ]


JANUARY = [day("10/01/2021", 105, 9.2), day("11/01/2021", 101, 8.8), day("12/01/2021", 75, 6.57)]
MONTHS = [["Décembre 2020 ", 345, 3808], ["Janvier 2021 ", 420, 4586], ["Février 2021 ", 316, 3549]]


def test_a_gas_meter_is_one_of_its_own_with_energy_and_volume(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY)))
    (meter,) = every_meter(household.conn)
    assert (meter.meter.point, meter.energy, meter.total.name) == (PCE, Energy.GAS, "GAS")
    assert energies(household) == {"2021-01-10": 105, "2021-01-11": 101, "2021-01-12": 75}
    assert energies(household, name="GASVOL") == {"2021-01-10": 9_200, "2021-01-11": 8_800, "2021-01-12": 6_570}


@pytest.mark.slow
def test_importing_gas_again_changes_nothing(household: Household, tmp_path: Path) -> None:
    files = [put(tmp_path, "a.xlsx", gas_workbook(*JANUARY)), put(tmp_path, "b.xlsx", gas_workbook(*MONTHS))]
    bring(household, *files)
    before = state(household)
    reports = bring(household, *files, at=2)
    assert [(one.changes.new, one.changes.changed, one.changes.conflicts) for one in reports] == [(0, 0, 0)] * 2
    assert [one.changes.unchanged for one in reports] == [3, 3]
    assert state(household) == before


@pytest.mark.slow
def test_a_later_export_that_revises_a_day_wins_and_the_earlier_one_stays_stored(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*JANUARY)))
    revised = [JANUARY[0], day("11/01/2021", 102, 8.9), JANUARY[2]]
    outcome = outcome_of(household, put(tmp_path, "b.xlsx", gas_workbook(*revised)), at=2, accept=())
    (report,) = outcome.reports  # nothing was asked
    assert (report.changes.changed, report.changes.unchanged, report.changes.conflicts) == (1, 2, 0)
    assert energies(household)["2021-01-11"] == 102
    assert count(household, "day_total") == 12
    assert outcome.batch_id is not None
    undo_import(household.conn, outcome.batch_id)
    assert energies(household)["2021-01-11"] == 101


@pytest.mark.slow
def test_a_later_export_in_whole_numbers_wins_over_decimals(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(day("11/01/2021", 101.25, 8.8))))
    bring(household, put(tmp_path, "b.xlsx", gas_workbook(day("11/01/2021", 104, 8.8))), at=2)
    assert energies(household) == {"2021-01-11": 104}


@pytest.mark.slow
def test_a_day_that_was_absent_is_filled_by_a_later_export(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(JANUARY[0], absent("11/01/2021"), JANUARY[2])))
    assert energies(household) == {"2021-01-10": 105, "2021-01-12": 75}
    (report,) = bring(household, put(tmp_path, "b.xlsx", gas_workbook(*JANUARY)), at=2)
    assert report.changes.new == 1
    assert energies(household)["2021-01-11"] == 101


@pytest.mark.slow
def test_a_later_absence_takes_no_value_away(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*JANUARY)))
    bring(household, put(tmp_path, "b.xlsx", gas_workbook(JANUARY[0], absent("11/01/2021"))), at=2)
    assert energies(household)["2021-01-11"] == 101


def test_months_are_kept_as_periods_and_in_no_day(household: Household, tmp_path: Path) -> None:
    (report,) = bring(household, put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)))
    assert energies(household) == {}
    assert periods(household) == [
        ("2020-12-01", "2020-12-31", 3808, False),
        ("2021-01-01", "2021-01-31", 4586, True),
        ("2021-02-01", "2021-02-28", 3549, False),
    ]
    assert (report.intervals, report.joules, report.steps) == (3, 11_943 * KWH, ())


@pytest.mark.slow
def test_days_and_the_month_around_them_add_up_to_the_month_in_any_order_of_the_files(tmp_path: Path) -> None:
    files = [put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)), put(tmp_path, "b.xlsx", gas_workbook(*JANUARY))]
    found = []
    for place, order in enumerate((files, files[::-1])):
        with throw_away(tmp_path / f"household{place}", Slat.OPEN) as household:
            bring(household, *order)
            found.append(state(household))
            assert ("2021-01-01", "2021-01-31", 4586 - 281, True) in periods(household)
    assert found[0] == found[1]


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_every_stop_of_the_slats_keeps_days_and_longer(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)))
        assert len(periods(household)) == 3
        assert within_the_day(household.conn, known_meter(household.conn, PCE).id) == 0


def test_undoing_months_leaves_nothing(household: Household, tmp_path: Path) -> None:
    outcome = outcome_of(household, put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)))
    assert count(household, "period_total") == 6
    assert outcome.batch_id is not None
    undo_import(household.conn, outcome.batch_id)
    assert (count(household, "period_total"), every_meter(household.conn)) == (0, ())


def test_a_gas_file_beside_electricity_is_never_taken_for_it(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "elec.csv", weeks().curve))
    outcome = outcome_of(household, put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY, point=None)), at=2, accept=())
    (report,) = outcome.reports
    assert report.owned == Owned.FIRST
    assert [(one.meter.point, one.energy) for one in every_meter(household.conn)] == [
        (POINT, Energy.ELECTRICITY),
        (None, Energy.GAS),
    ]


def test_an_electricity_file_without_a_number_is_not_the_gas_meter_s(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY, point=None)))
    bring(
        household,
        put(tmp_path, "elec.csv", "Horodate;Valeur\n2024-10-22T00:30:00+02:00;252\n2024-10-22T01:00:00+02:00;250\n"),
        at=2,
    )
    assert [one.energy for one in every_meter(household.conn)] == [Energy.GAS, Energy.ELECTRICITY]


@pytest.mark.slow
def test_a_gas_file_without_a_number_is_asked_about_among_gas_meters_alone(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "elec.csv", weeks().curve), put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY)))
    nameless = put(tmp_path, "b.xlsx", gas_workbook(day("20/01/2021", 50, 4), point=None))
    (entry,) = outcome_of(household, nameless, at=2, accept=()).waiting
    (question,) = entry.questions
    assert question.code is QuestionCode.METER
    assert [candidate.meter.meter.point for candidate in question.candidates] == [PCE]


@pytest.mark.slow
def test_a_month_of_days_proves_whose_a_file_without_a_number_is(household: Household, tmp_path: Path) -> None:
    month = [day(f"{number:02}/01/2021", 50 + number, 4) for number in range(1, 31)]
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*month)))
    (report,) = bring(household, put(tmp_path, "b.xlsx", gas_workbook(*month, point=None)), at=2)
    assert report.owned == Owned.OVERLAP


def test_gas_said_to_be_the_electricity_meter_s_is_refused(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "elec.csv", weeks().curve))
    gas = put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY, point=None))
    (refusal,) = outcome_of(household, gas, at=2, meter=POINT).refusals
    assert refusal.error.code == "meter_mismatch"
    same_number = put(tmp_path, "b.xlsx", gas_workbook(*JANUARY, point=POINT))
    (refusal,) = outcome_of(household, same_number, at=2).refusals
    assert refusal.error.code == "meter_mismatch"


def test_gas_is_said_to_be_of_a_new_meter(household: Household, tmp_path: Path) -> None:
    gas = put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY, point=None))
    store(household, [gas], Answers(1, NEW_METER))
    store(household, [put(tmp_path, "b.xlsx", gas_workbook(*MONTHS, point=None))], Answers(2, "11111111111111"))
    assert [(one.meter.point, one.energy) for one in every_meter(household.conn)] == [
        (None, Energy.GAS),
        ("11111111111111", Energy.GAS),
    ]


def test_a_hundred_kilowatt_hours_a_day_are_plausible_and_a_thousand_times_more_are_not(
    household: Household, tmp_path: Path
) -> None:
    much = put(tmp_path, "a.xlsx", gas_workbook(day("10/01/2021", 2_900, 260)))
    assert outcome_of(household, much, accept=()).waiting == ()
    watt_hours = put(tmp_path, "b.xlsx", gas_workbook(day("11/01/2021", 105_000, 9.2)))
    (entry,) = outcome_of(household, watt_hours, at=2, accept=()).waiting
    assert [question.code for question in entry.questions] == [QuestionCode.POWER]


def test_json_and_table_of_the_same_days_agree(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*JANUARY)))
    same = gas_json(reading("2021-01-10", 105, 9.2), reading("2021-01-11", 101, 8.8))
    (report,) = bring(household, put(tmp_path, "a.json", same), at=2)
    assert (report.changes.new, report.changes.unchanged) == (0, 2)


def test_the_meter_line_is_never_joined_to_a_gas_meter(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "gaz.xlsx", gas_workbook(*JANUARY)))
    assert likely_same_meters(household.conn) is None


def test_what_is_known_of_a_meter_reaches_over_its_periods(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)))
    meter = known_meter(household.conn, PCE)
    assert reach_of(household.conn, meter.id) == (ordinal("2020-12-01"), ordinal("2021-02-28"))
    names = household.conn.execute("SELECT name FROM register ORDER BY id").fetchall()
    assert [name for (name,) in names] == ["GAS", "GASVOL"]


def test_days_set_aside_take_the_periods_that_touch_them_out_of_the_sums(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "a.xlsx", gas_workbook(*MONTHS)))
    meter, aside = known_meter(household.conn, PCE), ordinal("2021-01-11")
    put_aside(household.conn, meter, (aside, aside), Reason.IMPLAUSIBLE, at=1_700_000_000)
    assert [first for first, *_ in periods(household)] == ["2020-12-01", "2021-02-01"]
    (lost,) = recall_history(household.conn, meter).with_set_aside.joules.tolist()
    assert lost == 4586 * KWH
