"""How long things stay: the retention that the household chose, its job, and what goes next; no sentence.

``Household.retention`` is the only door to it. numpy is loaded where a curve is added up, never before: the collector
asks for the frames' part of the job alone.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import Slat, Then
from persienne.household.privacy import finer_detail
from persienne.insight.tariff import Splits
from persienne.store import frames, known_date, meters, retention, settings, slat_rows
from persienne.store.driver import transaction
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log
from persienne.store.slat_rows import CurveScope, Reduced, ReductionResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from persienne.base.slats import Retention
    from persienne.household.access.open_file import OpenFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter
    from persienne.store.settings import Setting

_SOON: Final = 30
"""Days ahead that ``upcoming`` counts."""


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
    """One run of the job at ``at`` (UTC epoch seconds). ``clock_back``: it did nothing, the last run was later.

    ``doubtful``: it did nothing, for the date is in doubt (``store.known_date``); such a run is not kept.
    """

    at: int
    gone: ReductionResult = field(default_factory=ReductionResult)
    clock_back: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """The date is in doubt, and something would go by it: ``today`` by the computer, ``known`` the newest proved day.

    Both are local days (ordinals) of France.
    """

    today: int
    known: int

    def dates(self) -> dict[str, str]:
        """Both as ISO dates, by their names."""
        return {name: date.fromordinal(day).isoformat() for name, day in asdict(self).items()}


@dataclass(frozen=True, slots=True)
class OlderKept:
    """What is older than the retention and stays, as imports were to be kept: ``days`` of curve, from ``first`` on.

    A day of several meters counts once; ``first`` is an ordinal.
    """

    days: int
    first: int


def waiting(conn: Connection, now: int) -> Waiting | None:
    """What the retention's job waits for at ``now`` (UTC epoch seconds); None where it does not wait."""
    today = local_days(FRANCE).day(now)
    if not known_date.is_doubtful(conn, today) or not _has_due(conn, now):
        return None
    known = known_date.newest(conn)
    return None if known is None else Waiting(today, known)


def _has_due(conn: Connection, now: int) -> bool:
    chosen = retention.retention(conn)
    if frames.has_older(conn, now - chosen.frames_seconds):
        return True
    for meter in meters.every_meter(conn):
        today, until = local_days(meter.zone).day(now), retention.keep_until(conn, meter.id)
        before = chosen.first_kept(today) if until is None else None
        if (until or today + 1) <= today or (before and slat_rows.has_older(conn, meter, before)):
            return True
    return False


class RetentionJob:
    """What is older than the household chose to keep goes. ``clock`` gives UTC epoch seconds."""

    def __init__(self, file: OpenFile, *, clock: Callable[[], float]) -> None:
        self._file = file
        self._clock = clock

    @property
    def _conn(self) -> Connection:
        """The connection of now: after an erasure it is another one."""
        return self._file.conn

    @property
    def chosen(self) -> Retention:
        """How long the household keeps what is finer than a day."""
        return retention.retention(self._conn)

    def choose(self, chosen: Retention, at: int | None = None) -> None:
        """Keep it for this long from now on; the job applies it when it runs next. ``ValueError``: it is no choice.

        What is older today goes at that run, however much it is, unless the date is in doubt.
        """
        today = local_days(FRANCE).day(int(self._clock()) if at is None else at)
        with transaction(self._conn):
            retention.set_retention(self._conn, chosen)
            if not known_date.is_doubtful(self._conn, today):
                settings.put(self._conn, settings.RETENTION_AGREED, chosen.first_kept(today))

    def last_run(self) -> Tidied | None:
        """When the job ran last, and what it did; None before it ever ran."""
        return self._run(settings.RETENTION_RAN)

    def last_change(self) -> Tidied | None:
        """The last run of the job that let anything go."""
        return self._run(settings.RETENTION_CHANGED)

    def _run(self, which: Setting[dict[str, Any], None]) -> Tidied | None:
        run = settings.get(self._conn, which)
        if run is None:
            return None
        splits = Splits(**run["gone"].pop("splits"))
        run["gone"].pop("marks", None)  # marked days, of an older version
        return Tidied(run["at"], ReductionResult(**run["gone"], splits=splits), run["clock_back"])

    def upcoming(self, at: int | None = None) -> tuple[Upcoming, ...]:
        """What goes next, the soonest first, as things stand ``at`` (now)."""
        now = int(self._clock()) if at is None else at
        found: list[Upcoming] = []
        chosen = retention.retention(self._conn)
        oldest = frames.first(self._conn)
        local = local_days(FRANCE)
        if oldest is not None:
            goes = local.day(max(oldest + chosen.frames_seconds, now))
            count = frames.count_older(self._conn, now + _SOON * 86_400 - chosen.frames_seconds)
            found.append(Upcoming("frames", None, goes, frames=count))
        for meter in meters.every_meter(self._conn):
            found += self._upcoming_of(meter, chosen, local_days(meter.zone).day(now))
        return tuple(sorted(found, key=lambda one: one.on))

    def _upcoming_of(self, meter: StoredMeter, chosen: Retention, today: int) -> Sequence[Upcoming]:
        until = retention.keep_until(self._conn, meter.id)
        if until is not None:
            finer = slat_rows.finer(self._conn, meter, meter.slat)
            days = len(slat_rows.curve_days(self._conn, CurveScope(meter.id)))
            return [Upcoming("kept", meter.meter.point, max(until, today), days, frames=finer.frames)] if finer else []
        days_kept = slat_rows.curve_days(self._conn, CurveScope(meter.id, spare_kept=True))
        if not days_kept or chosen.curve_months is None:
            return []
        goes = chosen.goes_on(days_kept[0])
        soon = chosen.first_kept(today + _SOON) or 0
        return [Upcoming("curve", meter.meter.point, max(goes, today), sum(day < soon for day in days_kept))]

    def tidy(self, at: int | None = None) -> Tidied:
        """Run the job: let go of what is older than the retention, and of what was kept until a day that has come.

        Running it again at once changes nothing. Where the last run was later than now (the clock was set back) it
        does nothing, says so, and goes on from now the next time: an earlier clock never lets go of more. Where the
        date is in doubt it does nothing and leaves no trace. A month of days goes at most, once a day.
        """
        now = int(self._clock()) if at is None else at
        if known_date.is_doubtful(self._conn, local_days(FRANCE).day(now)):
            return Tidied(now, doubtful=True)
        last = self.last_run()
        if last is not None and now < last.at:
            run = Tidied(now, clock_back=True)
            with transaction(self._conn):
                self._put_run(run)
            return run
        return self._let_go(now)

    def confirm_date(self, day: int, at: int | None = None) -> Tidied:
        """A person says that today is ``day`` (an ordinal), as the computer does: run the job, whatever it waited for.

        Raises what :meth:`require_today` raises.
        """
        now = int(self._clock()) if at is None else at
        self.require_today(day, now)
        with transaction(self._conn):
            known_date.confirm(self._conn, local_days(FRANCE).day(now))
        return self._let_go(now, asked=True)

    def require_today(self, day: int, at: int | None = None) -> None:
        """``date_not_today`` where the computer says another day; the day before is one that ended meanwhile."""
        today = local_days(FRANCE).day(int(self._clock()) if at is None else at)
        if not 0 <= today - day <= 1:
            said, now_is = (date.fromordinal(one).isoformat() for one in (day, today))
            raise UserError("date_not_today", day=said, today=now_is)

    def waiting(self, at: int | None = None) -> Waiting | None:
        """What the job waits for: the date is in doubt, and something would go by it; None where it does not wait."""
        return waiting(self._conn, int(self._clock()) if at is None else at)

    def _let_go(self, now: int, *, asked: bool = False) -> Tidied:
        """Run the job. ``asked`` by a person, it lets all go that is due; else a month of days at most."""
        gone = Reduced()
        with transaction(self._conn):
            gone += self._expire_frames(now, asked=asked)
            for meter in meters.every_meter(self._conn):
                gone += self._tidy_meter(meter, local_days(meter.zone).day(now), now, asked=asked)
            run = Tidied(now, gone.result)
            self._put_run(run)
            known_date.note(self._conn, local_days(FRANCE).day(now))
        if gone:
            forget_log(self._conn)
        return run

    def older_kept(self, at: int | None = None) -> OlderKept | None:
        """What the job leaves alone though it is older than the retention; None where there is nothing of it."""
        now, chosen = int(self._clock()) if at is None else at, retention.retention(self._conn)
        days: set[int] = set()
        for meter in meters.every_meter(self._conn):
            before = chosen.first_kept(local_days(meter.zone).day(now))
            if before is None or retention.keep_until(self._conn, meter.id) is not None:
                continue
            due = slat_rows.curve_days(self._conn, CurveScope(meter.id, before, spare_kept=True))
            days |= set(slat_rows.curve_days(self._conn, CurveScope(meter.id, before))) - set(due)
        return OlderKept(len(days), min(days)) if days else None

    def let_go_kept(self, at: int | None = None) -> Tidied:
        """A person decides anew: no import is left alone any more, and what is older than the retention goes now.

        Where the date is in doubt nothing goes, and the imports stay as they are.
        """
        now = int(self._clock()) if at is None else at
        if known_date.is_doubtful(self._conn, local_days(FRANCE).day(now)):
            return Tidied(now, doubtful=True)
        with transaction(self._conn):
            retention.forget_kept(self._conn)
        return self._let_go(now, asked=True)

    def tidy_frames(self, at: int | None = None) -> int:
        """The job's part for live frames alone, for a program without numpy; returns how many values went.

        None go where the date is in doubt.
        """
        now = int(self._clock()) if at is None else at
        today = local_days(FRANCE).day(now)
        with transaction(self._conn):
            if known_date.is_doubtful(self._conn, today):
                return 0
            known_date.note(self._conn, today)
            return self._expire_frames(now).frames

    def _expire_frames(self, now: int, *, asked: bool = False) -> Reduced:
        most = None if asked else retention.MOST_AT_ONCE * 86_400
        before = now - retention.retention(self._conn).frames_seconds
        return Reduced(frames=frames.expire(self._conn, before, most))

    def _goes_before(self, first: int, before: int, today: int) -> int:
        """The day before which the curve goes in a run by itself, where ``first`` to ``before`` are due."""
        agreed, changed = settings.get(self._conn, settings.RETENTION_AGREED) or 0, self.last_change()
        if changed is not None and local_days(FRANCE).day(changed.at) == today:
            return min(before, max(first, agreed))
        return min(before, max(first + retention.MOST_AT_ONCE, agreed))

    def _tidy_meter(self, meter: StoredMeter, today: int, now: int, *, asked: bool) -> Reduced:
        until = retention.keep_until(self._conn, meter.id)
        before = retention.retention(self._conn).first_kept(today)
        if meter.slat is Slat.CLOSED and until is None and not slat_rows.finer(self._conn, meter, Slat.CLOSED):
            gone = slat_rows.tidy_hours(self._conn, meter)
            if gone:
                finer_detail.note_in_journal(self._conn, ByTheWay.RETENTION, gone, None, last=None, at=now)
            return gone
        if until is not None:
            if until > today:
                return Reduced()
            retention.set_keep_until(self._conn, meter.id, None)
            finer = slat_rows.finer(self._conn, meter, meter.slat)
            gone = finer_detail.bring_to(self._conn, meter, meter.slat, Then.REDUCE)
            if gone:
                finer_detail.note_in_journal(
                    self._conn, ByTheWay.RETENTION, gone, finer.first_day, last=finer.last_day, at=now
                )
            return gone
        if before is None or not slat_rows.has_older(self._conn, meter, before):
            return Reduced()
        from persienne.household.measures.reduction import reduce_to_days  # noqa: PLC0415 - see above

        days = slat_rows.curve_days(self._conn, CurveScope(meter.id, before, spare_kept=True))
        if days and not asked:
            before = self._goes_before(days[0], before, today)
            if before <= days[0]:
                return Reduced()
        gone, touched = reduce_to_days(self._conn, meter, before, spare_kept=True)
        if gone:
            finer_detail.note_in_journal(
                self._conn, ByTheWay.RETENTION, gone, min(days, default=None), last=before - 1, at=now
            )
        finer_detail.coarsen_reports(
            self._conn, slat_rows.mark_reduced(self._conn, touched, before), meter, by_day=True
        )
        return gone

    def _put_run(self, run: Tidied) -> None:
        settings.put(self._conn, settings.RETENTION_RAN, asdict(run))
        if run.gone:
            settings.put(self._conn, settings.RETENTION_CHANGED, asdict(run))
