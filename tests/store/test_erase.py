"""A scope takes the rows of its level, its days and its sources, and leaves every other row; triggers say no again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import Fact, Meter, index_register
from persienne.base.set_aside import Reason, SetAside
from persienne.base.slats import Slat
from persienne.letters.tenancy import Tenancy, from_json, to_json
from persienne.meters.tic.readings import MAXIMUM, POWER, FactKind
from persienne.store import (
    curve,
    days,
    erase,
    facts,
    frames,
    indexes,
    letters,
    maxima,
    meters,
    registers,
    said_days,
    sources,
    wire,
)
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.maxima import Maximum
from persienne.store.traces import LARGEST_SAMPLE, LONGEST_PATTERN, SHORTEST_PATTERN, _field, patterns, sample
from persienne.store.wire import Cut
from support.stored import FILE, METER, block, forbidden_by, new_source, put_text, text_of

if TYPE_CHECKING:
    from persienne.store.driver import Connection

LOCAL = local_days()
DAY = 739_000
"""The day of everything; the one before and the one after have the same."""
TABLES = ("curve", "day_total", "midnight_index", "frame", "maximum", "fact")


@pytest.fixture
def source(conn: Connection) -> int:
    """A source with the same in each of three days, and where its index stands."""
    number, meter, register = new_source(conn)
    index = registers.get_or_create(conn, index_register("EAST"))
    power, maximum = registers.get_or_create(conn, POWER), registers.get_or_create(conn, MAXIMUM)
    for day in (DAY - 1, DAY, DAY + 1):
        begin = LOCAL.midnight(day)
        curve.write(conn, number, register, block([begin, begin + 1800], values=[day, 2 * day]), LOCAL)
        one = days.DayColumns(*(np.array([said]) for said in (day, 100_000 + day, 86_400, 0)))
        days.write(conn, number, register, one)
        indexes.write(conn, number, index, block([begin], 0, [10_000_000 + day]), LOCAL)
        frames.write(conn, number, power, [(begin + 60, 300 + day % 7, 0)])
        maxima.raise_to(conn, number, maximum, Maximum(day, 4_000 + day % 7, begin + 7200))
        facts.write(conn, number, meter, [Fact(METER, FactKind.OVERRUN, begin + 30, "SINSTS", begin + 90)])
    facts.write(conn, number, meter, [Fact(METER, FactKind.CONTRACT, LOCAL.midnight(DAY), "HP/HC")])
    at = LOCAL.midnight(DAY) + 900
    wire.put_cut(conn, number, index, Cut(at, 10_000_500, at, 10_000_500))
    return number


def counted(conn: Connection) -> dict[str, int]:
    return {table: conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in (*TABLES, "wire_cut")}


def lost(conn: Connection, scope: Scope) -> dict[str, int]:
    """How many rows of each table an erasure takes away."""
    before = counted(conn)
    with transaction(conn):
        erase.delete(conn, scope)
    after = counted(conn)
    return {table: gone for table, rows in before.items() if (gone := rows - after[table])}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("level", "goes"),
    [
        (Level.LIVE, {"frame": 1}),
        (Level.CURVE, {"frame": 1, "curve": 1, "fact": 1, "wire_cut": 1}),
        (
            Level.DAY,
            {"frame": 1, "curve": 1, "fact": 1, "wire_cut": 1, "day_total": 1, "midnight_index": 1, "maximum": 1},
        ),
    ],
)
def test_each_level_takes_its_tables_of_one_day(
    conn: Connection, source: int, level: Level, goes: dict[str, int]
) -> None:
    counts = {one.table: one.rows for one in erase.counts(conn, Scope(level, DAY, DAY))}
    assert lost(conn, Scope(level, DAY, DAY)) == goes
    assert {table: rows for table, rows in counts.items() if table in (*TABLES, "wire_cut")} == goes
    assert erase.counts(conn, Scope(level, DAY, DAY)) == ()
    assert conn.execute("SELECT count(*) FROM source WHERE id = ?", (source,)).fetchone() == (1,)


@pytest.mark.parametrize("level", [Level.CURVE, Level.DAY])
@pytest.mark.parametrize("slat", [Slat.OPEN, Slat.CLOSED])
def test_an_interval_that_reaches_into_the_erased_days_goes_whole(
    conn: Connection, source: int, level: Level, slat: Slat
) -> None:
    midnight, night = LOCAL.midnight(DAY), [777_001, 777_002]
    query = "SELECT register_id, meter_id FROM curve JOIN source ON source.id = source_id"
    register, meter = conn.execute(query).fetchone()
    conn.execute("DELETE FROM curve WHERE day < ?", (DAY,))
    evening = [midnight - 5400, midnight - 3600]
    curve.write(conn, source, register, block(evening, [1800, 9 * 3600], [5, night[0]]), LOCAL)
    curve.write(conn, source, register, block([midnight - 9 * 86_400], [9 * 86_400 + 1], [night[1]]), LOCAL)
    meters.set_slat(conn, meter, slat)
    scope = Scope(level, DAY, DAY)
    (known,) = [one for one in erase.counts(conn, scope) if one.table == "curve.reaching"]
    assert (known.level, known.rows, known.values) == (Level.CURVE, 2, 2)
    with transaction(conn):
        drawn = sample(conn, scope)
        deleted = erase.delete(conn, scope)
        wanted = patterns(conn, drawn)
    assert deleted.rows["curve.reaching"] == 2
    assert sum(any(joules.to_bytes(8, "little") in one for one in wanted) for joules in night) == 2
    left = conn.execute("SELECT finest, length(cells) FROM curve WHERE day < ?", (DAY,)).fetchall()
    assert left == [(1800, 20)]
    assert erase.counts(conn, scope) == ()


def test_a_maximum_that_stays_loses_its_hour_alone(conn: Connection, source: int) -> None:
    with transaction(conn):
        deleted = erase.delete(conn, Scope(Level.CURVE, DAY, DAY))
    assert deleted.rows["maximum.at"] == 1
    hours = conn.execute("SELECT day, at IS NULL FROM maximum WHERE source_id = ? ORDER BY day", (source,)).fetchall()
    assert hours == [(DAY - 1, 0), (DAY, 1), (DAY + 1, 0)]


def test_a_contract_outlasts_the_day_on_which_it_was_told(conn: Connection, source: int) -> None:
    with transaction(conn):
        erase.delete(conn, Scope(Level.DAY, DAY, DAY))
    kinds = conn.execute("SELECT kind FROM fact WHERE source_id = ? ORDER BY kind", (source,)).fetchall()
    assert kinds == [("contract",), ("overrun",), ("overrun",)]


def test_open_bounds_reach_to_the_ends(conn: Connection, source: int) -> None:
    assert source
    assert lost(conn, Scope(Level.DAY, last=DAY))["curve"] == 2
    assert lost(conn, Scope(Level.DAY, first=DAY)) != {}
    assert counted(conn)["curve"] == 0


def test_without_a_value_left_source_batch_and_meter_go(conn: Connection, source: int) -> None:
    assert source
    with transaction(conn):
        deleted = erase.delete(conn, Scope(Level.DAY))
    assert {table: deleted.rows[table] for table in ("source", "batch", "meter")} == {
        "source": 1,
        "batch": 1,
        "meter": 1,
    }
    assert set(counted(conn).values()) == {0}
    assert deleted.lessened == ()


def test_another_meter_and_another_import_are_left_alone(conn: Connection, source: int) -> None:
    other, meter, register = new_source(conn, at=2_000)
    curve.write(conn, other, register, block([LOCAL.midnight(DAY)]), LOCAL)
    (batch,) = conn.execute("SELECT batch_id FROM source WHERE id = ?", (other,)).fetchone()
    assert erase.counts(conn, Scope(Level.DAY, meter_id=meter + 1)) == ()
    assert lost(conn, Scope(Level.DAY, batch_id=batch)) == {"curve": 1}
    assert [one.id for one in sources.listing(conn)] == [source]


def test_the_bytes_of_a_lessened_file_are_forgotten_and_those_of_others_are_not(conn: Connection, source: int) -> None:
    other, _, register = new_source(conn, at=2_000)
    curve.write(conn, other, register, block([LOCAL.midnight(DAY + 1)]), LOCAL)
    before = dict(conn.execute("SELECT id, digest FROM source"))
    with transaction(conn):
        deleted = erase.delete(conn, Scope(Level.CURVE, DAY, DAY))
    after = dict(conn.execute("SELECT id, digest FROM source"))
    assert [number for number, _ in deleted.lessened] == [source]
    assert (after[source] != before[source], after[other] == before[other]) == (True, True)


def test_the_day_before_is_written_as_a_total_where_it_ends_in_the_scope(conn: Connection, source: int) -> None:
    conn.execute("DELETE FROM day_total")
    with transaction(conn):
        erase.delete(conn, Scope(Level.DAY, DAY, DAY))
    rows = conn.execute("SELECT source_id, day, joules, covered FROM day_total").fetchall()
    assert rows == [(source, DAY - 1, 3600, LOCAL.length(DAY - 1))]


def test_samples_of_a_statistics_table_go_too(conn: Connection, source: int) -> None:
    assert source
    conn.execute("ANALYZE")
    with transaction(conn):
        erase.delete(conn, Scope(Level.LIVE, DAY, DAY))
    assert conn.execute("SELECT count(*) FROM sqlite_stat1").fetchone() == (0,)


# --- what would be looked for ----------------------------------------------------------------------------------------


def test_what_a_kept_row_holds_too_is_not_looked_for(conn: Connection, source: int) -> None:
    """Every value has a twin in another import, but one."""
    meter = meters.every_meter(conn)[0].id
    other, _, register = new_source(conn, at=2_000)
    for table in ("curve", "day_total"):
        columns = [name for (name,) in conn.execute(f"SELECT name FROM pragma_table_info('{table}')")]
        said = ", ".join(name for name in columns if name not in ("id", "source_id"))
        conn.execute(f"INSERT INTO {table}(source_id, {said}) SELECT {other}, {said} FROM {table}")
    begin = LOCAL.midnight(DAY + 2)
    curve.write(conn, source, register, block([begin], values=[77]), LOCAL)
    (batch,) = conn.execute("SELECT batch_id FROM source WHERE id = ?", (source,)).fetchone()
    assert meter
    with transaction(conn):
        drawn = sample(conn, Scope(Level.DAY, batch_id=batch))
        conn.execute("DELETE FROM source WHERE id = ?", (source,))
        wanted = patterns(conn, drawn)
    of_cells = [one for one in wanted if len(one) == 20]
    assert [int.from_bytes(cell[12:], "little") for cell in of_cells] == [77]
    assert all(SHORTEST_PATTERN <= len(one) <= LONGEST_PATTERN for one in wanted)
    assert not [one for one in wanted if (100_000 + DAY).to_bytes(3, "big") + b"\x01\x51\x80" in one]


def test_a_row_that_is_kept_in_another_quality_is_not_looked_for(conn: Connection) -> None:
    """The first source has no byte in a record, nor has a quality of 0: the other's row holds all of this one's."""
    for quality in (0, 3):
        number, _, _ = new_source(conn, at=1_000 + quality)
        register = registers.get_or_create(conn, index_register("EAST"))
        conn.execute("INSERT INTO midnight_index VALUES (?, ?, ?, 8000000, ?)", (number, register, DAY, quality))
    with transaction(conn):
        drawn = sample(conn, Scope(Level.DAY, batch_id=1))
        erase.delete(conn, Scope(Level.DAY, batch_id=1))
        wanted = patterns(conn, drawn)
    assert ([len(some) for some in drawn.rows.values() if some], wanted) == ([1], ())


def test_a_cell_that_is_not_alone_is_known_by_those_after_it(conn: Connection) -> None:
    number, _, register = new_source(conn)
    for day, values in ((DAY, [5, 6, 7]), (DAY + 1, [5, 8, 9])):
        begin = LOCAL.midnight(day)
        curve.write(conn, number, register, block([begin, begin + 1800, begin + 3600], values=values), LOCAL)
    with transaction(conn):
        drawn = sample(conn, Scope(Level.DAY, DAY, DAY))
        erase.delete(conn, Scope(Level.DAY, DAY, DAY))
        wanted = patterns(conn, drawn)
    assert sorted(map(len, wanted)) == [20, 20, 40]


def test_the_last_cell_of_a_day_is_not_looked_for_where_a_longer_day_has_it_in_its_middle(conn: Connection) -> None:
    """As the day of 25 hours has the half-hour before midnight of every other day."""
    number, _, register = new_source(conn)
    for day, values in ((DAY, [4, 5]), (DAY + 1, [3, 5, 6])):
        starts = [LOCAL.midnight(day) + step * 1800 for step in range(len(values))]
        curve.write(conn, number, register, block(starts, values=values), LOCAL)
    with transaction(conn):
        drawn = sample(conn, Scope(Level.DAY, DAY, DAY))
        erase.delete(conn, Scope(Level.DAY, DAY, DAY))
        wanted = patterns(conn, drawn)
    assert [int.from_bytes(one[12:20], "little") for one in wanted if len(one) % 20 == 0] == [4]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("first", "last", "gone"),
    [
        (DAY, DAY + 1, {"set_aside": 1}),
        (DAY - 1, DAY, {"set_aside.days": 1}),
        (DAY - 1, DAY + 1, {"set_aside.days": 1}),
        (DAY + 2, DAY + 3, {}),
    ],
    ids=["within", "over one end", "over both", "beside"],
)
def test_spans_set_aside_are_counted_as_they_go_or_lose_days(
    conn: Connection, first: int, last: int, gone: dict[str, int]
) -> None:
    _, meter, _ = new_source(conn)
    said_days.set_aside(conn, meter, SetAside(0, first, last, Reason.OTHER, 7, "note"))
    scope = Scope(Level.DAY, DAY, DAY + 1) if last != DAY + 1 or first == DAY else Scope(Level.DAY, DAY, DAY)
    counts = {one.table: one.rows for one in erase.counts(conn, scope) if one.table.startswith("set_aside")}
    with transaction(conn):
        deleted = erase.delete(conn, scope).rows
    assert (counts, {table: rows for table, rows in deleted.items() if table.startswith("set_aside")}) == (gone, gone)


def test_spans_that_go_with_their_meter_are_counted_whatever_the_level(conn: Connection) -> None:
    number, meter, register = new_source(conn)
    curve.write(conn, number, register, block([LOCAL.midnight(DAY)], values=[5]), LOCAL)
    said_days.set_aside(conn, meter, SetAside(0, DAY, DAY, Reason.OTHER, 7, "note"))
    with transaction(conn):
        deleted = erase.delete(conn, Scope(Level.CURVE)).rows
    assert (deleted["meter"], deleted["set_aside"]) == (1, 1)


def test_the_household_s_own_words_are_looked_for_where_they_go_and_only_there(conn: Connection) -> None:
    """A note and a name are looked for; not a name that a kept one begins with, nor a note of a span that stays."""
    notes, names = {}, {}
    for place, label in enumerate(("Chez Paul", "Chez Paul et Anne", "Chez Zoé")):
        meter = meters.get_or_create(conn, Meter(f"{place:014}"), written=f"2,3E+{place}")
        batch = sources.create_batch(conn, place)
        sources.create(conn, batch, meter.id, sources.NewSource("a.csv", bytes(32), FILE, Slat.OPEN))
        meters.set_label(conn, meter.id, label)
        said_days.set_aside(conn, meter.id, SetAside(0, DAY, DAY, Reason.OTHER, 7 + place, f"note de {place}"))
        notes[place], names[place] = f"note de {place}".encode(), f"2,3E+{place}{label}".encode()
    conn.execute("UPDATE meter SET written = ''")
    with transaction(conn):
        wanted: list[bytes] = []
        for place in (0, 2):
            scope = Scope(Level.DAY, meter_id=place + 1)
            drawn = sample(conn, scope)
            erase.delete(conn, scope)
            wanted += patterns(conn, drawn)
    text = b"|".join(wanted)
    assert (notes[0] in text, notes[1] in text, notes[2] in text) == (True, False, True)
    assert (b"Chez Paul" in text, "Chez Zoé".encode() in text) == (False, True)


@pytest.mark.slow
def test_no_more_is_drawn_than_a_search_can_bear(conn: Connection) -> None:
    number, _, register = new_source(conn)
    begin = LOCAL.midnight(DAY)
    curve.write(conn, number, register, block(range(begin, begin + 3000 * 20, 20), 20), LOCAL)
    power = registers.get_or_create(conn, POWER)
    frames.write(conn, number, power, [(begin + at, 200, 0) for at in range(3000)])
    with transaction(conn):
        drawn = sample(conn, Scope(Level.DAY))
        erase.delete(conn, Scope(Level.DAY))
        assert LARGEST_SAMPLE * 9 // 10 < len(patterns(conn, drawn)) <= LARGEST_SAMPLE


@pytest.mark.for_each(
    ("value", "stands"),
    [
        *((None, b""), (0, b""), (1, b""), (2, b"\x02"), (-1, b"\xff"), (127, b"\x7f"), (128, b"\x00\x80")),
        *((1 << 23, b"\x00\x80\x00\x00"), (1 << 31, b"\x00\x00\x80\x00\x00\x00"), ("été", "été".encode())),
    ],
)
def test_a_column_is_written_as_sqlite_writes_it(value: int | str | None, stands: bytes) -> None:
    assert _field(value) == stands


# --- the triggers, over every table of what is finer than a day -----------------------------------------------------

_FINER = {
    "curve": "INSERT INTO curve(source_id, register_id, day, finest, cells) VALUES (:s, :r, 1, 60, zeroblob(20))",
    "frame": "INSERT INTO frame VALUES (:s, :r, 61, 300, 0)",
    "frame_hour": "INSERT INTO frame_hour VALUES (NULL, :s, :r, 0, 61, 61, 1, x'00', x'00')",
    "maximum": "INSERT INTO maximum VALUES (:s, :r, 1, 300, 61)",
    "wire_cut": "INSERT INTO wire_cut VALUES (:s, :r, 61, 5, 61, 5)",
    "fact": "INSERT INTO fact(source_id, meter_id, kind, at, until, text) VALUES (:s, :m, 'overrun', 61, 62, 'x')",
    "voltage_day": "INSERT INTO voltage_day VALUES (:s, :r, 1, 229, 231, 1, 0)",
    "voltage_mean": "INSERT INTO voltage_mean VALUES (:s, :r, 1, zeroblob(6))",
}


@pytest.mark.parametrize("table", _FINER)
def test_closed_slats_refuse_raw_sql_into_every_table_of_what_is_finer(conn: Connection, table: str) -> None:
    number, meter, register = new_source(conn, slat=Slat.CLOSED)
    with forbidden_by("closed"):
        conn.execute(_FINER[table], {"s": number, "m": meter, "r": register})
    meters.set_slat(conn, meter, Slat.OPEN)
    conn.execute(_FINER[table], {"s": number, "m": meter, "r": register})


def test_no_other_table_has_an_instant_or_a_duration_of_a_reading(conn: Connection) -> None:
    """A new table of the schema is either known here or holds nothing finer than a day."""
    tables = [name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    of_sources = {
        table
        for table in tables
        if any(name == "source_id" for (name,) in conn.execute("SELECT name FROM pragma_table_info(?)", (table,)))
    }
    assert of_sources == {*_FINER, "day_total", "period_total", "midnight_index", "day_index"}


@pytest.mark.usefixtures("source")
def test_a_meter_whose_measures_went_before_stays_until_all_is_erased(conn: Connection) -> None:
    other = meters.create(conn, Meter("01111111111111"))
    with transaction(conn):
        erase.delete(conn, Scope(Level.DAY, batch_id=1))
    assert meters.every_meter(conn) == (other,)
    new_source(conn)
    with transaction(conn):
        erase.delete(conn, Scope(Level.DAY))
    assert meters.every_meter(conn) == ()


def test_where_a_meter_was_goes_with_it_unless_a_letter_speaks_of_it(conn: Connection) -> None:
    place = ("12 rue des Exemples",)
    known = tuple(Tenancy(Energy.ELECTRICITY, point, place) for point in ("00000000000001", "00000000000002", None))
    put_text(conn, "letters_tenancies", to_json(known))
    draft = '{"facts": {"point": "00000000000002"}}'
    letters.add(conn, "PERS-2026-0001", "2026-06-01", draft, alsace_moselle=False)
    letters.forget_tenancies(conn, ("00000000000001", "00000000000002"))
    assert from_json(text_of(conn, "letters_tenancies")) == known[1:]
