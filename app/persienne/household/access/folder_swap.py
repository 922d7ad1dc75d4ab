"""A restored household takes the place of the one in use, or the old one comes back; a swap cut short is ended.

Two files can't change places in one step, so the step is the name of a folder. A restored household is made in
``household.restoring``; once whole and proved, that is renamed ``household.restored``, and from then on it is the
household, once an opening has recognised it (``folder_swap.py``; where that fails nothing moves):

    household.restored is there      the new one wins: its files take their places, the old ones go aside
    it is not, but aside files are   the old one wins: they go back
    household.restoring is there     it was never finished, and goes

A file aside goes back to an empty place alone. Where something else lies there, no restore of ours left it so: nothing
is moved, and the household is asked (``restore_ambiguous``).

The files put aside (``.before-restore``) go when the new household has opened. Whoever calls these functions holds the
household alone; what a killed program left is settled by the next one that opens it.

A restore that was cut short is ended, once its household is recognised: a folder comes in, one household stands.
Whoever can write to the folder can lay a ``household.restored`` there too. So the household that its files would make
is recognised first (credential, slot, identity, signature, what was last seen), and its file opened with its key;
where that fails nothing is moved.
"""

from __future__ import annotations

from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final

from persienne.base.disks import remove, remove_tree, sync
from persienne.base.errors import UserError
from persienne.base.system_errors import user_errors
from persienne.store.connection import STORE_FILE, look
from persienne.store.damaged_log import remove_kept_logs
from persienne.vault import (
    KEYS_FILE,
    KeyringCredential,
    SlotKind,
    copy_keys,
    discard_keys,
    put_keys,
    slot_kinds,
    unlock,
)

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.recognition import Recognition
    from persienne.vault import Credential


RESTORING: Final = "household.restoring"
RESTORED: Final = "household.restored"
ASIDE: Final = ".before-restore"

_LOG: Final = f"{STORE_FILE}-wal"
_LOG_INDEX: Final = f"{STORE_FILE}-shm"
_LOG_ASIDE: Final = f"{STORE_FILE}{ASIDE}-wal"
"""A log goes by its file's name: under this one SQLite finds it for the file that was put aside."""

_OLD: Final = "old"
_ALL_ASIDE: Final = (f"{STORE_FILE}{ASIDE}", _LOG_ASIDE, f"{KEYS_FILE}{ASIDE}")


def unsettled(folder: Path) -> bool:
    """Whether a restore was begun in ``folder`` and cut short: it has to be settled before anything is opened."""
    with user_errors():
        if (folder / RESTORED).exists():
            return any((folder / RESTORED / name).exists() for name in (STORE_FILE, KEYS_FILE))
        return any((folder / name).exists() for name in (RESTORING, *_ALL_ASIDE))


def is_coming(folder: Path) -> bool:
    """Whether files of a restored household lie in ``household.restored`` and are to take their places."""
    return (folder / RESTORED).exists() and unsettled(folder)


def kinds_that_open(folder: Path) -> tuple[SlotKind, ...]:
    """The kinds of what opens the household of ``folder``, or the restored one that is to take its place."""
    with suppress(UserError):  # laid there by somebody, or damaged: what stands in the folder is asked
        return slot_kinds(place_of_keys(folder))
    return slot_kinds(folder)


def place_of_keys(folder: Path) -> Path:
    """Where the key file lies that opens the household: a restored one may not be in its place yet."""
    with user_errors():
        return folder / RESTORED if (folder / RESTORED / KEYS_FILE).exists() else folder


def unconcluded(folder: Path) -> bool:
    """Whether a restored household is in its place and the one before it still aside."""
    return (folder / RESTORED).exists() and not unsettled(folder)


def begin(folder: Path) -> Path:
    """The empty folder (0700) to make the restored household in; nothing is unsettled before."""
    with user_errors():
        fresh = folder / RESTORING
        fresh.mkdir(mode=0o700)
        return fresh


def commit(folder: Path) -> None:
    """The household in ``household.restoring``, whole and closed, is the household of ``folder`` from now on."""
    with user_errors():
        for name in (STORE_FILE, KEYS_FILE):
            sync(folder / RESTORING / name)
        sync(folder / RESTORING)
        (folder / RESTORING).rename(folder / RESTORED)
        sync(folder)
        _forward(folder)


def take_back(folder: Path, credential: Credential) -> None:
    """The restored household does not open where it is: the one before it is the household again."""
    with user_errors():
        if (folder / RESTORED).exists():
            if not (folder / RESTORED / STORE_FILE).exists():
                for name in (_LOG, _LOG_INDEX):  # before the file: else they would be taken for the old one's
                    remove(folder / name, missing_ok=True)
                (folder / STORE_FILE).replace(folder / RESTORED / STORE_FILE)
            if not (folder / RESTORED / KEYS_FILE).exists():
                _take_keys_back(folder)
            (folder / RESTORED).rename(folder / RESTORING)
            sync(folder)
    settle(folder, credential)


def settle(folder: Path, credential: Credential) -> None:
    """End what a killed program began: one household stands in its place, the other is aside or gone.

    ``credential`` is that of the new household: what it made the keyring keep goes with an unfinished one.
    """
    with user_errors():
        if (folder / RESTORED).exists():
            _forward(folder)
            return
        _back(folder)
        if (folder / RESTORING).exists():
            _discard_items(folder / RESTORING, folder, credential)
            remove_tree(folder / RESTORING)
        sync(folder)


def conclude(folder: Path, credential: Credential) -> None:
    """The restored household has opened: what was put aside goes.

    So do the items of the keyring that it alone named, where the same household signed both key files.

    Its damaged logs go as well, which nothing opens without its keys. Two that open it at once may both do this.
    """
    with user_errors(), suppress(FileNotFoundError):
        old = folder / RESTORED / _OLD
        if old.exists() and not old.is_dir():  # no restore of ours left it so
            remove(old)
        old.mkdir(mode=0o700, exist_ok=True)
        if (folder / f"{KEYS_FILE}{ASIDE}").exists():
            (folder / f"{KEYS_FILE}{ASIDE}").replace(old / KEYS_FILE)
        for name in _ALL_ASIDE:
            remove(folder / name, missing_ok=True)
        remove_kept_logs(folder / _LOG)
        sync(folder)  # with them and without the restored folder, the old household would win
        _discard_items(old, folder, credential)
        remove_tree(folder / RESTORED)
        sync(folder)


def _forward(folder: Path) -> None:
    """Move the new files into place; what still lies in ``household.restored`` is what a killed run has not moved."""
    restored = folder / RESTORED
    if (restored / STORE_FILE).exists():
        if (folder / STORE_FILE).exists():
            (folder / STORE_FILE).replace(folder / f"{STORE_FILE}{ASIDE}")
        if (folder / _LOG).exists():
            (folder / _LOG).replace(folder / _LOG_ASIDE)
        (folder / _LOG_INDEX).unlink(missing_ok=True)
        sync(folder)
        (restored / STORE_FILE).replace(folder / STORE_FILE)
    if (restored / KEYS_FILE).exists():
        # A copy: without keys in their place nobody knows what to ask for. Those of the new household are there where
        # taking it back was cut short.
        if (folder / KEYS_FILE).exists() and not _same(folder / KEYS_FILE, restored / KEYS_FILE):
            copy = restored / f"{KEYS_FILE}{ASIDE}"
            copy_keys(folder / KEYS_FILE, copy)
            remove(folder / copy.name, missing_ok=True)  # of a run that was killed
            copy.replace(folder / copy.name)
        sync(folder)
        put_keys(restored / KEYS_FILE, folder)
    sync(folder)


def _take_keys_back(folder: Path) -> None:
    """The new keys lie in ``household.restored``; some stay in their place, until the old ones take it again."""
    taken = folder / RESTORED / KEYS_FILE
    if not (folder / f"{KEYS_FILE}{ASIDE}").exists():
        (folder / KEYS_FILE).replace(taken)
        return
    copy = taken.with_name(f"{KEYS_FILE}{ASIDE}")
    copy_keys(folder / KEYS_FILE, copy)
    copy.replace(taken)


def _back(folder: Path) -> None:
    """The new files are not in these places any more (see ``take_back``): a log that is there is the old file's."""
    _require_places(folder)
    if (folder / f"{STORE_FILE}{ASIDE}").exists():
        (folder / f"{STORE_FILE}{ASIDE}").replace(folder / STORE_FILE)
    if (folder / _LOG_ASIDE).exists():
        (folder / _LOG_ASIDE).replace(folder / _LOG)
    if (folder / f"{KEYS_FILE}{ASIDE}").exists():
        put_keys(folder / f"{KEYS_FILE}{ASIDE}", folder)


def _require_places(folder: Path) -> None:
    """``restore_ambiguous`` (file, place) where a file stands in the place of the one aside, and is nowhere else.

    Keys are copied, so that those in their place may be the old ones or the new ones.
    """
    for name in (STORE_FILE, KEYS_FILE):
        place, aside = folder / name, folder / f"{name}{ASIDE}"
        copies = (aside, folder / RESTORING / name) if name == KEYS_FILE else ()
        if place.exists() and aside.exists() and not any(_same(place, copy) for copy in copies):
            raise UserError("restore_ambiguous", file=aside.name, place=name)


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.read_bytes() == other.read_bytes()


def _discard_items(keys: Path, folder: Path, credential: Credential) -> None:
    """Take the keys in ``keys`` away, and what the keyring keeps for them alone, where who signed ``folder`` did so."""
    with suppress(UserError):  # none, damaged or newer keys: what they named is not known
        if SlotKind.KEYRING in slot_kinds(keys):
            ring = credential if credential.kind is SlotKind.KEYRING else KeyringCredential()
            discard_keys(keys, ring, standing=folder)


_OF_THE_FILES: Final = ("keys_", "key_", "household_", "store_damaged", "store_older")
"""How the codes begin that say something of the files; all others are of the disk, or of this computer."""


def settle_restore(folder: Path, credential: Credential, recognition: Recognition) -> None:
    """End what a killed restore began (``folder_swap.settle``), the household held alone.

    Raises ``restored_foreign`` (name) where nothing shows that the files in ``household.restored`` are the household's,
    ``restored_half`` (name) where the database has left it already; what ``credential`` raises, with the fact
    ``restored``, where it opens neither them nor what stands in the folder. Nothing was moved then.
    """
    if is_coming(folder):
        try:
            _require_recognised(folder, credential, recognition)
        except UserError as error:
            if not _is_of_files(error):
                raise
            if _is_of_credential(error) and not _opens(folder, credential):
                raise UserError(error.code, **error.facts, restored=RESTORED) from error
            half = not (folder / RESTORED / STORE_FILE).exists()
            raise UserError("restored_half" if half else "restored_foreign", name=RESTORED) from error
    settle(folder, credential)


def _require_recognised(folder: Path, credential: Credential, recognition: Recognition) -> None:
    opened = unlock(place_of_keys(folder), credential)
    recognition.require_restored(folder, opened)
    coming = folder / RESTORED / STORE_FILE
    with closing(look(coming if coming.exists() else folder / STORE_FILE, opened.keys.current)):
        pass


def _is_of_files(error: UserError) -> bool:
    return error.code != "keys_newer" and (error.code.startswith(_OF_THE_FILES) or _is_of_credential(error))


def _is_of_credential(error: UserError) -> bool:
    return error.code.startswith(("passphrase_", "recovery_", "keyring_"))


def _opens(folder: Path, credential: Credential) -> bool:
    """Whether ``credential`` opens the household that stands in ``folder``."""
    try:
        unlock(folder, credential)
    except UserError:
        return False
    return True
