"""A household that is open in the window: its session, what the window lends, and the desks of its pages.

It exists from the moment that the household is open until it is closed. It is loaded after the first paint, for it
loads numpy and the database. A desk is loaded and made when its page is first gone to, or something is first asked of
it: most days a household looks at two pages of eight. Today's desk reads the meter and is made in any case; where no
port was chosen, and only another program's reading could be followed, it comes after the first page was painted.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QTimer

from persienne.ui.frame.desktop import Standing, standing_of
from persienne.ui.frame.keys import COSTS, HISTORY, LETTERS, METER, SETTINGS, SHARING, TODAY
from persienne.ui.household.deeds import Settling

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.household.measures.watched_folder import Found
    from persienne.meters.meter_status import MeterStatus
    from persienne.ui.costs.desk import CostsDesk
    from persienne.ui.frame.desk import Desk, Tools
    from persienne.ui.frame.notices import ReminderStrip
    from persienne.ui.frame.notifier import Notifier
    from persienne.ui.history.desk import HistoryDesk
    from persienne.ui.household.session import Session
    from persienne.ui.letters.desk import LettersDesk
    from persienne.ui.meter.background import Background
    from persienne.ui.meter.desk import MeterDesk
    from persienne.ui.pages import PageEntry
    from persienne.ui.settings.desk import SettingsDesk
    from persienne.ui.sharing.desk import SharingDesk
    from persienne.ui.today.desk import TodayDesk
    from persienne.ui.today.meter_control import SourceOfPort

DeskT = TypeVar("DeskT", bound="Desk[Any]")

LATER_MS = 150
"""Milliseconds between two looks whether the first page rests."""
LOOKS = 3
"""So many looks in a row must find it at rest before what it did not need begins."""


class Inside:
    """One open household. Its desks are children of ``parent`` until it is left."""

    def __init__(
        self, session: Session, tools: Tools, pages: Sequence[PageEntry], reminder: ReminderStrip, parent: QObject
    ) -> None:
        """``reminder`` is where a backup is called for."""
        self.session = session
        self._reminder = reminder
        reminder.take_away()
        self.source: tuple[SourceOfPort, str | None] | None = None
        """What was read when it was left."""
        self.outcome: ImportOutcome | None = None
        """The import that was the last to be shown when it was left."""
        self.tools = tools
        self.reads_on = False
        """Whether the meter is read without this window too."""
        self._notifier: Notifier | None = None
        self._background: Background | None = None
        self._parent = parent
        self._entries = {entry.key: entry for entry in pages}
        self._desks: dict[str, Desk[Any]] = {}
        """Those that were made."""
        self._to_read: tuple[SourceOfPort, str | None] | None = None
        """What the desk of Today is to begin with."""
        self._looks_at_rest = 0
        """How many of the last looks found the household shown, and all answered that its first page asks."""
        self._later = QTimer(parent, singleShot=True, interval=LATER_MS)
        self._later.timeout.connect(self._follow)
        self._settling = Settling(session, tools.waiting, self.keep_unfinished, tools.pages.window(), parent=parent)

    def _at(self, key: str) -> Desk[Any]:
        """The desk of ``key``, made when it is first asked for."""
        if (desk := self._desks.get(key)) is None:
            desk = self._desks[key] = self._entries[key].load()(self.tools, self._parent)
            self._connect(key, desk)
            desk.set_session(self.session)
            self.session.overview_read.connect(desk.set_overview)
            if self.session.overview is not None:
                desk.set_overview(self.session.overview)
            if key == TODAY:
                self._begin_today()
        return desk

    def begin(self, source_of: SourceOfPort, port: str | None) -> None:
        """Read ``port``; ``source_of`` makes what reads a port of this household.

        Where none was chosen (None), another program that collects is followed, a moment after the first page is shown.
        """
        self._to_read = source_of, port
        if TODAY in self._desks:
            self._begin_today()
        elif port is not None:
            self._at(TODAY)
        self._later.start()

    def _begin_today(self) -> None:
        if self._to_read is not None:
            begun, self._to_read = self._to_read, None
            self.today.begin(*begun)

    def _follow(self) -> None:
        """Begin what no first page needs, once that page had time to paint what it asked for; until then, look again.

        A look comes late while the page is at work. Of three looks in a row, the last two are a whole interval apart,
        and the page had it to itself.
        """
        rests = self.session.overview is not None and not self.session.busy
        self._looks_at_rest = self._looks_at_rest + 1 if rests else 0
        if self._looks_at_rest < LOOKS:
            self._later.start()
            return
        self._at(TODAY)
        self._begin_background()
        if not self.example and sys.platform == "linux":
            self.session.ask(is_read_unattended, self._on_unattended, lambda _error: None)
        from persienne.ui.frame.notifier import Notifier  # noqa: PLC0415 - loads the words of letters and of sharings

        self._notifier = Notifier(self.session, self.tools, self.tools.pages.window(), self._parent)

    def _begin_background(self) -> None:
        """Have backups and new files attended to, of a household that is no example; once."""
        if self.example or self._background is not None:
            return
        from persienne.ui.meter.background import Background  # noqa: PLC0415 - on use

        background = self._background = Background(self.session, self.tools, self._reminder, self._parent)
        background.clock.make_wanted.connect(self._make_backup)
        background.watcher.offered.connect(self._offer_files)
        background.watcher.read_alone.connect(self._say_read)

    def _make_backup(self) -> None:
        self.meter.vault.make_backup()

    def _offer_files(self, found: tuple[Found, ...]) -> None:
        self.meter.watching.offer(found)

    def _say_read(self, found: tuple[Found, ...], others: tuple[Found, ...]) -> None:
        self.meter.watching.say_read(found, others)

    @property
    def reading(self) -> bool:
        """Whether the meter is being read, on a port that was chosen."""
        return TODAY in self._desks and self.today.reading

    def end_reading(self) -> None:
        """Let every port go."""
        self._later.stop()
        self._to_read = None
        if TODAY in self._desks:
            self.today.end()

    def _connect(self, key: str, desk: Desk[Any]) -> None:
        """Have done what ``desk`` wants of other pages."""
        if key == TODAY:
            self._connect_today(cast("TodayDesk", desk))
        elif key == HISTORY:
            cast("HistoryDesk", desk).missing_wanted.connect(self._show_missing)
        elif key == COSTS:
            self._connect_costs(cast("CostsDesk", desk))
        elif key == SHARING:
            cast("SharingDesk", desk).letter_wanted.connect(self._begin_letter)
        elif key == METER:
            self._connect_meter(cast("MeterDesk", desk))

    def _connect_today(self, desk: TodayDesk) -> None:
        desk.told.connect(self._on_told)
        desk.port_chosen.connect(self._offer_reading_on)

    def _connect_costs(self, desk: CostsDesk) -> None:
        desk.missing_wanted.connect(self._show_missing)
        desk.slats_wanted.connect(self._show_slats)

    def _connect_meter(self, desk: MeterDesk) -> None:
        desk.described.connect(self.tools.import_described)
        desk.port_change_wanted.connect(self._change_port)
        desk.port_stop_wanted.connect(self._stop_reading)
        desk.letter_wanted.connect(self._begin_erasure)
        desk.switches_wanted.connect(self._close_at_operator)
        desk.lock_settings_wanted.connect(self._show_lock)
        desk.unattended_read.connect(self._on_unattended)
        self._begin_background()  # its page asks for that
        if self._background is not None:
            desk.attend(self._background)

    @property
    def today(self) -> TodayDesk:
        """The desk of Today."""
        return cast("TodayDesk", self._at(TODAY))

    @property
    def meter(self) -> MeterDesk:
        """The desk of Meter and data."""
        return cast("MeterDesk", self._at(METER))

    @property
    def letters(self) -> LettersDesk:
        """The desk of Letters."""
        return cast("LettersDesk", self._at(LETTERS))

    def _on_told(self, status: MeterStatus, now: int) -> None:
        if METER in self._desks:
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
        self.tools.offer("info", title, "", translate("Inside", "Keep reading when it is closed"), act=self._read_on)

    def _read_on(self) -> None:
        self.meter.read_on()

    def show_always_on(self) -> None:
        """Go to what is said of reading without the window."""
        self.tools.go(METER)
        self.meter.show_always_on()

    def _change_port(self) -> None:
        self.tools.go(TODAY)
        self.today.find_meter()

    def _stop_reading(self) -> None:
        self.today.stop_reading()

    def _show_missing(self) -> None:
        self.tools.go(METER)
        self.meter.show_missing()

    def _show_slats(self) -> None:
        self.tools.go(METER)
        self.meter.show_stop()

    def _show_lock(self) -> None:
        self.tools.go(SETTINGS)
        cast("SettingsDesk", self._at(SETTINGS)).show_lock()

    def _close_at_operator(self) -> None:
        self.tools.go(SHARING)
        cast("SharingDesk", self._at(SHARING)).close_at_operator()

    def _begin_letter(self, kind: str, party_id: str, consent_ids: Sequence[str]) -> None:
        self.letters.begin(kind, party_id, consent_ids)

    def _begin_erasure(self, first: date | None, last: date | None, point: str | None) -> None:
        self.letters.begin_erasure(first, last, point)

    @property
    def example(self) -> bool:
        """Whether this is the invented home."""
        return self.tools.example

    def desk(self, kind: type[DeskT]) -> DeskT:
        """The desk of this class."""
        name = f"{kind.__module__}:{kind.__qualname__}"
        key = next(entry.key for entry in self._entries.values() if entry.desk == name)
        return cast("DeskT", self._at(key))

    def page(self, key: str) -> QWidget:
        """The page of ``key``, to be shown; what was begun on any page and not confirmed is ended."""
        for desk in self._desks.values():
            desk.settle()
        page: QWidget = self._at(key).page
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
            self.begin(*former.source)
        self.session.show_again()
        if key == METER and former.outcome is not None:
            self.meter.show_outcome(former.outcome)
        self.tools.go(key)
        self.tools.tell(*told)
        self._at(key).take_keyboard()

    def keep_unfinished(self) -> bool:
        """Have the household keep what is being written on any page; False where something cannot be kept."""
        kept = [desk.keep_unfinished() for desk in self._desks.values()]  # each is asked
        return all(kept)

    def leave(self) -> None:
        """Delete the desks and the pages that they have built: what they show is of this household alone."""
        self.source = self._to_read or (self.today.source if TODAY in self._desks else None)
        if METER in self._desks:
            self.outcome = self.meter.outcome
        self.end_reading()
        self._later.deleteLater()
        self._settling.end()
        self._settling.deleteLater()
        if self._notifier is not None:
            self._notifier.end()
            self._notifier.deleteLater()
        if self._background is not None:
            self._background.deleteLater()
        self.tools.call("info", "")
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


def is_read_unattended(household: Household) -> bool:
    """Whether the meter is read without a window: by a program that is there, with a key that it finds."""
    from persienne.ui.household.overview import has_keyring  # noqa: PLC0415 - on use

    return has_keyring(household) and any(not reader.lost for reader in household.always_on.readers())
