"""Checking a bill: the contracts are read, a person types, and each amount is held against ours; nothing is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from shiboken6 import isValid

from persienne.telling.cost_words import CostWords
from persienne.ui.costs.check_dialog import BillCheckDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
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

    @Slot(object)
    def _ask(self, asked: AskedCosts | None) -> None:
        if self.session is not None and asked is not None:
            self.session.ask(partial(_contracts, meter=asked.meter), partial(self._show, asked))

    def _show(self, asked: AskedCosts, timeline: Timeline) -> None:
        words = CostWords(QtSpeech(), Numbers(self.tools.locale))
        days = asked.period.first, asked.period.last
        dialog = BillCheckDialog(asked.meter, timeline, days, asked.route, words, self.tools.theme, self._page.window())
        dialog.check_wanted.connect(partial(self._check, dialog))
        dialog.open()

    def _check(self, dialog: BillCheckDialog, typed: TypedBill) -> None:
        def done(view: CheckView) -> None:
            if isValid(dialog):
                dialog.show_checked(view)

        def failed(error: UserError) -> None:
            if isValid(dialog):
                dialog.show_refusal(self.tools.say(error))

        if self.session is not None:
            self.session.ask(partial(_checked, typed=typed, figures=Numbers(self.tools.locale)), done, failed)


def _contracts(household: Household, *, meter: StoredMeter) -> Timeline:
    return household.measures.contract(meter)


def _checked(household: Household, *, typed: TypedBill, figures: Figures) -> CheckView:
    from persienne.telling.bill_check_words import BillCheckWords  # noqa: PLC0415 - it loads the engine

    return BillCheckWords(QtSpeech(), figures).make(household, typed)
