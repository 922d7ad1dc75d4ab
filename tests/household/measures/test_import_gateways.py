"""What gateways and home automations give, into households: daily maxima by the slats, and what a sensor is asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import ImportReport
from persienne.household.measures.line_values import highest_powers
from persienne.store.maxima import Maximum
from persienne.store.meters import every_meter
from support.gateway_files import POINT, answer, as_json, halves, history, statistics
from support.households import bring, count, curve_of, days_of, midnight, outcome_of, put, throw_away

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

DAY = date(2025, 12, 1).toordinal()
NOON = midnight("2025-12-01") + 43_580  # 12:06:20
MAXIMA = [{"value": "9012", "date": "2025-12-01 12:06:20"}, {"value": "4321", "date": "2025-12-02"}]


def max_power(*maxima: dict[str, str]) -> bytes:
    return as_json(answer(maxima or MAXIMA, unit="VA"))


def stored(household: Household, name: str = "SMAXSN") -> list[Maximum]:
    (meter,) = every_meter(household.conn)
    return highest_powers(household.conn, meter, name)


@pytest.mark.parametrize(("slat", "at"), [(Slat.CLOSED, None), (Slat.HALF, NOON - NOON % 600), (Slat.OPEN, NOON)])
def test_the_maximum_of_a_day_is_kept_with_its_instant_as_finely_as_the_slats_say(
    tmp_path: Path, slat: Slat, at: int | None
) -> None:
    with throw_away(tmp_path, slat) as household:
        (report,) = bring(household, put(tmp_path, "max.json", max_power()))
        assert stored(household) == [Maximum(DAY, 9012, at), Maximum(DAY + 1, 4321, None)]
    assert (report.register, report.highest, report.intervals, report.joules) == ("SMAXSN", 9012, 2, 0)
    assert (report.first, report.end) == (midnight("2025-12-01"), midnight("2025-12-03"))
    assert (report.changes.new, report.steps, report.reconciliation.compared) == (2, (), 0)
    assert ImportReport.from_json(report.to_json()).highest == 9012


def test_highest_powers_without_a_number_alone_make_the_first_meter(tmp_path: Path) -> None:
    path = put(tmp_path, "max.csv", "Date;Puissance maximale (kVA)\n01/12/2025;5,4\n02/12/2025;6,1\n")
    with throw_away(tmp_path, Slat.HALF) as household:
        (report,) = bring(household, path)
        assert (report.highest, report.changes.new) == (6100, 2)
        assert [one.value for one in stored(household)] == [5400, 6100]


def test_maxima_of_production_are_those_of_what_is_injected(tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.OPEN) as household:
        bring(household, put(tmp_path, "daily_production_max_power.json", max_power()))
        assert (stored(household), len(stored(household, "SMAXIN"))) == ([], 2)


def test_the_same_maxima_again_change_nothing_and_a_higher_one_takes_the_place_of_a_lower(tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.OPEN) as household:
        bring(household, put(tmp_path, "a.json", max_power()))
        (again,) = bring(household, put(tmp_path, "b.json", max_power()))
        assert (again.changes.new, again.changes.unchanged, again.number) == (0, 2, None)
        other = max_power({"value": "9500", "date": "2025-12-01 20:00:00"}, {"value": "4000", "date": "2025-12-02"})
        path = put(tmp_path, "c.json", other)
        (report,) = bring(household, path, accept=frozenset({QuestionCode.OVERLAP}))
        assert (report.changes.changed, report.changes.conflicts) == (1, 1)
        assert [one.value for one in stored(household)] == [9500, 4321]


def test_an_import_of_maxima_can_be_undone(tmp_path: Path) -> None:
    with throw_away(tmp_path, Slat.OPEN) as household:
        outcome = outcome_of(household, put(tmp_path, "a.json", max_power()))
        assert outcome.batch_id is not None
        undo_import(household.conn, outcome.batch_id)
        assert count(household, "maximum") == 0


def test_a_curve_and_maxima_in_one_file_are_both_stored_and_days_prove_the_curve(tmp_path: Path) -> None:
    values = [100 + n for n in range(48)]
    day = as_json(answer([{"value": str(sum(values) // 2), "date": "2025-12-01"}], unit="Wh"))
    data = as_json(answer(halves("2025-12-01", *values), unit="W"), answer(MAXIMA, unit="VA"))
    with throw_away(tmp_path, Slat.HALF) as household:
        (report, _) = bring(household, put(tmp_path, "all.json", data), put(tmp_path, "days.json", day))
        assert (report.register, report.intervals, report.reconciliation.exact) == ("EAST", 48, 1)
        assert len(curve_of(household, POINT)) == 48
        assert len(stored(household)) == 2


def test_a_week_of_answers_that_overlap_is_counted_once(tmp_path: Path) -> None:
    parts = [
        as_json(answer([*halves(f"2025-12-0{n}", *[200] * 48), *halves(f"2025-12-0{n + 1}", *[200] * 48)], unit="W"))
        for n in (1, 2, 3)
    ]
    with throw_away(tmp_path, Slat.HALF) as household:
        bring(household, *(put(tmp_path, f"{n}.json", part) for n, part in enumerate(parts)))
        assert sum(joules for _, joules, *_ in days_of(household, POINT)) == 4 * 48 * 200 * 1800


def test_a_masked_answer_asks_whose_meter_it_is_as_any_other_file(tmp_path: Path) -> None:
    masked = as_json(answer(halves("2025-12-02", *range(100, 148)), unit="W", point="xxxxxxxxxx9909"))
    with throw_away(tmp_path, Slat.HALF) as household:
        bring(household, put(tmp_path, "a.json", as_json(answer(halves("2025-12-01", *range(100, 148)), unit="W"))))
        (entry,) = outcome_of(household, put(tmp_path, "b.json", masked), accept=()).waiting
        assert [question.code for question in entry.questions] == [QuestionCode.METER]
        assert entry.questions[0].facts["written"] == "xxxxxxxxxx9909"


FILES = {
    "history": history((f"2025-12-01T{n:02d}:00:00Z", f"{100 + n}") for n in range(20)),
    "statistics": statistics(("sensor.linky", f"01.12.2025 {n:02d}:00", str(100 + n)) for n in range(20)),
}


@pytest.mark.parametrize("kind", FILES)
def test_what_a_sensor_counted_is_stored_only_after_a_yes(tmp_path: Path, kind: str) -> None:
    path = put(tmp_path, "x.csv", FILES[kind])
    with throw_away(tmp_path, Slat.HALF) as household:
        (entry,) = outcome_of(household, path, accept=()).waiting
        (question,) = entry.questions
        assert (question.code, question.facts) == (QuestionCode.SENSOR, {"sensor": "sensor.linky", "wh": 19_000})
        assert count(household, "curve") == 0
        (report,) = bring(household, path, accept=frozenset({QuestionCode.SENSOR}))
        assert (report.intervals, report.joules, report.written) == (19, 19 * 3_600_000, "sensor.linky")


def test_what_ha_linky_names_needs_no_yes(tmp_path: Path) -> None:
    data = statistics((f"linky:{POINT}", f"01.12.2025 {n:02d}:00", str(100 + n)) for n in range(20))
    with throw_away(tmp_path, Slat.HALF) as household:
        (report,) = bring(household, put(tmp_path, "x.tsv", data))
        assert (report.point, report.intervals) == (POINT, 19)


def test_twenty_three_zeros_and_the_day_s_energy_in_its_last_hour_are_asked_about(tmp_path: Path) -> None:
    rows = [
        (f"linky:{POINT}", f"0{day}.12.2025 {n:02d}:00", "12,5" if n == 23 else "0")
        for day in (1, 2)
        for n in range(24)
    ]
    path = put(tmp_path, "x.tsv", statistics(rows, column="delta"))
    with throw_away(tmp_path, Slat.HALF) as household:
        (entry,) = outcome_of(household, path, accept=()).waiting
        assert [question.code for question in entry.questions] == [QuestionCode.FAKE_CURVE]
