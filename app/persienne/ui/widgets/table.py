"""The table: a model comes in, rows painted as the look asks go out; it copies what is chosen, and sorts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from persienne.ui.style import fonts
from persienne.ui.style.theme import worn
from persienne.ui.widgets import paint
from persienne.ui.widgets.scroll import FADE, Fading
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    Index = QModelIndex | QPersistentModelIndex

TOTAL = Qt.ItemDataRole.UserRole + 1
"""Whether a row is the total of those above."""
ANY_LENGTH = Qt.ItemDataRole.UserRole + 2
"""Of the head of the last column: whether its words are as long as a person made them."""
ROW = 44
AROUND = 20
"""Pixels over and under the words of a row, together."""
HEAD = 32
SIDES, TIGHT_SIDES = 12, 6
"""Pixels beside the words of a cell, and where a table has little room."""
BAR = 3
LEAST_WORDS, WIDE_WORDS = 120, 240
"""Pixels at 100 % text that a last column of words of any length keeps, and what it takes where one has to scroll."""


def _align(value: object) -> Qt.AlignmentFlag:
    """The model's alignment (an int or a flag), centred vertically; left by default."""
    if isinstance(value, int | Qt.AlignmentFlag) and Qt.AlignmentFlag(value) & Qt.AlignmentFlag.AlignRight:
        return paint.ALIGN_RIGHT
    return paint.ALIGN_LEFT


class _RowDelegate(QStyledItemDelegate):
    """One cell: a hairline under, no vertical line; figures at the right, of one width."""

    plain_sight = True

    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The words and their margins."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        right = _align(index.data(Qt.ItemDataRole.TextAlignmentRole)) == paint.ALIGN_RIGHT
        width = paint.text_width(self._font(index, right=right), text) + 2 * self._view.sides
        return QSize(round(width), round(self._view.row_height()))

    def _font(self, index: Index, *, right: bool) -> QFont:
        step = fonts.BODY_MEDIUM if index.column() == 0 or right else fonts.BODY
        step = fonts.BODY_STRONG if index.data(TOTAL) else step
        return fonts.font(step, figures=right)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint.smooth(painter)
        if chosen:
            painter.fillRect(rect, worn().color("tint"))
        elif index.row() == self._view.hovered_row:
            painter.fillRect(rect, worn().color("sunken"))
        paint.hairline(painter, rect.left(), rect.right(), rect.bottom() - 1, color=worn().color("line"))
        if chosen and self._view.is_first_column(index.column()):
            painter.fillRect(QRectF(rect.left(), rect.top(), BAR, rect.height()), worn().color("volet"))
        align = _align(index.data(Qt.ItemDataRole.TextAlignmentRole))
        right = align == paint.ALIGN_RIGHT
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        color = worn().color("ink" if index.column() == 0 or right else "ink2")
        sides = self._view.sides
        place = rect.adjusted(sides, 0, -sides, 0)
        write = paint.draw_wrapped if self._view.wraps(index.column()) else paint.draw_text
        write(painter, place, text, self._font(index, right=right), color, align)
        painter.restore()

    def wrapped_height(self, index: Index, width: float) -> float:
        """The height of a cell of this width that has its words on as many lines as they take."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        words = paint.wrapped_height(self._font(index, right=False), text, width - 2 * self._view.sides) if text else 0
        return max(self._view.row_height(), words + AROUND)


class _Head(Themed, QHeaderView):
    """The column heads: small, pale, with a hairline under."""

    plain_sight = True

    def __init__(self, view: TableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setStretchLastSection(True)
        self.setDefaultAlignment(paint.ALIGN_LEFT)

    def sizeHint(self) -> QSize:
        """32 px, more for larger text."""
        line = paint.line_height(fonts.font(fonts.CAPTION_MEDIUM))
        return QSize(super().sizeHint().width(), round(max(HEAD, line + 14)))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """The head's words and their margins."""
        wide = paint.text_width(fonts.font(fonts.CAPTION_MEDIUM), self._words(section)) + 2 * self._view.sides
        return QSize(round(wide), self.sizeHint().height())

    def _words(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        place = QRectF(rect)
        painter.fillRect(place, self.theme.color("surface"))
        paint.hairline(painter, place.left(), place.right(), place.bottom() - 1, color=self.theme.color("line2"))
        role = Qt.ItemDataRole.TextAlignmentRole
        align = _align(self.model().headerData(section, Qt.Orientation.Horizontal, role))
        font = fonts.font(fonts.CAPTION_MEDIUM)
        sides = self._view.sides
        inside = place.adjusted(sides, 0, -sides, 0)
        paint.draw_text(painter, inside, self._words(section), font, color=self.theme.color("ink3"), align=align)

    def paintEvent(self, event: object) -> None:
        """Paint the sections over the surface, without the style's own frame."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.theme.color("surface"))
        painter.end()
        super().paintEvent(event)  # type: ignore[arg-type]


class TableView(Themed, QTableView):
    """A read-only table of rows 44 px high; right-aligned columns (``TextAlignmentRole``) hold figures.

    A row whose last column is of ``ANY_LENGTH`` is as high as its words need in the width that they have.
    """

    radius = 4
    only_shows = True

    def __init__(self, name: str, *, least_rows: int = 0) -> None:
        """``least_rows`` that are always seen, and asked for, where it stands among other things of a page; 0: Qt's."""
        super().__init__()
        self._least_rows = least_rows
        self.hovered_row = -1
        self.sides = SIDES
        """Pixels beside the words of a cell."""
        self._first_needs = 0
        """Pixels that the words of the first column need, where it takes what is left; 0 where it does not."""
        self._gives_way = False
        """Whether the words of the last column take several lines where there is little room."""
        self._high: list[int] = []
        """The rows that are higher than the others."""
        self.setAccessibleName(name)
        self.setHorizontalHeader(_Head(self))
        self._delegate = _RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCornerWidget(QWidget())  # the style would box the corner between the two scroll bars
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)  # Tab leaves the table; arrows walk in it
        self.setMouseTracking(True)
        self._more = Fading(self)
        self.restyle()

    def row_height(self) -> float:
        """44 px, more for larger text."""
        return max(ROW, paint.line_height(fonts.font(fonts.BODY)) + AROUND)

    def minimumSizeHint(self) -> QSize:
        """The head and the least rows."""
        hint = super().minimumSizeHint()
        if not self._least_rows:
            return hint
        head = self.horizontalHeader().sizeHint().height()
        return QSize(hint.width(), round(head + self._least_rows * self.row_height()))

    def sizeHint(self) -> QSize:
        """No more than that is asked for."""
        hint = super().sizeHint()
        return QSize(hint.width(), self.minimumSizeHint().height()) if self._least_rows else hint

    def tighten(self, *, tight: bool) -> None:
        """Leave less beside the words of a cell, or as much as usual."""
        self.sides = TIGHT_SIDES if tight else SIDES
        if self._first_needs:
            self.spread()
        else:
            self.horizontalHeader().resizeSections()
        self.viewport().update()

    def spread(self) -> None:
        """Give every column of the model what its words need, and the first one what is left.

        Where there is too little for that, the last column gives way if its words are of ``ANY_LENGTH``: they take more
        lines. Where that is too little still, the table scrolls sideways. To be called anew with every model.
        """
        head, last = self.horizontalHeader(), self.model().columnCount() - 1
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._first_needs = max(self.sizeHintForColumn(0), head.sectionSizeHint(0))
        self._gives_way = bool(self.model().headerData(last, Qt.Orientation.Horizontal, ANY_LENGTH))
        if self._gives_way:
            head.setSectionResizeMode(last, QHeaderView.ResizeMode.Fixed)
        self._fit_columns()

    def _fit_columns(self) -> None:
        head, mode, room = self.horizontalHeader(), QHeaderView.ResizeMode, self.viewport().width()
        last = head.count() - 1
        needed = self._first_needs + sum(head.sectionSize(column) for column in range(1, last))
        whole = 0
        if self._gives_way:
            whole = max(self.sizeHintForColumn(last), head.sectionSizeHint(last))
            beside = room - needed >= fonts.scaled(LEAST_WORDS)
            head.resizeSection(last, min(whole, room - needed if beside else round(fonts.scaled(WIDE_WORDS))))
        self._fit_rows(last, whole=head.sectionSize(last) >= whole)
        fits = needed + (head.sectionSize(last) if last else 0) <= room
        head.setSectionResizeMode(0, mode.Stretch if fits else mode.ResizeToContents)

    def _fit_rows(self, last: int, *, whole: bool) -> None:
        """Have every row as high as its words in column ``last``, which has them ``whole`` on one line or not."""
        model, usual, width = self.model(), round(self.row_height()), self.columnWidth(last)
        rows = range(0 if whole else model.rowCount())
        needed = {row: round(self._delegate.wrapped_height(model.index(row, last), width)) for row in rows}
        before, self._high = self._high, [row for row, high in needed.items() if high > usual]
        for row in {*before, *self._high}:
            self.verticalHeader().resizeSection(row, needed.get(row, usual))

    def wraps(self, column: int) -> bool:
        """Whether the words of ``column`` take several lines where they have to."""
        return self._gives_way and column == self.model().columnCount() - 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column and the last may find room, or lose it; what fades stands at the foot."""
        super().resizeEvent(event)
        self._more.follow()
        if self._first_needs:
            self._fit_columns()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight, above what fades at the foot."""
        super().scrollTo(index, hint)
        veiled = self.visualRect(index).bottom() + 1 - (self.viewport().height() - FADE)
        if veiled > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + veiled)

    def is_first_column(self, column: int) -> bool:
        """Whether ``column`` is the leftmost one shown."""
        return self.horizontalHeader().visualIndex(column) == 0

    def restyle(self) -> None:
        """Take the rows' height at the text size and the surface's colour behind them."""
        self.verticalHeader().setDefaultSectionSize(round(self.row_height()))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self.theme.color("surface"))
        self.setPalette(palette)
        # Below a style sheet the viewport keeps the palette that it was born with.
        self.viewport().setPalette(palette)
        if self._first_needs:
            self.spread()  # all rows have the usual height again
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the chosen rows with the keys of the desktop for it."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy"), self.copy_chosen)
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.popup(event.globalPos())

    def copy_chosen(self) -> None:
        """Put the chosen rows, or all where none is, on the clipboard: the heads, then a line a row, tabs between."""
        model, head = self.model(), self.horizontalHeader()
        if model is None:
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows()) or range(model.rowCount())
        columns = sorted(range(model.columnCount()), key=head.visualIndex)
        heads = [str(model.headerData(column, Qt.Orientation.Horizontal) or "") for column in columns]
        lines = [[str(model.index(row, column).data() or "") for column in columns] for row in rows]
        QApplication.clipboard().setText("\n".join("\t".join(cells) for cells in [heads, *lines]))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the mouse."""
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()
