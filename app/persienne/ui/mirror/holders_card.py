"""Who receives which step already, and what can be read in it: holders by the register come in, a card goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.slats import Slat
from persienne.ui.style import fonts
from persienne.ui.style.translation import named
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.telling.mirror.view import Holder


class HoldersCard(Card):
    """A row a body that receives data, and the way to the page that says how to stop it."""

    sharing_wanted = Signal()
    stop_wanted = Signal(Slat)
    """A person wants to see what is read at this stop."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Who can read it already"), fonts.CARD))
        self._none = Label(self.tr("No sharing is noted."), fonts.BODY, "ink2", wrap=True)
        self.body.addWidget(self._none)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        see = LinkButton(self.tr("See who receives your data…"), "share")
        see.clicked.connect(self.sharing_wanted)
        self.body.addWidget(see)

    def show_holders(self, holders: Sequence[Holder]) -> None:
        """Show ``holders``, or that there is none."""
        clear(self._rows)
        self._none.setVisible(not holders)
        for holder in holders:
            last = holder is holders[-1]
            row = Row("building", holder.name, holder.sentence, right=holder.step, last=last)
            see = LinkButton(self.tr("See"), "eye")
            see.setAccessibleName(named(holder.name, self.tr("see what can be read there")))
            see.clicked.connect(lambda _on=False, stop=holder.stop: self.stop_wanted.emit(stop))
            row.add_action(see)
            self._rows.addWidget(row)
