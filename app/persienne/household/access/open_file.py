"""The household's file while it is open: a folder and its key come in, a connection goes out; it knows no table.

It holds the household's lock with the others that have the file open. Who must be alone (to rekey, to restore) lets go
here first: the connection is closed, the collector told, and both come back with the key of then.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self

from persienne.base.errors import UserError
from persienne.base.undoing import afterwards, undoing
from persienne.household.access import folder_swap
from persienne.household.access.control_channel import collector_paused
from persienne.household.access.last_seen import Heads, named
from persienne.household.access.log_check import check_log, log_is_nobodys
from persienne.household.access.recognition import made_identity, stored_identity
from persienne.store.connection import STORE_FILE, key_opens, open_store
from persienne.store.folder import can_be_written
from persienne.store.lock import ALONE_PATIENCE, Guard
from persienne.vault import (
    KEY_BYTES,
    FileKeys,
    abandon_rekey,
    begin_rekey,
    finish_rekey,
    open_keys,
    sweep_keys,
    unlock,
)
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.household.access.recognition import Recognition
    from persienne.store.driver import Connection
    from persienne.vault import Credential, Identity, Opened


class KeySafe(Protocol):
    """Where a file key is kept: it keeps two while one takes the place of the other."""

    @property
    def credential(self) -> Credential | None:
        """What opens it."""

    def begin(self, key: bytes, identity: Identity | None) -> bytes:
        """Make the next key and keep it beside ``key``, the one in use; ``identity`` signs what is written."""

    def finish(self, new_key: bytes, identity: Identity | None) -> None:
        """Forget the key before ``new_key``."""

    def abandon(self, key: bytes, identity: Identity | None) -> None:
        """Forget the one that should have followed ``key``."""

    def read(self, identity: Identity) -> FileKeys | None:
        """What is kept now for the household with this identity; None where it is kept nowhere else."""


class SealedKeys:
    """``household.keys`` of ``folder``; ``credential`` opens its slot, so that a keyring's gets a fresh secret.

    ``opened`` is that slot, which vouches for the household at each writing.
    """

    def __init__(self, folder: Path, credential: Credential, opened: Opened | None = None) -> None:
        self._folder = folder
        self._opened = opened
        self.credential = credential

    def begin(self, key: bytes, identity: Identity | None) -> bytes:
        """Seal the next key beside ``key``; a renewal that was cut short, by whatever program, is ended first."""
        signer = _known(identity)
        try:
            return begin_rekey(self._folder, key, signer, self.credential, opened=self._opened)
        except UserError as error:
            if error.code not in ("rekey_under_way", "keys_changed"):
                raise
        self._end(key, signer)
        return begin_rekey(self._folder, key, signer, self.credential, opened=self._opened)

    def _end(self, key: bytes, signer: Identity) -> None:
        """End a rekey whose last writing failed (a full disk): ``key``, which opens the file, is one of the two."""
        keys = open_keys(self._folder, self.credential)
        ends = finish_rekey if keys.next is not None and hmac.compare_digest(keys.next, key) else abandon_rekey
        ends(self._folder, key, signer, self.credential, self._opened)

    def finish(self, new_key: bytes, identity: Identity | None) -> None:
        """Seal ``new_key`` alone."""
        finish_rekey(self._folder, new_key, _known(identity), self.credential, opened=self._opened)

    def abandon(self, key: bytes, identity: Identity | None) -> None:
        """Seal ``key`` alone."""
        abandon_rekey(self._folder, key, _known(identity), self.credential, opened=self._opened)

    def read(self, identity: Identity) -> FileKeys | None:
        """What the credential opens now; ``keys_foreign`` where another household stands in the place of this one."""
        opened = unlock(self._folder, self.credential)
        if opened.identity != identity.public:
            raise UserError("keys_foreign")
        return opened.keys


def _known(identity: Identity | None) -> Identity:
    """``identity``, or ``disk_full``: the database lacked one, and the disk had no room for it."""
    if identity is None:
        raise UserError("disk_full")
    return identity


class InMemory:
    """A key that is kept nowhere: the example's, a test's."""

    credential: Credential | None = None

    def begin(self, _key: bytes, _identity: Identity | None) -> bytes:
        """Make the next key."""
        return secrets.token_bytes(KEY_BYTES)

    def finish(self, new_key: bytes, identity: Identity | None) -> None:
        """Nothing was kept."""

    def abandon(self, key: bytes, identity: Identity | None) -> None:
        """Nothing was kept."""

    def read(self, identity: Identity) -> FileKeys | None:  # noqa: ARG002 - the protocol's
        """Nothing is kept."""
        return None


class FileKey:
    """The file key of now (32 bytes), one object for all that a program has open of one household, in any thread.

    It changes while its household is held alone, so who reads it holds the household, shared or alone.
    """

    def __init__(self, key: bytes, safe: KeySafe, seen: LastSeen | None = None) -> None:
        self.current = key
        self.seen = seen
        """Where the household and the heads are remembered, if anywhere."""
        self.identity: Identity | None = None
        """Who signs the key file; known once the file is open."""
        self.wanted = False
        """Whether somebody in this program waits to be alone: who can, lets go, and waits at its next opening."""
        self._safe = safe

    @property
    def credential(self) -> Credential | None:
        """The credential that unsealed this key; None where it is kept in memory alone."""
        return self._safe.credential

    def next(self) -> bytes:
        """A new key, kept beside the one of now until ``replace`` or ``keep``."""
        return self._safe.begin(self.current, self.identity)

    def replace(self, new_key: bytes) -> None:
        """``new_key`` has opened the file: it is the key from now on, and the one before is kept no more."""
        self.current = new_key  # first: the file is under it, whatever becomes of the writing of the keys
        self._safe.finish(new_key, self.identity)

    def learn(self, path: Path) -> bool:
        """Take the key that opens ``path`` now from where it is kept; whether it is another one than before.

        Another program may have renewed it while this one held the household neither shared nor alone. Nobody can have
        before the household is recognised, which happens while it is held. Raises what the credential raises, where it
        opens the keys no more, and ``keys_foreign``.
        """
        if self.identity is None:
            return False
        before, keys = self.current, self._safe.read(self.identity)
        if keys is not None:
            fresh = keys.next is not None and key_opens(path, keys.next)
            self.current = keys.next if fresh and keys.next is not None else keys.current
        return self.current != before

    def keep(self) -> None:
        """The new key did not come to be: the one of now stays."""
        self._safe.abandon(self.current, self.identity)


class OpenFile:
    """The file of the household in ``folder``, open. It belongs to the thread that opened it."""

    def __init__(self, folder: Path, key: FileKey, guard: Guard, conn: Connection) -> None:
        self.folder = folder.absolute()
        self.key = key
        self._guard = guard
        self._conn: Connection | None = conn
        self._recognition: Recognition | None = None
        self._heads: Heads | None = None
        self.key.identity = stored_identity(conn)

    @classmethod
    def open(cls, folder: Path, key: FileKey, *, create: bool = False) -> Self:
        """Open the file with the key of now; raises what the store raises, and ``store_busy`` (see ``Guard``)."""
        guard = Guard(folder)
        nobodys = log_is_nobodys(folder)
        guard.share()
        return cls._guarded(folder, key, guard, create=create, nobodys=nobodys)

    @classmethod
    def open_known(cls, folder: Path, key: FileKey) -> Self:
        """The same, and ``keys_changed`` where a restore was cut short: it decides which household is to be opened.

        The same where the file lacks the last head seen: whoever opens the household by a credential is told.
        """
        guard = Guard(folder)
        nobodys = log_is_nobodys(folder)
        guard.share()
        if folder_swap.unsettled(folder):
            guard.release()
            raise UserError("keys_changed")
        file = cls._guarded(folder, key, guard, nobodys=nobodys)
        if file._heads is not None and not file._heads.follow:
            file.close()
            raise UserError("keys_changed")
        return file

    @classmethod
    def unlock(cls, folder: Path, credential: Credential, recognition: Recognition) -> Self:
        """Open the file with what ``credential`` opens; a rekey or a restore that was cut short is settled first.

        Raises what ``recognition`` raises of a household that is not to be believed unasked.
        """
        guard = Guard(folder)
        with undoing(guard.release):
            answered = False
            while True:
                nobodys = log_is_nobodys(folder)
                guard.share()
                if folder_swap.unsettled(folder):
                    guard.release()
                    with guard.alone():
                        folder_swap.settle_restore(folder, credential, recognition)
                    continue
                # Read under the lock: who rekeys holds it alone.
                opened = _recognised(folder, credential, recognition)
                answered = answered or recognition.require_newest(folder, opened)
                keys = opened.keys
                if nobodys:
                    check_log(folder, keys, guard, keys_of_now=True)
                if keys.next is None:
                    break
                guard.release()
                with guard.alone():
                    again = _recognised(folder, credential, recognition)
                    recognition.require_newest(folder, again)
                    settle(folder, again, credential, recognition)
        sweep_keys(folder)
        try:
            file = cls._guarded(folder, FileKey(keys.current, SealedKeys(folder, credential, opened)), guard)
        except UserError as error:
            raise (recognition.apart(folder, opened) if error.code == "key_wrong" else error) from error
        with undoing(file.close):
            file._concluded(recognition, opened, answered=answered)
        if folder_swap.unconcluded(folder):
            folder_swap.conclude(folder, credential)
        return file

    def _concluded(self, recognition: Recognition, opened: Opened, *, answered: bool) -> None:
        """Conclude that the household is the one that it should be, and remember it from now on."""
        if recognition.conclude(self.folder, self.key.current, opened, self.conn, answered=answered):
            self.remembered_by(recognition)
        else:  # it may have been made all the same
            self.key.identity = stored_identity(self.conn)

    def remembered_by(self, recognition: Recognition) -> None:
        """Have ``recognition`` remember the household, now and each time it is opened again."""
        self._recognition = recognition
        self.key.identity = stored_identity(self.conn)
        self.remember()
        self.key.seen = recognition.seen
        self._begin_heads()

    def _begin_heads(self) -> None:
        seen = self.key.seen
        if seen is not None and seen.path is not None:
            self._heads = Heads(self.conn, partial(named, self.folder, self.key.current), seen)

    def remember(self) -> None:
        """Note what there is to be seen of the household now, where it is remembered."""
        if self._recognition is not None:
            self._recognition.remember(self.folder, self.key.current, self.conn)

    @property
    def identity(self) -> Identity:
        """The household's identity; a database that lacks one gets it now, if the disk has room for it."""
        if self.key.identity is None:
            self.key.identity = made_identity(self.conn)
        return self.key.identity

    @property
    def seen(self) -> LastSeen | None:
        """Where the household is remembered; None where nobody does."""
        return self.key.seen

    @property
    def generation(self) -> int:
        """The generation of the household's key file; 1 where its key is kept in memory alone."""
        return 1 if self.key.credential is None else read_keys(self.folder).generation

    @classmethod
    def _guarded(cls, folder: Path, key: FileKey, guard: Guard, *, create: bool = False, nobodys: bool = False) -> Self:
        if nobodys:
            with undoing(guard.release):
                check_log(folder, FileKeys(key.current), guard, keys_of_now=False)
        file = cls(folder, key, guard, _connected(folder, key, guard, create=create))
        file._begin_heads()
        return file

    def again(self) -> OpenFile:
        """The same file, opened once more in the thread that asks, with the key of then."""
        return OpenFile.open(self.folder, self.key)

    @property
    def conn(self) -> Connection:
        """The connection of now: whoever keeps the file asks for it each time, since it is another one afterwards.

        Where the file could not be opened again after ``alone``, it is tried once more, and raises why it can't be.
        """
        if self._conn is None:
            self.reopen()
        assert self._conn is not None
        return self._conn

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.folder / STORE_FILE

    @property
    def read_only(self) -> bool:
        """Whether the folder can only be read: everything that would write says so."""
        return not can_be_written(self.folder)

    @property
    def channel_key(self) -> bytes:
        """What the two ends of the collector's channel prove to each other; it says nothing of the file key."""
        return channel_key(self.key.current)

    def close(self) -> None:
        """Close the file and let others be alone with it."""
        self._end_heads()
        if self._conn is not None:
            self._conn.close()
        self._guard.release()
        if self._recognition is not None and self.key.identity is not None:
            self._recognition.seen.tell(self.key.credential, self.key.identity.public)

    def _end_heads(self) -> None:
        if self._heads is not None:
            self._heads.close()
        self._heads = None

    def reopen(self) -> None:
        """Open it again after ``close``, in the same thread and with the key of then; raises what ``open`` raises."""
        self._guard.share()
        self._conn = _connected(self.folder, self.key, self._guard)
        self.remember()
        self._begin_heads()

    @contextmanager
    def alone(self, patience: float = ALONE_PATIENCE, *, tell_collector: bool = True) -> Iterator[None]:
        """While the block runs nobody has the file open, this object neither: ``conn`` is closed, and a new one after.

        The collector lets go when it is told, and comes back by itself; a collector that works on its own file must
        not ask itself. Raises ``household_held``, ``store_busy`` (see ``Guard``) and ``collector_mute``; nothing has
        changed then.
        """
        if not tell_collector:
            with self._let_go(patience):
                yield
            return
        with collector_paused(self.folder, self.channel_key), self._let_go(patience):
            yield

    @contextmanager
    def _let_go(self, patience: float) -> Iterator[None]:
        self._end_heads()
        self.conn.close()
        self.key.wanted = True

        def back() -> None:
            self.key.wanted = False
            self._conn = None
            self.reopen()

        with afterwards(back), self._guard.alone(patience):
            yield


def _recognised(folder: Path, credential: Credential, recognition: Recognition) -> Opened:
    """The key file of ``folder``, opened and recognised; no database was opened for it."""
    try:
        opened = unlock(folder, credential, trusted=recognition.trusted)
    except UserError as error:
        raise recognition.explained(folder, error) from error
    recognition.require(folder, opened, restored=folder_swap.unconcluded(folder))
    return opened


def _connected(folder: Path, key: FileKey, guard: Guard, *, create: bool = False) -> Connection:
    """A connection with the key of now, ``guard`` sharing the household; where it fails, ``guard`` holds nothing.

    While nothing of this program held the household, another program may have renewed the key: where the key known here
    fails, the kept one is read. A program that was killed while it renewed leaves a file that looks damaged to the old
    key.
    """
    path = folder / STORE_FILE
    with undoing(guard.release):
        try:
            return open_store(path, key.current, create=create, alone=guard.alone)
        except UserError as error:
            if error.code not in ("key_wrong", "store_damaged") or not key.learn(path):
                raise
        return open_store(path, key.current, alone=guard.alone)


def channel_key(file_key: bytes) -> bytes:
    """The key of the collector's channel of the household with this file key."""
    return hmac.digest(file_key, b"Persienne control channel", hashlib.sha256)


def settle(folder: Path, opened: Opened, credential: Credential, recognition: Recognition) -> None:
    """End a rekey that was cut short, the household held alone: the key that opens the file stays, the other goes.

    ``store_damaged`` where neither opens it; both keys stay then, for whoever can mend the file.
    """
    keys = opened.keys
    if keys.next is None:
        return
    path = folder / STORE_FILE
    if not path.exists():
        raise UserError("store_missing", file=path.name)
    for key, ends in ((keys.next, finish_rekey), (keys.current, abandon_rekey)):
        if key_opens(path, key):
            with closing(open_store(path, key)) as conn:
                signer = recognition.signer(folder, opened, conn)
            ends(folder, key, signer, credential, opened)
            return
    raise UserError("store_damaged", file=path.name)
