"""The desk of the page History: what is known of the household is handed to it, and it asks for files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.ui.frame.desk import Desk
from persienne.ui.history.page import HistoryPage

if TYPE_CHECKING:
    from persienne.ui.household.overview import Overview


class HistoryDesk(Desk[HistoryPage]):
    """Past measures; nothing is changed here."""

    def build(self) -> HistoryPage:
        """Make the page and connect what it asks for."""
        tools = self.tools
        page = HistoryPage(tools.theme, tools.locale, example=tools.example)
        page.files_wanted.connect(tools.choose_files)
        page.demo_wanted.connect(tools.begin_example)
        return page

    def fill(self, overview: Overview) -> None:
        """Show what is known."""
        self.page.set_overview(overview)
