from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from persienne.base.localtime import local_days
from persienne.ui.charts.picture import draw_picture
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.charts.words import ChartWords
from persienne.ui.style.translation import locale_for
from support.histories import made_history, without
from support.tables import parts_and_total

if TYPE_CHECKING:
    from persienne.insight.series import History

pytestmark = pytest.mark.gui

RAW = Qt.ItemDataRole.UserRole


def midnight(month: int, day: int) -> int:
    return local_days().midnight(date(2026, month, day).toordinal())


@pytest.fixture(scope="module")
def history() -> History:
    return made_history(date(2026, 9, 1), 80, holes=[(midnight(10, 14), midnight(10, 16) + 7 * 3600)])


def table(history: History, start: int, end: int, *, ghost: bool = False) -> SeriesTable:
    picture = draw_picture(history, CalendarScale(), start, end, ghost=ghost)
    return SeriesTable(picture, ChartWords(locale_for("en"), local_days()))


def row(model: SeriesTable, n: int) -> list[str]:
    cells = [model.data(model.index(n, column)) for column in range(model.columnCount())]
    return [str(cell).replace("\u00a0", " ") for cell in cells]


def test_a_month_is_a_row_a_day_with_three_columns(history: History) -> None:
    model = table(history, midnight(10, 1), midnight(11, 1))
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    assert heads == ["Days of 2026", "Energy", "Measured"]
    assert model.rowCount() == 31 + 1
    assert row(model, 0)[0] == "Thu 1 Oct"
    assert row(model, 0)[2] == "whole"
    assert row(model, 13)[1:] == ["", "no data"]
    assert row(model, 15)[2] == "17 h of 24"


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((10, 1), (11, 1), ["1 day(s) set aside: implausible values"] * 2),
        ((10, 19), (10, 23), ["2 day(s) set aside: implausible values"]),
    ],
    ids=["a row a day", "one row of the curve"],
)
def test_what_is_set_aside_is_told_with_its_reason_and_without_a_value(
    history: History, first: tuple[int, int], last: tuple[int, int], said: list[str]
) -> None:
    model = table(without(history, date(2026, 10, 20), date(2026, 10, 21)), midnight(*first), midnight(*last))
    rows = [row(model, n) for n in range(model.rowCount())]
    found = [cells for cells in rows if "set aside" in cells[-1]]
    assert [cells[-1] for cells in found] == said
    assert {cell for cells in found for cell in cells[1:-1]} == {""}


def test_a_month_with_such_days_says_how_many_of_them(history: History) -> None:
    aside = without(history, date(2026, 9, 29), date(2026, 10, 1))
    model = table(aside, midnight(1, 1), midnight(12, 31))
    ends = [row(model, n)[-1] for n in range(model.rowCount())]
    assert ends[0] == "28 of 30 days, 2 day(s) set aside: implausible values"
    assert ends[1].endswith(", 1 day(s) set aside: implausible values")


def test_raw_values_stand_behind_the_words(history: History) -> None:
    model = table(history, midnight(10, 1), midnight(11, 1))
    known = [model.data(model.index(n, 1), RAW) for n in range(31) if n not in (13, 14)]
    in_october = (history.days.days >= date(2026, 10, 1).toordinal()) & (
        history.days.days < date(2026, 11, 1).toordinal()
    )
    assert sum(known) == pytest.approx(history.days.joules[in_october].sum() / 3_600_000)
    assert model.data(model.index(13, 1), RAW) is None
    assert model.data(model.index(15, 2), RAW) == pytest.approx(17 / 24)


def test_a_curve_has_its_power_and_its_holes_are_rows(history: History) -> None:
    model = table(history, midnight(10, 13), midnight(10, 17))
    assert model.columnCount() == 4
    assert model.rowCount() == 48 + 1 + 34 + 1
    assert row(model, 48)[1:] == ["", "", "no data"]
    joules = history.curve.values[history.curve.starts == midnight(10, 13)][0]
    assert model.data(model.index(0, 2), RAW) == pytest.approx(joules / 1800 / 1000)
    starts = [model.data(model.index(n, 0), RAW) for n in range(model.rowCount())]
    assert starts == sorted(starts)


def test_the_rows_of_one_day_alone_do_not_repeat_it(history: History) -> None:
    assert row(table(history, midnight(10, 13), midnight(10, 14)), 39)[0] == "19:30 – 20:00"
    assert row(table(history, midnight(10, 13), midnight(10, 15)), 39)[0] == "Tue 13 Oct, 19:30 – 20:00"


@pytest.mark.parametrize(
    ("first", "last", "head"), [((10, 1), (10, 8), 336), ((10, 1), (11, 1), 31), ((9, 1), (12, 1), 91)]
)
def test_last_year_is_a_column_and_its_total_is_the_ghost_s(
    first: tuple[int, int], last: tuple[int, int], head: int
) -> None:
    years = made_history(date(2025, 8, 1), 480)
    picture = draw_picture(years, CalendarScale(), midnight(*first), midnight(*last), ghost=True)
    assert picture.ghost is not None
    model = table(years, midnight(*first), midnight(*last), ghost=True)
    column = model.columnCount() - 2
    assert model.headerData(column, Qt.Orientation.Horizontal) == "A year before"
    told = picture.ghost.sums.joules.sum() / 3_600_000
    assert parts_and_total(model, column) == pytest.approx((told, told))
    assert model.rowCount() == head + 1


def test_the_ghost_of_days_that_are_still_to_come_has_rows_of_its_own() -> None:
    years = made_history(date(2025, 8, 1), (date(2026, 10, 14) - date(2025, 8, 1)).days)
    model = table(years, midnight(10, 1), midnight(11, 1), ghost=True)
    assert model.rowCount() == 31 + 1
    last = row(model, 30)
    assert last[0] == "Sat 31 Oct"
    assert (last[1], last[3]) == ("", "")
    assert last[2].endswith("kWh")


def test_a_total_of_nothing_measured_is_empty_and_no_zero(history: History) -> None:
    model = table(history, midnight(10, 14), midnight(10, 16))
    assert [row(model, n)[1] for n in range(model.rowCount())] == ["", "", ""]
    assert model.data(model.index(model.rowCount() - 1, 1), RAW) is None


def test_figures_stand_at_the_right(history: History) -> None:
    model = table(history, midnight(10, 1), midnight(11, 1))
    side = model.data(model.index(0, 1), Qt.ItemDataRole.TextAlignmentRole)
    assert isinstance(side, Qt.AlignmentFlag)
    assert side & Qt.AlignmentFlag.AlignRight


def test_qt_finds_nothing_wrong_with_the_model(history: History) -> None:
    model = table(history, midnight(10, 13), midnight(10, 17))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model


def test_an_empty_range_is_an_empty_table(history: History) -> None:
    model = table(history, midnight(1, 1), midnight(2, 1))
    assert model.rowCount() == 0
    assert model.columnCount() == 3
