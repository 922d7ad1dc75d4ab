"""What a household exports: a wish comes in, its parts go out, read and resolved; nothing is written.

Days that are set aside are in no part, as they are in no sum; of indexes none between two such days is, while those
around them are, since they count for their neighbours. A meter whose slats are closed gives its days and indexes
and nothing finer, also where older half-hours are still stored: that is what its household asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.masking import mask
from persienne.base.reading import GAS_VOLUME, TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION, Kind, energy_register
from persienne.base.slats import Slat
from persienne.exporters.extract import NATURES, Nature, Part
from persienne.exporters.formats import MEASURED, STEPS, Format, Step
from persienne.household.measures.day_candidates import day_step
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.insight.days import covered_or_part
from persienne.store import indexes, registers
from persienne.store.said_days import spans_set_aside

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs, Register
    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported: ``first`` and ``last`` are local days (ordinals, both included).

    ``register`` None takes every register of the meters. ``masked`` leaves four digits of a meter's number.
    ``contracts`` are those by name that are compared with the meter's own, where the format takes a contract. ``notes``
    asks for what the household wrote on these days: they may be private, and go out where they are asked for alone.
    """

    format: Format
    step: Step
    meters: tuple[StoredMeter, ...]
    first: int
    last: int
    register: str | None = None
    masked: bool = True
    contracts: tuple[tuple[str, Timeline], ...] = ()
    notes: bool = False


def require_allowed(wish: Wish) -> None:
    """Raise ``export_slats`` where the slats of a meter are closed and what is finer than a day is wished for.

    ``export_notes`` (format) where notes are, and the format has no room for them.
    """
    if wish.notes and not wish.format.holds_notes:
        raise UserError("export_notes", format=wish.format.value)
    if wish.step is Step.CURVE and any(meter.slat is Slat.CLOSED for meter in wish.meters):
        raise UserError("export_slats")


def parts_of(conn: Connection, wish: Wish) -> tuple[Part, ...]:
    """The parts that hold anything, meter by meter; raises ``export_slats``, and why where nothing does.

    Enedis' files hold one direction each: the total that is drawn, or what is injected where that alone is known. Why:
    ``export_nothing`` (nothing is known at all), ``export_volume`` (a volume of gas alone is), ``export_no_curve``,
    ``export_no_day``, ``export_no_index`` (another step is), ``export_format_days``, ``export_format_slats`` (the
    format has no room for what is known, or for what the slats let out of it), ``export_format_registers``.
    """
    require_allowed(wish)
    found = _parts(conn, wish)
    if wish.format is Format.ENEDIS and wish.step is not Step.INDEX:
        found = _one_direction(found, wish.register)
    if not found:
        raise UserError(_why_nothing(conn, wish))
    return tuple(found)


def _parts(conn: Connection, wish: Wish) -> list[Part]:
    return [
        part
        for place, meter in enumerate(wish.meters, 1)
        for part in _Meter(conn, meter, place, wish).parts()
        if len(part)
    ]


def _why_nothing(conn: Connection, wish: Wish) -> str:
    """The code of why a file would hold nothing."""
    closed = any(meter.slat is Slat.CLOSED for meter in wish.meters)
    steps = [step for step in MEASURED if step is not Step.CURVE or not closed]
    found = {step: _parts(conn, replace(wish, step=step)) for step in steps}
    known = {step for step, parts in found.items() if parts}
    if not known:
        return why_nothing_known(conn, wish)
    if wish.step in known:
        return "export_format_registers"
    names = {part.register.name for parts in found.values() for part in parts}
    if wish.format is Format.ENEDIS and names == {TOTAL_GAS.name}:  # of which Enedis has no files
        return "export_format_registers"
    if known.isdisjoint(STEPS[wish.format]):
        return "export_format_slats" if closed else "export_format_days"
    return {Step.CURVE: "export_no_curve", Step.DAY: "export_no_day", Step.INDEX: "export_no_index"}[wish.step]


def why_nothing_known(conn: Connection, wish: Wish) -> str:
    """The code of why there is no energy: a volume of gas is all that is known (``export_volume``), or nothing is."""
    for meter in (one for one in wish.meters if one.energy is Energy.GAS):
        known = recall_whole_days(conn, meter, GAS_VOLUME.name)
        local = local_days(meter.zone)
        days = np.concatenate([known.totals.days, local.days(known.periods.starts), local.days(known.periods.ends - 1)])
        if bool(((days >= wish.first) & (days <= wish.last)).any()):
            return "export_volume"
    return "export_nothing"


def _one_direction(parts: list[Part], name: str | None) -> list[Part]:
    for wanted in (name,) if name is not None else (TOTAL_IMPORT.name, TOTAL_INJECTION.name):
        if chosen := [part for part in parts if part.register.name == wanted]:
            return chosen
    return []


class _Meter:
    """The parts of one meter."""

    def __init__(self, conn: Connection, meter: StoredMeter, place: int, wish: Wish) -> None:
        self._conn, self._meter = conn, meter
        self._place, self._wish = place, wish
        self._local: LocalDays = local_days(meter.zone)

    def parts(self) -> list[Part]:
        """By register, in the order in which they were met; totals first."""
        kind = Kind.INDEX if self._wish.step is Step.INDEX else Kind.ENERGY
        # Indexes have days too: an energy register is asked of every name.
        known = dict.fromkeys(one.name for _, one in registers.of_meter(self._conn, self._meter.id))
        # Files of measures hold energies and indexes: a volume of gas is neither.
        names = [name for name in known if self._wish.register in (None, name) and name != GAS_VOLUME.name]
        names.sort(key=lambda name: (name != TOTAL_IMPORT.name, name != TOTAL_INJECTION.name))
        if kind is Kind.INDEX:
            return [part for name in names if (part := self._indexes(name)) is not None]
        return [self._curve(name) if self._wish.step is Step.CURVE else self._days(name) for name in names]

    def _indexes(self, name: str) -> Part | None:
        """The indexes at midnights; of several sources that know one, the one to believe."""
        found = registers.find(self._conn, name, Kind.INDEX)
        if found is None:
            return None
        stored = indexes.read(self._conn, self._meter.id, found[0], self._local)
        if not stored:
            return None
        blocks = [entry.block for entry in stored]
        starts = np.concatenate([block.starts for block in blocks])
        origins = np.repeat(np.arange(len(blocks)), [len(block) for block in blocks])
        _, chosen = np.unique(starts, return_index=True)  # the first of equals: the best source stands in front
        values = np.concatenate([block.values for block in blocks])[chosen]
        qualities = np.concatenate([block.qualities for block in blocks])[chosen]
        part = self._part(
            found[1],
            (starts[chosen], starts[chosen], values, np.zeros(len(chosen), np.int64)),
            np.full(len(chosen), NATURES.index(Nature.INDEX)),
            (qualities, origins[chosen]),
            sources=tuple(block.source.format for block in blocks),
            precisions=tuple(block.source.precision for block in blocks),
        )
        return self._between(part.taken(~self._is_amid_set_aside(part)), last=self._wish.last + 1)

    def _is_amid_set_aside(self, part: Part) -> Bools:
        """Which indexes stand at a midnight between two days that are set aside."""
        found = np.zeros(len(part.starts), np.bool_)
        for span in spans_set_aside(self._conn, self._meter.id):
            if span.direction in (None, part.register.direction):
                begin, end = self._local.midnight(span.first), self._local.midnight(span.last + 1)
                found |= (part.starts > begin) & (part.starts < end)
        return found

    def _curve(self, name: str) -> Part:
        recalled = recall_curve(self._conn, self._meter, name)
        series = recalled.series
        gap = recalled.resolved.is_gap if len(recalled.resolved.is_gap) else np.zeros(len(series), np.bool_)
        natures = np.where(gap, NATURES.index(Nature.PERIOD), NATURES.index(Nature.INTERVAL))
        part = self._part(
            energy_register(name),
            (series.starts, series.ends, series.values, series.durations),
            natures,
            (series.qualities, series.origins),
            sources=tuple(source.format for source in recalled.sources),
            precisions=tuple(source.precision for source in recalled.sources),
        )
        return self._between(part)

    def _days(self, name: str) -> Part:
        """The days, and beside them what is known of several days only."""
        recalled = recall_whole_days(self._conn, self._meter, name)
        days, periods = recalled.totals, recalled.periods
        starts, ends = self._local.midnights(days.days), self._local.midnights(days.days + 1)
        covered = days.covered
        if self._meter.slat is Slat.CLOSED:  # also where finer detail is still stored
            covered = covered_or_part(days.days, covered, self._local)
        whole = covered >= ends - starts
        natures = np.where(whole, NATURES.index(Nature.DAY), NATURES.index(Nature.PART_OF_DAY))
        beside = np.where(periods.exact, NATURES.index(Nature.PERIOD), NATURES.index(Nature.PERIOD_IN_PART))
        pairs = (
            (starts, periods.starts),
            (ends, periods.ends),
            (days.joules, periods.joules),
            (covered, periods.covered),
            (natures, beside),
            (days.qualities, periods.qualities),
            (days.origins, periods.origins),
        )
        columns = [np.concatenate(pair) for pair in pairs]
        part = self._part(
            energy_register(name),
            (columns[0], columns[1], columns[2], columns[3]),
            columns[4],
            (columns[5], columns[6]),
            sources=tuple(source.format for source in recalled.sources),
            precisions=tuple(map(day_step, recalled.sources)),
        )
        return self._between(part.taken(np.lexsort((part.ends, part.starts))))

    def _part(
        self,
        register: Register,
        columns: tuple[Longs, Longs, Longs, Longs],
        natures: Longs,
        origins: tuple[Longs, Longs],
        sources: tuple[str, ...],
        precisions: tuple[int, ...],
    ) -> Part:
        point = self._meter.meter.point or self._meter.written
        shown = mask(point) if self._wish.masked else point
        qualities, where = origins
        return Part(
            shown,
            self._meter.label,
            self._place,
            register,
            *columns,
            natures=natures,
            qualities=qualities,
            origins=where,
            sources=sources,
            zone=self._meter.zone,
            precisions=precisions,
        )

    def _between(self, part: Part, last: int | None = None) -> Part:
        """The rows that lie in the days of the wish, whole: as the sums of a chart have them."""
        start = self._local.midnight(self._wish.first)
        end = self._local.midnight((self._wish.last if last is None else last) + 1)
        return part.taken((part.starts >= start) & (part.ends <= end))
