"""Thirty days erased out of ten years, with the proof, beside a plain table: a household comes in, rows go out.

Ours deletes, writes the file anew, encrypts it under a new key, empties the log, and looks for the deleted values in
every decrypted page. The peer deletes as many half-hours out of a table of integers and vacuums; it proves nothing,
and what it deleted stays readable in free blocks of the disk.
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from time import perf_counter
from typing import TYPE_CHECKING

from bench import homes
from bench.figures import Row, Spread
from persienne.household.privacy.erasure import Level, Scope, State

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.insight.series import History

PLAIN = "plain sqlite3, a row per value (INTEGER), DELETE and VACUUM in WAL, no encryption, no proof"
AT_MOST = 3000
"""Milliseconds."""
DAYS = 30


def erase_rows(home: Path, history: History, folder: Path, runs: int) -> list[Row]:
    """What ``Household.erasures.erase`` takes of thirty days in the middle, each time in a fresh copy of ``home``."""
    last = homes.LAST_DAY.toordinal() - 5 * 365
    scope = Scope(Level.DAY, last - DAYS + 1, last)
    database = integers(history, folder / "integers.db")
    pairs = []
    for run in range(runs):
        copy, plain = folder / f"erased-{run}", folder / f"erased-{run}.db"
        shutil.copytree(home, copy)
        shutil.copy(database, plain)
        pairs.append((erased(copy, scope), vacuumed(plain, history)))
        shutil.rmtree(copy)
        plain.unlink()
    ours, theirs = (Spread.of(pair[side] for pair in pairs) for side in (0, 1))
    return [Row(f"{DAYS} days of 10 years erased, proof included", "ms", ours, theirs, PLAIN, at_most=AT_MOST)]


def erased(home: Path, scope: Scope) -> float:
    """Milliseconds of one erasure that is proved."""
    with closing(homes.open_household(home)) as household:
        began = perf_counter()
        certificate = household.erasures.erase(scope)
        took = (perf_counter() - began) * 1000
    if certificate.state != State.DONE or certificate.proof is None or not certificate.proof.sampled:
        raise AssertionError(certificate.to_json())
    return took


def vacuumed(path: Path, history: History) -> float:
    """Milliseconds of the same days deleted out of the plain file."""
    middle = int(history.curve.starts[len(history.curve) // 2])
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
        began = perf_counter()
        conn.execute("DELETE FROM curve WHERE start >= ? AND start < ?", (middle, middle + DAYS * 86_400))
        conn.commit()
        conn.execute("VACUUM")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return (perf_counter() - began) * 1000


def integers(history: History, path: Path) -> Path:
    """Write the curve of ``history`` to a plain file, an integer a half-hour under its start; returns ``path``."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("CREATE TABLE curve(start INTEGER PRIMARY KEY, joules INTEGER NOT NULL)")
        rows = zip(history.curve.starts.tolist(), history.curve.values.tolist(), strict=True)
        conn.executemany("INSERT INTO curve VALUES (?, ?)", rows)
        conn.commit()
    return path
