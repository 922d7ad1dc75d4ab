"""Files into the household: paths come in, a report of each goes out; one transaction, undoable as a batch.

Files are read once and stay in memory: what must be asked is asked before anything is stored, and what is stored are
the readings that were asked about. Each file's values are stored whole under their own source, even where another file
gave them already: undoing one import then takes nothing away that another one gave.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.localtime import FRANCE, local_days
from persienne.base.slats import Older, Retention, Slat
from persienne.household.measures.import_changes import NO_CHANGES, KnownValues, intervals_of, main_block
from persienne.household.measures.import_delivery import Accepted, MeterDelivery, months_before, report_of_nothing
from persienne.household.measures.import_doubts import (
    NOTHING_COMPARED,
    KnownAgreement,
    contradicted,
    impossible,
    question_of_dates,
    question_of_unit,
    questions_of_content,
    questions_of_days,
    questions_of_overlap,
)
from persienne.household.measures.import_meters import Owned, WhoseMeter
from persienne.household.measures.import_questions import Unanswered
from persienne.household.measures.import_report import ImportOutcome, ImportReport, gaps_between
from persienne.household.measures.read_files import read_files
from persienne.importers.file_reader import Refusal
from persienne.importers.job import Hole
from persienne.importers.tic_log import dated
from persienne.meters.tic.readings import SLOT
from persienne.store import erasures, events, meters, retention, settings, sources
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from persienne.household.measures.import_meters import Owner
    from persienne.household.measures.import_questions import Answers, Dates, Question
    from persienne.importers.file_reader import ReadFile
    from persienne.insight.reconcile import Reconciliation
    from persienne.insight.resolve import Changes
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

FOR_EVER = Retention(curve_months=None)


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What the household says of an import, and what it has set: the stop of new meters, and how long curves stay."""

    answers: Answers
    slat: Slat = Slat.CLOSED
    retention: Retention = FOR_EVER

    def first_kept(self, meter: StoredMeter) -> int | None:
        """The first local day (an ordinal) that ``meter`` keeps as a curve; None keeps all, or there is none."""
        if meter.slat is Slat.CLOSED:
            return None
        return self.retention.first_kept(local_days(meter.zone).day(self.answers.at))


@dataclass(frozen=True, slots=True)
class Looked:
    """What is to be asked of a batch before it is stored.

    ``waiting`` are the files with questions, ``ready`` counts those that need no answer; ``older_months`` counts the
    calendar months that are older than the retention keeps.
    """

    waiting: tuple[Unanswered, ...] = ()
    ready: int = 0
    older_months: int = 0


class _UndoneError(Exception):
    """Ends the transaction of a dry run, or of a look."""


def _order(conn: Connection, answers: Answers) -> ImportOrder:
    return ImportOrder(answers, settings.get(conn, settings.NEW_METERS_SLAT), retention.retention(conn))


def look_through(
    conn: Connection,
    read: Sequence[ReadFile | Refusal],
    answers: Answers,
    *,
    cancelled: Callable[[], bool] = lambda: False,
) -> Looked:
    """What must be asked about files that were read, as things stand; nothing stays written."""
    looked, order = Looked(), _order(conn, answers)
    try:
        with transaction(conn):
            batch = _sorted(conn, read, order, cancelled, only_looks=True)
            waiting = tuple(batch.waiting[place] for place in sorted(batch.waiting) if batch.waiting[place].questions)
            looked = Looked(waiting, sum(map(len, batch.accepted.values())), len(batch.older(order)))
            raise _UndoneError
    except _UndoneError:
        return looked


def import_files(
    conn: Connection,
    paths: Iterable[Path],
    answers: Answers,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int, str], None] = lambda _done, _of, _name: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportOutcome:
    """Read files and folders, and store them as one batch."""
    read = read_files(conn, paths, progress=progress, cancelled=cancelled)
    return store_files(conn, read, answers, dry_run=dry_run, cancelled=cancelled)


def store_files(
    conn: Connection,
    read: Sequence[ReadFile | Refusal],
    answers: Answers,
    *,
    dry_run: bool = False,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportOutcome:
    """Store files that were read as one batch; those with a question that ``answers`` does not answer are left out.

    ``cancelled()`` is asked between files, and ends it with ``UserError("cancelled")`` and nothing stored.
    """
    outcome, order = ImportOutcome(None, ()), _order(conn, answers)
    try:
        with transaction(conn):
            outcome = _store(conn, read, order, cancelled)
            if cancelled():
                raise UserError("cancelled")
            if dry_run:
                raise _UndoneError
    except _UndoneError:
        files = tuple(replace(one, number=None) if isinstance(one, ImportReport) else one for one in outcome.files)
        return ImportOutcome(None, files, outcome.older_months, outcome.gaps)
    return outcome


@dataclass(slots=True)
class _Batch:
    """The files of one act by what becomes of them; keys are their places among all that was read."""

    accepted: dict[StoredMeter, dict[int, Accepted]] = field(default_factory=dict)
    waiting: dict[int, Unanswered] = field(default_factory=dict)
    nothing: dict[int, ImportReport] = field(default_factory=dict)
    refused: dict[int, Refusal] = field(default_factory=dict)

    def older(self, order: ImportOrder) -> set[int]:
        """The months (counted from year 0) of all curves that are older than the retention keeps."""
        return {
            month
            for meter, files in self.accepted.items()
            for accepted in files.values()
            for month in months_before(accepted.file.parsed, order.first_kept(meter), meter)
        }


def _sorted(
    conn: Connection,
    read: Sequence[ReadFile | Refusal],
    order: ImportOrder,
    cancelled: Callable[[], bool],
    *,
    only_looks: bool = False,
) -> _Batch:
    """Find the meter of each file, compare it with what is known of it, and ask.

    Files that name their meter come first: they prove whose the others are.
    """
    batch, known = _Batch(), _Known(conn, order)
    energies = {entry.parsed.energy for entry in read if not isinstance(entry, Refusal) and entry.has_readings}
    owners = WhoseMeter(
        conn,
        order.slat,
        order.answers,
        energies,
        compare=known.compare,
        agreement=known.agreement,
        only_looks=only_looks,
    )
    for place, entry in sorted(enumerate(read), key=_names_no_meter):
        if isinstance(entry, Refusal):
            batch.refused[place] = entry
            continue
        if cancelled():
            raise UserError("cancelled")
        dates = order.answers.of(place).dates if entry.parsed.undated else None
        fault = None if dates is None else impossible(entry, dates, order.answers.at)
        if fault is not None:
            batch.refused[place] = Refusal(entry.name, fault)
            continue
        file = _until(_with_dates(entry, dates), order.answers.at)
        if owners.mismatched(file):
            batch.refused[place] = Refusal(file.name, UserError("meter_mismatch", file=file.name))
        elif not entry.has_readings:
            batch.nothing[place] = report_of_nothing(file, owners.named_point)
        elif place in order.answers.left_out:
            batch.waiting[place] = _unanswered(place, file, ())
        else:
            owner = owners.of(place, file)
            if owner.meter is None and owner.how is Owned.FIRST:
                batch.nothing[place] = report_of_nothing(file, None)
            elif dates and owner.meter and contradicted(conn, owner.meter, entry.parsed, dates):
                batch.refused[place] = Refusal(file.name, UserError("dates_index", file=file.name))
            else:
                _place(conn, batch, known, order, place=place, file=file, owner=owner)
    return batch


def _names_no_meter(entry: tuple[int, ReadFile | Refusal]) -> bool:
    return not isinstance(entry[1], Refusal) and entry[1].parsed.meter.point is None


def _place(
    conn: Connection, batch: _Batch, known: _Known, order: ImportOrder, place: int, file: ReadFile, owner: Owner
) -> None:
    """Put a file where it belongs: among those that may be stored, or among those that wait."""
    meter = owner.meter
    questions = [] if owner.question is None else [owner.question]
    if (of_dates := question_of_dates(file.parsed, Slat.OPEN if meter is None else meter.slat)) is not None:
        batch.waiting[place] = _unanswered(place, file, (of_dates, *questions))
        return
    changes = NO_CHANGES if meter is None else known.compare(meter, file)
    if meter is None or not sources.find(conn, meter.id, file.digest):  # else it was answered when it was stored
        local = local_days(FRANCE if meter is None else meter.zone)
        questions += [*questions_of_content(file.parsed, local), *questions_of_overlap(file.parsed, changes)]
        agreement = NOTHING_COMPARED if meter is None else known.agreement(meter, file)
        questions += [*question_of_unit(file.parsed, agreement), *questions_of_days(agreement, changes)]
    accept = order.answers.of(place).accept
    unanswered = tuple(question for question in questions if question.code not in accept)
    if meter is None or unanswered:
        batch.waiting[place] = _unanswered(place, file, unanswered)
        return
    known.add(meter, file)
    batch.accepted.setdefault(meter, {})[place] = Accepted(file, changes, owner.how)


def _with_dates(file: ReadFile, dates: Dates | None) -> ReadFile:
    """The file with the time that the household has said, where it carries none itself."""
    if dates is None:
        return file
    return replace(file, parsed=dated(file.parsed, dates.start, dates.end, local_days()))


def _until(file: ReadFile, now: int) -> ReadFile:
    """The file, at whose end no half-hour is missing that is not over ``now``."""
    missing = file.parsed.missing_end
    if missing is None or not missing.start <= now < missing.end:
        return file
    over = now - now % SLOT
    left = Hole(missing.start, over) if missing.start < over else None
    return replace(file, parsed=replace(file.parsed, missing_end=left))


def _unanswered(place: int, file: ReadFile, questions: tuple[Question, ...]) -> Unanswered:
    if file.parsed.undated:
        return Unanswered(file.name, questions, place)
    series = intervals_of(main_block(file.parsed), local_days())
    if not len(series):
        return Unanswered(file.name, questions, place)
    return Unanswered(file.name, questions, place, int(series.starts[0]), end=int(series.ends[-1]))


class _Known:
    """The known values of each meter that a batch speaks of."""

    def __init__(self, conn: Connection, order: ImportOrder) -> None:
        self._conn = conn
        self._order = order
        self._of: dict[int, KnownValues] = {}
        self._days: dict[int, KnownAgreement] = {}

    def compare(self, meter: StoredMeter, file: ReadFile) -> Changes:
        """What the intervals of ``file`` would change among those that are known of ``meter``."""
        if file.parsed.undated:
            return NO_CHANGES
        return self._values(meter).changes(main_block(file.parsed))

    def agreement(self, meter: StoredMeter, file: ReadFile) -> Reconciliation:
        """How the days of ``file`` agree with those that are known of ``meter``."""
        if not file.parsed.blocks:
            return NOTHING_COMPARED
        return self._agreement(meter).of(main_block(file.parsed))

    def add(self, meter: StoredMeter, file: ReadFile) -> None:
        """Know the values of ``file`` too."""
        self._values(meter).add(main_block(file.parsed))
        self._agreement(meter).add(main_block(file.parsed))

    def _agreement(self, meter: StoredMeter) -> KnownAgreement:
        if meter.id not in self._days:
            self._days[meter.id] = KnownAgreement(self._conn, meter)
        return self._days[meter.id]

    def _values(self, meter: StoredMeter) -> KnownValues:
        if meter.id not in self._of:
            reduces = self._order.answers.older is Older.REDUCE
            first_day = self._order.first_kept(meter) if reduces else None
            self._of[meter.id] = KnownValues(self._conn, meter, first_day)
        return self._of[meter.id]


def _store(
    conn: Connection, read: Sequence[ReadFile | Refusal], order: ImportOrder, cancelled: Callable[[], bool]
) -> ImportOutcome:
    """Store all that may be stored, meter by meter, and report in the order of the files."""
    before = {meter.id for meter in meters.every_meter(conn)}
    batch_id = sources.create_batch(conn, order.answers.at)
    batch = _sorted(conn, read, order, cancelled)
    older = batch.older(order)
    reports = dict(batch.nothing)
    for meter, files in batch.accepted.items():
        first_kept = order.first_kept(meter)
        months = [months_before(one.file.parsed, first_kept, meter) for one in files.values()]
        first_day = first_kept if order.answers.older is Older.REDUCE else None
        delivery = MeterDelivery(conn, batch_id, meter, first_day, at=order.answers.at)
        stored = delivery.store(list(files.values()), months)
        reports.update(zip(files, stored, strict=True))
    if older and order.answers.older is Older.KEEP:
        retention.mark_kept(conn, batch_id)
    nothing_new = sources.drop_empty_batch(conn, batch_id)
    made = {meter.id for meter in meters.every_meter(conn)} - before
    meters.drop_unused(conn, made)  # for a file that waits for its answer
    outcomes: list[ImportReport | Refusal | Unanswered] = [
        batch.refused.get(place) or batch.waiting.get(place) or reports[place] for place in range(len(read))
    ]
    gaps = gaps_between([report for report in outcomes if isinstance(report, ImportReport)])
    return ImportOutcome(None if nothing_new else batch_id, tuple(outcomes), len(older), gaps)


def undo_import(conn: Connection, batch_id: int, file: int | None = None) -> None:
    """Take out all that a batch brought, or one file of it; what other imports gave stays.

    Raises ``UserError``: ``batch_unknown``, or ``batch_file_unknown`` where the import alone is there.
    A meter of which nothing is left goes too, and with it its number and its days set aside; those of a meter that
    stays are the household's own word and stay. With closed slats a day that two files of one batch share
    is one total: it goes with either, and comes back when the other file is imported again.
    """
    with transaction(conn):
        spoken_of = sources.meters_of(conn, batch_id)
        known = batch_id in {source.batch_id for source in sources.listing(conn)}
        if (gone := sources.undo(conn, batch_id, file)) is None:
            raise UserError("batch_file_unknown", file=file) if known else UserError("batch_unknown")
        events.forget_points(conn, meters.drop_unused(conn, spoken_of))
        erasures.note(conn, ByTheWay.UNDO, Scope(Level.DAY), int(time.time()), counts=gone)
    forget_log(conn)
