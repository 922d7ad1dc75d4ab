"""Enedis' R63 flow (CSV) comes in, energies per interval go out; its JSON and XML twins are not read here.

docs/formats.md, "R63": one header, one row an interval with its own step (``PT30M``), stamps are naive local ENDS (a
variant has ISO offsets), October's doubled hour is told by the order of the rows; rows need not be sorted, and
consumption and production may stand in one file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Meter, Quality, Source
from persienne.importers.cells import is_absent, label_unit, meter_of, plain, whole_unit, written_point
from persienne.importers.intervals import NONE, Curve, Interval, settle
from persienne.importers.job import Refusals
from persienne.importers.parsed import ParsedFile, Reason
from persienne.importers.stamps import IsoStamps, WallClock, wall_seconds
from persienne.importers.steps import ALLOWED_STEPS
from persienne.importers.text import MAX_LINE, Preamble, data_lines, split_line, without_tail

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.base.reading import Block, Register
    from persienne.importers.job import Job

FORMAT = "enedis.r63.csv"
MAX_ROWS = 2_000_000
MAX_WATTS = 10_000_000

_REQUIRED = frozenset({"identifiant prm", "horodate", "valeur", "pas"})
_STEP = re.compile(r"PT(?:([0-9]{1,2})M|1H)")

# Of the natures only B (raw) and of the flags only 0/0 and 2/11 were seen on real files; R, C and E are what their
# letters say, and anything unknown is kept but doubted.
_NATURES = {
    "": Quality.MEASURED,
    "b": Quality.MEASURED,
    "r": Quality.MEASURED,
    "c": Quality.CORRECTED,
    "e": Quality.ESTIMATED,
}


def sniff(head: Preamble) -> bool:
    """Whether the columns are those of an R63 file in watts."""
    return _REQUIRED.issubset(head.columns) and not head.meta


@dataclass(slots=True)
class _Rows:
    """The rows of one direction, in columns; ``walls`` are naive, ``ends`` known where the stamp had an offset.

    ``values`` are joules or NONE.
    """

    walls: list[int | None] = field(default_factory=list)
    ends: list[int | None] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    steps: list[int] = field(default_factory=list)
    values: list[int] = field(default_factory=list)
    qualities: list[Quality] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def intervals(self, clock: WallClock, refusals: Refusals, title: str) -> Iterator[Interval]:
        locals_ = clock.epochs(self.walls, ends=True)
        columns = zip(self.ends, locals_, self.stamps, self.steps, self.values, self.qualities, self.lines, strict=True)
        for known, local, stamp, step, joules, quality, line in columns:
            end = local if known is None else known
            if end is None or end % ALLOWED_STEPS[0]:
                refusals.add(line, Reason.OFF_GRID, stamp, column=title, cell=stamp)
            else:
                yield Interval(end - step, step, joules, quality, line)


def read(text: str, head: Preamble, job: Job) -> ParsedFile:
    """The curves of ``text``: one block of EAST and, where the file has production, one of EAIT."""
    refusals = Refusals(job)
    reader = _Reader(head, job, refusals)
    reader.take(text)
    clock = WallClock(job.days)
    curves: list[tuple[Register, Curve]] = [
        (register, settle(rows.intervals(clock, refusals, reader.title("horodate")), refusals))
        for register, rows in reader.found.items()
    ]
    curves.sort(key=lambda curve: curve[0] is not TOTAL_IMPORT)
    blocks: list[Block] = []
    for register, curve in curves:
        blocks.extend(curve.blocks(reader.meter, register, Source(FORMAT)))
    return ParsedFile(
        FORMAT,
        reader.meter,
        reader.rows,
        tuple(blocks),
        holes=curves[0][1].holes() if curves else (),
        duplicates=sum(curve.duplicates for _, curve in curves),
        refused=refusals.lines(),
        written_point=reader.written_point if reader.meter.point is None else "",
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(reader.unit),
    )


class _Reader:
    """Takes the rows apart by direction; one file may speak of one meter only."""

    def __init__(self, head: Preamble, job: Job, refusals: Refusals) -> None:
        self.meter = Meter()
        self.written_point = self.unit = ""
        self.rows = 0
        self.found: dict[Register, _Rows] = {}
        self._places = _places(head.columns)
        self._head = head
        self._job = job
        self._refusals = refusals
        self._iso = IsoStamps()

    def title(self, name: str) -> str:
        """The title of a column as written."""
        return self._head.title(self._places[name])

    def take(self, text: str) -> None:
        """Read every line after the header."""
        for number, line in data_lines(text, self._head):
            if len(line) > MAX_LINE:
                raise self._job.damaged("line_length")
            if number % 1024 == 0:
                self._job.check()
            cells = without_tail(split_line(line, self._head.delimiter))
            if not cells:
                continue
            self.rows += 1
            if self.rows > MAX_ROWS:
                raise self._job.damaged("lines")
            self._row(number, line, cells)

    def _row(self, number: int, line: str, cells: list[str]) -> None:
        self._check(cells)
        stamp, said = self._cell(cells, "horodate"), self._cell(cells, "pas")
        step, end = _step(said), self._iso.epoch(stamp)
        wall = wall_seconds(stamp) if end is None else None
        if (end is None and wall is None) or step is None:
            odd = "pas" if step is None else "horodate"
            self._refusals.add(number, Reason.BAD_STAMP, line, column=self.title(odd), cell=self._cell(cells, odd))
            return
        value = _joules(self._cell(cells, "valeur"), step)
        if isinstance(value, Reason):
            written = self._cell(cells, "valeur")
            self._refusals.add(number, value, line, column=self.title("valeur"), cell=written)
            value = NONE
        produced = plain(self._cell(cells, "metier")).startswith("prod")
        rows = self.found.setdefault(TOTAL_INJECTION if produced else TOTAL_IMPORT, _Rows())
        rows.walls.append(wall)
        rows.ends.append(end)
        rows.stamps.append(stamp)
        rows.steps.append(step)
        rows.values.append(value)
        rows.qualities.append(self._quality(cells))
        rows.lines.append(number)

    def _check(self, cells: list[str]) -> None:
        """``file_unknown`` for a second meter or another quantity than active power in W."""
        cell = self._cell(cells, "prm")
        point, other = meter_of(cell).point, written_point(cell)
        before = (self.meter.point, self.written_point)
        if any(new and old and new != old for new, old in zip((point, other), before, strict=True)):
            raise self._job.unknown("enedis.several")
        self.meter = Meter(before[0] or point)
        self.written_point = before[1] or other
        unit = self._cell(cells, "unit")
        if plain(self._cell(cells, "physique")) not in ("", "pa") or plain(unit) not in ("", "w"):
            raise self._job.unknown("enedis.other_unit", self._head.shown[:8])
        self.unit = self.unit or unit

    def _quality(self, cells: list[str]) -> Quality:
        if any(self._cell(cells, flag) not in ("", "0") for flag in ("likelihood", "state")):
            return Quality.DOUBTFUL
        return _NATURES.get(plain(self._cell(cells, "nature")), Quality.DOUBTFUL)

    def _cell(self, cells: list[str], name: str) -> str:
        place = self._places.get(name, len(cells))
        return cells[place] if place < len(cells) else ""


# Labels with an accent are matched around it: editors lose accents.
_LABELS = {
    "prm": re.compile("identifiant prm"),
    "physique": re.compile("grandeur physique"),
    "metier": re.compile("grandeur m.{0,2}tier"),
    "unit": re.compile("unit.{0,2}"),
    "horodate": re.compile("horodate"),
    "valeur": re.compile("valeur"),
    "nature": re.compile("nature"),
    "pas": re.compile("pas"),
    "likelihood": re.compile("indice de vraisemblance"),
    "state": re.compile("etat compl.{0,2}mentaire"),
}


def _places(columns: tuple[str, ...]) -> dict[str, int]:
    return {
        name: place
        for name, label in _LABELS.items()
        for place, column in enumerate(columns)
        if label.fullmatch(column)
    }


def _step(text: str) -> int | None:
    """Seconds of ``PT30M`` or ``PT1H``, or None if no curve has such a step."""
    found = _STEP.fullmatch(text)
    if found is None:
        return None
    step = int(found[1] or 60) * 60
    return step if step in ALLOWED_STEPS else None


def _joules(cell: str, step: int) -> int | Reason:
    """The energy of a mean power in W over ``step`` seconds."""
    if is_absent(cell):
        return Reason.EMPTY_VALUE
    number = whole_unit(cell)
    if number is None or number.times(1) > MAX_WATTS:
        return Reason.BAD_VALUE
    return Reason.NEGATIVE if number.digits < 0 else number.times(step)
