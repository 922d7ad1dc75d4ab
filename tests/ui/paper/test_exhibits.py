from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText, Link
from pypdf.generic import Destination, DictionaryObject, NameObject, TextStringObject
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage

from persienne.base.errors import UserError
from persienne.letters.apart import MOST_PAGES
from persienne.ui.paper import exhibits
from persienne.ui.paper.exhibit_child import FLAG
from persienne.ui.paper.exhibit_reading import LARGEST, Exhibit, Kitchen
from persienne.ui.paper.exhibits import Bundle, apart, as_filed, merged, prepared
from persienne.ui.paper.pages import pdf_of
from support.hostile_evidence import ARMED, HOSTILE
from support.papers import CERTIFICATE, LETTER
from support.read_pdf import joined, text_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("dressed")]


def picture(form: str, width: int = 40, height: int = 60, colour: str = "#c04020") -> bytes:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def locked(password: str) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(pdf_of(CERTIFICATE)[0]))
    writer.encrypt(password, "owner", algorithm="AES-256")
    return written(writer)


def bundled(pdf: bytes, evidence: list[Exhibit], title: str = "") -> Bundle:
    return merged(pdf, prepared(evidence), title=title)


def test_exhibits_follow_the_letter_each_behind_its_number() -> None:
    letter = pdf_of(LETTER)[0]
    certificate = pdf_of(CERTIFICATE)[0]
    text = "De\u00a0: service\nligne"
    bundle = bundled(
        letter,
        [
            Exhibit("Preuve de dépôt", certificate, "application/pdf"),
            Exhibit("Photo de l’avis", picture("JPEG"), "image/jpeg"),
            Exhibit("Capture", picture("PNG", colour="#80c04020"), "image/png"),
            Exhibit("Courriel", text.encode("cp1252"), "text/plain"),
        ],
        title="Plainte",
    )
    reader = PdfReader(BytesIO(bundle.pdf))
    assert bundle.pages == len(reader.pages) == 9
    assert [(filed.first_page, filed.pages, filed.shown) for filed in bundle.exhibits] == [
        (2, 2, True),
        (4, 2, True),
        (6, 2, True),
        (8, 2, True),
    ]
    assert bundle.exhibits[0].sha256 == hashlib.sha256(certificate).hexdigest()
    divider = reader.pages[1].extract_text()
    assert "Pièce n°\u00a01" in divider
    assert bundle.exhibits[0].sha256 in divider
    assert "Attestation d’effacement" in reader.pages[2].extract_text()
    assert len(reader.pages[4].images) == len(reader.pages[6].images) == 1
    assert "De\u00a0: service" in reader.pages[8].extract_text()
    assert [
        reader.get_destination_page_number(entry) for entry in reader.outline if isinstance(entry, Destination)
    ] == [1, 3, 5, 7]
    assert reader.metadata is not None
    assert reader.metadata.title == "Plainte"
    assert b"pdfaid" not in bundle.pdf


HOPELESS = {
    "empty": (b"", "application/pdf", "le fichier est vide"),
    "broken": (b"%PDF-1.4\nnothing", "application/pdf", "le PDF est endommagé"),
    "broken picture": (b"\x89PNG\r\n\x1a\nnothing", "image/png", "l’image est endommagée"),
    "another picture": (b"GIF89a", "image/png", "l’image est endommagée"),
    "long text": (b"x" * 500_000, "text/plain", "le texte est trop long"),
    "video": (b"x", "video/mp4", "son format ne s’imprime pas"),
    "huge": (b"x" * (LARGEST + 1), "application/pdf", "le fichier est trop volumineux"),
}


@pytest.fixture(scope="module")
def hopeless(dressed: QApplication) -> Bundle:
    """A letter with all of them."""
    assert dressed
    return bundled(pdf_of(LETTER)[0], [Exhibit(name, content, mime) for name, (content, mime, _) in HOPELESS.items()])


@pytest.mark.parametrize("name", HOPELESS)
def test_what_cannot_be_shown_is_named_with_its_hash(hopeless: Bundle, name: str) -> None:
    content, _, why = HOPELESS[name]
    filed = hopeless.exhibits[list(HOPELESS).index(name)]
    pages = PdfReader(BytesIO(hopeless.pdf)).pages
    assert (hopeless.pages, filed.shown, filed.pages) == (len(pages), False, 1)
    assert len(pages) == 1 + len(HOPELESS)
    said = joined(pages[filed.first_page - 1].extract_text())
    assert name in said
    assert why in said
    assert hashlib.sha256(content).hexdigest() in said
    unit = "octet" if len(content) < 2 else "octets"
    assert f"{len(content):,}".replace(",", "\u202f") + f"\u00a0{unit}, " in said


def test_a_pdf_with_a_password_is_named_and_one_without_is_shown() -> None:
    bundle = bundled(
        pdf_of(LETTER)[0],
        [Exhibit("A", locked("secret"), "application/pdf"), Exhibit("B", locked(""), "application/pdf")],
    )
    assert [filed.shown for filed in bundle.exhibits] == [False, True]
    assert "protégé par un mot de passe" in joined(text_of(bundle.pdf))
    assert not PdfReader(BytesIO(bundle.pdf)).is_encrypted


def test_a_pdf_of_too_many_pages_is_named() -> None:
    writer = PdfWriter()
    for _ in range(MOST_PAGES + 1):
        writer.add_blank_page(100, 100)
    bundle = bundled(pdf_of(LETTER)[0], [Exhibit("A", written(writer), "application/pdf")])
    assert bundle.pages == 2
    assert "plus de 300\u00a0pages" in text_of(bundle.pdf)


def test_what_a_foreign_pdf_would_do_is_taken_out() -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf_of(CERTIFICATE)[0]))
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("app.alert('x')")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    writer.pages[0][NameObject("/AA")] = DictionaryObject({NameObject("/O"): DictionaryObject(script)})
    writer.add_annotation(page_number=0, annotation=Link(rect=(0, 0, 99, 99), url="https://example.invalid/"))
    armed = written(writer)
    assert b"/URI" in armed
    assert armed.count(b"/JavaScript") == 2
    pdf = bundled(pdf_of(LETTER)[0], [Exhibit("A", armed, "application/pdf")]).pdf
    for word in (b"/URI", b"/JavaScript", b"/JS", b"/OpenAction", b"/Launch", b"example.invalid"):
        assert word not in pdf


@pytest.mark.turning
@pytest.mark.parametrize("how", ARMED)
def test_nothing_that_a_foreign_pdf_would_run_open_or_fetch_is_left_of_it(how: str) -> None:
    bundle = bundled(pdf_of(LETTER)[0], [Exhibit("A", ARMED[how], "application/pdf")])
    assert bundle.exhibits[0].shown
    assert b"HARM" in ARMED[how]
    assert b"HARM" not in bundle.pdf


def test_what_is_seen_of_a_note_on_a_foreign_pdf_stays() -> None:
    writer = PdfWriter(clone_from=BytesIO(pdf_of(CERTIFICATE)[0]))
    writer.add_annotation(page_number=0, annotation=FreeText(text="Reçu le 3 mars", rect=(0, 0, 99, 99)))
    pdf = bundled(pdf_of(LETTER)[0], [Exhibit("A", written(writer), "application/pdf")]).pdf
    (note,) = (note.get_object() for page in PdfReader(BytesIO(pdf)).pages for note in page.get("/Annots", ()))
    assert (note["/Subtype"], note["/Contents"], note["/Rect"]) == ("/FreeText", "Reçu le 3 mars", [0, 0, 99, 99])
    assert {"/DA", "/C"} & set(note)


@pytest.mark.turning
@given(st.data())
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_pdf_damaged_anywhere_loses_no_other_exhibit(data: st.DataObject) -> None:
    sound = bytearray(pdf_of(CERTIFICATE)[0])
    cut = data.draw(st.integers(0, len(sound)))
    sound[cut : cut + data.draw(st.integers(0, 400))] = data.draw(st.binary(max_size=60))
    bundle = bundled(
        pdf_of(LETTER)[0],
        [Exhibit("A", bytes(sound), "application/pdf"), Exhibit("B", b"Bonjour", "text/plain")],
    )
    assert bundle.exhibits[1].shown
    assert bundle.pages == len(PdfReader(BytesIO(bundle.pdf)).pages)


# --- evidence that is made to cost, and children that fail -----------------------------------------------------------


SHOWN_ALL_THE_SAME = {
    "dictionaries in dictionaries",
    "a page that is its own annotation",
    "a picture as large as is read",
    "a photograph that is not there",
    "a text of one line",
}


COSTLY = {
    "a bomb where objects stand",
    "a picture as large as is read",
    "a picture of too many colours",
    "a text of one line",
    "pages that double at each floor",
}


@pytest.mark.turning
@pytest.mark.parametrize(
    "name", [pytest.param(one, marks=pytest.mark.slow if one in COSTLY else ()) for one in HOSTILE]
)
def test_hostile_evidence_ends_in_its_pages_or_in_a_sentence_and_loses_no_other(name: str) -> None:
    mime, make = HOSTILE[name]
    hostile, other = prepared([Exhibit("A", make(), mime), Exhibit("B", b"Bonjour", "text/plain")])
    assert (hostile.hidden == "") is (name in SHOWN_ALL_THE_SAME)
    assert other.pages == 1
    bundle = merged(pdf_of(LETTER)[0], [hostile, other])
    assert [filed.shown for filed in bundle.exhibits] == [hostile.hidden == "", True]


def child(body: str) -> Kitchen:
    """A child that does what ``body`` says; ``real()`` answers as the real one does."""
    begin = (
        "import os, sys\nfrom persienne.base.frames import pieces, read_frame\n"
        "from persienne.ui.paper import exhibit_pages\nfrom persienne.ui.paper.exhibit_child import main as real\n"
    )
    return Kitchen((sys.executable, "-c", begin + body), patience=60)


ABORTS_AT_A = """
pages_of = exhibit_pages._READS["pages"]
def abort(content, said):
    return os.abort() if said["title"] == "A" else pages_of(content, said)
exhibit_pages._READS["pages"] = abort
real()
"""
SAYS = """
while (request := read_frame(sys.stdin.buffer)) is not None:
    for piece in pieces({answer}, {body}):
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()
"""


def test_an_exhibit_that_its_child_dies_of_is_named_and_the_others_are_shown() -> None:
    asked = [Exhibit(title, b"Bonjour", "text/plain") for title in ("B", "A", "C")]
    ready = prepared(asked, child(ABORTS_AT_A))
    assert [one.hidden for one in ready] == ["", "crashed", ""]
    said = joined(text_of(merged(pdf_of(LETTER)[0], ready).pdf))
    assert "le programme n’a pas pu la lire" in said
    assert ready[1].sha256 in said


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        ('{"pages": 1}', 'b""'),
        ('{"pages": "many"}', 'b"%PDF"'),
        ('{"pages": True}', 'b"%PDF"'),
        ('{"pages": 10**9}', 'b"%PDF"'),
        ('{"hidden": "Le directeur a signé"}', 'b""'),
        ("{}", 'b"%PDF"'),
    ],
)
def test_what_a_child_says_is_not_believed(answer: str, body: str) -> None:
    (one,) = prepared([Exhibit("A", b"x", "text/plain")], child(SAYS.format(answer=answer, body=body)))
    assert (one.hidden, one.pages, one.pdf) == ("crashed", 0, b"")


def test_a_child_that_says_nothing_is_not_waited_for_without_end() -> None:
    kitchen = Kitchen(child("read_frame(sys.stdin.buffer)\nread_frame(sys.stdin.buffer)").command, patience=0.2)
    (one,) = prepared([Exhibit("A", b"x", "text/plain")], kitchen)
    assert one.hidden == "slow"


def test_who_no_longer_wants_the_answer_ends_the_child_and_the_work() -> None:
    silent, looks = child("read_frame(sys.stdin.buffer)\nread_frame(sys.stdin.buffer)"), iter([1, 1, 1, 0])

    def check() -> None:
        if not next(looks):
            raise UserError("cancelled")

    with pytest.raises(UserError, match="cancelled"):
        prepared([Exhibit("A", b"x", "text/plain")], Kitchen(silent.command, check=check))


def test_a_child_that_uses_up_its_processor_is_ended_by_the_system() -> None:
    spends = "exhibit_pages.SECONDS = 1\n" + ABORTS_AT_A.replace("os.abort()", "[None for _ in iter(int, 1)]")
    (one,) = prepared([Exhibit("A", b"x", "text/plain")], child(spends))
    assert one.hidden == "slow"


def test_pages_that_stop_the_merging_are_named_and_the_rest_is_merged() -> None:
    sound, other = prepared([Exhibit("A", b"x", "text/plain"), Exhibit("B", b"y", "text/plain")])
    asked = (replace(sound, pdf=b"%PDF nothing"), replace(other, parts=(sound,)))
    bundle = merged(pdf_of(LETTER)[0], asked)
    assert [filed.shown for filed in bundle.exhibits] == [False, True, True]
    assert [number for number, _ in apart(as_filed(asked, bundle))] == ["1"]
    assert as_filed([other], merged(pdf_of(LETTER)[0], [other])) == (other,)
    assert bundle.pages == len(PdfReader(BytesIO(bundle.pdf)).pages)


@pytest.mark.parametrize("body", ["sys.exit()", SAYS.format(answer='{"pages": 1}', body='b""')])
def test_a_file_that_cannot_be_put_together_is_said(body: str) -> None:
    with pytest.raises(UserError) as error:
        merged(pdf_of(LETTER)[0], prepared([]), kitchen=child(body))
    assert error.value.code == "exhibits_unmerged"


@pytest.mark.quick
def test_where_no_child_starts_every_exhibit_is_named() -> None:
    none = Kitchen(("/nowhere/python",))
    assert [one.hidden for one in prepared([Exhibit("A", b"x", "text/plain")], none)] == ["crashed"]
    with pytest.raises(UserError):
        merged(b"", [], kitchen=none)


def test_exhibits_that_are_too_much_together_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [
        Exhibit("A", b"x", "text/plain"),
        Exhibit("B", picture("PNG", 1000, 1000), "image/png"),
        Exhibit("C", b"x", "text/plain"),
    ]
    room = sum(len(prepared([one])[0].pdf) for one in (asked[0], asked[2]))
    monkeypatch.setattr(exhibits, "MOST_TOGETHER", room)
    assert [one.hidden for one in prepared(asked)] == ["", "together", ""]


IN_ONE_PROCESS = """
import sys
from persienne.documents.document import Sheet
from persienne.ui.paper.exhibit_reading import Exhibit
from persienne.ui.paper.exhibits import merged, prepared
from persienne.ui.paper.pages import pdf_of
evidence = [Exhibit("A", open(path, "rb").read(), mime) for path, mime in zip(sys.argv[1::2], sys.argv[2::2])]
bundle = merged(pdf_of(Sheet(title="L", blocks=()))[0], prepared(evidence))
assert [filed.shown for filed in bundle.exhibits] == [True, True, True]
parsers = ("exhibit_pages", "exhibit_mail", "exhibit_html")
print([name for name in sys.modules if name.split(".")[0] == "pypdf" or name.endswith(parsers)])
"""


def test_the_program_itself_parses_nothing_of_the_evidence(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of(CERTIFICATE)[0])
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    (tmp_path / "a.eml").write_bytes(b"From: a@exemple.invalid\n\nBonjour")
    files = {"a.pdf": "application/pdf", "a.png": "image/png", "a.eml": "message/rfc822"}
    evidence = [part for name, mime in files.items() for part in (str(tmp_path / name), mime)]
    done = subprocess.run(
        [sys.executable, "-c", IN_ONE_PROCESS, *evidence], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


def test_the_program_is_its_own_child() -> None:
    frozen = Kitchen((sys.executable, "-m", "persienne", FLAG))
    (one,) = prepared([Exhibit("A", picture("JPEG"), "image/jpeg")], frozen)
    assert one.pages == 1
    assert merged(pdf_of(LETTER)[0], [one], kitchen=frozen).pages == 3
