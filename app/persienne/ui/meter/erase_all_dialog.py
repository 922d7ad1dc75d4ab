"""The last question before everything goes: what goes and what stays come in, a typed word is the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.style import fonts
from persienne.ui.widgets.bullet import Bullet
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class EraseAllDialog(Form):
    """Names the files that go and the copies that stay elsewhere; the button waits for the word."""

    def __init__(self, goes: Sequence[str], stays: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Erase everything"), parent, width=620)
        self._word = self.tr("ERASE", "the word to be typed before everything is erased")
        said = self.tr("This household goes, and its keys with it: nothing that Persienne keeps will open it again.")
        self.add_words(said, "ink")
        self._list(self.tr("What goes from this computer"), goes)
        self._list(self.tr("What Persienne can’t erase for you"), stays)
        self._field = self.add_field(self.tr("Type %1 to go on").replace("%1", self._word))
        self.ends(self.tr("Erase everything"), danger=True)

    def _list(self, head: str, lines: Sequence[str]) -> None:
        self.add_words(head, "ink", fonts.BODY_STRONG)
        for line in lines:
            self.add(Bullet(line, fonts.BODY, "ink2"))

    def refresh(self) -> None:
        """Let everything be erased once the word is typed."""
        self.action.setEnabled(self._field.text.casefold() == self._word.casefold())
