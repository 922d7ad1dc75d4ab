"""The batches of files that are stored, as what came in with each, and one of them taken out again."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.measures import sealing
from persienne.household.measures.import_report import ImportReport
from persienne.store import day_seals, erasures, events, meters, sources
from persienne.store.driver import transaction
from persienne.store.erase import Level, Scope
from persienne.store.erasures import ByTheWay
from persienne.store.log_forgetting import forget_log
from persienne.store.meters import every_meter

if TYPE_CHECKING:
    from persienne.store.driver import Connection


@dataclass(frozen=True, slots=True)
class ImportBatch:
    """One act of importing that can be undone, whole or file by file.

    ``at`` is when (UTC epoch seconds); ``reports`` and ``files`` (the numbers of the files) have one order.
    """

    id: int
    at: int
    reports: tuple[ImportReport, ...]
    files: tuple[int, ...] = ()


def every_import(conn: Connection) -> tuple[ImportBatch, ...]:
    """Every batch of files that is stored, the last one first."""
    found: dict[tuple[int, int], list[tuple[int, ImportReport]]] = {}
    known = {meter.id: meter for meter in every_meter(conn)}
    for source in sources.listing(conn):
        report = ImportReport.from_json(source.report).as_numbered(source.id, known[source.meter_id])
        found.setdefault((source.batch_id, source.at), []).append((source.id, report))
    return tuple(
        ImportBatch(number, at, tuple(report for _, report in files), tuple(file for file, _ in files))
        for (number, at), files in found.items()
    )


def undo_import(conn: Connection, batch_id: int, file: int | None = None) -> None:
    """Take out all that a batch brought, or one file of it; what other imports gave stays.

    Raises ``UserError``: ``batch_unknown``, or ``batch_file_unknown`` where the import alone is there.
    A meter of which nothing is left, and no seal, goes too, and with it its number, its days set aside and its
    marked days; those of a meter that stays are the household's own word and stay. Seals that are older than the
    import, or of another file, stay. With closed slats a day that two files of one
    batch share is one total: it goes with either, and comes back when the other file is imported again.
    """
    with transaction(conn):
        spoken_of = sources.meters_of(conn, batch_id)
        files = sources.files_of(conn, batch_id, file)
        known = batch_id in {source.batch_id for source in sources.listing(conn)}
        if (gone := sources.undo(conn, batch_id, file)) is None:
            raise UserError("batch_file_unknown", file=file) if known else UserError("batch_unknown")
        for meter_id, digest, at in files:
            if sources.find(conn, meter_id, digest) is None:
                sealing.forget_file(conn, meter_id, digest, at)
            if file is None:
                sealing.forget_import(conn, meter_id, at)
        unsealed = {number for number in spoken_of if not day_seals.count(conn, number)}
        events.forget_points(conn, meters.drop_unused(conn, unsealed))
        erasures.note(conn, ByTheWay.UNDO, Scope(Level.DAY), int(time.time()), gone)
    forget_log(conn)
