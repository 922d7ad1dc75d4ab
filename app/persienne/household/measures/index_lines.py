"""The cumulative indexes of one register out of all sources, as one line; no difference is made here.

An index of a file, and of the meter line in standard mode, is the meter's own total. The total of the historique mode
is the sum of the contract's indexes, which may be another number: it is subtracted from an index of another source
only where both say the same of one midnight.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from persienne.insight.days import around, meter_changes
from persienne.insight.periods import IndexLine
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store import indexes, sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Bools, Longs, Source
    from persienne.store.curve import StoredBlock
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

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
        return IndexLine(nothing, np.zeros(0, np.bool_), nothing, nothing, nothing, nothing)
    days, at_midnight, wh, qualities = (np.concatenate(column) for column in zip(*parts, strict=True))
    origins = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    # A midnight comes before what was heard later in its day. np.unique gives the first place of a value.
    _, at = np.unique(2 * days + ~at_midnight, return_index=True)
    steps = np.array(precisions, np.int64)[origins[at]]
    return IndexLine(days[at], at_midnight[at], wh[at], steps, qualities[at], origins[at])


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
