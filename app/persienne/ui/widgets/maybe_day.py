"""A day that may stay unsaid: a name and a day, or none, come in, the same goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.translation import named
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date

    from persienne.ui.style.theme import Theme


class MaybeDay(QWidget):
    """A label, a date edit, and a chip that says that the day is not known; it is on at first."""

    changed = Signal()

    def __init__(self, name: str, unsaid: str, theme: Theme, today: date, *, last: date | None = None) -> None:
        super().__init__()
        self._field = DayField(name, theme, today, last=last, named=False)
        self._field.changed.connect(self._on_day)
        self._unsaid = ChipButton(unsaid, theme, checked=True)
        self._unsaid.setAccessibleName(named(name, unsaid))
        self._unsaid.clicked.connect(lambda _on: self.changed.emit())
        label = Label(name, theme, fonts.CAPTION_MEDIUM, "ink2", wrap=True)
        label.setBuddy(self._field.edit)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._unsaid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addLayout(row)
        self.setFocusProxy(self._field)

    @property
    def day(self) -> date | None:
        """The day, or None."""
        return None if self._unsaid.isChecked() else self._field.day

    def set_day(self, day: date | None) -> None:
        """Show a day, or that it is not known."""
        if day is not None:
            self._field.set_day(day)
        self._unsaid.setChecked(day is None)

    def _on_day(self) -> None:
        self._unsaid.setChecked(False)
        self.changed.emit()
