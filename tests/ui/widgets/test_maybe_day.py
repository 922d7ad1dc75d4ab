"""A day and « not said » are never shown together, whatever was chosen before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDateEdit

from persienne.ui.widgets.day_fields import MaybeDay
from support.windows import button, click

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

TODAY = date(2026, 11, 27)


@pytest.fixture
def asked(qtbot: QtBot) -> MaybeDay:
    made = MaybeDay("From which date?", "Not said", TODAY, last=TODAY, note="Noted.")
    qtbot.addWidget(made)
    made.show()
    return made


def shown(asked: MaybeDay) -> tuple[bool, bool]:
    """Whether a date stands there, and whether « not said » is ticked."""
    return asked.findChild(QDateEdit).isVisible(), button(asked, "Not said").isChecked()


def test_no_date_stands_beside_not_said(asked: MaybeDay) -> None:
    assert shown(asked) == (False, True)
    assert asked.day is None


def test_the_day_that_is_asked_for_is_today_until_another_one_is_chosen(qtbot: QtBot, asked: MaybeDay) -> None:
    with qtbot.waitSignal(asked.changed):
        click(qtbot, asked, "Give a day…")
    assert shown(asked) == (True, False)
    assert asked.day == TODAY


def test_a_day_that_is_taken_back_is_gone_from_the_page(qtbot: QtBot, asked: MaybeDay) -> None:
    asked.set_day(date(2026, 11, 20))
    assert shown(asked) == (True, False)
    assert asked.day == date(2026, 11, 20)
    with qtbot.waitSignal(asked.changed):
        click(qtbot, asked, "Not said")
    assert shown(asked) == (False, True)
    assert asked.day is None
