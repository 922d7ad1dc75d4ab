"""Organisations from the CNIL’s list: found by name or SIREN, added with the list as their source, never guessed."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from support.terminals import on_a_terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

    Run = Callable[..., Said]

LIST = """\
SIREN organisme désignant;Nom organisme désignant;Date de la désignation;Moyen contact DPO email;\
Moyen contact DPO url;Moyen contact DPO adresse postale;Moyen contact DPO code postal;Moyen contact DPO ville
100000009;L’Énergie du Modèle;01/02/2024;dpo@modele.example;;1 rue du Modèle;75001;PARIS
100000017;Modèle & Fils;01/02/2024;jean.martin@fils.example;;;;
552081317;EDF;01/02/2024;dpo@edf.example;;;;
"""
ENERGY, SONS, EDF = "100000009", "100000017", "552081317"


@pytest.fixture
def cnil(tmp_path: Path) -> Path:
    """A list that was downloaded on 3 November 2025."""
    path = tmp_path / "opencnil.csv"
    path.write_text(LIST, encoding="utf-8-sig")
    at = datetime(2025, 11, 3, 12, tzinfo=UTC).timestamp()
    os.utime(path, (at, at))
    return path


@pytest.fixture
def run(made: Callable[..., tuple[Path, Run]], cnil: Path) -> Run:
    """Run ``consents`` in English on an empty household, with the list where it is asked for."""
    _, commands = made()

    def run(verb: str, *arguments: str) -> Said:
        given = ("--from-cnil", str(cnil)) if verb in {"organisation", "contacts"} else ()
        return commands("consents", verb, *given, *arguments)

    return run


@pytest.mark.slow
def test_an_organisation_is_added_by_words_of_its_name_and_can_be_written_to(run: Run) -> None:
    done = run("organisation", "--search", "energie  modele")
    lines = done.out.splitlines()
    assert done.code == 0
    assert lines[0].startswith("L’Énergie du Modèle can be written to, as own-")
    assert lines[0].endswith("From the CNIL’s list of 3 Nov 2025:")
    assert lines[1] == "dpo@modele.example"
    assert lines[2].endswith("Délégué à la protection des données, 1 rue du Modèle, 75001 PARIS")
    event = run("add", "--party", "l'energie du modele", "--json").json
    assert (event["counterparty_role"], event["counterparty_address"][-1]) == ("third_party", "75001 PARIS")


def test_what_was_added_has_the_list_and_its_day_as_its_source(run: Run) -> None:
    said = run("organisation", "--search", ENERGY, "--role", "supplier", "--energy", "gas", "--json").json
    assert (said["source"], said["as_of"]) == ("CNIL open data", "2025-11-03")
    added = said["added"]
    assert (added["name"], added["role"], added["energies"]) == ("L’Énergie du Modèle", "supplier", ["gas"])
    assert (added["siren"], added["email"]) == (ENERGY, "dpo@modele.example")


def test_several_are_listed_and_none_is_added(run: Run) -> None:
    done = run("organisation", "--search", "modèle")
    assert done.code == 1
    assert done.out.splitlines() == [
        f"{ENERGY}\tL’Énergie du Modèle\tdpo@modele.example",
        f"{SONS}\tModèle & Fils\t-",
    ]
    assert done.err.startswith("2 organisations have this in their name.")
    as_json = run("organisation", "--search", "modèle", "--json")
    assert (as_json.code, as_json.json["added"]) == (1, None)
    assert [one["siren"] for one in as_json.json["matches"]] == [ENERGY, SONS]
    assert run("organisation", "--search", "modèle fils").code == 0


def test_a_persons_mailbox_is_not_kept_and_that_is_said(run: Run) -> None:
    done = run("organisation", "--search", SONS)
    assert "martin" not in done.out
    assert done.out.splitlines()[1] == "The list gives no mailbox of a service, no page and no address."


@pytest.mark.slow
def test_one_that_is_not_in_the_list_is_said(run: Run) -> None:
    for said in ("nobody", "100000025", " "):
        done = run("organisation", "--search", said)
        assert (done.code, done.out) == (1, "")
        assert done.err.startswith(f"opencnil.csv has no organisation named {said}.")


def test_one_that_is_known_gets_the_contacts_of_the_list_and_keeps_its_role(run: Run) -> None:
    added = run("organisation", "--search", EDF, "--role", "operator", "--json").json["added"]
    assert (added["id"], added["role"], added["email"]) == ("edf", "supplier", "dpo@edf.example")
    assert run("organisation", "--search", EDF, "--json").json["added"] == added


@pytest.mark.quick
@pytest.mark.slow
def test_contacts_are_shown_before_they_are_stored(run: Run) -> None:
    change = "EDF\tmailbox\tinformatique-et-libertes@edf.fr\tdpo@edf.example"
    shown = run("contacts")
    assert (shown.code, shown.out.splitlines()[0]) == (0, change)
    assert "Nothing was stored" in shown.out
    assert run("contacts", "--json").json["stored"] is False
    assert "Stored from the CNIL’s list of 3 Nov 2025. Changes: 1" in run("contacts", "--yes").out
    assert run("contacts", "--json").json["changes"] == []


def test_another_file_is_refused(run: Run, cnil: Path) -> None:
    cnil.write_text("a;b\n1;2\n")
    for verb in (("organisation", "--search", "x"), ("contacts",)):
        assert "is not the CNIL’s open list" in run(*verb).err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
@pytest.mark.usefixtures("run")
def test_a_person_at_a_terminal_is_asked_which_one(cnil: Path) -> None:
    command = ("consents", "organisation", "--from-cnil", str(cnil), "--search", "modèle")
    code, shown = on_a_terminal(command, dict(os.environ), "2")
    assert code == 0
    assert "Several organisations have this in their name. Which one?" in shown
    assert "Modèle & Fils can be written to" in shown
