"""A letter as an e-mail or as the text of an online form: what the paper alone needs is gone, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.documents.document import Blank, Bullets, Envelope, Heading, Numbered, Paragraph, Sheet, Table, Weight
from persienne.documents.plain_text import UNSENT, Attachment, Message, eml_of, message_of, text, wrapped
from support.letter_homes import EVERY, letter
from support.papers import CERTIFICATE, LETTER

if TYPE_CHECKING:
    from email.message import EmailMessage

    from persienne.base.energy_market import Energy, Role


WORDS = st.lists(st.text("abcdeé\u00a0\u202f’", min_size=1, max_size=12), max_size=40)


@pytest.mark.slow
@given(WORDS, st.integers(20, 90))
def test_lines_are_as_long_as_the_width_allows_and_lose_no_word(words: list[str], width: int) -> None:
    lines = wrapped(" ".join(words), width, "  1. ")
    assert all(len(line) <= width for line in lines)
    assert " ".join(lines).split(" ") == ["", "", "1.", *words] or [
        word for line in lines for word in line.split(" ") if word
    ] == ["1.", *words]


def test_a_letter_reads_like_a_letter() -> None:
    lines = text(LETTER).splitlines()
    assert lines[0] == "Camille Durand"
    assert "                                      92079 PARIS LA DEFENSE CEDEX" in lines
    assert "                                      Sceaux, le 3 novembre 2026" in lines
    at = lines.index("  1. de cesser toute collecte de ma courbe de consommation, quel qu’en soit")
    assert lines[at + 1] == "     le pas\u202f;"
    assert max(map(len, lines)) <= 76


def test_spaces_that_hold_words_together_are_kept() -> None:
    said = text(LETTER)
    assert "12\u202f345\u202f678\u202f901\u202f234" in said
    assert "D.\u00a0341-22" in said


def test_a_table_has_its_columns_under_each_other() -> None:
    sheet = Sheet("T", (Table(("Quoi", "Wh"), (("Jour", "1\u202f440"), ("Nuit", "7"))),))
    assert text(sheet).splitlines()[3:] == [
        "Quoi     Wh",
        "----  -----",
        "Jour  1\u202f440",
        "Nuit      7",
    ]


def test_a_wide_table_is_narrowed_and_loses_no_word() -> None:
    cells = ("un deux trois quatre cinq six sept huit neuf dix", "onze douze treize quatorze quinze seize")
    said = text(Sheet("T", (Table((), (cells,)),)), 40)
    assert max(map(len, said.splitlines())) <= 40
    assert sorted(said.split()[2:]) == sorted(" ".join(cells).split())


def test_every_kind_of_block_is_said() -> None:
    blocks = (
        Heading("Partie"),
        Paragraph("clé  deux espaces", Weight.FIXED),
        Numbered(("a", "b"), first=9),
        Bullets(("c",)),
        Blank("adresse", 2),
        Table((), ()),
    )
    assert text(Sheet("Titre", blocks, footer=("pied",)), 20) == (
        "Titre\n=====\n\nPartie\n------\n\nclé  deux espaces\n\n  9.  a\n  10. b\n\n  - c\n\n"
        "____________________\n____________________\n(adresse)\n\npied\n"
    )


def test_an_addressee_without_an_address_is_a_blank() -> None:
    said = text(Sheet("T", (), envelope=Envelope(("Camille",), (), "Sceaux")))
    assert said.count("_" * 38) == 4


def test_a_certificate_has_its_title_first() -> None:
    assert text(CERTIFICATE).startswith("Attestation d’effacement\n========================\n\nFait le")


def read(content: bytes) -> EmailMessage:
    return message_from_bytes(content, policy=default)  # type: ignore[arg-type,return-value]


def test_the_subject_stands_apart_and_not_in_the_text() -> None:
    message = message_of(LETTER)
    assert message.subject == "Arrêt de la collecte – référence PERS-2026-0007"
    assert "Objet" not in message.text
    assert message.text.startswith("Madame, Monsieur,"), "how the letter on paper goes is not said of a mail"


def test_the_text_begins_with_its_first_words_and_ends_with_the_senders_address() -> None:
    lines = message_of(LETTER).text.splitlines()
    assert "PLACE DES COROLLES" not in message_of(LETTER).text
    assert "Sceaux, le 3" not in message_of(LETTER).text
    at = lines.index("Camille Durand")
    assert lines[at : at + 3] == ["Camille Durand", "12 rue des Tilleuls", "92330 SCEAUX"]
    assert lines.count("Camille Durand") == 1


def test_a_paragraph_is_one_line_and_a_request_keeps_its_number() -> None:
    lines = message_of(LETTER).text.splitlines()
    assert "1. de cesser toute collecte de ma courbe de consommation, quel qu’en soit le pas\u202f;" in lines
    assert max(map(len, lines)) > 120


def test_what_is_no_letter_is_a_message_too() -> None:
    blocks = (
        Paragraph("Un\ndeux"),
        Numbered(("a",), first=9),
        Bullets(("b",)),
        Table(("Jour", "Wh"), (("1", "2"),)),
        Blank("à remplir"),
    )
    message = message_of(Sheet("Titre", blocks))
    assert message == Message("Titre", "Un\ndeux\n\n9. a\n\n- b\n\nJour – Wh\n1 – 2\n\n(à remplir)\n")
    assert message.signs == len(message.text)


def test_a_draft_of_a_mail_has_the_text_and_the_letter_and_no_recipient() -> None:
    message = message_of(LETTER)
    content = eml_of(message, "camille@example.org", (Attachment("PERS-2026-0007.pdf", b"%PDF-1.4\n%%EOF\n"),))
    mail = read(content)
    assert (mail["Subject"], mail["From"], mail[UNSENT]) == (message.subject, "camille@example.org", "1")
    assert [mail[name] for name in ("To", "Cc", "Date", "Message-ID")] == [None] * 4
    body = mail.get_body()
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == message.text
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content()) == ("PERS-2026-0007.pdf", b"%PDF-1.4\n%%EOF\n")
    assert b"\r\n" in content
    assert max(map(len, content.split(b"\r\n"))) <= 998, "RFC 5322, 2.1.1"


def test_a_name_cannot_add_a_line_to_the_head() -> None:
    hostile = replace(LETTER, subject="Bonjour\nBcc: autre@example.org")
    mail = read(eml_of(message_of(hostile)))
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Bonjour Bcc: autre@example.org"


@pytest.mark.slow
@pytest.mark.for_each(("kind", "role", "energy"), EVERY)
def test_every_letter_has_a_subject_with_its_reference_and_all_its_requests(
    kind: str, role: Role, energy: Energy
) -> None:
    made = letter(kind, role, energy)
    message = message_of(made.sheet)
    assert message.subject.endswith(f"– référence {made.reference}")
    assert message.subject[0].isupper()
    assert all(f". {request[:30]}" in message.text for request in made.requests)
