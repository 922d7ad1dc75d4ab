"""A document as an ODT file for a word processor: a Sheet comes in, the bytes of the file go out; no Qt is needed.

Qt's own ODT writer has no page size, no footer, no repeated table head and no language. So the few parts of
OpenDocument that a document needs are written here. The head of a letter is a table without borders: every word
processor puts the address into the window of the envelope, and a screen reader reads it in the right order.

The parts of an ODT file around its text: escaped texts come in, the XML of each part goes out.
Lengths come from ``geometry``, so that the file looks like the PDF. The fonts come with every LibreOffice, and other
word processors have fonts of the same widths; the fonts of the PDF are not installed there.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from persienne.documents import geometry as at
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


MIME = "application/vnd.oasis.opendocument.text"

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
        ("manifest", "manifest"),
    )
)
_ROOT = f'{_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    'manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIME}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>'
        for part in ("content", "styles", "meta")
    )
    + "</manifest:manifest>"
)

_FONTS = (
    "<office:font-face-decls>"
    '<style:font-face style:name="Serif" svg:font-family="\'Liberation Serif\'" style:font-family-generic="roman"/>'
    '<style:font-face style:name="Sans" svg:font-family="\'Liberation Sans\'" style:font-family-generic="swiss"/>'
    '<style:font-face style:name="Mono" svg:font-family="\'Liberation Mono\'" style:font-family-generic="modern"/>'
    "</office:font-face-decls>"
)

_HANG = 7.5
"""Room for a number of two digits in a wider font than ours."""
_HEAD_LEFT = at.WINDOW_LEFT - at.LEFT
_BOLD = 'fo:font-weight="bold"'
_KEEP = 'fo:keep-with-next="always"'
_FLUSH = 'fo:text-align="end"'


def _style(name: str, parent: str, paragraph: str = "", text: str = "") -> str:
    """One paragraph style."""
    return (
        f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="{parent}">'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _margins(top: float, left: float = 0.0, bottom: float = 0.0) -> str:
    return f'fo:margin-top="{top}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm"'


_PARAGRAPHS = "".join(
    (
        _style("Body", "Standard"),
        _style("Strong", "Standard", _KEEP, _BOLD),
        _style("Small", "Standard", "", 'fo:font-size="8.5pt" fo:color="#404040"'),
        _style("Fixed", "Standard", "", 'style:font-name="Mono" fo:font-size="9pt"'),
        _style("Title", "Standard", f"{_margins(0)} {_KEEP}", f'fo:font-size="18pt" {_BOLD}'),
        _style("Heading", "Standard", f"{_margins(at.HEADING_GAP)} {_KEEP}", f'fo:font-size="12.5pt" {_BOLD}'),
        _style("Item", "Standard"),
        _style("Sender", "Standard", f'{_margins(0)} fo:line-height="5mm"'),
        _style("Address", "Sender", 'fo:line-height="4mm"', 'style:font-name="Sans" fo:font-size="10pt"'),
        _style(
            "Cell",
            "Standard",
            f'{_margins(at.CELL_PADDING, 0, at.CELL_PADDING)} fo:line-height="120%"',
            'fo:font-size="9.5pt"',
        ),
        _style("CellRight", "Cell", _FLUSH),
        _style("CellHead", "Cell", "", _BOLD),
        _style("CellHeadRight", "CellHead", _FLUSH),
        _style(
            "Rule",
            "Standard",
            f'{_margins(0)} fo:line-height="{at.BLANK_PITCH}mm" fo:border-bottom="0.2mm solid #595959" '
            f'style:join-border="false" {_KEEP}',
        ),
        _style("Signature", "Standard", _margins(at.SIGNATURE_ROOM, _HEAD_LEFT)),
        _style("Break", "Standard", f'{_margins(0)} fo:break-before="page" fo:line-height="1pt"', 'fo:font-size="1pt"'),
    )
)


def _level(kind: str, label: str) -> str:
    """A list's only level: its label stands at the indent, its text hangs."""
    return (
        f'<text:list-level-style-{kind} text:level="1" {label}>'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-{_HANG}mm" '
        f'fo:margin-left="{at.INDENT + _HANG}mm" text:list-tab-stop-position="{at.INDENT + _HANG}mm"/>'
        f"</style:list-level-properties></text:list-level-style-{kind}>"
    )


_NUMBERED = _level("number", 'style:num-suffix="." style:num-format="1"')
_DASHED = _level("bullet", 'text:bullet-char="–"')
_LISTS = (
    f'<text:list-style style:name="Numbers">{_NUMBERED}</text:list-style>'
    f'<text:list-style style:name="Dashes">{_DASHED}</text:list-style>'
)


def meta(title: str, language: str) -> str:
    """``meta.xml``: the title and the language, and no one's name."""
    return (
        f"{_XML}<office:document-meta {_ROOT}><office:meta><meta:generator>Persienne</meta:generator>"
        f"<dc:title>{title}</dc:title><dc:language>{language}</dc:language></office:meta></office:document-meta>"
    )


def page_styles(language: str, footer: str) -> str:
    """``styles.xml``: an A4 page with ``footer`` on it, and the paragraph and list styles."""
    default = (
        '<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/>'
        f'<style:text-properties style:font-name="Serif" fo:font-size="11pt" fo:language="{language}" '
        f'fo:country="{"FR" if language == "fr" else "none"}"/></style:default-style>'
    )
    standard = (
        '<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties '
        f'{_margins(at.PARAGRAPH_GAP)} fo:line-height="115%"/></style:style>'
    )
    foot = _style(
        "Foot", "Standard", f'{_margins(0)} fo:line-height="100%"', 'fo:font-size="8pt" fo:color="#595959"'
    ).replace(
        f'{_margins(0)} fo:line-height="100%"/>',
        f'{_margins(0)} fo:line-height="100%"><style:tab-stops><style:tab-stop style:type="right" '
        f'style:position="{at.RIGHT - at.LEFT}mm"/></style:tab-stops></style:paragraph-properties>',
    )
    layout = (
        f'<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="{at.WIDTH}mm" '
        f'fo:page-height="{at.HEIGHT}mm" style:print-orientation="portrait" fo:margin-top="{at.TOP}mm" '
        f'fo:margin-bottom="{at.HEIGHT - at.FOOT}mm" fo:margin-left="{at.LEFT}mm" '
        f'fo:margin-right="{at.WIDTH - at.RIGHT}mm"/><style:footer-style><style:header-footer-properties '
        'fo:min-height="6mm" fo:margin-top="3mm"/></style:footer-style></style:page-layout>'
    )
    master = (
        '<style:master-page style:name="Standard" style:page-layout-name="A4">'
        f"<style:footer>{footer}</style:footer></style:master-page>"
    )
    return (
        f"{_XML}<office:document-styles {_ROOT}>{_FONTS}<office:styles>{default}{standard}{_PARAGRAPHS}{foot}{_LISTS}"
        f"</office:styles><office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles>{master}</office:master-styles></office:document-styles>"
    )


def content(tables: str, body: str) -> str:
    """``content.xml``."""
    return (
        f"{_XML}<office:document-content {_ROOT}>{_FONTS}<office:automatic-styles>{tables}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )


def column_count(table: Table) -> int:
    """How many columns the longest line of ``table`` has."""
    return max([len(table.head), *(len(row) for row in table.rows)], default=0)


def table_styles(tables: list[Table]) -> str:
    """The styles of a letter's head and of ``tables``, which are named Table1, Table2 and so on."""
    width = at.RIGHT - at.LEFT
    made = [_columns("Head", [_HEAD_LEFT, width - _HEAD_LEFT]), _HEAD_ROWS, _CELLS]
    for n, table in enumerate(tables, 1):
        columns = column_count(table)
        shares = table.widths if len(table.widths) == columns else (1.0,) * columns
        made.append(_columns(f"Table{n}", [width * share / sum(shares) for share in shares]))
    return "".join(made)


def _columns(name: str, widths: list[float]) -> str:
    above = 0 if name == "Head" else at.PARAGRAPH_GAP
    whole = (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'style:width="{at.RIGHT - at.LEFT}mm" table:align="left" fo:margin-top="{above}mm"/></style:style>'
    )
    return whole + "".join(
        f'<style:style style:name="{name}.{n}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{width:.2f}mm"/></style:style>'
        for n, width in enumerate(widths)
    )


def _cell_style(name: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties {properties}/>'
        "</style:style>"
    )


_CELLS = (
    _cell_style("Bare", 'fo:padding="0mm" fo:border="none"')
    + _cell_style(
        "HeadCell", f'fo:padding="0mm" fo:padding-right="{at.CELL_GAP}mm" fo:border-bottom="0.2mm solid #000000"'
    )
    + _cell_style(
        "BodyCell", f'fo:padding="0mm" fo:padding-right="{at.CELL_GAP}mm" fo:border-bottom="0.1mm solid #8c8c8c"'
    )
)
_HEAD_ROWS = "".join(
    f'<style:style style:name="{name}" style:family="table-row"><style:table-row-properties '
    f'style:row-height="{height}mm" fo:keep-together="always"/></style:style>'
    for name, height in (
        ("HeadTop", at.WINDOW_TOP - at.TOP),
        ("HeadWindow", at.DATE_BASE - 4 - at.WINDOW_TOP),
        ("HeadDate", at.BODY_TOP - at.PARAGRAPH_GAP - at.DATE_BASE + 4),
    )
)


_STYLE_OF = {Weight.BODY: "Body", Weight.STRONG: "Strong", Weight.SMALL: "Small", Weight.FIXED: "Fixed"}
_LAST = '<text:page-count style:num-format="1">1</text:page-count>'
_NUMBER = f'<text:tab/><text:page-number text:select-page="current">1</text:page-number>/{_LAST}'
_EMPTY_ADDRESS = "_" * 36


def odt_of(sheet: Sheet) -> bytes:
    """The bytes of the file. The same sheet always gives the same bytes."""
    tables = [block for block in sheet.blocks if isinstance(block, Table)]
    parts = {
        "mimetype": MIME,
        "META-INF/manifest.xml": MANIFEST,
        "meta.xml": meta(escape(plain(sheet.title)), escape(sheet.language)),
        "styles.xml": page_styles(escape(sheet.language), _footer(sheet.footer)),
        "content.xml": content(table_styles(tables), "".join(_body(sheet))),
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
    columns = column_count(table)
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
