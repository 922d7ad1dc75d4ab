"""A backup is made by itself where that was asked; no other file makes way."""

from __future__ import annotations

import json
import shutil
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.backup.backup_file import ways_of
from persienne.household.backup.plan import Plan
from persienne.household.backup.restore import preview, restore, what_opens, words_explained
from persienne.household.household import Household
from persienne.store.erase import Level, Scope
from persienne.vault import KeyringCredential, RecoveryCredential, SlotKind, new_words
from support.backups import HOME, NOON, SECRET
from support.households import (
    PASSPHRASE,
    CheapPassphrase,
    count,
    fill_disk,
    make_cheap,
    mounted,
    put,
)
from support.keyrings import ACCEPTED, MemoryKeyring
from support.rows import rows
from support.stored import code_of

DAY = 86_400
WEEK, MONTH = 7 * DAY, 30 * DAY


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


# --- made by itself --------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_one_is_made_at_once_and_then_each_week_also_on_the_households_own_disk(
    household: Household, stick: Path
) -> None:
    plan = household.backup_plan
    assert plan.run(NOON) is None  # off until it is asked for
    assert not plan.choose(Plan("week", stick)).apart
    ran = plan.run(NOON)
    assert ran is not None
    assert ran.made is not None
    assert names(stick) == [ran.made.path.name]
    assert plan.run(NOON + WEEK - 1) is None
    again = plan.run(NOON + WEEK)
    assert again is not None
    assert again.made is not None
    assert plan.view(NOON + WEEK).last == NOON + WEEK


@pytest.mark.slow
def test_passphrase_and_sheet_open_it_elsewhere_and_nothing_secret_is_kept(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    words = " ".join(household.keys.make_sheet())
    household.backup_plan.choose(Plan("week", stick))
    ran = household.backup_plan.run(NOON)
    assert ran is not None
    assert ran.made is not None
    assert ways_of(ran.made.path) == {SlotKind.PASSPHRASE, SlotKind.RECOVERY}
    for typed in (PASSPHRASE, words, words.upper()):
        found = preview(ran.made.path, what_opens(ran.made.path, typed))
        assert (found.rows["curve"], found.shown) == (3, True)
    other = tmp_path / "other"
    restore(ran.made.path, what_opens(ran.made.path, words), other, RecoveryCredential(words))
    with closing(Household.open(other, RecoveryCredential(words))) as restored:
        assert count(restored, "curve") == 3
    stored = " ".join(str(row) for row in rows(household, "SELECT value FROM setting"))
    assert PASSPHRASE not in stored
    assert not any(word in stored.split() for word in words.split())


def test_other_words_and_another_passphrase_are_told_apart_from_damage(household: Household, stick: Path) -> None:
    household.keys.make_sheet()
    household.backup_plan.choose(Plan("week", stick))
    ran = household.backup_plan.run(NOON)
    assert ran is not None
    assert ran.made is not None
    path = ran.made.path
    assert code_of(lambda: preview(path, what_opens(path, "pas la bonne phrase"))) == "backup_passphrase_wrong"
    assert code_of(lambda: preview(path, what_opens(path, " ".join(new_words())))) == "backup_words_wrong"


def test_of_twelve_words_with_a_slip_the_word_is_named_and_no_passphrase_is_spoken_of(
    household: Household, stick: Path
) -> None:
    words = list(household.keys.make_sheet())
    made = household.backups.make_one(stick, household.backups.own_ways(), NOON).path
    slipped = " ".join([*words[:3], "zzzz", *words[4:]])

    def look(typed: str) -> None:
        with words_explained(typed):
            preview(made, what_opens(made, typed))

    with pytest.raises(UserError) as raised_error:
        look(slipped)
    assert (raised_error.value.code, raised_error.value.facts["place"]) == ("recovery_word_unknown", 4)
    assert code_of(lambda: look("pas la bonne phrase")) == "backup_passphrase_wrong"


def test_a_keyring_alone_would_open_no_backup_anywhere_else(household: Household, stick: Path, tmp_path: Path) -> None:
    keyring = KeyringCredential(MemoryKeyring(), accepted=ACCEPTED)
    with closing(Household.create(tmp_path / "kept", keyring)) as kept:
        assert code_of(lambda: kept.backup_plan.choose(Plan("week", stick))) == "backup_no_way"
        assert not kept.backup_plan.plan.on
    del household


@pytest.mark.slow
def test_only_what_the_plan_made_makes_way(household: Household, stick: Path) -> None:
    by_hand = household.backups.make(stick, SECRET, NOON).path
    stranger = stick / "persienne-2020-01-01.backup"
    stranger.write_bytes(by_hand.read_bytes()[:-1] + b"?")
    household.backup_plan.choose(Plan("week", stick, keep=2))
    made = []
    for week in range(4):
        ran = household.backup_plan.run(NOON + week * WEEK)
        assert ran is not None
        assert ran.made is not None
        made.append(ran.made.path)
    assert names(stick) == sorted({by_hand.name, stranger.name, made[2].name, made[3].name})


def test_one_of_its_own_that_was_changed_is_no_longer_its_own(household: Household, stick: Path) -> None:
    household.backup_plan.choose(Plan("week", stick, keep=1))
    first = household.backup_plan.run(NOON)
    assert first is not None
    assert first.made is not None
    first.made.path.write_bytes(b"the letters of somebody else")
    household.backup_plan.run(NOON + WEEK)
    assert first.made.path.read_bytes() == b"the letters of somebody else"


@pytest.mark.slow
def test_what_holds_erased_data_is_replaced_at_once_and_that_is_said(household: Household, stick: Path) -> None:
    plan = household.backup_plan
    plan.choose(Plan("month", stick))
    old = plan.run(NOON)
    assert old is not None
    assert old.made is not None
    household.erasures.erase(Scope(Level.CURVE))
    ran = plan.run(NOON + 60)
    assert ran is not None
    assert ran.made is not None
    assert ran.erased_gone == 1
    assert not old.made.path.exists()
    assert [known.holds_erased for known in household.backups.listing()] == [False]
    assert plan.run(NOON + 120) is None


@pytest.mark.slow
def test_a_new_passphrase_has_one_made_at_once(household: Household, stick: Path) -> None:
    plan = household.backup_plan
    plan.choose(Plan("month", stick))
    plan.run(NOON)
    assert plan.run(NOON + 60) is None
    household.keys.make_sheet()
    assert plan.run(NOON + 60) is not None


def test_a_backup_that_was_removed_from_its_folder_is_said_to_be_gone_and_made_anew(
    household: Household, stick: Path
) -> None:
    plan = household.backup_plan
    plan.choose(Plan("month", stick))
    plan.run(NOON)
    assert plan.view(NOON).last_there
    (made,) = stick.iterdir()
    made.unlink()
    assert not plan.view(NOON + DAY).last_there
    ran = plan.run(NOON + DAY)  # a month before it would be due
    assert ran is not None
    assert ran.made is not None
    assert plan.view(NOON + DAY).last_there
    assert plan.run(NOON + 2 * DAY) is None


def test_a_folder_that_is_not_there_is_no_trouble_before_a_backup_is_due(household: Household, stick: Path) -> None:
    plan = household.backup_plan
    plan.choose(Plan("month", stick))
    plan.run(NOON)
    shutil.rmtree(stick)  # as a stick that is pulled out
    assert plan.run(NOON + DAY) is None
    assert not plan.view(NOON + DAY).last_there


def test_a_disk_that_is_not_there_is_waited_for_and_told_with_its_day_until_it_was_read(
    household: Household, stick: Path
) -> None:
    plan = household.backup_plan
    plan.choose(Plan("week", stick))
    stick.rmdir()
    first = plan.run(NOON)
    assert first is not None
    assert first.trouble is not None
    assert (first.trouble.error.code, first.news) == ("backup_away", True)
    second = plan.run(NOON + DAY)
    assert second is not None
    assert second.trouble is not None
    assert (second.trouble.since, second.news) == (NOON, True)
    plan.note_trouble_read()
    third = plan.run(NOON + DAY)
    assert third is not None
    assert third.trouble is not None
    assert (third.trouble.since, third.news) == (NOON, False)
    assert not stick.exists()  # nothing is made where a disk should be
    assert plan.view(NOON + DAY).trouble is not None
    stick.mkdir()
    plan.note_trouble_read()  # of none
    assert plan.view(NOON + DAY).trouble is not None
    made_by(household, NOON + 2 * DAY)
    plan.note_trouble_read()
    assert plan.view(NOON + 2 * DAY).trouble is None


@pytest.mark.slow
def test_what_keeps_a_backup_and_was_told_by_an_earlier_version_is_not_told_again(
    household: Household, stick: Path
) -> None:
    plan = household.backup_plan
    plan.choose(Plan("week", stick))
    stick.rmdir()
    plan.run(NOON)
    state = json.loads(rows(household, "SELECT value FROM setting WHERE key = 'backup_state'")[0][0])
    del state["trouble"]["read"]
    household.conn.execute("UPDATE setting SET value = ? WHERE key = 'backup_state'", (json.dumps(state),))
    again = plan.run(NOON + DAY)
    assert again is not None
    assert not again.news


@pytest.mark.slow
def test_a_folder_that_can_not_be_written_is_told(household: Household, stick: Path) -> None:
    household.backup_plan.choose(Plan("week", stick))
    (stick / "x").touch()
    stick.chmod(0o500)
    try:
        (stick / "y").touch()
        pytest.skip("this account writes everywhere")
    except PermissionError:
        ran = household.backup_plan.run(NOON)
    finally:
        stick.chmod(0o700)
    assert ran is not None
    assert ran.trouble is not None
    assert ran.trouble.error.code == "backup_folder"
    assert names(stick) == ["x"]


def test_a_stick_that_is_full_is_told_and_tried_again(household: Household, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=16m", "none")) as small:
        household.backup_plan.choose(Plan("week", small))
        fill_disk(small)
        first = household.backup_plan.run(NOON)
        household.backup_plan.note_trouble_read()
        second = household.backup_plan.run(NOON + DAY)
        assert first is not None
        assert first.trouble is not None
        assert second is not None
        assert (first.trouble.error.code, first.news, second.news) == ("backup_no_room", True, False)
        assert first.trouble.error.facts["free"] == 0
        assert names(small) == ["ballast"]
        (small / "ballast").unlink()
        made_by(household, NOON + 2 * DAY)
        assert household.backup_plan.view(NOON + 2 * DAY).trouble is None


@pytest.mark.slow
def test_where_the_household_s_own_disk_is_full_no_backup_is_left_that_it_does_not_know(
    stick: Path, tmp_path: Path
) -> None:
    """What can’t be remembered would never make way, and be made again each hour."""
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=16m", "none")) as small:
        home = make_cheap(small / "home", Slat.HALF, put(tmp_path, "home.csv", HOME.curve), at=NOON)
        with closing(Household.open(home, CheapPassphrase())) as household:
            household.backup_plan.choose(Plan("week", stick))
            fill_disk(small)
            for hour in range(3):
                ran = household.backup_plan.run(NOON + hour * 3600)
                assert ran is not None
                assert ran.trouble is not None
                assert ran.trouble.error.code == "disk_full"
            assert names(stick) == []
            (small / "ballast").unlink()
            made_by(household, NOON + DAY)
        assert len(names(stick)) == 1


def test_an_empty_mount_point_is_not_taken_for_its_disk(household: Household, tmp_path: Path) -> None:
    place = next((Path(name) for name in ("/dev/shm", "/tmp", "/var/tmp") if _other_disk(Path(name), tmp_path)), None)
    if place is None:
        pytest.skip("this machine has one disk")
    elsewhere = Path(tempfile.mkdtemp(dir=place))
    try:
        mount = tmp_path / "mount"
        mount.symlink_to(elsewhere)
        chosen = household.backup_plan.choose(Plan("week", mount))
        assert chosen.apart
        household.backup_plan.run(NOON)
        assert len(names(elsewhere)) == 1
        mount.unlink()
        mount.mkdir()
        ran = household.backup_plan.run(NOON + WEEK)
        assert ran is not None
        assert ran.trouble is not None
        assert ran.trouble.error.code == "backup_away"
        assert names(mount) == []
    finally:
        shutil.rmtree(elsewhere)


def _other_disk(place: Path, than: Path) -> bool:
    return place.is_dir() and place.stat().st_dev != than.stat().st_dev


@pytest.mark.slow
def test_a_clock_that_jumps_makes_neither_a_hundred_nor_none(household: Household, stick: Path) -> None:
    plan = household.backup_plan
    plan.choose(Plan("week", stick, keep=50))
    plan.run(NOON)
    for hour in range(100):  # the battery is empty: each start is in 1970, then the network tells the time
        plan.run(hour)
        plan.run(NOON + hour * 60)
    assert len(names(stick)) == 1
    ahead = plan.run(NOON + 40 * DAY)  # ahead, and believed
    assert ahead is not None
    back = plan.run(NOON + DAY)
    assert back is not None
    assert len(names(stick)) == 3
    assert all(plan.run(NOON + DAY + hour * 3600) is None for hour in range(100))


# --- other households, and the same one on another computer ----------------------------------------------------------


def restored(backup: Path, folder: Path) -> Household:
    restore(backup, what_opens(backup, PASSPHRASE), folder, CheapPassphrase())
    return Household.open(folder, CheapPassphrase())


def made_by(household: Household, now: int) -> Path:
    ran = household.backup_plan.run(now)
    assert ran is not None
    assert ran.made is not None
    return ran.made.path


@pytest.mark.slow
def test_a_restored_household_makes_none_until_that_is_chosen_anew(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    household.backup_plan.choose(Plan("week", stick, keep=1, remind=False))
    carried = made_by(household, NOON)
    with closing(restored(carried, tmp_path / "there")) as there:
        plan = there.backup_plan
        assert plan.run(NOON + MONTH) is None
        assert plan.plan == Plan("week", stick, 1, remind=False, apart=False, restored=True)
        assert not plan.plan.on
        plan.remind_no_more()
        assert plan.plan.restored
        assert plan.choose(plan.plan).on
        made_by(there, NOON + MONTH)
        made_by(there, NOON + MONTH + WEEK)
        assert carried.exists()  # of two made there one made way, and none that was made before
        assert len(names(stick)) == 2
    assert made_by(household, NOON + MONTH).exists()
    assert len(names(stick)) == 2  # the old computer's first one made way for its second


@pytest.mark.slow
def test_a_restored_household_never_had_a_plan_where_none_was_chosen(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    carried = household.backups.make(stick, household.backups.own_ways(), NOON).path
    with closing(restored(carried, tmp_path / "there")) as there:
        assert there.backup_plan.plan == Plan()


@pytest.mark.slow
def test_by_hand_too_a_restored_household_lets_what_was_made_before_be(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    ways = household.backups.own_ways()
    before = [household.backups.make(stick, ways, NOON + day * DAY).path for day in range(3)]
    with closing(restored(before[2], tmp_path / "there")) as there:
        ways = there.backups.own_ways()
        after = [there.backups.make(stick, ways, NOON + MONTH + day * DAY, keep=1).path for day in range(2)]
        assert {known.path for known in there.backups.listing()} >= set(before)  # they are remembered, and told of
    assert names(stick) == sorted(path.name for path in (*before, after[1]))


@pytest.mark.slow
def test_what_a_restored_household_holds_is_in_the_backup_that_it_came_from(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    ways = household.backups.own_ways()
    household.backups.make(stick, ways, NOON)
    household.day_notes.add(HOME.first.toordinal(), HOME.first.toordinal(), "away")
    carried = household.backups.make(stick, ways, NOON + DAY).path
    with closing(restored(carried, tmp_path / "there")) as there:
        assert there.backup_plan.due(NOON + 2 * MONTH) is None
        there.day_notes.add(HOME.first.toordinal() + 1, HOME.first.toordinal() + 1, "back")
        due = there.backup_plan.due(NOON + 2 * MONTH)
    assert due is not None
    assert dict(due.added) == {"day_note": 1}


@pytest.mark.slow
def test_two_households_with_one_stick_let_each_other_s_backups_be(
    household: Household, stick: Path, tmp_path: Path
) -> None:
    folder = make_cheap(tmp_path / "second", Slat.HALF, put(tmp_path, "second.csv", HOME.curve), at=NOON)
    with closing(Household.open(folder, CheapPassphrase())) as second:
        last = {}
        for one in (household, second):
            one.backup_plan.choose(Plan("week", stick, keep=1))
        for week in range(3):
            for one in (household, second):
                last[one] = made_by(one, NOON + week * WEEK)
    assert names(stick) == sorted(path.name for path in last.values())


@pytest.mark.slow
def test_a_copy_of_the_folder_removes_nothing_that_the_other_made_since(tmp_path: Path, stick: Path) -> None:
    home = make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "home.csv", HOME.curve), at=NOON)
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.backup_plan.choose(Plan("week", stick, keep=1))
        made_by(household, NOON)
    copy = shutil.copytree(home, tmp_path / "copy")
    with (
        closing(Household.open(home, CheapPassphrase())) as household,
        closing(Household.open(copy, CheapPassphrase())) as copied,
    ):
        last = {}
        for week in range(1, 4):
            for one in (household, copied):
                last[one] = made_by(one, NOON + week * WEEK)
    assert names(stick) == sorted(path.name for path in last.values())


def test_what_was_chosen_is_kept_and_reminding_stays_as_it_was(household: Household, stick: Path) -> None:
    plan = household.backup_plan
    plan.choose(Plan("month", stick, keep=4))
    plan.choose(replace(plan.plan, remind=False))
    assert plan.plan == Plan("month", stick, 4, remind=False, apart=False)
    plan.choose(replace(plan.plan, every="never"))
    assert not plan.plan.on
    assert code_of(lambda: plan.choose(Plan("week", stick / "nowhere"))) == "backup_folder"
