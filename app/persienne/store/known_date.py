"""The newest proved day, which the computer's clock is held against before anything goes by the date.

A clock more than ``DOUBT_AFTER`` days after the newest proved day is in doubt, and no value goes. The bound holds in
sum: the computer's date never proves itself, however often it was believed. Four things prove a day:

- the values of files, by their own dates, as far as those had passed by the clock at the import;
- the meter's clock, unless the meter has lost it (in historique mode a meter has none);
- a person who says that the date is right;
- the seconds that a collector runs, by a clock that nobody sets: they move the proved day on by their own length.

Without any of these, the day of the first import or reading counts as proved: the household had no value to lose before
it. What the computer's clock stamps proves no day, nor does ``date_known`` of earlier versions, which that clock alone
may have moved. A proved day by a person's mistake is given up for the computer's on the second day before it: less may
go then.

Not promised: the clock may be wrong by ``DOUBT_AFTER`` days, and false dates in a file are believed once they have
passed.

No numpy: the collector asks too. The caller holds the transaction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.localtime import FRANCE, local_days
from persienne.store import settings

if TYPE_CHECKING:
    from persienne.store.driver import Connection

DOUBT_AFTER: Final = 45
"""Days after the newest proved day from which on the computer's date is in doubt."""

_AGREES: Final = 1
"""Days between the meter's date and the computer's up to which they are the same: midnight may lie between."""

_DAY: Final = 86_400

_OF_FILES: Final = """SELECT max(day) FROM (
    SELECT source_id, day FROM curve UNION ALL SELECT source_id, day FROM day_total
    UNION ALL SELECT source_id, day FROM day_index UNION ALL SELECT source_id, first FROM period_total
    UNION ALL SELECT source_id, day FROM midnight_index UNION ALL SELECT source_id, day FROM maximum
    UNION ALL SELECT source_id, day FROM voltage_day
    ) JOIN source ON source.id = source_id JOIN batch ON batch.id = batch_id
    WHERE kind = 'import' AND day <= batch.at / 86400 + 719163"""
"""The last day of files' values, without days to come at the import; 719163 is the ordinal of 1970-01-01."""


def newest(conn: Connection) -> int | None:
    """The newest proved day (an ordinal); None for a household without any import or reading."""
    of_files = conn.execute(_OF_FILES).fetchone()[0]
    proved = max((day for day in (settings.get(conn, settings.DATE_PROVED), of_files) if day is not None), default=None)
    if proved is None:
        first = conn.execute("SELECT min(at) FROM batch").fetchone()[0]
        return None if first is None else local_days(FRANCE).day(first)
    return proved


def latest(conn: Connection) -> int | None:
    """The newest proved day, or the day of the retention's last run if later; a date before ``latest`` has passed."""
    ran, proved = settings.get(conn, settings.RETENTION_RAN), newest(conn)
    return proved if ran is None else max(proved or 0, local_days(FRANCE).day(ran["at"]))


def is_doubtful(conn: Connection, today: int) -> bool:
    """Whether ``today``, by the computer's clock, is in doubt; a household without values doubts no day."""
    if is_noted(conn, today):  # the usual case needs no look at the values
        return False
    proved = newest(conn)
    return proved is not None and today - proved > DOUBT_AFTER


def is_noted(conn: Connection, today: int) -> bool:
    """Whether ``today`` is not in doubt by the noted day alone; files count once ``note`` has seen their days."""
    noted = settings.get(conn, settings.DATE_PROVED)
    return noted is not None and today - noted <= DOUBT_AFTER


def is_near(conn: Connection, today: int) -> bool:
    """Whether ``today`` is the newest proved day, or follows it and is not in doubt."""
    proved = newest(conn)
    return proved is not None and 0 <= today - proved <= DOUBT_AFTER


def note(conn: Connection, today: int) -> None:
    """Note the newest proved day; ``today`` is not in doubt and proves no day.

    The second ``today`` before the proved day takes its place: a clock that is wrong for a moment (an empty battery)
    does not go on to a second day.
    """
    proved, behind = newest(conn), settings.get(conn, settings.DATE_BEHIND)
    if proved is None:
        return
    if today < proved and (behind is None or behind >= today):
        _put(conn, settings.DATE_BEHIND, today)
    else:
        _put(conn, settings.DATE_PROVED, min(proved, today))
        _put(conn, settings.DATE_BEHIND, None)


def confirm(conn: Connection, today: int) -> None:
    """A person says that it is ``today``, also where a later day was proved."""
    _put(conn, settings.DATE_PROVED, today)
    for setting in (settings.DATE_HEARD, settings.DATE_BEHIND):
        _put(conn, setting, None)


def count(conn: Connection, seconds: int, today: int) -> None:
    """A collector counted ``seconds`` since the last count, by a clock that nobody sets.

    They move the proved day on, at most to ``today``.
    """
    noted = settings.get(conn, settings.DATE_PROVED)
    days, rest = divmod((settings.get(conn, settings.DATE_COUNTED) or 0) + seconds, _DAY)
    if noted is None:
        noted = min(newest(conn) or today, today)
    _put(conn, settings.DATE_PROVED, max(noted, min(noted + days, today)))
    _put(conn, settings.DATE_COUNTED, rest)


def hear_meter(conn: Connection, day: int, today: int) -> None:
    """The meter's own clock says ``day``, and the computer's ``today``.

    A day near the proved day is proved; a later day, once the two clocks agree on two different days. Where both clocks
    agree on a day before the proved day, the proved day was wrong.
    """
    noted, agree = settings.get(conn, settings.DATE_PROVED), abs(day - today) <= _AGREES
    if noted is None or day <= noted + DOUBT_AFTER:
        was_wrong = noted is not None and agree and noted > today
        _put(conn, settings.DATE_PROVED, today if was_wrong else max(noted or 0, min(day, today)))
    elif agree:
        heard = settings.get(conn, settings.DATE_HEARD)
        if heard is not None and heard < day:
            confirm(conn, min(day, today))
        else:
            _put(conn, settings.DATE_HEARD, day)


def _put(conn: Connection, setting: settings.Setting[int, None], value: int | None) -> None:
    if value != settings.get(conn, setting):
        settings.put(conn, setting, value)
