"""From a first day to a last one, side by side: both are typed or chosen, and may be in either order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.ui.widgets.day_field import DayField

if TYPE_CHECKING:
    from datetime import date


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
