from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from persienne.base.errors import UserError
from persienne.documents import plain_text
from persienne.documents.document import Envelope, Numbered, PageBreak, Paragraph, Sheet, Table, Weight
from persienne.documents.odt import odt_of
from persienne.ui.paper import marks
from persienne.ui.paper.marks import Rule, Words
from persienne.ui.paper.pages import lay_out, pdf_of, unprintable, write_pdf
from support.papers import CERTIFICATE, LETTER
from support.read_odt import odt_text
from support.read_pdf import fonts_of, joined, lines_of, text_of, words_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.gui, pytest.mark.usefixtures("dressed")]

SERIF, BOLD = "PersienneSerif-Regular", "PersienneSerif-Semibold"
SANS, MONO = "PersienneSans-Regular", "PersienneMono-Regular"
FRENCH = "éèêëàâîïôûüùç œŒÉÀ «\u00a0» ’–—… n°\u00a012\u202f345 € m³ ÀÂÆÇÈÊËÎÏÔÙÛÜŸ æÿ effacement affiche fjord °C CO₂"


def letter(*blocks: Paragraph | Numbered) -> Sheet:
    return replace(LETTER, blocks=blocks)


@pytest.mark.slow
def test_a_letter_is_one_light_page_that_says_every_word() -> None:
    pdf, pages = pdf_of(LETTER)
    assert pages == len(PdfReader(BytesIO(pdf)).pages) == 1
    assert len(pdf) < 100_000
    said = joined(text_of(pdf))
    assert "effacement de ma courbe de consommation" in said
    assert "Point de livraison n°\u00a012\u202f345\u202f678\u202f901\u202f234, réf. PERS-2026-0007" in said
    assert "1. de cesser toute collecte" in said


@pytest.mark.slow
def test_every_french_letter_is_copied_out_as_itself() -> None:
    for weight in Weight:
        if weight is not Weight.FIXED:
            assert FRENCH in joined(text_of(pdf_of(letter(Paragraph(FRENCH, weight)))[0]))
    fixed = FRENCH.replace("₂", "")
    assert fixed in joined(text_of(pdf_of(letter(Paragraph(fixed, Weight.FIXED)))[0]))
    assert unprintable(letter(Paragraph(FRENCH))) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "recipient",
    [LETTER.envelope.recipient if LETTER.envelope else (), ("W" * 38,) * 6, ("UNE SEULE LIGNE",)],
    ids=["usual", "widest", "one line"],
)
def test_the_address_stands_in_the_window(recipient: tuple[str, ...]) -> None:
    pdf, _ = pdf_of(replace(LETTER, envelope=Envelope(("Camille",), recipient, "Sceaux, le 3 novembre 2026")))
    address = [line for line in lines_of(pdf) if line.font == SANS]
    assert [line.text for line in address] == list(recipient)
    for line in address:
        letters = line.points * 25.4 / 72
        assert line.x == pytest.approx(110, abs=0.1)
        assert line.y - 0.75 * letters >= 55
        assert line.y + 0.25 * letters <= 79


def test_the_widest_address_becomes_smaller_and_keeps_within_the_window() -> None:
    widest = replace(LETTER, envelope=Envelope((), ("W" * 38, "X"), ""))
    address = [mark for mark in lay_out(widest)[0].marks if isinstance(mark, Words) and mark.face.family == marks.SANS]
    assert max(mark.x + mark.width for mark in address) <= 190 * marks.UNITS
    assert len({mark.face for mark in address}) == 1


def test_an_addressee_without_an_address_has_rules_to_write_on() -> None:
    blank = replace(LETTER, envelope=Envelope((), (" ",), ""))
    rules = [mark for mark in lay_out(blank, page_marks=False)[0].marks if isinstance(mark, Rule)]
    assert [(rule.x, rule.length) for rule in rules] == [(11000, 8000)] * 4
    assert all(5500 < rule.y < 7900 for rule in rules)


@pytest.mark.slow
def test_sender_date_and_text_stand_where_the_folds_want_them() -> None:
    lines = {line.text: line for line in lines_of(pdf_of(LETTER)[0])}
    sender, date = lines["Camille Durand"], lines["Sceaux, le 3 novembre 2026"]
    subject = next(line for text, line in lines.items() if text.startswith("Objet"))
    assert date.x == pytest.approx(110, abs=0.1)
    assert date.y == pytest.approx(97, abs=0.1)
    assert lines["12 rue des Tilleuls"].x == pytest.approx(20, abs=0.1)
    assert 20 < lines["12 rue des Tilleuls"].y < 35
    assert sender.points == pytest.approx(11, abs=0.1)
    assert subject.font == BOLD
    assert subject.x == pytest.approx(20, abs=0.1)
    assert 110 < subject.y < 115


@pytest.mark.slow
def test_a_long_date_keeps_within_the_margin() -> None:
    dated = "Saint-Germain-en-Laye-sur-Montagne-les-Bains, le 24 novembre 2026"
    pdf, _ = pdf_of(replace(LETTER, envelope=Envelope((), ("X",), dated)))
    assert next(line for line in lines_of(pdf) if line.text == dated).x < 110


def test_only_the_bundled_fonts_are_embedded() -> None:
    for sheet, wanted in ((LETTER, {SERIF, BOLD, SANS}), (CERTIFICATE, {SERIF, BOLD, MONO})):
        fonts = fonts_of(pdf_of(sheet)[0])
        assert set(fonts) == wanted
        assert min(fonts.values()) > 1000


def test_the_file_runs_nothing_and_names_no_one() -> None:
    pdf, _ = pdf_of(LETTER)
    reader = PdfReader(BytesIO(pdf))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.creator) == (LETTER.title, "Persienne")
    assert not reader.metadata.author
    for word in (b"/JavaScript", b"/URI", b"/OpenAction", b"/Launch", b"/EmbeddedFile"):
        assert word not in pdf
    assert not reader.pages[0]["/Annots"]
    xmp = reader.root_object["/Metadata"].get_object()
    assert isinstance(xmp, StreamObject)
    assert b'pdfaid:part="1"' in xmp.get_data()
    assert b"Camille" not in xmp.get_data()


@pytest.mark.slow
@pytest.mark.for_each("name", ["<b>Camille</b>", "{0} %s &amp;", "كاميليا", "Camille 🙂", "e\u0301\u202eevil", "ﬀ"])
def test_a_name_is_just_a_name(name: str) -> None:
    assert LETTER.envelope is not None
    pdf, pages = pdf_of(replace(LETTER, envelope=replace(LETTER.envelope, sender=(name,))))
    fonts = {line.font for line in lines_of(pdf)}
    assert pages == 1
    assert fonts <= {SERIF, BOLD, SANS}
    if name.isascii():
        assert name in text_of(pdf)


def test_signs_that_would_be_boxes_are_named() -> None:
    assert unprintable(letter(Paragraph("Zoë 🙂🙂 Ωé\n"))) == "🙂Ω"


@pytest.mark.slow
def test_thirty_requests_go_on_and_each_page_says_which_it_is() -> None:
    asked = tuple(f"demande {n}\u00a0: {'dire ce qui est conservé, sur quel fondement, ' * 4}" for n in range(1, 31))
    pdf, pages = pdf_of(letter(Numbered(asked)))
    assert pages >= 3
    for page in range(pages):
        lines = lines_of(pdf, page)
        assert f"{page + 1}/{pages}" in {line.text for line in lines}
        assert max(line.y for line in lines if line.points > 9) <= 279
        assert any("à rappeler" in line.text for line in lines)
    said = joined(text_of(pdf))
    assert all(f"{n}. demande {n}\u00a0: dire" in said for n in range(1, 31))


@pytest.mark.slow
def test_no_line_of_a_paragraph_stands_alone_on_a_page() -> None:
    for before in range(20, 40):
        blocks = (Paragraph("\n".join("x" * before)), Paragraph("\n".join(f"ligne {n}" for n in range(4))))
        pdf, pages = pdf_of(letter(*blocks))
        told = [sum(line.text.startswith("ligne") for line in lines_of(pdf, page)) for page in range(pages)]
        assert sum(told) == 4
        assert 1 not in told


@pytest.mark.slow
def test_a_long_table_repeats_its_head() -> None:
    rows = tuple((f"jour {n}", f"{n}\u202f000") for n in range(300))
    pdf, pages = pdf_of(Sheet("Registre", (Table(("Jour", "Wh"), rows),)))
    assert pages > 5
    seen = [[line.text for line in lines_of(pdf, page)] for page in range(pages)]
    assert all(page.count("Wh") == 1 for page in seen)
    assert [text for page in seen for text in page if text.startswith("jour ")] == [row[0] for row in rows]


def test_a_cell_that_is_higher_than_a_page_goes_on() -> None:
    cell = "\n".join(f"ligne {n}" for n in range(200))
    pdf, pages = pdf_of(Sheet("T", (Table(("A", "B"), ((cell, "x"),)),)))
    assert pages >= 4
    assert [line for line in text_of(pdf).splitlines() if line.startswith("ligne")] == cell.splitlines()


def test_a_page_break_breaks_once() -> None:
    sheet = Sheet("T", (PageBreak(), Paragraph("a"), PageBreak(), PageBreak(), Paragraph("b"), PageBreak()))
    pdf, pages = pdf_of(sheet)
    assert (pages, [lines_of(pdf, page)[0].text for page in range(pages)]) == (3, ["T", "a", "b"])


def test_an_empty_sheet_is_a_page() -> None:
    assert pdf_of(Sheet("", ()))[1] == 1
    assert pdf_of(Sheet("", (Paragraph(""), Numbered(()), Table((), ()))))[1] == 1


def test_fold_marks_can_be_left_out() -> None:
    rules = [
        sum(isinstance(mark, Rule) for mark in lay_out(LETTER, page_marks=wanted)[0].marks) for wanted in (True, False)
    ]
    assert rules == [4, 0]
    assert len(pdf_of(LETTER, page_marks=False)[0]) < len(pdf_of(LETTER)[0])


@pytest.mark.parametrize("sheet", [LETTER, CERTIFICATE], ids=["letter", "certificate"])
def test_pdf_text_and_odt_carry_the_same_words(sheet: Sheet) -> None:
    text = plain_text.text(sheet)
    drawn = {word for word in words_of(text) if set(word) <= set("_-=")} | {"1.", "2.", "3."}
    words = {word.strip("()") for word in words_of(text)} - drawn
    for said in (text_of(pdf_of(sheet)[0]), odt_text(odt_of(sheet))):
        assert words - {word.strip("()") for word in words_of(said)} == set()


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        write_pdf(LETTER, tmp_path / "missing" / "lettre.pdf")
    assert refused.value.code == "file_folder_missing"


@pytest.mark.slow
def test_a_letter_is_written_without_an_application_and_without_a_screen(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from support.papers import LETTER;"
        "from persienne.ui.paper.pages import write_pdf; print(write_pdf(LETTER, Path(sys.argv[1])))"
    )
    path = tmp_path / "lettre.pdf"
    ran = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        env={"PYTHONPATH": ":".join(sys.path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("1\n", "")
    assert "Sceaux, le 3 novembre 2026" in text_of(path.read_bytes())
