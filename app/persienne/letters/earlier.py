"""A letter that was sent before the household had Persienne: its points come in, what is kept of it goes out. Pure.

Nobody read that letter here. A point that is worded as ours rests on what ours does; any other one on what the
household says that its letter rests on, and on nothing where it says nothing: no time is then claimed for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.documents.document import Block, Numbered, Paragraph, Sheet, Weight
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.complaint import MEDIATOR
from persienne.letters.compose import Letter, compose, subject_line
from persienne.letters.facts import check_lines, check_text
from persienne.letters.framing import RULE, holds, word
from persienne.letters.identifying import KIND as IDENTITY_ANSWER
from persienne.letters.reminding import KIND as REMINDER
from persienne.letters.written_complaint import KIND as WRITTEN

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.documents.bilingual import Language
    from persienne.letters.catalogue import Kind, When
    from persienne.letters.law import Law
    from persienne.letters.requests import Draft

FOLLOWING: Final = frozenset({REMINDER, COMPLAINT, IDENTITY_ANSWER, WRITTEN, MEDIATOR})
"""The letters that follow from another one: no letter that asked first is of these kinds."""

_GAP: Final = "…"
"""Stands in a proposed point for what a letter of ours would be told."""


def usual_points(draft: Draft, law: Law, on: date) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a letter of ours to that body would have asked on a day, point by point, each with what it rests on.

    None where a letter of this kind asks for nothing until its questions are answered. Raises what ``compose`` raises.
    """
    made = compose(kind_of(draft.kind), draft.facts, draft.body, law, on)
    asked = (point.replace(RULE, _GAP) for point in made.requests)
    return tuple(zip(asked, made.rests_on, strict=True))


def checked(draft: Draft, points: Iterable[str]) -> tuple[str, ...]:
    """The points as they are kept, each on one line.

    Raises ``letter_earlier_kind`` where a letter of this kind follows from another one, ``letter_earlier_points`` where
    there is none, and what ``facts.check_text`` and ``facts.check_lines`` raise.
    """
    if draft.kind in FOLLOWING:
        raise UserError("letter_earlier_kind")
    if draft.bore:
        check_lines(draft.bore)
    kept = tuple(" ".join(point.split()) for point in points if point.strip())
    if not kept:
        raise UserError("letter_earlier_points")
    for point in kept:
        check_text(point)
    return kept


def possible_grounds(draft: Draft, law: Law, on: date) -> tuple[str, ...]:
    """What a letter of this kind may rest on for that body and that meter, of what could be cited on a day."""
    return tuple(one for one in _all_grounds(kind_of(draft.kind), draft) if law.citable(one, on))


def own_points(draft: Draft, points: Iterable[str], law: Law, on: date) -> tuple[str, ...]:
    """Those of the points that are not worded as ours."""
    known = {" ".join(text.split()) for text, _ in usual_points(draft, law, on)}
    return tuple(point for point in points if point not in known)


def rests(
    draft: Draft, points: Iterable[str], law: Law, on: date, own: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], ...]:
    """What each point rests on, of what could be cited on a day; a point in other words than ours rests on ``own``.

    Raises ``letter_answer_unfit`` where such a letter can't rest on one of ``own``.
    """
    possible = possible_grounds(draft, law, on)
    for one in own:
        if one not in possible:
            raise UserError("letter_answer_unfit", name="rests", answer=one[:40], wanted=", ".join(possible))
    known = {" ".join(text.split()): grounds for text, grounds in usual_points(draft, law, on)}
    return tuple(known.get(point, own) for point in points)


def letter_of(draft: Draft, points: tuple[str, ...], rests_on: tuple[tuple[str, ...], ...]) -> Letter:
    """What is kept in the place of a letter of ours: a sheet that says whose words these are, and the points."""
    grounds = tuple(dict.fromkeys(one for cited in rests_on for one in cited))
    sheets = _sheet(draft, points, "fr"), _sheet(draft, points, "en")
    return Letter(draft.kind, draft.facts.reference, *sheets, points, grounds, (), (), rests_on)


def _sheet(draft: Draft, points: tuple[str, ...], language: Language) -> Sheet:
    subject = subject_line(draft.kind, draft.facts).of(language)
    blocks: tuple[Block, ...] = (
        Paragraph(word("earlier.not_ours", language), Weight.SMALL),
        Paragraph(word("earlier.to", language, body=draft.body.name)),
        Paragraph(word("earlier.about", language, subject=subject), Weight.STRONG),
        Paragraph(word("earlier.bore" if draft.bore else "earlier.bore_none", language, reference=draft.bore or "")),
        Numbered(points),
    )
    return Sheet(title=kind_of(draft.kind).title.of(language), blocks=blocks, language=language)


def _all_grounds(wanted: Kind, draft: Draft) -> tuple[str, ...]:
    """What a letter may rest on for that body and that meter, whatever its questions are answered with."""
    names = {*(role.value for role, _ in wanted.to), *(energy.value for _, energy in wanted.to)}
    flags = draft.body.role.flags | {draft.facts.energy.value}

    def may(when: When) -> bool:
        return holds(tuple(one for one in when if one.removeprefix("!") in names), flags)

    found = (one for asked in wanted.requests if may(asked.when) for when, one in asked.grounds if may(when))
    return tuple(dict.fromkeys(found))
