"""A simulated year of an ordinary desktop: every Wh is in one day or in one period, and no gap is claimed as zero."""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.reading import JOULES_PER_WH
from persienne.base.slats import Slat
from persienne.household.measures.corrections import join_meters, likely_same_meters
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.insight.bars import Level, bars, dates, totals
from persienne.store.meters import known_meter
from support.households import bring, put
from support.tic_frames import PRM
from support.wire_homes import raw, reopened
from support.years import LOCAL, SHORTEST, OneHome, live, ordinary_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.reading import Longs
    from persienne.household.household import Household
    from persienne.store.driver import Connection
    from support.years import Lived, Year

pytestmark = pytest.mark.turning

YEARS = int(os.environ.get("PERSIENNE_YEARS", "0"))
"""How many whole years are lived at each stop; ``make harness`` says it."""
TIMES = [(seed, date(2024, 3, 4), 364) for seed in range(YEARS)] or [
    (0, date(2024, 3, 4), SHORTEST),
    (1, date(2024, 9, 30), SHORTEST),
]
"""Seed, first day, days; two short times hold all that happens, and a night of 23 and of 25 hours, as a year does."""
WITHIN = 60
"""Wh that a minute may draw: an instant between two frames of a quiet hour is known to the minute."""


def import_week(folder: Path, day: int, home: OneHome) -> None:
    """Import the file of the seven days before ``day``."""
    with closing(reopened(folder)) as household:
        bring(household, put(folder.parent, f"week-{day}.csv", home.export(day - 7, day - 1)), at=LOCAL.midnight(day))
        pair = likely_same_meters(household.conn)
        if pair is not None:
            join_meters(household.conn, *pair)


def last_known(conn: Connection, home: OneHome, year: Year, lived: Lived, slat: Slat) -> int:
    """The Wh that the home had drawn at the last index that is stored."""
    if slat is not Slat.CLOSED:
        return home.wh(lived.last)
    query = """SELECT wh FROM (SELECT day, wh, register_id FROM midnight_index
            UNION ALL SELECT day, wh, register_id FROM day_index)
        JOIN register ON register.id = register_id WHERE name = 'EAST' ORDER BY day DESC LIMIT 1"""
    (wh,) = conn.execute(query).fetchone()
    return int(wh) + home.wh(year.replaced_at)


def check(household: Household, home: OneHome, year: Year, until: int) -> None:
    meter = known_meter(household.conn, PRM)
    found = recall_whole_days(household.conn, meter)
    days, periods = found.totals, found.periods
    for day, joules, covered in zip(days.days.tolist(), days.joules.tolist(), days.covered.tolist(), strict=True):
        if covered >= LOCAL.length(day):
            assert joules == JOULES_PER_WH * (home.wh(LOCAL.midnight(day + 1)) - home.wh(LOCAL.midnight(day))), day
    exact = periods.exact & (periods.covered == periods.ends - periods.starts)
    for start, end, joules in zip(
        periods.starts[exact].tolist(), periods.ends[exact].tolist(), periods.joules[exact].tolist(), strict=True
    ):
        assert abs(joules - JOULES_PER_WH * (home.wh(end) - home.wh(start))) <= WITHIN * JOULES_PER_WH
    assert int(days.joules.sum() + periods.joules.sum()) == JOULES_PER_WH * (until - home.wh(year.begin))
    history = recall_history(household.conn, meter)
    whole = totals(history, year.first, year.last)
    assert whole.joules == JOULES_PER_WH * (until - home.wh(year.begin))
    months = bars(history, Level.MONTH, year.begin, year.end)
    over_months = periods.where(_month(periods.starts) != _month(periods.ends - 1))
    assert int(months.joules.sum() + over_months.joules.sum()) == whole.joules
    assert (months.covered <= months.expected).all()
    curve = history.curve
    for start, length, joules in zip(
        curve.starts.tolist(), curve.durations.tolist(), curve.values.tolist(), strict=True
    ):
        assert abs(joules - JOULES_PER_WH * (home.wh(start + length) - home.wh(start))) <= WITHIN * JOULES_PER_WH


def _month(at: Longs) -> Longs:
    return dates(LOCAL.days(at)).astype("M8[M]").astype(np.int64)


def check_detail(conn: Connection, slat: Slat) -> None:
    def count(query: str) -> int:
        return int(conn.execute(f"SELECT count(*) FROM {query}").fetchone()[0])

    if slat is Slat.CLOSED:
        assert [count(table) for table in ("curve", "frame", "wire_cut")] == [0, 0, 0]
        assert count("maximum WHERE at IS NOT NULL") == 0
    if slat is Slat.HALF:
        assert count("curve WHERE finest < 600") == count("frame") == 0
        assert count("maximum WHERE at % 600 <> 0") == 0


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: a year is ten thousand transactions, and no power cut is tried here."""
    if not os.access("/dev/shm", os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        yield Path(name)


def test_a_plan_that_is_too_short_for_all_that_happens_is_refused() -> None:
    with pytest.raises(ValueError, match="60 at least"):
        ordinary_year(1, days=59)


@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize(("seed", "first", "days"), TIMES)
def test_an_ordinary_desktop_loses_nothing(folder: Path, seed: int, first: date, days: int, slat: Slat) -> None:
    year = ordinary_year(seed, first, days)
    home = OneHome(year)
    lived = live(year, home, folder, slat, lambda where, day: import_week(where, day, home))
    with closing(raw(lived.folder)) as conn:
        check_detail(conn, slat)
        until = last_known(conn, home, year, lived, slat)
    with closing(reopened(lived.folder)) as household:
        check(household, home, year, until)
