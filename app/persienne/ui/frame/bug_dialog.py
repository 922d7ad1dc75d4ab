"""A fault's report is shown and may be copied; its details come on a second click; nothing is sent anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class BugDialog(QDialog):
    """What went wrong: ``report`` may be shown to a stranger, ``details`` only after they have been read."""

    def __init__(self, report: str, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details = details
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("A fault in Persienne"))
        self.resize(680, 460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Persienne has made a mistake"), fonts.EMPTY))
        said = self.tr(
            "What was stored is safe. This text says where in the program the fault is, and holds nothing of your "
            "household. Nothing is sent. You may copy it into a report."
        )
        self._said = Label(said, fonts.BODY, "ink2", wrap=True)
        column.addWidget(self._said)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setAccessibleName(self.tr("The report"))
        column.addWidget(self._text, 1)
        self._more = SecondaryButton(self.tr("Show details"))
        self._more.clicked.connect(self._show_details)
        copy = SecondaryButton(self.tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        close = PrimaryButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self._more)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        column.addLayout(row)

    @Slot()
    def _show_details(self) -> None:
        """Show the details in the place of the report, and what they may hold."""
        self._more.hide()
        self._said.setText(
            self.tr(
                "The details are masked as well as can be, and may still hold personal facts. Read them before you "
                "give them to anyone."
            )
        )
        self._text.setPlainText(self._details)


def show_once(error: BaseException, window: QWidget) -> None:
    """Show the report of ``error`` over ``window``, unless one is shown there."""
    from persienne.base.bug_report import bug_details, bug_report  # noqa: PLC0415 - on use

    if not window.findChildren(BugDialog):
        BugDialog(bug_report(error), bug_details(error), window).open()
