"""What is asked before files are stored, and the answers: questions and their figures as values; no sentence.

A file that a question stands against is not stored until the household has said yes to the question.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from persienne.base.slats import Older

if TYPE_CHECKING:
    from collections.abc import Mapping

NEW_METER: Final = "new"
"""The answer that a file without a number is of a meter which the household does not have yet."""


class QuestionCode(StrEnum):
    """What is asked, as ``--accept`` and the JSON name it."""

    METER = "meter"
    """Whose meter is it? The file does not say."""
    ODD_LINES = "odd_lines"
    """More lines than a few cannot be explained: is it the file that it seems to be?"""
    POWER = "power"
    INDEX_STEP = "index_step"
    FAKE_CURVE = "fake_curve"
    OVERLAP = "overlap"
    """Much of the time that is stored already is said otherwise: the same home?"""


Fact = str | int | None


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one file; ``facts`` are the figures of its sentence, ready for JSON."""

    code: QuestionCode
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answers:
    """What the household says of an import.

    ``at`` is the instant of the act (UTC epoch seconds); ``meter`` whose the files are that do not say it (a delivery
    point, the label of a meter without a number, or :data:`NEW_METER`); ``older`` what becomes of a curve that is older
    than the retention keeps; ``accept`` the questions whose answer is yes.
    """

    at: int
    meter: str | None = None
    older: Older = Older.KEEP
    accept: frozenset[QuestionCode] = frozenset()
