"""The invented home, made while the welcome is read: a session that opens it comes out, or nothing is left of it."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.ui.household.opening import Opening
    from persienne.ui.household.session import Session

SOON_MS = 300
"""Milliseconds for which the welcome has the computer to itself."""
HALF_HOUR = 1800


class ExampleAhead(QObject):
    """At most one session that nobody sees yet, whose scribe makes the invented home of this half-hour."""

    def __init__(self, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = opening
        self._session: Session | None = None
        self._unwanted = Event()
        self._half_hour = 0
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def made(self) -> bool:
        """Whether the home is made, and nobody has asked for it yet."""
        return self._session is not None and not self._session.busy

    @property
    def begun(self) -> bool:
        """The same, or whether the home is being made."""
        return self._session is not None

    def begin(self) -> None:
        """Make the home, once what is shown was painted."""
        self._soon.start()

    def session_of(self, opener: Callable[[], Household]) -> Session:
        """The session that opens a household by ``opener``, once it is told to; the example's may have begun.

        Who ends a session calls :meth:`drop` before, so as not to wait until that home is made.
        """
        from persienne.ui.household.session import Session  # noqa: PLC0415 - after the first paint

        if opener != self._opening.example:
            return Session(opener, clock=self._opening.clock)
        if self._half_hour != self._now():  # the last half-hour of today would be missing
            self.drop()
        self._begin()
        session, self._session = self._session, None
        assert session is not None
        return session

    def drop(self) -> None:
        """Make it no further; what nobody has asked for is gone."""
        self._soon.stop()
        self._unwanted.set()
        if self._session is not None:
            session, self._session = self._session, None
            session.close()
            session.deleteLater()
            self._opening.forget_example()

    @Slot()
    def _begin(self) -> None:
        from persienne.ui.household.session import Session  # noqa: PLC0415 - after the first paint

        self._soon.stop()
        if self._session is None:
            self._unwanted, self._half_hour = Event(), self._now()
            opener = partial(self._opening.example, self._unwanted.is_set)
            self._session = Session(opener, clock=self._opening.clock)
            self._session.prepare()

    def _now(self) -> int:
        return int(self._opening.clock()) // HALF_HOUR
