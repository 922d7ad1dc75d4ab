"""The log of a household's file is looked at before anybody opens the file: damage is told before it is written over.

A flipped bit is turned back. Where stored transactions stay cut off, that is said once (``log_damaged``), and the next
opening goes on without them; the damaged log lies aside all the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.store.connection import STORE_FILE
from persienne.store.damaged_log import damage_of, repair_log
from persienne.store.folder import can_be_written
from persienne.store.holders import Held, shared_while_looking
from persienne.store.lock import GUARD_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.lock import Guard
    from persienne.vault import FileKeys

LOG_FILE = f"{STORE_FILE}-wal"


def log_is_nobodys(folder: Path) -> bool:
    """Whether there is a log that no running program keeps: SQLite will read it anew, up to its first damage."""
    log = folder / LOG_FILE
    try:
        if not log.stat().st_size:
            return False
    except OSError:  # none, or the opening itself says why it can't be read
        return False
    with user_errors(), shared_while_looking(folder / GUARD_FILE) as holder:
        return holder is Held.FREE


def check_log(folder: Path, keys: FileKeys, guard: Guard, *, keys_of_now: bool) -> None:
    """Mend the log, or raise ``log_damaged`` (saves, file) where something of it is lost; ``guard`` shares before.

    A log that none of ``keys`` wrote is
    another household's, or of another time: ``log_foreign`` (file), unless it is not sure that they are the keys of now
    (``keys_of_now``). ``guard`` shares afterwards too. Where somebody else has come in meanwhile, the log is looked at
    no more: it is read by the index of who has it open.
    """
    if not can_be_written(folder):
        return  # the store refuses a log that it can't empty
    log, tried = folder / LOG_FILE, keys.newest_first
    with user_errors():
        damage = damage_of(log, tried)
    if damage is not None and damage.foreign:
        if keys_of_now:
            raise UserError("log_foreign", file=log.name)
        return
    if damage is None:
        return
    guard.release()
    try:
        with guard.alone(patience=0), user_errors():
            damage = damage_of(log, tried)
            copy = "" if damage is None else repair_log(log, damage)
    except UserError as error:
        if error.code not in ("household_held", "store_busy"):
            raise
        damage = None
    if damage is not None and damage.lost:
        raise UserError("log_damaged", saves=damage.lost, file=copy)
    guard.share()
