"""The bug report: a masked text comes in, it is shown and may be copied; nothing is sent anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from persienne.ui.style.theme import Theme


class BugDialog(QDialog):
    """What went wrong, as it may be shown to a stranger."""

    def __init__(self, report: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault in Persienne"))
        self.resize(680, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Persienne has made a mistake"), theme, fonts.EMPTY))
        said = self.tr(
            "What was stored is safe. This text describes the fault; meter numbers and file names are masked in it, "
            "and nothing is sent. You may copy it into a report."
        )
        column.addWidget(Label(said, theme, fonts.BODY, "ink2", wrap=True))
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setAccessibleName(self.tr("The report"))
        column.addWidget(text, 1)
        copy = SecondaryButton(self.tr("Copy"), theme)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = PrimaryButton(self.tr("Close"), theme)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)
