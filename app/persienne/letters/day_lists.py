"""Several days as the answer to one question of a letter: days go in, a text of ISO days comes out, and its sentence.

A text is what a form, a command line and a stored draft hold; each language writes its days in its own way.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.documents.typography import day
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.documents.typography import Language

_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_DAYS: Final = re.compile(rf"{_DAY}(, {_DAY})+\Z", re.ASCII)
_SPANS: Final = re.compile(rf"{_DAY}/{_DAY}(, {_DAY}/{_DAY})*\Z", re.ASCII)
_SPAN: Final[dict[Language, str]] = {
    "fr": "question du {asked}, réponse du {answered}",
    "en": "asked on {asked}, answered on {answered}",
}
_BETWEEN: Final[dict[Language, str]] = {"fr": "\u00a0; ", "en": "; "}


def told_days(days: Iterable[date]) -> str:
    """Days as one answer: ``2026-06-20, 2026-07-10``."""
    return ", ".join(one.isoformat() for one in days)


def told_spans(spans: Iterable[tuple[date, date]]) -> str:
    """Questions and the days on which they were answered, as one answer: ``2026-06-20/2026-06-23``."""
    return ", ".join(f"{asked.isoformat()}/{answered.isoformat()}" for asked, answered in spans)


def written(text: str, language: Language) -> str:
    """The answer as it stands in a sentence; any other text, and days that are none, stay as they are."""
    try:
        if _DAYS.match(text):
            return listed([day(date.fromisoformat(one), language) for one in text.split(", ")], language)
        if _SPANS.match(text):
            return _BETWEEN[language].join(_span(one, language) for one in text.split(", "))
    except ValueError:
        pass
    return text


def _span(text: str, language: Language) -> str:
    asked, answered = (day(date.fromisoformat(one), language) for one in text.split("/"))
    return fill(_SPAN[language], asked=asked, answered=answered)
