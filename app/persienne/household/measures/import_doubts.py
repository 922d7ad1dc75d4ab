"""What makes a file doubtful: its content, the meter's own days, and the dates that a person said of a recording.

The days of curves beside the meter's own days (its indexes, daily energies): whether two kinds of files agree.
Before files are stored, a file is held against what is stored of the other kind and against the files of its batch.
Afterwards the same is reported of what was stored (architecture, 4).

The dates that a person said of a recording: held against the recording, the clock and what is stored; faults go out.
Nothing is written here. An index never goes back: where the recording's own does not lie between those that are stored
around the dates, the dates are wrong.
"""

from __future__ import annotations

from enum import StrEnum
from math import isclose
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Kind, Made
from persienne.base.slats import Slat
from persienne.household.measures.import_changes import intervals_of, is_curve
from persienne.household.measures.import_questions import Question, QuestionCode
from persienne.household.measures.import_report import iso
from persienne.household.measures.recalled import RecalledCurve
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.importers.tic_log import is_midnight
from persienne.insight.days import complete, days_of_curve, within_days
from persienne.insight.plausibility import HIGHEST_MEAN_W, Doubt, doubts_of
from persienne.insight.reconcile import Reconciliation, reconcile
from persienne.insight.resolve import resolve
from persienne.insight.series import DayTotals, Series
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, UNDATED, FactKind
from persienne.store import facts, indexes, registers, sources

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Source
    from persienne.household.measures.import_questions import Dates, Fact
    from persienne.household.measures.recalled import RecalledDays
    from persienne.importers.file_reader import ReadFile
    from persienne.importers.job import ParsedFile
    from persienne.insight.resolve import Changes
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


NOTHING_COMPARED = Reconciliation(0, 0, ())


class BothSides:
    """What is stored of one meter: the curve's days and the meter's own of each register, each read once."""

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._conn = conn
        self._meter = meter
        self._local = local_days(meter.zone)
        self._read: dict[tuple[str, bool], RecalledDays] = {}

    def of(self, name: str, *, is_curve: bool) -> RecalledDays:
        """The days of the register ``name``: of its files' curves, or of its indexes and daily energies.

        What the meter line says of half-hours is made of indexes: held against these it would say nothing of a file.
        """
        if (name, is_curve) not in self._read:
            made = frozenset({Made.CURVE} if is_curve else {Made.INDEX, Made.DAILY})
            nothing = RecalledCurve(Series.empty(), ())
            curve = recall_curve(self._conn, self._meter, name, made=made) if is_curve else nothing
            self._read[name, is_curve] = recall_days(self._conn, self._meter, name, curve, made=made)
        return self._read[name, is_curve]

    def reconciliation(self, name: str, series: Series) -> Reconciliation:
        """Compare both over the days that ``series`` spans."""
        if not len(series):
            return NOTHING_COMPARED
        end = int(series.starts[-1] + series.durations[-1])
        first, last = self._local.day(int(series.starts[0])), self._local.day(end - 1)
        of_meter = self.of(name, is_curve=False)
        of_meter_here = _between(of_meter.totals, first, last)
        if not len(of_meter_here):  # a curve is not read, and added up, to be held against nothing
            return NOTHING_COMPARED
        of_curve = self.of(name, is_curve=True)
        of_curve_here = _between(of_curve.totals, first, last)
        return reconcile(
            of_curve_here,
            of_meter_here,
            self._local,
            curve_precision=_coarsest(of_curve_here, of_curve.sources),
            truth_precision=_coarsest(of_meter_here, of_meter.sources),
        )


class KnownAgreement:
    """One meter before files are stored: each file is held against the other kind, of what is stored and of the batch.

    A day that several files of the batch give is the first one's.
    """

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._local = local_days(meter.zone)
        self._stored = BothSides(conn, meter)
        self._batch: dict[tuple[str, bool], tuple[DayTotals, int]] = {}
        self._later: dict[tuple[str, bool], list[Block]] = {}

    def of(self, block: Block) -> Reconciliation:
        """How the days of ``block`` agree with those of the other kind."""
        is_curve = block.source.made is Made.CURVE
        stored = self._stored.of(block.register.name, is_curve=not is_curve)
        batch, precision = self._of_batch((block.register.name, not is_curve))
        if not len(batch) and not len(stored.totals):
            return NOTHING_COMPARED
        of_block = self._days(block)
        of_stored = stored.totals.where(np.isin(stored.totals.days, of_block.days))
        others = _joined(batch, of_stored)
        precisions = (block.source.precision, max(precision, _coarsest(of_stored, stored.sources)))
        ours, theirs = (of_block, others) if is_curve else (others, of_block)
        of_curve, of_meter = precisions if is_curve else precisions[::-1]
        return reconcile(ours, theirs, self._local, curve_precision=of_curve, truth_precision=of_meter)

    def add(self, block: Block) -> None:
        """The block is in the batch: later files are held against it too."""
        self._later.setdefault((block.register.name, block.source.made is Made.CURVE), []).append(block)

    def _of_batch(self, key: tuple[str, bool]) -> tuple[DayTotals, int]:
        """The days of one kind that the batch gives, and their largest precision; added up once they are asked for."""
        known, precision = self._batch.get(key, (DayTotals.empty(), 1))
        for block in self._later.pop(key, ()):
            known, precision = _joined(known, self._days(block)), max(precision, block.source.precision)
        self._batch[key] = known, precision
        return known, precision

    def _days(self, block: Block) -> DayTotals:
        """The whole local days that a block gives."""
        if is_curve(block):
            totals = days_of_curve(within_days(resolve([block]), self._local), self._local)
        else:
            one = intervals_of(block, self._local)
            days = self._local.days(one.starts)
            totals = DayTotals(days, one.values, one.durations, one.qualities, origins=one.origins)
            begins = self._local.midnights(days) == one.starts
            totals = totals.where(begins & (one.durations == self._local.midnights(days + 1) - one.starts))
        return totals.where(complete(totals, self._local))


def _joined(known: DayTotals, more: DayTotals) -> DayTotals:
    """The days of both; of a day in both ``known``'s."""
    new = more.where(~np.isin(more.days, known.days))
    if not len(known):
        return new
    return known.joined(new)


def _coarsest(totals: DayTotals, among: Sequence[Source]) -> int:
    """The largest precision of the sources that these totals come from; others do not loosen the comparison."""
    return max((among[origin].precision for origin in set(totals.origins.tolist())), default=1)


def _between(totals: DayTotals, first: int, last: int) -> DayTotals:
    return totals.where((totals.days >= first) & (totals.days <= last))


def impossible(file: ReadFile, dates: Dates, now: int) -> UserError | None:
    """Why no recording can have been saved at these dates, whatever is stored; ``now`` in UTC epoch seconds.

    A day alone is the whole of it, also while it is not over.
    """
    local = local_days()
    if dates.start >= dates.end:
        return UserError("dates_order")
    if dates.end > (local.midnight(local.day(now) + 1) if is_midnight(dates.end, local) else now):
        return UserError("dates_future", file=file.name)
    if dates.end - dates.start < file.parsed.least_seconds:
        return UserError("dates_short", file=file.name, minutes=-(-file.parsed.least_seconds // 60))
    return None


def contradicted(conn: Connection, meter: StoredMeter, parsed: ParsedFile, dates: Dates) -> bool:
    """Whether an index of the undated log ``parsed`` is not between those that its device said around ``dates``."""
    return any(
        (known.until <= dates.start and known.wh > undated.first)
        or (known.since >= dates.end and known.wh < undated.last)
        or (dates.start <= known.since and known.until <= dates.end and not undated.first <= known.wh <= undated.last)
        for undated in parsed.undated
        for known in _known(conn, meter, undated.register, parsed.device)
    )


class _KnownIndex(NamedTuple):
    """An index that stood so at an instant from ``since`` to ``until``: at a midnight they are one."""

    since: int
    until: int
    wh: int


def _known(conn: Connection, meter: StoredMeter, name: str, device: str) -> Iterator[_KnownIndex]:
    """The stored indexes of a register that ``device`` said in its historique mode."""
    found = registers.find(conn, name, Kind.INDEX)
    if found is None:
        return
    local = local_days(meter.zone)
    historique = SOURCES[Mode.HISTORIQUE].format
    mine = {
        one.id
        for one in sources.ranked(conn, meter.id)
        if one.source.format == historique and device in (one.file_name, _told_by(conn, one.id))
    }
    for stored in indexes.read(conn, meter.id, found[0], local):
        if stored.source_id in mine:
            block = stored.block
            for at, wh in zip(block.starts.tolist(), block.values.tolist(), strict=True):
                yield _KnownIndex(at, at, wh)
    for heard in indexes.read_heard(conn, meter.id, found[0]):
        if heard.source_id in mine:
            for day, wh in zip(heard.days.tolist(), heard.wh.tolist(), strict=True):
                yield _KnownIndex(local.midnight(day), local.midnight(day + 1), wh)


def _told_by(conn: Connection, source_id: int) -> str | None:
    """The address of the meter that a source told last."""
    told = facts.last_of_each_kind(conn, source_id)
    return next((fact.text for fact in told if fact.kind == FactKind.DEVICE), None)


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
