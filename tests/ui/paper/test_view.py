from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from persienne.documents import plain_text
from persienne.documents.document import Numbered, Paragraph
from persienne.ui.paper.view import FULL_SCALE, MARGIN, PaperView
from support.papers import CERTIFICATE, LETTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Callable[[int, int], PaperView]:  # noqa: ARG001 - each palette in turn
    def make(width: int, height: int) -> PaperView:
        made = PaperView()
        qtbot.addWidget(made)
        made.resize(width, height)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return make


def dark_spots(image: QImage, millimetres: QRectF, page: QRectF) -> int:
    """Pixels of text in a part of the page."""
    scale = page.width() / 210
    return sum(
        QColor(image.pixel(x, y)).lightness() < 140
        for x in range(int(page.x() + millimetres.left() * scale), int(page.x() + millimetres.right() * scale))
        for y in range(int(page.y() + millimetres.top() * scale), int(page.y() + millimetres.bottom() * scale))
    )


@pytest.mark.slow
def test_the_page_is_white_paper_with_the_letter_on_it(view: Callable[[int, int], PaperView]) -> None:
    table = view(900, 900)
    table.set_sheet(LETTER)
    page = table.content.page_rect(0)
    image = table.content.grab().toImage()
    assert page.width() == pytest.approx(210 * FULL_SCALE)
    assert QColor(image.pixel(int(page.center().x()), int(page.bottom()) - 20)) == QColor("white")
    assert dark_spots(image, QRectF(20, 20, 60, 15), page) > 30
    assert dark_spots(image, QRectF(110, 55, 80, 24), page) > 60
    assert dark_spots(image, QRectF(20, 60, 80, 40), page) == 0


def test_a_narrow_table_has_a_smaller_page_and_a_low_one_can_show_it_whole(
    view: Callable[[int, int], PaperView],
) -> None:
    table = view(400, 300)
    table.set_sheet(CERTIFICATE)
    width = table.box.viewport().width()
    assert table.content.page_rect(0).width() == pytest.approx(width - 2 * MARGIN)
    table.set_whole(whole=True)
    height = table.box.viewport().height()
    assert table.content.page_rect(0).height() == pytest.approx(height - 2 * MARGIN)


@pytest.mark.slow
def test_it_follows_the_sheet_and_says_which_page_is_in_sight(
    qtbot: QtBot, view: Callable[[int, int], PaperView]
) -> None:
    table = view(500, 400)
    with qtbot.waitSignal(table.page_shown) as said:
        table.set_sheet(LETTER)
    assert said.args == [1, 1]
    table.set_sheet(replace(LETTER, blocks=(Numbered(("demande " * 60,) * 12),)))
    assert (table.page, table.page_count) == (1, 3)
    bar = table.box.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    bar.setValue(bar.maximum())
    assert table.page == 3
    table.set_sheet(None)
    assert (table.page, table.page_count) == (0, 0)


def test_a_reader_of_screens_is_given_the_text(view: Callable[[int, int], PaperView]) -> None:
    table = view(500, 400)
    table.set_sheet(replace(LETTER, blocks=(Paragraph("<b>Camille</b>"),)))
    assert table.box.accessibleName() == LETTER.title
    assert table.box.accessibleDescription() == plain_text.text(replace(LETTER, blocks=(Paragraph("<b>Camille</b>"),)))
