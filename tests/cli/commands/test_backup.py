"""``persienne backup``, ``restore`` and ``doctor`` in a script: JSON alone, exit codes, and no numbers of meters."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from persienne.cli.main import main
from persienne.household.household import Household
from support.backups import HOME, NOON, SECRET, flip, make_filled, with_schema
from support.forged_households import forge
from support.households import POINT, CheapPassphrase, count, put
from support.old_households import BACKUP, BACKUP_PASSPHRASE_FILE, DATA, FOLDER, PASSPHRASE_FILE
from support.terminals import Terminal

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from pathlib import Path

RunIt = Any


@pytest.fixture
def run(commands: RunIt, tmp_path: Path) -> RunIt:
    """Runs a command in English on a household with three days in it: (exit code, standard output, standard error)."""
    make_filled(tmp_path / "household")
    return commands


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """The file of the backup’s own passphrase."""
    return put(tmp_path, "secret", "une autre phrase\n")


@pytest.fixture
def backup(tmp_path: Path, run: RunIt) -> Path:
    """A backup of the three days, cheap to open."""
    del run
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        return household.backups.make(tmp_path / "stick", SECRET, NOON).path


def batches(folder: Path) -> int:
    with closing(Household.open(folder, CheapPassphrase())) as household:
        return count(household, "batch")


def test_a_backup_is_made_listed_and_looked_into(run: RunIt, tmp_path: Path, secret: Path) -> None:
    code, out, err = run("backup", tmp_path / "stick", "--backup-passphrase-file", secret, "--json")
    assert (code, err) == (0, "")
    made = json.loads(out)
    assert (made["rows"]["curve"], made["removed"]) == (3, [])
    code, out, err = run("backup", "--list", "--json")
    known = json.loads(out)
    assert (known["file"], known["sha256"]) == (made["file"], made["sha256"])
    assert (known["exists"], known["holds_erased"]) == (True, False)
    code, out, err = run("restore", made["file"], "--preview", "--backup-passphrase-file", secret, "--json")
    found = json.loads(out)
    assert (code, found["replaces"], found["restores_erased"]) == (0, True, False)
    assert (found["first"], found["last"]) == ("2024-10-21", "2024-10-23")
    assert found["meters"] == [f"{10 * '*'}{POINT[-4:]}"]


def test_it_is_told_in_words_too(run: RunIt, tmp_path: Path, secret: Path) -> None:
    code, out, _ = run("backup", tmp_path / "stick", "--passphrase-file", secret)
    assert code == 0
    assert out.startswith(f"{tmp_path / 'stick'}/persienne-")
    assert out.endswith(" MB, opened again and whole. Keep its passphrase: nothing else opens it.\n")
    (path,) = (tmp_path / "stick").iterdir()
    path.rename(tmp_path / "elsewhere.backup")
    assert run("backup", "--list")[1].endswith(" MB, not there now\n")


def test_a_person_reads_local_times_and_figures_of_the_language(
    run: RunIt, backup: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``NOON`` is noon in France, which is ten o’clock UTC."""
    assert run("backup", "--list")[1].startswith("2 Oct 2026 at 12:00  ")
    main(["--lang", "fr", "backup", "--list"])
    said = capsys.readouterr().out
    assert said.startswith("2 oct. 2026 à 12\u00a0h  ")
    assert f"  {backup.stat().st_size / 10**6:.1f}".replace(".", ",") in said
    main(["--lang", "fr", "doctor"])
    size = (backup.parents[1] / "household" / "household.db").stat().st_size
    assert f"{size / 10**6:.1f}".replace(".", ",") in capsys.readouterr().out
    out = run("restore", backup, "--preview", "--backup-passphrase-file", secret)[1]
    assert "made 2 Oct 2026 at 12:00 by Persienne" in out
    assert "Days: 21 Oct 2024 to 23 Oct 2024." in out


def test_the_last_ones_are_kept(run: RunIt, backup: Path, secret: Path) -> None:
    code, out, _ = run("backup", backup.parent, "--backup-passphrase-file", secret, "--keep", "1")
    assert code == 0
    assert out.endswith(f"{backup.name} made way for it.\n")
    assert len(list(backup.parent.iterdir())) == 1


def test_a_script_must_say_the_passphrase_and_the_place(run: RunIt, tmp_path: Path, backup: Path) -> None:
    for arguments, words in {
        ("backup", tmp_path / "stick"): "A backup has a passphrase of its own.",
        ("restore", backup): "A backup has a passphrase of its own.",
        ("backup",): "Say where the backup goes",
        ("backup", tmp_path, "--backup-passphrase-file", tmp_path / "nowhere"): "The passphrase file nowhere",
    }.items():
        code, out, err = run(*arguments)
        assert (code, out) == (1, "")
        assert err.startswith(words)


def test_a_household_is_replaced_only_when_it_is_said_to_be(
    run: RunIt, tmp_path: Path, backup: Path, secret: Path
) -> None:
    folder = tmp_path / "household"
    assert run("undo", "1")[0] == 0
    code, _, err = run("restore", backup, "--passphrase-file", secret)
    assert (code, err.partition(",")[0]) == (1, "There is a household here")
    assert batches(folder) == 0
    code, out, err = run("restore", backup, "--backup-passphrase-file", secret, "--yes")
    assert (code, err) == (0, "")
    assert (
        "Restored. The passphrase of PERSIENNE_PASSPHRASE_FILE opens the household, and the backup’s does not." in out
    )
    assert batches(folder) == 1


def test_on_a_terminal_a_new_passphrase_is_asked_for_twice_and_a_restore_once_more(
    run: RunIt, tmp_path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed: list[str] = []
    monkeypatch.setattr("getpass.getpass", lambda prompt: (prompt, typed.pop(0))[1])

    def at_terminal(lines: str, secrets: list[str], *arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Terminal(lines))
        typed[:] = secrets
        ended: tuple[int, str, str] = run(*arguments)
        assert typed == []
        return ended

    code, _, err = at_terminal("", ["une autre phrase", "une autre phrasse"], "backup", tmp_path / "a.backup")
    assert (code, err) == (1, "The two passphrases differ. Nothing was changed.\n")
    assert at_terminal("", ["une autre phrase", "une autre phrase"], "backup", tmp_path / "a.backup")[0] == 0
    assert run("undo", "1")[0] == 0
    for answer, code in (("no\n", 1), ("yes\n", 0)):
        ended = at_terminal(answer, ["une autre phrase"], "restore", backup)
        assert ended[0] == code
        assert batches(tmp_path / "household") == 1 - code


def test_a_broken_household_is_restored_and_the_doubt_is_told(
    run: RunIt, tmp_path: Path, backup: Path, secret: Path
) -> None:
    (tmp_path / "household" / "household.db").write_bytes(b"")
    code, out, _ = run("restore", backup, "--backup-passphrase-file", secret, "--yes")
    assert code == 0
    assert "The household that is here can’t be opened" in out
    assert batches(tmp_path / "household") == 1


# --- the check-up ----------------------------------------------------------------------------------------------------


def test_a_sound_household_is_0_and_its_numbers_are_not_told(run: RunIt, backup: Path) -> None:
    del backup
    code, out, err = run("doctor")
    assert (code, err) == (0, "")
    assert "ok        Every page is as it was written.\n" in out
    assert "The key file is there; what opens the household: a passphrase.\n" in out
    assert HOME.curve.meter.point == POINT
    assert POINT not in out


def test_a_broken_household_is_1_and_its_pages_are_named(run: RunIt, tmp_path: Path) -> None:
    flip(tmp_path / "household" / "household.db", 4 * 4096 + 9)
    code, out, err = run("doctor", "--json")
    assert (code, err) == (1, "The check-up has found a problem: see above.\n")
    said = [json.loads(line) for line in out.splitlines()]
    assert {"code": "pages_damaged", "severity": "problem", "count": 1, "pages": "5"} in said


def test_nothing_there_is_said(run: RunIt, tmp_path: Path) -> None:
    code, out, _ = run("--home", tmp_path / "nowhere", "doctor")
    assert code == 1
    assert out.splitlines()[-1].startswith("PROBLEM   There is no household in nowhere yet.")
    assert not os.path.exists(tmp_path / "nowhere")  # noqa: PTH110 - it was not made to be looked at


VIEW = "CREATE VIEW seen AS SELECT * FROM setting"


def test_a_household_whose_tables_are_not_ours_is_opened_by_no_command(run: RunIt, tmp_path: Path) -> None:
    folder = with_schema(tmp_path / "household", VIEW)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    for command in (("imports",), ("slat",), ("backup", "--list")):
        code, out, err = run(*command)
        assert (code, out) == (1, "")
        assert err.startswith(
            "The tables of the household’s file are not those that Persienne makes (not Persienne’s: "
        )
        assert "view “seen”" in err
    code, out, err = run("doctor", "--json")
    assert (code, json.loads(out.splitlines()[-1])["more"]) == (1, [["view", "seen"]])
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_a_preview_writes_nothing_into_a_household_of_a_former_version(
    run: RunIt, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = shutil.copytree(DATA / "household-0.1.0" / FOLDER, tmp_path / "former")
    monkeypatch.setenv("PERSIENNE_HOME", str(home))
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(DATA / "household-0.1.0" / PASSPHRASE_FILE))
    before = {file.name: file.read_bytes() for file in home.iterdir()}
    backup, secret = (DATA / "household-0.1.0" / name for name in (BACKUP, BACKUP_PASSPHRASE_FILE))
    code, out, err = run("restore", backup, "--preview", "--backup-passphrase-file", secret, "--json")
    assert (code, err, json.loads(out)["replaces"]) == (0, "", True)
    assert json.loads(out)["restores_erased"] is None, "keys that nobody has signed are not opened to say it"
    assert {file.name: file.read_bytes() for file in home.iterdir()} == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no flock")
def test_a_preview_beside_a_household_whose_locks_fail_ends_in_a_sentence(
    run: RunIt, backup: Path, secret: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl  # noqa: PLC0415 - Windows has none

    def no_locks(_descriptor: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    code, _, err = run("restore", backup, "--preview", "--backup-passphrase-file", secret)
    assert code == 1
    assert "lock" in err
    assert "mistake" not in err


def test_a_preview_says_what_was_erased_since_and_not_of_a_household_in_doubt(
    run: RunIt, tmp_path: Path, backup: Path, secret: Path
) -> None:
    asked = ("restore", backup, "--preview", "--backup-passphrase-file", secret, "--json")
    assert run("erase", "--level", "curve", "--from", "2024-10-21", "--to", "2024-10-22", "--yes")[0] == 0
    assert json.loads(run(*asked)[1])["restores_erased"] is True
    forge(tmp_path / "household")
    assert json.loads(run(*asked)[1])["restores_erased"] is None


def test_a_preview_says_what_restoring_would_lose(run: RunIt, tmp_path: Path, backup: Path, secret: Path) -> None:
    asked = ("restore", backup, "--preview", "--backup-passphrase-file", secret)
    assert json.loads(run(*asked, "--json")[1])["loses"] == {}
    assert "loses that" not in run(*asked)[1]
    assert run("notes", "add", "2024-10-21", "coupure")[0] == 0
    assert json.loads(run(*asked, "--json")[1])["loses"] == {"day_note": 1}
    assert "restoring it loses that: notes on days 1. A backup that you make now keeps it." in run(*asked)[1]
    forge(tmp_path / "household")
    assert json.loads(run(*asked, "--json")[1])["loses"] is None


def test_what_opens_the_household_opens_its_backup_on_another_computer(
    tmp_path: Path, run: RunIt, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(Household.open(tmp_path / "household", CheapPassphrase())) as household:
        words = " ".join(household.keys.make_sheet())
    code, out, _ = run("backup", "--own-ways", tmp_path / "stick")
    assert code == 0
    assert "the keyring does not" in out
    (made,) = (tmp_path / "stick").iterdir()
    typed, new = put(tmp_path, "words", f"{words}\n"), put(tmp_path, "new", "une phrase de ce foyer-ci\n")
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(new))
    there = tmp_path / "there"
    code, out, err = run("--home", there, "restore", made, "--passphrase-file", typed)
    assert (code, err) == (0, "")
    assert "Restored." in out
    with closing(Household.open(there, CheapPassphrase("une phrase de ce foyer-ci"))) as restored:
        assert count(restored, "curve") == 3


@pytest.mark.quick
def test_backups_by_themselves_are_chosen_and_said(tmp_path: Path, run: RunIt) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    code, out, _ = run("backup", "--every", "week", stick, "--keep", "2")
    assert code == 0
    assert out.startswith(f"A backup is made each week in {stick} while the window is open; the last 2 stay.")
    assert "the same disk as the household" in out
    assert run("backup", "--every", "never")[1] == "No backup is made by itself.\n"
    assert list(stick.iterdir()) == []
