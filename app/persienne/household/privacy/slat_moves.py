"""Moving the slats: a meter and a stop come in; what is finer is kept, reduced or erased in one transaction.

``Household.slats`` is the only door to it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import Slat, Then
from persienne.household.privacy import finer_detail
from persienne.store import known_date, meters, registers, retention, settings, slat_rows
from persienne.store.contracts import read_contract
from persienne.store.driver import transaction
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log
from persienne.store.slat_rows import FinerCounts, Reduced, ReductionResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from persienne.household.access.open_file import OpenFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

Split = Literal["none", "own", "contract", "injection"]
"""Whether a reduction can tell registers apart: not at all; as the meter's own; by the household's contract; or there
are none to tell, for the meter only injects."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What moving the slats of one meter would be asked about: what is finer than the stop, and what of it is lost."""

    meter: StoredMeter
    finer: FinerCounts
    split: Split


@dataclass(frozen=True, slots=True)
class SlatMove:
    """An act of the household: the slats of one meter moved, or of those to come (``every``, and ``point`` is None).

    ``counts`` is what was stored that is finer than ``after``; ``then`` what became of it (None: there was nothing);
    ``until`` a local day (an ordinal). ``at`` is UTC epoch seconds; ``by`` and ``why`` are the household's words.
    """

    point: str | None
    every: bool
    before: Slat
    after: Slat
    by: str | None
    why: str | None
    at: int
    then: Then | None
    until: int | None
    counts: FinerCounts

    @property
    def changes(self) -> bool:
        """Whether anything is another way than before: what stands already is no act."""
        return self.before is not self.after or self.then in (Then.REDUCE, Then.ERASE) or self.until is not None


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done: one entry for each meter (and one for those to come, where all were meant), and what went."""

    moves: tuple[SlatMove, ...]
    gone: ReductionResult
    split: Split
    """``none``: the totals of what was reduced have no split by register, which can't be made good later."""


def split_of_all(splits: Sequence[Split]) -> Split:
    """What holds of several meters together: the worst, and what is to tell before what is not."""
    if not splits or "none" in splits:
        return "none"
    return next((split for split in splits if split != "injection"), "injection")


class SlatMoves:
    """The slats of each meter of one open household, and of meters to come.

    ``clock`` gives UTC epoch seconds. ``log`` is told each act that changes anything, inside its transaction: what it
    raises undoes the act.
    ``finish`` runs after a reduction or an erasure that a person asked for, to make the file forget what it held.
    """

    def __init__(
        self,
        file: OpenFile,
        *,
        clock: Callable[[], float],
        log: Callable[[SlatMove], None] = lambda _move: None,
        finish: Callable[[], None] = lambda: None,
    ) -> None:
        self._file = file
        self._clock = clock
        self._log = log
        self._finish = finish

    @property
    def _conn(self) -> Connection:
        """The connection of now: after ``finish`` it is another one."""
        return self._file.conn

    @property
    def of_new_meters(self) -> Slat:
        """The stop of meters to come."""
        return settings.get(self._conn, settings.NEW_METERS_SLAT)

    def stop(self, meter: StoredMeter) -> Slat:
        """Where the slats of a meter stand now."""
        return meters.get(self._conn, meter.id).slat

    def finer(self, meter: StoredMeter, than: Slat = Slat.CLOSED) -> FinerCounts:
        """How much is stored of a meter that is finer than a stop."""
        return slat_rows.finer(self._conn, meter, than)

    def kept_until(self, meter: StoredMeter) -> int | None:
        """The local day (an ordinal) on which what is finer than the stop goes, where the household named one."""
        return retention.keep_until(self._conn, meter.id)

    def plan(self, meter: StoredMeter | None, stop: Slat) -> tuple[Plan, ...]:
        """What moving to ``stop`` would find, for one meter or for each."""
        chosen = meters.every_meter(self._conn) if meter is None else [meter]
        return tuple(Plan(one, slat_rows.finer(self._conn, one, stop), self._split_of(one)) for one in chosen)

    def move(
        self,
        meter: StoredMeter | None,
        stop: Slat,
        then: Then | None = None,
        until: date | None = None,
        *,
        by: str | None = None,
        why: str | None = None,
        at: int | None = None,
    ) -> Moved:
        """Move the slats of one meter, or of all and of those to come (None), in one transaction.

        ``then`` says what becomes of stored values that are finer than ``stop``; not said, they are kept. ``until`` is
        the day on which what is kept goes; not said, it stays as long as the retention says. A meter that stands there
        already may be reduced or erased too. Opening brings nothing back. ``slat_until_past`` (day) where ``until`` is
        not after today, for it would go at once, or not after a day that is known: then the clock is behind.
        """
        now = int(self._clock()) if at is None else at
        day = None if until is None else self._still_to_come(until, now)
        moves: list[SlatMove] = []
        moved = partial(SlatMove, by=by, why=why, at=now)
        gone, splits = Reduced(), []
        with transaction(self._conn):
            if meter is None:
                before = settings.get(self._conn, settings.NEW_METERS_SLAT)
                settings.put(self._conn, settings.NEW_METERS_SLAT, stop)
                moves.append(moved(None, True, before, stop, then=None, until=None, counts=FinerCounts()))
            for number in [one.id for one in meters.every_meter(self._conn)] if meter is None else [meter.id]:
                one = meters.get(self._conn, number)
                counts = slat_rows.finer(self._conn, one, stop)
                what = (then or Then.KEEP) if counts else None
                if what is Then.REDUCE:
                    splits.append(self._split_of(one))
                gone += self._brought(one, stop, what, counts, now=now)
                kept_until = day if what is Then.KEEP else None
                retention.set_keep_until(self._conn, one.id, kept_until)
                moves.append(moved(one.meter.point, False, one.slat, stop, then=what, until=kept_until, counts=counts))
            for act in moves:
                if act.changes:
                    self._log(act)
        if gone:
            forget_log(self._conn)
            self._finish()
        return Moved(tuple(moves), gone.result, split_of_all(splits))

    def _still_to_come(self, until: date, now: int) -> int:
        """The ordinal of ``until``; ``slat_until_past`` (day) where it is over, by the clock or by what is known."""
        if until.toordinal() <= max(known_date.latest(self._conn) or 0, local_days(FRANCE).day(now)):
            raise UserError("slat_until_past", day=until.isoformat())
        return until.toordinal()

    def _brought(self, meter: StoredMeter, stop: Slat, what: Then | None, counts: FinerCounts, now: int) -> Reduced:
        """Do with the finer detail of a meter what is wished; what went, which the journal names by its days."""
        went = finer_detail.bring_to(self._conn, meter, stop, what)
        if went:
            finer_detail.note_in_journal(
                self._conn, ByTheWay.SLATS, went, counts.first_day, last=counts.last_day, at=now
            )
        return went

    def _split_of(self, meter: StoredMeter) -> Split:
        if registers.only_injects(self._conn, meter.id) or meter.energy is Energy.GAS:
            return "injection"
        if read_contract(self._conn, meter.id).periods:
            return "contract"
        return "own" if slat_rows.has_own_registers(self._conn, meter.id) else "none"
