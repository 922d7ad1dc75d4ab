"""The files of one meter into the household: files that may be stored come in, a report of each goes out.

What is reduced to day totals is one delivery, so that a day that two files share is whole.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Kind, Made
from persienne.base.slats import Slat
from persienne.household.measures.import_changes import (
    NO_CHANGES,
    intervals_of,
    is_curve,
    is_meter_log,
    main_block,
)
from persienne.household.measures.import_doubts import NOTHING_COMPARED, BothSides
from persienne.household.measures.import_report import ImportReport
from persienne.household.measures.write_files import Delivery, curve_part, record
from persienne.importers.job import READER_VERSION
from persienne.insight.reduce import DAY_LENGTHS, is_daily
from persienne.insight.resolve import Changes
from persienne.insight.series import Series
from persienne.meters.tic.facts import at_noon
from persienne.store import facts, slat_rows, sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block
    from persienne.household.measures.import_meters import Owned
    from persienne.importers.file_reader import ReadFile
    from persienne.importers.job import ParsedFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file that may be stored, what it brings that is not known yet, and how its meter is known."""

    file: ReadFile
    changes: Changes
    owned: Owned


def months_before(parsed: ParsedFile, first_kept: int | None, meter: StoredMeter) -> set[int]:
    """The months (counted from year 0) of a file's curves that lie before the local day ``first_kept``."""
    if first_kept is None:
        return set()
    local = local_days(meter.zone)
    days = {
        day
        for block in parsed.blocks
        if block.register.kind is Kind.ENERGY
        for day in local.parts(curve_part(block).starts)[0].tolist()
        if day < first_kept
    }
    dates = map(date.fromordinal, days)
    return {at.year * 12 + at.month for at in dates}


class MeterDelivery:
    """The files of one meter in one batch, which is stored at ``at`` (UTC epoch seconds).

    ``first_day`` is the first local day that is to be stored as a curve, where the days before it are reduced; None
    keeps all days as the slats say.
    """

    def __init__(self, conn: Connection, batch_id: int, meter: StoredMeter, first_day: int | None, at: int) -> None:
        self._conn = conn
        self._batch_id = batch_id
        self._meter = meter
        self._first_day = first_day
        self._at = at

    def store(self, files: Sequence[Accepted], months: Sequence[set[int]]) -> list[ImportReport]:
        """Store ``files``, of which ``months`` are older than the retention keeps, and report each."""
        numbers = [self._new_source(one) for one in files]
        deliveries = [_delivery(number, one.file.parsed) for number, one in zip(numbers, files, strict=True)]
        record(self._conn, self._meter, deliveries, first_day=self._first_day)
        both = BothSides(self._conn, self._meter)
        reports = []
        for number, one, older in zip(numbers, files, months, strict=True):
            # «New» is said of nothing that was not stored.
            changes = one.changes if number is not None else Changes(0, sum(astuple(one.changes)[:4]), 0, 0)
            report = _report(both, self._meter, one, changes)
            held_back = self._held_back(main_block(one.file.parsed))
            reduced, days = self._reduced(main_block(one.file.parsed))
            report = replace(report, older_months=len(older), number=number, held_back=held_back)
            reports.append(replace(report, reduced=reduced, reduced_days=days))
            if number is not None:
                self._keep(number, reports[-1], reduced=bool(older) and self._first_day is not None)
        return reports

    def _keep(self, source_id: int, report: ImportReport, *, reduced: bool) -> None:
        """Keep the report with the source, as finely as its values are kept."""
        by_day = self._meter.slat is Slat.CLOSED or reduced
        kept = report.by_day(local_days(self._meter.zone)) if by_day else report
        sources.set_report(self._conn, source_id, kept.to_json())
        if reduced and self._first_day is not None:
            slat_rows.mark_reduced(self._conn, {source_id}, self._first_day)

    def _reduced(self, block: Block) -> tuple[int, int]:
        """How many intervals of a curve are stored as totals of days only, and of how many days."""
        if block.register.kind is not Kind.ENERGY or (self._meter.slat is not Slat.CLOSED and self._first_day is None):
            return 0, 0
        starts = curve_part(block).starts
        if self._meter.slat is not Slat.CLOSED and self._first_day is not None:
            starts = starts[starts < local_days(self._meter.zone).midnight(self._first_day)]
        return len(starts), len(local_days(self._meter.zone).parts(starts)[0])

    def _held_back(self, block: Block) -> int:
        """J of a curve whose intervals are too short for half-open slats and touch no other."""
        if self._meter.slat is not Slat.HALF or block.register.kind is not Kind.ENERGY:
            return 0
        if self._first_day is not None:
            block = block.where(local_days(self._meter.zone).days(block.starts) >= self._first_day)
        whole, kept = curve_part(block), curve_part(block, Slat.HALF)
        return int(whole.values.sum()) - int(kept.values.sum())

    def _gives_nothing(self, parsed: ParsedFile) -> bool:
        """Whether the slats keep no value of a file."""
        return not any(
            len(curve_part(block, Slat.HALF)) or bool(is_daily(block.durations).any())
            if self._meter.slat is Slat.HALF and is_curve(block)
            else len(block)
            for block in parsed.blocks
        )

    def _new_source(self, accepted: Accepted) -> int | None:
        """A source for the file, or None when all that the file gives is stored already.

        The same bytes are stored again where the slats keep more than they did then, where the retention keeps what it
        had reduced, and where a later version of the importers reads something else in them.
        """
        file = accepted.file
        known = sources.find(self._conn, self._meter.id, file.digest)
        if known is not None and known.slat.openness >= self._meter.slat.openness:
            read_anew = known.reader < READER_VERSION and bool(accepted.changes.new or accepted.changes.changed)
            reduced = slat_rows.reduced_before(self._conn, known.id) is not None
            keeps_more = reduced and self._meter.slat is not Slat.CLOSED and self._first_day is None
            if not (accepted.changes.new or read_anew or keeps_more):
                sources.set_reader(self._conn, known.id, max(known.reader, READER_VERSION))
                return None
            sources.replace_digest(self._conn, self._meter.id, file.digest, self._meter.slat)
        if self._gives_nothing(file.parsed):
            return None
        main = main_block(file.parsed)
        new = sources.NewSource(file.name, file.digest, main.source, self._meter.slat, reader=READER_VERSION)
        source_id = sources.create(self._conn, self._batch_id, self._meter.id, new)
        told = file.parsed.facts
        if self._meter.slat is Slat.CLOSED:
            told = tuple(at_noon(fact, local_days(self._meter.zone)) for fact in told)
        facts.write(self._conn, source_id, self._meter.id, told)
        return source_id


def _delivery(source_id: int | None, parsed: ParsedFile) -> Delivery:
    return Delivery(source_id, parsed.blocks, frozenset((span.start, span.end) for span in parsed.partial))


def report_of_nothing(file: ReadFile, point: str | None) -> ImportReport:
    """The report of a file that was recognised and gives no value: it is told so, and nothing of it is stored.

    ``point`` is the delivery point that was said for files that name none.
    """
    parsed = file.parsed
    return ImportReport(
        file=file.name,
        format=parsed.format,
        point=parsed.meter.point or point,
        register=TOTAL_IMPORT.name,
        rows=parsed.rows,
        intervals=0,
        joules=0,
        first=None,
        last=None,
        end=None,
        steps=(),
        holes=parsed.holes,
        duplicates=parsed.duplicates,
        refused=parsed.refused,
        changes=NO_CHANGES,
        reconciliation=NOTHING_COMPARED,
        columns=parsed.columns,
    )


def report_before_storing(file: ReadFile) -> ImportReport:
    """What a file holds, told where there is no household yet: nothing of it is compared, and nothing stored."""
    report, parsed = report_of_nothing(file, None), file.parsed
    if parsed.undated or not file.has_readings:
        return report
    block, local = main_block(parsed), local_days()
    series, highest = _told_by(block, local)
    return replace(
        report,
        register=block.register.name,
        intervals=len(series),
        joules=int(series.values.sum()),
        first=int(series.starts[0]),
        last=int(series.starts[-1]),
        end=int(series.starts[-1] + series.durations[-1]),
        missing_end=parsed.missing_end,
        replaced=parsed.replaced,
        written=parsed.written_point,
        highest=highest,
    )


def _told_by(block: Block, local: LocalDays) -> tuple[Series, int]:
    """The intervals that a block speaks of, and its highest power (VA); of maxima alone, the days that have one."""
    if block.register.kind is not Kind.MAXIMUM:
        return intervals_of(block, local), 0
    days = np.unique(local.days(block.starts))
    starts = local.midnights(days)
    series = Series(starts, local.midnights(days + 1) - starts, days * 0, days * 0, origins=days * 0)
    return series, int(block.values.max())


def _steps(block: Block, series: Series) -> tuple[int, ...]:
    """The lengths that occur.

    No step is what a meter counted until a log was ended, or while it was silent, and what a file gives of several
    days together, or of a part of a day.
    """
    durations = np.unique(series.durations)
    if block.source.made is Made.DAILY:
        durations = durations[np.isin(durations, DAY_LENGTHS)]
    return tuple(durations[durations % 300 == 0].tolist() if is_meter_log(block) else durations.tolist())


def _injected(parsed: ParsedFile, meter: StoredMeter) -> int:
    """J that a file says were injected."""
    local = local_days(meter.zone)
    blocks = (block for block in parsed.blocks if block.register.name == TOTAL_INJECTION.name and len(block))
    block = next(blocks, None)
    return 0 if block is None else int(intervals_of(block, local).values.sum())


def _report(both: BothSides, meter: StoredMeter, accepted: Accepted, changes: Changes) -> ImportReport:
    parsed = accepted.file.parsed
    block, local = main_block(parsed), local_days(meter.zone)
    series, highest = _told_by(block, local)
    known = len(series) > 0
    return ImportReport(
        file=accepted.file.name,
        format=parsed.format,
        point=meter.meter.point,
        register=block.register.name,
        rows=parsed.rows,
        intervals=len(series),
        joules=int(series.values.sum()),
        first=int(series.starts[0]) if known else None,
        last=int(series.starts[-1]) if known else None,
        end=int(series.starts[-1] + series.durations[-1]) if known else None,
        steps=() if highest else _steps(block, series),
        holes=parsed.holes,
        duplicates=parsed.duplicates,
        refused=parsed.refused,
        changes=changes,
        reconciliation=NOTHING_COMPARED if highest else both.reconciliation(block.register.name, series),
        missing_end=parsed.missing_end,
        injected=_injected(parsed, meter) if block.register.name == TOTAL_IMPORT.name else 0,
        replaced=parsed.replaced,
        owned=accepted.owned.value,
        label=meter.label,
        written=meter.written,
        columns=parsed.columns,
        highest=highest,
    )
