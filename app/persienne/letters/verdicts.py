"""The answers to a request and the looks at what came of them go in, in their order; what each point came to goes out.

Pure. A point is one numbered request. Of an answer that was not read point by point nothing is said, and what a row
does not say never counts against the other side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.letters.complaint import Outcome
from persienne.letters.events import What

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.letters.events import Happening


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
