"""What stands in the place of the day's curve when no hour is kept: the closed shutter, why, and the last days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.insight.today import last_days
from persienne.ui.style import fonts
from persienne.ui.widgets.bars import DayBar, DayBars
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Fold, bare_column
from persienne.ui.widgets.shutter import ShutterView

if TYPE_CHECKING:
    from datetime import date

    from persienne.insight.series import History
    from persienne.ui.style.translation import Numbers

DAYS = 14
WORDS_WIDTH = 250


class LastDays(QWidget):
    """The totals of the last two weeks, under a title; hidden by its owner where there are none."""

    def __init__(self, numbers: Numbers, title: str) -> None:
        super().__init__()
        self._numbers = numbers
        self.bars = DayBars(title)
        head = QHBoxLayout()
        head.addWidget(Label(title, fonts.BODY_STRONG, "ink2"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("kWh each day"), fonts.CAPTION, "ink3"))
        column = bare_column(self, 8)
        column.addLayout(head)
        column.addWidget(self.bars, 1)

    def show_days(self, history: History, day: int) -> bool:
        """Show the days before ``day`` (ordinal); whether anything is known of them."""
        found, local = last_days(history, day, DAYS), local_days(history.zone)
        columns = (found.starts.tolist(), found.joules.tolist(), found.covered.tolist(), found.expected.tolist())
        self.bars.show_bars(
            [
                self._bar(local.wall(start).date(), joules, covered, expected)
                for start, joules, covered, expected in zip(*columns, strict=True)
            ]
        )
        return bool((found.covered > 0).any())

    def _bar(self, day: date, joules: int, covered: int, expected: int) -> DayBar:
        # Weekday and number tell a day of the last two weeks apart; the month is the reader's own.
        name = self._numbers.short_day(day)
        if not covered:
            return DayBar(name, None, self.tr("no data"))
        return DayBar(name, float(joules), self._numbers.energy(joules).figure, covered >= expected)


class ClosedPanel(QWidget):
    """The closed shutter at left and the last days at right, or the shutter alone in the middle.

    ``shutter`` is for the card to glow behind.
    """

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self.shutter = ShutterView(102, 134, stop=Slat.CLOSED)
        title = Label(self.tr("The shutter is closed"), fonts.EMPTY, wrap=True, width=WORDS_WIDTH)
        reason = self.tr("You chose it: Persienne keeps one total a day, and no hour. There is no curve to show.")
        words = Label(reason, fonts.BODY, "ink2", wrap=True, width=WORDS_WIDTH)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addStretch(1)
        left.addWidget(self.shutter, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addSpacing(14)
        for label in (title, words):
            row = QHBoxLayout()  # an alignment would give a label that wraps the height of its hint
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            left.addLayout(row)
        left.addStretch(1)
        self.days = LastDays(numbers, self.tr("The last days"))
        both = Fold(spacing=40)
        both.add(left)
        both.add(self.days, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(both)

    def show_days(self, history: History, day: int) -> None:
        """Show the days before ``day`` (ordinal), where there are any."""
        self.days.setVisible(self.days.show_days(history, day))
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter if self.days.isHidden() else Qt.AlignmentFlag(0))
