"""How the file forgets what was deleted: a household held alone comes in, its file under a new key goes out.

VACUUM, rekey, checkpoint, in this order: the first writes the file without its gaps and free pages, the second every
page under a new key, the third has the log give its pages up, which are under the old one until then. The old key goes
when the new one has opened the file, and not before: a kill anywhere leaves a household that one of the two opens.
Damaged logs that were kept aside go with the old key: they may hold what was deleted, and nothing opens them any more.
"""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.store import erase
from persienne.store.connection import key_opens, open_store
from persienne.store.damaged_log import remove_kept_logs
from persienne.store.driver import checkpoint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.access.open_file import OpenFile

    OnStep = Callable[[str], None]

ROOM: Final = 2
"""Times the file: the log holds a second one while it is written anew, and SQLite wants some air."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What it did: the key before, the last checkpoint's row, and what was looked at under the new key."""

    old_key: bytes
    checkpoint: tuple[int, int, int]
    free_pages: int
    log_bytes: int
    unsound: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether it came out as it should."""
        return self.checkpoint == (0, 0, 0) and not (self.free_pages or self.log_bytes or self.unsound)


def no_step(_name: str) -> None:
    """Nobody watches."""


def free_bytes(folder: Path) -> int:
    """The room that is left on the disk of ``folder``."""
    import shutil  # noqa: PLC0415 - it loads all kinds of archives, and the collector stays small

    return shutil.disk_usage(folder).free


def has_room(file: OpenFile, free: Callable[[Path], int] = free_bytes) -> bool:
    """Whether the disk has room for the recipe."""
    return free(file.folder) >= ROOM * file.path.stat().st_size


def renew(file: OpenFile, *, on_step: OnStep = no_step, free: Callable[[Path], int] = free_bytes) -> Renewed:
    """Do it, inside ``file.alone()``; raises ``disk_full`` where there is no room, and nothing is lost then.

    ``on_step`` is told each step that has been taken: ``vacuumed``, ``sealed`` (the new key is kept beside the old),
    ``rekeyed``, ``checkpointed``, ``proved`` (the new key has opened the file), ``replaced`` (it alone is kept).
    """
    if not has_room(file, free):
        raise UserError("disk_full")
    with closing(open_store(file.path, file.key.current)) as conn:
        erase.compact(conn)
        checkpoint(conn)
        on_step("vacuumed")
    old_key = file.key.current
    new_key = file.key.next()
    with undoing(lambda: _settle(file, new_key)):
        on_step("sealed")
        with closing(open_store(file.path, old_key)) as conn:
            erase.rekey(conn, new_key)
            on_step("rekeyed")
            row = checkpoint(conn)
            on_step("checkpointed")
        with closing(open_store(file.path, new_key)) as conn:
            free_pages, unsound = erase.free_pages(conn), erase.unsound(conn)
            log_bytes = _log_bytes(file.path)
        on_step("proved")
    file.key.replace(new_key)
    with suppress(OSError):  # no key that is kept opens them
        remove_kept_logs(_log(file.path))
    on_step("replaced")
    return Renewed(old_key, row, free_pages, log_bytes, unsound=unsound)


def _settle(file: OpenFile, new_key: bytes) -> None:
    """Keep the key that opens the file; both where neither does, for whoever can mend it."""
    if key_opens(file.path, new_key):
        file.key.replace(new_key)
    elif key_opens(file.path, file.key.current):
        file.key.keep()


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _log_bytes(path: Path) -> int:
    log = _log(path)
    return log.stat().st_size if log.exists() else 0
