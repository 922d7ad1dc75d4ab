"""Notes on days in a chart: flags, tooltip, table, keyboard and menu say them, and no figure is made of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QMenu

from persienne.base.day_notes import DayNote
from persienne.base.localtime import local_days
from persienne.ui.charts.canvas import Canvas
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.charts.marks import LONGEST, broken
from persienne.ui.charts.picture import draw_picture
from persienne.ui.charts.scale import CalendarScale
from persienne.ui.charts.series_table import SeriesTable
from persienne.ui.charts.words import ChartWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import locale_for
from support.histories import made_history
from support.parts import part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History

pytestmark = pytest.mark.gui


def ordinal(month: int, day: int) -> int:
    return date(2026, month, day).toordinal()


def midnight(month: int, day: int) -> int:
    return local_days().midnight(ordinal(month, day))


CUT = DayNote(1, ordinal(10, 5), ordinal(10, 5), "coupure")
HEATER = DayNote(2, ordinal(10, 22), ordinal(10, 24), "chauffage d’appoint")
BEFORE = DayNote(3, ordinal(9, 2), ordinal(9, 2), "rentrée")
NOTES = (BEFORE, CUT, HEATER)


@pytest.fixture(scope="module")
def history() -> History:
    return made_history(date(2026, 9, 1), 80)


@pytest.fixture
def chart(qtbot: QtBot, history: History) -> HistoryChart:
    widget = HistoryChart(locale_for("en"), clock=lambda: midnight(11, 20))
    qtbot.addWidget(widget)
    widget.resize(612, 590)
    widget.set_history(history)
    widget.set_range(midnight(10, 1), midnight(11, 1))
    widget.set_notes(NOTES)
    widget.show()
    QApplication.processEvents()
    return widget


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_picture_has_the_notes_of_its_days_and_the_same_figures_with_them_and_without(history: History) -> None:
    span = midnight(10, 1), midnight(10, 23)
    bare = draw_picture(history, CalendarScale(), *span, ghost=True)
    noted = draw_picture(history, CalendarScale(), *span, ghost=True, notes=NOTES)
    assert (bare.notes, noted.notes) == ((), (CUT, HEATER))
    assert noted.notes_in(ordinal(10, 6), ordinal(10, 22)) == (HEATER,)
    assert (bare.level, bare.top, bare.holes, bare.lumps) == (noted.level, noted.top, noted.holes, noted.lumps)
    np.testing.assert_array_equal(bare.slots.values, noted.slots.values)


@pytest.mark.slow
def test_flags_stand_at_their_days_and_take_no_place_where_there_is_none(chart: HistoryChart) -> None:
    canvas = part(chart, Canvas)
    view = canvas.view()
    assert canvas.flags.isVisible()
    edges = [view.x([note.first, note.last + 1]).tolist() for note in (CUT, HEATER)]
    assert [flag.middle for flag in canvas.flags.flags] == pytest.approx([sum(pair) / 2 for pair in edges])
    chart.set_notes((BEFORE,))
    assert not canvas.flags.isVisible()
    chart.set_range(midnight(9, 1), midnight(10, 1))
    assert canvas.flags.isVisible()


@pytest.mark.slow
def test_notes_of_one_day_are_one_flag_and_so_are_those_that_would_touch(chart: HistoryChart) -> None:
    chart.set_notes((CUT, CUT._replace(id=8, text="encore"), HEATER))
    assert len(part(chart, Canvas).flags.flags) == 2
    chart.set_range(midnight(1, 1), midnight(12, 31))
    chart.set_notes(tuple(DayNote(n, ordinal(10, n), ordinal(10, n), "x") for n in range(1, 29)))
    middles = [flag.middle for flag in part(chart, Canvas).flags.flags]
    assert 1 <= len(middles) < 10
    assert min(np.diff(middles), default=99) >= 12


def test_arrows_say_the_note_of_the_day_that_they_reach(qtbot: QtBot, chart: HistoryChart) -> None:
    for _ in range(5):
        qtbot.keyClick(chart, Qt.Key.Key_Right)
    lines = part(chart, Canvas).tooltip.lines
    assert plain(lines[0]) == "Mon 5 Oct 2026"
    assert plain(lines[-1]) == "Note: coupure"
    qtbot.keyClick(chart, Qt.Key.Key_Down)  # the same day in the heat map
    assert plain(part(chart, Canvas).tooltip.lines[-1]) == "Note: coupure"
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert "Note" not in "".join(part(chart, Canvas).tooltip.lines)


@pytest.mark.slow
def test_the_mouse_on_a_flag_says_it_too(qtbot: QtBot, chart: HistoryChart) -> None:
    canvas = part(chart, Canvas)
    place = canvas.flags.mapToScene(canvas.flags.flags[1].middle, 8)
    qtbot.mouseMove(chart.painted_by(), canvas.mapFromScene(place))
    assert plain(canvas.tooltip.lines[-1]) == "Note: 22 – 24 Oct 2026: chauffage d’appoint"


@pytest.mark.slow
def test_of_many_notes_a_few_are_said_and_how_many_more_and_the_sentence_counts_them(chart: HistoryChart) -> None:
    notes = [CUT._replace(id=n, text=f"note {n}") for n in range(5)]
    said = chart.words.notes.lines(notes, CUT.first, CUT.last)
    assert [plain(line) for line in said] == ["Note: note 0", "Note: note 1", "Note: note 2", "and 2 more note(s)"]
    assert chart.summary().endswith(" 2 note(s) on these days.")
    chart.set_notes(())
    assert "note" not in chart.summary()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_n_and_the_menu_ask_for_a_note_on_what_is_pointed_at(qtbot: QtBot, chart: HistoryChart) -> None:
    asked: list[tuple[int, int]] = []
    chart.note_wanted.connect(lambda first, last: asked.append((first, last)))
    with qtbot.waitSignal(chart.note_in_view_wanted):
        qtbot.keyClick(chart, Qt.Key.Key_N)  # nothing is pointed at
    assert asked == []
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_N)
    assert asked == [(ordinal(10, 1), ordinal(10, 1))]
    QApplication.sendEvent(chart, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    (menu,) = chart.findChildren(QMenu)
    (action,) = menu.actions()
    assert action.text() == "Note this day…"
    action.trigger()
    menu.close()
    assert asked[1:] == [(ordinal(10, 1), ordinal(10, 1))]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_of_the_mouse_is_of_the_day_under_it(chart: HistoryChart) -> None:
    asked: list[tuple[int, int]] = []
    chart.note_wanted.connect(lambda first, last: asked.append((first, last)))
    canvas = part(chart, Canvas)
    inside = canvas.mapFromScene(canvas.box.mapToScene(float(canvas.view().x(ordinal(10, 9) + 0.5)), 40.0))
    at = canvas.mapTo(chart, inside)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, chart.mapToGlobal(at))
    QApplication.sendEvent(chart, event)
    (menu,) = chart.findChildren(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert asked == [(ordinal(10, 9), ordinal(10, 9))]


def test_of_a_month_the_bar_asks_for_all_of_its_days(qtbot: QtBot, chart: HistoryChart) -> None:
    asked: list[tuple[int, int]] = []
    chart.note_wanted.connect(lambda first, last: asked.append((first, last)))
    chart.set_range(midnight(1, 1), midnight(12, 31))
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_N)
    ((first, last),) = asked
    assert (date.fromordinal(first).day, date.fromordinal(last + 1).day) == (1, 1)


def test_the_table_has_a_column_of_notes_where_there_are_any(history: History) -> None:
    words = ChartWords(locale_for("en"), local_days())

    def heads(model: SeriesTable) -> list[object]:
        return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]

    span = midnight(10, 1), midnight(11, 1)
    bare = SeriesTable(draw_picture(history, CalendarScale(), *span, ghost=False), words)
    noted = SeriesTable(draw_picture(history, CalendarScale(), *span, ghost=False, notes=NOTES), words)
    assert heads(bare) == ["Days of 2026", "Energy", "Measured"]
    assert heads(noted) == ["Days of 2026", "Energy", "Measured", "Note"]
    column = [str(noted.index(row, 3).data()) for row in range(noted.rowCount())]
    assert column[4] == "coupure"
    assert [plain(cell) for cell in column[21:24]] == ["22 – 24 Oct 2026: chauffage d’appoint"] * 3
    assert [cell for n, cell in enumerate(column) if n not in (4, 21, 22, 23)] == [""] * 28
    left = noted.index(4, 3).data(Qt.ItemDataRole.TextAlignmentRole)
    assert left & Qt.AlignmentFlag.AlignLeft
    for n in range(3):
        assert [bare.index(row, n).data() for row in range(32)] == [noted.index(row, n).data() for row in range(32)]


def test_in_the_table_of_half_hours_a_note_is_told_once_a_day(history: History) -> None:
    words = ChartWords(locale_for("en"), local_days())
    picture = draw_picture(history, CalendarScale(), midnight(10, 5), midnight(10, 6), ghost=False, notes=NOTES)
    model = SeriesTable(picture, words)
    last = model.columnCount() - 1
    told = [str(model.index(row, last).data()) for row in range(model.rowCount())]
    assert told[0] == "coupure"
    assert set(told[1:]) == {""}


@pytest.mark.parametrize("text", ["mot " * 50, "x" * 200])
def test_a_long_line_of_a_tooltip_goes_on_below(chart: HistoryChart, text: str) -> None:
    font: QFont = fonts.font(fonts.TICK)
    rows = broken(text, font)
    assert len(rows) > 1
    assert all(QFontMetricsF(font).horizontalAdvance(row) <= LONGEST * fonts.text_scale() for row in rows)
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    assert broken("une ligne", font) == ["une ligne"]
    assert chart.isVisible()
