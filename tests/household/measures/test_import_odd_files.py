"""Files that give nothing, files that are none, and whose meter a file is: what an import says and keeps of each."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.household.measures.import_report import ImportReport, every_import
from persienne.importers.file_reader import Refusal
from persienne.importers.job import Reason
from persienne.store.meters import every_meter
from support.enedis_files import curve_csv, index_csv
from support.households import (
    POINT,
    bring,
    count,
    curve_of,
    cut,
    days_of,
    midnight,
    of_block,
    outcome_of,
    put,
    raised,
    settled_bytes,
    weeks,
)
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

HOME = weeks()
BEGIN, MIDDLE, END = (midnight(day) for day in ("2024-10-21", "2024-10-28", "2024-11-04"))


# --- files that give nothing, and files that are none ----------------------------------------------------------------

WITHOUT_VALUES = {
    "empty values": (curve_csv(["2024-01-01T00:30:00+01:00;", "2024-01-01T01:00:00+01:00;"]), Reason.EMPTY_VALUE, 2),
    "no line": (curve_csv([]), None, 0),
    "one power of unknown length": (curve_csv(["2024-01-01T00:30:00+01:00;400"]), Reason.NO_STEP, 1),
    "no index": (index_csv([]), None, 0),
}


@pytest.mark.parametrize("name", WITHOUT_VALUES)
def test_a_recognised_file_without_a_value_is_told_and_not_stored(half: Household, tmp_path: Path, name: str) -> None:
    content, reason, refused = WITHOUT_VALUES[name]
    outcome = outcome_of(half, put(tmp_path, "nothing.csv", content), put(tmp_path, "curve.csv", HOME.curve))
    nothing, curve = outcome.reports
    assert (nothing.intervals, nothing.joules, nothing.first, nothing.changes.new) == (0, 0, None, 0)
    assert nothing.reasons == ({reason: refused} if reason else {})
    assert ImportReport.from_json(nothing.to_json()) == nothing
    assert curve.changes.new == len(HOME.curve)
    assert [meter.meter.point for meter in every_meter(half.conn)] == [POINT]
    assert count(half, "source") == 1


def test_an_index_alone_is_kept_until_its_neighbour_comes(half: Household, tmp_path: Path) -> None:
    for at, day in enumerate(("2024-10-22", "2024-10-23"), 1):
        blocks = [block.where(block.starts == midnight(day)) for block in HOME.indexes]
        (report,) = bring(half, put(tmp_path, f"{day}.csv", write_index(blocks)), at=at)
        assert (report.intervals, report.first) == (0, None)
    assert [day for day, *_ in days_of(half)] == [date(2024, 10, 22).toordinal()]


def test_a_file_that_is_refused_does_not_stop_the_others(half: Household, tmp_path: Path) -> None:
    bad, good = put(tmp_path, "a.csv", "Un poème\nsans fin\n"), put(tmp_path, "b.csv", HOME.curve)
    outcome = outcome_of(half, tmp_path / "missing.csv", bad, good)
    codes = [entry.error.code if isinstance(entry, Refusal) else entry.file for entry in outcome.files]
    assert codes == ["file_missing", "file_unknown", "b.csv"]
    assert len(curve_of(half)) == len(HOME.curve)


def test_only_refused_files_leave_no_trace(half: Household, tmp_path: Path) -> None:
    before = settled_bytes(half)
    outcome = outcome_of(half, put(tmp_path, "a.csv", "Un poème\n"))
    assert (outcome.batch_id, every_import(half.conn), every_meter(half.conn)) == (None, (), ())
    assert settled_bytes(half) == before


def test_a_folder_gives_its_files_to_any_depth_in_order_and_not_the_hidden_ones(
    half: Household, tmp_path: Path
) -> None:
    folder = tmp_path / "exports"
    (folder / "older").mkdir(parents=True)
    put(folder, "b.csv", cut(HOME.curve, MIDDLE, MIDDLE + 86_400))
    put(folder, "a.csv", cut(HOME.curve, BEGIN, MIDDLE))
    put(folder, ".hidden.csv", raised(HOME.curve, 500))
    put(folder / "older", "c.csv", cut(HOME.curve, MIDDLE + 86_400, END))
    put(folder / "older", "~$c.xlsx", b"the lock of a spreadsheet")
    assert [report.file for report in bring(half, folder)] == ["a.csv", "b.csv", "c.csv"]
    assert curve_of(half) == of_block(HOME.curve)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_name_that_is_no_text_is_imported_like_any_other(half: Household, tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"relev\xe9.csv")
    path.write_bytes(write_curve(HOME.curve))
    (report,) = bring(half, path)
    assert report.file == "relev?.csv"
    assert every_import(half.conn)[0].reports == (report,)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_what_may_not_be_read_is_refused(half: Household, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    inside = put(locked, "curve.csv", HOME.curve)
    locked.chmod(0)
    me = os.geteuid()
    os.seteuid(me or 65_534)  # root reads everything, so it becomes somebody else for a moment
    try:
        outcome = outcome_of(half, locked, inside)
    finally:
        os.seteuid(me)
        locked.chmod(0o700)
    assert [refusal.error.code for refusal in outcome.refusals] == ["file_unreadable", "file_unreadable"]


# --- meters ----------------------------------------------------------------------------------------------------------

NAMELESS = write_curve(replace(HOME.curve, meter=replace(HOME.meter, point=None)))
OTHER = "01111111111111"


def test_a_file_without_a_number_belongs_to_the_meter_that_is_named(half: Household, tmp_path: Path) -> None:
    (report,) = bring(half, put(tmp_path, "nameless.csv", NAMELESS), meter=OTHER)
    assert report.point == OTHER
    assert curve_of(half, OTHER) == of_block(HOME.curve)


def test_a_file_without_a_number_is_a_meter_without_one(half: Household, tmp_path: Path) -> None:
    (report,) = bring(half, put(tmp_path, "nameless.csv", NAMELESS))
    assert report.point is None
    assert [meter.meter.point for meter in every_meter(half.conn)] == [None]


def test_a_file_of_another_meter_than_the_named_one_is_refused(half: Household, tmp_path: Path) -> None:
    outcome = outcome_of(half, put(tmp_path, "curve.csv", HOME.curve), meter=OTHER)
    assert [refusal.error.code for refusal in outcome.refusals] == ["meter_mismatch"]
    assert every_meter(half.conn) == ()


@pytest.mark.parametrize("number", ["", "1234", "0999999999999x", "099999999999980"])
def test_a_number_that_is_no_delivery_point_s_is_refused(half: Household, tmp_path: Path, number: str) -> None:
    path = put(tmp_path, "nameless.csv", NAMELESS)
    assert code_of(lambda: bring(half, path, meter=number)) == "meter_number"


def test_the_same_hours_of_two_meters_are_two_curves(half: Household, tmp_path: Path) -> None:
    other = replace(raised(HOME.curve, 30), meter=replace(HOME.meter, point=OTHER))
    reports = bring(half, put(tmp_path, "a.csv", HOME.curve), put(tmp_path, "b.csv", other))
    assert [report.changes.new for report in reports] == [len(HOME.curve)] * 2
    assert (curve_of(half), curve_of(half, OTHER)) == (of_block(HOME.curve), of_block(other))
