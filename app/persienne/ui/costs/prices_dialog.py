"""What a file of prices or colours would change: sentences come in, and whether it is kept goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


WIDTH = 680
SHOWN = 60
"""Lines that are shown; more of them would be a list that nobody reads."""


class PricesDialog(Form):
    """What is new, what changes and what stays; with nothing new there is nothing to be kept."""

    def __init__(self, file: str, lines: Sequence[str], parent: QWidget | None = None, *, keeps: bool) -> None:
        super().__init__(self.tr("What %1 says").replace("%1", file), parent, width=WIDTH)
        if keeps:
            self.add_words(self.tr("Nothing is kept yet. Compare this with the source of the file."), "ink")
        else:
            self.add_words(self.tr("Nothing in it is new: all of it is known already."), "ink")
        for line in lines[:SHOWN]:
            self.add_words(line, "ink2", fonts.CAPTION)
        if len(lines) > SHOWN:
            more = self.tr("Further lines: %1").replace("%1", str(len(lines) - SHOWN))
            self.add_words(more, "ink2", fonts.CAPTION)
        if keeps:
            self.ends(self.tr("Keep them"), "check", cancel=self.tr("Keep nothing"))
        else:
            self.closes(self.tr("Close"))
