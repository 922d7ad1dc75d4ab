"""Why a port can't be read: a failure comes in; its three likeliest causes are drawn and said, with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from persienne.ui.style import fonts
from persienne.ui.today.cause_drawing import CauseDrawing
from persienne.ui.widgets.banner import Banner
from persienne.ui.widgets.buttons import PrimaryButton, SecondaryButton
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.heard import announce
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, clear

if TYPE_CHECKING:
    from persienne.ui.today.port_words import Cause, Failure


class CausesCard(Card):
    """The problem, its causes one under the other, and the ways on."""

    again_wanted = Signal()
    """The same port is to be tried again."""
    other_wanted = Signal()
    """Another port is to be chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.body.setSpacing(16)
        self.problem = Banner("alert", "")
        self.body.addWidget(self.problem)
        self._causes = QGridLayout()
        self._causes.setHorizontalSpacing(16)
        self._causes.setVerticalSpacing(12)
        self._causes.setColumnStretch(1, 1)
        self.body.addLayout(self._causes)
        self._again = PrimaryButton(self.tr("Try again"))
        self._again.clicked.connect(self.again_wanted)
        other = SecondaryButton(self.tr("Another port"))
        other.clicked.connect(self.other_wanted)
        actions = Flow()
        actions.addWidget(self._again)
        actions.addWidget(other)
        self.body.addLayout(actions)

    def show_failure(self, failure: Failure, port: str, rate: str = "") -> None:
        """Show it; ``port`` is the name of the port that was tried, empty where none was, ``rate`` how it was heard."""
        self.problem.set_words("alert", failure.title, ", ".join(filter(None, (port, rate))))
        clear(self._causes)
        for row, cause in enumerate(failure.causes):
            top = Qt.AlignmentFlag.AlignTop
            self._causes.addWidget(CauseDrawing(cause.drawing), row, 0, top)
            self._causes.addLayout(self._said(cause), row, 1)
        self._again.setVisible(bool(port))

    def _said(self, cause: Cause) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(Label(cause.title, fonts.BODY_STRONG, wrap=True))
        column.addWidget(Label(cause.step, fonts.BODY, "ink2", wrap=True))
        if cause.command:
            command = Label(cause.command, fonts.BODY_MEDIUM, wrap=True)
            command.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            copy = SecondaryButton(self.tr("Copy the command"), "copy")
            copy.clicked.connect(lambda: self._copy(cause.command))
            column.addWidget(command)
            column.addWidget(copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _copy(self, command: str) -> None:
        QGuiApplication.clipboard().setText(command)
        announce(self, self.tr("Copied: %1").replace("%1", command))
