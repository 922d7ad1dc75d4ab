"""An open household's file comes in; its heads are written into it, and noted where this computer remembers it.

One is written every ten minutes in which something is, within a transaction that writes, and one at closing. The file
has it first and for good (``store/heads.py``), then what was last seen: so no crash leaves the file behind of that.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.store import heads
from persienne.store.driver import transaction, without_waiting
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.store.driver import Connection
    from persienne.store.heads import Head

EVERY: Final = 590
"""Seconds between two heads: the collector's transactions are some ten minutes apart."""


def named(folder: Path, key: bytes) -> bytes | None:
    """The public part of the identity in ``folder``, as far as its key file, which ``key`` vouches for, says it.

    No cryptography is loaded for that: the collector asks.
    """
    with suppress(UserError):
        file = read_keys(folder)
        if file.holds(key):
            return file.identity
    return None


class Heads:
    """The heads of one connection to the file of the household ``identity``; ``seen`` remembers them.

    ``owed``: another connection wrote before. ``clock`` counts seconds.
    """

    def __init__(
        self,
        conn: Connection,
        identity: bytes,
        seen: LastSeen,
        *,
        owed: bool = False,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._conn = conn
        self._identity = identity
        self._seen = seen
        self._clock = clock
        self._at = clock()
        self._changes = conn.total_changes - (owed or self._known.is_lost)
        conn.before_commit = self._in_time

    @property
    def _known(self) -> Head:
        known = self._seen.of(self._identity)
        return heads.NONE if known is None else known.head

    @property
    def follow(self) -> bool:
        """Whether the file may be what came of the one that was seen last."""
        return heads.follows(self._conn, self._known)

    def close(self) -> None:
        """Write the last head where anything was written after the one before; what keeps it out is let be."""
        self._conn.before_commit = None
        if self._conn.in_transaction or self._conn.total_changes == self._changes:
            return
        with suppress(UserError), without_waiting(self._conn):
            with transaction(self._conn):
                head = self._written()
            self._note(head)

    def _in_time(self) -> Callable[[], None] | None:
        if self._clock() - self._at < EVERY or self._conn.total_changes == self._changes:
            return None
        return partial(self._note, self._written())

    def _written(self) -> Head:
        known = self._known
        return heads.write(self._conn, known if known.is_lost else heads.NONE)

    def _note(self, head: Head) -> None:
        self._at, self._changes = self._clock(), self._conn.total_changes
        if self.follow:  # what was put in its place while it was open is told at the next opening
            self._seen.note_head(self._identity, head)
