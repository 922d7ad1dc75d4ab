from __future__ import annotations

import pytest

from persienne.base.visible import inert


@pytest.mark.for_each("text", ["=1+1", "+33", "-1", "@SUM", "\tx", "\rx", "\nx", " =1", "\u200b=1", "\uff1d1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.for_each("text", ["", "EAST", "1-2", "a=b", "  é", "********9909"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert inert(text) == text
