"""The rules of a request's rows: what each point came to by its answers and looks, and which row may be added now.

What is refused is what can't be true: a receipt before the sending, an answer before a receipt, a day to come. Rows
are never edited: what takes the place of an earlier row names it. What is noted twice without naming the row that it
corrects replaces nothing: it stands beside the first one, or is refused where it can happen only once.

A point is one numbered request. Of an answer that was not read point by point nothing is said, and what a row does not
say never counts against the other side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.letters.case import Outcome
from persienne.letters.events import Happening, What, in_force, origins
from persienne.letters.facts import check_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Point:
    """One numbered request: the last word on it, None where an answer since was not read point by point.

    ``granted`` is the answer that granted it last, ``unseen`` the look that found it not done since.
    """

    verdict: Outcome | None = None
    granted: Happening | None = None
    unseen: Happening | None = None


@dataclass(frozen=True, slots=True)
class Lapse:
    """What the refusal ``row`` did not say: ``code`` is ``no_reasons`` or ``no_remedies``.

    ``points`` are those that it refused and that no later answer granted or refused anew, from 1; none where they are
    not known.
    """

    code: str
    row: Happening
    points: tuple[int, ...]


def points_of(rows: Iterable[Happening], paragraphs: int) -> tuple[Point, ...]:
    """What each point came to; none before the first answer.

    A refusal that names no point is about those that were left open: what was granted before, wholly or in part, stays
    so.
    """
    found: tuple[Point, ...] = ()
    for row in rows:
        if row.what.answers:
            found = tuple(_answered(one, row, place) for place, one in enumerate(_begun(found, row, paragraphs)))
        elif row.what is What.EFFECT_CHECKED:
            found = tuple(_looked_at(one, row, number) for number, one in enumerate(found, 1))
    return found


def verdicts_of(rows: Iterable[Happening], paragraphs: int) -> tuple[Outcome, ...]:
    """On each point the last word that was said; nothing where it is not known of one of them."""
    return known(points_of(rows, paragraphs))


def known(points: tuple[Point, ...]) -> tuple[Outcome, ...]:
    """The last word on each point; nothing where it is not known of one of them."""
    found = tuple(point.verdict for point in points if point.verdict is not None)
    return found if len(found) == len(points) else ()


def leaves_to_the_cnil(points: tuple[Point, ...], under: frozenset[int] | None) -> bool:
    """Whether the CNIL could look at what is left open of a request that rests on personal-data law.

    ``under`` are the points that do, from 1; None for every one. Before an answer all are open. Of a point that an
    answer left unknown nothing is settled. Where nothing is left open, it could look at how that came about.
    """
    pairs = enumerate(points, 1)
    left = {number for number, one in pairs if one.verdict is not Outcome.GRANTED or one.unseen is not None}
    return under is None or not left or not under.isdisjoint(left)


def lapses_of(answers: Iterable[Happening], paragraphs: int) -> tuple[Lapse, ...]:
    """What the refusals did not say that a later one did not make good, in their order."""
    answers = tuple(answers)
    found = [lapse for code in _FORMS for lapse in _lapses(code, answers, paragraphs)]
    return tuple(sorted(found, key=lambda lapse: answers.index(lapse.row)))


_FORMS: Final = ("no_reasons", "no_remedies")


def _begun(found: tuple[Point, ...], row: Happening, paragraphs: int) -> tuple[Point, ...]:
    """The points before an answer; before the first one nothing was answered on any."""
    return found or (Point(Outcome.UNANSWERED),) * (len(row.said.verdicts) or paragraphs)


def _answered(before: Point, row: Happening, place: int) -> Point:
    """A point after an answer."""
    if row.said.verdicts:
        said = row.said.verdicts[place]
        if said is Outcome.UNANSWERED:
            return before
        return Point(said, row) if said.grants else Point(said)
    if row.what is What.REFUSED:
        open_still = before.verdict in (Outcome.UNANSWERED, Outcome.REFUSED)
        return Point(Outcome.REFUSED) if open_still else before
    if before.verdict is Outcome.GRANTED:
        return before
    return replace(before, verdict=None, granted=before.granted or row)  # that answer may have granted it


def _looked_at(before: Point, check: Happening, number: int) -> Point:
    """A point after a look; the effect of what was not granted is not looked for."""
    granted = before.verdict is not None and before.verdict.grants
    named = number in check.said.undone
    undone = check.said.seen is False and (named or (granted and not check.said.undone))
    return replace(before, unseen=check if undone and before.granted is not None else None)


def _lapses(code: str, answers: tuple[Happening, ...], paragraphs: int) -> list[Lapse]:
    last: dict[int, Happening] = {}
    bare: Happening | None = None
    for count, row in enumerate(answers, 1):
        points = points_of(answers[:count], paragraphs)
        refused = _refused(points, row)
        if not refused and _told(code, row):
            last = {}  # what it told is about what was refused before
        last |= dict.fromkeys(refused, row)
        last = {number: one for number, one in last.items() if points[number - 1].verdict is Outcome.REFUSED}
        bare = row if row.what is What.REFUSED and not refused else None
    standing = [one for one in answers if one is bare or any(one is row for row in last.values())]
    refusals = [one for one in standing if _told(code, one) is False]
    return [Lapse(code, one, tuple(sorted(number for number in last if last[number] is one))) for one in refusals]


def _told(code: str, row: Happening) -> bool | None:
    return row.said.reasons if code == "no_reasons" else row.said.remedies


def _refused(after: tuple[Point, ...], row: Happening) -> tuple[int, ...]:
    """The points that an answer is known to refuse, from 1; ``after`` is what each came to with it."""
    if row.said.verdicts:
        return tuple(number for number, one in enumerate(row.said.verdicts, 1) if one is Outcome.REFUSED)
    if row.what is not What.REFUSED:
        return ()
    return tuple(number for number, one in enumerate(after, 1) if one.verdict is Outcome.REFUSED)


_SENT: Final = frozenset({What.SENT})
_ANSWERED: Final = frozenset({What.ANSWERED_FULL, What.ANSWERED_PARTIAL, What.REFUSED})

_NEEDS: Final[Mapping[What, frozenset[What]]] = {
    **{what: _SENT for what in What if what.theirs},
    What.RECEIVED: _SENT,
    What.UNDELIVERED: _SENT,
    What.IDENTITY_ANSWERED: frozenset({What.IDENTITY_ASKED}),
    What.REMINDED: _SENT,
    What.WRITTEN_COMPLAINT: _SENT,
    What.COMPLAINT: _SENT,
    What.MEDIATOR: frozenset({What.WRITTEN_COMPLAINT, What.REMINDED}),
    What.EFFECT_CHECKED: _ANSWERED | _SENT,
    What.NONE_HELD: _SENT,
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
    """Refuse a correction of a row that does not stand, and a second row of a kind that stands only once."""
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
        received = [one for one in standing if one.what is What.RECEIVED]
        if row.what.theirs and received and not _came_back(standing, row):
            before = received
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
