"""The question before all seals of days are deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.widgets.buttons import DangerButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.style.translation import Numbers


class ForgetSealsDialog(Dialog):
    """Says what goes with them, and what can't be done afterwards."""

    def __init__(self, days: int, numbers: Numbers, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Delete all seals?"), parent)
        going = numbers.counted(
            self.tr("The seals of %n day(s) go, with their key, and no more are made.", "", days), days
        )
        self.add_words(going, "ink")
        self.add_words(
            self.tr(
                "Without them it can’t be told any more whether a copy of these days is the same, unless their load "
                "curve is stored here."
            )
        )
        self.add_cancel()
        self.add_action(DangerButton(self.tr("Delete all seals")))
