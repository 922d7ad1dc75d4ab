"""A script on this machine is told what it asks for, over standard output or a socket that is its account's alone."""

from __future__ import annotations

import json
import os
import resource
import shlex
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.slats import Slat
from persienne.cli.said_to_scripts import MOST_CALLERS, ToCallers, ToOutput
from persienne.household.household import Household
from persienne.store.meters import every_meter
from support.collectors import collect_command, collect_environment
from support.households import PASSPHRASE, CheapPassphrase, make_cheap
from support.patience import PATIENCE
from support.programs import started
from support.stored import code_of
from support.tic_frames import PRM, frame, standard_lines

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def path() -> Iterator[Path]:
    """A place whose name leaves room for a socket's."""
    with tempfile.TemporaryDirectory(prefix="persienne-") as folder:
        yield Path(folder) / "said.sock"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "passphrase").write_text(f"{PASSPHRASE}\n")
    return make_cheap(tmp_path / "home", Slat.OPEN)


def called(path: Path) -> socket.socket:
    caller = socket.socket(socket.AF_UNIX)
    caller.settimeout(PATIENCE)
    caller.connect(str(path))
    return caller


def test_who_calls_is_told_how_it_stands_and_then_what_is_new(path: Path) -> None:
    lines = ToCallers(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with called(path) as first, called(path) as second:
        lines.look("now\n")
        lines.write("then\n")
        for caller in (first, second):
            assert caller.recv(100) == b"now\nthen\n"
    lines.close()
    assert not path.exists()


def test_who_does_not_read_is_hung_up_on_and_the_others_are_told(path: Path) -> None:
    lines = ToCallers(path)
    with called(path) as slow, called(path) as quick:
        lines.look(None)
        for _ in range(2000):
            lines.write("x" * 999 + "\n")
            quick.recv(1 << 16)
        while slow.recv(1 << 16):
            pass
        lines.write("still here\n")
        assert quick.recv(1 << 16).endswith(b"still here\n")
    lines.close()


def test_a_socket_that_was_left_is_taken_and_nothing_else_is(path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(path))
    left.close()
    lines = ToCallers(path)
    assert code_of(lambda: ToCallers(path)) == "say_to_taken"
    lines.close()
    path.write_text("something of mine")
    assert code_of(lambda: ToCallers(path)) == "say_to_taken"
    assert path.read_text() == "something of mine"
    assert code_of(lambda: ToCallers(path / "below")) == "say_to_refused"


def test_another_programs_socket_is_not_taken_whatever_its_kind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as other:
        other.bind(str(path))
        assert code_of(lambda: ToCallers(path)) == "say_to_taken"
        assert path.is_socket()


def test_of_too_many_callers_the_first_are_hung_up_on(path: Path) -> None:
    lines = ToCallers(path)
    with ExitStack() as opened:
        callers = [opened.enter_context(called(path)) for _ in range(MOST_CALLERS + 3)]
        lines.look(None)
        lines.write("now\n")
        assert [caller.recv(100) for caller in callers] == [b""] * 3 + [b"now\n"] * MOST_CALLERS
        lines.close()


def test_who_calls_while_no_more_files_may_be_opened_is_told_later(path: Path) -> None:
    lines = ToCallers(path)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with called(path) as caller:
        free = os.dup(0)
        os.close(free)
        resource.setrlimit(resource.RLIMIT_NOFILE, (free, before[1]))
        try:
            lines.look("now\n")
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
        lines.look("now\n")
        assert caller.recv(100) == b"now\n"
    lines.close()


def test_a_line_for_which_the_disk_has_no_room_is_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []
    lines = ToOutput(lambda: gone.append("gone"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    with (tmp_path / "said").open("w") as output:
        monkeypatch.setattr(sys, "stdout", output)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8, before[1]))
        try:
            for line in ("first\n", "second\n", "third\n"):
                lines.write(line)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        for line in ("fourth\n", "fifth\n"):
            lines.write(line)
        monkeypatch.undo()
    assert (tmp_path / "said").read_text() == "first\nse\nfourth\nfifth\n"
    assert gone == []


def piped(home: Path, *arguments: str, said: bytes) -> subprocess.CompletedProcess[str]:
    """What ``collect`` does with ``said`` on its standard input, which ends then."""
    reader, writer = os.pipe()
    os.write(writer, said)
    os.close(writer)
    command = collect_command(home, "--port", "-", *arguments)
    with os.fdopen(reader) as meter:
        return subprocess.run(
            command, stdin=meter, capture_output=True, text=True, check=False, env=collect_environment(home)
        )


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.slow
def test_the_end_of_standard_input_ends_the_collector_and_everything_is_stored(home: Path) -> None:
    said = b"".join(frame(standard_lines(1_737_500_400 + n, {1: 1_000 + n})) for n in range(5))
    done = piped(home, "--say", "json", "--live", said=said)
    assert done.returncode == 0, done.stderr
    reading, clock, stopped = done.stderr.splitlines()[-3:]
    assert (reading, stopped) == ("Reading stdin: standard mode.", "Stopped. To see what is stored: persienne series")
    assert "ahead of the meter’s" in clock
    lines = objects(done.stdout)
    assert {"status", "index", "live"} <= {line["type"] for line in lines}
    assert {line["meter"] for line in lines if line["type"] == "index"} == {PRM}
    with closing(Household.open(home, CheapPassphrase())) as household:
        assert [meter.meter.point for meter in every_meter(household.conn)] == [PRM]


@pytest.mark.slow
def test_a_recording_on_standard_input_is_to_be_imported(home: Path, tmp_path: Path) -> None:
    (tmp_path / "recording").write_bytes(frame(standard_lines(1_737_500_400, {1: 1_000})))
    with (tmp_path / "recording").open("rb") as recording:
        done = subprocess.run(
            collect_command(home, "--port", "-"),
            stdin=recording,
            capture_output=True,
            text=True,
            check=False,
            env=collect_environment(home),
        )
    assert done.returncode == 1
    assert "is imported" in done.stderr


@pytest.mark.slow
def test_a_script_that_goes_away_harms_nothing(home: Path) -> None:
    script = "import sys; sys.stdin.readline()"
    with (
        started(
            collect_command(home, "--port", "/dev/ttyUSB77", "--say", "json", "--live"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=collect_environment(home),
        ) as collector,
        started([sys.executable, "-c", script], stdin=collector.stdout) as reader,
    ):
        assert collector.stdout is not None
        collector.stdout.close()
        assert reader.wait() == 0
        collector.terminate()
        assert collector.wait() == 0


def test_a_script_that_reads_slowly_misses_lines_and_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    lines = ToOutput(lambda: None)
    with os.fdopen(writer, "w") as output, os.fdopen(reader, "rb") as script:
        monkeypatch.setattr(sys, "stdout", output)
        for n in range(5000):
            lines.write(json.dumps({"n": n, "said": "x" * 99}) + "\n")
        before = objects(os.read(script.fileno(), 1 << 20).decode())
        lines.write(json.dumps({"n": 5000}) + "\n")
        after = objects(os.read(script.fileno(), 1 << 20).decode())
        monkeypatch.undo()
    assert [line["n"] for line in before] == list(range(len(before)))
    assert len(before) < 5000
    assert after == [{"n": 5000}]


def test_a_socket_that_another_program_has_put_in_the_place_of_ours_stays(path: Path) -> None:
    lines = ToCallers(path)
    path.unlink()
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(str(path))
        lines.close()
        assert path.is_socket()


def test_a_path_that_is_too_long_for_a_socket_is_said(tmp_path: Path) -> None:
    assert code_of(lambda: ToCallers(tmp_path / ("x" * 120))) == "say_to_refused"


def test_without_a_standard_output_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []
    monkeypatch.setattr(sys, "stdout", None)
    lines = ToOutput(lambda: gone.append("gone"))
    lines.write("said\n")
    lines.write("said\n")
    assert gone == ["gone"]


@pytest.mark.slow
@pytest.mark.parametrize("closed", ["1>&-", "2>&-", "0<&- 1>&- 2>&-"])
def test_a_collector_is_started_without_what_programs_mostly_have(home: Path, closed: str) -> None:
    command = shlex.join(collect_command(home, "--port", "/dev/ttyUSB77", "--for", "0.1"))
    done = subprocess.run(
        ["/bin/sh", "-c", f"exec {command} {closed}"], capture_output=True, check=False, env=collect_environment(home)
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_a_log_on_a_full_disk_does_not_end_the_reading(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            collect_command(home, "--port", "/dev/ttyUSB77", "--for", "0.1"),
            stderr=full,
            check=False,
            env=collect_environment(home),
        )
    assert done.returncode == 0


@pytest.mark.slow
def test_a_log_that_nobody_reads_any_more_does_not_end_the_reading(home: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as gone:
        said = b"".join(frame(standard_lines(1_737_500_400 + n, {1: 1_000 + n})) for n in range(5))
        source, meter = os.pipe()
        os.write(meter, said)
        os.close(meter)
        with os.fdopen(source) as wire:
            done = subprocess.run(
                collect_command(home, "--port", "-"),
                stdin=wire,
                stderr=gone,
                check=False,
                env=collect_environment(home),
            )
    assert done.returncode == 0
    with closing(Household.open(home, CheapPassphrase())) as household:
        assert [meter.meter.point for meter in every_meter(household.conn)] == [PRM]
