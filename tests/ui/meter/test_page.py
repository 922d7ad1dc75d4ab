from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.import_files import import_files, undo_import
from persienne.household.measures.import_questions import Answers
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter
from persienne.ui.household.overview import read_overview
from persienne.ui.meter.page import MeterDataPage
from persienne.ui.page_pictures import settle
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.bars import StorageBar
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.row import Row
from support.households import store
from support.rows import rows
from support.windows import button, curve_file, index_file, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 7)


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    household = Household.create_throw_away(tmp_path / "home", slat=Slat.HALF)
    yield household
    household.close()


@pytest.fixture
def page(qtbot: QtBot) -> MeterDataPage:
    page = MeterDataPage(locale_for("en"))
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    return page


def words(page: MeterDataPage) -> str:
    QApplication.processEvents()  # rows that were just made are laid out and shown
    return words_in(page)


def rows_of(page: MeterDataPage) -> list[Row]:
    """The rows of the list of imports, from the top."""
    meters = page.meters.findChildren(Row)
    rows = [one for one in page.findChildren(Row) if one.isVisible() and one.findChildren(LinkButton)]
    rows = [row for row in rows if row not in meters]
    return sorted(rows, key=lambda row: row.mapTo(page, row.rect().topLeft()).y())


def test_the_stop_comes_into_sight_in_a_narrow_window(qtbot: QtBot, page: MeterDataPage) -> None:
    page.resize(760, 480)
    page.show_stop()
    qtbot.waitUntil(lambda: page.stop.choice.visibleRegion().boundingRect() == page.stop.choice.rect())


@pytest.mark.slow
def test_imports_are_listed_and_can_be_undone_by_name(
    qtbot: QtBot, page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    page.set_overview(read_overview(household))
    assert "Nothing yet: exports of Enedis, GRDF, EDF" in words(page)
    files = [
        curve_file(tmp_path / "curve.csv", FIRST, LAST),
        index_file(tmp_path / "index.csv", FIRST, LAST),
    ]
    store(household, files, Answers(0))
    second = store(household, [curve_file(tmp_path / "next.csv", date(2026, 10, 8), LAST.replace(day=14))], Answers(1))
    page.set_overview(read_overview(household))
    said = words(page)
    assert "curve.csv and 1 other" in said
    assert "Enedis file, half-hours…, 1\u00a0– 7 Oct 2026, 7 days, 343 measures read" in said
    assert "Enedis file, half-hours, 8\u00a0– 14 Oct 2026, 7 days, 336 measures read" in said
    assert [row.accessibleName() for row in rows_of(page)] == ["next.csv", "curve.csv and 1 other"]
    assert "672 measure(s)" in said
    assert "one encrypted file on this disk" in said
    name = "Undo the import: next.csv, Enedis file, half-hours, 8\u00a0– 14 Oct 2026, 7 days, 336 measures read"
    with qtbot.waitSignal(page.undo_wanted) as asked:
        button(page, name).click()
    assert asked.args == [second.batch_id, name.removeprefix("Undo the import: ")]
    with qtbot.waitSignal(page.stop.wanted) as asked:
        button(page, "Closed").click()
    assert asked.args == [None, Slat.CLOSED]


@pytest.mark.slow
def test_a_long_name_is_told_whole_on_as_many_lines_as_it_takes(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    name = f"Enedis_Conso_Heure_20261001-20261007_{'0123456789' * 12}_last.csv"
    store(household, [curve_file(tmp_path / name, FIRST, LAST)], Answers(0))
    page.set_overview(read_overview(household))
    words(page)
    (row,) = rows_of(page)
    assert row.accessibleName() == name
    title = next(label for label in row.findChildren(Label) if label.text() == name)
    settle()
    assert title.height() >= title.heightForWidth(title.width()) > 2 * title.fontMetrics().height()


@pytest.mark.slow
def test_an_erased_import_leaves_no_name(page: MeterDataPage, household: Household, tmp_path: Path) -> None:
    name = "09999999999998-heures.csv"
    store(household, [curve_file(tmp_path / name, FIRST, LAST)], Answers(0))
    page.set_overview(read_overview(household))
    assert name in words(page)
    household.erasures.erase(Scope(Level.DAY))
    page.set_overview(read_overview(household))
    assert name not in words(page)
    kept = [
        row for table in ("source", "batch", "erasure", "setting") for row in rows(household, f"SELECT * FROM {table}")
    ]
    assert name not in str(kept)


@pytest.mark.slow
def test_the_page_counts_measures_as_the_shutter_does(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    """Two files that tell of parts of one day, and both of some of its hours: each half-hour counts once."""
    whole = curve_file(tmp_path / "curve.csv", FIRST, FIRST)
    head, *lines = whole.read_text(encoding="utf-8").splitlines(keepends=True)
    rows_of_day = [line for line in lines if line[:4] == "2026"]
    lead = "".join([head, *lines[: len(lines) - len(rows_of_day)]])
    for at, part in enumerate((rows_of_day[:24], rows_of_day[16:])):
        half = tmp_path / f"half-{at}.csv"
        half.write_text(lead + "".join(part), encoding="utf-8")
        store(household, [half], Answers(at))
    (meter,) = every_meter(household.conn)
    page.set_overview(read_overview(household))
    assert household.slats.finer(meter).half_hours == 48
    assert "48 measure(s)" in words(page)


@pytest.mark.slow
def test_a_day_that_two_meters_know_is_one_day(page: MeterDataPage, household: Household, tmp_path: Path) -> None:
    one = curve_file(tmp_path / "curve.csv", FIRST, LAST)
    other = tmp_path / "other.csv"
    other.write_bytes(re.sub(rb"\b\d{14}\b", b"12345678901231", one.read_bytes()))
    for at, file in enumerate((one, other)):
        store(household, [file], Answers(at))
    assert len(every_meter(household.conn)) == 2
    page.set_overview(read_overview(household))
    assert "7 day(s), 672 measure(s)" in words(page)


@pytest.mark.slow
def test_the_parts_of_the_space_used_add_up_to_the_file(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    import_files(household.conn, [curve_file(tmp_path / "curve.csv", FIRST, LAST)], Answers(0))
    overview = read_overview(household)
    page.set_overview(overview)
    bar = page.findChild(StorageBar)
    assert bar is not None
    assert sum(part.size for part in bar.parts) == overview.stored.file_bytes


def underlined(row: Row) -> bool:
    """Whether a hairline separates ``row`` from the next."""
    picture = row.grab().toImage()
    return picture.pixelColor(picture.width() - 1, picture.height() - 1) != picture.pixelColor(picture.width() - 1, 0)


@pytest.mark.slow
def test_of_many_imports_the_last_eight_are_listed_newest_first_and_the_list_ends_without_a_line(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    days = [date(2026, 10, day) for day in range(1, 10)]
    for at, day in enumerate(days):
        store(household, [curve_file(tmp_path / f"{day}.csv", day, day)], Answers(at))
        if at == 7:
            page.set_overview(read_overview(household))
            words(page)
            assert [underlined(row) for row in rows_of(page)] == [True] * 7 + [False]
    page.set_overview(read_overview(household))
    assert "48 lines read" in words(page)
    assert [row.accessibleName() for row in rows_of(page)] == [f"{day}.csv" for day in reversed(days[1:])]
    assert [underlined(row) for row in rows_of(page)] == [True] * 7 + [False]


@pytest.mark.slow
def test_the_report_of_an_import_stays_until_it_is_undone(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    (tmp_path / "recipe.csv").write_text("flour;eggs\n500;3\n")
    store(household, [curve_file(tmp_path / "first.csv", FIRST, LAST)], Answers(0))
    outcome = store(household, [tmp_path / "recipe.csv", index_file(tmp_path / "index.csv", FIRST, LAST)], Answers(1))
    page.show_outcome(outcome)
    page.set_overview(read_overview(household))
    said = words(page)
    assert "recipe.csv" in said
    assert "7 days agree with the meter to the watt-hour" in said
    assert outcome.batch_id is not None
    undo_import(household.conn, outcome.batch_id)
    page.set_overview(read_overview(household))
    assert "recipe.csv" not in words(page)
    assert "336 lines read, 336 measures: 336 of them new" in words(page)
    # Nothing of what was dropped could be read: that is said, and stays.
    page.show_outcome(store(household, [tmp_path / "recipe.csv"], Answers(2)))
    page.set_overview(read_overview(household))
    assert "recipe.csv" in words(page)
    undo = [link for link in page.findChildren(LinkButton) if link.isVisible() and link.text() == "Undo"]
    assert len(undo) == 1


@pytest.mark.slow
def test_files_of_one_meter_that_say_the_same_are_one_row_until_each_is_asked_for(
    page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    days = [FIRST.replace(day=number) for number in range(1, 6)]
    files = [curve_file(tmp_path / f"{day.isoformat()}.csv", day, day) for day in reversed(days)]
    holed = curve_file(tmp_path / "odd.csv", FIRST.replace(day=8), FIRST.replace(day=10))
    holed.write_text(holed.read_text() + "2026-10-11T00:30:00+02:00;x\n")
    page.show_outcome(store(household, [*files, holed], Answers(0)))
    page.set_overview(read_overview(household))
    said = words(page)
    assert "2026-10-01.csv and 4 others: 1\u00a0– 5 Oct 2026" in said
    assert "240 lines read, 240 measures: 240 of them new" in said
    assert said.index("odd.csv: ") < said.index("2026-10-01.csv and 4 others")
    button(page, "Show each file").click()
    said = words(page)
    places = [said.index(f"{day.isoformat()}.csv: ") for day in days]
    assert places == sorted(places)
    assert "and 4 others: " not in said


@pytest.mark.slow
def test_the_report_of_an_import_is_in_sight_however_the_page_fills_up(
    qtbot: QtBot, page: MeterDataPage, household: Household, tmp_path: Path
) -> None:
    page.resize(760, 480)
    page.show_outcome(store(household, [curve_file(tmp_path / "first.csv", FIRST, LAST)], Answers(0)))
    page.set_overview(read_overview(household))
    head = next(label for label in page.findChildren(Label) if label.text() == "The last import")
    qtbot.waitUntil(lambda: head.visibleRegion().boundingRect() == head.rect())
