from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from persienne.insight.bars import Level
from persienne.ui.charts.canvas import Canvas
from persienne.ui.charts.history_chart import ChartSlot, HistoryChart
from persienne.ui.charts.margins import Stroke
from persienne.ui.style import fonts
from persienne.ui.style.theme import DARK, LIGHT, wear
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.themed import restyle_all
from support.curves import at
from support.histories import made_history, without
from support.parts import part

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History

    Midnight = Callable[[int, int, int], int]

pytestmark = pytest.mark.gui

DAY = 86_400


@pytest.fixture(scope="module")
def history() -> History:
    """Three years to November 2026, without 14 and 15 October 2026 and the first seven hours of the 16th."""
    hole = 1_791_928_800  # 14 October 2026, 00:00 in Paris
    return made_history(date(2023, 11, 20), 1100, holes=[(hole, hole + 2 * DAY + 7 * 3600)])


@pytest.fixture
def chart(qtbot: QtBot, history: History, midnight: Midnight) -> HistoryChart:
    known_until = history.days.days[-1].item()
    widget = HistoryChart(locale_for("fr"), clock=lambda: at(known_until + 1, 9))
    qtbot.addWidget(widget)
    widget.resize(612, 590)
    widget.set_history(history)
    widget.set_range(midnight(2026, 10, 1), midnight(2026, 11, 1))
    widget.show()
    QApplication.processEvents()
    return widget


def labels(chart: HistoryChart) -> list[str]:
    return part(chart, Canvas).times.labels()


def mouse_to(chart: HistoryChart, qtbot: QtBot, day: float, *, share: float = 0.5, heat: bool = False) -> QPoint:
    """Move the mouse to a position in days, ``share`` of the way down the plot."""
    box = part(chart, Canvas).heat_box if heat else part(chart, Canvas).box
    x = float(part(chart, Canvas).view().x(day))
    at = part(chart, Canvas).mapFromScene(box.mapToScene(QPointF(x, box.height() * share)))
    qtbot.mouseMove(chart.painted_by(), at)
    return at


def wheel(chart: HistoryChart, at: QPoint, notches: int) -> None:
    viewport = chart.painted_by()
    event = QWheelEvent(
        QPointF(at),
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("days", "level"), [(1, Level.CURVE), (7, Level.CURVE), (31, Level.DAY), (365, Level.MONTH), (3650, Level.YEAR)]
)
def test_the_range_picks_the_level(chart: HistoryChart, midnight: Midnight, days: int, level: Level) -> None:
    chart.set_range(midnight(2026, 10, 1), midnight(2026, 10, 1) + days * DAY)
    assert chart.picture.level is level


def test_the_month_reads_like_the_mockup(chart: HistoryChart) -> None:
    assert labels(chart) == ["jeu. 1", "lun. 5", "lun. 12", "lun. 19", "lun. 26"]
    assert part(chart, Canvas).values.labels()[-1] == "0"
    assert part(chart, Canvas).values.labels()[0].endswith("kWh")
    assert part(chart, Canvas).hours.labels()[0].startswith("0")
    assert [text for _, text in part(chart, Canvas).marks.pills] == ["2 day(s) without data"]
    assert [note.text.replace("\u00a0", " ") for note in part(chart, Canvas).notes.notes] == ["25 h", "17 h of 24"]


def test_the_october_night_says_two_o_clock_twice_and_the_march_night_skips_it(
    chart: HistoryChart, midnight: Midnight
) -> None:
    chart.resize(1700, 590)
    chart.set_range(midnight(2026, 10, 25), midnight(2026, 10, 26))
    QApplication.processEvents()
    said = [text.replace("\u00a0", " ") for text in labels(chart)]
    assert said[:5] == ["0 h", "1 h", "2 h", "2 h again", "3 h"]
    chart.set_range(midnight(2026, 3, 29), midnight(2026, 3, 30))
    QApplication.processEvents()
    assert [text.replace("\u00a0", " ") for text in labels(chart)][:4] == ["0 h", "1 h", "3 h", "4 h"]


@pytest.mark.slow
def test_the_heat_map_goes_where_it_says_nothing_more_and_comes_back_with_its_hours(
    chart: HistoryChart, midnight: Midnight
) -> None:
    assert part(chart, Canvas).heat_box.isVisible()
    tall = part(chart, Canvas).box.height()
    chart.set_range(midnight(2026, 11, 2), midnight(2026, 11, 3))
    assert not part(chart, Canvas).heat_box.isVisible()
    assert part(chart, Canvas).box.height() > 1.8 * tall
    chart.set_range(midnight(2026, 10, 5), midnight(2026, 10, 12))
    assert chart._canvas.hours.width() == chart._canvas.values.width() > 0


@pytest.mark.slow
def test_the_heat_scale_stands_above_its_cells_with_both_ends_after_every_change(
    chart: HistoryChart, midnight: Midnight, dressed: QApplication
) -> None:
    canvas = part(chart, Canvas)
    quiet = made_history(date(2025, 9, 1), 60)
    quiet = replace(quiet, curve=replace(quiet.curve, values=quiet.curve.values // 4))

    def large() -> None:
        dressed.setFont(fonts.make(fonts.BODY, scale=1.5))

    changes: list[Callable[[], object]] = [
        lambda: chart.set_range(midnight(2026, 10, 5), midnight(2026, 10, 6)),
        lambda: chart.set_range(midnight(2026, 10, 5), midnight(2026, 10, 12)),
        lambda: chart.set_history(quiet),
        lambda: chart.set_range(midnight(2025, 1, 1), midnight(2026, 1, 1)),
        lambda: (wear(DARK), restyle_all(chart)),
        lambda: chart.resize(420, 300),
        large,
        lambda: chart.resize(900, 700),
        lambda: dressed.setFont(fonts.make(fonts.BODY, scale=1.0)),
        lambda: chart.set_ghost(True),
    ]
    said = set()
    for change in changes:
        change()
        QApplication.processEvents()
        header, cells = canvas.heat_header, canvas.heat_box
        assert header.isVisible() == cells.isVisible()
        if cells.isVisible():
            above = header.sceneBoundingRect()
            assert above.bottom() <= cells.sceneBoundingRect().top() + 0.01
            assert above.right() == pytest.approx(cells.sceneBoundingRect().right(), abs=1)
            assert above.height() >= fonts.scaled(20)
            assert header.title == "Each half-hour"
            assert header.ends == chart.words.heat_ends(canvas.heat.low, canvas.heat.high)
            said.add(header.ends)
    assert len(said) == 2


def test_closed_slats_show_days_and_no_heat_map(chart: HistoryChart, midnight: Midnight) -> None:
    chart.set_history(made_history(date(2026, 1, 1), 320, curve=False))
    chart.set_range(midnight(2026, 11, 2), midnight(2026, 11, 9))
    assert chart.picture.level is Level.DAY
    assert not part(chart, Canvas).heat_box.isVisible()


@pytest.mark.slow
def test_the_mouse_snaps_to_the_bar_and_to_the_half_hour_below(
    chart: HistoryChart, qtbot: QtBot, midnight: Midnight
) -> None:
    day = date(2026, 10, 23).toordinal()
    with qtbot.waitSignal(chart.slot_hovered) as hovered:
        mouse_to(chart, qtbot, day + 0.9)
    assert hovered.args == [ChartSlot(Level.DAY, midnight(2026, 10, 23), midnight(2026, 10, 24))]
    assert part(chart, Canvas).tooltip.isVisible()
    assert part(chart, Canvas).tooltip.lines[0] == "Ven. 23 oct. 2026"
    assert part(chart, Canvas).bars.spoken_of == 22
    bounds = part(chart, Canvas).mapToScene(part(chart, Canvas).rect()).boundingRect()
    assert bounds.contains(part(chart, Canvas).tooltip.sceneBoundingRect())
    mouse_to(chart, qtbot, day + 0.3, share=39.5 / 48, heat=True)
    assert part(chart, Canvas).tooltip.lines[0].replace("\u00a0", " ") == "Ven. 23 oct., 19 h 30 – 20 h"
    half_hour = midnight(2026, 10, 23) + 39 * 1800
    assert chart.pointed() == ChartSlot(Level.CURVE, half_hour, half_hour + 1800)
    assert part(chart, Canvas).bars.spoken_of == 22


def test_half_hours_of_a_25_hour_day_are_those_of_its_clock(
    chart: HistoryChart, qtbot: QtBot, midnight: Midnight
) -> None:
    mouse_to(chart, qtbot, date(2026, 10, 25).toordinal() + 0.5, share=39.5 / 48, heat=True)
    half_hour = midnight(2026, 10, 25) + 3600 + 39 * 1800
    assert chart.pointed() == ChartSlot(Level.CURVE, half_hour, half_hour + 1800)


def test_on_a_curve_the_half_hour_is_marked(chart: HistoryChart, qtbot: QtBot, midnight: Midnight) -> None:
    chart.set_range(midnight(2026, 11, 2), midnight(2026, 11, 3))
    mouse_to(chart, qtbot, date(2026, 11, 2).toordinal() + 39.4 / 48)
    assert chart.pointed() == ChartSlot(
        Level.CURVE, midnight(2026, 11, 2) + 39 * 1800, midnight(2026, 11, 2) + 40 * 1800
    )
    assert part(chart, Canvas).pointer.slot is not None
    assert part(chart, Canvas).pointer.slot[2] == chart.picture.slots.values[39]
    assert part(chart, Canvas).bars.spoken_of is None
    assert part(chart, Canvas).tooltip.lines[0].replace("\u00a0", " ") == "Lun. 2 nov., 19 h 30 – 20 h"


def test_days_that_are_set_aside_are_hatched_named_in_the_key_and_described(
    chart: HistoryChart, history: History
) -> None:
    canvas, said = part(chart, Canvas), "3 day(s) set aside: implausible values"
    chart.set_history(without(history, date(2026, 10, 3), date(2026, 10, 5)))
    assert len(canvas.aside.rects) == len(canvas.heat_aside.rects) == 1
    assert (Stroke.ASIDE, "set aside, in no sum") in canvas.header.key
    assert said in [text for _, text in canvas.marks.pills]
    assert said in chart.accessibleDescription()
    chart.set_history(history)
    assert canvas.aside.rects == []
    assert Stroke.ASIDE not in [stroke for stroke, _ in canvas.header.key]


def test_a_hole_is_said_and_not_numbered(chart: HistoryChart, qtbot: QtBot) -> None:
    mouse_to(chart, qtbot, date(2026, 10, 14).toordinal() + 0.5)
    assert part(chart, Canvas).tooltip.lines[1] == "No data"
    mouse_to(chart, qtbot, date(2026, 10, 16).toordinal() + 0.5)
    assert part(chart, Canvas).tooltip.lines[2].replace("\u00a0", " ") == "measured: 17 h of 24"


def test_leaving_the_plots_hides_the_tooltip(chart: HistoryChart, qtbot: QtBot) -> None:
    mouse_to(chart, qtbot, date(2026, 10, 23).toordinal() + 0.5)
    with qtbot.waitSignal(chart.slot_hovered) as hovered:
        qtbot.mouseMove(chart.painted_by(), QPoint(3, 3))
    assert hovered.args == [None]
    assert not part(chart, Canvas).tooltip.isVisible()


def test_a_click_chooses_the_day(chart: HistoryChart, qtbot: QtBot, midnight: Midnight) -> None:
    at = mouse_to(chart, qtbot, date(2026, 10, 23).toordinal() + 0.5)
    with qtbot.waitSignal(chart.slot_chosen) as chosen:
        qtbot.mouseClick(chart.painted_by(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [ChartSlot(Level.DAY, midnight(2026, 10, 23), midnight(2026, 10, 24))]


def test_the_arrows_walk_the_bars_and_home_and_end_jump(chart: HistoryChart, qtbot: QtBot) -> None:
    def slot() -> int | None:
        return part(chart, Canvas).bars.spoken_of

    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert slot() == 0
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert slot() == 1
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert slot() == 30
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert slot() == 30
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert slot() == 29
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert slot() == 0
    assert part(chart, Canvas).tooltip.isVisible()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert slot() is None
    assert not part(chart, Canvas).tooltip.isVisible()


def test_down_enters_the_half_hours_of_the_day(chart: HistoryChart, qtbot: QtBot, midnight: Midnight) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    begin = midnight(2026, 10, 2) + 1800
    assert chart.pointed() == ChartSlot(Level.CURVE, begin, begin + 1800)
    with qtbot.waitSignal(chart.slot_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert chosen.args == [chart.pointed()]
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.pointed() == ChartSlot(Level.DAY, midnight(2026, 10, 2), midnight(2026, 10, 3))


def test_the_wheel_zooms_on_what_is_under_the_mouse(chart: HistoryChart, qtbot: QtBot) -> None:
    day = date(2026, 10, 20).toordinal() + 0.5
    at = mouse_to(chart, qtbot, day)
    under = part(chart, Canvas).place(QPointF(at))[0]
    with qtbot.waitSignal(chart.range_changed) as changed:
        wheel(chart, at, 3)
    start, end = changed.args
    assert end - start == pytest.approx(31 * DAY / 1.25**3, rel=0.01)
    assert part(chart, Canvas).place(QPointF(at))[0] == pytest.approx(under, abs=0.02)


def test_zoom_stops_at_hours_and_at_the_years_of_the_history(
    chart: HistoryChart, qtbot: QtBot, midnight: Midnight
) -> None:
    at = mouse_to(chart, qtbot, date(2026, 10, 20).toordinal() + 0.5)
    wheel(chart, at, 60)
    start, end = chart.shown_range()
    assert end - start == pytest.approx(6 * 3600)
    wheel(chart, at, -120)
    assert chart.shown_range() == pytest.approx((midnight(2023, 1, 1), midnight(2027, 1, 1)))


def test_a_drag_moves_along_time_and_chooses_nothing(chart: HistoryChart, qtbot: QtBot, midnight: Midnight) -> None:
    at = mouse_to(chart, qtbot, date(2026, 10, 20).toordinal() + 0.5)
    chosen = []
    chart.slot_chosen.connect(chosen.append)
    pitch = part(chart, Canvas).view().pitch
    qtbot.mousePress(chart.painted_by(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(chart.painted_by(), at + QPoint(round(pitch * 10), 40))
    qtbot.mouseRelease(chart.painted_by(), Qt.MouseButton.LeftButton, pos=at + QPoint(round(pitch * 10), 40))
    start, end = chart.shown_range()
    assert start == pytest.approx(midnight(2026, 9, 21), abs=DAY / 10)
    assert end == pytest.approx(midnight(2026, 10, 22), abs=DAY / 10)
    assert chosen == []


@pytest.mark.slow
def test_the_ghost_comes_and_goes_with_its_key(chart: HistoryChart) -> None:
    assert chart.picture.ghost is None
    assert [text for _, text in part(chart, Canvas).header.key] == ["incomplete"]
    chart.set_ghost(True)
    assert chart.picture.ghost is not None
    assert [text for _, text in part(chart, Canvas).header.key] == ["octobre 2026", "incomplete", "octobre 2025"]


def test_a_theme_repaints_everything(chart: HistoryChart) -> None:
    def ground(at: QPoint) -> QColor:
        return chart.grab().toImage().pixelColor(at)

    corner = QPoint(300, 8)
    assert ground(corner) == QColor(LIGHT.surface)
    light = chart.grab().toImage()
    wear(DARK)
    restyle_all(chart)
    assert ground(corner) == QColor(DARK.surface)
    wear(LIGHT)
    restyle_all(chart)
    assert chart.grab().toImage() == light


@pytest.mark.slow
@pytest.mark.parametrize("width", range(600, 780, 30))
def test_no_label_of_the_days_is_cut_at_the_right_edge(chart: HistoryChart, midnight: Midnight, width: int) -> None:
    chart.resize(width, 480)
    chart.set_range(midnight(2026, 11, 1), midnight(2026, 12, 1))
    QApplication.processEvents()
    times = part(chart, Canvas).times
    assert times.placed
    assert all(rect.right() <= times.rect().width() for _, _, rect in times.placed)


@pytest.mark.slow
def test_large_text_takes_its_room(chart: HistoryChart, large_text: float) -> None:
    QApplication.processEvents()
    times, header = part(chart, Canvas).times, part(chart, Canvas).header
    assert times.height() == pytest.approx(30 * large_text)
    assert header.rect().height() == pytest.approx(36 * large_text)
    boxes = [rect for _, _, rect in times.placed]
    assert len(boxes) >= 2
    assert all(a.right() <= b.left() for a, b in pairwise(boxes))
    assert part(chart, Canvas).values.needed() <= part(chart, Canvas).values.width()


def test_an_empty_chart_stands(qtbot: QtBot, midnight: Midnight) -> None:
    widget = HistoryChart(locale_for("en"))
    qtbot.addWidget(widget)
    widget.set_range(midnight(2026, 1, 1), midnight(2027, 1, 1))
    widget.resize(500, 400)
    widget.show()
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert not widget.grab().isNull()
    assert widget.accessibleDescription() == "2026: no data."
    with pytest.raises(ValueError, match="range"):
        widget.set_range(5, 5)


@pytest.mark.slow
def test_every_range_of_every_width_can_be_painted(chart: HistoryChart, midnight: Midnight) -> None:
    chart.set_ghost(True)
    for width in (320, 612, 1500):
        chart.resize(width, 500)
        for days in (0.25, 1, 3, 8, 31, 100, 365, 1500, 6000):
            chart.set_range(midnight(2025, 3, 29), midnight(2025, 3, 29) + days * DAY)
            assert not chart.grab().isNull()
            assert part(chart, Canvas).values.labels()


def test_no_menu_and_no_button_of_pyqtgraph_is_there(chart: HistoryChart, qtbot: QtBot) -> None:
    at = mouse_to(chart, qtbot, date(2026, 10, 20).toordinal() + 0.5)
    before = chart.shown_range()
    qtbot.mouseClick(chart.painted_by(), Qt.MouseButton.RightButton, pos=at)
    QApplication.processEvents()
    assert QApplication.activePopupWidget() is None
    assert part(chart, Canvas).box.getMenu(None) is None
    assert chart.shown_range() == before


@pytest.mark.turning
def test_three_thousand_updates_do_not_crash(chart: HistoryChart, midnight: Midnight) -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to None in most calls, and aborts the interpreter in these."""
    chart.resize(320, 260)
    lengths = np.geomspace(DAY / 4, 1000 * DAY, 3000)
    for n, length in enumerate(lengths.tolist()):
        start = midnight(2024, 1, 1) + n * 1800
        chart.set_range(start, start + length)
        QApplication.processEvents()
    assert chart.picture.level is Level.MONTH
