"""pyqtgraph, loaded with the names of Qt that it uses, and not with all of them: the charts import it from here alone.

As it loads, pyqtgraph copies every class and every enumeration of three of Qt's modules into modules of its own, and
Qt's binding makes each of them when it is first looked at: that is 9 MiB, and a third of the time that pyqtgraph takes.
Here those modules of its own are there before, and look a name up when it is first used. Its own code is untouched.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets

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
    reals = () if PACKAGE in sys.modules else (QtCore, QtGui, QtWidgets)
    for real in reals:
        own = OnUse(real)
        sys.modules[own.__name__] = own
        vars(real)["__dir__"] = list  # it copies what `dir` lists
    try:
        import pyqtgraph  # noqa: PLC0415 - prepared above
    finally:
        for real in reals:
            del vars(real)["__dir__"]
    loaded: ModuleType = pyqtgraph
    return loaded


pg: Any = load()
