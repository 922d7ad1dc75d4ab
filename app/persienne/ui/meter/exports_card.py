"""The files that were exported, as the register knows them: exports come in, rows are shown; no file is looked for."""

from __future__ import annotations

from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.consents.exports import Exported
    from persienne.ui.style.numbers import Numbers

SHOWN = 5
"""Exports on the page, the last first; the command line tells them all."""


class ExportsCard(Card):
    """What was exported, of which days, where to and when; hidden where the register knows of none."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Files that you exported"), fonts.CARD))
        head.addStretch(1)
        head.addWidget(Label(self.tr("anyone can read them"), fonts.CAPTION, "ink2"))
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        self._more = Label("", fonts.CAPTION, "ink2")
        self.body.addWidget(self._more)
        self.hide()

    def show_exports(self, known: Sequence[Exported]) -> None:
        """Show the last ones, and how many there are besides."""
        clear(self._rows)
        shown, more = known[:SHOWN], len(known) - SHOWN
        for one in shown:
            self._rows.addWidget(self._row(one, last=one is shown[-1]))
        if more > 0:
            self._more.setText(self._numbers.counted(self.tr("and %n other(s)", "files", more), more))
        self._more.setVisible(more > 0)
        self.setVisible(bool(known))

    def _row(self, one: Exported, *, last: bool) -> Row:
        span, day = self._numbers.span(one.first, one.last), self._numbers.day(date.fromisoformat(one.at[:10]))
        if one.where is None:
            title, detail = self.tr("The register no longer tells where"), span
        else:
            place = PurePath(one.where)
            title, detail = place.name, self.tr("%1, in %2").replace("%1", span).replace("%2", str(place.parent))
        return Row("download", title, detail, right=day, last=last)
