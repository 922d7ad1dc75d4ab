"""A plugin of pytest for the tool that tries mutants: coverage follows Qt's threads too.

Coverage follows the threads that Python starts. A thread of Qt has a new state of Python at each call that Qt makes,
and in a new state no line is followed: each call is given the function that follows lines.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def followed(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, whose lines count in whatever thread runs it."""

    def counted(*given: Any) -> Any:  # noqa: ANN401 - any function
        sys.settrace(threading.gettrace())
        return work(*given)

    return counted


def pytest_sessionstart() -> None:
    """What the thread of the household and the side thread do, and what a meter's threads run."""
    from PySide6.QtCore import QThread  # noqa: PLC0415 - the program is loaded once coverage has begun

    import persienne.ui.today.meter_control  # noqa: F401, PLC0415 - the same, and its threads are known then
    from persienne.ui.household.worker import Worker  # noqa: PLC0415 - the same

    begin, call = Worker.__init__, Worker.call

    def begun(self: Any, open_held: Any, *given: Any) -> None:  # noqa: ANN401
        begin(self, followed(open_held), *given)

    def called(self: Any, work: Any, *given: Any) -> Any:  # noqa: ANN401
        return call(self, followed(work), *given)

    Worker.__init__ = begun  # type: ignore[method-assign, assignment]
    Worker.call = called  # type: ignore[method-assign, assignment]
    for thread in QThread.__subclasses__():
        thread.run = followed(thread.run)  # type: ignore[method-assign]
