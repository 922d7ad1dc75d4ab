"""The questions of the page Today: whether the computer's date is right, and whether the reading may stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from persienne.base.placeholders import fill
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class DateDialog(Dialog):
    """``now`` is what the computer says, ``before`` the later date that something is recorded under; both as words."""

    def __init__(self, now: str, before: str, parent: QWidget | None = None) -> None:
        super().__init__(fill(self.tr("Is it {day} now?"), day=now), parent)
        self.add_words(fill(self.tr("What is recorded goes to {day}. Both can’t be right."), day=before), "ink")
        self.add_words(
            self.tr(
                "If it is, what was recorded under times to come becomes one amount of energy up to now: not a Wh is "
                "lost, but nobody knows its hours any more. Highest powers, live values and events of these times are "
                "deleted. Then recording goes on. This can’t be undone."
            )
        )
        self.add_words(self.tr("If it is not, set this computer’s clock: recording then goes on by itself."))
        self.add_cancel()
        self.add_action(PrimaryButton(self.tr("It is right: go on recording"), "check"))


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
