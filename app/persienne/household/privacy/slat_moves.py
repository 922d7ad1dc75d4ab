"""What may be kept and for how long: the slats of each meter, its contract, the retention and its job; no sentence.

``Household.keeping`` is the only door to it. numpy is loaded where a curve is added up, never before: the collector
asks for the frames' part of the job alone.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import Retention, Slat, Then
from persienne.household.measures import contracts
from persienne.insight.tariff import Splits
from persienne.store import contracts as stored_contracts
from persienne.store import erasures, frames, keeping, meters, settings, sources
from persienne.store.driver import transaction, user_errors
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.keeping import Doomed, Finer, Gone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter
    from persienne.store.settings import Setting

_SOON: Final = 30
"""Days ahead that ``upcoming`` counts."""

Split = Literal["none", "own", "contract"]
"""Whether a reduction can tell registers apart: not at all; as the meter's own; or by the household's contract."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What moving the slats of one meter would be asked about: what is finer than the stop, and what of it is lost."""

    meter: StoredMeter
    finer: Finer
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
    counts: Finer

    @property
    def changes(self) -> bool:
        """Whether anything is another way than before: what stands already is no act."""
        return self.before is not self.after or self.then in (Then.REDUCE, Then.ERASE) or self.until is not None


@dataclass(frozen=True, slots=True)
class Moved:
    """What was done: one entry for each meter (and one for those to come, where all were meant), and what went."""

    moves: tuple[SlatMove, ...]
    gone: Gone
    split: Split
    """``none``: the totals of what was reduced have no split by register, which can't be made good later."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """What goes next and when: ``what`` is curve, frames or kept (what a closed meter kept until a date).

    ``on`` is the local day (an ordinal) of the first of it, ``days`` the days of curve and ``frames`` the live values
    that go within thirty days.
    """

    what: Literal["curve", "frames", "kept"]
    point: str | None
    on: int
    days: int = 0
    frames: int = 0


@dataclass(frozen=True, slots=True)
class Tidied:
    """One run of the job at ``at`` (UTC epoch seconds). ``clock_back``: it did nothing, the last run was later."""

    at: int
    gone: Gone = field(default_factory=Gone)
    clock_back: bool = False


class HasConnection(Protocol):
    """What has the household's file open (``openfile.OpenFile``)."""

    @property
    def conn(self) -> Connection:
        """The connection of now."""


class Keeping:
    """The levers of what stays, in one open file.

    ``clock`` gives UTC epoch seconds. ``log`` is told each act that changes anything, inside its transaction: what it
    raises undoes the act.
    ``finish`` runs after a reduction or an erasure that a person asked for, to make the file forget what it held.
    """

    def __init__(
        self,
        file: HasConnection,
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

    # --- the slats ---------------------------------------------------------------------------------------------------

    def stop(self, meter: StoredMeter) -> Slat:
        """Where the slats of a meter stand now."""
        with user_errors():
            return meters.get(self._conn, meter.id).slat

    def finer(self, meter: StoredMeter, than: Slat = Slat.CLOSED) -> Finer:
        """How much is stored of a meter that is finer than a stop."""
        with user_errors():
            return keeping.finer(self._conn, meter, than)

    def kept_until(self, meter: StoredMeter) -> int | None:
        """The local day (an ordinal) on which what is finer than the stop goes, where the household named one."""
        with user_errors():
            return keeping.keep_until(self._conn, meter.id)

    def plan(self, meter: StoredMeter | None, stop: Slat) -> tuple[Plan, ...]:
        """What moving to ``stop`` would find, for one meter or for each."""
        with user_errors():
            chosen = meters.listing(self._conn) if meter is None else [meter]
            return tuple(Plan(one, keeping.finer(self._conn, one, stop), self._split_of(one)) for one in chosen)

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
        not after today, for it would go at once.
        """
        now = int(self._clock()) if at is None else at
        day = None if until is None else until.toordinal()
        if until is not None and until.toordinal() <= local_days(FRANCE).day(now):
            raise UserError("slat_until_past", day=until.isoformat())
        moves: list[SlatMove] = []
        gone, splits = Gone(), []
        with transaction(self._conn):
            if meter is None:
                before = settings.get(self._conn, settings.NEW_METERS_SLAT)
                settings.put(self._conn, settings.NEW_METERS_SLAT, stop)
                moves.append(SlatMove(None, True, before, stop, by, why, now, None, None, Finer()))
            for number in [one.id for one in meters.listing(self._conn)] if meter is None else [meter.id]:
                one = meters.get(self._conn, number)
                counts = keeping.finer(self._conn, one, stop)
                what = (then or Then.KEEP) if counts else None
                if what is Then.REDUCE:
                    splits.append(self._split_of(one))
                went = self._bring_to(one, stop, what)
                if went:
                    self._note(ByTheWay.SLATS, went, counts.first_day, counts.last_day, now)
                gone += went
                keeping.set_keep_until(self._conn, one.id, day if what is Then.KEEP else None)
                kept_until = day if what is Then.KEEP else None
                moves.append(SlatMove(one.meter.point, False, one.slat, stop, by, why, now, what, kept_until, counts))
            for act in moves:
                if act.changes:
                    self._log(act)
        if gone:
            self._forget()
            self._finish()
        return Moved(tuple(moves), gone, "none" if not splits or "none" in splits else splits[0])

    def _bring_to(self, meter: StoredMeter, stop: Slat, then: Then | None) -> Gone:
        """Do with what is finer than ``stop`` as ``then`` says, and set the slat."""
        gone, emptied = Gone(), set[int]()
        if then in (Then.REDUCE, Then.ERASE):
            from persienne.household.measures import reduction  # noqa: PLC0415 - see above

            gone += Gone(frames=keeping.delete_frames(self._conn, meter.id))
            if then is Then.REDUCE and stop is Slat.CLOSED:
                gone += reduction.reduce_to_days(self._conn, meter)[0]
            elif then is Then.REDUCE:
                gone += reduction.reduce_to_half_hours(self._conn, meter)
            else:
                erase = reduction.erase_finer if stop is Slat.CLOSED else reduction.erase_fine
                more, emptied = erase(self._conn, meter)
                gone += more
            self._say_no_more(keeping.narrow_sources(self._conn, meter.id, stop), meter, by_day=stop is Slat.CLOSED)
            keeping.delete_empty_sources(self._conn, emptied)
        meters.set_slat(self._conn, meter.id, stop)
        return gone

    def _note(self, kind: ByTheWay, gone: Gone, first: int | None, last: int | None, at: int) -> None:
        """Write into the journal of erasures what went, with its days and without its meter."""
        level = Level.CURVE if gone.values or gone.hours else Level.LIVE
        counts = {"values": gone.values, "frames": gone.frames, "hours": gone.hours}
        told = {name: count for name, count in counts.items() if count}
        erasures.note(self._conn, kind, Scope(level, first, last), at, told)

    def _say_no_more(self, reports: Iterable[tuple[int, str]], meter: StoredMeter, *, by_day: bool) -> None:
        """Bring the reports of files down to the day."""
        from persienne.household.measures.import_report import ImportReport  # noqa: PLC0415 - see above

        for source_id, report in reports if by_day else ():
            kept = ImportReport.from_json(report).by_day(local_days(meter.zone))
            sources.set_report(self._conn, source_id, kept.to_json())

    def _split_of(self, meter: StoredMeter) -> Split:
        if stored_contracts.read(self._conn, meter.id).periods:
            return "contract"
        return "own" if keeping.has_own_registers(self._conn, meter.id) else "none"

    def _forget(self) -> None:
        """Have the log give up what was deleted; a reader may be in the way, and the next act asks again."""
        with user_errors():
            self._conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    # --- the contract ------------------------------------------------------------------------------------------------

    def contract(self, meter: StoredMeter) -> Timeline:
        """The contracts of a meter over time, as the household said them; without periods where it said none."""
        with user_errors():
            return stored_contracts.read(self._conn, meter.id)

    def set_contract(self, meter: StoredMeter, timeline: Timeline) -> None:
        """Say the contracts of a meter, in the place of what was said; totals that are stored are not split anew."""
        with transaction(self._conn):
            stored_contracts.write(self._conn, meter.id, timeline)

    def suggested(self, meter: StoredMeter) -> Timeline:
        """The contracts that the meter's own facts tell; see ``measures.contracts.suggested``."""
        with user_errors():
            return contracts.suggested(self._conn, meter, keeping.first_day(self._conn, meter.id))

    def first_day(self, meter: StoredMeter) -> int | None:
        """The first local day (an ordinal) of which anything is stored of a meter."""
        with user_errors():
            return keeping.first_day(self._conn, meter.id)

    # --- the retention -----------------------------------------------------------------------------------------------

    @property
    def retention(self) -> Retention:
        """How long the household keeps what is finer than a day."""
        with user_errors():
            return keeping.retention(self._conn)

    def set_retention(self, retention: Retention) -> None:
        """Keep it for this long from now on; the job applies it when it runs next. ``ValueError``: it is no choice."""
        with transaction(self._conn):
            keeping.set_retention(self._conn, retention)

    def last_run(self) -> Tidied | None:
        """When the job ran last, and what it did; None before it ever ran."""
        return self._run(settings.RETENTION_RAN)

    def last_change(self) -> Tidied | None:
        """The last run of the job that let anything go."""
        return self._run(settings.RETENTION_CHANGED)

    def _run(self, which: Setting[dict[str, Any], None]) -> Tidied | None:
        with user_errors():
            run = settings.get(self._conn, which)
        if run is None:
            return None
        splits = Splits(**run["gone"].pop("splits"))
        return Tidied(run["at"], Gone(**run["gone"], splits=splits), run["clock_back"])

    def upcoming(self, at: int | None = None) -> tuple[Upcoming, ...]:
        """What goes next, the soonest first, as things stand ``at`` (now)."""
        now = int(self._clock()) if at is None else at
        found: list[Upcoming] = []
        with user_errors():
            retention = keeping.retention(self._conn)
            oldest = keeping.first_frame(self._conn)
            local = local_days(FRANCE)
            if oldest is not None:
                goes = local.day(max(oldest + retention.frames_seconds, now))
                count = keeping.count_frames(self._conn, now + _SOON * 86_400 - retention.frames_seconds)
                found.append(Upcoming("frames", None, goes, frames=count))
            for meter in meters.listing(self._conn):
                found += self._upcoming_of(meter, retention, local_days(meter.zone).day(now))
        return tuple(sorted(found, key=lambda one: one.on))

    def _upcoming_of(self, meter: StoredMeter, retention: Retention, today: int) -> Sequence[Upcoming]:
        until = keeping.keep_until(self._conn, meter.id)
        if until is not None:
            finer = keeping.finer(self._conn, meter, meter.slat)
            days = len(keeping.curve_days(self._conn, Doomed(meter.id)))
            return [Upcoming("kept", meter.meter.point, max(until, today), days, finer.frames)] if finer else []
        days_kept = keeping.curve_days(self._conn, Doomed(meter.id, spare_kept=True))
        if not days_kept or retention.curve_months is None:
            return []
        goes = retention.goes_on(days_kept[0])
        soon = retention.first_kept(today + _SOON) or 0
        return [Upcoming("curve", meter.meter.point, max(goes, today), sum(day < soon for day in days_kept))]

    def tidy(self, at: int | None = None) -> Tidied:
        """Run the job: let go of what is older than the retention, and of what was kept until a day that has come.

        Running it again at once changes nothing. Where the last run was later than now (the clock was set back) it
        does nothing, says so, and goes on from now the next time: an earlier clock never lets go of more.
        """
        now = int(self._clock()) if at is None else at
        last = self.last_run()
        if last is not None and now < last.at:
            run = Tidied(now, clock_back=True)
            with transaction(self._conn):
                self._put_run(run)
            return run
        gone = Gone()
        with transaction(self._conn):
            gone += self._expire_frames(now)
            for meter in meters.listing(self._conn):
                gone += self._tidy_meter(meter, local_days(meter.zone).day(now), now)
            run = Tidied(now, gone)
            self._put_run(run)
        if gone:
            self._forget()
        return run

    def tidy_frames(self, at: int | None = None) -> int:
        """The job's part for live frames alone, for a program without numpy; returns how many values went."""
        with transaction(self._conn):
            return self._expire_frames(int(self._clock()) if at is None else at).frames

    def _expire_frames(self, now: int) -> Gone:
        return Gone(frames=frames.expire(self._conn, now - keeping.retention(self._conn).frames_seconds))

    def _tidy_meter(self, meter: StoredMeter, today: int, now: int) -> Gone:
        until = keeping.keep_until(self._conn, meter.id)
        if until is not None:
            if until > today:
                return Gone()
            keeping.set_keep_until(self._conn, meter.id, None)
            finer = keeping.finer(self._conn, meter, meter.slat)
            gone = self._bring_to(meter, meter.slat, Then.REDUCE)
            if gone:
                self._note(ByTheWay.RETENTION, gone, finer.first_day, finer.last_day, now)
            return gone
        before = keeping.retention(self._conn).first_kept(today)
        if before is None or not keeping.has_older(self._conn, meter, before):
            return Gone()
        from persienne.household.measures.reduction import reduce_to_days  # noqa: PLC0415 - see above

        days = keeping.curve_days(self._conn, Doomed(meter.id, before, spare_kept=True))
        gone, touched = reduce_to_days(self._conn, meter, before, spare_kept=True)
        if gone:
            self._note(ByTheWay.RETENTION, gone, min(days, default=None), before - 1, now)
        self._say_no_more(keeping.mark_reduced(self._conn, touched, before), meter, by_day=True)
        return gone

    def _put_run(self, run: Tidied) -> None:
        settings.put(self._conn, settings.RETENTION_RAN, asdict(run))
        if run.gone:
            settings.put(self._conn, settings.RETENTION_CHANGED, asdict(run))
