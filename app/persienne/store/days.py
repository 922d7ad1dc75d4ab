"""The table ``day_total``: energies of local days go in and come out in columns; nothing is resolved here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

import numpy as np

from persienne.base.columns import InColumns
from persienne.base.slats import PART_OF_A_DAY
from persienne.insight.days import covered_or_part
from persienne.store import sources

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Longs, Source
    from persienne.insight.series import DayTotals
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True, eq=False)
class DayColumns(InColumns):
    """Energies of local days: int64 columns of one length, ``days`` ascending ordinals without repeats.

    ``joules`` is the energy known of the day, ``covered`` the seconds of it that this speaks of (of a part of a day
    that closed slats keep ``PART_OF_A_DAY``), ``qualities`` as ``Quality``.
    """

    days: Longs
    joules: Longs
    covered: Longs
    qualities: Longs

    @classmethod
    def of(cls, totals: DayTotals) -> Self:
        """The totals of days without where they came from."""
        return cls(totals.days, totals.joules, totals.covered, totals.qualities)

    def without_hours(self, local: LocalDays) -> Self:
        """These days as whole ones or parts: how many seconds are known of one says when a computer was on."""
        return replace(self, covered=covered_or_part(self.days, self.covered, local))


@dataclass(frozen=True, slots=True, eq=False)
class StoredDays:
    """The day totals of one register that are stored from one source."""

    source_id: int
    batch_id: int
    source: Source
    columns: DayColumns


def write(conn: Connection, source_id: int, register_id: int, columns: DayColumns) -> int:
    """Store the days of a source; returns their number. A day is written once for each source."""
    query = "INSERT INTO day_total(source_id, register_id, day, joules, covered, quality) VALUES (?, ?, ?, ?, ?, ?)"
    conn.executemany(query, _rows(source_id, register_id, columns))
    return len(columns)


def widen(conn: Connection, source_id: int, register_id: int, columns: DayColumns) -> None:
    """Store the days of a source; one that is stored already gives way where the new one speaks of more of the day.

    Of two parts of a day without their lengths the larger one stays.
    """
    query = f"""INSERT INTO day_total(source_id, register_id, day, joules, covered, quality) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET joules = excluded.joules, covered = excluded.covered, quality = excluded.quality
        WHERE excluded.covered > covered
        OR (excluded.covered = covered AND covered = {PART_OF_A_DAY} AND excluded.joules > joules)"""  # noqa: S608
    conn.executemany(query, _rows(source_id, register_id, columns))


def _rows(source_id: int, register_id: int, columns: DayColumns) -> list[tuple[int, ...]]:
    said = zip(
        columns.days.tolist(),
        columns.joules.tolist(),
        columns.covered.tolist(),
        columns.qualities.tolist(),
        strict=True,
    )
    return [(source_id, register_id, *row) for row in said]


def read(conn: Connection, meter_id: int, register_id: int) -> list[StoredDays]:
    """The days of a register, one entry per source that has any, the source to believe first in front."""
    query = """SELECT day, joules, covered, quality FROM day_total
        WHERE source_id = ? AND register_id = ? ORDER BY day"""
    found = []
    for source in sources.ranked(conn, meter_id):
        rows = conn.execute(query, (source.id, register_id)).fetchall()
        if rows:
            columns = DayColumns(*np.array(rows, np.int64).T.copy())
            found.append(StoredDays(source.id, source.batch_id, source.source, columns))
    return found
