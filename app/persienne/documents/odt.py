"""A document as an ODT file for a word processor: a Sheet comes in, the bytes of the file go out; no Qt is needed.

Qt's own ODT writer has no page size, no footer, no repeated table head and no language. So the few parts of
OpenDocument that a document needs are written here. The head of a letter is a table without borders: every word
processor puts the address into the window of the envelope, and a screen reader reads it in the right order.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from persienne.documents import odt_styles as styles
from persienne.documents.document import (
    Blank,
    Bullets,
    Chart,
    Heading,
    Numbered,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Weight,
    plain,
)

if TYPE_CHECKING:
    from persienne.documents.document import Block, Envelope, Sheet

_STYLE_OF = {Weight.BODY: "Body", Weight.STRONG: "Strong", Weight.SMALL: "Small", Weight.FIXED: "Fixed"}
_LAST = '<text:page-count style:num-format="1">1</text:page-count>'
_NUMBER = f'<text:tab/><text:page-number text:select-page="current">1</text:page-number>/{_LAST}'
_EMPTY_ADDRESS = "_" * 36


def odt_of(sheet: Sheet) -> bytes:
    """The bytes of the file. The same sheet always gives the same bytes."""
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    parts = {
        "mimetype": styles.MIME,
        "META-INF/manifest.xml": styles.MANIFEST,
        "meta.xml": styles.meta(escape(plain(sheet.title)), escape(sheet.language)),
        "styles.xml": styles.page_styles(escape(sheet.language), _footer(sheet.footer)),
        "content.xml": styles.content(styles.table_styles(tables), "".join(_body(sheet))),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            archive.writestr(entry, text.encode())
    return buffer.getvalue()


def _body(sheet: Sheet) -> list[str]:
    envelope = sheet.envelope
    parts = [_head(envelope)] if envelope is not None else [_heading(sheet.title, "Title", 1)]
    tables = 0
    for block in sheet.blocks:
        tables += isinstance(block, Table)
        parts.append(_block(block, tables))
    return parts


def _block(block: Block, table: int) -> str:
    made = ""
    match block:
        case Heading(text):
            made = _heading(text, "Heading", 2)
        case Paragraph(text, weight):
            made = _paragraph(text, _STYLE_OF[weight])
        case Numbered(items, first):
            made = _list(items, "Numbers", first)
        case Bullets(items):
            made = _list(items, "Dashes")
        case Table():
            made = _table(block, table)
        case Blank(label, lines):
            made = _paragraph("", "Rule") * max(1, lines) + _paragraph(label, "Small")
        case Signature(name):
            made = _paragraph(name, "Signature")
        case Chart():
            pass
        case PageBreak():
            made = _paragraph("", "Break")
    return made


def _inline(text: str) -> str:
    """``text`` as XML. Line breaks and repeated spaces become elements: in plain XML they would count as one space."""
    lines = [escape(line) for line in plain(text).split("\n")]
    lines = [line.replace("  ", " <text:s/>") for line in lines]
    return "<text:line-break/>".join(f"<text:s/>{line[1:]}" if line.startswith(" ") else line for line in lines)


def _paragraph(text: str, style: str) -> str:
    return f'<text:p text:style-name="{style}">{_inline(text)}</text:p>'


def _heading(text: str, style: str, level: int) -> str:
    return f'<text:h text:style-name="{style}" text:outline-level="{level}">{_inline(text)}</text:h>'


def _list(items: tuple[str, ...], style: str, first: int = 1) -> str:
    start = f' text:start-value="{first}"' if style == "Numbers" else ""
    entries = [
        f"<text:list-item{start if n == 0 else ''}>{_paragraph(item, 'Item')}</text:list-item>"
        for n, item in enumerate(items)
    ]
    return f'<text:list text:style-name="{style}">{"".join(entries)}</text:list>' if entries else ""


def _table(table: Table, number: int) -> str:
    columns = styles.column_count(table)
    if not columns:
        return ""
    right = [table.is_figures(column) for column in range(columns)]
    name = f"Table{number}"
    places = "".join(f'<table:table-column table:style-name="{name}.{n}"/>' for n in range(columns))
    head = _row(table.head, "HeadCell", "CellHead", right) if any(table.head) else ""
    if head:
        head = f"<table:table-header-rows>{head}</table:table-header-rows>"
    rows = "".join(_row(row, "BodyCell", "Cell", right) for row in table.rows)
    return f'<table:table table:name={quoteattr(name)} table:style-name="{name}">{places}{head}{rows}</table:table>'


def _row(cells: tuple[str, ...], cell_style: str, style: str, right: list[bool]) -> str:
    padded = [*cells, *[""] * (len(right) - len(cells))]
    made = [
        _cell(_paragraph(text, f"{style}Right" if flush else style), cell_style)
        for text, flush in zip(padded, right, strict=True)
    ]
    return f"<table:table-row>{''.join(made)}</table:table-row>"


def _cell(content: str, style: str, span: str = "") -> str:
    return f'<table:table-cell table:style-name="{style}"{span} office:value-type="string">{content}</table:table-cell>'


def _head(envelope: Envelope) -> str:
    """The table of a letter's head: the sender on the left over three rows, address and date on the right."""
    recipient = envelope.recipient if any(line.strip() for line in envelope.recipient) else (_EMPTY_ADDRESS,) * 4
    sender = "".join(_paragraph(line, "Sender") for line in envelope.sender) or _paragraph("", "Sender")
    address = "".join(_paragraph(line, "Address") for line in recipient)
    covered = "<table:covered-table-cell/>"
    rows = (
        ("HeadTop", _cell(sender, "Bare", ' table:number-rows-spanned="3"') + _cell(_paragraph("", "Sender"), "Bare")),
        ("HeadWindow", covered + _cell(address, "Bare")),
        ("HeadDate", covered + _cell(_paragraph(envelope.dated, "Sender"), "Bare")),
    )
    made = "".join(f'<table:table-row table:style-name="{style}">{cells}</table:table-row>' for style, cells in rows)
    columns = '<table:table-column table:style-name="Head.0"/><table:table-column table:style-name="Head.1"/>'
    return f'<table:table table:name="Head" table:style-name="Head">{columns}{made}</table:table>'


def _footer(lines: tuple[str, ...]) -> str:
    """The lines of the footer, with the page number at the end of the last one."""
    said = [_inline(line) for line in lines or ("",)]
    said[-1] += _NUMBER
    return "".join(f'<text:p text:style-name="Foot">{line}</text:p>' for line in said)
