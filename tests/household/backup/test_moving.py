"""A move to another computer: each step is shown by what was done, and all of the household arrives."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from persienne.household.backup.restore import restore, what_opens
from persienne.household.household import Household
from persienne.meters.tic.readings import POWER
from persienne.store import frames, registers
from persienne.store.connection import row_counts
from persienne.store.driver import transaction
from persienne.vault import PassphraseCredential, RecoveryCredential
from support.backups import HOME, NOON, SECRET
from support.households import PASSPHRASE, CheapPassphrase, bring, make_cheap, put, raised
from support.rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    folder = make_cheap(tmp_path / "here", Slat.HALF, put(tmp_path, "before.csv", HOME.curve), at=NOON)
    with closing(Household.open(folder, CheapPassphrase())) as found:
        found.day_notes.add(HOME.first.toordinal(), HOME.first.toordinal(), "away")
        found.lock_after(15)
        yield found


def test_each_step_stands_on_what_was_done_and_can_be_taken_up_again(household: Household, tmp_path: Path) -> None:
    moving = household.moving
    assert not moving.at(NOON).begun
    made = household.backups.make(tmp_path / "move.backup", household.backups.own_ways(), NOON)
    assert moving.at(NOON).fresh is not None  # made today: it may be taken
    moving.carry(made)
    moving.say("carried", NOON + 60)
    with closing(household.reopen()) as again:
        move = again.moving.at(NOON + 3600)
        assert move.backup is not None
        assert (move.backup.path, move.carried, move.opened, move.behind) == (made.path, NOON + 60, None, False)
    moving.say("opened", NOON + 120)
    moving.say("opened", NOON + 180, done=False)
    assert moving.at(NOON + 200).opened is None
    bring(household, put(tmp_path, "later.csv", raised(HOME.curve, 50)), at=NOON + 300)
    household.day_notes.add(HOME.last.toordinal(), HOME.last.toordinal(), "back")
    assert moving.at(NOON + 400).behind  # what came since is not in what is carried
    moving.end()
    assert not moving.at(NOON + 500).begun


def test_the_hour_that_runs_makes_no_backup_old_and_one_that_is_over_does(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "here", Slat.OPEN, put(tmp_path, "before.csv", HOME.curve), at=NOON)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        conn, hour = household.conn, NOON // 3600 * 3600
        ((source,),) = rows(household, "SELECT id FROM source")
        with transaction(conn):
            power = registers.get_or_create(conn, POWER)
            frames.write(conn, source, power, [(hour + second, 400, 0) for second in range(60)])
        made = household.backups.make(tmp_path / "move.backup", household.backups.own_ways(), hour + 60)
        household.moving.carry(made)
        with transaction(conn):
            frames.write(conn, source, power, [(hour + second, 500, 0) for second in range(60, 120)])
        assert not household.moving.at(hour + 120).behind
        with transaction(conn):
            frames.pack(conn, hour + 3600 + frames.LATE)
        assert household.moving.at(hour + 3600 + frames.LATE).behind
        month = hour + 60 + 30 * 86_400
        due = household.backup_plan.due(month)
        assert due is not None
        assert dict(due.added) == {"frame_hour": 1}


@pytest.mark.slow
def test_a_sheet_made_after_the_backup_is_said_not_to_open_what_is_carried(
    household: Household, tmp_path: Path
) -> None:
    moving = household.moving
    made = household.backups.make(tmp_path / "move.backup", household.backups.own_ways(), NOON)
    moving.carry(made)
    assert not moving.at(NOON + 60).replaced
    household.keys.make_sheet()
    assert moving.at(NOON + 60).replaced
    made.path.unlink()  # the stick is on its way: that is known all the same
    assert moving.at(NOON + 120).replaced
    moving.carry(household.backups.make(tmp_path / "again.backup", household.backups.own_ways(), NOON + 180))
    assert not moving.at(NOON + 200).replaced


@pytest.mark.slow
@pytest.mark.parametrize("by", ["passphrase", "words"])
def test_everything_arrives_on_a_computer_without_a_keyring(household: Household, tmp_path: Path, by: str) -> None:
    words = " ".join(household.keys.make_sheet())
    made = household.backups.make(tmp_path / "move.backup", household.backups.own_ways(), NOON)
    household.moving.carry(made)
    typed = PASSPHRASE if by == "passphrase" else words
    there, opens = tmp_path / "there", what_opens(made.path, typed)
    restore(made.path, opens, there, opens, seen=LastSeen(tmp_path / "state" / "last-seen.json"))
    again = PassphraseCredential(typed) if by == "passphrase" else RecoveryCredential(typed)
    with closing(Household.open(there, again)) as restored:
        here, arrived = row_counts(household.conn), row_counts(restored.conn)
        own = {"setting", "backup", "head"}
        assert {name: n for name, n in arrived.items() if name not in own} == {
            name: n for name, n in here.items() if name not in own
        }
        assert [note.text for note in restored.day_notes] == ["away"]
        assert restored.locks_after == 15
        assert not restored.moving.at(NOON).begun  # it is over where it is opened
        kept = "SELECT key, value FROM setting WHERE key = 'identity'"
        assert rows(restored, kept) == rows(household, kept)


def test_a_backup_under_a_passphrase_of_its_own_is_not_taken_for_what_is_carried(
    household: Household, tmp_path: Path
) -> None:
    household.backups.make(tmp_path / "mine.backup", SECRET, NOON)
    assert household.moving.at(NOON + 60).fresh is None
