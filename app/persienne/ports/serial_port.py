"""The serial port, and the only import of pyserial: a device's path comes in, bytes go out; it decodes nothing.

Listing opens no port. Opening opens the one that is named, and no other: a program that tried every port of the
computer has broken other devices (home-assistant/core#170875). The line of a French meter is 7E1: seven bits, even
parity, one stop bit (Enedis-NOI-CPT_54E v3, 5.3.5). DTR and RTS are left as the system sets them.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import time
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, Self

import serial
from serial.tools import list_ports as system_ports

from persienne.base.errors import UserError

try:
    import termios
except ImportError:  # Windows
    termios = None  # type: ignore[assignment,unused-ignore]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BLOCK: Final = 1 << 16
"""Bytes of one read at most; half a second of the faster line is 480, a pseudo-terminal may be quicker."""

TICK: Final = 0.5
"""Seconds between two reads. What wakes the computer up is the reading, not the decoding (performance)."""

PATIENCE: Final = 3.0
"""Seconds that a setting is listened to: two frames of the slowest line, and an address is said once a frame."""

_LINE_ERRORS: Final = (OSError,) if termios is None else (OSError, termios.error)
"""What a port that goes away raises: SerialException (an OSError), the system's own, or a bare ``termios.error``."""

STANDARD_INPUT: Final = "-"
"""What a port is called that is no port: another program hands over the bytes."""

_BY_ID: Final = Path("/dev/serial/by-id")

_TIC_WORDS: Final = (
    "tinfo",
    "teleinfo",
    "télé info",
    "tele info",
    "tic-din",
    "linky",
    "usb-tic",
    "usbtic",
    "cartelectronic",
)
"""What adapters for the meter's output call themselves: µTeleinfo, LiXee TIC-DIN, Cartelectronic."""

_TIC_CHIPS: Final = ((0x0403, 0x6001), (0x0403, 0x6015), (0x1A86, 0x55D4), (0x10C4, 0xEA60))
"""Their USB chips (vendor, product), which many other adapters have too: FTDI, CH9102, CP210x."""

_OTHER_WORDS: Final = ("zigbee", "sonoff", "z-wave", "zwave", "conbee", "bluetooth", "modem", "arduino", "gps")
"""What other devices with such a chip call themselves."""

SPEEDS: Final = (9600, 1200, 9600)
"""Standard mode, historique mode, and historique through a converter: whoever judges knows both modes at each speed,
and the third listens again because such a converter may say one frame every few seconds only."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How to read: bauds, and the mode that was heard (None while nothing was)."""

    bauds: int
    mode: str | None = None


class Likeness(IntEnum):
    """How likely a port is the meter's, by what it says of itself alone; the likeliest first."""

    TIC = 0
    """It calls itself an adapter for the meter's output."""
    CHIP = 1
    """It has the chip of one, which many adapters have."""
    OTHER = 2
    """It calls itself something else (a Zigbee stick may have the same chip), or has another chip."""
    BUILT_IN = 3
    """It is no USB device."""


@dataclass(frozen=True, slots=True)
class PortInfo:
    """A serial port: its path, its maker's description, and its path that survives replugging (Linux)."""

    device: str
    product: str | None
    maker: str | None
    serial_number: str | None
    usb: tuple[int, int] | None
    by_id: str | None

    @property
    def name(self) -> str:
        """What a person would call it: the product and its serial number, its lasting name, the end of its path."""
        named = [said for said in (self.product, self.serial_number) if said]
        return " ".join(named) or Path(self.by_id or self.device).name

    @property
    def likeness(self) -> Likeness:
        """How likely this port is the meter's, judged by its USB description alone."""
        said = " ".join(filter(None, (self.product, self.maker, self.serial_number, self.by_id))).casefold()
        if any(word in said for word in _TIC_WORDS):
            return Likeness.TIC
        if self.usb in _TIC_CHIPS and not any(word in said for word in _OTHER_WORDS):
            return Likeness.CHIP
        return Likeness.BUILT_IN if self.usb is None else Likeness.OTHER

    def is_at(self, path: str | None) -> bool:
        """Whether ``path`` leads to this port, under whichever of its names."""
        return path is not None and os.path.realpath(path) == os.path.realpath(self.device)


def list_ports() -> tuple[PortInfo, ...]:
    """The serial ports of this computer, the likeliest first (``likeliest_first``); none is opened."""
    lasting = _lasting_names()
    found = (
        PortInfo(
            device=port.device,
            product=port.product,
            maker=port.manufacturer,
            serial_number=port.serial_number,
            usb=None if port.vid is None or port.pid is None else (port.vid, port.pid),
            by_id=lasting.get(os.path.realpath(port.device)),
        )
        for port in system_ports.comports()
    )
    return likeliest_first(found)


def likeliest_first(ports: Iterable[PortInfo]) -> tuple[PortInfo, ...]:
    """``ports`` as a person looks for the meter's: those that say TIC, the chips of its adapters, other USB, the rest.

    Among equals one with a lasting name comes first, then by path, ttyUSB2 before ttyUSB10.
    """
    return tuple(sorted(ports, key=lambda port: (port.likeness, port.by_id is None, _natural(port.device))))


def lasting_name(device: str) -> str:
    """What ``device`` is called for good: under /dev/serial/by-id if it can be, else its whole path; COM3 as it is."""
    if not Path(device).exists():
        return device
    return _lasting_names().get(os.path.realpath(device)) or str(Path(device).absolute())


class Marked:
    """Drops the bytes that the terminal marked for their parity (termios, PARMRK).

    A byte of wrong parity comes as FF 00 and the byte, a break as FF 00 00, and a good FF as FF FF.
    """

    def __init__(self) -> None:
        self._cut = b""

    def clean(self, data: bytes) -> bytes:
        """``data`` without marks and marked bytes; a mark that is cut waits for the rest."""
        data = self._cut + data
        self._cut = b""
        if b"\xff" not in data:
            return data
        kept = bytearray()
        at = 0
        while (mark := data.find(b"\xff", at)) >= 0:
            kept += data[at:mark]
            if data[mark + 1 : mark + 2] == b"\xff":
                kept += b"\xff"
                at = mark + 2
            elif len(data) - mark < 2 or (data[mark + 1] == 0 and len(data) - mark < 3):
                self._cut = data[mark:]
                return bytes(kept)
            elif data[mark + 1] == 0:
                at = mark + 3
            else:  # the terminal does not mark, and this byte is noise like another
                kept += b"\xff"
                at = mark + 1
        return bytes(kept + data[at:])


class Port:
    """An open port. ``heard`` counts the bytes that came, those that were dropped included."""

    def __init__(self, device: str, line: serial.Serial) -> None:
        self._line = line
        self._marked = Marked()
        self.device = device
        self.heard = 0
        self._mark_parity()

    def read(self) -> bytes:
        """What has come since the last read, at most ``BLOCK`` bytes, without waiting; or ``port_unplugged``."""
        try:
            data = self._line.read(BLOCK)
        except _LINE_ERRORS as error:
            raise UserError("port_unplugged", port=port_name(self.device)) from error
        self.heard += len(data)
        return self._marked.clean(data)

    def set_speed(self, bauds: int) -> None:
        """Read at another speed from here on; what came at the old one is thrown away."""
        try:
            self._line.baudrate = bauds
            self._line.reset_input_buffer()
        except _LINE_ERRORS as error:
            raise UserError("port_unplugged", port=port_name(self.device)) from error
        self._marked = Marked()
        self._mark_parity()

    def close(self) -> None:
        """Let the port go; a port that was unplugged is let go in silence."""
        with contextlib.suppress(*_LINE_ERRORS):
            self._line.close()

    def __enter__(self) -> Self:
        """The port itself."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self.close()

    def _mark_parity(self) -> None:
        """Have the terminal mark bytes of wrong parity: pyserial would have them delivered as if they were right."""
        if termios is None:
            return
        try:
            attributes = termios.tcgetattr(self._line.fileno())
            attributes[0] = attributes[0] & ~termios.IGNPAR | termios.INPCK | termios.PARMRK
            termios.tcsetattr(self._line.fileno(), termios.TCSANOW, attributes)
        except termios.error as error:
            raise UserError("port_unplugged", port=port_name(self.device)) from error


def open_port(device: str, setting: Setting) -> Port:
    """Open ``device`` for ourselves alone, 7E1 at the speed of ``setting``.

    Raises ``port_missing``, ``port_denied`` (with the group that may open it) or ``port_busy``; each with ``port``, its
    name.
    """
    line = _Serial()
    line.port = device
    line.baudrate = setting.bauds
    line.bytesize, line.parity, line.stopbits = serial.SEVENBITS, serial.PARITY_EVEN, serial.STOPBITS_ONE
    line.timeout = 0
    line.exclusive = True if os.name == "posix" else None
    try:
        line.open()
    except _LINE_ERRORS as error:
        raise refusal(device, error) from error
    try:
        return Port(device, line)
    except UserError:
        line.close()
        raise


class Judge(Protocol):
    """Says whether bytes are a meter's. One is made for each setting that is tried."""

    def hear(self, data: bytes) -> str | None:
        """Take bytes; the name of the mode once there is no doubt, None until then."""

    @property
    def groups(self) -> int:
        """Valid groups heard so far."""

    @property
    def quality(self) -> float:
        """Valid groups in percent of all."""


class Probe:
    """The speeds, listened to in turn on an open port; the caller decides when to look again."""

    def __init__(
        self,
        port: Port,
        judge: Callable[[], Judge],
        *,
        clock: Callable[[], float] = time.monotonic,
        speeds: Iterable[int] = SPEEDS,
        patience: float = PATIENCE,
    ) -> None:
        self._port = port
        self._new_judge = judge
        self._clock = clock
        self._speeds = iter(speeds)
        self._patience = patience
        self._weak: float | None = None
        self._before = port.heard
        self._judge: Judge | None = None
        self._bauds = 0
        self._until = 0.0

    @property
    def bauds(self) -> int:
        """The speed that is listened to now; 0 before the first step."""
        return self._bauds

    def step(self) -> Setting | None:
        """Listen to what has come: the setting once it is known, None while it is not.

        Raises, when every speed was listened to, ``port_weak`` where some groups were valid, ``port_wrong_speed`` where
        bytes came and ``port_silent`` where none did; and ``port_unplugged`` at any moment.
        """
        if self._judge is None:
            self._next()
        judge = self._judge
        assert judge is not None
        mode = judge.hear(self._port.read())
        if mode is not None:
            return Setting(self._bauds, mode)
        if self._clock() >= self._until:
            if judge.groups:
                self._weak = max(judge.quality, self._weak or 0.0)
            self._next()
        return None

    def _next(self) -> None:
        bauds = next(self._speeds, None)
        if bauds is None:
            raise self._verdict()
        self._port.set_speed(bauds)
        self._judge, self._bauds, self._until = self._new_judge(), bauds, self._clock() + self._patience

    def _verdict(self) -> UserError:
        port = port_name(self._port.device)
        if self._weak is not None:
            return UserError("port_weak", port=port, quality=self._weak)
        return UserError("port_wrong_speed" if self._port.heard > self._before else "port_silent", port=port)


def refusal(device: str, error: Exception) -> UserError:
    """Why ``device`` can't be opened, in the household's words."""
    port = port_name(device)
    number = getattr(error, "errno", None)
    # Windows says "access denied" of a port that another program holds, and has no groups to be in.
    if number in {errno.EBUSY, errno.EAGAIN, errno.EWOULDBLOCK} or (number == errno.EACCES and os.name == "nt"):
        return UserError("port_busy", port=port)
    if number in {errno.EACCES, errno.EPERM}:
        return UserError("port_denied", port=port, group=_group(device))
    return UserError("port_missing", port=port)


def port_name(device: str) -> str:
    """What the household calls the port: /dev/serial/by-id names the adapter, /dev/ttyUSB0 the port."""
    if device == STANDARD_INPUT:
        return "stdin"
    if device.startswith("/dev/shm/"):  # noqa: S108 - a pipe in memory, which no adapter is
        return device
    return device.removeprefix(f"{_BY_ID}/").removeprefix("/dev/")


def _natural(path: str) -> list[tuple[int, str]]:
    """``path`` with its numbers as numbers, for sorting."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", path)]


def _lasting_names() -> dict[str, str]:
    try:
        return {os.path.realpath(link): str(link) for link in _BY_ID.iterdir()}
    except OSError:  # no such folder: not Linux, or nothing is plugged in
        return {}


class _Serial(serial.Serial):  # type: ignore[misc,unused-ignore]
    """A port whose control lines are not touched: pyserial would set both at opening."""

    def _update_dtr_state(self) -> None:
        pass

    def _update_rts_state(self) -> None:
        pass


def _group(device: str) -> str:
    """The group that may open ``device``: dialout on Debian, uucp on Arch."""
    try:
        import grp  # noqa: PLC0415 - POSIX only

        return grp.getgrgid(Path(device).stat().st_gid).gr_name
    except (ImportError, OSError, KeyError):
        return "dialout"
