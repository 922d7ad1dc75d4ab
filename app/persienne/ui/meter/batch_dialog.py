"""The files of one import: the import comes in, the file that is to be undone goes out; nothing is done here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.placeholders import fill
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.household.measures.import_report import ImportBatch, ImportReport
    from persienne.telling.import_words import ImportWords

WIDTH = 680


class BatchDialog(Form):
    """One row a file, each with its « Undo »; the ten seconds to think again come after it."""

    undo_wanted = Signal(int, str)
    """The number of a file, its name and its days; the dialog is closed."""

    def __init__(self, batch: ImportBatch, words: ImportWords, parent: QWidget | None = None) -> None:
        title = fill(self.tr("The import of {when}"), when=words.instant(batch))
        super().__init__(title, parent, width=WIDTH)
        self._words = words
        self.add_words(self.tr("Undoing one file takes out what it brought. What other files gave stays."))
        with self.under():
            for number, report in zip(batch.files, batch.reports, strict=True):
                self.add(self._row(number, report, last=report is batch.reports[-1]))
        self.closes(self.tr("Close"))

    def _row(self, number: int, report: ImportReport, *, last: bool) -> Row:
        words = self._words
        detail = f"{words.kind(report)}, {words.meter(report)}, {words.detail(report)}"
        row = Row("file-up", report.file, detail, right=words.energy(report), last=last)
        named = f"{report.file}, {words.detail(report)}"
        undo = acting(LinkButton(self.tr("Undo")), lambda: self._on_undo(number, named))
        undo.setAccessibleName(fill(self.tr("Undo the file {file}"), file=report.file))
        row.add_action(undo)
        return row

    def _on_undo(self, number: int, file: str) -> None:
        self.undo_wanted.emit(number, file)
        self.accept()
