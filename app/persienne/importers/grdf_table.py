"""The gas operator's tables come in, from a workbook or saved as anything else: days, weeks or months of gas go out.

docs/formats.md, "Gas": one sheet, always called ``Historique par mois``, its header on row 9.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from persienne.base.reading import Meter
from persienne.importers.cells import is_absent, is_filled, meter_of, plain, text_of
from persienne.importers.gas_rows import GasRow, parsed_gas
from persienne.importers.mapped_cells import check_dates
from persienne.importers.spans import span_of
from persienne.importers.table import only, tables_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.job import Job, ParsedFile
    from persienne.importers.table import Row, Sheet, Table

FORMAT = "grdf.gas.xlsx"
# Editors lose accents.
COLUMNS = {"date": r"date de relev.{1,4}", "energy": r".{1,4}nergie consomm.{1,4}e \(kwh\)"}
OTHERS = {
    "volume": r"volume consomm.{1,4} \(m.{0,4}\)",
    "begin": r"index de d.{1,4}but de p.{1,4}riode.*",
    "end": r"index de fin de p.{1,4}riode.*",
    "quality": r"qualification du relev.{1,4}",
}

_GI = re.compile(r"GI[0-9]{6}")


def sniff(sheets: Sequence[Sheet]) -> bool:
    """Whether a sheet has a table of the gas operator's readings."""
    return bool(_tables(sheets))


def read(sheets: Sequence[Sheet], job: Job) -> ParsedFile:
    """The gas of the one sheet that has it: energy and volume of days, weeks or months."""
    table = only(_tables(sheets), job)
    cell = _point(table.sheet)
    meter = gas_meter(cell)
    hint = "" if meter.point or is_absent(cell) else text_of(cell)[:40]
    check_dates(table, "date", job)
    whole, cut = table.without_cut_row()
    return parsed_gas(FORMAT, meter, list(_rows(whole)), job, written_point=hint, cut=cut)


def gas_meter(cell: Cell) -> Meter:
    """The meter of a cell that holds a PCE: 14 digits, or GI and six digits."""
    text = text_of(cell).upper()
    return Meter(text) if _GI.fullmatch(text) else meter_of(cell)


def _tables(sheets: Sequence[Sheet]) -> list[Table]:
    return tables_in(sheets, COLUMNS, OTHERS)


def _point(sheet: Sheet) -> Cell:
    """The first filled cell behind the label of the delivery point; None where there is none."""
    for row in sheet.head:
        filled = [cell for cell in row.cells if is_filled(cell)]
        if len(filled) > 1 and re.fullmatch(r"n\S{0,3} pce ?:?", plain(filled[0])):
            return filled[1]
    return None


def _rows(table: Table) -> Iterator[GasRow]:
    titles = tuple(table.title(name) if name in table.places else "" for name in ("date", "energy", "volume"))
    for row in table.own_rows():
        if _is_note(table, row):
            continue
        date = table.cell(row, "date")
        yield GasRow(
            span_of(date),
            date,
            table.cell(row, "energy"),
            table.cell(row, "volume"),
            quality=table.cell(row, "quality"),
            line=row.number,
            seen=row.seen,
            has_indexes="begin" not in table.places
            or any(is_filled(table.cell(row, name)) for name in ("begin", "end")),
            titles=(titles[0], titles[1], titles[2]),
        )


def _is_note(table: Table, row: Row) -> bool:
    """Whether a row holds a text below the table and no value."""
    return span_of(table.cell(row, "date")) is None and not is_filled(table.cell(row, "energy"))
