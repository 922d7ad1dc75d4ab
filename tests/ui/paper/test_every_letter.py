"""Every letter of the catalogue, to every body and about every energy, in every form in which it leaves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from persienne.base.energy_market import Role
from persienne.documents.document import Heading, Numbered, Paragraph, Signature, Table, Weight
from persienne.documents.plain_text import message_of
from persienne.ui.paper import marks
from persienne.ui.paper.marks import Words
from persienne.ui.paper.pages import lay_out, unprintable
from support.letter_forms import CASES, WAYS, Forms, complaint_sheet, forms, sheets

if TYPE_CHECKING:
    from persienne.base.energy_market import Energy
    from persienne.documents.document import Sheet
    from persienne.ui.paper.pages import Page

pytestmark = [pytest.mark.turning, pytest.mark.gui, pytest.mark.usefixtures("dressed")]

EVERY = [(*case, way) for case in CASES for way in WAYS]

FAULTS: Final = {
    "a place that nobody filled": r"[{}]",
    "a value that is none": r"\b(None|True|False|nan)\b",
    "a space too many": r"[ \u00a0\u202f]{2}|^[ \u00a0\u202f]|[ \u00a0\u202f]$|\n[ \u00a0\u202f]|[ \u00a0\u202f]\n",
    "a sign too many": r"[,;:.]{2}|[,;:] ?[.,;]|\(\s*\)|\(\s|\s\)|[ \u00a0\u202f][.,]|»«|–\s*–",
    "a word said twice": r"(?<![\w’'-])(\w{2,})[ \u00a0]\1(?![\w’'-])",
    "a sentence that goes on in small letters": r"\.[ \u00a0](?=[a-zéèàçê])",
}
MAY: Final = re.compile(r"(?<=[LRD])\.|n\.|\bnous nous\b|\bvous vous\b|p\.|art\.|etc\.")
"""What the pattern of a fault takes for one: L. 111-73, R. 341-4, « vous vous »."""
UNFIT_END: Final = re.compile(
    r"(?:\barticles?|n°|\b[LRD]\.|«|§|\(|\b\d+(?= (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre"
    r"|novembre|décembre)))$"
)
UNFIT_START: Final = re.compile(r"^[;:!?»%€)°]")


def texts_of(sheet: Sheet) -> list[str]:
    """Every text of a sheet by itself."""
    found = [sheet.subject, *sheet.footer]
    for block in sheet.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                found.append(text)
            case Numbered(items):
                found += items
            case Table(head, rows):
                found += [cell for row in (head, *rows) for cell in row if cell]
            case Signature(name):
                found.append(name)
    return found


@pytest.mark.for_each(("slug", "role", "energy", "way"), EVERY)
def test_no_sentence_has_a_fault_of_its_making(slug: str, role: Role, energy: Energy, way: str) -> None:
    found = []
    for sheet in sheets(slug, role, energy, way):
        for text in texts_of(sheet):
            said = MAY.sub("x", text)
            found += [(name, text) for name, fault in FAULTS.items() if re.search(fault, said)]
            said = re.sub(r"(?<=[\d°][ \u00a0])[a-h]\)", "", said)  # article 6 § 1 a)
            if said.count("(") != said.count(")") or text.count("«") != text.count("»"):
                found.append(("a pair that is not closed", text))
    assert found == []


def check_mail(one: Forms) -> None:
    """The mail of a letter is its text unwrapped, with its PDF."""
    message, mail = message_of(one.sheet), one.read_mail
    assert mail["Subject"] == message.subject == one.sheet.subject
    assert "\n" not in message.subject
    assert (mail["X-Unsent"], mail["To"], mail["Date"]) == ("1", None, None)
    body, (attached,) = mail.get_body(), list(mail.iter_attachments())
    assert body is not None
    said = body.get_content().replace("\r\n", "\n")
    assert said == message.text
    assert message.signs == len(said)
    assert attached.get_content() == one.pdf
    assert attached.get_filename() == "PERS-2026-0007.pdf"
    parts = said.rstrip("\n").split("\n\n")
    assert one.sheet.envelope is not None
    signed = "\n".join(one.sheet.envelope.sender)
    assert [part for part in parts if "\n" in part] == [signed], "a paragraph has no line breaks of its own"
    blocks = one.sheet.blocks[one.sheet.head :]
    count = sum(len(block.items) if isinstance(block, Numbered) else 1 for block in blocks)
    assert len(parts) == count
    assert "Objet" not in said


@pytest.mark.for_each(("slug", "role", "energy", "way"), EVERY, parts=8)
def test_every_form_of_a_letter_says_the_same_and_its_mail_is_its_text_unwrapped_with_its_pdf(
    slug: str, role: Role, energy: Energy, way: str
) -> None:
    french, english = sheets(slug, role, energy, way)
    for sheet in (french, english) if way == "told" else (french,):
        one = forms(sheet)
        assert one.pages == 1 or (role is Role.BOTH and one.pages == 2)
        assert unprintable(one.sheet) == ""
        assert one.words_of_pdf == one.words_of_text
        assert one.words_of_odt == one.words_of_text
        lines = [mark.text.strip() for page in lay_out(one.sheet) for mark in page.marks if isinstance(mark, Words)]
        assert [line for line in lines if UNFIT_START.search(line) or UNFIT_END.search(line)] == []
        if sheet is french:
            check_mail(one)


# --- pages -----------------------------------------------------------------------------------------------------------


def body_of(page: Page) -> list[Words]:
    """The lines of a page from above, without its foot."""
    words = [mark for mark in page.marks if isinstance(mark, Words) and mark.face is not marks.FOOTER]
    return sorted(words, key=lambda mark: mark.y)


@pytest.mark.for_each("before", range(60), parts=4)
def test_nothing_that_announces_ends_a_page_and_no_signature_stands_alone_on_one(before: int) -> None:
    sheet = complaint_sheet()
    filler = (Paragraph("\n".join(["x"] * before), Weight.SMALL),) if before else ()
    pages = lay_out(replace(sheet, blocks=(*filler, *sheet.blocks)))
    assert len(pages) > 1
    for page in pages[:-1]:
        last = body_of(page)[-1]
        assert last.face is not marks.HEADING
        assert not last.text.rstrip().endswith(":")
    name = next(block.name for block in sheet.blocks if isinstance(block, Signature)).split("\n")[-1]
    (signed,) = (
        page for page in pages if any(line.text == name and line.x > marks.UNITS * 90 for line in body_of(page))
    )
    assert len(body_of(signed)) > 3
