"""Describing tables: a refused file comes in, a person says what it holds, and what is to be imported how goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from shiboken6 import isValid

from persienne.telling.table_words import TableWords
from persienne.ui.frame.lever import Lever
from persienne.ui.meter.table_dialog import TableDialog
from persienne.ui.meter.tables_dialog import TablesDialog
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.file_reader import Refusal
    from persienne.importers.mapping import Mapping
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class TableLever(Lever):
    """Tries each description while the dialog is open, one at a time; the last one that was chosen is tried last."""

    described = Signal(object, object)
    """Files (paths) are to be imported as a Mapping says."""

    def __init__(self, desk: Desk[Any], page: MeterDataPage) -> None:
        super().__init__(desk)
        self._page = page
        self._words = TableWords(translated, page.import_words.figures)
        self._trying = False
        self._next: Mapping | None = None
        page.describe_wanted.connect(self._on_describe)
        page.tables_wanted.connect(self._on_tables)

    @Slot(object)
    def _on_describe(self, refusals: Sequence[Refusal]) -> None:
        """The first of ``refusals``, which have the same columns, is shown."""
        first = refusals[0]
        if self.session is None or first.look is None:
            return
        others, theme = len(refusals) - 1, self.tools.theme
        dialog = TableDialog(first.file, first.look, self._words, theme, self._page.window(), others=others)
        dialog.trial_wanted.connect(partial(self._try, dialog, first))
        dialog.accepted.connect(lambda: self._import(refusals, dialog.mapping))
        self._trying, self._next = False, None
        self._try(dialog, first, dialog.mapping)
        dialog.open()

    def _import(self, refusals: Sequence[Refusal], mapping: Mapping) -> None:
        paths = dict.fromkeys(refusal.path for refusal in refusals if refusal.path is not None)
        self.described.emit(tuple(paths), mapping)

    def _try(self, dialog: TableDialog, refusal: Refusal, mapping: Mapping) -> None:
        if self._trying:
            self._next = mapping
        elif self.session is not None and refusal.look is not None:
            self._trying = True
            naive = "clock_offset" not in refusal.look.proposals[0].reasons
            work = partial(_tried, refusal=refusal, mapping=mapping, naive=naive)
            self.session.ask(work, partial(self._on_tried, dialog, refusal, mapping), self._on_refused)

    def _on_tried(self, dialog: TableDialog, refusal: Refusal, mapping: Mapping, trial: Trial) -> None:
        self._trying = False
        if isValid(dialog):
            dialog.show_trial(mapping, trial)
            if (following := self._next) is not None:
                self._next = None
                self._try(dialog, refusal, following)

    def _on_refused(self, error: UserError) -> None:
        self._trying = False
        self._tell(error)

    @Slot()
    def _on_tables(self) -> None:
        if self.session is not None:
            self.session.ask(_listed, self._show, self._tell)

    def _show(self, mappings: Sequence[Mapping]) -> None:
        dialog = TablesDialog(mappings, self._words, self.tools.theme, self._page.window())
        dialog.forget_wanted.connect(self._forget)
        dialog.open()

    def _forget(self, titles: tuple[str, ...]) -> None:
        if self.session is not None:
            self.session.change(partial(_forgotten, titles=titles), lambda _none: None, self._tell)

    def _tell(self, error: UserError) -> None:
        self.tools.tell("alert", self.tr("That did not work"), self.tools.say(error))


def _tried(household: Household, *, refusal: Refusal, mapping: Mapping, naive: bool) -> Trial:
    return household.measures.try_table(refusal, mapping, naive=naive)


def _listed(household: Household) -> tuple[Mapping, ...]:
    return household.measures.described_tables()


def _forgotten(household: Household, *, titles: tuple[str, ...]) -> None:
    household.measures.forget_described_table(titles)
