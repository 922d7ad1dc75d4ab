"""pyqtgraph, loaded with the names of Qt that it uses, and not with all of them: the charts import it from here alone.

As it loads, pyqtgraph copies every class and every enumeration of three of Qt's modules into modules of its own, and
Qt's binding makes each of them when it is first looked at: that is 9 MiB, and a third of the time that pyqtgraph takes.
Here those modules of its own are there before, and look a name up when it is first used. Its own code is untouched.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore, QtGui, QtWidgets

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = "pyqtgraph"
OWN = f"{PACKAGE}.Qt"
"""The package that stands between pyqtgraph and the bindings of Qt."""


class OnUse(ModuleType):
    """A module of pyqtgraph's with the names of ``real``: each is looked up once."""

    def __init__(self, real: ModuleType) -> None:
        super().__init__(f"{OWN}.{real.__name__.rpartition('.')[2]}")
        self.__dict__["_real"] = real

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever Qt has under this name
        """The name of the real module, which is a name of this one from then on. Raises AttributeError."""
        found = self.__dict__[name] = getattr(self.__dict__["_real"], name)
        return found


def load() -> ModuleType:
    """Import pyqtgraph, unless something else did before."""
    with ExitStack() as nameless:
        for real in () if PACKAGE in sys.modules else (QtCore, QtGui, QtWidgets):
            own = OnUse(real)
            sys.modules[own.__name__] = own
            nameless.enter_context(nothing_listed(real))
        import pyqtgraph  # noqa: PLC0415 - prepared above
    loaded: ModuleType = pyqtgraph
    return loaded


@contextmanager
def nothing_listed(real: ModuleType) -> Iterator[None]:
    """``dir`` lists no name of ``real`` for a while: what it lists is what pyqtgraph copies."""
    names, before = vars(real), vars(real).get("__dir__")
    names["__dir__"] = list
    try:
        yield
    finally:
        if before is None:
            del names["__dir__"]
        else:
            names["__dir__"] = before


pg: Any = load()
