"""A move to another computer, step by step: what was done is noted with its time, and what shows it is looked at.

    1  a backup is made here, by which the household is carried        shown by a backup that was made and proved
    2  it is carried, with what opens it there                         a person says so
    3  it is opened there                                              a person says so: this computer can't know
    4  here the reading ends, and the household stays or is erased     shown by the service that is gone

It can be left at any step and taken up again. On the other computer nothing of it is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.household.backup.backup_file import slots_of
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from persienne.household.access.open_file import OpenFile
    from persienne.household.backup.backups import Backup, Backups, KnownBackup

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
        return Move(carried, fresh, behind, said.get("carried"), said.get("opened"), replaced)

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
