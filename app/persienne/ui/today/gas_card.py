"""What is known last of the household's gas, on the page Today: a history comes in, one card; gas has nothing live."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.insight.last_known import last_known
from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.card_signs import CardHead
from persienne.ui.widgets.label import FigureLabel, Label

if TYPE_CHECKING:
    from persienne.insight.series import History
    from persienne.ui.style.numbers import Numbers


class GasCard(Card):
    """The last energy of gas that is known, its volume, of which days, and that nothing of it is live; or no card."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(small=True)
        self._numbers = numbers
        self._figure = FigureLabel("", "", fonts.FIGURE)
        self._when = Label("", fonts.BODY, "ink2", wrap=True)
        said = self.tr(
            "Gas has nothing live: the operator gives each gas day, from 6 in the morning to 6 the next, "
            "some days later."
        )
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(CardHead("gauge", self.tr("Gas")))
        left.addWidget(self._figure)
        right.addWidget(self._when)
        right.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        right.addStretch(1)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right, 3)
        self.body.addLayout(row)
        self.hide()

    def show_gas(self, history: History | None) -> None:
        """Show what is known last of ``history``; None, or nothing known, hides the card."""
        found = None if history is None else last_known(history)
        self.setVisible(found is not None)
        if found is None:
            return
        self._figure.set_figure(*self._numbers.energy(found.joules))
        first, last = date.fromordinal(found.first), date.fromordinal(found.last)
        if first == last:
            when = self.tr("last known: %1").replace("%1", self._numbers.long_day(first))
        elif found.exact:
            when = self.tr("last known: one total for %1").replace("%1", self._numbers.span(first, last))
        else:
            when = self.tr("last known: a part of %1").replace("%1", self._numbers.span(first, last))
        volume = "" if found.volume is None else f"{self._numbers.volume(found.volume)}, "
        self._when.setText(volume + when)
