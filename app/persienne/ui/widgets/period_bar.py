"""Which period is shown, between a step back and a step ahead: its name comes in, the step that is wanted goes out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import IconButton
from persienne.ui.widgets.label import Label


class PeriodBar(QWidget):
    """Two arrows and the period between them; ``moved`` is -1 for the period before, 1 for the one after."""

    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._before = IconButton("chevron-left", self.tr("The period before"))
        self._after = IconButton("chevron-right", self.tr("The period after"))
        self._before.clicked.connect(lambda: self.moved.emit(-1))
        self._after.clicked.connect(lambda: self.moved.emit(1))
        self._label = Label("", fonts.LEAD)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self._before, self._label, self._after):
            row.addWidget(part)

    def show_period(self, name: str, *, before: bool, after: bool) -> None:
        """Show the period's name; ``before`` and ``after`` are whether there is one on that side."""
        self._label.setText(name)
        self._before.setEnabled(before)
        self._after.setEnabled(after)
