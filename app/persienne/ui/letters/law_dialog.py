"""The table of legal texts: as of when it was read, and what another table would change; whether to use it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.style.translation import named
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from persienne.letters.law import Change, Law, Reference
    from persienne.telling.letters_words import LettersWords
    from persienne.ui.style.theme import Theme


class LawDialog(Dialog):
    """What the letters rest on, each with the day on which it was read."""

    file_wanted = Signal()

    def __init__(self, law: Law, words: LettersWords, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The texts that the letters cite"), theme, parent, width=680)
        self.add_words(
            self.tr(
                "Each was read on the day that stands beside it. What was not read is not cited. A newer table comes "
                "as a file, and is shown before it is used."
            )
        )
        rows = [
            (
                law.cite([one.id], words.language),
                f"{one.meaning.of(words.language)} {words.read_on(one)}",
            )
            for one in law.references.values()
        ]
        self.body.addLayout(listing(rows, theme))
        other = SecondaryButton(self.tr("Open a newer table…"), theme, "file-up")
        other.setAutoDefault(False)
        other.clicked.connect(self.file_wanted)
        other.clicked.connect(self.accept)
        self.foot.insertWidget(0, other)
        self.add_action(PrimaryButton(self.tr("Close"), theme))


class LawChangesDialog(Dialog):
    """What a newer table says otherwise; accepted, it is used from now on."""

    def __init__(
        self, law: Law, changes: Sequence[Change], words: LettersWords, theme: Theme, parent: QWidget | None = None
    ) -> None:
        title = self.tr("%n text(s) change", "", len(changes))
        super().__init__(title, theme, parent, width=680)
        self.add_words(self.tr("Letters that were printed stay as they are. New ones cite these texts."))
        rows = [(law.cite([one.id], words.language), change_of(one, words, self._named())) for one in changes]
        self.body.addLayout(listing(rows, theme))
        self.add_cancel()
        self.add_action(PrimaryButton(self.tr("Use these texts"), theme))

    def _named(self) -> dict[str, str]:
        return {
            "new": self.tr("new"),
            "meaning": self.tr("meaning"),
            "read_on": self.tr("read on"),
            "in_force_since": self.tr("in force since"),
            "in_force_until": self.tr("in force until"),
            "status": self.tr("how it is known"),
            "article": self.tr("article"),
            "link": self.tr("link"),
            "note": self.tr("note"),
        }


def change_of(change: Change, words: LettersWords, names: dict[str, str]) -> str:
    """What differs, field by field: before, an arrow, after; of a new text its meaning and its day."""
    after = change.after
    if change.before is None:
        return named(names["new"], f"{after.meaning.of(words.language)} {words.read_on(after)}")
    return "\n".join(
        named(names.get(name, name), f"{_field(change.before, name, words)} → {_field(after, name, words)}")
        for name in change.fields
    )


def _field(reference: Reference, name: str, words: LettersWords) -> str:
    value = getattr(reference, name)
    if value is None:
        return "–"
    if hasattr(value, "of"):
        return str(value.of(words.language))
    return words.day(value) if hasattr(value, "toordinal") else str(value)


def listing(rows: Sequence[tuple[str, str]], theme: Theme) -> QVBoxLayout:
    """Titles with their text, one under the other."""
    column = QVBoxLayout()
    column.setSpacing(4)
    for title, text in rows:
        column.addWidget(Label(title, theme, fonts.BODY_STRONG, wrap=True))
        column.addWidget(Label(text, theme, fonts.CAPTION, "ink2", wrap=True))
        column.addSpacing(6)
    return column
