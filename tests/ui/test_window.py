from __future__ import annotations

import sys
import tempfile
import threading
import time
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from persienne.base.slats import Slat
from persienne.collecting.meter_sources import PortReading
from persienne.demo.household import first_day
from persienne.household.access.control_channel import CollectorLock
from persienne.household.household import Household
from persienne.meters.meter_status import MeterState
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.ports.serial_port import Setting, open_port
from persienne.ui.frame.bug_dialog import BugDialog
from persienne.ui.frame.keys import HISTORY, METER, TODAY
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.today.desk import TodayDesk
from persienne.ui.widgets.rail import Rail
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar
from persienne.vault import PassphraseCredential
from support.opened import devices_opened
from support.parts import part
from support.patience import PATIENCE
from support.windows import (
    PASSPHRASE,
    click,
    curve_file,
    damage,
    drop,
    is_open,
    make_home,
    open_window,
    show_window,
    spoken,
    stored_imports,
    type_passphrase,
    words_in,
)
from support.windows import TODAY as THE_DAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("light")]


@pytest.fixture
def october(tmp_path: Path) -> Path:
    return curve_file(tmp_path / "october.csv", date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def september(tmp_path: Path) -> Path:
    return curve_file(tmp_path / "september.csv", date(2026, 9, 7), date(2026, 9, 20))


@pytest.fixture
def home(tmp_path: Path, october: Path) -> Path:
    return make_home(tmp_path / "home", october)


def hold_scribe(window: MainWindow) -> threading.Event:
    """Keep the scribe at work until the event is set, so that what is asked meanwhile waits."""
    assert window.session is not None
    release = threading.Event()
    window.session._scribe.call(lambda _household: release.wait(PATIENCE), lambda _: None, lambda _: None)
    return release


# Reaching a household


@pytest.mark.usefixtures("no_keyring")
def test_files_dropped_on_the_welcome_are_imported_once_the_household_is_made(
    qtbot: QtBot, tmp_path: Path, october: Path
) -> None:
    window = show_window(qtbot, tmp_path / "home")
    assert "See, close, erase." in words_in(window)
    drop(window, october)
    assert "This session has no keyring that can be trusted. Choose a passphrase" in words_in(window)
    fields = [field for field in window.findChildren(QLineEdit) if field.isVisible()]
    qtbot.keyClicks(fields[0], PASSPHRASE)
    qtbot.keyClicks(fields[1], PASSPHRASE)
    with qtbot.waitSignal(window._views.currentChanged):
        click(qtbot, window, "Make my household")
    history = window.desk(HistoryDesk).page
    qtbot.waitUntil(lambda: history.isVisible() and "October 2026" in words_in(history))
    window.go(METER)
    assert "Enedis file, half-hours" in words_in(window)
    assert "The last import" in words_in(window)
    assert part(window, Rail)._tile.accessibleName() == "Shutter: Closed"


def test_a_wrong_passphrase_is_said_and_the_right_one_opens(qtbot: QtBot, home: Path) -> None:
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, "not this one")
    wrong = "This passphrase does not open the household. Nothing was changed."
    qtbot.waitUntil(lambda: wrong in words_in(window))
    assert {path.name: path.read_bytes() for path in home.iterdir() if path.name in before} == before
    other = show_window(qtbot, home)
    assert "Persienne is already open on this household." in words_in(other)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    # The field goes, and what was typed in it.
    qtbot.waitUntil(lambda: window.findChildren(QLineEdit) == [])


def test_return_pressed_twice_tries_the_passphrase_once(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home)
    type_passphrase(qtbot, window, PASSPHRASE)
    type_passphrase(qtbot, window, "")
    qtbot.waitUntil(lambda: is_open(window))
    assert "History" in words_in(window)


def test_the_second_window_waits_for_the_first_to_close(qtbot: QtBot, home: Path, september: Path) -> None:
    first = open_window(qtbot, home)
    second = show_window(qtbot, home)
    in_use = "Persienne is already open on this household. Go to its window, or close it first."
    assert in_use in words_in(second)
    drop(second, september)
    assert in_use in words_in(second)
    first.close()
    click(qtbot, second, "Try again")
    type_passphrase(qtbot, second, PASSPHRASE)
    qtbot.waitUntil(lambda: "7\u00a0– 20 Sept 2026" in words_in(second))
    second.close()
    assert stored_imports(home) == 2


# Files, and undoing them


def test_files_dropped_on_the_chart_are_imported_and_a_refused_one_keeps_no_other_out(
    qtbot: QtBot, home: Path, september: Path, tmp_path: Path
) -> None:
    unknown, damaged = tmp_path / "recipe.csv", tmp_path / "broken.xlsx"
    unknown.write_text("flour;eggs\n500;3\n")
    damaged.write_bytes(b"PK\x03\x04" + bytes(200))
    window = open_window(qtbot, home)
    chart = window.desk(HistoryDesk).page._chart
    assert chart is not None
    release = hold_scribe(window)
    drop(chart.painted_by(), unknown, damaged, september)
    assert "Reading the files…" in words_in(window)
    counted: list[tuple[int, int]] = []
    assert window.session is not None
    window.session.import_progressed.connect(lambda done, of: counted.append((done, of)))
    with qtbot.waitSignal(window.session.imported):
        release.set()
    said = words_in(window)
    assert counted == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert "Reading the files…" not in said
    assert "recipe.csv is not a file that Persienne knows" in said
    assert "Persienne reads the exports of Enedis, GRDF (gas), EDF and Octopus" in said
    assert "broken.xlsx" in said
    assert "Enedis file, half-hours" in said
    window.close()
    assert stored_imports(home) == 2


@pytest.mark.quick
def test_a_cancelled_import_stores_nothing_and_says_so(qtbot: QtBot, home: Path, september: Path) -> None:
    window = open_window(qtbot, home)
    assert window.session is not None
    release = hold_scribe(window)
    drop(window, september)
    click(qtbot, window, "Cancel")
    with qtbot.waitSignal(window.session.refused):
        release.set()
    assert "Cancelled. Nothing was imported." in words_in(window)
    assert "Reading the files…" not in words_in(window)
    window.close()
    assert stored_imports(home) == 1


def test_what_is_dropped_in_the_example_goes_to_ones_own_household(
    qtbot: QtBot, home: Path, september: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    window = show_window(qtbot, home, demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    assert "Example data: an invented home, forgotten when the window closes" in words_in(window)
    drop(window, september)
    assert "Your household is locked" in words_in(window)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: "7\u00a0– 20 Sept 2026" in words_in(window))
    assert "Example data" not in words_in(window)
    assert list(scratch.iterdir()) == []
    window.close()
    assert stored_imports(home) == 2


@pytest.mark.slow
@pytest.mark.usefixtures("no_keyring")
def test_the_main_thread_stays_awake_while_ten_years_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    ten_years = curve_file(tmp_path / "ten-years.csv", date(2016, 1, 1), date(2025, 12, 31))
    window = open_window(qtbot, make_home(tmp_path / "home"))
    assert window.session is not None
    ticks: list[None] = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: ticks.append(None))
    with qtbot.waitSignal(window.session.import_asked):
        drop(window, ten_years)
        timer.start()
    with qtbot.waitSignal(window.session.imported):
        click(qtbot, window, "Import")
    timer.stop()
    assert len(ticks) >= 10


def test_an_undo_waits_may_be_called_off_and_then_takes_the_import_out(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    assert window.session is not None
    window.go(METER)
    undo = next(entry for entry in window.findChildren(QAbstractButton) if entry.text() == "Undo")
    for _ in range(2):
        undo.click()
    assert "Undoing the import in 10 s: october.csv, Enedis file, half-hours, 1\u00a0– 31 Oct 2026" in words_in(window)
    with qtbot.waitSignal(window.session.overview_read) as read:
        window.session.open()
    assert len(read.args[0].imports) == 1
    click(qtbot, part(window, Snackbar), "Cancel")
    assert "Undoing" not in words_in(window)
    next(entry for entry in window.findChildren(QAbstractButton) if entry.text() == "Undo").click()
    with qtbot.waitSignal(window.session.overview_read) as read:
        part(window, Snackbar)._time.setCurrentTime(10_000)
    assert read.args[0].imports == ()
    qtbot.waitUntil(lambda: "Nothing yet" in words_in(window))
    assert "The last import" not in words_in(window)
    window.go(HISTORY)
    assert "Nothing to show yet" in words_in(window)


def test_an_act_whose_household_cannot_be_read_afterwards_is_not_told_as_refused(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    session = window.session
    assert session is not None
    qtbot.waitUntil(lambda: not session.busy)
    done: list[None] = []

    def act(household: Household) -> None:
        household.lock_after(15)
        household.conn.execute("PRAGMA shrink_memory")  # what was read before is read from the disk again
        damage(home)

    session.change(act, done.append)
    qtbot.waitUntil(lambda: "The pages could not be brought up to date" in words_in(window))
    assert "What was done is stored." in words_in(window)
    assert "That did not work" not in words_in(window)
    assert done == [None]


def test_closing_the_window_does_the_undo_that_waits(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    window.go(METER)
    next(entry for entry in window.findChildren(QAbstractButton) if entry.text() == "Undo").click()
    window.close()
    assert stored_imports(home) == 0


def test_an_undo_never_reaches_another_household(qtbot: QtBot, home: Path) -> None:
    window = show_window(qtbot, home, demo=True)
    qtbot.waitUntil(lambda: is_open(window))
    window.go(METER)
    next(entry for entry in window.findChildren(QAbstractButton) if entry.text() == "Undo").click()
    click(qtbot, window, "Begin with my own data")
    assert "Undoing" not in words_in(window)
    type_passphrase(qtbot, window, PASSPHRASE)
    qtbot.waitUntil(lambda: is_open(window))
    part(window, Snackbar)._time.setCurrentTime(10_000)
    window.close()
    assert stored_imports(home) == 1


# The meter


def test_a_household_that_chose_no_port_opens_none(qtbot: QtBot, home: Path) -> None:
    with devices_opened() as opened:
        window = open_window(qtbot, home)
        window.go(TODAY)
        assert window.desk(TodayDesk).today.live.state is MeterState.NONE
        click(qtbot, window, "Choose the port…")
        assert "Persienne opens no port but the one that you click, and only reads." in words_in(window)
        click(qtbot, window, "Back")
        assert "Plug in the meter" in words_in(window)
        window.close()
    assert opened == []


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_the_chosen_port_is_read_until_the_window_closes_whatever_else_is_refused(qtbot: QtBot, home: Path) -> None:
    from support.live_meters import LiveMeter  # noqa: PLC0415 - POSIX only

    with LiveMeter() as meter:
        with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
            household.choose_port(meter.device)
        with devices_opened() as opened:
            window = open_window(qtbot, home)
            today, session = window.desk(TodayDesk).today, window.session
            assert session is not None
            qtbot.waitUntil(lambda: today.live.power is not None)
            assert today.live.power in meter.said
            assert today.isVisible()
            window.go(METER)
            # What the meter says is stored meanwhile, and the pages are read anew for it too: in whatever order.
            with qtbot.waitSignal(session.refused):
                session.undo_import(77)
            qtbot.waitUntil(lambda: "That did not work" in words_in(window))
            assert window.desk(MeterDesk).page.isVisible()
            window.close()
        assert opened == [meter.device]
        open_port(meter.device, Setting(9600)).close()
    CollectorLock(home).release()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.port == meter.device


@pytest.mark.slow
def test_the_example_has_a_live_meter_and_a_fault_of_it_is_reported_and_ends_with_the_window(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with devices_opened() as opened:
        window = show_window(qtbot, tmp_path / "nowhere", demo=True)
        qtbot.waitUntil(lambda: is_open(window))
        today = window.desk(TodayDesk).today
        qtbot.waitUntil(lambda: today.live.power is not None)
        assert today.isVisible()
        counters = VirtualMeter(MeterOptions(first=first_day(THE_DAY))).counters
        assert today.live.power in {counters.power(int(time.time()) - ago) for ago in (0, 20)}
        assert opened == []

    release, reached = threading.Event(), threading.Event()

    def fail_late() -> Household:
        reached.set()
        release.wait(PATIENCE)
        raise ZeroDivisionError

    def begin() -> None:
        window.desk(TodayDesk).begin(lambda port: PortReading(tmp_path, port, fail_late), "ttyUSB77")
        assert reached.wait(PATIENCE)

    begin()
    release.set()
    qtbot.waitUntil(lambda: window.findChildren(BugDialog) != [])
    release.clear()
    reached.clear()
    begin()
    threading.Timer(0.2, release.set).start()  # the thread is at work while the window closes
    window.close()
    assert release.is_set()
    CollectorLock(tmp_path).release()
    caplog.clear()


# The rest of the window


def test_what_was_said_of_a_page_goes_when_the_page_is_left(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    passing = part(window, PassingMessage)
    window.go(HISTORY)
    window.desk(HistoryDesk).tools.tell("ok", "Saved", "")
    window.go(HISTORY)
    assert passing.isVisible()
    click(qtbot, part(window, Rail), "Letters")
    assert not passing.isVisible()


def test_another_stop_is_stored_and_shown_in_the_rail(qtbot: QtBot, home: Path, dressed: QApplication) -> None:
    with spoken(dressed, "fr"):
        window = open_window(qtbot, home, "fr")
        assert part(window, Rail)._tile.accessibleName() == "Persienne\u00a0: Entrouverte"
        part(window, Rail)._tile.click()
        assert window.session is not None
        click(qtbot, window, "Fermée")
        qtbot.waitUntil(lambda: "Fermer la persienne" in words_in(window))
        click(qtbot, window, "Fermer la persienne")
        window.close()  # what waits its ten seconds is done
        again = open_window(qtbot, home, "fr")
        assert part(again, Rail)._tile.accessibleName() == "Persienne\u00a0: Fermée"
        page = again.desk(MeterDesk).page
        assert page.stop.choice.stop is Slat.CLOSED
