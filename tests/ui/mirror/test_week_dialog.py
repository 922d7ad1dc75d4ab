from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.mirror.week_dialog import WeekDialog
from support.mirror_pages import shown
from support.mirror_views import made_view
from support.windows import asked, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_the_week_can_be_read_as_a_list(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    click(qtbot, page, "See as a list")
    dialog = asked(qtbot, page, WeekDialog)
    said = words_in(dialog)
    assert said.count("a day with signs of presence, readable") == 7
    assert "1 minute (example, not you)" in said
    assert "water heater, readable: 02:00\u00a0–\u00a004:30" in said
