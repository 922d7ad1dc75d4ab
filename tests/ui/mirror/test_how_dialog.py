from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from persienne.ui.mirror.how_dialog import HowDialog
from persienne.ui.mirror.readings_table import ReadingsTable
from persienne.ui.mirror.step_strip import StepStrip
from support.drawn_texts import written
from support.mirror_pages import WORDS, shown
from support.mirror_views import closed_view, made_view
from support.windows import asked, words_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui


def test_a_row_opens_how_it_is_guessed_with_its_piece_of_curve(qtbot: QtBot) -> None:
    page = shown(qtbot, made_view("en"))
    row = page.findChild(ReadingsTable).rows[0]
    assert "Return says how it is guessed" in row.accessibleDescription()
    assert "Closed: unreadable" in row.accessibleDescription()
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    dialog = asked(qtbot, page, HowDialog)
    assert dialog.windowTitle() == "Up at about 06:30 on weekdays"
    said = words_in(dialog)
    assert all(sentence in said for sentence in made_view("en").readings[0].how)
    assert "what a professional can read goes further" in said
    pieces = [one for one in dialog.findChildren(QWidget) if one.accessibleName().startswith("The piece of curve")]
    assert [piece.accessibleDescription() for piece in pieces] == ["Tuesday 10 November 2026; 06:00\u00a0–\u00a008:30"]


def test_beside_the_method_stands_how_well_it_is_read_at_each_step_that_is_known(qtbot: QtBot) -> None:
    view = made_view("en")
    page = shown(qtbot, view)
    for place, steps in ((1, "Month, Day, Hour, Half-hour"), (6, "Month, Day, Hour, Half-hour, 10 minutes, 1 minute")):
        qtbot.mouseClick(page.findChild(ReadingsTable).rows[place], Qt.MouseButton.LeftButton)
        dialog = asked(qtbot, page, HowDialog)
        strip, by_step = dialog.findChild(StepStrip), view.readings[place].by_step
        cells = strip.findChildren(QWidget)
        lines = [[line.text for line in written(cell)] for cell in cells]
        assert [name for name, _said in lines] == steps.split(", ")
        assert [said for _name, said in lines] == [WORDS[word] for word in by_step.values()]
        assert [cell.accessibleName() for cell in cells] == [f"{name}: {said}" for name, said in lines]
        assert strip.accessibleDescription() == "; ".join(cell.accessibleName() for cell in cells)
        dialog.reject()


@pytest.mark.slow
def test_what_is_cited_has_no_steps_of_its_own(qtbot: QtBot) -> None:
    page = shown(qtbot, closed_view("en"))
    qtbot.mouseClick(page.findChild(ReadingsTable).rows[-1], Qt.MouseButton.LeftButton)
    assert asked(qtbot, page, HowDialog).findChild(StepStrip) is None
