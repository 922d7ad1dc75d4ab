"""« Compare with what you remember »: the card at each stop, the days that are marked blind, what is stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from persienne.base.marked_days import Answer
from persienne.base.slats import Slat
from persienne.store.meters import every_meter
from persienne.ui.frame.keys import MIRROR
from persienne.ui.mirror.desk import MirrorDesk
from persienne.ui.mirror.dialogs import CheckDialog
from persienne.ui.mirror.page import MirrorPage
from persienne.ui.mirror.words import MirrorWords
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.keyboard import takes_tab
from support.mirror_views import made_view, own_check
from support.windows import asked, curve_file, make_home, open_window, spoken, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household
    from persienne.telling.mirror.view import OwnCheck
    from persienne.ui.window import MainWindow

pytestmark = pytest.mark.gui

LAST = date(2026, 11, 20)
TWENTY_ONE = "ooooiioooaaiiooooiiooo"[:21]


def shown(qtbot: QtBot, check: OwnCheck, language: str = "en") -> MirrorPage:
    page = MirrorPage(locale_for(language))
    qtbot.addWidget(page)
    page.setAutoFillBackground(True)
    page.resize(QSize(1142, 736))
    page.show_view(replace(made_view(language), own_check=check))
    with qtbot.waitExposed(page):
        page.show()
    return page


def dialog_of(qtbot: QtBot, check: OwnCheck, language: str = "en") -> CheckDialog:
    dialog = CheckDialog(check, MirrorWords(locale_for(language)))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


# --- the card --------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("theme")
def test_before_any_mark_it_is_said_what_it_is_and_where_marks_are_kept(qtbot: QtBot) -> None:
    card = shown(qtbot, own_check("en")).board.check
    said = words_in(card)
    assert "Mark a few days by what you remember" in said
    assert "in the encrypted file alone" in said
    assert "out of" not in said
    assert card.mark.isVisible()
    assert not card.erase.isVisible()


@pytest.mark.usefixtures("theme")
def test_it_counts_days_at_the_stop_that_is_looked_at_and_says_no_percentage(qtbot: QtBot) -> None:
    page = shown(qtbot, own_check("en", TWENTY_ONE))
    card = page.board.check
    assert "17 days out of 21" in words_in(card)
    page.board.try_stop(Slat.CLOSED)
    assert "15 days out of 21" in words_in(card)
    assert "A total a day, as you remember it" in words_in(card)
    assert "%" not in words_in(card)
    assert card.erase.isVisible()


@pytest.mark.usefixtures("theme")
def test_a_household_without_a_day_to_mark_is_told_why(qtbot: QtBot) -> None:
    card = shown(qtbot, replace(own_check("en"), days=())).board.check
    assert "nothing of the last seven days" in words_in(card)
    assert not card.mark.isEnabled()


@pytest.mark.usefixtures("theme")
def test_a_mirror_that_is_put_away_shows_nothing_of_the_marks(qtbot: QtBot) -> None:
    page = shown(qtbot, own_check("en", TWENTY_ONE))
    page.show_nothing()
    assert "out of" not in words_in(page.board.check)


# --- the dialog ------------------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.usefixtures("theme")
def test_a_row_a_day_by_its_long_name_begins_with_what_was_said(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, own_check("en", "oia"))
    rows = dialog.findChildren(Segmented)
    assert [row.accessibleName() for row in rows[:2]] == ["Sunday 15 November 2026", "Saturday 14 November 2026"]
    assert [row.key for row in rows[:5]] == ["out", "in", "away", "", ""]
    assert len(rows) == 30


@pytest.mark.usefixtures("theme")
def test_only_what_is_said_otherwise_is_handed_over(qtbot: QtBot) -> None:
    check = own_check("en", "oia")
    dialog = dialog_of(qtbot, check)
    assert dialog.changed == {}
    dialog.choose(check.days[0], Answer.IN)
    dialog.choose(check.days[1], None)
    dialog.choose(check.days[5], Answer.AWAY)
    ordinals = [check.days[at].toordinal() for at in (0, 1, 5)]
    assert dialog.changed == dict(zip(ordinals, (Answer.IN, None, Answer.AWAY), strict=True))
    dialog.choose(check.days[5], None)
    assert ordinals[2] not in dialog.changed


@pytest.mark.slow
@pytest.mark.usefixtures("theme")
def test_nothing_that_the_mirror_guessed_is_in_the_dialog(qtbot: QtBot) -> None:
    """Whatever the check came to, the dialog is the same."""
    check = own_check("en", TWENTY_ONE)
    other = replace(check, checked=own_check("en", "o").checked)
    first, second = (words_in(dialog_of(qtbot, one)) for one in (check, other))
    assert first == second


@pytest.mark.slow
@pytest.mark.usefixtures("theme")
def test_the_keyboard_reaches_each_day_once_and_arrows_choose(qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, own_check("en"))
    rows = dialog.findChildren(Segmented)
    reached = [[one for one in row.findChildren(QAbstractButton) if takes_tab(one)] for row in rows]
    assert [len(one) for one in reached] == [1] * len(rows)
    qtbot.keyClick(rows[0], Qt.Key.Key_Home)
    assert rows[0].key == "in"
    assert len(dialog.changed) == 1


@pytest.mark.usefixtures("theme")
def test_marks_of_earlier_days_are_said_to_stay(qtbot: QtBot) -> None:
    check = own_check("en", "oia")
    older = replace(check, days=check.days[:2])
    with spoken(QApplication.instance(), "en"):
        assert "1 earlier day stays as it is marked." in words_in(dialog_of(qtbot, older))


# --- the household ---------------------------------------------------------------------------------------------------


def marks_of(qtbot: QtBot, window: MainWindow) -> dict[date, str]:
    """The marks that are stored, as the window's own thread reads them."""
    found: list[dict[date, str]] = []

    def read(household: Household) -> dict[date, str]:
        (meter,) = every_meter(household.conn)
        return {date.fromordinal(one.day): one.answer.value for one in household.own_marks.of(meter)}

    assert window.session is not None
    window.session.ask(read, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


@pytest.mark.slow
def test_marks_go_to_the_meter_that_was_shown_though_another_is_read_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    first = curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST)
    other = curve_file(tmp_path / "b.csv", LAST - timedelta(days=60), LAST)
    other.write_text(other.read_text().replace("09999999999998", "09999999999909"))
    window = open_window(qtbot, make_home(tmp_path / "home", first, other))
    desk = window.desk(MirrorDesk)
    window.go(MIRROR)
    desk.look()
    qtbot.waitUntil(desk.page.board.isVisible)
    view = desk.page.view
    assert view is not None
    assert view.meter is not None
    assert view.own_check is not None
    desk.page.board.check.mark.click()
    dialog = asked(qtbot, window, CheckDialog)
    dialog.choose(view.own_check.days[0], Answer.OUT)
    choice = next(one for one in desk.page.findChildren(Choice) if one.accessibleName() == "Which meter")
    choice.setCurrentIndex(1 - choice.currentIndex())
    qtbot.waitUntil(lambda: desk.page.view is not view)
    dialog.accept()
    found: list[dict[int, int]] = []

    def counted(household: Household) -> dict[int, int]:
        return {meter.id: len(household.own_marks.of(meter)) for meter in every_meter(household.conn)}

    assert window.session is not None
    window.session.ask(counted, found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert {meter for meter, marks in found[0].items() if marks} == {view.meter.id}
    window.close()


@pytest.mark.slow
def test_marks_are_stored_checked_and_deleted_after_ten_seconds_at_the_earliest(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(
        qtbot, make_home(tmp_path / "home", curve_file(tmp_path / "a.csv", LAST - timedelta(days=70), LAST))
    )
    desk = window.desk(MirrorDesk)
    window.go(MIRROR)
    desk.look()
    qtbot.waitUntil(desk.page.board.isVisible)
    view, card = desk.page.view, desk.page.board.check
    assert view is not None
    assert view.own_check is not None
    days = view.own_check.days
    assert (days[0], days[-1]) == (LAST - timedelta(days=7), date(2026, 10, 12))
    card.mark.click()
    dialog = asked(qtbot, window, CheckDialog)
    for day in days[:3]:
        dialog.choose(day, Answer.OUT)
    dialog.accept()
    qtbot.waitUntil(lambda: desk.page.view is not view)
    assert marks_of(qtbot, window) == dict.fromkeys(days[:3], "out")
    assert "out of 3" in words_in(card)
    card.erase.click()
    assert len(marks_of(qtbot, window)) == 3
    desk.tools.waiting.do_now()
    qtbot.waitUntil(lambda: not card.erase.isVisible())
    assert marks_of(qtbot, window) == {}
    window.close()
