"""Payments and surplus of the contract of the bill in view: it is read, a person is asked, and it is kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.telling.contract_words import ContractWords
from persienne.ui.costs.terms_dialog import AskedTerms, TermsDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.contract_lever import ContractLever
    from persienne.ui.frame.desk import Desk


class TermsLever(Lever):
    """What is changed is kept as any other change of a contract is."""

    def __init__(self, desk: Desk[Any], page: CostsPage, contracts: ContractLever) -> None:
        super().__init__(desk)
        self._page = page
        self._contracts = contracts
        page.deeds.terms_wanted.connect(lambda: self._ask(page.asked))

    def _ask(self, asked: AskedCosts | None) -> None:
        if self.session is not None and asked is not None:
            self.session.ask(partial(_terms, asked=asked), partial(self._show, asked.meter))

    def _show(self, meter: StoredMeter, asked: AskedTerms | None) -> None:
        if asked is None:
            self.tools.tell(
                "alert", self.tr("These days have no contract"), self.tr("Say it first, or look at others.")
            )
            return
        words = ContractWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = TermsDialog(asked, words, self.tools.say, self.tools.theme, self._page.window())
        dialog.keep_wanted.connect(partial(self._contracts.weigh, meter, dialog, terms_typed=True))
        dialog.open()


def _terms(household: Household, *, asked: AskedCosts) -> AskedTerms | None:
    """What the contract of the last day in view says; None where that day has none."""
    day = min(asked.period.last, asked.known[1])
    timeline = household.measures.contract(asked.meter)
    contract, costs = timeline.at(day), household.measures.costs(asked.meter)
    if contract is None:
        return None
    at, energy = date.fromordinal(day), asked.meter.energy
    return AskedTerms(timeline, contract, at, energy, costs.injects, costs.has_volumes_alone)
