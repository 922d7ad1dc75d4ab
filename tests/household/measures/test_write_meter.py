"""What a meter says on its wire is stored as the slats allow, adds up to its index, and goes on after any kill."""

from __future__ import annotations

import random
import shutil
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Fact, Made, Meter, Quality, Reading, energy_register, index_register
from persienne.base.slats import HALF_OPEN_STEP, Slat
from persienne.household.measures import write_meter
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.line_values import highest_powers, live_values
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.household.measures.write_meter import record_meter_line, resume_meter_line
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import CURVE_SOURCE, MAXIMUM, OF_A_MOMENT, POWER, SOURCES, FactKind
from persienne.store import facts, frames, sources
from persienne.store.meters import every_meter
from support.chance import cases
from support.stored import code_of, forbidden_by
from support.tic_fold import HOME, SLOT, T
from support.tic_frames import ADSC, PRM, frame, standard_lines
from support.wire_homes import cells, count, new_home, raw, reopened, stored_wh

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.store.driver import Connection

DEVICE = write_meter.Device(ADSC, SOURCES[Mode.STANDARD], PRM)
SPOKEN = SOURCES[Mode.STANDARD]
DAY = local_days().day(T)


class Wire:
    """A meter read into a household: a decoder and a fold, stored when the test says so."""

    def __init__(self, home: Household) -> None:
        self.home = home
        resumed = resume_meter_line(home.conn, DEVICE)
        self.fold = Fold(resumed.meter, resume=resumed.indexes, told=resumed.told)
        self.decoder = Decoder()
        self.said: list[Reading | Fact] = []

    def hear(self, at: int, lines: list[bytes]) -> None:
        for told in self.decoder.feed(frame(lines), at):
            self.said += self.fold.add(told)

    def store(self, at: int) -> None:
        record_meter_line(self.home.conn, DEVICE, self.said, self.fold.open(), at=at)
        self.said = []

    def run(self, since: int, until: int, *, every: int = 10, begun: int = T, stored_every: int = 60) -> None:
        """A home that draws 720 W: 2 Wh each 10 seconds."""
        for at in range(since, until, every):
            self.hear(at, standard_lines(at, {1: 1_000 + (at - begun) // 5}))
            if at % stored_every == 0:
                self.store(at)
        self.store(until)


@pytest.fixture
def home(tmp_path: Path, slat: Slat) -> Iterator[Household]:
    household = new_home(tmp_path, slat)
    yield household
    household.close()


@pytest.fixture
def conn(home: Household, tmp_path: Path) -> Iterator[Connection]:  # noqa: ARG001 - the home makes the file
    connection = raw(tmp_path)
    yield connection
    connection.close()


def intervals(conn: Connection, name: str = "EAST", spoken: str = "tic.standard") -> list[tuple[int, int, int]]:
    """(start, duration, Wh)"""
    midnight = local_days().midnight
    return [
        (midnight(day) + cell.offset, cell.duration, cell.joules // 3600) for day, cell in cells(conn, name, spoken)
    ]


def of_slat(*slats: Slat) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("slat", slats, ids=str)


# --- the three stops -------------------------------------------------------------------------------------------------


@pytest.mark.turning
@of_slat(Slat.CLOSED)
def test_closed_keeps_the_midnights_and_the_days_maximum(home: Household, conn: Connection) -> None:
    meter = Wire(home)
    for at in range(T - 120, T + 4000, 10):
        # 23:58 to 01:06: the day before's maximum comes from the meter after midnight.
        lines = standard_lines(at, {1: 5_000 + (at - T + 120) // 5}, maximum=(T + 600, 4_200), power=700)
        meter.hear(at, lines)
        meter.store(at)
    assert {table: count(conn, table) for table in ("curve", "frame", "wire_cut", "day_total")} == dict.fromkeys(
        ("curve", "frame", "wire_cut", "day_total"), 0
    )
    kept = conn.execute("SELECT name, day, wh FROM midnight_index JOIN register ON id = register_id ORDER BY name")
    assert kept.fetchall() == [("EASD01", DAY, 5_024), ("EASF01", DAY, 5_024), ("EAST", DAY, 5_024)]
    assert conn.execute("SELECT day, value, at FROM maximum").fetchall() == [(DAY, 4_200, None)]


@pytest.mark.turning
@of_slat(Slat.HALF)
def test_half_open_keeps_the_curve_and_the_maximum_to_ten_minutes(home: Household, conn: Connection) -> None:
    meter = Wire(home)
    for at in range(T, T + 2 * SLOT + 60, 10):
        meter.hear(at, standard_lines(at, {1: 1_000 + (at - T) // 5}, maximum=(T + 725, 4_200)))
        meter.store(at)
    assert intervals(conn) == [(T, SLOT, 360), (T + SLOT, SLOT, 360)]
    assert count(conn, "frame") == 0
    assert conn.execute("SELECT day, value, at FROM maximum").fetchall() == [(DAY, 4_200, T + 600)]
    assert conn.execute("SELECT min(finest) FROM curve").fetchone() == (SLOT,)


@of_slat(Slat.OPEN)
def test_open_keeps_frames_for_a_day(home: Household, conn: Connection) -> None:
    meter = Wire(home)
    meter.run(T, T + 600, every=2)
    assert conn.execute("SELECT count(*), min(at), max(value) FROM frame").fetchone() == (300, T, 500)
    stored = live_values(home.conn, every_meter(home.conn)[0], "SINSTS", (T, T + 9))
    assert (stored.at.tolist(), stored.values.tolist()) == ([T, T + 2, T + 4, T + 6, T + 8], [500] * 5)
    assert [stored.sources[origin] for origin in stored.origins] == [SPOKEN] * 5
    assert len(live_values(home.conn, every_meter(home.conn)[0], "SINSTI", (T, T + 9))) == 0
    meter.store(T + write_meter.FRAMES_KEPT + 300)
    assert (frames.first(conn), count(conn, "frame_hour")) == (T + 300, 1)
    home.retention.tidy_frames(T + 2 * write_meter.FRAMES_KEPT)
    assert frames.first(conn) is None


@of_slat(Slat.CLOSED, Slat.HALF, Slat.OPEN)
def test_the_file_itself_refuses_what_the_stop_forbids(home: Household, conn: Connection, slat: Slat) -> None:
    record_meter_line(home.conn, DEVICE, [], [], at=T)
    register = conn.execute(
        "INSERT INTO register(name, kind, unit, direction) VALUES ('R', 'k', 'VA', 'import')"
    ).lastrowid
    attempts = {
        Slat.OPEN: ["frame(source_id, register_id, at, value, quality) VALUES (1, ?, 1, 1, 0)"],
        Slat.HALF: [
            "wire_cut(source_id, register_id, at, wh, since, since_wh) VALUES (1, ?, 1, 1, 1, 1)",
            "maximum(source_id, register_id, day, value, at) VALUES (1, ?, 1, 1, 600)",
            "fact(source_id, meter_id, kind, at, until, text) VALUES (1, 1, 'overrun', 600, 1200, ?)",
            "fact(source_id, meter_id, kind, at, text) VALUES (1, 1, 'implausible_power', 600, ?)",
        ],
        Slat.CLOSED: [
            "maximum(source_id, register_id, day, value) VALUES (1, ?, 2, 1)",
            "fact(source_id, meter_id, kind, at, text) VALUES (1, 1, 'contract', 601, ?)",
        ],
    }
    finer = {
        Slat.OPEN: [
            "maximum(source_id, register_id, day, value, at) VALUES (1, ?, 3, 1, 601)",
            "fact(source_id, meter_id, kind, at, until, text) VALUES (1, 1, 'overrun', 600, 1201, ?)",
        ]
    }
    for needed, statements in [*attempts.items(), *finer.items()]:
        for statement in statements:
            if slat.openness >= needed.openness:
                conn.execute(f"INSERT INTO {statement}", (register,))
            else:
                with forbidden_by(slat):
                    conn.execute(f"INSERT INTO {statement}", (register,))


@of_slat(Slat.OPEN)
def test_an_update_meets_the_slats_too(home: Household, conn: Connection) -> None:
    Wire(home).run(T, T + 120)
    record_meter_line(
        home.conn, DEVICE, [Reading(HOME, MAXIMUM, T + 5, 0, 900, Quality.MEASURED, SPOKEN)], [], at=T + 120
    )
    home.slats.move(None, Slat.CLOSED)
    for statement in ("frame SET value = 1", "maximum SET value = 1", "wire_cut SET wh = 1"):
        with forbidden_by("closed"):
            conn.execute(f"UPDATE {statement}")


@pytest.mark.parametrize("slat", list(Slat))
def test_an_overrun_says_no_more_than_the_slats_allow(home: Household, conn: Connection, slat: Slat) -> None:
    begun = Fact(HOME, FactKind.OVERRUN, T + 65, "STGE")
    ended = Fact(HOME, FactKind.OVERRUN, T + 65, "STGE", T + 605)
    record_meter_line(home.conn, DEVICE, [begun], [], at=T + 120)
    record_meter_line(home.conn, DEVICE, [ended], [], at=T + 660)
    kept = [(fact.at, fact.until) for fact in facts.read(conn, 1)]
    assert kept == {Slat.CLOSED: [], Slat.HALF: [(T, T + 1200)], Slat.OPEN: [(T + 65, T + 605)]}[slat]


@pytest.mark.parametrize("slat", list(Slat))
def test_the_indexes_at_a_restart_are_no_finer_than_the_slats_allow(
    home: Household, conn: Connection, slat: Slat
) -> None:
    record_meter_line(home.conn, DEVICE, [Fact(HOME, FactKind.INDEX_RESTARTED, T + 65, "EAST 12345 7")], [], at=T + 120)
    kept = [fact.at for fact in facts.read(conn, 1)]
    assert kept == {Slat.CLOSED: [], Slat.HALF: [T], Slat.OPEN: [T + 65]}[slat]


def test_the_kinds_that_the_triggers_know_are_those_of_the_gate() -> None:
    from persienne.store import schema  # noqa: PLC0415 - only here

    assert schema.OF_A_MOMENT == "NEW.kind IN ('overrun', 'implausible_power', 'index_restarted')"
    assert [str(kind) for kind in OF_A_MOMENT] == ["overrun", "implausible_power", "index_restarted"]


# --- half open: what is too short to be kept -------------------------------------------------------------------------


@pytest.mark.turning
@of_slat(Slat.HALF)
def test_a_first_piece_that_is_too_short_is_in_the_next(home: Household, conn: Connection) -> None:
    begun = T + SLOT - 300
    meter = Wire(home)
    meter.run(begun, T + SLOT + 240, begun=begun)
    assert intervals(conn) == []
    meter.run(T + SLOT + 240, T + SLOT + 360, begun=begun)
    assert intervals(conn) == [(begun, 650, 130)]
    meter.run(T + SLOT + 360, T + 3 * SLOT + 60, begun=begun)
    assert intervals(conn) == [(begun, SLOT + 300, 420), (T + 2 * SLOT, SLOT, 360)]


@of_slat(Slat.HALF)
def test_what_is_held_back_is_not_lost_by_a_kill(home: Household, conn: Connection) -> None:
    begun = T + SLOT - 300
    Wire(home).run(begun, T + SLOT + 120, begun=begun)
    Wire(home).run(T + SLOT + 130, T + 2 * SLOT + 10, begun=begun)
    assert intervals(conn) == [(begun, SLOT + 300, 420)]


@of_slat(Slat.HALF)
def test_a_run_that_ends_too_soon_is_in_the_one_before(home: Household, conn: Connection) -> None:
    index, energy = index_register("EASF01"), energy_register("EASF01")

    def said(at: int, wh: int, since: int | None = None, joules: int = 0) -> list[Reading]:
        cut = [Reading(HOME, index, at, 0, wh, Quality.MEASURED, SPOKEN)]
        piece = [] if since is None else [Reading(HOME, energy, since, at - since, joules, Quality.MEASURED, SPOKEN)]
        return cut + piece

    whole = said(T, 100) + said(T + SLOT, 200, T, 100 * 3600)
    ended = said(T + SLOT + 200, 207, T + SLOT, 7 * 3600)
    again = said(T + SLOT + 260, 0 + 1)
    record_meter_line(home.conn, DEVICE, whole + ended + again, [], at=T + 2 * SLOT)
    record_meter_line(home.conn, DEVICE, said(T + 2 * SLOT, 51, T + SLOT + 260, 50 * 3600), [], at=T + 2 * SLOT)
    assert intervals(conn, "EASF01") == [(T, SLOT + 200, 107), (T + SLOT + 260, SLOT - 260, 50)]


@of_slat(Slat.OPEN)
def test_slats_that_close_halfway_take_the_fine_pieces_into_the_next(home: Household, conn: Connection) -> None:
    begun = T + SLOT - 300
    meter = Wire(home)
    meter.run(begun, T + SLOT + 60, begun=begun)
    assert [duration for _, duration, _ in intervals(conn)] == [300, 50]
    home.slats.move(None, Slat.HALF)
    meter.run(T + SLOT + 60, T + 2 * SLOT + 10, begun=begun)
    assert intervals(conn) == [(begun, SLOT + 300, 420)]


# --- conservation ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@of_slat(Slat.OPEN, Slat.HALF)
def test_a_silence_is_one_interval_of_known_energy(home: Household, conn: Connection) -> None:
    meter = Wire(home)
    meter.run(T, T + 600)
    meter.run(T + 3 * SLOT + 700, T + 4 * SLOT + 10)
    assert intervals(conn) == [(T, 4 * SLOT, 4 * 360)]
    points = recall_curve(home.conn, every_meter(home.conn)[0]).series
    assert (points.starts.tolist(), points.durations.tolist()) == ([T], [4 * SLOT])


@pytest.mark.turning
@of_slat(Slat.OPEN)
def test_a_silence_over_midnight_belongs_to_neither_day(home: Household) -> None:
    night = local_days().midnight(DAY + 1)
    meter = Wire(home)
    meter.run(T, night - 2 * SLOT, every=600)
    meter.run(night + SLOT + 60, night + 4 * SLOT + 10, every=20)
    stored = every_meter(home.conn)[0]
    curve, days = recall_curve(home.conn, stored).series, recall_whole_days(home.conn, stored).totals
    crossing = [(start, length) for start, length in zip(curve.starts, curve.durations, strict=True) if length > SLOT]
    assert crossing[-1][0] < night < sum(crossing[-1])
    assert int(days.joules.sum()) == int(curve.values.sum()) - int(
        curve.values[(curve.starts < night) & (curve.starts + curve.durations > night)].sum()
    )
    assert all(days.covered < 86_400)


@pytest.mark.turning
@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10_000), st.sampled_from([Slat.HALF, Slat.OPEN]))
def test_what_is_stored_is_the_index_difference_after_any_kill(tmp_path: Path, seed: int, slat: Slat) -> None:
    adds_up(tmp_path / f"{seed}-{slat}", random.Random(seed), slat)


@pytest.mark.turning
@settings(max_examples=cases(150), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 1_000_000), st.sampled_from([Slat.HALF, Slat.OPEN]))
def test_it_is_after_very_many_kills(tmp_path: Path, seed: int, slat: Slat) -> None:
    adds_up(tmp_path / f"{seed}-{slat}", random.Random(seed), slat)


def adds_up(folder: Path, chance: random.Random, slat: Slat) -> None:
    """Kills at any second, silences of hours, over a midnight: nothing is lost and nothing counted twice."""
    new_home(folder, slat).close()
    wh, at = 7_000, T + 20 * 3600 + chance.randrange(SLOT)
    first = wh
    for _ in range(chance.randrange(2, 5)):
        home = reopened(folder)
        meter = Wire(home)
        minute = 0
        for _ in range(chance.randrange(30, 400)):
            at += chance.choice([3, 3, 5, 20, 40]) if chance.random() < 0.99 else chance.randrange(9000)
            meter.hear(at, standard_lines(at, {1: wh}))
            if at // 60 != minute:
                minute = at // 60
                meter.store(at)
            wh += chance.randrange(4)
        home.close()  # and all that the last minute said is gone
        at += chance.randrange(1, 9000)
    home = reopened(folder)
    meter = Wire(home)
    for _ in range(260):
        meter.hear(at, standard_lines(at, {1: wh}))
        at += 10
    meter.store(at)
    conn = raw(folder)
    (since, since_wh) = conn.execute(
        "SELECT since, since_wh FROM wire_cut JOIN register ON id = register_id WHERE name = 'EAST'"
    ).fetchone()
    held = 0 if any(start == since for start, _, _ in intervals(conn)) else wh - since_wh
    assert stored_wh(conn) + held == wh - first
    if slat is Slat.HALF:
        assert all(duration >= HALF_OPEN_STEP for _, duration, _ in intervals(conn))
    spans = intervals(conn)
    assert all(one[0] + one[1] <= after[0] for one, after in pairwise(spans))
    conn.close()
    home.close()
    shutil.rmtree(folder)


@pytest.mark.turning
@of_slat(Slat.CLOSED)
def test_closed_a_kill_loses_no_energy_of_the_days(home: Household, conn: Connection) -> None:
    midnights = [local_days().midnight(DAY + n) for n in range(4)]
    for before, after in pairwise(midnights):
        meter = Wire(home)
        meter.run(before, after - 20_000, every=600)
        meter = Wire(home)
        meter.run(after - 1_500, after + 10, every=5)
    totals = recall_whole_days(home.conn, every_meter(home.conn)[0]).totals
    assert totals.joules.tolist() == [86_400 // 5 * 3600] * 3
    assert count(conn, "curve") == 0


@pytest.mark.turning
@of_slat(Slat.HALF)
def test_slats_that_were_closed_for_a_while_leave_a_hole_and_nothing_twice(home: Household, conn: Connection) -> None:
    meter = Wire(home)
    meter.run(T, T + 2 * SLOT + 10)
    home.slats.move(None, Slat.CLOSED)
    meter.run(T + 2 * SLOT + 10, T + 4 * SLOT + 10)
    assert count(conn, "wire_cut") == 0
    home.slats.move(None, Slat.HALF)
    meter.run(T + 4 * SLOT + 10, T + 4 * SLOT + 900)
    meter = Wire(home)  # a kill before the next half-hour
    meter.run(T + 4 * SLOT + 910, T + 6 * SLOT + 10)
    spans = intervals(conn)
    assert spans[:2] == [(T, SLOT, 360), (T + SLOT, SLOT, 360)]
    assert spans[-1] == (T + 5 * SLOT, SLOT, 360)
    assert all(one[0] + one[1] <= after[0] for one, after in pairwise(spans))
    assert stored_wh(conn) <= 6 * 360


@pytest.mark.turning
@of_slat(Slat.CLOSED)
def test_slats_that_open_again_go_on_from_the_last_midnight(home: Household, conn: Connection) -> None:
    second = local_days().midnight(DAY + 1)
    Wire(home).run(T, T + 60)
    Wire(home).run(second - 60, second + SLOT + 10)
    home.slats.move(None, Slat.HALF)
    resumed = {(one.register.name, one.start, one.value) for one in resume_meter_line(home.conn, DEVICE).indexes}
    assert resumed == {(name, second, 1_000 + 86_400 // 5) for name in ("EAST", "EASF01", "EASD01")}
    Wire(home).run(second + SLOT + 910, second + 3 * SLOT + 10)
    assert intervals(conn) == [(second, 2 * SLOT, 720), (second + 2 * SLOT, SLOT, 360)]


@pytest.mark.turning
@of_slat(Slat.HALF)
def test_slats_that_were_closed_since_leave_no_midnight_to_go_on_from(home: Household, conn: Connection) -> None:
    Wire(home).run(T, T + SLOT + 10)
    home.slats.move(None, Slat.CLOSED)
    Wire(home).run(T + SLOT + 20, T + 2 * SLOT + 10)
    home.slats.move(None, Slat.HALF)
    assert resume_meter_line(home.conn, DEVICE).indexes == ()
    begun = T + 3 * SLOT + 900
    Wire(home).run(begun, T + 5 * SLOT + 10)
    assert intervals(conn) == [(T, SLOT, 360), (begun, 900, 180), (T + 4 * SLOT, SLOT, 360)]


@pytest.mark.turning
@of_slat(Slat.OPEN)
def test_an_interval_over_stored_ones_is_left_out(home: Household, conn: Connection) -> None:
    Wire(home).run(T, T + 2 * SLOT + 10)
    late = Reading(HOME, TOTAL_IMPORT, T + 900, SLOT, 360 * 3600, Quality.MEASURED, SPOKEN)
    cut = Reading(HOME, index_register("EAST"), T + 900 + SLOT, 0, 9_999, Quality.MEASURED, SPOKEN)
    record_meter_line(home.conn, DEVICE, [cut, late], [], at=T + 3 * SLOT)
    assert intervals(conn)[:2] == [(T, SLOT, 360), (T + SLOT, SLOT, 360)]


# --- sources and meters ----------------------------------------------------------------------------------------------


@of_slat(Slat.OPEN)
def test_a_wire_is_one_source_that_is_neither_listed_nor_undone_as_an_import(home: Household, conn: Connection) -> None:
    for since in (T, T + 300):
        Wire(home).run(since, since + 120)
    assert [(one.file_name, one.source) for one in sources.ranked(conn, 1)] == [(ADSC, SPOKEN)]
    assert every_import(home.conn) == ()
    (batch,) = conn.execute("SELECT id FROM batch").fetchone()
    assert code_of(lambda: undo_import(home.conn, batch)) == "batch_unknown"
    assert count(conn, "frame") > 0


@of_slat(Slat.OPEN)
def test_a_device_keeps_the_point_that_it_was_given_once(home: Household, conn: Connection) -> None:
    spoken = SOURCES[Mode.HISTORIQUE]
    record_meter_line(home.conn, write_meter.Device("021234567890", spoken, PRM), [], [], at=T)
    assert resume_meter_line(home.conn, write_meter.Device("021234567890", spoken)).meter == Meter(PRM)
    record_meter_line(home.conn, write_meter.Device("021234567890", spoken), [], [], at=T)
    record_meter_line(home.conn, write_meter.Device("029999999999", spoken), [], [], at=T)
    assert conn.execute("SELECT point FROM meter ORDER BY id").fetchall() == [(PRM,), (None,)]


@of_slat(Slat.OPEN)
def test_facts_are_told_once_over_a_restart(home: Household, conn: Connection) -> None:
    Wire(home).run(T, T + 120)
    before = count(conn, "fact")
    Wire(home).run(T + 130, T + 300)
    assert count(conn, "fact") == before > 5


@of_slat(Slat.HALF)
def test_curve_points_of_the_meter_are_a_source_of_their_own(home: Household, conn: Connection) -> None:
    points = [
        Reading(HOME, TOTAL_IMPORT, T, length, 100 * length, Quality.MEASURED, CURVE_SOURCE) for length in (SLOT, 300)
    ]
    record_meter_line(home.conn, DEVICE, points[:1], [], at=T + SLOT)
    record_meter_line(
        home.conn, DEVICE, [Reading(HOME, TOTAL_IMPORT, T + SLOT, 300, 9, Quality.MEASURED, CURVE_SOURCE)], [], at=T
    )
    record_meter_line(home.conn, DEVICE, points[:1], [], at=T + SLOT)
    assert intervals(conn, spoken="tic.curve") == [(T, SLOT, 50)]
    made = {one.source.format: one.source.made for one in sources.ranked(conn, 1)}
    assert made == {"tic.standard": Made.INDEX, "tic.curve": Made.CURVE_POINT}


@of_slat(Slat.OPEN)
def test_the_days_maximum_only_rises(home: Household) -> None:
    for value in (900, 4_000, 2_000):
        record_meter_line(
            home.conn, DEVICE, [], [Reading(HOME, MAXIMUM, T + value, 0, value, Quality.MEASURED, SPOKEN)], at=T
        )
    assert [tuple(one) for one in highest_powers(home.conn, every_meter(home.conn)[0])] == [(DAY, 4_000, T + 4_000)]
    assert highest_powers(home.conn, every_meter(home.conn)[0], "SMAXIN") == []


@of_slat(Slat.OPEN)
def test_saying_the_same_again_changes_nothing(home: Household, conn: Connection) -> None:
    said = [Reading(HOME, POWER, T, 0, 500, Quality.MEASURED, SPOKEN)]
    for _ in range(2):
        record_meter_line(home.conn, DEVICE, said, [], at=T)
    assert count(conn, "frame") == 1


@pytest.mark.turning
@pytest.mark.parametrize("day", [date(2025, 3, 30), date(2025, 10, 26)])
@of_slat(Slat.OPEN)
def test_a_day_of_23_or_25_hours_adds_up(home: Household, day: date) -> None:
    local = local_days()
    midnight, length = local.midnight(day.toordinal()), local.length(day.toordinal())
    Wire(home).run(midnight, midnight + length + 20, every=20, begun=midnight, stored_every=SLOT)
    totals = recall_whole_days(home.conn, every_meter(home.conn)[0]).totals
    assert (totals.joules[0], totals.covered[0]) == (length // 5 * 3600, length)
