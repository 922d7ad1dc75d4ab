"""Stored detail that is finer than a stop of the slats: reduced or erased, noted in the journal, gone from the reports.

Moves of the slats and the retention's job share it. The caller holds the transaction. numpy is loaded where a curve is
added up, never before: the collector asks for the frames' part of the retention's job alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat, Then
from persienne.store import erasures, frames, meters, slat_rows, sources
from persienne.store.erase import FIRST_OF_ALL, LAST_OF_ALL, Level, Scope
from persienne.store.slat_rows import Reduced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.store.driver import Connection
    from persienne.store.erasures import ByTheWay
    from persienne.store.meters import StoredMeter


def bring_to(conn: Connection, meter: StoredMeter, stop: Slat, then: Then | None) -> Reduced:
    """Do with what is finer than ``stop`` as ``then`` says, and set the slat; None where nothing is finer."""
    gone, emptied = Reduced(), set[int]()
    if then in (Then.REDUCE, Then.ERASE):
        from persienne.household.measures import reduction  # noqa: PLC0415 - see above

        gone += Reduced(frames=frames.delete_of(conn, meter.id))
        if then is Then.REDUCE and stop is Slat.CLOSED:
            gone += reduction.reduce_to_days(conn, meter)[0]
        elif then is Then.REDUCE:
            gone += reduction.reduce_to_half_hours(conn, meter)
        else:
            erase = reduction.erase_finer if stop is Slat.CLOSED else reduction.erase_fine
            more, emptied = erase(conn, meter)
            gone += more
        coarsen_reports(conn, slat_rows.narrow_sources(conn, meter.id, stop), meter, by_day=stop is Slat.CLOSED)
        slat_rows.delete_empty_sources(conn, emptied)
    elif then is None and stop is Slat.CLOSED:
        gone += slat_rows.tidy_hours(conn, meter)
    meters.set_slat(conn, meter.id, stop)
    return gone


def note_in_journal(
    conn: Connection, kind: ByTheWay, gone: Reduced, first: int | None, last: int | None, at: int
) -> None:
    """Write into the journal of erasures what went, with its days and without its meter.

    Its ``values`` are the measures that the household was asked about; those of other registers where there were none.
    """
    within = gone.values or gone.hours or gone.voltages or gone.uncounted
    level = Level.CURVE if within else Level.LIVE
    counts = {"values": gone.counted, "frames": gone.frames, "hours": gone.hours}
    counts |= {"voltages": gone.voltages, "uncounted": gone.uncounted}
    told = {name: count for name, count in counts.items() if count}
    erasures.note(conn, kind, Scope(level, first, last), at, counts=told)


def coarsen_reports(conn: Connection, reports: Iterable[tuple[int, str]], meter: StoredMeter, *, by_day: bool) -> None:
    """Bring the reports of files down to the day."""
    from persienne.household.measures.import_report import ImportReport  # noqa: PLC0415 - see above

    for source_id, report in reports if by_day else ():
        kept = ImportReport.from_json(report).by_day(local_days(meter.zone))
        sources.set_report(conn, source_id, kept.to_json())


def emptied_days(conn: Connection, scope: Scope) -> int:
    """How many days, meter by meter, are known now and not once the curve of ``scope`` is gone; asked before it is.

    It is nought for the two other levels: live values are no day's, and of whole days nothing stays in any case.
    """
    if scope.level is not Level.CURVE:
        return 0
    asked = [meter for meter in meters.every_meter(conn) if scope.meter_id in (None, meter.id)]
    return sum(len(_emptied(conn, meter, scope)) for meter in asked)


def _emptied(conn: Connection, meter: StoredMeter, scope: Scope) -> set[int]:
    """The days (ordinals) of one meter that lose every total, of consumption and of injection."""
    names = (TOTAL_IMPORT.name, TOTAL_INJECTION.name)
    now = {day for name in names for day in _known(conn, meter, name, scope, erased=False)}
    return now.difference(*(_known(conn, meter, name, scope, erased=True) for name in names))


def _known(conn: Connection, meter: StoredMeter, name: str, scope: Scope, *, erased: bool) -> set[int]:
    """The days of the scope of which a total is known, with what would be erased or without it."""
    from persienne.household.measures.resolved_history import (  # noqa: PLC0415 - see above
        recall_curve,
        recall_days,
    )

    first = FIRST_OF_ALL if scope.first is None else scope.first
    last = LAST_OF_ALL if scope.last is None else scope.last
    stays = (lambda batch_id: scope.batch_id not in (None, batch_id)) if erased else None
    curve = recall_curve(conn, meter, name, (first, last), of_batches=stays)
    days = recall_days(conn, meter, name, curve).totals.days
    return set(days[(days >= first) & (days <= last)].tolist())
