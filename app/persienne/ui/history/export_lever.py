"""Exports of the page History: what is wished for is asked and read, and one file written where a person says."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from persienne.base.localtime import local_days
from persienne.exporters.formats import Format
from persienne.household.exporting.exports import default_name
from persienne.insight.bars import known_days
from persienne.ui.frame.saved import offer_saved
from persienne.ui.history.export_dialog import ExportDialog
from persienne.ui.history.export_words import ExportWords
from persienne.ui.history.exported import Picked, content_of, pick
from persienne.ui.household.files import ask_where_to_save
from persienne.ui.style.theme import palette

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.household.exporting.exports import Content
    from persienne.household.exporting.extracts import Wish
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Tools
    from persienne.ui.history.views import InView
    from persienne.ui.household.session import Session


class ExportLever(QObject):
    """Exports, from the question to the file; ``session`` is asked for at each call, for it may be another one."""

    def __init__(self, tools: Tools, session: Callable[[], Session | None], parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._session = session
        self._asked: Wish | None = None
        self._ready: tuple[Wish, Content | Picked] | None = None

    def ask(self, view: InView, page: QWidget) -> None:
        """Ask what is to be exported of what the page shows."""
        self._asked = self._ready = None
        words = ExportWords(self._tools.locale)
        reach = _reach(view)
        dialog = ExportDialog(view.shown, view.chosen, view.days, reach, words, page.window())
        dialog.wish_changed.connect(lambda _wish: self._read(dialog, view))
        dialog.accepted.connect(lambda: self._choose_place(dialog, words, page))
        dialog.begin()

    def _read(self, dialog: ExportDialog, view: InView) -> None:
        """Have what is wished for read, one wish after the other: the last one that was said counts."""
        session = self._session()
        if session is None or self._asked is not None:
            return
        wish = self._asked = dialog.wish

        def done(found: Content | Picked) -> None:
            self._asked = None
            if not shiboken6.isValid(dialog):
                return
            if wish != dialog.wish:
                self._read(dialog, view)
                return
            self._ready = wish, found
            dialog.show_content(wish, None if isinstance(found, Picked) else found)

        def failed(error: UserError) -> None:
            self._asked = None
            if not shiboken6.isValid(dialog):
                return
            if wish != dialog.wish:
                self._read(dialog, view)
                return
            dialog.show_error(wish, self._tools.say(error))

        work = partial(_read, wish=wish, language=self._tools.language, ghost=view.ghost, euros=view.euros)
        session.ask(work, done, failed)

    def _choose_place(self, dialog: ExportDialog, words: ExportWords, page: QWidget) -> None:
        """Ask where to; the file dialog asks before another file is replaced."""
        session, ready = self._session(), self._ready
        if session is None or ready is None or ready[0] != dialog.wish:
            return
        wish, found = ready
        content = self._drawn(wish, found, dark=dialog.dark) if isinstance(found, Picked) else found
        name = default_name(wish, self._tools.language)
        if self._tools.example:
            name = name.replace("persienne-", self.tr("persienne-example-", "the beginning of a file's name"), 1)
        path = ask_where_to_save(page, self.tr("Export to"), name, words.filter(wish.format))
        if path is not None:
            session.change(partial(_save, wish=wish, path=path, content=content), partial(self._on_saved, path))

    def _drawn(self, wish: Wish, picked: Picked, *, dark: bool) -> Content:
        theme = palette(dark=dark and wish.format is not Format.PDF)
        return content_of(wish, picked, theme, self._tools.locale, now=self._tools.clock(), example=self._tools.example)

    def _on_saved(self, path: Path, _none: None) -> None:
        offer_saved(self._tools, self.tr("Exported: anyone can read this file"), str(path), path)


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


def _save(household: Household, *, wish: Wish, path: Path, content: Content) -> None:
    household.exports.save(wish, path, content, replace=True)
