"""The collector reads a port into the file, says what is wrong, lets go when asked, and loses no energy to a kill."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlcipher3.dbapi2 as driver

import persienne
from persienne.channel import Channel, CollectorLink, CollectorLock, collector_paused
from persienne.collector import Collector
from persienne.household import Household
from persienne.line import Finder, Line
from persienne.openfile import channel_key
from persienne.slats import Slat
from persienne.speaker import GroupJudge
from persienne.vault import PassphraseCredential
from support.pty_meter import PtyMeter
from support.stored import code_of
from support.tic_frames import EOT, PRM, frame, historique_lines, parity, standard_lines
from support.wire_homes import KEY, cells, count, new_home, raw, reopened, stored_wh

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BASE = 1_737_500_400
SUPPORT = Path(__file__).parent / "support" / "collecting.py"


class FastMeter:
    """A standard meter on a clock that runs ``speed`` times as fast: 720 W, in whole Wh, up to ``last`` Wh."""

    def __init__(self, *, speed: float = 1, last: int = 10**8) -> None:
        self.begun = time.monotonic()
        self.speed = speed
        self.last = last
        self.quiet = False
        self.address = "061234567890"

    @property
    def now(self) -> float:
        return BASE + (time.monotonic() - self.begun) * self.speed

    @property
    def index(self) -> int:
        # It stands still for its first minutes, so that the first index that is heard is known.
        return min(1_000 + max(0, int(self.now) - BASE - 600) // 5, self.last)

    def frame(self) -> bytes:
        if self.quiet:
            return b""
        return frame(standard_lines(int(self.now), {1: self.index}, address=self.address))


@contextmanager
def collecting(
    folder: Path, meter: PtyMeter, clock: Callable[[], float], *, point: str | None = None, find: Finder | None = None
) -> Iterator[Collector]:
    """A collector in a thread, with its channel."""
    lock = CollectorLock(folder)
    collector = Collector(
        Line(find or Finder(meter.device, tuple), GroupJudge, back_off=(0.02,)),
        meter.device,
        lambda: reopened(folder),
        point=point,
        channel=lambda key: Channel(folder, lock, key),
        clock=clock,
        tick=0.01,
    )
    thread = threading.Thread(target=collector.run)
    thread.start()
    try:
        yield collector
    finally:
        collector.stop()
        thread.join()
        lock.release()


def wait_for(true: Callable[[], object], *, seconds: float = 20) -> None:
    """Return when ``true()`` is; what it waits for is done by other threads and programs."""
    until = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < until, "it did not come"
        pause.wait(0.01)


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


def test_the_file_is_written_once_a_minute_and_when_the_meter_interrupts_itself(folder: Path) -> None:
    meter = FastMeter()
    stopped = [float(BASE)]
    tail = [b""]
    with (
        PtyMeter(lambda: meter.frame() + tail[0]) as line,
        collecting(folder, line, lambda: stopped[0]) as collector,
    ):
        wait_for(lambda: collector.status.powers)
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

    class Hand(Finder):
        def __call__(self) -> str:
            return where[-1]

    with PtyMeter(meter.frame) as first, PtyMeter(meter.frame) as second:
        where.append(first.device)
        with collecting(folder, first, lambda: BASE, find=Hand("", tuple)) as collector:
            wait_for(lambda: collector.status.powers)
            conn = raw(folder)
            assert count(conn, "frame") == 0
            first.close()
            wait_for(lambda: collector.status.trouble == "port_unplugged" or collector.status.state != "reading")
            wait_for(lambda: count(conn, "frame"))
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
        assert (collector.status.powers, collector.status.power) == (None, None)
        assert collector.status.subscribed == 6
        assert collector.status.last_frame_at == BASE
        meter.quiet = False
        wait_for(lambda: collector.status.trouble is None and collector.status.powers)


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


def test_a_busy_file_costs_nothing_but_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persienne.store.connection.BUSY_SECONDS", 0.05)
    meter = FastMeter(speed=100)
    with PtyMeter(meter.frame) as line, collecting(folder, line, lambda: meter.now) as collector:
        wait_for(lambda: collector.status.stored_at)
        conn = raw(folder)
        conn.execute("BEGIN IMMEDIATE")
        wait_for(lambda: collector.status.trouble == "store_busy")
        frames = count(conn, "frame")
        conn.execute("COMMIT")
        wait_for(lambda: collector.status.trouble is None)
        wait_for(lambda: count(conn, "frame") > frames)
        conn.close()


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
            wait_for(lambda: collector.status.state == "paused")
            heard = collector.status.frames
            wait_for(lambda: collector.status.frames > heard + 5)
            assert count(alone, "frame") == stored
            alone.close()
        wait_for(lambda: collector.status.state == "reading")
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


# --- the command -----------------------------------------------------------------------------------------------------


@contextmanager
def started(arguments: list[str], **options: Any) -> Iterator[subprocess.Popen[str]]:
    """A program that does not outlive the test."""
    with subprocess.Popen(arguments, text=True, **options) as program:
        try:
            yield program
        finally:
            program.kill()


def run_command(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(folder, *arguments), capture_output=True, text=True, check=False, env=environment(folder)
    )


def command(folder: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "persienne", "--home", str(folder), "--lang", "en", "collect", *arguments]


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PERSIENNE_PASSPHRASE_FILE": str(folder.parent / "passphrase"),
        "PYTHONPATH": str(Path(persienne.__file__).parents[1])
        + os.pathsep
        + str(Path(persienne.__file__).parents[2] / "resources"),
    }


@pytest.fixture
def real_folder(tmp_path: Path) -> Path:
    (tmp_path / "passphrase").write_text("a passphrase\n")
    Household.create(tmp_path / "home", PassphraseCredential("a passphrase"), slat=Slat.OPEN).close()
    return tmp_path / "home"


def test_the_command_collects_and_a_second_one_is_refused_with_a_sentence(real_folder: Path) -> None:
    meter = FastMeter()
    household = Household.open(real_folder, PassphraseCredential("a passphrase"))
    key = household.channel_key
    with PtyMeter(meter.frame, every=0.1) as line:
        with started(
            command(real_folder, "--port", line.device), stderr=subprocess.PIPE, env=environment(real_folder)
        ) as first:
            assert first.stderr is not None
            for said in first.stderr:
                if said.startswith("Reading"):
                    break
            assert said == f"Reading {line.device.removeprefix('/dev/')}: standard mode at 9600 baud.\n"
            second = run_command(real_folder, "--port", line.device, "--for", "1")
            assert (second.returncode, second.stdout) == (1, "")
            assert second.stderr.startswith("The meter of this household is being read already")
            link = CollectorLink.to(real_folder, key)
            assert link is not None
            wait_for(lambda: link.status().powers)
            first.send_signal(signal.SIGTERM)
            assert first.stderr.read() == "Stopped.\n"
            assert first.wait() == 0
        assert run_command(real_folder, "--port", line.device, "--for", "0.1").returncode == 0
    assert [meter.meter.point for meter in household.meters()] == [PRM]
    household.close()
    live = [sys.executable, "-m", "persienne", "--home", str(real_folder), "series", "--level", "live", "--json"]
    said = subprocess.run(live, capture_output=True, text=True, check=True, env=environment(real_folder)).stdout
    rows = json.loads(said)
    assert rows
    assert {(row["register"], row["value"], row["unit"], row["source"]) for row in rows} == {
        ("SINSTS", 500, "VA", "tic.standard")
    }


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--port", "/dev/ttyUSB77", "--for", "0.1"], 0, "ttyUSB77 is not there."),
        (["--port", "/dev/ttyUSB77", "--meter", "12"], 1, "A delivery point's number (PRM) has 14 digits."),
        ([], 2, "usage:"),
    ],
)
def test_the_command_says_what_is_wrong(real_folder: Path, arguments: list[str], code: int, said: str) -> None:
    done = run_command(real_folder, *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


# --- kills -----------------------------------------------------------------------------------------------------------


def killed_again_and_again(tmp_path: Path, slat: Slat, kills: int, chance: random.Random, *, noise: float = 0) -> None:
    """Collectors that are killed while a meter speaks: in the end the file holds its index difference."""
    folder = tmp_path / "home"
    new_home(folder, slat).close()
    speed = 1200
    meter = FastMeter(speed=speed)

    def noisy() -> bytes:
        said = bytearray(meter.frame())
        for place in range(len(said)):
            if chance.random() < noise:
                said[place] ^= 1 << chance.randrange(8)
        return bytes(said)

    with PtyMeter(noisy if noise else meter.frame, every=0.005) as line:

        def start(*seconds: str) -> AbstractContextManager[subprocess.Popen[str]]:
            arguments = [line.device, str(folder), str(speed), str(meter.begun), str(BASE), *seconds]
            path = os.pathsep.join([environment(folder)["PYTHONPATH"], str(SUPPORT.parent)])
            return started(
                [sys.executable, str(SUPPORT), *arguments],
                env={**os.environ, "PYTHONPATH": path},
                stdout=subprocess.PIPE,
            )

        for _ in range(kills):
            with start() as collector:
                assert collector.stdout is not None
                assert any(said.startswith("reading") for said in collector.stdout)
                with pytest.raises(subprocess.TimeoutExpired):
                    collector.wait(chance.uniform(0.05, 1.2))
        meter.last = meter.index + 200
        with start("6") as collector:
            assert collector.wait() == 0
    conn = raw(folder)
    assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert count(conn, "meter") == 1
    assert stored_wh(conn) == meter.last - 1_000
    spans = [(day * 86_400 + cell.offset, cell.duration) for day, cell in cells(conn)]
    assert sum(duration for _, duration in spans) <= meter.now - BASE
    conn.close()


def test_a_kill_loses_no_energy(tmp_path: Path) -> None:
    killed_again_and_again(tmp_path, Slat.OPEN, 2, random.Random(3))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("slat", [Slat.OPEN, Slat.HALF], ids=str)
def test_no_number_of_kills_loses_energy(tmp_path: Path, slat: Slat, seed: int) -> None:
    killed_again_and_again(tmp_path, slat, 6, random.Random(seed))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_kills_on_a_noisy_line_lose_no_energy(tmp_path: Path, seed: int) -> None:
    killed_again_and_again(tmp_path, Slat.OPEN, 4, random.Random(seed), noise=0.001)


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
