"""Before a window closes that reads the meter: what stops is said, or that it goes on; the answer goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ReadingStopsDialog(Dialog):
    """Accepted, the window closes; nothing that was read is lost in either case. It is asked once."""

    service_wanted = Signal()
    """The meter is to be read without a window from now on; the dialog is closed."""

    def __init__(self, parent: QWidget | None = None, *, goes_on: bool = False, offers: bool = True) -> None:
        """``goes_on``: it is read without a window too. ``offers``: else that may be switched on."""
        title = self.tr("The meter goes on being read") if goes_on else self.tr("The meter is read by this window")
        super().__init__(title, parent)
        self.add_words(
            self.tr("Your computer reads it whenever you are logged in, without this window.")
            if goes_on
            else self.tr(
                "Once the window is closed, nothing is read any more. What you use meanwhile will be known as one "
                "total, when the meter is read again."
            ),
            "ink",
        )
        self.add_words(
            self.tr("This is said once. The switch is on the page Meter and data, “While the window is closed”.")
        )
        self.add_cancel(self.tr("Stay open"))
        if offers and not goes_on:
            service = SecondaryButton(self.tr("Keep reading, close the window"))
            service.clicked.connect(self.reject)
            service.clicked.connect(self.service_wanted)
            self.add_action(service, accepts=False)
        self.add_action(PrimaryButton(self.tr("Close the window")))
