"""Whether the household that a credential has opened is to be believed: what shows it comes in, a doubt is raised.

A slot that vouches for the identity that signed is enough. Else this computer must have seen the identity before, or be
the one on which a folder of a former version is opened first; elsewhere a person is asked (``household_unrecognised``).
And what is older than what was last seen here is not opened unasked (``household_older``).
"""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.access.last_seen import LastSeen, Seen, open_acts, seal_acts
from persienne.store import backups, settings
from persienne.store.driver import transaction
from persienne.vault import Identity, Standing, confirm
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.store.driver import Connection
    from persienne.vault import Opened


def stored_identity(conn: Connection) -> Identity | None:
    """The identity of the household that ``conn`` has open; None where a former version made it."""
    said = settings.get(conn, settings.IDENTITY)
    return None if said is None else Identity(bytes.fromhex(said))


def store_identity(conn: Connection, identity: Identity) -> None:
    """Keep ``identity`` as the household's; the caller has a transaction open."""
    settings.put(conn, settings.IDENTITY, identity.seed.hex())


class Recognition:
    """Recognises a household by ``seen``; ``trusted``: a person has said that it is theirs, whatever shows it."""

    def __init__(self, seen: LastSeen, *, trusted: bool = False, clock: Callable[[], float] = time.time) -> None:
        self.seen = seen
        self._trusted = trusted
        self._clock = clock

    def require(self, folder: Path, opened: Opened) -> None:
        """Raise ``household_unrecognised`` (folder) where nothing shows that the opened key file is the household's.

        Nothing has been unsealed for anybody yet: no database was opened, and nothing is remembered.
        """
        if not self._trusted and not self._is_shown(folder, opened):
            raise UserError("household_unrecognised", folder=folder.name)

    def _is_shown(self, folder: Path, opened: Opened) -> bool:
        if opened.standing is Standing.CONFIRMED:
            return True
        if opened.identity is None:
            return self.seen.at(folder) is None  # once it had an identity, no file without one takes its place
        return self.seen.of(opened.identity) is not None

    def conclude(self, folder: Path, key: bytes, opened: Opened, conn: Connection) -> None:
        """Have the household vouched for by what opened it, now that its file is open, and give it an identity first.

        Raises ``household_older`` (folder, erasures: those that it undoes, in their order) or ``household_forked``
        (folder) where something else was seen here last; nothing has changed then. On a disk where nothing can be
        written the household is open as it is.
        """
        identity = stored_identity(conn)
        behind = 0
        if identity is not None and (known := self.seen.of(identity.public)) is not None:
            doubt = _doubt(folder, opened, known)
            if doubt is not None and not self._trusted:
                raise doubt if doubt.code != "household_older" else _older(doubt, known, identity, backups.erased(conn))
            behind = 0 if doubt is None else known.generation
        with suppress(UserError):
            self._vouch(folder, key, opened, conn, behind)

    def _vouch(self, folder: Path, key: bytes, opened: Opened, conn: Connection, behind: int) -> None:
        identity = made_identity(conn)
        confirmed = opened.standing is Standing.CONFIRMED and opened.identity == identity.public
        if behind or not confirmed:
            confirm(folder, key, identity, opened, beyond=behind)
        if self._trusted and not confirmed:
            with transaction(conn):
                settings.put(conn, settings.UNPROVED_SINCE, int(self._clock()))

    def remember(self, folder: Path, conn: Connection) -> None:
        """Note what there is to be seen of the household in ``folder``, which ``conn`` has open."""
        identity = stored_identity(conn)
        if identity is None or self.seen.path is None:
            return
        with suppress(UserError):  # its keys are gone: nothing is to be seen of them
            file = read_keys(folder)
            known = self.seen.of(identity.public)
            erased = backups.erased(conn)
            sealed = "" if known is None else known.erased
            if not sealed or list(open_acts(identity, sealed)) != erased:
                sealed = seal_acts(identity, erased)
            if file.identity == identity.public:
                self.seen.note(folder, Seen(identity.public.hex(), file.generation, digest(file.signature), (), sealed))


def made_identity(conn: Connection) -> Identity:
    """The identity that the file has by now: of two programs that make one, the first does."""
    found = stored_identity(conn)
    if found is not None:
        return found
    with transaction(conn):
        identity = stored_identity(conn) or Identity.new()
        store_identity(conn, identity)
        return identity


def _doubt(folder: Path, opened: Opened, known: Seen) -> UserError | None:
    """What stands against the opened key file by what was last seen of its household."""
    if opened.generation < known.generation:
        return UserError("household_older", folder=folder.name)
    if opened.generation == known.generation and digest(opened.signature) != known.signature:
        return UserError("household_forked", folder=folder.name)
    return None


def _older(doubt: UserError, known: Seen, identity: Identity, erased: list[str]) -> UserError:
    """``doubt`` with the erasures that are not in the older file."""
    undone = [act for act in open_acts(identity, known.erased) if act not in erased]
    return UserError(doubt.code, **doubt.facts, erasures=undone)


def digest(signature: bytes) -> str:
    """What is remembered of a signature."""
    return hashlib.sha256(signature).hexdigest()
