"""Enedis' R63 flow comes in as a table, energies per interval go out; its JSON twin is read by ``data_connect``.

docs/formats.md, "R63": one header, one row an interval with its own step (``PT30M``), stamps are naive local ENDS (a
variant has ISO offsets), October's doubled hour is told by the order of the rows; rows need not be sorted, and
consumption and production may stand in one file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Meter, Quality, Source
from persienne.importers.cells import label_unit, meter_of, plain, text_of, written_point
from persienne.importers.families import shown
from persienne.importers.intervals import NONE, EndedRows, energy_of, quality_of_nature, step_of
from persienne.importers.job import ParsedFile, Reason, Refusals
from persienne.importers.mapped_cells import check_dates
from persienne.importers.meters_apart import several_in
from persienne.importers.stamps import IsoStamps, wall_seconds
from persienne.importers.table import Row, Table, find_table, only

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.reading import Block, Register
    from persienne.importers.intervals import Curve
    from persienne.importers.job import Job
    from persienne.importers.table import Sheet

FORMAT = "enedis.r63.csv"
MAX_ROWS = 2_000_000

_REQUIRED = {"prm": "identifiant prm", "horodate": "horodate", "valeur": "valeur", "pas": "pas"}
# Labels with an accent are matched around it: editors lose accents.
_OTHERS = {
    "end": "date de fin",
    "physique": "grandeur physique",
    "metier": "grandeur m.{0,2}tier",
    "unit": "unit.{0,2}",
    "nature": "nature",
    "likelihood": "indice de vraisemblance",
    "state": "etat compl.{0,2}mentaire",
}


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether the columns of a sheet are those of an R63 file in watts."""
    return any(_table(sheet) for sheet in sheets)


def _table(sheet: Sheet) -> Table | None:
    return None if sheet.labels else find_table(sheet, _REQUIRED, _OTHERS)


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The curves of the one sheet: a block of EAST and, where the file has production, one of EAIT.

    ``file_unknown`` for several meters (:class:`SeveralMetersError`) and for another quantity than active power in W.
    """
    refusals = Refusals(job)
    tables = [table for sheet in sheets if (table := _table(sheet))]
    if len(tables) > 1 and len((apart := several_in(tables, "prm", read, job)).parts) > 1:
        raise apart
    found = only(tables, job)
    table, cut_rows = found.whole_rows(refusals)
    check_dates(table, "horodate", job)
    reader = _Reader(table, job, refusals)
    if not reader.take():
        apart = several_in([found], "prm", read, job)
        raise apart if len(apart.parts) != 1 else job.unknown("enedis.other_unit", shown(table.titles))
    curves: list[tuple[Register, Curve]] = [
        (register, rows.curve(job, refusals, table.title("horodate"))) for register, rows in reader.found.items()
    ]
    curves.sort(key=lambda curve: curve[0] is not TOTAL_IMPORT)
    blocks: list[Block] = []
    for register, curve in curves:
        blocks.extend(curve.blocks(reader.meter, register, Source(FORMAT)))
    return ParsedFile(
        FORMAT,
        reader.meter,
        reader.rows + cut_rows,
        tuple(blocks),
        holes=curves[0][1].holes() if curves else (),
        duplicates=sum(curve.duplicates for _, curve in curves),
        refused=refusals.lines(),
        written_point=reader.written_point if reader.meter.point is None else "",
        missing_end=curves[0][1].missing_end(job.days, reader.announced) if curves else None,
        odd_cell=refusals.odd_cell,
        label_unit=label_unit(reader.unit),
    )


class _Reader:
    """Takes the rows apart by direction, as long as they are of one meter and of active power in W."""

    def __init__(self, table: Table, job: Job, refusals: Refusals) -> None:
        self.meter = Meter()
        self.written_point = self.unit = self.announced = ""
        self.rows = 0
        self.found: dict[Register, EndedRows] = {}
        self._table = table
        self._job = job
        self._refusals = refusals
        self._iso = IsoStamps()

    def take(self) -> bool:
        """Read every row below the header; False where one is of another meter or of another quantity."""
        for row in self._table.rows():
            if row.number % 1024 == 0:
                self._job.check()
            self.rows += 1
            if self.rows > MAX_ROWS:
                raise self._job.damaged("rows")
            if not self._is_ours(row):
                return False
            self._row(row)
        return True

    def _row(self, row: Row) -> None:
        stamp, said = self._text(row, "horodate"), self._text(row, "pas")
        step, end = step_of(said), self._iso.epoch(stamp)
        wall = wall_seconds(stamp) if end is None else None
        if end is None and wall is None:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "horodate")
            return
        value = energy_of(self._table.cell(row, "valeur"), step or 0)
        if step is None:
            self._table.refuse(self._refusals, row, Reason.BAD_STAMP, "pas")
        elif isinstance(value, Reason):
            self._table.refuse(self._refusals, row, value, "valeur")
        produced = plain(self._text(row, "metier")).startswith("prod")
        rows = self.found.setdefault(TOTAL_INJECTION if produced else TOTAL_IMPORT, EndedRows())
        joules = NONE if isinstance(value, Reason) else value
        rows.add(wall, end, stamp, step or 0, value=joules, quality=self._quality(row), line=row.number)

    def _is_ours(self, row: Row) -> bool:
        """Whether a row is of the meter of those before it, and of active power in W."""
        cell = self._text(row, "prm")
        point, other = meter_of(cell).point, written_point(cell)
        before = (self.meter.point, self.written_point)
        if any(new and old and new != old for new, old in zip((point, other), before, strict=True)):
            return False
        self.meter = Meter(before[0] or point)
        self.written_point = before[1] or other
        unit = self._text(row, "unit")
        if plain(self._text(row, "physique")) not in ("", "pa") or plain(unit) not in ("", "w"):
            return False
        self.unit = self.unit or unit
        self.announced = self.announced or self._text(row, "end")
        return True

    def _quality(self, row: Row) -> Quality:
        if any(self._text(row, flag) not in ("", "0") for flag in ("likelihood", "state")):
            return Quality.DOUBTFUL
        return quality_of_nature(self._text(row, "nature"))

    def _text(self, row: Row, column: str) -> str:
        return text_of(self._table.cell(row, column))
