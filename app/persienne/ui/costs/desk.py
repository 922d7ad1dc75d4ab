"""The desk of the page Costs: bills are read in the scribe's thread, and contracts asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.costs.compare_lever import CheckLever, CompareLever
from persienne.ui.costs.needed_lever import NeededLever
from persienne.ui.costs.page import CostsPage
from persienne.ui.costs.reform_lever import ReformLever
from persienne.ui.costs.terms_lever import PricesLever, TermsLever
from persienne.ui.frame.contract_lever import ContractLever
from persienne.ui.frame.desk import Desk
from persienne.ui.household.deeds import deed
from persienne.ui.style.translation import Numbers, QtSpeech

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.telling.cost_view import AskedCosts, CostView, NoContract
    from persienne.ui.household.overview import Overview
    from persienne.words.numbers import Figures


class CostsDesk(Desk[CostsPage]):
    """A bill is made anew whenever it is looked at, and stored nowhere."""

    missing_wanted = Signal()
    """What is still to download is to be shown."""
    slats_wanted = Signal()
    """The stop of the slats is to be shown."""

    def build(self) -> CostsPage:
        """Make the page and connect what it asks for."""
        tools = self.tools
        page = CostsPage(tools.locale)
        self._contract = ContractLever(self)
        CheckLever(self, page)
        CompareLever(self, page)
        PricesLever(self, page)
        NeededLever(self, page)
        TermsLever(self, page, self._contract)
        page.wanted.connect(self._read)
        page.contract_wanted.connect(lambda meter: self._contract.ask(meter, page))
        page.contract_change_wanted.connect(lambda meter, since: self._contract.ask(meter, page, since=since))
        page.power_wanted.connect(lambda meter, since: self._contract.ask(meter, page, since=since, power=True))
        page.contract_save_wanted.connect(lambda meter: self._contract.save(meter, page))
        self.reform = ReformLever(tools, lambda: self.session, self._contract, self)
        page.reform_wanted.connect(self.reform.show)
        page.files_wanted.connect(tools.choose_files)
        page.slats_wanted.connect(self.slats_wanted)
        page.missing_wanted.connect(self.missing_wanted)
        return page

    def fill(self, overview: Overview) -> None:
        """Show the bill of what is stored by now."""
        self.page.set_overview(overview)
        self.reform.refresh()

    @deed
    async def _read(self, asked: AskedCosts) -> None:
        work = partial(_view, asked=asked, figures=Numbers(self.tools.locale))
        self.page.show_view(await self.work(work))


def _view(household: Household, *, asked: AskedCosts, figures: Figures) -> CostView | NoContract:
    from persienne.telling.cost_view_maker import CostViewMaker  # noqa: PLC0415 - it loads the engine

    return CostViewMaker(QtSpeech(), figures).make(household, asked)
