"""A connection to a household's file comes in; heads are written into the file and noted in what was last seen.

A head is written with the first writing, with one every ten minutes after, in the writing's own transaction, and at
closing. The file has the head for good before the head is noted (``store/heads.py``): no crash leaves the file behind
of what was seen.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cache, partial
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


def named(folder: Path, key: bytes) -> bytes:
    """The public part of the identity in the key file of ``folder``; empty where the file is not under ``key``.

    No cryptography is loaded: the collector asks.
    """
    with suppress(UserError):
        file = read_keys(folder)
        return (file.holds(key) and file.identity) or b""
    return b""


class Heads:
    """The heads written by ``conn``; ``seen`` remembers each for the household with the public part ``name``.

    ``name`` is called for the first head. ``clock`` counts seconds. A renewal needs no head: the key file is seen.
    """

    def __init__(
        self, conn: Connection, name: Callable[[], bytes], seen: LastSeen, clock: Callable[[], float] = monotonic
    ) -> None:
        self._conn = conn
        self._name = cache(name)
        self._seen = seen
        self._clock = clock
        self._at = clock() - EVERY  # the first writing has one
        self._changes = self._stored
        conn.before_commit = self._in_time

    @property
    def follow(self) -> bool:
        """Whether the file may have come of the file last seen."""
        return heads.follows(self._conn, *self._seen.heads_of(self._name()))

    def close(self) -> None:
        """Write the last head if the file was written after the head before; a full or busy disk is let be."""
        self._conn.before_commit = None
        if not self._conn.in_transaction and self._stored != self._changes:
            with suppress(UserError), without_waiting(self._conn):
                with transaction(self._conn):
                    head = self._written()
                self._note(head)

    @property
    def _stored(self) -> int:
        return int(self._conn.total_changes - self._conn.undone)

    def _in_time(self) -> Callable[[], None] | None:
        if self._clock() - self._at < EVERY or self._stored == self._changes:
            return None
        return partial(self._note, self._written())

    def _written(self) -> Head:
        return heads.write(self._conn, max(self._seen.heads_of(self._name()))._replace(mark=""))

    def _note(self, head: Head) -> None:
        self._at, self._changes = self._clock(), self._stored
        if self.follow:  # what was put in its place while it was open is told at the next opening
            self._seen.note_head(self._name(), head)
