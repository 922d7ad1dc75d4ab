"""The line to the virtual meter: a frame for each second that has passed, and none for a night that was slept."""

from __future__ import annotations

from persienne.meters.tic.labels import Mode
from persienne.ports.serial_port import Setting
from persienne.ports.virtual_port import LONGEST_SILENCE, VirtualLine
from support.virtual_meters import french, meter

BEGUN = french("2024-11-05 12:00")


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = float(BEGUN)

    def __call__(self) -> float:
        return self.now


def frames(first: int, last: int, mode: Mode = Mode.STANDARD) -> bytes:
    return b"".join(meter(mode).frame(BEGUN + second) for second in range(first, last + 1))


def test_each_second_is_said_once() -> None:
    clock = Clock()
    line = VirtualLine(meter(), clock)
    said = []
    for now in (0.0, 0.4, 0.9, 1.0, 1.5, 3.2, 3.2):
        clock.now = BEGUN + now
        said.append(line.read())
    assert said == [b"", b"", b"", frames(1, 1), b"", frames(2, 3), b""]
    assert line.heard == len(frames(1, 3))


def test_a_long_sleep_is_skipped_but_for_its_end() -> None:
    clock = Clock()
    line = VirtualLine(meter(), clock)
    clock.now += 8 * 3600
    assert line.read() == frames(8 * 3600 - LONGEST_SILENCE + 1, 8 * 3600)
    clock.now += 1
    assert line.read() == frames(8 * 3600 + 1, 8 * 3600 + 1)


def test_a_clock_that_goes_back_makes_no_second_be_said_again() -> None:
    clock = Clock()
    line = VirtualLine(meter(), clock)
    clock.now += 5
    assert line.read() == frames(1, 5)
    clock.now -= 3
    assert line.read() == b""
    clock.now += 4
    assert line.read() == frames(6, 6)


def test_it_stands_as_a_port_on_which_the_meter_was_found() -> None:
    line = VirtualLine(meter(Mode.HISTORIQUE), Clock())
    line.listen_again()
    assert (line.open, line.reading, line.beginnings, line.trouble) == (True, True, 1, None)
    assert line.setting == Setting(9600, "historique")
    line.close()
    assert (line.open, line.reading) == (False, False)
