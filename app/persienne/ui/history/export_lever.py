"""Exports of the page History: what is wished for is asked and read, and one file written where a person says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.exporters.formats import Format
from persienne.household.exporting.exports import default_name
from persienne.insight.bars import known_days
from persienne.ui.frame.lever import Lever
from persienne.ui.frame.saved import offer_saved
from persienne.ui.history.export_dialog import ExportDialog
from persienne.ui.history.export_words import ExportWords
from persienne.ui.history.exported import Picked, content_of, pick
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.style.theme import palette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.household.exporting.exports import Content
    from persienne.household.exporting.extracts import Wish
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Desk
    from persienne.ui.history.views import InView


class ExportLever(Lever):
    """Exports, from the question to the file."""

    def __init__(self, desk: Desk[Any]) -> None:
        super().__init__(desk)
        self._reading = False
        self._ready: tuple[Wish, Content | Picked] | None = None

    @deed
    async def ask(self, view: InView, page: QWidget) -> None:
        """Ask what is to be exported of what the page shows, then where to: before another file is replaced, too."""
        self._reading, self._ready = False, None
        words = ExportWords(self.tools.locale)
        reach = _reach(view)
        dialog = ExportDialog(view.shown, view.chosen, view.days, reach, words, page.window())
        dialog.wish_changed.connect(lambda _wish: self._read(dialog, view))
        if not await answer(dialog, dialog.begin):
            return
        if self._ready is None or self._ready[0] != dialog.wish:
            return
        wish, found = self._ready
        content = self._drawn(wish, found, dark=dialog.dark) if isinstance(found, Picked) else found
        name = default_name(wish, self.tools.language)
        if self.tools.example:
            name = name.replace("persienne-", self.tr("persienne-example-", "the beginning of a file's name"), 1)
        path = ask_where_to_save(page, self.tr("Export to"), name, words.filter(wish.format))
        if path is not None:
            await self.change(lambda household: household.exports.save(wish, path, content, replace=True))
            offer_saved(self.tools, self.tr("Exported: anyone can read this file"), str(path), path)

    @deed
    async def _read(self, dialog: ExportDialog, view: InView) -> None:
        """Have what is wished for read, one wish after the other: the last one that was said counts."""
        if self._reading:
            return
        wish: Wish | None = None
        self._reading = True
        try:
            while wish != dialog.wish:
                wish = dialog.wish
                await self._read_wish(dialog, view, wish)
        finally:
            self._reading = False

    async def _read_wish(self, dialog: ExportDialog, view: InView, wish: Wish) -> None:
        work = partial(_read, wish=wish, language=self.tools.language, ghost=view.ghost, euros=view.euros)
        try:
            found = await self.work(work, over=dialog)
        except UserError as error:
            if wish == dialog.wish:
                dialog.show_refused(wish, self.tools.say(error))
            return
        if wish == dialog.wish:
            self._ready = wish, found
            dialog.show_content(wish, None if isinstance(found, Picked) else found)

    def _drawn(self, wish: Wish, picked: Picked, *, dark: bool) -> Content:
        theme = palette(dark=dark and wish.format is not Format.PDF)
        return content_of(wish, picked, theme, self.tools.locale, now=self.tools.clock(), example=self.tools.example)


def _reach(view: InView) -> tuple[int, int]:
    """The first and the last day (ordinals) of which anything is known of any register: another meter may be chosen."""
    histories = [shown.history for shown, _ in view.shown]
    known = [known_days(history, local_days(history.zone)) for history in histories]
    told = [view.known, *(days for days in known if days is not None)]
    return min(first for first, _ in told), max(last for _, last in told)


def _read(household: Household, *, wish: Wish, language: str, ghost: bool, euros: bool) -> Content | Picked:
    if wish.format.shows:
        return replace(pick(household, wish, euros=euros), ghost=ghost)
    return household.exports.content(wish, language)
