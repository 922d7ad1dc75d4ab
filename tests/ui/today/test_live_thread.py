"""The live thread: a status is shown as it stands, a fault is told and not lost, a clicked port is let go again."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.collecting.meter_sources import PortReading
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus
from persienne.meters.tic.labels import Mode
from persienne.ports.serial_port import Setting, open_port
from persienne.ui.today.meter_control import Listening, Live
from support.opened import devices_opened
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household

PORT = "TIC plug"
READ_AT = 1_795_500_000


class Source:
    """A source with one status for all its time, which ``error`` ends at once."""

    def __init__(self, status: MeterStatus, error: Exception | None = None) -> None:
        self.status = status
        self._error = error
        self._stopped = threading.Event()

    def run(self) -> None:
        if self._error is not None:
            raise self._error
        self._stopped.wait()

    def stop(self) -> None:
        self._stopped.set()


@pytest.mark.gui
@pytest.mark.parametrize("state", MeterState)
def test_a_status_is_shown_as_it_stands_under_the_name_of_the_port(qtbot: QtBot, state: MeterState) -> None:
    status = MeterStatus(
        state,
        since=READ_AT - 60,
        paused=True,
        port="ttyUSB0",
        mode="standard",
        quality=99.2,
        last_frame_at=READ_AT,
        trouble="port_weak",
        facts={"port": "ttyUSB0"},
        power=2640,
        subscribed=9,
        tempo_today="blue",
        tempo_tomorrow="red",
        option="H PLEINE/CREUSE",
        tariff="HEURE  CREUSE",
        off_peak=((60, 360),),
        overrun_count=2,
        overrun_seconds=75,
    )
    live = Live(Source(status), PORT)
    with qtbot.waitSignal(live.status_changed) as shown:
        live.look()
    live.close()
    assert shown.args == [replace(status, port=PORT)]


@pytest.mark.gui
@pytest.mark.parametrize("code", ["port_other_meter", "store_damaged"])
def test_what_ended_a_reading_is_its_trouble_from_then_on(qtbot: QtBot, code: str) -> None:
    status = MeterStatus(MeterState.STOPPED, since=READ_AT, last_frame_at=READ_AT, trouble="port_weak")
    live = Live(Source(status, UserError(code, port=PORT)), PORT)
    with qtbot.waitSignal(live.status_changed) as first:
        pass
    with qtbot.waitSignal(live.status_changed) as again:
        live.look()
    live.close()
    assert first.args == again.args
    (shown,) = again.args
    assert (shown.state, shown.trouble, shown.facts) == (MeterState.REFUSED, code, {"port": PORT})
    assert shown.since > READ_AT
    assert (shown.port, shown.last_frame_at) == (PORT, READ_AT)


# --- the threads -----------------------------------------------------------------------------------------------------


needs_pty = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@pytest.mark.gui
def test_a_fault_and_what_a_household_can_act_on_are_both_told(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def reading(error: Exception) -> PortReading:
        def fail() -> Household:
            raise error

        return PortReading(tmp_path, "ttyUSB77", fail)

    fault, states = ZeroDivisionError("a bug"), list[MeterStatus]()
    live = Live(reading(fault), PORT)
    with qtbot.waitSignal(live.broken) as broken:
        live.status_changed.connect(states.append)
    assert broken.args == [fault]
    assert [record.getMessage() for record in caplog.records] == ["the reading of the meter failed"]
    caplog.clear()
    live.look()
    assert states[-1].state is MeterState.STOPPED
    live.close()

    live = Live(reading(UserError("store_busy")), PORT)
    with qtbot.waitSignal(live.status_changed) as said:
        pass
    assert (said.args[0].state, said.args[0].error.code) == (MeterState.REFUSED, "store_busy")
    live.close()


@pytest.mark.gui
def test_a_fault_while_a_port_is_listened_to_is_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    listening = Listening(b"no path")  # type: ignore[arg-type]
    with qtbot.waitSignal(listening.broken):
        listening.start()
    listening.end()
    assert [record.getMessage() for record in caplog.records] == ["the listening to a port failed"]
    caplog.clear()


@pytest.mark.slow
@needs_pty
@pytest.mark.gui
@pytest.mark.parametrize("mode", Mode)
def test_a_meter_that_is_listened_to_says_what_it_is_and_its_port_is_let_go(qtbot: QtBot, mode: Mode) -> None:
    from support.live_meters import LiveMeter  # noqa: PLC0415 - POSIX only

    with LiveMeter(mode) as meter:
        listening = Listening(meter.device)
        with qtbot.waitSignal(listening.found) as heard:
            listening.start()
        listening.end()
        (found,) = heard.args
        assert isinstance(found, FoundMeter)
        assert (found.status.mode, found.last_digits, found.status.subscribed) == (mode.value, "9998", 6)
        assert found.status.option in ("H PLEINE/CREUSE", "HC..")
        assert found.status.power in meter.said
        open_port(meter.device, Setting(9600)).close()

        meter.quiet = True
        listening = Listening(meter.device)
        with devices_opened() as opened:  # whoever tries the port before it is taken, takes it away
            listening.start()
            qtbot.waitUntil(lambda: meter.device in opened)
        qtbot.waitUntil(lambda: code_of_opening(meter.device) == "port_busy")
        listening.end()
        assert code_of_opening(meter.device) is None


def code_of_opening(device: str) -> str | None:
    """Why ``device`` can’t be opened, None where it can."""
    try:
        open_port(device, Setting(9600)).close()
    except UserError as error:
        return error.code
    return None


@pytest.mark.gui
def test_a_device_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    listening = Listening(str(tmp_path / "ttyUSB77"))
    with qtbot.waitSignal(listening.failed) as failed:
        listening.start()
    listening.end()
    assert failed.args[0].code == "port_missing"
    assert code_of(lambda: open_port(str(tmp_path / "ttyUSB77"), Setting(9600))) == "port_missing"
