"""Where a figure of the bill comes from: a line comes in, its facts are shown; nothing is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.ui.style import fonts
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.telling.cost_view import BillLine


class OriginDialog(Form):
    """The days, what was counted, the price and its source."""

    def __init__(self, line: BillLine, parent: QWidget | None = None) -> None:
        title = self.tr("{name}: where does {amount} come from?")
        super().__init__(fill(title, name=line.name, amount=line.euros), parent)
        for name, said in line.origin:
            with self.under(1):
                self.add(Label(name, fonts.CAPTION_MEDIUM, "ink3"))
                self.add_words(said, "ink")
        self.closes(self.tr("Close"))
