"""Sheets of typed cells come in, the bytes of an XLSX workbook go out, made in memory; no file, no formula.

A text is a text (``inlineStr``, which no spreadsheet takes for a formula), a number a number, a moment a real date. It
is written by hand: openpyxl writes every sheet to a readable file of its own in the system's temporary folder first,
and a program that is ended leaves it there.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, TypeAlias
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell: TypeAlias = str | int | float | date | datetime | None
"""A ``datetime`` is the wall clock that it shows, whatever its zone; a cell of None is empty."""

_EPOCH: Final = date(1899, 12, 30).toordinal()
_MADE: Final = (2000, 1, 1, 0, 0, 0)
"""The same content gives the same bytes."""
_NAME_LENGTH: Final = 31
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_PLAIN, _HEAD, _DAY, _MOMENT, _NUMBER = range(5)

_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_STYLES: Final = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="3">'
    '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/>'
    '<numFmt numFmtId="166" formatCode="#,##0.######"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    + "".join(
        f'<xf numFmtId="{number}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for number in (164, 165, 166)
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, the titles of its columns, how wide they are (in letters), and its rows."""

    name: str
    titles: Sequence[str]
    widths: Sequence[int]
    rows: Iterable[Sequence[Cell]]


def write(sheets: Sequence[Sheet]) -> bytes:
    """The whole workbook; every sheet's titles stay in sight."""
    made = io.BytesIO()
    names = _names([sheet.name for sheet in sheets])
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:

        def put(path: str, text: str) -> None:
            entry = zipfile.ZipInfo(path, _MADE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode())

        put("[Content_Types].xml", _content_types(len(sheets)))
        put("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        put("xl/workbook.xml", _workbook(names))
        ends = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
        put("xl/_rels/workbook.xml.rels", _relations([*ends, ("styles", "styles.xml")]))
        put("xl/styles.xml", _STYLES)
        for n, sheet in enumerate(sheets, 1):
            put(f"xl/worksheets/sheet{n}.xml", "".join(_sheet(sheet)))
    return made.getvalue()


def _names(wished: Sequence[str]) -> list[str]:
    """Names that a workbook may have, each once."""
    found: list[str] = []
    for name in wished:
        bare = _clean(name).translate(_FORBIDDEN).strip()[:_NAME_LENGTH] or "-"
        count, tried = 1, bare
        while tried.casefold() in {one.casefold() for one in found}:
            count += 1
            tried = f"{bare[: _NAME_LENGTH - 4]} {count}"
        found.append(tried)
    return found


def _content_types(sheets: int) -> str:
    parts = [("xl/workbook.xml", "sheet.main"), ("xl/styles.xml", "styles")]
    parts += [(f"xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, sheets + 1)]
    said = "".join(f'<Override PartName="/{path}" ContentType="{_TYPES}.{kind}+xml"/>' for path, kind in parts)
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'{_XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/><Default Extension="xml" ContentType="application/xml"/>'
        f"{said}</Types>"
    )


def _relations(ends: Sequence[tuple[str, str]]) -> str:
    said = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{path}"/>' for n, (kind, path) in enumerate(ends, 1)
    )
    return f'{_XML}<Relationships xmlns="{_RELS}">{said}</Relationships>'


def _workbook(names: Sequence[str]) -> str:
    said = "".join(
        f'<sheet name="{escape(name, _QUOTE)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in enumerate(names, 1)
    )
    return f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{said}</sheets></workbook>'


def _sheet(sheet: Sheet) -> Iterable[str]:
    yield f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    for n, width in enumerate(sheet.widths, 1):
        yield f'<col min="{n}" max="{n}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    yield f'<row r="1">{"".join(_text(title, _HEAD) for title in sheet.titles)}</row>'
    for number, cells in enumerate(sheet.rows, 2):
        yield f'<row r="{number}">{"".join(map(_cell, cells))}</row>'
    yield "</sheetData></worksheet>"


def _cell(cell: Cell) -> str:
    if cell is None:
        return "<c/>"
    if isinstance(cell, str):
        return _text(cell, _PLAIN)
    if isinstance(cell, datetime):
        seconds = cell.hour * 3600 + cell.minute * 60 + cell.second
        return f'<c s="{_MOMENT}"><v>{cell.toordinal() - _EPOCH + seconds / 86_400!r}</v></c>'
    if isinstance(cell, date):
        return f'<c s="{_DAY}"><v>{cell.toordinal() - _EPOCH}</v></c>'
    return f'<c s="{_NUMBER}"><v>{cell!r}</v></c>'


def _text(text: str, style: int) -> str:
    return f'<c s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(_clean(text))}</t></is></c>'


_NO_SIGNS: Final = "\ufffe\uffff"
_QUOTE: Final = {'"': "&quot;"}


def _clean(text: str) -> str:
    """Without the signs that XML has no room for."""
    return "".join(sign for sign in text if sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in _NO_SIGNS)
