"""Waiting until nothing of an open household is under way: what is to be done then comes in, it is done or refused.

The window stays usable meanwhile, and what a person begins meanwhile is waited for too. Nothing is called off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from persienne.ui.widgets.dialog import open_dialogs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.ui.household.session import Session
    from persienne.ui.household.waiting import Waiting

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
