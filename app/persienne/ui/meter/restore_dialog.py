"""Restoring a backup: its passphrase is asked for, what it holds is shown, and a second yes goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.bullet import Bullet
from persienne.ui.widgets.buttons import DangerButton, PrimaryButton
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form, acting
from persienne.ui.widgets.layouts import clear

if TYPE_CHECKING:
    from collections.abc import Sequence


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
                why = self.tr("Lost if you restore it: %1. Make a backup first to keep it.").replace("%1", lost)
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
