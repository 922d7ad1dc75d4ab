"""The check that a household makes on itself: its marks and how many are right at a stop come in, a card goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow

if TYPE_CHECKING:
    from persienne.base.slats import Slat
    from persienne.telling.mirror.view import OwnCheck
    from persienne.ui.mirror.words import MirrorWords


class CheckCard(Card):
    """What it is before any day is marked; then « 17 days out of 21 » at the stop that is looked at."""

    mark_wanted = Signal()
    """A person wants to say what is remembered of some days."""
    forget_wanted = Signal()
    """A person wants all marks deleted."""

    def __init__(self, words: MirrorWords) -> None:
        super().__init__()
        self._words = words
        self.body.addWidget(Label(self.tr("Compare with what you remember"), fonts.CARD))
        self._counted = Label("", fonts.EMPTY, wrap=True)
        self._held = Label("", fonts.BODY, "ink2", wrap=True)
        self._kept = Label("", fonts.CAPTION, "ink2", wrap=True)
        for part in (self._counted, self._held, self._kept):
            self.body.addWidget(part)
        self.mark = SecondaryButton(self.tr("Mark days…"), "calendar")
        self.mark.clicked.connect(self.mark_wanted)
        self.erase = LinkButton(self.tr("Delete these marks"))
        self.erase.clicked.connect(self.forget_wanted)
        acts = QWidget()
        row = Flow(acts, spacing=12)
        row.addWidget(self.mark)
        row.addWidget(self.erase)
        self.body.addSpacing(4)
        self.body.addWidget(acts)
        self.body.addStretch(1)

    def show_check(self, check: OwnCheck | None, stop: Slat) -> None:
        """Show the check at ``stop``; None lets go of what was shown."""
        marked = check is not None and bool(check.marks)
        self._counted.setVisible(marked)
        self.erase.setVisible(marked)
        if check is None:
            for label in (self._counted, self._held, self._kept):
                label.setText("")
            return
        self.mark.setEnabled(bool(check.days))
        if not marked:
            self._held.setText(self._words.what_marks_are())
            self._kept.setText(self._words.where_marks_are() if check.days else self._words.no_day_to_mark())
            return
        one = check.checked.at(stop)
        self._counted.setText(self._words.numbers.capital(one.counted))
        self._held.setText(self._words.held(one))
        self._kept.setText(self._words.marks_kept(len(check.marks)))
