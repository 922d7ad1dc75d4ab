from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.ui.mirror.week_dialog import WeekDialog
from support.drawn_faults import faults_of
from support.mirror_pages import SMALL, shown
from support.mirror_views import made_view
from support.parts import settled
from support.windows import asked, click, spoken, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


def test_the_week_can_be_read_as_a_list(qtbot: QtBot, light: Theme) -> None:
    page = shown(qtbot, light, made_view("en"))
    click(qtbot, page, "See as a list")
    dialog = asked(qtbot, page, WeekDialog)
    said = words_in(dialog)
    assert said.count("a day with signs of presence, readable") == 7
    assert "1 minute (example, not you)" in said
    assert "water heater, readable: 02:00\u00a0–\u00a004:30" in said


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_fits_a_small_screen(qtbot: QtBot, theme: Theme, language: str) -> None:
    with spoken(QApplication.instance(), language):
        page = shown(qtbot, theme, made_view(language), language=language, size=SMALL)
        page.board.week.list_wanted.emit()
        week = asked(qtbot, page, WeekDialog)
        assert [str(fault) for fault in faults_of(settled(week))] == []
        week.reject()
