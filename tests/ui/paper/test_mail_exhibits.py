"""Mails among the exhibits: their pages, those of what is attached to them, and what is not reproduced."""

from __future__ import annotations

import hashlib
from contextlib import closing
from email.message import EmailMessage
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from pypdf import PdfReader, PdfWriter

from persienne.letters.apart import MOST_PAGES
from persienne.ui.paper import exhibits
from persienne.ui.paper.exhibit_reading import Asking, Exhibit, Kitchen, Reading
from persienne.ui.paper.exhibits import Bundle, apart, measured, merged, prepared, said_apart
from persienne.ui.paper.pages import pdf_of
from support.hostile_evidence import HOSTILE
from support.papers import CERTIFICATE, LETTER
from support.read_pdf import joined, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from persienne.ui.paper.exhibit_reading import Prepared

pytestmark = [pytest.mark.slow, pytest.mark.gui, pytest.mark.usefixtures("dressed")]

MAIL = "message/rfc822"


def mail(
    *attached: tuple[str, bytes, str] | EmailMessage, text: str = "Bonjour", subject: str = "Réponse"
) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Service <donnees@exemple.invalid>"
    made["Subject"] = subject
    made["Date"] = "Wed, 03 Jun 2026 22:30:00 +0000"
    made.set_content(text)
    for one in attached:
        if isinstance(one, EmailMessage):
            made.add_attachment(one)
        else:
            name, content, mime = one
            main, _, sub = mime.partition("/")
            made.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return made


def read(made: EmailMessage) -> Prepared:
    (one,) = prepared([Exhibit("Réponse de l’organisme", made.as_bytes(), MAIL)])
    return one


def filed(one: Prepared) -> Bundle:
    return merged(pdf_of(LETTER)[0], [one])


def certificate() -> bytes:
    return pdf_of(CERTIFICATE)[0]


def locked() -> bytes:
    writer = PdfWriter(clone_from=BytesIO(certificate()))
    writer.encrypt("secret", "owner", algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def blank(pages: int) -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_mail_is_printed_as_people_read_it_and_what_is_attached_follows() -> None:
    one = read(
        mail(("réponse.pdf", certificate(), "application/pdf"), ("tableau.xlsx", b"PK\x03\x04", "application/zip"))
    )
    bundle = filed(one)
    assert [(one.number, one.pages) for one in bundle.exhibits] == [("1", 2), ("1-1", 2)]
    pages = [joined(page.extract_text()) for page in PdfReader(BytesIO(bundle.pdf)).pages]
    assert "Pièce n°\u00a01" in pages[1]
    assert "Service <donnees@exemple.invalid>" in pages[2]
    assert "4\u00a0juin 2026 à 00\u00a0h\u00a030" in pages[2]
    assert "Wed, 03 Jun 2026 22:30:00 +0000" in pages[2]
    assert "Bonjour" in pages[2]
    assert "MIME" not in pages[2]
    for content in (one.parts[0].sha256, hashlib.sha256(b"PK\x03\x04").hexdigest()):
        assert content in pages[2]
    assert (
        "tableau.xlsx (application/zip, 4\u00a0octets), non reproduite ici\u00a0: son format ne s’imprime pas"
        in pages[2]
    )
    assert "Pièce n°\u00a01-1" in pages[3]
    assert "Attestation d’effacement" in pages[4]


def test_a_mail_of_more_than_100_kb_is_printed() -> None:
    one = read(mail(("photo.bin", bytes(150_000), "application/octet-stream"), text="Bonjour à tous"))
    assert (one.hidden, one.pages) == ("", 1)
    assert "Bonjour à tous" in joined(text_of(filed(one).pdf))


@pytest.mark.quick
def test_what_is_left_out_of_a_mail_is_told_with_its_number_its_reason_and_its_digest() -> None:
    one = read(mail(("a.pdf", certificate(), "application/pdf"), ("b.pdf", locked(), "application/pdf")))
    ((number, left),) = apart([one])
    assert (number, left.hidden, left.title) == ("1-2", "locked", "b.pdf")
    assert said_apart(number, left, "fr") == (
        "Pièce n°\u00a01-2\u00a0: b.pdf. Elle n’est pas reproduite\u00a0: le PDF est protégé par un mot de passe. "
        f"Empreinte SHA-256\u00a0: {left.sha256}"
    )
    listed = measured(one)
    assert (listed.apart, [part.apart for part in listed.parts]) == ("", ["", "locked"])


def test_a_photo_from_a_telephone_is_left_out_by_its_name() -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
    one = read(mail(("IMG_1.HEIC", heic, "image/heic")))
    assert [part.hidden for part in one.parts] == ["heic"]


def test_a_type_is_that_of_the_bytes_and_not_of_the_name() -> None:
    one = read(mail(("réponse", certificate(), "application/octet-stream"), ("b.pdf", b"MZ\x90", "application/pdf")))
    assert [part.hidden for part in one.parts] == ["", "format"]


def test_mails_in_mails_follow_until_they_are_too_many() -> None:
    made = mail(("fin.pdf", certificate(), "application/pdf"), subject="0")
    for number in range(1, 6):
        made = mail(made, subject=str(number))
    one = read(made)
    depths = []
    while one.parts:
        (one,) = one.parts
        depths.append(one.hidden)
    assert depths == ["", "", "", "mail_deep"]


def test_a_hostile_attachment_costs_itself_alone() -> None:
    mime, make = HOSTILE["pages in a circle"]
    one = read(mail(("a.pdf", make(), mime), ("b.pdf", certificate(), "application/pdf")))
    assert one.hidden == ""
    assert [part.hidden for part in one.parts][1] == ""
    assert one.parts[0].hidden


def test_a_mail_and_its_attachments_have_no_more_pages_together_than_a_pdf() -> None:
    many = blank(MOST_PAGES - 1)
    one = read(mail(("a.pdf", many, "application/pdf"), ("b.pdf", blank(2), "application/pdf")))
    assert [(part.pages, part.hidden) for part in one.parts] == [(MOST_PAGES - 1, ""), (0, "mail_pages")]


def test_an_attachment_that_is_too_much_leaves_room_for_those_after_it() -> None:
    long, short = blank(MOST_PAGES - 1), blank(1)
    one = read(mail(*(("a.pdf", content, "application/pdf") for content in (long, long, short))))
    assert [(part.pages, part.hidden) for part in one.parts] == [(MOST_PAGES - 1, ""), (0, "mail_pages"), (1, "")]
    inner = mail(("a.pdf", long, "application/pdf"), text="x\n" * 200)
    one = read(mail(inner, ("b.pdf", short, "application/pdf")))
    assert [part.hidden for part in one.parts] == ["mail_pages", ""]


def test_an_attachment_that_is_too_heavy_leaves_its_mail_and_those_after_it(monkeypatch: pytest.MonkeyPatch) -> None:
    heavy, light = blank(MOST_PAGES - 10), blank(1)
    monkeypatch.setattr(exhibits, "MOST_TOGETHER", len(heavy) - 1)
    one = read(mail(("a.pdf", heavy, "application/pdf"), ("b.pdf", light, "application/pdf")))
    assert (one.hidden, [part.hidden for part in one.parts]) == ("", ["together", ""])
    assert "Pièce n°\u00a01-1\u00a0: a.pdf (application/pdf" in joined(text_of(one.pdf))
    assert "non reproduite ici" in joined(text_of(one.pdf))


def test_an_attached_mail_is_listed_with_the_digest_of_its_bytes_in_the_file() -> None:
    inner = mail(text="Dedans").as_bytes().replace(b"\n", b"\r\n")
    whole = b'From: a\r\nDate: x\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n\r\nBonjour\r\n'
    whole += b"--x\r\nContent-Type: message/rfc822\r\n\r\n" + inner + b"\r\n--x--\r\n"
    (one,) = prepared([Exhibit("Réponse de l’organisme", whole, MAIL)])
    assert hashlib.sha256(inner).hexdigest() in joined(text_of(one.pdf))


def test_a_mail_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    content, answers = mail(("a.pdf", blank(1), "application/pdf")).as_bytes(), Asking(Kitchen())
    asked: list[tuple[str, bytes]] = []
    ask = answers.asked

    def noted(header: Mapping[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        asked.append((header["task"], body))
        return ask(header, body)

    monkeypatch.setattr(answers, "asked", noted)
    with closing(answers):
        one = Reading(answers, len(content) * 100).prepared(Exhibit("A", content, MAIL), "1")
    assert (one.hidden, [task for task, body in asked if body == content]) == ("", ["open"])


def test_attachments_without_number_are_all_listed() -> None:
    one = read(mail(*((f"{n}.pdf", blank(1), "application/pdf") for n in range(60))))
    reasons = [part.hidden for part in one.parts]
    assert (reasons.count(""), reasons.count("mail_parts")) == (50, 10)
    assert "Pièce n°\u00a01-60\u00a0: 59.pdf" in joined(text_of(one.pdf))


def test_a_mail_that_is_a_bomb_is_named_with_its_reason() -> None:
    bomb = b"From: a\n" + b"Content-Type: message/rfc822\n\n" * 5_000
    mess, other = prepared([Exhibit("A", bomb, MAIL), Exhibit("B", mail().as_bytes(), MAIL)])
    assert (mess.hidden, other.hidden) == ("mail_deep", "")


def test_signs_that_the_paper_cannot_draw_are_named() -> None:
    assert "U+1F600" in joined(text_of(read(mail(text="Bonjour 😀")).pdf))
