"""Files into the household: paths come in, a report of each goes out; one transaction, undoable as a batch.

Each file's values are stored whole under their own source, even where another file gave them already: undoing one
import then takes nothing away that another one gave.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from persienne.errors import UserError
from persienne.gate import Delivery, curve_part, record
from persienne.importers.formats import read_file
from persienne.insight.days import days_of_curve, days_of_indexes
from persienne.insight.reconcile import Reconciliation, reconcile
from persienne.insight.resolve import Changes, Columns, differences, resolve
from persienne.insight.series import DayTotals, Series
from persienne.localtime import local_days
from persienne.reading import TOTAL_IMPORT, TOTAL_INJECTION, Kind, Made, Meter
from persienne.recall import day_step, recall_curve, recall_days
from persienne.report import ImportOutcome, ImportReport, Refusal
from persienne.slats import Slat
from persienne.store import facts, meters, sources
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from persienne.importers.parsed import ParsedFile
    from persienne.reading import Block
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

NO_CHANGES = Changes(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was recognised: its base name, the SHA-256 of its bytes, and what stood in it."""

    name: str
    digest: bytes
    parsed: ParsedFile


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What the household asked for: whose meter (where the file does not say), the slat of a new meter, only a try."""

    at: int
    meter: str | None = None
    slat: Slat = Slat.CLOSED
    dry_run: bool = False


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
    listed = list(_files(paths))
    read: list[ReadFile | Refusal] = []
    for done, path in enumerate(listed):
        progress(done, len(listed))
        read.append(_read(path, order, cancelled))
    progress(len(listed), len(listed))
    try:
        with transaction(conn):
            outcome = _store(conn, read, order)
            if cancelled():
                raise UserError("cancelled")
            if order.dry_run:
                raise _DryRunError
    except _DryRunError:
        return ImportOutcome(None, outcome.files)
    return outcome


def _files(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(entry for entry in path.iterdir() if entry.is_file() and not entry.name.startswith("."))
        else:
            yield path


def _read(path: Path, order: ImportOrder, cancelled: Callable[[], bool]) -> ReadFile | Refusal:
    try:
        parsed = read_file(path, cancelled=cancelled)
        if order.meter is not None and parsed.meter.point not in (None, order.meter):
            raise UserError("meter_mismatch", file=path.name)
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").digest()
    except UserError as error:
        if error.code == "cancelled":
            raise
        return Refusal(path.name, error)
    return ReadFile(path.name, digest, parsed)


def _store(conn: Connection, read: Sequence[ReadFile | Refusal], order: ImportOrder) -> ImportOutcome:
    """Store all that was read, meter by meter, and report in the order of the files."""
    batch_id = sources.create_batch(conn, order.at)
    reports: dict[int, ImportReport] = {}
    by_meter: dict[Meter, list[int]] = {}
    for place, entry in enumerate(read):
        if isinstance(entry, ReadFile):
            by_meter.setdefault(Meter(entry.parsed.meter.point or order.meter), []).append(place)
    for meter, places in by_meter.items():
        stored = meters.get_or_create(conn, meter, slat=order.slat)
        files = [entry for entry in (read[place] for place in places) if isinstance(entry, ReadFile)]
        reports.update(zip(places, _store_meter(conn, batch_id, stored, files), strict=True))
    nothing_new = sources.drop_empty_batch(conn, batch_id)
    outcomes = (entry if isinstance(entry, Refusal) else reports[place] for place, entry in enumerate(read))
    return ImportOutcome(None if nothing_new else batch_id, tuple(outcomes))


def _store_meter(conn: Connection, batch_id: int, meter: StoredMeter, files: Sequence[ReadFile]) -> list[ImportReport]:
    """Store the files of one meter; closed slats see them as one delivery, so that shared days are whole."""
    changes: list[Changes] = []
    deliveries: list[Delivery] = []
    numbers: list[int | None] = []
    for file in files:
        parsed = file.parsed
        changes.append(_changes(conn, meter, _main_block(parsed)))
        source_id = _new_source(conn, batch_id, meter, file)
        numbers.append(source_id)
        delivery = Delivery(source_id, parsed.blocks)
        if meter.slat is Slat.CLOSED:
            deliveries.append(delivery)
        else:
            record(conn, meter, [delivery])
    record(conn, meter, deliveries)
    reports = [_report(conn, meter, file, change) for file, change in zip(files, changes, strict=True)]
    for source_id, report in zip(numbers, reports, strict=True):
        if source_id is not None:
            sources.set_report(conn, source_id, report.to_json())
    return reports


def _new_source(conn: Connection, batch_id: int, meter: StoredMeter, file: ReadFile) -> int | None:
    """A source for the file, or None when its bytes are stored already, as finely as the slats allow now."""
    known = sources.find(conn, meter.id, file.digest)
    if known is not None and known.slat.openness >= meter.slat.openness:
        return None
    new = sources.NewSource(file.name, file.digest, _main_block(file.parsed).source, meter.slat)
    source_id = sources.create(conn, batch_id, meter.id, new)
    facts.write(conn, source_id, meter.id, file.parsed.facts)
    return source_id


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


def _changes(conn: Connection, meter: StoredMeter, block: Block) -> Changes:
    """What ``block`` brings that is not stored yet, in the grain that the slats keep."""
    local = local_days(meter.zone)
    name = block.register.name
    made = block.source.made
    if made is Made.CURVE and meter.slat is not Slat.CLOSED:
        stored = recall_curve(conn, meter, name)
        return differences(Columns.of_series(stored.series, stored.sources), Columns.of_block(curve_part(block)))
    curve = recall_curve(conn, meter, name)
    same_make = recall_days(conn, meter, name, curve, made=frozenset({made}))
    if made is Made.CURVE:
        totals = days_of_curve(resolve([curve_part(block)]), local)
        return _day_changes(same_make.totals, totals, day_step(block.source))
    stored_days = Columns.of_days(same_make.totals, same_make.sources, local)
    return differences(stored_days, Columns.of_series(_intervals(block, meter), [block.source]))


def _day_changes(stored: DayTotals, incoming: DayTotals, step: int) -> Changes:
    """The same for days made of curves: a day that is covered better takes the place of a partial one."""
    at = np.minimum(np.searchsorted(stored.days, incoming.days), max(len(stored) - 1, 0))
    if not len(stored):
        return Changes(len(incoming), 0, 0, 0)
    known = stored.days[at] == incoming.days
    more = known & (incoming.covered > stored.covered[at])
    as_much = known & (incoming.covered == stored.covered[at])
    other = as_much & (np.abs(incoming.joules - stored.joules[at]) > step * 3600)
    new, changed = int((~known).sum()), int((more | other).sum())
    return Changes(new, len(incoming) - new - changed, changed, 0)


def _report(conn: Connection, meter: StoredMeter, file: ReadFile, changes: Changes) -> ImportReport:
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
        reconciliation=_reconciliation(conn, meter, block.register.name, series),
    )


def _reconciliation(conn: Connection, meter: StoredMeter, name: str, series: Series) -> Reconciliation:
    """Compare the curve's days with the meter's own, over the days that ``series`` spans."""
    if not len(series):
        return Reconciliation(0, 0, ())
    curve = recall_curve(conn, meter, name)
    of_curve = recall_days(conn, meter, name, curve, made=frozenset({Made.CURVE}))
    of_meter = recall_days(conn, meter, name, curve, made=frozenset({Made.INDEX, Made.DAILY}))
    first, last = local_days(meter.zone).days(np.array([series.starts[0], series.ends[-1] - 1])).tolist()
    return reconcile(
        _between(of_curve.totals, first, last),
        _between(of_meter.totals, first, last),
        local_days(meter.zone),
        curve_precision=max((source.precision for source in of_curve.sources), default=1),
        truth_precision=max((source.precision for source in of_meter.sources), default=1),
    )


def _between(totals: DayTotals, first: int, last: int) -> DayTotals:
    inside = (totals.days >= first) & (totals.days <= last)
    columns = (totals.days, totals.joules, totals.covered, totals.qualities, totals.origins)
    return DayTotals(*(column[inside] for column in columns))
