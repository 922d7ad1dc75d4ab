"""What a note on days may say."""

from __future__ import annotations

import pytest

from persienne.base.day_notes import LONGEST, require_text
from support.stored import code_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  coupure de 14 h à 16 h ", "coupure de 14 h à 16 h"),
        ("chauffage\nd’appoint", "chauffage d’appoint"),
        ("x" * LONGEST, "x" * 200),
        ("=1+1", "=1+1"),
    ],
)
def test_a_note_is_one_line_without_blanks_around_it(typed: str, kept: str) -> None:
    assert require_text(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "day_note_empty"),
        (" \n\t ", "day_note_empty"),
        ("x" * 201, "day_note_long"),
        ("a\x00b", "day_note_signs"),
        ("a\x1b[31mb", "day_note_signs"),
        ("exe.\u202efdp", "day_note_signs"),
        ("a\ud800", "day_note_signs"),
    ],
)
def test_what_is_empty_too_long_or_not_to_be_seen_is_refused(typed: str, code: str) -> None:
    assert code_of(lambda: require_text(typed)) == code
