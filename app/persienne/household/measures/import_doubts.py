"""What makes a file doubtful: its content and what is stored already come in, the questions to ask go out."""

from __future__ import annotations

from enum import StrEnum
from math import isclose
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Made
from persienne.base.slats import Slat
from persienne.household.measures.import_questions import Question, QuestionCode
from persienne.household.measures.import_report import iso
from persienne.insight.plausibility import HIGHEST_MEAN_W, Doubt, doubts_of
from persienne.meters.tic.readings import UNDATED, FactKind

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.household.measures.import_questions import Fact
    from persienne.importers.parsed import ParsedFile
    from persienne.insight.reconcile import Reconciliation
    from persienne.insight.resolve import Changes

MOST_ODD_LINES = 0.01
"""The share of lines that the format cannot explain, above which the household is asked."""

LEAST_DAYS = 3
"""Days that a curve and the meter's own totals must both give before their disagreement is asked about."""

FACTOR = 2
"""How far a curve in kW at half-hours is from the same numbers taken as kWh; both titles are in use."""

MOST_DIFFERENT = 0.02
"""The share of an overlap that may say something else than what is stored, above which the household is asked."""


class Disagreement(StrEnum):
    """What most often explains that most days do not add up to the meter's totals."""

    DOUBLED = "doubled"
    """Each is twice, or half, the total: powers that were taken for energies of half-hours, or the reverse."""
    OTHER_HOME = "other_home"
    """Anything else: another home, or another unit."""


_OF_DOUBT = {
    Doubt.POWER: QuestionCode.POWER,
    Doubt.INDEX_STEP: QuestionCode.INDEX_STEP,
    Doubt.FAKE_CURVE: QuestionCode.FAKE_CURVE,
}


def questions_of_content(parsed: ParsedFile, local: LocalDays) -> tuple[Question, ...]:
    """What the file itself makes doubtful, whatever is stored."""
    questions = []
    if parsed.odd_share > MOST_ODD_LINES:
        facts: dict[str, Fact] = {"lines": parsed.odd_lines, "rows": parsed.rows}
        questions.append(Question(QuestionCode.ODD_LINES, facts))
    if parsed.sensor:
        joules = sum(int(block.values.sum()) for block in parsed.blocks)
        questions.append(Question(QuestionCode.SENSOR, {"sensor": parsed.sensor, "wh": joules // JOULES_PER_WH}))
    lost = next((fact for fact in parsed.facts if fact.kind == FactKind.CLOCK_DEGRADED and fact.text == "1"), None)
    if lost is not None:
        questions.append(Question(QuestionCode.CLOCK, {"first": iso(lost.at)}))
    elif (back := next((fact for fact in parsed.facts if fact.kind == FactKind.CLOCK_WENT_BACK), None)) is not None:
        questions.append(Question(QuestionCode.CLOCK, {"first": iso(back.at), "seconds_back": int(back.text)}))
    for finding in doubts_of(parsed.blocks, local, label_unit=parsed.label_unit, energy=parsed.energy):
        facts = {
            "cause": finding.cause.value,
            "count": finding.count,
            "first": iso(finding.first),
            "highest_w": finding.highest_w,
            "limit_w": HIGHEST_MEAN_W[parsed.energy],
        }
        questions.append(Question(_OF_DOUBT[finding.doubt], facts))
    return tuple(questions)


def question_of_dates(parsed: ParsedFile, slat: Slat) -> Question | None:
    """From when to when a log was saved that carries no date; ``wh`` is what its meter has counted meanwhile.

    Closed slats keep no instant: energy over a midnight is asked for by midnights (``by_day`` 1).
    """
    counted = {index.register: index.last - index.first for index in parsed.undated}
    by_day = not counted and slat is Slat.CLOSED
    if by_day:
        local = local_days()
        counted = {
            block.register.name: int(block.values[0]) // JOULES_PER_WH
            for block in parsed.blocks
            if block.source == UNDATED
            if local.day(int(block.starts[0])) != local.day(int(block.starts[0] + block.durations[0]) - 1)
        }
    if not counted:
        return None
    facts: dict[str, Fact] = {"wh": counted.get(TOTAL_IMPORT.name, max(counted.values())), "by_day": int(by_day)}
    return Question(QuestionCode.DATES, facts)


def questions_of_overlap(parsed: ParsedFile, changes: Changes) -> tuple[Question, ...]:
    """Whether too much of what is stored already is said otherwise.

    The gas operator revises the days that it has given: an export that names its meter is not asked about.
    """
    if parsed.energy is Energy.GAS and parsed.meter.point is not None:
        return ()
    overlap = changes.same + changes.different
    if changes.different <= MOST_DIFFERENT * overlap:
        return ()
    return (Question(QuestionCode.OVERLAP, {"different": changes.different, "overlap": overlap}),)


def questions_of_days(agreement: Reconciliation, changes: Changes) -> tuple[Question, ...]:
    """Whether most days of the file are not what the other kind of file says of them.

    A few that are not are told in the report: the operator estimates half-hours that it has not received. A file that
    says what is stored already, as an export of it does, was answered for when that came.
    """
    wrong = agreement.mismatches
    if changes.unchanged and not (changes.new or changes.changed or changes.conflicts):
        return ()
    if agreement.compared < LEAST_DAYS or 2 * len(wrong) <= agreement.compared:
        return ()
    ratios = [one.curve / one.truth if one.truth else 0.0 for one in wrong]
    doubled = all(isclose(ratio, FACTOR, rel_tol=0.02) or isclose(ratio, 1 / FACTOR, rel_tol=0.02) for ratio in ratios)
    cause = Disagreement.DOUBLED if doubled else Disagreement.OTHER_HOME
    facts: dict[str, Fact] = {"cause": cause.value, "different": len(wrong), "overlap": agreement.compared}
    return (Question(QuestionCode.DAYS, facts),)


def question_of_unit(parsed: ParsedFile, agreement: Reconciliation) -> tuple[Question, ...]:
    """Whether a load curve that says kWh holds kWh, unless the meter's own totals prove it.

    conso-downloader has written kW under that title (docs/formats.md, "Curves of other programs").
    """
    is_curve = any(block.source.made is Made.CURVE for block in parsed.blocks)
    proven = agreement.compared >= LEAST_DAYS and not agreement.mismatches
    if not is_curve or parsed.label_unit != "kwh" or proven:
        return ()
    return (Question(QuestionCode.UNIT, {"rows": parsed.rows}),)
