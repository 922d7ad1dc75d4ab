"""The law in letters: a letter's references are ticked; the table of texts is shown, and what a newer one changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.documents.typography import typeset
from persienne.telling.law_words import LawWords
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from persienne.letters.law import Change, Law
    from persienne.letters.requests import Request
    from persienne.telling.letters_words import LettersWords


class GroundTicks(QWidget):
    """One tick for each reference of :meth:`offer`, and one for a letter that names no text."""

    def __init__(self, words: LettersWords) -> None:
        super().__init__()
        self._words = words
        self._column = bare_column(self, 0)
        self.ticks: dict[str, Tick] = {}
        self.none: Tick | None = None

    def offer(self, possible: tuple[str, ...], law: Law, named: Iterable[str] | None = None) -> None:
        """Offer these references; ``named`` are those that were said before, None where nothing was."""
        if tuple(self.ticks) == possible and self.none is not None:
            return
        clear(self._column)
        said = None if named is None else frozenset(named)
        self.ticks = {
            one: Tick(
                self._words.numbers.capital(self._typeset(law.cite([one], self._words.language))),
                self._typeset(law.ref(one).meaning.of(self._words.language)),
            )
            for one in possible
        }
        self.none = none = Tick(self.tr("It names no text"), "")
        none.setChecked(said is not None and not said)
        none.toggled.connect(self._on_none)
        for one, tick in self.ticks.items():
            tick.setChecked(said is not None and one in said)
            tick.toggled.connect(self._on_one)
        for tick in (*self.ticks.values(), none):
            self._column.addWidget(tick)

    def _typeset(self, text: str) -> str:
        return typeset(text, self._words.language)

    @property
    def rests_on(self) -> tuple[str, ...] | None:
        """The references that were ticked, none where the letter names none; None where nothing was ticked."""
        found = tuple(one for one, tick in self.ticks.items() if tick.isChecked())
        return found if found or (self.none is not None and self.none.isChecked()) else None

    def _on_none(self, on: bool) -> None:
        for tick in self.ticks.values() if on else ():
            tick.setChecked(False)

    def _on_one(self, on: bool) -> None:
        if on and self.none is not None:
            self.none.setChecked(False)


class GroundsDialog(Form):
    """The texts that a letter names; ``rests_on`` of :attr:`ticks` hands them on."""

    keep_wanted = Signal()
    """What was ticked is to be kept; whoever keeps it closes the dialog."""

    def __init__(
        self, request: Request, possible: tuple[str, ...], law: Law, words: LettersWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("What does your letter rest on?"), parent)
        self.add_words(self.tr("Tick the texts that it names. The time to answer and the way on follow from them."))
        self.ticks = self.add(GroundTicks(words))
        named = request.printed.grounds if request.printed is not None and request.founded else None
        self.ticks.offer(possible, law, named)
        self.ends(self.tr("Keep it"), act=self._on_keep)
        self.body.addStretch(1)

    def _on_keep(self) -> None:
        if self.ticks.rests_on is None:
            self.show_error(self.tr("Tick at least one line; the last one where the letter names no text."))
            return
        self.keep_wanted.emit()


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
