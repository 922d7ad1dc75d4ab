"""The powers of one instant, from a frame's groups to readings; impossible ones become facts, never readings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.reading import Fact, Quality, Reading
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import PHASES, POWER, POWER_INJECTED, SOURCES, FactKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.reading import Meter, Register
    from persienne.meters.tic.frames import Group

MARGIN: Final = 1.5
"""A power above this many times the subscribed one is impossible: the breaker would have opened."""

LARGEST_SUBSCRIPTION: Final = 36
"""kVA; what is assumed until the meter has said its own."""

VOLTS: Final = 230
"""The nominal voltage, for the old meters that say their currents and no power."""

VOLTS_OF_SUBSCRIPTION: Final = 200
"""ISOUSC is the subscribed power over 200 V, and a third of it on each of three phases ([54E] 6.1)."""

_POWERS: Final = {
    Mode.HISTORIQUE: (("PAPP", POWER),),
    Mode.STANDARD: (("SINSTS", POWER), ("SINST1", POWER), ("SINSTI", POWER_INJECTED)),
}
_CURRENTS: Final = ("IINST", "IINST1", "IINST2", "IINST3")
_PHASES: Final = tuple((f"SINSTS{n}", f"IRMS{n}", f"URMS{n}", register) for n, register in enumerate(PHASES, 1))


class Powers:
    """The powers of one meter; at most one reading of a register a second."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self._last: int | None = None
        self._flagged: set[str] = set()
        self.limit = int(LARGEST_SUBSCRIPTION * 1000 * MARGIN)
        """VA above which a power is impossible."""

    def see(self, mode: Mode, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """The powers that the frame of ``groups`` says, and the impossible ones as facts when they begin."""
        self._learn_limit(groups)
        if at == self._last:
            return []
        self._last = at
        said: list[Reading | Fact] = []
        for label, register in _POWERS[mode]:
            group = groups.get(label)
            if group is not None:
                said += self._say(label, register, int(group.data), at, mode=mode)
        if mode is Mode.HISTORIQUE and "PAPP" not in groups:
            said += self._estimate(groups, at)
        if mode is Mode.STANDARD and "SINSTI" not in groups:
            said += self._estimate_injection(groups, at)
        if "SINSTS1" in groups:
            said += self._phases(groups, at)
        return said

    def _learn_limit(self, groups: Mapping[str, Group]) -> None:
        power, current = groups.get("PREF"), groups.get("ISOUSC")
        volt_amperes = 0
        if power is not None:
            volt_amperes = int(power.data) * 1000
        elif current is not None:
            volt_amperes = int(current.data) * VOLTS_OF_SUBSCRIPTION * (3 if "IINST1" in groups else 1)
        if volt_amperes:
            self.limit = int(volt_amperes * MARGIN)

    def _say(self, label: str, register: Register, value: int, at: int, mode: Mode) -> list[Reading | Fact]:
        if value > self.limit:
            return self._flag(label, value, at)
        self._flagged.discard(label)
        return [self._reading(register, value, at, mode)]

    def _reading(self, register: Register, value: int, at: int, mode: Mode) -> Reading:
        return Reading(self._meter, register, at, 0, value=value, quality=Quality.MEASURED, source=SOURCES[mode])

    def _estimate(self, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """A meter without PAPP: its currents at the nominal voltage, marked as an estimate."""
        amperes = [int(groups[label].data) for label in _CURRENTS if label in groups]
        # One current is a single phase's, three are three; two are three of which noise took one.
        if len(amperes) not in {1, 3} or ("IINST" in groups) is not (len(amperes) == 1):
            return []
        value = sum(amperes) * VOLTS
        if value > self.limit:
            return self._flag("IINST", value, at)
        source = SOURCES[Mode.HISTORIQUE]
        return [Reading(self._meter, POWER, at, 0, value=value, quality=Quality.ESTIMATED, source=source)]

    def _estimate_injection(self, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """A meter without a production contract says 0 VA while a home injects: its currents tell how much, roughly."""
        drawn = groups.get("SINSTS")
        if drawn is None or int(drawn.data):
            return []
        value = 0
        for power, current, voltage, _ in _PHASES:
            if current in groups and voltage in groups:
                value += int(groups[current].data) * int(groups[voltage].data)
                # What one of three phases draws is in its current, and goes off what the others inject.
                value -= 2 * int(groups[power].data) if power in groups else 0
        if not 0 < value <= self.limit:
            return []
        return [
            Reading(
                self._meter,
                POWER_INJECTED,
                at,
                0,
                value=value,
                quality=Quality.ESTIMATED,
                source=SOURCES[Mode.STANDARD],
            )
        ]

    def _phases(self, groups: Mapping[str, Group], at: int) -> list[Reading | Fact]:
        """The power of each phase, or none of them when one is impossible: it discredits the others."""
        readings: list[Reading | Fact] = []
        for label, current, voltage, register in _PHASES:
            if label not in groups:
                continue
            value = int(groups[label].data)
            highest = self.limit
            if current in groups and voltage in groups:
                # The current is a whole number of amperes, rounded down: one more, and a tenth for the rest.
                highest = min(highest, (int(groups[current].data) + 1) * int(groups[voltage].data) * 11 // 10)
            if value > highest:
                return self._flag(label, value, at)
            readings.append(self._reading(register, value, at, Mode.STANDARD))
        self._flagged -= {label for label, *_ in _PHASES}
        return readings

    def _flag(self, label: str, value: int, at: int) -> list[Reading | Fact]:
        """Say an impossible power once, when it begins."""
        if label in self._flagged:
            return []
        self._flagged.add(label)
        return [Fact(self._meter, FactKind.IMPLAUSIBLE_POWER, at, f"{label} {value}")]
