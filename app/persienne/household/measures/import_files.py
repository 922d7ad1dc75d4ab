"""Files into the household: paths come in, a report of each goes out; one transaction, undoable as a batch.

Each file's values are stored whole under their own source, even where another file gave them already: undoing one
import then takes nothing away that another one gave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, TOTAL_INJECTION, Kind, Made, Meter
from persienne.base.slats import Older, Retention, Slat
from persienne.household.measures.import_report import ImportOutcome, ImportReport
from persienne.household.measures.resolved_history import day_step, recall_curve, recall_days
from persienne.household.measures.write_files import Delivery, curve_part, record
from persienne.importers.file_reader import FileReader, ReadFile, Refusal
from persienne.importers.folders import files_in
from persienne.insight.days import days_of_curve, days_of_indexes
from persienne.insight.reconcile import Reconciliation, reconcile
from persienne.insight.resolve import Changes, Columns, differences, resolve
from persienne.insight.series import DayTotals, Series
from persienne.store import facts, meters, retention, slat_rows, sources
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from persienne.base.reading import Block, Source
    from persienne.household.measures.resolved_history import RecalledDays
    from persienne.importers.parsed import ParsedFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

NO_CHANGES = Changes(0, 0, 0, 0)
FOR_EVER = Retention(curve_months=None)


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What the household asked for: whose meter (where the file does not say), the slat of a new meter, only a try.

    ``retention`` says what is too old to be kept as a curve at ``at``, ``older`` what becomes of that.
    """

    at: int
    meter: str | None = None
    slat: Slat = Slat.CLOSED
    dry_run: bool = False
    older: Older = Older.KEEP
    retention: Retention = FOR_EVER

    def first_kept(self, meter: StoredMeter) -> int | None:
        """The first local day (an ordinal) that ``meter`` keeps as a curve; None keeps all, or there is none."""
        if meter.slat is Slat.CLOSED:
            return None
        return self.retention.first_kept(local_days(meter.zone).day(self.at))


class _DryRunError(Exception):
    """Ends the transaction of a dry run."""


def import_files(
    conn: Connection,
    paths: Iterable[Path],
    order: ImportOrder,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> ImportOutcome:
    """Read the files (and those in folders) and store them as one batch.

    ``progress(done, of)`` counts files; ``cancelled()`` is asked between and inside files, and ends it with
    ``UserError("cancelled")`` and nothing stored. A file that can't be read does not stop the others.
    """
    if order.meter is not None and not (order.meter.isdecimal() and len(order.meter) == 14):
        raise UserError("meter_number")
    listed = list(files_in(paths))
    read: list[ReadFile | Refusal] = []
    with FileReader(cancelled=cancelled) as reader:
        for done, path in enumerate(listed):
            progress(done, len(listed))
            read += [_of_the_meter(entry, order) for entry in reader.read(path)]
    progress(len(listed), len(listed))
    try:
        with transaction(conn):
            outcome = _store(conn, read, order, cancelled)
            if cancelled():
                raise UserError("cancelled")
            if order.dry_run:
                raise _DryRunError
    except _DryRunError:
        return ImportOutcome(None, outcome.files, outcome.older_months)
    return outcome


def _of_the_meter(entry: ReadFile | Refusal, order: ImportOrder) -> ReadFile | Refusal:
    """The entry, or its refusal where it names another meter than the household did."""
    if isinstance(entry, Refusal) or order.meter is None or entry.parsed.meter.point in (None, order.meter):
        return entry
    return Refusal(entry.name, UserError("meter_mismatch", file=entry.name))


def _store(
    conn: Connection, read: Sequence[ReadFile | Refusal], order: ImportOrder, cancelled: Callable[[], bool]
) -> ImportOutcome:
    """Store all that was read, meter by meter, and report in the order of the files."""
    batch_id = sources.create_batch(conn, order.at)
    older: set[int] = set()
    reports: dict[int, ImportReport] = {}
    by_meter: dict[Meter, list[int]] = {}
    for place, entry in enumerate(read):
        if isinstance(entry, ReadFile) and not entry.has_readings:
            reports[place] = _report_of_nothing(entry, order)
        elif isinstance(entry, ReadFile):
            by_meter.setdefault(Meter(entry.parsed.meter.point or order.meter), []).append(place)
    for meter, places in by_meter.items():
        stored = meters.get_or_create(conn, meter, slat=order.slat)
        files = [entry for entry in (read[place] for place in places) if isinstance(entry, ReadFile)]
        delivery = _Delivery(conn, batch_id, stored, files, order)
        reports.update(zip(places, delivery.store(cancelled), strict=True))
        older |= delivery.older
    if older and order.older is Older.KEEP:
        retention.mark_kept(conn, batch_id)
    nothing_new = sources.drop_empty_batch(conn, batch_id)
    outcomes = (entry if isinstance(entry, Refusal) else reports[place] for place, entry in enumerate(read))
    return ImportOutcome(None if nothing_new else batch_id, tuple(outcomes), len(older))


class _Delivery:
    """The files of one meter in one batch; ``older`` are the months (counted from year 0) older than the retention.

    ``first_day`` is the first local day that is to be stored as a curve, where the days before it are reduced.
    """

    def __init__(
        self, conn: Connection, batch_id: int, meter: StoredMeter, files: Sequence[ReadFile], order: ImportOrder
    ) -> None:
        self._conn = conn
        self._batch_id = batch_id
        self._meter = meter
        self._files = files
        first_kept = order.first_kept(meter)
        self._months = [_months_before(file.parsed, first_kept, meter) for file in files]
        self.older = set().union(*self._months)
        self.first_day = first_kept if order.older is Older.REDUCE else None

    def store(self, cancelled: Callable[[], bool]) -> list[ImportReport]:
        """Store the files, each compared with all that was there before it.

        What is reduced is one delivery, so that the days which the files share are whole: it is recorded anew with
        every file that joins it.
        """
        changes: list[Changes] = []
        conn, meter, files = self._conn, self._meter, self._files
        numbers = [self._new_source(file) for file in files]
        deliveries = [Delivery(number, file.parsed.blocks) for number, file in zip(numbers, files, strict=True)]
        together = meter.slat is Slat.CLOSED or self.first_day is not None
        conn.execute("SAVEPOINT delivery")
        for place, file in enumerate(files):
            if place and cancelled():  # before the first it was asked while reading
                raise UserError("cancelled")
            changes.append(_changes(conn, meter, _main_block(file.parsed), self.first_day))
            if together:
                conn.execute("ROLLBACK TO delivery")
                record(conn, meter, deliveries[: place + 1], first_day=self.first_day)
            else:
                record(conn, meter, deliveries[place : place + 1])
        conn.execute("RELEASE delivery")
        return self._report(numbers, changes)

    def _report(self, numbers: Sequence[int | None], changes: Sequence[Changes]) -> list[ImportReport]:
        both = _BothSides(self._conn, self._meter)
        reports = [
            replace(_report(both, self._meter, file, change), older_months=len(months))
            for file, change, months in zip(self._files, changes, self._months, strict=True)
        ]
        local = local_days(self._meter.zone)
        for source_id, report, months in zip(numbers, reports, self._months, strict=True):
            if source_id is None:
                continue
            reduced = bool(months) and self.first_day is not None
            kept = report.by_day(local) if self._meter.slat is Slat.CLOSED or reduced else report
            sources.set_report(self._conn, source_id, kept.to_json())
            if reduced and self.first_day is not None:
                slat_rows.mark_reduced(self._conn, {source_id}, self.first_day)
        return reports

    def _new_source(self, file: ReadFile) -> int | None:
        """A source for the file, or None when its bytes are stored already, as finely and as far back as is asked."""
        known = sources.find(self._conn, self._meter.id, file.digest)
        if known is not None and known.slat.openness >= self._meter.slat.openness:
            reduced = slat_rows.reduced_before(self._conn, known.id)
            asked = self._meter.slat is not Slat.CLOSED and self.first_day is None
            if reduced is None or not asked:
                return None
            slat_rows.forget_bytes(self._conn, known.id, file.digest)
        new = sources.NewSource(file.name, file.digest, _main_block(file.parsed).source, self._meter.slat)
        source_id = sources.create(self._conn, self._batch_id, self._meter.id, new)
        facts.write(self._conn, source_id, self._meter.id, file.parsed.facts)
        return source_id


def _months_before(parsed: ParsedFile, first_kept: int | None, meter: StoredMeter) -> set[int]:
    """The months of the curves of a file that lie before the local day ``first_kept``."""
    if first_kept is None:
        return set()
    local = local_days(meter.zone)
    days = {
        day
        for block in parsed.blocks
        if block.register.kind is Kind.ENERGY
        for day in np.unique(local.days(curve_part(block).starts)).tolist()
        if day < first_kept
    }
    dates = map(date.fromordinal, days)
    return {at.year * 12 + at.month for at in dates}


def _main_block(parsed: ParsedFile) -> Block:
    """The total import of a file, or its injection where it has no import."""
    for name in (TOTAL_IMPORT.name, TOTAL_INJECTION.name):
        for block in parsed.blocks:
            if block.register.name == name and len(block):
                return block
    return parsed.blocks[0]


def _intervals(block: Block, meter: StoredMeter) -> Series:
    """The intervals that a block speaks of: its own, or the differences of its indexes."""
    if block.register.kind is not Kind.INDEX:
        origins = np.zeros(len(block), np.int64)
        return Series(block.starts, block.durations, block.values, block.qualities, origins)
    local = local_days(meter.zone)
    totals, periods = days_of_indexes(local.days(block.starts), block.values, local, qualities=block.qualities)
    starts = np.concatenate([local.midnights(totals.days), periods.starts])
    order = np.argsort(starts)
    columns = (
        np.concatenate(pair)[order]
        for pair in (
            (totals.covered, periods.durations),
            (totals.joules, periods.values),
            (totals.qualities, periods.qualities),
            (totals.origins, periods.origins),
        )
    )
    return Series(starts[order], *columns)


def _changes(conn: Connection, meter: StoredMeter, block: Block, first_day: int | None) -> Changes:
    """What ``block`` brings that is not stored yet, in the grain that is kept: by day before ``first_day``."""
    local = local_days(meter.zone)
    name = block.register.name
    made = block.source.made
    if made is Made.CURVE and meter.slat is not Slat.CLOSED and first_day is not None:
        older = local.days(block.starts) < first_day
        if older.any():
            by_day = _changes(conn, replace(meter, slat=Slat.CLOSED), block.where(older), None)
            return by_day if older.all() else by_day + _changes(conn, meter, block.where(~older), None)
    if made is Made.CURVE and meter.slat is not Slat.CLOSED:
        first, last = local.days(block.starts[[0, -1]]).tolist()
        stored = recall_curve(conn, meter, name, (first - 1, last + 1))
        incoming = Columns.of_block(curve_part(block, meter.slat))
        return differences(Columns.of_series(stored.series, stored.sources), incoming)
    curve = recall_curve(conn, meter, name)
    same_make = recall_days(conn, meter, name, curve, made=frozenset({made}))
    if made is Made.CURVE:
        totals = days_of_curve(resolve([curve_part(block)]), local)
        return _day_changes(same_make, totals, block.source)
    stored_days = Columns.of_days(same_make.totals, same_make.sources, local)
    return differences(stored_days, Columns.of_series(_intervals(block, meter), [block.source]))


def _day_changes(recalled: RecalledDays, incoming: DayTotals, source: Source) -> Changes:
    """The same for days made of curves: a day that is covered better takes the place of a partial one."""
    stored = recalled.totals
    if not len(stored):
        return Changes(len(incoming), 0, 0, 0)
    at = np.minimum(np.searchsorted(stored.days, incoming.days), len(stored) - 1)
    known = stored.days[at] == incoming.days
    more = known & (incoming.covered > stored.covered[at])
    as_much = known & (incoming.covered == stored.covered[at])
    steps = np.array([day_step(one) for one in recalled.sources])[stored.origins][at]
    coarser = np.maximum(steps, day_step(source)) * JOULES_PER_WH
    other = as_much & (np.abs(incoming.joules - stored.joules[at]) > coarser)
    wins = other & (day_step(source) <= steps)
    new, changed, conflicts = int((~known).sum()), int((more | wins).sum()), int((other & ~wins).sum())
    return Changes(new, len(incoming) - new - changed - conflicts, changed, conflicts)


def _report_of_nothing(file: ReadFile, order: ImportOrder) -> ImportReport:
    """The report of a file that was recognised and gives no value: it is told so, and nothing of it is stored."""
    parsed = file.parsed
    return ImportReport(
        file=file.name,
        format=parsed.format,
        point=parsed.meter.point or order.meter,
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
        reconciliation=Reconciliation(0, 0, ()),
    )


def _report(both: _BothSides, meter: StoredMeter, file: ReadFile, changes: Changes) -> ImportReport:
    parsed, block = file.parsed, _main_block(file.parsed)
    series = _intervals(block, meter)
    known = len(series) > 0
    return ImportReport(
        file=file.name,
        format=parsed.format,
        point=meter.meter.point,
        register=block.register.name,
        rows=parsed.rows,
        intervals=len(series),
        joules=int(series.values.sum()),
        first=int(series.starts[0]) if known else None,
        last=int(series.starts[-1]) if known else None,
        end=int(series.ends[-1]) if known else None,
        steps=tuple(np.unique(series.durations).tolist()),
        holes=parsed.holes,
        duplicates=parsed.duplicates,
        refused=parsed.refused,
        changes=changes,
        reconciliation=_reconciliation(both, meter, block.register.name, series),
    )


class _BothSides:
    """The curve's days and the meter's own of each register, read once for all files of a batch."""

    def __init__(self, conn: Connection, meter: StoredMeter) -> None:
        self._conn = conn
        self._meter = meter
        self._read: dict[str, tuple[RecalledDays, RecalledDays]] = {}

    def of(self, name: str) -> tuple[RecalledDays, RecalledDays]:
        """Of the register ``name``: what its curve says, and what its indexes and daily energies say."""
        if name not in self._read:
            curve = recall_curve(self._conn, self._meter, name)
            self._read[name] = (
                recall_days(self._conn, self._meter, name, curve, made=frozenset({Made.CURVE})),
                recall_days(self._conn, self._meter, name, curve, made=frozenset({Made.INDEX, Made.DAILY})),
            )
        return self._read[name]


def _reconciliation(both: _BothSides, meter: StoredMeter, name: str, series: Series) -> Reconciliation:
    """Compare the curve's days with the meter's own, over the days that ``series`` spans."""
    if not len(series):
        return Reconciliation(0, 0, ())
    of_curve, of_meter = both.of(name)
    first, last = local_days(meter.zone).days(np.array([series.starts[0], series.ends[-1] - 1])).tolist()
    of_curve_here = _between(of_curve.totals, first, last)
    of_meter_here = _between(of_meter.totals, first, last)
    return reconcile(
        of_curve_here,
        of_meter_here,
        local_days(meter.zone),
        curve_precision=_coarsest(of_curve_here, of_curve.sources),
        truth_precision=_coarsest(of_meter_here, of_meter.sources),
    )


def _coarsest(totals: DayTotals, among: Sequence[Source]) -> int:
    """The largest precision of the sources that these totals come from; others do not loosen the comparison."""
    return max((among[origin].precision for origin in set(totals.origins.tolist())), default=1)


def _between(totals: DayTotals, first: int, last: int) -> DayTotals:
    return totals.where((totals.days >= first) & (totals.days <= last))
