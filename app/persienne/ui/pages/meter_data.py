"""The page Meter & data: an overview comes in, where measures come from, the stop and the space used are shown.

What a person asks for goes out as signals (files to import, an import to undo, another stop): the window does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.slats import Slat
from persienne.ui import fonts
from persienne.ui.import_words import ImportWords
from persienne.ui.numbers import Numbers
from persienne.ui.pages.page import Page
from persienne.ui.pages.report_card import ReportCard
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.drop import DropHint
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.slat_choice import SlatChoice
from persienne.ui.widgets.storage import StorageBar, StoragePart

if TYPE_CHECKING:
    from persienne.household import ImportBatch
    from persienne.report import ImportOutcome
    from persienne.store.statistics import Stored
    from persienne.ui.overview import Overview
    from persienne.ui.theme import Theme

SHOWN_IMPORTS = 40
"""Rows of the list; older imports are still there, and still counted."""


class MeterDataPage(Page):
    """Sources, the report of the last import, the stop, and what is stored."""

    files_wanted = Signal()
    undo_wanted = Signal(int, str)
    """The number of an import, and what it is called."""
    stop_wanted = Signal(Slat)

    def __init__(self, theme: Theme, locale: QLocale, *, reduced_motion: bool = False) -> None:
        super().__init__(self.tr("Meter and data"), theme)
        self._numbers = Numbers(locale)
        self._words = ImportWords(locale)
        add = PrimaryButton(self.tr("Add files"), theme, "plus")
        add.clicked.connect(self.files_wanted)
        self.add_choice(add)
        self._report = ReportCard(theme, self._words)
        self._report.hide()
        self._told = False
        self._choice = SlatChoice(theme, reduced_motion=reduced_motion)
        self._choice.chosen.connect(self.stop_wanted)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(16)
        left.addWidget(self._build_sources(), 1)
        left.addWidget(self._build_space())
        right.addWidget(self._build_stop())
        right.addWidget(self._report, 1)
        right.addStretch(0)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        self.body.addLayout(columns, 1)

    def _build_sources(self) -> Card:
        card = Card(self.theme)
        card.body.addWidget(Label(self.tr("Where the measures come from"), self.theme, fonts.CARD))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 8, 0)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = ScrollBox(self.tr("Imports"))
        scroll.set_content(holder)
        card.body.addWidget(scroll, 1)
        card.body.addWidget(DropHint(self.tr("Drop your files anywhere in this window"), self.theme))
        return card

    def _build_stop(self) -> Card:
        card = Card(self.theme)
        card.body.addWidget(Label(self.tr("What Persienne keeps"), self.theme, fonts.CARD))
        card.body.addWidget(self._choice)
        note = self.tr(
            "This decides what is written from now on. What is already stored stays until you undo its import. "
            "At Enedis, nothing changes."
        )
        card.body.addWidget(Label(note, self.theme, fonts.CAPTION, "ink2", wrap=True))
        card.glow_behind(self._choice.shutter)
        return card

    def _build_space(self) -> Card:
        card = Card(self.theme)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Space used"), self.theme, fonts.CARD))
        self._size = Label("", self.theme, fonts.CAPTION, "ink2")
        head.addWidget(self._size, 1)
        card.body.addLayout(head)
        self._bar = StorageBar(self.theme)
        card.body.addWidget(self._bar)
        return card

    def set_overview(self, overview: Overview) -> None:
        """Show the household as it stands."""
        self._choice.set_stop(overview.slat)
        if not self._told and overview.imports:
            self._report.show_files(overview.imports[0].reports)
        self._report.setVisible(self._told or bool(overview.imports))
        self._fill_rows(overview.imports)
        self._fill_space(overview.stored)
        measures = sum(len(shown.history.curve) for shown in overview.shown)
        days = sum(len(shown.history.days) for shown in overview.shown)
        size = str(self._numbers.size(overview.stored.file_bytes))
        counted = self.tr("%n measure(s)", "", measures) if measures else self.tr("%n day(s)", "", days)
        # Qt writes %n without grouping, and a large number reads better with it.
        count = measures or days
        counted = counted.replace(str(count), self._numbers.number(count), 1)
        self.say(self.tr("%1, %2, one encrypted file on this disk").replace("%1", counted).replace("%2", size))

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files just imported."""
        self._told = True
        self._report.show_files(outcome.files)
        self._report.show()

    def _fill_rows(self, imports: tuple[ImportBatch, ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not imports:
            empty = Label(
                self.tr("Nothing yet: the exports of your Enedis account, CSV or XLSX, as many as you have."),
                self.theme,
                fonts.BODY,
                "ink2",
                wrap=True,
            )
            self._rows.addWidget(empty)
        for batch in imports[:SHOWN_IMPORTS]:
            self._rows.addWidget(self._row(batch, last=batch is imports[-1]))

    def _row(self, batch: ImportBatch, *, last: bool) -> Row:
        first = batch.reports[0]
        if len(batch.reports) == 1:
            title, detail = self._words.kind(first), self._words.detail(first)
        else:
            title = self.tr("%n file(s) together", "", len(batch.reports))
            detail = f"{self._words.kind(first)}…"
        row = Row("file-up", title, detail, self.theme, right=self._words.when(batch), last=last)
        undo = LinkButton(self.tr("Undo"), self.theme)
        undo.setAccessibleName(self.tr("Undo the import: %1, %2").replace("%1", title).replace("%2", detail))
        undo.clicked.connect(lambda: self.undo_wanted.emit(batch.id, title))
        row.add_action(undo)
        return row

    def _fill_space(self, stored: Stored) -> None:
        sizes = {table.name: table.content_bytes for table in stored.tables}
        curve = sizes.get("curve", 0)
        days = sizes.get("day_total", 0) + sizes.get("midnight_index", 0)
        rest = sum(sizes.values()) - curve - days
        named = (
            (self.tr("Half-hours"), curve, "volet", False),
            (self.tr("Days and indexes"), days, "hc", True),
            (self.tr("Imports"), rest, "light", False),
        )
        self._size.setText(str(self._numbers.size(stored.file_bytes)))
        self._bar.set_parts(
            [
                StoragePart(name, size, str(self._numbers.size(size)), role, hatched)
                for name, size, role, hatched in named
            ]
        )

    @Slot(Slat)
    def set_stop(self, stop: Slat) -> None:
        """Show another stop (the one that the household has, after all)."""
        self._choice.set_stop(stop)
