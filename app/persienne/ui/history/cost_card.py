"""What the days in view cost: costs in words come in; a total, its rows and what has no price are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.household.measures.energy_costs import NotPriced
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from persienne.telling.period_costs import PeriodCosts


class CostCard(Card):
    """The total with the subscription, and what it is made of, as the bill of these days has it."""

    def __init__(self) -> None:
        super().__init__(small=True)
        self._figure = FigureLabel("", "", fonts.FIGURE)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnStretch(0, 1)
        self._holes = Label("", fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(Label(self.tr("Cost, subscription included"), fonts.BODY_STRONG, "ink2", wrap=True))
        self.body.addWidget(self._figure)
        self.body.addLayout(self._rows)
        self.body.addWidget(self._holes)

    def show_costs(self, costs: PeriodCosts) -> None:
        """Show ``costs``."""
        self._figure.set_figure(costs.total or "—", "")
        clear(self._rows)
        for place, row in enumerate(costs.rows):
            name = f"{row.name}, {row.quantity}"
            euros = Label(row.euros, fonts.CAPTION_STRONG, figures=True)
            self._rows.addWidget(Label(name, fonts.CAPTION, "ink2", wrap=True), place, 0)
            self._rows.addWidget(euros, place, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        said = [*costs.holes, *filter(None, (costs.rounding,))]
        self._holes.setText("\n".join(said))
        self._holes.setVisible(bool(said))


class NotPricedPanel(QWidget):
    """What stands in the place of the chart where nothing of it is priced: why, and the way to say the contract."""

    contract_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._why = Label("", fonts.BODY, "ink2", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = PrimaryButton(self.tr("Enter my contract…"), "edit")
        self._button.clicked.connect(self.contract_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(1)
        column.addWidget(self._why)
        column.addLayout(row)
        column.addStretch(1)

    def show_reason(self, why: NotPriced) -> None:
        """Say why."""
        reasons = {
            NotPriced.CONTRACT: self.tr("Your contract is needed to tell what this energy costs."),
            NotPriced.INJECTION: self.tr("What goes into the grid is not priced: its history is in kWh."),
            NotPriced.NOTHING: self.tr("Nothing is stored that could be priced."),
        }
        self._why.setText(reasons[why])
        self._button.setVisible(why is NotPriced.CONTRACT)
