"""Answers of Data Connect, of Enedis or a gateway, and R63 flows in JSON come in; curves, days and maxima go out.

docs/formats.md, "Data Connect": powers in W with their END and length, naive local time, October told by the order;
energies in Wh with their day; highest powers in VA with their instant. Several answers may stand in one file, one after
the other or in a list. Of versions 4 and 5 only the call said whether it is consumption or production: a key around the
answer or the file's name tells, if anything does. Since 2026 each quantity says it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Final

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Made, Meter, Source
from persienne.importers.cells import meter_of, plain, written_point
from persienne.importers.intervals import NONE, EndedRows, Interval, energy_of, quality_of_nature, settle, step_of
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.markup import cell, objects, read_json, said_text
from persienne.importers.maxima import MaximumRows
from persienne.importers.measured import whole
from persienne.importers.meters_apart import several
from persienne.importers.stamps import DAY, EPOCH_DAY, IsoStamps, wall_seconds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.markup import Object

    Answer = tuple[tuple[str, ...], Object]
    """The keys that lead to it, and the answer."""

FORMAT = "dataconnect.json"
MAX_WATT_HOURS = 240_000_000
"""Of a day."""

READINGS: Final = "interval_reading"
_POINT: Final = "usage_point_id"
_TITLE = "date"
_QUANTITIES: Final = frozenset({"", "pa", "ea", "pma"})
"""Active power and energy, highest power of all phases together. The others are passed over."""
_DOUBTED: Final = "?"

_PRODUCED = re.compile(r"(?<![a-z])(?:daily_)?prod(?:uction)?(?![a-z])|production")
_CONSUMED = re.compile(r"(?<![a-z])conso?(?![a-z])|consumption|consommation")


def read(text: str, job: Job) -> ParsedFile:
    """The blocks of all answers: the curve, the days and the maxima, of import and injection apart.

    Answers about several meters are a :class:`SeveralMetersError`.
    """
    values = read_json(text, job)
    answers: dict[str, list[Answer]] = {}
    for keys, said in (*_of_calls(values), *_of_quantities(values)):
        answers.setdefault(said_text(said, _POINT), []).append((keys, said))
    if not answers:
        raise job.unknown("json")
    points = {meter_of(named).point for named in answers} - {None}
    if len(points) > 1 or len({written_point(named) for named in answers} - {""}) > 1:
        raise several({named: [(named, those)] for named, those in answers.items()}, _parsed, job)
    return _parsed(list(answers.items()), job)


def _of_calls(values: object) -> Iterator[Answer]:
    """The answers of versions 4 and 5."""
    for keys, said in objects(values):
        if isinstance(said.get(READINGS), list):
            yield keys, said


def _of_quantities(values: object) -> Iterator[Answer]:
    """The answers since 2026, and what an R63 flow says of each meter, as those before: an answer for each quantity."""
    for _, said in objects(values):
        quantities = said.get("grandeur")
        for quantity in quantities if isinstance(quantities, list) else ():
            points = quantity.get("points") if isinstance(quantity, dict) else None
            if isinstance(points, list) and plain(cell(quantity, "grandeurPhysique")) in _QUANTITIES:
                yield _as_answer(said, quantity, points)


def _as_answer(said: Object, quantity: Object, points: Sequence[object]) -> Answer:
    produced = plain(cell(quantity, "grandeurMetier")).startswith("prod")
    period = said.get("periode")
    answer: Object = {
        _POINT: said.get("idPrm"),
        "end": said_text(period, "dateFin") if isinstance(period, dict) else "",
        "reading_type": {"unit": quantity.get("unite"), "interval_length": said.get("pas")},
        READINGS: [_as_reading(point) if isinstance(point, dict) else None for point in points],
    }
    return ("production" if produced else "consumption",), answer


def _as_reading(point: Object) -> Object:
    """A point with the names of versions 4 and 5; one that carries a flag is of a nature that is doubted."""
    flagged = any(said_text(point, flag) not in ("", "0") for flag in ("iv", "ec"))
    nature = _DOUBTED if flagged else point.get("n")
    return {_TITLE: point.get("d"), "value": point.get("v"), "interval_length": point.get("p"), "measure_type": nature}


def _parsed(answers: Sequence[tuple[str, list[Answer]]], job: Job) -> ParsedFile:
    reader = _Reader(job)
    for named, those in answers:
        reader.name(named)
        for keys, said in those:
            reader.take(said, said[READINGS], keys)
    return reader.parsed()


def is_production(said: str) -> bool:
    """Whether words say that energy was injected: they name production, and no consumption."""
    bare = plain(said)
    return bool(_PRODUCED.search(bare)) and not _CONSUMED.search(bare)


class _Reader:
    """Takes the answers about one meter."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._refusals = Refusals(job)
        self._iso = IsoStamps()
        self._rows = 0
        self._point: str | None = None
        self._written = self._end = ""
        self._curves: dict[Register, EndedRows] = defaultdict(EndedRows)
        self._days: dict[Register, list[Interval]] = defaultdict(list)
        self._maxima = MaximumRows(job, self._refusals)

    def name(self, named: str) -> None:
        """Hear what an answer calls the meter."""
        self._point = self._point or meter_of(named).point
        self._written = self._written or written_point(named)

    def take(self, said: Object, readings: object, keys: Sequence[str]) -> None:
        """Read one answer of the service; ``keys`` is the path of JSON keys that leads to it."""
        assert isinstance(readings, list)
        kind = said.get("reading_type")
        about: Object = kind if isinstance(kind, dict) else {}
        unit = plain(cell(about, "unit"))
        known = [each for each in readings if isinstance(each, dict)]
        if any("rank" in each and "date" not in each for each in known):
            raise self._job.unknown("dataconnect.v3")
        is_curve = unit == "w" or (not unit and all("interval_length" in each for each in known))
        if readings and not is_curve and unit not in ("wh", "va"):
            raise self._job.unknown("enedis.other_unit", (unit,) if unit else ())
        injected = is_production(" ".join(keys)) or (not keys_tell(keys) and is_production(self._job.file))
        self._end = max(self._end, said_text(said, "end"))
        for each in readings:
            if self._rows % 1024 == 0:
                self._job.check()
            self._rows += 1
            reading: Object = each if isinstance(each, dict) else {}
            if is_curve:
                self._power(reading, about, TOTAL_INJECTION if injected else TOTAL_IMPORT)
            elif unit == "wh":
                self._day(reading, TOTAL_INJECTION if injected else TOTAL_IMPORT)
            else:
                self._maxima.take(self._rows, said_text(reading, _TITLE), cell(reading, "value"), injected=injected)

    def parsed(self) -> ParsedFile:
        """The file; ``file_unknown`` where it holds a curve and days, which are compared with each other."""
        if self._curves and self._days:
            raise self._job.unknown("enedis.several")
        meter = Meter(self._point)
        blocks: list[Block] = []
        curves: list[Curve] = []
        for register in (TOTAL_IMPORT, TOTAL_INJECTION):
            if register in self._curves:
                curves.append(self._curves[register].curve(self._job, self._refusals, _TITLE))
                blocks.extend(curves[-1].blocks(meter, register, Source(FORMAT)))
        for register in (TOTAL_IMPORT, TOTAL_INJECTION):
            if register in self._days:
                curves.append(settle(self._days[register], self._refusals))
                blocks.extend(curves[-1].blocks(meter, register, Source(FORMAT, Made.DAILY)))
        blocks.extend(self._maxima.blocks(meter, Source(FORMAT, Made.DAILY)))
        return ParsedFile(
            FORMAT,
            meter,
            self._rows,
            tuple(blocks),
            holes=curves[0].holes() if curves else (),
            duplicates=sum(curve.duplicates for curve in curves) + self._maxima.duplicates,
            refused=self._refusals.lines(),
            written_point="" if self._point else self._written,
            missing_end=curves[0].missing_end(self._job.days, self._end) if curves else None,
            odd_cell=self._refusals.odd_cell,
        )

    def _power(self, reading: Object, about: Object, register: Register) -> None:
        stamp = said_text(reading, _TITLE)
        length = said_text(reading, "interval_length") or said_text(about, "interval_length")
        step, end = step_of(length), self._iso.epoch(stamp)
        wall = wall_seconds(stamp) if end is None else None
        if end is None and (wall is None or len(stamp) < len("2022-03-17 00:30")):
            self._refuse(Reason.BAD_STAMP, _TITLE, stamp)
            return
        value = energy_of(cell(reading, "value"), step or 0)
        if step is None:
            self._refuse(Reason.BAD_STAMP if length else Reason.NO_STEP, "interval_length", length or stamp)
        elif isinstance(value, Reason):
            self._refuse(value, "value", said_text(reading, "value"))
        quality = quality_of_nature(said_text(reading, "measure_type"))
        joules = NONE if isinstance(value, Reason) else value
        self._curves[register].add(wall, end, stamp, step or 0, value=joules, quality=quality, line=self._rows)

    def _day(self, reading: Object, register: Register) -> None:
        stamp = said_text(reading, _TITLE)
        wall = wall_seconds(stamp)
        if wall is None or wall % DAY:  # a time of day makes it no daily energy
            self._refuse(Reason.BAD_STAMP, _TITLE, stamp)
            return
        value = whole(cell(reading, "value"), MAX_WATT_HOURS)
        if isinstance(value, Reason):
            self._refuse(value, "value", said_text(reading, "value"))
            joules = NONE
        else:
            joules = value * 3600
        day, local = wall // DAY + EPOCH_DAY, self._job.days
        quality = quality_of_nature(said_text(reading, "measure_type"))
        self._days[register].append(Interval(local.midnight(day), local.length(day), joules, quality, line=self._rows))

    def _refuse(self, reason: Reason, key: str, seen: str) -> None:
        self._refusals.add(self._rows, reason, seen, column=key, cell=seen)


def keys_tell(keys: Sequence[str]) -> bool:
    """Whether the keys around an answer say production or consumption."""
    bare = plain(" ".join(keys))
    return bool(_PRODUCED.search(bare) or _CONSUMED.search(bare))
