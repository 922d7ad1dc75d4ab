"""Files that other programs misread, or that we did: each is one named case, and the table says where its test is."""

from __future__ import annotations

import ast
import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.measures.import_questions import QuestionCode
from persienne.importers.file_reader import Refusal
from persienne.importers.parsed import Reason
from support.enedis_files import comma, curve_workbook, table_workbook
from support.households import (
    HALF_HOUR,
    HOUR,
    LOCAL,
    POINT,
    bring,
    count,
    curve_of,
    cut,
    days_of,
    merged,
    midnight,
    of_block,
    outcome_of,
    put,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.base.reading import Block
    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome

HERE = "household/measures/test_import_vectors.py"
ODD = "household/measures/test_import_odd_files.py"
REPLACED = "household/measures/test_import_replaced_meter.py"
CURVES = "importers/test_enedis_curve_csv.py"
READER = "importers/test_file_reader.py"

VECTORS = {
    "a child that starts slowly and a body over 64 KiB": (
        READER,
        "test_a_workbook_is_read_by_a_child_that_takes_half_a_second_to_start",
    ),
    "a child that sleeps": (
        READER,
        "test_a_child_that_says_nothing_is_too_slow_and_the_file_is_not_called_damaged",
    ),
    "cancelled while a child is fed": (
        READER,
        "test_a_wish_to_stop_is_heard_while_a_child_is_fed_and_while_it_reads",
    ),
    "a file that grows between two reads": (
        READER,
        "test_a_file_that_grows_after_it_was_opened_is_read_and_hashed_as_it_was",
    ),
    "a file that has grown since": (HERE, "test_a_file_that_grew_while_it_was_read_gives_the_rest_the_next_time"),
    "two homes without a readable number": (HERE, "test_two_homes_without_a_readable_number_are_never_merged"),
    "dates and decimals of other programs": (HERE, "test_dates_and_decimals_of_other_programs_lose_no_energy"),
    "thousands set apart by a blank": (HERE, "test_thousands_set_apart_by_any_blank_lose_no_energy"),
    "values that cannot be read at all": (HERE, "test_a_file_of_which_no_value_can_be_read_is_refused_with_its_column"),
    "9,999,999 W for a year": (HERE, "test_ten_megawatts_for_a_year_are_asked_about"),
    "an index of 999999999999": (HERE, "test_an_impossible_index_is_asked_about_or_refused"),
    "the last half-hour missing": (HERE, "test_workbooks_that_end_at_half_past_eleven_say_what_is_missing"),
    "a file cut in the middle of a value": (HERE, "test_a_file_cut_in_the_middle_of_a_value_gives_no_cut_value"),
    "a replaced meter": (
        REPLACED,
        "test_both_runs_of_a_replaced_meter_are_kept_and_the_day_between_them_is_a_hole",
    ),
    "a spike in the index": (REPLACED, "test_a_few_impossible_indexes_between_fitting_ones_are_refused"),
    "rows of style alone down to the last one": (
        HERE,
        "test_a_row_far_below_without_cells_makes_no_workbook_too_large",
    ),
    "naive October rows, sorted": (HERE, "test_naive_october_rows_in_sorted_order_are_all_kept"),
    "a ghost row in March": (HERE, "test_a_ghost_row_in_march_is_refused_and_invents_no_time"),
    "the lock of a spreadsheet, and files in a sub-folder": (
        ODD,
        "test_a_folder_gives_its_files_to_any_depth_in_order_and_not_the_hidden_ones",
    ),
    "23 zeros and a whole day at one hour": (HERE, "test_daily_totals_dressed_as_a_curve_are_asked_about"),
    "watts under a title in kW": (HERE, "test_watts_under_a_title_in_kilowatts_are_asked_about"),
    "two hundredths of an overlap different": (
        HERE,
        "test_more_than_two_hundredths_of_an_overlap_different_are_asked_about",
    ),
    "hundreds of weekly files with closed slats": (HERE, "test_weekly_files_with_closed_slats_give_every_day_once"),
}
"""What was seen in the wild -> the file of its test and the test's name."""


@pytest.mark.for_each("vector", VECTORS)
def test_every_vector_has_its_test(vector: str) -> None:
    file, name = VECTORS[vector]
    tree = ast.parse((Path(__file__).parents[2] / file).read_text(encoding="utf-8"))
    assert name in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


HOME = weeks()
OTHER = weeks(seed=7)


def asked(outcome: ImportOutcome) -> list[list[QuestionCode]]:
    """The codes that each waiting file asks about."""
    return [[question.code for question in entry.questions] for entry in outcome.waiting]


def energy(household: Household) -> int:
    """The joules of all days."""
    return sum(joules for _, joules, _ in days_of(household))


# --- whose file it is ------------------------------------------------------------------------------------------------


def unnamed(block: Block, written: str | None) -> bytes:
    """A curve whose number is ``written``, or whose head is gone."""
    text = write_curve(replace(block, meter=Meter(None))).decode()
    lines = text.split("\n")
    return "\n".join(lines[3:] if written is None else [lines[0], written + lines[1], *lines[2:]]).encode()


@pytest.mark.parametrize("written", ["2312827640123", "2,31282E+13", None], ids=["13-digits", "exponent", "no-head"])
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
def test_two_homes_without_a_readable_number_are_never_merged(tmp_path: Path, slat: Slat, written: str | None) -> None:
    ours, theirs = unnamed(HOME.curve, written), unnamed(OTHER.curve, written)
    with throw_away(tmp_path / "household", slat) as household:
        first = outcome_of(household, put(tmp_path, "a.csv", ours), at=1, accept=())
        assert first.waiting == ()  # there was no meter yet: it is the first one
        second = outcome_of(household, put(tmp_path, "b.csv", theirs), at=2, accept=())
        assert QuestionCode.METER in asked(second)[0]
        assert (second.batch_id, count(household, "source"), count(household, "meter")) == (None, 1, 1)
        bring(household, put(tmp_path, "c.csv", unnamed(cut(HOME.curve, 0, midnight("2024-10-28")), written)), at=3)
        assert energy_of_every_meter(household) == int(HOME.curve.values.sum())
        bring(household, tmp_path / "b.csv", at=4)  # yes, it is another meter
        assert count(household, "meter") == 2
        assert energy_of_every_meter(household) == sum(int(home.curve.values.sum()) for home in (HOME, OTHER))


@pytest.mark.parametrize("written", ["2312827640123", "2,31282E+13", None], ids=["13-digits", "exponent", "no-head"])
def test_two_homes_in_one_batch_are_not_merged_either(half: Household, tmp_path: Path, written: str | None) -> None:
    paths = [put(tmp_path, f"{n}.csv", unnamed(one.curve, written)) for n, one in enumerate((HOME, OTHER))]
    outcome = outcome_of(half, *paths, accept=())
    assert len(outcome.reports) + len(outcome.waiting) == 2
    assert len(outcome.waiting) >= 1
    assert energy_of_every_meter(half) in (0, int(HOME.curve.values.sum()))


def energy_of_every_meter(household: Household) -> int:
    return sum(int(household.measures.days(meter).totals.joules.sum()) for meter in household.measures.meters())


# --- how values are written ------------------------------------------------------------------------------------------

WEEK = cut(HOME.curve, midnight("2024-10-28"), midnight("2024-11-04"))


def lines_of(block: Block, stamp: Callable[[int], str], value: Callable[[int], str]) -> str:
    """The CSV of a curve, its stamps (the ends) and its watts written as others do."""
    head = "\n".join(write_curve(block).decode().split("\n")[:3])
    ends, watts = (block.starts + block.durations).tolist(), (block.values // block.durations).tolist()
    return "\n".join([head, *(f"{stamp(at)};{value(watt)}" for at, watt in zip(ends, watts, strict=True)), ""])


def wall(pattern: str) -> Callable[[int], str]:
    return lambda at: LOCAL.wall(at).strftime(pattern)


WRITTEN = {
    "dd/mm/yyyy": (wall("%d/%m/%Y %H:%M:%S"), str),
    "without seconds": (wall("%d/%m/%Y %H:%M"), str),
    "naive ISO": (wall("%Y-%m-%dT%H:%M:%S"), str),
    "ISO with a blank": (wall("%Y-%m-%d %H:%M:%S"), str),
    "decimal comma": (wall("%Y-%m-%d %H:%M:%S"), lambda watts: f"{watts},0"),
    "decimal point": (wall("%d/%m/%Y %H:%M"), lambda watts: f"{watts}.0"),
}


@pytest.mark.parametrize("way", WRITTEN)
def test_dates_and_decimals_of_other_programs_lose_no_energy(half: Household, tmp_path: Path, way: str) -> None:
    (report,) = bring(half, put(tmp_path, "week.csv", lines_of(WEEK, *WRITTEN[way])), accept=())
    assert (report.refused, report.holes, report.joules) == ((), (), int(WEEK.values.sum()))
    assert curve_of(half) == of_block(WEEK)


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"], ids=["blank", "no-break", "narrow"])
def test_thousands_set_apart_by_any_blank_lose_no_energy(half: Household, tmp_path: Path, blank: str) -> None:
    def with_blank(watts: int) -> str:
        return f"{watts:,}".replace(",", blank)

    (report,) = bring(half, put(tmp_path, "week.csv", lines_of(WEEK, wall("%Y-%m-%d %H:%M:%S"), with_blank)), accept=())
    assert int((WEEK.values >= 1000 * WEEK.durations).sum()) > 20
    assert (report.refused, report.joules) == ((), int(WEEK.values.sum()))


def test_a_file_of_which_no_value_can_be_read_is_refused_with_its_column(half: Household, tmp_path: Path) -> None:
    content = lines_of(WEEK, wall("%Y-%m-%d %H:%M:%S"), lambda watts: f"{watts} watts")
    (refusal,) = outcome_of(half, put(tmp_path, "week.csv", content)).refusals
    assert refusal.error.code == "file_unreadable_values"
    assert refusal.error.facts["column"] == "Valeur"
    assert str(refusal.error.facts["seen"]).endswith(" watts")


# --- what no home draws ----------------------------------------------------------------------------------------------


def test_ten_megawatts_for_a_year_are_asked_about(half: Household, tmp_path: Path) -> None:
    curve = merged(weeks("2024-01-01", days=366).curve, HOUR)
    path = put(tmp_path, "year.csv", replace(curve, values=9_999_999 * curve.durations))
    outcome = outcome_of(half, path, accept=())
    assert asked(outcome) == [[QuestionCode.POWER]]
    facts = outcome.waiting[0].questions[0].facts
    assert (facts["highest_w"], facts["count"]) == (9_999_999, len(curve))
    assert (count(half, "source"), count(half, "curve"), count(half, "meter")) == (0, 0, 0)
    (report,) = bring(half, path, accept=[QuestionCode.POWER])
    assert report.changes.new == len(curve)


@pytest.mark.parametrize("place", [0, 7, 14])
def test_an_impossible_index_is_asked_about_or_refused(half: Household, tmp_path: Path, place: int) -> None:
    blocks = []
    for block in HOME.indexes:
        values = block.values.copy()
        values[place] = 999_999_999_999
        blocks.append(replace(block, values=values))
    outcome = outcome_of(half, put(tmp_path, "index.csv", write_index(blocks)), accept=())
    assert asked(outcome) == [[QuestionCode.INDEX_STEP if place == 14 else QuestionCode.ODD_LINES]]
    assert count(half, "source") == 0
    (report,) = bring(half, tmp_path / "index.csv", accept=[QuestionCode.ODD_LINES, QuestionCode.INDEX_STEP])
    assert report.reasons == ({} if place == 14 else {Reason.INDEX_WENT_BACK: 1})


def test_daily_totals_dressed_as_a_curve_are_asked_about(half: Household, tmp_path: Path) -> None:
    hours = merged(WEEK, HOUR)
    values = np.zeros_like(hours.values)
    values[23::24] = hours.values.reshape(-1, 24).sum(axis=1)
    outcome = outcome_of(half, put(tmp_path, "fake.csv", replace(hours, values=values)), accept=())
    assert QuestionCode.FAKE_CURVE in asked(outcome)[0]
    assert count(half, "source") == 0


@pytest.mark.parametrize("write", [str, float, lambda watts: comma(watts, 0)], ids=["text", "number", "comma"])
def test_watts_under_a_title_in_kilowatts_are_asked_about(
    half: Household, tmp_path: Path, write: Callable[[int], Any]
) -> None:
    rows: list[list[Any]] = [["Début", "Fin", "Valeur (en kW)"]]
    pattern = "%d/%m/%Y %H:%M:%S"
    for start, duration, joules in of_block(WEEK):
        span = [LOCAL.wall(at).strftime(pattern) for at in (start, start + duration)]
        rows.append([*span, write(joules // duration)])
    outcome = outcome_of(half, put(tmp_path, "week.xlsx", table_workbook({"Consommation": rows})), accept=())
    assert asked(outcome) == [[QuestionCode.POWER]]
    assert outcome.waiting[0].questions[0].facts["cause"] == "watts_as_kilowatts"
    assert count(half, "source") == 0


@pytest.mark.parametrize(("share", "questions"), [(0.015, []), (0.03, [[QuestionCode.OVERLAP]])])
def test_more_than_two_hundredths_of_an_overlap_different_are_asked_about(
    half: Household, tmp_path: Path, share: float, questions: list[list[QuestionCode]]
) -> None:
    bring(half, put(tmp_path, "week.csv", WEEK), at=1)
    values = WEEK.values.copy()
    many = round(share * len(WEEK))
    values[100 : 100 + many] += 50 * HALF_HOUR
    outcome = outcome_of(half, put(tmp_path, "again.csv", replace(WEEK, values=values)), at=2, accept=())
    assert asked(outcome) == questions
    if questions:
        assert outcome.waiting[0].questions[0].facts == {"different": many, "overlap": len(WEEK)}
        assert curve_of(half) == of_block(WEEK)


# --- what is missing -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_workbooks_that_end_at_half_past_eleven_say_what_is_missing(half: Household, tmp_path: Path) -> None:
    first = date(2025, 1, 6).toordinal()
    curve = weeks("2025-01-06", days=217).curve
    paths = []
    for week in range(31):
        start, end = (LOCAL.midnight(first + 7 * (week + n)) for n in range(2))
        paths.append(put(tmp_path, f"{week:02}.xlsx", curve_workbook(cut(curve, start, end - HALF_HOUR))))
    outcome = outcome_of(half, *paths, accept=())
    ends = [LOCAL.midnight(first + 7 * (week + 1)) for week in range(31)]
    missing = [report.missing_end for report in outcome.reports]
    assert [(hole.start, hole.end) for hole in missing if hole] == [(end - HALF_HOUR, end) for end in ends]
    assert [(gap.start, gap.end) for gap in outcome.gaps] == [(end - HALF_HOUR, end) for end in ends[:-1]]
    assert all(report.holes == () for report in outcome.reports)


@pytest.mark.parametrize("lost", [1, 2, 3, 9])
def test_a_file_cut_in_the_middle_of_a_value_gives_no_cut_value(half: Household, tmp_path: Path, lost: int) -> None:
    whole = write_curve(WEEK).rstrip(b"\n")
    (report,) = bring(half, put(tmp_path, "week.csv", whole[:-lost]), accept=())
    assert report.reasons == {Reason.CUT_LINE: 1}
    assert curve_of(half) == of_block(WEEK)[:-1]
    assert report.missing_end is not None
    assert report.missing_end.end == midnight("2024-11-04")


@pytest.mark.slow
def test_a_file_that_grew_while_it_was_read_gives_the_rest_the_next_time(half: Household, tmp_path: Path) -> None:
    whole, path = write_curve(WEEK), tmp_path / "week.csv"
    part = whole[: whole.index(b"\n", len(whole) // 2) + 1]
    path.write_bytes(part)

    def grow() -> bool:
        path.write_bytes(whole)
        return False

    (first,) = bring(half, path, at=1, cancelled=grow)
    (second,) = bring(half, path, at=2)
    assert first.joules < second.joules == int(WEEK.values.sum())
    assert second.changes.new == len(WEEK) - first.intervals
    assert curve_of(half) == of_block(WEEK)


# --- nights of 23 and of 25 hours ------------------------------------------------------------------------------------


def night(tmp_path: Path, rows: list[str]) -> Path:
    head = write_curve(WEEK).decode().split("\n")[:3]
    return put(tmp_path, "night.csv", "\n".join([*head, *rows, ""]))


def test_naive_october_rows_in_sorted_order_are_all_kept(half: Household, tmp_path: Path) -> None:
    clock = ["00:30", "01:00", "01:30", "02:00", "02:00", "02:30", "02:30", "03:00", "03:30", "04:00"]
    rows = [f"2024-10-27 {at}:00;{100 + place}" for place, at in enumerate(clock)]
    (report,) = bring(half, night(tmp_path, rows), accept=())
    assert (report.refused, report.holes, report.intervals) == ((), (), 10)
    assert report.joules == sum(100 + place for place in range(10)) * HALF_HOUR


def test_a_ghost_row_in_march_is_refused_and_invents_no_time(half: Household, tmp_path: Path) -> None:
    clock = ["00:30", "01:00", "01:30", "02:00", "02:30", "03:30", "04:00", "04:30"]
    (report,) = bring(half, night(tmp_path, [f"2025-03-30 {at}:00;100" for at in clock]), accept=())
    assert report.reasons == {Reason.OFF_GRID: 1}
    assert report.joules == 7 * 100 * HALF_HOUR
    assert report.holes == ()


# --- workbooks and batches -------------------------------------------------------------------------------------------


def test_a_row_far_below_without_cells_makes_no_workbook_too_large(half: Household, tmp_path: Path) -> None:
    content = with_last_row(curve_workbook(WEEK))
    outcome = outcome_of(half, put(tmp_path, "week.xlsx", content), accept=())
    assert [entry for entry in outcome.files if isinstance(entry, Refusal)] == []
    assert curve_of(half) == of_block(WEEK)


def with_last_row(workbook: bytes) -> bytes:
    """The workbook with an empty last row in each sheet, as some programs leave it."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"</sheetData>", b'<row r="1048576"/></sheetData>'))
    return stream.getvalue()


def test_weekly_files_with_closed_slats_give_every_day_once(closed: Household, tmp_path: Path) -> None:
    first, curve = date(2025, 1, 6).toordinal(), weeks("2025-01-06", days=84).curve
    paths = []
    for week in range(12):
        start, end = (LOCAL.midnight(first + 7 * (week + n)) for n in range(2))
        paths.append(put(tmp_path, f"{week:02}.csv", cut(curve, start, end)))
    reports = bring(closed, *paths, accept=())
    assert [report.changes.new for report in reports] == [7] * 12
    assert energy(closed) == int(curve.values.sum())
    assert len(days_of(closed, POINT)) == 84
