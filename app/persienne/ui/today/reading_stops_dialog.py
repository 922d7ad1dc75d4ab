"""Before a window closes that reads the meter: what stops is said, and what goes on; the answer goes out."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.ui.widgets.buttons import LinkButton, PrimaryButton
from persienne.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.style.theme import Theme


class ReadingStopsDialog(Dialog):
    """Accepted, the window closes; nothing that was read is lost in either case."""

    service_wanted = Signal()
    """The meter is to be read without a window: show where that is set; the dialog is closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The meter is read by this window"), theme, parent)
        self.add_words(
            self.tr(
                "Once it is closed, nothing is read any more. What you use meanwhile will be known as one total, when "
                "the meter is read again."
            ),
            "ink",
        )
        if sys.platform == "linux":
            service = LinkButton(self.tr("Read it without a window…"), theme)
            service.setAutoDefault(False)
            service.clicked.connect(self.reject)
            service.clicked.connect(self.service_wanted)
            self.body.addWidget(service, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_cancel(self.tr("Stay open"))
        self.add_action(PrimaryButton(self.tr("Close the window"), theme))
