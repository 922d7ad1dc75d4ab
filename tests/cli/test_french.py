"""In French no code is printed where words are meant: every list of a household of every kind of thing is looked at."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Quality
from persienne.cli.main import main
from persienne.letters.catalogue import kinds
from persienne.letters.events import What
from persienne.meters.tic.frames import Reason
from persienne.store.schema import STEPS
from persienne.store.schema_check import expected
from persienne.words.english import table
from support.former_keys import migrated
from support.households import CheapPassphrase
from support.old_households import BACKUP, BACKUP_PASSPHRASE_FILE, DATA, FOLDER, PASSPHRASE_FILE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


OLD = DATA / "household-0.1.0"

LISTS = (
    ("imports",),
    ("series", "--level", "day"),
    ("slat",),
    ("contract",),
    ("erase", "--journal"),
    ("erase", "--level", "all", "--dry-run"),
    ("keys", "list"),
    ("backup", "--list"),
    ("restore", str(OLD / BACKUP), "--preview", "--passphrase-file", str(OLD / BACKUP_PASSPHRASE_FILE)),
    ("doctor",),
    ("consents", "list"),
    ("consents", "list", "--events"),
    ("consents", "verify"),
    ("letters", "list"),
    ("letters", "todo"),
)

CODE = re.compile(r"\b[a-z]+_[a-z_]+\b|\benedis\.[a-z0-9.]+\b|\bcenergie-\w+|\brgpd-\d")
"""What looks like a code of ours; file names have no underscore here."""

CODES = (
    {quality.name.lower() for quality in Quality} | {"hphc", "base"} | {one.kind for one in kinds() if "-" in one.kind}
)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A household with files, a meter line, a register, letters, an erasure and backups."""
    home = shutil.copytree(OLD / FOLDER, tmp_path_factory.mktemp("old") / FOLDER)
    migrated(home, CheapPassphrase()).close()
    return home


@pytest.fixture
def said(old: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """What a command prints in French."""
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(OLD / PASSPHRASE_FILE))

    def run(*arguments: str) -> str:
        main(["--home", str(old), "--lang", "fr", *arguments])
        out, err = capsys.readouterr()
        return f"{out}{err}"

    return run


@pytest.mark.for_each("arguments", LISTS)
def test_no_list_prints_a_code(arguments: tuple[str, ...], said: Callable[..., str]) -> None:
    text = said(*arguments)
    assert text.strip()
    assert CODE.findall(text) == []
    assert CODES & set(re.findall(r"[\w-]+", text)) == set()


def test_what_is_to_be_known_before_printing_names_questions_and_articles(said: Callable[..., str]) -> None:
    text = said("letters", "new", "close-access", "--to", "enedis", "--meter", "09999999999998")
    assert "Il manque quelque chose" in text
    assert CODE.findall(text) == []


def test_an_event_that_comes_too_soon_is_named_in_words(said: Callable[..., str]) -> None:
    text = said("letters", "event", "PERS-2025-0006", "answered_full")
    assert "«\N{NO-BREAK SPACE}réponse complète\N{NO-BREAK SPACE}»" in text
    assert CODE.findall(text) == []


def test_every_code_that_is_printed_has_its_words() -> None:
    assert set(table("command_line.qualities")) == {quality.name.lower() for quality in Quality}
    assert set(table("command_line.decoded_reasons")) == set(Reason)
    assert set(table("letters.events")) == set(What)
    gone = {"deletion_check", "shown_absent", "marked_day"}  # which older backups have
    assert set(table("backups.rows")) == {part.name for part in expected(STEPS) if part.kind == "table"} | gone
