"""The dates that a person said of a recording: held against the recording, the clock and what is stored; faults go out.

Nothing is written here. An index never goes back: where the recording's own does not lie between those that are stored
around the dates, the dates are wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Kind
from persienne.importers.tic_log import is_midnight
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES, FactKind
from persienne.store import facts, indexes, registers, sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.household.measures.import_questions import Dates
    from persienne.importers.file_reader import ReadFile
    from persienne.importers.parsed import ParsedFile
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter


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
