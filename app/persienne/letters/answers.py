"""The answers to a letter's questions: texts as they were written come in, typed values or words go out.

Several days may answer one question: their text has ISO days, and each language writes the sentence in its own way.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.documents.typography import day
from persienne.letters.catalogue import Ask, Kind, Question
from persienne.letters.facts import Value, check_day, check_lines, check_text, yes_or_no
from persienne.letters.law import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from persienne.documents.typography import Language

_DAY: Final = r"\d{4}-\d{2}-\d{2}"
_DATE: Final = re.compile(rf"{_DAY}\Z", re.ASCII)
_DAYS: Final = re.compile(rf"{_DAY}(, {_DAY})+\Z", re.ASCII)
_SPANS: Final = re.compile(rf"{_DAY}/{_DAY}(, {_DAY}/{_DAY})*\Z", re.ASCII)
_SPAN: Final[dict[Language, str]] = {
    "fr": "question du {asked}, réponse du {answered}",
    "en": "asked on {asked}, answered on {answered}",
}
_BETWEEN_SPANS: Final[dict[Language, str]] = {"fr": "\u00a0; ", "en": "; "}


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
            return _BETWEEN_SPANS[language].join(_span(one, language) for one in text.split(", "))
    except ValueError:
        pass
    return text


def parsed(kind: Kind, answers: Mapping[str, str]) -> dict[str, Value]:
    """Typed values for ``kind``; an empty answer is none. Several options are separated by commas, days are ISO days.

    Raises ``UserError`` ``letter_question_unknown``, ``letter_answer_unfit``, or what ``facts`` raises.
    """
    return {name: _value(kind.question(name), text.strip()) for name, text in answers.items() if text.strip()}


def _span(text: str, language: Language) -> str:
    asked, answered = (day(date.fromisoformat(one), language) for one in text.split("/"))
    return fill(_SPAN[language], asked=asked, answered=answered)


def _value(question: Question, text: str) -> Value:
    match question.ask:
        case Ask.TEXT:
            check_lines(text)
            return text
        case Ask.PARAGRAPH:
            joined = " ".join(text.split())
            check_text(joined)
            return joined
        case Ask.DATE:
            return _day(question, text)
        case Ask.YES:
            if (said := yes_or_no(text)) is None:
                raise _unfit(question, text, "yes, no")
            return said
        case Ask.CHOICE:
            return _one_of(question, text)
        case Ask.CHOICES:
            return tuple(_one_of(question, one.strip()) for one in text.split(","))


def _day(question: Question, text: str) -> date:
    if not _DATE.match(text):
        raise _unfit(question, text, "YYYY-MM-DD")
    try:
        return check_day(date.fromisoformat(text))
    except ValueError:
        raise _unfit(question, text, "YYYY-MM-DD") from None


def _one_of(question: Question, text: str) -> str:
    values = [option.value for option in question.options]
    if text not in values:
        raise _unfit(question, text, ", ".join(values))
    return text


def _unfit(question: Question, text: str, wanted: str) -> UserError:
    return UserError("letter_answer_unfit", name=question.name, answer=text[:40], wanted=wanted)
