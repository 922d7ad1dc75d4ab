"""The bill, a row a line: lines come in, the pressed one goes out; where its figure comes from is shown.

Each row has four columns where there is room: what, how much, at which price, euros. Else how much and at which price
stand under what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.telling.cost_view import Mark
from persienne.ui.style import fonts
from persienne.ui.widgets import paint
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.heard import Role
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.themed import Themed, Wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.cost_view import BillLine
    from persienne.ui.style.theme import Theme


ROW, HEAD, TOTAL = 38.0, 32.0, 44.0
SWATCH, SWATCH_GAP = 12.0, 10.0
GAP = 20.0
AIR = 8.0
LEAST_NAME = 180.0
"""Pixels at 100 % that the names keep where the figures stand in columns of their own."""
FILLS = {Mark.SUBSCRIPTION: "volet", Mark.PEAK: "hp", Mark.ENERGY: "hp", Mark.SALE: "ok"}
TIMES = "\u00d7\u00a0"


class _Columns(NamedTuple):
    """The widths of the columns of figures."""

    quantity: float
    price: float
    euros: float

    @property
    def all(self) -> float:
        """The widths of all of them, with the gaps before each."""
        return self.quantity + self.price + self.euros + 3 * GAP

    def fit(self, width: float) -> bool:
        """Whether they leave enough for the names in ``width``."""
        return width - self.all - fonts.scaled(SWATCH) - SWATCH_GAP >= fonts.scaled(LEAST_NAME)


def _columns(lines: Sequence[BillLine], heads: tuple[str, str, str]) -> _Columns:
    figures, strong = fonts.font(fonts.BODY, figures=True), fonts.font(fonts.BODY_STRONG, figures=True)
    head = fonts.font(fonts.CAPTION_MEDIUM)
    texts = (
        [(figures, line.quantity) for line in lines],
        [(figures, _times(line)) for line in lines],
        [(strong, line.euros) for line in lines],
    )
    widths = (
        max([paint.text_width(head, title), *(paint.text_width(font, text) for font, text in column)])
        for title, column in zip(heads, texts, strict=True)
    )
    return _Columns(*widths)


def _times(line: BillLine) -> str:
    """The price as what a quantity is taken times of."""
    return f"{TIMES}{line.price}" if line.quantity and line.price else line.price


def _paint_mark(painter: QPainter, place: QRectF, mark: Mark, theme: Theme) -> None:
    """The sign of a line: off-peak hours hatched, others solid; taxes, and what nobody is billed, have none."""
    if mark is Mark.OFF_PEAK:
        paint.rounded(painter, place, 3, theme.color("hct"), border=theme.color("hc"))
        paint.hatch(painter, paint.round_path(place, 3), theme.color("hc"), 3, width=1.6)
    elif mark in FILLS:
        paint.rounded(painter, place, 3, theme.color(FILLS[mark]))


class _Row(Wrapping, QPushButton):
    """A line of the bill; pressed, it says where its figure comes from."""

    plain_sight = True
    radius = 6

    def __init__(self, line: BillLine, columns: _Columns) -> None:
        super().__init__(line.name)
        self.line = line
        self.columns = columns
        self.setAccessibleName(line.spoken)
        self.setAccessibleDescription(self.tr("Where does this figure come from?"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _left(self) -> float:
        return fonts.scaled(SWATCH) + SWATCH_GAP

    def _room(self, width: float) -> float:
        """What the name has."""
        right = self.columns.all if self.columns.fit(width) else self.columns.euros + GAP
        return max(1.0, width - self._left() - right)

    def _under(self, width: float) -> str:
        """What stands under the name."""
        line = self.line
        counted = "" if self.columns.fit(width) else " ".join(filter(None, (line.quantity, _times(line))))
        return "\n".join(filter(None, (line.days, counted)))

    def _heights(self, width: float) -> tuple[float, float]:
        room, under = self._room(width), self._under(width)
        high = paint.wrapped_height(fonts.font(fonts.BODY_MEDIUM), self.text(), room)
        return high, paint.wrapped_height(fonts.font(fonts.CAPTION), under, room) + 1 if under else 0.0

    def heightForWidth(self, width: int) -> int:
        """The lines of the name and of what stands under it, at least 38 px."""
        return round(max(ROW, sum(self._heights(width)) + 2 * AIR))

    def sizeHint(self) -> QSize:
        """The name on one line."""
        width = round(self._left() + paint.text_width(fonts.font(fonts.BODY_MEDIUM), self.text()) + self.columns.all)
        return QSize(width, self.heightForWidth(max(width, 1)))

    def minimumSizeHint(self) -> QSize:
        """The name may take several lines, the euros stay whole."""
        width = round(self._left() + fonts.scaled(LEAST_NAME) + self.columns.euros + GAP)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the up and down keys to the table: a button would walk out of it."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the hover colour at once."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sign, the name, the figures and the hairline."""
        painter = paint.smooth(QPainter(self))
        width, height = float(self.width()), float(self.height())
        if self.underMouse() or self.isDown():
            paint.rounded(painter, QRectF(0, 1, width, height - 3), 6, self.theme.color("sunken"))
        high, low = self._heights(width)
        room, top = self._room(width), (height - high - low) / 2
        side = fonts.scaled(SWATCH)
        _paint_mark(painter, QRectF(0, top + (high - side) / 2, side, side), self.line.mark, self.theme)
        name = QRectF(self._left(), top, room, high)
        paint.draw_wrapped(painter, name, self.text(), fonts.font(fonts.BODY_MEDIUM), color=self.theme.color("ink"))
        if under := self._under(width):
            place = QRectF(self._left(), name.bottom() + 1, room, low)
            paint.draw_wrapped(painter, place, under, fonts.font(fonts.CAPTION), color=self.theme.color("ink2"))
        self._paint_figures(painter, width, height)
        paint.hairline(painter, 0, width, height - 1, color=self.theme.color("line"))

    def _paint_figures(self, painter: QPainter, width: float, height: float) -> None:
        columns, line = self.columns, self.line
        plain, strong = fonts.font(fonts.BODY, figures=True), fonts.font(fonts.BODY_STRONG, figures=True)
        cells = [(columns.euros, line.euros, strong, "ink")]
        if columns.fit(width):
            cells += [(columns.price, _times(line), plain, "ink2"), (columns.quantity, line.quantity, plain, "ink2")]
        right = width
        for wide, text, font, role in cells:
            place = QRectF(right - wide, 0, wide, height)
            paint.draw_text(painter, place, text, font, color=self.theme.color(role), align=paint.ALIGN_RIGHT)
            right -= wide + GAP


class _Head(Themed, QWidget):
    """The names of the columns, where there are columns."""

    plain_sight = True

    def __init__(self, heads: tuple[str, str, str, str]) -> None:
        super().__init__()
        self._heads = heads
        self.columns = _Columns(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(0, round(max(HEAD, paint.line_height(fonts.font(fonts.CAPTION_MEDIUM)) + 14)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint them, and the hairline under."""
        painter = paint.smooth(QPainter(self))
        width, font = float(self.width()), fonts.font(fonts.CAPTION_MEDIUM)
        what, quantity, price, euros = self._heads
        columns = [(self.columns.euros, euros)]
        if self.columns.fit(width):
            columns += [(self.columns.price, price), (self.columns.quantity, quantity)]
        right = width
        for wide, text in columns:
            place = QRectF(right - wide, 0, wide, self.height())
            paint.draw_text(painter, place, text, font, color=self.theme.color("ink3"), align=paint.ALIGN_RIGHT)
            right -= wide + GAP
        paint.draw_text(painter, QRectF(0, 0, right, self.height()), what, font, color=self.theme.color("ink3"))
        paint.hairline(painter, 0, width, self.height() - 1, color=self.theme.color("line2"))


class _Total(Themed, QWidget):
    """The last line, larger."""

    plain_sight = True
    heard_as = Role.StaticText

    def __init__(self) -> None:
        super().__init__()
        self._name = self._euros = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_total(self, name: str, euros: str) -> None:
        """Show it."""
        self._name, self._euros = name, euros
        self.setAccessibleName(f"{name}, {euros}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        font = fonts.font(fonts.WORDMARK, figures=True)
        wide = paint.text_width(fonts.font(fonts.LEAD), self._name) + GAP + paint.text_width(font, self._euros)
        return QSize(round(wide), round(max(TOTAL, paint.line_height(font) + 16)))

    minimumSizeHint = sizeHint  # both stay whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        painter = paint.smooth(QPainter(self))
        place = QRectF(self.rect())
        paint.draw_text(painter, place, self._name, fonts.font(fonts.LEAD), color=self.theme.color("ink"))
        font = fonts.font(fonts.WORDMARK, figures=True)
        paint.draw_text(painter, place, self._euros, font, color=self.theme.color("ink"), align=paint.ALIGN_RIGHT)


class BillTable(Themed, QWidget):
    """The lines and their total. Tab reaches each line, the up and down keys too; Return or a click opens one."""

    heard_as = Role.Grouping

    opened = Signal(object)
    """The BillLine of the row that was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._heads = self.tr("Line"), self.tr("Quantity"), self.tr("Price"), self.tr("Amount")
        self.setAccessibleName(self.tr("The bill, line by line"))
        self.rows: tuple[_Row, ...] = ()
        """The rows that are shown, in their order."""
        self._head, self._total = _Head(self._heads), _Total()
        column = bare_column(self, 0)
        column.addWidget(self._head)
        self._lines = QVBoxLayout()
        self._below = QVBoxLayout()
        for rows in (self._lines, self._below):
            rows.setSpacing(0)
        column.addLayout(self._lines)
        column.addWidget(self._total)
        column.addLayout(self._below)

    def show_lines(self, lines: Sequence[BillLine], name: str, total: str, below: Sequence[BillLine] = ()) -> None:
        """Show ``lines`` and what they come to, and under it what is in no total.

        Where these are shown already they stay, and keep the keyboard.
        """
        if (*lines, *below) == tuple(row.line for row in self.rows):
            return
        self._head.columns = columns = _columns((*lines, *below), self._heads[1:])
        clear(self._lines)
        clear(self._below)
        rows = []
        for column, line in (*((self._lines, line) for line in lines), *((self._below, line) for line in below)):
            row = _Row(line, columns)
            row.clicked.connect(lambda _on=False, line=line: self.opened.emit(line))
            column.addWidget(row)
            rows.append(row)
        self.rows = tuple(rows)
        self._total.show_total(name, total)
        self._head.update()

    def restyle(self) -> None:
        """Measure the figures anew at the size of the text."""
        self._head.columns = columns = _columns([row.line for row in self.rows], self._heads[1:])
        for row in self.rows:
            row.columns = columns
        super().restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The up and down keys walk through the rows."""
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), None)
        if at is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            to = at + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= to < len(self.rows):
                self.rows[to].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)


class OriginDialog(Form):
    """The days, what was counted, the price and its source."""

    def __init__(self, line: BillLine, parent: QWidget | None = None) -> None:
        title = self.tr("{name}: where does {amount} come from?")
        super().__init__(fill(title, name=line.name, amount=line.euros), parent)
        for name, said in line.origin:
            with self.under(1):
                self.add(Label(name, fonts.CAPTION_MEDIUM, "ink3"))
                self.add_words(said, "ink")
        self.closes(self.tr("Close"))
