"""What is asked before files are stored, and the answers: of one file, and of many put together; no sentence.

A file that a question stands against is not stored until the household has said yes to the question.

Questions about many files are put together where one answer answers them. Files without a number share an answer where
the same text stands in its place, the same number in their names, and the same meters are contradicted by their values;
two homes are never one question. Doubts share an answer where their likely cause is the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from persienne.base.slats import Older
from persienne.store.meters import StoredMeter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

NEW_METER: Final = "new"
"""The answer that a file without a number is of a meter which the household does not have yet."""

Fact = str | int | None


class QuestionCode(StrEnum):
    """What is asked, as ``--accept`` and the JSON name it."""

    METER = "meter"
    """Whose meter is it? The file does not say."""
    ODD_LINES = "odd_lines"
    """More lines than a few cannot be explained: is it the file that it seems to be?"""
    POWER = "power"
    INDEX_STEP = "index_step"
    FAKE_CURVE = "fake_curve"
    OVERLAP = "overlap"
    """Much of the time that is stored already is said otherwise: the same home?"""
    UNIT = "unit"
    """A curve whose values stand under a title of energies: a program has written powers there."""
    DAYS = "days"
    """Most days of a curve are not those of the meter's indexes or daily energies, or the reverse."""
    SENSOR = "sensor"
    """The file tells what a sensor of a home automation counted: is it the meter of the whole home?"""
    CLOCK = "clock"
    """The meter says in its log that it has lost its clock, or its clock goes back in it: when was it?"""
    DATES = "dates"
    """The log of a meter carries no date: from when to when was it saved?"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A meter that a file may be of; of the values that both give, how many are the same and how many are not.

    ``telling`` counts the same ones that are not zero.
    """

    meter: StoredMeter
    same: int
    different: int
    telling: int = 0

    def to_dict(self) -> dict[str, Any]:
        """The object of ``persienne import --json``."""
        meter = self.meter
        named = {"meter": meter.meter.point, "label": meter.label, "written": meter.written}
        return {**named, "same": self.same, "different": self.different}


@dataclass(frozen=True, slots=True)
class Question:
    """One question about one file; ``facts`` are the figures of its sentence, ready for JSON.

    ``candidates`` are the meters that the file may be of, the proposed one first, where that is asked.
    """

    code: QuestionCode
    facts: Mapping[str, Fact] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()

    @property
    def proposed(self) -> Candidate | None:
        """The meter that is proposed; None where the file fits none of those that are there, or several."""
        return None if self.facts.get("proposed") in (None, NEW_METER) or not self.candidates else self.candidates[0]

    def to_dict(self) -> dict[str, Any]:
        """The object of ``persienne import --json``."""
        said: dict[str, Any] = {"code": self.code.value, "facts": dict(self.facts)}
        if self.code is QuestionCode.METER:
            said["candidates"] = [one.to_dict() for one in self.candidates]
        return said


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A file that waits for an answer: nothing of it is stored. Without questions the household left it out.

    ``place`` is that among all files that were read (from 0). ``first`` and ``end`` are the time that its main register
    spans (UTC epoch seconds, end excluded), None where it has no interval.
    """

    file: str
    questions: tuple[Question, ...]
    place: int = 0
    first: int | None = None
    end: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """The object of ``persienne import --json``."""
        return {"file": self.file, "asks": [question.to_dict() for question in self.questions]}


@dataclass(frozen=True, slots=True)
class NewMeter:
    """A meter that the household does not have yet; files whose answers have the same ``number`` share it."""

    number: int


@dataclass(frozen=True, slots=True)
class Dates:
    """From when to when a log without a date was saved (UTC epoch seconds)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FileAnswer:
    """What the household says of one file: whose it is (None: the file or the import says it), and its yeses.

    ``dates`` are those of a log that carries none.
    """

    meter: StoredMeter | NewMeter | None = None
    accept: frozenset[QuestionCode] = frozenset()
    dates: Dates | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """What the household says of an import.

    ``at`` is the instant of the act (UTC epoch seconds); ``meter`` whose the files are that do not say it (a delivery
    point, a meter's label, or :data:`NEW_METER`); ``older`` what becomes of a curve that is older than the retention
    keeps; ``accept`` the questions whose answer is yes; ``dates`` those of the logs that carry none. ``files`` answers
    for single files, by their places among all that were read; those of ``left_out`` are not imported.
    """

    at: int
    meter: str | None = None
    older: Older = Older.KEEP
    accept: frozenset[QuestionCode] = frozenset()
    files: Mapping[int, FileAnswer] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    dates: Dates | None = None

    def of(self, place: int) -> FileAnswer:
        """What was said of the file at ``place``, with the yeses and the dates for all files."""
        said = self.files.get(place, FileAnswer())
        return FileAnswer(said.meter, said.accept | self.accept, said.dates or self.dates)


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
