"""The write-ahead log gives up what was just erased: at once, or as soon as no other program reads in it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.store import settings
from persienne.store.driver import empty_log, transaction, without_waiting

if TYPE_CHECKING:
    from persienne.store.driver import Connection


def forget_log(conn: Connection) -> bool:
    """Have the log give up what was just erased; returns whether it did.

    Where another program reads in it, that is written down, and :func:`forget_log_at_last` tries again. The erasing is
    done by then: a note that cannot be written (a busy file, a full disk) is no failure of it.
    """
    emptied, waited = empty_log(conn), settings.get(conn, settings.LOG_WAITS) is not None
    if emptied is not waited:
        return emptied
    with suppress(UserError), transaction(conn):
        settings.put(conn, settings.LOG_WAITS, None if emptied else 1)
    if emptied:
        empty_log(conn)  # of this last write, which names nothing
    return emptied


def forget_log_at_last(conn: Connection) -> None:
    """Try again to empty a log that another program kept from being emptied, without waiting for that program."""
    if settings.get(conn, settings.LOG_WAITS) is not None:
        with suppress(UserError), without_waiting(conn):
            forget_log(conn)
