"""Questions about many files put together by what one answer answers, and the answers: what an import is stored by.

Files without a number share an answer where the same text stands in its place, the same number in their names, and the
same meters are contradicted by their values; two homes are never one question. Doubts share an answer where their
likely cause is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.household.measures.import_questions import Candidate, Dates, FileAnswer, NewMeter, QuestionCode
from persienne.store.meters import StoredMeter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.household.measures.import_questions import Answers, Question, Unanswered

Choice = StoredMeter | NewMeter | Dates | bool
"""An answer: a meter, the dates of a log, or yes and no."""


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """Files that wait for the same answer, each with its question.

    ``candidates`` are the meters that they may be of, the proposed one first; their figures are those of all files.
    ``beside`` is the first file of the group that this one was taken out of.
    """

    code: QuestionCode
    files: tuple[tuple[Unanswered, Question], ...]
    candidates: tuple[Candidate, ...] = ()
    beside: Unanswered | None = None

    @property
    def first(self) -> Question:
        """The question about the first file; the text in the place of its number is that of all."""
        return self.files[0][1]

    @property
    def new_meter(self) -> NewMeter:
        """The answer that they are of a meter which the household does not have yet."""
        return NewMeter(self.files[0][0].place)

    def one_by_one(self) -> tuple[QuestionGroup, ...]:
        """The same question for each file by itself."""
        first = self.files[0][0]
        return tuple(
            QuestionGroup(self.code, (one,), _candidates([one]), None if one[0] is first else first)
            for one in self.files
        )

    @property
    def safest(self) -> Choice:
        """The answer that is shown as chosen: no, or the proposed meter where more than a guess speaks for it."""
        if self.first.proposed is None:
            return False
        proposed = self.candidates[0]
        written, meter = self.first.facts.get("written"), proposed.meter
        fits = bool(written) and (meter.meter.point is not None or meter.written == written)
        return meter if not proposed.different and (proposed.telling or fits) else False


def groups_of(waiting: Iterable[Unanswered]) -> tuple[QuestionGroup, ...]:
    """The questions of a batch, those about the meter first."""
    found: dict[tuple[object, ...], list[tuple[Unanswered, Question]]] = {}
    for entry in waiting:
        for question in entry.questions:
            # No two logs were saved at one time.
            apart = entry.place if question.code is QuestionCode.DATES else None
            found.setdefault((apart, *_shared(question)), []).append((entry, question))
    order = list(QuestionCode)
    groups = [QuestionGroup(files[0][1].code, tuple(files), _candidates(files)) for files in found.values()]
    return tuple(sorted(groups, key=lambda group: order.index(group.code)))


def answered(chosen: Iterable[tuple[QuestionGroup, Choice]], before: Answers) -> Answers:
    """``before`` with what was chosen for each group; a file with one no among its answers is left out."""
    files, left_out = dict(before.files), set(before.left_out)
    for group, choice in chosen:
        for entry, _ in group.files:
            said = files.get(entry.place, FileAnswer())
            if choice is False:
                left_out.add(entry.place)
            elif choice is True:
                files[entry.place] = replace(said, accept=said.accept | {group.code})
            elif isinstance(choice, Dates):
                files[entry.place] = replace(said, dates=choice)
            else:
                files[entry.place] = replace(said, meter=choice)
    return replace(before, files=files, left_out=frozenset(left_out))


def _shared(question: Question) -> tuple[object, ...]:
    """What questions with one answer have in common."""
    if question.code is not QuestionCode.METER:
        return question.code, question.facts.get("cause")
    meters = frozenset(one.meter for one in question.candidates)
    contradicted = frozenset(one.meter for one in question.candidates if one.different)
    proposed = question.proposed
    first = None if proposed is None else proposed.meter
    said = question.facts.get("written"), question.facts.get("named")
    return question.code, *said, first, meters, contradicted


def _candidates(files: Iterable[tuple[Unanswered, Question]]) -> tuple[Candidate, ...]:
    """The meters of all questions, with what the overlaps of all files say."""
    found: dict[StoredMeter, Candidate] = {}
    for _, question in files:
        for one in question.candidates:
            known = found.get(one.meter, Candidate(one.meter, 0, 0))
            same, different = known.same + one.same, known.different + one.different
            found[one.meter] = Candidate(one.meter, same, different, known.telling + one.telling)
    return tuple(found.values())
