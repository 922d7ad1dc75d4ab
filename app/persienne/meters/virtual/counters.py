"""What the fictional home draws and gives at an instant, in powers, energies and every index; no frame, no label.

Powers are steady for 20 s at a time, and the home never draws and gives at once. The registers of the supplier and of
the distributor change on half-hours, at which the home's energy is a whole number of Wh: so a Wh belongs to one
register of each grid, and each grid adds up to the total at every second.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.meters.fictional_home import HALF_HOUR, HPHC, SEED, Contract, fictional_home, uniform, wall_slots
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.peaks import (
    DAY_BEGINS,
    EJP_BEGINS,
    EJP_ENDS,
    Announced,
    announced,
    is_ejp_day,
    tempo_colour,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.reading import Block, Longs

    "The indexes at the end of a day: the supplier's, the distributor's, what was injected."
    Closing = tuple[Longs, Longs, int]


STEP: Final = 20
"""Seconds for which the power is steady."""

STEPS: Final = HALF_HOUR // STEP

_WH_OF_STEPS: Final = JOULES_PER_WH // STEP
_KEPT_DAYS: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class Flow:
    """One local day one way: W of each step, J since its midnight before each step (and after the last)."""

    midnight: int
    watts: Longs
    joules: Longs

    def energy(self, at: int) -> int:
        """J from midnight to the instant ``at`` of this day, or to its end."""
        step, part = divmod(at - self.midnight, STEP)
        joules = int(self.joules[step])
        return joules + int(self.watts[step]) * part if part else joules


@dataclass(frozen=True, slots=True, eq=False)
class DayFlows:
    """One local day both ways."""

    drawn: Flow
    given: Flow


class Flows:
    """The powers of a home under ``contract``, in the local days of ``zone``; with panels on its roof, or without."""

    def __init__(self, contract: Contract, *, seed: int, zone: str, solar: Solar) -> None:
        self._contract = contract
        self._seed = seed
        self._zone = zone
        self._solar = solar
        self._local = local_days(zone)
        self._days: dict[int, DayFlows] = {}

    def day(self, day: int) -> DayFlows:
        """The powers of the local day ``day`` (an ordinal)."""
        if day not in self._days:
            if len(self._days) >= _KEPT_DAYS:  # a meter looks at today and yesterday
                del self._days[next(iter(self._days))]
            starts, drawn, given = self._steps(day, day)
            self._days[day] = DayFlows(_flow(int(starts[0]), drawn), _flow(int(starts[0]), given))
        return self._days[day]

    def at(self, at: int) -> DayFlows:
        """The powers of the local day in which the instant ``at`` lies."""
        return self.day(self._local.day(at))

    def net(self, start: int, end: int) -> Longs:
        """W of the steps under way from ``start`` to before ``end``: drawn, or below 0 where they are given."""
        parts = []
        first = start // STEP * STEP
        for day in range(self._local.day(first), self._local.day(end - 1) + 1):
            flows = self.day(day)
            since = flows.drawn.midnight
            steps = slice(max(0, (first - since) // STEP), -(-(end - since) // STEP))
            parts.append(flows.drawn.watts[steps] - flows.given.watts[steps])
        return np.concatenate(parts)

    def mean(self, start: int, end: int) -> tuple[int, int]:
        """The mean powers (W, rounded down) from ``start`` to ``end``: drawn, and given."""
        drawn = given = 0
        for day in range(self._local.day(start), self._local.day(end - 1) + 1):
            flows = self.day(day)
            since = flows.drawn.midnight
            first, last = max(start, since), min(end, since + STEP * len(flows.drawn.watts))
            drawn += flows.drawn.energy(last) - flows.drawn.energy(first)
            given += flows.given.energy(last) - flows.given.energy(first)
        return drawn // (end - start), given // (end - start)

    def half_hours(self, first: int, last: int) -> tuple[Longs, Longs, Longs]:
        """Starts of the half-hours of the local days ``first`` to ``last``, and the Wh drawn and given in each."""
        if self._solar is Solar.NONE:
            curve = self._home(first, last, HALF_HOUR)
            return curve.starts, curve.values // JOULES_PER_WH, np.zeros(len(curve), np.int64)
        starts, drawn, given = self._steps(first, last)
        sums = (watts.reshape(-1, STEPS).sum(axis=1) // _WH_OF_STEPS for watts in (drawn, given))
        return starts[::STEPS], *sums

    def _home(self, first: int, last: int, step: int) -> Block:
        dates = date.fromordinal(first), date.fromordinal(last)
        return fictional_home(*dates, seed=self._seed, step=step, contract=self._contract, zone=self._zone).curve

    def _steps(self, first: int, last: int) -> tuple[Longs, Longs, Longs]:
        """Starts of the steps of the local days ``first`` to ``last``, and the W drawn and given in each."""
        curve = self._home(first, last, STEP)
        used = curve.values // STEP
        if self._solar is Solar.NONE:
            return curve.starts, used, np.zeros(len(used), np.int64)
        net = used - solar_watts(curve.starts, STEP, self._seed)
        return curve.starts, _whole(np.maximum(net, 0)), _whole(np.maximum(-net, 0))


def _flow(midnight: int, watts: Longs) -> Flow:
    return Flow(midnight, watts, np.concatenate([[0], np.cumsum(watts * STEP)]))


def _whole(watts: Longs) -> Longs:
    """A little less, from the beginning of each half-hour on, so that its energy is a whole number of Wh."""
    slots = watts.reshape(-1, STEPS)
    over = slots.sum(axis=1) % _WH_OF_STEPS
    before = np.cumsum(slots, axis=1) - slots
    less = np.clip(over[:, None] - before, 0, slots)
    whole: Longs = (slots - less).reshape(-1)
    return whole


class Solar(StrEnum):
    """What becomes of what the panels make and the home does not use."""

    NONE = "none"
    """There are no panels."""
    SOLD = "sold"
    """It is sold: the meter counts and says it (EAIT, SINSTI, CCAIN)."""
    GIVEN = "given"
    """There is no contract for it: the meter says that 0 VA are drawn, and currents without a direction."""


PEAK: Final = 4_000
"""W of the panels under a clear sky in June."""

_CLOUDS_STREAM: Final = 4  # 0 to 2 are the home's own draws, 3 Tempo's
_SLOTS: Final = 48
_LATITUDE: Final = 0.816  # radians: the middle of France
_TILT: Final = 0.4093
_SOLSTICE: Final = 172
"""The number of the longest day in its year."""
_NOON: Final = 11.8 * 3600
"""Seconds of the UTC day at which the sun stands highest."""


def solar_watts(starts: Longs, step: int, seed: int) -> Longs:
    """W that the panels make in each step of ``step`` s from ``starts`` (UTC epoch seconds, one after the other) on."""
    days, seconds = np.divmod(starts + step // 2, 86_400)
    first = int(days[0])
    number = days + (date(1970, 1, 1) - date(2001, 1, 1)).days
    season = np.cos(2 * np.pi * (number - _SOLSTICE) / 365.25)
    declination = _TILT * season
    hour = 2 * np.pi * (seconds - _NOON) / 86_400
    height = np.sin(_LATITUDE) * np.sin(declination) + np.cos(_LATITUDE) * np.cos(declination) * np.cos(hour)
    clouds = uniform(seed, _CLOUDS_STREAM, first, int(days[-1]) - first + 1, words=_SLOTS + 4)
    overcast = clouds[days - first, -1]
    passing = clouds[days - first, seconds // (86_400 // _SLOTS)]
    sky = np.where(overcast < 0.35, 0.15 + 0.2 * passing, 1 - 0.4 * passing * overcast)
    made: Longs = (PEAK * np.maximum(height, 0) * sky / 0.92).astype(np.int64)
    return made


SUPPLIER_REGISTERS, DISTRIBUTOR_REGISTERS = 10, 4

HOMES: Final = {
    Option.BASE: Contract(kva=HPHC.kva, off_peak=()),
    Option.HPHC: HPHC,
    Option.EJP: Contract(kva=HPHC.kva, off_peak=()),
    Option.TEMPO: Contract(kva=HPHC.kva, off_peak=((22 * 60, 6 * 60),)),
}
"""How the home lives under each contract; ``kva`` is what it never draws more than, whatever it has subscribed."""

OPENED: Final = date(2024, 1, 1)
"""The day at whose beginning the counters stood as ``fictional_home`` says, unless another is said."""

# What Tempo's off-peak and peak hours of white and red days had counted by then (Wh); blue days the rest.
_OPENING_WHITE_RED: Final = (1_003_418, 1_511_076, 398_204, 504_506)

# What the peaks of EJP had counted by then (Wh).
_OPENING_EJP: Final = 1_204_118

# Shares of the year in the distributor's grid: «saison basse» from April to October (TURPE 6).
_LOW_SEASON: Final = range(4, 11)


@dataclass(frozen=True, slots=True)
class Indexes:
    """What the counters say at one instant (Wh). ``supplier_index`` and ``distributor_index`` (from 1) count now."""

    total: int
    supplier: tuple[int, ...]
    distributor: tuple[int, ...]
    supplier_index: int
    distributor_index: int
    off_peak: bool
    injected: int


@dataclass(frozen=True, slots=True, eq=False)
class _Counts:
    """One local day: Wh of every register before each half-hour (and after the last), and which of them counts."""

    supplier: Longs
    distributor: Longs
    injected: Longs
    supplier_slots: Longs
    distributor_slots: Longs
    off_peak: NDArray[np.bool_]

    @property
    def closing(self) -> Closing:
        """The registers at the end of the day."""
        return self.supplier[-1], self.distributor[-1], int(self.injected[-1])


class Counters:
    """The counters of the home under ``option`` from local midnight of ``first`` on; ``solar`` are its panels."""

    def __init__(
        self,
        option: Option,
        *,
        first: date = OPENED,
        seed: int = SEED,
        zone: str = FRANCE,
        solar: Solar = Solar.NONE,
    ) -> None:
        self._option = option
        self._home = HOMES[option]
        self._first = first.toordinal()
        self._seed = seed
        self._zone = zone
        self._local = local_days(zone)
        self._counts_of: dict[int, _Counts] = {}
        self._closings: dict[int, Closing] = {}
        self.flows = Flows(self._home, seed=seed, zone=zone, solar=solar)

    def power(self, at: int) -> int:
        """The power drawn (W) at the instant ``at`` (UTC epoch seconds)."""
        return max(0, int(self.flows.net(at, at + 1)[0]))

    def midnight(self, at: int) -> int:
        """The local midnight before ``at``."""
        return self.flows.at(at).drawn.midnight

    def indexes(self, at: int) -> Indexes:
        """Every index at ``at``; ValueError before the counters were opened."""
        day = self._local.day(at)
        flows, counts = self.flows.day(day), self._counts(day)
        slot = (at - flows.drawn.midnight) // HALF_HOUR
        ticks = _since_half_hour(flows.drawn, at)
        supplier, distributor = counts.supplier[slot].tolist(), counts.distributor[slot].tolist()
        by_supplier, by_distributor = int(counts.supplier_slots[slot]), int(counts.distributor_slots[slot])
        supplier[by_supplier] += ticks
        distributor[by_distributor] += ticks
        return Indexes(
            sum(supplier),
            tuple(supplier),
            tuple(distributor),
            by_supplier + 1,
            distributor_index=by_distributor + 1,
            off_peak=bool(counts.off_peak[slot]),
            injected=int(counts.injected[slot]) + _since_half_hour(flows.given, at),
        )

    def announced(self, at: int) -> Announced:
        """Tempo's colours and the mobile peaks as the meter knows them at ``at``."""
        return announced(self._option, at, self._seed, self._local)

    @property
    def off_peak_windows(self) -> tuple[tuple[int, int], ...]:
        """The contract's off-peak windows, as minutes of the wall clock; one may pass midnight."""
        return self._home.off_peak

    def _counts(self, day: int) -> _Counts:
        """The counts of ``day``."""
        if day < self._first:
            raise ValueError(f"the counters were opened on {date.fromordinal(self._first)}")
        if day not in self._counts_of:
            if len(self._counts_of) >= _KEPT_DAYS:  # a meter looks at today and yesterday
                del self._counts_of[next(iter(self._counts_of))]
            self._counts_of[day] = self._counted(day, day, *self._opening(day))
            self._closings[day] = self._counts_of[day].closing
        return self._counts_of[day]

    def _opening(self, day: int) -> Closing:
        """The indexes at the midnight that begins ``day``, counted from the last midnight before it that is known."""
        if not self._closings:
            self._closings[self._first - 1] = self._opened()
        known = max(one for one in self._closings if one < day)
        last = self._closings[known]
        return last if known == day - 1 else self._counted(known + 1, day - 1, *last).closing

    def _opened(self) -> Closing:
        """The indexes at the midnight that begins the first day."""
        first = date.fromordinal(self._first)
        home = fictional_home(first, first, seed=self._seed, contract=self._home, zone=self._zone)
        opened = {block.register.name: int(block.values[0]) for block in home.indexes}
        supplier = [opened.get(f"EASF{n:02}", 0) for n in range(1, SUPPLIER_REGISTERS + 1)]
        distributor = [opened.get(f"EASD{n:02}", 0) for n in range(1, DISTRIBUTOR_REGISTERS + 1)]
        if self._option is Option.TEMPO:
            low, high = supplier[0], supplier[1]
            white_low, white_high, red_low, red_high = _OPENING_WHITE_RED
            supplier[:6] = [low - white_low - red_low, high - white_high - red_high, *_OPENING_WHITE_RED]
        elif self._option is Option.EJP:
            supplier[:2] = [supplier[0] - _OPENING_EJP, _OPENING_EJP]
        return np.array(supplier, np.int64), np.array(distributor, np.int64), 0

    def _counted(self, first: int, last: int, supplier: Longs, distributor: Longs, injected: int) -> _Counts:
        """The counts from ``first`` to ``last`` (ordinals, both included), which ``supplier`` and the others open."""
        starts, energies, given = self.flows.half_hours(first, last)
        days = self._local.days(starts)
        slots = wall_slots(starts, days, self._local)
        off_peak = _off_peak_slots(self._home)[slots]
        by_supplier = self._supplier_registers(first, last, days, slots, off_peak=off_peak)
        by_distributor = self._distributor_registers(days, off_peak)
        return _Counts(
            _running(energies, by_supplier, supplier),
            _running(energies, by_distributor, distributor),
            injected + np.concatenate([[0], np.cumsum(given)]),
            by_supplier,
            distributor_slots=by_distributor,
            off_peak=off_peak,
        )

    def _supplier_registers(
        self, first: int, last: int, days: Longs, slots: Longs, off_peak: NDArray[np.bool_]
    ) -> Longs:
        """Which of EASF01 to EASF10 (from 0) counts each half-hour; an off-peak register stands before its peak one."""
        if self._option is Option.BASE:
            return np.zeros(len(slots), np.int64)
        if self._option is Option.EJP:
            return self._ejp_peaks(first, last, days, slots)
        registers: Longs = 1 - off_peak.astype(np.int64)
        if self._option is Option.TEMPO:
            colours = np.array([tempo_colour(day, self._seed) for day in range(first - 1, last + 1)], np.int64)
            tempo_days = days - (slots < 2 * DAY_BEGINS)
            registers += 2 * (colours[tempo_days - (first - 1)] - Colour.BLUE)
        return registers

    def _ejp_peaks(self, first: int, last: int, days: Longs, slots: Longs) -> Longs:
        """Which half-hours lie in an EJP peak."""
        peak_days = np.array([is_ejp_day(day, self._seed) for day in range(first - 1, last + 1)], np.int64)
        places = days - (first - 1)
        peaks: Longs = np.where(
            slots >= 2 * EJP_BEGINS, peak_days[places], np.where(slots < 2 * EJP_ENDS, peak_days[places - 1], 0)
        )
        return peaks

    def _distributor_registers(self, days: Longs, off_peak: NDArray[np.bool_]) -> Longs:
        """Which of EASD01 to EASD04 (from 0) counts each half-hour: low season, then high; off-peak, then peak."""
        if self._option in (Option.BASE, Option.EJP):
            return np.zeros(len(days), np.int64)
        months = (days - date(1970, 1, 1).toordinal()).astype("M8[D]").astype("M8[M]").astype(np.int64) % 12 + 1
        high = ~np.isin(months, list(_LOW_SEASON))
        registers: Longs = 2 * high.astype(np.int64) + ~off_peak
        return registers


def _since_half_hour(flow: Flow, at: int) -> int:
    """Wh since the last half-hour, rounded down."""
    return (flow.energy(at) - flow.energy(at - at % HALF_HOUR)) // JOULES_PER_WH


def _off_peak_slots(home: Contract) -> NDArray[np.bool_]:
    """Which half-hours of the wall clock (48) lie in an off-peak window; the windows begin and end on half-hours."""
    off_peak = np.zeros(48, np.bool_)
    for opens, closes in home.off_peak:
        off_peak[(opens // 30 + np.arange((closes - opens) % 1440 // 30)) % 48] = True
    return off_peak


def _running(energies: Longs, registers: Longs, opening: Longs) -> Longs:
    """The registers before each half-hour and after the last: int64 [half-hours + 1, registers]."""
    counted = np.zeros((len(energies) + 1, len(opening)), np.int64)
    counted[0] = opening
    counted[np.arange(1, len(energies) + 1), registers] += energies
    running: Longs = np.cumsum(counted, axis=0)
    return running
