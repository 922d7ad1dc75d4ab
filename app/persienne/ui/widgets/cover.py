"""Discreet mode, on the screen: what is about to be painted comes in, slats or dots are painted in its place, or not.

It watches every widget of the program, Qt's own too, before it paints. What is not known to show nothing of a
household is covered: a class that paints and does not say ``plain_sight`` (:class:`Themed`) is behind closed slats, so
a new chart is covered by itself. Fields, labels, lists and menus of Qt's are painted here, their texts as
``style/discreet.py`` lets them be seen. Titles of windows are changed, for the desktop shows them. Only the painting is
another: layouts, what a screen reader says, what is copied and what is written into files stay as they are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QTableView,
    QTextEdit,
    QTreeView,
    QWidget,
)

from persienne.ui.style import fonts, icons
from persienne.ui.style.discreet import DOTS, dotted, masked
from persienne.ui.style.theme import worn
from persienne.ui.widgets import paint
from persienne.ui.widgets.shutter import paint_slats_over

if TYPE_CHECKING:
    from collections.abc import Iterator


RADIUS = 8
SIDES, ICON, GAP, HIGH = 12, 16, 8, 32
"""The pill that says how what is covered is shown."""
_TITLE = "title behind the slats"
_BARE: Final = frozenset(
    {
        "QAbstractScrollAreaScrollBarContainer",
        "QComboBoxPrivateContainer",
        "QDialog",
        "QDialogButtonBox",
        "QFileDialog",
        "QFrame",
        "QMainWindow",
        "QScrollArea",
        "QSizeGrip",
        "QSplitter",
        "QSplitterHandle",
        "QStackedWidget",
        "QWidget",
    }
)
"""What Qt makes by itself and writes nothing on."""


class Cover(QObject):
    """Installed on the application it covers; taken away, all is seen again."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint in the place of ``watched`` where what it would paint is not to be seen."""
        kind = event.type()
        if kind == QEvent.Type.Paint:
            return isinstance(watched, QWidget) and self._paint(watched)
        if kind in (QEvent.Type.WindowTitleChange, QEvent.Type.Show) and isinstance(watched, QWidget):
            hide_title(watched)
        return False

    def _paint(self, widget: QWidget) -> bool:
        area = widget.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
            return self._paint_area(widget, area)
        kind = _painter_of(type(widget), "paintEvent")
        if not _is_native(kind):
            return not _says_so(kind) and self._slats(widget)
        match widget:
            case QLabel():
                return self._label(widget)
            case QLineEdit():
                return self._typed(widget)
            case QMenu():
                return self._menu(widget)
            case _:
                return not _is_bare(widget, kind) and self._slats(widget)

    def _paint_area(self, viewport: QWidget, area: QAbstractScrollArea) -> bool:
        kind = _painter_of(type(area), "paintEvent")
        if not _is_native(kind):
            return not _says_so(kind) and self._slats(viewport)
        if isinstance(area, QAbstractItemView) and not isinstance(area, QHeaderView):
            return not all(map(_says_so, _delegates(area))) and self._rows(viewport, area)
        if isinstance(area, QPlainTextEdit | QTextEdit) and not area.isReadOnly():
            return self._typed_lines(viewport, area)
        return not isinstance(area, QScrollArea) and self._slats(viewport)

    def _slats(self, widget: QWidget) -> bool:
        """Closed slats over all of ``widget``, and where there is room how it is shown."""
        painter, theme, whole = paint.smooth(QPainter(widget)), worn(), _covered(widget)
        place = QRectF(whole.rect()).translated(QPointF(whole.mapTo(whole.window(), QPoint())))
        place.translate(-QPointF(widget.mapTo(widget.window(), QPoint())))
        paint_slats_over(painter, theme, place, RADIUS)
        said, font = self.tr("Hidden. F9 shows it"), fonts.font(fonts.CAPTION_STRONG)
        side, high = fonts.scaled(ICON), fonts.scaled(HIGH)
        wide = paint.text_width(font, said) + side + GAP + 2 * SIDES
        pill = QRectF(0, 0, wide, high)
        pill.moveCenter(place.center())
        roomy = place.width() > wide + 2 * SIDES and place.height() > 2 * high
        if roomy and pill.intersects(QRectF(widget.rect())):
            paint.rounded(painter, pill, high / 2, theme.color("surface"), border=theme.color("line2"))
            at = pill.topLeft() + QPointF(SIDES, (high - side) / 2)
            icons.draw(painter, "eye-off", theme.color("ink2"), at, size=side)
            words = pill.adjusted(SIDES + side + GAP, 0, 0, 0)
            paint.draw_text(painter, words, said, font, color=theme.color("ink"))
        painter.end()
        return True

    def _label(self, label: QLabel) -> bool:
        """A label's words as they may be seen; a picture is covered."""
        if not label.pixmap().isNull():
            return self._slats(label)
        said = label.text()
        seen = masked(said)
        if seen == said:
            return False
        painter, theme = paint.smooth(QPainter(label)), worn()
        color = label.palette().color(label.foregroundRole())
        if label.isWindow():  # a tooltip
            painter.fillRect(label.rect(), theme.color("snack"))
            color = theme.color("snack_text")
        place = QRectF(label.contentsRect().adjusted(*([label.margin()] * 2), *([-label.margin()] * 2)))
        if label.wordWrap():
            if paint.wrapped_height(label.font(), seen, place.width()) > place.height() + 1:
                seen = DOTS  # dots are wider than a figure of one sign: whole they would need another line
            paint.draw_wrapped(painter, place, seen, label.font(), color=color, align=label.alignment())
        else:
            paint.draw_text(painter, place, seen, label.font(), color=color, align=label.alignment())
        painter.end()
        return True

    def _typed(self, edit: QLineEdit) -> bool:
        """A line that is typed: a dot a sign, its end where it is long, and where the next one goes."""
        painter, theme = paint.smooth(QPainter(edit)), worn()
        place = QRectF(edit.rect())
        if edit.hasFrame():
            edge = theme.color("volet" if edit.hasFocus() else "line2")
            paint.rounded(
                painter, place, RADIUS, theme.color("sunken" if edit.isReadOnly() else "surface"), border=edge
            )
            place.adjust(SIDES, 0, -SIDES, 0)
        else:
            painter.fillRect(place, theme.color("surface"))
        dots, font = dotted(edit.displayText()), edit.font()
        wide = QFontMetricsF(font).horizontalAdvance
        fit = int(place.width() // max(1.0, wide(dotted("0"))))
        shown, before = dots[-fit:] if fit else "", edit.cursorPosition() - max(0, len(dots) - fit)
        if edit.hasSelectedText():
            painter.fillRect(QRectF(place.left(), place.center().y() - 9, wide(shown), 18), theme.color("tint"))
        hint = edit.placeholderText()
        paint.draw_text(painter, place, shown or hint, font, color=theme.color("ink" if shown else "ink3"))
        if edit.hasFocus():
            at = place.left() + wide(shown[: max(0, before)])
            painter.fillRect(QRectF(at, place.center().y() - 9, 1, 18), theme.color("ink"))
        painter.end()
        return True

    def _typed_lines(self, viewport: QWidget, edit: QPlainTextEdit | QTextEdit) -> bool:
        """Lines that are typed: a dot a sign."""
        painter, theme = paint.smooth(QPainter(viewport)), worn()
        painter.fillRect(viewport.rect(), theme.color("surface"))
        said = edit.toPlainText()
        shown = "\n".join(map(dotted, said.split("\n"))) if said else masked(edit.placeholderText())
        painter.setFont(edit.font())
        painter.setPen(theme.color("ink" if said else "ink3"))
        how = Qt.TextFlag.TextWrapAnywhere if said else Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(viewport.rect()).adjusted(4, 4, -4, -4), paint.ALIGN_TOP | how, shown)
        painter.end()
        return True

    def _rows(self, viewport: QWidget, view: QAbstractItemView) -> bool:
        """The rows of a list or a table, with their words as they may be seen."""
        painter, theme, model = paint.smooth(QPainter(viewport)), worn(), view.model()
        painter.fillRect(viewport.rect(), theme.color("surface"))
        root, chosen = view.rootIndex(), view.selectionModel()
        for row in range(model.rowCount(root) if model is not None else 0):
            for column in _columns(view):
                index = model.index(row, column, root)
                place = view.visualRect(index)
                if not place.intersects(viewport.rect()):
                    continue
                if chosen is not None and chosen.isSelected(index):
                    painter.fillRect(place, theme.color("tint"))
                words = QRectF(place).adjusted(6, 0, -6, 0)
                text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                paint.draw_text(painter, words, text, view.font(), color=theme.color("ink"))
        painter.end()
        return True

    def _menu(self, menu: QMenu) -> bool:
        """A menu's words as they may be seen."""
        acts = [act for act in menu.actions() if act.isVisible() and not act.isSeparator()]
        if all(masked(act.text()) == act.text() for act in acts):
            return False
        painter, theme = paint.smooth(QPainter(menu)), worn()
        painter.fillRect(menu.rect(), theme.color("surface"))
        for act in acts:
            place = QRectF(menu.actionGeometry(act))
            if act is menu.activeAction():
                paint.rounded(painter, place, 6, theme.color("tint"))
            color = theme.color("ink" if act.isEnabled() else "ink3")
            paint.draw_text(painter, place.adjusted(16, 0, -8, 0), act.text(), menu.font(), color=color)
        painter.end()
        return True


def hide_title(window: QWidget) -> None:
    """Have the desktop show no more of a window's title than may be seen."""
    if not window.isWindow():
        return
    title = window.windowTitle()
    if (seen := masked(title)) != title:
        window.setProperty(_TITLE, title)
        window.setWindowTitle(seen)
    elif title != masked(str(window.property(_TITLE) or "")):  # another title, of which all may be seen
        window.setProperty(_TITLE, None)


def show_title(window: QWidget) -> None:
    """Give a window the title back that :func:`hide_title` took."""
    if title := window.property(_TITLE):
        window.setProperty(_TITLE, None)
        window.setWindowTitle(str(title))


def _covered(widget: QWidget) -> QWidget:
    """What is covered as one: ``widget`` and the drawing that it is part of."""
    whole, at = widget, widget.parentWidget()
    while at is not None and not widget.isWindow():
        kind = _painter_of(type(at), "paintEvent")
        if not _is_native(kind) and not _says_so(kind) and not isinstance(at, QAbstractScrollArea):
            whole = at
        at = None if at.isWindow() else at.parentWidget()
    return whole


def _painter_of(kind: type, method: str) -> type:
    """The class that paints what a ``kind`` shows."""
    return next((one for one in kind.__mro__ if method in vars(one)), kind)


def _is_native(kind: type) -> bool:
    return kind.__module__.startswith("PySide6.")


def _is_bare(widget: QWidget, kind: type) -> bool:
    """Whether what Qt paints of ``widget``, whose painting is that of ``kind``, has no words but fixed ones."""
    match widget:
        case QAbstractButton():
            return masked(widget.text()) == widget.text()
        case QComboBox():
            return masked(widget.currentText()) == widget.currentText()
        case QScrollBar():  # beside what is covered it would tell how much there is
            return _covered(widget) is widget
        case QAbstractSpinBox() | QAbstractSlider() | QAbstractScrollArea():  # their words stand in parts of their own
            return True
        case _:
            ours = not _is_native(type(widget))
            return kind in (QWidget, QFrame) if ours else widget.metaObject().className() in _BARE


def _says_so(kind: type) -> bool:
    """Whether this very class says that what it paints may be seen; what a subclass of it paints is another thing."""
    return bool(vars(kind).get("plain_sight"))


def _columns(view: QAbstractItemView) -> range:
    """The columns that ``view`` shows; a model of a list keeps to itself how many it has."""
    match view:
        case QListView():
            return range(view.modelColumn(), view.modelColumn() + 1)
        case QTableView():
            return range(view.horizontalHeader().count())
        case QTreeView():
            return range(view.header().count())
        case _:
            return range(1)


def _delegates(view: QAbstractItemView) -> Iterator[type]:
    """The classes that paint the cells of ``view``."""
    for one in (view.itemDelegate(), *(view.itemDelegateForColumn(column) for column in _columns(view))):
        if one is not None:
            yield _painter_of(type(one), "paint")
