"""The real window and a real tray's protocol: closed it is an icon, which opens, tells, locks and quits."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import closing
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.store.holders import held
from persienne.store.lock import GUARD_FILE
from support.fake_tray import FakeTray
from support.households import PASSPHRASE, CheapPassphrase, make_cheap
from support.real_windows import MANAGER, RealWindow, managed, screen
from support.session_bus import session_bus
from support.told import tell
from support.traced import sockets, untraceable, whole_tracer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="other systems have trays of their own"),
]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A household that wants the tray, on a light panel, and whose meter has gone."""
    home = make_cheap(tmp_path / "household", Slat.HALF)
    (home / "window.toml").write_text('tray = true\npanel = "light"\nlanguage = "en"\n')
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.choose_port("/dev/persienne-not-there")
    return home


@pytest.fixture
def env(tmp_path: Path) -> Iterator[dict[str, str]]:
    if shutil.which(MANAGER) is None:
        pytest.skip(f"not installed: {MANAGER}")
    # The collector's socket is in the session's folder, whose name has to be short.
    with screen() as shown, session_bus() as bus, TemporaryDirectory(prefix="tray-") as session:
        env = {
            **shown,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "HOME": str(tmp_path),
            "XDG_RUNTIME_DIR": session,
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "QT_QPA_PLATFORMTHEME": "",
        }
        with managed({**os.environ, **env}):
            yield env


def test_a_closed_window_is_in_the_tray_tells_locks_comes_back_and_quits(
    tmp_path: Path, home: Path, env: dict[str, str]
) -> None:
    if (why := untraceable()) is not None:
        pytest.skip(why)
    log = tmp_path / "trace"
    with closing(FakeTray(env["DBUS_SESSION_BUS_ADDRESS"])) as tray:
        window = RealWindow(home, env, tracer=whole_tracer(log))
        try:
            tray.until(lambda: tray.icon and window.window, "the icon")
            assert tray.icon_lightness() < 96, "dark ink on a light panel"
            tell(tray.tooltip())
            window.focus()
            window.type(PASSPHRASE)
            tray.until(lambda: held(home / GUARD_FILE), "the opening")
            tray.until(lambda: "The meter cannot be read now" in tray.tooltip(), "the reading, which has no port")
            window.quit()
            tray.until(lambda: not window.window, "the closed window")
            tray.until(lambda: tray.messages, "that it is in the tray")
            tell(tray.messages, [entry.label for entry in tray.menu()])
            assert held(home / GUARD_FILE), "the household is open"
            first = tray.icon
            tray.click("Lock")
            tray.until(lambda: "--locked" in window.told and tray.icon != first, "the program that took its place")
            tray.until(lambda: tray.tooltip() == "Persienne\nThe household is locked", "the lock")
            assert not window.window, "locked, it stays in the tray"
            tray.click("Open Persienne")
            tray.until(lambda: window.window, "the window")
            window.quit()
            tray.until(lambda: not window.window, "the closed window")
            tray.click("Quit")
            tray.until(lambda: window.ended, "the end")
        finally:
            window.close()
    found = sockets(log)
    assert set(found.made) <= {"AF_UNIX"}
    assert found.refused.keys() == set()


def test_a_second_start_finds_the_window_that_is_in_the_tray(home: Path, env: dict[str, str]) -> None:
    with closing(FakeTray(env["DBUS_SESSION_BUS_ADDRESS"])) as tray:
        window = RealWindow(home, env)
        try:
            tray.until(lambda: tray.icon and window.window, "the icon")
            window.quit()
            tray.until(lambda: not window.window, "the closed window")
            second = RealWindow(home, {**os.environ, **env})
            try:
                tray.until(lambda: window.window, "the first window")
            finally:
                second.close()
        finally:
            window.close()
