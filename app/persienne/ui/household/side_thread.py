"""What takes long and needs no household is done here, in a thread of its own; a lock ends it at once.

A call is given a function that raises as soon as nobody wants the answer any more. What others wrote is read so: it is
parsed in a limited child, which is ended by what that function raises. The mirror is worked out so too.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from persienne.base.errors import UserError
from persienne.ui.household.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from persienne.ui.household.worker import Call

Answer = TypeVar("Answer")


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
