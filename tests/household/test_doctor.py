"""The check-up finds what is wrong, says what it is by its page, and leaves every byte as it was."""

from __future__ import annotations

import os
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Retention, Slat
from persienne.household.access.control_channel import CollectorLock
from persienne.household.backup.plan import Plan
from persienne.household.backup.restore import restore
from persienne.household.doctor import Severity, check
from persienne.household.household import Household
from persienne.store.connection import open_store
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.lock import Guard
from persienne.store.pages import PAGE_BYTES
from persienne.store.schema import STEPS
from persienne.vault import KeyringCredential, SlotKind, begin_rekey, open_keys, remove_slot, unlock, ways_in
from support.backups import NOON, SECRET, flip, make_filled, with_schema
from support.households import CheapPassphrase, bring, fill_disk, mounted, put, weeks
from support.identities import identity_of
from support.keyrings import ACCEPTED, MemoryKeyring
from support.unprivileged import as_nobody, give

if TYPE_CHECKING:
    from collections.abc import Mapping


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A closed household with three days and a fresh backup."""
    folder = make_filled(tmp_path / "household")
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.retention.choose(Retention(curve_months=None))
        household.backups.make(tmp_path / "stick", SECRET, int(time.time()))
    return folder


def found(home: Path, **more: int) -> dict[str, Mapping[str, object]]:
    """What is found beside what is well, by its code."""
    findings = list(check(home, lambda: unlock(home, CheapPassphrase()), now=more.get("now", int(time.time()))))
    return {finding.code: finding.facts for finding in findings if finding.severity is not Severity.OK}


def key_of(home: Path) -> bytes:
    return open_keys(home, CheapPassphrase()).current


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
@pytest.mark.parametrize("name", ["household.keys", "household.lock", "collector.lock", "household.db-wal"])
def test_a_pipe_in_a_file_s_place_is_named_and_not_waited_for(home: Path, name: str) -> None:
    (home / name).unlink(missing_ok=True)
    os.mkfifo(home / name, 0o600)
    assert found(home) == {"folder_strange": {"name": name}}


def leave_a_log(home: Path) -> Path:
    """A killed program's log, of more than one frame."""
    if os.fork() == 0:
        household = Household.open(home, CheapPassphrase())
        for slat in (Slat.OPEN, Slat.HALF):
            household.slats.move(None, slat)
        os._exit(0)
    os.wait()
    return home / "household.db-wal"


@pytest.mark.slow
def test_a_sound_household_has_one_finding_and_no_byte_changes(home: Path) -> None:
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in home.iterdir()}
    assert found(home) == {"one_way_in": {}}
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in home.iterdir()} == before


@pytest.mark.slow
@pytest.mark.parametrize("region", ["header", "first page", "middle", "last page"])
def test_a_flipped_bit_is_found_by_its_page(home: Path, region: str) -> None:
    store = home / "household.db"
    size = store.stat().st_size
    at = {"header": 3, "first page": 2000, "middle": size // 2, "last page": size - 1}[region]
    flip(store, at)
    assert found(home)["pages_damaged"] == {"count": 1, "pages": str(at // PAGE_BYTES + 1)}


def test_a_disk_that_is_full_is_no_damage(tmp_path: Path) -> None:
    """A log was left by a killed program: to read it, SQLite makes an index beside it, and has no room for it."""
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=8m", "none")) as disk:
        home = make_filled(disk / "household")
        leave_a_log(home)
        (home / "household.db-shm").unlink()
        fill_disk(disk)
        said = list(check(home, lambda: unlock(home, CheapPassphrase()), now=int(time.time())))
        assert not [one.code for one in said if one.severity is Severity.PROBLEM]
        assert {"room_short", "tables_unseen"} <= {one.code for one in said}


@pytest.mark.slow
def test_a_flipped_bit_in_the_log_is_found_by_its_frame(home: Path) -> None:
    log = leave_a_log(home)
    assert "log_damaged" not in found(home)
    flip(log, 32 + 24 + 1000)
    said = found(home)["log_damaged"]
    assert said["count"] == 1
    assert str(said["frames"]).startswith("1 (")


def test_a_file_cut_inside_a_page_is_found(home: Path) -> None:
    os.truncate(home / "household.db", 5 * PAGE_BYTES + 100)
    said = found(home)
    assert said["pages_damaged"] == {"count": 1, "pages": "6"}


def test_a_file_cut_between_pages_is_found_by_its_tables(home: Path) -> None:
    os.truncate(home / "household.db", 5 * PAGE_BYTES)
    assert found(home).keys() & {"store_damaged", "structure_damaged"}


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("household.db", b"", "store_empty"),
        ("household.db", None, "store_missing"),
        ("household.keys", b"", "keys_damaged"),
        ("household.keys", None, "keys_missing"),
        ("household.keys", b'{"format": 99}', "keys_newer"),
    ],
)
def test_a_file_that_is_not_there_or_empty_is_found(home: Path, name: str, content: bytes | None, code: str) -> None:
    (home / name).unlink()
    if content is not None:
        (home / name).write_bytes(content)
    assert code in found(home)


def test_files_of_two_homes_are_told_from_damage(home: Path, tmp_path: Path) -> None:
    other = make_filled(tmp_path / "other", days=2)
    (home / "household.db").write_bytes((other / "household.db").read_bytes())
    assert "keys_apart" in found(home)


def test_what_others_may_read_is_found_and_not_repaired(home: Path) -> None:
    home.chmod(0o755)
    (home / "household.keys").chmod(0o644)
    said = found(home)
    assert said["folder_open"] == {"mode": "755"}
    assert said["files_open"] == {"files": "household.keys"}
    assert (home / "household.keys").stat().st_mode & 0o777 == 0o644


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_household_of_another_account_is_named(home: Path) -> None:
    give(home)
    assert found(home) == {"folder_of_other": {"name": home.name}}


def test_a_folder_in_which_nothing_can_be_stored_is_named(home: Path, tmp_path: Path) -> None:
    """As on a disk that the system takes for damaged, and gives for reading alone."""
    assert "folder_read_only" not in found(home)
    bind = ("mount", "--bind", str(home))
    with mounted(tmp_path / "view", bind, ("mount", "-o", "remount,bind,ro")) as view:
        assert "folder_read_only" in found(view)


def test_a_file_that_can_not_be_read_is_named(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found(home)  # who becomes somebody else can load no module any more
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    give(home)
    (home / "household.db").chmod(0)
    with as_nobody():
        assert "folder_read_only" in found(Path(home.name))


def test_what_was_left_behind_is_found(home: Path) -> None:
    for name in ("household.db.new", "household.db.before-upgrade", "household.keys.0badcafe"):
        (home / name).touch(0o600)
    assert found(home)["left_over"] == {
        "files": "household.db.before-upgrade, household.db.new, household.keys.0badcafe"
    }
    (home / "household.restoring").mkdir(0o700)
    assert "restore_unfinished" in found(home)


def test_who_holds_the_household_is_found(home: Path) -> None:
    with closing(Household.open(home, CheapPassphrase())):
        assert "held" in found(home)
    lock = CollectorLock(home)
    assert "collector_at_work" in found(home)
    lock.release()
    assert found(home).keys() == {"one_way_in"}
    with Guard(home).alone():
        assert found(home) == {"held_alone": {}}


@pytest.mark.slow
def test_an_open_household_is_not_called_damaged(home: Path) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.slats.move(None, Slat.OPEN)
        assert found(home).keys() == {"held", "one_way_in"}


def test_a_clock_that_is_behind_is_found(home: Path) -> None:
    year_before = int(time.time()) - 365 * 86_400
    said = found(home, now=year_before)["clock_behind"]
    assert said["now"] == year_before


@pytest.mark.slow
def test_a_stamp_of_a_date_to_come_is_not_held_against_a_date_that_is_known(home: Path, tmp_path: Path) -> None:
    """It was imported in «2038»; the clock has been set since."""
    now, ahead = int(time.time()), int(time.time()) + 12 * 365 * 86_400
    with closing(Household.open(home, CheapPassphrase())) as household:
        bring(household, put(tmp_path, "more.csv", weeks("2024-11-01", 2).curve), at=ahead)
        assert found(home)["clock_behind"]["last"] == ahead
        household.confirm_date(local_days().day(now))
    assert found(home)["stamp_ahead"] == {"last": ahead}
    assert "clock_behind" not in found(home)


def test_a_date_in_doubt_is_found_where_something_waits_for_it(home: Path) -> None:
    now = int(time.time())
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.retention.choose(Retention(curve_months=13))
        assert household.retention.tidy(now).doubtful
        assert found(home)["retention_waits"] == waits_for(household)
        household.confirm_date(local_days().day(now))
    assert "retention_waits" not in found(home)


def waits_for(household: Household) -> dict[str, str]:
    waits = household.retention.waiting()
    assert waits is not None
    return waits.dates()


def test_a_backup_of_a_date_to_come_has_no_age(home: Path, tmp_path: Path) -> None:
    ahead = int(time.time()) + 12 * 365 * 86_400
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.backups.make(tmp_path / "stick", SECRET, ahead)
    assert found(home)["backup_ahead"] == {"made": ahead}


@pytest.mark.slow
def test_a_backup_is_old_from_the_day_on_which_the_window_calls_for_another_one(home: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").rename(tmp_path / "drawer")
    now = int(time.time())
    assert "backup_old" not in found(home, now=now + 29 * 86_400)
    assert found(home, now=now + 30 * 86_400)["backup_old"] == {"days": 30}
    assert found(home)["backup_elsewhere"] == {"count": 1}
    bare = make_filled(tmp_path / "bare")
    assert "backup_never" in found(bare)


def test_a_rekey_that_was_cut_short_is_found_and_the_file_still_opens(home: Path) -> None:
    begin_rekey(home, key_of(home), identity_of(home, key_of(home)))
    assert found(home).keys() == {"rekey_unfinished", "one_way_in"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("begun", "erasure_unfinished"),
        ("deleted", "erasure_unfinished"),
        ("waiting_for_room", "erasure_waits"),
        ("doubtful", "erasure_doubtful"),
    ],
)
def test_erasures_that_did_not_come_to_a_good_end_are_told(home: Path, state: str, code: str) -> None:
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.erasures.erase(Scope(Level.CURVE), at=int(time.time()))
    assert found(home).keys() == {"backup_holds_erased", "one_way_in"}
    with closing(open_store(home / "household.db", key_of(home))) as conn:
        conn.execute("UPDATE erasure SET state = ?", (state,))
    assert found(home)[code] == {"count": 1}


def test_tables_of_a_newer_version_are_told(home: Path) -> None:
    with_schema(home, f"PRAGMA user_version = {len(STEPS) + 1}")
    assert "store_newer" in found(home)


@pytest.mark.slow
def test_tables_of_an_older_version_are_told(home: Path) -> None:
    key = key_of(home)
    (home / "household.db").unlink()
    open_store(home / "household.db", key, create=True, steps=STEPS[:-1]).close()
    assert found(home)["schema_older"] == {"version": len(STEPS) - 1}


@pytest.mark.slow
def test_tables_that_are_not_ours_are_told_and_nothing_in_them_is_used(home: Path) -> None:
    with_schema(home, "DROP TRIGGER event_stays", "CREATE VIEW seen AS SELECT * FROM setting")
    findings = list(check(home, lambda: unlock(home, CheapPassphrase()), now=int(time.time())))
    last = findings[-1]
    assert (last.code, last.severity) == ("schema_foreign", Severity.PROBLEM)
    assert (last.facts["more"], last.facts["less"]) == ([("view", "seen")], [("trigger", "event_stays")])


@pytest.mark.slow
def test_what_keeps_a_backup_from_being_made_by_itself_is_told_with_its_day(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "own"
    stick.mkdir()
    now = int(time.time())
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.backup_plan.choose(Plan("week", stick))
        stick.rmdir()
        household.backup_plan.run(now)
    assert found(home)["plan_waits"] == {"why": "backup_away", "folder": "own", "since": now}
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.backup_plan.choose(Plan())
    assert "plan_waits" not in found(home)


@pytest.mark.slow
def test_a_plan_that_nothing_but_the_keyring_would_open_is_told_to_wait(tmp_path: Path) -> None:
    home, stick, keyring = tmp_path / "kept", tmp_path / "own", KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    stick.mkdir()
    with closing(Household.create(home, keyring, slat=Slat.HALF)) as household:
        bring(household, put(tmp_path, "three.csv", weeks(days=3).curve))
        household.keys.make_sheet()
        household.backup_plan.choose(Plan("week", stick))
    (sheet,) = (slot.id for slot in ways_in(home) if slot.kind is SlotKind.RECOVERY)
    key = open_keys(home, keyring).current
    remove_slot(home, key, identity_of(home, key), sheet, keyring)
    with closing(Household.open(home, keyring)) as household:
        household.backup_plan.run(NOON)
    (told,) = (one for one in check(home, lambda: unlock(home, keyring), now=NOON) if one.code == "plan_waits")
    assert told.facts == {"why": "backup_no_way", "since": NOON}


@pytest.mark.slow
def test_a_plan_of_before_a_restore_is_told_to_be_off(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "own"
    stick.mkdir()
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.backup_plan.choose(Plan("week", stick))
        carried = household.backups.make(stick, SECRET, int(time.time())).path
    restore(carried, SECRET, tmp_path / "there", CheapPassphrase())
    assert found(tmp_path / "there")["plan_restored"] == {}
    assert "plan_restored" not in found(home)


@pytest.mark.slow
def test_rows_without_their_parents_are_counted(home: Path) -> None:
    with closing(open_store(home / "household.db", key_of(home))) as conn:
        conn.execute("PRAGMA foreign_keys = OFF")
        with transaction(conn):
            conn.execute("DELETE FROM source")
    assert found(home)["rows_torn"] == {"count": 3}


def test_a_disk_that_is_nearly_full_is_told(tmp_path: Path) -> None:
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=2m", "none")) as disk:
        folder = make_filled(disk / "household")
        assert found(folder)["room_short"]["free"] in (1, 2)


def test_a_library_that_may_damage_the_file_is_told_first(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("persienne.store.driver.OLDEST_SQLITE", (99, 0, 0))
    first, *_ = check(home, lambda: unlock(home, CheapPassphrase()), now=int(time.time()))
    assert (first.severity, first.code, first.facts["oldest"]) == (Severity.PROBLEM, "sqlite_too_old", "99.0.0")


@pytest.mark.slow
def test_the_keys_may_be_out_of_reach(home: Path) -> None:
    codes = [finding.code for finding in check(home, lambda: unlock(home, SECRET), now=NOON)]
    assert codes[-1] == "passphrase_wrong"
