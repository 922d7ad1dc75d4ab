"""The questions of an import: the safe answer stands until another is chosen, and nothing is stored before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Meter
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from persienne.meters.fictional_home import fictional_home
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from persienne.store.meters import every_meter
from persienne.ui.meter.desk import MeterNameDialog
from persienne.ui.meter.import_dialogs import BatchDialog
from persienne.ui.meter.questions_dialog import ACCEPT, DATED, LEAVE, MINE, NEW, QuestionsDialog
from persienne.vault import PassphraseCredential
from support.households import raised
from support.tic_logs import log
from support.windows import PASSPHRASE, asked, button, curve_file, make_home, open_window, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.measures.import_report import ImportBatch
    from persienne.store.meters import StoredMeter
    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui]

FIRST, LAST = date(2026, 9, 7), date(2026, 9, 13)
LATER, LATEST = date(2026, 9, 14), date(2026, 9, 20)
AUGUST = date(2026, 8, 10), date(2026, 8, 16)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_home(tmp_path / "home", curve_file(tmp_path / "mine.csv", FIRST, LAST))


def nameless(path: Path, first: date, last: date, watts: int = 0) -> Path:
    """The fictional home's days, raised by ``watts``, in a file that does not say its meter."""
    curve = replace(raised(fictional_home(first, last).curve, watts), meter=Meter(None))
    path.write_bytes(write_curve(curve))
    return path


def kept(home: Path) -> tuple[list[StoredMeter], list[ImportBatch]]:
    """The meters and imports of the file, once the window has let it go."""
    household = Household.open(home, PassphraseCredential(PASSPHRASE))
    try:
        return list(every_meter(household.conn)), list(every_import(household.conn))
    finally:
        household.close()


def shut(qtbot: QtBot, window: MainWindow) -> None:
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    window.close()


@pytest.mark.quick
def test_two_homes_are_asked_about_apart_and_stored_apart(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    neighbours = nameless(tmp_path / "neighbour.csv", FIRST, LAST, 300)
    window.receive([neighbours, nameless(tmp_path / "high.csv", LATER, LATEST, 50_000)])
    dialog = asked(qtbot, window, QuestionsDialog)
    neighbour, high, power = dialog.questions
    assert [card.options.key for card in dialog.questions] == [LEAVE, LEAVE, "refuse"]
    assert not button(dialog, "Import").isEnabled()
    assert "336 differ: very likely another home" in button(neighbour, "It is my meter …9998").accessibleDescription()
    assert "up to " in words_in(power)
    neighbour.options.choose(NEW)
    high.options.choose(f"{MINE}0")
    assert button(dialog, "Import").isEnabled()
    power.options.choose(ACCEPT)
    dialog.accept()
    qtbot.waitUntil(lambda: "2 files imported" in words_in(window))
    shut(qtbot, window)
    meters, imports = kept(home)
    assert [meter.meter.point for meter in meters] == ["09999999999998", None]
    assert [(report.file, report.point) for report in imports[0].reports] == [
        ("neighbour.csv", None),
        ("high.csv", "09999999999998"),
    ]


def test_cancelling_stores_nothing_of_the_batch(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    window.receive([nameless(tmp_path / "a.csv", LATER, LATEST), curve_file(tmp_path / "b.csv", *AUGUST)])
    dialog = asked(qtbot, window, QuestionsDialog)
    assert "1 other file needs no answer" in words_in(dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: "Nothing was imported" in words_in(window))
    shut(qtbot, window)
    assert len(kept(home)[1]) == 1


def test_files_that_share_an_answer_can_be_answered_one_by_one(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    window.receive([nameless(tmp_path / f"{name}.csv", FIRST, LAST, watts) for name, watts in (("a", 90), ("b", 190))])
    dialog = asked(qtbot, window, QuestionsDialog)
    button(dialog, "Answer file by file").click()
    first, second = dialog.questions
    assert ("The same new meter as for a.csv" in words_in(first), "as for a.csv" in words_in(second)) == (False, True)
    first.options.choose(NEW)
    dialog.accept()
    qtbot.waitUntil(lambda: "1 file left out, as you chose" in words_in(window))
    shut(qtbot, window)
    assert [meter.meter.point for meter in kept(home)[0]] == ["09999999999998", None]


def test_a_recording_without_a_date_is_dated_in_the_window(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    begin = local_days().midnight(date(2026, 9, 15).toordinal()) + 8 * 3600
    path = tmp_path / "old.log"
    path.write_bytes(log(Succession(MeterOptions(Mode.HISTORIQUE)), range(begin, begin + 7200, 60)))
    window.receive([path])
    dialog = asked(qtbot, window, QuestionsDialog)
    dates, whose = (dialog.questions[place] for place in (1, 0))
    whose.options.choose(f"{MINE}0")
    assert not button(dialog, "Import").isEnabled()
    dates.options.choose(DATED)
    assert dates.between is not None
    for day in (dates.between.first_day, dates.between.last_day):
        day.choose(date(2026, 9, 15))
    dates.between.first_hour.edit.setText("10:30")
    dates.between.last_hour.edit.setText("8 h")
    assert "the end is after the beginning" in words_in(dates)
    assert not button(dialog, "Import").isEnabled()
    dates.between.first_hour.edit.setText("8:00")
    dates.between.last_hour.edit.setText("10:00")
    assert button(dialog, "Import").isEnabled()
    dialog.accept()
    qtbot.waitUntil(lambda: "Recording of the meter’s output" in words_in(window))
    shut(qtbot, window)
    (report,) = kept(home)[1][0].reports
    assert (report.first, report.end) == (begin, begin + 7200)


def test_one_file_of_a_batch_is_undone(qtbot: QtBot, home: Path, tmp_path: Path) -> None:
    window = open_window(qtbot, home)
    days = [(date(2026, 8, 3), date(2026, 8, 9)), AUGUST]
    window.receive([curve_file(tmp_path / f"{first.day}.csv", first, last) for first, last in days])
    qtbot.waitUntil(lambda: "Files…" in words_in(window))
    button(window, "Files…").click()
    dialog = asked(qtbot, window, BatchDialog)
    button(dialog, "Undo the file 3.csv").click()
    assert "3.csv" in words_in(window)
    shut(qtbot, window)  # what waits is done before it closes
    assert [[report.file for report in batch.reports] for batch in kept(home)[1]] == [["10.csv"], ["mine.csv"]]


def test_a_meter_gets_a_name_and_what_is_wrong_with_it_is_said_in_the_dialog(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    window.go("meter")
    button(window, "Name it…").click()
    dialog = asked(qtbot, window, MeterNameDialog)
    dialog.choose("12345")
    dialog.action.click()
    qtbot.waitUntil(lambda: "neither a number nor" in words_in(dialog))
    dialog.choose("La grange")
    dialog.action.click()
    qtbot.waitUntil(lambda: "La grange" in words_in(window))
    shut(qtbot, window)
    assert [meter.label for meter in kept(home)[0]] == ["La grange"]
