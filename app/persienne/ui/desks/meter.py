"""The desk of the page Meter & data: imports to undo and stops to move come in from the page, the session does them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from persienne.slats import Slat
from persienne.ui.desk import Desk
from persienne.ui.pages.meter_data import MeterDataPage

if TYPE_CHECKING:
    from persienne.report import ImportOutcome
    from persienne.ui.overview import Overview


class MeterDesk(Desk):
    """What comes in, how far the shutter is open, and what is stored."""

    def build(self) -> MeterDataPage:
        """Make the page."""
        self._meter_data = page = MeterDataPage(
            self.tools.theme, self.tools.locale, reduced_motion=self.tools.reduced_motion
        )
        page.files_wanted.connect(self.tools.choose_files)
        page.undo_wanted.connect(self._offer_undo)
        page.stop_wanted.connect(self._move)
        return page

    def fill(self, overview: Overview) -> None:
        """Show sources, stop and space."""
        self._meter_data.set_overview(overview)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """Show what became of the files just imported."""
        assert self.page is self._meter_data
        self._meter_data.show_outcome(outcome)

    @Slot(Slat)
    def _move(self, slat: Slat) -> None:
        if self.session is not None:
            self.session.set_slat(slat)

    @Slot(int, str)
    def _offer_undo(self, batch_id: int, name: str) -> None:
        """Ten seconds to change one's mind: until then nothing was done."""
        if self.session is not None:
            text = self.tr("Undoing the import in 10 s: %1").replace("%1", name)
            self.tools.waiting.offer(("import", batch_id), text, partial(self.session.undo_import, batch_id))
