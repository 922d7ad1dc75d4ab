"""The fictional home's counters: an instant comes in, the power and every index at it go out; no frame, no label.

The power is steady for 20 s at a time, and the load curve is that of ``fictional_home``. The registers of the supplier
and of the distributor change on half-hours, at which the home's energy is a whole number of Wh: so a Wh belongs to one
register of each grid, and each grid adds up to the total at every second.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.meters.fictional_home import HALF_HOUR, HPHC, SEED, Contract, fictional_home, wall_slots
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.tempo import DAY_BEGINS, TOLD_FROM, tempo_colour

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from persienne.base.reading import Longs

STEP: Final = 20
"""Seconds for which the power is steady."""

STEPS: Final = HALF_HOUR // STEP

SUPPLIER_REGISTERS, DISTRIBUTOR_REGISTERS = 10, 4

HOMES: Final = {
    Option.BASE: Contract(kva=HPHC.kva, off_peak=()),
    Option.HPHC: HPHC,
    Option.TEMPO: Contract(kva=HPHC.kva, off_peak=((22 * 60, 6 * 60),)),
}
"""How the home lives under each contract; ``kva`` is what it never draws more than, whatever it has subscribed."""

OPENED: Final = date(2024, 1, 1)
"""The day at whose beginning the counters stood as ``fictional_home`` says, unless another is said."""

# What Tempo's off-peak and peak hours of white and red days had counted by then (Wh); blue days the rest.
_OPENING_WHITE_RED: Final = (1_003_418, 1_511_076, 398_204, 504_506)

# Shares of the year in the distributor's grid: «saison basse» from April to October (TURPE 6).
_LOW_SEASON: Final = range(4, 11)

_KEPT_DAYS: Final = 4


@dataclass(frozen=True, slots=True)
class Indexes:
    """What the counters say at one instant (Wh). ``supplier_index`` and ``distributor_index`` (from 1) count now."""

    total: int
    supplier: tuple[int, ...]
    distributor: tuple[int, ...]
    supplier_index: int
    distributor_index: int
    off_peak: bool


@dataclass(frozen=True, slots=True)
class Colours:
    """Tempo's colours as the meter knows them; ``first`` is the ordinal of the day that gives ``today`` its colour."""

    today: Colour
    tomorrow: Colour
    first: int


@dataclass(frozen=True, slots=True, eq=False)
class _Powers:
    """One local day: W of each step, J since its midnight before each step (and after the last), Wh of its slots."""

    midnight: int
    watts: Longs
    joules: Longs
    half_hours: Longs


@dataclass(frozen=True, slots=True, eq=False)
class _Counts:
    """One local day: Wh of every register before each half-hour (and after the last), and which of them counts."""

    supplier: Longs
    distributor: Longs
    supplier_slots: Longs
    distributor_slots: Longs
    off_peak: NDArray[np.bool_]


class Counters:
    """The counters of the home under ``option`` (base, hphc or tempo) from local midnight of ``first`` on."""

    def __init__(self, option: Option, *, first: date = OPENED, seed: int = SEED, zone: str = FRANCE) -> None:
        self._option = option
        self._home = HOMES[option]
        self._first = first.toordinal()
        self._seed = seed
        self._zone = zone
        self._local = local_days(zone)
        self._powers_of: dict[int, _Powers] = {}
        self._counts_of: dict[int, _Counts] = {}

    def power(self, at: int) -> int:
        """The power (W) at the instant ``at`` (UTC epoch seconds)."""
        powers = self._powers(self._local.day(at))
        return int(powers.watts[(at - powers.midnight) // STEP])

    def powers(self, start: int, end: int) -> Longs:
        """The powers (W) of the steps that begin from ``start`` on and before ``end``, all of one local day."""
        powers = self._powers(self._local.day(start))
        since = powers.midnight
        return powers.watts[-(-(start - since) // STEP) : -(-(end - since) // STEP)]

    def midnight(self, at: int) -> int:
        """The local midnight before ``at``."""
        return self._powers(self._local.day(at)).midnight

    def point(self, end: int) -> int:
        """The mean power (W) over the half-hour that ends at ``end``."""
        powers = self._powers(self._local.day(end - HALF_HOUR))
        return int(powers.half_hours[(end - HALF_HOUR - powers.midnight) // HALF_HOUR]) * 3600 // HALF_HOUR

    def indexes(self, at: int) -> Indexes:
        """Every index at ``at``; ValueError before the counters were opened."""
        day = self._local.day(at)
        powers, counts = self._powers(day), self._counts(day)
        since = at - powers.midnight
        slot, step = since // HALF_HOUR, since // STEP
        # Since the last half-hour: the steps that are over, and a part of the one under way.
        joules = powers.joules[step] - powers.joules[slot * STEPS] + powers.watts[step] * (since % STEP)
        ticks = int(joules) // JOULES_PER_WH
        supplier, distributor = counts.supplier[slot].tolist(), counts.distributor[slot].tolist()
        by_supplier, by_distributor = int(counts.supplier_slots[slot]), int(counts.distributor_slots[slot])
        supplier[by_supplier] += ticks
        distributor[by_distributor] += ticks
        off_peak = bool(counts.off_peak[slot])
        return Indexes(
            sum(supplier), tuple(supplier), tuple(distributor), by_supplier + 1, by_distributor + 1, off_peak
        )

    def colours(self, at: int) -> Colours:
        """Tempo's two days at ``at``; no colour under another contract."""
        wall = self._local.wall(at)
        first = wall.toordinal() - (wall.hour < DAY_BEGINS)
        if self._option is not Option.TEMPO:
            return Colours(Colour.NONE, Colour.NONE, first)
        told = wall.hour >= TOLD_FROM or wall.hour < DAY_BEGINS
        tomorrow = tempo_colour(first + 1, self._seed) if told else Colour.NONE
        return Colours(tempo_colour(first, self._seed), tomorrow, first)

    @property
    def off_peak_windows(self) -> tuple[tuple[int, int], ...]:
        """The contract's off-peak windows, as minutes of the wall clock; one may pass midnight."""
        return self._home.off_peak

    def _powers(self, day: int) -> _Powers:
        if day not in self._powers_of:
            _make_room(self._powers_of)
            at = date.fromordinal(day)
            home = fictional_home(at, at, seed=self._seed, step=STEP, contract=self._home, zone=self._zone)
            watts = home.curve.values // STEP
            joules = np.concatenate([[0], np.cumsum(home.curve.values)])
            half_hours = np.diff(joules[::STEPS]) // JOULES_PER_WH
            self._powers_of[day] = _Powers(int(home.curve.starts[0]), watts, joules, half_hours)
        return self._powers_of[day]

    def _counts(self, day: int) -> _Counts:
        """The counts of ``day``, from those of the day before where they are at hand, else from the first day on."""
        if day < self._first:
            raise ValueError(f"the counters were opened on {date.fromordinal(self._first)}")
        if day not in self._counts_of:
            before = self._counts_of.get(day - 1)
            if before is not None:
                supplier, distributor = before.supplier[-1], before.distributor[-1]
            else:
                supplier, distributor = self._opening(day)
            _make_room(self._counts_of)
            self._counts_of[day] = self._counted(day, day, supplier, distributor)
        return self._counts_of[day]

    def _opening(self, day: int) -> tuple[Longs, Longs]:
        """The indexes at the midnight that begins ``day``."""
        first = date.fromordinal(self._first)
        home = fictional_home(first, first, seed=self._seed, contract=self._home, zone=self._zone)
        opened = {block.register.name: int(block.values[0]) for block in home.indexes}
        supplier = [opened.get(f"EASF{n:02}", 0) for n in range(1, SUPPLIER_REGISTERS + 1)]
        distributor = [opened.get(f"EASD{n:02}", 0) for n in range(1, DISTRIBUTOR_REGISTERS + 1)]
        if self._option is Option.TEMPO:
            low, high = supplier[0], supplier[1]
            white_low, white_high, red_low, red_high = _OPENING_WHITE_RED
            supplier[:6] = [low - white_low - red_low, high - white_high - red_high, *_OPENING_WHITE_RED]
        counted = np.array(supplier, np.int64), np.array(distributor, np.int64)
        if day == self._first:
            return counted
        history = self._counted(self._first, day - 1, *counted)
        return history.supplier[-1], history.distributor[-1]

    def _counted(self, first: int, last: int, supplier: Longs, distributor: Longs) -> _Counts:
        """The counts from ``first`` to ``last`` (ordinals, both included), which ``supplier`` and the other open."""
        dates = date.fromordinal(first), date.fromordinal(last)
        curve = fictional_home(*dates, seed=self._seed, contract=self._home, zone=self._zone).curve
        days = self._local.days(curve.starts)
        slots = wall_slots(curve.starts, days, self._local)
        off_peak = _off_peak_slots(self._home)[slots]
        by_supplier = self._supplier_registers(first, last, days, slots, off_peak)
        by_distributor = self._distributor_registers(days, off_peak)
        energies = curve.values // JOULES_PER_WH
        return _Counts(
            _running(energies, by_supplier, supplier),
            _running(energies, by_distributor, distributor),
            by_supplier,
            by_distributor,
            off_peak,
        )

    def _supplier_registers(
        self, first: int, last: int, days: Longs, slots: Longs, off_peak: NDArray[np.bool_]
    ) -> Longs:
        """Which of EASF01 to EASF10 (from 0) counts each half-hour; an off-peak register stands before its peak one."""
        if self._option is Option.BASE:
            return np.zeros(len(slots), np.int64)
        registers: Longs = 1 - off_peak.astype(np.int64)
        if self._option is Option.TEMPO:
            colours = np.array([tempo_colour(day, self._seed) for day in range(first - 1, last + 1)], np.int64)
            tempo_days = days - (slots < 2 * DAY_BEGINS)
            registers += 2 * (colours[tempo_days - (first - 1)] - Colour.BLUE)
        return registers

    def _distributor_registers(self, days: Longs, off_peak: NDArray[np.bool_]) -> Longs:
        """Which of EASD01 to EASD04 (from 0) counts each half-hour: low season, then high; off-peak, then peak."""
        if self._option is Option.BASE:
            return np.zeros(len(days), np.int64)
        months = (days - date(1970, 1, 1).toordinal()).astype("M8[D]").astype("M8[M]").astype(np.int64) % 12 + 1
        high = ~np.isin(months, list(_LOW_SEASON))
        registers: Longs = 2 * high.astype(np.int64) + ~off_peak
        return registers


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


def _make_room(kept: dict[int, _Powers] | dict[int, _Counts]) -> None:
    """Forget the day that was made first when enough are kept; a meter looks at today and yesterday."""
    if len(kept) >= _KEPT_DAYS:
        del kept[next(iter(kept))]
