"""The chart of the day: its words, the mouse and the keyboard."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from persienne.insight.today import day_at_home
from persienne.ui.charts.day_canvas import DayCanvas
from persienne.ui.charts.day_chart import DayChart
from persienne.ui.style.translation import locale_for
from support.days import LIVE, NOW, clock, evening
from support.parts import part

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.insight.series import History

pytestmark = pytest.mark.gui


def made(qtbot: QtBot, history: History, now: int = NOW, size: tuple[int, int] = (930, 400)) -> DayChart:
    chart = DayChart(locale_for("en"), now)
    qtbot.addWidget(chart)
    chart.resize(*size)
    chart.show_day(day_at_home(history, now), LIVE.off_peak, 2.64, "2,640\u00a0VA")
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def test_the_words_stand_on_what_they_name(qtbot: QtBot) -> None:
    chart = made(qtbot, evening())
    assert {"20:04", "2,640\u00a0VA", "Off-peak hours", "Off-peak", "yesterday"} <= set(chart.labels())
    assert any(label.endswith("kW on average at 19:30") for label in chart.labels())
    assert any(label.startswith("quiet night ") for label in chart.labels())


@pytest.mark.for_each("size", [(930, 400), (560, 260), (340, 170)])
@pytest.mark.for_each("hour", [1, 9, 20, 23])
def test_no_word_lies_on_another(qtbot: QtBot, size: tuple[int, int], hour: int) -> None:
    now = clock(hour, 50)
    holes = [(clock(2), clock(4)), (clock(12), clock(15))]
    chart = made(qtbot, evening(until=clock(hour, 30), holes=holes), now, size)
    labels = part(chart, DayCanvas).labels.labels
    assert labels
    assert not any(one.rect.intersects(other.rect) for one, other in combinations(labels, 2))
    assert all(part(chart, DayCanvas).labels.boundingRect().contains(label.rect) for label in labels)


@pytest.mark.slow
@pytest.mark.parametrize("width", [340, 420, 560, 930])
def test_what_was_measured_is_not_named_beyond_the_present(qtbot: QtBot, width: int) -> None:
    now = clock(5, 50)
    chart = made(qtbot, evening(until=clock(5, 30)), now, (width, 240))
    canvas = part(chart, DayCanvas)
    (peak,) = (label for label in canvas.labels.labels if label.role == "ink")
    assert "kW" in peak.text or "W" in peak.text
    assert peak.rect.right() <= float(canvas.view().x(chart.day.now))


def test_a_hole_is_named(qtbot: QtBot) -> None:
    chart = made(qtbot, evening(holes=[(clock(9), clock(13))]))
    assert any(label.endswith("without data") for label in chart.labels())
    assert "without data" in chart.summary()


@pytest.mark.for_each("size", [(930, 400), (560, 170), (420, 150)])
@pytest.mark.for_each("spans", [[(9, 11), (13, 16)], [(9, 11), (12, 14)], [(7, 8), (9, 10), (12, 13)]])
def test_neighbouring_holes_are_each_named_or_counted_together(
    qtbot: QtBot, spans: list[tuple[int, int]], size: tuple[int, int]
) -> None:
    holes = [(clock(first), clock(last)) for first, last in spans]
    chart = made(qtbot, evening(holes=holes), size=size)
    assert chart.picture is not None
    said = [label for label in chart.labels() if label.endswith("without data")]
    told = [int(label.split(" gap")[0]) if " gap(s), " in label else 1 for label in said]
    assert sum(told) == len(chart.picture.holes)


@pytest.mark.slow
def test_a_hole_that_reaches_to_now_is_named_beside_it(qtbot: QtBot) -> None:
    chart = made(qtbot, evening(until=clock(19)), size=(930, 400))
    assert "1\u00a0h\u00a04\u00a0min without data" in chart.labels()


def test_a_reader_hears_one_sentence(qtbot: QtBot) -> None:
    chart = made(qtbot, evening())
    assert chart.accessibleName() == "Power today"
    said = chart.accessibleDescription()
    assert said.startswith("Tuesday 24 November 2026: ")
    assert "until 20:00" in said
    assert "6.5\u00a0kW, 19:30" in said


def test_the_mouse_snaps_to_the_half_hour(qtbot: QtBot) -> None:
    chart = made(qtbot, evening())
    place = part(chart, DayCanvas).box.sceneBoundingRect()
    at = place.left() + place.width() * (19 * 60 + 40) / 1440
    part(chart, DayCanvas).pointed.emit(
        part(chart, DayCanvas).place(QPoint(round(at), round(place.center().y())).toPointF())
    )
    when, figures, before = chart.pointed()
    assert when.startswith("Tue 24 Nov, 19:30")
    assert figures.startswith("6.5\u00a0kW")
    assert before.startswith("yesterday: ")


def test_the_arrows_walk_through_today_and_on_into_yesterday(qtbot: QtBot) -> None:
    chart = made(qtbot, evening())
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.pointed()[0].startswith("Tue 24 Nov, 19:30")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.pointed()[0].startswith("Yesterday, 20:00")
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert chart.pointed()[0].startswith("Tue 24 Nov, 00:00")
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.pointed() == []


def test_nothing_to_point_at_leaves_the_keys_to_the_page(qtbot: QtBot) -> None:
    chart = DayChart(locale_for("en"), NOW)
    qtbot.addWidget(chart)
    chart.resize(900, 400)
    chart.show()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.pointed() == []
    assert "The first half-hour shows here once it is over" in chart.labels()
