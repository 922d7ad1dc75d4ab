"""One table, saved in every way that households' programs save it: rows of text come in, the bytes of a file go out.

Cells are as a CSV holds them. ``typed`` makes numbers and dates of them, as a spreadsheet does that opens a CSV and
saves it as a workbook.
"""

from __future__ import annotations

import csv
import html
import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook, load_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Rows = Sequence[Sequence[str]]
    Value = str | int | float | datetime | None

ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"

_NUMBER = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,6})?")
_STAMP = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})[T ]([0-9]{2}):([0-9]{2}):([0-9]{2})")
_FRENCH = re.compile(r"([0-9]{2})/([0-9]{2})/([0-9]{4})(?: ([0-9]{2}):([0-9]{2}):([0-9]{2}))?")


def rows_of_csv(text: str) -> list[list[str]]:
    """The cells of a text with semicolons."""
    return [line.split(";") for line in text.removeprefix("\ufeff").rstrip("\n").split("\n")]


def rows_of_sheet(data: bytes, place: int = -1) -> list[list[str]]:
    """The cells of one sheet of a workbook, as a spreadsheet would save them as CSV."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[place]
    return [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]


def as_csv(rows: Rows, delimiter: str = ";", *, quoted: bool = False, end: str = "\n", above: str = "") -> bytes:
    """A CSV; cells with the delimiter are quoted, or all of them are."""
    text = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return (above + text.getvalue()).encode("utf-8")


def as_xlsx(rows: Rows, *, typed: bool = False) -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    sheet = book.active
    sheet.title = "export"
    for row in rows:
        sheet.append([_value(cell) if typed else cell or None for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_ods(rows: Rows, *, typed: bool = False, empty_rows: int = 1_000_000, prologue: str = "") -> bytes:
    """An OpenDocument sheet, filled up with empty rows and cells as LibreOffice does it."""
    lines = ("".join(_ods_cell(_value(cell) if typed else cell or None) for cell in row) for row in rows)
    padding = '<table:table-cell table:number-columns-repeated="16380"/>'
    table = "".join(f"<table:table-row>{line}{padding}</table:table-row>" for line in lines)
    return ods_of(
        f'<table:table table:name="export">{table}<table:table-row table:number-rows-repeated="{empty_rows}">'
        '<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
        prologue,
    )


def ods_of(tables: str, prologue: str = "") -> bytes:
    """An OpenDocument file around the XML of its tables."""
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{prologue}<office:document-content {names}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("mimetype", ODS_TYPE, zipfile.ZIP_STORED)
        target.writestr("META-INF/manifest.xml", "<manifest/>")
        target.writestr("content.xml", content)
    return data.getvalue()


def as_html(rows: Rows) -> bytes:
    """A web page as some programs write it under the name .xls: no end tags of cells."""
    lines = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in row) + "</tr>\n" for row in rows)
    style = "<style>td {mso-number-format: '\\@'}</style>"
    return f"<html><head><meta charset='utf-8'>{style}</head><body><table border=1>\n{lines}</table></body>".encode()


def mirrored(rows: Rows, header: int) -> list[list[str]]:
    """The columns of the table the other way round, from its header (from 0) on."""
    width = max(len(row) for row in rows[header:])
    padded = [[*row, *[""] * (width - len(row))] for row in rows[header:]]
    return [*map(list, rows[:header]), *(row[::-1] for row in padded)]


def with_cells(rows: Rows, change: Callable[[str], str]) -> list[list[str]]:
    """The same with each cell changed."""
    return [[change(cell) for cell in row] for row in rows]


def french(cell: str) -> str:
    """An ISO stamp as ``31/12/2025 23:30``, without its offset."""
    found = _STAMP.match(cell)
    return cell if found is None else "{2}/{1}/{0} {3}:{4}".format(*found.groups())


def naive(cell: str) -> str:
    """An ISO stamp without its offset."""
    found = _STAMP.match(cell)
    return found[0] if found else cell


def _value(cell: str) -> Value:
    if not cell:
        return None
    if _NUMBER.fullmatch(cell):
        number = float(cell.replace(",", "."))
        return int(number) if number.is_integer() else number
    if found := _STAMP.fullmatch(cell):
        return datetime(*map(int, found.groups()))  # noqa: DTZ001 - cells have no zone
    if found := _FRENCH.fullmatch(cell):
        day, month, year, *clock = (int(part or 0) for part in found.groups())
        return datetime(year, month, day, *clock)  # noqa: DTZ001
    return cell


def _ods_cell(value: Value) -> str:
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, datetime):
        shown = value.strftime("%d/%m/%y %H:%M")
        kind = f'office:value-type="date" office:date-value="{value.isoformat()}"'
    elif isinstance(value, str):
        shown, kind = value, f"office:value-type={quoteattr('string')}"
    else:
        shown, kind = str(value).replace(".", ","), f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{escape(shown)}</text:p></table:table-cell>"
