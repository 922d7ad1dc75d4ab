"""What the TIC adds to the one type that flows: its registers, its sources and the kinds of its facts; data only."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from persienne.base.reading import Direction, Kind, Made, Register, Source, Unit
from persienne.meters.tic.labels import Mode

SLOT: Final = 1800
"""Seconds of a slot of the curve; the slots begin at multiples of it in UTC, so that a local midnight is one."""

# Values that follow from the meter's indexes and instants; the mode is part of the source, for the two modes do not
# count alike: the EAST of the historique mode is the sum of the indexes of the contract of the day.
SOURCES: Final = {mode: Source(f"tic.{mode.value}", Made.INDEX) for mode in Mode}

# Energies of a recording that carries no date: a person has said their time.
UNDATED: Final = Source("tic.undated", Made.INDEX)

# Load-curve points that the meter announces itself (CCASN, CCAIN).
CURVE_SOURCE: Final = Source("tic.curve", Made.CURVE_POINT)

POWER: Final = Register("SINSTS", Kind.POWER, Unit.VA)
POWER_INJECTED: Final = Register("SINSTI", Kind.POWER, Unit.VA, Direction.INJECTION)
PHASES: Final = tuple(Register(f"SINSTS{n}", Kind.POWER, Unit.VA) for n in (1, 2, 3))

MAXIMUM: Final = Register("SMAXSN", Kind.MAXIMUM, Unit.VA)
MAXIMUM_INJECTED: Final = Register("SMAXIN", Kind.MAXIMUM, Unit.VA, Direction.INJECTION)
MAXIMA_OF_PHASES: Final = tuple(Register(f"SMAXSN{n}", Kind.MAXIMUM, Unit.VA) for n in (1, 2, 3))

VOLTAGES: Final = tuple(Register(f"UMOY{n}", Kind.VOLTAGE, Unit.V) for n in (1, 2, 3))
"""The mean voltages of the phases over ten minutes; a meter of one phase says the first alone."""
MEAN_VOLTAGE: Final = 600
"""Seconds over which each of them is a mean."""


class FactKind(StrEnum):
    """The kinds of facts that a meter tells; the text is the meter's own unless said."""

    DEVICE = "device"
    """The meter's address; a new one is a replaced meter."""
    POINT = "point"
    """The delivery point (PRM)."""
    CONTRACT = "contract"
    """OPTARIF or NGTF."""
    TARIFF = "tariff"
    """The tariff period now: PTEC or LTARF."""
    SUBSCRIBED_POWER = "subscribed_power"
    """PREF, in kVA."""
    SUBSCRIBED_CURRENT = "subscribed_current"
    """ISOUSC, in A of each phase."""
    DAY_PROFILE = "day_profile"
    """PJOURF+1: what tomorrow's hours cost."""
    PEAK_PROFILE = "peak_profile"
    """PPOINTE."""
    MESSAGE = "message"
    RELAYS = "relays"
    TODAY = "tempo_today"
    """``blue``, ``white``, ``red`` or ``none``."""
    TOMORROW = "tempo_tomorrow"
    OVERRUN = "overrun"
    """Above the subscribed power: said at its beginning, and again with ``until`` at its end; the text is the label."""
    IMPLAUSIBLE_POWER = "implausible_power"
    """The meter says a power that its contract makes impossible (label and value); it is not charted."""
    CLOCK_OFFSET = "clock_offset"
    """Seconds by which the meter's clock is ahead of the computer's, when they are more than a minute apart; then 0."""
    CLOCK_DEGRADED = "clock_degraded"
    """``1`` when the meter says that it has lost its clock, ``0`` when it has found it again."""
    CLOCK_WENT_BACK = "clock_went_back"
    """The clock that dates a reading (the computer's; in a log the meter's) went back by so many seconds."""
    INDEX_RESTARTED = "index_restarted"
    """An index that cannot follow from the one before (register, value before, value now): another meter, mostly."""


OF_A_MOMENT: Final = (FactKind.OVERRUN, FactKind.IMPLAUSIBLE_POWER, FactKind.INDEX_RESTARTED)
"""The facts whose instant, or whose values at it, tell what the home was doing: closed slats keep none of them."""
