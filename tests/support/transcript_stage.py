"""The stage of the golden transcripts: a made household comes in, its window goes out, on a day and hour that stand."""

from __future__ import annotations

import shutil
import time
from contextlib import closing, contextmanager
from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from persienne.base.slats import Slat
from persienne.demo.household import furnish
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.ui.household.opening import Opening
from persienne.ui.style.theme import theme_for, wear
from persienne.ui.style.translation import locale_for
from persienne.ui.window import MainWindow
from support.days import clock
from support.gas_files import day, gas_workbook
from support.households import CheapPassphrase, put, store
from support.made import made_once
from support.parts import settled
from support.patience import PATIENCE
from support.transcripts import Transcript, read_out
from support.windows import PASSPHRASE, TODAY, is_open, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from persienne.documents.typography import Language
    from persienne.ui.household.session import Session

Asked = TypeVar("Asked", bound=QDialog)

NOW = clock(12, 40)
"""Half of the day is known."""
LOOK_EVERY_MS = 5
HAVE_A_CLOCK = (
    "persienne.collecting.collector",
    "persienne.collecting.meter_sources",
    "persienne.household.access.recognition",
    "persienne.household.correspondence.drafting",
    "persienne.household.privacy.erasure",
    "persienne.household.register.register",
    "persienne.ports.virtual_port",
)
"""Modules with the clock as a default, which keep the one of when they are loaded: never the one that stands."""
GAS_ABSENT = 13
"""The day of each month that the operator never had."""


class Stage:
    """A window, and the transcript of what it says."""

    def __init__(self, window: MainWindow, language: Language) -> None:
        self.window, self.language, self.transcript = window, language, Transcript()

    def begin(self) -> Transcript:
        """Another transcript from here on."""
        self.transcript = Transcript()
        return self.transcript

    @property
    def session(self) -> Session:
        """The open household's."""
        assert self.window.session is not None
        return self.window.session

    def rest(self) -> None:
        """Wait until nothing is read or stored any more, and all words have their place."""
        settled(self.window)  # what was asked for has begun
        while self._was_busy():
            settled(self.window)

    def _was_busy(self) -> bool:
        """Wait for what is read or stored now; whether there was any of that."""
        was = self.session.busy
        wait(lambda: not self.session.busy)
        settled(self.window)  # the last answer may have come with the last event
        return was

    def take(self, state: str, *, whole: bool = False, around: bool = False) -> None:
        """Note what the window says."""
        self.rest()
        self.transcript.take(state, read_out(self.window, around=around), whole=whole)

    def asked(self, kind: type[Asked]) -> Asked:
        """The dialog of this kind, as soon as it is there."""
        wait(lambda: any(dialog.isVisible() for dialog in self.window.findChildren(kind)))
        return next(dialog for dialog in self.window.findChildren(kind) if dialog.isVisible())

    def over(self, state: str, dialog: QDialog, *, stays: bool = False) -> None:
        """Note what a dialog says, and close it unless it ``stays``."""
        dialog.open()
        self.rest()
        self.transcript.alone(state, read_out(dialog))
        if not stays:
            dialog.reject()
            self.rest()


def wait(condition: Callable[[], bool]) -> None:
    """Let the event loop run until ``condition`` holds; between two looks the other threads have the interpreter."""
    loop, deadline = QEventLoop(), QDeadlineTimer(round(PATIENCE * 1000))
    again = QTimer(interval=LOOK_EVERY_MS)
    again.start()
    while not condition():
        assert not deadline.hasExpired()
        loop.processEvents(QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


@contextmanager
def still_clock() -> Iterator[None]:
    """The computer's clock stands at :data:`NOW`."""
    for module in HAVE_A_CLOCK:
        import_module(module)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: float(NOW))
        yield


@contextmanager
def stage(app: QApplication, folder: Path, language: Language, make: Callable[[Path], None]) -> Iterator[Stage]:
    """The window on a copy of the household that ``make`` makes."""
    with still_clock(), spoken(app, language):
        home = shutil.copytree(made_once(make), folder)
        opening = Opening(home, TODAY, demo=False, clock=time.time)
        wear(theme_for(dark=False, still=True))
        window = MainWindow(opening, locale_for(language))
        window.show()
        wait(lambda: window.entrance.page is not None)
        assert window.entrance.page is not None
        window.entrance.page.unlocking_wanted.emit(PASSPHRASE)
        wait(lambda: is_open(window))
        window.setUpdatesEnabled(False)  # nobody looks: what is heard needs no painting
        try:
            yield Stage(window, language)
        finally:
            window.close()
            window.deleteLater()
            app.processEvents()


def make_furnished(folder: Path) -> None:
    """The invented home, under a passphrase."""
    with closing(Household.create(folder, CheapPassphrase(PASSPHRASE), slat=Slat.HALF)) as household:
        furnish(household, folder.parent, TODAY, NOW, "fr")
        household.decline_sheet()


def make_empty(folder: Path) -> None:
    """A new household."""
    Household.create(folder, CheapPassphrase(PASSPHRASE), slat=Slat.HALF).close()


def make_gas(folder: Path) -> None:
    """A household that has gas alone, of a few weeks."""
    days = [date(2026, 11, 1) - timedelta(days=back) for back in range(40, -20, -1)]
    rows = [day(f"{one:%d/%m/%Y}", 20 + one.day, 2 + one.day / 10) for one in days if one.day != GAS_ABSENT]
    with closing(Household.create(folder, CheapPassphrase(PASSPHRASE), slat=Slat.HALF)) as household:
        store(household, [put(folder.parent, "gaz.xlsx", gas_workbook(*rows))], Answers(NOW))
        household.decline_sheet()
