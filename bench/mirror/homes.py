"""Homes whose presence is known: files of samples or of a folder come in, curves with their truth go out.

The samples are research data and no part of Persienne: which files, from where and under which licence is told in
docs/mirror.md. Their clocks are wall clocks without a zone; they are read as one that never changes.
"""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.intervals import wall_seconds
from persienne.insight.series import Series

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Longs = NDArray[np.int64]

UNCHANGING = "UTC"
DAY = 86_400
FIRST, LAST = 946_684_800, 2_524_608_000
"""The first instants of 2000 and of 2050: no home was measured outside of them."""
COLUMNS = ("start_utc", "seconds", "watts", "occupied")


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """A curve and its truth by day and slot of the wall clock, NaN where it is not known.

    ``present`` [days, slots] is 1 while somebody is in, ``awake`` the same while somebody is up; None where the file
    does not tell. ``litres`` [days * 1440] of hot water by minute. Row 0 is the local day ``first_day``.
    """

    name: str
    curve: Series
    zone: str
    first_day: int
    present: Floats
    awake: Floats | None = None
    litres: Floats | None = None

    def with_watts(self, watts: Floats, step: int, name: str) -> Home:
        """The same home drawing ``watts`` more, in a row of steps of so many seconds from its first midnight on."""
        own = self.watts(60)
        more = np.repeat(watts, step // 60)[: len(own)]
        return replace(self, name=name, curve=flat_curve(own + more, 60, self.first_day))

    def watts(self, step: int) -> Floats:
        """Its mean watts in a row of steps, of a home whose minutes or quarters are all known."""
        own = self.curve.values / self.curve.durations
        length = int(self.curve.durations[0])
        if length >= step:
            return np.repeat(own, length // step)
        return own.reshape(-1, step // length).mean(1)


def flat_curve(watts: Floats, step: int, first_day: int) -> Series:
    """A curve without a hole, from the first midnight on, on a clock that never changes."""
    begin = local_days(UNCHANGING).midnight(first_day)
    starts = begin + step * np.arange(len(watts), dtype=np.int64)
    zeros = np.zeros(len(watts), np.int64)
    return Series(starts, np.full(len(watts), step, np.int64), np.round(watts * step).astype(np.int64), zeros, zeros)


def sample_homes(samples: Path) -> list[Home]:
    """The five labelled homes of the folder of samples: ECO's, CHR01 and three of tsorb's; none where it has none."""
    folder = samples / "mirror"
    if not folder.is_dir():
        return []
    made = [_eco(folder / "eco_house2_15min_2012-06.csv"), _chr01(folder / "lpg_chr01_1min_2021.csv.gz")]
    return made + [_tsorb(folder / f"tsorb_{number}pers_1min_120d.csv.gz", number) for number in (1, 2, 4)]


def sceaux(samples: Path) -> Series | None:
    """The half-hours of four years of a real French home, without a truth; None where the samples have none."""
    path = samples / "series" / "uci_sceaux_30min_2006-2010.csv"
    if not path.is_file():
        return None
    rows = [line.split(";") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    starts = np.array([row[0] for row in rows], "M8[s]").astype(np.int64)
    watts = np.array([int(row[1]) for row in rows], np.int64)
    kept = np.flatnonzero(np.diff(starts, prepend=starts[0] - 1) > 0)
    zeros = np.zeros(len(kept), np.int64)
    return Series(starts[kept], zeros + 1800, watts[kept] * 1800, zeros, zeros)


def _eco(path: Path) -> Home:
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    first = date.fromisoformat(rows[0]["time_local"][:10]).toordinal()
    watts = np.array([float(row["power_w"]) for row in rows])
    present = np.array([float(row["occupied"] or "nan") for row in rows]).reshape(-1, 96)
    return Home("ECO 2", flat_curve(watts, 900, first), UNCHANGING, first, present)


def _columns(path: Path) -> Floats:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return np.loadtxt(StringIO(file.read()), delimiter=",", skiprows=1)[:, 1:].T


def _chr01(path: Path) -> Home:
    watts, awake, asleep, _, litres = _columns(path)
    first = date(2021, 1, 1).toordinal()
    present = (awake + asleep > 0).astype(float).reshape(-1, 1440)
    up = (awake > 0).astype(float).reshape(-1, 1440)
    return Home("CHR01", flat_curve(watts, 60, first), UNCHANGING, first, present, up, litres)


def _tsorb(path: Path, number: int) -> Home:
    return tsorb_home(f"tsorb {number}", *_columns(path))


def tsorb_home(name: str, watts: Floats, active: Floats, inactive: Floats) -> Home:
    """A home of tsorb's from its minutes from the first of January 2015 on."""
    first = date(2015, 1, 1).toordinal()
    present = (active + inactive > 0).astype(float).reshape(-1, 1440)
    return Home(
        name, flat_curve(watts, 60, first), UNCHANGING, first, present, (active > 0).astype(float).reshape(-1, 1440)
    )


class HomeFileError(ValueError):
    """A file of a home that cannot be scored; it says the file, the line and what is wrong."""


def homes_of(folder: Path) -> list[Home]:
    """The homes of a folder, a file ``<id>.csv`` each; ``HomeFileError`` where there is none, or one is not right.

    Lines are ``start_utc;seconds;watts;occupied`` under that head: an instant as 2012-06-01T00:00:00Z or in epoch
    seconds, the length, mean watts, and 1, 0 or nothing.
    """
    paths = sorted(folder.glob("*.csv")) if folder.is_dir() else []
    if not paths:
        raise HomeFileError(f"{folder}: no file <id>.csv")
    return [_read_home(path) for path in paths]


def _read_home(path: Path) -> Home:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    if not lines or tuple(lines[0].strip().split(";")) != COLUMNS:
        raise HomeFileError(f"{path.name}, line 1: the head has to be {';'.join(COLUMNS)}")
    rows = [_read_line(path, number, line) for number, line in enumerate(lines[1:], 2) if line.strip()]
    if not rows:
        raise HomeFileError(f"{path.name}: no value")
    starts, durations = (np.array([row[place] for row in rows], np.int64) for place in (0, 1))
    overlap = np.flatnonzero(starts[1:] < starts[:-1] + durations[:-1])
    if len(overlap):
        raise HomeFileError(f"{path.name}, line {int(overlap[0]) + 3}: it begins before the line above it ends")
    joules = np.round(np.array([row[2] for row in rows]) * durations).astype(np.int64)
    zeros = np.zeros(len(rows), np.int64)
    curve = Series(starts, durations, joules, zeros, zeros)
    return _with_truth(path.stem, curve, np.array([row[3] for row in rows]))


def _read_line(path: Path, number: int, line: str) -> tuple[int, int, float, float]:
    """An instant, a length, watts, and whether somebody was in (NaN: not told)."""
    cells = line.strip().split(";")
    try:
        if len(cells) != len(COLUMNS) or cells[3] not in {"0", "1", ""}:
            raise ValueError
        start = int(cells[0]) if cells[0].isdigit() else _instant(cells[0])
        length, watts = int(cells[1]), float(cells[2])
        if not FIRST <= start < LAST or not 0 < length <= DAY or not 0 <= watts < 1e6:
            raise ValueError
    except ValueError:
        wanted = "start_utc;seconds;watts;occupied, as in 2012-06-01T00:00:00Z;900;75.6;1"
        raise HomeFileError(f"{path.name}, line {number}: {line.strip()!r} is not {wanted}") from None
    return start, length, watts, float(cells[3] or "nan")


def _instant(text: str) -> int:
    if not text.endswith("Z"):
        raise ValueError(text)
    return int(np.datetime64(text.removesuffix("Z"), "s").astype(np.int64))


def _with_truth(name: str, curve: Series, occupied: Floats) -> Home:
    """The home, its truth laid out by the minutes of the wall clock in France."""
    local = local_days(FRANCE)
    days = local.days(curve.starts)
    first, last = int(days[0]), local.day(int(curve.ends[-1]) - 1)
    present = np.full((last - first + 1, 1440), np.nan)
    repeats = curve.durations // 60
    offsets = np.arange(int(repeats.sum())) - np.repeat(np.cumsum(repeats) - repeats, repeats)
    minutes = np.repeat(curve.starts, repeats) + 60 * offsets
    present[local.days(minutes) - first, wall_seconds(local, minutes) // 60] = np.repeat(occupied, repeats)
    return Home(name, curve, FRANCE, first, present)
