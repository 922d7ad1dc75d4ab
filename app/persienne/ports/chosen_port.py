"""One chosen port comes in, its bytes go out for as long as it can be read; it is found again when it was unplugged.

A port is known again by its USB ids and serial number: the system numbers the ports anew when one is plugged in again.
Another device at the same place is not the one that the household has chosen, and is not opened.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, Protocol

from persienne.base.errors import UserError
from persienne.ports.serial_port import SPEEDS, Port, Probe, Setting, list_ports, open_port, port_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.ports.serial_port import Judge, PortInfo

BACK_OFF: Final = (1.0, 2.0, 4.0, 8.0, 15.0)
"""Seconds before the next look for a port that is gone; the last goes on."""

_STILL_OPEN: Final = frozenset({"port_silent", "port_wrong_speed", "port_weak"})
"""What is said of a port that is open and gives nothing: it is listened to again, and not opened again."""


class Finder:
    """Where the port ``chosen`` (a path) is now."""

    def __init__(self, chosen: str, listing: Callable[[], tuple[PortInfo, ...]] = list_ports) -> None:
        self._chosen = chosen
        self._listing = listing
        self._known: PortInfo | None = None

    def __call__(self) -> str:
        """The path to open, or ``port_missing``."""
        ports = self._listing()
        here = next((port for port in ports if port.is_at(self._chosen)), None)
        if self._known is None:
            self._known = here
            return self._chosen
        known = self._known
        if here is not None and (here.usb, here.serial_number) == (known.usb, known.serial_number):
            return self._chosen
        same = [port for port in ports if (port.usb, port.serial_number) == (known.usb, known.serial_number)]
        if known.serial_number is None or len(same) != 1:
            raise UserError("port_missing", port=port_name(self._chosen))
        return same[0].device


class MeterLine(Protocol):
    """The line to a meter, which a collector reads: to one on a port (:class:`Line`), or to a virtual one."""

    @property
    def open(self) -> bool:
        """Whether the port is open."""

    @property
    def reading(self) -> bool:
        """Whether a meter was found on it."""

    @property
    def ended(self) -> bool:
        """Whether nothing will ever come any more."""

    @property
    def heard(self) -> int:
        """Bytes that came since it was opened."""

    @property
    def setting(self) -> Setting | None:
        """How the meter speaks."""

    @property
    def trouble(self) -> UserError | None:
        """Why nothing is read now."""

    @property
    def beginnings(self) -> int:
        """How often a meter was found."""

    def read(self) -> bytes:
        """What was said since the last call."""

    def listen_again(self) -> None:
        """Find out again how the meter speaks."""

    def close(self) -> None:
        """Let the port go."""


class Line:
    """The bytes of one port, over all its openings. ``find`` says where it is now, or raises ``port_missing``."""

    def __init__(
        self,
        find: Callable[[], str],
        judge: Callable[[], Judge],
        *,
        clock: Callable[[], float] = time.monotonic,
        back_off: tuple[float, ...] = BACK_OFF,
    ) -> None:
        self._find = find
        self._judge = judge
        self._clock = clock
        self._back_off = back_off
        self._failures = 0
        self._next_look = clock()
        self._port: Port | None = None
        self._probe: Probe | None = None
        self.ended = False
        """A port that is gone may come back."""
        self.setting: Setting | None = None
        """How the meter was last found to speak."""
        self.trouble: UserError | None = None
        """Why nothing is read now; None while the meter is."""
        self.beginnings = 0
        """How often a meter was found: what is read after one has nothing to do with what was read before."""

    @property
    def open(self) -> bool:
        """Whether the port is open."""
        return self._port is not None

    @property
    def reading(self) -> bool:
        """Whether the port is open and the meter was found on it."""
        return self._port is not None and self._probe is None

    @property
    def heard(self) -> int:
        """Bytes that came since the port was opened."""
        return 0 if self._port is None else self._port.heard

    @property
    def bauds(self) -> int:
        """The speed that is being tried or read; 0 while the port is shut."""
        if self._port is None:
            return 0
        if self._probe is not None:
            return self._probe.bauds
        return 0 if self.setting is None else self.setting.bauds

    def read(self) -> bytes:
        """What the meter has said since the last call, without waiting; what is wrong stands in ``trouble``.

        While no meter is found this looks for the port, opens it and listens, a little at each call.
        """
        try:
            return self._read()
        except UserError as error:
            self.trouble = error
            if error.code in _STILL_OPEN:
                self.listen_again()
            else:
                self._lose()
            return b""

    def listen_again(self) -> None:
        """Find out again how the meter speaks: its mode may have been changed from afar."""
        if self._port is not None:
            known = () if self.setting is None else (self.setting.bauds,)
            self._probe = Probe(self._port, self._judge, clock=self._clock, speeds=(*known, *SPEEDS))

    def close(self) -> None:
        """Let the port go."""
        if self._port is not None:
            self._port.close()
        self._port = self._probe = None

    def _read(self) -> bytes:
        if self._port is None:
            if self._clock() < self._next_look:
                return b""
            self._port = open_port(self._find(), self.setting or Setting(SPEEDS[0]))
            self.listen_again()
        if self._probe is None:
            return self._port.read()
        setting = self._probe.step()
        if setting is not None:
            self._probe, self.setting, self.trouble = None, setting, None
            self._failures = 0
            self.beginnings += 1
        return b""

    def _lose(self) -> None:
        self.close()
        self._next_look = self._clock() + self._back_off[min(self._failures, len(self._back_off) - 1)]
        self._failures += 1
