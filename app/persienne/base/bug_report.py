"""A fault's report: an exception comes in, a text that may be shown to a stranger goes out; nothing is sent or written.

The report is an allow-list: our version and the system's, the kinds of the exceptions, their numbers and codes, and
the places in the code (module:function:line). What an exception says, and the lines of code, are details: they may
hold what is the household's, and are given only where they are asked for.
"""

from __future__ import annotations

import errno
import linecache
import platform
import re
import traceback
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.masking import shaped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

_NAME: Final = re.compile(r"[A-Za-z_<][\w.<>]{0,199}", re.ASCII)
_CODE: Final = re.compile(r"[a-z][a-z0-9_]{0,59}")
_SQLITE: Final = re.compile(r"SQLITE_[A-Z_]{1,60}")

_MOST_EXCEPTIONS: Final = 20
_FIRST_PLACES, _LAST_PLACES = 10, 30
"""Places of one exception that are told; a recursion has a thousand."""

_Place = tuple[str, int, str]
"""``module:function``, the line's number, the file."""


def bug_report(error: BaseException) -> str:
    """The version, the system, and of ``error`` and what led to it the kinds, the codes and the places."""
    return "\n".join([*program_lines(), "", *fault_lines(error)]) + "\n"


def bug_details(error: BaseException) -> str:
    """The same with what the exceptions say, masked as well as can be, and the lines of the code."""
    return "\n".join([*program_lines(), "", *fault_lines(error, details=True)]) + "\n"


def program_lines() -> tuple[str, str]:
    """The version of Persienne, then of Python and of the system: what the head of a report says."""
    from importlib.metadata import version  # noqa: PLC0415 - 20 ms that a start without a bug must not pay

    return (
        f"Persienne {version('persienne')}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()} {platform.machine()}",
    )


def fault_lines(error: BaseException, *, details: bool = False) -> list[str]:
    """``error``, then what led to it, each with its places, the innermost last."""
    lines: list[str] = []
    for how, one in _chain(error):
        lines.append(f"{how}{_kind(one)}")
        if details:
            lines += [f"  {shaped(said)}" for said in _said(one).splitlines()]
        for place in _shortened(list(_places(one.__traceback__))):
            if isinstance(place, str):
                lines.append(f"    {place}")
                continue
            where, line, file = place
            lines.append(f"    {where}:{line}")
            if details and (code := linecache.getline(file, line).strip()):
                lines.append(f"        {code}")
    return lines


def place_of(module: object, function: object, line: object) -> str:
    """``module:function:line``, a question mark for what is no name in a program."""
    return f"{_name(module)}:{_name(function)}:{line if isinstance(line, int) else '?'}"


def name_of(kind: type) -> str:
    """The name of a class, with its module where that is not Python's own."""
    name = _name(kind.__qualname__)
    return name if kind.__module__ == "builtins" else f"{_name(kind.__module__)}.{name}"


def _chain(error: BaseException) -> Iterator[tuple[str, BaseException]]:
    """``error`` and what led to it, each once; a group's members follow it."""
    waiting: list[tuple[str, BaseException]] = [("", error)]
    seen: set[int] = set()
    while waiting and len(seen) < _MOST_EXCEPTIONS:
        how, one = waiting.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield how, one
        if isinstance(one, BaseExceptionGroup):
            waiting += [("among them: ", member) for member in one.exceptions]
        if one.__cause__ is not None:
            waiting.append(("because of: ", one.__cause__))
        elif one.__context__ is not None and not one.__suppress_context__:
            waiting.append(("while handling: ", one.__context__))


def _kind(error: BaseException) -> str:
    """The class of ``error``, and the codes that it has."""
    codes = [name_of(type(error))]
    if isinstance(error, UserError) and _CODE.fullmatch(error.code):
        codes.append(error.code)
    if isinstance(error, OSError) and (name := errno.errorcode.get(error.errno or 0)):
        codes.append(name)
    sqlite = getattr(error, "sqlite_errorname", None)
    if isinstance(sqlite, str) and _SQLITE.fullmatch(sqlite):
        codes.append(sqlite)
    return " ".join(codes)


def _places(trace: TracebackType | None) -> Iterator[_Place]:
    while trace is not None:
        code = trace.tb_frame.f_code
        where = f"{_name(trace.tb_frame.f_globals.get('__name__'))}:{_name(code.co_qualname)}"
        yield where, trace.tb_lineno, code.co_filename
        trace = trace.tb_next


def _shortened(places: list[_Place]) -> list[_Place | str]:
    left_out = len(places) - _FIRST_PLACES - _LAST_PLACES
    if left_out <= 0:
        return [*places]
    return [*places[:_FIRST_PLACES], f"... {left_out} more", *places[-_LAST_PLACES:]]


def _said(error: BaseException) -> str:
    """What ``error`` says of itself, with its notes; also where it cannot even be printed."""
    text = "".join(traceback.format_exception_only(error)).strip()
    return text.partition(": ")[2] if text.startswith(name_of(type(error))) else text


def _name(said: object) -> str:
    return said if isinstance(said, str) and _NAME.fullmatch(said) else "?"
