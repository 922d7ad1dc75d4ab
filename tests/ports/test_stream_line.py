"""What can never become a port is refused; what may be plugged in later is not.

Bytes that another program hands over are a line to a meter: from standard input, or from a named pipe.
"""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.collecting.device_stream import GroupJudge
from persienne.ports.serial_port import Setting
from persienne.ports.stream_line import NO_SPEED, StreamLine, line_to, require_kind, require_place
from support.stored import code_of
from support.tic_frames import frame, standard_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.ports.chosen_port import MeterLine


def test_folders_sockets_and_devices_without_a_line_are_no_ports(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as other:
        other.bind(os.path.relpath(tmp_path / "s"))
        assert code_of(lambda: require_kind(str(tmp_path / "s"))) == "port_not_serial"
    assert code_of(lambda: require_kind(str(tmp_path))) == "port_not_serial"
    assert code_of(lambda: require_kind(os.devnull)) == "port_not_serial"


def test_names_that_can_be_nothing_are_no_ports(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    for name in (str(tmp_path / "circle"), f"{os.devnull}/tty", "x" * 5000):
        assert code_of(lambda name=name: require_kind(name)) == "port_not_serial"


def test_a_recording_is_imported(tmp_path: Path) -> None:
    (tmp_path / "said").write_bytes(b"x")
    assert code_of(lambda: require_kind(str(tmp_path / "said"))) == "port_is_file"


def test_a_terminal_and_a_pipe_may_be_a_meter_and_so_may_what_is_missing(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    (tmp_path / "link").symlink_to(os.ttyname(theirs))
    os.mkfifo(tmp_path / "pipe")
    for name in (os.ttyname(theirs), str(tmp_path / "link"), str(tmp_path / "pipe")):
        assert require_kind(name) is not None
    assert require_kind("/dev/ttyUSB77") is None
    os.close(ours)
    os.close(theirs)


def test_a_missing_device_is_waited_for_and_a_missing_file_is_not(tmp_path: Path) -> None:
    require_place("/dev/ttyUSB77")
    require_place("/dev/serial/by-id/usb-meter")
    require_place("-")
    require_place(str(tmp_path))
    assert code_of(lambda: require_place(str(tmp_path / "ttyUSB0"))) == "port_nowhere"
    assert code_of(lambda: require_place("ttyUSB77")) == "port_nowhere"


def test_without_a_standard_input_there_is_none_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert code_of(lambda: require_kind("-")) == "port_not_serial"


SAID = frame(standard_lines(1_737_500_400, {1: 1_000}))


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "meter")
    return tmp_path / "meter"


@pytest.fixture
def line(pipe: Path) -> Iterator[MeterLine]:
    """The line to the named pipe, in which nobody writes yet."""
    opened = line_to(str(pipe), GroupJudge)
    yield opened
    opened.close()


def written(pipe: Path, data: bytes) -> int:
    """A writer that has said ``data``, and is still there."""
    writer = os.open(pipe, os.O_WRONLY)
    os.write(writer, data)
    return writer


def test_all_that_was_said_is_given_once_a_meter_is_recognised(pipe: Path, line: MeterLine) -> None:
    assert line.read() == b""
    writer = written(pipe, b"noise")
    assert (line.read(), line.reading, line.setting) == (b"", False, None)
    os.write(writer, SAID)
    assert line.read() == b"noise" + SAID
    assert (line.reading, line.beginnings, line.setting) == (True, 1, Setting(NO_SPEED, "standard"))
    os.write(writer, b"more")
    assert line.read() == b"more"
    assert line.heard == len(SAID) + 9
    os.close(writer)


def test_a_pipe_whose_writer_goes_is_waited_for(pipe: Path, line: MeterLine) -> None:
    writer = written(pipe, SAID)
    assert line.read() == SAID
    os.close(writer)
    assert line.read() == b""
    assert (line.open, line.reading, line.ended) == (False, False, False)
    assert line.trouble is not None
    assert (line.trouble.code, line.trouble.facts["port"]) == ("pipe_ended", str(pipe))
    writer = written(pipe, SAID)
    assert line.read() == SAID
    assert (line.open, line.reading, line.trouble, line.beginnings) == (True, True, None, 2)
    os.close(writer)


def test_the_last_bytes_of_a_writer_that_goes_are_given_and_nothing_is_read_any_more(
    pipe: Path, line: MeterLine
) -> None:
    writer = written(pipe, SAID)
    assert line.read() == SAID
    os.write(writer, SAID)
    os.close(writer)
    assert line.read() == SAID
    assert (line.open, line.reading, line.heard) == (False, False, 2 * len(SAID))
    assert line.trouble is not None
    assert line.trouble.code == "pipe_ended"
    assert line.read() == b""
    assert (line.open, line.reading) == (False, False)
    os.close(written(pipe, SAID))
    assert line.read() == SAID
    assert (line.open, line.reading, line.beginnings) == (False, False, 2)


@pytest.mark.parametrize("heard_before", [False, True])
def test_a_pipe_that_is_made_anew_is_read_on(pipe: Path, line: MeterLine, heard_before: bool) -> None:
    if heard_before:
        os.close(written(pipe, SAID))
        assert line.read() == SAID
    pipe.unlink()
    assert line.read() == b""
    os.mkfifo(pipe)
    assert line.read() == b""
    writer = written(pipe, SAID)
    assert line.read() == SAID
    assert (line.open, line.reading, line.trouble) == (True, True, None)
    os.close(writer)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_whose_other_end_goes_is_the_end() -> None:
    ours, theirs = os.openpty()
    line = StreamLine("stdin", theirs, GroupJudge)
    os.close(ours)
    assert line.read() == b""
    assert line.ended
    os.close(theirs)


def test_the_end_of_standard_input_is_the_end() -> None:
    reader, writer = os.pipe()
    line = StreamLine("stdin", reader, GroupJudge)
    os.write(writer, SAID)
    os.close(writer)
    assert line.read() == SAID
    assert line.ended
    os.close(reader)


def test_a_recording_is_not_collected(tmp_path: Path) -> None:
    (tmp_path / "recording").write_bytes(SAID)
    assert code_of(lambda: line_to(str(tmp_path / "recording"), GroupJudge)) == "port_is_file"


def test_a_pipe_that_may_not_be_read_says_so(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_said: object) -> int:
        raise PermissionError(13, "no")

    monkeypatch.setattr(os, "open", refuse)
    assert code_of(lambda: line_to(str(pipe), GroupJudge)) == "port_denied"
