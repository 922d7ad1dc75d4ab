"""A lever: one thing that a page's cards ask for, with its dialogs; the session does it, the desk lends the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from persienne.ui.frame.desk import Desk, Tools
    from persienne.ui.frame.page import Page
    from persienne.ui.household.session import Session


class Lever(QObject):
    """Lives as long as its desk; does nothing while no household is open."""

    def __init__(self, desk: Desk[Any], page: Page) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page

    @property
    def tools(self) -> Tools:
        """What the window lends."""
        return self._desk.tools

    @property
    def session(self) -> Session | None:
        """The household that is open."""
        return self._desk.session
