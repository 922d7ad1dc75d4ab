"""Whether the household that a credential has opened is to be believed: what shows it comes in, a doubt is raised.

A slot that vouches for the identity that signed is enough, where no other household was last seen in the folder. Else
this computer must have seen the identity before, or a person is asked. A key file that no household has signed is never
opened unasked, and not at all where one of the public keys stood in a file that was open here. And what is older than
what was last seen here is not opened unasked.
"""

from __future__ import annotations

import time
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.system_errors import user_errors
from persienne.household.access.last_seen import LastSeen, Seen, digest, open_acts, seal_acts
from persienne.store import backups, heads, settings
from persienne.store.connection import STORE_FILE, look
from persienne.store.driver import transaction
from persienne.store.folder import can_be_written
from persienne.store.pages import key_fits
from persienne.store.schema_check import require_own_schema
from persienne.vault import Identity, confirm
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from persienne.store.driver import Connection
    from persienne.vault import Opened


def stored_identity(conn: Connection) -> Identity | None:
    """The identity of the household that ``conn`` has open; None where it has none yet."""
    said = settings.get(conn, settings.IDENTITY)
    return None if said is None else Identity(bytes.fromhex(said))


def store_identity(conn: Connection, identity: Identity) -> None:
    """Keep ``identity`` as the household's; the caller has a transaction open."""
    settings.put(conn, settings.IDENTITY, identity.seed.hex())


class Recognition:
    """Recognises a household by ``seen``; without it nothing is remembered, and nothing was ever seen.

    ``trusted`` are the doubts (their fact ``told``) that a person was told of and has answered by opening it all the
    same: each is of one key file, and of nothing that takes its place meanwhile.
    """

    def __init__(
        self,
        seen: LastSeen | None = None,
        *,
        trusted: AbstractSet[str] = frozenset(),
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.seen = seen or LastSeen()
        self.trusted = trusted
        self._clock = clock
        self._stood: frozenset[bytes] = frozenset()
        """The public keys of the key file as it was opened: the slot in hand may have got another one since."""

    def require(self, folder: Path, opened: Opened, *, restored: bool = False) -> None:
        """Raise what :meth:`doubt` gives, unless a person has answered it.

        No database was opened for it yet, and nothing is remembered. ``restored``: a restore was cut short, so that
        another household in the folder is no wonder (:meth:`_may_be_restored`).
        """
        self.seen.ask(opened.credential, opened.identity)
        if opened.identity is None and self.seen.knows_any(opened.public_keys):
            if read_keys(folder).identity is not None:  # signed by another process since
                raise UserError("store_busy")
            raise UserError("keys_downgraded", folder=folder.name)
        doubt = self.doubt(folder, opened)
        if not (restored and self._may_be_restored(opened)):
            self._answered(folder, doubt)
        self._stood |= {*opened.public_keys}

    def require_restored(self, folder: Path, opened: Opened) -> None:
        """Raise why the opened key file of a restore that was cut short is not to take its place in ``folder``.

        Nobody can answer that: an older copy, and what nothing shows to be the household's, stay where they are.
        """
        doubt = self._age(folder, opened, self._known(opened))
        if doubt is None and not self._may_be_restored(opened):
            doubt = self.doubt(folder, opened)
        if doubt is not None:
            raise doubt

    def _may_be_restored(self, opened: Opened) -> bool:
        """Whether a restore may have brought it: the slot vouches, and all that was seen of it here is older.

        A restore writes a newer generation than any that was seen. A household of one's own that was put here from
        another folder is one that was seen.
        """
        known = self._known(opened)
        return opened.confirmed and (known is None or known.generation < opened.generation)

    def _known(self, opened: Opened) -> Seen | None:
        """What was last seen of the household that the key file names."""
        return None if opened.identity is None else self.seen.of(opened.identity)

    def _age(self, folder: Path, opened: Opened, known: Seen | None) -> UserError | None:
        """``household_older`` or ``household_forked`` as far as the key file alone shows it beside ``known``."""
        if known is not None and known.has_left(opened.generation):
            return _doubt("household_forked", folder, opened)
        if known is None or opened.generation > known.generation:
            return None
        if opened.generation < known.generation:
            return _doubt("household_older", folder, opened)
        is_same = known.signature in ("", digest(opened.signature))
        return None if is_same else _doubt("household_forked", folder, opened)

    def require_newest(self, folder: Path, opened: Opened) -> bool:
        """Raise what :meth:`staleness` gives while nothing was written, where the key file shows it by itself.

        The database is only looked at, for the erasures that are undone. Returns whether a person has answered it.
        Raises what :meth:`apart` gives where the keys do not fit the database.
        """
        stale = self._age(folder, opened, self._known(opened))
        if stale is None:
            return False
        store = folder / STORE_FILE
        keys = opened.keys.newest_first
        for key in keys:
            with suppress(UserError, OSError), closing(look(store, key)) as conn:
                require_own_schema(conn)  # else nothing in it is used
                stale = self.staleness(folder, opened, conn) or stale
                break
        else:
            with user_errors():
                fits = not store.exists() or any(key_fits(store, key) for key in keys)
            if not fits:
                raise self.apart(folder, opened)
        self._answered(folder, stale)
        return True

    def apart(self, folder: Path, opened: Opened) -> UserError:
        """What to say where the keys open no page of the file: the two are of different times, or of different homes.

        It is ``keys_older`` or ``store_older`` (folder) where what was last seen shows which is the older one,
        ``keys_apart`` where the key file is the household's and no more is known, else ``key_wrong`` (file).
        """
        known = self._known(opened)
        facts = {"folder": folder.name}
        if known and opened.generation < known.generation:
            return UserError("keys_older", **facts)
        if known is not None and known == self.seen.at(folder):
            return UserError("store_older", **facts)
        if opened.confirmed:
            return UserError("keys_apart", **facts)
        return UserError("key_wrong", file=STORE_FILE)

    def explained(self, folder: Path, error: UserError) -> UserError:
        """``error``, why a credential does not open ``folder``, with ``older_copy`` where that may be because of age.

        The key file is signed, and older than what was last seen of its household: what opened it then may open it.
        Where nobody has signed the file, and a public key in the file was seen here: ``keys_downgraded``.
        """
        if error.code not in _REFUSED:
            return error
        with suppress(UserError):
            file = read_keys(folder)
            if file.identity is None:
                is_known = self.seen.knows_any(slot.public_key for slot in file.slots)
                return UserError("keys_downgraded", folder=folder.name) if is_known else error
            known = self.seen.of(file.identity)
            if known is not None and file.is_signed and file.generation < known.generation:
                return UserError(error.code, **error.facts, older_copy=True)
        return error

    def _answered(self, folder: Path, doubt: UserError | None) -> None:
        """Raise ``doubt`` unless a person has answered it; a yes that was kept holds while nothing can be written."""
        if doubt is None or doubt.facts["told"] in self.trusted:
            return
        if can_be_written(folder) or not self.seen.has_answered(folder, str(doubt.facts["told"])):
            raise doubt

    def doubt(self, folder: Path, opened: Opened) -> UserError | None:
        """Why the opened key file may be another household's than the one that belongs here; None where it may not.

        It is ``keys_former`` (nobody has signed the file), ``household_other`` (another was last seen here) or
        ``household_unrecognised`` (nothing shows whose it is), with the facts ``folder`` and ``told``.
        """
        here = self.seen.at(folder)
        if opened.identity is None:
            return _doubt("keys_former", folder, opened)
        if here is not None and here.identity != opened.identity.hex():
            return _doubt("household_other", folder, opened)
        if opened.confirmed or self.seen.of(opened.identity) is not None:
            return None
        return _doubt("household_unrecognised", folder, opened)

    def conclude(self, folder: Path, key: bytes, opened: Opened, conn: Connection, *, answered: bool = False) -> bool:
        """Have the household vouched for by what opened it, now that its file is open, and give it an identity first.

        Raises what :meth:`staleness` gives, unless it was ``answered`` before (:meth:`require_newest`); nothing has
        changed then. Returns whether the household may be remembered: not where a person's yes could not be written. On
        a disk where nothing can be written it is open as it is, and this computer remembers the yes; but a household
        that can't sign a key file that was unsigned is not opened.
        """
        stale = self.staleness(folder, opened, conn)
        if not answered:
            self._answered(folder, stale)
        doubt = None if opened.confirmed else self.doubt(folder, opened)
        try:
            self._vouch(folder, key, opened, conn, stale=answered or stale is not None)
        except UserError as error:
            if error.code not in _NOT_WRITTEN or opened.identity is None:
                raise
            told = [str(one.facts["told"]) for one in (doubt, stale) if one is not None]
            instead = self.seen.at(folder) or self._known(opened)
            if told and instead is not None and error.code == "folder_read_only":
                self.seen.note_answers(folder, instead, told)
            return not told
        return True

    def staleness(self, folder: Path, opened: Opened, conn: Connection) -> UserError | None:
        """Why the household that ``conn`` has open is not what was last seen of it here; None where it may be.

        It is ``household_older`` or ``household_forked``, or one of these with ``_erased`` behind where an erasure that
        was seen here is not in it, and the fact ``erasures``: their ISO days, with commas between. The fact ``newest``
        is the last day (ISO) known to the database.
        """
        identity = stored_identity(conn)
        known = None if identity is None else self.seen.of(identity.public)
        if identity is None or known is None:
            return None
        age = self._age(folder, opened, known)
        code = None if age is None else age.code
        seen = self.seen.heads_of(identity.public)
        if code is None and not heads.follows(conn, *seen):  # beside a newer key file it is no older copy
            is_older = heads.newest(conn).number < max(seen).number and opened.generation == known.generation
            code = "household_older" if is_older else "household_forked"
        there = backups.erased(conn)
        facts: dict[str, str] = {}
        if undone := dict.fromkeys(_day_of(act) for act in open_acts(identity, known.erased) if act not in there):
            code, facts["erasures"] = _ERASED[code or "household_forked"], ", ".join(undone)
        if code is None:
            return None
        if day := heads.newest_day(conn):
            facts["newest"] = day
        return _doubt(code, folder, opened, heads.newest(conn).mark, **facts)

    def signer(self, folder: Path, opened: Opened, conn: Connection, *, stale: bool = False) -> Identity:
        """The identity that signs the key file; a person's yes is stored first, so that no kill hides the yes."""
        at = int(self._clock())
        said: list[tuple[settings.Setting[Any, Any], object]] = []
        if not opened.confirmed and self.doubt(folder, opened) is not None:
            if settings.get(conn, settings.UNPROVED_SINCE) is None:  # else some may vouch because of the yes of then
                said += [(settings.UNPROVED_WAYS, _vouched(folder))]
            said += [(settings.UNPROVED_SINCE, at)]
        elif _is_proof(conn, opened):
            said += [(settings.UNPROVED_SINCE, None), (settings.UNPROVED_WAYS, None)]
        if stale:
            said += [(settings.OLDER_ACCEPTED, at)]
        if said:
            with transaction(conn):
                for setting, value in said:
                    settings.put(conn, setting, value)
                if stale and (stored := stored_identity(conn)):
                    heads.write(conn, *self.seen.heads_of(stored.public))
        return made_identity(conn)

    def _vouch(self, folder: Path, key: bytes, opened: Opened, conn: Connection, *, stale: bool) -> None:
        """Have the opened slot vouch, the private key bound to the format, where anything is still to be done."""
        identity = self.signer(folder, opened, conn, stale=stale)
        known = self.seen.of(identity.public) if stale else None
        is_settled = opened.confirmed and opened.identity == identity.public and opened.slot.bound
        if known is not None or not is_settled:
            confirm(folder, key, identity, opened, beyond=0 if known is None else known.generation)
        if known is not None:
            self.seen.leave(identity.public, opened.generation)

    def remember(self, folder: Path, key: bytes, conn: Connection) -> None:
        """Note what there is to be seen of the household in ``folder``, which ``conn`` has open under ``key``."""
        identity = stored_identity(conn)
        if identity is None or self.seen.path is None:
            return
        with suppress(UserError):  # its keys are gone: nothing is to be seen of them
            file = read_keys(folder)
            if file.identity != identity.public or not file.holds(key):
                return
            known = self.seen.of(identity.public)
            erased = backups.erased(conn)
            sealed = "" if known is None else known.erased
            if not sealed or list(open_acts(identity, sealed)) != erased:
                sealed = seal_acts(identity, erased)
            stand = (*self._stood, *(slot.public_key for slot in file.slots))
            keys = tuple(dict.fromkeys(map(digest, stand)))
            seen = Seen(identity.public.hex(), file.generation, digest(file.signature), erased=sealed, public_keys=keys)
            follows = heads.follows(conn, *self.seen.heads_of(identity.public))
            self.seen.note(folder, replace(seen, head=heads.newest(conn)) if follows else seen)


_REFUSED = frozenset({"keys_former", "passphrase_wrong", "recovery_wrong", "keyring_item_missing", "keyring_changed"})
"""Why a credential opens nothing, which may be because the key file is another one than it was made for."""

_ERASED = {"household_older": "household_older_erased", "household_forked": "household_forked_erased"}
"""The same, where an erasure that was seen here is undone."""

_NOT_WRITTEN = frozenset({"disk_full", "disk_error", "folder_read_only", "rekey_under_way", "keys_changed"})
"""Why a household stays as it is for now; the next opening tries again."""


def _doubt(code: str, folder: Path, opened: Opened, of_store: str = "", **facts: str) -> UserError:
    return UserError(code, folder=folder.name, told=f"{code} {opened.mark}{of_store}", **facts)


def _vouched(folder: Path) -> str:
    """The ids of the slots that have vouched for the identity that the key file names, with blanks between."""
    return " ".join(slot.id for slot in read_keys(folder).slots if slot.confirmation)


def _is_proof(conn: Connection, opened: Opened) -> bool:
    """Whether what a person took for theirs is proved: a slot has opened it that had vouched for it before that.

    Nobody could have made it vouch who lacks its secret, and what the person said then has not made it.
    """
    identity, known = stored_identity(conn), settings.get(conn, settings.UNPROVED_WAYS) or ""
    vouches = opened.confirmed and identity is not None and opened.identity == identity.public
    return vouches and opened.slot.id in known.split()


def made_identity(conn: Connection) -> Identity:
    """The identity that the file has by now: of two programs that make one, the first does."""
    found = stored_identity(conn)
    if found is not None:
        return found
    with transaction(conn):
        identity = stored_identity(conn) or Identity.new()
        store_identity(conn, identity)
        return identity


def _day_of(act: str) -> str:
    """The local day of an erasure that ``backups.erased`` names, as ISO 8601."""
    return date.fromordinal(local_days(FRANCE).day(int(act.split()[1]))).isoformat()
