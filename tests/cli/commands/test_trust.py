"""``persienne keys trust``: what nothing proves is told in words and opened when a person says so, and not before."""

from __future__ import annotations

import io
import json
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.household.household import Household
from persienne.vault import new_words
from support.backups import NOON, SECRET, make_filled
from support.former_backups import of_the_version_before
from support.households import CheapPassphrase, put

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said


@pytest.fixture(autouse=True)
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A household with three days in it, and no terminal."""
    make_filled(tmp_path / "household")
    monkeypatch.setattr("sys.stdin", io.StringIO())


@pytest.fixture
def put_back(tmp_path: Path, run: Callable[..., Said]) -> None:
    """The household was opened here, went on, and an old copy of its folder was put back."""
    home = tmp_path / "household"
    old = shutil.copytree(home, tmp_path / "old")
    assert run("keys", "sheet", "--txt", tmp_path / "one.txt")[0] == 0
    assert run("keys", "sheet", "--txt", tmp_path / "two.txt")[0] == 0
    shutil.rmtree(home)
    shutil.copytree(old, home)


@pytest.mark.quick
@pytest.mark.usefixtures("put_back")
def test_an_old_copy_is_told_by_every_command_until_a_person_wants_it(run: Callable[..., Said]) -> None:
    code, out, err = run("meters")
    assert (code, out) == (1, "")
    assert err == (
        "The household in the folder “household” is older than what was last seen on this computer: what was done "
        "since is not in it. It was not taken into use. Look for the newer one first. The last "
        "import, entry of the register or day of readings in it is of 23 Oct 2024.\n"
        "To go on with this one: persienne keys trust\n"
    )
    code, out, err = run("keys", "trust")
    assert (code, out, err.splitlines()[-1]) == (1, "", "Nothing was opened: the answer was not yes.")
    assert run("meters")[0] == 1
    code, out, err = run("keys", "trust", "--yes")
    assert (code, out) == (0, "This computer knows the household from now on.\n")
    assert run("meters")[0] == 0


@pytest.mark.usefixtures("put_back")
def test_the_check_up_tells_it_and_changes_nothing(run: Callable[..., Said]) -> None:
    code, out, _ = run("doctor", "--json")
    assert code == 0
    found = {said["code"]: said for said in map(json.loads, out.splitlines())}
    assert found["household_older"]["severity"] == "warning"
    assert "recognised" not in found
    assert run("meters")[0] == 1


def test_a_household_that_is_known_needs_no_word(run: Callable[..., Said]) -> None:
    assert run("keys", "trust") == (0, "This household is known to be yours already. Nothing was changed.\n", "")
    out = run("doctor")[1]
    assert "The household has signed its keys, and what opens it has confirmed that it is yours." in out
    assert "This account remembers, outside the household’s folder, what it last saw of the household" in out


def test_the_days_of_undone_erasures_are_told_in_words(run: Callable[..., Said], tmp_path: Path) -> None:
    home = tmp_path / "household"
    assert run("meters")[0] == 0
    old = shutil.copytree(home, tmp_path / "old")
    assert run("erase", "--level", "curve", "--from", "2024-10-21", "--to", "2024-10-22", "--yes")[0] == 0
    shutil.rmtree(home)
    shutil.copytree(old, home)
    code, _, err = run("meters")
    assert code == 1
    assert "Your erasures of these days are undone: " in err
    assert "{" not in err


def test_a_backup_of_the_version_before_is_restored_when_it_is_said_whose_it_is(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        household.keys.keep_sheet(new_words())
        path = household.backups.make(tmp_path / "stick", SECRET, NOON).path
    of_the_version_before(path, SECRET, tmp_path / "apart")
    secret = put(tmp_path, "secret", "une autre phrase\n")
    code, out, _ = run("restore", path, "--preview", "--backup-passphrase-file", secret, "--json")
    assert (code, json.loads(out)["recognised"]) == (0, False)
    code, out, err = run("restore", path, "--yes", "--backup-passphrase-file", secret)
    assert code == 1
    assert "Nothing proves that this backup is your household’s: its passphrase has not confirmed it." in out
    assert err.endswith("If you do, say so: persienne restore --trust\n")
    assert run("restore", path, "--yes", "--trust", "--backup-passphrase-file", secret)[0] == 0
    assert "Nothing proved that this household was yours when you said so, on " in run("doctor")[1]


@pytest.mark.usefixtures("put_back")
def test_a_passphrase_that_an_old_copy_refuses_is_told_with_the_age_of_the_copy(
    run: Callable[..., Said], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(put(tmp_path, "later", "la phrase d'après\n")))
    code, out, err = run("meters")
    assert (code, out) == (1, "")
    assert err.startswith(
        "This passphrase does not open the household. Nothing was changed. The key file in the folder "
    )
    assert "is older than what was last seen on this computer" in err


@pytest.mark.usefixtures("put_back")
def test_the_day_of_a_yes_to_an_old_copy_is_said_from_then_on(run: Callable[..., Said]) -> None:
    assert run("keys", "trust", "--yes")[0] == 0
    assert (
        "You went on with an older copy of the household, or with one that had gone on elsewhere, on "
        in (run("doctor")[1])
    )
