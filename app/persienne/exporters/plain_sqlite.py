"""Parts come in, the bytes of a plain SQLite file go out; it is made in memory, and no file is written here.

docs/formats.md, "SQLite", tells its tables. It is under no key: whoever has the file can read it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Kind
from persienne.exporters.lossless_csv import QUALITIES, utc

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from persienne.base.day_notes import DayNote
    from persienne.exporters.extract import Part, VoltagePart

SCHEMA: Final = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE meter (id INTEGER PRIMARY KEY, number TEXT NOT NULL, name TEXT NOT NULL, zone TEXT NOT NULL) STRICT;
CREATE TABLE energy (
    meter INTEGER NOT NULL REFERENCES meter(id),
    register TEXT NOT NULL,
    direction TEXT NOT NULL,
    nature TEXT NOT NULL,
    start_utc TEXT NOT NULL,
    end_utc TEXT NOT NULL,
    start_local TEXT NOT NULL,
    wh REAL NOT NULL,
    joules INTEGER NOT NULL,
    known_seconds INTEGER NOT NULL,
    quality TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE TABLE index_reading (
    meter INTEGER NOT NULL REFERENCES meter(id),
    register TEXT NOT NULL,
    direction TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    at_local TEXT NOT NULL,
    wh INTEGER NOT NULL,
    quality TEXT NOT NULL,
    source TEXT NOT NULL
) STRICT;
CREATE TABLE voltage_day (
    meter INTEGER NOT NULL REFERENCES meter(id),
    register TEXT NOT NULL,
    day TEXT NOT NULL,
    lowest INTEGER NOT NULL,
    highest INTEGER NOT NULL,
    known_means INTEGER,
    means_outside INTEGER,
    any_outside INTEGER NOT NULL
) STRICT;
CREATE TABLE voltage_mean (
    meter INTEGER NOT NULL REFERENCES meter(id),
    register TEXT NOT NULL,
    start_utc TEXT NOT NULL,
    start_local TEXT NOT NULL,
    volts INTEGER NOT NULL
) STRICT;
CREATE TABLE day_note (first TEXT NOT NULL, last TEXT NOT NULL, text TEXT NOT NULL) STRICT;
"""


def write(
    parts: Sequence[Part],
    about: Mapping[str, str],
    notes: Sequence[DayNote] = (),
    voltages: Sequence[VoltagePart] = (),
) -> bytes:
    """The whole file; ``about`` are its own words on itself, ``notes`` the household's on days."""
    with closing(sqlite3.connect(":memory:")) as conn:
        conn.executescript(SCHEMA)
        conn.executemany("INSERT INTO about VALUES (?, ?)", about.items())
        meters = {part.place: (part.place, part.meter, part.name, part.zone) for part in parts}
        conn.executemany("INSERT INTO meter VALUES (?, ?, ?, ?)", meters.values())
        for part in parts:
            if part.register.kind is Kind.INDEX:
                conn.executemany("INSERT INTO index_reading VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _indexes(part))
            else:
                conn.executemany("INSERT INTO energy VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", _energies(part))
        for phase in voltages:
            conn.executemany("INSERT INTO voltage_day VALUES (?, ?, ?, ?, ?, ?, ?, ?)", _voltage_days(phase))
            conn.executemany("INSERT INTO voltage_mean VALUES (?, ?, ?, ?, ?)", _voltage_means(phase))
        for note in notes:
            days = (date.fromordinal(day).isoformat() for day in (note.first, note.last))
            conn.execute("INSERT INTO day_note VALUES (?, ?, ?)", (*days, note.text))
        conn.commit()
        return conn.serialize()


def _voltage_days(phase: VoltagePart) -> Iterator[tuple[object, ...]]:
    for one in phase.days:
        head = (phase.place, phase.register, date.fromordinal(one.day).isoformat())
        yield (*head, one.lowest, one.highest, one.known, one.means_outside, int(one.any_outside))


def _voltage_means(phase: VoltagePart) -> Iterator[tuple[object, ...]]:
    local = local_days(phase.zone)
    for one in phase.means:
        start = local.midnight(one.day) + one.offset
        yield (phase.place, phase.register, utc(start), local.wall(start).isoformat(), one.volts)


def _energies(part: Part) -> Iterator[tuple[object, ...]]:
    local, head = local_days(part.zone), (part.place, part.register.name, part.register.direction.value)
    for row in part.rows():
        stamps = (utc(row.start), utc(row.end), local.wall(row.start).isoformat())
        energy = (row.value / JOULES_PER_WH, row.value, row.known)
        yield (*head, row.nature.value, *stamps, *energy, QUALITIES[row.quality], row.source)


def _indexes(part: Part) -> Iterator[tuple[object, ...]]:
    local, head = local_days(part.zone), (part.place, part.register.name, part.register.direction.value)
    for row in part.rows():
        stamps = (utc(row.start), local.wall(row.start).isoformat())
        yield (*head, *stamps, row.value, QUALITIES[row.quality], row.source)
