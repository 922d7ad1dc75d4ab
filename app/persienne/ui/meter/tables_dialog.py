"""The tables that the household has described: they come in as a list, the one that is to be forgotten goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.importers.mapping import Mapping
    from persienne.telling.table_words import TableWords

WIDTH = 680


class TablesDialog(Form):
    """One row a description, named by its columns, each with its « Forget »."""

    forget_wanted = Signal(object)
    """The titles of the columns whose description is to be forgotten; the dialog is closed."""

    def __init__(self, mappings: Sequence[Mapping], words: TableWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Tables that you have described"), parent, width=WIDTH)
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
        forget.setAccessibleName(self.tr("Forget the columns %1").replace("%1", named))
        row.add_action(forget)
        return row

    def _on_forget(self, mapping: Mapping) -> None:
        self.forget_wanted.emit(mapping.titles)
        self.accept()
