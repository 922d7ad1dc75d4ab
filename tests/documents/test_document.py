"""What is kept of a printed sheet is all of it."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.energy_market import Energy, Role
from persienne.base.errors import UserError
from persienne.documents.document import (
    ADDRESS_LETTERS,
    ADDRESS_LINES,
    Blank,
    Bullets,
    Chart,
    Envelope,
    Heading,
    PageBreak,
    Paragraph,
    Sheet,
    Table,
    plain,
    sheet_of,
    told,
)
from persienne.documents.odt import odt_of
from persienne.documents.plain_text import text
from support.letter_homes import letter
from support.papers import CERTIFICATE, LETTER
from support.read_odt import odt_text


def test_six_lines_of_38_letters_are_an_address() -> None:
    lines = ("X" * ADDRESS_LETTERS,) * ADDRESS_LINES
    assert Envelope((), lines, "").recipient == lines


@pytest.mark.parametrize("lines", [("X",) * 7, ("X" * 39,)], ids=["seven lines", "39 letters"])
def test_an_address_that_would_not_stand_in_the_window_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as refused:
        Envelope((), lines, "")
    assert (refused.value.code, refused.value.facts) == ("address_too_long", {"lines": 6, "letters": 38})


@given(st.text())
def test_plain_text_holds_nothing_unseen_but_line_breaks(text: str) -> None:
    unseen = {sign for sign in plain(text) if unicodedata.category(sign) in {"Cc", "Cf", "Cs", "Co"}}
    assert unseen <= {"\n"}


@given(st.text())
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_a_sign_that_turns_the_words_is_printed_as_a_mark() -> None:
    assert plain("Fournisseur \u202esiopo\u2069") == "Fournisseur [U+202E]siopo[U+2069]"


def test_plain_text_keeps_the_spaces_that_hold_words_together() -> None:
    assert plain("n°\u00a012\u202f345 <b>{0}</b>") == "n°\u00a012\u202f345 <b>{0}</b>"


def test_plain_text_composes_letters_and_drops_what_is_not_seen() -> None:
    assert plain("e\u0301le\u0300ve noir\u200b\ud800\x00.") == "élève noir."
    assert plain("a\tb\r\nc") == "a   b\nc"


def test_a_column_of_numbers_is_known() -> None:
    table = Table(
        ("Quoi", "Wh", "Écart", "Jour", "Part"),
        (("a", "1\u202f440", "\u22120,5", "3 mai", ""), ("b", "7", "+2", "4", "")),
    )
    assert [table.is_figures(column) for column in range(5)] == [False, True, True, False, False]


def test_a_chart_is_for_paper_alone_and_leaves_other_forms_to_the_table_beside_it() -> None:
    chart = Chart(("1",), (2.5,), (None,), ("whole",), ((0.0, "0"),), now="2026")
    alone, beside = Sheet("Titre", (Paragraph("a"),)), Sheet("Titre", (Paragraph("a"), chart))
    assert text(beside) == text(alone)
    assert odt_text(odt_of(beside)) == odt_text(odt_of(alone))


CHART = Chart(("1",), (2.5,), (None,), ("whole",), ((0.0, "0"),), now="2026", key=(("part", "en partie"),))
OTHERS = (
    CHART,
    Heading("Partie"),
    Bullets(("b",)),
    Table(("Jour",), (("1",),), (1.0,)),
    Blank("à remplir", 2),
    PageBreak(),
)


@pytest.mark.parametrize(
    "sheet",
    [
        LETTER,
        CERTIFICATE,
        replace(LETTER, blocks=OTHERS),
        Sheet("Vide", ()),
        letter("access", Role.OPERATOR, Energy.ELECTRICITY).reading,
    ],
)
def test_a_sheet_comes_back_as_it_was(sheet: Sheet) -> None:
    assert sheet_of(json.loads(json.dumps(told(sheet)))) == sheet


def test_what_is_no_sheet_is_refused() -> None:
    said = told(LETTER)
    for broken in ({**said, "blocks": [{"kind": "poem"}]}, {"title": "T"}, {**said, "colour": "red"}):
        with pytest.raises((KeyError, TypeError, ValueError)):
            sheet_of(broken)
