"""``persienne notes``: notes on days are written, listed, changed and deleted, also where nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said


@pytest.fixture
def run(made: Callable[..., tuple[Path, Callable[..., Said]]]) -> Callable[..., Said]:
    """Run a command on an empty household."""
    return made(slat=Slat.CLOSED)[1]


@pytest.mark.slow
def test_a_note_is_written_listed_changed_and_deleted(run: Callable[..., Said]) -> None:
    (added,) = run("notes", "add", "2026-03-14", "coupure", "--json").objects()
    assert added == {"note": added["note"], "first": "2026-03-14", "last": "2026-03-14", "text": "coupure"}
    (longer,) = run("notes", "add", "2026-03-20", "vacances", "--to", "2026-03-27", "--json").objects()
    number = added["note"]
    (changed,) = run("notes", "edit", number, "--text", "coupure de 2 h", "--json").objects()
    assert changed == {**added, "text": "coupure de 2 h"}
    (moved,) = run("notes", "edit", number, "--from", "2026-03-15", "--json").objects()
    assert (moved["first"], moved["last"]) == ("2026-03-15", "2026-03-15")  # a note on one day stays on one
    assert run("notes", "list", "--json").objects() == [moved, longer]
    assert run("notes", "list", "--from", "2026-03-16", "--to", "2026-03-20", "--json").objects() == [longer]
    assert run("notes", "list").out.splitlines() == [
        f"{number}\t2026-03-15\t2026-03-15\tcoupure de 2 h",
        f"{longer['note']}\t2026-03-20\t2026-03-27\tvacances",
    ]
    assert run("notes", "remove", number, "--json").objects() == [{"removed": number}]
    assert run("notes", "list", "--json").objects() == [longer]


@pytest.mark.for_each(
    ("arguments", "said"),
    [
        (("add", "2026-03-14", " "), "A note needs a few words"),
        (("add", "2026-03-14", "x" * 201), "200 characters at most, and this one has 201"),
        (("add", "2026-03-14", "a", "--to", "2026-03-13"), "The last day comes before the first"),
        (("add", "14/03", "a"), "14/03"),
        (("edit", "7"), "Say what changes"),
        (("edit", "7", "--text", "a"), "no note of the number 7"),
        (("remove", "7"), "no note of the number 7"),
    ],
)
def test_what_is_no_note_is_refused_in_words(run: Callable[..., Said], arguments: tuple[str, ...], said: str) -> None:
    refused = run("notes", *arguments)
    assert refused.code == 1
    assert said in refused.err
    assert run("notes", "list").out == "There is no note yet.\n"


@pytest.mark.slow
def test_what_was_done_is_said_in_french(run: Callable[..., Said]) -> None:
    assert run("notes", "add", "2026-03-14", "coupure", lang="fr").out == (
        "Noté sous le numéro 1, le 2026-03-14. La note ne change aucun chiffre.\n"
    )
    assert run("notes", "add", "2026-03-14", "gel", "--to", "2026-03-15", lang="fr").out == (
        "Noté sous le numéro 2, du 2026-03-14 au 2026-03-15. La note ne change aucun chiffre.\n"
    )
    assert run("notes", "list", "--from", "2026-04-01").out == "There is no note on these days.\n"
    assert run("notes", "edit", 1, "--text", "panne", lang="fr").out == "La note 1 est modifiée.\n"
    assert run("notes", "remove", 1, lang="fr").out == "La note 1 est supprimée.\n"
    assert "\tUne note supprimée ou modifiée\t" in run("erase", "--journal", lang="fr").out
