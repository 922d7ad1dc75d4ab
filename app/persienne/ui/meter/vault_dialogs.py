"""The dialogs of the ways in and of backups: a passphrase, a recovery sheet or none, a backup to be restored."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import DangerButton, LinkButton, PrimaryButton, SecondaryButton
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.keyboard import give
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Stack, bare_column, clear
from persienne.ui.widgets.new_passphrase import NewPassphrase
from persienne.ui.widgets.row import Bullet
from persienne.vault import SlotKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet


class NoSheetDialog(Form):
    """Accepted only once the sentence is chosen that says what is lost; it hangs on ``ways``, what opens it now."""

    def __init__(self, ways: AbstractSet[SlotKind], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Do without a recovery sheet?"), parent)
        self.add_words(
            self.tr("Nobody else has your key: neither Persienne nor anybody could open the household for you.")
        )
        self._sentence = self.add_tick(self._lost(ways), self.tr("This is what I choose."))
        self.add_words(self.tr("The banner goes. A sheet can be made at any time on the page Meter and data."))
        self.add_cancel()
        go = SecondaryButton(self.tr("Do without a sheet"))
        go.setEnabled(False)
        self._sentence.toggled.connect(go.setEnabled)
        self.add_action(go)
        self._sentence.setFocus()

    def _lost(self, ways: AbstractSet[SlotKind]) -> str:
        if SlotKind.PASSPHRASE not in ways:
            return self.tr("Without this sheet or a passphrase, if this account is lost, my data is lost too.")
        if SlotKind.KEYRING not in ways:
            return self.tr("Without this sheet, if I forget my passphrase, my data is lost.")
        return self.tr("Without this sheet, if I forget my passphrase and this account is lost, my data is lost too.")


class PassphraseDialog(Form):
    """What the passphrase opens, in a sentence, and the two fields; ``later`` names the button that changes nothing."""

    def __init__(
        self, title: str, sentence: str, action: str, parent: QWidget | None = None, *, later: str = ""
    ) -> None:
        super().__init__(title, parent)
        self.add_words(sentence)
        self.fields = self.add(NewPassphrase())
        self.fields.entered.connect(self._on_go)
        self.fields.judged.connect(self.fit)
        self.ends(action, "lock", self._on_go, cancel=later)
        self.fields.setFocus()

    @property
    def passphrase(self) -> str:
        """What was typed, spaces and all."""
        return self.fields.text

    def _on_go(self) -> None:
        if self.fields.check():
            self.accept()


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
        for show in (partial(self._fill_words, words), self._fill_check):
            page = QWidget()
            self._steps.addWidget(page)
            with self.inside(bare_column(page, 12)):
                show()
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
        name = self.tr("Word number {number}")
        self._fields = [self.add(Field(fill(name, number=place + 1), keeps_return=True)) for place in self._places]
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


class RestoringDialog(Form):
    """First the passphrase of the backup, then what is in it; nothing is touched before the last button."""

    preview_wanted = Signal(str)
    """The passphrase that was typed."""

    def __init__(self, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Restore a backup"), parent)
        self.trusted = False
        """Whether nothing shows that the backup is the household's, and a person was told so."""
        self.add_words(file_name, "ink")
        name = self.tr("The passphrase of the backup, or the twelve words of the recovery sheet")
        self._field = self.add(Field(name, secret=True, keeps_return=True))
        self._field.entered.connect(self._on_look)
        self._lines = QVBoxLayout(self.add(QWidget()))
        self._lines.setContentsMargins(0, 0, 0, 0)
        self.add_cancel()
        # Return alone never replaces a household.
        self._look = acting(PrimaryButton(self.tr("See what is in it"), "eye"), self._on_look)
        self._restore = acting(DangerButton(self.tr("Put it in place of the household"), "undo"), self.accept)
        self._restore.hide()
        self.foot.addWidget(self._look)
        self.foot.addWidget(self._restore)

    @property
    def passphrase(self) -> str:
        """What was typed."""
        return self._field.edit.text()

    def type(self, passphrase: str) -> None:
        """Type the passphrase, as a person would."""
        self._field.edit.setText(passphrase)

    def show_preview(self, lines: Sequence[str], *, brings_back: bool, shown: bool, lost: str = "") -> None:
        """Show what the backup holds; ``brings_back``: something that was erased since is in it.

        ``lost`` is a list of what the household has and the backup has not.

        ``shown``: its passphrase shows that the household made it; else who restores it has been told so.
        """
        self.trusted = not shown
        self._field.show_error("")
        clear(self._lines)
        with self.inside(self._lines):
            for line in lines:
                self.add(Bullet(line, fonts.BODY, "ink2"))
            said = self.tr("The present household is replaced, and kept aside until the restored one has opened.")
            self.add_words(said, "ink")
            if lost:
                title = self.tr("The present household has what this backup has not")
                why = fill(self.tr("Lost if you restore it: {what}. Make a backup first to keep it."), what=lost)
                self.add(Banner("warn", title, why))
            if brings_back:
                title = self.tr("This backup still holds what you erased")
                self.add(Banner("warn", title, self.tr("Restoring it brings that back.")))
            if not shown:
                title = self.tr("Nothing proves that this backup is yours")
                why = self.tr(
                    "Its passphrase has not confirmed it, as in backups of former versions: whoever has seen one of "
                    "yours can forge such a backup. Restore it only if you know where it comes from."
                )
                self.add(Banner("warn", title, why))
        self._field.setEnabled(False)
        self._look.hide()
        self._restore.show()
        self.setFocus()  # else the keyboard would be on « Cancel »
        self.fit()

    def show_error(self, sentence: str) -> None:
        """Say why the backup can't be read."""
        self._look.setEnabled(True)
        self._field.show_error(sentence)

    def _on_look(self) -> None:
        if self._look.isEnabled():
            self._look.setEnabled(False)
            self.preview_wanted.emit(self.passphrase)
