"""Days to be chosen: one day, one that may stay unsaid, a first and a last one, a period by steps back and ahead."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, QPointF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.ui.style import fonts, icons
from persienne.ui.style.translation import named
from persienne.ui.widgets import paint
from persienne.ui.widgets.buttons import IconButton, LinkButton
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.field import HEIGHT
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

WHOLE = re.compile(r"\d{8}|\d{1,2}\D\d{1,2}\D\d{4}|\d{4}\D\d{2}\D\d{2}")
"""A day that is written whole: no digit can follow it."""
CENTURY = 2000

_BETWEEN = ("/", ".", "-", " ")
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


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
        icons.draw(painter, "calendar", self.theme.color("ink2"), at, size=side)


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
        said = fill(self.tr("{typed} can’t be chosen here. The day is as it was."), typed=typed)
        self._say(said)

    def _say(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))
        self.edit.setAccessibleDescription(sentence)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class DaySpan(QWidget):
    """Two days that begin as ``days``. None lies outside of ``within``, where that is given.

    ``stays_one``: where both are one day, the last goes with the first.
    """

    changed = Signal()

    def __init__(
        self, days: tuple[date, date], within: tuple[date, date] | None = None, *, stays_one: bool = False
    ) -> None:
        super().__init__()
        self._stays_one = stays_one
        self._is_one = days[0] == days[1]
        low, high = within or (None, None)
        self.first = DayField(self.tr("First day"), days[0], first=low, last=high)
        self.last = DayField(self.tr("Last day"), days[1], first=low, last=high)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for field, changed in ((self.first, self._on_first), (self.last, self._on_changed)):
            field.changed.connect(changed)
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def days(self) -> tuple[date, date]:
        """Both days as they stand."""
        return self.first.day, self.last.day

    @property
    def ordinals(self) -> tuple[int, int]:
        """Both days as they stand, as ordinals."""
        return self.first.day.toordinal(), self.last.day.toordinal()

    @property
    def wrong(self) -> str:
        """What is said where the last day comes before the first; empty where it does not."""
        first, last = self.days
        return self.tr("The last day comes before the first.") if last < first else ""

    @property
    def in_order(self) -> tuple[int, int]:
        """The earlier and the later day, as ordinals."""
        earlier, later = sorted(day.toordinal() for day in self.days)
        return earlier, later

    def choose(self, first: date, last: date) -> None:
        """Choose both, as a person would."""
        self.first.choose(first)
        self.last.choose(last)

    def _on_first(self) -> None:
        if self._stays_one and self._is_one:
            self.last.set_day(self.first.day)
        self._on_changed()

    def _on_changed(self) -> None:
        self._is_one = self.first.day == self.last.day
        self.changed.emit()


class MaybeDay(QWidget):
    """A label, and a date edit or the link that asks for one; a chip says that no day is given, as it is at first."""

    changed = Signal()

    def __init__(self, name: str, unsaid: str, today: date, *, last: date | None = None, note: str = "") -> None:
        """``note`` stands under the day, as where it comes from; it goes with the day."""
        super().__init__()
        self._field = DayField(name, today, last=last, named=False)
        self._field.changed.connect(self.changed)
        self._give = LinkButton(self.tr("Give a day…"), "calendar")
        self._give.setAccessibleName(named(name, self._give.text()))
        self._give.clicked.connect(self._on_give)
        self._unsaid = ChipButton(unsaid, checked=True)
        self._unsaid.setAccessibleName(named(name, unsaid))
        self._unsaid.clicked.connect(self._on_unsaid)
        self._note = Label(note, fonts.CAPTION, "ink2", wrap=True)
        label = Label(name, fonts.CAPTION_MEDIUM, "ink2", wrap=True)
        label.setBuddy(self._field.edit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._unsaid)
        row.addWidget(self._give)
        row.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addLayout(row)
        column.addWidget(self._note)
        self._show()

    @property
    def day(self) -> date | None:
        """The day, or None."""
        return None if self._unsaid.isChecked() else self._field.day

    def set_day(self, day: date | None) -> None:
        """Show a day, or that it is not known."""
        if day is not None:
            self._field.set_day(day)
        self._unsaid.setChecked(day is None)
        self._show()

    def _show(self) -> None:
        said = not self._unsaid.isChecked()
        self._field.setVisible(said)
        self._give.setVisible(not said)
        self._note.setVisible(said and bool(self._note.text()))
        self.setFocusProxy(self._field if said else self._give)

    def _on_unsaid(self) -> None:
        self._show()
        self.changed.emit()

    def _on_give(self) -> None:
        self._unsaid.setChecked(False)
        self._show()
        self._field.setFocus()
        self.changed.emit()


class PeriodBar(QWidget):
    """Two arrows and the period between them; ``moved`` is -1 for the period before, 1 for the one after."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._before = IconButton("chevron-left", self.tr("The period before"))
        self._after = IconButton("chevron-right", self.tr("The period after"))
        self._before.clicked.connect(lambda: self.moved.emit(-1))
        self._after.clicked.connect(lambda: self.moved.emit(1))
        self._label = Label("", fonts.LEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._before, self._label, self._after):
            row.addWidget(part)

    def show_period(self, name: str, *, before: bool, after: bool) -> None:
        """Show the period's name; ``before`` and ``after`` are whether there is one on that side."""
        self._label.setText(name)
        self._before.setEnabled(before)
        self._after.setEnabled(after)
