"""The seals of days: whether they are made and which days have one come in; what a person wants of them goes out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from persienne.base.placeholders import fill
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.telling.spoken import named
from persienne.ui.style import fonts
from persienne.ui.style.translation import QtSpeech
from persienne.ui.widgets.buttons import DangerButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, clear
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from persienne.store.day_seals import SealedDays
    from persienne.ui.meter.slat_words import KeepingWords
    from persienne.ui.meter.view import SealsKept
    from persienne.ui.style.translation import Numbers


class SealsCard(Card):
    """A tick that has them made at each import, the days that have one, and what a seal is and is not."""

    keep_wanted = Signal(bool)
    """Seals are to be made from now on, or no more."""
    files_wanted = Signal()
    """Files are to be sealed without being stored."""
    forget_wanted = Signal()
    """All seals are to be deleted."""

    def __init__(self, numbers: Numbers, words: KeepingWords) -> None:
        super().__init__()
        self._numbers, self._words = numbers, words
        self.days = 0
        """How many days have a seal, of all meters."""
        self.body.addWidget(Label(self.tr("Seals of days"), fonts.CARD))
        purpose = self.tr("They tell later whether somebody who was to delete your load curve still has the same days.")
        self.body.addWidget(Label(purpose, fonts.BODY, "ink2", wrap=True))
        self._keep = Tick(
            self.tr("Seal the days of each load curve that is imported"),
            self.tr("Before the shutter reduces the curve. Curves that are stored already get seals too."),
        )
        self._keep.clicked.connect(self.keep_wanted)
        self.body.addWidget(self._keep)
        self._days = QVBoxLayout()
        self._days.setSpacing(2)
        self.body.addLayout(self._days)
        said = DeletionCheckWords(QtSpeech(), numbers).of_seals()
        self.body.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        foot = Flow()
        files = SecondaryButton(self.tr("Seal files without storing them…"), "lock")
        files.clicked.connect(self.files_wanted)
        self._forget = DangerButton(self.tr("Delete all seals…"))
        self._forget.clicked.connect(self.forget_wanted)
        foot.addWidget(files)
        foot.addWidget(self._forget)
        self.body.addLayout(foot)

    def show_seals(self, seals: SealsKept) -> None:
        """Show them as they stand."""
        self._keep.setChecked(seals.kept)
        self.days = sum(days.days for _, days in seals.sealed)
        clear(self._days)
        for meter, days in seals.sealed:
            said = self._said(days)
            several = named(QtSpeech(), self._words.title(meter), said) if seals.several else said
            self._days.addWidget(Label(several, fonts.BODY, wrap=True))
        if not seals.sealed:
            self._days.addWidget(Label(self.tr("No day has a seal yet."), fonts.BODY, "ink2", wrap=True))
        self._forget.setVisible(bool(seals.sealed))

    def _said(self, days: SealedDays) -> str:
        span = self._numbers.span(date.fromordinal(days.first), date.fromordinal(days.last))
        counted = self._numbers.counted(self.tr("%n day(s) have a seal, {span}", "", days.days), days.days)
        return fill(counted, span=span)
