"""The live thread: something that reads the meter is hosted in it, and how it stands comes back to the main thread.

The main thread looks once a second at an immutable value; nothing is shared that changes. Also the listening to a port
that a person has just clicked, before the household says yes to it.
"""

from __future__ import annotations

import logging
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot

from persienne.base.errors import UserError
from persienne.collecting.device_stream import GroupJudge
from persienne.meters.meter_status import FoundMeter, LiveState, MeterState
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.labels import ADDRESSES
from persienne.meters.tic.panel import Panel
from persienne.ports.chosen_port import Finder, Line

if TYPE_CHECKING:
    from persienne.collecting.meter_sources import Hosted
    from persienne.household.access.control_channel import Status

log = logging.getLogger(__name__)

LOOK_EVERY_MS = 1000
LISTEN_EVERY = 0.25
"""Seconds between two looks at a port that is listened to."""
FRAMES_TO_BELIEVE = 2

_GONE = frozenset({"port_missing", "port_unplugged"})


class _Host(QThread):
    """Runs what it is given, and keeps what went wrong."""

    failed = Signal(object)
    broken = Signal(object)

    def __init__(self, hosted: Hosted) -> None:
        super().__init__()
        self.setObjectName("live")
        self.hosted = hosted

    def run(self) -> None:
        """Read until it is stopped."""
        try:
            self.hosted.run()
        except UserError as error:
            self.failed.emit(error)
        except Exception as error:  # the thread's edge: a bug is reported by the main thread, not lost here
            log.exception("the reading of the meter failed")
            self.broken.emit(error)


class Live(QObject):
    """The main thread's end: how the meter stands, once a second, and when something of it was stored."""

    state_changed = Signal(object)
    """A LiveState."""
    recorded = Signal()
    broken = Signal(object)

    def __init__(self, hosted: Hosted, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._error: UserError | None = None
        self._state = LiveState(MeterState.LISTENING, port=name)
        self._stored_at: int | None = None
        self._host = _Host(hosted)
        self._host.failed.connect(self._on_failed)
        self._host.broken.connect(self.broken)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._host.start()
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Say how it stands."""
        status = self._host.hosted.status
        state = live_state(status, self._name, self._error)
        since = self._state.since if state.state is self._state.state else int(time.time())
        if state.state is MeterState.SILENT and status.last_frame_at is not None:
            since = status.last_frame_at
        self._state = replace(state, since=since)
        self.state_changed.emit(self._state)
        if status.stored_at != self._stored_at:
            self._stored_at = status.stored_at
            self.recorded.emit()

    def close(self) -> None:
        """Store what was read, and let the port go."""
        self._timer.stop()
        self._host.hosted.stop()
        self._host.wait()

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        self._error = error
        self.look()


class Listening(QThread):
    """Listens to the one port that a person clicked, stores nothing, and says what speaks there."""

    found = Signal(object)
    """A FoundMeter."""
    failed = Signal(object)
    """A UserError: why nothing was found."""
    broken = Signal(object)

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
                        said = panel.said
                        self.found.emit(
                            FoundMeter(frame.mode.value, address[-4:], said.tariff, said.subscribed, said.power)
                        )
                        return
                QThread.msleep(round(LISTEN_EVERY * 1000))
        finally:
            line.close()

    def end(self) -> None:
        """Stop listening, and wait until the port is let go."""
        self.requestInterruption()
        self.wait()


def live_state(status: Status, name: str, error: UserError | None) -> LiveState:
    """What the page shows of a collector's ``status``; ``error`` is what ended it, ``name`` the port's."""
    trouble = error or status.error
    return LiveState(
        state=_meter_state(status, trouble),
        power=status.power,
        at=status.last_frame_at,
        quality=status.quality,
        mode=status.mode,
        port=name,
        subscribed=status.subscribed,
        overrun_count=status.overrun_count,
        overrun_seconds=status.overrun_seconds,
        tempo_today=status.tempo_today,
        tempo_tomorrow=status.tempo_tomorrow,
        tariff=status.tariff,
        off_peak=status.off_peak,
        error=trouble,
    )


def _meter_state(status: Status, trouble: UserError | None) -> MeterState:
    code = None if trouble is None else trouble.code
    if code in _GONE:
        return MeterState.UNPLUGGED
    if code == "port_silent" and status.last_frame_at is not None:
        return MeterState.SILENT
    if status.state in ("reading", "paused"):
        return MeterState.LIVE
    if code is None and status.state != "stopped":
        return MeterState.LISTENING
    return MeterState.REFUSED
