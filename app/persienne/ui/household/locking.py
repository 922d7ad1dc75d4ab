"""When a window is to lock itself: what a household asked for comes in, a signal with the reason goes out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from persienne.ui.household.handover import Reason
from persienne.ui.household.idle import Idle
from persienne.ui.household.login_session import LoginSession

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

AGAIN_MS = 200


class Locking(QObject):
    """Watches the person, the computer and its session, as far as it is told to; it locks nothing."""

    due = Signal(Reason)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idle = Idle(self)
        self.session = LoginSession(self)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._reason = Reason.ASKED
        self._again.timeout.connect(lambda: self.due.emit(self._reason))
        self.idle.elapsed.connect(partial(self.due.emit, Reason.IDLE))
        self.session.sleeps.connect(partial(self.due.emit, Reason.SLEEP))
        self.session.locked.connect(partial(self.due.emit, Reason.SCREEN))

    def watch(self, minutes: int | None, events: AbstractSet[str]) -> None:
        """Say so after ``minutes`` without a person, and at ``events`` (``household.LOCKS_ON``)."""
        self.idle.watch(minutes)
        self.session.watch(sleep="sleep" in events, screen="screen" in events)

    def end(self) -> None:
        """There is nothing to lock any more."""
        self._again.stop()
        self.watch(None, frozenset())

    def again(self, reason: Reason, *, begun: bool = False) -> None:
        """It came at a bad moment: say so once more in a little while.

        Who has come back meanwhile is not locked out for having been away, unless the lock has ``begun``.
        """
        if reason is Reason.IDLE and not begun:
            self.idle.again()
        else:
            self._reason = reason
            self._again.start()
