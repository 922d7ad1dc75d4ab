"""A question over the window: a title and what the caller puts in come in, accepted or rejected goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import SecondaryButton
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from persienne.ui.style.theme import Theme

WIDTH = 560
MARGINS = 64
"""What is seen of the window beside a large dialog, in both directions together."""


def roomy(width: int, height: int, parent: QWidget | None) -> QSize:
    """A size given at 100 %, grown with the text, and no larger than the window that the dialog stands over."""
    size = QSize(round(fonts.scaled(width)), round(fonts.scaled(height)))
    return (
        size if parent is None else size.boundedTo(parent.size() - QSize(MARGINS, MARGINS)).expandedTo(QSize(WIDTH, 0))
    )


class Dialog(Themed, QDialog):
    """A window-modal question; Escape and « Cancel » change nothing. It deletes itself when it is closed."""

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setMinimumWidth(width)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 24)
        column.setSpacing(12)
        column.addWidget(Label(title, theme, fonts.EMPTY, wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        column.addLayout(self.body)
        column.addSpacing(8)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(12)
        self.foot.addStretch(1)
        column.addLayout(self.foot)

    def add_words(self, text: str, role: str = "ink2", step: fonts.Type = fonts.BODY) -> Label:
        """Add a paragraph, and hand it back so that it may be changed."""
        words = Label(text, self.theme, step, role, wrap=True)
        self.body.addWidget(words)
        return words

    def add_cancel(self, text: str = "") -> SecondaryButton:
        """Add the button that changes nothing."""
        cancel = SecondaryButton(text or self.tr("Cancel"), self.theme)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.foot.addWidget(cancel)
        return cancel

    def add_action(self, button: QPushButton, *, accepts: bool = True) -> None:
        """Add the button that does what the dialog is for; the last one added answers Return."""
        button.setDefault(True)
        if accepts:
            button.clicked.connect(self.accept)
        self.foot.addWidget(button)

    def fit(self) -> None:
        """Take the height that the words need at this width; without it wrapped words leave room above and below."""
        self.resize(*self._needed())

    def _needed(self) -> tuple[int, int]:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        width = max(self.width(), self.minimumWidth(), layout.minimumSize().width())
        return width, layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        """Grow where something in it has found that it needs more."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            width, height = self._needed()
            if width > self.width() or height > self.height():
                self.resize(max(width, self.width()), max(height, self.height()))
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Open at the right height."""
        self.fit()
        super().showEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        QPainter(self).fillRect(self.rect(), self.theme.color("surface"))
