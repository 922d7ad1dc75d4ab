"""Describing tables: a refused file comes in, a person says what it holds, and what is to be imported how goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from persienne.household.measures.read_files import described_tables, forget_described_table
from persienne.household.measures.table_trial import try_table
from persienne.telling.table_words import TableWords
from persienne.ui.frame.lever import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.meter.table_dialog import TableDialog
from persienne.ui.meter.tables_dialog import TablesDialog
from persienne.ui.style.translation import translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.household.household import Household
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.file_reader import Refusal
    from persienne.importers.mapping import Mapping
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


class TableLever(Lever):
    """Tries each description while the dialog is open, one at a time; the last one that was chosen is tried last."""

    reads_anew = False
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

    @deed
    async def _on_describe(self, refusals: Sequence[Refusal]) -> None:
        """The first of ``refusals``, which have the same columns, is shown."""
        first = refusals[0]
        if first.look is None:
            return
        others = len(refusals) - 1
        dialog = TableDialog(first.file, first.look, self._words, self._page.window(), others=others)
        naive = "clock_offset" not in first.look.proposals[0].reasons
        dialog.trial_wanted.connect(partial(self._try, dialog, first, naive))
        self._trying = False
        self._try(dialog, first, naive, dialog.mapping)
        if await answer(dialog):
            paths = dict.fromkeys(refusal.path for refusal in refusals if refusal.path is not None)
            self.described.emit(tuple(paths), dialog.mapping)

    @deed
    async def _try(self, dialog: TableDialog, refusal: Refusal, naive: bool, mapping: Mapping) -> None:
        self._next = mapping
        if self._trying:
            return
        self._trying = True
        try:
            while (tried := self._next) is not None:
                self._next = None
                trial = await self.work(partial(_tried, refusal=refusal, mapping=tried, naive=naive), over=dialog)
                dialog.show_trial(tried, trial)
        finally:
            self._trying = False

    @deed
    async def _on_tables(self) -> None:
        mappings = await self.work(lambda household: described_tables(household.conn))
        dialog = TablesDialog(mappings, self._words, self._page.window())
        dialog.forget_wanted.connect(self._forget)
        dialog.open()

    @deed
    async def _forget(self, titles: tuple[str, ...]) -> None:
        await self.change(lambda household: forget_described_table(household.conn, titles))


def _tried(household: Household, *, refusal: Refusal, mapping: Mapping, naive: bool) -> Trial:
    return try_table(household.conn, refusal, mapping, naive=naive)
