"""The newest day that the household knows, which the computer's clock is held against before anything goes by it.

A clock that stands more than ``DOUBT_AFTER`` days after that day is in doubt: nothing goes until a person says that the
date is right, until the meter's own clock says so on two days, or until a file's values reach it. Three things make a
day known: the values of files, by their own dates and never later than the clock at their import; the meter's clock;
and the computer's clock as long as it was not in doubt. What is stamped while it is in doubt makes nothing known. A
known day that was a wrong clock's, or a person's mistake, is given up for the computer's on the second day before it.

No numpy: the collector asks too. The caller holds the transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from persienne.base.localtime import FRANCE, local_days
from persienne.store import frames, settings

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DOUBT_AFTER: Final = 45
"""Days after the newest known day from which on the computer's date is in doubt."""

_AGREES: Final = 1
"""Days between the meter's date and the computer's up to which they are the same: midnight may lie between."""

_DAYS = """SELECT source_id, max(day) AS day FROM curve GROUP BY source_id
    UNION ALL SELECT source_id, max(day) FROM day_total GROUP BY source_id
    UNION ALL SELECT source_id, max(day) FROM day_index GROUP BY source_id
    UNION ALL SELECT source_id, max(first) FROM period_total GROUP BY source_id
    UNION ALL SELECT source_id, max(day) FROM midnight_index GROUP BY source_id
    UNION ALL SELECT source_id, max(day) FROM maximum GROUP BY source_id
    UNION ALL SELECT source_id, max(day) FROM voltage_day GROUP BY source_id"""
_FACTS_OF_LINES = """SELECT max(at) FROM fact WHERE source_id IN (
    SELECT source.id FROM source JOIN batch ON batch.id = batch_id WHERE kind = 'wire')"""


def newest(conn: Connection) -> int | None:
    """The newest day (an ordinal) that the household knows; None where it knows none."""
    known = settings.get(conn, settings.DATE_KNOWN)
    if known is None:
        known = _newest_of_line(conn)
    return max((day for day in (known, _newest_of(conn, "import")) if day is not None), default=None)


def is_doubtful(conn: Connection, today: int) -> bool:
    """Whether ``today``, by the computer's clock, is in doubt; a household that knows no day doubts none."""
    noted = settings.get(conn, settings.DATE_KNOWN)
    if noted is not None and today - noted <= DOUBT_AFTER:  # the usual case needs no look at the values
        return False
    known = newest(conn)
    return known is not None and today - known > DOUBT_AFTER


def is_near(conn: Connection, today: int) -> bool:
    """Whether ``today`` is the newest known day, or one of those that follow it and are not in doubt."""
    known = newest(conn)
    return known is not None and 0 <= today - known <= DOUBT_AFTER


def go_on(conn: Connection, today: int) -> None:
    """``today`` is not in doubt: it is known from now on.

    A day before the known one changes nothing, unless an earlier one was seen before the known one too: a clock that
    is wrong for a moment (an empty battery) does not go on to a second day.
    """
    noted = settings.get(conn, settings.DATE_KNOWN)
    if noted is not None or newest(conn) is not None:
        _go_on(conn, noted, today)


def confirm(conn: Connection, today: int) -> None:
    """A person says that it is ``today``, also where a later day was known."""
    _keep(conn, today)
    for day in (settings.DATE_HEARD, settings.DATE_BEHIND):
        settings.put(conn, day, None)


def begin_writing(conn: Connection, today: int) -> None:
    """Keep what is known of a household that never noted it, before the clock of now stamps anything.

    What was stamped with days after ``today`` by a wrong clock of the past is no knowledge.
    """
    if settings.get(conn, settings.DATE_KNOWN) is None and (known := newest(conn)) is not None:
        _keep(conn, min(known, today))


def keep_up(conn: Connection, today: int) -> bool:
    """Go on to ``today`` where it is not in doubt after the day that was noted last, and return whether it is not.

    It reads two rows, for what is done every minute; files count once ``go_on`` has seen them.
    """
    known = settings.get(conn, settings.DATE_KNOWN)
    if known is None or today - known > DOUBT_AFTER:
        return False
    _go_on(conn, known, today)
    return True


def hear_meter(conn: Connection, day: int, today: int) -> None:
    """The meter's own clock says ``day``, and the computer's ``today``.

    Near the known day it is known; later ones, once the two clocks agree on two different days. Where they agree on a
    day before the known one, that one was wrong.
    """
    known, agree = settings.get(conn, settings.DATE_KNOWN), abs(day - today) <= _AGREES
    if known is None or day <= known + DOUBT_AFTER:
        _keep(conn, today if known is not None and agree and known > today else max(known or 0, min(day, today)))
    elif agree:
        heard = settings.get(conn, settings.DATE_HEARD)
        if heard is not None and heard < day:
            confirm(conn, min(day, today))
        elif heard != day:
            settings.put(conn, settings.DATE_HEARD, day)


def _go_on(conn: Connection, known: int | None, today: int) -> None:
    behind = settings.get(conn, settings.DATE_BEHIND)
    if known is None or today >= known or (behind is not None and behind < today):
        _keep(conn, today)
        if behind is not None:
            settings.put(conn, settings.DATE_BEHIND, None)
    elif behind != today:
        settings.put(conn, settings.DATE_BEHIND, today)


def _keep(conn: Connection, day: int) -> None:
    if day != settings.get(conn, settings.DATE_KNOWN):
        settings.put(conn, settings.DATE_KNOWN, day)


def _newest_of(conn: Connection, kind: Literal["import", "wire"]) -> int | None:
    """The last day of the values of files or of meter lines; that of a file is not after its import."""
    query = f"""SELECT batch.at, max(day) FROM ({_DAYS}) JOIN source ON source.id = source_id
        JOIN batch ON batch.id = batch_id WHERE kind = ? GROUP BY batch.id"""  # noqa: S608 - our own words
    local = local_days(FRANCE)
    found = conn.execute(query, (kind,)).fetchall()
    return max((day if kind == "wire" else min(day, local.day(at)) for at, day in found), default=None)


def _newest_of_line(conn: Connection) -> int | None:
    """The last day of anything that a meter line said."""
    local = local_days(FRANCE)
    told = (frames.last(conn), conn.execute(_FACTS_OF_LINES).fetchone()[0])
    instants = [local.day(at) for at in told if at is not None]
    return max((day for day in (_newest_of(conn, "wire"), *instants) if day is not None), default=None)
