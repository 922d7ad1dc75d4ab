"""A port that is in no list is named: nothing comes in, a path goes out; it is opened by who asked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from persienne.ui.widgets.buttons import PrimaryButton
from persienne.ui.widgets.dialog import Dialog
from persienne.ui.widgets.field import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PortPathDialog(Dialog):
    """Asks for the path of a port, as the system calls it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("A port that is not in the list"), parent)
        self.add_words(self.tr("The end of a network line, or the pins of a small computer, have a path of their own."))
        windows = os.name == "nt"
        self._path = Field(self.tr("Path of the port"), hint="COM7" if windows else "/dev/ttyAMA0")
        self.body.addWidget(self._path)
        self.add_cancel()
        go = PrimaryButton(self.tr("Listen"))
        go.clicked.connect(self._on_go)
        self.add_action(go, accepts=False)
        self._path.setFocus()

    @property
    def path(self) -> str:
        """What was typed."""
        return self._path.text.strip()

    def _on_go(self) -> None:
        if self.path:
            self.accept()
        else:
            self._path.show_error(self.tr("Type the path of the port."))
