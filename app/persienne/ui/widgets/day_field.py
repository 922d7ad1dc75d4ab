"""A day to be chosen: a name and a day come in, another day goes out; the calendar is Qt's."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.field import HEIGHT
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

WHOLE = re.compile(r"\d{8}|\d{1,2}\D\d{1,2}\D\d{4}|\d{4}\D\d{2}\D\d{2}")
"""A day that is written whole: no digit can follow it."""
CENTURY = 2000


class _DayEdit(Themed, QDateEdit):
    """Qt's own edit, with our calendar where its style sheet leaves an empty corner.

    Qt checks a day after each digit, against the month that stands there: of 31/01/2024 it would take the 3, in
    February. What is typed is kept here until it is a day, or until the person goes on.
    """

    plain_sight = True
    refused = Signal(str)
    """What was typed is no day that may be chosen; the former one is back."""

    def __init__(self, day: date) -> None:
        super().__init__(_qdate(day))
        self._typed = ""
        self.setCalendarPopup(True)
        self.setMinimumHeight(HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # Qt's own gives a day the focus that is scrolled over
        self.dateChanged.connect(self._forget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep digits and what stands between them; every other key finds a finished day."""
        text, command = event.text(), event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | _KEYPAD)
        if not command and self._begins(text):
            self._show(self._typed + text)
        elif self._typed and event.key() == Qt.Key.Key_Backspace:
            self._show(self._typed[:-1])
        else:
            self._finish()
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a day is not changed by scrolling over it."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is finished by leaving."""
        self._finish()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave at once: the parts of a day are reached by the arrows."""
        return QWidget.focusNextPrevChild(self, forward)

    def _begins(self, text: str) -> bool:
        """Whether ``text`` goes on with a day, or begins one in the place of the whole: not of a part of it."""
        if self._typed:
            return text.isdigit() or text in _BETWEEN
        line = self.lineEdit()
        part = line.hasSelectedText() and line.selectedText() != line.text()
        return text.isdigit() and (not part or self.currentSectionIndex() == 0)

    def _show(self, typed: str) -> None:
        """Show what is typed; a whole day is taken at once."""
        self._typed = typed
        with QSignalBlocker(self.lineEdit()):  # else Qt would read it
            self.lineEdit().setText(typed)
        if not typed:
            self._forget()
        elif WHOLE.fullmatch(typed):
            self._finish()

    def _finish(self) -> None:
        typed, self._typed = self._typed, ""
        if not typed:
            return
        day = self._meant(typed)
        good = day is not None and self.minimumDate() <= day <= self.maximumDate()
        if day is not None and good:
            self.setDate(day)
        self._forget()
        if not good:
            self.refused.emit(typed)

    def _forget(self) -> None:
        """Show the day that stands."""
        self._typed = ""
        with QSignalBlocker(self.lineEdit()):
            self.lineEdit().setText(self.textFromDateTime(self.dateTime()))

    def _meant(self, typed: str) -> QDate | None:
        """The day that was typed, in the order of this language or in ISO's; what was not typed is as it stood."""
        order = sorted("dMy", key=self.displayFormat().find)
        parts = re.split(r"\D+", typed.strip("".join(_BETWEEN)))
        if len(parts) == 1 and len(typed) == len("31122024"):
            cuts = [0]
            for letter in order:
                cuts.append(cuts[-1] + (4 if letter == "y" else 2))
            parts = [typed[start:end] for start, end in pairwise(cuts)]
        elif len(parts[0]) == len("2024"):
            order = list("yMd")
        if len(parts) > len(order):
            return None
        stood = self.date()
        said = {"d": stood.day(), "M": stood.month(), "y": stood.year()}
        said.update(zip(order, map(int, parts), strict=False))
        year = said["y"] + (CENTURY if said["y"] < 100 else 0)
        day = QDate(year, said["M"], said["d"])
        return day if day.isValid() else None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the calendar over what Qt has painted."""
        super().paintEvent(event)
        painter = paint.smooth(QPainter(self))
        side = fonts.scaled(16)
        at = QPointF(self.width() - 12 - side, (self.height() - side) / 2)
        icons.draw(painter, "calendar", self.theme.color("ink2"), at, side)


_BETWEEN = ("/", ".", "-", " ")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class DayField(QWidget):
    """A label above a date edit with its calendar, and room under it for what could not be chosen."""

    changed = Signal()

    def __init__(
        self, name: str, day: date, *, first: date | None = None, last: date | None = None, named: bool = True
    ) -> None:
        """``named``: whether its name stands above it."""
        super().__init__()
        self.edit = _DayEdit(day)
        self.edit.setAccessibleName(name)
        if first is not None:
            self.edit.setMinimumDate(_qdate(first))
        if last is not None:
            self.edit.setMaximumDate(_qdate(last))
        self._refused = Label("", fonts.CAPTION, "alert", wrap=True)
        self._refused.hide()
        self.edit.dateChanged.connect(self._on_changed)
        self.edit.refused.connect(self._on_refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if named:
            label = Label(name, fonts.CAPTION_MEDIUM, "ink2")
            label.setBuddy(self.edit)
            column.addWidget(label)
        column.addWidget(self.edit)
        column.addWidget(self._refused)
        self.setFocusProxy(self.edit)

    def choose(self, day: date) -> None:
        """Choose a day, as a person would."""
        self.edit.setDate(_qdate(day))

    @property
    def refused(self) -> str:
        """What is said of a day that was typed and could not be chosen; empty where none was."""
        return self._refused.text()

    @property
    def day(self) -> date:
        """The chosen day."""
        said = self.edit.date()
        return date(said.year(), said.month(), said.day())

    def set_day(self, day: date) -> None:
        """Show another day."""
        self.edit.setDate(_qdate(day))

    def _on_changed(self) -> None:
        self._say("")
        self.changed.emit()

    def _on_refused(self, typed: str) -> None:
        said = self.tr("%1 can’t be chosen here. The day is as it was.").replace("%1", typed)
        self._say(said)

    def _say(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
