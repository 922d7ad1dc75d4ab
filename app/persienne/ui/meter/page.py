"""The page Meter & data: an overview comes in, where measures come from, the stop and the space used are shown.

What a person asks for goes out as signals, of the page or of its cards: the desk does it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.household.measures.import_report import ImportOutcome, gaps_between
from persienne.telling.import_words import ImportWords
from persienne.ui.frame.page import Page
from persienne.ui.meter.backup_words import BackupWords
from persienne.ui.meter.cards import ElsewhereCard, ExportsCard, JournalCard, NetworkCard
from persienne.ui.meter.erasure_words import ErasingWords
from persienne.ui.meter.help import HELP
from persienne.ui.meter.keeping_cards import RetentionCard, StopCard
from persienne.ui.meter.missing_card import MissingCard
from persienne.ui.meter.slat_words import KeepingWords
from persienne.ui.meter.source_cards import AlwaysOnCard, LiveSource, MetersCard, ReportCard
from persienne.ui.meter.vault_card import VaultCard
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, translated
from persienne.ui.widgets.bars import StorageBar, StoragePart
from persienne.ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.drop import DropHint
from persienne.ui.widgets.keyboard import follow, give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Columns, clear
from persienne.ui.widgets.row import Row
from persienne.ui.widgets.scroll import ScrollBox, Seeking

if TYPE_CHECKING:
    from persienne.household.measures.import_report import ImportBatch
    from persienne.importers.file_reader import Refusal
    from persienne.store.statistics import Stored
    from persienne.ui.household.overview import Overview
    from persienne.ui.meter.view import KeepingView

SHOWN_IMPORTS = 8
"""Rows of the list, the newest import first. Older imports stay stored; the command ``imports`` lists them all."""


class MeterDataPage(Page):
    """Sources, the report of the last import, the stop, how long things stay, what was erased, and what is stored."""

    HELP = HELP
    GUIDE = "slats"

    files_wanted = Signal()
    undo_wanted = Signal(int, str)
    """The number of an import, and what it is called."""
    batch_wanted = Signal(object)
    """The ImportBatch whose files are to be shown."""
    describe_wanted = Signal(object)
    """Refused files with the same columns, of which a person wants to say what they hold."""
    tables_wanted = Signal()
    """The tables that were described are to be shown."""
    folder_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("Meter and data"))
        self._numbers = Numbers(locale)
        self.import_words = self._words = ImportWords(translated, self._numbers)
        self.keeping_words = KeepingWords(locale)
        self.erasing_words = ErasingWords(locale)
        add = PrimaryButton(self.tr("Add files"), "plus")
        add.clicked.connect(self.files_wanted)
        self.add_choice(add)
        self._report = ReportCard(self._words)
        self._report.describe_wanted.connect(self.describe_wanted)
        self._report.tables_wanted.connect(self.tables_wanted)
        self._report.missing_wanted.connect(self.show_missing)
        self._report.hide()
        self._outcome: ImportOutcome | None = None
        self._tables_left: tuple[Refusal, ...] = ()
        self.stop = StopCard(self.keeping_words)
        self.retention = RetentionCard(self.keeping_words)
        self.journal = JournalCard(self.erasing_words)
        self.exports = ExportsCard(self._numbers)
        self.backup_words = BackupWords(locale)
        self.vault = VaultCard(self.erasing_words, self.backup_words)
        self.elsewhere = ElsewhereCard(self._numbers)
        self.meters = MetersCard(self.keeping_words)
        self.missing = MissingCard(self._numbers, self.keeping_words)
        self.always_on = AlwaysOnCard(self._numbers)
        self.always_on.hide()
        self.network = NetworkCard()
        kept = (self.retention, self.network, self._build_space())
        self._columns = Columns(
            (self._build_sources(), self.meters, self.always_on, *kept),
            (self.stop, self._report, self.missing, self.vault, self.elsewhere, self.exports, self.journal),
        )
        self._whole = ScrollBox()
        self._whole.set_content(self._columns)
        self._seeking = Seeking(self._whole)
        self.body.addWidget(self._whole, 1)

    def _build_sources(self) -> Card:
        card = Card()
        card.body.addWidget(Label(self.tr("Where the measures come from"), fonts.CARD))
        self.live = LiveSource(self._numbers)
        card.body.addWidget(self.live)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        card.body.addLayout(self._rows)
        self._tables = LinkButton(self.tr("Tables that you have described…"))
        self._tables.clicked.connect(self.tables_wanted)
        self._tables.hide()
        line = QHBoxLayout()
        line.addWidget(self._tables)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(DropHint(self.tr("Drop your files anywhere in this window")))
        return card

    def _build_space(self) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Space used"), fonts.CARD))
        self._size = Label("", fonts.CAPTION, "ink2")
        head.addWidget(self._size, 1)
        card.body.addLayout(head)
        self._bar = StorageBar()
        card.body.addWidget(self._bar)
        row = QHBoxLayout()
        self._folder = SecondaryButton(self.tr("Open the folder"), "folder")
        self._folder.clicked.connect(self.folder_wanted)
        self._everything = DangerButton(self.tr("Erase everything…"))
        self._everything.clicked.connect(self.everything_wanted)
        row.addWidget(self._folder)
        row.addWidget(self._everything)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def set_overview(self, overview: Overview) -> None:
        """Show the household as it stands."""
        self.stop.show_meters(overview.meters, overview.slat)
        self.meters.show_meters(overview.meters, overview.only_inject)
        self.missing.show_overview(overview)
        self._show_report(overview.imports)
        self._fill_rows(overview.imports)
        self._fill_space(overview.stored)
        measures, days = overview.measures, overview.days
        size = str(self._numbers.size(overview.stored.file_bytes))
        parts = [self._numbers.counted(self.tr("%n day(s)", "", days), days)] if days or not measures else []
        if measures:
            parts.append(self._numbers.counted(self.tr("%n measure(s) within the day", "", measures), measures))
        counted = ", ".join(parts)
        self.say(fill(self.tr("{meters}, {size}, one encrypted file on this disk"), meters=counted, size=size))
        self._order()

    def _order(self) -> None:
        """Rows were made anew: Tab goes through them where they stand."""
        inside = self._columns.layout()
        assert inside is not None
        follow(inside)

    def show_stop(self) -> None:
        """Bring the stop into sight, which stands below the other cards in a narrow window, with the keyboard on it."""
        QTimer.singleShot(0, self, self._reach_stop)  # once the page is laid out

    def _reach_stop(self) -> None:
        self._whole.bring(self.stop)
        give(self.stop.choice)

    def show_missing(self) -> None:
        """Bring what is still to download into sight."""
        self._seeking.seek(self.missing)

    def show_always_on(self) -> None:
        """Bring what is said of reading without the window into sight."""
        self._seeking.seek(self.always_on)

    def show_report(self) -> None:
        """Bring the report of the last import into sight."""
        self._seeking.seek(self._report)

    def keep_tables(self) -> None:
        """Keep the tables in sight that nobody has described yet, while one of them is imported."""
        self._tables_left = () if self._outcome is None else self._outcome.tables

    @property
    def outcome(self) -> ImportOutcome | None:
        """The import that was the last to be shown, until another one is known."""
        return self._outcome

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files just imported."""
        told = {entry.file for entry in outcome.files}
        left, self._tables_left = [one for one in self._tables_left if one.file not in told], ()
        outcome = replace(outcome, files=(*outcome.files, *left))
        self._outcome = outcome
        self._report.show_outcome(outcome)
        self._report.show()
        self.show_report()

    def _show_report(self, imports: tuple[ImportBatch, ...]) -> None:
        """Keep the report of what was just imported, unless that was undone; else that of the last import."""
        told = self._outcome
        if told is not None:
            batch = next((batch for batch in imports if batch.id == told.batch_id), None)
            if batch is not None:
                self._report.show_outcome(told.as_stored(batch.reports))
            if batch is not None or told.batch_id is None:
                return
        self._outcome = None
        if imports:
            last = imports[0]
            self._report.show_outcome(ImportOutcome(last.id, last.reports, gaps=gaps_between(last.reports)))
        self._report.setVisible(bool(imports))

    def _fill_rows(self, imports: tuple[ImportBatch, ...]) -> None:
        clear(self._rows)
        if not imports:
            empty = Label(
                self.tr("Nothing yet: exports of Enedis, GRDF, EDF or a gateway, as many as you have."),
                fonts.BODY,
                "ink2",
                wrap=True,
            )
            self._rows.addWidget(empty)
        listed = imports[:SHOWN_IMPORTS]
        for batch in listed:
            self._rows.addWidget(self._row(batch, last=batch is listed[-1]))

    def _row(self, batch: ImportBatch, *, last: bool) -> Row:
        words, others = self._words, len(batch.reports) - 1
        title, detail = words.files(batch.reports), words.brought(batch.reports)
        row = Row("file-up", title, detail, right=words.when(batch), last=last)
        if others:
            files = LinkButton(self.tr("Files…"))
            files.setAccessibleName(fill(self.tr("The files of the import: {batch}"), batch=title))
            files.clicked.connect(lambda: self.batch_wanted.emit(batch))
            row.add_action(files)
        undo = LinkButton(self.tr("Undo"))
        undo.setAccessibleName(fill(self.tr("Undo the import: {batch}, {detail}"), batch=title, detail=detail))
        undo.clicked.connect(lambda: self.undo_wanted.emit(batch.id, f"{title}, {detail}"))
        row.add_action(undo)
        return row

    def _fill_space(self, stored: Stored) -> None:
        sizes = {table.name: table.content_bytes for table in stored.tables}
        curve = sizes.get("curve", 0)
        days = sum(sizes.get(table, 0) for table in ("day_total", "period_total", "midnight_index", "day_index"))
        rest = max(stored.file_bytes, sum(sizes.values())) - curve - days  # so that the parts add up to the whole
        named = (
            (self.tr("Half-hours"), curve, "volet", False),
            (self.tr("Days and indexes"), days, "hc", True),
            (self.tr("The rest"), rest, "light", False),
        )
        self._size.setText(str(self._numbers.size(stored.file_bytes)))
        self._bar.set_parts(
            [
                StoragePart(name, size, str(self._numbers.size(size)), role, hatched=hatched)
                for name, size, role, hatched in named
            ]
        )

    def show_keeping(self, view: KeepingView, *, example: bool, opened_by: str = "") -> None:
        """Show the levers as they stand; of the invented home nothing is kept, so nothing opens it or saves it."""
        words = self.keeping_words
        self.meters.ask_whether_one(view.maybe_one)
        self.retention.show_state(view.retention, view.coming, view.waiting, view.last_run)
        self.retention.show_older(view.older)
        self._tables.setVisible(view.described)
        if view.operators:
            self.missing.show_keeping(view)
        self.exports.show_exports(view.exports)
        self.journal.show_entries(view.journal)
        self.vault.show_state(view, opened_by)
        self.elsewhere.show_state(view.watching, view.move)
        self.network.show_barrier(view.barrier)
        kept = [one for one in view.meters if one.kept_until is not None]
        sentences = [words.kept_until(one.meter, one.kept_until) for one in kept]
        self.stop.show_kept(" ".join(sentences), [one.meter for one in kept])
        today = local_days().day(view.now)
        self.meters.show_contracts({one.meter.id: one.contract for one in view.meters}, today)
        if view.always_on is not None:
            self.always_on.show_state(view.always_on, keyring=view.opened_by_keyring)
        self.always_on.setVisible(view.always_on is not None and not example)
        for widget in (self.vault, self.elsewhere, self._folder, self._everything):
            widget.setVisible(not example)
        self._order()
