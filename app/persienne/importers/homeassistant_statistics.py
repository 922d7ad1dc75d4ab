"""Long-term statistics of Home Assistant (a table or JSON) come in, the energy of each hour of one sensor goes out.

docs/formats.md, "Home Assistant": rows of local full hours, each named by its START; ``sum`` is what was counted by the
end of the hour, ``delta`` what the hour took. ha-linky names the meter in its statistics; of any other sensor nothing
says that it measures a whole home, so that the household is asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Meter, Quality, Source
from persienne.importers import markup
from persienne.importers.cells import SEEN_LENGTH, is_absent, meter_of, plain, text_of, written
from persienne.importers.indexes import HOUR, Index, hours_of, replaced_in, runs_of
from persienne.importers.intervals import NONE, Interval, settle
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.markup import cell, objects, said_text
from persienne.importers.measured import MAX_WATTS, precision
from persienne.importers.stamps import IsoStamps, WallClock, wall_seconds
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Block, Register
    from persienne.importers.cells import Cell, Written
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet, Table

FORMAT = "homeassistant.statistics"
COLUMNS = {"id": "statistic_id", "unit": "unit", "start": "start"}
OTHERS = {"sum": "sum", "state": "state", "delta": "delta"}

OWN: Final = "persienne:"
"""What the ids of our own export begin with."""

JOULES: Final = {"wh": 3600, "kwh": 3_600_000, "mwh": 3_600_000_000}
MAX_KILOWATT_HOURS = 1_000_000_000

_LINKY = re.compile(r"linky(?P<produced>_prod)?:(?P<point>[0-9]{14})")
_EXPONENT = re.compile(r"-?[0-9]{1,20}(?:[.,][0-9]{1,20})?[eE][+-]?[0-9]{1,2}")
_INJECTED = re.compile(r"(?<![a-z])(?:export(?:ed)?|inject(?:ion|ed)?|returned|return|surplus)(?![a-z])")


@dataclass(frozen=True, slots=True)
class _Row:
    """One hour of one sensor, as written."""

    line: int
    start: str
    seen: str
    cells: dict[str, Cell]


@dataclass(slots=True)
class _Sensor:
    """One sensor with its rows."""

    name: str
    unit: str
    rows: list[_Row] = field(default_factory=list)

    @property
    def point(self) -> str | None:
        """The meter that ha-linky names."""
        found = _LINKY.fullmatch(self.name)
        return meter_of(found["point"]).point if found else None

    @property
    def register(self) -> Register:
        """What its name says."""
        found = _LINKY.fullmatch(self.name)
        injected = bool(found["produced"]) if found else is_injected(self.name)
        return TOTAL_INJECTION if injected else TOTAL_IMPORT

    @property
    def column(self) -> str:
        """The column that tells its energy: the sum before the hour's, and both before the state."""
        order = ("sum", "delta", "state")
        return next((name for name in order if any(not is_absent(row.cells[name]) for row in self.rows)), "sum")


def number_of(cell: Cell) -> Written | None:
    """The number in a cell; Home Assistant writes what is left of a difference of floats with an exponent."""
    text = text_of(cell)
    if not _EXPONENT.fullmatch(text):
        return written(text)
    return written(f"{Decimal(text.replace(',', '.')):.12f}")


def is_injected(name: str) -> bool:
    """Whether the name of a sensor says that it counts what leaves the home."""
    return bool(_INJECTED.search(plain(name).replace("_", " ")))


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has statistics with their ids, units and hours."""
    return bool(tables_in(sheets, COLUMNS))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The energies of the one sensor of a table; ``file_unknown`` where it has several, or none of an energy."""
    found = only(tables_in(sheets, COLUMNS, OTHERS), job)
    refusals = Refusals(job)
    check_dates(found, "start", job)
    table, cut_rows = found.whole_rows(refusals)
    sensors = _of_meter(_gathered(_of_table(table, job)), job)
    last = max((row.line for sensor in sensors for row in sensor.rows), default=0) if table.sheet.ends_open else 0
    return _Reader(job, job.days, refusals, doubted=last).read(sensors, more=cut_rows)


def read_json(text: str, job: Job) -> ParsedFile:
    """The same of JSON, which says the zone of its hours."""
    values = markup.read_json(text, job)
    if not any(isinstance(said.get("values"), list) for _, said in objects(values)):
        raise job.unknown("homeassistant")
    sensors = _of_meter(_gathered(_of_json(values, job)), job)
    zones = {said_text(said, "timezone_identifier") for _, said in objects(values)} - {""}
    local = job.days
    if len(zones) == 1:
        try:
            local = local_days(zones.pop())
        except (KeyError, ValueError, OSError) as error:
            raise job.unknown("homeassistant.other") from error
    return _Reader(job, local, Refusals(job)).read(sensors)


def _of_table(table: Table, job: Job) -> Iterator[tuple[str, str, _Row]]:
    for row in table.rows():
        if row.number % 1024 == 0:
            job.check()
        name, unit, start = (text_of(table.cell(row, column)) for column in COLUMNS)
        torn = table.is_torn(row)  # and then a value is none of its cells
        cells = {column: row.seen if torn and column in table.places else table.cell(row, column) for column in OTHERS}
        yield name, unit, _Row(row.number, start, row.seen, cells)


def _of_json(values: Sequence[object], job: Job) -> Iterator[tuple[str, str, _Row]]:
    line = 0
    for _, said in objects(values):
        rows = said.get("values")
        if not isinstance(rows, list) or "id" not in said:
            continue
        for each in rows:
            line += 1
            if line % 1024 == 0:
                job.check()
            one = each if isinstance(each, dict) else {}
            start = said_text(one, "datetime") or said_text(one, "start")
            cells = {column: cell(one, column) for column in OTHERS}
            yield said_text(said, "id"), said_text(said, "unit"), _Row(line, start, start, cells)


def _gathered(rows: Iterable[tuple[str, str, _Row]]) -> list[_Sensor]:
    """The sensors whose unit is an energy's; a row without an id or a unit is of none."""
    found: dict[str, _Sensor] = {}
    for name, unit, row in rows:
        if name and plain(unit) in JOULES:
            found.setdefault(name, _Sensor(name, plain(unit))).rows.append(row)
    return list(found.values())


def _of_meter(sensors: Sequence[_Sensor], job: Job) -> list[_Sensor]:
    """The sensors of one meter: those of the only meter that ha-linky names, else the file's only sensor."""
    if not sensors:
        raise job.unknown("homeassistant.other")
    if any(sensor.name.startswith(OWN) for sensor in sensors):
        # Hours that are known in part, and the doubled hour of October as one, would come back as something else.
        raise job.unknown("homeassistant.ours")
    linky = [sensor for sensor in sensors if sensor.point]
    chosen = linky or list(sensors)
    directions = [sensor.register for sensor in chosen]
    if len({sensor.point for sensor in chosen}) > 1 or len(set(directions)) < len(directions):
        raise job.unknown("homeassistant.several")
    if not linky and len(chosen) > 1:
        raise job.unknown("homeassistant.several")
    return chosen


class _Reader:
    """Turns the rows of sensors into curves; what the line ``doubted`` says may have been cut."""

    def __init__(self, job: Job, local: LocalDays, refusals: Refusals, *, doubted: int = 0) -> None:
        self._job = job
        self._doubted = doubted
        self._clock = WallClock(local)
        self._iso = IsoStamps()
        self._refusals = refusals
        self._duplicates = 0
        self._runs: list[list[Index]] = []
        self._decimals = 0

    def read(self, sensors: Sequence[_Sensor], *, more: int = 0) -> ParsedFile:
        """The file; ``more`` rows of it are refused already."""
        point = sensors[0].point
        meter = Meter(point)
        curves: list[Curve] = []
        blocks: list[Block] = []
        for sensor in sorted(sensors, key=lambda sensor: sensor.register is not TOTAL_IMPORT):
            self._decimals = 0
            curves.append(self._curve(sensor))
            step = precision(JOULES[sensor.unit] // 3600, self._decimals)
            blocks.extend(curves[-1].blocks(meter, sensor.register, Source(FORMAT, precision=step)))
        return ParsedFile(
            FORMAT,
            meter,
            sum(len(sensor.rows) for sensor in sensors) + more,
            tuple(blocks),
            holes=curves[0].holes(),
            duplicates=self._duplicates + sum(curve.duplicates for curve in curves),
            refused=self._refusals.lines(),
            written_point="" if point else sensors[0].name[:SEEN_LENGTH],
            missing_end=curves[0].missing_end(self._job.days),
            odd_cell=self._refusals.odd_cell,
            replaced=replaced_in(curves[0].holes(), self._runs),
            sensor="" if point else sensors[0].name[:SEEN_LENGTH],
        )

    def _curve(self, sensor: _Sensor) -> Curve:
        column = sensor.column
        stamped = list(self._stamped(sensor.rows))
        if column == "delta":
            return settle(self._deltas(sensor, stamped), self._refusals)
        indexes = []
        for row, start in stamped:
            joules = self._joules(row, column, JOULES[sensor.unit])
            if joules is not None:
                indexes.append(Index(start + HOUR, joules, row.line))
        runs, duplicates = runs_of(indexes, self._refusals)
        self._duplicates += duplicates
        self._runs = self._runs or runs
        return settle(self._plausible(hours_of(runs)), self._refusals)

    def _plausible(self, hours: Iterable[Interval]) -> Iterator[Interval]:
        for hour in hours:
            if hour.value > MAX_WATTS * HOUR:
                self._refusals.add(hour.line, Reason.BAD_VALUE, str(hour.value))
            else:
                yield hour._replace(quality=Quality.DOUBTFUL) if hour.line == self._doubted else hour

    def _deltas(self, sensor: _Sensor, stamped: Sequence[tuple[_Row, int]]) -> Iterator[Interval]:
        """The hours as they say; one behind hours that are not there may have their energy too, and is doubtful."""
        starts = {start for _, start in stamped}
        first = min(starts, default=0)
        for row, start in stamped:
            joules = self._joules(row, "delta", JOULES[sensor.unit])
            if joules is not None and joules < 0:
                self._refuse(row, Reason.NEGATIVE, "delta", text_of(row.cells["delta"]))
                joules = None
            follows = start == first or start - HOUR in starts
            quality = Quality.MEASURED if follows else Quality.DOUBTFUL
            yield from self._plausible(
                [Interval(start, HOUR, NONE if joules is None else joules, quality, line=row.line)]
            )

    def _stamped(self, rows: Sequence[_Row]) -> Iterator[tuple[_Row, int]]:
        """The rows with the instant that each begins at; the others are refused."""
        walls = [wall_seconds(row.start) for row in rows]
        for row, wall, local in zip(rows, walls, self._clock.epochs(walls, ends=False), strict=True):
            at = self._iso.epoch(row.start) if wall is None else local
            if at is None or at % HOUR:
                is_stamp = wall is not None or at is not None
                self._refuse(row, Reason.OFF_GRID if is_stamp else Reason.BAD_STAMP, "start", row.start)
            else:
                yield row, at

    def _joules(self, row: _Row, column: str, per_unit: int) -> int | None:
        """What a cell says in J; None where it says nothing, and the row is then refused."""
        value = row.cells[column]
        number = number_of(value)
        if number is None or abs(number.digits) > MAX_KILOWATT_HOURS * 3_600_000 // per_unit * 10**number.decimals:
            reason = Reason.EMPTY_VALUE if is_absent(value) else Reason.BAD_VALUE
            self._refuse(row, reason, column, text_of(value))
            return None
        self._decimals = max(self._decimals, number.decimals)
        return number.times(per_unit)

    def _refuse(self, row: _Row, reason: Reason, column: str, seen: str) -> None:
        self._refusals.add(row.line, reason, row.seen, column=column, cell=seen)
