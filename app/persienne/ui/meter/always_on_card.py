"""Reading all the time: whether a service does it comes in, the wish to have one or to end it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from persienne.ui.style.theme import Theme


class AlwaysOnCard(Card):
    """One sentence and one button."""

    wanted = Signal(bool)
    """Whether the service is to be there."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._installed = False
        self.body.addWidget(Label(self.tr("Reading all the time"), theme, fonts.CARD))
        self._state = Label("", theme, fonts.BODY, "ink2", wrap=True)
        self.body.addWidget(self._state)
        self._key = Label("", theme, fonts.CAPTION, "ink2", wrap=True)
        self.body.addWidget(self._key)
        self._button = SecondaryButton("", theme)
        self._button.clicked.connect(lambda: self.wanted.emit(not self._installed))
        self.body.addWidget(self._button)

    def show_state(self, *, installed: bool, keyring: bool) -> None:
        """Show whether the service is there, and whether the keyring holds the key that it would need."""
        self._installed = installed
        self._key.setText(
            self.tr("Its key comes from your keyring; while that is locked, it waits.")
            if keyring
            else self.tr("It needs the household's key in your keyring, which is not there yet.")
        )
        if installed:
            state = self.tr("A service reads the meter whenever you are logged in, and waits while this window does.")
            self._button.setText(self.tr("End the service"))
        else:
            state = self.tr(
                "The meter is read only while this window is open. A service can read it whenever you are logged in."
            )
            self._button.setText(self.tr("Install the service"))
        self._state.setText(state)
