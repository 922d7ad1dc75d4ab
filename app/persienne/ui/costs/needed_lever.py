"""Giving just what is needed, from the question to the file: sums are made, shown, written and noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from shiboken6 import isValid

from persienne.household.exporting.exports import default_name
from persienne.insight.costs.comparison import off_peak_hours
from persienne.telling.comparison_words import ComparisonWords
from persienne.ui.costs.needed_dialog import Givable, NeededDialog
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import offer_saved
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.style.numbers import Numbers
from persienne.ui.style.translation import QtSpeech

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.errors import UserError
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

    def _ask(self, asked: AskedCosts | None) -> None:
        if self.session is not None and asked is not None:
            self.session.ask(partial(_givable, asked=asked), self._show)

    def _show(self, givable: Givable) -> None:
        self._ready = None
        words = ComparisonWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = NeededDialog(givable, words, self.tools.theme, self._page.window())
        dialog.wish_changed.connect(partial(self._read, dialog))
        dialog.accepted.connect(partial(self._choose_place, dialog))
        dialog.begin()

    def _read(self, dialog: NeededDialog, wish: Wish) -> None:
        def done(content: Content) -> None:
            if isValid(dialog):
                self._ready = wish, content
                dialog.show_content(wish, content)

        def failed(error: UserError) -> None:
            if isValid(dialog):
                dialog.show_error(wish, self.tools.say(error))

        if self.session is not None:
            self.session.ask(partial(_content, wish=wish), done, failed)

    def _choose_place(self, dialog: NeededDialog) -> None:
        """Ask where to; the file dialog asks before another file is replaced."""
        ready, wish = self._ready, dialog.wish
        if self.session is None or ready is None or ready[0] != wish:
            return
        name = default_name(wish, self.tools.language)
        if self.tools.example:
            name = name.replace("persienne-", self.tr("persienne-example-", "the beginning of a file's name"), 1)
        path = ask_where_to_save(self._page, self.tr("Export to"), name, self.tr("Just what is needed (*.csv)"))
        if path is not None:
            work = partial(_save, wish=wish, path=path, content=ready[1])
            self.session.change(work, partial(self._on_saved, path))

    def _on_saved(self, path: Path, _none: None) -> None:
        offer_saved(self.tools, self.tr("Exported: anyone can read this file"), str(path), path)


def _givable(household: Household, *, asked: AskedCosts) -> Givable:
    own = household.measures.contract(asked.meter)
    hours = off_peak_hours(own, household.measures.suggested_contract(asked.meter))
    return Givable(asked.meter, own, hours, asked.known)


def _content(household: Household, *, wish: Wish) -> Content:
    return household.exports.content(wish)


def _save(household: Household, *, wish: Wish, path: Path, content: Content) -> None:
    household.exports.save(wish, path, content, replace=True)
