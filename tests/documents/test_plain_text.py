from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.documents.document import Blank, Bullets, Envelope, Heading, Numbered, Paragraph, Sheet, Table, Weight
from persienne.documents.plain_text import text, wrapped
from support.papers import CERTIFICATE, LETTER

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
