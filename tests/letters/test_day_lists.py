"""Several days are one answer, and stand in a sentence as each language writes its days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.letters.day_lists import told_days, told_spans, written

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
