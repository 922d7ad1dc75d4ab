"""A letter that was sent before the household had Persienne: its points come in, what is kept of it goes out. Pure.

Nobody read that letter here. Its points are those that the household copies from it: where it copies none, the letter
is spoken of by what it is about, and nothing is quoted. What it rests on is what the household says, as the letter says
it: until then that is not known, and neither a time to answer nor a way on is claimed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.documents.document import Block, Numbered, Paragraph, Sheet, Weight
from persienne.letters.catalogue import kind as kind_of
from persienne.letters.complaint import KIND as COMPLAINT
from persienne.letters.complaint import MEDIATOR
from persienne.letters.compose import Letter, subject_line
from persienne.letters.facts import check_lines, check_text
from persienne.letters.following_letters import IDENTITY, REMINDER
from persienne.letters.following_letters import WRITTEN_COMPLAINT as WRITTEN
from persienne.letters.framing import holds, word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from persienne.documents.typography import Language
    from persienne.letters.catalogue import Kind, When
    from persienne.letters.law import Law
    from persienne.letters.requests import Draft

FOLLOWING: Final = frozenset({REMINDER, COMPLAINT, IDENTITY, WRITTEN, MEDIATOR})
"""The letters that follow from another one: no letter that asked first is of these kinds."""


def checked(draft: Draft, points: Iterable[str]) -> tuple[str, ...]:
    """The points as they are kept, each on one line; none where none was copied.

    Raises ``letter_earlier_kind`` where a letter of this kind follows from another one, and what ``facts.check_text``
    and ``facts.check_lines`` raise.
    """
    if draft.kind in FOLLOWING:
        raise UserError("letter_earlier_kind")
    if draft.bore:
        check_lines(draft.bore)
    kept = tuple(" ".join(point.split()) for point in points if point.strip())
    for point in kept:
        check_text(point)
    return kept


def possible_grounds(draft: Draft, law: Law, on: date) -> tuple[str, ...]:
    """What a letter of this kind may rest on for that body and that meter, of what could be cited on a day."""
    return tuple(one for one in _all_grounds(kind_of(draft.kind), draft) if law.citable(one, on))


def check_grounds(draft: Draft, rests_on: Iterable[str], law: Law, on: date) -> None:
    """Raise ``letter_answer_unfit`` where a letter of this kind can't rest on one of these."""
    possible = possible_grounds(draft, law, on)
    for one in rests_on:
        if one not in possible:
            raise UserError("letter_answer_unfit", name="rests", answer=one[:40], wanted=", ".join(possible))


def letter_of(draft: Draft, points: tuple[str, ...], rests_on: tuple[str, ...] | None) -> Letter:
    """What is kept in the place of a letter of ours: a sheet that says whose words these are, and the points.

    ``rests_on`` are the references that the letter names, none where it names no text; None where that is not known.
    """
    grounds = tuple(dict.fromkeys(rests_on or ()))
    asked = points or (subject_line(draft.kind, draft.facts).fr,)
    return Letter(
        kind=draft.kind,
        reference=draft.facts.reference,
        sheet=_sheet(draft, points, "fr"),
        reading=_sheet(draft, points, "en"),
        requests=asked,
        grounds=grounds,
        enclosures=(),
        notices=(),
        rests_on=(grounds,) * len(asked),
        pointed=bool(points),
        founded=rests_on is not None,
    )


def _sheet(draft: Draft, points: tuple[str, ...], language: Language) -> Sheet:
    subject = subject_line(draft.kind, draft.facts).of(language)
    blocks: tuple[Block, ...] = (
        Paragraph(word("earlier.not_ours", language), Weight.SMALL),
        Paragraph(word("earlier.to", language, body=draft.body.name)),
        Paragraph(word("earlier.about", language, subject=subject), Weight.STRONG),
        Paragraph(word("earlier.bore" if draft.bore else "earlier.bore_none", language, reference=draft.bore or "")),
        Numbered(points) if points else Paragraph(word("earlier.unpointed", language)),
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
