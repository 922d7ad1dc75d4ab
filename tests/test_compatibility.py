"""A household that Persienne 0.1.0 made opens today with all that it held, its backup too, and goes on from there.

How it was made, and what is in it, stands in ``data/household-0.1.0/make.py``. What it says is compared with what it
said then, to the letter. Those answers are never made anew: where a command has come to say more, or otherwise, it is
here that the difference is named.
"""

from __future__ import annotations

import hashlib
import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Any

import keyring
import pytest

from persienne.household.household import Household
from persienne.vault import KeyringCredential, PassphraseCredential
from support.households import POINT, put, weeks
from support.keyrings import SessionKeyring
from support.old_households import (
    BACKUP,
    BACKUP_PASSPHRASE_FILE,
    COMMANDS,
    DATA,
    EXPECTED,
    FOLDER,
    OF_ITS_FOLDER,
    PASSPHRASE_FILE,
    RECOVERY_FILE,
    answer,
    asked,
    doors,
    read,
    run,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.vault import Credential

OLD = DATA / "household-0.1.0"
CURVE = ("series", "--level", "curve")


@pytest.fixture(autouse=True)
def session_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[SessionKeyring]:
    """A desktop session that has a keyring, and says nothing of how to open a household."""
    for name in ("PERSIENNE_HOME", "PERSIENNE_PASSPHRASE_FILE", "PERSIENNE_RECOVERY_FILE"):
        monkeypatch.delenv(name, raising=False)
    before, ours = keyring.get_keyring(), SessionKeyring()
    keyring.set_keyring(ours)
    yield ours
    keyring.set_keyring(before)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the old household, which nothing opens yet."""
    return shutil.copytree(OLD / FOLDER, tmp_path / FOLDER)


@pytest.fixture
def home(copied: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that commands open by its passphrase."""
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(OLD / PASSPHRASE_FILE))
    return copied


@pytest.fixture
def restored(tmp_path: Path) -> Path:
    """A new household, under the session's keyring, made of the old backup."""
    folder = tmp_path / "restored"
    run(folder, "restore", OLD / BACKUP, "--trust", "--backup-passphrase-file", OLD / BACKUP_PASSPHRASE_FILE)
    return folder


def answers(folder: Path) -> dict[str, Any]:
    """What commands answer, question by question, where it belongs to what the household holds."""
    return {question: answer(question, folder) for question in COMMANDS if question not in OF_ITS_FOLDER}


def answered_then() -> dict[str, Any]:
    """The same, when it was made."""
    return {question: answer_then(question) for question in COMMANDS if question not in OF_ITS_FOLDER}


def answer_then(question: str) -> Any:
    """What was answered when it was made, but for what is counted otherwise, or told beside it, since."""
    said = read(OLD, question)
    if question == "slat":
        # A measure that one source alone has, of a day of which another has more, counts too: each is counted once.
        assert said[0]["meters"][0]["finer"]["half_hours"] == 146
        said[0]["meters"][0]["finer"]["half_hours"] = 147
        for meter in said[0]["meters"]:  # told since, of meters in standard mode
            meter["finer"] |= {"voltages": 0}
    for batch in said if question == "imports" else ():
        for file in batch["files"]:  # told since, of gas, of meters with several energies, of what an erasure has left
            file |= {"volume_dm3": 0, "brought": None, "days_left": []}
    for meter in said if question == "contract" else ():
        told = {"kva": 6} if meter["meter"] == "09999999999998" else {}  # since, where the meter said its power
        meter["suggested"] = [{**period, **told} for period in meter["suggested"]]
    for row in said if question.startswith("register") else ():
        # D. 341-19 says what must be shown; the daily reading rests on R. 341-5 (law read again in November 2026).
        if row.get("legal_ref") == "D341-19":
            row["legal_ref"] = "R341-5"
    return said


def by_doors(folder: Path, credential: Credential, scratch: Path) -> dict[str, Any]:
    """What the open household says that no command prints."""
    with closing(Household.open(folder, credential)) as household:
        return doors(household, scratch)


def proved(folder: Path) -> Any:
    """What the check of the register says."""
    (verdict,) = asked(folder, "consents", "verify")
    return verdict


# --- opened ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", COMMANDS)
def test_opened_by_its_passphrase_it_answers_as_it_did(home: Path, question: str) -> None:
    assert answer(question, home) == answer_then(question)


def test_what_no_command_prints_is_as_it_was(home: Path, tmp_path: Path) -> None:
    said = by_doors(home, PassphraseCredential((OLD / PASSPHRASE_FILE).read_text(encoding="utf-8").strip()), tmp_path)
    assert said == {question: read(OLD, question) for question in said}
    assert {path.stem for path in (OLD / EXPECTED).iterdir()} == {*COMMANDS, *said}


@pytest.mark.slow
def test_the_words_of_its_sheet_open_it_too(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERSIENNE_RECOVERY_FILE", str(OLD / RECOVERY_FILE))
    assert answers(copied) == answered_then()


def test_the_check_up_finds_no_problem(home: Path) -> None:
    assert "problem" not in {finding["severity"] for finding in asked(home, "doctor")}


def test_proofs_are_copied_out_byte_for_byte(home: Path, tmp_path: Path) -> None:
    kept = next(one for one in read(OLD, "proofs") if one["name"] == "facture.pdf")
    run(home, "consents", "proof", kept["id"], tmp_path / "copy.pdf")
    assert hashlib.sha256((tmp_path / "copy.pdf").read_bytes()).hexdigest() == kept["sha256"]


# --- restored --------------------------------------------------------------------------------------------------------


def test_its_backup_says_what_it_holds(tmp_path: Path) -> None:
    passphrase = OLD / BACKUP_PASSPHRASE_FILE
    (found,) = asked(tmp_path / "new", "restore", OLD / BACKUP, "--preview", "--backup-passphrase-file", passphrase)
    assert (found["app"], found["at"], found["schema"]) == ("0.1.0", "2025-11-04T19:00:00Z", 3)
    assert (found["first"], found["last"]) == ("2024-10-20", "2024-11-08")
    assert found["meters"] == ["**********9998", "", "**********9909"]


@pytest.mark.slow
def test_its_backup_becomes_a_household_with_all_that_it_held(restored: Path, tmp_path: Path) -> None:
    assert answers(restored) == answered_then()
    said = by_doors(restored, KeyringCredential(), tmp_path)
    assert said == {question: read(OLD, question) for question in said}


# --- gone on with ----------------------------------------------------------------------------------------------------


@pytest.fixture(params=["home", "restored"])
def either(request: pytest.FixtureRequest) -> Path:
    """The household itself, or the one of its backup."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.mark.slow
def test_an_import_adds_to_it_and_can_be_undone(either: Path, tmp_path: Path) -> None:
    file = put(tmp_path, "more.csv", weeks("2024-10-30", days=1).curve)
    (report,) = asked(either, "import", file, "--older", "keep")
    assert (report["meter"], report["new"], report["rejected"]) == (POINT, 48, 0)
    before = read(OLD, "series-curve-EAST")
    now = asked(either, *CURVE)
    assert [row for row in now if row not in before] == asked(either, *CURVE, "--from", "2024-10-30", "--meter", POINT)
    assert len(now) == len(before) + 48
    run(either, "undo", str(asked(either, "imports")[0]["import"]))
    assert asked(either, *CURVE) == before


@pytest.mark.slow
def test_an_erasure_takes_what_it_says_and_nothing_else(either: Path) -> None:
    day = ("--from", "2024-10-24", "--to", "2024-10-24", "--meter", POINT)
    (certificate,) = asked(either, "erase", "--level", "curve", *day, "--yes")
    assert (certificate["state"], certificate["proof"]["found"]) == ("done", 0)
    gone = {"series-curve-EAST", "journal", "imports", "slat", "would-erase"}
    now, then = answers(either), answered_then()
    assert {question for question in now if now[question] != then[question]} == gone
    kept = [row for row in then["series-curve-EAST"] if row["start"] >= "2024-10-24T22" or row["meter"] != POINT]
    assert now["series-curve-EAST"] == kept


@pytest.mark.slow
def test_its_sheet_opens_it_after_an_erasure_has_renewed_the_key(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(home, "erase", "--level", "live", "--yes")
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE")
    monkeypatch.setenv("PERSIENNE_RECOVERY_FILE", str(OLD / RECOVERY_FILE))
    assert asked(home, "series", "--level", "live") == []
    assert answer("series-curve-EAST", home) == read(OLD, "series-curve-EAST")


@pytest.mark.slow
def test_the_register_goes_on_behind_its_last_row(either: Path) -> None:
    before = proved(either)
    (event,) = asked(either, "consents", "add", "--party", "Soléa Énergie", "--category", "OTHER", "--on", "2025-10-20")
    assert (event["seq"], event["prev_hash"]) == (before["count"] + 1, before["head"])
    after = proved(either)
    assert (after["holds"], after["count"], after["head"]) == (True, before["count"] + 1, event["hash"])
    held = ("consents", "verify", "--head", before["head"], "--count", str(before["count"]))
    assert asked(either, *held)[0]["holds"]


@pytest.mark.slow
def test_a_printed_letter_is_sent_and_another_one_is_drafted(either: Path) -> None:
    sent = ("sent", "--set", "channel=registered", "--on", "2025-10-02")
    (standing,) = asked(either, "letters", "event", "PERS-2025-0005", *sent)
    assert (standing["state"], [row["event"] for row in standing["events"]]) == ("sent", ["ready", "sent"])
    (made,) = asked(either, "letters", "new", "stop-marketing", "--to", "Soléa Énergie", "--meter", POINT)
    assert (made["state"], made["body"]) == ("draft", "Soléa Énergie")
    (first, *_) = read(OLD, "letters-printed")
    assert run(either, "letters", "show", first["reference"]).split("\n") == first["text"]


@pytest.mark.slow
def test_a_new_backup_of_it_holds_as_much_as_the_old_one(home: Path, tmp_path: Path) -> None:
    secret = ("--backup-passphrase-file", OLD / BACKUP_PASSPHRASE_FILE)
    run(home, "backup", tmp_path / "new.backup", *secret)
    old, new = (
        asked(tmp_path / "new", "restore", file, "--preview", *secret)[0]["rows"]
        for file in (OLD / BACKUP, tmp_path / "new.backup")
    )
    assert {table for table in old if new[table] != old[table]} == {"backup", "_sqlite_migrations", "setting"}, (
        "the new backup is known, the steps of the schema since 0.1.0 were taken, and the household has an identity"
    )
