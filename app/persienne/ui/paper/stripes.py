"""The blocks of a sheet, charts too, as stripes, the pieces that a page break may not cut; ``pages`` places them.

Lengths are in units (hundredths of a millimetre), x counts from the sheet's left edge.

A chart on paper: a Chart comes in, one stripe of rules and words goes out; what it says stands in the chart.
Columns are filled, those of a year before are a line of steps over them. What is known in part, together with its
neighbours, set aside or not at all has a tint of its own and a word in the key: nothing looks like a zero.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from persienne.documents import geometry as at
from persienne.documents.document import (
    Blank,
    Bullets,
    Chart,
    Heading,
    Known,
    Numbered,
    PageBreak,
    Paragraph,
    Signature,
    Table,
    Weight,
    plain,
)
from persienne.ui.paper import marks as faces
from persienne.ui.paper.marks import UNITS, Face, Mark, Rule, Words, set_line, set_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from persienne.documents.document import Block


@dataclass(frozen=True, slots=True)
class Stripe:
    """Marks that stay together, their places counted from the stripe's top.

    ``gap`` is left free above, except at the top of a page. A ``joined`` stripe stays with the next one; a ``fresh``
    one begins a page; ``heads`` are repeated when it is the first of a page.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    joined: bool = False
    fresh: bool = False
    heads: tuple[Stripe, ...] = field(default=())


CHART_LEFT: Final = at.LEFT * UNITS
CHART_WIDTH: Final = (at.RIGHT - at.LEFT) * UNITS
HEIGHT: Final = 58.0 * UNITS
"""From the top of the plot to its base line."""
_BAR, _PALE, _BEFORE, _GRID, _BASE = "#1F5C6B", "#8FB0B8", "#8A5A2B", "#DDDDDD", "#555555"
_TINTS: Final = {Known.SHARED: "#DCE8EB", Known.NOTHING: "#EFEFEF", Known.ASIDE: "#F3EADB"}
_THIN, _LINE = 0.12 * UNITS, 0.35 * UNITS
_AXIS_GAP, _KEY_GAP, _SIGN = 2.0 * UNITS, 5.0 * UNITS, 3.0 * UNITS


def texts_of_chart(chart: Chart) -> list[str]:
    """Every text that stands on it."""
    return [*chart.labels, *(words for _, words in (*chart.ticks, *chart.key)), chart.now, chart.then]


def chart_stripe(chart: Chart) -> Stripe:
    """The chart, as wide as the page: its key, its plot and the labels below."""
    pitch = faces.CHART.pitch
    top = pitch + 3 * UNITS
    return Stripe(
        top + HEIGHT + 1.5 * pitch,
        (*_key(chart), *(mark.moved(0, top) for mark in _plot(chart))),
        gap=at.PARAGRAPH_GAP * UNITS,
    )


def _key(chart: Chart) -> Iterator[Mark]:
    """A sign and its words, one behind the other from the left."""
    signs = [(_BAR, chart.now, False)]
    if chart.then:
        signs.append((_BEFORE, chart.then, True))
    shades = {Known.PART: _PALE, **_TINTS}
    signs += [(shades[Known(kind)], words, False) for kind, words in chart.key if Known(kind) in shades]
    x, pitch = CHART_LEFT, faces.CHART.pitch
    for shade, words, line in signs:
        thick = _LINE if line else 0.6 * pitch
        yield Rule(x, (pitch - thick) / 2, _SIGN, thick, shade=shade)
        said = set_line(words, faces.CHART, x=x + _SIGN + UNITS)
        yield said
        x += _SIGN + UNITS + said.width + _KEY_GAP


def _plot(chart: Chart) -> Iterator[Mark]:
    ticks = [(value, set_line(words, faces.CHART)) for value, words in chart.ticks]
    widest = max((words.width for _, words in ticks), default=0.0)
    left = CHART_LEFT + widest + _AXIS_GAP
    width = CHART_LEFT + CHART_WIDTH - left
    known = [value for value in (*chart.values, *chart.before) if value is not None]
    top = max([*known, *(value for value, _ in ticks)], default=1.0) * 1.04 or 1.0
    pitch = width / max(len(chart.values), 1)

    def y(value: float) -> float:
        return HEIGHT * (1 - max(value, 0.0) / top)

    for value, words in ticks:
        yield Rule(left, y(value) - _THIN / 2, width, _THIN, shade=_GRID)
        yield words.moved(CHART_LEFT + widest - words.width, y(value) - faces.CHART.pitch / 2)
    for n, kind in enumerate(chart.known):
        if (tint := _TINTS.get(Known(kind))) is not None:
            yield Rule(left + n * pitch, 0, pitch, HEIGHT, shade=tint)
    for n, column in enumerate(chart.values):
        if column is not None:
            shade = _PALE if chart.known[n] != Known.WHOLE else _BAR
            yield Rule(left + (n + 0.12) * pitch, y(column), 0.76 * pitch, HEIGHT - y(column), shade=shade)
    yield from _steps(chart, left, pitch, y)
    yield Rule(left, HEIGHT - _THIN, width, _THIN * 2, shade=_BASE)
    for n, label in enumerate(chart.labels):
        if label:
            words = set_line(label, faces.CHART)
            yield words.moved(left + (n + 0.5) * pitch - words.width / 2, HEIGHT + 0.8 * UNITS)


def _steps(chart: Chart, left: float, pitch: float, y: Callable[[float], float]) -> Iterator[Rule]:
    """The year before: a line over each column, and an upright where two follow on one another."""
    last: float | None = None
    for n, value in enumerate(chart.before):
        if value is not None:
            yield Rule(left + n * pitch, y(value) - _LINE / 2, pitch, _LINE, shade=_BEFORE)
            if last is not None:
                low, high = sorted((y(last), y(value)))
                yield Rule(left + n * pitch - _LINE / 2, low - _LINE / 2, _LINE, high - low + _LINE, shade=_BEFORE)
        last = value


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
    rule = Rule(LEFT, pitch - thick, WIDTH, thick, shade="#595959")
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
    rule = Rule(LEFT, last.height - thick, WIDTH, thick, shade=shade)
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
