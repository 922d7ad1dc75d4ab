"""Comparing contracts: a choice comes in, each wish is reckoned while the dialog is open; nothing is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.telling.comparison_words import ComparisonWords
from persienne.ui.costs.compare_dialog import CompareDialog
from persienne.ui.frame.contract_files import ask_for_contract_file, contract_of_file
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import deed
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.telling.comparison_words import ComparisonView, WishedComparison
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk
    from persienne.words.numbers import Figures


class CompareLever(Lever):
    """The year that ends with the period in view."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.deeds.compare_wanted.connect(lambda: self._ask(page.asked))

    def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        words = ComparisonWords(QtSpeech(), Numbers(self.tools.locale))
        last = min(asked.period.last, asked.known[1])
        dialog = CompareDialog(asked.meter, last, words, self._page.window())
        dialog.wish_changed.connect(partial(self._compare, dialog))
        dialog.file_wanted.connect(partial(self._add_file, dialog))
        dialog.begin()

    @deed
    async def _compare(self, dialog: CompareDialog, wish: WishedComparison) -> None:
        with self.tools.telling(dialog.show_refusal):
            work = partial(_compared, wish=wish, figures=Numbers(self.tools.locale))
            dialog.show_compared(await self.work(work, over=dialog))

    @deed
    async def _add_file(self, dialog: CompareDialog) -> None:
        path = ask_for_contract_file(dialog)
        if path is not None:
            with self.tools.telling(dialog.show_refusal):
                dialog.add_file(path.stem, await self.work(partial(contract_of_file, path=path), over=dialog))


def _compared(household: Household, *, wish: WishedComparison, figures: Figures) -> ComparisonView:
    return ComparisonWords(QtSpeech(), figures).make(household, wish)
