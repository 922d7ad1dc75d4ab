"""A household's folder comes in, findings about its health go out, as codes and facts; nothing in the folder changes.

The files are looked at first, then what can be opened: a damaged household is described as far as it can be. No finding
has a meter's number or a value in it.
"""

from __future__ import annotations

import os
import re
import shutil
import stat
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar

import sqlcipher3.dbapi2 as driver

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.system_errors import user_errors
from persienne.household.access import folder_swap
from persienne.household.access.control_channel import LOCK_FILE
from persienne.household.access.recognition import Recognition
from persienne.household.backup.due import DAY, REMIND_AFTER
from persienne.household.backup.plan import chosen, waits_for
from persienne.household.privacy.retention import waiting
from persienne.store import backups, erasures, known_date, settings
from persienne.store.connection import STORE_FILE, look
from persienne.store.damaged_log import damage_of, kept_logs
from persienne.store.driver import require_sqlite
from persienne.store.erasures import State
from persienne.store.folder import can_be_written, is_ours, require_reachable, strange_files
from persienne.store.holders import Held, held, shared_while_looking
from persienne.store.lock import GUARD_FILE
from persienne.store.pages import damaged_pages, key_fits
from persienne.store.schema import SCHEMA_VERSION
from persienne.store.schema_check import require_own_schema
from persienne.vault import slot_kinds, ways_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.store.driver import Connection
    from persienne.vault import FileKeys, Opened

    Found = TypeVar("Found")

_LOG: Final = f"{STORE_FILE}-wal"
_LARGE_LOG: Final = 64 << 20
_SHOWN: Final = 20
"""Damaged pages that a finding lists; it counts all of them."""

_SOON: Final = 120
"""Seconds by which a clock may be behind what was written last."""

# Left by a program that was killed, unless one is at work: a file on its way to its name, a copy put aside.
_LEFT: Final = re.compile(
    r"household\.db\.(new|before-upgrade)(-wal|-shm)?|household\.(db|keys)\.before-restore(-wal)?"
    r"|household\.(restoring|restored)|household\.keys\.([0-9a-f]{8}|set-aside-\d+)"
)


class Severity(StrEnum):
    """How much a finding matters."""

    OK = "ok"
    NOTE = "note"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found: a code, how much it matters, and the values that its sentence needs."""

    code: str
    severity: Severity
    facts: Mapping[str, Any] = field(default_factory=dict)


def _of(severity: Severity) -> Callable[..., Finding]:
    """What makes a finding of this severity, from a code and the values of its sentence by their names."""
    return lambda code, **facts: Finding(code, severity, facts)


ok, note, warning, problem = map(_of, Severity)


def check(folder: Path, unlock: Callable[[], Opened], *, now: int, seen: LastSeen | None = None) -> Iterator[Finding]:
    """Look at the household in ``folder``; ``unlock`` opens its key file, or raises why it can't (a ``UserError``).

    ``now`` is UTC epoch seconds, ``seen`` what this computer last saw. Every error on the way is a finding of its own
    code.
    """
    yield _libraries()
    if not folder.is_dir():
        yield problem("household_missing", folder=folder.name)
        return
    if out_of_reach := list(_out_of_reach(folder)):
        yield from out_of_reach
        return
    yield from _permissions(folder)
    yield from _left_overs(folder)
    yield _room(folder)
    with user_errors(), shared_while_looking(folder / GUARD_FILE) as holder:
        yield from _holders(folder, holder)
        if holder is Held.ALONE or folder_swap.unsettled(folder):  # the files are on their way to their places
            return
        yield from _keys(folder)
        present = _store_is_there(folder)
        yield present
        if present.severity is Severity.PROBLEM:
            return
        recognition = Recognition(seen)
        try:
            opened = unlock()
        except UserError as error:
            yield _of_error(recognition.explained(folder, error), problem)
            return
        recognition.seen.ask(opened.credential, opened.identity)
        if doubt := recognition.doubt(folder, opened):
            yield _of_error(doubt, warning)
        yield from _opened(folder, opened, holder, now, recognition=recognition)


def _libraries() -> Finding:
    sqlite = driver.sqlite_version
    try:
        require_sqlite()
    except UserError as error:
        return problem(error.code, **error.facts)
    with closing(driver.connect(":memory:")) as conn:
        (cipher,) = conn.execute("PRAGMA cipher_version").fetchone() or ("",)
    if not cipher:
        return problem("cipher_missing")
    return ok("libraries", sqlite=sqlite, sqlcipher=str(cipher).split()[0])


def _permissions(folder: Path) -> Iterator[Finding]:
    """Who else may read, and whether anything can be stored: of a disk that can only be read nothing else tells."""
    if os.name == "nt":
        return
    if mode := stat.S_IMODE(folder.stat().st_mode) & 0o077:
        yield warning("folder_open", mode=f"{mode | 0o700:o}")
    ours = [file for file in sorted(folder.iterdir()) if is_ours(file)]
    loose = [file.name for file in ours if file.is_file() and stat.S_IMODE(file.lstat().st_mode) & 0o077]
    if loose:
        yield warning("files_open", files=", ".join(loose))
    if not mode and not loose:
        yield ok("permissions")
    if not can_be_written(folder):
        yield warning("folder_read_only")


def _out_of_reach(folder: Path) -> Iterator[Finding]:
    """Why nothing in the folder is looked at: it is another account's or closed, or has no file where one belongs."""
    try:
        require_reachable(folder)
        with user_errors():
            yield from [problem("folder_strange", name=name) for name in strange_files(folder)]
    except UserError as error:
        yield problem(error.code, **error.facts)


def _left_overs(folder: Path) -> Iterator[Finding]:
    left = [file.name for file in sorted(folder.iterdir()) if _LEFT.fullmatch(file.name)]
    if folder_swap.unsettled(folder) or folder_swap.unconcluded(folder):
        yield warning("restore_unfinished")
    elif left:
        yield note("left_over", files=", ".join(left))
    if logs := [file.name for file in kept_logs(folder / _LOG)]:
        yield warning("log_kept_aside", files=", ".join(logs))


def _room(folder: Path) -> Finding:
    """Whether the file could be compacted or copied: both take its size once more."""
    store = folder / STORE_FILE
    needed = 2 * (store.stat().st_size if store.is_file() else 0) + (8 << 20)
    free = shutil.disk_usage(folder).free
    facts = {"free": free // 10**6, "needed": -(-needed // 10**6)}
    return ok("room", **facts) if free >= needed else warning("room_short", **facts)


def _holders(folder: Path, holder: Held) -> Iterator[Finding]:
    if holder is Held.ALONE:
        yield note("held_alone")
    elif holder is Held.SHARED:
        yield note("held")
    if held(folder / LOCK_FILE):
        yield note("collector_at_work")


def _keys(folder: Path) -> Iterator[Finding]:
    try:
        kinds = slot_kinds(folder)
    except UserError as error:
        yield problem(error.code, **error.facts)
        return
    yield ok("keys", kinds=", ".join(kinds))
    if len(set(kinds)) == 1:
        yield warning("one_way_in")


def _store_is_there(folder: Path) -> Finding:
    store = folder / STORE_FILE
    if not store.is_file():
        return problem("store_missing", file=STORE_FILE)
    if store.stat().st_size == 0:
        return problem("store_empty", file=STORE_FILE)
    return ok("store", size=round(store.stat().st_size / 10**6, 1))


def _opened(folder: Path, opened: Opened, holder: Held, now: int, recognition: Recognition) -> Iterator[Finding]:
    keys = opened.keys
    if keys.next is not None:
        yield warning("rekey_unfinished")
    try:
        with user_errors():
            damage = list(_damage(folder, opened, holder, recognition))
    except UserError as error:
        yield problem(error.code, **error.facts)
        return
    yield from damage or [ok("pages")]
    if any(finding.code in ("log_damaged", "log_foreign") for finding in damage):
        return  # SQLite would throw the log's index away, by which the next opening knows what is lost
    try:
        with closing(_look(folder / STORE_FILE, keys)) as conn, user_errors():
            schema = _schema(conn)
            yield schema
            if schema.severity is not Severity.PROBLEM:  # else nothing in it is used
                yield from _said(folder, conn, now, is_ours=schema.severity is Severity.OK)
                yield from _whose(folder, opened, conn, recognition)
    except UserError as error:
        if error.code == "disk_full":  # SQLite makes an index beside a log to read it
            yield warning("tables_unseen")
        elif not damage:  # or it has been said by its pages
            yield problem(error.code, **error.facts)


def _said(folder: Path, conn: Connection, now: int, *, is_ours: bool) -> Iterator[Finding]:
    """What the tables say; ``is_ours``: they are of this program's version, and an older file has not all of them."""
    yield _structure(conn)
    yield from _clock(folder, conn, now, is_right=is_ours and known_date.is_near(conn, local_days(FRANCE).day(now)))
    if is_ours:
        yield from _doubt(conn, now)
        yield from _backups(conn, now)
        yield from _plan(conn)
        yield from _erasures(conn)


def _of_error(error: UserError, severity: Callable[..., Finding]) -> Finding:
    return severity(error.code, **{name: fact for name, fact in error.facts.items() if name != "told"})


def _whose(folder: Path, opened: Opened, conn: Connection, recognition: Recognition) -> Iterator[Finding]:
    """Findings on identity: an older or foreign household, ways in that are not confirmed, a key that is due."""
    if stale := recognition.staleness(folder, opened, conn):
        yield _of_error(stale, warning)
    if (since := settings.get(conn, settings.UNPROVED_SINCE)) is not None:
        yield _unproved(folder, conn, since)
    if (accepted := settings.get(conn, settings.OLDER_ACCEPTED)) is not None:
        yield note("older_accepted", since=accepted)
    if settings.get(conn, settings.KEY_DUE) is not None:
        yield warning("key_due")
    unconfirmed = dict.fromkeys(slot.kind.value for slot in ways_in(folder) if not slot.confirmation)
    if unconfirmed:
        yield note("ways_unconfirmed", kinds=", ".join(unconfirmed))
    if since is None and opened.confirmed and stale is None:
        yield ok("recognised")
    if recognition.seen.at(folder) is not None:
        yield ok("last_seen") if recognition.seen.witnessed else note("last_seen_alone")


def _unproved(folder: Path, conn: Connection, since: int) -> Finding:
    """A person took the household for theirs: what would prove it, where something would."""
    proofs = (settings.get(conn, settings.UNPROVED_WAYS) or "").split()
    kinds = dict.fromkeys(slot.kind.value for slot in ways_in(folder) if slot.id in proofs)
    if not kinds:
        return warning("unproved_since", since=since)
    return warning("unproved_until", since=since, kinds=", ".join(kinds))


def _damage(folder: Path, opened: Opened, holder: Held, recognition: Recognition) -> Iterator[Finding]:
    """Pages and frames of the log that are not as any of the keys wrote them: HMACs, not guesses."""
    store, log, keys = folder / STORE_FILE, folder / _LOG, opened.keys
    tried = keys.newest_first
    if not any(key_fits(store, key) for key in tried) and not (keys.next and log.exists()):
        apart = recognition.apart(folder, opened)
        yield problem(apart.code, **apart.facts)
        return
    pages = _unsound_under_all(tried, lambda key: damaged_pages(store, key))
    if pages and holder is Held.SHARED:  # one may have been on its way to the disk
        pages &= _unsound_under_all(tried, lambda key: damaged_pages(store, key))
    if pages:
        shown = ", ".join(map(str, sorted(pages)[:_SHOWN]))
        yield problem("pages_damaged", count=len(pages), pages=shown)
    size = log.stat().st_size if log.is_file() else 0
    if size > _LARGE_LOG:
        yield warning("log_large", size=size // 10**6)
    if holder is not Held.SHARED and (damage := damage_of(log, tried)):  # another program's is at no instant whole
        if damage.foreign:
            yield problem("log_foreign", file=log.name)
            return
        shown = ", ".join(f"{frame} ({page})" for frame, page in damage.frames[:_SHOWN])
        yield problem("log_damaged", count=len(damage.frames), frames=shown, saves=damage.lost)


def _unsound_under_all(keys: Sequence[bytes], unsound: Callable[[bytes], tuple[Found, ...]]) -> set[Found]:
    return set.intersection(*(set(unsound(key)) for key in keys))


def _look(store: Path, keys: FileKeys) -> Connection:
    """The file opened with the key in use, or with the one that a rekey was bringing in."""
    if keys.next is None:
        return look(store, keys.current)
    try:
        return look(store, keys.next)
    except UserError:
        return look(store, keys.current)


def _schema(conn: Connection) -> Finding:
    try:
        version = require_own_schema(conn)
    except UserError as error:
        return problem(error.code, **error.facts)
    return ok("schema", version=version) if version == SCHEMA_VERSION else note("schema_older", version=version)


def _structure(conn: Connection) -> Finding:
    """SQLite's own check of the trees, then that no row has lost the one that it belongs to."""
    verdict = conn.execute("PRAGMA quick_check").fetchall()
    if verdict != [("ok",)]:
        return problem("structure_damaged", count=len(verdict))
    torn = conn.execute("PRAGMA foreign_key_check").fetchall()
    return problem("rows_torn", count=len(torn)) if torn else ok("structure")


def _clock(folder: Path, conn: Connection, now: int, *, is_right: bool) -> Iterator[Finding]:
    """A clock behind what was written last: the order of imports stays theirs, ages and retentions are wrong.

    Where the date of now ``is_right``, the clock of then was wrong, and there is nothing to do.
    """
    (written,) = conn.execute("SELECT coalesce(max(at), 0) FROM batch").fetchone()
    last = max(written, int((folder / STORE_FILE).stat().st_mtime))
    if last > now + _SOON:
        yield note("stamp_ahead", last=last) if is_right else warning("clock_behind", last=last, now=now)


def _doubt(conn: Connection, now: int) -> Iterator[Finding]:
    """A date that is in doubt, where something would go by it."""
    waits = waiting(conn, now)
    if waits is not None:
        yield warning("retention_waits", **waits.dates())


def _backups(conn: Connection, now: int) -> Iterator[Finding]:
    known = backups.listing(conn)
    if not known:
        yield warning("backup_never")
        return
    days = max(0, (now - known[0].made) // DAY)
    if known[0].made > now + _SOON:
        yield warning("backup_ahead", made=known[0].made)
    else:
        yield warning("backup_old", days=days) if days >= REMIND_AFTER else ok("backup", days=days)
    acts = len(backups.erased(conn))
    if stale := sum(acts > stored.erasures for stored in known):
        yield warning("backup_holds_erased", count=stale)
    if gone := sum(not stored.path.is_file() for stored in known):
        yield note("backup_elsewhere", count=gone)


def _plan(conn: Connection) -> Iterator[Finding]:
    """What keeps backups from being made by themselves."""
    if chosen(conn).restored:
        yield note("plan_restored")
    if trouble := waits_for(conn):
        yield warning("plan_waits", **trouble.error.facts, why=trouble.error.code, since=trouble.since)


def _erasures(conn: Connection) -> Iterator[Finding]:
    """Erasures that have not ended, wait for room, or ended with something found that should not be there."""
    states = Counter(entry.state for entry in erasures.listing(conn))
    if states[State.BEGUN] or states[State.DELETED]:
        yield warning("erasure_unfinished", count=states[State.BEGUN] + states[State.DELETED])
    if states[State.WAITING_FOR_ROOM]:
        yield warning("erasure_waits", count=states[State.WAITING_FOR_ROOM])
    if states[State.DOUBTFUL]:
        yield warning("erasure_doubtful", count=states[State.DOUBTFUL])
