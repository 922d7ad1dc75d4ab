"""``persienne letters``: every letter is written, kept and followed by its events, and told as JSON; none is sent."""

from __future__ import annotations

import json
import zipfile
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader

from persienne.base.energy_market import Energy, Role
from persienne.base.localtime import months_after
from persienne.cli.main import main
from persienne.letters.catalogue import kinds
from persienne.letters.sender import NAMES
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_commands import Said, letter_commands, letter_household, told, written_on
from support.letter_homes import ANSWERS
from support.read_ics import read_ics

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

SENDER = ("--set", "name=Camille Exemple", "--set", "address=12 rue des Exemples;69003 Lyon", "--set", "place=Lyon")
TO = {Role.OPERATOR: "Enedis", Role.SUPPLIER: "EDF", Role.THIRD_PARTY: "Solaire d'Exemple"}
THIRD_PARTY = ("--set", "to_role=third_party", "--set", "to_where=contrat")
NOT_ALONE = frozenset({"complaint", "reminder", "written-complaint", "mediator"})
"""What is no letter of its own: it is made from a request that was sent."""


pytestmark = pytest.mark.usefixtures("qapp")
"""Paper is drawn by Qt: the application that it would make for itself must not be in the way of the window's tests."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letter_household(tmp_path_factory.mktemp("letters"))


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run ``persienne letters`` on the household of these tests, in English."""
    return letter_commands(home, capsys, monkeypatch)


def settings(kind: str) -> list[str]:
    """The fictional household's answers, as a command line says them."""

    def text(value: str | bool | date | tuple[str, ...]) -> str:
        if value is True:
            return "yes"
        return ",".join(value) if isinstance(value, tuple) else str(value)

    return [part for name, value in ANSWERS.get(kind, {}).items() for part in ("--set", f"{name}={text(value)}")]


# --- the rules, without a household ----------------------------------------------------------------------------------


def test_the_catalogue_is_an_array_of_every_kind(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PERSIENNE_HOME", str(tmp_path / "nowhere"))
    assert main(["--lang", "en", "letters", "kinds", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert [one["kind"] for one in listed] == [one.kind for one in kinds()]
    assert all(one["title"] and one["to"] and one["grounds"] for one in listed)
    assert main(["--lang", "fr", "letters", "kinds"]) == 0
    assert "stop-collection" in capsys.readouterr().out


@pytest.mark.quick
@pytest.mark.slow
def test_a_month_and_three_are_told_for_a_day_of_receipt(run: Callable[..., Said]) -> None:
    assert told(run, "due", "--received", "2026-04-01") == {
        "received": "2026-04-01",
        "one_month": {"nominal": "2026-05-01", "due": "2026-05-04"},
        "three_months": {"nominal": "2026-07-01", "due": "2026-07-01"},
    }
    there = told(run, "due", "--received", "2026-03-03", "--alsace-moselle")
    assert there["one_month"] == {"nominal": "2026-04-03", "due": "2026-04-07"}
    overseas = told(run, "due", "--received", "2026-04-27", "--postcode", "97110")
    assert overseas["one_month"] == {"nominal": "2026-05-27", "due": "2026-05-28"}
    assert run("due", "--received", "2026-04-01", "--extended")[1].splitlines()[-1].endswith("1 Jul 2026.")
    asked = ("due", "--received", "2026-06-03", "--asked", "2026-06-10", "--answered", "2026-06-19")
    assert told(run, *asked) == {
        "received": "2026-06-03",
        "asked": "2026-06-10",
        "answered": "2026-06-19",
        "suspended_days": {"one_month": 9, "three_months": 9},
        "one_month": {"nominal": "2026-07-12", "due": "2026-07-13"},
        "three_months": {"nominal": "2026-09-12", "due": "2026-09-14"},
    }
    assert "from 10 Jun 2026 to 19 Jun 2026: 9 in the month, 9 in the three months" in run(*asked)[1]
    late = told(run, "due", "--received", "2026-06-03", "--asked", "2026-07-06", "--answered", "2026-07-10")
    assert late["suspended_days"] == {"one_month": 0, "three_months": 4}
    for texts in (
        ("--asked", "2026-06-10"),
        ("--answered", "2026-06-10"),
        ("--asked", "2026-06-02", "--answered", "2026-06-05"),
        ("--asked", "2026-06-10", "--answered", "2026-06-09"),
    ):
        code, out, err = run("due", "--received", "2026-06-03", *texts)
        assert (code, out, len(err.splitlines())) == (1, "", 1)
    for text in ("1026-04-01", "01/04/2026", "2026-02-30", "20260401"):
        code, out, err = run("due", "--received", text)
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 1


def test_the_names_of_what_is_set_are_nobody_elses() -> None:
    own = {*NAMES, "to_address", "to_where", "to_seen", "to_role", "contract", "channel", "energy", "consent", "about"}
    assert own.isdisjoint({question.name for kind in kinds() for question in kind.questions})


# --- every letter ----------------------------------------------------------------------------------------------------


@pytest.mark.for_each("kind", [one.kind for one in kinds() if one.kind not in NOT_ALONE])
def test_every_letter_is_written_as_text_and_kept(kind: str, run: Callable[..., Said], tmp_path: Path) -> None:
    wanted = next(one for one in kinds() if one.kind == kind)
    role = next(role for role in Role if wanted.goes_to(role, Energy.ELECTRICITY))
    file = tmp_path / "letter.txt"
    to = ["--to", TO[role], *(THIRD_PARTY if role is Role.THIRD_PARTY else ())]
    made = told(run, "new", kind, *to, "--meter", FICTIONAL_POINT, *SENDER, *settings(kind), "--txt", file)
    text = file.read_text(encoding="utf-8")
    assert made["state"] == "ready"
    assert made["reference"] in text
    assert (FICTIONAL_POINT in text) == wanted.names_meter
    assert "Camille Exemple" in text
    assert "\N{LOW LINE}" * 10 not in text.replace("_" * 28, "")
    assert made["requests"]
    assert run("show", made["reference"])[1] == text


@pytest.mark.slow
def test_a_letter_is_written_in_three_forms_and_shown_again_as_it_was(run: Callable[..., Said], tmp_path: Path) -> None:
    files = {form: tmp_path / f"letter.{form}" for form in ("pdf", "odt", "txt")}
    named = [part for form, file in files.items() for part in (f"--{form}", file)]
    code, out, err = run("new", "erase-collected", "--to", "enedis", "--meter", FICTIONAL_POINT, *named)
    assert code == 0, err
    reference = out.strip()
    assert "A deletion is final" in err
    assert "The address of Enedis stays blank." in err
    assert reference in PdfReader(files["pdf"]).pages[0].extract_text().replace("\n", " ")
    assert zipfile.ZipFile(files["odt"]).read("mimetype") == b"application/vnd.oasis.opendocument.text"
    again = {form: tmp_path / f"again.{form}" for form in files}
    named = [part for form, file in again.items() for part in (f"--{form}", file)]
    assert run("show", reference, *named)[0] == 0
    assert [again[form].read_bytes() for form in files] == [files[form].read_bytes() for form in files]


@pytest.mark.slow
def test_an_address_that_was_read_on_a_bill_stands_in_the_window_and_stays_known(
    run: Callable[..., Said], tmp_path: Path
) -> None:
    file = tmp_path / "a.txt"
    typed = ("to_address=TSA 00000|75000 Paris", "to_where=facture", "to_seen=2026-11-01")
    new = ("new", "access", "--to", "ENGIE", "--meter", FICTIONAL_POINT, "--txt", file)
    made = told(run, *new, "--set", *typed)
    assert "75000 PARIS" in file.read_text(encoding="utf-8")
    assert "recipient_address_missing" not in {one["code"] for one in made["notices"]}
    told(run, *new)
    assert "75000 PARIS" in file.read_text(encoding="utf-8")
    stranger = ("new", "withdraw-consent", "--to", "Watt et Toi", "--set", "to_address=1 rue du Modèle;69000 Lyon")
    assert "Watt et Toi" in run(*stranger)[2]
    assert "where you read this" in run(*stranger, "to_role=third_party")[2]
    made = told(run, *stranger, "to_role=third_party", "to_where=contrat")
    assert made["body"] == "Watt et Toi"


def test_a_sign_that_the_paper_cannot_show_is_told(run: Callable[..., Said], tmp_path: Path) -> None:
    new = ("new", "close-access", "--to", "enedis", "--meter", FICTIONAL_POINT, "--pdf", tmp_path / "a.pdf")
    code, _, err = run(*new, "--set", "third_party_name=Soleil 🙂 <b>{x}")
    assert (code, "🙂" in err) == (0, True)


@pytest.mark.slow
def test_a_letter_that_cannot_be_written_leaves_no_draft(run: Callable[..., Said], tmp_path: Path) -> None:
    before = told(run, "list")
    code, out, _ = run("new", "access", "--to", "edf", "--pdf", tmp_path / "nowhere" / "a.pdf")
    assert (code, out) == (1, "")
    assert told(run, "list") == before


@pytest.mark.slow
def test_a_letter_without_a_form_stays_a_draft_that_can_be_printed(run: Callable[..., Said], tmp_path: Path) -> None:
    made = told(run, "new", "access", "--to", "edf", "--set", "energy=electricity", "--set", "address=")
    assert (made["state"], made["due"]) == ("draft", None)
    assert {("fact_missing", "point"), ("sender_address_missing", "")} <= {
        (one["code"], one["subject"]) for one in made["notices"]
    }
    assert run("show", made["reference"], "--txt", tmp_path / "a.txt")[0] == 0
    assert told(run, "show", made["reference"])["state"] == "ready"
    code, _, err = run("show", made["reference"], "--pdf", tmp_path / "a.pdf")
    assert (code, "not printed in this form" in err) == (1, True)


@pytest.mark.slow
def test_a_letter_goes_as_an_unsent_mail_with_its_pdf(run: Callable[..., Said], tmp_path: Path) -> None:
    new = ("new", "access", "--to", "edf", *SENDER, "--set", "email=camille@example.org", "energy=electricity")
    made = told(run, *new, "--eml", tmp_path / "a.eml")
    assert made["state"] == "ready"
    first = (tmp_path / "a.eml").read_bytes()
    mail: Any = message_from_bytes(first, policy=default)
    assert (mail["From"], mail["To"], mail["X-Unsent"]) == ("camille@example.org", None, "1")
    assert mail["Subject"].endswith(made["reference"])
    assert [one.get_filename() for one in mail.iter_attachments()] == [f"{made['reference']}.pdf"]
    assert run("show", made["reference"], "--eml", tmp_path / "b.eml")[0] == 0
    again: Any = message_from_bytes((tmp_path / "b.eml").read_bytes(), policy=default)
    assert again.get_body().get_content() == mail.get_body().get_content()
    assert [one.get_content() for one in again.iter_attachments()] == [
        one.get_content() for one in mail.iter_attachments()
    ]


@pytest.mark.for_each(
    ("arguments", "words"),
    [
        (["new", "love-letter", "--to", "enedis"], "no letter called love-letter"),
        (["new", "access"], "whom the letter is for"),
        (["new", "access", "--to", "nobody at all"], "nobody at all"),
        (["new", "erase-collected", "--to", "edf"], "not for this body"),
        (["new", "stop-collection", "--to", "grdf"], "gas meter"),
        (["new", "withdraw-consent", "--to", "edf", "--set", "energy=gas", "categories=daily,curve"], "daily, monthly"),
        (["new", "access", "--to", "enedis", "--set", "colour=blue"], "colour"),
        (["new", "access", "--to", "enedis", "--set", "blue"], "name=value"),
        (["new", "access", "--to", "enedis", "--set", "channel=pigeon"], "registered"),
        (["new", "access", "--to", "enedis", "--meter", "123"], "123"),
        (["new", "complaint", "--to", "cnil"], "persienne letters complaint"),
        (["show", "PERS-1999-0001"], "PERS-1999-0001"),
        (["event", "PERS-1999-0001", "sent"], "PERS-1999-0001"),
        (["complaint", "PERS-1999-0001", "--pdf", "x.pdf"], "PERS-1999-0001"),
        (["todo", "--on", "tomorrow"], "tomorrow"),
    ],
)
def test_what_cannot_be_is_one_line_and_1(arguments: list[str], words: str, run: Callable[..., Said]) -> None:
    code, out, err = run(*arguments)
    assert (code, out) == (1, "")
    assert words in err
    assert len(err.splitlines()) == 1


# --- following -------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_a_letter_is_followed_from_its_sending_to_a_complaint_in_one_pdf(
    run: Callable[..., Said], home: Path, tmp_path: Path
) -> None:
    slip, receipt = tmp_path / "depot.pdf", tmp_path / "avis.txt"
    receipt.write_text("Distribué le 3 juin 2024\n", encoding="utf-8")
    told(run, "new", "access", "--to", "enedis", "--meter", FICTIONAL_POINT, "--pdf", slip)
    reference = told(run, "new", "erase-collected", "--to", "enedis", "--meter", FICTIONAL_POINT)["reference"]
    written_on(home, reference, "2024-06-01")

    def event(*arguments: str | Path) -> tuple[str, str | None]:
        after = told(run, "event", reference, *arguments)
        return after["state"], after["due"]

    assert event("sent", "--on", "2024-06-01", "--set", "slip=1A 234", "--evidence", slip) == ("overdue", "2024-07-11")
    assert event("received", "--on", "2024-06-03", "--evidence", receipt) == ("overdue", "2024-07-03")
    assert event("identity-asked", "--on", "2024-06-10")[0] == "identity_asked"
    assert event("identity_answered", "--on", "2024-06-19") == ("overdue", "2024-07-12")
    assert event("extended", "--on", "2024-07-12", "--set", "reasons=yes") == ("overdue", "2024-09-12")
    verdicts = ",".join(["refused"] + ["granted"] * (len(told(run, "show", reference)["requests"]) - 1))
    assert event("partial", "--on", "2024-09-12", "--set", f"verdicts={verdicts}") == ("answered_partial", "2024-09-12")
    assert [one["what"] for one in told(run, "todo", "--on", "2024-09-19") if one["reference"] == reference] == [
        "answer", "effect",
    ]  # fmt: skip

    reminder = told(run, "new", "reminder", "--set", f"about={reference}")
    assert "was written here on" in run("event", reminder["reference"], "sent", "--on", "2024-09-20")[2]
    written_on(home, reminder["reference"], "2024-09-20")
    told(run, "event", reminder["reference"], "sent", "--on", "2024-09-20")
    listed = {one["reference"]: one for one in told(run, "list", "--on", "2024-09-20")}
    assert listed[reference]["state"] == "reminded"

    file = tmp_path / "plainte.pdf"
    found = ("to_address=CNIL;3 place d'Exemple;75000 Paris", "to_where=cnil.fr", "siren=444 608 442")
    complaint = told(run, "complaint", reference, "--pdf", file, "--set", *found)
    pages = [page.extract_text() for page in PdfReader(file).pages]
    assert complaint["about"] == reference
    assert len(complaint["enclosures"]) == 4
    assert "3 PLACE D'EXEMPLE" in pages[0]
    assert any("444608442" in page for page in pages)
    for title in complaint["enclosures"]:
        assert any(title.split(",")[0].replace("\u00a0", " ") in " ".join(page.split()) for page in pages), title
    assert any("Distribué le 3 juin 2024" in page for page in pages)
    code, _, err = run("event", complaint["reference"], "sent", "--on", "2024-10-07")
    assert (code, "bears the date of" in err) == (1, True)
    told(run, "event", complaint["reference"], "sent")
    assert told(run, "show", reference)["state"] == "complaint"
    later = (months_after(datetime.now(UTC).date(), 3) + timedelta(days=1)).isoformat()
    assert [one["what"] for one in told(run, "todo", "--on", later) if one["reference"] == reference] == [
        "effect", "news",
    ]  # fmt: skip
    told(run, "event", reference, "closed", "--set", "closing=abandoned")


@pytest.mark.slow
def test_a_letter_that_was_sent_without_persienne_is_followed(run: Callable[..., Said], tmp_path: Path) -> None:
    copy = tmp_path / "lettre.pdf"
    copy.write_bytes(b"%PDF-1.4\n%%EOF\n")
    asked = ("earlier", "erase-collected", "--to", "Enedis", "--meter", FICTIONAL_POINT, "--sent", "2026-01-05")
    points = ("--point", "Supprimer.", "--point", "Répondre.")
    said = ("--channel", "electronic-registered", *points, "--reference", "A/12", "--rests", "rgpd-17-1-b")
    made = told(run, *asked, *said, "--file", copy)
    assert (made["state"], made["sent"], made["bore"]) == ("overdue", "2026-01-05", "A/12")
    assert made["receipt"] == {"how": "presumed", "counted_from": "2026-01-05", "not_after": None}
    assert made["requests"] == ["Supprimer.", "Répondre."]
    assert [(one["event"], one["on"]) for one in made["events"]] == [("ready", "2026-01-05"), ("sent", "2026-01-05")]
    assert made["channel"] == "electronic_registered"
    again = tmp_path / "again.pdf"
    assert run("show", made["reference"], "--pdf", again)[0] == 0
    assert again.read_bytes() == copy.read_bytes()
    assert run("show", made["reference"], "--eml", tmp_path / "again.eml")[0] == 1
    assert run("event", made["reference"], "received", "--on", "2026-01-07")[0] == 0
    code, reference, _ = run("new", "reminder", "--set", f"about={made['reference']}")
    assert code == 0
    text = run("show", reference.strip())[1]
    assert "référence A/12" in text
    assert made["reference"] not in text
    assert run(*asked, *points[:2], "--channel", "post", "--rests", "rgpd-77")[0] == 1
    assert run("earlier", "reminder", "--to", "Enedis", "--sent", "2026-01-05", "--channel", "post")[0] == 1


@pytest.mark.quick
@pytest.mark.slow
def test_what_an_older_letter_rests_on_is_not_known_until_it_is_said(run: Callable[..., Said]) -> None:
    way = ("--sent", "2026-01-05", "--channel", "post")
    asked = ("earlier", "erase-collected", "--to", "Enedis", "--meter", FICTIONAL_POINT, *way)
    code, out, err = run(*asked)
    reference = out.strip()
    assert (code, f"persienne letters grounds {reference}" in err) == (0, True)
    told(run, "event", reference, "received", "--on", "2026-01-07")
    shown = told(run, "show", reference)
    assert (shown["named"], shown["pointed"], shown["due"]) == (None, False, None)
    assert (shown["next"][0], [one["code"] for one in shown["warnings"]]) == ("say_grounds", ["grounds_unknown"])
    _, history, _ = run("history", reference)
    assert "The letter as a whole: suppression de ma courbe de charge collectée" in history
    assert "not known what your letter rests on" in history
    assert "What may be done: What it rests on" in history
    assert [one["what"] for one in told(run, "todo") if one["reference"] == reference] == ["grounds"]
    assert "rests on is to be said" in run("todo")[1]
    assert "It is not known what the letter" in run("new", "reminder", "--set", f"about={reference}")[2]
    may = told(run, "grounds", reference)
    assert (may["named"], "rgpd-17-1-b" in may["may"]) == (None, True)
    assert run("grounds", reference, "--rests", "rgpd-77")[0] == 1
    assert "The last day to answer was" in run("grounds", reference, "--rests", "rgpd-17-1-b")[1]
    assert "rgpd-17-1-b  article 17(1)(b) of the GDPR" in run("grounds", reference)[1].replace("\u00a0", " ")
    assert run("grounds", reference)[1].count("[named]") == 1
    after = told(run, "grounds", reference, "--rests", "none")
    assert (after["named"], after["due"]) == ([], None)
    _, history, _ = run("history", reference)
    assert ("the letter names no text" in history, "no text gives a time" in history) == (True, False)
    assert "A new letter by Persienne" in history
    assert "names no text, so no time to answer is counted" in run("grounds", reference, "--rests", "none")[1]
    assert "Your letter names no text. A new letter by Persienne names its texts" in run("todo")[1]


@pytest.mark.slow
def test_what_the_file_cannot_reproduce_is_told_with_its_digest(
    run: Callable[..., Said], home: Path, tmp_path: Path
) -> None:
    reference = told(run, "new", "access", "--to", "edf")["reference"]
    answer = tmp_path / "reponse.eml"
    answer.write_bytes(
        b'From: donnees@exemple.invalid\nSubject: Votre demande\nContent-Type: multipart/mixed; boundary="x"\n\n'
        b"--x\n\nBonjour\n--x\nContent-Type: application/zip\n"
        b"Content-Disposition: attachment; filename=a.zip\n\nPK\n--x--\n"
    )
    written_on(home, reference, "2024-06-01")
    told(run, "event", reference, "sent", "--on", "2024-06-01")
    told(run, "event", reference, "received", "--on", "2024-06-03")
    told(run, "event", reference, "refused", "--on", "2024-06-20", "--evidence", answer)
    code, out, err = run("complaint", reference, "--pdf", tmp_path / "plainte.pdf", "--json")
    assert code == 0
    (left,) = json.loads(out)["apart"]
    assert (left["number"], left["title"], left["reason"], left["size"]) == ("2-1", "a.zip", "format", 2)
    assert (
        f"Exhibit 2-1: a.zip. It is not reproduced: its format is not printed. SHA-256 digest: {left['sha256']}" in err
    )


@pytest.mark.slow
def test_a_mail_that_nobody_answers_is_reminded_and_said_to_have_no_proof_of_its_arrival(
    run: Callable[..., Said], home: Path
) -> None:
    reference = told(run, "new", "access", "--to", "edf")["reference"]
    written_on(home, reference, "2024-06-05")
    said = "With no proof that it arrived, Persienne counts from the day it was sent: a precaution, not a legal date."
    code, out, _ = run("event", reference, "sent", "--on", "2024-06-05", "--set", "channel=email")
    assert (code, out.count(said), "Last day to answer: 5 Jul 2024 (day of arrival not proved)" in out) == (0, 1, True)
    counted = {"how": "presumed", "counted_from": "2024-06-05", "not_after": None}
    late = next(one for one in told(run, "todo") if one["reference"] == reference and one["what"] == "overdue")
    assert (late["due"], late["receipt"]) == ("2024-07-05", counted)
    assert told(run, "show", reference)["receipt"] == counted
    code, reminder, _ = run("new", "reminder", "--set", f"about={reference}")
    assert code == 0
    text = run("show", reminder.strip())[1].replace("\u00a0", " ")
    assert "je vous ai adressé par courriel une demande" in " ".join(text.replace("\u00a0", " ").split())
    assert "a pris fin" not in text
    after = told(run, "event", reference, "refused", "--on", "2024-07-20")
    assert (after["received"], after["receipt"]["not_after"], after["days_late"]) == (None, "2024-07-20", 0)


@pytest.mark.slow
def test_a_refused_event_is_one_line_and_changes_nothing(run: Callable[..., Said], home: Path, tmp_path: Path) -> None:
    reference = told(run, "new", "access", "--to", "edf")["reference"]
    written_on(home, reference, "2024-06-05")
    told(run, "event", reference, "sent", "--on", "2024-06-05")
    before = told(run, "list")
    for arguments in (
        ("received", "--on", "2024-06-04"),
        ("received", "--on", "1026-06-06"),
        ("received", "--on", "2999-01-01"),
        ("refused", "--on", "2024-06-04"),
        ("received", "--on", "2024-06-06", "--evidence", tmp_path / "gone.pdf"),
        ("received", "--on", "2024-06-06", "--set", "slip=1"),
    ):
        code, out, err = run("event", reference, *arguments)
        assert (code, out, len(err.splitlines())) == (1, "", 1)
    assert told(run, "list") == before
    with pytest.raises(SystemExit) as ended:
        run("event", reference, "eaten by the dog")
    assert ended.value.code == 2


@pytest.mark.slow
def test_the_days_to_come_are_a_calendar_without_names(run: Callable[..., Said], home: Path, tmp_path: Path) -> None:
    reference = told(run, "new", "access", "--to", "edf")["reference"]
    written_on(home, reference, "2026-01-30")
    told(run, "event", reference, "sent", "--on", "2026-01-30")
    told(run, "event", reference, "received", "--on", "2026-01-31")
    file = tmp_path / "letters.ics"
    assert run("ics", file, "--on", "2026-02-10")[0] == 0
    mine = [one for one in read_ics(file.read_bytes()) if one["SUMMARY"].startswith(reference)]
    assert {one["UID"]: one["DTSTART"] for one in mine} == {
        f"{reference.lower()}-due_soon@persienne": "20260223",
        f"{reference.lower()}-due@persienne": "20260302",
        f"{reference.lower()}-overdue@persienne": "20260303",
    }
    assert b"EDF" not in file.read_bytes()
    entries = [one for one in told(run, "ics", "--on", "2026-02-10") if one["summary"].startswith(reference)]
    assert [one["on"] for one in entries] == ["2026-02-23", "2026-03-02", "2026-03-03"]
    code, out, _ = run("ics", "--on", "2026-02-10")
    assert (code, out.splitlines()[0]) == (0, "BEGIN:VCALENDAR")


def test_the_calendar_has_the_last_day_of_a_consent_and_names_nobody(run: Callable[..., Said], tmp_path: Path) -> None:
    given = ("add", "--category", "E", "--party", "Conseil & Cie", "--state", "given", "--on", "2026-01-10")
    assert main(["--lang", "en", "consents", *given, "--until", "2027-01-09"]) == 0
    file = tmp_path / "days.ics"
    assert run("ics", file, "--on", "2026-02-10")[0] == 0
    (end,) = [one for one in read_ics(file.read_bytes()) if one["SUMMARY"].startswith("Sharing")]
    assert (end["DTSTART"], end["SUMMARY"]) == ("20270109", "Sharing: a consent ends today")
    assert b"Conseil" not in file.read_bytes()
