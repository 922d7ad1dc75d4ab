from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from persienne.ui.charts.canvas import Canvas
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.charts.margins import LINE, Header, Stroke
from persienne.ui.style import fonts
from persienne.ui.style.theme import LIGHT
from persienne.ui.style.translation import locale_for
from support.curves import at
from support.histories import made_history, without
from support.parts import part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

TITLE = "Chaque jour"
KEY = [
    (Stroke.BAR, "octobre 2026"),
    (Stroke.PARTIAL, "incomplet"),
    (Stroke.GHOST, "octobre 2025"),
    (Stroke.HOLE, "sans mesure"),
    (Stroke.ASIDE, "écarté, hors des sommes"),
]


@pytest.fixture(params=[1.0, 2.0], ids=["100 %", "200 %"])
def text_size(dressed: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    fonts.install_fonts(dressed, request.param)
    yield request.param
    fonts.install_fonts(dressed)


def drawn(width: float, key: list[tuple[Stroke, str]]) -> QImage:
    header = Header()
    header.say(TITLE, key)
    image = QImage(round(width), 800, QImage.Format.Format_ARGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    header.draw(painter, QRectF(image.rect()))
    painter.end()
    return image


@pytest.mark.slow
@pytest.mark.usefixtures("text_size")
@pytest.mark.for_each("width", [300, 427, 612, 1128])
def test_no_entry_of_a_key_goes_unpainted_on_a_narrow_chart(width: int) -> None:
    whole = drawn(width, KEY)
    for n in range(len(KEY)):
        assert drawn(width, KEY[:n] + KEY[n + 1 :]) != whole, KEY[n]


@pytest.mark.parametrize("width", [300, 427, 612, 1128])
def test_the_entries_stand_in_their_order_beside_the_title_and_each_other(text_size: float, width: int) -> None:
    header = Header()
    header.resize(width, 36)
    header.say(TITLE, KEY)
    entries = header.entries(QRectF(0, 0, width, header.minimumHeight()))
    assert [(entry.stroke, entry.word) for entry in entries] == KEY
    title = QFontMetricsF(fonts.font(fonts.BODY_STRONG)).horizontalAdvance(TITLE)
    words = QRectF(0, 0, title, LINE * text_size)
    for n, entry in enumerate(entries):
        assert not entry.rect.intersects(words)
        assert not any(entry.rect.intersects(other.rect) for other in entries[n + 1 :])
        assert 0 <= entry.rect.top() <= entry.rect.bottom() <= header.minimumHeight()
    places = [(entry.rect.top(), entry.rect.left()) for entry in entries]
    assert places == sorted(places)


def test_a_key_that_has_room_beside_the_title_takes_one_line() -> None:
    header = Header()
    header.resize(1128, 36)
    header.say(TITLE, KEY)
    assert header.minimumHeight() == header.maximumHeight() == 36
    header.resize(427, 36)
    assert header.minimumHeight() == header.maximumHeight() > 36


def test_a_word_wider_than_the_chart_is_shortened_beside_its_sign() -> None:
    words = "écarté, hors des sommes du mois et de l’année"
    ink = QColor(LIGHT.surface)
    image = drawn(120, [(Stroke.ASIDE, words)])
    # Its line is the second: the title leaves none of the first.
    assert any(image.pixelColor(x, y) != ink for x in range(16) for y in range(LINE, 2 * LINE))
    assert any(image.pixelColor(x, y) != ink for x in range(24, 120) for y in range(LINE, 2 * LINE))


def test_the_plots_of_a_chart_begin_under_all_lines_of_its_key(qtbot: QtBot) -> None:
    history = made_history(date(2024, 11, 1), 740)
    first, last = date(2026, 10, 1).toordinal(), date(2026, 11, 1).toordinal()
    chart = HistoryChart(locale_for("fr"), clock=lambda: at(last + 1, 9))
    qtbot.addWidget(chart)
    chart.resize(340, 430)
    chart.set_history(without(history, date(2026, 10, 8), date(2026, 10, 10)))
    chart.set_range(at(first), at(last))
    chart.set_ghost(True)
    chart.show()
    QApplication.processEvents()
    canvas = part(chart, Canvas)
    before = canvas.box.height(), chart.minimumSizeHint().height()
    assert len(canvas.header.key) == 3  # this year, the year before, set aside
    assert canvas.header.more > 0
    chart.set_ghost(False)
    QApplication.processEvents()
    assert canvas.header.more == 0
    assert canvas.box.height() > before[0]
    assert chart.minimumSizeHint().height() < before[1]
    assert canvas.box.sceneBoundingRect().top() == pytest.approx(36, abs=1)
