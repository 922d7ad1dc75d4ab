"""A household that is open in the window: its session, what the window lends, and a desk for each page.

It exists from the moment that the household is open until it is closed. It is loaded after the first paint, for the
desks load numpy and the database.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from persienne.ui.costs.desk import CostsDesk
from persienne.ui.frame.keys import METER, SETTINGS, SHARING, TODAY
from persienne.ui.frame.notifier import Notifier
from persienne.ui.frame.tray import Standing, standing_of
from persienne.ui.history.desk import HistoryDesk
from persienne.ui.household.settling import Settling
from persienne.ui.letters.desk import LettersDesk
from persienne.ui.meter.desk import MeterDesk
from persienne.ui.settings.desk import SettingsDesk
from persienne.ui.sharing.desk import SharingDesk
from persienne.ui.today.desk import TodayDesk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from persienne.household.measures.import_report import ImportOutcome
    from persienne.meters.meter_status import MeterStatus
    from persienne.ui.frame.desk import Desk, Tools
    from persienne.ui.household.session import Session
    from persienne.ui.pages import PageEntry
    from persienne.ui.style.theme import Theme
    from persienne.ui.today.meter_control import SourceOfPort

DeskT = TypeVar("DeskT", bound="Desk[Any]")


class Inside:
    """One open household. Its desks are children of ``parent`` until it is left."""

    def __init__(self, session: Session, tools: Tools, pages: Sequence[PageEntry], parent: QObject) -> None:
        self.session = session
        self.source: tuple[SourceOfPort, str | None] | None = None
        """What was read when it was left."""
        self.outcome: ImportOutcome | None = None
        """The import that was the last to be shown when it was left."""
        self.tools = tools
        self.reads_on = False
        """Whether the meter is read without this window too."""
        self._desks: dict[str, Desk[Any]] = {entry.key: entry.load()(tools, parent) for entry in pages}
        self.today, self.meter = self.desk(TodayDesk), self.desk(MeterDesk)
        self.desk(SharingDesk).letter_wanted.connect(self.desk(LettersDesk).begin)
        self.today.told.connect(self._on_told)
        self.today.port_chosen.connect(self._offer_reading_on)
        self.meter.port_change_wanted.connect(self._change_port)
        self.meter.letter_wanted.connect(self.desk(LettersDesk).begin_erasure)
        self.meter.switches_wanted.connect(self._close_at_operator)
        self.meter.lock_settings_wanted.connect(self._show_lock)
        for asking in (self.desk(HistoryDesk), self.desk(CostsDesk)):
            asking.missing_wanted.connect(self._show_missing)
        self.desk(CostsDesk).slats_wanted.connect(self._show_slats)
        self.meter.port_stop_wanted.connect(self.today.stop_reading)
        for desk in self._desks.values():
            desk.set_session(session)
            session.overview_read.connect(desk.set_overview)
        self.meter.unattended_read.connect(self._on_unattended)
        self.meter.read_unattended(session)
        self._notifier = Notifier(session, tools, tools.pages.window(), parent)
        self._settling = Settling(session, tools.waiting, self.keep_unfinished, tools.pages.window(), parent)

    def _on_told(self, status: MeterStatus, now: int) -> None:
        self.meter.show_live(status, now, own=self.today.reading)
        if self.tools.tray is not None:
            self.tools.tray.show_standing(standing_of(status, own=self.today.reading))

    def _on_unattended(self, on: bool) -> None:
        self.reads_on = on

    def _offer_reading_on(self) -> None:
        """A port was chosen: reading it without this window is one click away."""
        if self.reads_on or self.example or sys.platform != "linux":
            return
        translate = QCoreApplication.translate
        title = translate("Inside", "The meter is read while this window is open")
        self.tools.offer("info", title, "", translate("Inside", "Keep reading when it is closed"), self.meter.read_on)

    def _change_port(self) -> None:
        self.tools.go(TODAY)
        self.today.find_meter()

    def _show_missing(self) -> None:
        self.tools.go(METER)
        self.meter.show_missing()

    def _show_slats(self) -> None:
        self.tools.go(METER)
        self.meter.show_stop()

    def _show_lock(self) -> None:
        self.tools.go(SETTINGS)
        self.desk(SettingsDesk).show_lock()

    def _close_at_operator(self) -> None:
        self.tools.go(SHARING)
        self.desk(SharingDesk).close_at_operator()

    @property
    def reading(self) -> bool:
        """Whether this window reads the meter."""
        return self.today.reading

    @property
    def example(self) -> bool:
        """Whether this is the invented home."""
        return self.tools.example

    def desk(self, kind: type[DeskT]) -> DeskT:
        """The desk of this class."""
        return next(desk for desk in self._desks.values() if isinstance(desk, kind))

    def page(self, key: str) -> QWidget:
        """The page of ``key``, to be shown; what was begun on any page and not confirmed is ended."""
        for desk in self._desks.values():
            desk.settle()
        page: QWidget = self._desks[key].page
        return page

    def settle(self, then: Callable[[], None], refused: Callable[[], None]) -> None:
        """Do what waits and keep what is being written, then call ``then`` once nothing is under way or asked.

        A person who has to wait is told so. Where something cannot be kept, that is told, and ``refused`` is called
        instead.
        """

        def refuse() -> None:
            self._settling.end()
            title = QCoreApplication.translate("Inside", "The letter that you are writing cannot be kept as it stands")
            said = QCoreApplication.translate("Inside", "Finish it or leave it, then choose again.")
            self.tools.tell("warn", title, said)
            refused()

        waits = self._settling.under_way  # a draft is kept in no time
        if not self.keep_unfinished():
            refuse()
            return
        if waits:
            title = QCoreApplication.translate("Inside", "The language changes as soon as what is under way is done")
            self.tools.tell("busy", title, "")
        self._settling.begin(then, refuse)

    def stay(self) -> None:
        """Do not do what was to be done once nothing is under way."""
        if self._settling.begun:
            self._settling.end()
            title = QCoreApplication.translate("Inside", "The language stays as it is")
            self.tools.tell("info", title, "")

    def come_back(self, key: str, former: Inside, told: tuple[str, str, str]) -> None:
        """Go on where ``former`` stood when it was left: at the page of ``key``, reading what it read.

        What was ``told`` (a kind, a title, a sentence) is told in the words of then.
        """
        if former.source is not None:
            self.today.begin(*former.source)
        self.session.show_again()
        if key == METER and former.outcome is not None:
            self.meter.show_outcome(former.outcome)
        self.tools.tell(*told)
        self.tools.go(key)
        self._desks[key].take_keyboard()

    def keep_unfinished(self) -> bool:
        """Have the household keep what is being written on any page; False where something cannot be kept."""
        kept = [desk.keep_unfinished() for desk in self._desks.values()]  # each is asked
        return all(kept)

    def set_theme(self, theme: Theme) -> None:
        """Take another palette, for the pages that are built from now on."""
        self.tools.theme = theme

    def leave(self) -> None:
        """Delete the desks and the pages that they have built: what they show is of this household alone."""
        self.source, self.outcome = self.today.source, self.meter.outcome
        self.today.end()
        self._settling.end()
        self._settling.deleteLater()
        self._notifier.end()
        self._notifier.deleteLater()
        if self.tools.tray is not None:
            self.tools.tray.show_standing(Standing.CLOSED)
        for desk in self._desks.values():
            self.session.overview_read.disconnect(desk.set_overview)
            desk.set_session(None)
            desk.deleteLater()
        pages = self.tools.pages
        while (page := pages.currentWidget()) is not None:
            pages.removeWidget(page)
            page.deleteLater()
