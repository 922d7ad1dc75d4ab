"""Several days are one answer, and stand in a sentence as each language writes its days.

Answers as a form or a command line writes them become typed values, or a clear refusal.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.letters.answers import parsed, told_days, told_spans, written
from persienne.letters.catalogue import kind

if TYPE_CHECKING:
    from persienne.documents.typography import Language


FIRST, SECOND, THIRD = date(2026, 6, 1), date(2026, 6, 12), date(2026, 7, 10)


def said(text: str, language: Language) -> str:
    return written(text, language).replace("\u00a0", " ")


def test_days_and_spans_are_written_in_either_language() -> None:
    days, spans = told_days([FIRST, SECOND, THIRD]), told_spans([(FIRST, SECOND), (SECOND, THIRD)])
    assert days == "2026-06-01, 2026-06-12, 2026-07-10"
    assert said(days, "fr") == "1er juin 2026, 12 juin 2026 et 10 juillet 2026"
    assert said(days, "en") == "1 June 2026, 12 June 2026 and 10 July 2026"
    assert spans == "2026-06-01/2026-06-12, 2026-06-12/2026-07-10"
    assert said(spans, "fr") == (
        "question du 1er juin 2026, réponse du 12 juin 2026 ; question du 12 juin 2026, réponse du 10 juillet 2026"
    )
    assert said(spans, "en").startswith("asked on 1 June 2026, answered on 12 June 2026; asked on")


@pytest.mark.parametrize("text", ["", "2026-06-01", "le 2026-06-01, 2026-06-12", "2026-02-30, 2026-06-12", "1/2"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert written(text, "fr") == text


def test_answers_become_values() -> None:
    answers = {
        "consented_on": "2024-05-01",
        "categories": "daily, curve",
        "purpose": " conseils ",
        "consent_copy": "oui",
    }
    assert parsed(kind("withdraw-consent"), answers) == {
        "consented_on": date(2024, 5, 1),
        "categories": ("daily", "curve"),
        "purpose": "conseils",
        "consent_copy": True,
    }


def test_an_empty_answer_is_none() -> None:
    assert parsed(kind("access"), {"begin": " "}) == {}


def test_a_paragraph_becomes_one_line() -> None:
    assert parsed(kind("uninvited-collection"), {"situation": "Je dors\n le jour."}) == {
        "situation": "Je dors le jour."
    }


@pytest.mark.for_each(
    ("slug", "name", "answer", "code"),
    [
        ("access", "begin", "1er mai", "letter_answer_unfit"),
        ("access", "begin", "2026-02-30", "letter_answer_unfit"),
        ("access", "begin", "1026-05-01", "letter_day_unfit"),
        ("access", "iban", "FR76", "letter_question_unknown"),
        ("meter-output", "mode", "moderne", "letter_answer_unfit"),
        ("withdraw-consent", "categories", "daily,all", "letter_answer_unfit"),
        ("withdraw-consent", "consent_copy", "peut-être", "letter_answer_unfit"),
        ("withdraw-consent", "purpose", "a\x00b", "letter_text_unfit"),
        ("withdraw-consent", "purpose", "a" * 201, "letter_text_long"),
        ("uninvited-collection", "situation", "a" * 1501, "letter_text_long"),
    ],
)
def test_what_is_no_answer_is_refused(slug: str, name: str, answer: str, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        parsed(kind(slug), {name: answer})
    assert refusal.value.code == code


def test_a_letter_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UserError) as refusal:
        kind("stop-everything")
    assert refusal.value.code == "letter_kind_unknown"


def test_what_follows_from_a_request_is_asked_of_nobody() -> None:
    with pytest.raises(UserError) as refused:
        parsed(kind("reminder"), {"open_requests": "2, 3"})
    assert refused.value.code == "letter_question_unknown"
