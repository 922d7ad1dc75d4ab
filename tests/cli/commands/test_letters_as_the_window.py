"""What the page Letters can do, ``persienne letters`` can: drafts, sharings, addresses, histories, texts of law."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from persienne.cli.main import main
from support.letter_commands import letter_commands, letter_household, told

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.letter_commands import Said


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letter_household(tmp_path_factory.mktemp("letters"))


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run ``persienne letters`` on the household of these tests, in English."""
    return letter_commands(home, capsys, monkeypatch)


@pytest.mark.slow
def test_a_letter_is_named_by_its_number_or_its_title_and_its_options_by_their_words(run: Callable[..., Said]) -> None:
    assert told(run, "new", "7", "--to", "edf")["kind"] == "access"
    title = "Withdraw a consent and have the data erased"
    options = "categories=daily maximum powers, load curve (by the hour or finer)"
    made = told(run, "new", title, "--to", "edf", "--set", options, "--set", "purpose=advice")
    assert made["kind"] == "withdraw-consent"
    _, shown, _ = run("show", made["reference"])
    assert "puissances maximales quotidiennes et courbe de charge" in shown.replace("\n", " ")
    code, _, err = run("new", "withdraw-consent", "--to", "edf", "--set", "categories=everything")
    assert (code, "indexes and daily consumption; daily maximum powers" in err) == (1, True)


@pytest.mark.slow
def test_a_letter_begun_from_a_sharing_has_what_the_register_knows(run: Callable[..., Said]) -> None:
    given = ("add", "--party", "Réponse Tout SA", "--role", "assistant", "--step", "day", "--purpose", "advice")
    assert main(["--lang", "en", "consents", *given, "--on", "2026-03-02"]) == 0
    run("list")
    made = told(run, "new", "withdraw-consent", "--sharing", "réponse tout sa")
    assert (made["body"], len(made["consents"])) == ("Réponse Tout SA", 1)
    _, out, _ = run("show", made["reference"], "--message")
    assert out.startswith("Subject: Retrait de mon consentement")
    for words in ("du 2\u00a0mars 2026", "index et consommations quotidiennes", "votre assistant est relié"):
        assert words in out
    assert "gestionnaire du réseau" not in out
    assert told(run, "new", "close-access", "--sharing", "Réponse Tout SA")["body"] == "Enedis"
    assert run("new", "withdraw-consent", "--sharing", "nobody")[0] == 1


@pytest.mark.slow
def test_a_draft_is_taken_up_again_and_thrown_away(run: Callable[..., Said]) -> None:
    made = told(run, "new", "withdraw-consent", "--to", "edf", "--set", "purpose=offers", "categories=daily")
    changed = told(run, "change", made["reference"], "--set", "purpose=advice on savings", "--set", "channel=by e-mail")
    assert (changed["reference"], changed["channel"], changed["state"]) == (made["reference"], "email", "draft")
    _, shown, _ = run("show", made["reference"], "--message")
    assert "advice on savings" in shown
    assert "index et consommations quotidiennes" in shown
    assert run("discard", made["reference"])[1] == f"The draft {made['reference']} is gone.\n"
    assert run("change", made["reference"])[0] == 1


@pytest.mark.slow
def test_a_draft_that_follows_another_letter_is_not_changed_here(run: Callable[..., Said]) -> None:
    first = told(run, "new", "access", "--to", "edf")["reference"]
    for event, on in (("sent", "2025-01-30"), ("received", "2025-01-31")):
        told(run, "event", first, event, "--on", on)
    reminder = told(run, "new", "reminder", "--set", f"about={first}")["reference"]
    code, _, err = run("change", reminder)
    assert (code, "follows from what was noted of another letter" in err) == (1, True)


@pytest.mark.slow
def test_the_known_address_is_printed_once_it_was_compared(run: Callable[..., Said]) -> None:
    before = told(run, "new", "access", "--to", "eni-plenitude")
    assert "recipient_address_missing" in {one["code"] for one in before["notices"]}
    after = told(run, "change", before["reference"], "--confirm-address")
    assert "recipient_address_missing" not in {one["code"] for one in after["notices"]}
    assert "92300 LEVALLOIS-PERRET" in run("show", before["reference"])[1]
    code, _, err = run("new", "access", "--to", "enercoop", "--confirm-address")
    assert (code, "No address of" in err) == (1, True)


@pytest.mark.slow
def test_what_happened_is_noted_and_told_in_words_with_what_follows(run: Callable[..., Said], tmp_path: Path) -> None:
    reference = told(run, "new", "stop-collection", "--to", "enedis")["reference"]
    receipt = tmp_path / "avis.txt"
    receipt.write_text("reçu", encoding="utf-8")
    assert run("event", reference, "sent", "--on", "2026-06-01", "--set", "channel=by e-mail")[0] == 0
    told(run, "event", reference, "received", "--on", "2026-06-03", "--evidence", receipt)
    said = ("--on", "2026-06-10", "--set", "verdicts=Yes, no, no answer")
    code, out, _ = run("event", reference, "answered in part", *said)
    assert code == 0
    assert out.splitlines()[0].endswith("Answered in part  answered in part on 10 June")
    assert "whether it was done" in out
    _, history, _ = run("history", reference)
    for words in ("  3  Received on 3 June (proof kept", "by e-mail", "  1. Cesser toute collecte", "[No answer]"):
        assert words in history
    assert "avis.txt  text" in history
    assert "What may be done: Remind them · Complaint to the CNIL" in history
    assert told(run, "history", reference)["verdicts"] == ["granted", "refused", "unanswered"]


@pytest.mark.slow
def test_the_texts_of_law_are_listed_and_a_newer_table_is_shown_before_it_is_taken(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    code, out, _ = run("law")
    assert (code, "\n    " in out, "(read on" in out) == (0, True, True)
    assert {"rgpd-15-1", "cenergie-D341-22-2"} <= {one["id"] for one in told(run, "law")}
    table = (files("persienne_resources") / "law" / "references.json").read_text(encoding="utf-8")
    newer = tmp_path / "law.json"
    newer.write_text(table.replace('"read_on": "2026-04-03"', '"read_on": "2026-11-20"'), encoding="utf-8")
    _, out, _ = run("law", newer)
    assert "    read on: 3 Apr 2026 → 20 Nov 2026" in out
    assert out.splitlines()[-1].endswith("Nothing was stored; --yes stores them.")
    assert told(run, "law", newer, "--yes")["stored"]
    assert told(run, "law", newer) == {"changes": [], "stored": False}
    assert run("law", tmp_path / "nowhere.json")[0] == 1
