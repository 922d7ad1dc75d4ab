"""The table under the flow picture: a view comes in, painted rows go out, and which line a person chose.

Arrows walk, Return opens a line's history; the last column is a link that a click follows. It is as high as its rows:
the page scrolls. Where there is no room, columns that a line's history also tells are left out.

The table of the page Sharing as a model: a view and its words come in, cells go out; what is painted is the view's.
Every cell says in text what is drawn in it, for the keyboard and for screen readers.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from persienne.base.visible import visible
from persienne.ui.style import fonts, icons
from persienne.ui.style.theme import worn
from persienne.ui.style.translation import named
from persienne.ui.widgets import paint
from persienne.ui.widgets.chip import chip_size, paint_chip
from persienne.ui.widgets.strokes import Standing, paint_stroke
from persienne.ui.widgets.table import SIDES, TableView

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.telling.report import State
    from persienne.ui.sharing.view import Line, SharingView
    from persienne.ui.sharing.words import SharingWords

    Index = QModelIndex | QPersistentModelIndex


_NOWHERE = QModelIndex()
LINE = Qt.ItemDataRole.UserRole
"""The Line of a cell's row."""
DETAIL = LINE + 1
"""The second line of a cell."""
STATE = LINE + 2
"""The chip of a cell."""


class Column(IntEnum):
    """The columns, in their order."""

    WHO = 0
    WHAT = 1
    WHY = 2
    SINCE = 3
    UNTIL = 4
    STATE = 5
    ACTION = 6


class _Row(NamedTuple):
    """The words of one line."""

    line: Line
    cells: dict[Column, str]
    detail: str
    state: State


class SharingModel(QAbstractTableModel):
    """One row a line; read only."""

    def __init__(self, words: SharingWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._view: SharingView | None = None
        self._lines: tuple[Line, ...] = ()
        self._rows: dict[int, _Row] = {}
        self._heads = {
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What it receives"),
            Column.WHY: self.tr("What for"),
            Column.SINCE: self.tr("Since"),
            Column.UNTIL: self.tr("Until"),
            Column.STATE: self.tr("State"),
            Column.ACTION: "",
        }

    def set_view(self, view: SharingView) -> None:
        """Show another state of the register."""
        self.beginResetModel()
        self._view, self._lines, self._rows = view, view.lines, {}
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row a line."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The columns, the action among them."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """A cell's words, and what it is drawn from."""
        if not index.isValid() or self._view is None:
            return None
        row, column = self._row(index.row()), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                said: Any = visible(row.cells[column])
            case Qt.ItemDataRole.AccessibleTextRole:
                said = self._said(row, column)
            case _:
                said = {LINE: row.line, DETAIL: row.detail, STATE: row.state}.get(role)
        return said

    def _row(self, number: int) -> _Row:
        """The words of a row, put together once: a view asks for them again and again."""
        if number not in self._rows:
            self._rows[number] = self._worded(self._lines[number])
        return self._rows[number]

    def _worded(self, line: Line) -> _Row:
        words, view = self._words, self._view
        assert view is not None
        who, detail = words.who(line, view.on)
        state = words.state(line, view.on)
        cells = {
            Column.WHO: who,
            Column.WHAT: words.what(line, view.slat),
            Column.WHY: words.why(line),
            Column.SINCE: words.since(line.flow),
            Column.UNTIL: words.until(line.flow),
            Column.STATE: state.words,
            Column.ACTION: words.action(line),
        }
        return _Row(line, cells, detail, state)

    def _said(self, row: _Row, column: Column) -> str:
        said = row.cells[column]
        if column is Column.WHO:
            return f"{said}, {row.detail}"
        return named(self._heads[column], said) if self._heads[column] else said


ROW = 64
LEAST_AROUND = 12
"""Pixels around the words of a row that take several lines, and between them."""
PAD = SIDES
SAMPLE = 20
CHIP = 26
CHEVRON = 14
LEAST = {Column.WHO: 120, Column.WHY: 110}
"""The widths in which words take a second line, by column: who (the name stays on one), and what for."""
MOST_ROWS = 60
"""Rows after which the table scrolls by itself."""
SPARED = (Column.WHY, Column.SINCE, Column.UNTIL, Column.ACTION)
"""What goes where there is no room, the first first: the action is offered by the history too, which a row opens."""


class _Delegate(QStyledItemDelegate):
    """One cell of a line."""

    plain_sight = True

    def __init__(self, view: SharingTable) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """What the words and the drawing need."""
        return QSize(round(self._width(index)), round(self._view.row_height()))

    def _width(self, index: Index) -> float:
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        match Column(index.column()):
            case Column.WHO:
                detail = str(index.data(DETAIL) or "")
                name = paint.text_width(fonts.font(fonts.BODY_STRONG), text)
                return max(name, paint.text_width(fonts.font(fonts.CAPTION), detail)) + 2 * PAD
            case Column.WHAT:
                return SAMPLE + 8 + paint.text_width(fonts.font(fonts.BODY_MEDIUM), text) + 2 * PAD
            case Column.STATE:
                state: State = index.data(STATE)
                return chip_size(state.words, state.icon, CHIP).width() + 2 * PAD
            case Column.ACTION:
                return paint.text_width(fonts.font(fonts.BODY_STRONG), text) + fonts.scaled(CHEVRON) + 6 + 2 * PAD
            case _:
                return paint.text_width(fonts.font(fonts.BODY), text) + 2 * PAD

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        view, rect = self._view, QRectF(option.rect)
        painter.save()
        paint.smooth(painter)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and view.hasFocus()
        ground = "tint" if chosen else "sunken" if index.row() == view.hovered_row else "surface"
        painter.fillRect(rect, worn().color(ground))
        if index.row() < index.model().rowCount() - 1:
            paint.hairline(painter, rect.left(), rect.right(), rect.bottom() - 1, color=worn().color("line"))
        text, line = str(index.data(Qt.ItemDataRole.DisplayRole) or ""), index.data(LINE)
        match Column(index.column()):
            case Column.WHO:
                self._paint_who(painter, rect, text, str(index.data(DETAIL) or ""))
            case Column.WHAT:
                self._paint_what(painter, rect, text, line, ground=ground)
            case Column.STATE:
                self._paint_state(painter, rect, index.data(STATE))
            case Column.ACTION:
                self._paint_action(painter, rect, text)
            case _:
                place = rect.adjusted(PAD, 0, -PAD, 0)
                paint.draw_wrapped(painter, place, text, fonts.font(fonts.BODY), color=worn().color("ink"))
        painter.restore()

    def _paint_who(self, painter: QPainter, rect: QRectF, name: str, detail: str) -> None:
        strong, caption = fonts.font(fonts.BODY_STRONG), fonts.font(fonts.CAPTION)
        wide = rect.width() - 2 * PAD
        high, low = paint.line_height(strong), paint.wrapped_height(caption, detail, wide)
        left, top = rect.left() + PAD, rect.top() + (rect.height() - high - low - 2) / 2
        paint.draw_text(painter, QRectF(left, top, wide, high), name, strong, color=self._view.theme.color("ink"))
        place = QRectF(left, top + high + 2, wide, low)
        paint.draw_wrapped(painter, place, detail, caption, color=self._view.theme.color("ink2"))

    def _paint_what(self, painter: QPainter, rect: QRectF, text: str, line: Line, ground: str) -> None:
        left, middle = rect.left() + PAD, rect.center().y()
        if line.flow is None:
            icons.draw(painter, "monitor", worn().color("warn"), QPointF(left + 2, middle - 8), size=16)
        else:
            path = QPainterPath(QPointF(left, middle))
            path.lineTo(QPointF(left + SAMPLE, middle))
            paint_stroke(painter, path, line.step, line.standing, theme=worn(), ground=ground)
        closed = line.standing is Standing.CLOSED
        place = rect.adjusted(PAD + SAMPLE + 8, 0, -PAD, 0)
        color = worn().color("ink2" if closed else "ink")
        paint.draw_wrapped(painter, place, text, fonts.font(fonts.BODY_MEDIUM), color=color)

    def _paint_state(self, painter: QPainter, rect: QRectF, state: State) -> None:
        size = chip_size(state.words, state.icon, CHIP)
        wide = min(float(size.width()), rect.width() - 2 * PAD)
        place = QRectF(rect.left() + PAD, rect.center().y() - size.height() / 2, wide, size.height())
        paint_chip(painter, place, state.words, state.tone, icon=state.icon, theme=self._view.theme)

    def _paint_action(self, painter: QPainter, rect: QRectF, text: str) -> None:
        color, side = self._view.theme.color("volet"), fonts.scaled(CHEVRON)
        place = rect.adjusted(0, 0, -side - 6 - PAD, 0)
        paint.draw_text(painter, place, text, fonts.font(fonts.BODY_STRONG), color=color, align=paint.ALIGN_RIGHT)
        icons.draw(
            painter, "chevron-right", color, QPointF(rect.right() - PAD - side, rect.center().y() - side / 2), size=side
        )


class SharingTable(TableView):
    """The register as a table: recipient, data, purpose, first and last day, state, and the action that is offered."""

    opened = Signal(object)
    """The Line whose history a person wants to see."""
    acted = Signal(object)
    """The Line whose action a person chose."""

    def __init__(self, words: SharingWords) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Who receives your data"))
        self.model_ = SharingModel(words, self)
        self.setModel(self.model_)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setResizeContentsPrecision(MOST_ROWS)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def set_view(self, view: SharingView) -> None:
        """Show another state of the register; the chosen row stays chosen."""
        row = self.currentIndex().row()
        self.model_.set_view(view)
        if self.model_.rowCount():
            self.setCurrentIndex(self.model_.index(max(0, min(row, self.model_.rowCount() - 1)), 0))
        self._fit()

    def row_height(self) -> float:
        """64 px, more for larger text."""
        lines = paint.line_height(fonts.font(fonts.BODY_STRONG)) + paint.line_height(fonts.font(fonts.CAPTION))
        return max(ROW, lines + 26)

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        rows = range(min(MOST_ROWS, self.model().rowCount() if self.model() is not None else 0))
        return QSize(640, self.horizontalHeader().sizeHint().height() + sum(map(self.rowHeight, rows)) + 1)

    def minimumSizeHint(self) -> QSize:
        """The height is the rows'; columns may go."""
        return QSize(320, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns may fit."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """A new text size makes other widths."""
        super().restyle()
        if self.model() is not None:
            self._fit()

    def _fit(self) -> None:
        """Give every column what it needs, the first what is left; leave columns out until it fits."""
        head = self.horizontalHeader()
        needs = {
            column: max(self.sizeHintForColumn(column), head.sectionSizeFromContents(column).width())
            for column in Column
        }
        room, shown = self.viewport().width(), list(Column)
        least = {**needs, **{column: self._shortest(column, needs[column]) for column in LEAST}}
        for spared in SPARED:
            if sum(least[column] for column in shown) > room:
                shown.remove(spared)
        if Column.WHY in shown and (over := sum(needs[column] for column in shown) - room) > 0:
            needs = {**needs, Column.WHY: max(least[Column.WHY], needs[Column.WHY] - over)}
        spare = room - sum(needs[column] for column in shown)
        for column in Column:
            self.setColumnHidden(column, column not in shown)
        between = max(0, spare) // max(1, len(shown) - 1)
        for column in shown:
            self.setColumnWidth(column, needs[column] + (between if column is not Column.ACTION else 0))
        others = sum(self.columnWidth(column) for column in shown if column is not Column.WHO)
        self.setColumnWidth(Column.WHO, max(round(fonts.scaled(48)), room - others))
        self._fit_heights()
        self.updateGeometry()

    def _fit_heights(self) -> None:
        """Have every row as high as whose line it is needs to be said."""
        wide, name = self.columnWidth(Column.WHO) - 2 * PAD, paint.line_height(fonts.font(fonts.BODY_STRONG))
        for row in range(self.model_.rowCount()):
            detail = str(self.model_.index(row, Column.WHO).data(DETAIL) or "")
            high = name + paint.wrapped_height(fonts.font(fonts.CAPTION), detail, wide) + LEAST_AROUND
            self.verticalHeader().resizeSection(row, round(max(self.row_height(), high)))

    def _shortest(self, column: Column, whole: int) -> int:
        """The width in which ``column`` takes a second line, where ``whole`` is that of one line."""
        font = fonts.font(fonts.BODY_STRONG)
        rows = range(self.model_.rowCount()) if column is Column.WHO else ()
        names = (str(self.model_.index(row, column).data() or "") for row in rows)
        name = max((paint.text_width(font, name) for name in names), default=0.0) + 2 * PAD
        head = self.horizontalHeader().sectionSizeFromContents(column).width()
        return min(whole, max(head, round(name), round(fonts.scaled(LEAST[column]))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row, and say that it can be clicked."""
        super().mouseMoveEvent(event)
        over = self.hovered_row >= 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and the space bar open the history."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.opened.emit(self.model_.line(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.model_.line(index.row())
        (self.acted if index.column() == Column.ACTION else self.opened).emit(line)
