"""What is erased can’t be read back with any key, whatever cuts the erasing short; and the proof can fail."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Role
from persienne.base.slats import Slat
from persienne.consents.events import Draft
from persienne.consents.fields import Category, Kind
from persienne.consents.fields import State as Happened
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import, wh
from persienne.household.privacy.certificate import Certificate, verify
from persienne.household.privacy.erasure import Erasures, Level, Scope, State
from persienne.store import erase
from persienne.store.driver import checkpoint, transaction
from persienne.store.erasures import ByTheWay, note
from persienne.store.meters import every_meter, known_meter
from support.erased import DAYS, WIRE_DAY, cells, curve, frames, indexes, key_of, ordinal
from support.households import (
    PASSPHRASE,
    POINT,
    CheapPassphrase,
    bring,
    count,
    curve_of,
    days_of,
    midnight,
    mounted,
    put,
    state,
    throw_away,
    weeks,
)
from support.page_decryptor import look_for, salt_of
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = 1_750_000_000
DAY = 86_400
STEPS = (
    *("begun", "deleted", "checkpointed", "vacuumed", "sealed", "rekeyed", "checkpointed", "proved", "replaced"),
    *("searched", "ended"),
)
WEEK = Scope(Level.DAY, ordinal(7), ordinal(13))
"""A week in the middle, in which the wire was not heard."""


# --- the scan from outside -------------------------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(
    ("scope", "what"),
    [
        (WEEK, lambda home: cells(home, ordinal(7), ordinal(13)) | indexes(home, ordinal(7), ordinal(13))),
        (Scope(Level.CURVE, ordinal(7), ordinal(13)), lambda home: cells(home, ordinal(7), ordinal(13))),
        (Scope(Level.LIVE), frames),
        (Scope(Level.DAY), lambda home: cells(home, 0, 10**7) | frames(home) | indexes(home, 0, 10**7)),
        (Scope(Level.DAY, batch_id=1), lambda home: cells(home, ordinal(0), ordinal(WIRE_DAY - 1))),
    ],
    ids=["period", "curve", "live", "all", "import"],
)
def test_nothing_of_it_is_in_the_file_or_its_log_under_the_old_key_or_the_new(
    folder: Path, tmp_path: Path, scope: Scope, what: Callable[[Household], set[bytes]]
) -> None:
    with closing(Household.open(folder, CheapPassphrase())) as household:
        wanted = what(household)
        old_key, old_salt = key_of(folder), salt_of(folder)
        before = look_for(copied(folder, tmp_path / "before"), old_key, old_salt, wanted)
        assert len(wanted) > 125
        assert before.found == wanted, "the control: a search that could not find proves nothing"
        certificate = household.erasures.erase(scope, at=NOW)
        after = copied(folder, tmp_path / "after")  # its log still there
    new_key = key_of(folder)
    assert new_key != old_key
    for key, salt in ((old_key, old_salt), (old_key, salt_of(after)), (new_key, salt_of(after))):
        looked = look_for(after, key, salt, wanted)
        assert looked.found == set()
        assert (looked.opened > 0, looked.shut > 0) == ((True, False) if key == new_key else (False, True))
    assert certificate.state == State.DONE
    assert certificate.proof is not None
    assert certificate.proof.clean
    assert certificate.proof.sampled > 200


def copied(folder: Path, to: Path) -> Path:
    """The database and its log as they lie there now."""
    to.mkdir()
    for file in folder.glob("household.db*"):
        shutil.copy(file, to)
    return to


@pytest.mark.slow
def test_deleting_without_the_rest_would_be_caught(folder: Path, tmp_path: Path) -> None:
    """DELETE alone leaves it in the log, and after a checkpoint in the file’s free pages."""
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.conn.execute("PRAGMA wal_autocheckpoint = 0")
        household.conn.execute("PRAGMA secure_delete = OFF")
        wanted = cells(household, ordinal(7), ordinal(13))
        with transaction(household.conn):
            erase.delete(household.conn, WEEK)
        key = key_of(folder)
        left = look_for(copied(folder, tmp_path / "deleted"), key, salt_of(folder), wanted)
        assert left.found == wanted
        assert curve_of(household)[7 * 48][0] >= curve().starts[7 * 48], "and the program shows none of it"
        checkpoint(household.conn)
        in_gaps = look_for(copied(folder, tmp_path / "checkpointed"), key, salt_of(folder), wanted)
        assert in_gaps.found


@pytest.mark.slow
def test_a_new_key_without_the_rest_hides_nothing(folder: Path, tmp_path: Path) -> None:
    """The free pages are written under the new key like the others."""
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.conn.execute("PRAGMA secure_delete = OFF")
        wanted = cells(household, ordinal(7), ordinal(13))
        with transaction(household.conn):
            erase.delete(household.conn, WEEK)
        new_key = bytes(range(32))
        erase.rekey(household.conn, new_key)
        checkpoint(household.conn)
        assert look_for(copied(folder, tmp_path / "rekeyed"), new_key, salt_of(folder), wanted).found


# --- what goes and what stays ----------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_plan_counts_by_table_and_level_and_touches_nothing(household: Household) -> None:
    before = state(household)
    plan = household.erasures.plan(Scope(Level.DAY, ordinal(WIRE_DAY), ordinal(WIRE_DAY)))
    counts = {one.table: one for one in plan.counts}
    assert counts["frame"].values == count(household, "frame")
    assert counts["curve"].rows == 4, "the file’s, and the wire's three registers"
    assert counts["midnight_index"].level is Level.DAY
    assert not household.erasures.plan(Scope(Level.DAY, ordinal(100)))
    assert state(household) == before


@pytest.mark.slow
def test_a_period_goes_and_every_other_day_is_as_it_was(household: Household) -> None:
    curve_before, days_before = curve_of(household), dict_of_days(household)
    household.erasures.erase(WEEK, at=NOW)
    erased = range(ordinal(7), ordinal(14))
    local_first, local_end = curve().starts[7 * 48], curve().starts[14 * 48]
    assert curve_of(household) == [row for row in curve_before if not local_first <= row[0] < local_end]
    assert dict_of_days(household) == {day: said for day, said in days_before.items() if day not in erased}


@pytest.mark.slow
def test_the_day_before_keeps_the_total_that_only_an_index_of_the_period_told(tmp_path: Path) -> None:
    home = weeks("2025-03-03", DAYS)
    with closing(Household.create(tmp_path / "home", CheapPassphrase(), slat=Slat.HALF)) as household:
        bring(household, put(tmp_path, "index.csv", write_index(home.indexes)))
        before = dict_of_days(household)
        household.erasures.erase(WEEK, at=NOW)
        assert dict_of_days(household) == {day: said for day, said in before.items() if not 7 <= day - ordinal(0) < 14}
        remains = [one.code for one in household.erasures.remains(WEEK)]
        assert "indexes_around" in remains


def dict_of_days(household: Household) -> dict[int, tuple[int, int]]:
    return {day: (joules, covered) for day, joules, covered in days_of(household)}


def test_finer_than_a_day_goes_and_indexes_stay(household: Household) -> None:
    scope = Scope(Level.CURVE, ordinal(WIRE_DAY), ordinal(WIRE_DAY))
    stays = {table: count(household, table) for table in ("midnight_index", "maximum", "day_total")}
    household.erasures.erase(scope, at=NOW)
    assert not household.erasures.plan(scope)
    assert {table: count(household, table) for table in stays} == stays
    assert count(household, "frame") == count(household, "wire_cut") == 0
    assert household.conn.execute("SELECT count(*) FROM maximum WHERE at IS NOT NULL").fetchone() == (0,)


@pytest.mark.slow
def test_a_curve_that_is_all_there_is_takes_its_meter_which_is_said_before_and_no_total_is_said_to_stay(
    tmp_path: Path,
) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        bring(household, put(tmp_path, "curve.csv", weeks("2026-01-05", 7).curve), at=midnight("2026-01-20"))
        plan = household.erasures.plan(Scope(Level.CURVE))
        assert {one.table: one.rows for one in plan.counts}["meter"] == 1
        assert "day_totals" not in {one.code for one in household.erasures.remains(plan.scope)}
        done = household.erasures.erase(plan.scope)
        assert not every_meter(household.conn)
        assert "day_totals" not in done.limits


def test_with_its_last_value_a_meter_goes_and_the_journal_stays_without_its_number(household: Household) -> None:
    meter = known_meter(household.conn, POINT)
    certificate = household.erasures.erase(Scope(Level.DAY, meter_id=meter.id), at=NOW)
    assert POINT not in {one.meter.point for one in every_meter(household.conn)}
    (entry,) = household.erasures.journal()
    assert (entry.kind, entry.scope, entry.state) == ("meter", Scope(Level.DAY), State.DONE)
    assert POINT not in certificate.to_json()
    assert "curve.csv" not in certificate.to_json()
    stored = household.conn.execute("SELECT * FROM erasure").fetchone()
    assert POINT not in "".join(map(str, stored))


@pytest.mark.slow
def test_the_number_of_an_erased_meter_goes_from_the_moves_of_its_slats_and_stays_where_the_household_wrote_it(
    household: Household,
) -> None:
    meter, sharing = known_meter(household.conn, POINT), household.register
    household.slats.move(meter, Slat.HALF, by="Ada")
    day = sharing.today().isoformat()
    own = Draft(event_state=Happened.REFUSED, event_time=day, data_category=Category.C1, meter_ref=POINT)
    noted = sharing.append(replace(own, counterparty_id="enedis", counterparty_role=Role.OPERATOR))
    assert "register" not in {one.code for one in household.erasures.remains(WEEK)}
    household.erasures.erase(WEEK, at=NOW)
    moved = [event for event in household.register.events() if event.kind is Kind.SLAT]
    assert POINT in {event.meter_ref for event in moved}  # a week of it is not the meter

    certificate = household.erasures.erase(Scope(Level.DAY, meter_id=meter.id), at=NOW)
    assert "register" in certificate.limits
    moved = [event for event in household.register.events() if event.kind is Kind.SLAT]
    assert {event.meter_ref for event in moved} == {None}
    assert "Ada" in {event.acting_person for event in moved}
    assert household.register.event(noted.event_id).meter_ref == POINT
    assert household.register.verify().holds


def test_the_report_of_a_file_says_nothing_of_the_erased_days(household: Household) -> None:
    before = {batch.id: batch.reports[0] for batch in every_import(household.conn)}
    household.erasures.erase(WEEK, at=NOW)
    after = {batch.id: batch.reports[0] for batch in every_import(household.conn)}
    assert after[1].intervals == before[1].intervals - 7 * 48
    assert (after[1].brought, after[1].changes) == (before[1].intervals, before[1].changes)
    assert wh(after[1].joules) == wh(joules_of_file(household))
    assert all(not line.seen and not line.line for line in after[1].refused)
    digests = household.conn.execute("SELECT count(DISTINCT digest) FROM source").fetchone()
    assert digests == household.conn.execute("SELECT count(*) FROM source").fetchone()


def joules_of_file(household: Household) -> int:
    """What is stored of the first import."""
    query = "SELECT cells FROM curve JOIN source ON source.id = source_id WHERE batch_id = 1"
    return sum(cell[3] for (packed,) in household.conn.execute(query) for cell in struct.iter_unpack("<iiiq", packed))


@pytest.mark.slow
def test_the_same_file_may_be_imported_again(household: Household, tmp_path: Path) -> None:
    before = curve_of(household)
    household.erasures.erase(WEEK, at=NOW)
    (report,) = bring(household, put(tmp_path, "curve.csv", curve()), at=3)
    assert report.changes.new == 7 * 48
    assert curve_of(household) == before


def test_nothing_to_erase_is_told_and_makes_no_entry(household: Household) -> None:
    assert code_of(lambda: household.erasures.erase(Scope(Level.DAY, ordinal(100)))) == "erase_nothing"
    assert household.erasures.journal() == ()


# --- the household while it is erased --------------------------------------------------------------------------------


@pytest.mark.slow
def test_what_was_reopened_before_reopens_with_the_new_key(household: Household) -> None:
    reopen, channel_key = household.reopen, household.file.channel_key
    household.erasures.erase(WEEK, at=NOW)
    assert household.file.channel_key != channel_key
    with closing(reopen()) as again:
        assert curve_of(again) == curve_of(household)
        assert again.file.channel_key == household.file.channel_key


def test_another_program_that_has_it_open_is_in_the_way_and_nothing_is_touched(household: Household) -> None:
    before = state(household)
    with closing(household.reopen()):
        assert code_of(lambda: patient(household, 0)) == "household_held"
    assert household.erasures.journal() == ()
    assert state(household) == before


def patient(household: Household, seconds: float) -> None:
    with household.file.alone(seconds):
        raise AssertionError("nobody may be alone here")


@pytest.mark.slow
def test_renewing_brings_a_new_key_and_loses_nothing(household: Household, folder: Path) -> None:
    before, key = state(household), key_of(folder)
    household.erasures.renew(at=NOW)
    assert state(household) == before
    assert key_of(folder) != key
    assert household.erasures.renewed_at == NOW


def test_what_went_as_the_slats_moved_is_forgotten_at_the_next_opening_where_it_was_cut_short(
    household: Household, folder: Path
) -> None:
    with transaction(household.conn):
        note(household.conn, ByTheWay.SLATS, WEEK, NOW, {"values": 1})
        note(household.conn, ByTheWay.RETENTION, WEEK, NOW, {"values": 1})
    key = key_of(folder)
    with closing(Household.open(folder, CheapPassphrase())) as second:  # the first one holds it: not now
        assert [entry.state for entry in second.erasures.journal()] == [State.CLEARED] * 2
    household.close()
    with closing(Household.open(folder, CheapPassphrase())) as third:
        assert [entry.state for entry in third.erasures.journal()] == [State.DONE] * 2
    assert key_of(folder) != key


def test_what_the_daily_job_let_go_waits_for_the_monthly_one(household: Household, folder: Path) -> None:
    with transaction(household.conn):
        note(household.conn, ByTheWay.RETENTION, WEEK, NOW, {"values": 1})
    household.close()
    with closing(Household.open(folder, CheapPassphrase())) as again:
        assert [entry.state for entry in again.erasures.journal()] == [State.CLEARED]


def test_what_went_by_the_way_is_forgotten_by_the_file_a_month_later_at_most(household: Household) -> None:
    assert not household.erasures.renew_when_due(NOW)
    for days in (0, 29):
        with transaction(household.conn):
            note(household.conn, ByTheWay.RETENTION, WEEK, NOW + days * DAY, {"values": 336})
    assert [entry.state for entry in household.erasures.journal()] == [State.CLEARED] * 2
    assert not household.erasures.renew_when_due(NOW + 29 * DAY)
    assert household.erasures.renew_when_due(NOW + 30 * DAY)
    assert [(entry.kind, entry.state) for entry in household.erasures.journal()] == [("retention", State.DONE)] * 2
    assert not household.erasures.renew_when_due(NOW + 90 * DAY)


# --- cut short -------------------------------------------------------------------------------------------------------

CUT_SHORT = """import os, sys
from pathlib import Path
from persienne.household.privacy.erasure import Level, Scope
from persienne.household.household import Household
from persienne.vault import PassphraseCredential
folder, phrase, step, place, first, last = sys.argv[1:]
left = int(place)
def kill(said):
    global left
    if said == step:
        left -= 1
        if not left:
            os.kill(os.getpid(), 9)
household = Household.open(Path(folder), PassphraseCredential(phrase))
household.erasures.erase(Scope(Level.DAY, int(first), int(last)), at=1, on_step=kill)"""


QUICK = ("rekeyed",)


@pytest.mark.parametrize(
    "step", [pytest.param(one, marks=() if one in QUICK else pytest.mark.slow) for one in dict.fromkeys(STEPS)]
)
def test_killed_after_any_step_the_next_opening_ends_it(folder: Path, tmp_path: Path, step: str) -> None:
    with closing(Household.open(folder, CheapPassphrase())) as household:
        wanted = cells(household, ordinal(7), ordinal(13))
        days = dict_of_days(household)
    old_key, old_salt = key_of(folder), salt_of(folder)
    told = [str(folder), PASSPHRASE, step, "1", str(ordinal(7)), str(ordinal(13))]
    done = subprocess.run([sys.executable, "-c", CUT_SHORT, *told], check=False, capture_output=True)
    assert done.returncode == -9, done.stderr
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (entry,) = household.erasures.journal()
        assert entry.state is State.DONE
        assert dict_of_days(household) == {d: said for d, said in days.items() if not ordinal(7) <= d <= ordinal(13)}
        after = copied(folder, tmp_path / "after")
    new_key = key_of(folder)
    assert look_for(after, new_key, salt_of(after), wanted)[1:] == (0, set())
    assert look_for(after, old_key, old_salt, wanted)[::2] == (0, set())
    assert entry.certificate is not None
    certificate = Certificate.from_dict(json.loads(entry.certificate))
    assert certificate.proof is not None
    # Before the deletion was committed nothing is lost; afterwards the sample went with the memory of the program.
    assert certificate.proof.interrupted == (step not in ("begun", "ended"))


@pytest.mark.slow
def test_an_error_in_the_middle_of_the_new_key_leaves_the_household_open(household: Household, folder: Path) -> None:
    def fail(step: str) -> None:
        if step == "rekeyed":
            raise ZeroDivisionError

    days = dict_of_days(household)
    with pytest.raises(ZeroDivisionError):
        household.erasures.erase(WEEK, at=NOW, on_step=fail)
    assert len(dict_of_days(household)) == len(days) - 7
    assert household.erasures.journal()[0].state is State.DELETED
    (certificate,) = household.erasures.resume()
    assert certificate.state == State.DONE
    key_of(folder)


@pytest.mark.slow
def test_without_room_the_rest_waits_and_is_done_when_there_is(folder: Path) -> None:
    with closing(Household.open(folder, CheapPassphrase())) as household:
        room = [0]
        erasures = Erasures(household.file, free=lambda _folder: room[0])
        key = key_of(folder)
        certificate = erasures.erase(WEEK, at=NOW)
        assert (certificate.state, certificate.proof) == (State.WAITING_FOR_ROOM, None)
        assert (erasures.journal()[0].state, key_of(folder)) == (State.WAITING_FOR_ROOM, key)
        assert not erasures.plan(WEEK), "it is deleted all the same"
        assert erasures.resume() == ()
        assert erasures.try_to_resume() is False
        assert code_of(erasures.prove_again) == "prove_waits", "it is not said that every erasure has its proof"
        room[0] = 1 << 40
        (done,) = erasures.resume()
        assert done.state == State.DONE
        assert done.proof is not None
        assert not done.proof.interrupted
        assert done.proof.sampled > 200, "the sample was still in memory"
        assert done.deleted == certificate.deleted


@pytest.mark.quick
@pytest.mark.slow
def test_a_disk_that_fills_up_on_the_way_loses_nothing(original: Path, tmp_path: Path) -> None:
    """The room looked for is there, and then taken by somebody else."""
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=3m", "none")) as disk:
        folder = shutil.copytree(original, disk / "household")
        with closing(Household.open(folder, CheapPassphrase())) as household:
            days = dict_of_days(household)
            erasures = Erasures(household.file, free=lambda _folder: 1 << 40)
            left = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize

            def take_the_room(step: str) -> None:
                if step == "checkpointed" and not (disk / "filler").exists():
                    (disk / "filler").write_bytes(bytes(left - 20_000))

            certificate = erasures.erase(WEEK, at=NOW, on_step=take_the_room)
            assert certificate.state == State.WAITING_FOR_ROOM
            assert len(dict_of_days(household)) == len(days) - 7
            (disk / "filler").unlink()
            assert [done.state for done in erasures.resume()] == [State.DONE]


def test_the_steps_are_those_of_the_recipe_and_the_journal_has_the_certificate_that_was_given(
    household: Household,
) -> None:
    taken: list[str] = []
    certificate = household.erasures.erase(WEEK, at=NOW, on_step=taken.append)
    assert tuple(taken) == STEPS
    (entry,) = household.erasures.journal()
    assert entry.certificate is not None
    assert verify(json.loads(entry.certificate))
    assert Certificate.from_dict(json.loads(entry.certificate)) == certificate
    assert certificate.key_before != certificate.key_after
    assert [one.result for one in certificate.steps if one.step == "checkpoint"] == ["0|0|0"]
