from __future__ import annotations

import errno
import os
import select
import sys
import threading

import pytest

from persienne.ports.pseudo_terminal import PtyLine

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

import termios

from support.patience import PATIENCE

EVERY_BYTE = bytes(range(128))


def heard(reader: int, count: int) -> bytes:
    """``count`` bytes from the descriptor ``reader``, or fewer when nothing comes for 10 s."""
    said = b""
    while len(said) < count and select.select([reader], [], [], 10)[0]:
        said += os.read(reader, count - len(said))
    return said


def test_every_byte_arrives_as_it_was_said() -> None:
    with PtyLine() as line:
        reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
        try:
            line.write(EVERY_BYTE)
            assert heard(reader, 128) == EVERY_BYTE
        finally:
            os.close(reader)


def test_the_reader_s_side_is_raw_and_stays_so_when_a_reader_comes_and_goes() -> None:
    with PtyLine() as line:
        os.close(os.open(line.name, os.O_RDONLY | os.O_NOCTTY))
        reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
        try:
            settings = termios.tcgetattr(reader)
            assert not settings[3] & (termios.ICANON | termios.ECHO | termios.ISIG)
            assert not settings[0] & (termios.ICRNL | termios.IXON | termios.ISTRIP)
        finally:
            os.close(reader)


def test_without_a_reader_it_waits_for_nobody_and_keeps_what_was_said_last() -> None:
    said = bytes(32 + n * n % 91 for n in range(100_000))
    with PtyLine(patience=0) as line:
        for begin in range(0, len(said), 1000):
            line.write(said[begin : begin + 1000])
        reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY | os.O_NONBLOCK)
        late = b""
        try:
            while select.select([reader], [], [], 0.5)[0]:
                late += os.read(reader, 65_536)
        finally:
            os.close(reader)
    assert 0 < len(late) < len(said)
    assert said.endswith(late)


def test_a_reader_that_lags_is_waited_for() -> None:
    said = bytes(32 + n * n % 91 for n in range(100_000))
    with PtyLine(patience=20) as line:
        reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
        taken: list[bytes] = []
        listener = threading.Thread(target=lambda: taken.append(heard(reader, len(said))))
        listener.start()
        try:
            line.write(said)
            listener.join(PATIENCE)
            assert taken == [said]
        finally:
            os.close(reader)


def test_the_last_bytes_wait_for_their_reader_before_the_terminal_goes() -> None:
    said = bytes(32 + n * n % 91 for n in range(8_000))
    line = PtyLine(patience=20)
    reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
    taken: list[bytes] = []
    listener = threading.Thread(target=lambda: taken.append(heard(reader, len(said))))
    try:
        line.write(said)
        listener.start()
        line.linger()
        line.close()
        listener.join(PATIENCE)
        assert taken == [said]
    finally:
        os.close(reader)


def test_a_terminal_that_nobody_reads_is_not_lingered_on_for_ever() -> None:
    with PtyLine(linger=0.05) as line:
        line.write(EVERY_BYTE)
        line.linger()
        reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
        try:
            assert heard(reader, 128) == EVERY_BYTE
        finally:
            os.close(reader)


def test_a_reader_of_a_closed_terminal_sees_a_dongle_unplugged() -> None:
    line = PtyLine()
    reader = os.open(line.name, os.O_RDONLY | os.O_NOCTTY)
    line.close()
    # Some systems say an error, some the end of the file.
    told: OSError | bytes
    try:
        told = os.read(reader, 10)
    except OSError as error:
        told = error
    finally:
        os.close(reader)
    assert told == b"" or (isinstance(told, OSError) and told.errno == errno.EIO)
