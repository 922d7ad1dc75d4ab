"""Seals: with which files they are made, what they outlive, and how they go."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Meter, Quality, Reading
from persienne.base.slats import Slat, Then
from persienne.exporters.formats import Format, Step
from persienne.household.backup.restore import preview
from persienne.household.correspondence.deletion_check import Came, DeletionChecks
from persienne.household.exporting.extracts import Wish
from persienne.household.household import Household
from persienne.household.measures.corrections import join_meters
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.write_meter import record_meter_line
from persienne.insight.deletion_check import Verdict, Why
from persienne.meters.tic.readings import MAXIMUM
from persienne.store import letters
from persienne.store.connection import open_store
from persienne.store.erase import Level, Scope
from persienne.store.meters import every_meter
from persienne.words.english import table
from support.deletion_homes import deletion_home, ordinal, other_point
from support.households import CheapPassphrase, bring, count, make_cheap, midnight, put, read_all, weeks
from support.rows import rows
from support.stored import code_of
from support.tic_fold import T
from support.tic_frames import PRM
from support.wires import DEVICE, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.deletion_homes import DeletionHome


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home with closed slats, to which nothing has been said of seals."""
    with deletion_home(tmp_path, Slat.CLOSED) as made:
        yield made


def sealed(home: DeletionHome) -> int:
    """The days of the one meter that have a seal."""
    (meter,) = every_meter(home.household.conn)
    found = home.household.day_seals.of(meter)
    return 0 if found is None else found.days


def test_no_seal_is_made_unless_the_household_asked_for_it(home: DeletionHome) -> None:
    home.imports()
    assert (home.household.day_seals.kept, sealed(home), count(home.household, "day_seal")) == (False, 0, 0)


def test_with_closed_slats_each_whole_day_of_an_imported_curve_has_a_seal_and_no_value_finer_than_a_day(
    home: DeletionHome,
) -> None:
    assert home.household.day_seals.keep(on=True) == 0
    home.imports()
    assert (sealed(home), count(home.household, "curve")) == (14, 0)
    (meter,) = every_meter(home.household.conn)
    found = home.household.day_seals.of(meter)
    assert found is not None
    assert (found.first, found.last) == (ordinal("2026-03-23"), ordinal("2026-04-05"))


def test_what_is_stored_already_is_sealed_when_seals_are_asked_for(tmp_path: Path) -> None:
    with deletion_home(tmp_path) as home:
        home.imports()
        assert home.household.day_seals.keep(on=True) == 14
        assert sealed(home) == 14


def test_a_file_that_is_stored_already_is_sealed_when_it_is_imported_again(home: DeletionHome) -> None:
    home.imports()
    home.household.day_seals.keep(on=True)
    home.imports()
    assert sealed(home) == 14


def test_when_it_is_stopped_no_seal_is_made_and_none_goes(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports(home.days("2026-03-23", "2026-03-29"))
    assert home.household.day_seals.keep(on=False) == 0
    home.imports(home.days("2026-03-30", "2026-04-05"), name="suite.csv")
    assert sealed(home) == 7


def test_files_can_be_sealed_without_storing_anything_of_them(home: DeletionHome) -> None:
    home.imports(home.days("2026-03-23", "2026-03-24"))
    (meter,) = every_meter(home.household.conn)
    before = count(home.household, "source"), count(home.household, "day_total")
    (told,) = home.household.day_seals.seal(meter, read_all([home.file(home.curve)]))
    assert (told.name, told.days, told.refusal) == ("apres.csv", 14, None)
    assert (sealed(home), home.household.day_seals.kept) == (14, False)
    assert (count(home.household, "source"), count(home.household, "day_total")) == before


def test_a_file_of_another_meter_or_without_a_whole_day_is_not_sealed(home: DeletionHome) -> None:
    home.imports()
    (meter,) = every_meter(home.household.conn)
    part = home.curve.where(home.curve.starts < home.curve.starts[0] + 7200)
    files = [home.file(other_point(home.curve), "autre.csv"), home.file(part, "part.csv")]
    told = home.household.day_seals.seal(meter, read_all(files))
    assert [one.refusal.code if one.refusal else None for one in told] == ["seal_other_meter", "seal_nothing"]
    assert count(home.household, "day_seal") == 0


@pytest.mark.slow
def test_after_the_curve_was_erased_here_a_check_still_knows_its_days(tmp_path: Path) -> None:
    with deletion_home(tmp_path) as home:
        home.household.day_seals.keep(on=True)
        home.imports()
        request = home.asks()
        home.household.erasures.erase(Scope(Level.CURVE))
        home.checks = DeletionChecks(home.household.conn, home.household.correspondence_at(home.clock))
        check = home.checks.look(request.reference, read_all([home.file(home.curve)]), Came.ACCESS)
        assert {one.why for one in check.found if one.verdict is Verdict.STILL_THERE} == {Why.IDENTICAL}


@pytest.mark.slow
def test_seals_outlive_a_new_key_of_the_file(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports()
    before = rows(home.household, "SELECT day, macs FROM day_seal ORDER BY 1, 2")
    home.household.erasures.renew_soon()
    assert rows(home.household, "SELECT day, macs FROM day_seal ORDER BY 1, 2") == before


def test_an_import_that_is_undone_takes_its_seals_and_leaves_those_of_others(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports(home.days("2026-03-23", "2026-03-29"))
    home.imports(home.days("2026-03-27", "2026-04-05"), name="suite.csv")
    last = every_import(home.household.conn)[0]
    undo_import(home.household.conn, last.id)
    assert sealed(home) == 7


@pytest.mark.slow
def test_seals_that_are_older_than_an_import_outlive_its_undoing(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports(on="2026-04-07")
    before = rows(home.household, "SELECT * FROM day_seal ORDER BY day")
    home.household.erasures.erase(Scope(Level.DAY, ordinal("2026-03-23"), ordinal("2026-04-05")))
    home.imports(name="encore.csv", on="2026-05-20")
    undo_import(home.household.conn, every_import(home.household.conn)[0].id)
    assert rows(home.household, "SELECT * FROM day_seal ORDER BY day") == before


@pytest.mark.slow
@pytest.mark.parametrize("others", [False, True])
def test_an_import_that_was_erased_in_part_takes_all_its_seals_when_it_is_undone(
    home: DeletionHome, others: bool
) -> None:
    home.household.day_seals.keep(on=True)
    if others:
        home.imports(home.days("2026-03-23", "2026-03-24"), name="autre.csv", on="2026-04-06")
    home.imports(on="2026-04-07")
    home.household.erasures.erase(Scope(Level.DAY, ordinal("2026-03-29"), ordinal("2026-03-31")))
    undo_import(home.household.conn, every_import(home.household.conn)[0].id)
    assert count(home.household, "day_seal") == (2 if others else 0)


def test_files_that_were_sealed_alone_keep_their_seals_where_the_one_import_of_the_meter_is_undone(
    home: DeletionHome,
) -> None:
    home.imports(home.days("2026-03-23", "2026-03-24"))
    (meter,) = every_meter(home.household.conn)
    home.household.day_seals.seal(meter, read_all([home.file(home.curve)]))
    undo_import(home.household.conn, every_import(home.household.conn)[0].id)
    assert sealed(home) == 14


WEEK = Scope(Level.CURVE, ordinal("2026-03-25"), ordinal("2026-03-31"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home with its two weeks of half-hours, all of them sealed."""
    with deletion_home(tmp_path) as made:
        made.household.day_seals.keep(on=True)
        made.imports()
        yield made


def planned(home: DeletionHome, scope: Scope) -> tuple[int, int, int | None]:
    """What is said before an erasure: seals that go, days whose seal stays, and the days that the warning counts."""
    plan = home.household.erasures.plan(scope)
    going = sum(one.rows for one in plan.counts if one.table == "day_seal")
    warned = {one.code: one.count for one in home.household.erasures.remains(scope)}
    return going, plan.sealed_days, warned.get("day_seals")


@pytest.mark.slow
@pytest.mark.parametrize("level", [Level.CURVE, Level.DAY])
def test_an_erasure_says_before_and_on_its_certificate_that_the_seals_of_its_days_stay(
    kept: DeletionHome, level: Level
) -> None:
    scope = replace(WEEK, level=level)
    assert planned(kept, scope) == (0, 7, 7)
    certificate = kept.household.erasures.erase(scope)
    assert "day_seals" in certificate.limits
    assert ("day_seal" in certificate.deleted, sealed(kept)) == (False, 14)


@pytest.mark.slow
def test_an_erasure_of_live_values_or_of_days_without_a_seal_says_nothing_of_seals(kept: DeletionHome) -> None:
    assert planned(kept, replace(WEEK, level=Level.LIVE)) == (0, 0, None)
    kept.household.day_seals.forget()
    assert planned(kept, WEEK) == (0, 0, None)
    assert "day_seals" not in kept.household.erasures.erase(WEEK).limits


@pytest.mark.slow
def test_where_everything_is_erased_the_seals_go_and_are_counted_before_and_on_the_certificate(
    kept: DeletionHome,
) -> None:
    number = count(kept.household, "day_seal")
    scope = Scope(Level.DAY)
    assert planned(kept, scope) == (number, 0, None)
    certificate = kept.household.erasures.erase(scope)
    assert certificate.deleted["day_seal"] == number
    assert ("day_seal", number, 0) in {(one.table, one.before, one.after) for one in certificate.tables}
    assert "day_seals" not in certificate.limits
    assert count(kept.household, "day_seal") == 0


@pytest.mark.slow
@pytest.mark.parametrize(
    "scope",
    [Scope(Level.CURVE), Scope(Level.DAY, ordinal("2026-03-23"), ordinal("2026-04-05"))],
    ids=["every curve", "every day by its date"],
)
def test_where_all_days_are_erased_the_meter_stays_with_its_seals_and_both_are_said(
    kept: DeletionHome, scope: Scope
) -> None:
    number = count(kept.household, "day_seal")
    assert planned(kept, scope) == (0, 14, 14)
    certificate = kept.household.erasures.erase(scope)
    assert "day_seals" in certificate.limits
    assert count(kept.household, "day_seal") == number


def test_the_seals_of_a_meter_go_with_it_and_those_of_another_stay(kept: DeletionHome) -> None:
    kept.imports(other_point(kept.curve), name="autre.csv")
    first, other = every_meter(kept.household.conn)
    number = count(kept.household, "day_seal") // 2
    assert planned(kept, Scope(Level.DAY)) == (2 * number, 0, None)
    assert planned(kept, Scope(Level.DAY, meter_id=first.id)) == (number, 0, None)
    kept.household.erasures.erase(Scope(Level.DAY, meter_id=first.id))
    assert count(kept.household, "day_seal") == number
    found = kept.household.day_seals.of(other)
    assert found is not None
    assert found.days == 14


def test_an_import_is_erased_without_its_seals_and_the_last_one_leaves_the_meter(tmp_path: Path) -> None:
    with deletion_home(tmp_path) as home:
        home.household.day_seals.keep(on=True)
        home.imports(home.days("2026-03-23", "2026-03-29"))
        home.imports(home.days("2026-03-30", "2026-04-05"), name="suite.csv")
        last, first = every_import(home.household.conn)
        assert planned(home, Scope(Level.DAY, batch_id=last.id)) == (0, 14, 14)
        assert "day_seals" in home.household.erasures.erase(Scope(Level.DAY, batch_id=last.id)).limits
        assert planned(home, Scope(Level.DAY, batch_id=first.id)) == (0, 14, 14)


def test_a_seal_that_is_put_back_before_the_search_makes_the_proof_doubtful(kept: DeletionHome) -> None:
    taken = rows(kept.household, "SELECT macs FROM day_seal LIMIT 1")[0]

    def on_step(step: str) -> None:
        if step == "replaced":
            with closing(open_store(kept.household.file.path, kept.household.file.key.current)) as conn:
                conn.execute("PRAGMA foreign_keys = OFF")
                conn.execute("INSERT INTO day_seal VALUES (1, 1, 1800, x'00', 1, ?)", taken)

    certificate = kept.household.erasures.erase(Scope(Level.DAY), on_step=on_step)
    assert certificate.proof is not None
    assert (certificate.state, certificate.proof.found) == ("doubtful", 1)


def test_seals_that_are_deleted_go_with_their_key_and_the_file_forgets_them(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports()
    number = count(home.household, "day_seal")
    (before,) = rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'")
    done = home.household.day_seals.forget()
    assert (done.count, done.renewed) == (number, True)
    assert (home.household.day_seals.kept, count(home.household, "day_seal")) == (False, 0)
    assert rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'") == []
    entry = home.household.erasures.journal()[0]
    assert (entry.kind, entry.counts) == ("seals", {"day_seal": number})
    home.household.day_seals.keep(on=True)
    home.imports()
    assert rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'") != [before]


def test_where_there_is_no_seal_there_is_nothing_to_delete(home: DeletionHome) -> None:
    assert code_of(home.household.day_seals.forget) == "seals_none"


@pytest.mark.slow
def test_seals_come_back_with_the_household_that_is_opened_again(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "h", Slat.CLOSED)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.day_seals.keep(on=True)
        bring(household, put(tmp_path, "avant.csv", weeks("2026-03-23", 7).curve))
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = every_meter(household.conn)
        found = household.day_seals.of(meter)
        assert found is not None
        assert (found.days, household.day_seals.kept) == (7, True)


def test_two_meters_that_are_one_have_the_seals_and_the_looks_of_both(kept: DeletionHome) -> None:
    (meter,) = every_meter(kept.household.conn)
    number = count(kept.household, "day_seal")
    conn = kept.household.conn
    conn.execute("INSERT INTO meter(id, slat) VALUES (7, 'half')")
    columns = "day, step, origin, made, macs"
    conn.execute(f"INSERT INTO day_seal SELECT 7, {columns} FROM day_seal LIMIT 1")
    day = ordinal("2026-05-01")
    conn.execute("INSERT INTO day_seal VALUES (7, ?, 1800, x'00', 1, zeroblob(33))", (day,))
    letters.add_check(conn, "PERS-2026-0001", 7, 5, [(1, 3)])
    line = next(one for one in every_meter(kept.household.conn) if one.meter == Meter(None))
    join_meters(kept.household.conn, line, meter)
    assert rows(kept.household, "SELECT DISTINCT meter_id FROM day_seal") == [(meter.id,)]
    assert count(kept.household, "day_seal") == number + 1
    assert letters.absent_days(conn, "PERS-2026-0001", meter.id, 0) == {1: 5, 2: 5, 3: 5}


@pytest.mark.slow
def test_a_backup_has_the_seals_and_says_how_many(kept: DeletionHome, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    made = kept.household.backups.make(tmp_path / "kept", CheapPassphrase(), midnight("2026-05-01"))
    found = preview(made.path, CheapPassphrase()).rows
    assert found["day_seal"] == count(kept.household, "day_seal") > 0
    assert {"day_seal", "deletion_check"} <= table("backups.rows").keys()


@pytest.mark.slow
@pytest.mark.parametrize("written", [Format.CSV, Format.ENEDIS, Format.SQLITE])
def test_no_export_tells_of_seals(tmp_path: Path, written: Format) -> None:
    """The same days make the same file, sealed or not."""
    with deletion_home(tmp_path) as home:
        home.imports()
        days = ordinal("2026-03-23"), ordinal("2026-04-05")
        wish = Wish(written, Step.CURVE, every_meter(home.household.conn), *days)
        before = home.household.exports.content(wish)
        home.household.day_seals.keep(on=True)
        assert home.household.exports.content(wish) == before


def test_seals_outlive_the_slats_and_the_retention(kept: DeletionHome) -> None:
    (meter,) = every_meter(kept.household.conn)
    kept.household.slats.move(meter, Slat.CLOSED, Then.REDUCE)
    then = midnight("2029-05-01") + 3600
    kept.household.retention.confirm_date(ordinal("2029-05-01"), then)
    assert (count(kept.household, "curve"), sealed(kept)) == (0, 14)


def test_with_seals_an_erasure_is_planned_where_a_source_loses_nothing_but_an_hour(tmp_path: Path) -> None:
    power = Reading(Meter(PRM), MAXIMUM, T + 65, 0, 9_000, Quality.MEASURED, SPOKEN)
    with deletion_home(tmp_path) as home:
        home.household.day_seals.keep(on=True)
        home.imports()
        record_meter_line(home.household.conn, DEVICE, [power], [], at=T + 700)
        plan = home.household.erasures.plan(Scope(Level.CURVE))
        assert {"curve", "maximum.at"} <= {one.table for one in plan.counts}
