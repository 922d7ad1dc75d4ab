"""Erasing: what is to go comes in, a certificate goes out; the rows are deleted and the file is made to forget them.

    begun -> deleted -> done          killed anywhere, the next opening goes on from there
                     -> waiting_for_room -> done
                     -> doubtful -> done      when it is asked to be proved again

``Household.erasures`` is the only door to it. The sample of deleted values that the proof looks for is in memory alone.
"""

from __future__ import annotations

import json
import secrets
import time
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.consents.exports import known_exports
from persienne.consents.fields import Kind
from persienne.household.access import key_renewal
from persienne.household.access.key_renewal import free_bytes, no_step
from persienne.household.privacy.certificate import Certificate, ErasedTable, ExportedFile, Proof, Step, fingerprint
from persienne.household.privacy.finer_detail import emptied_days
from persienne.household.privacy.lessened_reports import lessened
from persienne.household.privacy.out_of_reach import in_order, of_scope, out_of_reach
from persienne.household.register.queries import Queries
from persienne.store import backups, day_seals, erase, settings, sources
from persienne.store import erasures as journal
from persienne.store.connection import open_store
from persienne.store.day_seals import DAY_SEAL
from persienne.store.driver import checkpoint, transaction
from persienne.store.erase import Count, Level, Scope
from persienne.store.erasure_reach import going, indexes_around, totals_stay
from persienne.store.erasures import ErasureEntry, State
from persienne.store.events import Filter
from persienne.store.lock import ALONE_PATIENCE
from persienne.store.traces import patterns, sample, scan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from persienne.consents.exports import Exported
    from persienne.household.access.key_renewal import OnStep, Renewed
    from persienne.household.access.open_file import OpenFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

__all__ = ["Count", "ErasureEntry", "Erasures", "Level", "Plan", "Remain", "Scope", "State"]

RENEW_EVERY: Final = 30 * 86_400
"""Seconds after which the file is made to forget what the daily job has deleted meanwhile."""

MOST_EXPORTS: Final = 50
"""Files that a certificate names; more than these are in the register."""

CURVE: Final = "curve"
"""The step of an export that holds what is finer than a day."""

_PASSING: Final = frozenset({"household_held", "store_busy", "disk_full", "collector_mute"})
"""What may be over the next time: the rest of an erasure waits."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an erasure would take, table by table; nothing has been touched."""

    scope: Scope
    counts: tuple[Count, ...]
    measures: int = 0
    """The measures within the day, counted as everywhere (``store.slat_rows``)."""
    exports: tuple[Exported, ...] = ()
    """Files that were exported before and may hold what goes: they stay, the last one first."""
    emptied: int = 0
    """Days of which nothing will be known (:mod:`.finer_detail`)."""

    def __bool__(self) -> bool:
        """Whether there is anything to erase."""
        return bool(self.counts)


@dataclass(frozen=True, slots=True)
class Remain:
    """What an erasure leaves elsewhere, by its code (:mod:`.out_of_reach`); ``count`` where it is known."""

    code: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class _Before:
    """How the file stood before anything was deleted."""

    rows: dict[str, int]
    size: int


@dataclass(frozen=True, slots=True)
class _Work:
    """One erasure under way; ``patterns`` is None where a program that was ended took them along."""

    number: int
    at: int
    scope: Scope
    kind: str
    before: _Before
    deleted: dict[str, int]
    first_checkpoint: tuple[int, int, int]
    patterns: tuple[bytes, ...] | None


class Erasures:
    """The erasures of the household that ``file`` has open.

    ``clock`` gives UTC epoch seconds, ``free`` the room on the disk of a folder. ``tell_collector`` is false for the
    collector itself, which can't ask itself to let go.
    """

    def __init__(
        self,
        file: OpenFile,
        *,
        clock: Callable[[], float] = time.time,
        free: Callable[[Path], int] = free_bytes,
        tell_collector: bool = True,
    ) -> None:
        self._file = file
        self._clock = clock
        self._free = free
        self._tell_collector = tell_collector
        self._patterns: dict[int, tuple[bytes, ...]] = {}

    def plan(self, scope: Scope) -> Plan:
        """What ``scope`` means now."""
        conn = self._file.conn
        counts = erase.counts(conn, scope)
        if counts and (seals := day_seals.count(conn)):
            counts += (Count(DAY_SEAL, Level.CURVE, seals, 0),)
        if counts and (gone := going(conn, scope)):
            counts += (Count("meter", Level.DAY, len(gone), 0),)
        measures, exports = erase.measures(conn, scope), self._exported(conn, scope)
        return Plan(scope, counts, measures, exports, emptied=emptied_days(conn, scope))

    def journal(self) -> tuple[ErasureEntry, ...]:
        """Every erasure, the last one first."""
        return tuple(journal.listing(self._file.conn))

    def days_asked_away(self, level: Level, meter: StoredMeter) -> tuple[tuple[int, int], ...]:
        """The spans of days (ordinals, both in) erased of a meter as deep as ``level``: nobody asks for them."""
        return tuple(journal.days_asked_away(self._file.conn, level, meter.id))

    def remains(self, scope: Scope | None) -> tuple[Remain, ...]:
        """What stays elsewhere, or can still be told, once ``scope`` is erased; None: the household is removed."""
        conn = self._file.conn
        counts = {"backups": len(backups.listing(conn)), "exports": len(self._exported(conn, scope)) or None}
        codes = out_of_reach(self._file.folder) if scope is None else self._limits(self._file.conn, scope)
        return tuple(Remain(code, counts.get(code)) for code in codes)

    def erase(self, scope: Scope, *, at: int | None = None, on_step: OnStep = no_step) -> Certificate:
        """Erase what ``scope`` means, for good as far as this program can, and say how it went.

        The household is held alone meanwhile: its connection is another one afterwards. ``on_step`` is told each step:
        ``begun``, ``deleted``, ``checkpointed``, those of ``access.key_renewal.renew``, ``searched``, ``ended``. On a
        full disk the certificate's state is ``waiting_for_room``, and ``resume`` does the rest. Raises
        ``erase_nothing``, ``household_held``, ``store_busy`` and ``collector_mute`` before anything was deleted.
        """
        if not erase.counts(self._file.conn, scope):
            raise UserError("erase_nothing")
        now = int(self._clock()) if at is None else at
        with self._file.alone(tell_collector=self._tell_collector):
            with closing(self._opened()) as conn:
                with transaction(conn):
                    number = journal.add(conn, scope, now, {})
                on_step("begun")
                work = self._delete(conn, number, now, scope, on_step=on_step)
            return self._forget(work, on_step)

    def resume(self, *, patience: float = ALONE_PATIENCE, on_step: OnStep = no_step) -> tuple[Certificate, ...]:
        """Go on with what was interrupted or waits for room, the oldest first; nothing where nothing is left to do.

        Raises what ``erase`` raises; one that still has no room goes on waiting.
        """
        left = [entry for entry in journal.unfinished(self._file.conn) if not self._waits(entry)]
        done = []
        for entry in left:
            with self._file.alone(patience, tell_collector=self._tell_collector):
                with closing(self._opened()) as conn:
                    work = self._taken_up(conn, entry, on_step)
                done.append(self._forget(work, on_step))
        return tuple(done)

    def try_to_resume(self, patience: float = 1.0) -> bool:
        """The same, when it may be done now; returns whether nothing is left to do."""
        with _what_passes():
            self.resume(patience=patience)
        return not journal.unfinished(self._file.conn)

    def prove_again(self, *, at: int | None = None, on_step: OnStep = no_step) -> tuple[Certificate, ...]:
        """Renew the file and search it once more for every erasure that ended doubtful; returns their certificates.

        The values are looked for that this program still knows. After a restart it knows none: an erasure whose values
        were found stays doubtful then, unless nothing at all is stored of its days. Raises ``erase_all_proved`` where
        none is doubtful, ``prove_waits`` where one waits for room instead, and what ``renew`` raises; nothing is lost
        then.
        """
        doubtful = [entry for entry in self.journal() if entry.state is State.DOUBTFUL and entry.certificate]
        if not doubtful:
            raise UserError("prove_waits" if journal.unfinished(self._file.conn) else "erase_all_proved")
        now = int(self._clock()) if at is None else at
        with self._file.alone(tell_collector=self._tell_collector):
            renewed = key_renewal.renew(self._file, on_step=on_step, free=self._free)
            with closing(self._opened()) as conn, transaction(conn):
                said = [self._proved_again(conn, entry, renewed, now) for entry in doubtful]
                for entry, certificate in zip(doubtful, said, strict=True):
                    journal.end(conn, entry.id, State(certificate.state), certificate.to_json())
                _note_renewal(conn, now)
        return tuple(said)

    def _proved_again(self, conn: Connection, entry: ErasureEntry, renewed: Renewed, now: int) -> Certificate:
        before = Certificate.from_dict(json.loads(entry.certificate or ""))
        wanted = self._patterns.get(entry.id)
        proof = self._searched(renewed, wanted, again=now)
        if wanted is None and before.proof is not None:
            proof = replace(proof, found_before=before.proof.found or before.proof.found_before)
        unknown = proof.found_before and erase.counts(conn, entry.scope)
        done = renewed.sound and proof.clean and not unknown
        if done:
            self._patterns.pop(entry.id, None)
        return replace(
            before,
            state=(State.DONE if done else State.DOUBTFUL).value,
            bytes_after=_size(self._file.path),
            log_bytes=renewed.log_bytes,
            free_pages=renewed.free_pages,
            unsound=len(renewed.unsound),
            key_after=fingerprint(self._file.key.current),
            steps=(*_before_the_file(entry.counts), *_of_the_file(renewed)),
            proof=proof,
            limits=in_order({*before.limits, *self._limits(conn, entry.scope)}),
        )

    def _searched(self, renewed: Renewed, patterns: tuple[bytes, ...] | None, again: int | None = None) -> Proof:
        """The search of the file as ``renewed`` left it; ``patterns`` None: nobody knows what to look for."""
        result = scan(self._file.path, self._file.key.current, renewed.old_key, patterns or ())
        numbers = (result.sampled, result.found, result.pages, result.old_pages, result.foreign_pages)
        return Proof(*numbers, interrupted=patterns is None, again=again)

    def renew(self, *, at: int | None = None, patience: float = ALONE_PATIENCE, on_step: OnStep = no_step) -> None:
        """Have the file forget what was deleted without an erasure: by the retention, by undoing an import.

        Raises ``disk_full``, ``household_held``, ``store_busy``, ``collector_mute``; nothing is lost then.
        """
        now = int(self._clock()) if at is None else at
        with self._file.alone(patience, tell_collector=self._tell_collector):
            key_renewal.renew(self._file, on_step=on_step, free=self._free)
            with closing(self._opened()) as conn, transaction(conn):
                _note_renewal(conn, now)

    def renew_soon(self, at: int | None = None, *, patience: float = ALONE_PATIENCE) -> bool:
        """Renew now if that may be, else leave it to the next opening or the monthly job; returns whether it was done.

        A disk without room is found before anybody is asked to let go.
        """
        if not key_renewal.has_room(self._file, self._free):
            return False
        with _what_passes():
            self.renew(at=at, patience=patience)
            return True
        return False

    def renew_when_due(self, at: int | None = None) -> bool:
        """The monthly job: renew where something was deleted by the way and the last time is long ago.

        Returns whether it was done; where it may not be done now (see ``renew``), the next time will do.
        """
        now = int(self._clock()) if at is None else at
        first = journal.first_cleared(self._file.conn)
        # A stamp to come is a wrong clock's: it must not put the next time off for years.
        stamps = [at for at in (first, self.renewed_at) if at is not None and at <= now]
        if first is None or now - max(stamps, default=0) < RENEW_EVERY:
            return False
        return self.renew_soon(now)

    @property
    def renewed_at(self) -> int | None:
        """When the file was last written anew under a new key (UTC epoch seconds), by an erasure or without one."""
        return settings.get(self._file.conn, settings.RENEWED_AT)

    def _opened(self) -> Connection:
        return open_store(self._file.path, self._file.key.current)

    def _waits(self, entry: ErasureEntry) -> bool:
        return entry.state is State.WAITING_FOR_ROOM and not key_renewal.has_room(self._file, self._free)

    def _taken_up(self, conn: Connection, entry: ErasureEntry, on_step: OnStep) -> _Work:
        """What another program began: from the deletion, which is all or nothing, or from behind it."""
        if entry.state is State.BEGUN:
            return self._delete(conn, entry.id, entry.at, entry.scope, on_step=on_step)
        now = erase.rows_by_table(conn)
        before = {table: rows + entry.counts.get(table, 0) for table, rows in now.items()}
        wanted = self._patterns.get(entry.id)
        row = checkpoint(conn)
        standing = _Before(before, _size(self._file.path))
        return _Work(
            entry.id,
            entry.at,
            entry.scope,
            entry.kind,
            before=standing,
            deleted=entry.counts,
            first_checkpoint=row,
            patterns=wanted,
        )

    def _delete(self, conn: Connection, number: int, at: int, scope: Scope, on_step: OnStep) -> _Work:
        """Delete in one transaction, with the sample taken before and cleared of what is kept."""
        with transaction(conn):
            before = _Before(erase.rows_by_table(conn), _size(self._file.path))
            drawn = sample(conn, scope)
            deleted = erase.delete(conn, scope)
            for source_id, report in deleted.lessened:
                sources.set_report(conn, source_id, lessened(conn, source_id, report, scope).to_json())
            wanted = patterns(conn, drawn)
            journal.deleted(conn, number, deleted.rows)
        on_step("deleted")
        row = checkpoint(conn)
        on_step("checkpointed")
        return _Work(
            number, at, scope, scope.kind, before=before, deleted=deleted.rows, first_checkpoint=row, patterns=wanted
        )

    def _forget(self, work: _Work, on_step: OnStep) -> Certificate:
        """Do the rest of the recipe, search, and write down how it ended."""
        try:
            renewed = key_renewal.renew(self._file, on_step=on_step, free=self._free)
        except UserError as error:
            if error.code != "disk_full":
                raise
            if work.patterns is not None:
                self._patterns[work.number] = work.patterns
            with closing(self._opened()) as conn, transaction(conn):
                waiting = self._certificate(conn, work, None, None)
                journal.wait(conn, work.number, waiting.to_json())
            on_step("waiting")
            return waiting
        proof = self._searched(renewed, work.patterns)
        on_step("searched")
        with closing(self._opened()) as conn, transaction(conn):
            certificate = self._certificate(conn, work, renewed, proof)
            journal.end(conn, work.number, State(certificate.state), certificate.to_json())
            _note_renewal(conn, max(work.at, int(self._clock())))
        if certificate.state == State.DONE or work.patterns is None:
            self._patterns.pop(work.number, None)
        else:
            self._patterns[work.number] = work.patterns  # in memory alone, for another proof
        on_step("ended")
        return certificate

    def _certificate(self, conn: Connection, work: _Work, renewed: Renewed | None, proof: Proof | None) -> Certificate:
        after = erase.rows_by_table(conn)
        cipher = str(conn.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
        done = renewed is not None and renewed.sound and proof is not None and proof.clean
        key = self._file.key.current
        return Certificate(
            id=secrets.token_hex(16),
            at=work.at,
            app=_version(),
            sqlcipher=cipher,
            sqlite=driver.sqlite_version,
            level=work.scope.level.value,
            kind=work.kind,
            first=work.scope.first,
            last=work.scope.last,
            state=(State.WAITING_FOR_ROOM if renewed is None else State.DONE if done else State.DOUBTFUL).value,
            deleted=work.deleted,
            tables=tuple(ErasedTable(table, rows, after[table]) for table, rows in work.before.rows.items()),
            bytes_before=work.before.size,
            bytes_after=_size(self._file.path),
            log_bytes=0 if renewed is None else renewed.log_bytes,
            free_pages=erase.free_pages(conn) if renewed is None else renewed.free_pages,
            unsound=0 if renewed is None else len(renewed.unsound),
            key_before=fingerprint(key if renewed is None else renewed.old_key),
            key_after=fingerprint(key),
            steps=_steps(work, renewed),
            proof=proof,
            limits=self._limits(conn, work.scope),
            exports=tuple(
                ExportedFile(one.at, one.format, one.step, one.first.isoformat(), last=one.last.isoformat())
                for one in self._exported(conn, work.scope)[:MOST_EXPORTS]
            ),
        )

    def _exported(self, conn: Connection, scope: Scope | None) -> tuple[Exported, ...]:
        """The exports that the register tells of and that may hold what ``scope`` takes; None is everything."""
        known = known_exports(Queries(conn, self._clock).events(Filter(kind=Kind.EXPORT.value)))
        return tuple(one for one in known if scope is None or _may_hold(one, scope))

    def _limits(self, conn: Connection, scope: Scope) -> tuple[str, ...]:
        around, totals = indexes_around(conn, scope), totals_stay(conn, scope)
        return (*out_of_reach(self._file.folder), *of_scope(scope, indexes_around=around, totals=totals))


def _may_hold(export: Exported, scope: Scope) -> bool:
    """Whether the days and the step of an export reach into an erasure; live values are in none."""
    finer = export.step == CURVE
    reaches = scope.level is Level.DAY or (scope.level is Level.CURVE and finer)
    after = scope.first is not None and export.last.toordinal() < scope.first
    before = scope.last is not None and export.first.toordinal() > scope.last
    return reaches and not after and not before


@contextmanager
def _what_passes() -> Iterator[None]:
    """Let go an error that may be over the next time."""
    try:
        yield
    except UserError as error:
        if error.code not in _PASSING:
            raise


def _steps(work: _Work, renewed: Renewed | None) -> tuple[Step, ...]:
    begun = _before_the_file(work.deleted)
    if renewed is not None:
        return (*begun, *_of_the_file(renewed))
    row = "|".join(map(str, work.first_checkpoint))
    return (*begun, Step("checkpoint", row), Step("vacuum", "no_room"), Step("rekey", "no_room"))


def _note_renewal(conn: Connection, at: int) -> None:
    """Write down that the file is under a new key: what was deleted by the way, or left a way in, is behind it."""
    settings.put(conn, settings.RENEWED_AT, at)
    settings.put(conn, settings.KEY_DUE, None)
    journal.forgotten(conn)


def _before_the_file(deleted: Mapping[str, int]) -> tuple[Step, ...]:
    return (Step("secure_delete", "on"), Step("delete", str(sum(deleted.values()))))


def _of_the_file(renewed: Renewed) -> tuple[Step, ...]:
    return (
        Step("vacuum", "done"),
        Step("rekey", "done"),
        Step("checkpoint", "|".join(map(str, renewed.checkpoint))),
        Step("old_key", "done"),
        Step("free_pages", str(renewed.free_pages)),
        Step("log_bytes", str(renewed.log_bytes)),
        Step("unsound", str(len(renewed.unsound))),
    )


def _size(path: Path) -> int:
    """The bytes of the database and its log."""
    both = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in both if file.exists())


def _version() -> str:
    """The version of this program."""
    from importlib.metadata import version  # noqa: PLC0415 - on use: it loads all that reads mail

    return version("persienne")
