"""A lever: one thing that a page's cards ask for, with its dialogs; the session does it, the desk lends the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from persienne.ui.household.deeds import Doer

if TYPE_CHECKING:
    from persienne.base.errors import UserError
    from persienne.ui.frame.desk import Desk, Tools
    from persienne.ui.household.session import Session


class Lever(Doer, QObject):
    """Lives as long as its desk, which ends its deeds with its own; does nothing while no household is open."""

    reads_anew = True
    """Whether the household is read anew where something was refused, by the window, which tells it."""

    def __init__(self, desk: Desk[Any]) -> None:
        super().__init__(desk)
        self._desk = desk
        self.deeds = desk.deeds

    @property
    def tools(self) -> Tools:
        """What the window lends."""
        return self._desk.tools

    @property
    def session(self) -> Session | None:
        """The household that is open."""
        return self._desk.session

    def refused(self, error: UserError) -> None:
        """Tell what ended a deed."""
        if self.reads_anew:
            super().refused(error)
        else:
            self.tools.tell_refused(error)
