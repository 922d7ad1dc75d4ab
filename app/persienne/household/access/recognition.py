"""Whether the household that a credential has opened is to be believed: what shows it comes in, a doubt is raised.

A slot that vouches for the identity that signed is enough. Else this computer must have seen the identity before, or be
the one on which a folder of a former version is opened first; elsewhere a person is asked (``household_unrecognised``).
And what is older than what was last seen here is not opened unasked (``household_older``).
"""

from __future__ import annotations

import hashlib
import time
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
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
        """Raise ``household_unrecognised`` or ``household_former`` where nothing shows whose the opened key file is.

        Both have the fact ``folder``. No database was opened for it yet, and nothing is remembered.
        """
        doubt = self.doubt(folder, opened)
        if doubt is not None and not self._trusted:
            raise doubt

    def doubt(self, folder: Path, opened: Opened) -> UserError | None:
        """The same, given back."""
        if opened.standing is Standing.CONFIRMED:
            return None
        if opened.identity is None:  # once it had an identity, no file without one takes its place unasked
            return None if self.seen.at(folder) is None else UserError("household_former", folder=folder.name)
        known = self.seen.of(opened.identity)
        return UserError("household_unrecognised", folder=folder.name) if known is None else None

    def conclude(self, folder: Path, key: bytes, opened: Opened, conn: Connection) -> None:
        """Have the household vouched for by what opened it, now that its file is open, and give it an identity first.

        Raises what :meth:`staleness` gives; nothing has changed then. On a disk where nothing can be written the
        household is open as it is.
        """
        stale = self.staleness(folder, opened, conn)
        if stale is not None and not self._trusted:
            raise stale
        with suppress(UserError):
            self._vouch(folder, key, opened, conn, stale=stale is not None)

    def staleness(self, folder: Path, opened: Opened, conn: Connection) -> UserError | None:
        """Why the household that ``conn`` has open is not what was last seen of it here; None where it may be.

        It is ``household_older``, ``household_older_erased`` or ``household_forked``, each with the fact ``folder``.
        The second has ``erasures`` too: the ISO days of those that it undoes, with commas between.
        """
        identity = stored_identity(conn)
        known = None if identity is None else self.seen.of(identity.public)
        if identity is None or known is None or opened.generation > known.generation:
            return None
        if opened.generation == known.generation:
            forked = digest(opened.signature) != known.signature
            return UserError("household_forked", folder=folder.name) if forked else None
        there = backups.erased(conn)
        undone = [_day_of(act) for act in open_acts(identity, known.erased) if act not in there]
        if not undone:
            return UserError("household_older", folder=folder.name)
        return UserError("household_older_erased", folder=folder.name, erasures=", ".join(dict.fromkeys(undone)))

    def _vouch(self, folder: Path, key: bytes, opened: Opened, conn: Connection, *, stale: bool) -> None:
        identity = made_identity(conn)
        known = self.seen.of(identity.public)
        confirmed = opened.standing is Standing.CONFIRMED and opened.identity == identity.public
        if stale or not confirmed:
            confirm(folder, key, identity, opened, beyond=known.generation if stale and known is not None else 0)
        if self.doubt(folder, opened) is not None:
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


def _day_of(act: str) -> str:
    """The local day of an erasure that ``backups.erased`` names, as ISO 8601."""
    return date.fromordinal(local_days(FRANCE).day(int(act.split()[1]))).isoformat()


def digest(signature: bytes) -> str:
    """What is remembered of a signature."""
    return hashlib.sha256(signature).hexdigest()
