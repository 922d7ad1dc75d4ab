"""Killed while it gets its identity, or while a way in goes, a household opens by every way that it should, whole."""

from __future__ import annotations

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from persienne.household.household import Household
from persienne.vault import KEYS_FILE, RecoveryCredential, new_words, open_keys, unlock
from support.former_keys import (
    FormerKeyring,
    FormerPassphrase,
    FormerSheet,
    as_the_fourth_format,
    as_the_version_before,
    migrated,
)
from support.households import curve_of, make_cheap, put, weeks
from support.kill_rounds import PASSPHRASE, Rounds, sound

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential
    from support.kills import Ended, Tell

pytestmark = [pytest.mark.turning, pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_cheap(tmp_path / "home", Slat.HALF, put(tmp_path, "made.csv", weeks(days=60).curve))


def sheet_of(home: Path) -> RecoveryCredential:
    with closing(Household.open(home, PASSPHRASE)) as household:
        return RecoveryCredential(" ".join(household.keys.make_sheet()))


@pytest.mark.parametrize("number", [3, 4])
def test_a_household_of_a_former_version_opens_by_every_way_whenever_its_migration_is_killed(
    home: Path, number: int
) -> None:
    ways = (FormerSheet(), keyring := FormerKeyring(), PASSPHRASE)
    with closing(Household.open(home, PASSPHRASE)) as household:
        held, key = curve_of(household), household.file.key.current
    (as_the_version_before if number < 4 else as_the_fourth_format)(home, key, *ways[:-1], FormerPassphrase())
    secrets = dict(keyring.kept.items)

    def work(folder: Path, tell: Tell) -> None:
        migrated(folder, PASSPHRASE, seen_of(folder)).close()
        tell("opened")

    def judge(folder: Path, _ended: Ended) -> str:
        left = json.loads((folder / KEYS_FILE).read_text())["format"]
        keyring.kept.items = dict(secrets)  # that of another computer: no other round has been seen by it
        for way in ways:  # those that have not vouched yet first
            with closing(opened(folder, way)) as household:
                assert curve_of(household) == held
            assert unlock(folder, way).confirmed
        sound(folder).close()
        return "as before" if left == number else "migrated"

    Rounds(home, f"from format {number}").run(80, work, judge, {"as before": 3, "migrated": 3})


def seen_of(folder: Path) -> LastSeen:
    return LastSeen(folder.with_name(f"{folder.name}-seen") / "last-seen.json")


def opened(folder: Path, way: Credential) -> Household:
    """Its identity may not have been remembered yet when the kill came: then a person is asked."""
    try:
        return migrated(folder, way, seen_of(folder))
    except UserError as error:
        if error.code != "household_unrecognised":
            raise
        told = error.facts["told"]
    return Household.open(folder, way, seen=seen_of(folder), trusted={told})


def test_a_sheet_that_is_replaced_opens_or_does_not_and_its_key_goes(home: Path) -> None:
    old, words = sheet_of(home), new_words()
    before = open_keys(home, PASSPHRASE).current
    with closing(Household.open(home, PASSPHRASE)) as household:
        held = curve_of(household)

    def work(folder: Path, tell: Tell) -> None:
        with closing(Household.open(folder, PASSPHRASE)) as household:
            household.keys.keep_sheet(words)
            tell("replaced")

    def judge(folder: Path, ended: Ended) -> str:
        which = "old" if opens(folder, old) else "new"
        with closing(sound(folder, old if which == "old" else RecoveryCredential(" ".join(words)))) as household:
            assert curve_of(household) == held
            assert not household.key_is_due
            assert which == "old" or household.file.key.current != before
        assert "replaced" not in ended.said or which == "new"
        return which

    Rounds(home, "replace a sheet").run(80, work, judge, {"old": 3, "new": 3})


def opens(folder: Path, way: RecoveryCredential) -> bool:
    try:
        Household.open(folder, way).close()
    except UserError as error:
        if error.code != "recovery_wrong":
            raise
        return False
    return True
