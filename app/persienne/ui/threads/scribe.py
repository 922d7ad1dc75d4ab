"""The scribe: calls on the household go in, answers come back to the main thread; it alone holds the connection.

The connection is opened in the scribe's thread and never leaves it. Calls are done one after the other, so there is one
writer and no lock to take. A call is a function of the household that touches no widget; its answer is immutable.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from persienne.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household import Household

Answer = TypeVar("Answer")

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Call(Generic[Answer]):
    """One piece of work and who waits for it; ``cancel()`` may be called from any thread."""

    work: Callable[[Household], Answer]
    done: Callable[[Answer], None]
    failed: Callable[[UserError], None]
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop where it next looks."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether someone asked it to stop."""
        return self._cancelled.is_set()


class _Desk(QObject):
    """The part that lives in the scribe's thread."""

    answered = Signal(object, object)
    refused = Signal(object, object)
    broken = Signal(object)

    def __init__(self, open_household: Callable[[], Household]) -> None:
        super().__init__()
        self._open = open_household
        self._household: Household | None = None

    @Slot(object)
    def perform(self, call: Call[Any]) -> None:
        """Do one call; the household is opened for the first."""
        try:
            if self._household is None:
                self._household = self._open()
            answer = call.work(self._household)
        except UserError as error:
            self.refused.emit(call, error)
        except Exception as error:  # the thread's edge: a bug is reported by the main thread, not lost here
            log.exception("a call on the household failed")
            self.broken.emit(error)
        else:
            self.answered.emit(call, answer)

    @Slot()
    def close(self) -> None:
        """Close the household, in the thread that opened it."""
        if self._household is not None:
            self._household.close()
            self._household = None
        self.thread().quit()


class Scribe(QObject):
    """The main thread's end: ``call`` queues work, ``done`` or ``failed`` are called back in the main thread."""

    broken = Signal(object)
    """An exception that no household can act on, for the bug report."""
    _given = Signal(object)
    _ended = Signal()

    def __init__(self, open_household: Callable[[], Household], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread()
        self._thread.setObjectName("scribe")
        self._desk = _Desk(open_household)
        self._desk.moveToThread(self._thread)
        self._given.connect(self._desk.perform)
        self._ended.connect(self._desk.close)
        self._desk.answered.connect(self._on_answered)
        self._desk.refused.connect(self._on_refused)
        self._desk.broken.connect(self.broken)
        self._thread.start()

    def call(
        self,
        work: Callable[[Household], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None],
    ) -> Call[Answer]:
        """Queue ``work``; exactly one of ``done`` and ``failed`` follows, unless it breaks."""
        call = Call(work, done, failed)
        self._given.emit(call)
        return call

    def close(self) -> None:
        """Finish what is queued, close the household and end the thread; nothing is called back afterwards."""
        self._desk.answered.disconnect(self._on_answered)
        self._desk.refused.disconnect(self._on_refused)
        self._ended.emit()
        self._thread.wait()

    @Slot(object, object)
    def _on_answered(self, call: Call[Any], answer: object) -> None:
        call.done(answer)

    @Slot(object, object)
    def _on_refused(self, call: Call[Any], error: UserError) -> None:
        call.failed(error)
