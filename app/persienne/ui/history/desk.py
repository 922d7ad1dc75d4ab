"""The desk of the page History: what is known is handed to it; days are set aside, and what is wished for exported."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from persienne.base.localtime import local_days
from persienne.base.reading import energy_register
from persienne.household.measures.corrections import put_aside, take_back
from persienne.household.measures.energy_costs import price_all
from persienne.household.measures.supply import recall_supply
from persienne.insight.bars import known_days
from persienne.ui.frame.desk import Desk
from persienne.ui.frame.keys import COSTS
from persienne.ui.history.notes_lever import NotesLever
from persienne.ui.history.page import HistoryPage
from persienne.ui.history.words import HistoryWords
from persienne.ui.household.deeds import answer, deed
from persienne.ui.style.translation import Numbers

if TYPE_CHECKING:
    from persienne.base.set_aside import Reason, SetAside
    from persienne.household.household import Household
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
        self.noting = NotesLever(self, page)
        page.euros.wanted.connect(self._read_costs)
        page.supply.wanted.connect(self._read_supply)
        page.supply.power.acted.connect(lambda _key: tools.go(COSTS))
        page.euros.contract_wanted.connect(lambda meter: self._contract.ask(meter, page))
        return page

    @cached_property
    def _exporting(self) -> ExportLever:
        from persienne.ui.history.export_lever import ExportLever  # noqa: PLC0415 - on use: it knows every format

        return ExportLever(self)

    @cached_property
    def _contract(self) -> ContractLever:
        from persienne.ui.frame.contract_lever import ContractLever  # noqa: PLC0415 - on use: it knows every contract

        return ContractLever(self)

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

    @deed
    async def _read_costs(self, shown: Shown) -> None:
        """Have what is shown priced, in the thread that reads the household."""
        priced = await self.work(lambda household: price_all(household.conn, shown.meter, shown.register))
        self.page.euros.take(shown, priced)

    @deed
    async def _read_supply(self, shown: Shown) -> None:
        """Have the highest powers and the voltages of the meter read."""
        self.page.supply.take(shown, await self.work(lambda household: recall_supply(household.conn, shown.meter)))

    @deed
    async def _ask(self, shown: Shown, first: int, last: int) -> None:
        """Ask which days are meant and why, and set them aside; the last that may be is yesterday."""
        from persienne.ui.history.aside_dialog import AsideDialog  # noqa: PLC0415 - on use

        tools = self.tools
        local = local_days(shown.history.zone)
        reach = known_days(shown.history, local)
        yesterday = local.day(tools.now()) - 1
        if reach is None or reach[0] > yesterday:
            return
        known = reach[0], min(reach[1], yesterday)
        dialog = AsideDialog((first, last), known, HistoryWords(tools.locale), self.page.window())
        if not await answer(dialog):
            return
        work = partial(
            _set_aside, shown=shown, days=dialog.days, reason=dialog.reason, note=dialog.note, at=tools.now()
        )
        done = await self.change(work)
        title = Numbers(tools.locale).counted(self.tr("%n day(s) set aside", "", done.days), done.days)
        said = self.tr("They stay stored and are in no sum. To take them back, show these days on this page.")
        tools.tell("info", title, said)

    @deed
    async def _take_back(self, number: int) -> None:
        await self.change(lambda household: take_back(household.conn, number))
        self.tools.tell("info", self.tr("These days count again"), "")


def _set_aside(
    household: Household, *, shown: Shown, days: tuple[int, int], reason: Reason, note: str | None, at: int
) -> SetAside:
    direction = energy_register(shown.register).direction
    return put_aside(household.conn, shown.meter, days, reason, at=at, note=note, direction=direction)
