"""The rows of a request and a new one come in; the row that may be added goes out, or an error says why it can't be.

What is refused is what can't be true: a receipt before the sending, an answer before the receipt, a day to come. Rows
are never edited: what takes the place of an earlier row names it. What is noted twice without naming the row that it
corrects replaces nothing: it stands beside the first one, or is refused where it can happen only once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.complaint import Outcome
from persienne.letters.events import Happening, What, in_force, origins
from persienne.letters.facts import check_day
from persienne.letters.verdicts import verdicts_of

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
    What.WRITTEN_COMPLAINT: _SENT,
    What.COMPLAINT: _SENT,
    What.MEDIATOR: frozenset({What.WRITTEN_COMPLAINT, What.REMINDED}),
    What.EFFECT_CHECKED: _ANSWERED | _SENT,
}
"""What must have happened before, on that day at the latest: any one of these."""

_ONCE: Final = frozenset({What.SENT, What.RECEIVED})
"""What happens once, unless the letter came back: another day is a correction, and says so."""


def placed(
    rows: Iterable[Happening], new: Happening, *, today: date, paragraphs: int, made_on: date | None = None
) -> Happening:
    """``new`` as it may be added to ``rows``: with the verdicts that its kind says by itself.

    ``made_on`` is the day on which the draft was made or changed last: no letter of ours left before it.

    Raises ``UserError`` ``letter_day_unfit``, ``letter_event_future`` (day), ``letter_event_needs`` (event, needed),
    ``letter_event_order`` (event, day, before, earlier), ``letter_event_missing`` (number), ``letter_event_closed``,
    ``letter_event_twice`` (event, day, number), ``letter_event_before_print`` (day, printed),
    ``letter_event_before_made`` (day, made), ``letter_answer_later`` (day, number), ``letter_sent_already``,
    ``letter_verdicts_unfit`` (wanted), ``letter_undone_unfit`` (wanted).
    """
    rows = tuple(rows)
    check_day(new.on)
    if new.on > today:
        raise UserError("letter_event_future", day=new.on.isoformat())
    _check_receipt(new, today)
    standing = in_force(rows)
    new = _judged(new, paragraphs)
    _check_correction(standing, new)
    if new.corrects is None and any(row.what is What.CLOSED for row in standing):
        raise UserError("letter_event_closed")
    if (
        new.what is What.READY
        and new.corrects is None
        and any(row.what is What.SENT and not _came_back(standing, row) for row in standing)
    ):
        raise UserError("letter_sent_already")
    after = in_force((*rows, new))
    _check(after)
    _check_printed((*rows, new), after)
    if new.what is What.SENT and made_on is not None and new.on < made_on:
        raise UserError("letter_event_before_made", day=new.on.isoformat(), made=made_on.isoformat())
    _check_heard(standing, after, new, paragraphs)
    return new


def _check_receipt(new: Happening, today: date) -> None:
    """Whether a written complaint arrived no earlier than it left, and no later than today."""
    received = new.said.received
    if received is not None and received > today:
        raise UserError("letter_event_future", day=received.isoformat())
    if received is not None and received < new.on:
        days = {"day": received.isoformat(), "earlier": new.on.isoformat()}
        raise UserError("letter_event_order", event=What.RECEIVED.value, before=new.what.value, **days)


def _judged(new: Happening, paragraphs: int) -> Happening:
    """With the verdicts that the kind of answer says by itself; a partial one may leave them unsaid."""
    verdicts, undone = new.said.verdicts, new.said.undone
    if undone and (new.said.seen is not False or undone[-1] > paragraphs):
        raise UserError("letter_undone_unfit", wanted=paragraphs)
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
    if new.what is What.REFUSED and not verdicts:
        return new  # of what was left open: see ``points_of``
    return replace(new, said=replace(new.said, verdicts=(every,) * paragraphs))


def _check_correction(standing: tuple[Happening, ...], new: Happening) -> None:
    """Whether the row that it says to correct stands; without one, whether it can stand beside those of its kind."""
    if new.corrects is not None or new.what is What.RETRACTED:
        wrong = next((row for row in standing if row.number == new.corrects), None)
        printing = wrong is not None and wrong.what is What.READY and new.what is not What.READY
        if wrong is None or (printing and new.what is not What.RETRACTED):
            raise UserError("letter_event_missing", number=new.corrects or 0)
        return
    same = [row for row in standing if row.what is new.what]
    if new.what in _ONCE and same and not _came_back(standing, same[-1]):
        raise _twice(new.what, same[-1])
    if new.what is What.IDENTITY_ANSWERED and same and len(same) >= _count(standing, What.IDENTITY_ASKED):
        raise _twice(new.what, same[-1])


def _twice(what: What, first: Happening) -> UserError:
    return UserError("letter_event_twice", event=what.value, day=first.on.isoformat(), number=first.number)


def _came_back(standing: tuple[Happening, ...], row: Happening) -> bool:
    """Whether the letter came back after it, so that another one is a new sending or receipt and no correction."""
    return any(one.what is What.UNDELIVERED and one.on >= row.on for one in standing)


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


def _check_printed(rows: tuple[Happening, ...], standing: tuple[Happening, ...]) -> None:
    """Whether nothing left before the day that is printed on it, which is that of the last printing before it."""
    first = origins(rows)
    for sent in (row for row in standing if row.what is What.SENT):
        printed = [row for row in standing if row.what is What.READY and first[row.number] < first[sent.number]]
        last = max(printed, key=lambda row: row.number, default=None)
        if last is not None and sent.on < last.on:
            raise UserError("letter_event_before_print", day=sent.on.isoformat(), printed=last.on.isoformat())


def _check_heard(
    standing: tuple[Happening, ...], after: tuple[Happening, ...], new: Happening, paragraphs: int
) -> None:
    """Whether other verdicts in the place of an answer change anything: what came later may have the last word."""
    wrong = next((row for row in standing if row.number == new.corrects), None)
    if wrong is None or not (wrong.what.answers and new.what.answers) or wrong.said.verdicts == new.said.verdicts:
        return
    before, now = ([row for row in rows if row.what.answers] for rows in (standing, after))
    if now[-1].number != new.number and verdicts_of(before, paragraphs) == verdicts_of(now, paragraphs) != ():
        raise UserError("letter_answer_later", day=now[-1].on.isoformat(), number=now[-1].number)


def _needed(what: What) -> str:
    return " / ".join(one.value for one in What if one in _NEEDS[what])
