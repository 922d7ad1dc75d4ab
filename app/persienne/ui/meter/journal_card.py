"""The journal of erasures: its entries come in, a certificate to be shown goes out; it holds no value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import clear
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.store.erasures import ErasureEntry
    from persienne.ui.meter.erasure_words import ErasingWords

SHOWN = 8
"""Entries on the page; the command line tells them all."""


class JournalCard(Card):
    """What was erased, when, and how it was proven; at its foot the way to erase more."""

    certificate_wanted = Signal(object)
    """An ErasureEntry that has a certificate."""
    erase_wanted = Signal()

    def __init__(self, words: ErasingWords) -> None:
        super().__init__()
        self._words = words
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Journal of erasures"), fonts.CARD))
        head.addStretch(1)
        head.addWidget(Label(self.tr("no values, no meter number"), fonts.CAPTION, "ink2"))
        self.body.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addLayout(self._rows)
        erase = SecondaryButton(self.tr("Erase a period…"), "trash")
        erase.clicked.connect(self.erase_wanted)
        row = QHBoxLayout()
        row.addWidget(erase)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_entries(self, entries: Sequence[ErasureEntry]) -> None:
        """Show the last ones."""
        clear(self._rows)
        if not entries:
            self._rows.addWidget(Label(self.tr("The journal holds no erasure."), fonts.BODY, "ink2"))
        for entry in entries[:SHOWN]:
            self._rows.addWidget(self._row(entry, last=entry is entries[:SHOWN][-1]))

    def _row(self, entry: ErasureEntry, *, last: bool) -> Row:
        state, tone = self._words.state(entry.state)
        icon = "trash" if tone == "neutral" else "alert-triangle"
        detail = f"{self._words.day(entry.at)}, {self._words.went(entry)}, {state}"
        row = Row(icon, self._words.what(entry), detail, tone=tone, last=last)
        if entry.certificate is not None:
            show = LinkButton(self.tr("Certificate"))
            show.setAccessibleName(self.tr("Certificate: %1").replace("%1", self._words.what(entry)))
            show.clicked.connect(lambda: self.certificate_wanted.emit(entry))
            row.add_action(show)
        return row
