"""What a household asked to be told of is told: whole in its window, without names and figures beside the tray."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from persienne.base.localtime import local_days
from persienne.base.reading import Quality, Reading, index_register
from persienne.household.household import Household
from persienne.household.measures.write_meter import Device, record_meter_line, resume_meter_line
from persienne.household.notifications import Topic
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.ui.frame.desktop import Desktop, Tray
from persienne.ui.frame.keys import SETTINGS
from persienne.ui.frame.notices import CallStrip, ReminderStrip
from persienne.ui.frame.notifier import Notifier
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.settings.desk import SettingsDesk
from persienne.vault import PassphraseCredential
from support.attended import at_rest
from support.windows import PASSPHRASE, click, make_home, open_window, type_passphrase, words_in

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.ui.window import MainWindow

pytestmark = [
    pytest.mark.slow,
    pytest.mark.gui,
    pytest.mark.usefixtures("light"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True),  # there is no tray off the screen
]

DEVICE = Device("021861123456", SOURCES[Mode.STANDARD])
PLAIN = "The meter has not been read for some days."


class Heard(Tray):
    """A tray that keeps what it is to show."""

    def __init__(self, window: MainWindow) -> None:
        self.told: list[str] = []
        super().__init__(window.preferences, Desktop(), window, available=lambda: True)

    def tell(self, title: str, sentence: str) -> None:  # noqa: ARG002 - the tray's own
        self.told.append(sentence)


def tray_of(window: MainWindow) -> Heard:
    """The window has a tray, which a person has asked for."""
    tray = Heard(window)
    window.preferences.choose(tray=True)
    window.closing.use(tray)
    assert window._inside is not None
    window._inside.tools.tray = tray
    return tray


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A meter was last read in September 2026, on a port that is not there; silence is asked for."""
    home = make_home(tmp_path / "home")
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.choose_port("/dev/persienne-not-there")
        meter = resume_meter_line(household.conn, DEVICE).meter
        index = Reading(meter, index_register("EAST"), 1_790_000_000, 0, 1000, Quality.MEASURED, DEVICE.spoken)
        record_meter_line(household.conn, DEVICE, [index], [], at=1_790_000_000)
        household.notifications.want({Topic.SILENCE})
    return home


def told_keys(home: Path) -> int:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        return len(household.notifications._told())


def read(qtbot: QtBot, window: MainWindow) -> None:
    """Close the strip of what is told, as a person who has read it."""
    (strip,) = [one for one in window.findChildren(CallStrip) if one.isVisible()]
    qtbot.mouseClick(strip._close, Qt.MouseButton.LeftButton)
    at_rest(qtbot, window)


def told_in(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the silence is told over the pages."""
    qtbot.waitUntil(lambda: "the last reading is of 21 Sept 2026" in words_in(window))
    at_rest(qtbot, window)


def test_what_was_told_comes_back_after_a_lock_and_at_the_next_start_until_it_is_read(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    told_in(qtbot, window)
    window.lock_now()
    qtbot.waitUntil(lambda: window.session is None and window.entrance.page is not None)
    assert "the last reading" not in words_in(window), "nothing is told of a household that is locked"
    assert told_keys(home) == 0
    type_passphrase(qtbot, window, PASSPHRASE)
    told_in(qtbot, window)
    window.close()
    assert told_keys(home) == 0
    window = open_window(qtbot, home)
    told_in(qtbot, window)
    notifier = next(one for one in window.findChildren(Notifier))
    notifier.look()
    at_rest(qtbot, window)
    assert words_in(window).count("the last reading is of 21 Sept 2026") == 1, "it stands there already"
    read(qtbot, window)
    notifier.look()
    at_rest(qtbot, window)
    assert "the last reading" not in words_in(window)
    window.close()


def test_in_the_window_it_is_told_whole_and_once(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    told_in(qtbot, window)
    read(qtbot, window)
    window.close()
    assert told_keys(home) == 1
    window = open_window(qtbot, home)
    at_rest(qtbot, window)
    assert "the last reading" not in words_in(window)


@pytest.mark.parametrize("detailed", [False, True])
def test_beside_the_tray_names_and_figures_are_left_out_unless_they_are_wanted(
    qtbot: QtBot, home: Path, detailed: bool
) -> None:
    window = open_window(qtbot, home)
    told_in(qtbot, window)
    read(qtbot, window)
    tray = tray_of(window)
    window.hide()
    assert window.session is not None
    window.session.ask(lambda household: (_forget(household), household.notifications.detail(on=detailed)), print)
    notifier = next(one for one in window.findChildren(Notifier))
    notifier.look()
    qtbot.waitUntil(lambda: bool(tray.told))
    (said,) = tray.told
    if detailed:
        assert "21 Sept 2026" in said
    else:
        assert said == PLAIN
    notifier.look()
    at_rest(qtbot, window)
    assert len(tray.told) == 1


def _forget(household: Household) -> None:
    """What was told is true no more, and then is again."""
    household.notifications.want(frozenset())
    household.notifications.tell([], int(date(2026, 11, 24).toordinal()))
    household.notifications.want({Topic.SILENCE})


def test_that_a_backup_is_due_is_told_beside_the_tray_alone_as_the_window_has_a_strip_for_it(
    qtbot: QtBot, home: Path
) -> None:
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        household.day_notes.add(739_900, 739_900, "away")
        household.notifications.want({Topic.BACKUP})
    window = open_window(qtbot, home)
    qtbot.waitUntil(lambda: bool(window.findChildren(Notifier)))
    tray = tray_of(window)
    assert window._inside is not None
    window._inside.tools.clock = lambda: local_days().midnight(date(2027, 6, 1).toordinal())
    notifier = next(one for one in window.findChildren(Notifier))
    (strip,) = window.findChildren(ReminderStrip)
    window.desk(MeterDesk)._look_at_backups()
    notifier.look()
    qtbot.waitUntil(strip.isVisible)
    at_rest(qtbot, window)
    assert tray.told == []
    assert words_in(window).count("There is no backup of this household yet") == 1
    window.hide()
    notifier.look()
    qtbot.waitUntil(lambda: bool(tray.told))
    assert tray.told == ["A backup is due."]


def test_what_stands_in_the_strip_unread_is_not_told_beside_the_tray(qtbot: QtBot, home: Path) -> None:
    window = open_window(qtbot, home)
    told_in(qtbot, window)
    tray = tray_of(window)
    window.hide()
    next(one for one in window.findChildren(Notifier)).look()
    at_rest(qtbot, window)
    assert tray.told == []
    window.close()
    assert told_keys(home) == 0


def test_a_window_that_nobody_sees_tells_nothing_without_a_tray_and_keeps_it_for_later(
    qtbot: QtBot, home: Path
) -> None:
    window = open_window(qtbot, home)
    qtbot.waitUntil(lambda: "the last reading is of" in words_in(window))
    assert window.session is not None
    window.hide()
    window.session.ask(_forget, print)
    next(one for one in window.findChildren(Notifier)).look()
    at_rest(qtbot, window)
    window.close()
    assert told_keys(home) == 0


def test_topics_are_ticked_on_the_page_of_settings(qtbot: QtBot, tmp_path: Path) -> None:
    home = make_home(tmp_path / "other")
    window = open_window(qtbot, home)
    window.go(SETTINGS)
    page = window.desk(SettingsDesk).page
    qtbot.waitUntil(page.notifications.isVisible)
    assert not any(tick.isChecked() for tick in page.notifications.topics.values())
    click(qtbot, page, "Three days without a reading")
    click(qtbot, page, "With names and figures beside the tray too")
    at_rest(qtbot, window)
    window.close()
    with closing(Household.open(home, PassphraseCredential(PASSPHRASE))) as household:
        assert household.notifications.wanted == {Topic.SILENCE}
        assert household.notifications.detailed
