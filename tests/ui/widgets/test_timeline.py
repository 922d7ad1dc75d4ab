"""A timeline says all of its words, in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.telling.steps import Step, StepState
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.timeline import Timeline
from support.drawn_texts import written

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_narrow_timeline_wraps_what_a_wide_one_says_in_one_line() -> None:
    said = "In what they gave, the load curve of the days that were to be deleted is present."
    timeline = Timeline([Step(StepState.DONE, "No effect seen on 28 November", said)])
    line = paint.line_height(fonts.font(fonts.CAPTION))
    assert timeline.heightForWidth(300) >= timeline.heightForWidth(1200) + line


@pytest.mark.slow
@pytest.mark.parametrize("hours", ["22 h 30 – 6 h 30", "22:30 – 06:30"])
def test_hours_stand_on_one_line_whatever_the_width(qtbot: QtBot, hours: str) -> None:
    timeline = Timeline([Step(StepState.DONE, f"Les heures creuses sont {hours} depuis peu")])
    qtbot.addWidget(timeline)
    for width in range(170, 400, 5):
        timeline.resize(width, timeline.heightForWidth(width))
        lines = [line.text.replace("\u00a0", " ") for line in written(timeline)]
        assert any(hours in line for line in lines), (width, lines)
