"""How a command ends: what it does comes in, an exit code goes out; what stopped it is one line on standard error.

Exit codes: 0 done, 1 the household can act on it, 2 usage, 3 internal error.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.system_errors import behind

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.words import Translate

DONE, HOUSEHOLD, USAGE, INTERNAL = 0, 1, 2, 3

MISUSED = frozenset({"meter_ambiguous", "service_options"})
"""Errors of the arguments that the parser can't tell."""


def ended(work: Callable[[], None], translate: Translate, *, details: bool = False) -> int:
    """Do ``work``; how it ended. The report of a fault names nobody; with ``details`` it may."""
    try:
        work()
        print(end="", flush=True)  # a reader that is gone is noticed here, and not while the interpreter shuts down
    except UserError as error:
        return _refused(error, translate)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (KeyboardInterrupt, EOFError) as error:
        return _left(error, translate)
    except Exception as error:  # noqa: BLE001 - the thread's edge: whatever else it is, it is a bug and is reported
        return _failed(error, translate, details=details)
    return DONE


def _left(error: BaseException, translate: Translate) -> int:
    """Ctrl+C needs no word; a question at the terminal that was left by Ctrl+D has stopped before it did anything."""
    if isinstance(error, EOFError):
        print(file=sys.stderr)
        return _refused(UserError("unanswered"), translate)
    return HOUSEHOLD


def _refused(error: UserError, translate: Translate) -> int:
    from persienne.words import sentence  # noqa: PLC0415 - a process that stays small loads no sentence unasked
    from persienne.words.english import table  # noqa: PLC0415 - as above

    hints = table("recognising.hints")

    print(sentence(error, translate), file=sys.stderr)
    if error.code in hints:
        print(translate("CommandLine", hints[error.code]), file=sys.stderr)
    return USAGE if error.code in MISUSED else HOUSEHOLD


def _failed(error: Exception, translate: Translate, *, details: bool) -> int:
    if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps what comes while a class is made
        return HOUSEHOLD
    if (known := behind(error)) is not None:
        return _refused(known, translate)
    from persienne.base.bug_report import bug_details, bug_report  # noqa: PLC0415 - as above
    from persienne.words.english import table  # noqa: PLC0415 - as above

    faults = table("command_line.faults")

    print((bug_details if details else bug_report)(error), file=sys.stderr)
    print(translate("CommandLine", faults["details" if details else "report"]), file=sys.stderr)
    return INTERNAL
