"""What the pages have opened, by a real helper on a real bus; and what they say where nothing opens it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from persienne.consents.directory import shipped
from persienne.desktop.helper import DesktopHelper
from persienne.ui.app import restarted
from persienne.ui.frame.desktop import Desktop
from persienne.ui.frame.kept_preferences import KeptPreferences
from persienne.ui.frame.keys import METER
from persienne.ui.household.handover import Handover, Reason
from persienne.ui.sharing.review_steps import WhereToLook
from persienne.ui.style.translation import Numbers, locale_for
from persienne.ui.widgets.buttons import SecondaryButton
from support.households import environment
from support.programs import started
from support.session_bus import portal_on, session_bus
from support.unprivileged import as_an_account, give
from support.windows import click, make_home, open_window, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from support.session_bus import Portal

pytestmark = [
    pytest.mark.slow,
    pytest.mark.gui,
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt itself asks the desktop"),
]

ACCOUNT = next(party.account for party in shipped() if party.account is not None)

# The program, and beside it what its window looks like, as JSON, whenever that changes.
WATCHED = """if True:
    import json, sys, threading, time
    def watch():
        from PySide6.QtCore import QObject, Qt, QTimer, Signal
        from PySide6.QtWidgets import QApplication
        while (app := QApplication.instance()) is None:
            time.sleep(0.01)
        class Watch(QObject):
            begun = Signal()
            seen = None
            def begin(self):
                self.timer = QTimer(self, interval=10)
                self.timer.timeout.connect(self.look)
                self.timer.start()
            def look(self):
                own = app.testAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
                looks = [app.palette().window().color().lightness() < 128, app.font().pixelSize(), own]
                if looks != self.seen:
                    self.seen = looks
                    print(json.dumps(looks), flush=True)
        watch = Watch()
        watch.moveToThread(app.thread())
        watch.begun.connect(watch.begin)
        watch.begun.emit()
        kept.append(watch)
    kept = []
    threading.Thread(target=watch, daemon=True).start()
    sys.argv = ["persienne", *sys.argv[1:]]
    from persienne.__main__ import main
    main()
"""


@pytest.fixture
def portal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Portal]:
    with session_bus() as bus, portal_on(bus) as portal:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        monkeypatch.setenv("PATH", "/nowhere")  # no xdg-open
        yield portal


@pytest.fixture
def desktop(portal: Portal) -> Iterator[Desktop]:  # noqa: ARG001 - the desktop is there first
    helper = DesktopHelper()
    yield Desktop(helper)
    helper.close()


def where_to_look(qtbot: QtBot, desktop: Desktop) -> WhereToLook:
    """The card of an account, on the screen."""
    card = WhereToLook("Look.", ACCOUNT, Numbers(locale_for("en")))
    card.link_wanted.connect(desktop.open_link)
    qtbot.addWidget(card)
    card.show()
    return card


def press(card: WhereToLook) -> None:
    card.findChild(SecondaryButton).click()


def test_a_link_goes_to_the_portal(qtbot: QtBot, desktop: Desktop, portal: Portal) -> None:
    press(where_to_look(qtbot, desktop))
    assert portal.hears() == {"opened": ACCOUNT.url}


def test_where_nothing_opens_a_link_its_address_is_there_to_be_copied(
    qtbot: QtBot, desktop: Desktop, portal: Portal
) -> None:
    portal.set(answer=2)
    card = where_to_look(qtbot, desktop)
    assert ACCOUNT.url not in words_in(card)
    press(card)
    qtbot.waitUntil(lambda: f"Copy the address into your browser: {ACCOUNT.url}" in words_in(card))


@pytest.mark.quick
@pytest.mark.parametrize("when", ["before", "after"])
def test_where_the_helper_is_gone_the_address_is_there_to_be_copied(qtbot: QtBot, desktop: Desktop, when: str) -> None:
    assert desktop._helper is not None
    process = desktop._helper._process
    card = where_to_look(qtbot, desktop)
    if when == "after":  # it has taken the wish and can't do it any more
        os.kill(process.pid, 19)  # SIGSTOP
        press(card)
        assert ACCOUNT.url not in words_in(card)
    process.kill()
    process.wait()
    if when == "before":
        press(card)
    qtbot.waitUntil(lambda: ACCOUNT.url in words_in(card))
    press(card)  # and again


@pytest.mark.quick
def test_where_the_program_could_not_be_started_anew_the_helper_goes_on_opening_links(
    qtbot: QtBot, desktop: Desktop, portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = where_to_look(qtbot, desktop)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(FileNotFoundError):
        restarted(tmp_path, KeptPreferences(tmp_path), desktop, lambda: False, Handover(Reason.ASKED), details=False)
    press(card)
    assert portal.hears() == {"opened": ACCOUNT.url}


def test_a_card_that_is_closed_meanwhile_is_told_nothing(qtbot: QtBot, desktop: Desktop, portal: Portal) -> None:
    portal.set(answer=2)
    card = where_to_look(qtbot, desktop)
    press(card)
    card.deleteLater()
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not desktop._waiting)


def test_the_households_folder_is_shown_and_where_nothing_shows_it_its_place_is_told(
    qtbot: QtBot, desktop: Desktop, portal: Portal, tmp_path: Path
) -> None:
    home = make_home(tmp_path / "home")
    window = open_window(qtbot, home, desktop=desktop)
    window.go(METER)
    click(qtbot, window, "Open the folder")
    assert portal.hears() == {"opened": str(home)}
    portal.set(answer=2)
    click(qtbot, window, "Open the folder")
    assert portal.hears() == {"opened": str(home)}
    qtbot.waitUntil(lambda: f"Open it yourself. It is here: {home}" in words_in(window))
    window.close()


def test_the_hidden_window_takes_the_desktops_colours_and_text_size_and_follows_them(tmp_path: Path) -> None:
    account = as_an_account()
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(tmp_path))
    give(tmp_path)
    with session_bus(account) as bus, portal_on(bus, account) as portal:
        portal.set(color_scheme=1, text_scaling_factor=1.0)
        command = [*account, sys.executable, "-c", WATCHED, "--demo"]
        program = started(command, env={**env, "DBUS_SESSION_BUS_ADDRESS": bus}, stdout=subprocess.PIPE)
        with program as running:
            assert running.stdout is not None
            wait_until_looks(running, dark=True, px=13)
            portal.set(color_scheme=2)
            wait_until_looks(running, dark=False, px=13)
            portal.set(text_scaling_factor=1.5)
            wait_until_looks(running, dark=False, px=20)


def test_a_portal_that_answers_nothing_keeps_no_window_waiting(tmp_path: Path) -> None:
    env = environment(tmp_path, QT_QPA_PLATFORM="offscreen", XDG_RUNTIME_DIR=str(tmp_path))
    with session_bus() as bus, portal_on(bus) as portal:
        portal.set(answer=None)
        command = [sys.executable, "-c", WATCHED, "--demo"]
        program = started(command, env={**env, "DBUS_SESSION_BUS_ADDRESS": bus}, stdout=subprocess.PIPE)
        with program as running:
            wait_until_looks(running, dark=False, px=13)
            assert portal.hears() == {"unanswered": "ReadAll"}
            portal.set(color_scheme=1)
            wait_until_looks(running, dark=True, px=13)


def wait_until_looks(running: subprocess.Popen[str], *, dark: bool, px: int) -> None:
    """Read what the window looks like until it looks so; its file dialogs are Qt's own."""
    assert running.stdout is not None
    while json.loads(running.stdout.readline()) != [dark, px, True]:
        pass
