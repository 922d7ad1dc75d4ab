"""What is kept of a printed sheet is all of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from persienne.base.energy_market import Energy, Role
from persienne.documents.document import Blank, Bullets, Chart, Heading, PageBreak, Sheet, Table
from persienne.documents.sheet_records import sheet_of, told
from support.letter_homes import letter
from support.papers import CERTIFICATE, LETTER

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
