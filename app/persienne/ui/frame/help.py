"""Help of a page in place: its sentences come in, the button beside its title and the dialog that it opens go out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot

from persienne.base.placeholders import fill
from persienne.ui.frame.shortcuts import open_guide
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


CONTEXT = "Help"
"""Where the translations of the sentences stand in the catalogue."""


class HelpButton(LinkButton):
    """The small question mark."""

    def __init__(self) -> None:
        super().__init__("", "help")
        self.setAccessibleName(self.tr("Help of this page"))
        self.setToolTip(self.tr("Help of this page (Shift+F1)"))


class HelpDialog(Dialog):
    """The help of one page: a dialog with a short paragraph for each sentence, and the way to the guide."""

    def __init__(self, page: str, sentences: Sequence[str], parent: QWidget | None = None, *, guide: str = "") -> None:
        """``page`` is its title; ``sentences`` are in English, to be said in the language of the window.

        ``guide`` is the page of the guide that says more; empty where there is none.
        """
        super().__init__(fill(self.tr("Help: {page}"), page=page), parent)
        for place, sentence in enumerate(sentences):
            step = fonts.BODY if place else fonts.BODY_STRONG
            self.add_words(QCoreApplication.translate(CONTEXT, sentence), "ink", step)
        self._guide = guide
        if guide:
            more = LinkButton(self.tr("Read more in the guide"), "chevron-right")
            more.setAutoDefault(False)
            more.clicked.connect(self._read_more)
            self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_cancel(self.tr("Close"))

    @Slot()
    def _read_more(self) -> None:
        """Open the guide in the place of this help."""
        if (window := self.parentWidget()) is not None:
            self.reject()
            open_guide(window, self._guide)
