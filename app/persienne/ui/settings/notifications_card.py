"""What a household wants to be told of: what holds comes in, what a person ticks goes out as a signal, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from persienne.household.notifications import Topic
from persienne.ui.frame.notifier import words_of
from persienne.ui.style import fonts
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Tick

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from persienne.ui.settings.view import NotificationsView


class NotificationsCard(Card):
    """A tick for each topic, one for names and figures, and when anything can be told."""

    wanted = Signal(object, bool)
    """The topics (a frozenset), and whether names and figures may be said outside the window."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        words = words_of(locale)
        self.body.addWidget(Label(self.tr("Notifications"), fonts.CARD))
        self.topics = {topic: Tick(words.name(topic), "") for topic in Topic}
        self.detailed = Tick(
            self.tr("With names and figures beside the tray too"),
            self.tr("Whoever sees your screen reads them. In the window they are always said."),
        )
        for tick in (*self.topics.values(), self.detailed):
            tick.clicked.connect(self._on_clicked)
            self.body.addWidget(tick)
        when = self.tr(
            "Persienne looks while it is open, in its window or in the tray, and tells each thing once. Locked or "
            "closed it knows nothing: what there was meanwhile is told at the next opening."
        )
        self.body.addWidget(Label(when, fonts.CAPTION, "ink2", wrap=True))

    def show_state(self, view: NotificationsView) -> None:
        """Show what holds."""
        for topic, tick in self.topics.items():
            tick.setChecked(topic in view.wanted)
        self.detailed.setChecked(view.detailed)

    @Slot()
    def _on_clicked(self) -> None:
        topics = frozenset(topic for topic, tick in self.topics.items() if tick.isChecked())
        self.wanted.emit(topics, self.detailed.isChecked())
