"""The chosen port is found again after it was unplugged, and no other port is opened in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.collecting.device_stream import GroupJudge
from persienne.ports.chosen_port import BACK_OFF, Finder, Line
from persienne.ports.serial_port import PortInfo, Setting
from support.pty_meter import PtyMeter
from support.stored import code_of
from support.tic_frames import frame, historique_lines, standard_lines

if TYPE_CHECKING:
    from collections.abc import Callable

STANDARD = frame(standard_lines(1_737_500_000, {1: 4_000_000}))
HISTORIQUE = frame(historique_lines({"BASE": 1_000_000}, option="BASE", tariff="TH.."))
USB0, USB1 = "/dev/ttyUSB0", "/dev/ttyUSB1"


def dongle(device: str, serial_number: str | None = "TINFO-1", product: int = 0x6015) -> PortInfo:
    return PortInfo(device, "TIC", "maker", serial_number, (0x0403, product), None)


# --- where it is -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "found"),
    [
        ([dongle(USB0)], USB0),
        ([dongle(USB1)], USB1),
        ([dongle(USB0, "OTHER"), dongle(USB1)], USB1),
        ([dongle(USB0), dongle(USB1)], USB0),
    ],
)
def test_a_dongle_is_known_by_its_serial_number(then: list[PortInfo], found: str) -> None:
    plugged = [dongle(USB0)]
    finder = Finder(USB0, lambda: tuple(plugged))
    assert finder() == USB0
    plugged[:] = then
    assert finder() == found


@pytest.mark.for_each(
    ("first", "then"),
    [
        (dongle(USB0), []),
        (dongle(USB0), [dongle(USB0, "OTHER")]),
        (dongle(USB0), [dongle(USB0, "TINFO-1", 0x6001)]),
        (dongle(USB0), [dongle(USB1), dongle("/dev/ttyUSB2")]),
        (dongle(USB0, None), [dongle(USB1, None)]),
        (dongle(USB0, None), [dongle(USB0, None, 0x6001)]),
    ],
)
def test_another_device_is_not_opened_in_its_place(first: PortInfo, then: list[PortInfo]) -> None:
    plugged = [first]
    finder = Finder(USB0, lambda: tuple(plugged))
    finder()
    plugged[:] = then
    assert code_of(finder) == "port_missing"


def test_a_port_that_the_system_does_not_list_is_its_path() -> None:
    finder = Finder("/dev/pts/7", lambda: (dongle(USB0),))
    assert [finder(), finder()] == ["/dev/pts/7"] * 2


# --- reading ---------------------------------------------------------------------------------------------------------


class Hands:
    """Time that moves when someone looks, and a place where the one port is."""

    def __init__(self) -> None:
        self.now = 0.0
        self.device: str | None = None
        self.looks: list[float] = []

    def clock(self) -> float:
        return self.now

    def find(self) -> str:
        self.looks.append(self.now)
        if self.device is None:
            raise UserError("port_missing", port="pts")
        return self.device


def trouble_of(line: Line) -> str | None:
    return None if line.trouble is None else line.trouble.code


def read_until(line: Line, enough: Callable[[bytes], bool]) -> bytes:
    said = b""
    while not enough(said):
        said += line.read()
    return said


@pytest.mark.slow
def test_an_unplugged_meter_is_read_again_where_it_comes_back_and_anew_in_another_mode() -> None:
    hands = Hands()
    line = Line(hands.find, GroupJudge, clock=hands.clock)
    with PtyMeter(lambda: STANDARD) as meter:
        hands.device = meter.device
        read_until(line, lambda said: b"\x03" in said)
        assert (line.reading, line.beginnings, line.setting) == (True, 1, Setting(9600, "standard"))
        meter.close()
        while line.open:
            line.read()
        assert line.trouble is not None
        assert line.trouble.code == "port_unplugged"
    hands.device = None
    hands.now += 1
    assert line.read() == b""
    assert line.trouble.code == "port_missing"
    said = [HISTORIQUE]
    with PtyMeter(lambda: said[0]) as meter:
        hands.device = meter.device
        hands.now += 2
        read_until(line, lambda said: b"\x03" in said)
        assert (line.beginnings, trouble_of(line)) == (2, None)
        assert line.setting == Setting(9600, "historique")
        said[0] = STANDARD
        line.listen_again()
        while not line.reading:
            line.read()
            hands.now += 0.01
        line.close()
    assert line.beginnings == 3


def test_a_port_that_stays_away_is_looked_for_less_and_less_often() -> None:
    hands = Hands()
    line = Line(hands.find, GroupJudge, clock=hands.clock)
    for half in range(2 * 90):
        hands.now = half / 2
        line.read()
    waits = [after - before for before, after in zip(hands.looks, hands.looks[1:], strict=False)]
    assert waits == [*BACK_OFF, *[BACK_OFF[-1]] * (len(waits) - len(BACK_OFF))]
    assert len(waits) > len(BACK_OFF)


def test_a_silent_port_stays_open_and_is_listened_to_again() -> None:
    hands = Hands()
    speaking = [b""]
    with PtyMeter(lambda: speaking[0]) as meter:
        hands.device = meter.device
        line = Line(hands.find, GroupJudge, clock=hands.clock)
        while line.trouble is None:
            line.read()
            hands.now += 0.5
        assert (line.trouble.code, line.open, line.reading) == ("port_silent", True, False)
        speaking[0] = STANDARD
        read_until(line, lambda said: b"\x03" in said)
        assert (trouble_of(line), line.reading, hands.looks) == (None, True, [0.0])
        line.close()
