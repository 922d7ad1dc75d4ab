"""Payments and surplus of the contract of the bill in view: it is read, a person is asked, and it is kept."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.store.contracts import read_contract
from persienne.telling.contract_words import ContractWords
from persienne.ui.costs.terms_dialog import AskedTerms, TermsDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.household.household import Household
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

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        terms = await self.work(partial(_terms, asked=asked))
        if terms is None:
            self.tools.tell(
                "alert", self.tr("These days have no contract"), self.tr("Say it first, or look at others.")
            )
            return
        words = ContractWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = TermsDialog(terms, words, self.tools.say, self._page.window())
        dialog.keep_wanted.connect(partial(self._contracts.weigh, asked.meter, dialog, terms_typed=True))
        dialog.open()


def _terms(household: Household, *, asked: AskedCosts) -> AskedTerms | None:
    """What the contract of the last day in view says; None where that day has none."""
    from persienne.household.measures.energy_costs import EnergyCosts  # noqa: PLC0415 - on use

    day = min(asked.period.last, asked.known[1])
    timeline = read_contract(household.conn, asked.meter.id)
    contract, costs = timeline.at(day), EnergyCosts(household.conn, asked.meter)
    if contract is None:
        return None
    at, energy = date.fromordinal(day), asked.meter.energy
    return AskedTerms(timeline, contract, at, energy, costs.injects, costs.has_volumes_alone)
