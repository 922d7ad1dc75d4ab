"""``persienne letters``: a written complaint, the file for the mediator, a mandate, each from the request before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader

from persienne.base.localtime import months_after
from persienne.meters.fictional_home import FICTIONAL_POINT
from support.letter_commands import Said, letter_commands, letter_household, told, written_on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SENDER = ("--set", "name=Camille Exemple", "--set", "address=12 rue des Exemples;69003 Lyon", "--set", "place=Lyon")

pytestmark = pytest.mark.usefixtures("qapp")
"""Paper is drawn by Qt: the application that it would make for itself must not be in the way of the window's tests."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return letter_household(tmp_path_factory.mktemp("letters"))


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Said]:
    """Run ``persienne letters`` on the household of these tests, in English."""
    return letter_commands(home, capsys, monkeypatch)


@pytest.mark.slow
def test_silence_leads_to_a_written_complaint_and_then_to_the_mediators_file(
    run: Callable[..., Said], home: Path, tmp_path: Path
) -> None:
    today = datetime.now(UTC).date()
    sent, complained = months_after(today, -5), months_after(today, -4)
    made = told(run, "new", "paper-statement", "--to", "EDF", "--meter", FICTIONAL_POINT, *SENDER)
    reference = made["reference"]
    written_on(home, reference, sent.isoformat())
    told(run, "event", reference, "sent", "--on", sent)
    told(run, "event", reference, "received", "--on", sent + timedelta(days=2))
    code, _, err = run("mediator", reference, "--pdf", tmp_path / "mne.pdf")
    assert (code, "wants a written complaint first" in err) == (1, True)
    assert [one["what"] for one in told(run, "todo") if one["reference"] == reference] == ["silence"]
    complaint = told(run, "new", "written-complaint", "--set", f"about={reference}")
    assert (complaint["about"], complaint["party"]) == (reference, "edf")
    written_on(home, complaint["reference"], complained.isoformat())
    told(run, "event", complaint["reference"], "sent", "--on", complained)
    told(run, "event", complaint["reference"], "received", "--on", complained + timedelta(days=1))
    after = told(run, "show", reference)
    assert (after["state"], after["next"][0]) == ("written_complaint", "refer")
    assert after["mediator"]["last"] == months_after(complained, 12).isoformat()
    calendar = run("ics")[1].replace("\r\n ", "")
    assert "almost over. You may refer to the national energy mediator until" in calendar.replace("\u00a0", " ")
    assert "EDF" not in calendar
    told(
        run, "event", reference, "acknowledged", "--on", sent + timedelta(days=3), "--set", "note=Accusé par courriel."
    )
    (known,) = told(run, "notes", reference)
    assert f"{known['id']}  {known['on']}  Accusé par courriel." in run("notes", reference)[1]
    code, _, err = run("mediator", reference, "--pdf", tmp_path / "no.pdf", "--set", "notes=9")
    assert (code, known["id"] in err) == (1, True)
    own = ("account=Le relevé n’est jamais venu.|J’ai appelé deux fois.", f"notes={known['id']}")
    file = tmp_path / "mne.pdf"
    found = ("to_address=Médiateur;1 place d'Exemple;75000 Paris", "to_where=energie-mediateur.fr")
    referral = told(run, "mediator", reference, "--pdf", file, "--set", *found, "--set", *own)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(file).pages]
    assert referral["kind"] == "mediator"
    assert "1 PLACE D'EXEMPLE" in pages[0]
    for words in ("Points restant en litige", "J’ai appelé deux fois.", "Accusé par courriel."):
        assert any(words in page for page in pages)
    told(run, "event", referral["reference"], "sent")
    assert told(run, "show", reference)["state"] == "mediator"


@pytest.mark.quick
@pytest.mark.slow
def test_a_mandate_is_written_and_the_letters_after_it_say_who_acts(run: Callable[..., Said], tmp_path: Path) -> None:
    file = tmp_path / "mandat.txt"
    who = ("mandatary=Dominique Modèle", "mandatary_address=4 place du Modèle;69001 Lyon")
    code, out, err = run(
        "mandate", "--meter", FICTIONAL_POINT, *SENDER, "--set", *who,
        "--set", "kinds=access,stop-collection", "--set", "to=Enedis,EDF", "--set", "until=2099-01-01",
        "--pdf", tmp_path / "mandat.pdf", "--odt", tmp_path / "mandat.odt", "--txt", file,
    )  # fmt: skip
    assert (code, out) == (0, ""), err
    paper = " ".join(file.read_text(encoding="utf-8").replace("\u00a0", " ").split())
    assert "les demandes suivantes à Enedis et" in paper
    assert len(PdfReader(tmp_path / "mandat.pdf").pages) == 1
    out = run("mandate", "--set", "kinds=access", "--set", "to=Enedis", "--set", "answers=yes")[1]
    assert "Les réponses sont adressées au mandataire" in " ".join(out.split())
    shown = run("show", run("new", "access", "--to", "Enedis", "--meter", FICTIONAL_POINT)[1].strip())[1]
    assert "par Dominique Modèle, mandataire" in shown
    assert "à Dominique Modèle (4 place du Modèle, 69001 Lyon)" in " ".join(shown.replace("\u00a0", " ").split())
    assert run("mandate", "--set", "kinds=access", "--set", "answers=perhaps")[0] == 1
    assert run("mandate", "--set", "purpose=x")[0] == 1
    assert run("mandate", "--set", "mandatary=", "--set", "kinds=access", "--set", "to=Enedis")[0] == 1
    assert run("mandate", "--set", "mandatary=", "--set", "mandatary_address=", "--set", "kinds=")[0] == 1
