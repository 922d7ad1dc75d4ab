from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.theme import DARK, LIGHT, wear
from persienne.ui.widgets import paint
from persienne.ui.widgets.scroll import FADE
from persienne.ui.widgets.table import ANY_LENGTH, TableView
from persienne.ui.widgets.themed import restyle_all, style_sheet
from support.drawn_texts import written

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


@pytest.fixture
def table(qtbot: QtBot, theme: Theme) -> TableView:  # noqa: ARG001 - each palette in turn
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Jour", "kWh"])
    for day in range(1, 6):
        figure = QStandardItem(f"{day * 11}")
        figure.setTextAlignment(Qt.AlignmentFlag.AlignRight)
        model.appendRow([QStandardItem(f"{day} oct."), figure])
    view = TableView("Chaque jour")
    qtbot.addWidget(view)
    model.setParent(view)
    view.setModel(model)
    view.resize(360, 300)
    view.show()
    return view


def colour(view: TableView, x: int, row: int) -> str:
    """The colour at ``x`` in the middle of ``row``."""
    at = QPoint(x, view.rowViewportPosition(row) + 8)
    return view.viewport().grab().toImage().pixelColor(at).name().upper()


@pytest.mark.slow
def test_the_first_column_takes_what_is_left_and_is_never_cut(table: TableView) -> None:
    """Where the words of all columns need more than there is, the table scrolls sideways."""
    table.spread()
    table.resize(360, 300)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()
    table.resize(60, 300)
    assert table.columnWidth(0) >= table.sizeHintForColumn(0)
    assert table.columnWidth(0) + table.columnWidth(1) > table.viewport().width()
    table.resize(360, 300)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


@pytest.mark.slow
def test_a_last_column_of_words_of_any_length_has_them_all_on_as_many_lines_as_they_take(table: TableView) -> None:
    said = "coupure de courant de deux minutes, vers 9 h"
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.appendColumn([QStandardItem(said), *map(QStandardItem, "    ")])
    head = QStandardItem("Note")
    head.setData(True, ANY_LENGTH)
    model.setHorizontalHeaderItem(2, head)
    table.spread()
    whole = table.sizeHintForColumn(2)
    line = paint.line_height(fonts.font(fonts.BODY))
    for width, wrapped in ((900, False), (320, True), (900, False)):
        table.resize(width, 300)
        assert sum(map(table.columnWidth, range(3))) == table.viewport().width()
        assert (table.columnWidth(2) < whole) is wrapped
        assert table.columnWidth(0) >= table.sizeHintForColumn(0)
        assert (table.rowHeight(0) >= 2 * line + 20) is wrapped
        assert [table.rowHeight(row) for row in range(1, 5)] == [44] * 4
        assert "…" not in words_of(table)
    assert said in words_of(table)
    table.resize(60, 300)
    assert table.columnWidth(2) == 240 < whole
    assert table.horizontalScrollBar().maximum() > 0


def test_rows_are_as_high_as_their_words_in_another_palette_and_usual_without_them(table: TableView) -> None:
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.appendColumn([QStandardItem("coupure de courant de deux minutes, vers 9 h")])
    head = QStandardItem("Note")
    head.setData(True, ANY_LENGTH)
    model.setHorizontalHeaderItem(2, head)
    table.spread()
    table.resize(320, 300)
    high = table.rowHeight(0)
    assert high > 44
    for theme in (DARK, LIGHT):
        wear(theme)
        restyle_all(table)
        assert table.rowHeight(0) == high
    model.setItem(0, 2, QStandardItem(""))
    table.spread()
    assert table.rowHeight(0) == 44
    model.setItem(0, 2, QStandardItem("coupure de courant de deux minutes, vers 9 h"))
    table.spread()
    assert table.rowHeight(0) == high
    model.removeColumn(2)
    table.spread()
    assert table.rowHeight(0) == 44


@pytest.mark.slow
def test_a_long_word_of_any_length_is_broken_and_not_cut(table: TableView) -> None:
    said = "releve_2026-10-05_" * 8
    model = table.model()
    assert isinstance(model, QStandardItemModel)
    model.appendColumn([QStandardItem(said)])
    head = QStandardItem("Note")
    head.setData(True, ANY_LENGTH)
    model.setHorizontalHeaderItem(2, head)
    table.spread()
    table.resize(320, 300)
    cell = table.visualRect(model.index(0, 2))
    lines = [line for line in written(table.viewport()) if line.ink.left() >= cell.left()]
    assert "".join(line.text for line in lines) == said
    assert all(cell.contains(line.ink.toRect()) for line in lines)


def words_of(table: TableView) -> str:
    """All that the rows write, as it is written."""
    return " ".join(line.text for line in written(table.viewport())).replace("\u00a0", " ")


def test_rows_are_44_high_and_bare(table: TableView) -> None:
    assert table.rowHeight(0) == 44
    assert not table.showGrid()
    assert colour(table, 200, 0) == table.theme.surface


def test_the_chosen_row_is_tinted_and_barred(table: TableView) -> None:
    table.selectRow(1)
    assert colour(table, 1, 1) == table.theme.volet
    assert colour(table, 200, 1) == table.theme.tint
    assert colour(table, 1, 2) == table.theme.surface


def test_the_row_under_the_mouse_is_lit_and_goes_out(qtbot: QtBot, table: TableView) -> None:
    qtbot.mouseMove(table.viewport(), QPoint(100, table.rowViewportPosition(2) + 20))
    assert table.hovered_row == 2
    assert colour(table, 200, 2) == table.theme.sunken
    qtbot.mouseMove(table.viewport(), QPoint(100, table.rowViewportPosition(4) + 60))
    assert table.hovered_row == -1


def test_no_figure_of_a_column_as_wide_as_its_contents_is_cut(table: TableView) -> None:
    model = table.model()
    model.setData(model.index(0, 1), "1 111,1 kWh")
    table.horizontalHeader().setStretchLastSection(False)
    table.resizeColumnToContents(1)
    wide = table.columnWidth(1)
    table.setColumnWidth(1, wide + 60)
    # What is painted is the same text at the right edge, whole: the column had room for it.
    whole = table.viewport().grab(table.visualRect(model.index(0, 1)).adjusted(60, 0, 0, 0)).toImage()
    table.setColumnWidth(1, wide)
    assert table.viewport().grab(table.visualRect(model.index(0, 1))).toImage() == whole


def test_another_palette_reaches_the_rows_below_a_style_sheet(qtbot: QtBot, table: TableView) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(table)
    window.show()
    for theme in (LIGHT, DARK, LIGHT):
        window.setStyleSheet(style_sheet(theme))
        wear(theme)
        restyle_all(window)
        assert colour(table, 200, 0) == theme.surface
    table.setParent(None)  # the fixture closes it


def test_tab_leaves_the_table(table: TableView) -> None:
    assert not table.tabKeyNavigation()


def test_the_row_that_the_arrows_reach_stands_above_what_fades(qtbot: QtBot, table: TableView) -> None:
    table.resize(360, round(table.horizontalHeader().height() + 2.5 * table.row_height()))
    table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(2):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    row = table.visualRect(table.currentIndex())
    assert row.bottom() < table.viewport().height() - FADE
    assert row.top() >= 0
