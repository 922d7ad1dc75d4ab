from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.store.meters import every_meter
from persienne.ui.household.opening import LOCK_FILE, Opening
from support.households import mounted
from support.stored import code_of
from support.windows import PASSPHRASE, TODAY, make_home

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def opening(home: Path, *, demo: bool = False) -> Opening:
    return Opening(home, TODAY, demo=demo)


def test_an_empty_place_is_welcomed_and_left_untouched(home: Path) -> None:
    asked = opening(home)
    assert asked.next_step() == "welcome"
    assert asked.creating
    assert not home.exists()


@pytest.mark.slow
@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_to_trust_a_household_takes_a_passphrase(home: Path) -> None:
    asked = opening(home)
    assert asked.keyring_name() == ""
    asked.creation(Slat.HALF, PASSPHRASE)().close()
    assert asked.next_step() == "unlock"
    household = asked.by_passphrase(PASSPHRASE)()
    assert household.slats.of_new_meters is Slat.HALF
    household.close()
    asked.release()


@pytest.mark.usefixtures("no_keyring")
def test_a_creation_that_fails_leaves_the_place_free(home: Path) -> None:
    asked = opening(home)
    assert code_of(asked.creation(Slat.HALF, "")) == "keyring_absent"
    asked.release()
    assert list(home.iterdir()) == []
    assert opening(home).next_step() == "welcome"


@pytest.mark.slow
def test_the_window_that_makes_a_household_keeps_the_others_out(home: Path) -> None:
    first, second = opening(home), opening(home)
    household = first.creation(Slat.CLOSED, PASSPHRASE)()
    assert code_of(second.next_step) == "household_in_use"
    assert code_of(second.creation(Slat.CLOSED, PASSPHRASE)) == "household_in_use"
    household.close()
    first.release()
    assert second.next_step() == "unlock"
    second.release()


def test_one_window_at_a_time_and_the_lock_goes_with_it(home: Path) -> None:
    first, second = opening(make_home(home)), opening(home)
    assert first.next_step() == "unlock"
    assert first.next_step() == "unlock"
    assert code_of(first.by_passphrase("not this one")) == "passphrase_wrong"
    assert code_of(second.next_step) == "household_in_use"
    assert (home / LOCK_FILE).exists()
    first.release()
    assert not (home / LOCK_FILE).exists()
    assert second.next_step() == "unlock"
    second.release()


@pytest.mark.slow
def test_the_lock_of_a_window_that_was_killed_does_not_last(home: Path) -> None:
    make_home(home)
    window = (
        "import os, sys; from datetime import date; from pathlib import Path;"
        "from persienne.ui.household.opening import Opening;"
        "asked = Opening(Path(sys.argv[1]), date(2026, 11, 24), demo=False); asked.next_step(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", window, str(home)], check=True)
    assert (home / LOCK_FILE).exists()
    asked = opening(home)
    assert asked.next_step() == "unlock"
    asked.release()


def test_a_file_in_the_folders_place_is_said(home: Path) -> None:
    home.write_text("not a folder")
    assert code_of(opening(home).creation(Slat.CLOSED, PASSPHRASE)) == "folder_is_a_file"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links")
def test_what_is_no_file_in_the_place_of_the_window_s_lock_is_said_and_not_waited_for(home: Path) -> None:
    make_home(home)
    (home / "window.lock").symlink_to("/dev/zero")
    assert code_of(opening(home).next_step) == "folder_strange"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_opened(home: Path) -> None:
    make_home(home).chmod(0o500)
    assert opening(home).next_step() == "unlock"


def test_a_household_on_a_disk_that_can_only_be_read_is_opened(home: Path, tmp_path: Path) -> None:
    make_home(home)
    bind = ("mount", "--bind", str(home))
    with mounted(tmp_path / "view", bind, ("mount", "-o", "remount,bind,ro")) as view:
        for asked in (opening(view), opening(view)):  # there is no lock to be had, and none is needed
            assert asked.next_step() == "unlock"
            household = asked.by_passphrase(PASSPHRASE)()
            assert household.file.read_only
            assert code_of(lambda: household.lock_after(5)) == "folder_read_only"  # noqa: B023 - called at once
            household.close()
            asked.release()


def test_a_household_without_its_keys_is_said(home: Path) -> None:
    (make_home(home) / "household.keys").unlink()
    asked = opening(home)
    assert code_of(asked.next_step) == "keys_missing"
    asked.release()


@pytest.mark.slow
def test_the_example_is_gone_once_it_is_let_go(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    asked = opening(home, demo=True)
    assert asked.next_step() == "example"
    assert not asked.creating
    household = asked.example()
    assert len(every_meter(household.conn)) == 1
    assert "Enedis has no readings" in [note.text for note in household.day_notes]  # the language without a translation
    assert len(list(scratch.iterdir())) == 1
    household.close()
    asked.leave_example()
    assert list(scratch.iterdir()) == []
    assert code_of(lambda: asked.example(lambda: True)) == "cancelled"
    assert list(scratch.iterdir()) == []
    assert asked.next_step() == "welcome"
