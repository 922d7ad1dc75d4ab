"""What a household exports: every format holds the same energy, the same rules hold, and the register tells of it."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.exporters.formats import STEPS, Format, Step
from persienne.household.exporting.exports import default_name
from persienne.household.exporting.extracts import require_allowed
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.household.measures.meter_names import give_names
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.store.events import Filter
from persienne.store.meters import known_meter
from support.chance import cases
from support.edf_files import edf_index
from support.exported_homes import HOME, WEEK, content, saved, wish
from support.households import POINT, bring, merged, outcome_of, put, state, throw_away
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

TABLES = {written: steps for written, steps in STEPS.items() if not (written.shows or written.takes_a_contract)}


def known(household: Household, step: Step) -> int:
    """The joules of the total and of the injection, as the charts have them."""
    found = 0
    for name in ("EAST", "EAIT"):
        if step is Step.CURVE:
            found += int(recall_curve(household.conn, known_meter(household.conn, POINT), name).series.values.sum())
        else:
            days = recall_whole_days(household.conn, known_meter(household.conn, POINT), name)
            found += int(days.totals.joules.sum()) + int(days.periods.joules.sum())
    return found


def sums(made: bytes, written: Format, folder: Path) -> float:
    """The Wh of the totals and the injection that a file of ``written`` holds, read as a stranger would."""
    if written is Format.CSV:
        rows = csv.DictReader(io.StringIO(made.decode("utf-8-sig")), delimiter=";")
        return sum(float(row["Wh"].replace(",", ".")) for row in rows if row["registre"] in ("EAST", "EAIT"))
    if written is Format.HOME_ASSISTANT:
        last = {
            row["statistic_id"]: float(row["sum"]) for row in csv.DictReader(io.StringIO(made.decode()), delimiter="\t")
        }
        return 1000 * sum(last.values())
    if written is Format.XLSX:
        book = load_workbook(io.BytesIO(made))
        totals = [sheet for sheet in book if sheet.title.endswith(("EAST", "EAIT"))]
        return float(sum(cell.value for sheet in totals for cell in sheet["D"][1:]))
    path = folder / "sums.sqlite"
    path.write_bytes(made)
    with closing(sqlite3.connect(path)) as conn:
        return float(conn.execute("SELECT sum(wh) FROM energy WHERE register IN ('EAST', 'EAIT')").fetchone()[0])


@pytest.mark.slow
@pytest.mark.parametrize("written", [Format.CSV, Format.HOME_ASSISTANT, Format.XLSX, Format.SQLITE])
def test_every_format_holds_what_is_known_to_the_wh(half: Household, tmp_path: Path, written: Format) -> None:
    for step in (Step.CURVE, Step.DAY):
        made = content(half, written, step).content
        assert sums(made, written, tmp_path) == pytest.approx(known(half, step) / 3600, abs=0.01)


def test_enedis_files_hold_one_direction_each_to_the_watt(half: Household) -> None:
    for name in ("EAST", "EAIT"):
        made = content(half, Format.ENEDIS, Step.CURVE, name)
        curve = recall_curve(half.conn, known_meter(half.conn, POINT), name).series
        assert (made.rows, made.joules, made.left_out, made.rounded) == (len(curve), int(curve.values.sum()), 0, 0)
    assert b";Consommation;" in content(half, Format.ENEDIS, Step.CURVE).content
    assert b";Production;" in content(half, Format.ENEDIS, Step.CURVE, "EAIT").content


@pytest.mark.slow
@pytest.mark.parametrize(
    ("written", "step", "register"),
    [
        (Format.CSV, Step.CURVE, None),
        (Format.CSV, Step.INDEX, None),
        (Format.ENEDIS, Step.CURVE, "EAST"),
        (Format.ENEDIS, Step.CURVE, "EAIT"),
        (Format.ENEDIS, Step.INDEX, None),
    ],
)
def test_a_file_comes_home_without_a_change(
    half: Household, tmp_path: Path, written: Format, step: Step, register: str | None
) -> None:
    path, before = saved(half, tmp_path, written, step, register), state(half)
    (report,) = outcome_of(half, path, meter=POINT).reports
    assert (report.changes.new, report.changes.changed, report.changes.conflicts) == (0, 0, 0)
    assert report.changes.unchanged == report.intervals > 0
    assert report.refused == ()
    assert columns(state(half)) == columns(before)


@pytest.mark.slow
@pytest.mark.parametrize(("masked", "said"), [(True, "**********9998"), (False, POINT)])
def test_a_workbook_says_of_which_meter_it_is(half: Household, *, masked: bool, said: str) -> None:
    give_names(half.conn, known_meter(half.conn, POINT), "=Maison")
    made = half.exports.content(wish(half, Format.XLSX, Step.DAY, masked=masked), "fr")
    cover = load_workbook(io.BytesIO(made.content)).worksheets[0]
    (cell,) = (row[1] for row in cover.iter_rows() if row[0].value == "Compteur")
    assert (cell.value, cell.data_type) == (f"=Maison ({said})", "s")


def columns(held: dict[tuple[str | None, str], dict[str, list[tuple[object, ...]]]]) -> object:
    """What is held without the files that it came from."""
    return {key: {what: [row[:-1] for row in rows] for what, rows in said.items()} for key, said in held.items()}


@pytest.mark.slow
def test_a_masked_curve_comes_home_by_what_it_has_in_common(half: Household, tmp_path: Path) -> None:
    path = saved(half, tmp_path, Format.CSV, Step.CURVE)
    assert POINT not in path.read_text()
    (report,) = bring(half, path, accept=())
    assert (report.owned, report.point) == ("overlap", POINT)


@pytest.mark.slow
def test_indexes_that_were_rounded_to_kilowatt_hours_come_home_and_nothing_is_asked(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", Slat.HALF) as household:
        bring(household, put(tmp_path, "curve.csv", HOME.curve))
        bring(household, put(tmp_path, "edf.csv", edf_index(HOME.curve)), meter=POINT)
        path = saved(household, tmp_path, Format.ENEDIS, Step.INDEX)
        (report,) = bring(household, path, accept=(), meter=POINT)
    assert (report.changes.new, report.changes.changed, report.changes.conflicts) == (0, 0, 0)
    assert report.changes.unchanged == report.intervals > 0


@pytest.mark.slow
def test_the_lossless_file_fills_another_household_with_the_same(half: Household, tmp_path: Path) -> None:
    path, before = saved(half, tmp_path, Format.CSV, Step.CURVE), state(half)
    with throw_away(tmp_path / "other", Slat.HALF) as other:
        bring(other, path)
        for name in ("EAST", "EAIT"):
            held = [row[:-1] for row in state(other)[None, name]["curve"]]
            assert held == [row[:-1] for row in before[POINT, name]["curve"]]


@pytest.fixture(scope="module", params=list(Slat))
def emptied(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Household, Path]]:
    """One household at each stop for all the examples of a property, each of which leaves it empty; and its folder."""
    folder = tmp_path_factory.mktemp("emptied")
    with throw_away(folder / "home", request.param) as household:
        yield household, folder


PARTS = st.sets(st.integers(0, 6 * 48 - 1), max_size=4)
FILES = st.sets(st.sampled_from(("curve", "injection", "index", "hours")), min_size=1)


@pytest.mark.slow
@given(files=FILES, holes=PARTS, missing=st.sets(st.integers(1, 5), max_size=2))
@settings(max_examples=cases(10))
def test_our_own_table_comes_home_without_a_change_at_every_stop(
    emptied: tuple[Household, Path], files: set[str], holes: set[int], missing: set[int]
) -> None:
    """Curves with holes, indexes that miss midnights, and what of them is known of a part of a day or of a span."""
    household, folder = emptied
    kept = ~np.isin(np.arange(len(WEEK.curve)), sorted(holes))
    made: dict[str, Block | bytes] = {
        "curve": WEEK.curve.where(kept),
        "hours": merged(WEEK.curve, 3600),
        "injection": replace(WEEK.curve, register=TOTAL_INJECTION).where(kept),
        "index": write_index([one.where(~np.isin(np.arange(len(one)), sorted(missing))) for one in WEEK.indexes]),
    }
    for at, name in enumerate(sorted(files), 1):
        bring(household, put(folder, f"{name}.csv", made[name]), at=at)
    before = columns(state(household))
    steps = [step for step in Step if exportable(household, step)]
    assert steps
    for step in steps:
        path = saved(household, folder, Format.CSV, step)
        (report,) = outcome_of(household, path, meter=POINT, accept=QuestionCode).reports
        changes = report.changes
        assert (changes.new, changes.changed, changes.conflicts, report.refused) == (0, 0, 0, ())
        assert changes.unchanged > 0
        assert columns(state(household)) == before
    for batch in every_import(household.conn):
        undo_import(household.conn, batch.id)


def exportable(household: Household, step: Step) -> bool:
    try:
        return bool(content(household, Format.CSV, step).rows)
    except UserError:
        return False


@pytest.mark.slow
@pytest.mark.parametrize("slat", list(Slat))
@pytest.mark.parametrize("kind", ["parts of days", "spans of days"])
def test_days_parts_of_days_and_spans_of_days_fill_another_household_with_the_same(
    tmp_path: Path, slat: Slat, kind: str
) -> None:
    kept = ~np.isin(np.arange(len(WEEK.curve)), range(60, 65))
    made = WEEK.curve.where(kept)
    if kind == "spans of days":
        made = write_index([one.where(~np.isin(np.arange(len(one)), (3, 4))) for one in WEEK.indexes])
    with throw_away(tmp_path / "one", slat) as household:
        bring(household, put(tmp_path, "file.csv", made))
        path, held = saved(household, tmp_path, Format.CSV, Step.DAY), state(household)
    with throw_away(tmp_path / "other", slat) as other:
        (report,) = bring(other, path, meter=POINT)
        found = state(other)
    assert report.refused == ()
    for (_, name), said in held.items():
        for what in ("days", "periods"):
            assert [row[:-1] for row in found[POINT, name][what]] == [row[:-1] for row in said[what]]
    assert any(found[POINT, "EAST"]["periods"]) is (kind == "spans of days")


def test_a_part_of_a_day_does_not_say_how_long_with_closed_slats(closed: Household) -> None:
    lines = content(closed, Format.CSV, Step.DAY).content.decode("utf-8-sig").splitlines()
    parts = [line.split(";") for line in lines if ";jour_partiel;" in line]
    assert {row[8] for row in parts} <= {"43200"}


@pytest.mark.slow
def test_with_closed_slats_days_and_indexes_go_out_and_finer_formats_say_why_not(closed: Household) -> None:
    for written, steps in STEPS.items():
        for step in steps:
            if written.shows or written.takes_a_contract:
                continue
            if step is Step.CURVE:
                with pytest.raises(UserError, match="export_slats"):
                    content(closed, written, step)
            else:
                assert content(closed, written, step).rows
    with pytest.raises(UserError, match="export_slats"):
        require_allowed(wish(closed, Format.PNG, Step.CURVE))


def test_a_step_that_a_format_has_no_room_for_is_refused(half: Household) -> None:
    with pytest.raises(UserError, match="export_step"):
        content(half, Format.ENEDIS, Step.DAY)


def test_days_in_which_nothing_is_known_give_no_file(half: Household) -> None:
    asked = wish(half, Format.CSV, Step.CURVE)
    for written in (Format.CSV, Format.ENEDIS, Format.HOME_ASSISTANT):
        with pytest.raises(UserError, match="export_nothing"):
            half.exports.content(replace(asked, format=written, first=asked.last + 10, last=asked.last + 20))


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_file_is_its_account_s_alone_and_nothing_else_is_left(half: Household, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    before = os.umask(0)
    try:
        paths = [saved(half, out, written, steps[0]) for written, steps in TABLES.items()]
    finally:
        os.umask(before)
    assert sorted(out.iterdir()) == sorted(set(paths))
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}


def test_no_name_tells_a_meter(half: Household) -> None:
    for written, steps in STEPS.items():
        for step in steps:
            for language in ("fr", "en"):
                name = default_name(wish(half, written, step, masked=False), language)
                assert POINT not in name
                assert POINT[-4:] not in name
    assert default_name(wish(half, Format.PDF, Step.DAY)) == "persienne-bilan-20241021-20241103.pdf"


@pytest.mark.slow
def test_a_number_is_masked_unless_it_is_asked_for(half: Household) -> None:
    for written in (Format.CSV, Format.ENEDIS, Format.SQLITE):
        asked = wish(half, written, Step.CURVE)
        assert POINT.encode() not in half.exports.content(asked).content
        assert POINT.encode() in half.exports.content(replace(asked, masked=False)).content


def test_a_file_that_stands_there_is_kept_until_it_may_be_replaced(half: Household, tmp_path: Path) -> None:
    asked = wish(half, Format.CSV, Step.INDEX)
    path = put(tmp_path, "mine.csv", "kept")
    with pytest.raises(UserError, match="export_exists"):
        half.exports.save(asked, path, half.exports.content(asked))
    assert (path.read_text(), half.exports.known()) == ("kept", ())
    half.exports.save(asked, path, half.exports.content(asked), replace=True)
    assert path.read_text() != "kept"


def test_nothing_is_written_into_the_household_s_own_folder(half: Household, tmp_path: Path) -> None:
    asked = wish(half, Format.CSV, Step.INDEX)
    with pytest.raises(UserError, match="export_in_household"):
        half.exports.save(asked, tmp_path / "home" / "household.db", half.exports.content(asked), replace=True)


def test_a_failure_while_writing_leaves_neither_a_file_nor_an_entry(half: Household, tmp_path: Path) -> None:
    asked = wish(half, Format.CSV, Step.INDEX)
    out = tmp_path / "out"
    with pytest.raises(UserError, match="file_folder_missing"):
        half.exports.save(asked, out / "missing" / "x.csv", half.exports.content(asked))
    out.mkdir()
    (out / "folder").mkdir()
    with pytest.raises(UserError):
        half.exports.save(asked, out / "folder", half.exports.content(asked), replace=True)
    assert [path.name for path in out.rglob("*")] == ["folder"]
    assert half.exports.known() == ()


def test_a_disk_that_is_full_in_the_middle_of_the_file_leaves_nothing(
    half: Household, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, out = wish(half, Format.CSV, Step.CURVE), tmp_path / "out"
    out.mkdir()
    made = half.exports.content(asked)

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="disk_full"):
        half.exports.save(asked, out / "x.csv", made)
    assert (list(out.iterdir()), half.exports.known()) == ([], ())


def test_notes_on_days_go_out_where_they_are_asked_for_and_a_format_has_room(half: Household) -> None:
    first = wish(half, Format.XLSX, Step.DAY).first
    for days, text in (((0, 0), "=coupure"), ((2, 40), "chauffage d’appoint"), ((-3, -1), "avant")):
        half.day_notes.add(first + days[0], first + days[1], text)
    asked = {written: replace(wish(half, written, Step.DAY), notes=True) for written in (Format.XLSX, Format.SQLITE)}
    made = {written: half.exports.content(one) for written, one in asked.items()}
    assert {content.notes for content in made.values()} == {2}
    day = [date.fromordinal(first + after) for after in (0, 2, 40)]
    sheet = load_workbook(io.BytesIO(made[Format.XLSX].content))["Notes"]
    rows = [[cell.date() if isinstance(cell, datetime) else cell for cell in row] for row in sheet.values]
    assert rows[1:] == [[day[0], day[0], "=coupure"], [day[1], day[2], "chauffage d’appoint"]]
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.deserialize(made[Format.SQLITE].content)
        assert conn.execute("SELECT * FROM day_note").fetchall() == [
            (day[0].isoformat(), day[0].isoformat(), "=coupure"),
            (day[1].isoformat(), day[2].isoformat(), "chauffage d’appoint"),
        ]
    for written in set(Format) - {Format.XLSX, Format.SQLITE, Format.NEEDED}:
        asked_here = replace(wish(half, written, STEPS[written][-1]), notes=True)
        assert code_of(lambda asked_here=asked_here: require_allowed(asked_here)) == "export_notes"


def test_the_register_tells_how_many_notes_went_out_and_not_what_they_say(half: Household, tmp_path: Path) -> None:
    asked = replace(wish(half, Format.SQLITE, Step.DAY), notes=True)
    half.day_notes.add(asked.first, asked.first, "coupure")
    half.exports.save(asked, tmp_path / "out.sqlite", half.exports.content(asked))
    (event,) = half.register.events(Filter(kind="export"))
    assert dict(event.counts)["notes"] == 1
    assert "coupure" not in repr(event)


def test_a_workbook_with_notes_is_read_back_as_one_without(half: Household, tmp_path: Path) -> None:
    """What it is imported as is the same; the notes of it are not taken over."""
    asked = wish(half, Format.XLSX, Step.DAY)
    half.day_notes.add(asked.first, asked.first, "coupure")
    said = []
    for notes in (False, True):
        path = tmp_path / f"{notes}.xlsx"
        path.write_bytes(half.exports.content(replace(asked, notes=notes)).content)
        with throw_away(tmp_path / str(notes), Slat.HALF) as other:
            found = outcome_of(other, path)
            said.append(([refusal.look for refusal in found.refusals], found.reports))
            assert list(other.day_notes) == []
    assert said[0] == said[1]
