"""Ten years of half-hours read for the charts, and thirty days of them erased: a place comes in, rows go out.

The peer is a plain SQLite file, which neither encrypts nor proves anything: what was deleted of it stays readable in
free blocks of the disk. Ours deletes, writes the file anew, encrypts it under a new key, empties the log, and looks for
the deleted values in every decrypted page.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bench.figures import Row, expect, in_turns, timed
from bench.homes import LAST_DAY, open_household
from persienne.base.localtime import local_days
from persienne.household.measures.resolved_history import recall_history
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from bench.figures import Took
    from bench.homes import Place
    from persienne.household.household import Household
    from persienne.insight.series import History

READ_PLAINLY = "plain sqlite3, a row per value (WITHOUT ROWID, in the order of time), read with fetchall"
ERASED_PLAINLY = "plain sqlite3, a row per value (INTEGER), DELETE and VACUUM in WAL, no encryption, no proof"
ERASED_MS = 3000
DAY = 86_400


def recall_rows(place: Place) -> list[Row]:
    """What ``recall_history`` takes on a new connection and on a warm one.

    Ours are resolved columns with a total for each day, decrypted; the peer's are tuples as they lie in a plain file.
    """
    given = place.long

    def recalled(household: Household) -> Took:
        history, took = timed(lambda: recall_history(household.conn, every_meter(household.conn)[0]))
        expect("half-hours read", len(history.curve), given.intervals)
        expect("joules read", int(history.curve.values.sum()), given.joules)
        expect("joules of the days read", int(history.days.joules.sum()), given.joules)
        return took

    def just_opened() -> Took:
        with closing(open_household(place.long_home)) as household:
            every_meter(household.conn)
            return recalled(household)

    def plainly(conn: sqlite3.Connection) -> Took:
        query = "SELECT start, duration, joules, quality FROM curve ORDER BY start"
        rows, took = timed(lambda: conn.execute(query).fetchall())
        expect("rows of the peer", (len(rows), sum(row[2] for row in rows)), (given.intervals, given.joules))
        return took

    file = row_per_value(place.history, place.folder / "rows.db", "WITHOUT ROWID")
    with closing(open_household(place.long_home)) as household, closing(sqlite3.connect(file)) as conn:
        new, again, peer = in_turns(place.scale, just_opened, partial(recalled, household), partial(plainly, conn))
    named = f"{given.intervals} half-hours read"
    return [
        Row(f"{named}, {which}", "ms", ours["wall"], peer["wall"], READ_PLAINLY)
        for which, ours in (("just opened", new), ("again", again))
    ]


def erase_rows(place: Place) -> list[Row]:
    """What ``Household.erasures.erase`` takes of days in the middle, each time in a fresh copy of the household."""
    days, local = place.scale.erased, local_days()
    last = LAST_DAY.toordinal() - place.scale.long // 2
    first = last - days + 1
    start, end = local.midnight(first), local.midnight(last + 1)
    gone = (end - start) // place.long.step
    whole = row_per_value(place.history, place.folder / "integers.db", "")

    def erased() -> Took:
        with TemporaryDirectory(dir=place.folder) as name:
            home = shutil.copytree(place.long_home, Path(name) / "home")
            with closing(open_household(home)) as household:
                certificate, took = timed(lambda: household.erasures.erase(Scope(Level.DAY, first, last)))
                left = recall_history(household.conn, every_meter(household.conn)[0]).curve
        proof = certificate.proof
        expect("the erasure", certificate.state, State.DONE)
        expect(
            "whether the proof is clean and looked for values",
            bool(proof and proof.sampled and proof.clean),
            given=True,
        )
        expect("half-hours left", len(left), place.long.intervals - gone)
        expect("half-hours left of these days", int(((left.starts >= start) & (left.starts < end)).sum()), 0)
        return took

    def plainly() -> Took:
        with TemporaryDirectory(dir=place.folder) as name, closing(sqlite3.connect(shutil.copy(whole, name))) as conn:
            conn.execute("PRAGMA journal_mode = WAL")

            def vacuumed() -> int:
                deleted = conn.execute("DELETE FROM curve WHERE start >= ? AND start < ?", (start, end)).rowcount
                conn.commit()
                conn.execute("VACUUM")
                conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
                return deleted

            deleted, took = timed(vacuumed)
        expect("rows that the peer deleted", deleted, gone)
        return took

    ours, peer = in_turns(place.scale, erased, plainly)
    named = f"{days} days of {len(place.history.days)} erased, proof included"
    return [Row(named, "ms", ours["wall"], peer["wall"], ERASED_PLAINLY, at_most=ERASED_MS)]


def row_per_value(history: History, path: Path, kind: str) -> Path:
    """Write the curve of ``history`` to a table of a plain file, one row an interval; returns ``path``."""
    curve = history.curve
    columns = (curve.starts, curve.durations, curve.values, curve.qualities)
    with closing(sqlite3.connect(path)) as conn:
        table = "CREATE TABLE curve(start INTEGER PRIMARY KEY, duration INTEGER, joules INTEGER, quality INTEGER)"
        conn.execute(f"{table} {kind}")
        rows = zip(*(column.tolist() for column in columns), strict=True)
        conn.executemany("INSERT INTO curve VALUES (?, ?, ?, ?)", rows)
        conn.commit()
    return path
