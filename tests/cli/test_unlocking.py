"""How a command opens the household: which way is taken first, and that a keyring that fails is not the end."""

from __future__ import annotations

import io
import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.cli import unlocking
from persienne.household.household import Household
from persienne.vault import KeyringCredential, PassphraseCredential, RecoveryCredential
from support.households import PASSPHRASE, CheapPassphrase, environment, persienne
from support.keyrings import ACCEPTED, MemoryKeyring
from support.stored import code_of
from support.terminals import on_a_terminal

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from pathlib import Path


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
