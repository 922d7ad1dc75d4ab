"""What the meter says right now, as frozen values: the collector fills them in, the window shows them; nothing is kept.

Every change makes a new value, so that it may cross threads and the control channel. No Qt, no clock, no port.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from persienne.base.reading import Unit

if TYPE_CHECKING:
    from persienne.base.errors import UserError


class MeterState(StrEnum):
    """How the reading of the meter stands."""

    NONE = "none"
    """No port was ever chosen."""
    LISTENING = "listening"
    """The port is open, and no frame was understood yet."""
    LIVE = "live"
    """Frames come in."""
    SILENT = "silent"
    """The port is open, and frames no longer come."""
    UNPLUGGED = "unplugged"
    """The port has gone; it is opened again when it comes back."""
    REFUSED = "refused"
    """The port could not be read: permission, another program, wrong speed; ``error`` says which."""


@dataclass(frozen=True, slots=True)
class LiveState:
    """The meter at one instant. All instants are UTC epoch seconds; None is what the meter has not said.

    ``power`` is in ``unit`` (VA, or W); ``at`` when the last good frame came, ``since`` when ``state`` began;
    ``quality`` the percentage (0 to 100) of groups that were valid; ``mode`` "standard" or "historique"; ``port`` a
    name for people; ``subscribed`` in kVA; the overruns of the subscribed power are counted since local midnight;
    ``tempo_today`` and ``tempo_tomorrow`` "blue", "white" or "red"; ``tariff`` as the meter writes it; ``off_peak``
    the off-peak hours as (first, end) minutes of the wall clock, an end not after its first being the next day's.
    """

    state: MeterState = MeterState.NONE
    power: int | None = None
    unit: Unit = Unit.VA
    at: int | None = None
    since: int | None = None
    quality: float | None = None
    mode: str | None = None
    port: str | None = None
    subscribed: int | None = None
    overrun_count: int = 0
    overrun_seconds: int = 0
    tempo_today: str | None = None
    tempo_tomorrow: str | None = None
    tariff: str | None = None
    off_peak: tuple[tuple[int, int], ...] = ()
    error: UserError | None = None


@dataclass(frozen=True, slots=True)
class PortChoice:
    """A port that may be chosen: its ``device`` for the program, its ``name`` and ``detail`` for people."""

    device: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FoundMeter:
    """What was heard on a port before the household says yes: as in :class:`LiveState`, and the meter's last digits."""

    mode: str
    last_digits: str
    tariff: str | None = None
    subscribed: int | None = None
    power: int | None = None
    unit: Unit = Unit.VA
