"""A month of live values, one a second: its weight, and how long it takes to be seen; a folder comes in, rows go out.

The home is made here: what is always on, a fridge, a water heater at night, things that are switched on for minutes,
and a trembling of a few VA, said by a meter that leaves out a second now and then and is not heard for some minutes a
day. It is written as the collector writes it, a minute's values at a time, with fewer transactions: one an hour.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import cycle, islice, pairwise
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Final

import numpy as np
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from bench.figures import Row, Spread
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
from persienne.ui.style.numbers import locale_for
from persienne.ui.style.theme import LIGHT
from persienne.ui.today.live_reading import read_live

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Longs
    from persienne.household.household import Household

DAYS: Final = 31
END: Final = local_days().midnight(739_700)
"""A local midnight: the month ends with a whole day."""
ADDRESS: Final = "041867000001"
SPOKEN: Final = SOURCES[Mode.STANDARD]

ROW_EACH = "sqlite3: a row a value, WITHOUT ROWID by source, register and second"
PLAIN = f"{ROW_EACH}; read with GROUP BY, the same chart"
BYTES, DAY_MS, FRAME_MS = 2.0, 20.0, 16.0
PLACES, WARM = 12, 2
PEER_EVERY = 4
"""The peer is slow: it is asked for every fourth of the places."""
SIZE = (1500, 700)

NAMES: Final = dict(zip(LENGTHS, ("1 hour", "6 hours", "a day", "7 days", "31 days"), strict=True))

_TABLE = """CREATE TABLE live(source INTEGER NOT NULL, register INTEGER NOT NULL, at INTEGER NOT NULL,
    value INTEGER NOT NULL, quality INTEGER NOT NULL, PRIMARY KEY (source, register, at)) WITHOUT ROWID"""


def live_rows(folder: Path, runs: int) -> list[Row]:
    """Every row about live values; needs a QApplication."""
    at, values = made_month()
    home, plain = folder / "live", folder / "live.db"
    ours, theirs = write_ours(home, at, values), write_plain(plain, at, values)
    rows = [
        Row(f"{DAYS} days of live values: bytes a value", "B", *_once(ours, theirs), ROW_EACH, BYTES),
    ]
    chart, paints = shown_chart()
    with closing(open_household(home)) as household, closing(sqlite3.connect(plain)) as conn:
        for length, name in NAMES.items():
            read, frame, plainly = list[float](), list[float](), list[float]()
            for _ in range(runs):
                some = _places(length)
                parts = [_ours(household, window, chart, paints) for window in some][WARM:]
                read.append(median(one for one, _ in parts))
                frame.append(median(other for _, other in parts))
                plainly.append(median(_plainly(conn, window, chart, paints) for window in some[WARM::PEER_EVERY]))
            both = [one + other for one, other in zip(read, frame, strict=True)]
            whole = Row(f"live values of {name}: read and drawn", "ms", Spread.of(both), Spread.of(plainly), PLAIN)
            if length == DAY:
                whole = Row(whole.what, "ms", whole.ours, whole.peer, PLAIN, DAY_MS)
            rows += [whole, Row(f"live values of {name}: a frame", "ms", Spread.of(frame), at_most=FRAME_MS)]
    chart.close()
    chart.deleteLater()
    return rows


def made_month() -> tuple[Longs, Longs]:
    """Instants and apparent powers (VA) of the month, ascending."""
    made = np.random.default_rng(31)
    at = np.arange(END - DAYS * DAY, END)
    second = at - at[0]
    power = 180 + 60 * (second // 1500 % 2)  # what is always on, and a fridge
    power += 2200 * (second % DAY // 3600 < 2)  # the water heater
    for watts, length, often in ((2100, 190, 6), (900, 2700, 3), (1500, 420, 4), (120, 9000, 5)):
        for begun in made.integers(0, DAYS * DAY, often * DAYS).tolist():
            power[begun : begun + length] += watts
    power += made.integers(-2, 3, len(at))
    heard = made.random(len(at)) < 0.97  # a frame lasts a little more than a second
    for begun in made.integers(0, DAYS * DAY, 3 * DAYS).tolist():
        heard[begun : begun + 240] = False
    return at[heard], power[heard]


def write_ours(home: Path, at: Longs, values: Longs) -> float:
    """Write the month into a new household; returns the bytes of its file for each value, an empty one's left out."""
    new_household(home, Slat.OPEN)
    with closing(open_household(home)) as household:
        household.retention.choose(Retention(frames_days=DAYS), END)
        key = household.file_key
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


def shown_chart() -> tuple[LiveChart, Paints]:
    """The chart in a window of its own, and what counts its paints."""
    chart = LiveChart(LIGHT, locale_for("en"))
    chart.resize(*SIZE)
    chart.show()
    paints = Paints()
    chart.painted_by().installEventFilter(paints)
    QApplication.processEvents()
    return chart, paints


class Paints(QObject):
    """Counts the paint events of what it watches."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count, and let pass."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def _places(length: int) -> list[Window]:
    """Windows over the whole month; the first ``WARM`` of them only build what later frames keep."""
    most = DAYS * DAY // length
    places = cycle(range(1, most + 1, max(most // PLACES, 1)))
    return [Window(length, back) for back in islice(places, WARM + PLACES)]


def _ours(household: Household, window: Window, chart: LiveChart, paints: Paints) -> tuple[float, float]:
    """Milliseconds to read a window, and to draw it."""
    began = perf_counter()
    span = read_live(household, END, window)
    read = (perf_counter() - began) * 1000
    if span is None:
        raise ValueError("nothing was written")
    return read, _drawn(span, chart, paints)


def _plainly(conn: sqlite3.Connection, window: Window, chart: LiveChart, paints: Paints) -> float:
    """Milliseconds to read the same out of the plain table and to draw it with the same chart."""
    start, end = window.bounds(END, local_days())
    began = perf_counter()
    step = STEPS[window.length]
    query = """SELECT at / ? * ?, max(value), min(value), sum(value), count(*) FROM live
        WHERE source = 1 AND register = 1 AND at >= ? AND at < ? GROUP BY 1 ORDER BY 1"""
    found = np.array(conn.execute(query, (step, step, start, end)).fetchall(), np.int64).reshape(-1, 5).T
    starts, most, least, sums, counts = found
    nothing = trace(starts[:0], starts[:0])
    span = LiveSpan(
        start, end, Trace(starts, most, least, sums, counts, step), nothing, (), "Europe/Paris", window=window
    )
    return (perf_counter() - began) * 1000 + _drawn(span, chart, paints)


def _drawn(span: LiveSpan, chart: LiveChart, paints: Paints) -> float:
    before, began = paints.count, perf_counter()
    chart.show_day(span, 9)
    while paints.count == before:
        QApplication.processEvents()
    return (perf_counter() - began) * 1000


def _once(ours: float, theirs: float) -> tuple[Spread, Spread]:
    """A size is the same in every run."""
    return Spread.of([ours]), Spread.of([theirs])
