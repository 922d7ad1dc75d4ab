"""A month of live values, one a second: its weight, and how long it takes to be seen; a place comes in, rows go out.

The home is made here: what is always on, a fridge, a water heater at night, things that are switched on for minutes,
and a trembling of a few VA, said by a meter that leaves out a second now and then and is not heard for some minutes a
day. It is written as the collector writes it, a minute's values at a time, with fewer transactions: one an hour.
Needs a QApplication.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from itertools import cycle, islice, pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

import numpy as np

from bench.drawn import FRAME_MS, Paints, pixels, require_drawn
from bench.figures import NotDone, Row, Spread, expect, in_turns, timed
from bench.homes import new_household, open_household
from persienne.base.localtime import local_days
from persienne.base.reading import Meter
from persienne.base.slats import Retention, Slat
from persienne.insight.live import DAY, LENGTHS, STEPS, LiveSpan, Trace, Window, trace
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import POWER, SOURCES
from persienne.store import frames, meters, registers, sources
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.store.log_forgetting import forget_log
from persienne.ui.charts.live_chart import LiveChart
from persienne.ui.style.translation import locale_for
from persienne.ui.today.live_powers import read_live

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bench.figures import Took
    from bench.homes import Place
    from persienne.base.reading import Longs

LAST_DAY: Final = 739_700
END: Final = local_days().midnight(LAST_DAY)
"""A local midnight: the month ends with a whole day."""
ADDRESS: Final = "041867000001"
SPOKEN: Final = SOURCES[Mode.STANDARD]

KEPT: Final = 31
SUBSCRIBED: Final = 9
NOTHING: Final = trace(np.zeros(0, np.int64), np.zeros(0, np.int64))

ROW_EACH = "sqlite3: a row a value, WITHOUT ROWID by source, register and second"
PLAIN = f"{ROW_EACH}; read with GROUP BY, the same chart"
BYTES, DAY_MS = 2.0, 20.0
WARM = 2
"""The first places of a length only build what later frames keep."""
PEER_EVERY = 4
"""The peer is slow: it is asked for every fourth of the places."""
LEAST_DRAWN = 0.5
"""Of the columns of pixels, where all of the window was heard."""

NAMES: Final = dict(zip(LENGTHS, ("1 hour", "6 hours", "a day", "7 days", "31 days"), strict=True))

_TABLE = """CREATE TABLE live(source INTEGER NOT NULL, register INTEGER NOT NULL, at INTEGER NOT NULL,
    value INTEGER NOT NULL, quality INTEGER NOT NULL, PRIMARY KEY (source, register, at)) WITHOUT ROWID"""


def live_rows(place: Place) -> list[Row]:
    """Every row about live values."""
    month, home, plain = Month(place.scale.live), place.folder / "live", place.folder / "live.db"
    ours, peer = Spread.of([write_ours(home, *month.values)]), Spread.of([write_plain(plain, *month.values)])
    rows = [Row(f"{month.days} days of live values: bytes a value", "B", ours, peer, ROW_EACH, BYTES)]
    with closing(open_household(home)) as household, closing(sqlite3.connect(plain)) as conn:
        chart = LiveChart(locale_for("en"))
        paints = Paints(chart, chart.painted_by())
        seen = partial(took, month, chart, paints)
        for length, name in NAMES.items():
            some = month.windows(length, WARM + place.scale.places)
            stored, plainly = in_turns(
                place.scale,
                partial(seen, partial(read_live, household, END), some),
                partial(seen, partial(read_plainly, conn), some[:WARM] + some[WARM::PEER_EVERY]),
            )
            named, at_most = f"live values of {name}", DAY_MS if length == DAY else None
            rows += [
                Row(f"{named}: read and drawn", "ms", stored["both"], plainly["both"], PLAIN, at_most),
                Row(f"{named}: a frame", "ms", stored["frame"], at_most=FRAME_MS),
            ]
        chart.close()
    return rows


def took(
    month: Month, chart: LiveChart, paints: Paints, read: Callable[[Window], LiveSpan | None], windows: list[Window]
) -> Took:
    """The median times to read and to draw ``windows``, but for the first; each has to show what was said in it."""
    both, drawn = [], list[float]()
    for window in windows:
        span, reading = timed(partial(read, window))
        if span is None:
            raise NotDone("nothing was written")
        drawn.append(paints.frame(partial(chart.show_day, span, SUBSCRIBED)))
        both.append(reading["wall"] + drawn[-1])
        start, end = window.bounds(END, local_days())
        expect("the window", (span.start, span.end), (start, end))
        expect("values read and their sum", (span.total.counts.sum(), span.total.sums.sum()), month.said(start, end))
        expect("what the chart shows", chart.picture and chart.picture.total.trace, span.total)
    full = pixels(paints.painted)
    chart.show_day(LiveSpan(start, end, NOTHING, NOTHING, (), "Europe/Paris", window=window), SUBSCRIBED)
    require_drawn(full, pixels(paints.painted), LEAST_DRAWN * month.heard(start, end))
    return {"both": median(both[WARM:]), "frame": median(drawn[WARM:])}


class Month:
    """So many days of values; ``values`` are instants and apparent powers (VA), ascending."""

    def __init__(self, days: int) -> None:
        self.days, self.values = days, made_days(days)

    def said(self, start: int, end: int) -> tuple[int, int]:
        """How many values were said from ``start`` to ``end``, and their sum."""
        at, values = self.values
        inside = values[np.searchsorted(at, start) : np.searchsorted(at, end)]
        return len(inside), int(inside.sum())

    def heard(self, start: int, end: int) -> float:
        """Which part of the seconds from ``start`` to ``end`` the month has."""
        return (min(end, END) - max(start, int(self.values[0][0]))) / (end - start)

    def windows(self, length: int, count: int) -> list[Window]:
        """Windows over the whole month, which end on the clock, the latest first; again from there if they are few."""
        most = max(self.days * DAY // length, 1)
        backs = islice(cycle(range(0, most, max(most // count, 1))), count)
        if length < DAY:
            return [Window(length, END - back * length) for back in backs]
        return [Window(length, local_days().midnight(LAST_DAY - back * (length // DAY))) for back in backs]


def made_days(days: int) -> tuple[Longs, Longs]:
    """Instants and apparent powers (VA), ascending."""
    made = np.random.default_rng(31)
    at = np.arange(END - days * DAY, END)
    second = at - at[0]
    power = 180 + 60 * (second // 1500 % 2)  # what is always on, and a fridge
    power += 2200 * (second % DAY // 3600 < 2)  # the water heater
    for watts, length, often in ((2100, 190, 6), (900, 2700, 3), (1500, 420, 4), (120, 9000, 5)):
        for begun in made.integers(0, days * DAY, often * days).tolist():
            power[begun : begun + length] += watts
    power += made.integers(-2, 3, len(at))
    heard = made.random(len(at)) < 0.97  # a frame lasts a little more than a second
    for begun in made.integers(0, days * DAY, 3 * days).tolist():
        heard[begun : begun + 240] = False
    return at[heard], power[heard]


def write_ours(home: Path, at: Longs, values: Longs) -> float:
    """Write the month into a new household; returns the bytes of its file for each value, an empty one's left out."""
    new_household(home, Slat.OPEN)
    with closing(open_household(home)) as household:
        household.retention.choose(Retention(frames_days=KEPT), END)
        key = household.file.key.current
    file = home / STORE_FILE
    with closing(open_store(file, key)) as conn:
        forget_log(conn)
        empty = file.stat().st_size
        with transaction(conn):
            meter = meters.get_or_create(conn, Meter("09999999999998"), slat=Slat.OPEN)
            source = sources.create_wire(conn, meter.id, SPOKEN, ADDRESS, int(at[0]), Slat.OPEN)
            register = registers.get_or_create(conn, POWER)
        edges = np.searchsorted(at, np.arange(at[0], END + 3600, 3600)).tolist()
        for first, last in pairwise(edges):
            told = zip(at[first:last].tolist(), values[first:last].tolist(), strict=True)
            rows = [(moment, value, 0) for moment, value in told]
            with transaction(conn):
                for minute in range(0, len(rows), 60):
                    frames.write(conn, source, register, rows[minute : minute + 60])
                frames.pack(conn, int(at[last - 1]))
        with transaction(conn):
            frames.pack(conn, END + 3600)
        forget_log(conn)
        return (file.stat().st_size - empty) / len(at)


def write_plain(file: Path, at: Longs, values: Longs) -> float:
    """Write the month into a table of sqlite3; returns the bytes of its file for each value."""
    with closing(sqlite3.connect(file)) as conn:
        conn.execute(_TABLE)
        empty = file.stat().st_size
        with conn:
            rows = zip(at.tolist(), values.tolist(), strict=True)
            conn.executemany("INSERT INTO live VALUES (1, 1, ?, ?, 0)", rows)
    return (file.stat().st_size - empty) / len(at)


def read_plainly(conn: sqlite3.Connection, window: Window) -> LiveSpan:
    """The same out of the plain table."""
    start, end = window.bounds(END, local_days())
    step = STEPS[window.length]
    query = """SELECT at / ? * ?, max(value), min(value), sum(value), count(*) FROM live
        WHERE source = 1 AND register = 1 AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1"""
    found = np.array(conn.execute(query, (step, step, start, end)).fetchall(), np.int64).reshape(-1, 5).T
    starts, most, least, sums, counts = found
    return LiveSpan(
        start, end, Trace(starts, most, least, sums, counts, step), NOTHING, (), "Europe/Paris", window=window
    )
