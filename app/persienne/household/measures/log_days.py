"""What several logs of one day, or a log and the meter line, tell of it together: their indexes in, one energy out.

Where no curve is kept, each log of a day would tell its own hours alone, and nothing the time between two of them. But
an index is a total: from the first one that anything said in the day to the last one, all was counted.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from persienne.base.reading import JOULES_PER_WH, Kind, Made
from persienne.insight.days import days_of_curve, within_days
from persienne.insight.resolve import resolve
from persienne.meters.tic.indexes import HIGHEST_POWER
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store import days, indexes, registers, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block
    from persienne.insight.series import DayTotals
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_MOST_OF_A_DAY = HIGHEST_POWER * 25
"""Wh: two indexes of one day that are further apart are of two devices."""


class Ends(NamedTuple):
    """The first and the last index (Wh) that is known of a day."""

    first: int
    last: int


def stored_ends(conn: Connection, meter: StoredMeter, name: str, local: LocalDays) -> dict[int, Ends]:
    """The ends of the days of a register of which an index is stored, by ordinal; a whole day is not among them.

    A sum of the historique mode may be another number than the meter's total: it is left out.
    """
    index, energy = (registers.find(conn, name, kind) for kind in (Kind.INDEX, Kind.ENERGY))
    if index is None:
        return {}
    by_number = {one.id: one.source for one in sources.ranked(conn, meter.id)}
    totals = {number for number, one in by_number.items() if one.format != SOURCES[Mode.HISTORIQUE].format}
    midnights: dict[int, int] = {}
    for entry in indexes.read(conn, meter.id, index[0], local):
        if entry.source_id in totals:
            begun = local.days(entry.block.starts).tolist()
            midnights = {**dict(zip(begun, entry.block.values.tolist(), strict=True)), **midnights}
    heard = {
        day: wh
        for entry in indexes.read_heard(conn, meter.id, index[0])
        if entry.source_id in totals
        for day, wh in zip(entry.days.tolist(), entry.wh.tolist(), strict=True)
    }
    parts: dict[int, int] = {}
    for stored in () if energy is None else days.read(conn, meter.id, energy[0]):
        if stored.source.made is Made.INDEX:
            for day, joules in zip(stored.columns.days.tolist(), stored.columns.joules.tolist(), strict=True):
                parts[day] = max(parts.get(day, 0), joules // JOULES_PER_WH)
    touched = {*heard, *midnights, *(day - 1 for day in midnights)}
    return _ends(touched, midnights, heard, parts)


def ends_of_log(name: str, blocks: Iterable[Block], local: LocalDays) -> dict[int, Ends]:
    """The ends of the days of which one log says an index of the register ``name`` and a part of the energy."""
    midnights: dict[int, int] = {}
    heard: dict[int, int] = {}
    parts: dict[int, int] = {}
    for block in blocks:
        if block.register.name != name or block.source.made is not Made.INDEX:
            continue
        if block.register.kind is Kind.INDEX:
            begun = local.days(block.starts)
            stands = (local.midnights(begun) == block.starts).tolist()
            for day, is_midnight, wh in zip(begun.tolist(), stands, block.values.tolist(), strict=True):
                (midnights if is_midnight else heard)[day] = wh
        elif block.register.kind is Kind.ENERGY:
            totals = days_of_curve(within_days(resolve([block]), local), local)
            parts = dict(zip(totals.days.tolist(), (totals.joules // JOULES_PER_WH).tolist(), strict=True))
    return _ends(parts, midnights, heard, parts)


def _ends(
    of: Iterable[int], midnights: Mapping[int, int], heard: Mapping[int, int], parts: Mapping[int, int]
) -> dict[int, Ends]:
    found = {}
    for day in of:
        first, last, part = midnights.get(day, heard.get(day)), midnights.get(day + 1), parts.get(day, 0)
        if day in midnights and day + 1 in midnights:
            continue
        if first is not None:
            found[day] = Ends(first, first + part if last is None else last)
        elif last is not None:
            found[day] = Ends(last - part, last)
    return found


def with_what_lies_between(totals: DayTotals, is_log: Sequence[bool], known: Sequence[Mapping[int, Ends]]) -> DayTotals:
    """``totals`` with what was counted between the first and the last index that ``known`` says of a day.

    ``is_log`` says of each origin whether it is a log. A day of which anything else tells a part stays as it is.
    """
    joules = totals.joules.copy()
    columns = zip(totals.days.tolist(), totals.joules.tolist(), totals.origins.tolist(), strict=True)
    for place, (day, own, origin) in enumerate(columns):
        ends = [one[day] for one in known if day in one]
        if not is_log[origin] or not ends:
            continue
        counted = (max(one.last for one in ends) - min(one.first for one in ends)) * JOULES_PER_WH
        if own < counted <= _MOST_OF_A_DAY * JOULES_PER_WH:
            joules[place] = counted
    return replace(totals, joules=joules)
