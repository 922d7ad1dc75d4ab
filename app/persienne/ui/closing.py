"""A person closes the window: where it goes, whether it stays, and what is said of the reading once.

A window in the tray alone comes back by its icon, when the tray goes, and when the program is started a second time.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QFileSystemWatcher, QObject, Slot
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.base.errors import UserError
    from persienne.household.household import Household
    from persienne.ui.frame.desk import Tools
    from persienne.ui.frame.desktop import Tray
    from persienne.ui.frame.kept_preferences import KeptPreferences
    from persienne.ui.household.opening import Opening
    from persienne.ui.household.session import Session


class OpenHousehold(Protocol):
    """An open household in the window, as far as a closing asks of it."""

    session: Session
    tools: Tools
    reads_on: bool
    """Whether the meter is read without the window too."""

    @property
    def reading(self) -> bool:
        """Whether the window reads it."""

    @property
    def example(self) -> bool:
        """Whether this is the invented home."""

    def show_always_on(self) -> None:
        """Go to what is said of reading without the window."""


class Closing(QObject):
    """What becomes of ``window``; ``tray`` is given to it where the program has one."""

    def __init__(
        self,
        window: QWidget,
        opening: Opening,
        preferences: KeptPreferences,
        inside: Callable[[], OpenHousehold | None],
    ) -> None:
        """``inside`` gives the household that is open now."""
        super().__init__(window)
        self._window, self._opening, self._inside = window, opening, inside
        self._preferences = preferences
        self.tray: Tray | None = None
        self._calls = QFileSystemWatcher(self)
        self._calls.directoryChanged.connect(self._hear)

    def use(self, tray: Tray) -> None:
        """Leave the window in ``tray`` from now on, where a person wants that."""
        self.tray = tray
        tray.open_wanted.connect(self.come_back)
        tray.lost.connect(self.come_back)
        tray.quit_wanted.connect(self._quit)

    def keeps(self, inside: OpenHousehold | None) -> bool:
        """Whether the window that a person closes stays: in the tray, or because they are asked first."""
        tray = self.tray
        if tray is not None:
            tray.follow()  # at login a panel may begin after the program
        if tray is None or not tray.stands or (inside is not None and inside.example):
            return self.asks(inside)
        self.hide()
        if not self._preferences.now.tray_said:
            tray.tell(self.tr("Persienne is in the tray"), self.tr("What it reads goes on. Quit in its menu ends it."))
            self._preferences.choose(tray_said=True)
        return True

    def hide(self) -> None:
        """Be in the tray alone; a second start calls the window back, and so does a tray that goes."""
        self._window.hide()
        if self.tray is not None:
            self.tray.watch(alone=True)
        self._calls.addPath(str(self._opening.folder))

    @Slot()
    def come_back(self) -> None:
        """Be seen again, in front."""
        if self.tray is not None:
            self.tray.watch(alone=False)
        if watched := self._calls.directories():
            self._calls.removePaths(watched)
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def asks(self, inside: OpenHousehold | None) -> bool:
        """Whether a person is asked before the window closes, for it reads the meter; a yes closes it.

        It is said once that the reading ends, and once that it goes on.
        """
        now = self._preferences.now
        if inside is None or not inside.reading or inside.example:
            return False
        if now.going_on_said if inside.reads_on else now.end_said:
            return False
        from persienne.ui.today.dialogs import ReadingStopsDialog  # noqa: PLC0415 - on use

        if not self._window.findChildren(ReadingStopsDialog):
            offers = sys.platform == "linux"
            dialog = ReadingStopsDialog(self._window, goes_on=inside.reads_on, offers=offers)
            said = "going_on_said" if inside.reads_on else "end_said"
            dialog.accepted.connect(partial(self._close, said))
            dialog.service_wanted.connect(partial(self._read_on, inside))
            dialog.open()
        return True

    def _close(self, said: str) -> None:
        self._preferences.choose(**{said: True})
        self._leave()

    def _leave(self) -> None:
        self._window.close()
        app = QApplication.instance()
        if app is not None and not self._window.isVisible():
            app.quit()  # closing what is hidden ends nothing

    def _read_on(self, inside: OpenHousehold) -> None:
        """Have the meter read without a window, and close this one."""

        def done(reads: bool) -> None:
            inside.reads_on = reads
            if reads:
                self._preferences.choose(going_on_said=True)
                self._leave()
                return
            inside.show_always_on()  # the card there says what is in its way
            title = self.tr("It is switched on, and cannot read yet")
            inside.tools.tell("warn", title, self.tr("What it needs stands under “While the window is closed”."))

        def failed(error: UserError) -> None:
            inside.show_always_on()
            inside.tools.tell("alert", self.tr("That did not work"), inside.tools.say(error))

        inside.session.ask(_read_on, done, failed)

    @Slot()
    def _quit(self) -> None:
        """End the program, as a person asks for it in the tray: what is asked first is asked in the window."""
        if self.asks(self._inside()):
            self.come_back()
        else:
            self._leave()

    @Slot(str)
    def _hear(self, _folder: str) -> None:
        if self._opening.called():
            self.come_back()


def _read_on(household: Household) -> bool:
    """Have it read without a window; whether that runs, and finds the key in the keyring."""
    from persienne.ui.household.overview import has_keyring  # noqa: PLC0415 - on use

    return household.always_on.install().started and has_keyring(household)
