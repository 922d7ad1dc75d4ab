"""A log of a meter's output that carries no date (historique): its frames come in, its indexes go out, first and last.

Whoever saved it knows from when to when; ``dated`` makes values of the indexes then.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from persienne.base.reading import JOULES_PER_WH, Block, Fact, Meter, Quality, energy_register, index_register
from persienne.importers.parsed import ParsedFile, UndatedIndex
from persienne.meters.tic.facts import Changes
from persienne.meters.tic.indexes import index_values
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import OF_A_MOMENT, SOURCES, UNDATED, FactKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.importers.job import Job
    from persienne.importers.parsed import RefusedLine
    from persienne.meters.tic.frames import Frame

SMALL_STEP: Final = 100
"""Wh between two frames in a row, of which noise made neither: 60 kW for six seconds."""

_LASTING: Final = frozenset(FactKind) - {*OF_A_MOMENT, FactKind.TARIFF, FactKind.TODAY, FactKind.TOMORROW}
"""The kinds of facts that are true from the beginning of a log on; the others belong to an hour that is not known."""


class UndatedLog:
    """The frames of one log."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._changes = Changes(Meter())
        self._facts: dict[str, list[str]] = {}
        self._values: dict[str, list[int]] = {}

    def take(self, frame: Frame) -> None:
        """Hear one frame."""
        groups = {group.label: group for group in frame.groups}
        for fact in self._changes.see(frame, groups, 0):
            self._facts.setdefault(fact.kind, []).append(fact.text)
        for name, value in index_values(frame.mode, groups).items():
            self._values.setdefault(name, []).append(value)

    def parsed(self, name: str, groups: int, refused: Sequence[RefusedLine]) -> ParsedFile:
        """What the log of the format ``name`` says; ``file_unknown`` (``tic.several``) where two meters speak."""
        devices, points = self._facts.get(FactKind.DEVICE, []), self._facts.get(FactKind.POINT, [])
        undated = tuple(self._undated())
        if len(devices) > 1 or len(points) > 1 or any(index.last < index.first for index in undated):
            raise self._job.unknown("tic.several")
        meter = Meter(points[0] if points else None)
        facts = (Fact(meter, kind, 0, texts[0]) for kind, texts in self._facts.items() if kind in _LASTING)
        return ParsedFile(
            name,
            meter,
            groups + len(refused),
            (),
            facts=tuple(facts),
            refused=tuple(refused),
            device=devices[0] if devices else "",
            undated=undated,
        )

    def _undated(self) -> Iterator[UndatedIndex]:
        """The registers that have counted, each from its first index to its last that another one confirms."""
        for name, values in self._values.items():
            ahead = (before for before, after in pairwise(values) if 0 <= after - before <= SMALL_STEP)
            back = (after for after, before in pairwise(reversed(values)) if 0 <= after - before <= SMALL_STEP)
            first, last = next(ahead, None), next(back, None)
            if first is not None and last:
                yield UndatedIndex(name, first, last)


def dated(parsed: ParsedFile, start: int, end: int, local: LocalDays) -> ParsedFile:
    """The log ``parsed``, which was saved from ``start`` to ``end`` (UTC epoch seconds).

    Its indexes stand at these instants where both are midnights of ``local``; elsewhere its energy is one interval.
    """
    by_day = all(is_midnight(at, local) for at in (start, end))
    blocks = []
    for index in parsed.undated:
        if by_day:
            source, register = SOURCES[Mode.HISTORIQUE], index_register(index.register)
            said = [(start, 0, index.first), (end, 0, index.last)]
        else:
            joules = (index.last - index.first) * JOULES_PER_WH
            source, register = UNDATED, energy_register(index.register)
            said = [(start, end - start, joules)]
        starts, durations, values = np.array(said, np.int64).T.copy()
        qualities = np.full(len(said), int(Quality.MEASURED), np.int64)
        blocks.append(Block(parsed.meter, register, source, starts, durations, values, qualities))
    return replace(
        parsed, blocks=tuple(blocks), facts=tuple(replace(fact, at=start) for fact in parsed.facts), undated=()
    )


def is_midnight(at: int, local: LocalDays) -> bool:
    """Whether ``at`` is a local midnight."""
    return local.midnight(local.day(at)) == at
