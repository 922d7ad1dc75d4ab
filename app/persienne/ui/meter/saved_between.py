"""From when to when a recording was saved: two days with their hours are asked for, two instants go out."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from persienne.base.localtime import local_days
from persienne.household.measures.import_questions import Dates
from persienne.insight.tariff_text import minute_of
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.field import Field


class SavedBetween(QWidget):
    """The first and the last instant, in local time; an hour of 24:00 is the end of its day."""

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.first_day = DayField(self.tr("From the"), today - timedelta(days=1), last=today)
        self.first_hour = Field(self.tr("at"), text="00:00", keeps_return=True)
        self.last_day = DayField(self.tr("to the"), today - timedelta(days=1), last=today)
        self.last_hour = Field(self.tr("at"), text="24:00", keeps_return=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, fields in enumerate(((self.first_day, self.first_hour), (self.last_day, self.last_hour))):
            for column, field in enumerate(fields):
                grid.addWidget(field, row, column)
        for day in (self.first_day, self.last_day):
            day.changed.connect(self._on_changed)
        for hour in (self.first_hour, self.last_hour):
            hour.changed.connect(lambda _text: self._on_changed())

    @property
    def dates(self) -> Dates | None:
        """The two instants; None where an hour is none, or the end is not after the beginning."""
        try:
            start, end = _instant(self.first_day, self.first_hour), _instant(self.last_day, self.last_hour)
        except ValueError:
            return None
        return Dates(start, end) if start < end else None

    def _on_changed(self) -> None:
        self.last_hour.show_error(
            "" if self.dates else self.tr("Hours are written 8:30, and the end is after the beginning.")
        )
        self.changed.emit()


def _instant(day: DayField, hour: Field) -> int:
    wall = datetime.combine(day.day, datetime.min.time()) + timedelta(minutes=minute_of(hour.text))
    return local_days().epoch(wall)
