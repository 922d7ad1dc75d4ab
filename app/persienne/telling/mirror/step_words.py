"""How well one thing is read at each step: a reading comes in, a word a step goes out, the coarsest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.word import Word
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
    away = of_days[Subject.AWAY].says if Subject.AWAY in of_days else None
    long = isinstance(away, tuple) and any(stretch.nights >= LONG_NIGHTS for stretch in away)
    shows = reading.subject is Subject.HEATING or (reading.subject is Subject.AWAY and long)
    return min(Word.GUESSABLE, reading.at(Step.DAY)) if shows else Word.ILLEGIBLE
