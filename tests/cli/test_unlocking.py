"""How a command opens the household: which way is taken first, and that a keyring that fails is not the end.

A weak passphrase is told wherever one is taken, and a terminal asks for it once more.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli import unlocking
from persienne.cli.main import main
from persienne.household.household import Household
from persienne.vault import KeyringCredential, PassphraseCredential, RecoveryCredential
from support.households import PASSPHRASE, CheapPassphrase, environment, make_cheap, persienne
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of
from support.terminals import Terminal, on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


pytestmark = pytest.mark.slow  # each test runs the program


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A household with a passphrase and a sheet; nothing is said of either, and nobody sits at a terminal."""
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE", raising=False)
    monkeypatch.delenv("PERSIENNE_RECOVERY_FILE", raising=False)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    Household.create(tmp_path / "household", CheapPassphrase()).close()
    return tmp_path / "household"


def with_sheet(home: Path, file: Path) -> None:
    """Make a sheet and write its words as someone copied them."""
    with closing(Household.open(home, CheapPassphrase())) as household:
        file.write_text("\n".join(word.upper() for word in household.keys.make_sheet()))


def test_the_passphrase_of_a_file_opens(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "said").write_text(f"{PASSPHRASE}\n")
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(tmp_path / "said"))
    unlocking.opened(home).close()
    assert isinstance(unlocking.credential(home), PassphraseCredential)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such device")
def test_a_passphrase_file_without_an_end_is_not_read_for_ever(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", "/dev/zero")
    assert code_of(lambda: unlocking.opened(home)) == "passphrase_file"


def test_the_words_of_a_file_open(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_sheet(home, tmp_path / "words")
    monkeypatch.setenv("PERSIENNE_RECOVERY_FILE", str(tmp_path / "words"))
    unlocking.opened(home).close()
    assert isinstance(unlocking.credential(home), RecoveryCredential)
    (tmp_path / "words").unlink()
    assert code_of(lambda: unlocking.opened(home)) == "recovery_file"


def test_without_a_way_at_hand_the_one_that_is_missing_is_named(home: Path, tmp_path: Path) -> None:
    assert code_of(lambda: unlocking.opened(home)) == "passphrase_needed"
    assert code_of(lambda: unlocking.opened(tmp_path / "nowhere")) == "household_missing"


# --- a keyring that fails, and a terminal ----------------------------------------------------------------------------


def made_with_lost_keyring(folder: Path) -> Path:
    """A household whose keyring slot no keyring opens here, and its words in ``folder/words``."""
    home = folder / "household"
    with closing(Household.create(home, KeyringCredential(MemoryKeyring(), accepted=ACCEPTED))) as household:
        (folder / "words").write_text(" ".join(household.keys.make_sheet()))
    return home


def bare(folder: Path, **more: str) -> dict[str, str]:
    """The environment without a passphrase and without a keyring."""
    env = environment(folder) | more
    del env["PERSIENNE_PASSPHRASE_FILE"]
    return env


needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")


@needs_terminals
def test_after_the_keyring_has_failed_the_words_are_asked_for(tmp_path: Path) -> None:
    made_with_lost_keyring(tmp_path)
    code, shown = on_a_terminal(("imports",), bare(tmp_path), (tmp_path / "words").read_text())
    assert code == 0, shown
    assert "No keyring answers in this session" in shown
    assert "The twelve words of its recovery sheet open the household too." in " ".join(shown.split())
    assert (tmp_path / "words").read_text().split()[0] not in shown


@needs_terminals
@pytest.mark.parametrize("command", [("slat",), ("series", "--level", "day")])
def test_a_terminal_is_asked_in_the_language_of_the_command(
    home: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    assert home.exists()
    _, shown = on_a_terminal(("--lang", "fr", *command), bare(tmp_path), "not the passphrase")
    assert "Phrase de passe" in shown
    assert "Passphrase" not in shown


@needs_terminals
def test_the_child_that_opens_for_the_collector_asks_at_its_terminal(home: Path, tmp_path: Path) -> None:
    assert home.exists()
    code, shown = on_a_terminal(("collect", "--port", "/dev/ttyUSB77", "--for", "0.1"), bare(tmp_path), PASSPHRASE)
    assert code == 0, shown
    assert "Passphrase" in shown
    assert "ttyUSB77 is not there" in shown
    assert PASSPHRASE not in shown


@needs_terminals
@pytest.mark.parametrize("way", ["passphrase", "words"])
def test_with_both_a_terminal_takes_either(home: Path, tmp_path: Path, way: str) -> None:
    with_sheet(home, tmp_path / "words")
    typed = PASSPHRASE if way == "passphrase" else (tmp_path / "words").read_text().replace("\n", " ")
    code, shown = on_a_terminal(("imports",), bare(tmp_path), typed)
    assert code == 0, shown
    assert "Passphrase, or the 12 words of the recovery sheet:" in shown


@needs_terminals
def test_a_script_reads_the_words_when_the_keyring_fails_and_hears_of_them_when_none_are_named(tmp_path: Path) -> None:
    made_with_lost_keyring(tmp_path)

    assert persienne("imports", env=bare(tmp_path, PERSIENNE_RECOVERY_FILE=str(tmp_path / "words"))).returncode == 0
    without = persienne("--lang", "en", "imports", env=bare(tmp_path))
    assert without.returncode == 1
    assert without.stderr.endswith("The twelve words of its recovery sheet open the household too.\n")


Said = tuple[int, str, str]
WEAK = "motdepasse1"
TOLD = "This passphrase is easy to guess"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    make_cheap(tmp_path / "household", Slat.CLOSED)
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)

    def run(*arguments: str | Path, typed: tuple[str, ...] = ()) -> Said:
        secrets = list(typed)
        monkeypatch.setattr("sys.stdin", Terminal() if typed else io.StringIO())
        monkeypatch.setattr("getpass.getpass", lambda _prompt: secrets.pop(0))
        code = main(["--lang", "en", *map(str, arguments)])
        assert secrets == []
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def weak(tmp_path: Path) -> Path:
    (tmp_path / "weak").write_text(WEAK + "\n")
    return tmp_path / "weak"


def test_a_script_is_told_and_not_stopped(run: Callable[..., Said], tmp_path: Path, weak: Path) -> None:
    for arguments in (
        ("--home", tmp_path / "new", "init", "--passphrase-file", weak),
        ("backup", tmp_path / "stick", "--backup-passphrase-file", weak),
        ("keys", "passphrase", "--passphrase-file", weak),
    ):
        code, _, err = run(*arguments)
        assert code == 0
        assert err.startswith(TOLD)
        assert "tried first" in err


@pytest.mark.parametrize("command", [("backup", "a.backup"), ("keys", "passphrase")])
def test_a_terminal_asks_for_a_weak_one_once_more(
    run: Callable[..., Said], command: tuple[str, ...], tmp_path: Path
) -> None:
    arguments = [command[0], *(tmp_path / part if "." in part else part for part in command[1:])]
    code, _, err = run(*arguments, typed=(WEAK, WEAK, "something else"))
    assert (code, TOLD in err) == (1, True)
    assert "Nothing was changed." in err
    code, _, err = run(*arguments, typed=(WEAK, WEAK, WEAK))
    assert (code, TOLD in err) == (0, True)


def test_a_good_one_is_typed_twice_and_nothing_is_said(run: Callable[..., Said]) -> None:
    code, _, err = run("keys", "passphrase", typed=("volets du soir bleu", "volets du soir bleu"))
    assert (code, err) == (0, "")


@pytest.mark.parametrize(
    "said",
    [
        " volets du soir bleu",
        "volets du soir bleu ",
        "\tvolets du soir bleu",
        "volets du soir bleu\N{ZERO WIDTH SPACE}",
        "\N{WORD JOINER}volets du soir bleu",
    ],
)
def test_a_blank_at_an_end_is_refused_however_the_passphrase_is_given(
    run: Callable[..., Said], tmp_path: Path, said: str
) -> None:
    (tmp_path / "file").write_text(said + "\r\n")
    for ended in (
        run("--home", tmp_path / "new", "init", "--passphrase-file", tmp_path / "file"),
        run("backup", tmp_path / "b.backup", "--backup-passphrase-file", tmp_path / "file"),
        run("keys", "passphrase", "--passphrase-file", tmp_path / "file"),
        run("keys", "passphrase", typed=(said, said)),
    ):
        assert ended[0] == 1
        assert "begins or ends with a blank" in ended[2]
