"""The recovery sheet on screen: its words come in; whether two of them were copied rightly goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Stack, bare_column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


COLUMNS = 3


class RecoveryDialog(Form):
    """First the words, to be printed or copied by hand; then two of them are asked back before going on.

    ``same(place, typed)`` says whether ``typed`` is the word at ``place`` (from 0), however it was written.
    ``none_yet``: the household has no sheet; what it means to put it off is said, beside the way to do without.
    """

    save_wanted = Signal()
    """A person wants the sheet as a file."""
    print_wanted = Signal()
    """A person wants the file that was saved on paper."""
    declined = Signal()
    """A person wants to do without a sheet; the question is closed."""

    def __init__(
        self,
        words: Sequence[str],
        places: tuple[int, int],
        same: Callable[[int, str], bool],
        parent: QWidget | None = None,
        *,
        none_yet: bool = False,
    ) -> None:
        super().__init__(self.tr("Your recovery sheet"), parent, width=620)
        self._same, self._places, self._none_yet = same, places, none_yet
        self._saved = False
        self._steps = self.add(Stack())
        for fill in (partial(self._fill_words, words), self._fill_check):
            page = QWidget()
            self._steps.addWidget(page)
            with self.inside(bare_column(page, 12)):
                fill()
        self.add_cancel(self.tr("Later") if none_yet else "")
        self._back = acting(LinkButton(self.tr("See the words again"), "arrow-left"), lambda: self._show(0))
        self.foot.insertWidget(0, self._back)
        self._save = self.add_foot(self.tr("Save as PDF…"), self.save_wanted.emit, "download")
        self._print = self.add_foot(self.tr("Print…"), self.print_wanted.emit)
        self.concludes(self.tr("I have copied them"), act=self.go_on)
        self._show(0)

    def _fill_words(self, words: Sequence[str]) -> None:
        said = self.tr(
            "These words open your household when the passphrase is forgotten or the keyring is lost. Persienne keeps "
            "no copy of them, and nobody can give them to you again. Print the sheet or copy it by hand, and put it "
            "where you keep what matters."
        )
        self.add_words(said)
        self.add_words(self.tr("They open it once you have typed two of them back here."))
        self._add_grid(words)
        warning = self.tr("Whoever holds this sheet and this computer’s file can read your household.")
        self.add_words(warning, "warn", fonts.CAPTION)
        if self._none_yet:
            later = self.tr(
                "You may do this later: a banner stays until then. Until then, whoever loses the keyring or forgets "
                "the passphrase loses the household."
            )
            self.add_words(later, "ink2", fonts.CAPTION)
            self.add_link(self.tr("Do without a sheet…"), self._decline)

    def _add_grid(self, words: Sequence[str]) -> None:
        """The words one under the other, down the columns; the numbers end where the words begin."""
        grid = QGridLayout(self.add(QWidget()))
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(10)
        rows = -(-len(words) // COLUMNS)
        for place, word in enumerate(words):
            number = Label(f"{place + 1}.", fonts.LEAD, "ink2", figures=True)
            row, pair = place % rows, 2 * (place // rows)
            grid.addWidget(number, row, pair, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(word, fonts.LEAD), row, pair + 1)
            grid.setColumnStretch(pair + 1, 1)

    def _fill_check(self) -> None:
        self.add_words(self.tr("Two words from your sheet, to be sure that it is right."))
        name = self.tr("Word number %1")
        self._fields = [
            self.add(Field(name.replace("%1", str(place + 1)), keeps_return=True)) for place in self._places
        ]
        for field in self._fields:
            field.entered.connect(self.go_on)

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._back.setVisible(step == 1)
        self._save.setVisible(step == 0 and not self._saved)
        self._print.setVisible(step == 0 and self._saved)
        self.action.setText(self.tr("I have copied them") if step == 0 else self.tr("Go on"))
        self.action.updateGeometry()
        self.fit()
        if step == 1:
            self._fields[0].setFocus()

    def _decline(self) -> None:
        self.reject()
        self.declined.emit()

    def show_saved(self) -> None:
        """The sheet is a file now, which can be printed."""
        self._saved = True
        self._show(self._steps.currentIndex())
        give(self._print)

    def go_on(self) -> None:
        """From the words to the two that are asked back; from these, where they are right, to the end."""
        if self._steps.currentIndex() == 0:
            self._show(1)
            return
        right = True
        for place, field in zip(self._places, self._fields, strict=True):
            if not self._same(place, field.text):
                field.show_error(self.tr("That is not the word on your sheet at this number."))
                right = False
        if right:
            self.accept()
