"""The card of the week: a view and a stop come in, the ribbon under its title and its key goes out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.insight.mirror.verdict import Word
from persienne.telling.mirror.view import MarkKind
from persienne.ui.mirror.marks import KeySample
from persienne.ui.mirror.ribbon import LEFT, Ribbon
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from persienne.base.slats import Slat
    from persienne.telling.mirror.view import MirrorView
    from persienne.ui.mirror.words import MirrorWords


INSET = round(LEFT)
"""Pixels by which the ribbon's names stand inside of it: the words over and under it begin there too."""


class WeekCard(Card):
    """The ribbon, its dates, its key, and the way to the same as a list."""

    list_wanted = Signal()

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self.body.setContentsMargins(16, 16, 16, 12)
        head = QWidget()
        head.setContentsMargins(INSET, 0, 0, 0)
        flow = Flow(head, spacing=14)
        flow.addWidget(Label(self.tr("A week, closer and closer"), fonts.CARD))
        self._dates = Label("", fonts.CAPTION_MEDIUM, "ink2")
        flow.addWidget(self._dates)
        flow.addWidget(Label(self.tr("the last seven days are never shown"), fonts.CAPTION, "ink2"))
        self.body.addWidget(head)
        self.ribbon = Ribbon(words)
        self.body.addWidget(self.ribbon)
        foot = QHBoxLayout()
        foot.setContentsMargins(INSET, 0, 0, 0)
        foot.setSpacing(12)
        key = QWidget()
        samples = Flow(key, spacing=14)
        self._kinds = {kind: KeySample(kind, words.kind(kind)) for kind in MarkKind}
        self._guess = KeySample(Word.GUESSABLE, words.word(Word.GUESSABLE))
        self._guessed_presence = KeySample(Word.GUESSABLE, words.presence(Word.GUESSABLE))
        for sample in (*self._kinds.values(), self._guess, self._guessed_presence):
            samples.addWidget(sample)
        foot.addWidget(key, 1, Qt.AlignmentFlag.AlignVCenter)
        listed = LinkButton(self.tr("See as a list"), "table")
        listed.clicked.connect(self.list_wanted)
        foot.addWidget(listed)
        self.body.addLayout(foot)

    def show_view(self, view: MirrorView, stop: Slat) -> None:
        """Show the week of ``view`` with the shutter at ``stop``."""
        week = view.week
        last = week.first_day + timedelta(days=len(week.midnights) - 2)
        self._dates.setText(self._words.numbers.span(week.first_day, last))
        self.ribbon.show_view(view, stop)
        self._show_key({(mark.kind, mark.word) for band in view.bands for mark in band.marks})

    def _show_key(self, seen: set[tuple[MarkKind, Word]]) -> None:
        """Show a key entry for each kind of mark that the week has."""
        solid = (MarkKind.PRESENCE, Word.READABLE) in seen
        for kind, sample in self._kinds.items():
            there = any(kind is one for one, _word in seen)
            sample.setVisible(solid if kind is MarkKind.PRESENCE else there)
        guessed = any(word is Word.GUESSABLE for _kind, word in seen)
        self._guess.setVisible(guessed and solid)
        self._guessed_presence.setVisible(guessed and not solid)
