"""Another language waits for what is under way: what a person begins meanwhile is not lost."""

# ruff: noqa: F811 - the fixtures are those of the page's own tests

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.meters.fictional_home import fictional_home
from persienne.ui.frame.keys import HISTORY, SETTINGS
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.history.note_day_dialog import NoteDayDialog
from persienne.ui.meter.questions_dialog import QuestionsDialog
from persienne.vault import PassphraseCredential
from support.households import raised
from support.windows import PASSPHRASE, SOON, click, words_in

from .test_settings import as_before, at_rest, home, window  # noqa: F401

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.base.day_notes import DayNote
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light", "as_before")]
DAY = date(2026, 10, 5)


def french_asked_for(qtbot: QtBot, window: MainWindow) -> threading.Event:
    """French is chosen while something runs that ends once the event is set."""
    window.go(SETTINGS)
    at_rest(qtbot, window)
    assert window.session is not None
    release = threading.Event()
    window.session.ask(lambda _household: release.wait(SOON / 1000), lambda _done: None)
    click(qtbot, window, "Français")
    return release


def french_spoken(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: "Historique" in words_in(window), timeout=SOON)
    at_rest(qtbot, window)


def kept(home: Path) -> list[str]:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return [note.text for note in household.day_notes]


def test_a_note_that_is_being_typed_when_the_language_changes_is_kept(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    release = french_asked_for(qtbot, window)
    window.go(HISTORY)
    window.desk(HistoryDesk).page.notes.write_wanted.emit(DAY.toordinal(), DAY.toordinal())
    (dialog,) = window.findChildren(NoteDayDialog)
    dialog.choose(DAY, DAY, "coupure")
    release.set()
    at_rest(qtbot, window)
    qtbot.wait(50)
    for one in window.findChildren(NoteDayDialog):
        one.accept()
    french_spoken(qtbot, window)
    window.close()
    assert kept(home) == ["coupure"]


def test_a_note_whose_deletion_counts_down_when_the_language_changes_is_deleted(
    qtbot: QtBot, window: MainWindow, home: Path
) -> None:
    assert window.session is not None
    notes: list[DayNote] = []
    window.session.ask(lambda one: one.day_notes.add(DAY.toordinal(), DAY.toordinal(), "coupure"), notes.append)
    at_rest(qtbot, window)
    release = french_asked_for(qtbot, window)
    window.go(HISTORY)
    window.desk(HistoryDesk).page.notes.remove_wanted.emit(notes[0])
    release.set()
    french_spoken(qtbot, window)
    window.close()
    assert kept(home) == []


def test_a_question_about_files_is_not_swept_away_by_another_language(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    days = date(2026, 9, 1), date(2026, 9, 3)
    nameless = tmp_path / "neighbour.csv"
    nameless.write_bytes(write_curve(replace(raised(fictional_home(*days).curve, 300), meter=Meter(None))))
    window.receive([nameless])
    french_asked_for(qtbot, window).set()
    french_spoken(qtbot, window)
    qtbot.waitUntil(
        lambda: bool(window.findChildren(QuestionsDialog)) or "Rien n’a été importé" in words_in(window), timeout=SOON
    )
