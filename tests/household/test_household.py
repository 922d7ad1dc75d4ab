"""A household is made whole or not at all, opens for its own credential alone, and tells what it holds."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.household import Household, household_exists
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_curve, recall_history
from persienne.store.connection import STORE_FILE
from persienne.store.lock import GUARD_FILE
from persienne.store.meters import every_meter, known_meter
from persienne.store.statistics import what_is_stored
from persienne.vault import KEYS_FILE, KeyringCredential, create_keys
from support.households import (
    PASSPHRASE,
    POINT,
    CheapPassphrase,
    bring,
    count,
    curve_of,
    days_of,
    make_cheap,
    modes,
    mounted,
    put,
    readable,
    settled_bytes,
    state,
    throw_away,
    weeks,
)
from support.identities import WHO
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of
from support.unprivileged import as_nobody

if TYPE_CHECKING:
    from collections.abc import Iterator

HOME = weeks()
CREDENTIAL = CheapPassphrase(PASSPHRASE)


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", Slat.HALF) as made:
        yield made


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed household, of which nothing is stored yet."""
    folder = tmp_path_factory.mktemp("kept") / "household"
    Household.create(folder, CREDENTIAL).close()
    return folder


# --- made and opened -------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_new_household_is_two_files_for_their_owner_alone(kept: Path) -> None:
    assert sorted(file.name for file in kept.iterdir()) == [STORE_FILE, KEYS_FILE, GUARD_FILE]
    if os.name != "nt":
        assert modes(kept) == {".": 0o700, STORE_FILE: 0o600, KEYS_FILE: 0o600, GUARD_FILE: 0o600}


def test_it_opens_for_its_passphrase_with_closed_slats(kept: Path) -> None:
    with closing(Household.open(kept, CREDENTIAL)) as opened:
        assert (opened.slats.of_new_meters, every_meter(opened.conn), every_import(opened.conn)) == (
            Slat.CLOSED,
            (),
            (),
        )


def test_another_passphrase_opens_nothing_and_changes_nothing(kept: Path) -> None:
    before = {file.name: file.read_bytes() for file in kept.iterdir()}
    assert code_of(lambda: Household.open(kept, CheapPassphrase("un autre sésame"))) == "passphrase_wrong"
    assert {file.name: file.read_bytes() for file in kept.iterdir()} == before


def test_a_household_is_never_made_over_another(kept: Path) -> None:
    assert code_of(lambda: Household.create(kept, CREDENTIAL)) == "household_exists"


@pytest.mark.parametrize("name", [STORE_FILE, KEYS_FILE])
def test_half_a_household_is_looked_into(tmp_path: Path, name: str) -> None:
    assert not household_exists(tmp_path)
    (tmp_path / name).write_bytes(b"")
    assert household_exists(tmp_path)


def test_a_database_without_keys_is_enough_not_to_make_another(tmp_path: Path) -> None:
    (tmp_path / STORE_FILE).write_bytes(b"")
    assert code_of(lambda: Household.create(tmp_path, CREDENTIAL)) == "household_exists"
    assert [file.name for file in tmp_path.iterdir()] == [STORE_FILE]


@pytest.mark.slow
def test_keys_of_a_creation_that_was_killed_are_set_aside(tmp_path: Path) -> None:
    left = []
    for _ in range(2):
        create_keys(tmp_path, CheapPassphrase(), WHO)  # killed here, before there was a database
        left.append((tmp_path / KEYS_FILE).read_bytes())
        Household.create(tmp_path, CheapPassphrase()).close()
        (tmp_path / STORE_FILE).unlink()
        (tmp_path / KEYS_FILE).unlink()
    assert [(tmp_path / f"{KEYS_FILE}.set-aside-{n}").read_bytes() for n in (1, 2)] == left
    Household.create(tmp_path, CheapPassphrase()).close()
    Household.open(tmp_path, CheapPassphrase()).close()


@pytest.mark.slow
def test_of_two_that_make_a_household_one_has_it_and_its_keys(tmp_path: Path) -> None:
    def make(_number: int) -> str:
        try:
            Household.create(tmp_path / "home", CheapPassphrase()).close()
        except UserError as error:
            return error.code
        return "made"

    with ThreadPoolExecutor(4) as several:
        said = sorted(several.map(make, range(4)))
    assert said == ["household_exists"] * 3 + ["made"]
    assert not list((tmp_path / "home").glob(f"{KEYS_FILE}.*"))
    Household.open(tmp_path / "home", CheapPassphrase()).close()


@pytest.mark.parametrize(("lost", "code"), [(STORE_FILE, "store_missing"), (KEYS_FILE, "keys_missing")])
def test_each_missing_half_has_its_own_name(kept: Path, tmp_path: Path, lost: str, code: str) -> None:
    for file in kept.iterdir():
        if file.name != lost:
            (tmp_path / file.name).write_bytes(file.read_bytes())
    assert code_of(lambda: Household.open(tmp_path, CREDENTIAL)) == code
    assert not (tmp_path / lost).exists()


def test_nothing_is_made_by_opening(tmp_path: Path) -> None:
    assert code_of(lambda: Household.open(tmp_path / "nowhere", CREDENTIAL)) == "household_missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_opening_closes_a_folder_that_others_could_read(tmp_path: Path, kept: Path) -> None:
    folder = tmp_path / "copied"
    folder.mkdir()
    for file in kept.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
        (folder / file.name).chmod(0o644)
    folder.chmod(0o755)
    Household.open(folder, CREDENTIAL).close()
    assert modes(folder) == {".": 0o700, STORE_FILE: 0o600, KEYS_FILE: 0o600, GUARD_FILE: 0o600}


@pytest.mark.slow
def test_the_keyring_s_household_opens_by_the_keyring_alone(tmp_path: Path) -> None:
    credential = KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    folder = tmp_path / "household"
    Household.create(folder, credential, slat=Slat.OPEN).close()
    with closing(Household.open(folder, credential)) as opened:
        assert opened.slats.of_new_meters is Slat.OPEN
    assert code_of(lambda: Household.open(folder, CREDENTIAL)) == "passphrase_not_set"
    other = KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    assert code_of(lambda: Household.open(folder, other)) == "keyring_item_missing"


def test_a_failed_attempt_is_not_in_the_way_of_the_next(tmp_path: Path) -> None:
    """The disk has room for the keys and not for the store."""
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=64k", "none")) as disk:
        folder = disk / "household"
        assert code_of(lambda: Household.create(folder, CREDENTIAL)) == "disk_full"
        assert list(folder.iterdir()) == []
        assert code_of(lambda: Household.create(folder, CREDENTIAL)) == "disk_full"
        keyring = MemoryKeyring()
        in_keyring = KeyringCredential(keyring, accepted=ACCEPTED)
        assert code_of(lambda: Household.create(folder, in_keyring)) == "disk_full"
        assert keyring.items == {}


def test_a_creation_that_fails_when_its_file_is_there_already_leaves_no_file_without_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fails_when_done(path: Path, target: Path) -> Path:
        rename(path, target)
        raise OSError(errno.EIO, "the disk says no")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "rename", fails_when_done)
        assert code_of(lambda: Household.create(tmp_path / "home", CREDENTIAL)) == "disk_error"
    assert list((tmp_path / "home").iterdir()) == []
    Household.create(tmp_path / "home", CREDENTIAL).close()


def test_no_household_is_made_among_other_peoples_files(tmp_path: Path) -> None:
    theirs = tmp_path / "run.sh"
    theirs.write_text("#!/bin/sh\n")
    theirs.chmod(0o755)
    assert code_of(lambda: Household.create(tmp_path, CREDENTIAL)) == "folder_not_empty"
    assert (theirs.stat().st_mode & 0o777, list(tmp_path.iterdir())) == (0o755, [theirs])


def test_a_thrown_away_key_is_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    with throw_away(folder, Slat.OPEN):
        pass
    assert sorted(file.name for file in folder.iterdir()) == [STORE_FILE, GUARD_FILE]


# --- what it holds ---------------------------------------------------------------------------------------------------


def test_a_meter_is_found_by_its_number_or_not_at_all(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    assert known_meter(household.conn, POINT).meter.point == POINT
    for unknown in (None, "01111111111111"):
        assert code_of(lambda unknown=unknown: known_meter(household.conn, unknown)) == "meter_unknown"


def test_the_slats_move_for_every_meter_and_for_those_to_come(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    for slat in Slat:
        household.slats.move(None, slat)
        assert (household.slats.of_new_meters, known_meter(household.conn, POINT).slat) == (slat, slat)


def test_imports_are_listed_the_last_one_first(household: Household, tmp_path: Path) -> None:
    for at, block in ((100, HOME.curve), (200, weeks("2024-11-04").curve)):
        bring(household, put(tmp_path, f"{at}.csv", block), at=at)
    assert [(batch.at, [report.file for report in batch.reports]) for batch in every_import(household.conn)] == [
        (200, ["200.csv"]),
        (100, ["100.csv"]),
    ]


@pytest.mark.slow
def test_an_undone_import_is_gone_and_its_room_is_used_again(household: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "curve.csv", HOME.curve)
    bring(household, path)
    size = settled_bytes(household)
    for _ in range(3):
        undo_import(household.conn, every_import(household.conn)[0].id)
        assert (state(household), every_import(household.conn)) == ({}, ())
        bring(household, path)
    assert settled_bytes(household) == size
    assert len(curve_of(household)) == len(HOME.curve)


def test_a_meter_of_which_nothing_is_left_goes_with_its_last_import(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    assert [meter.meter.point for meter in every_meter(household.conn)] == [POINT]
    undo_import(household.conn, every_import(household.conn)[0].id)
    assert every_meter(household.conn) == ()


def test_undoing_the_only_import_of_a_meter_takes_its_number_out_of_the_moves_of_its_slats(
    household: Household, tmp_path: Path
) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    household.slats.move(every_meter(household.conn)[0], Slat.OPEN)
    undo_import(household.conn, every_import(household.conn)[0].id)
    (moved, *others) = household.register.events()
    assert (moved.meter_ref, moved.redacted, others) == (None, ("meter_ref",), [])
    assert household.register.verify().holds


def test_undoing_what_is_not_there_is_said(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    number = every_import(household.conn)[0].id
    assert code_of(lambda: undo_import(household.conn, number + 1)) == "batch_unknown"
    undo_import(household.conn, number)
    assert code_of(lambda: undo_import(household.conn, number)) == "batch_unknown"


def test_undoing_empties_the_log_as_well(household: Household, tmp_path: Path) -> None:
    """What was undone would stay readable, with the key, in the log."""
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    undo_import(household.conn, every_import(household.conn)[0].id)
    log = tmp_path / "household" / f"{STORE_FILE}-wal"
    assert log.stat().st_size == 0


def test_what_is_stored_is_counted_by_table(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    found = {table.name: table.rows for table in what_is_stored(household.conn).tables}
    assert (found["curve"], found["source"], found["batch"], found["meter"]) == (14, 1, 1, 1)
    assert found["curve"] == count(household, "curve")
    assert what_is_stored(household.conn).file_bytes > 0


def test_days_curve_and_history_tell_the_same(household: Household, tmp_path: Path) -> None:
    bring(household, put(tmp_path, "curve.csv", HOME.curve))
    meter = known_meter(household.conn, POINT)
    history = recall_history(household.conn, meter)
    assert history.curve.values.tolist() == recall_curve(household.conn, meter).series.values.tolist()
    assert history.days.joules.tolist() == [joules for _, joules, _ in days_of(household)]


# --- the meter's port, and the same household in another thread ------------------------------------------------------


def test_no_port_is_chosen_until_one_is_and_the_choice_is_kept(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "household", Slat.CLOSED)
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert household.port is None
        household.choose_port("/dev/ttyUSB0")
        household.choose_port("/dev/serial/by-id/usb-TIC_plug-port0")
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert household.port == "/dev/serial/by-id/usb-TIC_plug-port0"


def test_a_window_locks_itself_only_once_it_is_asked_to(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "household", Slat.CLOSED)
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert household.locks_after is None
        assert household.locks_on == frozenset()
        household.lock_after(15)
        household.lock_on({"sleep", "screen"})
    with closing(Household.open(folder, CREDENTIAL)) as household:
        assert household.locks_after == 15
        assert household.locks_on == {"sleep", "screen"}
        household.lock_after(None)
        household.lock_on(frozenset())
        assert household.locks_after is None
        assert household.locks_on == frozenset()


def test_the_choice_of_a_port_is_readable_to_nobody_else(tmp_path: Path) -> None:
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        household.choose_port("/dev/ttyUSB77")
        assert readable(tmp_path / "household", "ttyUSB77") == []


def test_a_household_is_opened_again_in_another_thread_without_its_passphrase(tmp_path: Path) -> None:
    def choose() -> None:
        with closing(household.reopen()) as again:
            assert again.file.channel_key == household.file.channel_key
            again.choose_port("/dev/ttyACM0")

    with throw_away(tmp_path / "household", Slat.HALF) as household, ThreadPoolExecutor(1) as other:
        other.submit(choose).result()
        assert household.port == "/dev/ttyACM0"


def test_another_account_s_folder_is_named_and_not_called_unwritable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_cheap(tmp_path / "household", Slat.CLOSED)
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    with as_nobody():
        assert code_of(lambda: household_exists(Path("household"))) == "folder_of_other"
