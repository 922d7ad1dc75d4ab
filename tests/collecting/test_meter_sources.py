"""What a program hosts: its own port alone, another program’s reading while that lasts, or the example’s own meter."""

from __future__ import annotations

import sys
import threading
from contextlib import closing, contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

from persienne.base.localtime import local_days
from persienne.collecting import meter_sources
from persienne.collecting.collector import Collector
from persienne.collecting.device_stream import GroupJudge
from persienne.collecting.meter_sources import PortReading, example_reading
from persienne.demo.household import demo_household, first_day
from persienne.household.access.control_channel import Channel, CollectorLock
from persienne.household.measures.resolved_history import recall_curve
from persienne.meters.fictional_home import fictional_home
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from persienne.ports.chosen_port import Finder, Line
from persienne.ports.serial_port import Setting, open_port
from persienne.store.meters import every_meter
from support.collectors import wait_for
from support.live_meters import LiveMeter
from support.opened import devices_opened
from support.patience import PATIENCE
from support.stored import code_of
from support.wire_homes import cells, count, new_home, raw, reopened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.collecting.meter_sources import MeterSource

TODAY = date(2026, 11, 24)
NOW = local_days().midnight(TODAY.toordinal()) + 9 * 3600 + 47 * 60 + 13
HALF_HOUR = 1800


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_home(tmp_path / "home").close()
    return tmp_path / "home"


@contextmanager
def running(source: MeterSource) -> Iterator[None]:
    """``source`` in a thread, which ends soon after it is told to."""
    thread = threading.Thread(target=source.run)
    thread.start()
    try:
        yield
    finally:
        source.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()


@contextmanager
def other_program(folder: Path, device: str) -> Iterator[Collector]:
    """A collector with its lock and its channel, as ``persienne collect`` has them."""
    lock = CollectorLock(folder)
    collector = Collector(
        Line(Finder(device, tuple), GroupJudge),
        device,
        lambda: reopened(folder),
        channel=partial(Channel, folder, lock),
        tick=0.02,
    )
    try:
        with running(collector):
            yield collector
    finally:
        lock.release()


# --- the household's own port ----------------------------------------------------------------------------------------


def test_the_chosen_port_is_read_and_no_other_and_let_go_at_the_end(folder: Path) -> None:
    with LiveMeter() as chosen, LiveMeter() as other, devices_opened() as opened:
        reading = PortReading(folder, chosen.device, lambda: reopened(folder))
        with running(reading):
            wait_for(lambda: reading.status.point)
            assert reading.status.power in chosen.said
            assert (reading.status.state, reading.status.mode) == ("reading", "standard")
            assert code_of(lambda: open_port(chosen.device, Setting(9600))) == "port_busy"
            assert code_of(lambda: CollectorLock(folder)) == "collector_running"
        assert set(opened) == {chosen.device}
        assert other.device not in opened
        left = reading.status
        assert (left.state, left.power) == ("stopped", None)
        open_port(chosen.device, Setting(9600)).close()
    conn = raw(folder)
    assert count(conn, "frame") > 0
    conn.close()


def test_what_was_stopped_before_it_ran_opens_no_port(folder: Path) -> None:
    with LiveMeter() as meter, devices_opened() as opened:
        reading = PortReading(folder, meter.device, lambda: reopened(folder))
        reading.stop()
        reading.run()
        assert opened == []
    CollectorLock(folder).release()


def test_what_ends_a_reading_lets_the_next_one_begin(folder: Path) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    reading = PortReading(folder, "ttyUSB77", fail)  # type: ignore[arg-type]
    with pytest.raises(ZeroDivisionError):
        reading.run()
    assert reading.status.state == "stopped"
    CollectorLock(folder).release()


def test_without_a_port_whoever_collects_is_followed_and_nothing_is_opened(folder: Path) -> None:
    with LiveMeter() as meter, devices_opened() as opened:
        reading = PortReading(folder, None, lambda: reopened(folder))
        with running(reading):
            assert reading.status == MeterStatus(MeterState.NONE)
            with other_program(folder, meter.device):
                wait_for(lambda: reading.status.powers)
                assert reading.status.mode == "standard"
            wait_for(lambda: reading.status == MeterStatus(MeterState.NONE))
        assert set(opened) == {meter.device}


# --- another program's reading ---------------------------------------------------------------------------------------


@pytest.mark.slow
def test_another_programs_reading_is_looked_on_at_and_taken_over_when_it_ends(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meter_sources, "LOOK_EVERY", 0.05)
    with LiveMeter() as theirs, LiveMeter() as ours, devices_opened() as opened:
        reading = PortReading(folder, ours.device, lambda: reopened(folder))
        with other_program(folder, theirs.device) as other:
            wait_for(lambda: other.status.power is not None)
            thread = threading.Thread(target=reading.run)
            thread.start()
            wait_for(lambda: reading.status.power is not None)
            assert reading.status.power in theirs.said
            wait_for(lambda: reading.status.point)
            assert (reading.status.point, reading.status.subscribed) == (other.status.point, other.status.subscribed)
            assert reading.status.off_peak == other.status.off_peak != ()
            assert ours.device not in opened
        wait_for(lambda: ours.device in opened and reading.status.state == "reading")
        reading.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()
    CollectorLock(folder).release()


def test_looking_on_ends_as_soon_as_it_is_told_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter_sources, "LOOK_EVERY", 3600)
    with LiveMeter() as meter, other_program(folder, meter.device) as other:
        wait_for(lambda: other.status.power is not None)
        reading = PortReading(folder, meter.device, lambda: reopened(folder))
        with running(reading):
            wait_for(lambda: reading.status.power is not None)


@pytest.mark.slow
def test_a_collector_that_does_not_answer_is_said_and_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meter_sources, "LOOK_EVERY", 0.02)
    lock = CollectorLock(folder)
    channel, over = Channel(folder, lock, b"the key of another household"), threading.Event()

    def answer_nobody() -> None:
        while not over.is_set():
            channel.serve(0.02, lambda _asked: MeterStatus())

    mute = threading.Thread(target=answer_nobody)
    mute.start()
    with LiveMeter() as meter, devices_opened() as opened:
        reading = PortReading(folder, meter.device, lambda: reopened(folder))
        with running(reading):
            wait_for(lambda: reading.status.trouble == "collector_mute")
            assert reading.status.state == "refused"
            assert opened == []
            over.set()
            mute.join()
            channel.close()
            lock.release()
            wait_for(lambda: reading.status.power is not None)
            assert reading.status.trouble is None


# --- the example's own meter -----------------------------------------------------------------------------------------


@pytest.mark.turning
def test_the_examples_half_hours_go_on_after_the_imported_ones_and_no_watt_hour_is_lost(tmp_path: Path) -> None:
    now, end = [float(NOW)], NOW + 55 * 60

    def pass_time(_seconds: float) -> None:
        now[0] += 1
        if now[0] >= end:
            reading.stop()

    with closing(demo_household(tmp_path, TODAY, now=NOW)) as household:
        reading = example_reading(first_day(TODAY), household.reopen, clock=lambda: now[0], sleep=pass_time)
        reading.run()
        assert reading.status.trouble is None
        (meter,) = every_meter(household.conn)

        series = recall_curve(household.conn, meter).series
        since = local_days().midnight(TODAY.toordinal())
        over = end // HALF_HOUR * HALF_HOUR
        part = (series.starts >= since) & (series.starts < over)
        lived = fictional_home(TODAY, TODAY).curve
        assert series.starts[part].tolist() == list(range(since, over, HALF_HOUR))
        assert series.values[part].tolist() == lived.values[: int(part.sum())].tolist()

        counters = VirtualMeter(MeterOptions(first=first_day(TODAY))).counters
        pieces = cells(household.conn, spoken="tic.standard")
        first = since + pieces[0][1].offset
        assert NOW < first <= NOW + 10, "two frames say who the meter is"
        stored = sum(cell.joules for _, cell in pieces) // 3600
        last = since + pieces[-1][1].offset + pieces[-1][1].duration
        assert stored == counters.indexes(last).total - counters.indexes(first).total
        assert last == reading.status.last_frame_at


def test_a_folder_in_which_nobody_may_collect_is_said_and_not_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / ("d" * 300)
    assert code_of(PortReading(folder, "/dev/ttyUSB77", lambda: reopened(folder)).run) == "folder_read_only"
