from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.widgets.bars import DayBar, DayBars
from support.drawn_texts import written

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

NAMES = [f"mar. {day}" for day in range(10, 24)]


def shown(qtbot: QtBot, width: int) -> list[str]:
    """What stands under the bars of fourteen days in so many pixels."""
    bars = DayBars("The last days")
    qtbot.addWidget(bars)
    bars.show_bars([DayBar(name, 12.0, "12") for name in NAMES])
    bars.resize(width, 200)
    return [line.text for line in written(bars) if line.text != "12"]


def test_a_day_has_one_line_two_lines_or_the_letter_of_its_weekday_by_the_room_that_there_is(qtbot: QtBot) -> None:
    assert shown(qtbot, 1400) == NAMES
    assert shown(qtbot, 500)[:2] == ["mar.", "10"]
    assert shown(qtbot, 300)[:2] == ["M", "10"]
