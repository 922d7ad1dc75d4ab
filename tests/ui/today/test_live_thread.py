"""The live thread: every status has its state, a fault is told and not lost, and a clicked port is let go again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.collecting.meter_sources import PortReading
from persienne.household.access.control_channel import Status
from persienne.meters.meter_status import FoundMeter, LiveState, MeterState
from persienne.meters.tic.labels import Mode
from persienne.ports.serial_port import Setting, open_port
from persienne.ui.today.live_thread import Listening, Live, live_state
from support.stored import code_of
from support.windows import SOON

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household

PORT = "TIC plug"
READ_AT = 1_795_500_000


def status(state: str, trouble: str | None = None, *, read: bool = False) -> Status:
    return Status(
        state=state,
        trouble=trouble,
        facts=(trouble and {"port": PORT}) or None,
        last_frame_at=READ_AT if read else None,
    )


@pytest.mark.parametrize(
    ("said", "ended_by", "state"),
    [
        (status("looking"), None, MeterState.LISTENING),
        (status("listening"), None, MeterState.LISTENING),
        (status("reading", read=True), None, MeterState.LIVE),
        (status("reading", "port_eight_bits", read=True), None, MeterState.LIVE),
        (status("reading", "port_weak", read=True), None, MeterState.LIVE),
        (status("reading", "disk_full", read=True), None, MeterState.LIVE),
        (status("reading", "port_silent", read=True), None, MeterState.SILENT),
        (status("listening", "port_silent", read=True), None, MeterState.SILENT),
        (status("listening", "port_silent"), None, MeterState.REFUSED),
        (status("listening", "port_wrong_speed"), None, MeterState.REFUSED),
        (status("listening", "port_weak", read=True), None, MeterState.REFUSED),
        (status("looking", "port_denied"), None, MeterState.REFUSED),
        (status("looking", "port_busy", read=True), None, MeterState.REFUSED),
        (status("looking", "collector_mute"), None, MeterState.REFUSED),
        (status("looking", "port_missing"), None, MeterState.UNPLUGGED),
        (status("looking", "port_unplugged", read=True), None, MeterState.UNPLUGGED),
        (status("paused", read=True), None, MeterState.LIVE),
        (status("paused", "port_silent", read=True), None, MeterState.SILENT),
        (status("paused", "port_unplugged", read=True), None, MeterState.UNPLUGGED),
        (status("stopped", read=True), None, MeterState.REFUSED),
        (status("stopped", read=True), "port_other_meter", MeterState.REFUSED),
        (status("looking"), "store_damaged", MeterState.REFUSED),
    ],
    ids=lambda value: f"{value.state} {value.trouble}" if isinstance(value, Status) else None,
)
def test_every_status_has_its_state(said: Status, ended_by: str | None, state: MeterState) -> None:
    error = None if ended_by is None else UserError(ended_by)
    shown = live_state(said, PORT, error)
    assert (shown.state, shown.port, shown.at) == (state, PORT, said.last_frame_at)
    assert (None if shown.error is None else shown.error.code) == (ended_by or said.trouble)


def test_what_the_meter_says_is_shown_as_it_was_said() -> None:
    said = Status(
        state="reading",
        mode="standard",
        quality=99.2,
        last_frame_at=READ_AT,
        power=2640,
        subscribed=9,
        tempo_today="blue",
        tempo_tomorrow="red",
        tariff="HEURE  CREUSE",
        off_peak=((60, 360),),
        overrun_count=2,
        overrun_seconds=75,
    )
    shown = live_state(said, PORT, None)
    for name in ("power", "mode", "quality", "subscribed", "tempo_today", "tempo_tomorrow", "tariff", "off_peak"):
        assert getattr(shown, name) == getattr(said, name)
    assert (shown.overrun_count, shown.overrun_seconds) == (2, 75)


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

    fault, states = ZeroDivisionError("a bug"), list[LiveState]()
    live = Live(reading(fault), PORT)
    with qtbot.waitSignal(live.broken, timeout=SOON) as broken:
        live.state_changed.connect(states.append)
    assert broken.args == [fault]
    assert [record.getMessage() for record in caplog.records] == ["the reading of the meter failed"]
    caplog.clear()
    live.look()
    assert states[-1].state is MeterState.REFUSED
    live.close()

    live = Live(reading(UserError("store_busy")), PORT)
    with qtbot.waitSignal(live.state_changed, timeout=SOON) as said:
        pass
    assert (said.args[0].state, said.args[0].error.code) == (MeterState.REFUSED, "store_busy")
    live.close()


@pytest.mark.gui
def test_a_fault_while_a_port_is_listened_to_is_told(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    listening = Listening(b"no path")  # type: ignore[arg-type]
    with qtbot.waitSignal(listening.broken, timeout=SOON):
        listening.start()
    listening.end()
    assert [record.getMessage() for record in caplog.records] == ["the listening to a port failed"]
    caplog.clear()


@needs_pty
@pytest.mark.gui
@pytest.mark.parametrize("mode", Mode)
def test_a_meter_that_is_listened_to_says_what_it_is_and_its_port_is_let_go(qtbot: QtBot, mode: Mode) -> None:
    from support.live_meters import LiveMeter  # noqa: PLC0415 - POSIX only

    with LiveMeter(mode) as meter:
        listening = Listening(meter.device)
        with qtbot.waitSignal(listening.found, timeout=SOON) as heard:
            listening.start()
        listening.end()
        (found,) = heard.args
        assert isinstance(found, FoundMeter)
        assert (found.mode, found.last_digits, found.subscribed) == (mode.value, "9998", 6)
        assert found.tariff
        assert found.power in meter.said
        open_port(meter.device, Setting(9600)).close()

        meter.quiet = True
        listening = Listening(meter.device)
        listening.start()
        qtbot.waitUntil(lambda: code_of_opening(meter.device) == "port_busy", timeout=SOON)
        listening.end()
        assert code_of_opening(meter.device) is None


def code_of_opening(device: str) -> str | None:
    """Why ``device`` can't be opened, None where it can."""
    try:
        open_port(device, Setting(9600)).close()
    except UserError as error:
        return error.code
    return None


@pytest.mark.gui
def test_a_device_that_is_not_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    listening = Listening(str(tmp_path / "ttyUSB77"))
    with qtbot.waitSignal(listening.failed, timeout=SOON) as failed:
        listening.start()
    listening.end()
    assert failed.args[0].code == "port_missing"
    assert code_of(lambda: open_port(str(tmp_path / "ttyUSB77"), Setting(9600))) == "port_missing"
