"""Which days of a load curve a letter asked to have deleted, on which of its points: a request in, days out. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.letters.case import Outcome
from persienne.letters.events import What
from persienne.letters.lifecycle import EFFECT_AFTER

if TYPE_CHECKING:
    from persienne.letters.requests import Request

_ERASURE: Final = "rgpd-17-1"
"""How the references begin on which a point rests that asks for an erasure."""

_OF_CURVES: Final = frozenset({"erase-collected", "leaving", "withdraw-consent", "never-authorised"})
"""The letters that ask some bodies for a load curve to be deleted; ``withdraw-consent`` where it names the curve."""

_DAY: Final = timedelta(days=1)

CURVE: Final = "curve"
"""The load curve among the categories of data of a letter."""


@dataclass(frozen=True, slots=True)
class Deletion:
    """What a letter asked to have deleted.

    ``first`` and ``last`` are local days, both included; ``first`` None is as far back as they go. ``points`` are the
    numbers of the points that ask for it, none where they are not known. ``answered_on`` is the day of the answer that
    granted it, or on which the household moved a switch that does it; None before. ``noted_at`` is when that
    was noted (UTC epoch seconds). ``refused``: they refused it.
    """

    first: date | None
    last: date
    points: tuple[int, ...]
    sent_on: date
    answered_on: date | None
    noted_at: int | None
    refused: bool

    @property
    def due_from(self) -> date | None:
        """The day from which its effect may be looked for; None before it was granted."""
        return None if self.answered_on is None else self.answered_on + EFFECT_AFTER


def is_deletion(request: Request) -> bool:
    """Whether a letter asks for a load curve to be deleted."""
    facts = request.draft.facts
    if request.kind not in _OF_CURVES or facts.energy is not Energy.ELECTRICITY:
        return False
    if request.kind == "withdraw-consent":
        chosen = facts.values.get("categories")
        return isinstance(chosen, tuple) and CURVE in chosen
    return request.printed is None or bool(erasure_points(request)) or not request.pointed


def deletion_of(request: Request, today: date) -> Deletion:
    """What a letter that was sent asked to have deleted.

    The day on which it was sent and those after it are no part of it, unless it names them: nobody can ask for what is
    not collected yet. Raises ``UserError`` ``deletion_not_asked``, ``deletion_not_sent`` and ``deletion_no_days`` (all
    reference).
    """
    if not is_deletion(request):
        raise UserError("deletion_not_asked", reference=request.reference)
    status = request.status(today)
    if status.sent_on is None:
        raise UserError("deletion_not_sent", reference=request.reference)
    points = erasure_points(request)
    first, last = _days(request, status.sent_on)
    last = min(last, today - _DAY)
    if first is not None and last < first:
        raise UserError("deletion_no_days", reference=request.reference)
    answers = [row for row in request.happened if row.what.answers and row.on <= today]
    granted = [row for row in answers if row.what is not What.REFUSED and _grants(row.said.verdicts, points)]
    switched = [row for row in request.happened if row.what is What.SENT] if status.switched and not answers else []
    grants = next(iter(granted or switched), None)
    outcomes = {status.points[number - 1].verdict for number in points if number <= len(status.points)}
    return Deletion(
        first=first,
        last=last,
        points=points,
        sent_on=status.sent_on,
        answered_on=None if grants is None else grants.on,
        noted_at=None if grants is None else grants.noted_at,
        refused=Outcome.REFUSED in outcomes,
    )


def _days(request: Request, sent_on: date) -> tuple[date | None, date]:
    values = request.draft.facts.values
    first, last, leaving_on = (values.get(name) for name in ("begin", "end", "leaving_on"))
    before = leaving_on if isinstance(leaving_on, date) else sent_on
    return first if isinstance(first, date) else None, last if isinstance(last, date) else before - _DAY


def erasure_points(request: Request) -> tuple[int, ...]:
    """The numbers of the points of a letter that ask for an erasure; none where the points are not known."""
    rests_on = () if request.printed is None else request.printed.rests_on
    asked = (number for number, grounds in enumerate(rests_on, 1) if any(one.startswith(_ERASURE) for one in grounds))
    return tuple(asked) if request.pointed else ()


def _grants(verdicts: tuple[Outcome, ...], points: tuple[int, ...]) -> bool:
    """Whether an answer granted one of the points; of one that was not read point by point that is taken as said."""
    if not verdicts or not points:
        return True
    return any(verdicts[number - 1].grants for number in points if number <= len(verdicts))
