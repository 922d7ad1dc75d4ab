"""The page History in euros: the choice of kWh or euros, what was read of the costs, and the card that shows them.

Costs are asked for when euros are chosen, and never while kWh are. What was read stays until newer costs come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.household.measures.energy_costs import NotPriced
from persienne.telling.cost_view_maker import PeriodCostWords
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.telling.cost_view_maker import PeriodCosts
    from persienne.ui.household.overview import Shown


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


KWH, EUROS = "kwh", "euros"


class Euros(QObject):
    """Whether euros are chosen, and what is known of them for what is shown."""

    wanted = Signal(object)
    """The Shown whose costs are to be read: :meth:`take`."""
    changed = Signal()
    """Another unit was chosen, or the costs of what is shown have come."""
    contract_wanted = Signal(object)
    """The StoredMeter whose contract is to be said."""

    def __init__(self, locale: QLocale, parent: QObject) -> None:
        super().__init__(parent)
        self.choice = Segmented([(KWH, "kWh"), (EUROS, "€")], self.tr("In kWh or in euros"), small=True)
        self.choice.chosen.connect(lambda _key: self._on_choice())
        self.card, self.panel = CostCard(), NotPricedPanel()
        self.card.hide()
        self.panel.contract_wanted.connect(self._ask_contract)
        self._words = PeriodCostWords(QtSpeech(), Numbers(locale))
        self._shown: Shown | None = None
        self._found: PricedEnergy | NotPriced | None = None

    @property
    def chosen(self) -> bool:
        """Whether a person wants euros."""
        return self.choice.key == EUROS

    @property
    def priced(self) -> PricedEnergy | None:
        """What is shown in euros; None while kWh are shown."""
        return self._found if self.chosen and not isinstance(self._found, NotPriced) else None

    @property
    def missing(self) -> NotPriced | None:
        """Why there are no euros, where they are chosen and there are none."""
        return self._found if self.chosen and isinstance(self._found, NotPriced) else None

    def choose(self, *, euros: bool) -> None:
        """Choose euros, or kWh, as a person would."""
        self.choice.choose(EUROS if euros else KWH)
        self._on_choice()

    def follow(self, shown: Shown) -> None:
        """From now on ``shown`` is shown, as it stands by now."""
        before, self._shown = self._shown, shown
        if before is None or (before.meter, before.register) != (shown.meter, shown.register):
            self._found = None
        self._ask()

    def take(self, shown: Shown, found: PricedEnergy | NotPriced) -> None:
        """The costs of ``shown`` have come; those of what is shown no more are dropped."""
        if shown is self._shown and self.chosen:
            self._found = found
            if isinstance(found, NotPriced):
                self.panel.show_reason(found)
            self.changed.emit()

    def describe(self, name: str, days: tuple[int, int], bounds: tuple[int, int]) -> str:
        """Show what the known ``bounds`` (ordinals, both in) of ``days`` cost, and answer with the sentence.

        ``name`` is that of the ``days``. Without costs the sentence is empty.
        """
        priced = self.priced
        self.card.setVisible(priced is not None and bounds[0] <= bounds[1])
        if priced is None or bounds[0] > bounds[1]:
            return ""
        costs = self._words.of(name, days, priced.bill(*bounds), priced.timeline, rates=priced.rates)
        self.card.show_costs(costs)
        return costs.answer

    def _on_choice(self) -> None:
        self._found = None
        self.changed.emit()
        self._ask()

    def _ask(self) -> None:
        if self.chosen and self._shown is not None:
            self.wanted.emit(self._shown)

    def _ask_contract(self) -> None:
        if self._shown is not None:
            self.contract_wanted.emit(self._shown.meter)
