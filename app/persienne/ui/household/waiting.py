"""Waiting: ten seconds in which an act can be called off, or until nothing of an open household is under way.

Waiting until nothing of an open household is under way: what is to be done then comes in, it is done or refused.
The window stays usable meanwhile, and what a person begins meanwhile is waited for too. Nothing is called off.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from persienne.ui.household.deeds import Awaited
from persienne.ui.widgets.dialog import open_dialogs

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from PySide6.QtWidgets import QWidget

    from persienne.ui.household.session import Session
    from persienne.ui.widgets.snackbar import Snackbar


class Waiting(QObject):
    """One act at a time: until its ten seconds are over nothing was done, and calling it off leaves no trace."""

    def __init__(self, snackbar: Snackbar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._snackbar = snackbar
        self._key: Hashable = None
        self._act: Callable[[], None] | None = None
        self._called_off: Callable[[], None] = _nothing
        snackbar.elapsed.connect(self.do_now)
        snackbar.cancelled.connect(self._call_off)

    def offer(
        self,
        key: Hashable,
        text: str,
        act: Callable[[], None],
        *,
        action: str = "",
        called_off: Callable[[], None] | None = None,
    ) -> bool:
        """Say ``text`` and do ``act`` in ten seconds; ``called_off`` puts back what the screen shows.

        What waited before is done first; asking twice for the same ``key`` asks once, and is False the second time.
        """
        if self._act is not None and key == self._key:
            return False
        self.do_now()
        self._key, self._act, self._called_off = key, act, called_off or _nothing
        self._snackbar.offer(text, action)
        return True

    def stands(self, key: Hashable, text: str) -> Awaited[bool]:
        """Say ``text`` in a deed, and wait; whether it stands after ten seconds, and was not called off."""

        def begin(done: Callable[[bool], None], _refused: object, ended: Callable[[], None]) -> None:
            if not self.offer(key, text, partial(done, True), called_off=partial(done, False)):
                ended()

        return Awaited(begin)

    @Slot()
    def do_now(self) -> None:
        """Do what waits, if anything does."""
        self._snackbar.hide()
        act, self._act = self._act, None
        if act is not None:
            act()

    @Slot()
    def _call_off(self) -> None:
        self._act = None
        self._called_off()


def _nothing() -> None:
    pass


LOOK_EVERY_MS = 100


class Settling(QObject):
    """Looks again and again, until nothing runs, nothing is asked and nothing waits to be called off."""

    def __init__(
        self, session: Session, waiting: Waiting, keep: Callable[[], bool], window: QWidget, parent: QObject
    ) -> None:
        """``keep`` has the household keep what is being written, and says whether it could."""
        super().__init__(parent)
        self._session, self._waiting, self._keep, self._window = session, waiting, keep, window
        self._then: Callable[[], None] | None = None
        self._refused: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    @property
    def under_way(self) -> bool:
        """Whether something runs, also aside, or waits for an answer of the person."""
        return self._session.busy or self._session.busy_aside or bool(open_dialogs(self._window))

    @property
    def begun(self) -> bool:
        """Whether something is to be done that has not been done yet."""
        return self._then is not None

    def begin(self, then: Callable[[], None], refused: Callable[[], None]) -> None:
        """Call ``then`` once nothing is under way; ``refused`` where something that is being written cannot be kept.

        It takes the place of what was to be done. Neither is called before this returns.
        """
        self._then, self._refused = then, refused
        self._timer.start(0)

    def end(self) -> None:
        """Do neither."""
        self._timer.stop()
        self._then = self._refused = None

    @Slot()
    def _look(self) -> None:
        then, refused = self._then, self._refused
        if then is None or refused is None:
            return
        self._timer.start(LOOK_EVERY_MS)
        if self.under_way:
            return  # what counts down may still be called off
        self._waiting.do_now()
        kept = self._keep()
        if self.under_way:
            return
        self.end()
        if kept:
            then()
        else:
            refused()
