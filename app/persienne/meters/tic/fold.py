"""Frames of one meter come in, readings and facts go out, what the meter dates itself too; no port, no clock, no numpy.

Each frame gives the powers of its instant. Its indexes give half-hours and gaps (``indexes``). The meter's own
load-curve points, daily maxima and texts come once each, when two frames in a row have said the same.

What the meter dates itself (standard mode), from a frame's groups to readings: curve points, maxima, mean voltages.
Each counts once two frames in a row have said the same. A point's horodate is the END of its period, and the period is
the distance between the last two points: 30 minutes on most meters, 60 on some ([54E] 6.2.3.12). A mean voltage ends at
its horodate too and lasts ten minutes. Its frames repeat it until the next one: a mean is told where it was heard to
take the place of another, so that one that was told before the reading began is not counted twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Fact, Quality, Reading
from persienne.meters.tic.clock import WINTER_OFFSET, Clock, parse_horodate
from persienne.meters.tic.facts import Changes, Overruns
from persienne.meters.tic.indexes import Runs
from persienne.meters.tic.labels import ADDRESSES, Mode
from persienne.meters.tic.powers import Powers
from persienne.meters.tic.readings import (
    CURVE_SOURCE,
    MAXIMA_OF_PHASES,
    MAXIMUM,
    MAXIMUM_INJECTED,
    MEAN_VOLTAGE,
    SOURCES,
    VOLTAGES,
    FactKind,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.base.reading import Meter, Register
    from persienne.meters.tic.frames import Frame, Group
    from persienne.meters.tic.indexes import Sample


PERIODS: Final = frozenset({300, 600, 900, 1800, 3600})
"""Seconds that a load-curve point may last."""

_CURVES: Final = (("CCASN", "CCASN-1", TOTAL_IMPORT), ("CCAIN", "CCAIN-1", TOTAL_INJECTION))

_TODAY: Final = {
    "SMAXSN": MAXIMUM,
    "SMAXN": MAXIMUM,
    "SMAXIN": MAXIMUM_INJECTED,
    **{f"SMAXSN{n}": register for n, register in enumerate(MAXIMA_OF_PHASES, 1)},
}
_DAY_BEFORE: Final = {f"{label}-1": register for label, register in _TODAY.items()}
_VOLTAGES: Final = {register.name: register for register in VOLTAGES}


class Curve:
    """The dated values of one meter; ``winter_offset`` is its legal winter time, seconds east of UTC."""

    def __init__(self, meter: Meter, winter_offset: int) -> None:
        self._meter = meter
        self._winter_offset = winter_offset
        self._heard: dict[str, Group] = {}
        self._settled: dict[str, Group] = {}
        self._said_until: dict[str, int] = {}

    def see(self, groups: Mapping[str, Group], limit: int) -> list[Reading]:
        """The points, the maxima of the day before and the mean voltages that this frame confirms.

        No power is above ``limit`` (W, VA).
        """
        readings: list[Reading] = []
        for last, before, register in _CURVES:
            if last in groups and before in groups and (self._settle(last, groups) | self._settle(before, groups)):
                readings += self._points(last, before, register, limit)
        for label, register in _DAY_BEFORE.items():
            if label in groups and self._settle(label, groups):
                readings += self._maximum(self._settled[label], register, limit)
        for label in _TODAY:
            if label in groups:
                self._settle(label, groups)
        for label, register in _VOLTAGES.items():
            if label in groups and self._settle(label, groups):
                readings += self._mean_voltage(self._settled[label], register)
        return readings

    def maxima(self, limit: int) -> tuple[Reading, ...]:
        """The highest powers of today so far, each at its instant; a later one of the day is higher."""
        return tuple(
            reading
            for label, register in _TODAY.items()
            if label in self._settled
            for reading in self._maximum(self._settled[label], register, limit)
        )

    def _settle(self, label: str, groups: Mapping[str, Group]) -> bool:
        """Whether this frame is the first to repeat what the frame before it said of ``label``."""
        group, settled = groups[label], self._settled.get(label)
        if settled is group or settled == group:
            self._heard[label] = group
            return False
        repeated = self._heard.get(label) == group
        self._heard[label] = group
        if repeated:
            self._settled[label] = group
        return repeated

    def _points(self, last: str, before: str, register: Register, limit: int) -> list[Reading]:
        """The two points, as far as they are confirmed and not said yet."""
        pair = [self._settled.get(before), self._settled.get(last)]
        ends = [self._epoch(group) if group else None for group in pair]
        if ends[0] is None or ends[1] is None or ends[1] - ends[0] not in PERIODS:
            return []
        period = ends[1] - ends[0]
        readings: list[Reading] = []
        for group, end in zip(pair, ends, strict=True):
            if group is None or end is None or end <= self._said_until.get(last, 0) or int(group.data) > limit:
                continue
            self._said_until[last] = end
            joules = int(group.data) * period
            readings.append(
                Reading(
                    self._meter,
                    register,
                    end - period,
                    period,
                    value=joules,
                    quality=Quality.MEASURED,
                    source=CURVE_SOURCE,
                )
            )
        return readings

    def _maximum(self, group: Group, register: Register, limit: int) -> list[Reading]:
        at, value = self._epoch(group), int(group.data)
        if at is None or value > limit:
            return []
        return [
            Reading(self._meter, register, at, 0, value=value, quality=Quality.MEASURED, source=SOURCES[Mode.STANDARD])
        ]

    def _mean_voltage(self, group: Group, register: Register) -> list[Reading]:
        """The mean that ended after the one before it; 0 V is a cut, and no voltage."""
        end, volts = self._epoch(group), int(group.data)
        if end is None:
            return []
        before = self._said_until.get(group.label)
        self._said_until[group.label] = end if before is None else max(before, end)
        if before is None or end < before + MEAN_VOLTAGE or not volts:
            return []
        start = end - MEAN_VOLTAGE
        return [
            Reading(
                self._meter,
                register,
                start,
                MEAN_VOLTAGE,
                value=volts,
                quality=Quality.MEASURED,
                source=SOURCES[Mode.STANDARD],
            )
        ]

    def _epoch(self, group: Group) -> int | None:
        date = parse_horodate(group.horodate) if group.horodate else None
        return date.epoch(self._winter_offset) if date is not None and not date.degraded else None


Said = Reading | Fact
"""What a fold says."""


class Fold:
    """The fold of one meter.

    ``resume`` are the last index readings that an earlier fold of this meter gave (one a register and mode is enough,
    more do no harm) and ``told`` the facts: the energy since then is known and becomes a gap, and what was told is not
    told again. ``meter_time`` takes the instant of a frame from the meter's own clock rather than from ``Frame.at``: a
    log of standard frames is read so. ``winter_offset`` is the meter's legal winter time, in seconds east of UTC.
    """

    def __init__(
        self,
        meter: Meter,
        *,
        resume: Iterable[Reading] = (),
        told: Iterable[Fact] = (),
        meter_time: bool = False,
        winter_offset: int = WINTER_OFFSET,
    ) -> None:
        self._meter = meter
        self._resume = tuple(resume)
        told = tuple(told)
        self._changes = Changes(meter, told)
        self._device = self._changes.text(FactKind.DEVICE)
        self._stranger: str | None = None
        self._runs: Runs | None = None
        until = max((reading.start for reading in self._resume), default=None)
        self._clock = Clock(meter, meter_time=meter_time, winter_offset=winter_offset, known_until=until)
        self._overruns = Overruns(meter, told, until or 0)
        self._powers = Powers(meter)
        self._curve = Curve(meter, winter_offset)

    def add(self, frame: Frame) -> tuple[Said, ...]:
        """The readings and the facts that ``frame`` completes; all final."""
        groups = {group.label: group for group in frame.groups}
        said: list[Said] = []
        runs = self._enter(frame.mode, groups, said)
        if self._stranger is not None:
            return tuple(said)
        at, facts = self._clock.see(groups, frame.at)
        said += facts
        if at is None:
            return tuple(said)
        if any(fact.kind == FactKind.CLOCK_WENT_BACK for fact in facts):
            said += runs.end()
            runs = self._runs = Runs(self._meter, frame.mode)
        contract = self._changes.text(FactKind.CONTRACT)
        said += self._changes.see(frame, groups, at)
        if contract is not None and contract != self._changes.text(FactKind.CONTRACT):
            said += runs.end_contract()
        said += self._overruns.see(frame, groups, at)
        said += runs.see(groups, at)
        said += self._powers.see(frame.mode, groups, at)
        if self._clock.believed:
            said += self._curve.see(groups, self._powers.limit)
        return tuple(said)

    @property
    def waits_for(self) -> int | None:
        """The instant (UTC epoch seconds) before which no date is believed, while the clock stands before it."""
        return self._clock.waits_for

    @property
    def dated(self) -> int | None:
        """The last instant (UTC epoch seconds) that the meter's own clock said and that is believed."""
        return self._clock.dated

    def open(self) -> tuple[Reading, ...]:
        """What is known and not final: the half-hour (or the gap) under way, and the day's maxima so far.

        It is meant to be written again and again: a later one of the same register and start replaces it, until
        ``add`` gives the final one. A run that stops here has then stored all the energy of its indexes.
        """
        energies = self._runs.open() if self._runs is not None else []
        return (*energies, *self.maxima())

    def stands(self, register: str) -> tuple[Sample | None, Sample] | None:
        """Where the index ``register`` stands: its last cut and its last confirmed sample; None before there is one."""
        return None if self._runs is None else self._runs.stands(register)

    def maxima(self) -> tuple[Reading, ...]:
        """The highest powers of today so far, as the meter says them."""
        return self._curve.maxima(self._powers.limit)

    def _enter(self, mode: Mode, groups: Mapping[str, Group], said: list[Said]) -> Runs:
        """The runs that this frame goes on with: they end when the mode changes, or the address does twice in a row."""
        if self._runs is None or self._runs.mode is not mode:
            if self._runs is not None:
                said += self._runs.end()
                self._resume = ()
            self._runs = Runs(self._meter, mode, self._resume)
        address = next((groups[label].data for label in ADDRESSES if label in groups), None)
        if address is None:
            return self._runs
        if self._device is None or address == self._device:
            self._device, self._stranger = address, None
        elif address == self._stranger:
            said += self._runs.end()
            self._device, self._stranger = address, None
        else:
            self._stranger = address
        return self._runs
