"""What a file's totals of several days would change of one meter: they are compared with those of the same days.

A total is compared with what another file gives of exactly the same days. Which of several overlapping spans counts is
settled when they are read (``insight.file_periods``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind, interval_register
from persienne.importers.own_spans import days_of_span
from persienne.insight.file_periods import FilePeriod, best_of_each_span
from persienne.insight.intervals import overlap
from persienne.insight.resolve import Changes, telling
from persienne.meters.tic.readings import UNDATED
from persienne.store import periods, registers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Bools
    from persienne.household.measures.recalled import RecalledDays
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


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
