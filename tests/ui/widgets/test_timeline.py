"""A timeline says all of its words, in as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.telling.steps import Step, StepState
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme

pytestmark = pytest.mark.gui


def test_a_narrow_timeline_wraps_what_a_wide_one_says_in_one_line(light: Theme) -> None:
    said = "In what they gave, the load curve of the days that were to be deleted is present."
    timeline = Timeline(light, [Step(StepState.DONE, "No effect seen on 28 November", said)])
    line = paint.line_height(fonts.font(fonts.CAPTION))
    assert timeline.heightForWidth(300) >= timeline.heightForWidth(1200) + line
