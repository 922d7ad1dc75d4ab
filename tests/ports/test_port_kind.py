"""What can never become a port is refused; what may be plugged in later is not."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING

from persienne.ports.port_kind import require_kind, require_place
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
