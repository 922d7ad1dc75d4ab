"""How well one thing is read at each step: a reading comes in, a word a step goes out, the coarsest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import Step

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.insight.mirror.reflection import Said
    from persienne.telling.mirror.readings import Reading

LONG_NIGHTS = 14
"""From so many nights on a time away shows in the total of a month: it takes about half of it away."""


def words_by_step(reading: Reading, steps: Iterable[int], of_days: Said) -> dict[Step, Word]:
    """The month, then each of ``steps`` (seconds), with the word of ``reading``; ``of_days`` is what day totals say.

    A finer step never has the lesser word.
    """
    known = (Step(step) for step in sorted(steps, reverse=True))
    return {Step.MONTH: _by_month(reading, of_days), **{step: reading.at(step) for step in known}}


def _by_month(reading: Reading, of_days: Said) -> Word:
    """Months hide all but a long time away, and a winter that takes twice what a summer does: both are a guess."""
    if reading.subject is Subject.AWAY:
        return away_by_month(of_days)
    return min(Word.GUESSABLE, reading.at(Step.DAY)) if reading.subject is Subject.HEATING else Word.ILLEGIBLE


def away_by_month(of_days: Said) -> Word:
    """How well the months tell that the home was away for long; ``of_days`` is what day totals say."""
    away = of_days.get(Subject.AWAY)
    if away is None or not isinstance(away.says, tuple):
        return Word.ILLEGIBLE
    long = any(stretch.nights >= LONG_NIGHTS for stretch in away.says)
    return min(Word.GUESSABLE, away.word) if long else Word.ILLEGIBLE
