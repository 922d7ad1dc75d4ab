"""``persienne seals`` and ``persienne letters check``: what is kept, and what a file of theirs comes to."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from persienne.household.household import Household
from support.deletion_homes import DeletionHome
from support.households import CheapPassphrase

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

    Run = Callable[..., Said]

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("qapp")]
"""The page is drawn by Qt: its own application must not be in the way of the window's tests."""


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]], tmp_path: Path) -> Run:
    """Commands, in English, on a home that asked for a deletion, was told yes, and got files since."""
    folder, commands = made()
    with closing(Household.open(folder, CheapPassphrase())) as household:
        home = DeletionHome(tmp_path, household)
        home.imports()
        home.asks()
        home.file(home.days("2026-03-23", "2026-04-01"))
    return commands


def told(run: Run, *arguments: str | Path) -> Any:
    code, said, _ = run(*arguments, "--json")
    assert code == 0
    return json.loads(said)


@pytest.mark.quick
def test_each_day_of_a_file_has_its_verdict_and_nothing_is_noted_unasked(run: Run, tmp_path: Path) -> None:
    found = told(run, "letters", "check", "PERS", "--file", tmp_path / "apres.csv")
    assert found["counts"] == {"still_there": 10, "not_visible": 8}
    assert (found["outcome"], found["effect"], found["noted"]) == ("there", "missing", None)
    assert found["days"][0] == {"day": "2026-03-23", "verdict": "still_there", "why": "identical", "step": 1800}
    assert found["days"][-1] == {"day": "2026-04-09", "verdict": "not_visible", "why": "absent", "step": None}
    assert found["asked"]["points"] == [1]
    assert told(run, "letters", "history", "PERS")["state"] == "answered_full"


def test_what_is_noted_has_its_page_as_a_proof_and_leads_to_the_reminder(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    code, said, _ = run("letters", "check", "PERS", "--file", tmp_path / "apres.csv", "--note", "--pdf", page)
    assert code == 0
    assert said.splitlines()[0] == "10 days of your curve are still there"
    assert said.splitlines()[-1] == "Noted in PERS-2026-0001: it was granted, and it is not done."
    assert page.read_bytes().startswith(b"%PDF-")
    standing = told(run, "letters", "history", "PERS")
    assert standing["state"] == "effect_missing"
    assert "remind" in standing["next"]
    assert run("letters", "new", "reminder", "--set", "about=PERS-2026-0001")[0] == 0


def test_an_answer_that_none_is_held_is_noted_as_the_effect(run: Run) -> None:
    assert told(run, "letters", "check", "PERS", "--none-held", "--note")["noted"] == "confirmed"


def test_what_can_t_be_looked_at_is_said_with_what_to_do(run: Run, tmp_path: Path) -> None:
    code, _, said = run("letters", "check", "PERS")
    assert (code, said.startswith("There is nothing to look at")) == (1, True)
    code, _, said = run("letters", "check", "PERS", "--none-held", "--from", "space")
    assert (code, said.startswith("An online space does not say")) == (1, True)
    (tmp_path / "apres.csv").write_bytes(b"nothing of ours")
    assert run("letters", "check", "PERS", "--file", tmp_path / "apres.csv")[0] == 1


@pytest.mark.quick
def test_seals_are_asked_for_told_and_deleted(run: Run) -> None:
    assert run("seals")[1].splitlines()[0] == "Imported load curves are not sealed."
    assert told(run, "seals", "--on")["kept"] is True
    row = told(run, "seals")["meters"][0]
    assert (row["days"], row["first"], row["last"]) == (14, "2026-03-23", "2026-04-05")
    code, said, _ = run("seals", "--forget")
    assert (code, said.splitlines()[1]) == (0, "The file was written anew under a new key: it holds them no more.")
    assert told(run, "seals") == {"kept": False, "meters": [{**row, "days": 0, "first": None, "last": None}]}
    assert run("seals", "--forget")[0] == 1
    assert run("seals", "--on", "--off")[0] == 1


def test_files_are_sealed_without_being_stored(run: Run, tmp_path: Path) -> None:
    before = run("imports")[1]
    assert run("seals", "--file", tmp_path / "apres.csv")[1] == "apres.csv: 10 days sealed.\n"
    assert run("imports")[1] == before
    (tmp_path / "nothing.csv").write_bytes(b"nothing of ours")
    assert run("seals", "--file", tmp_path / "nothing.csv")[0] == 1
