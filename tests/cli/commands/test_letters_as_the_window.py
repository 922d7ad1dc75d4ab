"""What the page Letters can do, ``persienne letters`` can: drafts, sharings, addresses, histories, texts of law."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.cli.main import main
from support.households import POINT, make_cheap, put, weeks
from support.letter_commands import letter_commands, letter_household, told, written_on
from support.read_pdf import text_of

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


@pytest.mark.quick
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
def test_a_draft_that_follows_another_letter_is_not_changed_here(run: Callable[..., Said], home: Path) -> None:
    first = told(run, "new", "access", "--to", "edf")["reference"]
    written_on(home, first, "2025-01-30")
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
def test_what_happened_is_noted_and_told_in_words_with_what_follows(
    run: Callable[..., Said], home: Path, tmp_path: Path
) -> None:
    reference = told(run, "new", "stop-collection", "--to", "enedis")["reference"]
    written_on(home, reference, "2026-06-01")
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
    for words in ("  3  Received on 3 June (proof kept", "by e-mail", "  1. End all collection", "[No answer]"):
        assert words in history
    assert "avis.txt  text" in history
    assert "What may be done: Remind them · Complaint to the CNIL" in history
    assert told(run, "history", reference)["verdicts"] == ["granted", "refused", "unanswered"]


@pytest.mark.quick
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


# --- bodies and their addresses --------------------------------------------------------------------------------------


@pytest.mark.slow
def test_the_address_of_a_body_of_the_register_stands_below_its_name_and_stays_with_it(
    run: Callable[..., Said],
) -> None:
    given = ("add", "--party", "Watt Inventé SAS", "--role", "third_party", "--step", "day", "--on", "2026-03-02")
    assert main(["--lang", "en", "consents", *given]) == 0
    run("list")
    address = ("to_address=1 rue du Modèle|69000 Lyon", "to_where=contrat")
    made = told(run, "new", "withdraw-consent", "--sharing", "watt inventé sas", "--set", *address)
    text = run("show", made["reference"])[1]
    assert (made["body"], made["party"].startswith("own-")) == ("Watt Inventé SAS", True)
    assert made["party"] not in text
    for line in ("Watt Inventé SAS", "1 RUE DU MODÈLE", "69000 LYON"):
        assert line in text
    again = told(run, "new", "access", "--to", "Watt Inventé SAS")
    assert (again["party"], "69000 LYON" in run("show", again["reference"])[1]) == (made["party"], True)


@pytest.mark.slow
def test_an_address_that_is_typed_for_a_draft_or_a_reminder_is_taken_without_naming_its_body_again(
    home: Path,
    run: Callable[..., Said],
) -> None:
    first = told(run, "new", "access", "--to", "Octopus Energy France")["reference"]
    typed = ("to_address=2 rue du Modèle|75000 Paris", "to_where=facture")
    told(run, "change", first, "--set", *typed)
    assert "75000 PARIS" in run("show", first)[1]
    written_on(home, first, "2025-01-30")
    for event, on in (("sent", "2025-01-30"), ("received", "2025-01-31")):
        told(run, "event", first, event, "--on", on)
    moved = ("to_address=3 rue du Modèle|75001 Paris", "to_where=facture de mars")
    reminder = told(run, "new", "reminder", "--set", f"about={first}", *moved)["reference"]
    assert "75001 PARIS" in run("show", reminder)[1]


@pytest.mark.slow
def test_an_earlier_letter_may_have_gone_to_a_body_that_nobody_named_yet(run: Callable[..., Said]) -> None:
    asked = ("earlier", "access", "--to", "Solaire Inventé", "--sent", "2026-01-05", "--channel", "post")
    code, _, err = run(*asked)
    assert (code, "to_role" in err) == (1, True)
    typed = ("to_role=third_party", "to_where=contract", "to_address=4 rue du Modèle|35000 Rennes")
    made = told(run, *asked, "--set", *typed)
    assert made["body"] == "Solaire Inventé"
    assert "35000 RENNES" in run("show", told(run, "new", "access", "--to", "Solaire Inventé")["reference"])[1]
    assert run(*asked, "--set", "purpose=x")[0] == 1


def test_how_an_earlier_letter_was_sent_is_never_supposed(run: Callable[..., Said]) -> None:
    with pytest.raises(SystemExit):
        run("earlier", "access", "--to", "Enedis", "--sent", "2026-01-05")


@pytest.mark.slow
def test_a_paper_about_gas_never_bears_the_number_of_the_electricity_meter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    curve = put(tmp_path, "curve.csv", weeks().curve)
    make_cheap(tmp_path / "household", Slat.CLOSED, curve)
    run = letter_commands(tmp_path, capsys, monkeypatch)
    first = told(run, "new", "paper-statement", "--to", "engie", "--set", "energy=gas")["reference"]
    written_on(tmp_path, first, "2026-01-05")
    for event, on in (("sent", "2026-01-05"), ("received", "2026-01-07"), ("refused", "2026-01-12")):
        told(run, "event", first, event, "--on", on)
    written = told(run, "new", "written-complaint", "--to", "engie", "--set", f"about={first}")["reference"]
    text = run("show", written)[1]
    assert ("point de comptage (PCE)" in text, POINT in text) == (True, False)
    who = ("mandatary=Dominique Modèle", "mandatary_address=4 place du Modèle;69001 Lyon")
    mandate = ("mandate", "--set", *who, "kinds=access", "to=engie")
    assert POINT in run(*mandate)[1]
    assert POINT not in run(*mandate, "--set", "energy=gas")[1]


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
def test_the_known_address_of_the_cnil_is_printed_in_a_file_once_it_was_compared(
    home: Path, run: Callable[..., Said], tmp_path: Path
) -> None:
    reference = told(run, "new", "access", "--to", "mint")["reference"]
    written_on(home, reference, "2024-06-01")
    for event, on in (("sent", "2024-06-01"), ("received", "2024-06-03")):
        told(run, "event", reference, event, "--on", on)
    file = tmp_path / "plainte.pdf"
    _, _, err = run("complaint", reference, "--pdf", file)
    for words in (
        "Known: CNIL, 3 place de Fontenoy, TSA 80715, 75334 PARIS CEDEX 07 (cnil.fr",
        "10 Feb 2023).",
        "On the CNIL’s online form no address is needed.",
    ):
        assert words in err
    assert "3 PLACE DE FONTENOY" not in text_of(file.read_bytes())
    assert run("complaint", reference, "--pdf", file, "--confirm-address")[0] == 0
    assert "3 PLACE DE FONTENOY" in text_of(file.read_bytes())


# --- in words --------------------------------------------------------------------------------------------------------


def test_the_catalogue_says_in_words_whom_a_letter_is_for_and_what_goes_with_it(run: Callable[..., Said]) -> None:
    code, out, _ = run("kinds")
    listed = out.split("\n 3  ")[0]
    assert code == 0
    assert "      for: grid operator (electricity)" in listed
    assert "      goes together with: " in out
    assert run("kinds")[1] == out


@pytest.mark.slow
def test_what_an_earlier_letter_rests_on_is_said_by_the_name_of_the_text(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    way = ("--sent", "2026-01-05", "--channel", "post")
    asked = ("earlier", "erase-collected", "--to", "Enedis", *way, "--point", "Supprimer.")
    made = told(run, *asked, "--rests", "Article 17(1)(b) of the GDPR")
    again = told(run, *asked, "--rests", "rgpd-17-1-b")
    received = [told(run, "event", one["reference"], "received", "--on", "2026-01-07") for one in (made, again)]
    assert received[0]["due"] == received[1]["due"] == "2026-02-09"
    code, _, err = run(*asked, "--rests", "the bible")
    assert (code, "Article 17(1)(b) of the GDPR".casefold() in err.casefold(), "rgpd" in err) == (1, True, False)
    photo = tmp_path / "lettre.heic"
    photo.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic")
    code, _, err = run(*asked, "--file", photo)
    assert (code, "HEIC" in err) == (0, True)


def test_a_letter_as_a_message_says_what_is_to_be_attached_and_what_is_blank(run: Callable[..., Said]) -> None:
    reference = told(run, "new", "withdraw-consent", "--to", "edf", "--set", "consent_copy=yes")["reference"]
    _, out, err = run("show", reference, "--message")
    assert out.startswith("Subject: Retrait")
    assert "Fill them in once it is pasted" in err
    assert "Attach by yourself what the letter encloses" in err


@pytest.mark.slow
def test_the_version_that_is_read_is_shown_in_english(home: Path, run: Callable[..., Said]) -> None:
    reference = told(run, "new", "access", "--to", "edf")["reference"]
    code, out, _ = run("show", reference, "--reading")
    assert (code, "Dear Sir or Madam" in out, "Madame, Monsieur" in out) == (0, True, False)
    written_on(home, reference, "2026-06-01")
    told(run, "event", reference, "sent", "--on", "2026-06-01")
    assert "Dear Sir or Madam" in run("show", reference, "--reading")[1]


@pytest.mark.slow
def test_what_does_not_fit_is_refused_with_what_does_in_the_readers_words(
    home: Path, run: Callable[..., Said], capsys: pytest.CaptureFixture[str]
) -> None:
    reference = told(run, "new", "withdraw-consent", "--to", "edf")["reference"]
    for arguments in (
        ("new", "withdraw-consent", "--to", "edf", "--set", "consent_copy=bof"),
        ("mandate", "--set", "answers=bof"),
    ):
        assert main(["--lang", "fr", "letters", *arguments]) == 1
        assert "Ce qui convient : oui, non." in capsys.readouterr().err.replace("\u00a0", " ")
    written_on(home, reference, "2024-06-01")
    told(run, "event", reference, "sent", "--on", "2024-06-01")
    for verb in (
        ("complaint", reference, "--pdf", "a.pdf"),
        ("earlier", "access", "--to", "edf", "--sent", "2026-01-05", "--channel", "post"),
    ):
        code, _, err = run(*verb, "--set", "foo=1")
        assert (code, "--set foo is not said here. What may be said: to_" in err) == (1, True)
