"""Labels and data come in, the bytes of groups and frames go out: what a meter does; nothing is checked here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.meters.tic.contract import UNUSED
from persienne.meters.tic.decoder import SEPARATORS, checksum
from persienne.meters.tic.labels import Mode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.meters.tic.contract import Action
    from persienne.meters.tic.status import StatusRegister

STX: Final = b"\x02"
ETX: Final = b"\x03"
EOT: Final = b"\x04"

BAUD: Final = {Mode.HISTORIQUE: 1200, Mode.STANDARD: 9600}
"""Bits a second of each mode's line ([54E] 5.3.5)."""

BITS_OF_CHARACTER: Final = 10
"""One start bit, seven bits, an even parity bit, one stop bit (7E1)."""

BLOCKS_OF_PROFILE: Final = 11


def encode_group(mode: Mode, label: str, data: str, horodate: str | None = None) -> bytes:
    """One group on the wire, from LF to CR ([54E] 5.3.6); ``horodate`` in standard mode only."""
    separator = SEPARATORS[mode]
    fields = (label, data) if horodate is None else (label, horodate, data)
    body = b"".join(field.encode("ascii") + separator for field in fields)
    # The sum leaves out the last byte, which stands here for the checksum that it makes.
    return b"\n" + body + bytes([checksum(body + b"?", mode)]) + b"\r"


def encode_frame(groups: Iterable[bytes]) -> bytes:
    """A frame on the wire."""
    return STX + b"".join(groups) + ETX


def encode_status(status: StatusRegister) -> str:
    """The 8 hexadecimal characters of STGE that say ``status`` ([54E] 6.2.3.14)."""
    fields = (
        (0, status.contact_open),
        (1, status.breaker),
        (4, status.cover_open),
        (6, status.over_voltage),
        (7, status.over_power),
        (8, status.producer),
        (9, status.energy_negative),
        (10, status.supplier_index - 1),
        (14, status.distributor_index - 1),
        (16, status.clock_degraded),
        (17, status.standard_mode),
        (19, status.euridis),
        (21, status.carrier),
        (23, status.carrier_synchronised),
        (24, status.today),
        (26, status.tomorrow),
        (28, status.peak_notice),
        (30, status.peak_running),
    )
    return f"{sum(int(value) << bit for bit, value in fields):08X}"


def encode_profile(actions: Iterable[Action]) -> str:
    """The 98 characters of a day profile (PJOURF+1, PPOINTE; [54E] 6.2.3.19) of at most eleven actions."""
    blocks = [
        f"{action.minute // 60:02}{action.minute % 60:02}"
        f"{action.contact << 14 | sum(1 << 3 + n for n in action.virtual) | (action.index or 0):04X}"
        for action in actions
    ]
    return " ".join(blocks + [UNUSED] * (BLOCKS_OF_PROFILE - len(blocks)))
