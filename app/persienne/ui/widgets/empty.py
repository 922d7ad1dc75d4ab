"""The empty state: why a page is empty and what fills it; words and two verbs come in, two signals go out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow
from persienne.ui.widgets.shutter import ShutterView


class EmptyState(Card):
    """A card with a closed shutter at left, a title, one sentence, a primary and maybe a secondary button."""

    primary_clicked = Signal()
    secondary_clicked = Signal()

    def __init__(
        self, title: str, sentence: str, primary: str, *, primary_icon: str = "file-up", secondary: str = ""
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        shutter = ShutterView(66, 84)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(Label(title, fonts.EMPTY, wrap=True))
        words.addWidget(Label(sentence, fonts.BODY, "ink2", wrap=True))
        words.addSpacing(6)
        actions = Flow()
        first = PrimaryButton(primary, primary_icon)
        first.clicked.connect(self.primary_clicked)
        actions.addWidget(first)
        if secondary:
            second = SecondaryButton(secondary)
            second.clicked.connect(self.secondary_clicked)
            actions.addWidget(second)
        words.addLayout(actions)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(13, 0, 0, 0)
        row.setSpacing(35)
        row.addWidget(shutter, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.addLayout(row)
        self.glow_behind(shutter)
