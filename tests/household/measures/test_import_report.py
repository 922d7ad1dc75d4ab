"""A report is kept in the file as JSON and comes back as it was, to the Wh."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.household.measures.import_report import ImportOutcome, ImportReport, epoch, gaps_between, iso, wh
from persienne.importers.file_reader import Refusal
from persienne.importers.job import Hole, Reason, RefusedLine
from persienne.insight.reconcile import Mismatch, Reconciliation
from persienne.insight.resolve import Changes
from support.chance import cases

REPORT = ImportReport(
    file="Été.csv",
    format="enedis.curve.csv",
    point="09999999999998",
    register="EAST",
    rows=50,
    intervals=48,
    joules=14_271 * 3600,
    first=1_700_000_000,
    last=1_700_084_600,
    end=1_700_086_400,
    steps=(600, 1800),
    holes=(Hole(1_700_001_800, 1_700_003_600),),
    duplicates=1,
    refused=(RefusedLine(4, Reason.EMPTY_VALUE, "2024;"), RefusedLine(9, Reason.EMPTY_VALUE, "")),
    changes=Changes(40, 5, 2, 1),
    reconciliation=Reconciliation(3, 2, (Mismatch(date(2024, 2, 29).toordinal(), 7200, 36_000),)),
)


def test_closed_slats_keep_a_report_that_says_no_hour_and_no_line() -> None:
    kept = REPORT.by_day(local_days())
    said = kept.to_json()
    assert "2024;" not in said
    assert [line.line for line in kept.refused] == [0, 0]
    assert (kept.reasons, kept.joules, kept.changes) == (REPORT.reasons, REPORT.joules, REPORT.changes)
    for at in (kept.first, kept.last, kept.end, kept.holes[0].start, kept.holes[0].end):
        assert at is not None
        assert local_days().wall(at).strftime("%H:%M") == "00:00"


instants = st.none() | st.integers(946_684_800, 2_840_000_000)
whole_wh = st.integers(0, 10**9).map(lambda value: value * 3600)
counts = st.integers(0, 10**6)
days = st.integers(date(2000, 1, 1).toordinal(), date(2060, 1, 1).toordinal())
reports = st.builds(
    ImportReport,
    file=st.text(max_size=20),
    format=st.just("enedis.curve.csv"),
    point=st.none() | st.just("09999999999998"),
    register=st.sampled_from(["EAST", "EAIT"]),
    rows=counts,
    intervals=counts,
    joules=whole_wh,
    first=instants,
    last=instants,
    end=instants,
    steps=st.lists(st.integers(1, 100_000), max_size=4).map(tuple),
    holes=st.lists(st.builds(Hole, st.integers(1, 10**9), st.integers(1, 10**9)), max_size=3).map(tuple),
    replaced=st.lists(st.builds(Hole, st.integers(1, 10**9), st.integers(1, 10**9)), max_size=2).map(tuple),
    duplicates=counts,
    refused=st.lists(st.builds(RefusedLine, counts, st.sampled_from(Reason), st.text(max_size=40)), max_size=3).map(
        tuple
    ),
    changes=st.builds(Changes, counts, counts, counts, counts),
    reconciliation=st.builds(
        Reconciliation, counts, counts, st.lists(st.builds(Mismatch, days, whole_wh, whole_wh), max_size=3).map(tuple)
    ),
)


@pytest.mark.slow
@given(reports)
@settings(max_examples=cases(100))
def test_a_report_comes_back_as_it_was(report: ImportReport) -> None:
    text = report.to_json()
    assert "\n" not in text
    assert ImportReport.from_json(text) == report


def test_what_a_meter_is_called_is_not_kept_with_a_file_and_is_not_read_from_one_that_has_it() -> None:
    called = replace(REPORT, label="Chez Paul", written="2,31282E+13", number=7)
    assert not {"label", "written", "number"} & set(json.loads(called.to_json()))
    assert ImportReport.from_json(called.to_json()) == REPORT
    assert ImportReport.from_json(json.dumps(called.to_dict())) == REPORT


@given(st.integers(0, 10**13))
@settings(max_examples=cases(50))
def test_energy_comes_back_to_the_wh_and_stays_there(joules: int) -> None:
    once = ImportReport.from_json(replace(REPORT, joules=joules).to_json())
    assert abs(once.joules - joules) <= 1800
    assert ImportReport.from_json(once.to_json()) == once


def test_the_object_has_the_names_that_scripts_lean_on() -> None:
    said = json.loads(REPORT.to_json())
    promised = (
        "file format meter rows intervals energy_wh first last steps holes duplicates rejected reconciled "
        "new unchanged changed conflicts"
    )
    assert set(promised.split()) <= set(said)
    assert said["energy_wh"] == 14_271
    assert said["first"] == "2023-11-14T22:13:20Z"
    assert said["steps"] == [10, 30]
    assert said["holes"] == [{"start": "2023-11-14T22:43:20Z", "end": "2023-11-14T23:13:20Z"}]
    assert (said["rejected"], said["reasons"]) == (2, {"empty_value": 2})
    assert said["reconciled"] == {
        "days": 6,
        "exact": 3,
        "within_rounding": 2,
        "mismatches": [{"day": "2024-02-29", "curve_wh": 2, "meter_wh": 10}],
    }
    assert (said["new"], said["unchanged"], said["changed"], said["conflicts"]) == (40, 5, 2, 1)
    assert "Été.csv" in REPORT.to_json()


def test_a_step_that_is_no_whole_minute_is_kept() -> None:
    odd = replace(REPORT, steps=(90, 100))
    assert ImportReport.from_json(odd.to_json()).steps == (90, 100)


@pytest.mark.parametrize(
    ("joules", "rounded"), [(0, 0), (1799, 0), (1801, 1), (3600, 1), (5_830_467 * 3600, 5_830_467)]
)
def test_joules_round_to_the_nearest_wh(joules: int, rounded: int) -> None:
    assert wh(joules) == rounded


def test_instants_are_utc_and_come_back() -> None:
    assert iso(0) == "1970-01-01T00:00:00Z"
    assert epoch(iso(1_711_846_800)) == 1_711_846_800
    assert (iso(None), epoch(None)) == (None, None)


def test_an_outcome_tells_reports_and_refusals_apart() -> None:
    refusal = Refusal("x.csv", UserError("file_unknown", file="x.csv", seen="csv"))
    outcome = ImportOutcome(None, (refusal, REPORT))
    assert (outcome.reports, outcome.refusals) == ((REPORT,), (refusal,))


def test_a_report_that_is_shown_follows_what_is_stored_of_its_files() -> None:
    known = replace(REPORT, file="known.csv", changes=Changes(0, 48, 0, 0))
    undone, left = (replace(REPORT, number=number) for number in (1, 2))  # files of one name, out of two folders
    refusal = Refusal("x.csv", UserError("file_missing", file="x.csv"))
    outcome = ImportOutcome(1, (undone, left, known, refusal))
    now = outcome.as_stored([replace(left, label="Maison")])
    assert now.files == (replace(left, label="Maison"), known, refusal)


def test_days_that_were_erased_at_the_end_of_a_file_are_no_gap_before_the_next_one() -> None:
    first = replace(REPORT, number=1)
    second = replace(REPORT, number=2, first=REPORT.end, end=1_700_200_000)
    assert first.end is not None
    lessened = replace(first, end=first.end - 3600, brought=first.intervals, intervals=first.intervals - 2)
    now = ImportOutcome(1, (first, second)).as_stored([lessened, second])
    assert (now.files, now.gaps) == ((lessened, second), ())


def test_meters_without_a_number_have_gaps_of_their_own() -> None:
    later = replace(REPORT, first=1_700_100_000, end=1_700_200_000)
    reports = [replace(one, point=None, written=written) for one in (REPORT, later) for written in ("", "???")]
    assert [(gap.written, gap.start) for gap in gaps_between(reports)] == [("", REPORT.end), ("???", REPORT.end)]


def test_a_kept_report_of_a_volume_has_its_cubic_decimetres_to_the_last() -> None:
    volume = replace(REPORT, register="GASVOL", joules=9_203)
    kept = ImportReport.from_json(volume.to_json())
    assert (kept.joules, kept.is_volume) == (9_203, True)
    assert (volume.to_dict()["energy_wh"], volume.to_dict()["volume_dm3"]) == (0, 9_203)
