from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea

from persienne.base.slats import Older, Slat, Then
from persienne.household.privacy.erasure import Plan
from persienne.store.erase import Count, Level, Scope
from persienne.ui.meter.erasure_lever import EraseAllDialog, ErasingDialog
from persienne.ui.meter.erasure_words import ErasingWords
from persienne.ui.meter.import_dialogs import OlderDialog
from persienne.ui.meter.slat_lever import ClosingDialog, WideningDialog
from persienne.ui.meter.vault_dialogs import NoSheetDialog, PassphraseDialog, RecoveryDialog, RestoringDialog
from persienne.ui.style.translation import locale_for
from persienne.ui.widgets.label import Label
from persienne.vault import SlotKind, is_word
from support.announced import listening
from support.windows import PASSPHRASE, button, click, words_in

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.gui

TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 10, 1), date(2026, 10, 31)
SHEET = ("abaisser", "bagage", "citron", "dauphin", "énergie", "flairer", "girafe", "habitude", "ivoire", "jardin")


class Ended(list[str]):
    """How a dialog ended, in order."""

    def watch(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.accepted.connect(lambda: self.append("yes"))
        dialog.rejected.connect(lambda: self.append("no"))
        dialog.show()


@pytest.fixture
def ended() -> Ended:
    return Ended()


def field(dialog: QDialog, name: str) -> QLineEdit:
    return next(edit for edit in dialog.findChildren(QLineEdit) if edit.accessibleName() == name)


def test_closing_advises_to_reduce_and_asks_for_a_day_only_to_keep(qtbot: QtBot, ended: Ended) -> None:
    dialog = ClosingDialog(Slat.CLOSED, "11,842 half-hours", "told apart", TODAY)
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    assert (dialog.then, dialog.until) == (Then.REDUCE, None)
    assert "told apart" in words_in(dialog)
    assert "Say my contract first" not in words_in(dialog)
    dialog.options.choose(Then.KEEP)
    assert dialog.until == TODAY + timedelta(days=90)
    assert dialog._until.edit.minimumDate().toPython() == TODAY + timedelta(days=1)
    assert "told apart" not in words_in(dialog)
    dialog.options.choose(Then.ERASE)
    assert (dialog.then, dialog.until) == (Then.ERASE, None)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert ended == []  # what was chosen is asked about
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert ended == ["no"]


def test_a_missing_contract_may_be_said_first_and_that_is_no_answer(qtbot: QtBot, ended: Ended) -> None:
    dialog = ClosingDialog(Slat.CLOSED, "", "Without your contract…", TODAY, contract_missing=True)
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    with qtbot.waitSignal(dialog.contract_wanted):
        click(qtbot, dialog, "Say my contract first")
    assert ended == []
    assert not dialog.isVisible()


def test_who_opens_and_why_may_stay_unsaid(qtbot: QtBot, ended: Ended) -> None:
    dialog = WideningDialog(Slat.OPEN)
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    assert (dialog.by, dialog.why) == (None, None)
    field(dialog, "Who decides (may stay empty)").setText("  Anne ")
    qtbot.keyClick(field(dialog, "Why (may stay empty)"), Qt.Key.Key_Return)
    assert (dialog.by, dialog.why, ended) == ("Anne", None, ["yes"])


def test_the_words_of_a_sheet_stand_in_columns_where_each_number_ends(qtbot: QtBot) -> None:
    twelve = tuple(f"mot{place}" * (1 + place % 3) for place in range(1, 13))
    dialog = RecoveryDialog(twelve, (2, 4), lambda _place, _said: True)
    qtbot.addWidget(dialog)
    dialog.show()
    labels = {label.text(): label.geometry() for label in dialog.findChildren(Label)}
    for first in (1, 5, 9):  # three columns of four
        numbers = [labels[f"{place}."] for place in range(first, first + 4)]
        words = [labels[twelve[place - 1]] for place in range(first, first + 4)]
        assert len({number.right() for number in numbers}) == 1
        assert len({word.left() for word in words}) == 1
        assert [number.center().y() for number in numbers] == [word.center().y() for word in words]


def test_a_sheet_s_check_is_no_higher_than_what_it_asks_and_the_words_have_their_height_again(qtbot: QtBot) -> None:
    twelve = tuple(f"mot{place}" for place in range(1, 13))
    dialog = RecoveryDialog(twelve, (2, 4), lambda _place, _said: True, none_yet=True)
    qtbot.addWidget(dialog)
    dialog.show()
    words_height = dialog.height()
    click(qtbot, dialog, "I have copied them")
    QApplication.processEvents()
    last, on = field(dialog, "Word number 5"), button(dialog, "Go on")
    between = on.mapTo(dialog, QPoint()).y() - last.mapTo(dialog, last.rect().bottomLeft()).y()
    # Between the last field and the buttons is no room for a third field.
    assert 0 < between < field(dialog, "Word number 3").height() + 24
    click(qtbot, dialog, "See the words again")
    QApplication.processEvents()
    assert dialog.height() == words_height


def test_a_sheet_counts_only_once_two_of_its_words_were_typed_back(qtbot: QtBot, ended: Ended) -> None:
    dialog = RecoveryDialog(SHEET, (2, 4), lambda place, said: is_word(said, SHEET[place]), none_yet=True)
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    assert "5.\nénergie\n" in words_in(dialog)
    assert "You may do this later" in words_in(dialog)
    with qtbot.waitSignal(dialog.save_wanted):
        click(qtbot, dialog, "Save as PDF…")
    click(qtbot, dialog, "I have copied them")
    assert "énergie" not in words_in(dialog)
    first, second = field(dialog, "Word number 3"), field(dialog, "Word number 5")
    qtbot.keyClicks(first, "Citron")
    qtbot.keyClicks(second, "girafe")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert words_in(dialog).count("That is not the word on your sheet at this number.") == 1
    assert ended == []
    click(qtbot, dialog, "See the words again")
    assert "5.\nénergie\n" in words_in(dialog)
    click(qtbot, dialog, "I have copied them")
    second.setText("ENERGIE")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert ended == ["yes"]


def test_a_sheet_may_be_put_off(qtbot: QtBot, ended: Ended) -> None:
    dialog = RecoveryDialog(SHEET, (2, 4), lambda _place, _said: True, none_yet=True)
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    click(qtbot, dialog, "Later")
    assert ended == ["no"]


def test_a_sheet_is_declined_only_in_the_words_that_say_what_is_lost(qtbot: QtBot, ended: Ended) -> None:
    dialog = NoSheetDialog({SlotKind.PASSPHRASE})
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    assert not button(dialog, "Do without a sheet").isEnabled()
    click(qtbot, dialog, "Without this sheet, if I forget my passphrase, my data is lost.")
    click(qtbot, dialog, "Do without a sheet")
    assert ended == ["yes"]


def test_a_weak_passphrase_is_asked_for_once_more_and_never_refused(qtbot: QtBot, ended: Ended) -> None:
    dialog = PassphraseDialog("A passphrase", "It opens.", "Keep")
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    first, again = dialog.fields.first.edit, dialog.fields.again.edit
    qtbot.keyClicks(first, "short")
    qtbot.keyClick(first, Qt.Key.Key_Return)  # goes on to the second field, and presses nothing
    assert "needs at least" not in words_in(dialog)
    click(qtbot, dialog, "Keep")
    assert "A passphrase needs at least 8 characters." in words_in(dialog)
    first.setText("password")
    dialog.fields.judge()
    assert "Very weak: guessed at once" in words_in(dialog)
    again.setText("passwort")
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert "The two passphrases differ." in words_in(dialog)
    again.setText("password")
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert "confirm once more to use it" in words_in(dialog)
    assert ended == []
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert (ended, dialog.passphrase) == (["yes"], "password")


def test_a_backup_is_looked_into_before_it_may_take_the_household_s_place(qtbot: QtBot, ended: Ended) -> None:
    dialog = RestoringDialog("a.backup")
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    passphrase = field(dialog, "The passphrase of the backup, or the twelve words of the recovery sheet")
    qtbot.keyClicks(passphrase, PASSPHRASE)
    with qtbot.waitSignal(dialog.preview_wanted) as looked:
        qtbot.keyClick(passphrase, Qt.Key.Key_Return)
    assert looked.args == [PASSPHRASE]
    dialog.show_error("This is not the passphrase of a.backup.")
    assert "This is not the passphrase of a.backup." in words_in(dialog)
    assert "Put it in place of the household" not in words_in(dialog)
    with qtbot.waitSignal(dialog.preview_wanted):
        click(qtbot, dialog, "See what is in it")
    dialog.show_preview(["made on 1 Oct 2026", "meters: …9999", "1 – 7 Oct 2026", "2 kB"], brings_back=True, shown=True)
    QApplication.processEvents()  # the lines are shown
    assert "This backup still holds what you erased" in words_in(dialog)
    assert "has what this backup has not" not in words_in(dialog)
    box = dialog.findChild(QScrollArea)
    assert isinstance(box, QScrollArea)
    assert "This is not the passphrase" not in words_in(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert ended == []  # Return alone replaces nothing
    click(qtbot, dialog, "Put it in place of the household")
    assert ended == ["yes"]


def test_everything_goes_at_a_typed_word_and_at_no_other(qtbot: QtBot, ended: Ended) -> None:
    dialog = EraseAllDialog(["the measures"], ["what you printed"])
    qtbot.addWidget(dialog)
    ended.watch(dialog)
    assert "what you printed" in words_in(dialog)
    word = field(dialog, "Type ERASE to go on")
    for typed in ("", "eras", "yes"):
        word.setText(typed)
        qtbot.keyClick(word, Qt.Key.Key_Return)
        assert ended == []
    word.setText(" erase ")
    click(qtbot, dialog, "Erase everything")
    assert ended == ["yes"]


def test_an_erasure_means_no_day_before_one_is_said_and_waits_until_it_was_counted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ErasingWords(locale_for("en"))
    imports = [(4, "October"), (5, "November")]
    dialog = ErasingDialog([(1, "one"), (2, "two")], imports, (FIRST, LAST), words)
    qtbot.addWidget(dialog)
    asked: list[Scope] = []
    dialog.plan_wanted.connect(asked.append)
    dialog.begin()
    assert asked == []
    assert "These are all the days that are stored: change a date above, or take them all." in words_in(dialog)
    click(qtbot, dialog, "All days that are stored")
    assert asked == [Scope(Level.CURVE)]  # from the first to the last day is all of it
    assert not button(dialog, "Erase…").isEnabled()
    dialog.choose(FIRST + timedelta(days=3), LAST)
    dialog._meter.setCurrentIndex(2)
    dialog._import.setCurrentIndex(1)
    scope = Scope(Level.CURVE, FIRST.toordinal() + 3, None, meter_id=2, batch_id=4)
    assert asked[-1] == dialog.scope == scope
    dialog.show_plan(Plan(Scope(Level.CURVE), (Count("curve", Level.CURVE, 1, 48),)))  # of an earlier choice
    assert not dialog.counted
    dialog.show_plan(Plan(scope, ()))
    assert "nothing would be erased" in words_in(dialog)
    assert not dialog.counted
    with listening(monkeypatch) as said:
        dialog.show_plan(Plan(scope, (Count("curve", Level.CURVE, 28, 1344),)))
    assert "1,344" in words_in(dialog)
    assert len(said) == 1
    assert "1,344" in said[0]
    assert dialog.counted


def test_files_that_reach_far_back_follow_the_retention_unless_it_is_said(qtbot: QtBot) -> None:
    dialog = OlderDialog(11)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "11 month" in words_in(dialog)
    assert dialog.older is Older.REDUCE
    button(dialog, "Keep all").click()
    assert dialog.older is Older.KEEP
