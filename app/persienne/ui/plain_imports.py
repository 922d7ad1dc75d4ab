"""Python's own way to import, put back in the place of PySide's; to be imported right after the first module of Qt.

PySide wraps ``__import__`` for ``from __feature__ import``, which we never write. Its wrapper reads the source of every
module that any library imports, to look for Qt's name in it, and ``linecache`` keeps all that it read: with a thousand
modules that is 25 MiB of source in memory, and a tenth of the time to the first chart. PySide keeps what it wrapped
under the name below; where another release does not, its wrapper stays.
"""

from __future__ import annotations

import builtins

WRAPPED = "__orig_import__"


def put_back() -> None:
    """Have every later import done without PySide's wrapper."""
    builtins.__import__ = getattr(builtins, WRAPPED, builtins.__import__)


put_back()
