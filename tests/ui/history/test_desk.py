"""Days set aside from the page History, and taken back: asked in a dialog, done in the household, seen on the page."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from persienne.base.reading import Direction
from persienne.base.set_aside import Reason, SetAside
from persienne.household.household import Household
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.insight.period import Span
from persienne.store.meters import every_meter
from persienne.store.said_days import spans_set_aside
from persienne.ui.history.aside_dialog import AsideDialog
from persienne.vault import PassphraseCredential
from support.history_weeks import FIRST, LAST, opened
from support.windows import PASSPHRASE, asked, button, click, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.history.page import HistoryPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


def stored(home: Path) -> tuple[tuple[SetAside, ...], list[int]]:
    """What is set aside and the days that count; read after the window has let go."""
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        (meter,) = every_meter(household.conn)
        return spans_set_aside(household.conn, meter.id), recall_whole_days(household.conn, meter).totals.days.tolist()


def set_aside(qtbot: QtBot, window: MainWindow, page: HistoryPage, first: date, last: date) -> None:
    click(qtbot, page, "Set days aside…")
    dialog = asked(qtbot, window, AsideDialog)
    dialog.choose(first, last, Reason.METER_FAULT, "un essai")
    click(qtbot, dialog, "Set aside")
    qtbot.waitUntil(lambda: "They stay stored and are in no sum" in words_in(window))


@pytest.mark.quick
def test_days_that_are_set_aside_leave_the_total_and_are_listed_with_the_reason(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    set_aside(qtbot, window, page, date(2026, 10, 3), date(2026, 10, 4))
    qtbot.waitUntil(lambda: "3\u00a0– 4 Oct 2026: meter at fault, un essai" in words_in(page))
    assert "5 complete day(s) of 31, 24 day(s) without data, 2 day(s) set aside" in words_in(page)
    assert "2 day(s) set aside and not counted: meter at fault." in words_in(page)
    window.close()
    (span,), days = stored(home)
    assert (span.reason, span.note, span.direction, span.days) == (Reason.METER_FAULT, "un essai", Direction.IMPORT, 2)
    assert len(days) == 5


def test_taken_back_they_count_again(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    set_aside(qtbot, window, page, date(2026, 10, 3), date(2026, 10, 4))
    qtbot.waitUntil(lambda: "Take back" in words_in(page))
    back = button(page, "Take back")
    assert "meter at fault" in back.accessibleDescription()
    back.setFocus()
    qtbot.keyClick(back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "These days count again" in words_in(window))
    assert "7 complete day(s)" in words_in(page)
    window.close()
    assert stored(home) == ((), list(range(FIRST.toordinal(), LAST.toordinal() + 1)))


def test_the_dialog_proposes_the_day_in_view_and_keeps_to_known_days(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_span(Span.DAY, date(2026, 10, 5).toordinal())
    click(qtbot, page, "Set days aside…")
    dialog = asked(qtbot, window, AsideDialog)
    assert dialog.days == (date(2026, 10, 5).toordinal(),) * 2
    assert "These days stay stored and leave every sum" in words_in(dialog)
    dialog.choose(date(2020, 1, 1), date(2030, 1, 1), Reason.OTHER)
    assert dialog.days == (FIRST.toordinal(), LAST.toordinal())
    assert "7 day(s) will not be counted any more" in words_in(dialog)
    assert dialog.findChild(QLineEdit) is not None
    dialog.choose(LAST, FIRST, Reason.OTHER)
    assert not button(dialog, "Set aside").isEnabled()
    assert "The last day comes before the first." in words_in(dialog)
    dialog.reject()
    window.close()
    assert stored(home)[0] == ()


def test_when_every_day_is_set_aside_they_can_still_be_taken_back(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    set_aside(qtbot, window, page, FIRST, LAST)
    assert "0 complete day(s) of 31, 24 day(s) without data, 7 day(s) set aside" in words_in(page)
    click(qtbot, page, "Take back")
    qtbot.waitUntil(lambda: "7 complete day(s)" in words_in(page))
    window.close()


def test_what_is_set_aside_already_is_told_and_nothing_changes(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    set_aside(qtbot, window, page, FIRST, LAST)
    click(qtbot, page, "Set days aside…")
    click(qtbot, asked(qtbot, window, AsideDialog), "Set aside")
    qtbot.waitUntil(lambda: "These days are set aside already" in words_in(window))
    window.close()
    assert len(stored(home)[0]) == 1
