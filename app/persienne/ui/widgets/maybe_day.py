"""A day that may stay unsaid: a name and a day, or none, come in, the same goes out; never both are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.translation import named
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.day_field import DayField
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from datetime import date


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
