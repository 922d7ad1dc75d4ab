"""What the doors have in common whose things a household may delete for good: the file, the clock, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store import erasures
from persienne.store.erase import Level, Scope

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.access.open_file import OpenFile
    from persienne.store.driver import Connection
    from persienne.store.erasures import ByTheWay


class Forgetting:
    """A door to rows of the file that can be deleted for good.

    ``clock`` gives UTC epoch seconds. ``finish`` makes the file forget what it held, and returns whether it did.
    """

    def __init__(self, file: OpenFile, *, clock: Callable[[], float], finish: Callable[[], bool]) -> None:
        self._file = file
        self._clock = clock
        self._finish = finish

    @property
    def _conn(self) -> Connection:
        """The connection of now: after ``finish`` it is another one."""
        return self._file.conn

    def _note(self, kind: ByTheWay, table: str, gone: int, level: Level = Level.CURVE) -> None:
        """Write into the journal how many rows went, inside the transaction that deletes them.

        It is as deep as ``level``, and names no day.
        """
        erasures.note(self._conn, kind, Scope(level), int(self._clock()), counts={table: gone})
