"""What is wrong with the clocks: a meter's status and the computer's time come in, the gravest trouble goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.meters.tic.clock import TOLERANCE

if TYPE_CHECKING:
    from persienne.meters.meter_status import MeterStatus


def known_before(status: MeterStatus, now: int, known_until: int = 0) -> int:
    """What the clock had come to before it went back (UTC epoch seconds), as far as ``status`` knows.

    Else ``known_until``, the end of what is stored.
    """
    if status.waits_for is not None:
        return status.waits_for
    return now + status.clock_went_back if status.clock_went_back else known_until


def clock_trouble(status: MeterStatus, now: int, known_until: int = 0) -> str | None:
    """The field of ``status`` that says what is wrong with the clocks, of several the gravest; None: nothing."""
    if status.waits_for is not None:
        return "waits_for"
    if status.clock_offset is not None:
        return "clock_offset"
    if known_before(status, now, known_until) - now > TOLERANCE:
        return "clock_went_back"
    return "clock_degraded" if status.clock_degraded else None
