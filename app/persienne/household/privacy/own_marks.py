"""Days that the household marks to check the mirror on itself: marks come in, what is stored goes out; nothing is read.

``Household.own_marks`` is the only door to it. These days are the one thing of the mirror that is kept; what it reads
of them is not. The mirror says nothing of the last seven days, so that they cannot be marked either.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.marked_days import MarkedDay
from persienne.household.privacy.forgetting import Forgetting
from persienne.insight.mirror.presence import SILENT_DAYS
from persienne.store import said_days, slat_rows
from persienne.store.driver import transaction
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log
from persienne.store.said_days import MARKED_DAY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.base.marked_days import Answer
    from persienne.household.privacy.forgetting import Forgotten
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class Marked:
    """What a saving changed: how many days were ``marked`` anew or otherwise, how many were ``taken`` back."""

    marked: int = 0
    taken: int = 0


class OwnMarks(Forgetting):
    """The marked days of each meter."""

    def of(self, meter: StoredMeter) -> tuple[MarkedDay, ...]:
        """The marked days of a meter, the earliest first."""
        return said_days.marked_days(self._conn, meter.id)

    def save(self, meter: StoredMeter, answers: Mapping[int, Answer | None]) -> Marked:
        """Mark local days (ordinals) of a meter, or take a mark back (None); only what changes is written.

        All or nothing. Raises ``mark_ahead``, ``mark_recent``, ``mark_before`` and ``mark_unknown`` for a day that
        can't be marked, and ``unmark_nothing`` where all that was asked for is to take back marks that are not there.
        """
        with transaction(self._conn):
            before = dict(self.of(meter))
            changed = {day: answer for day, answer in sorted(answers.items()) if before.get(day) != answer}
            if answers and not changed and not any(answers.values()):
                raise UserError("unmark_nothing")
            lost = len(changed.keys() & before.keys())
            for day, answer in changed.items():
                if answer is None:
                    said_days.unmark(self._conn, meter.id, day, day)
                else:
                    self._require_markable(meter, day)
                    said_days.mark(self._conn, meter.id, MarkedDay(day, answer))
            if lost:
                self._note(ByTheWay.MARKS, MARKED_DAY, lost)
        if lost:
            forget_log(self._conn)
        taken = sum(answer is None for answer in changed.values())
        return Marked(len(changed) - taken, taken)

    def forget(self, meter: StoredMeter) -> Forgotten:
        """Delete all marks of a meter and make the file forget them, now or when that may be."""
        with transaction(self._conn):
            gone = said_days.unmark(self._conn, meter.id, FIRST_OF_ALL, LAST_OF_ALL)
            if not gone:
                raise UserError("unmark_nothing")
            self._note(ByTheWay.MARKS, MARKED_DAY, gone)
        return self._forget(gone)

    def _require_markable(self, meter: StoredMeter, day: int) -> None:
        said = date.fromordinal(day).isoformat()
        if day > local_days(meter.zone).day(int(self._clock())):
            raise UserError("mark_ahead", day=said)
        reach = slat_rows.reach_of(self._conn, meter.id)
        first, last = (1, 0) if reach is None else (reach[0], reach[1] - SILENT_DAYS)
        if last < first:
            raise UserError("mark_unknown")
        if day < first:
            raise UserError("mark_before", day=said, first=date.fromordinal(first).isoformat())
        if day > last:
            raise UserError("mark_recent", day=said, last=date.fromordinal(last).isoformat())
