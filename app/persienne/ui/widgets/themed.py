"""How a palette, a size of text or a width reaches the widgets: the style sheet, the repaint, the height of words.

The style sheet is for what Qt paints by itself (fields, scroll bars, menus). It is the only one: the window sets it on
itself, and again when the theme changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from persienne.ui.style.theme import Coloured

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme


_SHEET = """
QScrollBar {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {line2}; border-radius: 4px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {ctrl}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit {{
    placeholder-text-color: {ink3};
    background: {surface}; color: {ink}; border: 1px solid {line2}; border-radius: 8px; padding: 6px 12px;
    selection-background-color: {volet}; selection-color: {onvolet};
}}
QLineEdit:focus, QDateEdit:focus {{ border-color: {volet}; }}
QLineEdit[readOnly="true"] {{ background: {sunken}; }}
QDateEdit {{
    background: {surface}; color: {ink}; border: 1px solid {line2}; border-radius: 8px; padding: 6px 12px;
    selection-background-color: {volet}; selection-color: {onvolet};
}}
QDateEdit::drop-down {{ width: 28px; border: 0; }}
QDateEdit::down-arrow {{ image: none; width: 0; height: 0; }}
QCalendarWidget QWidget {{ background: {surface}; color: {ink}; alternate-background-color: {sunken}; }}
QCalendarWidget QAbstractItemView:enabled {{ color: {ink}; selection-background-color: {volet};
    selection-color: {onvolet}; }}
QCalendarWidget QAbstractItemView:disabled {{ color: {ink3}; }}
QPlainTextEdit {{
    background: {sunken}; color: {ink}; border: 1px solid {line}; border-radius: 8px; padding: 8px;
    placeholder-text-color: {ink3};
}}
QPlainTextEdit[readOnly="false"] {{ background: {surface}; border-color: {line2}; padding: 4px 8px; }}
QPlainTextEdit[readOnly="false"]:focus {{ border-color: {volet}; }}
QMenu {{ background: {surface}; color: {ink}; border: 1px solid {line2}; padding: 6px; }}
QMenu::item {{ padding: 8px 24px 8px 16px; border-radius: 6px; }}
QMenu::item:selected {{ background: {tint}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 6px 8px; }}
QToolTip {{ background: {snack}; color: {snack_text}; border: 0; padding: 6px 10px; }}
"""


def style_sheet(theme: Theme) -> str:
    """The sheet in the colours of ``theme``."""
    roles = (
        "line",
        "line2",
        "ctrl",
        "surface",
        "sunken",
        "ink",
        "ink3",
        "tint",
        "volet",
        "onvolet",
        "snack",
        "snack_text",
    )
    return _SHEET.format(**{role: getattr(theme, role) for role in roles})


class Themed(Coloured):
    """A widget that paints in the palette that is worn; mixed in before its Qt class.

    A themed widget overrides :meth:`restyle` when it must rebuild something (a font, a palette) rather than merely
    repaint. It never restyles its children: :func:`restyle_all` walks. A new text size reaches the widgets in the same
    way, since every font is asked for anew.
    """

    ground = ""
    """The colour role of what its content stands on, where that is its own: what scrolls in it fades into that."""
    plain_sight = False
    """Whether what this class paints may be seen in discreet mode: nothing of a household but words, all by ``paint``.

    It is said by the class that has the ``paintEvent``, for itself alone: see ``widgets/cover.py``.
    """

    def restyle(self) -> None:
        """Measure and repaint; called after the palette or the text size has changed."""
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()


def restyle_all(root: QWidget) -> None:
    """Restyle ``root`` and every themed widget below it, after another palette or text size.

    What a widget decides in its ``resizeEvent`` (a column or a row, narrow sides) depends on the size of the text too:
    each is told its size once more.
    """
    widgets = (root, *root.findChildren(QWidget))
    for widget in widgets:
        if isinstance(widget, Themed):
            widget.restyle()
    for widget in widgets:
        if isValid(widget):
            QCoreApplication.sendEvent(widget, QResizeEvent(widget.size(), widget.size()))


if TYPE_CHECKING:

    class BeforeQt(Themed, QWidget):
        """What the Qt class brings that a mixin stands before."""
else:
    BeforeQt = Themed


class Wrapping(BeforeQt):
    """A themed widget that is higher where it is narrower; mixed in before its Qt class.

    How high it is, it says in its ``heightForWidth``.
    """

    def hasHeightForWidth(self) -> bool:
        """Narrower is higher."""
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have the layout ask again: the words may take another number of lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
