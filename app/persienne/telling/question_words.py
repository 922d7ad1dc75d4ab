"""What is asked before files are stored: questions come in, sentences with their figures and causes go out.

The window and the command line say the same; how an answer is given is theirs.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.reading import JOULES_PER_WH
from persienne.household.measures.import_doubts import MOST_DIFFERENT, MOST_ODD_LINES
from persienne.household.measures.import_meters import may_be
from persienne.household.measures.import_questions import QuestionCode, groups_of
from persienne.household.measures.import_report import epoch
from persienne.words.english import Pair, pairs, table
from persienne.words.meters import name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.measures.import_questions import Candidate, Question, Unanswered
    from persienne.words import Translate
    from persienne.words.numbers import Figures

HEADS = table("importing.heads")
CAUSES = table("importing.causes")
REPORT = table("importing.report")
ANSWERS = table("importing.answers")
MEANINGS = table("importing.meanings")
FILES = pairs("importing.files")
BUT = table("importing.but")
SAID = table("importing.said")
HOW = table("importing.how")
QUESTIONS = pairs("importing.questions")
PROOFS = pairs("importing.proofs")

LARGEST_CONTRACT_W = 275_000
"""A tenth above 250 kVA, the largest connection at low voltage (tariffs C4); no contract explains more than that."""

_LIMITS = {QuestionCode.ODD_LINES: MOST_ODD_LINES, QuestionCode.OVERLAP: MOST_DIFFERENT}

_COUNT_OF = {
    QuestionCode.METER: "meters",
    QuestionCode.ODD_LINES: "lines",
    QuestionCode.POWER: "count",
    QuestionCode.INDEX_STEP: "count",
    QuestionCode.FAKE_CURVE: "count",
    QuestionCode.OVERLAP: "different",
    QuestionCode.UNIT: "rows",
    QuestionCode.DAYS: "different",
    QuestionCode.SENSOR: "count",
    QuestionCode.CLOCK: "count",
    QuestionCode.DATES: "count",
}
"""The fact that is the count of each question."""


class QuestionWords:
    """The sentences, by a translator and the figures of its language."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self.translate = translate
        self.figures = figures

    def head(self, code: QuestionCode) -> str:
        """What a question is about."""
        return self._ask(HEADS[code])

    def asked(self, question: Question) -> str:
        """The question with its figures."""
        facts = question.facts
        count = _number(facts.get(_COUNT_OF[question.code]))
        said = {
            "count": self.figures.number(count),
            "rows": self.figures.number(_number(facts.get("rows"))),
            "overlap": self.figures.number(_number(facts.get("overlap"))),
            "share": self._share(count, _number(facts.get("rows") or facts.get("overlap"))),
            "limit": self._limit(question),
            "highest": self.figures.power(_number(facts.get("highest_w"))),
            "first": self._first(question),
            "back": self.figures.duration(_number(facts.get("seconds_back"))),
            "written": facts.get("written") or "",
            "sensor": facts.get("sensor") or "",
            "energy": self.figures.energy(_number(facts.get("wh")) * JOULES_PER_WH),
        }
        return fill(self.translate("Question", QUESTIONS[_key(question)][count > 1]), said)

    def cause(self, question: Question) -> str:
        """What most often explains what the question is about, and when a yes is right."""
        key = _key(question)
        cause = question.facts.get("cause")
        said = self._ask(CAUSES[key if cause is None else f"{key}.{cause}"])
        impossible = _number(question.facts.get("highest_w")) > LARGEST_CONTRACT_W
        return said if impossible or question.code not in BUT else f"{said} {self._ask(BUT[question.code])}"

    def file(self, entry: Unanswered) -> str:
        """A file by its name and the days that it speaks of."""
        if entry.first is None or entry.end is None:
            return entry.file
        local = local_days()
        days = self.figures.span(local.wall(entry.first).date(), local.wall(entry.end - 1).date())
        return f"{entry.file} ({days})"

    def not_stored(self, entry: Unanswered) -> str:
        """Why nothing of a file was stored."""
        return self.translate("Import", REPORT["waits" if entry.questions else "left_out"])

    def mine(self, candidate: Candidate) -> str:
        """The answer «It is my meter», with the name of the candidate's meter."""
        return fill(self._ask(ANSWERS["mine"]), {"meter": name_of(candidate.meter, self.translate)})

    def proof(self, candidate: Candidate, question: Question) -> str:
        """What speaks for this meter, and against it; enough measures that are the same would not have been asked."""
        compared = candidate.same + candidate.different
        figures = {"compared": self.figures.number(compared), "different": self.figures.number(candidate.different)}
        if candidate.different > candidate.same:
            kind, count = "other_home", candidate.different
        elif candidate.different:
            kind, count = "different", candidate.different
        elif compared:
            kind, count = "same", compared
        else:
            kind, count = _hint(candidate, question), 0
        return fill(self.translate("Question", PROOFS[kind][count > 1]), figures)

    def answer(self, which: str) -> str:
        """An answer, by its key in ``importing.ANSWERS``."""
        return self._ask(ANSWERS[which])

    def same_new(self, file: str) -> str:
        """The answer that a file is of the same new meter as another file."""
        return fill(self.answer("same_new"), {"file": file})

    def meaning(self, which: str) -> str:
        """What an answer brings about, by its key in ``importing.MEANINGS``."""
        return self._ask(MEANINGS[which])

    def files(self, which: str, count: int) -> str:
        """How many files, by the key in ``importing.FILES``."""
        return self._pair(FILES[which], count)

    def lines(self, waiting: Sequence[Unanswered]) -> list[str]:
        """Files that wait, for the command line: their questions, their causes, and how each is answered.

        Files of which nothing but their meter is asked, and of the same meters, are asked about together.
        """
        meter_alone = [entry for entry in waiting if [one.code for one in entry.questions] == [QuestionCode.METER]]
        said: list[str] = []
        for group in groups_of(meter_alone):
            files = [self.file(entry) for entry, _ in group.files]
            said += self._heads(files)
            said += self._question(replace(group.first, candidates=group.candidates))
        for entry in waiting:
            if entry not in meter_alone:
                said += self._heads([self.file(entry)])
                said += [line for question in entry.questions for line in self._question(question)]
        return said

    def _heads(self, files: Sequence[str]) -> list[str]:
        if len(files) == 1:
            return [fill(self._command(SAID["waiting"]), {"file": files[0]})]
        count = {"count": self.figures.number(len(files))}
        return [fill(self._command(SAID["waiting_together"]), count), *(f"  {file}" for file in files)]

    def _question(self, question: Question) -> list[str]:
        answers = [f"    {line}" for line in self._answers(question)]
        return [f"  {self.asked(question)}", f"  {self.cause(question)}", *answers]

    def _answers(self, question: Question) -> list[str]:
        if question.code is QuestionCode.DATES:
            return [fill(self._command(HOW["dates"]), {"answer": self.answer("dated")})]
        if question.code is not QuestionCode.METER:
            how = fill(self._command(HOW["accept"]), {"answer": self.answer("accept"), "code": question.code})
            return [how]
        how_mine, how_new = self._command(HOW["mine"]), self._command(HOW["new"])
        lines = []
        for one in question.candidates:
            meter = one.meter
            name = meter.label or meter.meter.point or meter.written or str(meter.id)
            quoted = f'"{name}"' if " " in name else name
            said = fill(how_mine, {"answer": self.mine(one), "name": quoted})
            lines.append(f"{said} ({self.proof(one, question)})")
        return [*lines, fill(how_new, {"answer": self.answer("new")})]

    def _limit(self, question: Question) -> str:
        watts = question.facts.get("limit_w")
        if watts is not None:
            return str(self.figures.power(_number(watts)))
        limit = _LIMITS.get(question.code)
        return "" if limit is None else self.figures.percent(limit)

    def _share(self, count: int, of: int) -> str:
        """Tenths of a per cent below ten, so that what is just above the limit does not read as the limit."""
        return self.figures.percent(count / of, decimals=1 if count * 10 < of else 0) if of else ""

    def _first(self, question: Question) -> str:
        first = question.facts.get("first")
        at = epoch(None if first is None else str(first))
        if at is None:
            return ""
        wall = local_days().wall(at)
        return self.figures.day(wall.date()) if question.code is QuestionCode.FAKE_CURVE else self.figures.instant(wall)

    def _ask(self, source: str) -> str:
        return self.translate("Question", source)

    def _command(self, source: str) -> str:
        return self.translate("CommandLine", source)

    def _pair(self, pair: Pair, count: int) -> str:
        return fill(self.translate("Question", pair[count > 1]), {"count": self.figures.number(count)})


def _hint(candidate: Candidate, question: Question) -> str:
    """What speaks for a meter that has no measure in common with the file."""
    point, written = candidate.meter.meter.point, str(question.facts.get("written") or "")
    if point is not None and point == question.facts.get("named"):
        return "name"
    if written and candidate.meter.written == written:
        return "same_cell"
    return "fits" if point is not None and written and may_be(written, candidate.meter) else "none"


def _key(question: Question) -> str:
    if question.code is QuestionCode.METER and question.facts.get("written"):
        return "meter_written"
    if question.facts.get("seconds_back"):
        return "clock_back"
    return "dates_by_day" if question.facts.get("by_day") else question.code.value


def _number(fact: object) -> int:
    return fact if isinstance(fact, int) else 0
