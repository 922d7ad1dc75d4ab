"""The blocks of a sheet as stripes, the pieces that a page break may not cut; where they fall is decided in ``pages``.

Lengths are in units (hundredths of a millimetre), x counts from the sheet's left edge.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

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
from persienne.ui.paper import faces
from persienne.ui.paper.chart import chart_stripe, texts_of_chart
from persienne.ui.paper.faces import UNITS, Face
from persienne.ui.paper.marks import Rule, Words, set_line, set_text
from persienne.ui.paper.stripe import Stripe

if TYPE_CHECKING:
    from collections.abc import Iterable

    from persienne.documents.document import Block

LEFT = at.LEFT * UNITS
WIDTH = (at.RIGHT - at.LEFT) * UNITS
_GAP = at.PARAGRAPH_GAP * UNITS
_UNDER_ITS_NAME = 0.3
"""What is left of that gap between a line and the digest, or the key, that it names."""
_LINES_OF_A_ROW = 40
"""A table's row that is higher is cut: a page holds some fifty lines of a cell."""


def stripes_of(blocks: Iterable[Block]) -> list[Stripe]:
    """``blocks`` from top to bottom."""
    result: list[Stripe] = []
    fresh = announced = False
    for block in blocks:
        if isinstance(block, PageBreak):
            fresh = True
            continue
        made = _stripes(block)
        if isinstance(block, Signature) and result and not fresh:
            result[-1] = replace(result[-1], joined=True)
        if announced and made and isinstance(block, Paragraph) and block.weight is Weight.FIXED:
            made[0] = replace(made[0], gap=made[0].gap * _UNDER_ITS_NAME)
        announced = isinstance(block, Paragraph) and block.text.rstrip().endswith(":")
        if announced and made:
            made[-1] = replace(made[-1], joined=True)  # what it announces follows on the same page
        if fresh and made:
            made[0] = replace(made[0], fresh=True)
            fresh = False
        result += made
    return result


def titled(title: str) -> list[Stripe]:
    """The title of a document that has no address."""
    lines = _lines(set_text(title, faces.TITLE, WIDTH, x=LEFT), 0)
    return [replace(line, joined=True) for line in lines]


def _stripes(block: Block) -> list[Stripe]:
    made: list[Stripe] = []
    match block:
        case Heading(text):
            lines = _lines(set_text(text, faces.HEADING, WIDTH, x=LEFT), at.HEADING_GAP * UNITS)
            made = [replace(line, joined=True) for line in lines]
        case Paragraph(text, weight):
            made = _lines(set_text(text, faces.OF_WEIGHT[weight], WIDTH, x=LEFT), _GAP)
        case Numbered(items, first):
            made = _hanging([(f"{n}.", item) for n, item in enumerate(items, first)])
        case Bullets(items):
            made = _hanging([("–", item) for item in items])
        case Table():
            made = _table(block)
        case Chart():
            made = [chart_stripe(block)]
        case Blank(label, rules):
            made = _blank(label, rules)
        case Signature(name):
            made = _signature(name)
        case PageBreak():
            pass
    return made


def _lines(lines: list[Words], gap: float) -> list[Stripe]:
    """A paragraph's lines; neither its first nor its last stands alone on a page."""
    last = len(lines) - 1
    return [
        Stripe(
            words.face.pitch,
            (replace(words, y=0.0),),
            gap if n == 0 else 0.0,
            joined=n < last and n in {0, last - 1},
        )
        for n, words in enumerate(lines)
    ]


def _hanging(items: list[tuple[str, str]]) -> list[Stripe]:
    """Items whose text hangs beside its number or bullet."""
    start = LEFT + at.INDENT * UNITS
    marks = [set_line(mark, faces.BODY, x=start) for mark, _ in items]
    widest = max((mark.width for mark in marks), default=0.0)
    hang = max(at.HANG * UNITS, widest + 2 * UNITS)
    result: list[Stripe] = []
    for mark, (_, text) in zip(marks, items, strict=True):
        lines = _lines(set_text(text, faces.BODY, LEFT + WIDTH - start - hang, x=start + hang), _GAP)
        lines[0] = replace(lines[0], marks=(mark, *lines[0].marks))
        result += lines
    return result


def _blank(label: str, lines: int) -> list[Stripe]:
    """Rules to write on, and under the last what is missing."""
    pitch = at.BLANK_PITCH * UNITS
    thick = 0.2 * UNITS
    rule = Rule(LEFT, pitch - thick, WIDTH, thick, "#595959")
    under = _lines(set_text(label, faces.SMALL, WIDTH, x=LEFT), 0.5 * UNITS)
    ruled = [Stripe(pitch, (rule,), joined=True) for _ in range(max(1, lines))]
    return [*ruled, *under]


def _signature(name: str) -> list[Stripe]:
    """Room to sign, and the name, in the half of the page where the address and the date stand."""
    start = at.WINDOW_LEFT * UNITS
    lines = _lines(set_text(name, faces.BODY, LEFT + WIDTH - start, x=start), at.SIGNATURE_ROOM * UNITS)
    return [replace(line, joined=n + 1 < len(lines)) for n, line in enumerate(lines)]


def _table(table: Table) -> list[Stripe]:
    """A head between rules, then the rows, each over its hairline."""
    columns = max([len(table.head), *(len(row) for row in table.rows)], default=0)
    if columns == 0:
        return []
    places = _columns(table, columns)
    right = [table.is_figures(column) for column in range(columns)]
    head, cell = (faces.DENSE_HEAD, faces.DENSE) if table.dense else (faces.CELL_HEAD, faces.CELL)
    heads: tuple[Stripe, ...] = ()
    if any(table.head):
        made = _row(table.head, head, places, right)
        heads = tuple(replace(stripe, joined=True) for stripe in _ruled(made, at.HEAD_RULE, "#000000"))
    rows = [
        replace(stripe, heads=heads)
        for row in table.rows
        for stripe in _ruled(_row(row, cell, places, right), at.HAIRLINE, "#8C8C8C")
    ]
    result = [*heads, *rows]
    if result:
        result[0] = replace(result[0], gap=_GAP)
    return result


def _columns(table: Table, columns: int) -> list[tuple[float, float]]:
    """Where each column begins and how wide it is."""
    shares = table.widths if len(table.widths) == columns and min(table.widths) > 0 else (1.0,) * columns
    gap = at.CELL_GAP * UNITS
    room = WIDTH - gap * (columns - 1)
    places: list[tuple[float, float]] = []
    x = LEFT
    for share in shares:
        width = room * share / sum(shares)
        places.append((x, width))
        x += width + gap
    return places


def _row(cells: tuple[str, ...], face: Face, places: list[tuple[float, float]], right: list[bool]) -> list[Stripe]:
    """The cells side by side; a row that is too high for a page goes on in further stripes."""
    columns: list[list[Words]] = []
    for cell, (x, width), flush in zip(cells, places, right, strict=False):
        words = set_text(cell, face, width, x=x)
        columns.append([word.moved(width - word.width, 0) for word in words] if flush else words)
    lines = list(zip_longest(*columns))
    return [_strip(lines[n : n + _LINES_OF_A_ROW], face) for n in range(0, len(lines), _LINES_OF_A_ROW)]


def _strip(lines: list[tuple[Words | None, ...]], face: Face) -> Stripe:
    pad = (at.CELL_PADDING if face not in (faces.DENSE, faces.DENSE_HEAD) else at.DENSE_PADDING) * UNITS
    marks = tuple(
        replace(words, y=pad + n * face.pitch) for n, line in enumerate(lines) for words in line if words is not None
    )
    return Stripe(len(lines) * face.pitch + 2 * pad, marks)


def _ruled(row: list[Stripe], thick_mm: float, shade: str) -> list[Stripe]:
    """``row`` over a rule."""
    if not row:
        return []
    last = row[-1]
    thick = thick_mm * UNITS
    rule = Rule(LEFT, last.height - thick, WIDTH, thick, shade)
    return [*row[:-1], replace(last, marks=(*last.marks, rule))]


def words_of(blocks: Iterable[Block]) -> list[tuple[Face, str]]:
    """Every text of ``blocks`` and the face that it is set in."""
    result: list[tuple[Face, str]] = []
    for block in blocks:
        match block:
            case Heading(text):
                result.append((faces.HEADING, text))
            case Paragraph(text, weight):
                result.append((faces.OF_WEIGHT[weight], text))
            case Numbered(items) | Bullets(items):
                result += [(faces.BODY, item) for item in items]
            case Table(head, rows):
                result += [(faces.CELL_HEAD, cell) for cell in head]
                result += [(faces.CELL, cell) for row in rows for cell in row]
            case Blank(label):
                result.append((faces.SMALL, label))
            case Signature(name):
                result.append((faces.BODY, name))
            case Chart():
                result += [(faces.CHART, said) for said in texts_of_chart(block)]
            case PageBreak():
                pass
    return [(face, plain(text)) for face, text in result]
