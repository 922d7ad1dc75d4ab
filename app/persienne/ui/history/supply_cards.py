"""The cards of the supply on the page History: what is known comes in, a sentence, a picture and a table are shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.voltage import HIGHEST, LOWEST
from persienne.insight.supply import VA_PER_KVA
from persienne.telling.supply_words import SupplyWords
from persienne.ui.history.supply_pictures import Mark, PeakBars, VoltageBars
from persienne.ui.style import fonts
from persienne.ui.style.numbers import SOLID, Numbers
from persienne.ui.style.translation import QtSpeech, listed, named
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.insight.supply import PowerUse, ReactiveUse, VoltageUse
    from persienne.telling.supply_words import SupplyRow


class _SupplyCard(Card):
    """A question, its answer, a picture that becomes a table of the same figures, and what is to be known of them."""

    def __init__(self, title: str, picture: QWidget) -> None:
        super().__init__(small=True)
        self._title, self._picture = title, picture
        self._answer = Label("", fonts.BODY, wrap=True)
        self._table = QWidget()
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        self.turn = LinkButton("", "table")
        self.turn.clicked.connect(lambda: self.show_table(shown=self._table.isHidden()))
        line = QHBoxLayout()
        line.addWidget(self.turn)
        line.addStretch(1)
        self.body.addWidget(Label(title, fonts.BODY_STRONG, "ink2", wrap=True))
        for widget in (self._answer, picture, self._table):
            self.body.addWidget(widget)
        self.body.addLayout(self._notes)
        self.body.addLayout(line)
        self.show_table(shown=False)
        self.hide()

    def show_table(self, *, shown: bool) -> None:
        """Show the figures as a table, or as the picture again."""
        self._picture.setVisible(not shown)
        self._table.setVisible(shown)
        self.turn.setText(self.tr("As a picture") if shown else self.tr("As a table"))
        self.turn.setAccessibleName(f"{self.turn.text()}, {self._title}")

    def _say(self, answer: str, notes: Sequence[str]) -> None:
        self._answer.setText(answer)
        clear(self._notes)
        for note in notes:
            self._notes.addWidget(Label(note, fonts.CAPTION, "ink2", wrap=True))

    def _fill(self, heads: Sequence[str], rows: Sequence[SupplyRow]) -> None:
        clear(self._grid)
        for column, head in enumerate(heads):
            self._grid.addWidget(Label(head, fonts.CAPTION_MEDIUM, "ink3", wrap=True), 0, column)
        for place, row in enumerate(rows, 1):
            self._grid.addWidget(Label(row.name, fonts.CAPTION, "ink2", wrap=True), place, 0)
            for column, cell in enumerate(row.cells, 1):
                label = Label(cell, fonts.CAPTION_STRONG, figures=True)
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)

    def _in_words(self, rows: Sequence[SupplyRow]) -> str:
        return listed(named(row.name, ", ".join(filter(None, row.cells))) for row in rows)


class PowerCard(_SupplyCard):
    """Whether the subscribed power is too large: the highest power of each of twelve months beside it."""

    costs_wanted = Signal()
    """What contracts cost is to be shown."""

    def __init__(self, locale: QLocale) -> None:
        title = self.tr("Subscribed power")
        self._bars = PeakBars(title)
        super().__init__(title, self._bars)
        self._words = SupplyWords(QtSpeech(), Numbers(locale))
        compare = LinkButton(self.tr("Compare contracts…"), "euro")
        compare.clicked.connect(self.costs_wanted)
        line = QHBoxLayout()
        line.addWidget(compare)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_use(self, use: PowerUse | None) -> None:
        """Show ``use``; hidden where no highest power is known."""
        self.setVisible(use is not None)
        if use is None:
            return
        words = self._words
        self._say(words.power(use), [*words.power_notes(use), words.power_unit()])
        rows = words.power_rows(use)
        self._fill(words.power_heads(), rows)
        limit = None if use.kva is None else (float(use.kva * VA_PER_KVA), words.subscribed(use.kva))
        over = float("inf") if limit is None else limit[0]
        marks = []
        for month in use.months:
            name = words.figures.month(date.fromordinal(month.first))[0].upper()
            high = None if month.peak is None else float(month.peak.volt_amperes)
            marks.append(Mark(name, 0.0, high, high is not None and high > over))
        self._bars.show_marks(marks, limit, self._in_words(rows))


class VoltageCard(_SupplyCard):
    """Whether the voltage is within bounds: the lowest and the highest of each day, and what is outside."""

    def __init__(self, locale: QLocale) -> None:
        title = self.tr("Voltage")
        self._bars = VoltageBars(title)
        super().__init__(title, self._bars)
        self._words = SupplyWords(QtSpeech(), Numbers(locale))

    def show_use(self, use: VoltageUse | None, days: int, reactive: ReactiveUse | None) -> None:
        """Show what is known of the ``days`` in view; hidden where no voltage is known of them."""
        self.setVisible(use is not None)
        if use is None:
            return
        words = self._words
        self._say(words.voltage(use), words.voltage_notes(use, days, reactive))
        rows = words.voltage_rows(use)
        self._fill(words.voltage_heads(), rows)
        marks = [
            Mark(said.name, float(row.lowest), float(row.highest), row.days_outside > 0)
            for said, row in zip(rows, use.rows, strict=True)
        ]
        numbers = words.figures
        bounds = (f"{numbers.number(LOWEST)}{SOLID}V", f"{numbers.number(HIGHEST)}{SOLID}V")
        self._bars.show_marks(marks, bounds, self._in_words(rows))
