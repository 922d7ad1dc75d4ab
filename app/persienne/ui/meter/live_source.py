"""The meter's port among the sources: what is read of it comes in, a row that changes or stops it goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.meters.meter_status import MeterState
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.row import Row

if TYPE_CHECKING:
    from persienne.meters.meter_status import MeterStatus
    from persienne.ui.style.translation import Numbers


class LiveSource(QWidget):
    """One row while a port is read or was chosen; ``own``: this program reads it, and may stop."""

    change_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self._numbers = numbers
        self._row = Row("plug", self.tr("The meter’s port"), "", tone="home")
        self._change = LinkButton(self.tr("Change…"))
        self._change.setAccessibleName(self.tr("Change the meter’s port"))
        self._change.clicked.connect(self.change_wanted)
        self._stop = LinkButton(self.tr("Stop"))
        self._stop.setAccessibleName(self.tr("Stop reading the meter’s port"))
        self._stop.clicked.connect(self.stop_wanted)
        for button in (self._change, self._stop):
            self._row.add_action(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        self.hide()

    def show_status(self, status: MeterStatus, now: int, *, own: bool) -> None:
        """Show what is read at ``now`` (epoch seconds)."""
        self.setVisible(own or status.state is not MeterState.NONE)
        self._stop.setVisible(own)
        self._change.setVisible(own)
        read = status.last_frame_at
        ago = "" if read is None else self._numbers.duration(max(1, now - read))
        self._row.set_words(self._detail(status, own=own), fill(self.tr("{duration} ago"), duration=ago) if ago else "")

    def _detail(self, status: MeterStatus, *, own: bool) -> str:
        """The port, the mode, and who reads it where it is another program."""
        modes = {"standard": self.tr("standard mode"), "historique": self.tr("historique mode")}
        parts = [status.port or "", modes.get(status.mode or "", "")]
        if not own:
            parts.append(self.tr("read by another program of this household"))
        return ", ".join(filter(None, parts)) or self.tr("nothing has been read yet")
