"""Answers in the order in which they came go in, the last word on each numbered request goes out. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.letters.complaint import Outcome
from persienne.letters.events import What

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.letters.events import Happening


def verdicts_of(answers: Iterable[Happening], paragraphs: int) -> tuple[Outcome, ...]:
    """On each request the last word that was said; nothing where an answer was not read request by request.

    A refusal that names no request is about those that were left open: what was granted before, wholly or in part,
    stays so.
    """
    found: tuple[Outcome, ...] = ()
    for row in answers:
        said = row.said.verdicts
        if not said and row.what is What.REFUSED:
            found = tuple(_refused(one) for one in found or (Outcome.UNANSWERED,) * paragraphs)
        elif not said:
            return ()
        else:
            before = found or said
            found = tuple(new if new is not Outcome.UNANSWERED else old for new, old in zip(said, before, strict=True))
    return found


def _refused(before: Outcome) -> Outcome:
    return before if before.grants else Outcome.REFUSED
