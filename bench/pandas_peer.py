"""The peer in its own interpreter, where Persienne is not installed: a path of a load curve comes in.

``pandas_peer.py FILE DATABASE`` makes a table of a plain SQLite file once, as pandas' manual has it. Without arguments
the process stays warm and answers JSON lines in milliseconds with what was done: ``{"file", "database"}`` is such an
import, ``{"file"}`` what a notebook would show of the habits in it; for those the file is read once, outside of them.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from functools import cache
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


@cache
def curve(file: str) -> pd.Series:
    """The powers by the instants at which their half-hours begin: the file has their ends."""
    frame = pd.read_csv(file, sep=";", skiprows=ABOUT)
    starts = pd.to_datetime(frame["Horodate"], utc=True) - pd.Timedelta(minutes=30)
    return pd.Series(frame["Valeur"].to_numpy(), pd.DatetimeIndex(starts))


def habits(powers: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """The week's profile, each day's energy and quiet of the night, and the days that are far below their month."""
    local = powers.tz_convert("Europe/Paris")
    profile = local.groupby([local.index.day_of_week, local.index.hour * 2 + local.index.minute // 30]).describe()
    nights = local[local.index.hour < 5]
    days = pd.DataFrame({"energy": local.resample("D").sum(), "night": nights.resample("D").min()})
    usual = days["energy"].rolling(28, center=True, min_periods=7).median()
    return profile, days, days["energy"][days["energy"] < 0.4 * usual]


def answer(asked: dict[str, str]) -> dict[str, float]:
    """What was done, and how long that took."""
    if "database" in asked:
        began = perf_counter()
        import_curve(asked["file"], asked["database"])
        return {"wall": (perf_counter() - began) * 1000}
    powers = curve(asked["file"])
    began = perf_counter()
    profile, days, _ = habits(powers)
    took = (perf_counter() - began) * 1000
    return {"wall": took, "slots": len(profile), "days": len(days), "watts": float(days["energy"].sum())}


if __name__ == "__main__":
    if len(sys.argv) == 3:
        import_curve(sys.argv[1], sys.argv[2])
    else:
        for line in sys.stdin:
            sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
            sys.stdout.flush()
