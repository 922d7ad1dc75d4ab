"""The tables ``deletion_check`` and ``shown_absent``: the days that a look at a recipient's file showed to be absent.

No value is kept of such a file, and no day that it gave: only that some days were not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from persienne.store.driver import Connection


def add(conn: Connection, request: str, meter_id: int, at: int, absent: Iterable[tuple[int, int]]) -> None:
    """Store a look, made at ``at`` (UTC epoch seconds) for the request of this reference.

    ``absent`` are spans of local days (ordinals, both included) that it showed to be absent, apart from each other.
    """
    query = "INSERT INTO deletion_check(request, meter_id, at) VALUES (?, ?, ?)"
    number = conn.execute(query, (request, meter_id, at)).lastrowid
    rows = [(number, first, last) for first, last in absent]
    conn.executemany("INSERT INTO shown_absent(check_id, first, last) VALUES (?, ?, ?)", rows)


def absent_days(
    conn: Connection, request: str, meter_id: int, since: int, left_out: Collection[int] = ()
) -> dict[int, int]:
    """Each local day (ordinal) that a look for this request showed to be absent, with the first such look's instant.

    Looks before ``since``, and those made at an instant of ``left_out`` (UTC epoch seconds), count no more.
    """
    query = """SELECT first, last, at FROM shown_absent JOIN deletion_check ON deletion_check.id = check_id
        WHERE request = ? AND meter_id = ? AND at >= ? ORDER BY at DESC"""
    return {
        day: at
        for first, last, at in conn.execute(query, (request, meter_id, since)).fetchall()
        if at not in left_out
        for day in range(first, last + 1)
    }
