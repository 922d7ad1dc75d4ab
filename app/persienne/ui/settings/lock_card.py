"""When the window locks: what holds comes in, what a person wants goes out as signals, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from persienne.household.household import LOCKS_AFTER
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from persienne.ui.settings.view import LockView
    from persienne.ui.settings.words import SettingsWords


class LockCard(Card):
    """The automatic lock, of use where a passphrase opens the household, and the lock of now."""

    wanted = Signal(object, object)
    """After how many minutes without a person the window locks itself (None: never), and at which of ``LOCKS_ON``."""
    now_wanted = Signal()

    def __init__(self, words: SettingsWords) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("Locking"), fonts.CARD))
        row = QHBoxLayout()
        row.setSpacing(12)
        said = self.tr("Lock this window, and stop reading the meter, when nobody uses it")
        row.addWidget(Label(said, fonts.BODY, "ink2", wrap=True), 1)
        self.minutes = Choice(self.tr("Lock this window"))
        self.minutes.addItems([self.tr("Never"), *(words.minutes(minutes) for minutes in LOCKS_AFTER)])
        self.minutes.activated.connect(self._on_chosen)
        row.addWidget(self.minutes)
        self.body.addLayout(row)
        slept, locked = self.tr("Lock when the computer goes to sleep"), self.tr("Lock when the screen is locked")
        self._events = {
            "sleep": Tick(slept, self.tr("The computer waits for the lock, for 5 seconds at most.")),
            "screen": Tick(locked, self.tr("On desktops that tell Persienne when the screen is locked.")),
        }
        for tick in self._events.values():
            tick.clicked.connect(self._on_chosen)
            self.body.addWidget(tick)
        now = SecondaryButton(self.tr("Lock now"), "lock")
        now.setToolTip("Ctrl+L")
        now.clicked.connect(self.now_wanted)
        self.body.addSpacing(4)
        self.body.addWidget(now, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lock(self, view: LockView) -> None:
        """Show what holds."""
        self.minutes.setCurrentIndex((None, *LOCKS_AFTER).index(view.after))
        for event, tick in self._events.items():
            tick.setChecked(event in view.events)

    @Slot()
    def _on_chosen(self) -> None:
        events = frozenset(event for event, tick in self._events.items() if tick.isChecked())
        self.wanted.emit((None, *LOCKS_AFTER)[self.minutes.currentIndex()], events)
