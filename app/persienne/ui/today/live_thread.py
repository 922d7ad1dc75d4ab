"""The live thread: a source of the meter runs in it, and the main thread looks at its status once a second.

A status is immutable; nothing that changes is shared. Here is also the thread that listens to a port which a person has
just clicked, before the household confirms the meter on it.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from persienne.base.errors import UserError
from persienne.base.system_errors import behind
from persienne.collecting.device_stream import GroupJudge
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.labels import ADDRESSES
from persienne.meters.tic.panel import Panel
from persienne.ports.chosen_port import Finder, Line

if TYPE_CHECKING:
    from persienne.collecting.meter_sources import MeterSource

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 1000
LISTEN_EVERY = 0.25
"""Seconds between two looks at a port that is listened to."""
FRAMES_TO_BELIEVE = 2


class _Host(QThread):
    """Runs a source, and tells what ended it."""

    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, source: MeterSource) -> None:
        super().__init__()
        self.setObjectName("live")
        self.source = source

    def run(self) -> None:
        """Read until it is stopped."""
        try:
            self.source.run()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # the thread's edge: a bug is reported by the main thread, not lost here
            if (known := behind(error)) is not None:
                self.failed.emit(known)
                return
            log.exception("the reading of the meter failed")
            self.broken.emit(error)


class Live(QObject):
    """The main thread's end: the status of the source, once a second, and when something of the meter was stored.

    ``name`` is what people call the port; None leaves it to the source.
    """

    status_changed = Signal(object)
    """A MeterStatus."""
    recorded = Signal()
    broken = Signal(object)

    def __init__(self, source: MeterSource, name: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._refused: MeterStatus | None = None
        self._stored_at: int | None = None
        self._host = _Host(source)
        self._host.failed.connect(self._on_failed)
        self._host.broken.connect(self.broken)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._host.start()
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Tell how the reading stands."""
        status = self._host.source.status if self._refused is None else self._refused
        self.status_changed.emit(replace(status, port=self._name or status.port))
        if status.stored_at != self._stored_at:
            self._stored_at = status.stored_at
            self.recorded.emit()

    def close(self) -> None:
        """Store what was read, and let the port go."""
        self._timer.stop()
        self._host.source.stop()
        self._host.wait()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        """``error`` ended the source."""
        status, now = self._host.source.status, int(time.time())
        self._refused = status.turned(MeterState.REFUSED, now).unkept(None, now).troubled(error)
        self.look()


class Listening(QThread):
    """Listens to the one port that a person clicked, stores nothing, and says what speaks there."""

    found = Signal(object)
    """A FoundMeter."""
    failed = Signal(object)
    """A UserError: why nothing was found."""
    broken = Signal(object)
    trying = Signal(int, int)
    """The bauds that are listened to, and the bytes that came since the port was opened."""

    def __init__(self, device: str) -> None:
        super().__init__()
        self.setObjectName("live")
        self._device = device

    def run(self) -> None:
        """Listen until a meter has said twice who it is, or until it is known why not."""
        try:
            self._listen()
        except Exception as error:  # the thread's edge: a bug is reported by the main thread, not lost here
            log.exception("the listening to a port failed")
            self.broken.emit(error)

    def _listen(self) -> None:
        line = Line(Finder(self._device), GroupJudge)
        decoder, panel, heard = Decoder(), Panel(), 0
        try:
            while not self.isInterruptionRequested():
                beginnings = line.beginnings
                data = line.read()
                if line.bauds:
                    self.trying.emit(line.bauds, line.heard)
                if line.trouble is not None:
                    self.failed.emit(line.trouble)
                    return
                if line.beginnings != beginnings:
                    decoder, panel, heard = Decoder(), Panel(), 0
                for frame in decoder.feed(data, int(time.time())):
                    address = next((name for label in ADDRESSES if (name := frame.data(label)) is not None), None)
                    panel.take(frame)
                    heard += address is not None
                    if heard >= FRAMES_TO_BELIEVE and address is not None:
                        status = panel.fill(MeterStatus(MeterState.READING, mode=frame.mode.value))
                        self.found.emit(FoundMeter(address[-4:], status))
                        return
                QThread.msleep(round(LISTEN_EVERY * 1000))
        finally:
            line.close()

    def end(self) -> None:
        """Stop listening, and wait until the port is let go."""
        self.requestInterruption()
        self.wait()
