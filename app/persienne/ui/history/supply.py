"""The supply on the page History: the meter and the days in view come in, two cards are shown; nothing is written.

What is known of a meter is asked for when it is chosen, and whenever the household was read anew.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.telling.report import Act, Picture, Words
from persienne.telling.supply import SupplyTeller
from persienne.ui.history.supply_pictures import PeakBars, VoltageBars
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from persienne.household.measures.supply import Supply
    from persienne.telling.report import Section, Table
    from persienne.ui.history.supply_pictures import Bars
    from persienne.ui.household.overview import Shown

LEFT = Qt.AlignmentFlag.AlignLeft


class SupplyCard(Card):
    """A section that stays while its figures change: an answer, a picture that turns into its table, and notes."""

    acted = Signal(str)
    """The key of an Act."""

    def __init__(self, bars: Bars) -> None:
        super().__init__(small=True)
        self._bars, self._table, self._notes = bars, QWidget(), QVBoxLayout()
        self._head = Label("", fonts.BODY_STRONG, "ink2", wrap=True)
        self._answer = Label("", fonts.BODY, wrap=True)
        self._grid = QGridLayout(self._table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._notes.setSpacing(4)
        self.turn = LinkButton("", "table")
        self.turn.clicked.connect(lambda: self._show_table(shown=self._table.isHidden()))
        for widget in (self._head, self._answer, bars, self._table):
            self.body.addWidget(widget)
        self.body.addLayout(self._notes)
        self.body.addWidget(self.turn, 0, LEFT)
        self.hide()

    def show_section(self, section: Section | None) -> None:
        """Show a section; hidden where there is none."""
        self.setVisible(section is not None)
        if section is None:
            return
        if not self._head.text():
            self._build(section)
        for part in section.parts:
            match part:
                case Words(sentences, "small"):
                    clear(self._notes)
                    for sentence in sentences:
                        self._notes.addWidget(Label(sentence, fonts.CAPTION, "ink2", wrap=True))
                case Words(sentences):
                    self._answer.setText(" ".join(sentences))
                case Picture(_, _, table) if table is not None:
                    self._bars.show_picture(part)
                    self._fill(table)

    def _build(self, section: Section) -> None:
        """What does not change: the head, and what may be done."""
        self._head.setText(section.head)
        self._bars.setAccessibleName(section.head)
        self._show_table(shown=False)
        for act in section.foot:
            if isinstance(act, Act):
                button = LinkButton(act.words, act.icon)
                button.clicked.connect(partial(self.acted.emit, act.key))
                self.body.addWidget(button, 0, LEFT)

    def _show_table(self, *, shown: bool) -> None:
        """Show the figures as a table, or as the picture again."""
        self._bars.setVisible(not shown)
        self._table.setVisible(shown)
        self.turn.setText(self.tr("As a picture") if shown else self.tr("As a table"))
        self.turn.setAccessibleName(f"{self.turn.text()}, {self._head.text()}")

    def _fill(self, table: Table) -> None:
        clear(self._grid)
        for column, head in enumerate((table.head, *table.columns)):
            self._grid.addWidget(Label(head, fonts.CAPTION_MEDIUM, "ink3", wrap=True), 0, column)
        for place, row in enumerate(table.rows, 1):
            self._grid.addWidget(Label(row.name, fonts.CAPTION, "ink2", wrap=True), place, 0)
            for column, cell in enumerate(row.cells, 1):
                label = Label(cell, fonts.CAPTION_STRONG, figures=True)
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)


class SupplyCards(QObject):
    """The cards of the subscribed power and of the voltage, of the meter that is shown."""

    wanted = Signal(object)
    """The Shown whose Supply is to be read: :meth:`take`."""

    def __init__(self, locale: QLocale, parent: QObject) -> None:
        super().__init__(parent)
        self.power, self.voltage = SupplyCard(PeakBars()), SupplyCard(VoltageBars())
        self._teller = SupplyTeller(QtSpeech(), Numbers(locale))
        self._shown: Shown | None = None
        self._found: Supply | None = None
        self._days = (1, 0)

    def follow(self, shown: Shown) -> None:
        """From now on ``shown`` is shown, as it stands by now; what is injected, and gas, have neither card."""
        before, self._shown = self._shown, shown
        if before is None or (before.meter, before.register) != (shown.meter, shown.register):
            self._found = None
        if shown.register == shown.meter.total.name:
            self.wanted.emit(shown)
        else:
            self._found = None
        self._show()

    def take(self, shown: Shown, found: Supply) -> None:
        """The supply of ``shown`` has come; that of what is shown no more is dropped."""
        if shown is self._shown:
            self._found = found
            self._show()

    def describe(self, days: tuple[int, int]) -> None:
        """The days in view (ordinals, both in) are others."""
        self._days = days
        self._show()

    def _show(self) -> None:
        power = voltage = None
        if self._found is not None and self._shown is not None:
            history = self._shown.history
            found = self._found.of_days(self._days, history.days, local_days(history.zone))
            power, voltage = self._teller.sections(found)
        self.power.show_section(power)
        self.voltage.show_section(voltage)
