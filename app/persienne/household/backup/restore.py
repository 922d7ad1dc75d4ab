"""Restoring: a backup is looked into, or becomes the household; the backup and the new household are closed again.

A restored household has a file key of its own: the backup's key does not open it. Nothing happens in it by itself in
folders that were chosen before: they may be another computer's, and that one may be at work still.
"""

from __future__ import annotations

import time
from collections import Counter
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.disks import remove_tree
from persienne.base.errors import UserError
from persienne.base.masking import mask
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing
from persienne.household.access import folder_swap
from persienne.household.access.control_channel import collector_paused
from persienne.household.access.open_file import channel_key
from persienne.household.access.recognition import Recognition, store_identity, stored_identity
from persienne.household.backup import due as rule
from persienne.household.backup.backup_file import Unpacked, digest_of, require_room, unpacked, ways_of
from persienne.store import backups, heads, settings
from persienne.store import backups as table
from persienne.store.connection import STORE_FILE, copy_store, look, open_store, prove, row_counts
from persienne.store.driver import empty_log, transaction
from persienne.store.folder import prepare_folder, require_own_folder
from persienne.store.holders import Held, shared_while_looking
from persienne.store.lock import ALONE_PATIENCE, GUARD_FILE, Guard
from persienne.store.schema_check import require_own_schema
from persienne.vault import (
    KEYS_FILE,
    WORDS,
    Identity,
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    create_keys,
    discard_keys,
    former_keys,
    open_keys,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.store.driver import Connection
    from persienne.vault import Credential, Former, Opened


_REACHES = {
    "curve": ("min(day)", "max(day)"),
    "day_total": ("min(day)", "max(day)"),
    "period_total": ("min(first)", "max(last)"),
    "maximum": ("min(day)", "max(day)"),
    "voltage_day": ("min(day)", "max(day)"),
    "day_index": ("min(day)", "max(day)"),
    "midnight_index": ("min(day)", "max(min(day), max(day) - 1)"),
}
"""First and last day that each table speaks of. A midnight begins its day: the last one speaks of the day before."""

_OF_A_BACKUP = {
    "store_damaged": "backup_damaged",
    "store_newer": "backup_newer",
    "schema_foreign": "backup_foreign",
}
"""What is wrong with a store, when it is that of a backup."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds. ``at`` is UTC epoch seconds, ``first`` and ``last`` are ordinals of local days or None.

    ``points`` are the meters' numbers, masked to their last four digits (empty: unknown). ``erasures`` name those
    that had been done by then. ``shown``: its passphrase vouches for the household that made it.
    """

    file: str
    at: int
    app: str
    schema: int
    size: int
    points: tuple[str, ...]
    first: int | None
    last: int | None
    rows: Mapping[str, int]
    erasures: frozenset[str]
    shown: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What restoring a backup would do to the household that is there.

    ``brings_back``: it holds something that was erased here since. ``lost`` is what it has not: files and meter lines
    that came after it (``batch``), known days after its last one (``day``), and how many more letters, notes on days
    and entries of the register there are here (by table); what is none is not named.
    """

    brings_back: bool
    lost: Mapping[str, int]


def beside(found: Preview, conn: Connection) -> Beside:
    """What ``found`` would do to the household of ``conn``, whose schema is known to be ours."""
    rows = row_counts(conn)
    (came,) = conn.execute("SELECT count(*) FROM batch WHERE at > ?", (found.at,)).fetchone()
    lost = {"batch": int(came), "day": 0 if found.last is None else len(_days_after(conn, rows, found.last))}
    brought = Counter(found.rows)
    brought["day_note"] += brought["marked_day"]  # those are notes since
    lost.update({table: rows.get(table, 0) - brought[table] for table in ("request", "day_note", "event")})
    brings_back = not found.erasures.issuperset(backups.erased(conn))
    return Beside(brings_back, {what: count for what, count in lost.items() if count > 0})


def _days_after(conn: Connection, tables: Mapping[str, int], last: int) -> set[int]:
    """The days (ordinals) after ``last`` of which anything is known; older versions lack some of the tables."""
    days = {table: "day - 1" if table == "midnight_index" else "day" for table in _REACHES if table in tables}
    over_days = days.pop("period_total", None)
    queries = " UNION ".join(f"SELECT {day} AS day FROM {table}" for table, day in days.items())  # noqa: S608 - our own
    found = {day for (day,) in conn.execute(f"SELECT day FROM ({queries}) WHERE day > ?", (last,))}  # noqa: S608
    if over_days is not None:
        for first, end in conn.execute("SELECT first, last FROM period_total WHERE last > ?", (last,)):
            found.update(range(max(first, last + 1), end + 1))
    return found


def preview(file: Path, passphrase: Credential) -> Preview:
    """What ``file`` holds, every page of it proved, and its schema; no household is touched.

    Raises what ``backup.backup_file.unpacked`` raises, and ``backup_foreign`` (file, more, less, changed).
    """
    with unpacked(file, passphrase) as found, closing(_proved(found, file)) as conn, user_errors():
        rows = row_counts(conn)
        first, last = _reach(conn, rows)
        return Preview(
            file.name,
            found.label.at,
            found.label.app,
            found.label.schema,
            size=file.stat().st_size,
            points=tuple(mask(point or "") for (point,) in conn.execute("SELECT point FROM meter ORDER BY id")),
            first=first,
            last=last,
            rows=rows,
            erasures=frozenset(backups.erased(conn)),
            shown=found.shown,
        )


def what_opens(file: Path, typed: str) -> Credential:
    """What a person typed to open the backup ``file``: a passphrase, or the words of a recovery sheet.

    It is taken for words where the backup has a sheet's slot and they are twelve that belong together, or where a sheet
    alone opens it. Raises what is wrong with such words, and what :func:`label_of` raises.
    """
    kinds = ways_of(file)
    if SlotKind.RECOVERY in kinds:
        try:
            return RecoveryCredential(typed)
        except UserError:
            if SlotKind.PASSPHRASE not in kinds:
                raise
    return PassphraseCredential(typed)


@contextmanager
def words_explained(typed: str) -> Iterator[None]:
    """Have said what is wrong with twelve words that were ``typed``, taken for a passphrase and open nothing."""
    try:
        yield
    except UserError as error:
        if error.code == "backup_passphrase_wrong" and len(typed.split()) == WORDS:
            RecoveryCredential(typed)  # raises what is wrong with them
        raise


def beside_closed(found: Preview, folder: Path, opened: Opened) -> Beside | None:
    """What a backup would do to the household in ``folder``; None where that can't be seen.

    The household, whose key file is ``opened``, need not be open: its file is looked at, and nothing in it changes.
    """
    with user_errors(), shared_while_looking(folder / GUARD_FILE) as holder:
        if holder is Held.ALONE or folder_swap.unsettled(folder):  # the files are on their way to their places
            return None
        for key in opened.keys.newest_first:
            with suppress(UserError), closing(look(folder / STORE_FILE, key)) as conn, user_errors():
                require_own_schema(conn)  # else nothing in it is used
                return beside(found, conn)
    return None


def _reach(conn: Connection, tables: Mapping[str, int]) -> tuple[int | None, int | None]:
    """The first and the last day of a copy, which an older version may have made that lacks some of the tables."""
    parts = [
        f"SELECT {first} AS first, {last} AS last FROM {table}"  # noqa: S608 - our own words
        for table, (first, last) in _REACHES.items()
        if table in tables
    ]
    first, last = conn.execute(f"SELECT min(first), max(last) FROM ({' UNION ALL '.join(parts)})").fetchone()  # noqa: S608
    return first, last


def restore(
    file: Path,
    passphrase: Credential,
    folder: Path,
    credential: Credential,
    *,
    patience: float = ALONE_PATIENCE,
    seen: LastSeen | None = None,
    trusted: bool = False,
) -> None:
    """Make the household of ``file`` in ``folder``, its key sealed for ``credential``, in the place of any other one.

    The household that was there stays until the restored one has opened; a kill at any moment leaves the one or the
    other, and the next opening tidies up. Its other ways in (a recovery sheet) open the new household no more. It is
    newer than what ``seen`` remembers of it. Raises what ``preview`` raises, ``backup_unrecognised`` where nothing
    shows that the household made it, unless a person has said so (``trusted``), ``folder_not_empty``,
    ``household_held``, what ``access.cut_short_restore`` raises, and what the vault and the store raise; the household
    that was there is as it was then.
    """
    require_own_folder(folder)
    prepare_folder(folder)
    recognition = Recognition(seen)
    with _collector_told(folder, credential), Guard(folder).alone(patience):
        folder_swap.settle_restore(folder, credential, recognition)
        if folder_swap.unconcluded(folder):
            folder_swap.conclude(folder, credential)
        fresh = folder_swap.begin(folder)
        with undoing(lambda: _unmake(fresh, credential)):
            _make(
                _Asked(file, passphrase, trusted=trusted), fresh, credential, former_keys(folder), seen=recognition.seen
            )
        with undoing(lambda: folder_swap.take_back(folder, credential)):
            folder_swap.commit(folder)
            key = open_keys(folder, credential).current
            with closing(open_store(folder / STORE_FILE, key)) as conn:
                recognition.remember(folder, key, conn)
        folder_swap.conclude(folder, credential)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The backup to be restored, its passphrase, and whether a person has said that it is the household's."""

    file: Path
    passphrase: Credential
    trusted: bool


def _make(asked: _Asked, fresh: Path, credential: Credential, former: Former, seen: LastSeen) -> None:
    """The household of a backup, closed and proved, in the folder ``fresh``."""
    file = asked.file
    with unpacked(file, asked.passphrase, fresh) as found:
        if not (found.shown or asked.trusted):
            raise UserError("backup_unrecognised", file=file.name)
        require_room(fresh, found.label.database_bytes)
        with closing(_proved(found, file)) as conn:
            identity = stored_identity(conn) or Identity.new()
            seen.ask(credential if credential.kind is SlotKind.KEYRING else KeyringCredential(), identity.public)
            key = create_keys(fresh, credential, identity, former, generation=_after(found, identity, seen))
            copy_store(conn, fresh / STORE_FILE, key)
            erasures = len(backups.erased(conn))
        with closing(open_store(fresh / STORE_FILE, key)) as conn, user_errors():
            _say_whose(conn, identity, shown=found.shown)
            backups.add(
                conn,
                backups.StoredBackup(
                    0, found.label.at, file.absolute(), file.stat().st_size, digest=digest_of(file), erasures=erasures
                ),
            )
            with transaction(conn):
                put_off(conn)
                heads.write(conn, *seen.heads_of(identity.public))
            if not empty_log(conn):  # nobody else knows this folder
                raise UserError("store_busy")
    if open_keys(fresh, credential).current != key:
        raise UserError("keys_damaged")
    prove(fresh / STORE_FILE, key)


def _after(found: Unpacked, identity: Identity, seen: LastSeen) -> int:
    """The generation of a restored key file: after the backup's, and after all that was seen here of its household."""
    known = seen.of(identity.public)
    return max(found.generation, 0 if known is None else known.generation) + 1


def _say_whose(conn: Connection, identity: Identity, *, shown: bool) -> None:
    """Give the restored file its identity, and note where only a person's word says that it is the household's."""
    with transaction(conn):
        store_identity(conn, identity)
        if not shown:
            settings.put(conn, settings.UNPROVED_SINCE, int(time.time()))


def _unmake(fresh: Path, credential: Credential) -> None:
    """Nothing of an attempt stays, the keyring's item included."""
    if (fresh / KEYS_FILE).exists():
        discard_keys(fresh, credential)
    with suppress(OSError):
        remove_tree(fresh)


def _proved(found: Unpacked, file: Path) -> Connection:
    """A connection to the backup's store that changes nothing, every page and its schema being sound.

    Raises ``backup_damaged``, ``backup_newer`` and ``backup_foreign`` (more, less, changed), each with ``file``.
    """
    try:
        prove(found.store, found.key)
    except UserError as error:
        code = _OF_A_BACKUP.get(error.code)
        if code is None:
            raise
        facts = {} if code == "backup_damaged" else error.facts
        raise UserError(code, **{**facts, "file": file.name}) from error
    return look(found.store, found.key)


def _collector_told(folder: Path, credential: Credential) -> AbstractContextManager[None]:
    """Ask the collector of the existing household to close the file; without that household's key nothing is asked."""
    try:
        key = open_keys(folder, credential).current
    except UserError:
        return nullcontext()
    return collector_paused(folder, channel_key(key))


def put_off(conn: Connection) -> None:
    """Put off the plan and the watched folder, and end a move, in the caller's transaction.

    The plan and the folder are kept, off until chosen anew: a path may be another computer's, with the household at
    work there still and one stick for both.

    Every backup that is known here is one of before: it is remembered, and makes way for none. All that the household
    holds is in the backup that it came from.
    """
    settings.put(conn, settings.MOVING, None)  # it is over where it is opened
    said = settings.get(conn, settings.BACKUP_PLAN)
    if said is not None and said["every"] in rule.EVERY:
        settings.put(conn, settings.BACKUP_PLAN, {**said, "restored": True})
    from persienne.household.measures import watched_folder  # noqa: PLC0415 - it loads the import of files

    watched_folder.put_off(conn)
    before = [stored.digest.hex() for stored in table.listing(conn)]
    rule.put_state(conn, {"rows": rule.content(conn), "before": before})
