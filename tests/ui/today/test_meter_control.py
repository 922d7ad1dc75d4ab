"""From a click on a port to the live number: one port is opened, the one that was clicked, and it is let go again."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from PySide6.QtCore import QCoreApplication
from serial.tools.list_ports_common import ListPortInfo

from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.meter_sources import PortReading
from persienne.meters.meter_status import MeterState, PortChoice
from persienne.ports.chosen_port import Finder, Line
from persienne.ports.serial_port import Setting, open_port
from persienne.ui.style.translation import locale_for
from persienne.ui.today import meter_control
from persienne.ui.today.meter_control import MeterControl
from persienne.ui.today.page import TodayPage
from persienne.ui.today.port_page import PortChoicePage
from persienne.ui.today.words import NO_POWER
from persienne.ui.widgets.options import PickRow
from support.live_meters import LiveMeter
from support.opened import devices_opened
from support.patience import PATIENCE
from support.windows import click, words_in
from support.wire_homes import count, new_home, raw, reopened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.collecting.meter_sources import MeterSource

pytestmark = pytest.mark.gui


class Bench:
    """The two pages, what drives them, and readings whose clock may be put forward."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ahead = 0.0
        self.today = TodayPage(locale_for("en"), int(time.time()))
        self.ports = PortChoicePage(locale_for("en"))
        self.control = MeterControl(self.today, self.ports, lambda: int(time.time()), self.today)
        self.confirmed: list[str] = []
        self.control.confirmed.connect(self.confirmed.append)

    def host(self, port: str | None) -> MeterSource:
        if port is None:
            return PortReading(self.folder, None, lambda: reopened(self.folder))
        self.reading = Collector(
            Line(Finder(port, tuple), GroupJudge, back_off=(0.05,)),
            port,
            lambda: reopened(self.folder),
            clock=lambda: time.time() + self.ahead,
            tick=0.05,
        )
        return self.reading

    def offer(self, *devices: str) -> None:
        """List ports, as the computer would."""
        self.ports.set_ports([PortChoice(device, f"Plug {number}") for number, device in enumerate(devices)])

    def pick(self, number: int) -> None:
        """Click a port of the list."""
        row = next(row for row in self.ports.findChildren(PickRow) if row.accessibleName() == f"Plug {number}")
        row.click()

    @property
    def figure(self) -> str:
        """The large number of the page Today."""
        return self.today._figure.accessibleName()


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(meter_control, "LOOK_EVERY_MS", 50)
    new_home(tmp_path / "home").close()
    made = Bench(tmp_path / "home")
    for page in (made.today, made.ports):
        qtbot.addWidget(page)
        page.resize(1056, 820)
        page.show()
    yield made
    made.control.end()


@pytest.mark.slow
def test_the_port_that_is_clicked_is_listened_to_confirmed_and_read_until_the_end(qtbot: QtBot, bench: Bench) -> None:
    with LiveMeter() as other, LiveMeter() as mine, devices_opened() as opened:
        bench.control.begin(bench.host, None)
        assert "Plug in the meter" in words_in(bench.today)
        bench.control.choose()
        bench.offer(other.device, mine.device)
        assert opened == []

        bench.pick(1)
        assert "Listening…" in words_in(bench.ports)
        qtbot.waitUntil(lambda: "Meter found" in words_in(bench.ports))
        said = words_in(bench.ports)
        for told in ("ending in 9998", "6\N{NO-BREAK SPACE}kVA", "standard", "Plug 1"):
            assert told in said
        assert (bench.confirmed, bench.today.live.state) == ([], MeterState.NONE)

        click(qtbot, bench.ports, "It is my meter")
        assert bench.confirmed == [mine.device]
        qtbot.waitUntil(lambda: bench.today.live.power is not None)
        assert bench.today.live.power in mine.said
        assert "".join(filter(str.isdigit, bench.figure)) == str(bench.today.live.power)
        assert "right now, read at the meter’s port" in words_in(bench.today)
        assert set(opened) == {mine.device}

        qtbot.waitUntil(lambda: bench.reading.status.point is not None)
        bench.control.end()
        open_port(mine.device, Setting(9600)).close()
    conn = raw(bench.folder)
    assert count(conn, "frame") > 0
    conn.close()


@pytest.mark.slow
def test_the_port_of_the_household_is_marked_in_the_list_whatever_it_was_called(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "the-meter"
    with LiveMeter() as mine, LiveMeter() as other:
        link.symlink_to(mine.device)
        listed = [ListPortInfo(device) for device in (other.device, mine.device)]
        monkeypatch.setattr("serial.tools.list_ports.comports", lambda: listed)
        bench.control.begin(bench.host, str(link))
        bench.control.choose()
        rows = bench.ports.findChildren(PickRow)
        marked = [row.accessibleDescription() for row in rows if "in use now" in row.accessibleDescription()]
        assert marked == [f"{mine.device}, built into this computer, in use now"]


@pytest.mark.slow
def test_the_number_goes_when_the_meter_falls_silent_and_the_plug_when_it_is_pulled(qtbot: QtBot, bench: Bench) -> None:
    with LiveMeter() as meter:
        bench.control.begin(bench.host, meter.device)
        qtbot.waitUntil(lambda: bench.today.live.power is not None)
        assert not bench.figure.startswith(NO_POWER)
        last = bench.today.live.last_frame_at

        meter.quiet = True
        bench.ahead = 15
        qtbot.waitUntil(lambda: bench.today.live.state is MeterState.SILENT)
        assert bench.figure.startswith(NO_POWER)
        assert (bench.today.live.power, bench.today.live.since) == (None, bench.today.live.last_frame_at)
        assert last is not None
        assert "the meter has been silent since" in words_in(bench.today)

        meter.unplug()
        qtbot.waitUntil(lambda: bench.today.live.state is MeterState.UNPLUGGED)
        assert bench.figure.startswith(NO_POWER)
        assert "Plug it in again, and the reading goes on by itself" in words_in(bench.today)
        with qtbot.waitSignal(bench.control.ports_wanted):
            click(qtbot, bench.today, "Choose another port…")


@pytest.mark.slow
def test_a_port_that_is_left_unconfirmed_gives_way_to_the_households_own(qtbot: QtBot, bench: Bench) -> None:
    with LiveMeter() as mine, LiveMeter() as other:
        bench.control.begin(bench.host, mine.device)
        qtbot.waitUntil(lambda: bench.today.live.power is not None)
        bench.control.choose()
        bench.offer(other.device, "/dev/ttyUSB77")
        bench.pick(1)
        qtbot.waitUntil(lambda: "This port is not in this computer now" in words_in(bench.ports))
        click(qtbot, bench.ports, "Another port")
        bench.offer(other.device, "/dev/ttyUSB77")
        bench.pick(0)
        qtbot.waitUntil(lambda: "Meter found" in words_in(bench.ports))
        open_port(mine.device, Setting(9600)).close()
        with devices_opened() as opened:
            click(qtbot, bench.ports, "Back")
            qtbot.waitUntil(lambda: opened == [mine.device] and bench.today.live.power is not None)
        open_port(other.device, Setting(9600)).close()
        assert bench.confirmed == []


def test_what_the_port_before_has_said_is_never_shown_of_the_next(qtbot: QtBot, bench: Bench) -> None:
    with LiveMeter() as before, LiveMeter() as after:
        after.quiet = True
        bench.control.begin(bench.host, None)
        bench.offer(before.device, after.device)
        bench.pick(0)
        listening = bench.control._listening
        assert listening is not None
        assert listening.wait(
            round(PATIENCE * 1000)
        )  # its answer waits in this thread's queue, which has not run since
        click(qtbot, bench.ports, "Cancel")
        bench.offer(before.device, after.device)
        bench.pick(1)
        for _ in range(3):
            QCoreApplication.processEvents()
        assert "Meter found" not in words_in(bench.ports)
        assert "Listening…" in words_in(bench.ports)
        assert bench.confirmed == []
