"""The peer: a path of a load curve comes in, a table of a plain SQLite file goes out, as pandas' manual has it.

It runs in an interpreter of its own, where Persienne is not installed. ``pandas_import.py FILE DATABASE`` does it once;
without arguments it stays warm and does it for every JSON line ``{"file", "folder"}``, answering in milliseconds.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from time import perf_counter

import pandas as pd  # type: ignore[import-untyped, import-not-found, unused-ignore]  # the peer's, not ours

ABOUT = 2
"""Lines about the meter above the table's header."""


def import_curve(file: str, database: str) -> None:
    """Read ``file``, make its stamps UTC, and write it as table ``curve``."""
    frame = pd.read_csv(file, sep=";", skiprows=ABOUT)
    frame["Horodate"] = pd.to_datetime(frame["Horodate"], utc=True)
    with closing(sqlite3.connect(database)) as conn:
        frame.to_sql("curve", conn, index=False)
        conn.commit()


def serve() -> None:
    """Answer until standard input ends."""
    for line in sys.stdin:
        asked = json.loads(line)
        database = Path(asked["folder"]) / "pandas.db"
        database.unlink(missing_ok=True)
        began = perf_counter()
        import_curve(asked["file"], str(database))
        took = (perf_counter() - began) * 1000
        sys.stdout.write(json.dumps({"import": took}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        import_curve(sys.argv[1], sys.argv[2])
    else:
        serve()
