"""The page History in euros: the choice of kWh or euros, what was read of the costs, and where they are shown.

Costs are asked for when euros are chosen, and never while kWh are. What was read stays until newer costs come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from persienne.household.measures.energy_costs import NotPriced
from persienne.telling.period_costs import PeriodCostWords
from persienne.ui.history.cost_card import CostCard, NotPricedPanel
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech
from persienne.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.ui.household.overview import Shown

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
        costs = self._words.of(name, days, priced.bill(*bounds), priced.timeline, priced.rates)
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
