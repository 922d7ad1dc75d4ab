"""What the meter line alone tells of a register: live values, highest powers, voltages; no numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import Kind
from persienne.meters.tic.readings import MAXIMUM
from persienne.store import frames, maxima, registers, voltages

if TYPE_CHECKING:
    from persienne.base.voltage import MeanVoltage, VoltageDay
    from persienne.store.driver import Connection
    from persienne.store.frame_hours import Minutes
    from persienne.store.frames import Frames
    from persienne.store.maxima import Maximum
    from persienne.store.meters import StoredMeter


def live_values(conn: Connection, meter: StoredMeter, name: str, between: tuple[int, int]) -> Frames:
    """The live values of a power register (SINSTS, SINSTI, ...) ``between`` two instants (UTC epoch seconds)."""
    return frames.read(conn, meter.id, registers.number(conn, name, Kind.POWER), *between)


def live_minutes(conn: Connection, meter: StoredMeter, name: str, between: tuple[int, int]) -> Minutes:
    """The live values of a power register by minute, of the hours in which two instants lie and ``between`` them."""
    return frames.minutes(conn, meter.id, registers.number(conn, name, Kind.POWER), *between)


def highest_powers(conn: Connection, meter: StoredMeter, name: str = MAXIMUM.name) -> list[Maximum]:
    """The highest power (VA) of each local day, the register being SMAXSN, SMAXIN or one of the phases."""
    return maxima.read(conn, meter.id, registers.number(conn, name, Kind.MAXIMUM))


def voltage_days(conn: Connection, meter: StoredMeter, name: str) -> list[VoltageDay]:
    """What each local day says of the voltage of one phase (UMOY1 to UMOY3)."""
    return voltages.read_days(conn, meter.id, registers.number(conn, name, Kind.VOLTAGE))


def mean_voltages(conn: Connection, meter: StoredMeter, name: str) -> list[MeanVoltage]:
    """The means of ten minutes of one phase (UMOY1 to UMOY3) that open slats have kept."""
    return voltages.read_means(conn, meter.id, registers.number(conn, name, Kind.VOLTAGE))
