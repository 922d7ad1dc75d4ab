"""One port is opened, the one that is named; what is wrong with it has its own name; the meter’s speed is found."""

from __future__ import annotations

import errno
import grp
import os
import subprocess
import sys
import termios
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import persienne
from persienne.collecting.device_stream import GroupJudge
from persienne.ports.serial_port import (
    Marked,
    Port,
    PortInfo,
    Probe,
    Setting,
    likeliest_first,
    list_ports,
    open_port,
    port_name,
    refusal,
)
from support.pty_meter import PtyMeter
from support.stored import code_of
from support.tic_frames import frame, historique_lines, standard_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

AT = 1_737_500_000
STANDARD = frame(standard_lines(AT, {1: 4_000_000, 2: 9_000_000}))
HISTORIQUE = frame(historique_lines({"HCHC": 1_000_000, "HCHP": 2_000_000}))
SOON = 0.3


def silence() -> bytes:
    return b""


def noise() -> bytes:
    return b"\x15Q{x~}+m" * 20


# --- which port ------------------------------------------------------------------------------------------------------


def test_listing_names_ports_and_opens_none(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("serial.Serial.open", lambda line: opened.append(line.port))
    assert all(isinstance(port, PortInfo) and port.name for port in list_ports())
    assert opened == []


def test_a_port_is_called_what_its_maker_calls_it() -> None:
    dongle = PortInfo("/dev/ttyACM0", "uTinfo-V3.0", "CH2i", "TINFO-0042", (0x1A86, 0x55D4), None)
    assert dongle.name == "uTinfo-V3.0 TINFO-0042"
    assert PortInfo("/dev/ttyUSB0", None, None, None, None, None).name == "ttyUSB0"
    assert port_name("/dev/serial/by-id/usb-CH2i_uTinfo-if00") == "usb-CH2i_uTinfo-if00"
    assert port_name("/dev/ttyUSB0") == "ttyUSB0"
    assert port_name("COM3") == "COM3"


def test_likely_adapters_come_first_and_numbers_in_their_order() -> None:
    def port(path: str, product: str | None = None, usb: tuple[int, int] | None = None, link: bool = False) -> PortInfo:
        return PortInfo(f"/dev/{path}", product, None, None, usb, f"/dev/serial/by-id/usb-{path}" if link else None)

    wanted = [
        port("ttyACM3", "uTinfo-V3.0", (0x1A86, 0x55D4)),
        port("ttyUSB1", "FT230X Basic UART", (0x0403, 0x6015), link=True),
        port("ttyUSB2", "CP2102N", (0x10C4, 0xEA60)),
        port("ttyUSB10", "CP2102N", (0x10C4, 0xEA60)),
        port("ttyACM0", "SONOFF Zigbee 3.0 USB Dongle Plus V2", (0x1A86, 0x55D4)),
        port("ttyACM1", "GPS", (0x1546, 0x01A8)),
        port("ttyS0"),
        port("ttyS4"),
    ]
    assert likeliest_first(reversed(wanted)) == tuple(wanted) == likeliest_first(sorted(wanted, key=lambda p: p.device))


def test_a_port_without_a_product_is_called_by_its_lasting_name() -> None:
    port = PortInfo("/dev/ttyUSB0", None, None, None, (0x0403, 0x6015), "/dev/serial/by-id/usb-FTDI_FT230X-if00-port0")
    assert port.name == "usb-FTDI_FT230X-if00-port0"


def test_only_the_port_and_the_line_above_it_open_one() -> None:
    sources = Path(persienne.__file__).parent.rglob("*.py")
    opening = {source.name for source in sources if "open_port(" in source.read_text(encoding="utf-8")}
    assert opening == {"serial_port.py", "chosen_port.py"}


# --- opening ---------------------------------------------------------------------------------------------------------


def test_a_terminal_is_asked_to_mark_parity_at_every_speed() -> None:
    with PtyMeter(silence) as meter, open_port(meter.device, Setting(9600)) as port:
        for bauds in (termios.B9600, termios.B1200):
            if bauds == termios.B1200:
                port.set_speed(1200)
            flags, *_, speed, _out, _cc = termios.tcgetattr(meter._slave)
            assert speed == bauds
            assert flags & termios.INPCK
            assert flags & termios.PARMRK
            assert not flags & (termios.IGNPAR | termios.ISTRIP)


def test_a_port_that_is_not_there() -> None:
    assert code_of(lambda: open_port("/dev/ttyUSB77", Setting(9600))) == "port_missing"


def test_a_port_that_another_program_holds() -> None:
    with PtyMeter(silence) as meter, open_port(meter.device, Setting(9600)):
        assert code_of(lambda: open_port(meter.device, Setting(9600))) == "port_busy"
    for number in (errno.EBUSY, errno.EAGAIN):
        assert refusal("/dev/ttyUSB0", OSError(number, "")).code == "port_busy"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can become someone else")
def test_a_port_that_may_not_be_opened_names_its_group() -> None:
    code = (
        "import grp, os, sys\n"  # before the library of this interpreter is out of reach
        "from persienne.base.errors import UserError\n"
        "from persienne.ports.serial_port import Setting, open_port\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try:\n    open_port(sys.argv[1], Setting(9600))\n"
        "except UserError as error:\n    print(error.code, error.facts['group'])\n"
    )
    with PtyMeter(silence) as meter:
        Path(meter.device).chmod(0o600)
        group = grp.getgrgid(Path(meter.device).stat().st_gid).gr_name
        done = subprocess.run([sys.executable, "-c", code, meter.device], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["port_denied", group]


def test_a_port_that_is_unplugged_while_it_is_read() -> None:
    meter = PtyMeter(silence)
    with open_port(meter.device, Setting(9600)) as port:
        meter.close()
        assert code_of(port.read) == "port_unplugged"
        assert code_of(lambda: port.set_speed(1200)) == "port_unplugged"


# --- marked bytes ----------------------------------------------------------------------------------------------------

MARKS = [
    (b"EAST", b"EAST"),
    (b"EA\xff\x00SST", b"EAST"),
    (b"\xff\x00\x00EAST", b"EAST"),
    (b"EAST\xff\xff", b"EAST\xff"),
    (b"\xff\x00\xff\xff\xff\xff\x00A", b"\xff"),
    (b"EA\xffST", b"EA\xffST"),
]


@pytest.mark.for_each(("marked", "clean"), MARKS)
def test_marked_bytes_are_dropped(marked: bytes, clean: bytes) -> None:
    assert Marked().clean(marked) == clean


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 255))), st.lists(st.integers(0, 400)))
def test_marks_may_be_cut_anywhere(said: list[tuple[bool, int]], cuts: list[int]) -> None:
    def written(bad: bool, byte: int) -> bytes:
        return b"\xff\x00" + bytes([byte]) if bad else b"\xff\xff" if byte == 0xFF else bytes([byte])

    wire = b"".join(written(*one) for one in said)
    marks, clean, before = Marked(), b"", 0
    for cut in [*sorted(cut for cut in cuts if cut < len(wire)), len(wire)]:
        clean += marks.clean(wire[before:cut])
        before = cut
    assert clean == bytes(byte for bad, byte in said if not bad)


def test_marked_bytes_of_a_terminal_are_dropped_from_what_is_read() -> None:
    with PtyMeter(lambda: b"A\xff\x00BC") as meter, open_port(meter.device, Setting(9600)) as port:
        termios.tcsetattr(meter._slave, termios.TCSANOW, _without_marks(meter._slave))
        said = b""
        while len(said) < 20:
            said += port.read()
    assert said.startswith(b"ACACAC")


def _without_marks(terminal: int) -> list[int | list[bytes | int]]:
    """A pty has no parity: it would only double the FF that stands for a real terminal's mark."""
    attributes = termios.tcgetattr(terminal)
    attributes[0] &= ~termios.PARMRK
    return attributes


# --- how the meter speaks --------------------------------------------------------------------------------------------


def found(device: str, patience: float) -> Setting:
    """How the meter on ``device`` speaks, or what there is to say of it."""
    with open_port(device, Setting(9600)) as port:
        trial = Probe(port, GroupJudge, patience=patience)
        while (setting := trial.step()) is None:
            pass
        return setting


@pytest.mark.parametrize(
    ("said", "bauds", "setting"),
    [
        (STANDARD, 9600, Setting(9600, "standard")),
        (HISTORIQUE, 1200, Setting(1200, "historique")),
        (HISTORIQUE, 9600, Setting(9600, "historique")),
        (STANDARD, None, Setting(9600, "standard")),
    ],
)
def test_the_meter_is_found(said: bytes, bauds: int | None, setting: Setting) -> None:
    with PtyMeter(lambda: said, bauds=bauds) as meter:
        assert found(meter.device, SOON) == setting


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (silence, "port_silent"),
        (noise, "port_wrong_speed"),
        (lambda: b"no meter says this: 12 34\r\n", "port_wrong_speed"),
    ],
)
def test_no_meter_is_found(said: Callable[[], bytes], code: str) -> None:
    with PtyMeter(said) as meter:
        assert code_of(lambda: found(meter.device, 0.1)) == code


def test_a_meter_that_is_hardly_heard_is_a_weak_link() -> None:
    good = HISTORIQUE.split(b"\r")[0] + b"\r"

    def mostly_noise() -> Iterator[bytes]:
        yield good
        while True:
            yield b"\nHCHC 0010x0000 q\r" * 3

    saying = mostly_noise()
    with PtyMeter(lambda: next(saying)) as meter:
        assert code_of(lambda: found(meter.device, 0.3)) == "port_weak"


def test_every_speed_is_listened_to_for_a_bounded_time() -> None:
    now = [0.0]
    with PtyMeter(silence) as meter, open_port(meter.device, Setting(9600)) as port:
        trial = Probe(port, GroupJudge, clock=lambda: now[0])

        def until_it_gives_up() -> None:
            while trial.step() is None:
                now[0] += 0.5

        assert code_of(until_it_gives_up) == "port_silent"
    assert now[0] <= 3 * 3 + 0.5


@pytest.mark.slow
def test_a_port_counts_what_it_hears() -> None:
    with PtyMeter(lambda: b"x") as meter, open_port(meter.device, Setting(9600)) as port:
        heard = 0
        while heard < 3:
            heard += len(port.read())
        assert isinstance(port, Port)
        assert port.heard == heard
