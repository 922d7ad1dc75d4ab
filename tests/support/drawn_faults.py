"""What is wrong with a drawn page: its live widgets and its picture come in, sentences of faults go out."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from persienne.ui.paper.view import Pages
from persienne.ui.style import fonts
from persienne.ui.style.theme import worn
from persienne.ui.widgets.dialog import MARGINS
from persienne.ui.widgets.scroll import Fading
from persienne.ui.widgets.snackbar import PassingMessage, Snackbar
from persienne.ui.widgets.table import ANY_LENGTH, TableView
from support.drawn_texts import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QColor

from support.drawn_texts import Written

LEAST, LEAST_LARGE, LEAST_ASKED = 4.5, 3.0, 7.0
"""Contrasts of WCAG 2.2, 1.4.3 (large: 24 px, or 18.66 px in bold); the last is 1.4.6, where it is asked for."""
LARGE_PX, LARGE_BOLD_PX, BOLD = 24.0, 18.66, 700
SLACK = 1.0
"""Pixels by which the ink of a letter may reach over the edge of its widget: soft edges, and italics."""
SHADE: Final = 4
"""Colours whose values are the same without their last bits are one shade of a ground."""
SCREEN: Final = QSize(1366, 768)
"""The small screen that every dialog must be able to stand on."""


SCALE: Final = {(step.px, step.weight) for step in vars(fonts).values() if isinstance(step, fonts.Type)} | {
    (25, 500),  # the unit after the largest figure: 0.45 of its size
    (15, 500),  # the same after the figure of a card
    (10, 600),  # the letter in the disc of a Tempo day
}


class Fault(NamedTuple):
    """One thing that is wrong: the kind of the widget, its words, and what was measured."""

    widget: str
    text: str
    measured: str

    def __str__(self) -> str:
        return f"{self.widget} «{self.text}»: {self.measured}"


def shown(window: QWidget) -> QWidget:
    """The dialog over ``window``, or over a dialog of it, or ``window`` itself."""
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    under = [dialog.parent() for dialog in dialogs]
    return next((dialog for dialog in dialogs if dialog not in under), window)


def widgets_in(root: QWidget) -> list[QWidget]:
    """``root`` and everything in it that is to be seen, scrolled out of sight or not."""
    return [one for one in (root, *root.findChildren(QWidget)) if one.isVisible() and one.window() is root.window()]


def faults_of(root: QWidget) -> list[Fault]:
    """Everything that is wrong in ``root``, as it is shown now."""
    picture = root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4)[..., 2::-1]
    found = list(_of_dialog(root)) if isinstance(root, QDialog) else []
    for widget in widgets_in(root):
        found += _of_box(widget)
        for line in written(widget):
            found += _of_line(root, line, pixels)
    return found


def _of_dialog(dialog: QDialog) -> Iterator[Fault]:
    """What scrolls in it may be as high as the screen that it is on; it must be able to do with less."""
    name, frame = type(dialog).__name__, QSize(MARGINS, MARGINS)
    parent, room = dialog.parentWidget(), dialog.screen().availableSize()
    if parent is not None:
        room = room.expandedTo(parent.window().size())
    sizes = ("is", dialog.size(), room - frame), ("needs", dialog.minimumSizeHint(), SCREEN - frame)
    for verb, size, most in sizes:
        if size.width() > most.width() or size.height() > most.height():
            said = f"{verb} {size.width()} x {size.height()} px, there is room for {most.width()} x {most.height()}"
            yield Fault(name, dialog.windowTitle(), said)


def _of_box(widget: QWidget) -> Iterator[Fault]:
    name, text = type(widget).__name__, widget.accessibleName()
    if isinstance(widget, QScrollArea) and (content := widget.widget()) is not None:
        needed, room = max(content.width(), content.minimumSizeHint().width()), widget.viewport().width()
        if needed > room:
            yield Fault(name, text, f"its content is {needed} px wide, there is room for {room}")
    elif isinstance(widget, QAbstractItemView) and (hidden := _hidden_of(widget)) > 0:
        yield Fault(name, text, f"{hidden} px of its columns are out of sight")
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if needed > widget.height():
            yield Fault(name, widget.text(), f"needs {needed} px in height at this width, has {widget.height()}")


def _hidden_of(view: QAbstractItemView) -> int:
    """Pixels of columns that are out of sight; one of words of any length may be, as the table scrolls sideways."""
    hidden = view.horizontalScrollBar().maximum()
    return hidden - _of_any_length(view)[1]


def _of_any_length(view: QWidget | None) -> tuple[float, int]:
    """Where the last column of ``view`` begins, and its width, if its words are as long as a person made them."""
    if not isinstance(view, TableView) or (model := view.model()) is None:
        return math.inf, 0
    last = model.columnCount() - 1
    if not model.headerData(last, Qt.Orientation.Horizontal, ANY_LENGTH):
        return math.inf, 0
    return view.columnViewportPosition(last), view.columnWidth(last)


def _of_line(root: QWidget, line: Written, pixels: np.ndarray) -> Iterator[Fault]:
    name = type(line.widget).__name__
    if line.text.endswith("…") and not _whole(line):
        yield Fault(name, line.text, f"shortened; the whole is «{_said(line.widget)}»")
    if step := _off_scale(line):
        yield Fault(name, line.text, step)
    if not isinstance(line.widget, QLineEdit) and (cut := _cut(root, line)):  # the cursor moves what a field holds
        yield Fault(name, line.text, cut)
    elif _judged(line) and (place := _in_sight(root, line)) is not None:
        measured, behind, ink = contrast_at(pixels, place, line.color)
        bold = line.weight >= BOLD and line.px >= LARGE_BOLD_PX
        least = LEAST_LARGE if bold or line.px >= LARGE_PX else LEAST
        if worn().contrast:
            least = LEAST_ASKED
        if measured < least:
            said = f"contrast {measured:.2f} ({ink} on {behind}, the pen is {line.color.name()}), at least {least}"
            yield Fault(name, line.text, said)


def _off_scale(line: Written) -> str:
    """What size and weight ``line`` has, where no step of the scale has them; not of what lies on a sheet of paper."""
    steps = {(round(px * fonts.text_scale()), weight) for px, weight in SCALE}
    if (line.px, line.weight) in steps or isinstance(line.widget, Pages):
        return ""
    return f"is of {line.px} px and weight {line.weight} at {fonts.text_scale():.0%}"


def _judged(line: Written) -> bool:
    """Whether the contrast of ``line`` is asked for.

    Not where it is disabled, nor on the picture of a sheet of paper, which shows its black on white as small as it
    fits. Of a field the digits that are chosen are painted a second time, over the colour of a choice.
    """
    widget = line.widget
    chosen = isinstance(widget, QLineEdit) and widget.hasSelectedText()
    chosen = chosen and line.color == widget.palette().highlightedText().color()
    return widget.isEnabled() and not isinstance(widget, Pages) and not chosen


def _said(widget: QWidget) -> str:
    """What ``widget`` has to say in whole words."""
    text = getattr(widget, "text", None)
    return text() if callable(text) else widget.accessibleName()


def _whole(line: Written) -> bool:
    """Whether the ellipsis belongs to the words (« Erase… »): what is only one hover away is not there."""
    widget = line.widget
    words = [_said(widget).replace("&", ""), widget.accessibleName()]
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    view = widget.parentWidget()
    if isinstance(view, QAbstractItemView) and (model := view.model()) is not None:
        cells = [model.index(row, at) for row in range(model.rowCount()) for at in range(model.columnCount())]
        words += [str(cell.data() or "") for cell in cells]
    return any(line.text in said for said in words)


def _cut(root: QWidget, line: Written) -> str:
    """Which edge the ink of ``line`` reaches over, in words; empty where it is whole."""
    widget, ink = line.widget, QRectF(line.ink)
    view = widget.parentWidget()
    scrolls = isinstance(view, QAbstractItemView)
    if ink.left() >= _of_any_length(view.parentWidget() if isinstance(view, QHeaderView) else view)[0]:
        return ""
    while True:
        room = QRectF(widget.rect()).adjusted(-SLACK, -SLACK, SLACK, SLACK)
        over = {
            "left": room.left() - ink.left(),
            "right": ink.right() - room.right(),
            "top": 0.0 if scrolls else room.top() - ink.top(),
            "bottom": 0.0 if scrolls else ink.bottom() - room.bottom(),
        }
        edge = max(over, key=lambda edge: over[edge])
        if over[edge] > 0:
            return f"{over[edge] + SLACK:.0f} px over the {edge} of {type(widget).__name__} ({widget.width()} px wide)"
        parent = widget.parentWidget()
        if widget is root or parent is None:
            return ""
        ink.translate(widget.pos())
        area = parent.parentWidget()
        # What stands in a box that scrolls may lie above or below what is seen of it; so may the rows of a table.
        scrolls = scrolls or (isinstance(area, QAbstractScrollArea) and parent is area.viewport())
        widget = parent


def _in_sight(root: QWidget, line: Written) -> QRect | None:
    """The pixels of ``line`` in the picture of ``root``; None where it is scrolled away or something lies over it."""
    place = line.ink.toAlignedRect()
    seen = line.widget.visibleRegion().boundingRect()
    if not seen.adjusted(-1, -1, 1, 1).contains(place):
        return None
    at = root.mapFromGlobal(line.widget.mapToGlobal(QPoint(0, 0)))
    place.translate(at)
    kinds = (Snackbar, PassingMessage, Fading)
    strips = [strip for kind in kinds for strip in root.findChildren(kind)]
    over = [strip for strip in strips if strip.isVisible() and not strip.isAncestorOf(line.widget)]
    if any(QRect(strip.mapTo(root, QPoint()), strip.size()).intersects(place) for strip in over):
        return None
    above = root.childAt(place.center())
    if above is None or above is line.widget or above.isAncestorOf(line.widget) or line.widget.isAncestorOf(above):
        return place.intersected(root.rect())
    return None


def contrast_at(pixels: np.ndarray, place: QRect, pen: QColor) -> tuple[float, str, str]:
    """The contrast of a text at ``place``: of the most frequent colour there with the pixel that is nearest to ``pen``.

    Also both colours, as #rrggbb. ``pixels`` is an array of rows x columns x (red, green, blue).
    """
    around = place.adjusted(-2, -2, 2, 2)
    top, left = max(0, around.top()), max(0, around.left())
    part = pixels[top : around.bottom() + 1, left : around.right() + 1].reshape(-1, 3)
    colors = Counter(map(tuple, part.tolist()))
    # On a glow hardly two pixels are the same: shades that are near to one another are counted together.
    shades: Counter[tuple[int, ...]] = Counter()
    for color, count in colors.items():
        shades[tuple(value >> SHADE for value in color)] += count
    ground = shades.most_common(1)[0][0]
    behind = max((color for color in colors if tuple(value >> SHADE for value in color) == ground), key=colors.get)
    alpha = pen.alphaF()
    wanted = [
        alpha * own + (1 - alpha) * under
        for own, under in zip((pen.red(), pen.green(), pen.blue()), behind, strict=True)
    ]
    ink = min(colors, key=lambda color: sum((have - want) ** 2 for have, want in zip(color, wanted, strict=True)))
    bright, dim = sorted((_luminance(behind), _luminance(ink)), reverse=True)
    return (bright + 0.05) / (dim + 0.05), _name(behind), _name(ink)


def _luminance(color: tuple[int, ...]) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = [part / 255 for part in color]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _name(color: tuple[int, ...]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)
