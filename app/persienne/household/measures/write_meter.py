"""Writes what a meter's line says into the file, as far as the meter's slats allow; no port, no clock, no numpy.

:mod:`.write_files` does the same for files, on columns. A line brings a few values a minute, for months, to a process
that should stay small: here values are written one by one.

| stop | energies | indexes | maxima | mean voltages | frames | overruns |
|---|---|---|---|---|---|---|
| closed | | at midnight, and of a day without its midnights the first | the day's | the day's, uncounted | | |
| half open | ten minutes and longer | the same, and the last | the day's, to ten minutes | the day's | | the same |
| open | as the meter gives them | the same | the day's, at its instant | each | 24 h, 7 or 31 days | at theirs |

Half open, an energy of less than ten minutes is joined to the one after it (``Cut.since`` is where it began), or to
the one before it where its run ends. The stored intervals and what is held back therefore add up to the difference of
the indexes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH, Fact, Kind, Made, Meter, Quality, Reading, index_register
from persienne.base.slats import HALF_OPEN_STEP, Slat
from persienne.household.measures.laid_curve import Interval, Laid, changes
from persienne.meters.tic.facts import at_noon
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import CURVE_SOURCE, OF_A_MOMENT, SOURCES, FactKind
from persienne.store import (
    erasures,
    facts,
    frames,
    known_date,
    maxima,
    meters,
    registers,
    retention,
    settings,
    sources,
    wire,
)
from persienne.store.driver import transaction
from persienne.store.maxima import Maximum
from persienne.store.voltages import write_voltage
from persienne.store.wire import Cell, Cut

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.base.reading import Register, Source
    from persienne.store.driver import Connection
    from persienne.store.frame_hours import Row
    from persienne.store.meters import StoredMeter

FRAMES_KEPT: Final = 86_400
"""Seconds that live values are kept for, unless the household chose another time (``Retention``)."""


@dataclass(frozen=True, slots=True)
class Device:
    """A device on a meter line: its address, the source of its mode (``SOURCES``), and its delivery point if known."""

    address: str
    spoken: Source
    point: str | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """What a fold goes on from: the meter, the last index of each register, and the last fact of each kind.

    ``midnights`` are the indexes at the last local midnight that each register knows, ``heard`` the first ones of the
    last day without its midnights, dated at the midnight that begins it, and ``overruns`` those of the local day of the
    last one: what the day had come to.
    """

    meter: Meter
    indexes: tuple[Reading, ...]
    told: tuple[Fact, ...]
    midnights: tuple[Reading, ...] = ()
    heard: tuple[Reading, ...] = ()
    overruns: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """What was stored of a ``device``: its meter, what it ``said`` that is final, what that made of the curves.

    ``again`` says that nothing was stored now, and ``laid`` is what the file ends with.
    """

    device: Device
    meter: StoredMeter
    said: tuple[Reading | Fact, ...] = ()
    laid: tuple[Laid, ...] = ()
    again: bool = False


def resume_meter_line(conn: Connection, device: Device) -> Resumed:
    """Where the record of ``device`` ends; nothing but the meter for a device that was never heard."""
    meter = _known_meter(conn, device)
    source_id = None if meter is None else sources.find_wire(conn, meter.id, device.spoken, device.address)
    spoken_for = Meter(device.point) if meter is None or meter.meter.point is None else meter.meter
    if meter is None:
        return Resumed(spoken_for, (), ())
    local = local_days(meter.zone)
    # A file's index is the standard mode's; the sums of the historique mode may be other numbers.
    of_files = wire.last_midnights_of_files(conn, meter.id) if device.spoken == SOURCES[Mode.STANDARD] else ()

    def index(register: Register, at: int, wh: int) -> Reading:
        """A measured index (Wh) at an instant."""
        return Reading(spoken_for, register, at, 0, value=wh, quality=Quality.MEASURED, source=device.spoken)

    midnights = [index(register, local.midnight(day), wh) for register, day, wh in of_files]
    if source_id is None:
        return Resumed(spoken_for, (), (), tuple(midnights))
    stands = {register: (cut.at, cut.wh) for register, cut in wire.cuts(conn, source_id)}
    for register, day, wh in wire.last_midnights(conn, source_id):
        start = local.midnight(day)
        midnights.append(index(register, start, wh))
        # While the slats were closed only indexes of days were stored. A midnight is gone on from if nothing was stored
        # after it; otherwise a piece that began there would overlap that, so a new run begins: the indexes of the days
        # have the energy.
        stored_since = wire.has_curve_from(conn, source_id, day) or wire.has_heard_from(conn, source_id, day)
        if register not in stands and not stored_since:
            stands[register] = (start, wh)
    indexes = (index(register, at, wh) for register, (at, wh) in stands.items())
    told = tuple(facts.last_of_each_kind(conn, source_id))
    last = max((fact.at for fact in told if fact.kind == FactKind.OVERRUN), default=None)
    overruns = () if last is None else facts.since(conn, source_id, FactKind.OVERRUN, local.midnight(local.day(last)))
    heard = (index(register, local.midnight(day), wh) for register, day, wh in wire.last_heard(conn, source_id))
    return Resumed(spoken_for, tuple(indexes), told, tuple(midnights), heard=tuple(heard), overruns=tuple(overruns))


def record_meter_line(
    conn: Connection,
    device: Device,
    said: Iterable[Reading | Fact],
    under_way: Iterable[Reading],
    *,
    at: int,
    dated: int | None = None,
    ran: int = 0,
) -> Recorded:
    """Write what ``device`` has ``said`` (final) and what is ``under_way`` (still growing); in one transaction.

    ``at`` is now (UTC epoch seconds): live values that the retention no longer keeps are deleted, unless the date is in
    doubt (``store.known_date``). ``dated`` is the last instant that the meter's own clock said, ``ran`` the seconds
    since the last record, by a clock that nobody sets. A meter that is met for the first time gets the stop of meters
    to come. Writing the same again changes nothing but the count of mean voltages, which the fold says once.
    """
    with transaction(conn):
        today = local_days().day(at)
        slat = settings.get(conn, settings.NEW_METERS_SLAT)
        meter = _known_meter(conn, device) or meters.get_or_create(conn, Meter(device.point), slat=slat)
        if device.point is not None and meter.meter.point is None:
            meters.set_point(conn, meter.id, device.point)
        final = tuple(said)
        laid = _Entry(conn, meter, device, at).record(final, tuple(under_way))
        if dated is None:
            known_date.count(conn, ran, today)
        else:
            known_date.hear_meter(conn, local_days().day(dated), today)
            erasures.date_last(conn, dated)
        frames.pack(conn, at)
        if known_date.is_noted(conn, today):
            frames.expire(conn, at - retention.retention(conn).frames_seconds, retention.MOST_AT_ONCE * 86_400)
        return Recorded(device, meter, final, laid)


def last_of_meter_line(conn: Connection, device: Device) -> Recorded | None:
    """What the file ends with: of each register of ``device`` the curve of the last two days that have any."""
    meter = _known_meter(conn, device)
    if meter is None:
        return None
    local = local_days(meter.zone)
    laid = []
    for source in (device.spoken, CURVE_SOURCE):
        source_id = sources.find_wire(conn, meter.id, source, device.address)
        for register, day, cells in () if source_id is None else wire.last_days(conn, source_id):
            midnight = local.midnight(day)
            stored = [Interval(midnight + offset, *rest) for offset, *rest in cells]
            laid += [Laid(register, source, interval, (interval,)) for interval in stored]
    return Recorded(device, meter, laid=tuple(laid), again=True)


def _known_meter(conn: Connection, device: Device) -> StoredMeter | None:
    """The meter of the device's point, else the one that the device belonged to before.

    A device says its point from its standard mode on. What it said before, in the historique mode, is that meter's as
    long as no other meter has the point.
    """
    if device.point is not None:
        of_point = next((meter for meter in meters.every_meter(conn) if meter.meter.point == device.point), None)
        if of_point is not None:
            return of_point
    known = sources.meter_of_device(conn, device.address)
    of_device = None if known is None else meters.get(conn, known)
    # A device that served another point before says now that it serves this one: it was moved.
    moved = of_device is not None and device.point is not None and of_device.meter.point is not None
    return None if moved else of_device


@dataclass(slots=True)
class _Said:
    """What one source says of one register: final indexes, final energies, and the energy that still grows."""

    indexes: list[Reading]
    energies: list[Reading]
    under_way: Reading | None = None


class _Entry:
    """Writes one delivery of one device. The slats of the device's meter decide which values are stored."""

    def __init__(self, conn: Connection, meter: StoredMeter, device: Device, at: int) -> None:
        self._conn = conn
        self._meter = meter
        self._device = device
        self._at = at
        self._local = local_days(meter.zone)
        self._finest = {Slat.CLOSED: 0, Slat.HALF: HALF_OPEN_STEP, Slat.OPEN: 1}[meter.slat]
        self._sources: dict[Source, int] = {}
        self._powers: dict[tuple[Source, Register], list[Row]] = {}
        self._energies: dict[tuple[Source, str], _Said] = {}
        self._laid: list[Laid] = []

    def record(self, said: Sequence[Reading | Fact], under_way: Sequence[Reading]) -> tuple[Laid, ...]:
        source_id = self._source(self._device.spoken)
        if self._meter.slat is Slat.CLOSED:
            wire.drop_cuts(self._conn, source_id)
        for one in said:
            if isinstance(one, Fact):
                self._tell(source_id, one)
            else:
                self._take(one)
        for reading in under_way:
            self._take(reading, final=False)
        if self._meter.slat is Slat.OPEN:
            for (source, register), rows in self._powers.items():
                frames.write(self._conn, self._source(source), registers.get_or_create(self._conn, register), rows)
        # The points last: which of them count is known from where the indexes stand.
        for (source, name), about in sorted(self._energies.items(), key=lambda one: one[0][0].made is not Made.INDEX):
            if source.made is Made.INDEX:
                self._index_made(source, name, about)
            else:
                self._points(source, name, about.energies)
        return tuple(self._laid)

    def _take(self, reading: Reading, *, final: bool = True) -> None:
        source, register = reading.source, reading.register
        if register.kind is Kind.POWER:
            row = (reading.start, reading.value, int(reading.quality))
            self._powers.setdefault((source, register), []).append(row)
            return
        if register.kind is Kind.MAXIMUM:
            self._raise(reading)
            return
        if register.kind is Kind.VOLTAGE:
            of_phase = self._source(source), registers.get_or_create(self._conn, register)
            write_voltage(self._conn, *of_phase, reading, self._local, self._meter.slat)
            return
        about = self._energies.setdefault((source, register.name), _Said([], []))
        if register.kind is Kind.INDEX:
            about.indexes.append(reading)
        elif final:
            about.energies.append(reading)
        else:
            about.under_way = reading

    def _source(self, spoken: Source) -> int:
        """The id of this device's source for ``spoken``; a new one is created."""
        if spoken not in self._sources:
            address, meter = self._device.address, self._meter
            known = sources.find_wire(self._conn, meter.id, spoken, address)
            self._sources[spoken] = (
                sources.create_wire(self._conn, meter.id, spoken, address, at=self._at, slat=meter.slat)
                if known is None
                else known
            )
        return self._sources[spoken]

    def _tell(self, source_id: int, fact: Fact) -> None:
        if self._meter.slat is Slat.CLOSED:
            if fact.kind in OF_A_MOMENT:
                return
            fact = at_noon(fact, self._local)
        if fact.kind in OF_A_MOMENT and self._meter.slat is Slat.HALF:
            until = None if fact.until is None else -(-fact.until // HALF_OPEN_STEP) * HALF_OPEN_STEP
            fact = replace(fact, at=_floor(fact.at), until=until)
        facts.write_ended(self._conn, source_id, self._meter.id, fact)

    def _raise(self, reading: Reading) -> None:
        at = {Slat.CLOSED: None, Slat.HALF: _floor(reading.start), Slat.OPEN: reading.start}[self._meter.slat]
        maximum = Maximum(self._local.day(reading.start), reading.value, at)
        register_id = registers.get_or_create(self._conn, reading.register)
        maxima.raise_to(self._conn, self._source(reading.source), register_id, maximum)

    def _points(self, source: Source, name: str, points: Sequence[Reading]) -> None:
        """Write load-curve points that the meter announces; each is an interval of its own.

        Where the slats were closed when the first index of the day was heard, a point from before they were opened lies
        after that index, and not before it as other points that begin before the run: it is left to the period between
        the indexes.
        """
        if self._meter.slat is Slat.CLOSED or not points:
            return
        opened = self._opened_at(name, points[0].register)
        intervals = [
            _interval(point)
            for point in points
            if point.duration >= self._finest
            and (opened is None or point.start >= opened or self._local.day(point.start) != self._local.day(opened))
        ]
        if intervals:
            self._lay(source, points[0].register, intervals, ())

    def _opened_at(self, name: str, energy: Register) -> int | None:
        """When the curve of today begins, if an index was heard today that is less than the one at that instant."""
        source_id, index = self._source(self._device.spoken), registers.find(self._conn, name, Kind.INDEX)
        cut = None if index is None else wire.cut(self._conn, source_id, index[0])
        if index is None or cut is None:
            return None
        day = self._local.day(cut.since)
        heard = wire.heard_wh(self._conn, self._meter.id, index[0], day)
        begun, wh = cut.since, cut.since_wh
        register_id = registers.get_or_create(self._conn, energy)
        for interval in reversed(self._stored(source_id, register_id, day)):
            if interval.end == begun:
                begun, wh = interval.start, wh - interval.joules // JOULES_PER_WH
            elif interval.end < begun:
                return None
        return begun if heard is not None and heard < wh else None

    def _index_made(self, source: Source, name: str, about: _Said) -> None:
        """Write the indexes of days and, unless the slats are closed, the energies between the cuts."""
        source_id = self._source(source)
        index_id = registers.get_or_create(self._conn, index_register(name))
        for index in about.indexes:
            self._index_of_day(source_id, index_id, index.start, index.value, quality=index.quality)
        energy = about.energies[0] if about.energies else about.under_way
        if self._meter.slat is Slat.CLOSED:
            self._index_under_way(source_id, index_id, about.under_way)
            return
        before = cut = wire.cut(self._conn, source_id, index_id)
        register_id = None if energy is None else registers.get_or_create(self._conn, energy.register)
        emptied: list[int] = []
        if cut is not None and register_id is not None and self._meter.slat is Slat.HALF:
            cut = self._take_back(source_id, register_id, cut, emptied)
        intervals, cut = self._chain(cut, about, emptied)
        if energy is not None:
            grows_from = None if about.under_way is None else about.under_way.start
            self._lay(source, energy.register, intervals, emptied, grows_from=grows_from)
        if cut is not None and cut != before:
            wire.put_cut(self._conn, source_id, index_id, cut)

    def _index_of_day(self, source_id: int, index_id: int, at: int, wh: int, quality: int) -> None:
        """Store an index as the one at midnight, or as the first of its day, without its instant."""
        day = self._local.day(at)
        put = wire.put_midnight if self._local.midnight(day) == at else wire.put_heard
        put(self._conn, source_id, index_id, day, wh, quality)
        energy = registers.find(self._conn, registers.get(self._conn, index_id).name, Kind.ENERGY)
        if self._meter.slat is Slat.CLOSED and energy is not None:
            # The slats were closed in the middle of a day: what was counted until then is now between two indexes.
            before = wire.last_index_before(self._conn, source_id, index_id, day)
            points = sources.find_wire(self._conn, self._meter.id, CURVE_SOURCE, self._device.address)
            for held_by in (source_id,) if points is None else (source_id, points):
                for part, covered in wire.totals_between(self._conn, held_by, energy[0], before, last=day):
                    if covered < self._local.length(part):
                        wire.drop_total(self._conn, held_by, energy[0], part)

    def _index_under_way(self, source_id: int, index_id: int, energy: Reading | None) -> None:
        """Store the index that was heard last, where it is the first of its day: no half-hour ended yet in it."""
        if energy is None:
            return
        begun = self._local.day(energy.start)
        if self._local.midnight(begun) == energy.start:
            wh = wire.midnight_wh(self._conn, source_id, index_id, begun)
            end = energy.start + energy.duration
            if wh is not None and self._local.midnight(self._local.day(end)) != end:
                self._index_of_day(
                    source_id, index_id, end, wh + energy.value // JOULES_PER_WH, quality=int(energy.quality)
                )

    def _take_back(self, source_id: int, register_id: int, cut: Cut, emptied: list[int]) -> Cut:
        """Move ``cut`` back before stored intervals that are too fine for the slats now: the next interval has them."""
        day = self._local.day(cut.since - 1)
        for cell in reversed(wire.cells(self._conn, source_id, register_id, day)):
            start = self._local.midnight(day) + cell.offset
            if start + cell.duration == cut.since and cell.duration < self._finest:
                emptied.append(start)
                cut = cut._replace(since=start, since_wh=cut.since_wh - cell.joules // JOULES_PER_WH)
        return cut

    def _chain(self, cut: Cut | None, about: _Said, emptied: list[int]) -> tuple[list[Interval], Cut | None]:
        """The intervals from ``cut`` on, and the cut after them."""
        intervals: list[Interval] = []
        by_end = {energy.start + energy.duration: energy for energy in about.energies}
        for index in about.indexes:
            energy = by_end.get(index.start)
            if energy is None:  # a new run: what was held back of the run before ends here
                if cut is not None and cut.since < cut.at:
                    intervals.append(_between(cut, cut.at, cut.wh, index.quality))
                cut = Cut(index.start, index.value, index.start, index.value)
                continue
            if cut is None or cut.at != energy.start:
                begun = index.value - energy.value // JOULES_PER_WH
                cut = Cut(energy.start, begun, energy.start, begun)
            if index.start - cut.since < self._finest:
                emptied.append(cut.since)
                cut = cut._replace(at=index.start, wh=index.value)
            else:
                intervals.append(_between(cut, index.start, index.value, energy.quality))
                cut = Cut(index.start, index.value, index.start, index.value)
        last = about.under_way
        # Without a cut (the slats were closed a moment ago) a killed program could not go on from this interval.
        if last is not None and cut is not None and cut.at == last.start:
            if last.start + last.duration - cut.since < self._finest:
                emptied.append(cut.since)
            else:
                wh = cut.wh + last.value // JOULES_PER_WH
                intervals.append(_between(cut, last.start + last.duration, wh, last.quality))
        return intervals, cut

    def _lay(
        self,
        source: Source,
        register: Register,
        intervals: Sequence[Interval],
        emptied: Sequence[int],
        *,
        grows_from: int | None = None,
    ) -> None:
        """Replace stored intervals by those of ``intervals`` with the same start, and delete those of ``emptied``.

        An interval that overlaps a stored one is left out: the computer's clock went back by hours, or the slats were
        closed for a while. What is stored stays, no energy is counted twice, and the midnights have the sum.
        """
        starts = [*(interval.start for interval in intervals), *emptied]
        if not starts:
            return
        source_id, register_id = self._source(source), registers.get_or_create(self._conn, register)
        touched = {self._local.day(start) for start in starts}
        last = max([*starts, *(interval.end for interval in intervals)])
        stored = {
            day: self._stored(source_id, register_id, day) for day in range(min(touched) - 1, self._local.day(last) + 1)
        }
        laid = {interval.start: interval for day in stored.values() for interval in day}
        for start in emptied:
            laid.pop(start, None)
        for interval in intervals:
            laid.pop(interval.start, None)
            if not any(other.overlaps(interval) for other in laid.values()):
                laid[interval.start] = interval
        before, after = [one for day in touched for one in stored[day]], []
        for day in touched:
            chosen = self._allowed(interval for interval in laid.values() if self._local.day(interval.start) == day)
            after += chosen
            if chosen != stored[day]:
                midnight = self._local.midnight(day)
                cells = [Cell(start - midnight, *rest) for start, *rest in chosen]
                wire.put_cells(self._conn, source_id, register_id, day, chosen=cells)
        self._laid += changes(register, source, before, after, grows_from=grows_from)

    def _stored(self, source_id: int, register_id: int, day: int) -> list[Interval]:
        midnight = self._local.midnight(day)
        cells = wire.cells(self._conn, source_id, register_id, day)
        return [Interval(midnight + offset, *rest) for offset, *rest in cells]

    def _allowed(self, intervals: Iterable[Interval]) -> list[Interval]:
        """``intervals`` in order; one that is too fine is joined to its neighbour, or left out if it has none."""
        joined: list[Interval] = []
        for interval in sorted(intervals):
            before = joined[-1] if joined else interval
            fine = min(before.duration, interval.duration) < self._finest
            if before.end != interval.start or not fine:
                joined.append(interval)
                continue
            joined[-1] = Interval(
                before.start,
                before.duration + interval.duration,
                max(before.quality, interval.quality),
                before.joules + interval.joules,
            )
        return [interval for interval in joined if interval.duration >= self._finest]


def _between(cut: Cut, end: int, wh: int, quality: int) -> Interval:
    """The interval from the end of the stored curve (``cut.since``) to the index ``wh`` at ``end``."""
    return Interval(cut.since, end - cut.since, int(quality), (wh - cut.since_wh) * JOULES_PER_WH)


def _interval(reading: Reading) -> Interval:
    return Interval(reading.start, reading.duration, int(reading.quality), reading.value)


def _floor(at: int) -> int:
    return at // HALF_OPEN_STEP * HALF_OPEN_STEP
