"""The peer of the mirror: a path of a load curve comes in, what a notebook would show of its habits is reckoned.

It runs in an interpreter of its own, where Persienne is not installed. For every JSON line ``{"file"}`` it answers in
milliseconds; the file is read once, and outside of them.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from time import perf_counter

import pandas as pd  # type: ignore[import-untyped, import-not-found, unused-ignore]  # the peer's, not ours

ABOUT = 2
"""Lines about the meter above the table's header."""


@cache
def curve(file: str) -> pd.Series:
    """The powers by their instants."""
    frame = pd.read_csv(file, sep=";", skiprows=ABOUT)
    return pd.Series(frame["Valeur"].to_numpy(), pd.to_datetime(frame["Horodate"], utc=True))


def habits(powers: pd.Series) -> tuple[pd.DataFrame, pd.DataFrame, pd.Series]:
    """The week's profile, each day's energy and quiet of the night, and the days that are far below their month."""
    local = powers.tz_convert("Europe/Paris")
    profile = local.groupby([local.index.day_of_week, local.index.hour * 2 + local.index.minute // 30]).describe()
    nights = local[local.index.hour < 5]
    days = pd.DataFrame({"energy": local.resample("D").sum(), "night": nights.resample("D").min()})
    usual = days["energy"].rolling(28, center=True, min_periods=7).median()
    return profile, days, days["energy"][days["energy"] < 0.4 * usual]


if __name__ == "__main__":
    for line in sys.stdin:
        powers = curve(json.loads(line)["file"])
        began = perf_counter()
        habits(powers)
        sys.stdout.write(json.dumps({"habits": (perf_counter() - began) * 1000}) + "\n")
        sys.stdout.flush()
