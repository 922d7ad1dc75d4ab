"""The desk of the page Today: the household's meter is read for it, and the meter's port is chosen here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from persienne.household.measures.corrections import forget_times_ahead
from persienne.household.measures.energy_costs import prices_of_days
from persienne.household.measures.write_meter import Device
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import SOURCES
from persienne.ui.frame.desk import Desk
from persienne.ui.household.deeds import deed
from persienne.ui.today.live_powers import read_live
from persienne.ui.today.meter_control import MeterControl
from persienne.ui.today.page import TodayPage
from persienne.ui.today.port_page import PortChoicePage
from persienne.ui.widgets.layouts import Stack

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from persienne.store.meters import StoredMeter
    from persienne.ui.frame.desk import Tools
    from persienne.ui.household.overview import Overview
    from persienne.ui.today.meter_control import SourceOfPort


class TodayDesk(Desk[Stack]):
    """What goes on at home now. Its page is two: ``today``, and ``ports``, which is reached from it alone."""

    told = Signal(object, int)
    """Each second: the MeterStatus of now, and the time (epoch seconds)."""
    port_chosen = Signal()
    """The household has another port from now on."""

    def __init__(self, tools: Tools, parent: QObject | None = None) -> None:
        super().__init__(tools, parent)
        self.today = TodayPage(tools.locale, tools.now())
        self.ports = PortChoicePage(tools.locale)
        self._control = MeterControl(self.today, self.ports, tools.now, self)

    def build(self) -> Stack:
        """Put the two pages together and connect what they ask for."""
        both = Stack()
        both.addWidget(self.today)
        both.addWidget(self.ports)
        self.today.files_wanted.connect(self.tools.choose_files)
        self.today.live_wanted.connect(self._read_live)
        self.today.date_believed.connect(self._believe_date)
        self._control.ports_wanted.connect(lambda: both.setCurrentWidget(self.ports))
        self._control.done.connect(lambda: both.setCurrentWidget(self.today))
        self._control.confirmed.connect(self._on_confirmed)
        self._control.recorded.connect(self._on_recorded)
        self._control.broken.connect(self.tools.report)
        self._control.told.connect(self.told)
        return both

    def fill(self, overview: Overview) -> None:
        """Show the day so far, and have its prices read."""
        self.today.set_overview(overview)
        if (meter := self.today.meter) is not None:
            self._read_prices(meter)

    def begin(self, source_of: SourceOfPort, port: str | None) -> None:
        """Read ``port`` (None: none was chosen yet); ``source_of`` makes what reads a port of this household."""
        self.page.setCurrentWidget(self.today)
        self._control.begin(source_of, port)

    def find_meter(self) -> None:
        """Show the ports of this computer; none is opened before one is clicked."""
        self._control.choose()

    @Slot()
    def stop_reading(self) -> None:
        """Read the household's port no more, and forget which it was."""
        self._control.forget()
        if self.session is not None:
            self.session.forget_port()
        said = self.tr("What was read stays. The page Today is where a port is chosen again.")
        self.tools.tell("info", self.tr("The meter is read no more"), said)

    def end(self) -> None:
        """Let every port go, until the next ``begin``."""
        self._control.end()

    @property
    def source(self) -> tuple[SourceOfPort, str | None] | None:
        """What was begun with (:meth:`begin`), and the port of now; None before."""
        return self._control.source

    @property
    def reading(self) -> bool:
        """Whether a meter is being read."""
        return self._control.reading

    def settle(self) -> None:
        """Let go the port that was only listened to, and read on the household's own."""
        self._control.settle()
        self.page.setCurrentWidget(self.today)

    @deed
    async def _read_prices(self, meter: StoredMeter) -> None:
        self.today.set_prices(meter, await self.work(lambda household: prices_of_days(household.conn, meter)))

    @deed
    async def _read_live(self) -> None:
        self.today.set_live_span(
            await self.work(partial(read_live, now=self.today.now, window=self.today.window_asked))
        )

    @deed
    async def _believe_date(self) -> None:
        """The date of now is right: what is stored under a later one becomes energy up to now, and reading goes on."""
        live = self.today.live
        if live.address is None or live.mode is None:
            return
        device, now = Device(live.address, SOURCES[Mode(live.mode)], live.point), self.tools.now()
        await self.change(lambda household: forget_times_ahead(household.conn, device, now))
        self._control.read_anew()

    @Slot(str)
    def _on_confirmed(self, device: str) -> None:
        if self.session is not None:
            self.session.choose_port(device)
            self.port_chosen.emit()

    @Slot()
    def _on_recorded(self) -> None:
        if self.session is not None:
            self.session.read()
