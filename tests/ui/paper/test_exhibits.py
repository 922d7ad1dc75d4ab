from __future__ import annotations

import hashlib
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Link
from pypdf.generic import Destination, DictionaryObject, NameObject, TextStringObject
from PySide6.QtCore import QBuffer
from PySide6.QtGui import QColor, QImage

from persienne.ui.paper import exhibits
from persienne.ui.paper.exhibits import Exhibit, merged
from persienne.ui.paper.pdf import pdf_of
from support.papers import CERTIFICATE, LETTER
from support.read_pdf import joined, text_of

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]


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


def test_exhibits_follow_the_letter_each_behind_its_number() -> None:
    letter = pdf_of(LETTER)[0]
    certificate = pdf_of(CERTIFICATE)[0]
    text = "De\u00a0: service\nligne"
    bundle = merged(
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


@pytest.mark.parametrize(
    ("content", "mime", "why"),
    [
        (b"", "application/pdf", "le fichier est vide"),
        (b"%PDF-1.4\nnothing", "application/pdf", "le PDF est endommagé"),
        (b"\x89PNG\r\n\x1a\nnothing", "image/png", "l’image est endommagée"),
        (b"GIF89a", "image/png", "l’image est endommagée"),
        (b"x" * 500_000, "text/plain", "le texte est trop long"),
        (b"x", "video/mp4", "son format ne s’imprime pas"),
        (b"x" * (exhibits.LARGEST + 1), "application/pdf", "le fichier est trop volumineux"),
    ],
    ids=["empty", "broken", "broken picture", "another picture", "long text", "video", "huge"],
)
def test_what_cannot_be_shown_is_named_with_its_hash(content: bytes, mime: str, why: str) -> None:
    bundle = merged(pdf_of(LETTER)[0], [Exhibit("Pièce", content, mime)])
    (filed,) = bundle.exhibits
    said = joined(text_of(bundle.pdf))
    assert (bundle.pages, filed.shown) == (2, False)
    assert why in said
    assert hashlib.sha256(content).hexdigest() in said
    assert f"{len(content):,}".replace(",", "\u202f") + "\u00a0octets" in said


def test_a_pdf_with_a_password_is_named_and_one_without_is_shown() -> None:
    bundle = merged(
        pdf_of(LETTER)[0],
        [Exhibit("A", locked("secret"), "application/pdf"), Exhibit("B", locked(""), "application/pdf")],
    )
    assert [filed.shown for filed in bundle.exhibits] == [False, True]
    assert "protégé par un mot de passe" in joined(text_of(bundle.pdf))
    assert not PdfReader(BytesIO(bundle.pdf)).is_encrypted


def test_a_pdf_of_too_many_pages_is_named() -> None:
    writer = PdfWriter()
    for _ in range(exhibits.MOST_PAGES + 1):
        writer.add_blank_page(100, 100)
    bundle = merged(pdf_of(LETTER)[0], [Exhibit("A", written(writer), "application/pdf")])
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
    pdf = merged(pdf_of(LETTER)[0], [Exhibit("A", armed, "application/pdf")]).pdf
    for word in (b"/URI", b"/JavaScript", b"/JS", b"/OpenAction", b"/Launch", b"example.invalid"):
        assert word not in pdf


@pytest.mark.slow
@given(st.data())
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_pdf_damaged_anywhere_loses_no_other_exhibit(data: st.DataObject) -> None:
    sound = bytearray(pdf_of(CERTIFICATE)[0])
    cut = data.draw(st.integers(0, len(sound)))
    sound[cut : cut + data.draw(st.integers(0, 400))] = data.draw(st.binary(max_size=60))
    bundle = merged(
        pdf_of(LETTER)[0],
        [Exhibit("A", bytes(sound), "application/pdf"), Exhibit("B", b"Bonjour", "text/plain")],
    )
    assert bundle.exhibits[1].shown
    assert bundle.pages == len(PdfReader(BytesIO(bundle.pdf)).pages)
