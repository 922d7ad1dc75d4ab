"""What a note on days may say."""

from __future__ import annotations

import pytest

from persienne.base.day_notes import LONGEST, DayNote, require_text
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


@pytest.mark.for_each(
    "emoji",
    [
        "\u2600\ufe0f",  # the sun
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",  # a family of three
        "\u2764\ufe0f\u200d\U0001f525",  # a heart on fire
        "\U0001f642\u200d\u2194\ufe0f",  # a shaken head
        "\U0001f477\U0001f3fd\u200d\u2640\ufe0f",  # a worker, her skin and her sex
        "\U0001fae9",  # of Unicode 16
    ],
)
def test_emoji_are_taken_whatever_they_are_made_of(emoji: str) -> None:
    assert require_text(f"vacances {emoji}") == f"vacances {emoji}"


@pytest.mark.for_each(
    ("typed", "code"),
    [
        ("", "day_note_empty"),
        (" \n\t ", "day_note_empty"),
        ("x" * 201, "day_note_long"),
        ("a\x00b", "day_note_signs"),
        ("a\x1b[31mb", "day_note_signs"),
        ("exe.\u202efdp", "day_note_signs"),
        ("cou\u200dpure", "day_note_signs"),
        ("\U0001f468\u200d", "day_note_signs"),
        ("\U0001f468\u200d\u200d\U0001f469", "day_note_signs"),
        ("\U0001f468\u202e\U0001f469", "day_note_signs"),
        ("cou\u200bpure", "day_note_signs"),
        ("a\ud800", "day_note_signs"),
    ],
)
def test_what_is_empty_too_long_or_not_to_be_seen_is_refused(typed: str, code: str) -> None:
    assert code_of(lambda: require_text(typed)) == code


@pytest.mark.parametrize(
    ("days", "touched"), [((8, 9), False), ((8, 10), True), ((11, 11), True), ((1, 30), True), ((12, 14), True)]
)
def test_a_note_touches_days_of_which_it_has_one(days: tuple[int, int], *, touched: bool) -> None:
    assert DayNote(1, 10, 12, "coupure").touches(*days) is touched
    assert not DayNote(1, 10, 12, "coupure").touches(13, 14)
