"""``persienne collect`` reads until it is told to stop, and says in a sentence what is wrong."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.access.control_channel import CollectorLink
from persienne.household.household import Household
from persienne.store.meters import every_meter
from support.collectors import FastMeter, collect_command, collect_environment, run_collect, wait_for
from support.households import CheapPassphrase
from support.programs import started
from support.pty_meter import PtyMeter
from support.tic_frames import PRM

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def real_folder(tmp_path: Path) -> Path:
    (tmp_path / "passphrase").write_text("a passphrase\n")
    Household.create(tmp_path / "home", CheapPassphrase("a passphrase"), slat=Slat.OPEN).close()
    return tmp_path / "home"


@pytest.mark.slow
def test_the_command_collects_and_a_second_one_is_refused_with_a_sentence(real_folder: Path) -> None:
    meter = FastMeter(base=time.time())  # the collector's clock is the computer's
    household = Household.open(real_folder, CheapPassphrase("a passphrase"))
    key = household.file.channel_key
    with PtyMeter(meter.frame, every=0.1) as line:
        with started(
            collect_command(real_folder, "--port", line.device),
            stderr=subprocess.PIPE,
            env=collect_environment(real_folder),
        ) as first:
            assert first.stderr is not None
            for said in first.stderr:
                if said.startswith("Reading"):
                    break
            assert said == f"Reading {line.device.removeprefix('/dev/')}: standard mode at 9600 baud.\n"
            second = run_collect(real_folder, "--port", line.device, "--for", "1")
            assert (second.returncode, second.stdout) == (1, "")
            assert second.stderr.startswith("The meter of this household is being read already")
            link = CollectorLink.to(real_folder, key)
            assert link is not None
            wait_for(lambda: link.status().powers)
            link.close()
            first.send_signal(signal.SIGTERM)
            assert first.stderr.read() == "Stopped. To see what is stored: persienne series\n"
            assert first.wait() == 0
        assert run_collect(real_folder, "--port", line.device, "--for", "0.1").returncode == 0
    assert [meter.meter.point for meter in every_meter(household.conn)] == [PRM]
    household.close()
    live = [sys.executable, "-m", "persienne", "--home", str(real_folder), "series", "--level", "live", "--json"]
    said = subprocess.run(live, capture_output=True, text=True, check=True, env=collect_environment(real_folder)).stdout
    rows = json.loads(said)
    assert rows
    assert {(row["register"], row["value"], row["unit"], row["source"]) for row in rows} == {
        ("SINSTS", 500, "VA", "tic.standard")
    }


@pytest.mark.turning
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--port", "/dev/ttyUSB77", "--for", "0.1"], 0, "ttyUSB77 is not there."),
        (["--port", "/dev/ttyUSB77", "--meter", "12"], 1, "A delivery point’s number has 14 digits"),
        ([], 1, "The household has chosen no port yet."),
        (["--port", "/dev"], 1, "/dev is no serial port and never will be"),
        (["--port", "/dev", "--wait"], 1, "/dev is no serial port and never will be"),
        (["--port", "/dev/null"], 1, "null is no serial port and never will be"),
        (["--port", "/dev/null/tty"], 1, "is no serial port and never will be"),
        (["--port", "ttyUSB0"], 1, "ttyUSB0 is not there, and no adapter turns up under such a name."),
        (["--port", "ttyUSB0", "--wait", "--for", "0.1"], 0, "ttyUSB0 is not there."),
    ],
)
def test_the_command_says_what_is_wrong(real_folder: Path, arguments: list[str], code: int, said: str) -> None:
    done = run_collect(real_folder, *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert said in done.stderr


def test_without_a_port_the_one_of_the_household_is_read(real_folder: Path) -> None:
    household = Household.open(real_folder, CheapPassphrase("a passphrase"))
    household.choose_port("/dev/ttyUSB77")
    household.close()
    done = run_collect(real_folder, "--for", "0.1")
    assert (done.returncode, done.stderr.splitlines()[0].split(".")[0]) == (0, "ttyUSB77 is not there")


@pytest.mark.parametrize("ignored", [signal.SIGHUP, signal.SIGINT])
def test_what_it_was_started_to_ignore_does_not_end_it(real_folder: Path, ignored: signal.Signals) -> None:
    """As nohup does, and a shell for what runs in the background."""
    before = signal.signal(ignored, signal.SIG_IGN)
    try:
        command = collect_command(real_folder, "--port", "/dev/ttyUSB77")
        with started(command, stderr=subprocess.PIPE, env=collect_environment(real_folder)) as collector:
            signal.signal(ignored, before)
            assert collector.stderr is not None
            assert "ttyUSB77 is not there" in collector.stderr.readline()
            collector.send_signal(ignored)
            collector.send_signal(ignored)
            household = Household.open(real_folder, CheapPassphrase("a passphrase"))
            link = CollectorLink.to(real_folder, household.file.channel_key)
            household.close()
            assert link is not None
            assert link.status().state == "unplugged"
            link.close()
            collector.terminate()
            assert (collector.stderr.read(), collector.wait()) == (
                "Stopped. To see what is stored: persienne series\n",
                0,
            )
    finally:
        signal.signal(ignored, before)


@pytest.mark.parametrize("sent", [signal.SIGHUP, signal.SIGINT, signal.SIGTERM])
def test_every_signal_that_ends_a_program_ends_it_in_order(real_folder: Path, sent: signal.Signals) -> None:
    command = collect_command(real_folder, "--port", "/dev/ttyUSB77")
    with started(command, stderr=subprocess.PIPE, env=collect_environment(real_folder)) as collector:
        assert collector.stderr is not None
        assert "ttyUSB77 is not there" in collector.stderr.readline()
        collector.send_signal(sent)
        assert (collector.stderr.read(), collector.wait()) == ("Stopped. To see what is stored: persienne series\n", 0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_clock_that_is_wrong_is_said_once_in_the_window_s_words(real_folder: Path) -> None:
    meter = FastMeter(base=time.time() + 300)
    with (
        PtyMeter(meter.frame, every=0.1) as line,
        started(
            collect_command(real_folder, "--port", line.device),
            stderr=subprocess.PIPE,
            env=collect_environment(real_folder),
        ) as collector,
    ):
        assert collector.stderr is not None
        said = next(said for said in collector.stderr if "clock" in said)
        assert said.startswith("This computer’s clock is 5\N{NO-BREAK SPACE}min behind the meter’s. What is recorded")
        collector.terminate()
        assert collector.stderr.read() == "Stopped. To see what is stored: persienne series\n"
