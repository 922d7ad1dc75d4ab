"""Notes on days on the page History: written, changed and deleted in dialogs, seen beside the chart, in no figure."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QObject, Qt

from persienne.base.day_notes import FIRST_DAY, LAST_DAY
from persienne.household.household import Household
from persienne.insight.period import Span
from persienne.ui.charts.history_chart import HistoryChart
from persienne.ui.frame.keys import METER
from persienne.ui.history.cards import Notes
from persienne.ui.history.notes_lever import NoteDayDialog, NotesDialog
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.widgets.snackbar import Snackbar
from persienne.ui.widgets.table import TableView
from persienne.vault import PassphraseCredential
from support.history_weeks import FIRST, opened
from support.parts import part
from support.windows import PASSPHRASE, asked, button, click, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.history.page import HistoryPage
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


def stored(home: Path) -> list[tuple[int, int, str]]:
    """The notes by the days of October; read after the window has let go."""
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        days = [(date.fromordinal(note.first), date.fromordinal(note.last), note.text) for note in household.day_notes]
    return [(first.day, last.day, text) for first, last, text in days]


def write(qtbot: QtBot, window: MainWindow, page: HistoryPage, first: int, last: int, text: str) -> None:
    page.notes.button.click()
    dialog = asked(qtbot, window, NoteDayDialog)
    dialog.choose(date(2026, 10, first), date(2026, 10, last), text)
    click(qtbot, dialog, "Note")
    qtbot.waitUntil(lambda: text in words_in(page))


def test_a_note_is_written_and_stands_beside_the_chart_with_the_same_figures(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    before = words_in(page)
    assert "All notes…" not in before
    write(qtbot, window, page, 3, 4, "chauffage d’appoint")
    said = words_in(page)
    assert "3\u00a0– 4 Oct 2026" in said
    assert set(before.splitlines()) <= set(said.splitlines())
    assert part(page, HistoryChart).picture.notes == page.notes.shown
    window.close()
    assert stored(home) == [(3, 4, "chauffage d’appoint")]


def test_the_day_in_view_is_proposed_and_a_note_on_one_day_stays_on_one(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_span(Span.DAY, date(2026, 10, 5).toordinal())
    click(qtbot, page, "Note this day…")
    dialog = asked(qtbot, window, NoteDayDialog)
    assert dialog.days == (date(2026, 10, 5).toordinal(),) * 2
    assert not button(dialog, "Note").isEnabled()
    dialog.span.first.choose(date(2026, 10, 6))
    assert dialog.days == (date(2026, 10, 6).toordinal(),) * 2
    dialog.choose(date(2026, 10, 6), date(2026, 10, 5), "a")
    assert "The last day comes before the first." in words_in(dialog)
    assert not button(dialog, "Note").isEnabled()
    dialog.reject()
    window.close()
    assert stored(home) == []


def test_signs_that_nobody_sees_and_a_long_text_are_refused_in_the_dialog_and_nothing_that_was_typed_is_lost(
    qtbot: QtBot, home: Path
) -> None:
    window, page = opened(qtbot, home)
    page.notes.button.click()
    dialog = asked(qtbot, window, NoteDayDialog)
    dialog.choose(FIRST, FIRST, "exe.\u202efdp")
    click(qtbot, dialog, "Note")
    assert dialog.isVisible()
    assert "signs that can’t be seen" in words_in(dialog)
    dialog.choose(FIRST, FIRST, "x" * 300)
    click(qtbot, dialog, "Note")
    assert dialog.isVisible()
    assert "200 characters at most, and this one has 300" in words_in(dialog)
    assert dialog.text == "x" * 300
    dialog.choose(FIRST, FIRST, "x" * 200)
    click(qtbot, dialog, "Note")
    qtbot.waitUntil(lambda: len(page.notes.shown) == 1)
    window.close()
    assert stored(home) == [(1, 1, "x" * 200)]


def test_the_day_that_is_proposed_is_the_one_of_the_homes_own_zone(qtbot: QtBot) -> None:
    """At 1 in the morning of 7 October in Greenwich it is still the 6th in Guadeloupe, four hours behind."""
    parent = QObject()
    notes = Notes(QLocale("en"), datetime(2026, 10, 7, 1, tzinfo=UTC).timestamp, parent)
    qtbot.addWidget(notes.button)
    qtbot.addWidget(notes.card)
    notes.describe((date(2026, 10, 1).toordinal(), date(2026, 10, 31).toordinal()), "America/Guadeloupe")
    with qtbot.waitSignal(notes.write_wanted) as asked_for:
        notes.button.click()
    assert asked_for.args == [date(2026, 10, 6).toordinal()] * 2


def test_a_note_is_changed_from_the_card(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    change = button(page.notes.card, "Change…")
    assert (change.accessibleName(), change.accessibleDescription()) == ("Change the note of Sat 3 Oct 2026", "coupure")
    change.click()
    dialog = asked(qtbot, window, NoteDayDialog)
    assert (dialog.days, dialog.text) == ((date(2026, 10, 3).toordinal(),) * 2, "coupure")
    dialog.choose(date(2026, 10, 2), date(2026, 10, 3), "coupure de deux jours")
    click(qtbot, dialog, "Change")
    qtbot.waitUntil(lambda: "coupure de deux jours" in words_in(page))
    window.close()
    assert stored(home) == [(2, 3, "coupure de deux jours")]


@pytest.mark.quick
def test_a_note_waits_ten_seconds_to_be_deleted_and_comes_back_when_that_is_called_off(
    qtbot: QtBot, home: Path
) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    click(qtbot, page.notes.card, "Delete")
    assert page.notes.shown == ()
    assert "Deleting the note in 10 s: coupure" in words_in(window)
    part(window, Snackbar).cancelled.emit()
    assert [note.text for note in page.notes.shown] == ["coupure"]
    click(qtbot, page.notes.card, "Delete")
    window.close()  # what waits is done first
    assert stored(home) == []


def test_a_note_that_waits_to_be_deleted_stays_out_of_sight_when_the_household_is_read_anew(
    qtbot: QtBot, home: Path
) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    click(qtbot, page.notes.card, "Delete")
    write(qtbot, window, page, 5, 5, "vacances")  # all of them come anew
    assert [note.text for note in page.notes.shown] == ["vacances"]
    part(window, Snackbar).cancelled.emit()
    assert [note.text for note in page.notes.shown] == ["coupure", "vacances"]
    window.close()
    assert stored(home) == [(3, 3, "coupure"), (5, 5, "vacances")]


def test_a_note_that_another_program_deleted_meanwhile_is_said_to_be_gone(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.day_notes.remove(page.notes.shown[0].id)
    click(qtbot, page.notes.card, "Delete")
    part(window, Snackbar).elapsed.emit()
    qtbot.waitUntil(lambda: "There is no note of the number 1." in words_in(window))
    window.close()


def test_a_deleted_note_stands_in_the_journal_without_its_words(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    click(qtbot, page.notes.card, "Delete")
    part(window, Snackbar).elapsed.emit()
    window.go(METER)
    meter = window.desk(MeterDesk).page
    qtbot.waitUntil(lambda: "A note deleted or changed" in words_in(meter))
    assert "coupure" not in words_in(meter)
    window.close()


def test_all_notes_are_listed_the_last_first_with_the_way_to_their_days(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    write(qtbot, window, page, 5, 6, "vacances")
    page.show_span(Span.YEAR)
    click(qtbot, page, "All notes…")
    dialog = asked(qtbot, window, NotesDialog)
    said = words_in(dialog)
    assert said.index("vacances") < said.index("coupure")
    shown = [one for one in dialog.findChildren(type(button(dialog, "Show"))) if one.text() == "Show"]
    shown[1].click()
    assert not dialog.isVisible()
    assert page.in_view is not None
    assert page.in_view.days == (date(2026, 10, 3).toordinal(),) * 2
    window.close()


def test_a_note_on_a_day_before_all_readings_is_listed_and_its_day_can_be_shown(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.notes.button.click()
    dialog = asked(qtbot, window, NoteDayDialog)
    dialog.choose(date(2025, 3, 1), date(2025, 3, 1), "emménagement")
    click(qtbot, dialog, "Note")
    qtbot.waitUntil(lambda: "No note on these days." in words_in(page))
    click(qtbot, page, "All notes…")
    click(qtbot, asked(qtbot, window, NotesDialog), "Show")
    assert page.in_view is not None
    assert page.in_view.days == (date(2025, 3, 1).toordinal(),) * 2
    qtbot.waitUntil(lambda: "emménagement" in words_in(page))
    assert "Nothing was measured then." in words_in(page)
    window.close()


@pytest.mark.turning
@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
@pytest.mark.parametrize("span", list(Span))
def test_every_day_that_can_have_a_note_can_be_shown(qtbot: QtBot, home: Path, day: date, span: Span) -> None:
    window, page = opened(qtbot, home)
    page.show_span(span, day.toordinal())
    assert page.in_view is not None
    first, last = page.in_view.days
    assert first <= day.toordinal() <= last or span is Span.ALL
    page.notes.button.click()
    field = asked(qtbot, window, NoteDayDialog).span.first.edit
    assert (field.minimumDate().toPython(), field.maximumDate().toPython()) == (FIRST_DAY, LAST_DAY)
    window.close()


def test_days_in_view_without_a_note_say_so_and_lead_to_the_others(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    write(qtbot, window, page, 3, 3, "coupure")
    page.show_span(Span.DAY, date(2026, 10, 6).toordinal())
    assert "No note on these days." in words_in(page)
    assert "coupure" not in words_in(page)
    window.close()


def test_the_key_n_on_the_chart_asks_for_a_note_on_the_day_that_is_pointed_at(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_span(Span.MONTH, FIRST.toordinal())
    chart = part(page, HistoryChart)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_N):
        qtbot.keyClick(chart, key)
    assert asked(qtbot, window, NoteDayDialog).days == (date(2026, 10, 2).toordinal(),) * 2
    window.close()


def test_the_key_n_asks_for_a_note_on_the_day_in_view_where_nothing_is_pointed_at(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_span(Span.DAY, date(2026, 10, 3).toordinal())
    qtbot.keyClick(part(page, HistoryChart), Qt.Key.Key_N)
    assert asked(qtbot, window, NoteDayDialog).days == (date(2026, 10, 3).toordinal(),) * 2
    window.close()


def test_the_table_shows_a_note_that_was_written_while_it_is_open(qtbot: QtBot, home: Path) -> None:
    window, page = opened(qtbot, home)
    page.show_table(shown=True)
    table = part(page, TableView)
    columns = table.model().columnCount()
    write(qtbot, window, page, 3, 3, "coupure")
    assert table.model().columnCount() == columns + 1
    window.close()
