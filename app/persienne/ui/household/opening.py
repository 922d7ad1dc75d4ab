"""How a household is reached: a folder comes in, what to ask next and functions that open it go out; no widget.

The functions run in the scribe's thread; nothing that is slow to load is loaded before they run.
"""

from __future__ import annotations

import os
import time
from contextlib import ExitStack, suppress
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLockFile

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet
    from datetime import date
    from pathlib import Path

    from persienne.base.slats import Slat
    from persienne.collecting.meter_sources import MeterSource
    from persienne.household.access.last_seen import LastSeen
    from persienne.household.household import Household
    from persienne.household.remove_household import Removed
    from persienne.vault import Credential

    Opener = Callable[[], Household]

LOCK_FILE = "window.lock"
CALL_FILE = "window.call"
"""What a second window leaves for the first, which may be in the tray alone, to come forward."""
EXAMPLE_PORT = "persienne-example"
"""What stands for a port where the meter is not there; no device is called so, and none is opened."""

Step = Literal["welcome", "keyring", "unlock", "example"]


class Opening:
    """The household in ``home``, or the invented one as it is ``today``."""

    def __init__(self, home: Path, today: date, *, demo: bool, clock: Callable[[], float] = time.time) -> None:
        """``clock`` is what the computer's clock says (epoch seconds), for the window and the invented home."""
        self._home = home
        self._today = today
        self.clock = clock
        self.demo = demo
        self.creating = False
        self.left_keys = False
        """Whether keys without a database lie in the folder: a new household sets them aside."""
        self._credential: Credential | None = None
        self._lock: QLockFile | None = None
        self._example_folder = ExitStack()

    @property
    def folder(self) -> Path:
        """Where the household lies, or would."""
        return self._home

    def next_step(self) -> Step:
        """What the window has to do now; raises what keeps the household shut, ``household_in_use`` for one."""
        self.creating = self.left_keys = False
        if self.demo:
            return "example"
        from persienne.household.access.folder_swap import kinds_that_open  # noqa: PLC0415 - after the first paint
        from persienne.household.household import household_exists  # noqa: PLC0415
        from persienne.vault import SlotKind  # noqa: PLC0415

        exists = household_exists(self._home)
        self.left_keys = exists and self._has_keys_alone()
        self.creating = not exists or self.left_keys
        if self.creating:
            return "welcome"
        self._take_lock()
        return "keyring" if SlotKind.KEYRING in kinds_that_open(self._home) else "unlock"

    def _has_keys_alone(self) -> bool:
        """Whether there is no database beside the keys, and none on its way to its place."""
        from persienne.household.access.folder_swap import unsettled  # noqa: PLC0415
        from persienne.store.connection import STORE_FILE  # noqa: PLC0415 - as above

        return not (self._home / STORE_FILE).exists() and not unsettled(self._home)

    def keyring_name(self) -> str:
        """The keyring that would hold a new household's key, empty where none may be trusted."""
        from persienne.vault import keyring_name  # noqa: PLC0415 - on use

        try:
            return keyring_name()
        except UserError:
            return ""

    def creation(self, slat: Slat, passphrase: str) -> Opener:
        """Make the household, under ``passphrase`` or, where it is empty, the keyring."""
        return partial(self._create, slat, passphrase)

    def by_keyring(self) -> Household:
        """Open it with the keyring."""
        from persienne.vault import KeyringCredential  # noqa: PLC0415

        return self._open(KeyringCredential())

    def by_passphrase(self, passphrase: str) -> Opener:
        """Open it with ``passphrase``."""
        return partial(self._by_passphrase, passphrase)

    def by_sheet(self, words: str) -> Opener:
        """Open it with the words of the recovery sheet."""
        return partial(self._by_sheet, words)

    def ways(self) -> frozenset[str]:
        """The kinds of what opens the household (``vault.SlotKind``); none is asked for anything."""
        from persienne.household.access.folder_swap import kinds_that_open  # noqa: PLC0415 - on use

        try:
            return frozenset(kind.value for kind in kinds_that_open(self._home))
        except UserError:  # no keys, or damaged ones: whoever opens it says so
            return frozenset()

    @property
    def opened_by(self) -> str:
        """The kind of what opened the household (``vault.SlotKind``); empty where nothing did."""
        return "" if self._credential is None else self._credential.kind.value

    def renewed(self, credential: Credential) -> None:
        """What opens the household was changed: ``credential`` takes the place of the one of its kind."""
        if self._credential is not None and self._credential.kind is credential.kind:
            self._credential = credential

    def all_the_same(self, told: AbstractSet[str]) -> Opener:
        """Open it with what was tried last: a person was ``told`` these doubts (``access.recognition``)."""
        return partial(self._all_the_same, told)

    def restored(self, backup: Path, passphrase: str, *, trusted: bool = False) -> Opener:
        """Put ``backup`` in the place of the household, which nobody has open, and open what was in it.

        ``trusted``: a person has said that the backup is theirs, though nothing shows it.
        """
        return partial(self._restore, backup, passphrase, trusted=trusted)

    def restored_anew(self, backup: Path, passphrase: str, *, by_keyring: bool, trusted: bool = False) -> Opener:
        """Put ``backup`` where there is no household, and open what was in it.

        The keyring opens it from then on, or what opened the backup: its passphrase, or the words of a sheet.
        """
        return partial(self._restore_anew, backup, passphrase, by_keyring=by_keyring, trusted=trusted)

    def erase_everything(self) -> Removed:
        """Remove the household, which this program has not open any more; a new one may be made afterwards."""
        from persienne.household.remove_household import erase_everything  # noqa: PLC0415 - on use

        self.release()
        return erase_everything(self._home, self._credential, seen=_seen())

    def example(self, cancelled: Callable[[], bool] = lambda: False) -> Household:
        """Make the invented home, whose household writes in the language of the window; nothing stays of a failure."""
        from persienne.demo.household import demo_household, throw_away_folder  # noqa: PLC0415
        from persienne.ui.style.translation import spoken_language  # noqa: PLC0415 - on use

        with ExitStack() as stack:
            folder, now = stack.enter_context(throw_away_folder()), int(self.clock())
            home = demo_household(folder, self._today, now=now, language=spoken_language(), cancelled=cancelled)
            self._example_folder = stack.pop_all()
        return home

    def hosting(self, reopen: Opener) -> Callable[[str | None], MeterSource]:
        """The maker of a port's meter source; ``reopen`` opens the household for it. The example has a virtual one."""
        from persienne.collecting.meter_sources import PortReading, example_reading  # noqa: PLC0415

        if self.demo:
            from persienne.demo.household import first_day  # noqa: PLC0415 - on use

            return lambda _port: example_reading(first_day(self._today), reopen, clock=self.clock)
        return lambda port: PortReading(self._home, port, reopen)

    def leave_example(self) -> None:
        """The household's own folder from now on."""
        self.release()
        self.demo = False

    def release(self) -> None:
        """Let another window have the household; the invented home is gone."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None
        self.forget_example()

    def forget_example(self) -> None:
        """The invented home is gone, which was closed."""
        self._example_folder.close()

    def called(self) -> bool:
        """Whether a second window was begun, which found this one in its place; said once."""
        call = self._home / CALL_FILE
        try:
            call.unlink()
        except OSError:
            return False
        return True

    def _prepare(self) -> None:
        """Have a folder to make a household in, and the lock on it."""
        from persienne.store.folder import prepare_folder, require_own_folder  # noqa: PLC0415

        require_own_folder(self._home)
        prepare_folder(self._home)  # the lock stands in it
        self._take_lock()

    def _create(self, slat: Slat, passphrase: str) -> Household:
        from persienne.household.household import Household  # noqa: PLC0415
        from persienne.vault import KeyringCredential, PassphraseCredential  # noqa: PLC0415

        self._prepare()
        self._credential = PassphraseCredential(passphrase) if passphrase else KeyringCredential()
        return Household.create(self._home, self._credential, slat=slat, seen=_seen())

    def _all_the_same(self, told: AbstractSet[str]) -> Household:
        assert self._credential is not None
        return self._open(self._credential, told)

    def _open(self, credential: Credential, trusted: AbstractSet[str] = frozenset()) -> Household:
        """Open the household with ``credential``, and remember the credential for later openings."""
        from persienne.household.household import Household  # noqa: PLC0415

        self._credential = credential
        return Household.open(self._home, credential, seen=_seen(), trusted=trusted)

    def _by_passphrase(self, passphrase: str) -> Household:
        from persienne.vault import PassphraseCredential  # noqa: PLC0415

        return self._open(PassphraseCredential(passphrase))

    def _by_sheet(self, words: str) -> Household:
        from persienne.vault import RecoveryCredential  # noqa: PLC0415

        return self._open(RecoveryCredential(words))

    def _restore(self, backup: Path, passphrase: str, *, trusted: bool) -> Household:
        from persienne.household.backup.restore import restore, what_opens, words_explained  # noqa: PLC0415

        assert self._credential is not None
        given = what_opens(backup, passphrase)
        with words_explained(passphrase):
            restore(backup, given, self._home, self._credential, seen=_seen(), trusted=trusted)
        return self._open(self._credential)

    def _restore_anew(self, backup: Path, passphrase: str, *, by_keyring: bool, trusted: bool) -> Household:
        from persienne.household.backup.restore import what_opens  # noqa: PLC0415
        from persienne.vault import KeyringCredential  # noqa: PLC0415

        self._prepare()
        self._credential = KeyringCredential() if by_keyring else what_opens(backup, passphrase)
        return self._restore(backup, passphrase, trusted=trusted)

    def _take_lock(self) -> None:
        """One window a household; a window that was killed leaves no lock that lasts (Qt looks for its process)."""
        from persienne.store.folder import can_be_written, require_plain_files  # noqa: PLC0415 - on use

        if self._lock is not None:
            return
        require_plain_files(self._home)  # Qt reads what lies there, whatever it is
        lock = QLockFile(str(self._home / LOCK_FILE))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            if not can_be_written(self._home):
                return  # it is only read, by as many windows as there are
            busy = lock.error() == QLockFile.LockError.LockFailedError
            if busy:
                _call(self._home / CALL_FILE)
            raise UserError("household_in_use" if busy else "folder_read_only")
        self._lock = lock


def _call(file: Path) -> None:
    """Have the window that is open there come forward; no link is followed."""
    with suppress(OSError):
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def _seen() -> LastSeen:
    """The file that remembers which households this account opened; loaded on use."""
    from persienne.household.access.last_seen import LastSeen  # noqa: PLC0415 - on use

    return LastSeen.of_this_account()
