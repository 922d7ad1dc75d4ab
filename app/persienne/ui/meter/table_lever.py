"""Tables that a household describes: a new table is asked about, tried and kept; known tables are listed.

The assistant for a table that no format knows: its first rows and a proposal are shown, a description goes out.
It stores nothing: each description is tried by who opened the dialog, and what it makes of the file is shown at once.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from persienne.base.placeholders import fill
from persienne.household.measures.read_files import described_tables, forget_described_table
from persienne.household.measures.table_trial import try_table
from persienne.telling.table_words import TableWords
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.meter.table_form import TableForm
from persienne.ui.style import fonts
from persienne.ui.style.translation import translated
from persienne.ui.widgets.bars import DayBar, DayBars
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.label import ElidedLabel
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.household.measures.table_trial import Trial
    from persienne.importers.file_reader import Refusal
    from persienne.importers.mapping import Mapping, TableLook
    from persienne.ui.frame.desk import Desk
    from persienne.ui.meter.page import MeterDataPage


WIDTH = 800
SHOWN_ROWS, SHOWN_COLUMNS, SHOWN_DAYS = 4, 7, 14
BARS = 120


class TableDialog(Form):
    """Accepted, ``mapping`` says how the file and ``others`` with the same columns are to be read."""

    trial_wanted = Signal(object)
    """A Mapping is to be tried; :meth:`show_trial` shows what it makes of the file."""

    def __init__(
        self, file: str, look: TableLook, words: TableWords, parent: QWidget | None = None, *, others: int = 0
    ) -> None:
        super().__init__(self.tr("What does this file hold?"), parent, width=WIDTH)
        self._words, self._look = words, look
        self._suggested: Mapping | None = None
        self._good = False
        self.add_words(file, "ink", fonts.BODY_STRONG)
        self.add_words(
            self.tr("No known format fits it. Here is what it seems to hold; nothing is stored before you import it.")
        )
        self._add_rows()
        self.form = self.add(TableForm(look, look.proposals[0], words))
        self.form.changed.connect(self.refresh)
        self._add_trial()
        if others:
            self.add_words(words.counted("same_columns", others))
        if not look.proposals[0].mapping.titles:
            self.add_words(self.tr("Its columns have no titles: the next such file is asked about again."))
        self.ends(self.tr("Import"), "file-up")

    @property
    def mapping(self) -> Mapping:
        """The description as it is chosen."""
        return self.form.mapping

    def _add_rows(self) -> None:
        """The first rows as they are written."""
        card, look = self.add(Card()), self._look
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        width, used = max(map(len, look.rows)), look.proposals[0].mapping.columns
        # Those that are read come first where there are too many.
        columns = sorted(sorted(range(width), key=lambda column: column not in used)[:SHOWN_COLUMNS])
        for line, cells in enumerate((look.titles, *look.rows[:SHOWN_ROWS])):
            for place, column in enumerate(columns):
                text = cells[column] if column < len(cells) else ""
                step = fonts.CAPTION if line else fonts.CAPTION_STRONG
                grid.addWidget(ElidedLabel(text, step, "ink2" if line else "ink"), line, place)
        for place, column in enumerate(columns):
            texts = [row[column] for row in (look.titles, *look.rows) if column < len(row)]
            grid.setColumnStretch(place, max(1, *map(len, texts)))
        card.body.addLayout(grid)
        card.setAccessibleName(self.tr("The first rows of the file"))

    def _add_trial(self) -> None:
        self.card = self.add(Card())
        self.card.setAccessibleName(self.tr("What this makes of the file"))
        with self.inside(self.card.body):
            self._bars = self.add(DayBars(self.tr("Energy of the first days")))
            self._bars.setFixedHeight(round(fonts.scaled(BARS)))
            self._bars.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._said = self.add_words("", "ink")
            self._use = self.add_link(self.tr("Take this reading"), self._take_suggestion, "check")

    def show_trial(self, mapping: Mapping, trial: Trial) -> None:
        """Show what ``mapping`` makes of the file, unless something else was chosen meanwhile."""
        if mapping != self.mapping:
            return
        self._good = bool(trial.intervals)
        self._suggested = trial.suggestion.mapping if trial.suggestion is not None else None
        self._use.setVisible(self._suggested is not None)
        figures = self._words.figures
        self._bars.show_bars(
            [
                DayBar(
                    figures.short_day(date.fromordinal(one.day)),
                    float(one.joules),
                    self._words.amount(trial, one.joules).figure,
                    one.whole,
                )
                for one in trial.days[:SHOWN_DAYS]
            ]
        )
        guessed = "measure" in self.form.waiting
        self._bars.setVisible(bool(trial.days) and not guessed)
        self._said.setText("\n".join(self._words.trial(trial, mapping, guessed=guessed)))
        self.card.setAccessibleDescription(self._said.text())
        self._settle()
        self.grow()
        QTimer.singleShot(0, self, self.grow)  # once its words are laid out as wide as they are

    def _take_suggestion(self) -> None:
        if self._suggested is not None:
            self.form.take(self._suggested)

    def refresh(self) -> None:
        """Have what is chosen tried."""
        self._good = False
        self._use.hide()
        if not self._said.text():
            self._said.setText(self.tr("Reading the file…"))
            self._bars.hide()
        self._settle()
        self.trial_wanted.emit(self.mapping)

    def _settle(self) -> None:
        """Nothing is imported while a part waits for a choice, or what was chosen gives nothing."""
        waiting = self.form.waiting
        self.action.setEnabled(self._good and not waiting)
        parts = ", ".join(self._words.part(name, self.mapping) for name in waiting)
        self.action.setToolTip(fill(self.tr("To choose first: {parts}"), parts=parts) if waiting else "")


TABLES_WIDTH = 680


class TablesDialog(Form):
    """One row a description, named by its columns, each with its « Forget »."""

    forget_wanted = Signal(object)
    """The titles of the columns whose description is to be forgotten; the dialog is closed."""

    def __init__(self, mappings: Sequence[Mapping], words: TableWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tables that you have described"), parent, width=TABLES_WIDTH)
        self.add_words(
            self.tr(
                "Files with the same columns are then read like this, without a question. To change one, forget it, "
                "undo the import that it misread, and give the file again."
            )
        )
        with self.under():
            for mapping in mappings:
                self.add(self._row(mapping, words, last=mapping is mappings[-1]))
        self.closes(self.tr("Close"))

    def _row(self, mapping: Mapping, words: TableWords, *, last: bool) -> Row:
        named = words.named(mapping.titles)
        row = Row("file-up", named, "\n".join(words.lines(mapping, mapping.titles)), last=last)
        forget = acting(LinkButton(self.tr("Forget")), lambda: self._on_forget(mapping))
        forget.setAccessibleName(fill(self.tr("Forget the columns {columns}"), columns=named))
        row.add_action(forget)
        return row

    def _on_forget(self, mapping: Mapping) -> None:
        self.forget_wanted.emit(mapping.titles)
        self.accept()


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
