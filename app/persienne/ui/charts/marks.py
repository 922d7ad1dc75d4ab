"""What stands on and around the plots: title, pills, flags of notes and the tooltip; texts come in, and are painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem

from persienne.ui.charts.graphs import pg
from persienne.ui.charts.heat_item import scale_brush
from persienne.ui.charts.layer import Layer
from persienne.ui.charts.scale import kept
from persienne.ui.style import fonts, icons
from persienne.ui.style.theme import Coloured
from persienne.ui.widgets import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from persienne.base.day_notes import DayNote
    from persienne.ui.charts.scale import View


LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
SCALE, SCALE_LEAST = 116.0, 40.0
"""Pixels of the heat map's scale: what it takes where there is room, and at least."""
LEAST_SHARE = 0.5
"""How much of a lump's pill must lie over its hatch."""
PEAK_AIR = 5
"""Pixels between the label of the peak and an upright of last year's line."""
PILL_SIDES = 18
"""Pixels of a pill beside its words, both sides together."""
PILLS = 3
"""More pills than these would hide what they speak of; the table has all the holes."""


Reach = Callable[[float, float], "tuple[float, float] | None"]
"""Between two pixels from the left, the highest and the lowest pixel of a line, or None where there is none."""

FLAGS_HEIGHT = 18
FLAG_SIDE = 12
"""Pixels of a flag at 100 %."""
SPAN_SHOWN = 20
"""Pixels of a note's days from which a line shows how far they reach."""

TIP_SIDES = 12.0
TIP_GAP = 10.0
LONGEST = 460.0
"""Pixels of a line at 100 %, from which on words go on below: a note may have two hundred characters."""
TIP_RADIUS = 8.0


def _no_line(_left: float, _right: float) -> None:
    """No line anywhere."""
    return


class Painted(Coloured, pg.GraphicsWidget):  # type: ignore[misc] # pyqtgraph is untyped
    """A strip of the chart's layout that is painted: ``draw`` is the subclass's."""

    def __init__(self, height: float) -> None:
        super().__init__()
        self.tall = height
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.set_shown(shown=True)

    def set_shown(self, *, shown: bool) -> None:
        """Take the strip's height, or none."""
        height = self.tall * fonts.text_scale() if shown else 0
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
        self.setVisible(shown)

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Hand over to ``draw``."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter, QRectF(self.rect()))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Paint in ``rect``."""
        raise NotImplementedError  # abstract; Qt's metaclass and ABC's do not go together


class HeatHeader(Painted):
    """The heat map's title, and its scale with both ends labelled."""

    def __init__(self) -> None:
        super().__init__(34)
        self.title = ""
        self.ends = ("", "")

    def say(self, title: str, ends: tuple[str, str]) -> None:
        """Show ``title`` and the scale's ``ends``."""
        if (title, ends) != (self.title, self.ends):
            self.title, self.ends = title, ends
            self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The title at the left, the scale at the right."""
        line = QRectF(rect.left(), rect.top() + 4, rect.width(), 20 * fonts.text_scale())
        font = fonts.font(fonts.CAPTION)
        metrics = QFontMetricsF(font)
        low, high = self.ends
        right = rect.right() - metrics.horizontalAdvance(high)
        strong = fonts.font(fonts.BODY_STRONG)
        words = paint.text_width(strong, self.title) + 12 + metrics.horizontalAdvance(low) + 10 + 12
        # On a narrow page the scale gives way, not the words.
        long = max(SCALE_LEAST, min(SCALE, right - line.left() - words))
        bar = QRectF(right - 12 - long, line.center().y() - 5, long, 10)
        left = bar.left() - 10 - metrics.horizontalAdvance(low)
        painter.setFont(strong)
        painter.setPen(self.theme.color("ink2"))
        painter.drawText(line, LEFT, paint.elided(strong, self.title, left - 12 - line.left()))
        painter.setFont(font)
        painter.drawText(QRectF(right, line.top(), 1, line.height()), LEFT, high)
        painter.drawText(QRectF(left, line.top(), 1, line.height()), LEFT, low)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(scale_brush(self.theme, bar.left(), bar.right()))
        painter.drawRoundedRect(bar, 3, 3)


@dataclass(frozen=True, slots=True)
class Note:
    """A word under a column: its middle in pixels, its text, its colour role and whether it is strong."""

    middle: float
    text: str
    role: str
    strong: bool = False


class Notes(Painted):
    """The words under the heat map's columns: « 17 h sur 24 », « 25 h »."""

    def __init__(self, height: float = 24) -> None:
        super().__init__(height)
        self.notes: Sequence[Note] = ()

    def say(self, notes: Sequence[Note]) -> None:
        """Show ``notes`` from left to right; a note that would overlap the previous note is left out."""
        self.notes = notes
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Each note, centred on its column and kept inside."""
        placed = sorted(self.notes, key=lambda note: note.middle)
        made = [fonts.font(fonts.CAPTION_STRONG if note.strong else fonts.CAPTION) for note in placed]
        widths = [QFontMetricsF(font).horizontalAdvance(note.text) for font, note in zip(made, placed, strict=True)]
        middles = [
            min(max(note.middle, width / 2), rect.width() - width / 2)
            for note, width in zip(placed, widths, strict=True)
        ]
        for n in kept(middles, widths, rect.width()):
            painter.setFont(made[n])
            painter.setPen(self.theme.color(placed[n].role))
            painter.drawText(
                QRectF(middles[n] - widths[n] / 2, 4, widths[n], rect.height() - 6), CENTRE, placed[n].text
            )


def place_pills(middles: Sequence[float], widths: Sequence[float], spans: Sequence[float], width: float) -> list[int]:
    """Which pills stand (indexes): those of the longest ``spans`` first, inside ``width``, none touching another."""
    chosen: list[int] = []
    edges: list[tuple[float, float]] = []
    for n in sorted(range(len(middles)), key=lambda n: -spans[n]):
        left = min(max(middles[n] - widths[n] / 2, 1), width - widths[n] - 1)
        free = all(left + widths[n] + 8 <= other or left >= end + 8 for other, end in edges)
        if free and len(chosen) < PILLS and 0 <= middles[n] <= width:
            chosen.append(n)
            edges.append((left, left + widths[n]))
    return chosen


def _fitting(
    hole: tuple[float, float, Sequence[str]], others: Sequence[tuple[float, float]], metrics: QFontMetricsF
) -> str:
    """The first of a hole's texts whose pill lies over no other of ``others``, or the last."""
    begin, end, texts = hole
    for text in texts:
        half = (metrics.horizontalAdvance(text) + PILL_SIDES) / 2
        left, right = (begin + end) / 2 - half, (begin + end) / 2 + half
        if not any(one < right and two > left for one, two in others if (one, two) != (begin, end)):
            return text
    return texts[-1]


class Marks(Layer):
    """The pills over holes and what is set aside, and the label on the highest point, over all else in a plot."""

    def __init__(self, parent: QGraphicsItem, z: float) -> None:
        super().__init__(parent, z)
        self.pills: list[tuple[QRectF, str]] = []
        self.peak: tuple[QRectF, str] | None = None

    def say(
        self,
        holes: Sequence[tuple[float, float, Sequence[str]]],
        peak: tuple[float, float, str] | None,
        lumps: Sequence[tuple[float, float, Sequence[str]]] = (),
        line: Reach | None = None,
    ) -> None:
        """Place a pill on each of ``holes`` (left, right, texts) and ``peak`` (x, y, text) where there is room.

        It says the first of the texts that is on no other hole, or the last; what has no room beside another pill
        stands below it.
        ``line`` tells between which pixels last year's line runs: the label of the peak keeps off it.
        The energy of each of ``lumps`` is a pill too, in every one that is wide enough: the first text that fits.
        """
        metrics = QFontMetricsF(fonts.font(fonts.CAPTION_MEDIUM))
        size = QSizeF(0, metrics.height() + 4)
        width = self.view.width
        # Only what is seen of a hole is spoken of, in the middle of it.
        seen = [(max(left, 0), min(right, width), texts) for left, right, texts in holes if right > 0 and left < width]
        others = [*((left, right) for left, right, _ in seen), *((left, right) for left, right, _ in lumps)]
        middles = [(left + right) / 2 for left, right, _ in seen]
        spans = [right - left for left, right, _ in seen]
        said = [_fitting(hole, others, metrics) for hole in seen]
        widths = [metrics.horizontalAdvance(text) + PILL_SIDES for text in said]
        self.pills = []
        rest = list(range(len(seen)))
        for top in (1, 1 + size.height() + 3):
            columns = [[column[n] for n in rest] for column in (middles, widths, spans)]
            chosen = [rest[place] for place in place_pills(columns[0], columns[1], columns[2], width)]
            for n in chosen[: PILLS - len(self.pills)]:
                left = min(max(middles[n] - widths[n] / 2, 1), width - widths[n] - 1)
                self.pills.append((QRectF(left, top, widths[n], size.height()), said[n]))
            rest = [n for n in rest if n not in chosen]
        self._place_lumps(lumps, metrics)
        self.peak = self._place_peak(peak, line or _no_line) if peak else None
        self.update()

    def _place_lumps(self, lumps: Sequence[tuple[float, float, Sequence[str]]], metrics: QFontMetricsF) -> None:
        """Over each hatch what it holds: the first text that lies inside it, below another pill where one is."""
        high = metrics.height() + 4
        for left, right, texts in lumps:
            seen = max(left, 0), min(right, self.view.width)
            room = seen[1] - seen[0]
            widths = [metrics.horizontalAdvance(text) + 14 for text in texts]
            n = next((n for n, width in enumerate(widths) if width + 16 <= room), len(texts) - 1)
            if room < LEAST_SHARE * widths[n]:
                continue
            at = min(max((seen[0] + seen[1] - widths[n]) / 2, 1), self.view.width - widths[n] - 1)
            box = QRectF(at, 1, widths[n], high)
            while any(pill.adjusted(-8, 0, 8, 0).intersects(box) for pill, _ in self.pills):
                box.translate(0, high + 3)
            if box.top() == 1 or room >= widths[n]:
                self.pills.append((box, texts[n]))

    def _place_peak(self, peak: tuple[float, float, str], line: Reach) -> tuple[QRectF, str] | None:
        x, y, text = peak
        metrics = QFontMetricsF(fonts.font(fonts.CAPTION_STRONG))
        width, height = metrics.horizontalAdvance(text), metrics.height()
        if not -1 <= x <= self.view.width + 1:
            return None
        top, below = max(y - height - 4, 0), max((pill.bottom() + 4 for pill, _ in self.pills), default=0)
        centred = min(max(x - width / 2, 0), self.view.width - width)
        # Above the point, and above last year's line where that is higher; else beside the pill that stands there;
        # else beside the point, under the pills.
        places = [(centred, top)]
        if (over := line(centred - PEAK_AIR, centred + width + PEAK_AIR)) is not None:
            places.append((centred, min(top, over[0] - height - 3)))
        places += [(left, top) for pill, _ in self.pills for left in (pill.right() + 10, pill.left() - 10 - width)]
        places += [(x - 8 - width, max(y, below)), (x + 8, max(y, below))]
        for left, at in places:
            box = QRectF(left, at, width, height)
            if left - 40 <= x <= left + width + 40 and self._is_free(box, line):
                return box, text
        return None

    def _is_free(self, box: QRectF, line: Reach) -> bool:
        """Whether a label in ``box`` is inside the plot, and on no pill and no line."""
        run = line(box.left() - PEAK_AIR, box.right() + PEAK_AIR)
        crossed = run is not None and run[0] <= box.bottom() + 1 and run[1] >= box.top() - 1
        inside = box.left() >= 0 and box.top() >= 0 and box.right() <= self.view.width
        return inside and not crossed and not any(pill.adjusted(-8, 0, 8, 0).intersects(box) for pill, _ in self.pills)

    def draw(self, painter: QPainter) -> None:
        """The pills, then the label, on a breath of the surface."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.font(fonts.CAPTION_MEDIUM))
        for rect, text in self.pills:
            radius = rect.height() / 2
            painter.setPen(QPen(self.theme.color("line2"), 1))
            painter.setBrush(self.theme.color("surface"))
            painter.drawRoundedRect(rect, radius, radius)
            painter.setPen(self.theme.color("ink2"))
            painter.drawText(rect, CENTRE, text)
        if self.peak:
            rect, text = self.peak
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color("surface", 0.85))
            painter.drawRoundedRect(rect.adjusted(-3, 0, 3, 0), 4, 4)
            painter.setFont(fonts.font(fonts.CAPTION_STRONG))
            painter.setPen(self.theme.color("ink"))
            painter.drawText(rect, CENTRE, text)


class Flag(NamedTuple):
    """One flag: the pixels of the left and the right end of its days, as far as they are seen, and of its middle."""

    left: float
    right: float
    middle: float


class NoteFlags(Painted):
    """A flag for each note, at its days; flags that would touch are one: the tooltip and the table have all words."""

    def __init__(self) -> None:
        super().__init__(FLAGS_HEIGHT)
        self.flags: Sequence[Flag] = ()
        self.set_shown(shown=False)

    def look(self, view: View, notes: Sequence[DayNote]) -> None:
        """Place the flags of ``notes`` in ``view``."""
        side, found = FLAG_SIDE * fonts.text_scale(), list[Flag]()
        for days in sorted({(note.first, note.last) for note in notes}):
            left, right = view.x([days[0], days[1] + 1]).tolist()
            if right <= 0 or left >= view.width:
                continue
            left, right = max(left, 0.0), min(right, view.width)
            middle = min(max((left + right) / 2, side / 2), view.width - side / 2)
            if all(abs(middle - flag.middle) >= side for flag in found):
                found.append(Flag(left, right, middle))
        self.flags = found
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Each flag in the colour of what a person put there, over the line of its days."""
        side, color = FLAG_SIDE * fonts.text_scale(), self.theme.color("warn")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("warn", 0.5))
        for flag in self.flags:
            if flag.right - flag.left >= SPAN_SHOWN:
                painter.drawRect(QRectF(flag.left + 2, rect.top() + 2, flag.right - flag.left - 4, 2))
        for flag in self.flags:
            icons.draw(painter, "flag", color, QPointF(flag.middle - side / 2, rect.top() + 5), size=side)


def placed(anchor: QRectF, size: QSizeF, bounds: QRectF) -> QPointF:
    """Where a plate of ``size`` stands beside ``anchor``, inside ``bounds``: at its left, else at its right."""
    left = anchor.left() - TIP_GAP - size.width()
    if left < bounds.left():
        left = anchor.right() + TIP_GAP
    left = min(max(left, bounds.left()), bounds.right() - size.width())
    top = anchor.center().y() - size.height() / 2
    return QPointF(round(left), round(min(max(top, bounds.top()), bounds.bottom() - size.height())))


class Tooltip(Coloured, QGraphicsItem):
    """A plate: when (small), then the figures (strong), then what must be known of them (small)."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[str] = ()
        self._rows: Sequence[tuple[str, QFont]] = ()
        self._size = QSizeF()
        self.setZValue(1000)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.hide()

    def restyle(self) -> None:
        """Paint in the palette that is worn now."""
        self.update()

    def show_lines(self, lines: Sequence[str], anchor: QRectF, bounds: QRectF) -> None:
        """Speak ``lines`` beside ``anchor``, inside ``bounds`` (both in the scene)."""
        self.prepareGeometryChange()
        self.lines = lines
        self._rows = [(row, _font(n)) for n, line in enumerate(lines) for row in broken(line, _font(n))]
        widths = [QFontMetricsF(font).horizontalAdvance(row) for row, font in self._rows]
        heights = [QFontMetricsF(font).height() for _, font in self._rows]
        self._size = QSizeF(max(widths, default=0) + 2 * TIP_SIDES, sum(heights) + 2 * 8 + 2 * (len(self._rows) - 1))
        self.setPos(placed(anchor, self._size, bounds))
        self.show()

    def boundingRect(self) -> QRectF:
        """The plate."""
        return QRectF(QPointF(0, 0), self._size)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """The plate and its lines."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color("snack"))
        painter.drawRoundedRect(self.boundingRect(), TIP_RADIUS, TIP_RADIUS)
        top = 8.0
        for row, font in self._rows:
            height = QFontMetricsF(font).height()
            painter.setFont(font)
            painter.setPen(self.theme.color("snack_text", 1.0 if font == _font(1) else 0.82))
            box = QRectF(TIP_SIDES, top, self._size.width() - 2 * TIP_SIDES, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row)
            top += height + 2


def broken(line: str, font: QFont) -> list[str]:
    """``line`` in rows that are no longer than ``LONGEST``, broken between words, or in one that is longer itself."""
    metrics, longest = QFontMetricsF(font), LONGEST * fonts.text_scale()
    rows = [""]
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}" if rows[-1] else word
        if rows[-1] and metrics.horizontalAdvance(longer) > longest:
            rows.append(word)
        else:
            rows[-1] = longer
        while metrics.horizontalAdvance(rows[-1]) > longest:
            fits = next(n for n in range(len(rows[-1]), 0, -1) if metrics.horizontalAdvance(rows[-1][:n]) <= longest)
            rows[-1:] = [rows[-1][:fits], rows[-1][fits:]]
    return rows


def _font(line: int) -> QFont:
    return fonts.font(fonts.BODY_STRONG) if line == 1 else fonts.font(fonts.TICK)
