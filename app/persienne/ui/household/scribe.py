"""The scribe: calls on the household go in, answers come back to the main thread; it alone holds the connection.

The connection is opened in the scribe's thread and never leaves it, so that there is one writer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.household.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from persienne.household.household import Household


class Scribe(Worker["Household"]):
    """The thread of an open household; a call is a function of the household."""

    def __init__(self, open_household: Callable[[], Household], parent: QObject | None = None) -> None:
        super().__init__(open_household, "household", parent)
