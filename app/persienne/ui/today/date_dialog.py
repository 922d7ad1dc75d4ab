"""Whether the computer's date is right, as a question: two dates come in, accepted or rejected goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.ui.widgets.buttons import PrimaryButton
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
