"""The backups of an open household: proved files and what is known of each, and a move to another computer by one.

Only what the household remembers by the digest of its bytes is ever removed: not a file that was changed since, not
another household's, nor one that somebody else put beside them. What was made before a restore stays too: the household
on the other computer may count on it.

Each step of a move is noted with its time, and what shows that step is looked at:

    1  a backup is made here, by which the household is carried        shown by a backup that was made and proved
    2  it is carried, with what opens it there                         a person says so
    3  it is opened there                                              a person says so: this computer can't know
    4  here the reading ends, and the household stays or is erased     shown by the service that is gone

It can be left at any step and taken up again. On the other computer nothing of it is left.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from persienne.base.disks import file_is_there, remove
from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.household.backup.backup_file import digest_of, label_of, slots_of, sweep, write_backup
from persienne.household.backup.backup_ways import OwnWays
from persienne.household.backup.due import made_here, note_made
from persienne.store import backups as table
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from persienne.household.access.open_file import OpenFile
    from persienne.household.backup.restore import Beside, Preview
    from persienne.store.backups import StoredBackup
    from persienne.vault import PassphraseCredential


FRESH = 86_400
"""Seconds for which a backup is fresh enough to move with."""


@dataclass(frozen=True, slots=True)
class Move:
    """How far a move is. ``backup`` is what is carried (None: step 1 is to be done).

    ``fresh`` is the last backup where it was made within a day and opens by the household's ways: it may be taken.
    ``behind``: rows came or went since it was made. ``replaced``: the household has another passphrase or sheet by now,
    which does not open it. ``carried`` and ``opened`` are when a person said so (UTC epoch seconds).
    """

    backup: KnownBackup | None = None
    fresh: KnownBackup | None = None
    behind: bool = False
    carried: int | None = None
    opened: int | None = None
    replaced: bool = False

    @property
    def begun(self) -> bool:
        """Whether a step was done."""
        return self.backup is not None


class Moving:
    """The move of the household that ``file`` has open."""

    def __init__(self, file: OpenFile, backups: Backups) -> None:
        self._file = file
        self._backups = backups

    def at(self, now: int) -> Move:
        """How far it is at ``now`` (UTC epoch seconds)."""
        said, known = self._said, self._backups.listing()
        carried = next((one for one in known if one.digest.hex() == said.get("backup")), None)
        fresh = known[0] if known and 0 <= now - known[0].at < FRESH and self._opens_there(known[0]) else None
        if carried is None:
            return Move(fresh=fresh)
        behind = said.get("changes") is not None and said["changes"] != self._changes()
        replaced = said.get("ways") is not None and said["ways"] != self._ways()
        return Move(carried, fresh, behind, said.get("carried"), opened=said.get("opened"), replaced=replaced)

    def carry(self, backup: Backup | KnownBackup) -> None:
        """Step 1: this backup is what is carried; the steps after it are to be done again."""
        self._put({"backup": backup.digest.hex(), "changes": self._changes(), "ways": self._ways()})

    def say(self, step: str, now: int, *, done: bool = True) -> None:
        """Steps 2 and 3 (``carried``, ``opened``): a person says that one was done at ``now``, or was not."""
        said = {name: value for name, value in self._said.items() if name != step}
        self._put({**said, step: now} if done else said)

    def end(self) -> None:
        """The move is over, or given up."""
        self._put(None)

    def _opens_there(self, backup: KnownBackup) -> bool:
        """Whether the household's own passphrase and sheet open it, and not a passphrase that was made up for it."""
        try:
            return sorted(slot.id for slot in slots_of(backup.path)) == self._ways() != []
        except UserError:
            return False

    def _ways(self) -> list[str]:
        """The numbers of what opens the household anywhere by now; none where the keyring alone does."""
        try:
            return self._backups.own_ways().ids
        except UserError:
            return []

    def _changes(self) -> int:
        """How many rows the household holds that a backup would bring over."""
        from persienne.household.backup.due import content  # noqa: PLC0415 - on use

        return sum(content(self._file.conn).values())

    @property
    def _said(self) -> dict[str, Any]:
        return settings.get(self._file.conn, settings.MOVING) or {}

    def _put(self, said: dict[str, Any] | None) -> None:
        with transaction(self._file.conn):
            settings.put(self._file.conn, settings.MOVING, said)


KEPT: Final = 5
"""Backups that stay in a folder of backups, the new one among them."""

SUFFIX: Final = ".backup"
_NAME: Final = re.compile(r"persienne-\d{4}-\d\d-\d\d(?:-\d+)?\.backup")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made and opened again: ``at`` is UTC epoch seconds, ``digest`` the SHA-256 of its bytes.

    ``rows`` are by table; ``removed`` are the older ones that made way for it.
    """

    path: Path
    at: int
    size: int
    digest: bytes
    rows: Mapping[str, int]
    removed: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A backup that the household remembers. ``exists``: a file is where it was put.

    ``holds_erased``: something was erased after it was made, and is in it still.
    """

    id: int
    path: Path
    at: int
    size: int
    digest: bytes
    exists: bool
    holds_erased: bool


@dataclass(frozen=True, slots=True)
class Remade:
    """``made`` are the new backups; ``stale`` the older ones that they replace, which still hold what was erased."""

    made: tuple[Backup, ...]
    stale: tuple[KnownBackup, ...]


@dataclass(frozen=True, slots=True)
class _Written:
    """A backup that is not remembered yet, and how many erasures there were when its copy was taken."""

    backup: Backup
    erasures: int


class Backups:
    """The backups of the household that ``file`` has open."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def own_ways(self) -> OwnWays:
        """What opens the household and would open a backup of it anywhere; ``backup_no_way`` where nothing does."""
        return OwnWays.of(self._file.folder, self._file.key.current)

    def make(self, target: Path, opens: PassphraseCredential | OwnWays, at: int, *, keep: int = KEPT) -> Backup:
        """Write all that the household holds to one file that ``opens`` opens, open it again, and remember it.

        ``target`` is a file to be made, or a folder (made if need be, when its name has no suffix): there the file is
        named after its day, and of those made here the last ``keep`` stay. ``at`` is UTC epoch seconds. Raises what
        ``backup.backup_file.write_backup`` raises.
        """
        made = self._remember(self._write(_place(target, at), opens, at))
        if target.is_dir():
            sweep(target, now=at)
            return Backup(
                made.path, made.at, made.size, made.digest, rows=made.rows, removed=self._rotate(target, max(keep, 1))
            )
        return made

    def make_one(
        self, folder: Path, opens: PassphraseCredential | OwnWays, at: int, also: Callable[[Backup], None] | None = None
    ) -> Backup:
        """The same in ``folder``, which must be there; what was made before stays.

        ``also`` is written in the transaction that remembers it; where that fails, the file goes again.
        """
        written = self._write(_place(folder, at), opens, at)
        with undoing(lambda: remove(written.backup.path)):
            made = self._remember(written, also)
        sweep(folder, now=at)
        return made

    def listing(self) -> tuple[KnownBackup, ...]:
        """The backups that the household remembers, the last one made first."""
        erasures = len(table.erased(self._file.conn))
        return tuple(_known(stored, erasures) for stored in table.listing(self._file.conn))

    def remake(self, passphrase: PassphraseCredential, at: int) -> Remade:
        """A new backup in each folder where one still holds what was erased since; none is removed by that.

        Backups whose disk is not there are left as they are, and listed as they were.
        """
        stale = [backup for backup in self.listing() if backup.holds_erased and backup.exists]
        folders = dict.fromkeys(backup.path.parent for backup in stale)
        made = tuple(self._remember(self._write(_place(folder, at), passphrase, at)) for folder in folders)
        return Remade(made, tuple(stale))

    def delete(self, backup: KnownBackup) -> None:
        """Remove the file of ``backup``, if there is one, and remember it no more.

        Raises ``backup_changed`` where the file is not the one that was made, ``backup_folder`` where it may not be
        removed; the backup is remembered then.
        """
        _delete(backup)
        with transaction(self._file.conn):
            table.remove(self._file.conn, backup.id)

    def beside(self, preview: Preview) -> Beside:
        """Compare a backup with this household: erased data that it would bring back, newer data that it would lose."""
        from persienne.household.backup.restore import beside  # noqa: PLC0415 - on use

        return beside(preview, self._file.conn)

    def _write(self, path: Path, opens: PassphraseCredential | OwnWays, at: int) -> _Written:
        erasures = len(table.erased(self._file.conn))
        identity, generation = self._file.identity, self._file.generation
        written = write_backup(self._file.conn, path, opens, identity, generation=generation, at=at)
        return _Written(Backup(path.absolute(), at, written.size, written.digest, rows=written.rows), erasures)

    def _remember(self, written: _Written, also: Callable[[Backup], None] | None = None) -> Backup:
        made = written.backup
        with transaction(self._file.conn):
            table.add(
                self._file.conn,
                table.StoredBackup(0, made.at, made.path, made.size, digest=made.digest, erasures=written.erasures),
            )
            note_made(self._file.conn, made.rows)
            if also is not None:
                also(made)
        return made

    def _rotate(self, folder: Path, keep: int) -> tuple[Path, ...]:
        """Remove all but the last ``keep`` backups in ``folder`` that are this household's beyond doubt."""
        known = {stored.digest: stored for stored in made_here(self._file.conn)}
        sizes = {stored.size for stored in known.values()}
        found = {}
        with suppress(OSError):
            for path in folder.iterdir():
                if _NAME.fullmatch(path.name) and path.stat().st_size in sizes:
                    stored = known.get(digest_of(path))
                    if stored is not None and _is_backup(path):
                        found[stored.id] = path
        removed = []
        for number in sorted(found, reverse=True)[keep:]:
            with suppress(OSError):  # it stays, and is remembered
                remove(found[number])
                removed.append(found[number])
                with transaction(self._file.conn):
                    table.remove(self._file.conn, number)
        return tuple(removed)


def _place(target: Path, at: int) -> Path:
    """The file to be made: ``target`` itself, or a new name of this day in the folder ``target``."""
    if not target.is_dir():
        if target.suffix:
            return target
        try:
            target.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UserError("backup_folder", folder=target.name) from error
    name = f"persienne-{datetime.fromtimestamp(at, UTC).astimezone():%Y-%m-%d}"
    number = 1
    while (path := target / f"{name}{f'-{number}' if number > 1 else ''}{SUFFIX}").exists():
        number += 1
    return path


def _known(stored: StoredBackup, erasures: int) -> KnownBackup:
    exists, older = file_is_there(stored.path), erasures > stored.erasures
    return KnownBackup(
        stored.id, stored.path, stored.made, stored.size, digest=stored.digest, exists=exists, holds_erased=older
    )


def _delete(backup: KnownBackup) -> None:
    try:
        if digest_of(backup.path) != backup.digest:
            raise UserError("backup_changed", file=backup.path.name)
        remove(backup.path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise UserError("backup_folder", folder=backup.path.parent.name) from error


def _is_backup(path: Path) -> bool:
    try:
        label_of(path)
    except UserError:
        return False
    return True
