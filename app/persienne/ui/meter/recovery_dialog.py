"""The recovery sheet on screen: its words come in; whether two of them were copied rightly goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.clearing import bare_column
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.focus import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


COLUMNS = 3


class RecoveryDialog(Dialog):
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
        self._steps = Stack()
        self._steps.addWidget(self._build_words(words))
        self._steps.addWidget(self._build_check())
        self.body.addWidget(self._steps)
        self._back = LinkButton(self.tr("See the words again"), "arrow-left")
        self._back.clicked.connect(lambda: self._show(0))
        self.add_cancel(self.tr("Later") if none_yet else "")
        self._save = SecondaryButton(self.tr("Save as PDF…"), "download")
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self.save_wanted)
        self._print = SecondaryButton(self.tr("Print…"))
        self._print.setAutoDefault(False)
        self._print.clicked.connect(self.print_wanted)
        self._saved = False
        self._next = PrimaryButton(self.tr("I have copied them"))
        self._next.clicked.connect(self.go_on)
        self.foot.insertWidget(0, self._back)
        self.foot.addWidget(self._save)
        self.foot.addWidget(self._print)
        self.add_action(self._next, accepts=False)
        self._show(0)

    def _build_words(self, words: Sequence[str]) -> QWidget:
        page = QWidget()
        column = bare_column(page, 12)
        said = self.tr(
            "These words open your household when the passphrase is forgotten or the keyring is lost. Persienne keeps "
            "no copy of them, and nobody can give them to you again. Print the sheet or copy it by hand, and put it "
            "where you keep what matters."
        )
        column.addWidget(Label(said, fonts.BODY, "ink2", wrap=True))
        once = self.tr("They open it once you have typed two of them back here.")
        column.addWidget(Label(once, fonts.BODY, "ink2", wrap=True))
        column.addLayout(self._grid(words))
        warning = self.tr("Whoever holds this sheet and this computer’s file can read your household.")
        column.addWidget(Label(warning, fonts.CAPTION, "warn", wrap=True))
        if self._none_yet:
            later = self.tr(
                "You may do this later: a banner stays until then. Until then, whoever loses the keyring or forgets "
                "the passphrase loses the household."
            )
            column.addWidget(Label(later, fonts.CAPTION, "ink2", wrap=True))
            without = LinkButton(self.tr("Do without a sheet…"))
            without.clicked.connect(self._decline)
            column.addWidget(without, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _grid(self, words: Sequence[str]) -> QGridLayout:
        """The words one under the other, down the columns; the numbers end where the words begin."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(10)
        rows = -(-len(words) // COLUMNS)
        for place, word in enumerate(words):
            number = Label(f"{place + 1}.", fonts.LEAD, "ink2", figures=True)
            row, pair = place % rows, 2 * (place // rows)
            grid.addWidget(number, row, pair, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(Label(word, fonts.LEAD), row, pair + 1)
            grid.setColumnStretch(pair + 1, 1)
        return grid

    def _build_check(self) -> QWidget:
        page = QWidget()
        column = bare_column(page, 12)
        said = self.tr("Two words from your sheet, to be sure that it is right.")
        column.addWidget(Label(said, fonts.BODY, "ink2", wrap=True))
        self._fields = [
            Field(self.tr("Word number %1").replace("%1", str(place + 1)), keeps_return=True) for place in self._places
        ]
        for field in self._fields:
            field.entered.connect(self.go_on)
            column.addWidget(field)
        return page

    def _show(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        self._back.setVisible(step == 1)
        self._save.setVisible(step == 0 and not self._saved)
        self._print.setVisible(step == 0 and self._saved)
        self._next.setText(self.tr("I have copied them") if step == 0 else self.tr("Go on"))
        self._next.updateGeometry()
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
