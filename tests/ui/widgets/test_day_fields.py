from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.ui.widgets.day_fields import PeriodBar
from support.windows import button, click, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_step_is_offered_on_the_side_on_which_there_is_a_period(qtbot: QtBot) -> None:
    bar = PeriodBar()
    qtbot.addWidget(bar)
    bar.show()
    moved: list[int] = []
    bar.moved.connect(moved.append)
    bar.show_period("October 2026", before=True, after=False)
    assert "October 2026" in words_in(bar)
    assert not button(bar, "The period after").isEnabled()
    click(qtbot, bar, "The period before")
    bar.show_period("September 2026", before=False, after=True)
    click(qtbot, bar, "The period after")
    assert moved == [-1, 1]
