"""A day to be chosen: a name and a day come in, another day goes out; the calendar is Qt's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QVBoxLayout, QWidget

from persienne.ui.style import fonts, icons
from persienne.ui.widgets import paint
from persienne.ui.widgets.field import HEIGHT
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme


class _DayEdit(Themed, QDateEdit):
    """Qt's own edit, with our calendar where its style sheet leaves an empty corner."""

    def __init__(self, day: date, theme: Theme) -> None:
        super().__init__(_qdate(day))
        self.theme = theme
        self.setCalendarPopup(True)
        self.setMinimumHeight(HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the calendar over what Qt has painted."""
        super().paintEvent(event)
        painter = paint.smooth(QPainter(self))
        at = QPointF(self.width() - 28, (self.height() - 16) / 2)
        icons.draw(painter, "calendar", self.theme.color("ink2"), at, 16)


class DayField(QWidget):
    """A label above a date edit with its calendar."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        theme: Theme,
        day: date,
        *,
        first: date | None = None,
        last: date | None = None,
        named: bool = True,
    ) -> None:
        """``named``: whether its name stands above it."""
        super().__init__()
        self.edit = _DayEdit(day, theme)
        self.edit.setAccessibleName(name)
        if first is not None:
            self.edit.setMinimumDate(_qdate(first))
        if last is not None:
            self.edit.setMaximumDate(_qdate(last))
        self.edit.dateChanged.connect(lambda _day: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if named:
            label = Label(name, theme, fonts.CAPTION_MEDIUM, "ink2")
            label.setBuddy(self.edit)
            column.addWidget(label)
        column.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    def choose(self, day: date) -> None:
        """Choose a day, as a person would."""
        self.edit.setDate(_qdate(day))

    @property
    def day(self) -> date:
        """The chosen day."""
        said = self.edit.date()
        return date(said.year(), said.month(), said.day())

    def set_day(self, day: date) -> None:
        """Show another day."""
        self.edit.setDate(_qdate(day))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
