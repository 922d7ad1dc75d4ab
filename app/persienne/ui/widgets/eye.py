"""The eye beside a secret line: it shows what is typed while it is pressed in; nothing leaves the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from persienne.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent


class Eye(IconButton):
    """Shows the passphrase in ``edit``, and hides it again once the keyboard has left both, or they are hidden."""

    shows_only = True

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__("eye", self.tr("Show the passphrase"))
        self._edit = edit
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._show)
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        for one in (edit, self):
            one.installEventFilter(self)

    def _show(self, shown: bool) -> None:
        """The words stay: what is pressed in says by itself that it is on."""
        self._edit.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._icon = "eye-off" if shown else "eye"
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether the keyboard has left both, once it is where it goes to."""
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._hide_unless_here)
        return super().eventFilter(watched, event)

    def _hide_unless_here(self) -> None:
        if not (self._edit.hasFocus() or self.hasFocus()):
            self.setChecked(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is locked, or gone on from, shows nothing when it is back."""
        super().hideEvent(event)
        self.setChecked(False)
