"""Giving just what is needed, from the question to the file: sums are made, shown, written and noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.household.exporting.exports import default_name
from persienne.household.measures.contracts import suggested_contract
from persienne.insight.costs.comparison import off_peak_hours
from persienne.store.contracts import read_contract
from persienne.telling.comparison_words import ComparisonWords
from persienne.ui.costs.needed_dialog import Givable, NeededDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from persienne.household.exporting.exports import Content
    from persienne.household.exporting.extracts import Wish
    from persienne.household.household import Household
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.desk import Desk


class NeededLever(Lever):
    """All that is known of the meter in view, until other days are chosen."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        self._ready: tuple[Wish, Content] | None = None
        page.deeds.needed_wanted.connect(lambda: self._ask(page.asked))

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        """Ask what is to be given, then where to; the file dialog asks before another file is replaced."""
        if asked is None:
            return
        givable = await self.work(partial(_givable, asked=asked))
        self._ready = None
        words = ComparisonWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = NeededDialog(givable, words, self._page.window())
        dialog.wish_changed.connect(partial(self._read, dialog))
        if not await answer(dialog, dialog.begin):
            return
        ready, wish = self._ready, dialog.wish
        if ready is None or ready[0] != wish:
            return
        name = default_name(wish, self.tools.language)
        if self.tools.example:
            name = name.replace("persienne-", self.tr("persienne-example-", "the beginning of a file's name"), 1)
        path = ask_where_to_save(self._page, self.tr("Export to"), name, self.tr("Just what is needed (*.csv)"))
        if path is not None:
            await self.change(lambda household: household.exports.save(wish, path, ready[1], replace=True))
            offer_saved(self.tools, self.tr("Exported: anyone can read this file"), str(path), path)

    @deed
    async def _read(self, dialog: NeededDialog, wish: Wish) -> None:
        with self.tools.telling(partial(dialog.show_refused, wish)):
            content = await self.work(lambda household: household.exports.content(wish), over=dialog)
            self._ready = wish, content
            dialog.show_content(wish, content)


def _givable(household: Household, *, asked: AskedCosts) -> Givable:
    own = read_contract(household.conn, asked.meter.id)
    hours = off_peak_hours(own, suggested_contract(household.conn, asked.meter))
    return Givable(asked.meter, own, hours, asked.known)
