"""``persienne keys``: what opens the household is listed and changed, and a sheet is kept only once it is in hand."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.vault import PassphraseCredential, RecoveryCredential, SlotKind, new_words
from persienne.vault.household_keys import ways
from support.former_keys import as_the_third_format, not_vouching
from support.households import PASSPHRASE, CheapPassphrase, environment, make_cheap, persienne, put
from support.stored import code_of
from support.terminals import on_a_terminal

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.said import Said

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_cheap(tmp_path / "household", Slat.CLOSED)


@pytest.fixture
def run(commands: Callable[..., Said], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run ``persienne keys`` on the household of this test, in English and without a terminal."""
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.delenv("PERSIENNE_RECOVERY_FILE", raising=False)
    return partial(commands, "keys")


def kinds(home: Path) -> list[str]:
    """What opens the household."""
    return [way.kind.value for way in ways(home)]


def words_in(text: str) -> str:
    """The twelve words of a sheet as text or on a terminal, in their order."""
    found = dict(re.findall(r"\b(\d{1,2})  (\w+)", text))
    assert sorted(map(int, found)) == list(range(1, 13))
    return " ".join(found[str(n)] for n in range(1, 13))


def test_what_opens_is_listed_without_opening(home: Path, tmp_path: Path, run: Callable[..., Said]) -> None:
    (tmp_path / "passphrase").write_text("not the one\n")
    assert run() == run("list") == (0, "Passphrase\n", "")
    assert kinds(home) == ["passphrase"]
    for arguments in (("--json",), ("list", "--json")):
        (listed,) = map(json.loads, run(*arguments)[1].splitlines())
        assert listed == {"kind": "passphrase", "keyring": None, "id": ways(home)[0].id, "confirmed": True}


def test_what_has_not_confirmed_the_household_is_listed_as_such(home: Path, run: Callable[..., Said]) -> None:
    words = new_words()
    with closing(Household.open(home, CheapPassphrase())) as household:
        household.keys.keep_sheet(words)
        key = household.file.key.current
    not_vouching(home, key, SlotKind.RECOVERY)
    passphrase, sheet = run()[1].splitlines()
    assert passphrase == "Passphrase"
    assert sheet.endswith(" (does not confirm yet that this household is yours: a new sheet will)")
    assert [json.loads(line)["confirmed"] for line in run("--json")[1].splitlines()] == [True, False]
    as_the_third_format(home, key)
    assert run()[1].startswith(
        "Passphrase (does not confirm yet that this household is yours: it will when it opens it)\n"
    )


def test_without_a_household_there_is_nothing_to_list(run: Callable[..., Said]) -> None:
    code, out, err = run()
    assert (code, out) == (1, "")
    assert "no household" in err


# --- the sheet -------------------------------------------------------------------------------------------------------


@pytest.mark.quick
def test_a_sheet_in_a_file_is_its_owners_alone_and_opens_the_household(
    home: Path, tmp_path: Path, run: Callable[..., Said]
) -> None:
    file = tmp_path / "sheet.txt"
    code, out, err = run("sheet", "--txt", file)
    assert (code, err) == (0, "")
    assert str(file) in out
    assert kinds(home) == ["passphrase", "recovery"]
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600
    Household.open(home, RecoveryCredential(words_in(file.read_text()))).close()
    listed = run()[1].splitlines()[1]
    assert listed.removeprefix("Recovery sheet ") in file.read_text()
    assert listed in out


def test_a_sheet_is_a_pdf_too(home: Path, tmp_path: Path) -> None:
    done = persienne("keys", "sheet", "--pdf", tmp_path / "sheet.pdf", env=environment(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF-")
    assert kinds(home) == ["passphrase", "recovery"]
    if sys.platform != "win32":
        assert (tmp_path / "sheet.pdf").stat().st_mode & 0o777 == 0o600


def test_a_sheet_is_never_written_over_a_file(home: Path, tmp_path: Path, run: Callable[..., Said]) -> None:
    (tmp_path / "sheet.txt").write_text("something else")
    code, out, err = run("sheet", "--pdf", tmp_path / "sheet.pdf", "--txt", tmp_path / "sheet.txt")
    assert (code, out) == (1, "")
    assert err.startswith("sheet.txt is there already")
    assert (tmp_path / "sheet.txt").read_text() == "something else"
    assert not (tmp_path / "sheet.pdf").exists()
    assert kinds(home) == ["passphrase"]


def test_a_file_that_can_t_be_written_leaves_the_former_sheet(
    home: Path, tmp_path: Path, run: Callable[..., Said]
) -> None:
    assert run("sheet", "--txt", tmp_path / "former.txt")[0] == 0
    code, _, err = run("sheet", "--txt", tmp_path / "nowhere" / "sheet.txt")
    assert code == 1
    assert "sheet.txt" in err
    Household.open(home, RecoveryCredential(words_in((tmp_path / "former.txt").read_text()))).close()


def test_an_error_after_the_keys_have_got_their_name_deletes_no_sheet(
    home: Path, tmp_path: Path, run: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The former sheet opens no more: without the new one's words there would be none."""
    run("sheet", "--txt", tmp_path / "former.txt")
    before, sync = (home / "household.keys").read_bytes(), os.fsync

    def fails_afterwards(descriptor: int) -> None:
        if (home / "household.keys").read_bytes() != before:
            raise OSError(errno.EIO, "the disk says no")
        sync(descriptor)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", fails_afterwards)
        code, _, err = run("sheet", "--txt", tmp_path / "new.txt")
    assert code == 1
    assert "the disk has not confirmed" in err
    Household.open(home, RecoveryCredential(words_in((tmp_path / "new.txt").read_text()))).close()


def test_an_error_before_the_keys_get_their_name_leaves_the_former_sheet_and_no_other(
    home: Path, tmp_path: Path, run: Callable[..., Said], monkeypatch: pytest.MonkeyPatch
) -> None:
    run("sheet", "--txt", tmp_path / "former.txt")
    replace = Path.replace

    def fails(path: Path, target: Path) -> Path:
        if path.name.startswith("household.keys"):
            raise OSError(errno.EIO, "the disk says no")
        return replace(path, target)

    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", fails)
        code, _, err = run("sheet", "--txt", tmp_path / "new.txt")
    assert code == 1
    assert err.startswith("The disk could not be read or written.")
    assert not (tmp_path / "new.txt").exists()
    Household.open(home, RecoveryCredential(words_in((tmp_path / "former.txt").read_text()))).close()


def test_without_a_terminal_a_sheet_needs_a_file(home: Path, run: Callable[..., Said]) -> None:
    code, out, err = run("sheet")
    assert (code, out) == (1, "")
    assert "--txt" in err
    assert kinds(home) == ["passphrase"]


def asked_word(shown: str) -> str:
    """The word that the last question of a terminal asks for, out of those it has shown."""
    return words_in(shown).split()[int(re.findall(r"Word number (\d+):", shown)[-1]) - 1]


@needs_terminals
def test_on_a_terminal_two_words_are_asked_back(home: Path, tmp_path: Path) -> None:
    def capitals(shown: str) -> str:
        return asked_word(shown).upper()

    code, shown = on_a_terminal(("keys", "sheet"), environment(tmp_path), "wrong", asked_word, capitals)
    assert code == 0, shown
    assert shown.count("That is not the word at this number.") == 1
    assert len(set(re.findall(r"Word number (\d+):", shown))) == 2
    Household.open(home, RecoveryCredential(words_in(shown))).close()


@needs_terminals
def test_a_sheet_whose_words_nobody_has_is_not_kept(home: Path, tmp_path: Path) -> None:
    code, shown = on_a_terminal(("keys", "sheet"), environment(tmp_path), "wrong", "wrong", "wrong")
    assert code == 1
    assert "was not kept" in shown
    assert kinds(home) == ["passphrase"]
    assert code_of(lambda: Household.open(home, RecoveryCredential(words_in(shown)))) == "recovery_not_set"


# --- the passphrase --------------------------------------------------------------------------------------------------


def opens(home: Path, passphrase: str) -> bool:
    with closing(Household.open(home, PassphraseCredential(passphrase))):
        return True


def test_a_passphrase_is_changed_from_a_file(home: Path, tmp_path: Path, run: Callable[..., Said]) -> None:
    (tmp_path / "new").write_text("volets mi-clos à l'été\nnot this line\n")
    code, out, err = run("passphrase", "--passphrase-file", tmp_path / "new")
    assert (code, err) == (0, "")
    assert out.splitlines() == ["The passphrase opens the household from now on.", "Strength: Very good"]
    assert opens(home, "volets mi-clos à l'été")
    assert code_of(lambda: opens(home, PASSPHRASE)) == "passphrase_wrong"


@pytest.mark.parametrize(("content", "said"), [("court", "at least 8"), (None, "can’t be read")])
def test_a_passphrase_that_can_t_be_taken_changes_nothing(
    home: Path, tmp_path: Path, content: str | None, said: str, run: Callable[..., Said]
) -> None:
    if content is not None:
        (tmp_path / "new").write_text(content)
    code, _, err = run("passphrase", "--passphrase-file", tmp_path / "new")
    assert code == 1
    assert said in err
    assert opens(home, PASSPHRASE)


def test_the_last_way_in_is_not_taken_out(home: Path, tmp_path: Path, run: Callable[..., Said]) -> None:
    assert run("sheet", "--txt", tmp_path / "sheet.txt")[0] == 0
    code, out, err = run("passphrase", "--remove")
    assert (code, out) == (1, "")
    assert "persienne keys keyring" in err
    assert opens(home, PASSPHRASE)
    assert run("passphrase")[2].startswith("There is no terminal")


@pytest.mark.skipif(sys.platform != "linux", reason="where the settings are, and what compilers are called, is Linux's")
@pytest.mark.parametrize("laid", ["keyringrc.cfg", "PYTHON_KEYRING_BACKEND", "entry point", "compilers of PATH"])
def test_a_session_without_a_keyring_says_so_and_nothing_that_was_laid_for_the_library_runs(
    home: Path, tmp_path: Path, laid: str
) -> None:
    mark, code, env = tmp_path / "ran", tmp_path / "code", environment(tmp_path)
    code.mkdir()
    put(code, "laid.py", f"open({str(mark)!r}, 'w')\nfrom keyring.backends.fail import Keyring")
    if laid == "keyringrc.cfg":
        settings = f"[backend]\ndefault-keyring=laid.Keyring\nkeyring-path={code}\n"
        (tmp_path / ".config" / "python_keyring").mkdir(parents=True)
        put(tmp_path / ".config" / "python_keyring", laid, settings)
    elif laid == "PYTHON_KEYRING_BACKEND":
        env |= {laid: "laid.Keyring", "PYTHONPATH": str(code)}
    elif laid == "entry point":
        (code / "laid.dist-info").mkdir()
        put(code / "laid.dist-info", "entry_points.txt", "[keyring.backends]\nlaid = laid\n")
        env |= {"PYTHONPATH": str(code)}
    else:
        for name in ("gcc", "cc", "ld"):
            put(code, name, f"#!/bin/sh\n: > {mark}\n").chmod(0o700)
        env |= {"PATH": f"{code}:{env['PATH']}"}
    done = persienne("--lang", "en", "keys", "keyring", env=env)
    assert done.returncode == 1
    assert done.stderr.startswith("No keyring answers in this session")
    assert "persienne init --passphrase-file FILE" in done.stderr
    assert kinds(home) == ["passphrase"]
    assert not mark.exists()
