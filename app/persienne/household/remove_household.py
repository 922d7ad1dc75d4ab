"""Everything goes: a household's folder comes in, what was removed and what stays elsewhere goes out.

The keys go first: whatever happens then, what is left of the file is noise. The file goes last: while it is there, a
removal that was cut short can be asked for again. Each file is written over before it goes.
Only files with one of the household's own names are touched (``store.folder.is_ours``); the folder itself goes when
nothing else is in it.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from persienne.base.disks import remove, remove_tree
from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.household.access.always_on import AlwaysOn
from persienne.household.access.control_channel import LOCK_FILE, CollectorLink, CollectorLock
from persienne.household.access.open_file import OpenFile
from persienne.household.access.recognition import Recognition
from persienne.household.privacy.erasure import Remain
from persienne.household.privacy.out_of_reach import out_of_reach
from persienne.store import backups
from persienne.store.connection import STORE_FILE
from persienne.store.folder import is_ours, require_plain_files, require_reachable
from persienne.store.lock import ALONE_PATIENCE, LOCK_FILES, Guard
from persienne.vault import KEYS_FILE, Former, KeyringCredential, SlotKind
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.access.last_seen import LastSeen
    from persienne.vault import Credential

_COLLECTOR_ENDS: Final = 10.0
_LOOK_EVERY: Final = 0.05


@dataclass(frozen=True, slots=True)
class Removed:
    """What became of a household: ``files`` are base names, the locks left out.

    ``keyring`` says whether the keyring's item went as well, None where the household had none; ``folder`` whether its
    folder is gone too, which a file of somebody else's keeps. ``service`` is the whole path of the unit that went, of
    the service that read the meter all the time; None where there was none. ``forgotten``: this computer remembers
    nothing of what it last saw of the household (``access.last_seen``).
    """

    files: tuple[str, ...]
    keyring: bool | None
    folder: bool
    remains: tuple[Remain, ...]
    service: str | None = None
    forgotten: bool = True


def erase_everything(
    folder: Path,
    credential: Credential | None = None,
    *,
    patience: float = ALONE_PATIENCE,
    seen: LastSeen | None = None,
) -> Removed:
    """Remove the household in ``folder``: its keys and their item in the keyring, its file, logs and locks.

    ``credential`` lets the collector be stopped and the backups be named; without one, or where it does not open, the
    household goes all the same. Nobody may have it open for longer than ``patience`` (seconds), the caller neither:
    ``household_held`` or ``collector_running``, or what ``require_reachable`` and ``require_plain_files`` raise, and
    nothing is removed then. Called again, it removes what a kill has left. ``seen`` forgets the household as well.
    """
    require_reachable(folder)
    require_plain_files(folder)
    gone_before = None if (folder / KEYS_FILE).exists() else Former(kept=True, opened=True)
    codes, if_kept = (out_of_reach(folder, known=known) for known in (gone_before, Former(kept=True)))
    service = AlwaysOn(folder)
    with service.held_off(), user_errors():
        items = _keyring_items(_key_files(folder))  # before: an opening sweeps what a killed program left
        recognition = Recognition(seen)
        made = _told(folder, credential, recognition)
        identity = _identity(folder)
        with Guard(folder).alone(patience):
            key_files = _key_files(folder)
            items |= _keyring_items(key_files)
            keyring = _discarded(items, credential) if items else None
            kept = [file for file in key_files if not remove(file, missing_ok=True)]
            codes = if_kept if kept else codes
            unit = str(service.file) if service.installed else None
            service.remove()  # it would begin again at the next login
            files = [file.name for file in key_files if file.parent == folder] + _remove(folder)
        for name in LOCK_FILES:  # whoever waits for one finds no household afterwards
            (folder / name).unlink(missing_ok=True)
        with suppress(OSError):  # somebody else's files are in it
            folder.rmdir()
        gone = not folder.exists()
        forgotten = recognition.seen.forget(folder, identity)
    remains = tuple(Remain(code, made if code == "backups" else None) for code in codes)
    return Removed(tuple(sorted(files)), keyring, gone, remains, service=unit, forgotten=forgotten)


def _told(folder: Path, credential: Credential | None, recognition: Recognition) -> int | None:
    """Stop the collector and count the backups that are known, where the household opens."""
    if credential is None:
        _require_no_collector(folder, patience=0)
        return None
    try:
        file = OpenFile.unlock(folder, credential, recognition)
    except UserError:  # locked, damaged, half removed, in doubt: it goes all the same
        _require_no_collector(folder, patience=0)
        return None
    try:
        made = len(backups.listing(file.conn))
        link = CollectorLink.to(folder, file.channel_key)
    finally:
        file.close()
    if link is not None:
        link.stop()
        link.close()
    _require_no_collector(folder, patience=_COLLECTOR_ENDS)
    return made


def _identity(folder: Path) -> bytes | None:
    """The identity that the key file names; nothing is proved by it."""
    with suppress(UserError):
        return read_keys(folder).identity
    return None


def _require_no_collector(folder: Path, *, patience: float) -> None:
    """Wait for the collector to end, or raise ``collector_running``."""
    until = time.monotonic() + patience
    while (folder / LOCK_FILE).exists():
        try:
            CollectorLock(folder).release()
        except UserError:
            if time.monotonic() >= until:
                raise
            time.sleep(_LOOK_EVERY)  # a lock that its holder gives up tells nobody
        else:
            return


def _key_files(folder: Path) -> list[Path]:
    """The key file, and every other one: those that a killed program left, those of a restore that was cut short."""
    ours = [entry for entry in sorted(folder.iterdir()) if is_ours(entry) and not entry.is_symlink()]
    inside = [path for entry in ours if entry.is_dir() for path in sorted(entry.rglob("*"))]
    found = [path for path in (*ours, *inside) if path.name.startswith(KEYS_FILE) and path.is_file()]
    return [path for path in found if not path.is_symlink()]


def _keyring_items(files: Iterable[Path]) -> set[str]:
    """The items of the keyring that the key files name, and the witness of each household (``LastSeen.tell``)."""
    items: set[str] = set()
    for file in files:
        with suppress(UserError):  # damaged, or of another version: what it named is not known
            keys = read_keys(file.parent, file.name)
            named = {slot.id for slot in keys.slots if slot.kind is SlotKind.KEYRING} | set(keys.retired)
            items |= named | ({keys.identity.hex()} if named and keys.identity else set())
    return items


def _discarded(items: Iterable[str], credential: Credential | None) -> bool:
    """Remove the items from the keyring; whether they are gone."""
    keyring = credential if credential is not None and credential.kind is SlotKind.KEYRING else KeyringCredential()
    left = [item for item in items if not keyring.discard(item)]
    return not left


def _remove(folder: Path) -> list[str]:
    """Remove what is ours in ``folder`` but for the locks that are held, the database last; returns the names."""
    names = []
    for entry in sorted(folder.iterdir(), key=lambda entry: (entry.name == STORE_FILE, entry.name)):
        if not is_ours(entry) or entry.name in LOCK_FILES:
            continue
        if entry.name == LOCK_FILE:
            _remove_socket(entry)
        if entry.is_dir() and not entry.is_symlink():
            remove_tree(entry)
        else:
            remove(entry)
        names.append(entry.name)
    return names


def _remove_socket(lock: Path) -> None:
    """Remove the socket of a collector that was killed, which may lie in another folder."""
    said = os.fsdecode(lock.read_bytes())
    if said.endswith(".sock"):
        with suppress(OSError):
            Path(said).unlink()
