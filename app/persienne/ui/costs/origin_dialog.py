"""Where a figure of the bill comes from: a line comes in, its facts are shown; nothing is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.telling.cost_view import BillLine


class OriginDialog(Dialog):
    """The days, what was counted, the price and its source."""

    def __init__(self, line: BillLine, parent: QWidget | None = None) -> None:
        title = self.tr("%1: where does %2 come from?")
        super().__init__(title.replace("%1", line.name).replace("%2", line.euros), parent)
        for name, said in line.origin:
            pair = QVBoxLayout()
            pair.setSpacing(1)
            pair.addWidget(Label(name, fonts.CAPTION_MEDIUM, "ink3"))
            pair.addWidget(Label(said, wrap=True))
            self.body.addLayout(pair)
        self.add_cancel(self.tr("Close"))
