"""Leaving a form by Escape: what was answered comes in, and whether it may be left goes out; asked once, it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable


class Leaving(Label):
    """The line that asks. ``answers`` gives all that was answered so far, to be compared.

    What was typed first is asked about once; what is typed after that is asked about anew.
    """

    def __init__(self, answers: Callable[[], object]) -> None:
        super().__init__("", role="alert", wrap=True)
        self._answers = answers
        self._found: object = None
        self._asked: object = None
        self.hide()

    def begin(self) -> None:
        """Nothing is answered yet but what stands there now."""
        self._found = self._asked = self._answers()
        self.hide()

    def may_leave(self) -> bool:
        """Whether nothing would be lost, or a person asks for the second time; else the line asks."""
        given = self._answers()
        if given in (self._found, self._asked):
            return True
        self._asked = given
        self.setText(
            QCoreApplication.translate(
                "Leaving", "What you typed or chose is not kept yet. Press Escape once more to leave it."
            )
        )
        self.show()
        return False


def answers_in(form: QWidget) -> tuple[object, ...]:
    """What is typed, ticked and chosen in ``form``, in an order that stays; no button that ``shows_only``."""
    return tuple(value for widget in form.findChildren(QWidget) for value in _answer(widget))


def _answer(widget: QWidget) -> tuple[object, ...]:
    given: tuple[object, ...] = ()
    match widget:
        case QLineEdit() if not widget.isReadOnly():
            given = (widget.text(),)
        case QPlainTextEdit() if not widget.isReadOnly():
            given = (widget.toPlainText(),)
        case QAbstractButton() if widget.isCheckable() and not getattr(widget, "shows_only", False):
            given = (widget.isChecked(),)
        case QComboBox():
            given = (widget.currentIndex(),)
        case QAbstractSlider() if not isinstance(widget, QScrollBar):
            given = (widget.value(),)
    return given
