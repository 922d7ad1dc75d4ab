"""The desk of the page History: what is known is handed to it; days are set aside, and what is wished for exported."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from persienne.base.localtime import local_days
from persienne.base.reading import energy_register
from persienne.household.measures.energy_costs import price_all
from persienne.household.measures.setting_aside import put_aside, take_back
from persienne.household.measures.supply import recall_supply
from persienne.insight.bars import known_days
from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import COSTS
from persienne.ui.history.notes_lever import NotesLever
from persienne.ui.history.page import HistoryPage
from persienne.ui.history.words import HistoryWords
from persienne.ui.style.numbers import Numbers

if TYPE_CHECKING:
    from persienne.base.set_aside import Reason, SetAside
    from persienne.household.household import Household
    from persienne.household.measures.energy_costs import NotPriced
    from persienne.household.measures.supply import Supply
    from persienne.insight.costs.priced import PricedEnergy
    from persienne.ui.frame.contract_lever import ContractLever
    from persienne.ui.history.export_lever import ExportLever
    from persienne.ui.household.overview import Overview, Shown


class HistoryDesk(Desk[HistoryPage]):
    """Past measures: none is changed here, and each day may be left out of the sums."""

    missing_wanted = Signal()
    """What is still to download is to be shown."""

    def build(self) -> HistoryPage:
        """Make the page and connect what it asks for."""
        tools = self.tools
        page = HistoryPage(tools.locale, example=tools.example, clock=tools.clock)
        page.files_wanted.connect(tools.choose_files)
        page.missing_wanted.connect(self.missing_wanted)
        page.demo_wanted.connect(tools.begin_example)
        page.set_aside_wanted.connect(self._ask)
        page.take_back_wanted.connect(self._take_back)
        page.export_wanted.connect(self._export)
        self.noting = NotesLever(tools, lambda: self.session, page, self)
        page.euros.wanted.connect(self._read_costs)
        page.supply.wanted.connect(self._read_supply)
        page.supply.power.costs_wanted.connect(lambda: tools.go(COSTS))
        page.euros.contract_wanted.connect(lambda meter: self._contract.ask(meter, page))
        return page

    @cached_property
    def _exporting(self) -> ExportLever:
        from persienne.ui.history.export_lever import ExportLever  # noqa: PLC0415 - on use: it knows every format

        return ExportLever(self.tools, lambda: self.session, self)

    @cached_property
    def _contract(self) -> ContractLever:
        from persienne.ui.frame.contract_lever import ContractLever  # noqa: PLC0415 - on use: it knows every contract

        return ContractLever(self.tools, lambda: self.session, self)

    def fill(self, overview: Overview) -> None:
        """Show what is known, and have the notes read."""
        self.page.set_overview(overview)
        self.noting.read()

    @Slot()
    def _export(self) -> None:
        """Ask what of the page is to be written to a file."""
        view = self.page.in_view
        if view is not None and self.session is not None:
            self._exporting.ask(view, self.page)

    @Slot(object)
    def _read_costs(self, shown: Shown) -> None:
        """Have what is shown priced, in the thread that reads the household."""
        if self.session is not None:
            self.session.ask(partial(_priced, shown=shown), partial(self.page.euros.take, shown))

    @Slot(object)
    def _read_supply(self, shown: Shown) -> None:
        """Have the highest powers and the voltages of the meter read."""
        if self.session is not None:
            self.session.ask(partial(_supply, shown=shown), partial(self.page.supply.take, shown))

    @Slot(object, int, int)
    def _ask(self, shown: Shown, first: int, last: int) -> None:
        """Ask which days are meant and why; the last that may be is yesterday."""
        from persienne.ui.history.aside_dialog import AsideDialog  # noqa: PLC0415 - on use

        tools = self.tools
        local = local_days(shown.history.zone)
        reach = known_days(shown.history, local)
        yesterday = local.day(self.tools.now()) - 1
        if reach is None or reach[0] > yesterday:
            return
        known = reach[0], min(reach[1], yesterday)
        dialog = AsideDialog((first, last), known, HistoryWords(tools.locale), self.page.window())
        dialog.accepted.connect(lambda: self._set_aside(shown, dialog.days, dialog.reason, dialog.note))
        dialog.open()

    def _set_aside(self, shown: Shown, days: tuple[int, int], reason: Reason, note: str | None) -> None:
        if self.session is not None:
            work = partial(_set_aside, shown=shown, days=days, reason=reason, note=note, at=self.tools.now())
            self.session.change(work, self._on_set_aside)

    def _on_set_aside(self, done: SetAside) -> None:
        title = Numbers(self.tools.locale).counted(self.tr("%n day(s) set aside", "", done.days), done.days)
        said = self.tr("They stay stored and are in no sum. To take them back, show these days on this page.")
        self.tools.tell("info", title, said)

    @Slot(int)
    def _take_back(self, number: int) -> None:
        if self.session is not None:
            self.session.change(partial(_take_back, number=number), self._on_taken_back)

    def _on_taken_back(self, _none: None) -> None:
        self.tools.tell("info", self.tr("These days count again"), "")


def _set_aside(
    household: Household, *, shown: Shown, days: tuple[int, int], reason: Reason, note: str | None, at: int
) -> SetAside:
    direction = energy_register(shown.register).direction
    return put_aside(household.conn, shown.meter, days, reason, at=at, note=note, direction=direction)


def _priced(household: Household, *, shown: Shown) -> PricedEnergy | NotPriced:
    return price_all(household.conn, shown.meter, shown.register)


def _supply(household: Household, *, shown: Shown) -> Supply:
    return recall_supply(household.conn, shown.meter)


def _take_back(household: Household, *, number: int) -> None:
    take_back(household.conn, number)
