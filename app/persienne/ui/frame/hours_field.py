"""A field for hours as a bill or a letter prints them: a text is pasted, windows go out, or what is wrong is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.insight.tariff_text import off_peak_of
from persienne.ui.widgets.field import Field

if TYPE_CHECKING:
    from persienne.insight.tariff import PriceWindow


class HoursField(Field):
    """« HC (22H30-6H30) », « 2h-7h et 13h-16h »."""

    def windows(self) -> tuple[PriceWindow, ...] | None:
        """The hours that were typed; None where they are not clear, which is then said under them."""
        try:
            return off_peak_of(self.text)
        except UserError as error:
            said = {
                "contract_overlap": self.tr("Two of these hours overlap."),
                "contract_hour_of_day": self.tr("A day goes from 0:00 to 24:00: look at these hours again."),
            }
            unclear = self.tr("Write each as 22:30 – 6:30, with a comma between them.")
            self.show_error(said.get(error.code, unclear))
            return None
