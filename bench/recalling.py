"""Ten years of half-hours read for the charts, beside a row per value: a household comes in, rows go out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING

from bench import homes
from bench.figures import Row, Spread

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.insight.series import History

ROW_PER_VALUE = "plain sqlite3, a row per value (WITHOUT ROWID, in the order of time), read with fetchall"


def recall_rows(home: Path, folder: Path, runs: int) -> tuple[list[Row], History]:
    """What ``Household.history`` takes on a new connection and on a warm one; and the history itself.

    Ours are resolved columns with a total for each day, decrypted; the peer's are tuples as they lie in a plain file.
    """
    with closing(homes.open_household(home)) as household:
        history = household.measures.history(household.measures.meters()[0])
    database = row_per_value(history, folder / "rows.db")
    times: dict[str, tuple[list[float], list[float]]] = {"just opened": ([], []), "again": ([], [])}
    for _ in range(runs):
        with closing(homes.open_household(home)) as household, closing(sqlite3.connect(database)) as conn:
            meter = household.measures.meters()[0]
            for ours, theirs in times.values():
                began = perf_counter()
                household.measures.history(meter)
                between = perf_counter()
                conn.execute("SELECT start, duration, joules, quality FROM curve ORDER BY start").fetchall()
                ours.append((between - began) * 1000)
                theirs.append((perf_counter() - between) * 1000)
    named = f"{len(history.curve)} half-hours read"
    rows = [
        Row(f"{named}, {which}", "ms", Spread.of(ours), Spread.of(theirs), ROW_PER_VALUE)
        for which, (ours, theirs) in times.items()
    ]
    return rows, history


def row_per_value(history: History, path: Path) -> Path:
    """Write the curve of ``history`` to a plain file, one row an interval; returns ``path``."""
    curve = history.curve
    columns = (curve.starts, curve.durations, curve.values, curve.qualities)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute(
            "CREATE TABLE curve(start INTEGER PRIMARY KEY, duration INTEGER, joules INTEGER, quality INTEGER)"
            " WITHOUT ROWID"
        )
        rows = zip(*(column.tolist() for column in columns), strict=True)
        conn.executemany("INSERT INTO curve VALUES (?, ?, ?, ?)", rows)
        conn.commit()
    return path
