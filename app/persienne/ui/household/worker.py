"""Threads that hold one thing: the scribe's household, the side thread's long work; calls go in, answers come back.

The thing is opened in the thread and never leaves it. Calls are done one after the other, so that there is no lock to
take. A call is a function of the thing that touches no widget; its answer is immutable.

The scribe: calls on the household go in, answers come back to the main thread; it alone holds the connection.
The connection is opened in the scribe's thread and never leaves it, so that there is one writer.

What takes long and needs no household is done here, in a thread of its own; a lock ends it at once.
A call is given a function that raises as soon as nobody wants the answer any more. What others wrote is read so: it is
parsed in a limited child, which is ended by what that function raises. The mirror is worked out so too.
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QThread, Signal, Slot

from persienne.base.errors import UserError
from persienne.base.system_errors import behind

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household


class Closing(Protocol):
    """What a thread may hold."""

    def close(self) -> None:
        """Called once, in the thread, as its last act."""


Answer = TypeVar("Answer")
Held = TypeVar("Held", bound=Closing)

log = logging.getLogger(__name__)


@dataclass(eq=False, slots=True)
class Call(Generic[Answer]):
    """A function to be run in the thread on what it holds, and the callbacks for its result, its error or a fault."""

    work: Callable[[Any], Answer]
    done: Callable[[Answer], None]
    failed: Callable[[UserError], None]
    broke: Callable[[], None]


class _Desk(QObject):
    """The part that lives in the thread."""

    answered = Signal(object, object)
    refused = Signal(object, object)
    broken = Signal(object, object)

    def __init__(self, open_held: Callable[[], Closing], name: str) -> None:
        super().__init__()
        self._open = open_held
        self._name = name
        self._held: Closing | None = None

    @Slot(object)
    def perform(self, call: Call[Any]) -> None:
        """Do one call; what is held is opened for the first."""
        try:
            if self._held is None:
                self._held = self._open()
            answer = call.work(self._held)
        except UserError as error:
            self.refused.emit(call, error)
        except Exception as error:  # the thread's edge: a bug is reported by the main thread, not lost here
            if (known := behind(error)) is not None:
                self.refused.emit(call, known)
                return
            log.exception("a call on the %s failed", self._name)
            self.broken.emit(call, error)
        else:
            self.answered.emit(call, answer)

    @Slot()
    def close(self) -> None:
        """Close the held object, in the thread that opened the object."""
        try:
            if self._held is not None:
                self._held.close()
        except Exception:  # the thread's edge: the fault is told, and the thread ends all the same
            log.exception("the %s was not closed well", self._name)
        finally:
            self._held = None
            self.thread().quit()


class Worker(QObject, Generic[Held]):
    """The main thread's end: ``call`` queues work, ``done`` or ``failed`` are called back in the main thread."""

    broken = Signal(object, object)
    """A Call, and the exception that ended it: no household can act on it, so it is for the bug report."""
    _given = Signal(object)
    _ended = Signal()

    def __init__(self, open_held: Callable[[], Held], name: str, parent: QObject | None = None) -> None:
        """``name`` is what is held, in words of the log."""
        super().__init__(parent)
        self._closed = False
        self._waiting = 0
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._desk = _Desk(open_held, name)
        self._desk.moveToThread(self._thread)
        self._given.connect(self._desk.perform)
        self._ended.connect(self._desk.close)
        self._desk.answered.connect(self._on_answered)
        self._desk.refused.connect(self._on_refused)
        self._desk.broken.connect(self._on_broken)
        self._thread.start()

    def call(
        self,
        work: Callable[[Held], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None],
        broke: Callable[[], None] = lambda: None,
    ) -> Call[Answer]:
        """Queue ``work``; ``done`` follows, or ``failed``, or ``broke`` with the signal ``broken``."""
        call = Call(work, done, failed, broke)
        self._waiting += 1
        self._given.emit(call)
        return call

    @property
    def busy(self) -> bool:
        """Whether something was asked that is not answered yet."""
        return self._waiting > 0

    def close(self) -> None:
        """Finish what is queued, close what is held and end the thread; nothing is called back afterwards."""
        # Answers that already wait in the main thread's queue come all the same: disconnecting would not stop them.
        self._closed = True
        self._ended.emit()
        self._thread.wait()

    @Slot(object, object)
    def _on_answered(self, call: Call[Any], answer: object) -> None:
        self._waiting -= 1
        if not self._closed:
            call.done(answer)

    @Slot(object, object)
    def _on_refused(self, call: Call[Any], error: UserError) -> None:
        self._waiting -= 1
        if not self._closed:
            call.failed(error)

    @Slot(object, object)
    def _on_broken(self, call: Call[Any], error: Exception) -> None:
        self._waiting -= 1
        if not self._closed:
            call.broke()
            self.broken.emit(call, error)


class Scribe(Worker["Household"]):
    """The thread of an open household; a call is a function of the household."""

    def __init__(self, open_household: Callable[[], Household], parent: QObject | None = None) -> None:
        super().__init__(open_household, "household", parent)


class Wanted:
    """Whether the answers of the thread are still wanted."""

    def __init__(self) -> None:
        self._over = threading.Event()

    def check(self) -> None:
        """Raise ``UserError`` (``cancelled``) once they are not."""
        if self._over.is_set():
            raise UserError("cancelled")

    def close(self) -> None:
        """They are not any more."""
        self._over.set()


class SideThread(Worker[Wanted]):
    """The thread that reads evidence and works out the mirror."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._wanted = Wanted()
        super().__init__(lambda: self._wanted, "side thread", parent)

    def ask(
        self,
        work: Callable[[Callable[[], None]], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[UserError], None],
        broke: Callable[[], None] = lambda: None,
    ) -> Call[Answer]:
        """Queue ``work``, which calls what it is given all the while; it raises once the answer is not wanted."""
        return self.call(lambda wanted: work(wanted.check), done, failed, broke)

    def close(self) -> None:
        """Have what runs and what waits end with ``cancelled``, and end the thread; nobody is called back."""
        self._wanted.close()
        super().close()
