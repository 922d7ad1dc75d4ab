"""Opening and closing a household, and the doors, one a subject, to all that can be done with it.

A door loads its libraries when it is asked for: the collector records readings without numpy.
"""

from __future__ import annotations

import secrets
import time
from contextlib import contextmanager, suppress
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Self

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.base.system_errors import user_errors
from persienne.base.undoing import undoing
from persienne.household.access.folder_swap import RESTORED
from persienne.household.access.open_file import FileKey, InMemory, OpenFile, SealedKeys
from persienne.household.access.recognition import Recognition, store_identity
from persienne.household.privacy.retention import RetentionJob
from persienne.store import day_seals, erasures, log_forgetting, settings
from persienne.store.connection import STORE_FILE, keep_small, remove_store
from persienne.store.driver import data_version, transaction
from persienne.store.folder import prepare_folder, require_own_folder, require_reachable
from persienne.store.lock import LOCK_FILES
from persienne.vault import KEY_BYTES, KEYS_FILE, Identity, alone, create_keys, discard_keys, set_aside_keys
from persienne.vault.household_keys import Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from persienne.household.access.always_on import AlwaysOn
    from persienne.household.access.last_seen import LastSeen
    from persienne.household.backup.backups import Backups, Moving
    from persienne.household.backup.plan import BackupPlan
    from persienne.household.correspondence.correspondence import Correspondence
    from persienne.household.correspondence.deletion_check import DeletionChecks
    from persienne.household.exporting.exports import Exports
    from persienne.household.measures.watched_folder import WatchedFolder
    from persienne.household.notifications import Notifications
    from persienne.household.privacy.day_notes import DayNotes
    from persienne.household.privacy.day_seals import DaySeals
    from persienne.household.privacy.erasure import Erasures
    from persienne.household.privacy.retention import Tidied
    from persienne.household.privacy.slat_moves import SlatMove, SlatMoves
    from persienne.household.register.register import ConsentRegister
    from persienne.store.driver import Connection
    from persienne.store.settings import Default, Setting, Value
    from persienne.vault import Credential

LOCKS_AFTER = (5, 15, 60)
"""Minutes without a person after which a window may lock itself; it never does until it is asked to."""

LOCKS_ON = ("sleep", "screen")
"""What else may lock a window where it is asked to: the computer goes to sleep, the session's screen is locked."""


def household_exists(folder: Path) -> bool:
    """Whether ``folder`` holds a household, whole or not: either of its two files is enough to look for the other."""
    require_reachable(folder)  # a folder of someone else's is not one without a household
    with user_errors():
        return any((folder / name).exists() for name in (STORE_FILE, KEYS_FILE, RESTORED))


def _require_no_store(folder: Path) -> None:
    with user_errors():
        if (folder / STORE_FILE).exists():
            raise UserError("household_exists", folder=folder.name)


def _take_back(folder: Path, credential: Credential) -> None:
    """Remove what a creation has made until it failed: the keys last, for a file without them would be in the way.

    A file that can't be removed keeps them: the household is there then, and empty.
    """
    remove_store(folder / STORE_FILE)
    discard_keys(folder, credential)
    for lock in LOCK_FILES:
        (folder / lock).unlink(missing_ok=True)


class Household:
    """An open household. It belongs to the thread that opened it."""

    def __init__(self, file: OpenFile, *, collecting: bool = False) -> None:
        self.file = file
        self._collecting = collecting
        self._erasures: Erasures | None = None

    @classmethod
    def create(
        cls, folder: Path, credential: Credential, *, slat: Slat = Slat.CLOSED, seen: LastSeen | None = None
    ) -> Self:
        """Make a household in ``folder``, its key sealed for ``credential``; never over another one.

        ``slat`` is what its meters may keep until the household says otherwise; ``seen`` remembers it. Raises
        ``household_exists`` and what the vault and the store raise; a failed attempt leaves nothing that would be in
        the way of the next. Keys without a database (a creation that was killed) are set aside under another name.
        """
        _require_no_store(folder)
        require_own_folder(folder)
        prepare_folder(folder)
        with alone(folder):  # of two that make a household, the slower must not take the quicker's keys for left ones
            _require_no_store(folder)
            with user_errors():
                set_aside_keys(folder)
            identity = Identity.new()
            key = create_keys(folder, credential, identity)
            with undoing(lambda: _take_back(folder, credential)):
                return cls._create_store(
                    folder, FileKey(key, SealedKeys(folder, credential)), identity, slat, seen=seen
                )

    @classmethod
    def create_throw_away(cls, folder: Path, *, slat: Slat) -> Self:
        """Make a household whose key is nowhere but in memory: once closed, nobody opens it again (the demo's)."""
        prepare_folder(folder)
        return cls._create_store(folder, FileKey(secrets.token_bytes(KEY_BYTES), InMemory()), Identity.new(), slat)

    @classmethod
    def open(
        cls,
        folder: Path,
        credential: Credential,
        *,
        collecting: bool = False,
        seen: LastSeen | None = None,
        trusted: AbstractSet[str] = frozenset(),
    ) -> Self:
        """Open the household in ``folder``; raises ``household_missing`` and what the vault and the store raise.

        ``seen`` is what this computer saw last; None: nothing. A household that nothing shows to be the one that it
        should be, or that is older than what was seen, raises a doubt (``access.recognition``), unless a person has
        answered it by opening it all the same: ``trusted`` has its fact ``told``.
        ``collecting`` is the collector's own: it is not told to let go. An erasure that was cut short, and the renewal
        that follows a move of the slats, are ended where that may be done now; else they wait for the next opening,
        and ``erasures`` says so.
        """
        if not household_exists(folder):
            raise UserError("household_missing", folder=folder.name)
        prepare_folder(folder)
        recognition = Recognition(seen, trusted=trusted)
        household = cls(OpenFile.unlock(folder, credential, recognition), collecting=collecting)
        with undoing(household.close):
            household._end_what_was_cut_short()
        return household

    @classmethod
    def open_with(cls, folder: Path, key: bytes, *, small: bool = False, seen: LastSeen | None = None) -> Self:
        """Open the household in ``folder`` with a file key that is known: a child's (the collector's), or a test's.

        ``small`` keeps little of the file in memory, ``seen`` remembers its heads. Raises what the store raises, and
        ``keys_changed`` where a restore was cut short: the household that has to be opened is another one, and is put
        in its place by :meth:`open`.
        """
        household = cls(OpenFile.open_known(folder, FileKey(key, InMemory(), seen)))
        if small:
            keep_small(household.conn)
        return household

    @classmethod
    def _create_store(
        cls, folder: Path, key: FileKey, identity: Identity, slat: Slat, seen: LastSeen | None = None
    ) -> Self:
        household = cls(OpenFile.open(folder, key, create=True))
        with undoing(household.close):
            with transaction(household.conn):
                settings.put(household.conn, settings.NEW_METERS_SLAT, slat)
                store_identity(household.conn, identity)
            if seen is not None:
                seen.ask(key.credential, identity.public)
            household.file.remembered_by(Recognition(seen))
        return household

    def reopen(self) -> Household:
        """Open the same household once more, in another thread, with the key of then and without asking anything."""
        return Household(self.file.again())

    @property
    def keys(self) -> Keys:
        """The ways into the household: its keyring, its passphrase, its recovery sheet."""
        return Keys(
            self.file.folder,
            lambda: self.file.key.current,
            lambda: self.file.identity,
            taking_out=self._taking_out_a_way,
            changed=self.file.remember,
        )

    @contextmanager
    def _taking_out_a_way(self) -> Iterator[None]:
        """What a way in that goes has opened is renewed, now or at the next opening; one that stays changes nothing."""
        before = settings.get(self.conn, settings.KEY_DUE)
        self._put(settings.KEY_DUE, 1)
        try:
            yield
        except UserError:
            self._put(settings.KEY_DUE, before)
            raise
        self._renew_soon()

    @property
    def unwitnessed(self) -> bool:
        """Whether no open keyring remembers it: then an old copy of the whole home folder is not told."""
        seen = self.file.seen
        return seen is not None and seen.path is not None and not seen.witnessed

    @property
    def key_is_due(self) -> bool:
        """Whether old copies go with the key of now: of before a way in went, or an entry was erased in part."""
        return settings.get(self.conn, settings.KEY_DUE) is not None

    def _put(self, setting: Setting[Value, Default], value: Value | Default) -> None:
        with transaction(self.conn):
            settings.put(self.conn, setting, value)

    @property
    def conn(self) -> Connection:
        """The connection of now: after an erasure it is another one, so nobody keeps it."""
        return self.file.conn

    def close(self) -> None:
        """Close the file."""
        self.file.close()

    @property
    def erasures(self) -> Erasures:
        """What is erased for good, with its proof and its journal."""
        if self._erasures is None:
            from persienne.household.privacy.erasure import Erasures  # noqa: PLC0415 - see above

            self._erasures = Erasures(self.file, tell_collector=not self._collecting)
        return self._erasures

    @property
    def version(self) -> int:
        """A number that is another one once anybody else has written to the household's file since."""
        return data_version(self.conn)

    def _end_what_was_cut_short(self) -> None:
        if self.file.read_only:
            return
        cut_short, slats = erasures.unfinished(self.conn), erasures.slats_cleared(self.conn)
        log_forgetting.forget_log_at_last(self.conn)
        self._retire_seals()
        if cut_short:
            self.erasures.try_to_resume()
        if slats or self.key_is_due:
            self.erasures.renew_soon(patience=0)

    @property
    def backups(self) -> Backups:
        """The household's backups: made, remembered, made again."""
        from persienne.household.backup.backups import Backups  # noqa: PLC0415 - see above

        return Backups(self.file)

    @property
    def backup_plan(self) -> BackupPlan:
        """When a backup is due, and those that are made by themselves."""
        from persienne.household.backup.plan import BackupPlan  # noqa: PLC0415 - on use

        return BackupPlan(self.file, self.backups)

    @property
    def watched_folder(self) -> WatchedFolder:
        """The folder where new files of the household's meters are looked for, if one is."""
        from persienne.household.measures.watched_folder import WatchedFolder  # noqa: PLC0415 - on use

        return WatchedFolder(self.file)

    @property
    def moving(self) -> Moving:
        """How far a move to another computer has come."""
        from persienne.household.backup.backups import Moving  # noqa: PLC0415 - on use

        return Moving(self.file, self.backups)

    @property
    def slats(self) -> SlatMoves:
        """The slats of each meter, and of meters to come."""
        from persienne.household.privacy.slat_moves import SlatMoves  # noqa: PLC0415 - on use

        return SlatMoves(self.file, clock=time.time, log=self._log_move, finish=self._renew_soon)

    @property
    def retention(self) -> RetentionJob:
        """How long what is finer than a day stays, and the job that lets it go."""
        return RetentionJob(self.file, clock=time.time)

    @property
    def day_notes(self) -> DayNotes:
        """What the household wrote on days."""
        from persienne.household.privacy.day_notes import DayNotes  # noqa: PLC0415 - on use

        return DayNotes(self.file, clock=time.time, finish=self.erasures.renew_soon)

    @property
    def day_seals(self) -> DaySeals:
        """The seals of days that earlier versions kept, on their way out."""
        from persienne.household.privacy.day_seals import DaySeals  # noqa: PLC0415 - on use

        return DaySeals(self.file, clock=time.time, finish=self.erasures.renew_soon)

    @property
    def deletion_checks(self) -> DeletionChecks:
        """What recipients' files show of a curve that was to be deleted."""
        from persienne.household.correspondence.deletion_check import DeletionChecks  # noqa: PLC0415 - on use

        return DeletionChecks(self.conn, self.correspondence)

    def _renew_soon(self) -> None:
        """Have the file forget what a person has just closed the slats on, now or when that may be."""
        self.erasures.renew_soon()

    def _log_move(self, move: SlatMove) -> None:
        """Note in the register that slats were moved, or what they forbid reduced, inside the transaction that did."""
        if move.before is move.after and move.then is None:
            return
        counts = {name: count for name, count in asdict(move.counts).items() if count and not name.endswith("_day")}
        self.register.record_slat_move(
            meter=move.point,
            before=move.before,
            after=move.after,
            by=move.by,
            why=move.why,
            then=move.then,
            until=None if move.until is None else date.fromordinal(move.until),
            counts=counts,
            at=move.at,
        )

    def tidy(self, at: int | None = None) -> Tidied:
        """Run the retention's job, and once a month have the file forget what the job has let go.

        ``at`` is now (UTC epoch seconds) unless said. Where the date is in doubt neither is done.
        """
        self._retire_seals()
        return self._forget_what_went(self.retention.tidy(at))

    def confirm_date(self, day: int, at: int | None = None) -> Tidied:
        """A person says that today is ``day`` (an ordinal): run the same; see ``RetentionJob.confirm_date``."""
        return self._forget_what_went(self.retention.confirm_date(day, at))

    def _retire_seals(self) -> None:
        """Let the seals of days go that earlier versions kept, or tell a household of it that has a check open."""
        if not day_seals.are_kept(self.conn):
            return
        from persienne.letters.agenda import open_checks  # noqa: PLC0415 - few households have any

        letters = self.correspondence
        check_open = True
        with suppress(UserError):  # letters that can't be read keep nobody from opening the household
            check_open = bool(open_checks(letters.requests(), letters.today()))
        self.day_seals.retire(letters.today(), check_open=check_open)

    def _forget_what_went(self, done: Tidied) -> Tidied:
        log_forgetting.forget_log_at_last(self.conn)
        if not done.doubtful:
            self.erasures.renew_when_due(done.at)
        return done

    @property
    def exports(self) -> Exports:
        """Measures that leave the household as files that anyone can read."""
        from persienne.household.exporting.exports import Exports  # noqa: PLC0415 - on use

        return Exports(self.file, self.register)

    @property
    def register(self) -> ConsentRegister:
        """The register of consents, and of the slats that were moved."""
        return self.register_at(time.time)

    def register_at(self, clock: Callable[[], float]) -> ConsentRegister:
        """The register by another clock than the computer's (the demo's, whose past is invented)."""
        from persienne.household.register.register import ConsentRegister  # noqa: PLC0415 - on use

        return ConsentRegister(self.conn, clock)

    @property
    def correspondence(self) -> Correspondence:
        """The letters and what became of them."""
        return self.correspondence_at(time.time)

    def correspondence_at(self, clock: Callable[[], float]) -> Correspondence:
        """The same by another clock (UTC epoch seconds): how the invented home comes to have a past."""
        from persienne.household.correspondence.correspondence import Correspondence  # noqa: PLC0415 - on use

        return Correspondence(self.conn, self.register_at(clock), clock)

    @property
    def notifications(self) -> Notifications:
        """What the household wants to be told of, and what was told."""
        from persienne.household.notifications import Notifications  # noqa: PLC0415 - on use

        return Notifications(self.file, self.correspondence, self.register)

    @property
    def port(self) -> str | None:
        """The serial port that the household chose for its meter; no other is ever opened."""
        return settings.get(self.conn, settings.PORT)

    def choose_port(self, device: str) -> None:
        """Read the meter on ``device`` from now on."""
        self._put(settings.PORT, device)

    def forget_port(self) -> None:
        """Read the meter on no port until one is chosen."""
        self._put(settings.PORT, None)

    @property
    def always_on(self) -> AlwaysOn:
        """The service of this account that reads the meter all the time; off until it is asked for."""
        from persienne.household.access.always_on import AlwaysOn  # noqa: PLC0415 - on use

        return AlwaysOn(self.file.folder)

    @property
    def sheet_declined(self) -> bool:
        """Whether a person said in words that the household does without a recovery sheet."""
        return settings.get(self.conn, settings.SHEET_DECLINED) is not None

    def decline_sheet(self) -> None:
        """Do without a recovery sheet, as a person said in words; one may be made all the same."""
        self._put(settings.SHEET_DECLINED, int(time.time()))

    @property
    def locks_after(self) -> int | None:
        """After how many minutes without a person a window locks itself; None: never."""
        return settings.get(self.conn, settings.LOCKS_AFTER)

    def lock_after(self, minutes: int | None) -> None:
        """Have windows lock themselves after this many minutes (``LOCKS_AFTER``), or never (None)."""
        self._put(settings.LOCKS_AFTER, minutes)

    @property
    def locks_on(self) -> frozenset[str]:
        """What of ``LOCKS_ON`` locks a window."""
        return frozenset((settings.get(self.conn, settings.LOCKS_ON) or "").split()).intersection(LOCKS_ON)

    def lock_on(self, events: AbstractSet[str]) -> None:
        """Have windows lock themselves at these of ``LOCKS_ON``, and at no other."""
        self._put(settings.LOCKS_ON, " ".join(sorted(events)) or None)
