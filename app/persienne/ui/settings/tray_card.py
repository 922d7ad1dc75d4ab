"""Where the window goes when it is closed: what holds comes in, what a person chooses goes out as a signal, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.style.preferences import SYSTEM
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.options import Tick
from persienne.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from persienne.ui.style.preferences import Preferences


class TrayCard(Card):
    """Whether closing leaves the window in the tray, and on which panel its icon stands."""

    chosen = Signal(str, object)
    """The name of a choice of ``Preferences``, and what it is from now on."""

    def __init__(self) -> None:
        super().__init__()
        self.body.addWidget(Label(self.tr("In the tray"), fonts.CARD))
        self.switch = Tick(
            self.tr("Closing the window leaves Persienne in the tray"),
            self.tr(
                "It goes on reading the meter and locks itself as usual. The menu of the icon opens, locks or ends it."
            ),
        )
        self.switch.clicked.connect(lambda on: self.chosen.emit("tray", on))
        self.body.addWidget(self.switch)
        self._none = Label(
            self.tr("This desktop shows no tray now: closing the window ends Persienne."),
            fonts.CAPTION,
            "ink2",
            wrap=True,
        )
        self.body.addWidget(self._none)
        self._icon = QWidget()
        column = QVBoxLayout(self._icon)
        column.setContentsMargins(0, 0, 0, 0)
        name = self.tr("The icon’s panel")
        column.addWidget(Label(name, fonts.BODY_MEDIUM))
        choices = (
            (SYSTEM, self.tr("Same as the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        )
        self.panel = Segmented(choices, name, small=True)
        self.panel.chosen.connect(lambda value: self.chosen.emit("panel", value))
        column.addWidget(self.panel, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._icon)

    def show_preferences(self, preferences: Preferences, *, possible: bool) -> None:
        """Show what holds; ``possible``: the desktop has a tray."""
        self.switch.setChecked(preferences.tray)
        self.panel.choose(preferences.panel)
        self._none.setVisible(not possible)
        self._icon.setVisible(possible and preferences.tray)
