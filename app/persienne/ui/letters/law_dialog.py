"""The table of legal texts: as of when it was read, and what another table would change; whether to use it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.telling.law_words import LawWords
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.letters.law import Change, Law
    from persienne.telling.letters_words import LettersWords


class LawDialog(Form):
    """What the letters rest on, each with the day on which it was read."""

    file_wanted = Signal()

    def __init__(self, law: Law, words: LettersWords, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The texts that the letters cite"), parent, width=680)
        self.add_words(
            self.tr(
                "Each was read on the day that stands beside it. What was not read is not cited. A newer table comes "
                "as a file, and is shown before it is used."
            )
        )
        told = LawWords(words)
        rows = [(words.numbers.capital(told.cited(law, one.id)), told.known(one)) for one in law.references.values()]
        self.body.addLayout(listing(rows))
        self.add_foot(self.tr("Open a newer table…"), self._on_file, "file-up", first=True)
        self.concludes(self.tr("Close"))

    def _on_file(self) -> None:
        self.file_wanted.emit()
        self.accept()


class LawChangesDialog(Form):
    """What a newer table says otherwise; accepted, it is used from now on."""

    def __init__(self, law: Law, changes: Sequence[Change], words: LettersWords, parent: QWidget | None = None) -> None:
        title = self.tr("%n changed text(s)", "", len(changes))
        super().__init__(title, parent, width=680)
        self.add_words(self.tr("Letters that were printed stay as they are. New ones cite these texts."))
        told = LawWords(words)
        rows = [(words.numbers.capital(told.cited(law, one.id)), "\n".join(told.changed(one))) for one in changes]
        self.body.addLayout(listing(rows))
        self.ends(self.tr("Use these texts"))


def listing(rows: Sequence[tuple[str, str]]) -> QVBoxLayout:
    """Titles with their text, one under the other."""
    column = QVBoxLayout()
    column.setSpacing(4)
    for title, text in rows:
        column.addWidget(Label(title, fonts.BODY_STRONG, wrap=True))
        column.addWidget(Label(text, fonts.CAPTION, "ink2", wrap=True))
        column.addSpacing(6)
    return column
