from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from subprocess import run
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.documents.document import (
    Blank,
    Bullets,
    Envelope,
    Numbered,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
    Weight,
    plain,
)
from persienne.documents.odt import odt_of
from support.papers import CERTIFICATE, LETTER
from support.read_odt import FO, STYLE, TABLE, TEXT, odt_text, paragraphs, part


def test_the_file_is_an_odt_from_its_first_bytes() -> None:
    odt = odt_of(LETTER)
    with ZipFile(BytesIO(odt)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        assert archive.testzip() is None
    assert odt[30:38] == b"mimetype"
    assert odt == odt_of(LETTER)
    assert len(odt) < 10_000


def test_spaces_that_hold_words_together_are_kept() -> None:
    said = odt_text(odt_of(LETTER))
    assert "Point de livraison n°\u00a012\u202f345\u202f678\u202f901\u202f234, réf. PERS-2026-0007" in said
    assert "D.\u00a0341-22" in said


def test_the_head_puts_the_address_into_the_window() -> None:
    content = part(odt_of(LETTER), "content.xml")
    heights = [
        float(row.attrib[f"{STYLE}row-height"].removesuffix("mm"))
        for row in content.iter(f"{STYLE}table-row-properties")
    ]
    head = content.find(f".//{TABLE}table")
    assert head is not None
    cells = [paragraphs(cell) for cell in head.iter(f"{TABLE}table-cell")]
    assert LETTER.envelope is not None
    assert cells == [
        list(LETTER.envelope.sender),
        [""],
        list(LETTER.envelope.recipient),
        [LETTER.envelope.dated],
    ]
    assert 20 + heights[0] == 55
    assert 55 + heights[1] > 79
    widths = [column.attrib[f"{STYLE}column-width"] for column in content.iter(f"{STYLE}table-column-properties")]
    assert widths == ["90.00mm", "80.00mm"]
    page = part(odt_of(LETTER), "styles.xml").find(f".//{STYLE}page-layout-properties")
    assert page is not None
    assert (page.attrib[f"{FO}page-width"], page.attrib[f"{FO}margin-left"]) == ("210.0mm", "20.0mm")


def test_an_addressee_without_an_address_is_a_blank() -> None:
    said = paragraphs(part(odt_of(replace(LETTER, envelope=Envelope((), (), ""))), "content.xml"))
    assert sum(bool(line) and set(line) == {"_"} for line in said) == 4


def test_numbers_are_a_list_that_starts_where_it_is_told() -> None:
    content = part(odt_of(Sheet("T", (Numbered(("a", "b"), first=4), Bullets(("c",)), Numbered(())))), "content.xml")
    lists = list(content.iter(f"{TEXT}list"))
    assert [paragraphs(found) for found in lists] == [["a", "b"], ["c"]]
    assert lists[0][0].attrib[f"{TEXT}start-value"] == "4"


def test_a_table_repeats_its_head_and_sets_numbers_to_the_right() -> None:
    content = part(odt_of(CERTIFICATE), "content.xml")
    head = content.find(f".//{TABLE}table-header-rows")
    assert head is not None
    assert paragraphs(head) == ["Compteur", "Registre", "Période", "Mesures"]
    styles = {found.attrib[f"{TEXT}style-name"] for found in content.iter(f"{TEXT}p") if found.text == "214"}
    assert styles == {"CellRight"}


def test_every_page_has_its_number_and_the_footer() -> None:
    styles = part(odt_of(LETTER), "styles.xml")
    assert styles.find(f".//{TEXT}page-number") is not None
    assert paragraphs(styles) == ["Réf. PERS-2026-0007 à rappeler dans votre réponse\t1/1"]


@given(st.text(max_size=60))
def test_any_text_is_just_text(text: str) -> None:
    said = paragraphs(part(odt_of(Sheet(text, (Paragraph(text, Weight.FIXED), PageBreak()))), "content.xml"))
    assert said == [plain(text), plain(text), ""]


def test_rules_and_ragged_rows_are_written() -> None:
    sheet = Sheet("T", (Blank("adresse", 3), Table((), (("a",), ("b", "c"))), Table((), ())))
    assert paragraphs(part(odt_of(sheet), "content.xml")) == ["T", "", "", "", "adresse", "a", "", "b", "c"]


def test_the_metadata_name_no_one() -> None:
    with ZipFile(BytesIO(odt_of(LETTER))) as archive:
        said = archive.read("meta.xml").decode()
    assert LETTER.title in said
    assert "Camille" not in said


@pytest.mark.slow
def test_it_needs_no_qt() -> None:
    code = "import sys, persienne.documents.odt; sys.exit('PySide6' in sys.modules)"
    run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, check=True)
