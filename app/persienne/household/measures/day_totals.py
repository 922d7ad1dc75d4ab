"""Day totals out of what is finer: nights between two instants, several logs of one day, a total by tariff register.

What a file tells of a night for which the computer was off lies between two instants and no two indexes: where no curve
is kept, the energy would be gone with it. It becomes a total of the days that it touches, with the parts of those days
that the same source gives, as in our own table of days (``importers.own_spans``). No instant of it stays.

Each log of a day would tell its own hours alone, and nothing of the time between two of them. But an index is a total:
from the first one that any log or the meter line gives of the day to the last one, all was counted.

The registers of a day add up to its total to the joule. A day whose parts would not add up is not split. Days that the
meter's own registers give are left as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, TOTAL_IMPORT, Kind, Made, Quality, energy_register
from persienne.household.measures import contracts
from persienne.household.measures.recalled import RecalledCurve, StoredLine
from persienne.household.measures.resolved_history import recall_curve, recall_days
from persienne.importers.own_spans import days_of_span
from persienne.insight.days import covered_or_part, days_of_curve, within_days
from persienne.insight.reconcile import doubled_tolerance
from persienne.insight.resolve import resolve
from persienne.insight.split import apportion, split_days
from persienne.insight.tariff import REGISTERS, Splits, register_name, schedule
from persienne.meters.tic.contract import Option
from persienne.meters.tic.indexes import HIGHEST_POWER
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.store import days, indexes, registers, sources, wire
from persienne.store.contracts import read_contract
from persienne.store.days import DayColumns
from persienne.store.periods import PeriodRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Longs, Source
    from persienne.insight.series import DayTotals, Periods, Series
    from persienne.insight.tariff import Timeline
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_Spans = dict[int, PeriodRow]
"""By the first day: of two that begin in one day the longer holds the other."""

_MOST_OF_A_DAY = HIGHEST_POWER * 25
"""Wh: two indexes of one day that are further apart are of two devices."""

_SUPPLIER_REGISTERS = 10


def totals_of_nights(
    nights: Periods, totals: DayTotals, owners: Mapping[int, int], numbers: Mapping[int, int], local: LocalDays
) -> dict[int, list[PeriodRow]]:
    """The rows to store for each source of ``numbers`` (by the origin of ``nights``); nights of others are left out.

    ``totals`` are the days beside which the nights are known, of which ``owners`` names the sources.
    """
    joules_of = dict(zip(totals.days.tolist(), totals.joules.tolist(), strict=True))
    columns = (nights.starts, nights.ends, nights.joules, nights.qualities, nights.origins)
    spans: dict[int, dict[tuple[int, int], tuple[int, int]]] = {}
    for start, end, joules, quality, origin in zip(*(column.tolist() for column in columns), strict=True):
        if origin not in numbers:
            continue
        of_source = spans.setdefault(numbers[origin], {})
        span = days_of_span(start, end, local)
        known, worst = of_source.get(span, (0, 0))
        of_source[span] = known + joules, max(worst, quality)
    found = {}
    for number, of_source in spans.items():
        rows: _Spans = {}
        for (first, last), (_, quality) in sorted(of_source.items()):
            inside = sum(one for (begin, end), (one, _) in of_source.items() if first <= begin and end <= last)
            inside += sum(joules_of.get(day, 0) for day in range(first, last + 1) if owners.get(day) == number)
            if inside >= 0:
                rows[first] = PeriodRow(first, last, inside, exact=False, quality=quality)
        found[number] = list(rows.values())
    return found


def write_midnights(conn: Connection, meter: StoredMeter, name: str, chosen: Longs) -> None:
    """Write the midnights of the register ``name`` around the days ``chosen``; inside a transaction.

    A file knows a day whole; the line heard the next day from the morning on, and the night's count. The energy between
    midnight and the morning is then known, and the index at midnight too: written before the finer values go.
    """
    index = registers.find(conn, name, Kind.INDEX)
    if index is None:
        return
    local = local_days(meter.zone)
    line = StoredLine.read(conn, meter, index[0], local)
    heard = {
        day: (wh, line.numbers[origin])
        for day, at_midnight, wh, origin in zip(
            line.line.days.tolist(),
            line.line.at_midnight.tolist(),
            line.line.wh.tolist(),
            line.line.origins.tolist(),
            strict=True,
        )
        if not at_midnight
    }
    curve = recall_curve(conn, meter, name, also_set_aside=True)
    found = recall_days(conn, meter, name, curve, also_set_aside=True)
    totals = dict(zip(found.totals.days.tolist(), found.totals.joules.tolist(), strict=True))
    periods = found.periods.where(found.periods.exact & (found.periods.covered > 0))
    wanted = set(chosen.tolist())
    for start, end, joules in zip(periods.starts.tolist(), periods.ends.tolist(), periods.joules.tolist(), strict=True):
        day = local.day(start)
        if local.day(end - 1) != day or day not in heard or day not in wanted or joules % JOULES_PER_WH:
            continue
        wh, number = heard[day]
        if start == local.midnight(day):
            begun = wh - joules // JOULES_PER_WH
            wire.put_midnight(conn, number, index[0], day, wh=begun, quality=Quality.ESTIMATED)
        elif end == local.midnight(day + 1):
            ended = wh + (totals.get(day, 0) + joules) // JOULES_PER_WH
            wire.put_midnight(conn, number, index[0], day + 1, wh=ended, quality=Quality.ESTIMATED)


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


@dataclass(frozen=True, slots=True, eq=False)
class CurveDays:
    """A resolved curve of the total import; its origins are positions in ``sources``.

    ``owners`` says of each day to split the source to hold it; the totals of these days are written already.
    """

    series: Series
    sources: Sequence[Source]
    owners: Mapping[int, int]


def write_splits(conn: Connection, meter: StoredMeter, curve: CurveDays) -> Splits:
    """Write the registers' totals of the days that ``curve.owners`` names; inside a transaction."""
    timeline = read_contract(conn, meter.id)
    if not any(period.option in REGISTERS for period in timeline.periods):
        return Splits(no_contract=0 if timeline.periods else len(curve.owners))
    if not curve.owners:
        return Splits()
    local = local_days(meter.zone)
    chosen = np.isin(local.days(curve.series.starts), np.fromiter(curve.owners, np.int64, len(curve.owners)))
    chosen &= local.days(curve.series.starts) == local.days(curve.series.ends - 1)
    series = curve.series.where(chosen)
    return _Writer(conn, meter, local, curve, series=series).write(timeline) if len(series) else Splits()


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


class _Writer:
    """One act of splitting; ``series`` are the intervals of the days that may be split."""

    def __init__(
        self, conn: Connection, meter: StoredMeter, local: LocalDays, curve: CurveDays, series: Series
    ) -> None:
        self._conn = conn
        self._meter = meter
        self._local = local
        self._curve = curve
        self._series = series
        self._totals = days_of_curve(series, local)

    def write(self, timeline: Timeline) -> Splits:
        first, last = int(self._totals.days[0]), int(self._totals.days[-1])
        tempo = any(period.option is Option.TEMPO for period in timeline.periods)
        colours = contracts.colours_of(self._conn, self._meter) if tempo else {}
        split = split_days(self._series, schedule(timeline, first, last, self._local, colours=colours), self._local)
        truth, own = self._truth(first, last), self._own()
        counted = dict.fromkeys(("days", "own", "unknown_colour", "no_contract", "unclear"), 0)
        rows: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
        columns = zip(
            split.days.tolist(),
            split.joules.tolist(),
            split.counts.tolist(),
            split.known.tolist(),
            covered_or_part(self._totals.days, self._totals.covered, self._local).tolist(),
            self._totals.covered.tolist(),
            self._totals.qualities.tolist(),
            self._totals.origins.tolist(),
            strict=True,
        )
        for day, by_register, count, known, covered, seconds, quality, origin in columns:
            parts = None
            if own.get(day, 0) >= covered:
                became = "own"
            elif not known:
                became = "unknown_colour" if count else "no_contract"
            else:
                of_day = truth.get(day)
                of_day = of_day if of_day is not None and of_day[1] == covered else None
                parts = _adding_up(by_register[:count], seconds, self._curve.sources[origin].precision, of_day)
                became = "unclear" if parts is None else "days"
            counted[became] += 1
            for number, joules in enumerate(parts or ()):
                rows.setdefault((self._curve.owners[day], number), []).append((day, joules, covered, quality))
        for (source_id, number), said in rows.items():
            register_id = registers.get_or_create(self._conn, energy_register(register_name(number)))
            days.widen(self._conn, source_id, register_id, DayColumns(*np.array(said, np.int64).T.copy()))
        return Splits(**counted)

    def _truth(self, first: int, last: int) -> dict[int, tuple[int, int, int]]:
        """What the file says of each day of the total: joules, ``covered_or_part``, precision."""
        name = TOTAL_IMPORT.name
        curve = recall_curve(self._conn, self._meter, name, (first - 1, last + 1), also_set_aside=True)
        found = recall_days(self._conn, self._meter, name, curve, also_set_aside=True)
        totals = found.totals
        columns = zip(
            totals.days.tolist(),
            totals.joules.tolist(),
            covered_or_part(totals.days, totals.covered, self._local).tolist(),
            totals.origins.tolist(),
            strict=True,
        )
        return {day: (joules, covered, found.sources[origin].precision) for day, joules, covered, origin in columns}

    def _own(self) -> dict[int, int]:
        """How much of each day the meter's own registers know: their indexes, and days made of these."""
        known: dict[int, int] = {}
        for number in range(_SUPPLIER_REGISTERS):
            nothing = RecalledCurve(self._series.empty(), ())
            made = frozenset({Made.INDEX})
            found = recall_days(self._conn, self._meter, register_name(number), nothing, made=made, also_set_aside=True)
            totals = found.totals
            told = covered_or_part(totals.days, totals.covered, self._local)
            for day, covered in zip(totals.days.tolist(), told.tolist(), strict=True):
                known[day] = max(covered, known.get(day, 0))
        return known


def _adding_up(parts: list[int], covered: int, precision: int, truth: tuple[int, int, int] | None) -> list[int] | None:
    """``parts`` of a curve's day, as whole joules that add up to what the file says of the day; None if they can't."""
    if truth is None:
        return None
    joules, _, step = truth
    if joules == sum(parts):
        return parts
    if 2 * abs(joules - sum(parts)) > doubled_tolerance(covered, precision, step) or not sum(parts):
        return None
    return apportion(joules, parts)
