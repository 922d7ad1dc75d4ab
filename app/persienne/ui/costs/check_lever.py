"""Checking a bill: the contracts are read, a person types, and each amount is held against ours; nothing is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.store.contracts import read_contract
from persienne.telling.cost_words import CostWords
from persienne.ui.costs.check_dialog import BillCheckDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.telling.bill_check_words import CheckView, TypedBill
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.words.numbers import Figures


class CheckLever(Lever):
    """Opens the dialog on the days of the bill in view, and answers it."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.deeds.check_wanted.connect(lambda: self._ask(page.shown))

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        timeline = await self.work(lambda household: read_contract(household.conn, asked.meter.id))
        words = CostWords(QtSpeech(), Numbers(self.tools.locale))
        days = asked.period.first, asked.period.last
        dialog = BillCheckDialog(asked.meter, timeline, days, asked.route, words, self._page.window())
        dialog.check_wanted.connect(partial(self._check, dialog))
        dialog.open()

    @deed
    async def _check(self, dialog: BillCheckDialog, typed: TypedBill) -> None:
        with self.tools.telling(dialog.show_refusal):
            work = partial(_checked, typed=typed, figures=Numbers(self.tools.locale))
            dialog.show_checked(await self.work(work, over=dialog))


def _checked(household: Household, *, typed: TypedBill, figures: Figures) -> CheckView:
    from persienne.telling.bill_check_words import BillCheckWords  # noqa: PLC0415 - it loads the engine

    return BillCheckWords(QtSpeech(), figures).make(household, typed)
