"""A household that an earlier version made opens today with all that it held, its backup too, and goes on from there.

What is in it stands in the ``expected`` of its folder in ``data``, with which its answers are compared to the letter.
These are never made anew: where a command has come to say more, or otherwise, ``support/old_households.py`` names the
difference. The ``make.py`` that made a household could only run with the code of then; it stands in the history, beside
that code: ``git log -- tests/data/household-0.1.0/make.py``.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import closing
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from persienne.cli.main import main
from persienne.household.household import Household
from persienne.store.schema import SCHEMA_VERSION
from persienne.vault import KeyringCredential, PassphraseCredential
from persienne.vault.credentials import SERVICE
from support.households import POINT, put, weeks
from support.old_households import (
    BACKUP,
    BACKUP_PASSPHRASE_FILE,
    EXPECTED,
    FOLDER,
    HOUSEHOLDS,
    KEYRING_FILE,
    OF_0_1_0,
    PASSPHRASE_FILE,
    RECOVERY_FILE,
    TODAY,
    asked,
    differences,
    doors,
    require_as_then,
    run,
)

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential
    from support.keyrings import SessionKeyring
    from support.old_households import Frozen

pytestmark = pytest.mark.whole

CURVE = ("series", "--level", "curve")


class Facts(NamedTuple):
    """Days of a household: those of its measures, one whose curve may be erased, one on which a letter may be sent.

    ``told`` are the questions whose answers tell of that erasure.
    """

    measured: tuple[str, str]
    erased: str
    sent: str
    told: frozenset[str]


FACTS = {
    OF_0_1_0: Facts(
        ("2024-10-20", "2024-11-08"),
        "2024-10-24",
        "2025-10-02",
        frozenset(("series-curve-EAST", "journal", "imports", "slat", "would-erase")),
    ),
    TODAY: Facts(
        ("2026-01-01", "2026-05-10"),
        "2026-03-28",
        "2026-06-02",
        frozenset(("series-curve", "journal", "imports", "slat", "would-erase")),
    ),
}


@pytest.fixture(params=HOUSEHOLDS, ids=attrgetter("name"))
def frozen(request: pytest.FixtureRequest) -> Frozen:
    """Each household that an earlier version made."""
    household: Frozen = request.param
    return household


@pytest.fixture(autouse=True)
def nothing_said(session_keyring: SessionKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    """A desktop session that has a keyring, and says nothing of how to open a household."""
    assert session_keyring.items == {}
    for name in ("PERSIENNE_HOME", "PERSIENNE_PASSPHRASE_FILE", "PERSIENNE_RECOVERY_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def copied(frozen: Frozen, tmp_path: Path) -> Path:
    """A copy of the old household, which nothing opens yet."""
    return shutil.copytree(frozen.file(FOLDER), tmp_path / FOLDER)


@pytest.fixture
def home(frozen: Frozen, copied: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that commands open by its passphrase."""
    monkeypatch.setenv("PERSIENNE_PASSPHRASE_FILE", str(frozen.file(PASSPHRASE_FILE)))
    migrated(frozen, copied)
    return copied


def migrated(frozen: Frozen, home: Path) -> None:
    """A person answers the one question that the oldest household has: its keys are of a version that signed none."""
    if frozen is OF_0_1_0:
        assert main(["--home", str(home), "meters"]) == 1
        run(home, "keys", "migrate", "--yes")


@pytest.fixture
def restored(frozen: Frozen, tmp_path: Path) -> Path:
    """A new household, under the session's keyring, made of the old backup."""
    folder = tmp_path / "restored"
    run(folder, "restore", frozen.file(BACKUP), "--trust", *backup_secret(frozen))
    return folder


def backup_secret(frozen: Frozen) -> tuple[str, Path]:
    """What opens the old backup."""
    return "--backup-passphrase-file", frozen.file(BACKUP_PASSPHRASE_FILE)


def by_doors(folder: Path, credential: Credential, scratch: Path) -> dict[str, Any]:
    """What the open household says that no command prints."""
    with closing(Household.open(folder, credential)) as household:
        return doors(household, scratch)


def proved(folder: Path) -> Any:
    """What the check of the register says."""
    (verdict,) = asked(folder, "consents", "verify")
    return verdict


# --- opened ----------------------------------------------------------------------------------------------------------


def test_opened_by_its_passphrase_it_answers_as_it_did(frozen: Frozen, home: Path, tmp_path: Path) -> None:
    passphrase = PassphraseCredential(frozen.file(PASSPHRASE_FILE).read_text(encoding="utf-8").strip())
    said = frozen.answers(home) | by_doors(home, passphrase, tmp_path)
    require_as_then(frozen, said)
    assert {path.stem for path in frozen.file(EXPECTED).iterdir()} == said.keys()
    assert "problem" not in {finding["severity"] for finding in asked(home, "doctor")}


@pytest.mark.slow
def test_the_words_of_its_sheet_open_it_too(frozen: Frozen, copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PERSIENNE_RECOVERY_FILE", str(frozen.file(RECOVERY_FILE)))
    migrated(frozen, copied)
    require_as_then(frozen, frozen.answers(copied))


@pytest.mark.parametrize("frozen", [TODAY], indirect=True, ids=attrgetter("name"))
def test_the_keyring_of_its_session_opens_it_too(
    frozen: Frozen, copied: Path, session_keyring: SessionKeyring, tmp_path: Path
) -> None:
    for slot, item in json.loads(frozen.file(KEYRING_FILE).read_text(encoding="utf-8")).items():
        session_keyring.set_password(SERVICE, slot, item)
    require_as_then(frozen, by_doors(copied, KeyringCredential(), tmp_path))


def test_proofs_are_copied_out_byte_for_byte(frozen: Frozen, home: Path, tmp_path: Path) -> None:
    kept = next(one for one in frozen.answered("proofs") if one["here"])
    run(home, "consents", "proof", kept["id"], tmp_path / "copy")
    assert hashlib.sha256((tmp_path / "copy").read_bytes()).hexdigest() == kept["sha256"]


# --- restored --------------------------------------------------------------------------------------------------------


def test_its_backup_says_what_it_holds(frozen: Frozen, tmp_path: Path) -> None:
    (found,) = asked(tmp_path / "new", "restore", frozen.file(BACKUP), "--preview", *backup_secret(frozen))
    assert (found["app"], found["schema"]) == (frozen.app, frozen.schema)
    assert found["at"] == max(one["at"] for one in frozen.answered("backups"))
    assert (found["first"], found["last"]) == FACTS[frozen].measured
    points = [one["point"] or "" for one in frozen.answered("meters")]
    assert found["meters"] == ["*" * len(point[:-4]) + point[-4:] for point in points]


@pytest.mark.slow
def test_its_backup_becomes_a_household_with_all_that_it_held(frozen: Frozen, restored: Path, tmp_path: Path) -> None:
    said = frozen.answers(restored, of_its_folder=False) | by_doors(restored, KeyringCredential(), tmp_path)
    require_as_then(frozen, said)


# --- gone on with ----------------------------------------------------------------------------------------------------


@pytest.fixture(params=["home", "restored"])
def either(request: pytest.FixtureRequest, frozen: Frozen) -> Path:  # noqa: ARG001 - both are copies of it
    """The household itself, or the one of its backup."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.mark.slow
def test_an_import_adds_to_it_and_can_be_undone(either: Path, tmp_path: Path) -> None:
    before = asked(either, *CURVE)
    file = put(tmp_path, "more.csv", weeks("2024-10-30", days=1).curve)
    (report,) = asked(either, "import", file, "--older", "keep")
    assert (report["meter"], report["new"], report["rejected"]) == (POINT, 48, 0)
    now = asked(either, *CURVE)
    day = ("--from", "2024-10-30", "--to", "2024-10-30", "--meter", POINT)
    assert [row for row in now if row not in before] == asked(either, *CURVE, *day)
    assert len(now) == len(before) + 48
    run(either, "undo", str(asked(either, "imports")[0]["import"]))
    assert asked(either, *CURVE) == before


@pytest.mark.slow
def test_an_erasure_takes_what_it_says_and_nothing_else(frozen: Frozen, either: Path) -> None:
    erased, before = FACTS[frozen].erased, asked(either, *CURVE)
    day = ("--from", erased, "--to", erased, "--meter", POINT)
    gone = asked(either, *CURVE, *day)
    assert len(gone) in range(46, 51)
    (certificate,) = asked(either, "erase", "--level", "curve", *day, "--yes")
    assert (certificate["state"], certificate["proof"]["found"]) == ("done", 0)
    told = differences(frozen, frozen.answers(either, of_its_folder=False))
    assert {line.partition("[")[0].partition(":")[0] for line in told} == FACTS[frozen].told
    assert asked(either, *CURVE) == [row for row in before if row not in gone]


@pytest.mark.slow
def test_its_sheet_opens_it_after_an_erasure_has_renewed_the_key(
    frozen: Frozen, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(home, "erase", "--level", "live", "--yes")
    monkeypatch.delenv("PERSIENNE_PASSPHRASE_FILE")
    monkeypatch.setenv("PERSIENNE_RECOVERY_FILE", str(frozen.file(RECOVERY_FILE)))
    assert asked(home, "series", "--level", "live") == []
    assert frozen.answer("series-day-EAST", home) == frozen.answered("series-day-EAST")


@pytest.mark.slow
def test_the_register_goes_on_behind_its_last_row(frozen: Frozen, either: Path) -> None:
    before, known = proved(either), frozen.answered("parties")[0]["name"]
    (event,) = asked(either, "consents", "add", "--party", known, "--category", "OTHER", "--on", "2025-10-20")
    assert (event["seq"], event["prev_hash"]) == (before["count"] + 1, before["head"])
    after = proved(either)
    assert (after["holds"], after["count"], after["head"]) == (True, before["count"] + 1, event["hash"])
    held = ("consents", "verify", "--head", before["head"], "--count", str(before["count"]))
    assert asked(either, *held)[0]["holds"]


@pytest.mark.slow
def test_a_printed_letter_is_sent_and_another_one_is_drafted(frozen: Frozen, either: Path) -> None:
    printed, known = frozen.answered("letters-printed"), frozen.answered("parties")[-1]["name"]
    sent = ("sent", "--set", "channel=registered", "--on", FACTS[frozen].sent)
    (standing,) = asked(either, "letters", "event", printed[-1]["reference"], *sent)
    assert (standing["sent"], [row["event"] for row in standing["events"]]) == (FACTS[frozen].sent, ["ready", "sent"])
    (made,) = asked(either, "letters", "new", "stop-marketing", "--to", known, "--meter", POINT)
    assert (made["state"], made["body"]) == ("draft", known)
    assert run(either, "letters", "show", printed[0]["reference"]).split("\n") == printed[0]["text"]


@pytest.mark.slow
def test_a_new_backup_of_it_holds_as_much_as_the_old_one(frozen: Frozen, home: Path, tmp_path: Path) -> None:
    run(home, "backup", tmp_path / "new.backup", *backup_secret(frozen))
    old, new = (
        asked(tmp_path / "new", "restore", file, "--preview", *backup_secret(frozen))[0]["rows"]
        for file in (frozen.file(BACKUP), tmp_path / "new.backup")
    )
    # The new backup is known, and since 0.1.0 the schema took steps: tables go, marked days are notes.
    more = {"backup", "setting"} | ({"_sqlite_migrations"} if frozen.schema < SCHEMA_VERSION else set())
    gone = old.keys() & {"deletion_check", "shown_absent", "marked_day"}
    more |= {"day_note"} if old.get("marked_day") else set()
    assert {table for table in old if new.get(table) != old[table]} == more | gone
