"""The rows of a request and a new one come in; the row that may be added goes out, or an error says why it can't be.

What is refused is what can't be true: a receipt before the sending, an answer before the receipt, a day to come. Rows
are never edited: what takes the place of an earlier row names it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.complaint import Outcome
from persienne.letters.events import Happening, What, in_force
from persienne.letters.facts import check_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

_RECEIVED: Final = frozenset({What.RECEIVED})
_SENT: Final = frozenset({What.SENT})
_ANSWERED: Final = frozenset({What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED})

_NEEDS: Final[Mapping[What, frozenset[What]]] = {
    What.RECEIVED: _SENT,
    What.UNDELIVERED: _SENT,
    What.ACKNOWLEDGED: _RECEIVED,
    What.IDENTITY_ASKED: _RECEIVED,
    What.IDENTITY_ANSWERED: frozenset({What.IDENTITY_ASKED}),
    What.EXTENDED: _RECEIVED,
    What.ANSWERED_FULL: _RECEIVED,
    What.ANSWERED_PARTIAL: _RECEIVED,
    What.REFUSED: _RECEIVED,
    What.REMINDED: _RECEIVED,
    What.COMPLAINT: _SENT,
    What.EFFECT_CHECKED: _ANSWERED | _SENT,
}
"""What must have happened before, on that day at the latest: any one of these."""

_ONCE: Final = frozenset({What.RECEIVED, What.ACKNOWLEDGED, What.EXTENDED, What.COMPLAINT, What.CLOSED})
"""What happens once: noted again, it was another day."""


def placed(rows: Iterable[Happening], new: Happening, *, today: date, paragraphs: int) -> Happening:
    """``new`` as it may be added to ``rows``: with the row that it corrects and with a verdict for each request.

    Raises ``UserError`` ``letter_day_unfit``, ``letter_event_future`` (day), ``letter_event_needs`` (event, needed),
    ``letter_event_order`` (event, day, before, earlier), ``letter_event_missing`` (number), ``letter_event_closed``,
    ``letter_sent_already``, ``letter_verdicts_unfit`` (wanted).
    """
    rows = tuple(rows)
    check_day(new.on)
    if new.on > today:
        raise UserError("letter_event_future", day=new.on.isoformat())
    standing = in_force(rows)
    new = _correcting(standing, _judged(new, paragraphs))
    if new.corrects is None and any(row.what is What.CLOSED for row in standing):
        raise UserError("letter_event_closed")
    if new.what is What.READY and any(row.what is What.SENT and not _came_back(standing, row) for row in standing):
        raise UserError("letter_sent_already")
    _check(in_force((*rows, new)))
    return new


def _judged(new: Happening, paragraphs: int) -> Happening:
    """With the verdicts that the kind of answer says by itself; a partial one may leave them unsaid."""
    verdicts = new.said.verdicts
    if not new.what.answers:
        return new
    if verdicts and len(verdicts) != paragraphs:
        raise UserError("letter_verdicts_unfit", wanted=paragraphs)
    every = {What.ANSWERED_FULL: Outcome.GRANTED, What.REFUSED: Outcome.REFUSED}.get(new.what)
    if every is None:
        if verdicts and set(verdicts) == {Outcome.GRANTED}:
            raise UserError("letter_verdicts_unfit", wanted=paragraphs)
        return new
    if verdicts and set(verdicts) != {every}:
        raise UserError("letter_verdicts_unfit", wanted=paragraphs)
    return replace(new, said=replace(new.said, verdicts=(every,) * paragraphs))


def _correcting(standing: tuple[Happening, ...], new: Happening) -> Happening:
    """With the number of the row whose place it takes, where it says so or where the thing happens only once."""
    if new.corrects is not None or new.what is What.RETRACTED:
        wrong = next((row for row in standing if row.number == new.corrects), None)
        if wrong is None or (new.what is not What.RETRACTED and wrong.what is What.READY):
            raise UserError("letter_event_missing", number=new.corrects or 0)
        return new
    same = [row for row in standing if row.what is new.what]
    if not same:
        return new
    if new.what in _ONCE or (new.what is What.SENT and not _came_back(standing, same[-1])):
        return replace(new, corrects=same[-1].number)
    if new.what is What.IDENTITY_ASKED and len(same) > _count(standing, What.IDENTITY_ANSWERED):
        return replace(new, corrects=same[-1].number)
    if new.what is What.IDENTITY_ANSWERED and len(same) == _count(standing, What.IDENTITY_ASKED):
        return replace(new, corrects=same[-1].number)
    return new


def _came_back(standing: tuple[Happening, ...], sent: Happening) -> bool:
    """Whether a sending failed, so that another one is a new sending and no correction."""
    return any(row.what is What.UNDELIVERED and row.on >= sent.on for row in standing)


def _count(standing: tuple[Happening, ...], what: What) -> int:
    return sum(row.what is what for row in standing)


def _check(standing: tuple[Happening, ...]) -> None:
    """Whether every row has what must have been before it; a row that is taken away or moved may leave one without."""
    for row in standing:
        needed = _NEEDS.get(row.what)
        if needed is None:
            continue
        before = [one for one in standing if one.what in needed and one.number != row.number]
        if not before:
            raise UserError("letter_event_needs", event=row.what.value, needed=_needed(row.what))
        if all(one.on > row.on for one in before):
            earliest = before[0]
            raise UserError(
                "letter_event_order",
                event=row.what.value,
                day=row.on.isoformat(),
                before=earliest.what.value,
                earlier=earliest.on.isoformat(),
            )
    if _count(standing, What.IDENTITY_ANSWERED) > _count(standing, What.IDENTITY_ASKED):
        raise UserError(
            "letter_event_needs", event=What.IDENTITY_ANSWERED.value, needed=_needed(What.IDENTITY_ANSWERED)
        )


def _needed(what: What) -> str:
    return " / ".join(one.value for one in What if one in _NEEDS[what])
