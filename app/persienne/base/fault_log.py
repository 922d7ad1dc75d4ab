"""What a process says of its faults on standard error: exceptions, warnings and records of logs come in, lines go out.

Here is the one owner of all that Python would print by itself. A line is an allow-list, as a fault's report is
(:mod:`.bug_report`): a record of ours says its text, which is a literal of our code, and never its arguments; a record
of another library says where it was made.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import warnings
from typing import TYPE_CHECKING, TextIO

from persienne.base.masking import shaped

if TYPE_CHECKING:
    from types import TracebackType

OURS = "persienne"

DETAILS = "--show-details"
"""The argument with which the command line says also what may be the household's."""


def install(*, details: bool = False) -> None:
    """Have this process print nothing of its faults but what is here; ``details`` adds what they say, masked.

    Called first of all, and again once the arguments are understood. Nothing is opened or kept.
    """
    faults = Faults(details=details)
    sys.excepthook = faults.uncaught
    threading.excepthook = faults.in_a_thread
    sys.unraisablehook = faults.unraisable
    warnings.showwarning = faults.warned
    handler = LogHandler(details=details)
    logging.lastResort = handler  # for loggers that ask no other
    logging.getLogger().handlers[:] = [handler]


class LogHandler(logging.Handler):
    """Prints records from warnings on."""

    def __init__(self, *, details: bool = False) -> None:
        super().__init__(logging.WARNING)
        self._details = details

    def emit(self, record: logging.LogRecord) -> None:
        """Print one record."""
        write(self.format(record))

    def format(self, record: logging.LogRecord) -> str:
        """The level, who says it and where, and what led to it; never an argument."""
        from persienne.base.bug_report import fault_lines, place_of  # noqa: PLC0415 - no start pays for a fault

        ours = record.name == OURS or record.name.startswith(f"{OURS}.")
        lines = [f"{record.levelname} {place_of(record.name, record.funcName, record.lineno)}"]
        if ours and isinstance(record.msg, str):
            lines[0] += f" {record.msg}"
        elif self._details:
            lines.append(f"  {shaped(str(record.msg))}")
        if record.exc_info and record.exc_info[1] is not None:
            lines += fault_lines(record.exc_info[1], details=self._details)
        return "\n".join(lines)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """Say that a record could not be printed; logging itself would print the record."""
        write(f"{record.levelname} ?")


class Faults:
    """What Python calls for what nobody caught."""

    def __init__(self, *, details: bool) -> None:
        self._details = details

    def uncaught(self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        """Report an exception that ends the program, or a call of Qt's."""
        if not issubclass(kind, KeyboardInterrupt):
            self._report(kind, error)

    def in_a_thread(self, said: threading.ExceptHookArgs) -> None:
        """Report an exception that has ended a thread."""
        if said.exc_type is not SystemExit:
            self._report(said.exc_type, said.exc_value)

    def unraisable(self, said: sys.UnraisableHookArgs) -> None:
        """Report an exception that could not be raised, from what tidies up."""
        self._report(said.exc_type, said.exc_value)

    def warned(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,  # noqa: ARG002 - as warnings calls it
        line: str | None = None,  # noqa: ARG002 - the same
    ) -> None:
        """Print the kind of a warning, and where it was given."""
        from persienne.base.bug_report import name_of, place_of  # noqa: PLC0415 - see above

        module = next((name for name, one in [*sys.modules.items()] if getattr(one, "__file__", None) == filename), "?")
        write(f"WARNING {place_of(module, '?', lineno)} {name_of(category)}")
        if self._details:
            write(f"  {shaped(str(message))}")

    def _report(self, kind: type[BaseException], error: BaseException | None) -> None:
        try:
            from persienne.base.bug_report import bug_details, bug_report  # noqa: PLC0415 - see above

            if error is None:
                write(kind.__name__)
            else:
                write(bug_details(error) if self._details else bug_report(error))
        except Exception:  # noqa: BLE001 - the process's edge: Python would print both exceptions whole
            write(kind.__name__)


def write(text: str) -> None:
    """Print lines on standard error, where there is one and it takes them."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
