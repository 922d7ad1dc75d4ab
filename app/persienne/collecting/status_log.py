"""Which of a collector's statuses are worth a line of its log: statuses come in, yes or no goes out; no words.

A disk that fills and empties, or a meter that is heard badly, would otherwise say the same two lines for days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from persienne.base.elapsed import elapsed
from persienne.meters.meter_status import MeterState

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.meters.meter_status import MeterStatus

SAME_TROUBLE_AFTER: Final = 3600.0
"""Seconds after which a trouble that was said is said again, whether it has lasted or come back."""


class StatusLog:
    """Remembers what was said. ``running`` gives seconds that also go on while the computer sleeps."""

    def __init__(self, running: Callable[[], float] = elapsed) -> None:
        self._running = running
        self._last: tuple[MeterState | str, bool] | None = None
        self._troubles: dict[str, float] = {}

    def is_new(self, status: MeterStatus) -> bool:
        """Whether ``status`` says what the log does not say yet; it is taken to be said then.

        That all is well again is said after a trouble that was said. Who has stopped has no trouble any more.
        """
        error = None if status.state is MeterState.STOPPED else status.error
        trouble = None if error is None else error.code
        line = (trouble or status.state, status.paused)
        said = line != self._last if trouble is None else self.is_due(trouble)
        if said:
            self._last = line
        return said

    def is_due(self, trouble: str) -> bool:
        """Whether ``trouble`` was not said within the hour; it is taken to be said then."""
        before, now = self._troubles.get(trouble), self._running()
        due = before is None or now - before >= SAME_TROUBLE_AFTER
        if due:
            self._troubles[trouble] = now
        return due
