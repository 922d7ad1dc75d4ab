"""The meter in the window: its port is read in a thread, chosen, and shown on the page Today once a second.

It opens no port but the one that the household has chosen, and listens only to the one that a person has just clicked,
before the household confirms the meter there. A thread hands on immutable statuses; nothing that changes is shared.
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
from persienne.ports.serial_port import list_ports, port_name
from persienne.ui.household.opening import EXAMPLE_PORT
from persienne.ui.today.port_words import PortWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.collecting.meter_sources import MeterSource
    from persienne.ui.today.page import TodayPage
    from persienne.ui.today.port_page import PortChoicePage

    SourceOfPort = Callable[[str | None], MeterSource]


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


class MeterControl(QObject):
    """Feeds ``today`` and drives ``ports``; ``begin`` and ``end`` follow the household."""

    ports_wanted = Signal()
    """A person wants to choose a port: show the page."""
    done = Signal()
    """The choice is over: show the page Today."""
    confirmed = Signal(str)
    """The port that the household has chosen from now on."""
    told = Signal(object, int)
    """Each second: the MeterStatus of now, and the time (epoch seconds)."""
    recorded = Signal()
    """Something of the meter was stored."""
    broken = Signal(object)

    def __init__(
        self, today: TodayPage, ports: PortChoicePage, now: Callable[[], int], parent: QObject | None = None
    ) -> None:
        """``now`` says the present by the computer's clock (epoch seconds)."""
        super().__init__(parent)
        self._now = now
        self._today = today
        self._ports = ports
        self._live: Live | None = None
        self._listening: Listening | None = None
        self._port: str | None = None
        self._clicked = ""
        self._source_of: SourceOfPort | None = None
        self._clock = QTimer(self, interval=LOOK_EVERY_MS)
        self._clock.timeout.connect(self._tick)
        today.port_wanted.connect(self.choose)
        today.retry_wanted.connect(self.read_anew)
        ports.chosen.connect(self._listen)
        ports.cancelled.connect(self._stop_listening)
        ports.refresh_wanted.connect(self._list)
        ports.confirmed.connect(self._confirm)
        ports.left.connect(self._leave)

    def begin(self, source_of: SourceOfPort, port: str | None) -> None:
        """Read ``port``; ``source_of`` makes what reads a port of this household.

        Where none was chosen yet (None), another program that collects is followed.
        """
        self.end()
        self._source_of = source_of
        self._port = port
        self._clock.start()
        self._read(port)

    def end(self) -> None:
        """Let every port go."""
        self._stop_listening()
        self._stop_reading()
        self._clock.stop()
        self._source_of = self._port = None

    @property
    def source(self) -> tuple[SourceOfPort, str | None] | None:
        """What makes what reads a port of this household, and the port that is its own; None before ``begin``."""
        return None if self._source_of is None else (self._source_of, self._port)

    @property
    def reading(self) -> bool:
        """Whether a meter is being read, on a port that was chosen."""
        return self._live is not None and self._port is not None

    def forget(self) -> None:
        """Let the household's port go, and follow another program that collects, if one does."""
        self._stop_listening()
        self._stop_reading()
        self._port = None
        self._read(None)

    def settle(self) -> None:
        """The page of the ports was left: let go the one that was clicked, and read on the household's own."""
        self._stop_listening()
        if self._live is None:
            self._read(self._port)

    @Slot()
    def choose(self) -> None:
        """Show the ports of this computer, and open none."""
        self._list()
        self.ports_wanted.emit()

    def _read(self, port: str | None) -> None:
        if self._source_of is None:
            return
        name = self.tr("the example’s own meter") if port == EXAMPLE_PORT else port and port_name(port)
        live = Live(self._source_of(port), name, self)
        live.status_changed.connect(self._today.set_live)
        live.recorded.connect(self.recorded)
        live.broken.connect(self.broken)
        self._live = live
        live.look()

    def _stop_reading(self) -> None:
        if self._live is not None:
            live, self._live = self._live, None
            live.close()
            live.deleteLater()

    @Slot()
    def _tick(self) -> None:
        now = self._now()
        self._today.tick(now)
        self.told.emit(self._today.live, now)

    @Slot()
    def read_anew(self) -> None:
        """Let the port go, and read it again."""
        if self._live is not None:
            self._stop_reading()
            self._read(self._port)

    @Slot()
    def _list(self) -> None:
        words = PortWords()
        self._ports.set_ports([words.port(port, used=port.is_at(self._port)) for port in list_ports()])

    @Slot(str)
    def _listen(self, device: str) -> None:
        """Listen to the port that was clicked; one that is being read is let go first."""
        self._stop_listening()
        self._stop_reading()
        self._clicked = device
        listening = Listening(device)
        listening.found.connect(self._on_found)
        listening.failed.connect(self._on_failed)
        listening.trying.connect(self._on_trying)
        listening.broken.connect(self._on_broken)
        self._listening = listening
        listening.start()

    @Slot()
    def _stop_listening(self) -> None:
        if self._listening is not None:
            listening, self._listening = self._listening, None
            listening.end()
            listening.deleteLater()

    # What a port said just before another one was clicked waits in this thread's queue: it is not of that other one.

    @Slot(object)
    def _on_found(self, found: FoundMeter) -> None:
        if self.sender() is self._listening:
            self._ports.show_found(found)

    @Slot(int, int)
    def _on_trying(self, bauds: int, heard: int) -> None:
        if self.sender() is self._listening:
            self._ports.show_trying(bauds, heard)

    @Slot(object)
    def _on_failed(self, error: UserError) -> None:
        if self.sender() is self._listening:
            self._ports.show_failure(error)

    @Slot(object)
    def _on_broken(self, error: Exception) -> None:
        self._list()
        self.broken.emit(error)

    @Slot()
    def _confirm(self) -> None:
        """The household said yes: this is its meter."""
        self._stop_listening()
        self._stop_reading()
        self._port = self._clicked
        self.confirmed.emit(self._port)
        self._read(self._port)
        self.done.emit()

    @Slot()
    def _leave(self) -> None:
        self.settle()
        self.done.emit()
