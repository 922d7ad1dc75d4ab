"""The status register STGE to named values; pure ([54E] 6.2.3.14)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

OVER_POWER: Final = 1 << 7
"""The bit of STGE that says that the subscribed power is exceeded now."""


class Breaker(IntEnum):
    """The breaker of the meter: closed, or why it is open (STGE, bits 1 to 3)."""

    CLOSED = 0
    OVER_POWER = 1
    OVER_VOLTAGE = 2
    SHEDDING = 3
    REMOTE_ORDER = 4
    OVERHEATING_ABOVE_MAXIMUM = 5
    OVERHEATING_BELOW_MAXIMUM = 6
    UNKNOWN = 7


class Euridis(IntEnum):
    """The Euridis port (bits 19 and 20)."""

    OFF = 0
    UNSECURED = 1
    UNKNOWN = 2
    SECURED = 3


class Carrier(IntEnum):
    """The power line carrier, CPL (bits 21 and 22)."""

    NEW_UNLOCKED = 0
    NEW_LOCKED = 1
    REGISTERED = 2
    UNKNOWN = 3


class Colour(IntEnum):
    """A Tempo colour (bits 24 to 27)."""

    NONE = 0
    BLUE = 1
    WHITE = 2
    RED = 3


@dataclass(frozen=True, slots=True)
class StatusRegister:
    """The status register STGE; ``supplier_index`` and ``distributor_index`` count from 1, ``peak_*`` is 0 or 1..3."""

    contact_open: bool
    breaker: Breaker
    cover_open: bool
    over_voltage: bool
    over_power: bool
    producer: bool
    energy_negative: bool
    supplier_index: int
    distributor_index: int
    clock_degraded: bool
    standard_mode: bool
    euridis: Euridis
    carrier: Carrier
    carrier_synchronised: bool
    today: Colour
    tomorrow: Colour
    peak_notice: int
    peak_running: int


def parse_status(text: str) -> StatusRegister:
    """The register that the 8 hexadecimal characters of STGE say; ValueError when they are not hexadecimal."""
    word = int(text, 16)

    def bits(first: int, count: int = 1) -> int:
        return (word >> first) & ((1 << count) - 1)

    return StatusRegister(
        contact_open=bool(bits(0)),
        breaker=Breaker(bits(1, 3)),
        cover_open=bool(bits(4)),
        over_voltage=bool(bits(6)),
        over_power=bool(word & OVER_POWER),
        producer=bool(bits(8)),
        energy_negative=bool(bits(9)),
        supplier_index=bits(10, 4) + 1,
        distributor_index=bits(14, 2) + 1,
        clock_degraded=bool(bits(16)),
        standard_mode=bool(bits(17)),
        euridis=Euridis(bits(19, 2)),
        carrier=Carrier(bits(21, 2)),
        carrier_synchronised=bool(bits(23)),
        today=Colour(bits(24, 2)),
        tomorrow=Colour(bits(26, 2)),
        peak_notice=bits(28, 2),
        peak_running=bits(30, 2),
    )
