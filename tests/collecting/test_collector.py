"""The collector reads a port into the file, says what is wrong and lets go when it is asked."""

from __future__ import annotations

import random
import threading
from typing import TYPE_CHECKING

import pytest
import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.collecting.collector import Collector, state_of_port
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.spoken import StatusLog
from persienne.household.access.control_channel import CollectorLink, CollectorLock, collector_paused
from persienne.household.access.open_file import channel_key
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ports.chosen_port import Finder, Line
from support.pty_meter import PtyMeter
from support.stored import code_of
from support.tic_frames import EOT, PRM, frame, historique_lines, parity, standard_lines
from support.wire_homes import KEY, count, new_home, raw, reopened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.household import Household

from support.collectors import BASE, FastMeter, collecting, wait_for


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_home(tmp_path / "home").close()
    return tmp_path / "home"


# --- what it does ----------------------------------------------------------------------------------------------------


def test_a_meter_is_read_into_the_file(folder: Path) -> None:
    meter = FastMeter()
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.powers)
        status = collector.status
        assert (status.state, status.mode, status.bauds, status.trouble) == ("reading", "standard", 9600, None)
        assert (status.point, status.powers) == (PRM, {"SINSTS": 500})
        assert status.last_frame_at is not None
        assert (status.power, status.subscribed, status.tariff) == (500, 6, "HEURE  CREUSE")
        assert status.off_peak == ((60, 360), (750, 930))
    assert (collector.status.state, collector.status.powers, collector.status.power) == ("stopped", None, None)
    conn = raw(folder)
    assert conn.execute("SELECT point FROM meter").fetchall() == [(PRM,)]
    assert count(conn, "frame") > 0
    conn.close()


def test_live_values_are_written_once_a_minute_and_all_when_the_meter_interrupts_itself(folder: Path) -> None:
    meter = FastMeter()
    stopped = [float(BASE)]
    tail = [b""]
    with (
        PtyMeter(lambda: meter.frame() + tail[0]) as line,
        collecting(folder, line, lambda: stopped[0]) as collector,
    ):
        wait_for(lambda: collector.status.frames > 4)  # what is told once has been told
        first = collector.status.stored_at
        stopped[0] += 58
        wait_for(lambda: collector.status.last_frame_at == BASE + 58)
        assert collector.status.stored_at == first
        stopped[0] += 1
        wait_for(lambda: collector.status.stored_at == BASE + 59)
        stopped[0] += 12
        wait_for(lambda: collector.status.last_frame_at == BASE + 71)
        assert collector.status.stored_at == BASE + 59
        tail[0] = EOT
        wait_for(lambda: collector.status.stored_at == BASE + 71)


def test_what_is_read_is_stored_when_the_port_goes(folder: Path) -> None:
    meter = FastMeter()
    where: list[str] = []
    now = [float(BASE)]

    class Hand(Finder):
        def __call__(self) -> str:
            return where[-1]

    with PtyMeter(meter.frame) as first, PtyMeter(meter.frame) as second:
        where.append(first.device)
        with collecting(folder, first, lambda: now[0], find=Hand("", tuple)) as collector:
            wait_for(lambda: collector.status.frames > 4)  # what is told once has been told
            conn = raw(folder)
            stored = count(conn, "frame")
            now[0] += 5
            wait_for(lambda: collector.status.last_frame_at == now[0])
            assert count(conn, "frame") == stored
            first.close()
            wait_for(lambda: collector.status.state == "unplugged")
            wait_for(lambda: count(conn, "frame") > stored)
            where.append(second.device)
            wait_for(lambda: collector.status.trouble is None and collector.status.powers)
            conn.close()


def test_an_historique_meter_is_the_one_that_was_named(folder: Path) -> None:
    said = frame(historique_lines({"BASE": 5_000}, option="BASE", tariff="TH.."))
    with PtyMeter(lambda: said) as line, collecting(folder, line, lambda: BASE, point=PRM) as collector:
        wait_for(lambda: collector.status.powers)
        assert (collector.status.mode, collector.status.point) == ("historique", PRM)


def test_another_meter_than_the_one_named_ends_it_and_nothing_is_stored(folder: Path) -> None:
    meter = FastMeter()
    with PtyMeter(meter.frame) as line:
        collector = Collector(
            Line(Finder(line.device, tuple), GroupJudge),
            line.device,
            lambda: reopened(folder),
            point="99999999999999",
            clock=lambda: meter.now,
            tick=0.01,
        )
        assert code_of(collector.run) == "port_other_meter"
    conn = raw(folder)
    assert count(conn, "source") == 0
    conn.close()


def test_a_replaced_device_is_another_source_of_the_same_point(folder: Path) -> None:
    meter = FastMeter()
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.powers)
        meter.address = "061234567891"
        heard = collector.status.frames
        wait_for(lambda: collector.status.frames > heard + 4)
    conn = raw(folder)
    assert conn.execute("SELECT file_name FROM source ORDER BY id").fetchall() == [("061234567890",), ("061234567891",)]
    assert conn.execute("SELECT point FROM meter").fetchall() == [(PRM,)]
    conn.close()


# --- what is wrong ---------------------------------------------------------------------------------------------------


def trouble(folder: Path, said: Callable[[], bytes], code: str, *, seconds_each: float = 0) -> Collector:
    """A collector that met ``code`` on a port that says ``said``; its clock runs by ``seconds_each`` at every look."""
    now = [float(BASE)]

    def clock() -> float:
        now[0] += seconds_each
        return now[0]

    with PtyMeter(said) as line, collecting(folder, line, clock) as collector:
        wait_for(lambda: collector.status.trouble == code)
    return collector


def test_bytes_with_parity_are_read_and_reported(folder: Path) -> None:
    meter = FastMeter()
    collector = trouble(folder, lambda: parity(meter.frame()), "port_eight_bits")
    assert collector.status.frames > 0


@pytest.mark.slow
def test_a_meter_that_falls_silent_has_no_power_any_more(folder: Path) -> None:
    meter = FastMeter()
    now = [float(BASE)]
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: now[0]) as collector:
        wait_for(lambda: collector.status.powers)
        meter.quiet = True
        heard = -1
        while heard != collector.status.frames:
            heard = collector.status.frames
            threading.Event().wait(0.2)
        now[0] += 15
        wait_for(lambda: collector.status.trouble == "port_silent")
        assert (collector.status.state, collector.status.since) == ("silent", BASE)
        assert (collector.status.powers, collector.status.power) == (None, None)
        assert collector.status.subscribed == 6
        assert collector.status.last_frame_at == BASE
        meter.quiet = False
        wait_for(lambda: collector.status.trouble is None and collector.status.powers)


@pytest.mark.slow
def test_an_overrun_is_counted_while_it_is_shown(folder: Path) -> None:
    now, status = [BASE], ["003A0081"]
    with (
        PtyMeter(lambda: frame(standard_lines(now[0], {1: 1}, status=status[0]))) as line,
        collecting(folder, line, lambda: now[0]) as collector,
    ):
        wait_for(lambda: collector.status.overrun_count == 1)
        now[0] += 5
        wait_for(lambda: collector.status.overrun_seconds == 5)
        status[0] = "003A0001"
        heard = collector.status.frames
        wait_for(lambda: collector.status.frames > heard + 4)
        now[0] += 5
        wait_for(lambda: collector.status.last_frame_at == BASE + 10)
        assert (collector.status.overrun_count, collector.status.overrun_seconds) == (1, 5)


def test_a_noisy_line_is_a_weak_link_with_its_quality(folder: Path) -> None:
    meter, chance = FastMeter(), random.Random(5)

    def noisy() -> bytes:
        return bytes(byte ^ 1 if chance.random() < 0.01 else byte for byte in meter.frame())

    now = [float(BASE)]
    with PtyMeter(noisy) as line, collecting(folder, line, lambda: now[0]) as collector:
        wait_for(lambda: collector.status.frames > 10)
        now[0] += 60
        wait_for(lambda: collector.status.trouble == "port_weak")
        assert collector.status.quality is not None
        assert 30 < collector.status.quality < 95
        assert collector.status.facts == {"port": collector.status.port, "quality": collector.status.quality}


def test_a_meter_that_is_not_there_is_looked_for(folder: Path) -> None:
    lock = CollectorLock(folder)
    collector = Collector(
        Line(Finder("/dev/ttyUSB77", tuple), GroupJudge), "/dev/ttyUSB77", lambda: reopened(folder), tick=0.01
    )
    collector.run(0.05)
    assert (collector.status.trouble, collector.status.facts) == ("port_missing", {"port": "ttyUSB77"})
    lock.release()


CLOSED, OPEN, READ = (False, False), (True, False), (True, True)


@pytest.mark.for_each(
    ("port", "code", "read_before", "state"),
    [
        (CLOSED, None, False, MeterState.LOOKING),
        (CLOSED, None, True, MeterState.LOOKING),
        (OPEN, None, False, MeterState.LISTENING),
        (OPEN, None, True, MeterState.LISTENING),
        (READ, None, False, MeterState.READING),
        (READ, None, True, MeterState.READING),
        (READ, "port_eight_bits", True, MeterState.READING),
        (READ, "port_weak", True, MeterState.READING),
        (READ, "port_silent", False, MeterState.READING),
        (READ, "port_silent", True, MeterState.SILENT),
        (OPEN, "port_silent", True, MeterState.SILENT),
        (OPEN, "port_silent", False, MeterState.REFUSED),
        (OPEN, "port_wrong_speed", False, MeterState.REFUSED),
        (OPEN, "port_weak", True, MeterState.REFUSED),
        (CLOSED, "port_denied", False, MeterState.REFUSED),
        (CLOSED, "port_busy", True, MeterState.REFUSED),
        (CLOSED, "port_missing", False, MeterState.UNPLUGGED),
        (CLOSED, "port_unplugged", True, MeterState.UNPLUGGED),
        (OPEN, "port_unplugged", True, MeterState.UNPLUGGED),
    ],
)
def test_every_port_has_its_state(
    port: tuple[bool, bool], code: str | None, read_before: bool, state: MeterState
) -> None:
    trouble = None if code is None else UserError(code)
    is_open, is_read = port
    assert state_of_port(trouble, is_open=is_open, is_read=is_read, read_before=read_before) is state


def test_a_port_that_is_not_there_is_said_once_with_the_instant(folder: Path) -> None:
    said: list[MeterStatus] = []
    Collector(
        Line(Finder("/dev/ttyUSB77", tuple), GroupJudge),
        "/dev/ttyUSB77",
        lambda: reopened(folder),
        clock=lambda: BASE,
        tick=0.01,
        tell=said.append,
    ).run(0.05)
    log = StatusLog()
    assert [(status.state, status.trouble, status.since) for status in said if log.is_new(status)] == [
        (MeterState.UNPLUGGED, "port_missing", BASE),
        (MeterState.STOPPED, "port_missing", BASE),
    ]


@pytest.mark.slow
def test_a_busy_file_costs_nothing_but_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persienne.store.connection.BUSY_SECONDS", 0.05)
    meter = FastMeter(speed=100)
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.stored_at)
        conn = raw(folder)
        conn.execute("BEGIN IMMEDIATE")
        wait_for(lambda: collector.status.store_trouble == "store_busy")
        frames = count(conn, "frame")
        conn.execute("COMMIT")
        wait_for(lambda: collector.status.store_trouble is None)
        wait_for(lambda: count(conn, "frame") > frames)
        conn.close()


def test_a_busy_file_does_not_hide_that_the_meter_fell_silent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persienne.store.connection.BUSY_SECONDS", 0.05)
    meter, now = FastMeter(), [float(BASE)]
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: now[0]) as collector:
        wait_for(lambda: collector.status.frames > 4)  # what is told once has been told
        now[0] += 5
        wait_for(lambda: collector.status.last_frame_at == now[0])
        conn = raw(folder)
        conn.execute("BEGIN IMMEDIATE")
        meter.quiet = True
        now[0] += 60
        wait_for(lambda: collector.status.store_trouble == "store_busy")
        now[0] += 15
        wait_for(lambda: collector.status.state == "silent")
        assert (collector.status.trouble, collector.status.store_trouble) == ("port_silent", "store_busy")
        conn.execute("COMMIT")
        conn.close()


def test_the_last_status_says_whether_what_was_read_was_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persienne.store.connection.BUSY_SECONDS", 0.05)
    meter, now = FastMeter(), [float(BASE)]
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: now[0]) as collector:
        wait_for(lambda: collector.status.frames > 4)  # what is told once has been told
        now[0] += 5
        wait_for(lambda: collector.status.last_frame_at == now[0])
        conn = raw(folder)
        conn.execute("BEGIN IMMEDIATE")
        now[0] += 60
        wait_for(lambda: collector.status.store_trouble == "store_busy")
        conn.execute("COMMIT")
        conn.close()
    assert (collector.status.state, collector.status.store_trouble) == ("stopped", None)


def test_a_file_that_can_not_be_opened_for_now_is_said_with_the_end() -> None:
    def open_household() -> Household:
        raise UserError("disk_full")

    said: list[MeterStatus] = []
    line = Line(Finder("", tuple), GroupJudge)
    collector = Collector(line, "", open_household, clock=lambda: BASE, tell=said.append)
    assert code_of(collector.run) == "disk_full"
    assert [(one.state, one.store_trouble) for one in said] == [("stopped", "disk_full")]


# --- the channel -----------------------------------------------------------------------------------------------------


def test_a_pause_lets_go_of_the_file_and_reading_goes_on(folder: Path) -> None:
    meter = FastMeter(speed=60)
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.stored_at)
        with collector_paused(folder, channel_key(KEY)):
            assert not (folder / "household.db-wal").exists(), "the last connection closed, and took its log away"
            alone = raw(folder)
            alone.execute("PRAGMA locking_mode = EXCLUSIVE")
            alone.execute("BEGIN EXCLUSIVE")
            alone.execute("PRAGMA user_version")
            stored = count(alone, "frame")
            alone.execute("COMMIT")
            wait_for(lambda: collector.status.paused)
            heard = collector.status.frames
            wait_for(lambda: collector.status.frames > heard + 5)
            assert count(alone, "frame") == stored
            alone.close()
        wait_for(lambda: not collector.status.paused)
        conn = raw(folder)
        wait_for(lambda: count(conn, "frame") > stored)
        conn.close()


def test_the_collector_can_be_asked_and_stopped(folder: Path) -> None:
    meter = FastMeter()
    key = channel_key(KEY)
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.powers)
        link = CollectorLink.to(folder, key)
        assert link is not None
        assert link.status().powers == {"SINSTS": 500}
        assert link.stop().mode == "standard"
        wait_for(lambda: collector.status.state == "stopped")
        link.close()


def test_another_program_may_lock_the_file_between_two_minutes(folder: Path) -> None:
    """The collector holds no lock at rest: it writes in short transactions."""
    meter = FastMeter()
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.powers)
        conn = raw(folder)
        conn.execute("BEGIN IMMEDIATE")
        conn.execute("COMMIT")
        with pytest.raises(driver.OperationalError):
            conn.execute("SELECT nothing")
        conn.close()


def test_the_port_on_which_a_meter_was_found_is_the_households_from_then_on(folder: Path, tmp_path: Path) -> None:
    meter = FastMeter()
    with PtyMeter(meter.frame) as line:
        with collecting(folder, line, lambda: meter.now) as collector:
            wait_for(lambda: collector.status.powers)
        household = reopened(folder)
        assert household.port == line.device
        adapter = tmp_path / "adapter"
        adapter.symlink_to(line.device)
        household.choose_port(str(adapter))
        with collecting(folder, line, lambda: meter.now) as collector:
            wait_for(lambda: collector.status.powers)
        assert household.port == str(adapter), "it is the same one"
        household.close()


def test_a_port_on_which_no_meter_was_found_is_not_remembered(folder: Path) -> None:
    Collector(Line(Finder("/dev/ttyUSB77", tuple), GroupJudge), "/dev/ttyUSB77", lambda: reopened(folder)).run(0.01)
    household = reopened(folder)
    assert household.port is None
    household.close()
