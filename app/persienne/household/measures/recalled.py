"""What the file holds of a register beside its curve, as values: indexes as one line, totals of several days.

The indexes of all sources make one line; no difference is made here. An index of a file, and of the meter line in
standard mode, is the meter's own total. The total of the historique mode is the sum of the contract's indexes, which
may be another number: it is subtracted from an index of another source only where both say the same of one midnight.

A total of several days is compared with what another file gives of exactly the same days. Which of several overlapping
spans counts is settled when they are read (``insight.file_periods``).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, interval_register
from persienne.importers.own_spans import days_of_span
from persienne.insight.days import around, meter_changes
from persienne.insight.file_periods import FilePeriod, best_of_each_span
from persienne.insight.gaps import ResolvedCurve
from persienne.insight.intervals import overlap
from persienne.insight.periods import IndexLine
from persienne.insight.resolve import Changes, telling
from persienne.insight.series import Contradictions, Periods
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, UNDATED
from persienne.store import indexes, periods, registers, sources

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools, Longs, Source
    from persienne.insight.series import DayTotals, Series
    from persienne.store.curve import StoredBlock
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True, eq=False)
class RecalledCurve:
    """A resolved curve; its ``origins`` are positions in ``sources``, whose numbers in the file are ``numbers``.

    ``series`` holds every interval, the gaps of the meter line included (``is_gap``). ``long_gaps``, ``rests`` and
    ``contradictions`` as in ``insight.gaps``. ``whole_days`` are the days that one source's curve knows from midnight
    to midnight where the resolved curve does not, with the position of that source. ``before`` has the joules that each
    day (ordinal) is told to have used before its first index; see ``insight.before_index``.
    """

    series: Series
    sources: tuple[Source, ...]
    numbers: tuple[int, ...] = ()
    resolved: ResolvedCurve = field(default_factory=ResolvedCurve.empty)
    whole_days: tuple[tuple[int, DayTotals], ...] = ()
    before: Mapping[int, int] = field(default_factory=dict)

    @property
    def shaped(self) -> Series:
        """The intervals that have a shape to show."""
        return self.series.where(~self.resolved.is_gap)

    @property
    def gaps(self) -> Series:
        """The silences of the meter line that nothing shapes, without those that are too long for a curve."""
        return self.series.where(self.resolved.is_gap)


@dataclass(frozen=True, slots=True, eq=False)
class RecalledDays:
    """Resolved day totals and what is known beside them; both count origins in ``sources``.

    ``contradictions`` are between whole days and what the meter counted around them. ``with_set_aside`` is in no sum,
    see ``History``.
    """

    totals: DayTotals
    periods: Periods
    sources: tuple[Source, ...]
    contradictions: Contradictions = field(default_factory=Contradictions.empty)
    with_set_aside: Periods = field(default_factory=Periods.empty)


_HISTORIQUE = SOURCES[Mode.HISTORIQUE].format
_WIRES = frozenset(source.format for source in SOURCES.values())
_FILES = ("", "")


@dataclass(frozen=True, slots=True, eq=False)
class StoredLine:
    """The indexes of one register: ``stored`` by source (midnights alone), and all of them as one ``line``.

    Origins of the line are positions in ``sources``, of which the first are those of ``stored``; ``numbers`` are their
    numbers in the file. ``foreign`` says of each two neighbours of the line whether two counters counted them.
    """

    stored: tuple[StoredBlock, ...]
    line: IndexLine
    sources: tuple[Source, ...]
    numbers: tuple[int, ...]
    foreign: Bools

    @classmethod
    def read(cls, conn: Connection, meter: StoredMeter, register_id: int, local: LocalDays) -> StoredLine:
        """All that is stored of the index ``register_id``."""
        stored = tuple(indexes.read(conn, meter.id, register_id, local))
        heard = tuple(indexes.read_heard(conn, meter.id, register_id))
        by_number = {source.id: source for source in sources.ranked(conn, meter.id)}
        numbers = (*(one.source_id for one in stored), *(one.source_id for one in heard))
        spoken = tuple(by_number[number].source for number in numbers)
        parts = [
            (local.days(one.block.starts), np.ones(len(one.block), np.bool_), one.block.values, one.block.qualities)
            for one in stored
        ]
        parts += [(one.days, np.zeros(len(one.days), np.bool_), one.wh, one.qualities) for one in heard]
        line = _line(parts, [source.precision for source in spoken])
        found = [by_number[number] for number in numbers]
        devices = [source.file_name if source.source.format in _WIRES else "" for source in found]
        counters = _Counters(spoken, devices, stored, local)
        return cls(stored, line, spoken, numbers, counters.foreign(line))

    def changes(self) -> Longs:
        """The days around each change of meter; see ``insight.days.meter_changes``."""
        return meter_changes(self.line.days, self.line.wh, self.line.steps)

    def apart(self, changes: Longs) -> Bools:
        """Which neighbours of the line were counted by two counters; ``changes`` are those of the meter."""
        return self.foreign | around(changes, self.line.days)


def _line(parts: Sequence[tuple[Longs, Bools, Longs, Longs]], precisions: Sequence[int]) -> IndexLine:
    """The best ranked index of each midnight and of each day; ``parts`` are in rank order."""
    if not parts:
        nothing = np.zeros(0, np.int64)
        return IndexLine(nothing, np.zeros(0, np.bool_), nothing, nothing, qualities=nothing, origins=nothing)
    days, at_midnight, wh, qualities = (np.concatenate(column) for column in zip(*parts, strict=True))
    origins = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    # A midnight comes before what was heard later in its day. np.unique gives the first place of a value.
    _, at = np.unique(2 * days + ~at_midnight, return_index=True)
    steps = np.array(precisions, np.int64)[origins[at]]
    return IndexLine(days[at], at_midnight[at], wh[at], steps, qualities=qualities[at], origins=origins[at])


_Name = tuple[str, str]
"""A counter: the format of a meter line and the address of its device, or two empty texts for all files."""


class _Counters:
    """Which sources read one counter; ``devices`` are the addresses of meter lines, empty for files."""

    def __init__(
        self, spoken: Sequence[Source], devices: Sequence[str], stored: Sequence[StoredBlock], local: LocalDays
    ) -> None:
        self._names = [(one.format if device else "", device) for one, device in zip(spoken, devices, strict=True)]
        self._midnights: dict[_Name, dict[int, tuple[int, int]]] = {}
        for name, entry in zip(self._names, stored, strict=False):
            block = entry.block
            said = zip(local.days(block.starts).tolist(), block.values.tolist(), strict=True)
            self._midnights.setdefault(name, {}).update((day, (wh, block.source.precision)) for day, wh in said)
        self._known: dict[tuple[_Name, _Name], bool] = {}

    def foreign(self, line: IndexLine) -> Bools:
        """Which neighbours of ``line`` two counters counted."""
        names = [self._names[origin] for origin in line.origins.tolist()]
        return np.array([one != other and not self._are_one(one, other) for one, other in pairwise(names)], np.bool_)

    def _are_one(self, one: _Name, other: _Name) -> bool:
        key = (min(one, other), max(one, other))
        if key not in self._known:
            self._known[key] = self._agree(one, other) if _HISTORIQUE in (one[0], other[0]) else _FILES in key
        return self._known[key]

    def _agree(self, one: _Name, other: _Name) -> bool:
        """Whether both say the same of every midnight that both know, and know one."""
        ones, others = self._midnights.get(one, {}), self._midnights.get(other, {})
        common = [(ones[day], others[day]) for day in ones.keys() & others.keys()]
        return bool(common) and all(abs(wh - said) < max(step, coarse) + 1 for (wh, step), (said, coarse) in common)


class KnownPeriods:
    """The totals of several days of one register: those stored, and those of the batch's earlier files."""

    def __init__(self, amounts: dict[tuple[int, int], int], local: LocalDays) -> None:
        self._amounts = amounts
        self._local = local

    @classmethod
    def stored(cls, conn: Connection, meter: StoredMeter, name: str) -> KnownPeriods:
        """Those of the register ``name``."""
        found = registers.find(conn, name, interval_register(name).kind)
        stored = [] if found is None else periods.read(conn, meter.id, found[0])
        given = [FilePeriod(*row, place) for place, of_source in enumerate(stored) for row in of_source.rows]
        best = best_of_each_span(given)
        return cls({span: period.amount for span, period in best.items()}, local_days(meter.zone))

    def beside(self, known: RecalledDays) -> KnownPeriods:
        """These, with the totals of the spans of several days that ``known`` tells: what their days hold in all.

        A span between two instants is one of days too (``days_of_span``).
        """
        days, spans = known.totals, known.periods
        edges = zip(spans.starts.tolist(), spans.ends.tolist(), strict=True)
        of_spans = np.array([days_of_span(*span, self._local) for span in edges], np.int64).reshape(-1, 2)
        firsts, lasts = (np.concatenate([days.days, of_spans[:, place]]) for place in (0, 1))
        amounts = np.concatenate([days.joules, spans.joules])
        told = {
            (first, last): int(amounts[(firsts >= first) & (lasts <= last)].sum()) for first, last in of_spans.tolist()
        }
        return KnownPeriods(told | self._amounts, self._local)

    def changes(self, block: Block) -> Changes:
        """What ``block`` (spans of several days) brings that is not known yet; a later export wins."""
        step = block.source.precision * (JOULES_PER_WH if block.register.kind is Kind.ENERGY else 1)
        said = [self._amounts.get(span) for span in self._spans(block)]
        differs = [
            known is not None and 2 * abs(known - amount) > step
            for known, amount in zip(said, block.values.tolist(), strict=True)
        ]
        new, changed = said.count(None), sum(differs)
        equal = [known is not None and not other for known, other in zip(said, differs, strict=True)]
        same = block.where(_mask(equal))
        told = telling(same.values, same.durations, block.register.kind)
        return Changes(new, len(same), changed, 0, changed, *told)

    def add(self, block: Block) -> None:
        """The block is in the batch: later files are compared with it too."""
        self._amounts.update(zip(self._spans(block), block.values.tolist(), strict=True))

    def _spans(self, block: Block) -> list[tuple[int, int]]:
        firsts, lasts = self._local.days(block.starts), self._local.days(block.starts + block.durations - 1)
        return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


def _mask(flags: list[bool]) -> Bools:
    return np.array(flags, np.bool_)


def beside_the_known(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` (ENERGY, of one register) without the undated energies that another block touches.

    A person may be wrong by days: where more is known of a part of the time, the energy of a recording without a date
    counts nowhere, stays stored, and takes no value's place.
    """
    known = [block for block in blocks if block.source != UNDATED]
    return [block.where(~touched_by(known, block)) if block.source == UNDATED else block for block in blocks]


def touched_by(known: Sequence[Block], block: Block) -> Bools:
    """Which intervals of ``block`` any of ``known`` touches."""
    found = np.zeros(len(block), np.bool_)
    for one in known:
        found |= overlap(one.starts, one.durations, block.starts, block.durations).touched
    return found
