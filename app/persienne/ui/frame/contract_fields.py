"""The fields of a contract's dialog: hours, the amount over each hour's price, the option and the kind of prices."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.insight.offer_rows import rows_of_offer
from persienne.insight.prices import MOST, SpotRow, typed_amount
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.ui.frame.contract_prices import bare, simple
from persienne.ui.style import fonts
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from persienne.insight.offer_rows import OfferRow
    from persienne.insight.tariff import Period, PriceWindow
    from persienne.words.numbers import Figures


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


PERCENT: Final = 100
VAT: Final = Decimal("0.20")
"""The usual share; it stands in the field to be corrected."""


class SpotFields(QWidget):
    """What comes on the exchange's price of a kWh, in euros before VAT, and VAT in percent."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        how = self.tr(
            "Each kWh costs what its hour does at the exchange, and what your contract adds. The prices of the hours "
            "come by a file: “Bring prices…” on the page Costs."
        )
        self._added = Field(self.tr("Added to each kWh, in euros before VAT"), hint=self.tr("0.0700"))
        self._vat = Field(self.tr("VAT in %"))
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, field in enumerate((self._added, self._vat)):
            grid.addWidget(field, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(how, fonts.CAPTION, "ink2", wrap=True))
        column.addLayout(grid)
        self.show_row(None)

    def show_row(self, row: SpotRow | None) -> None:
        """Write a row; None: nothing was said yet."""
        vat = (VAT if row is None else row.vat) * PERCENT
        self._added.edit.setText("" if row is None else bare(row.per_kwh, self._figures))
        self._vat.edit.setText(bare(vat.quantize(Decimal(1)) if vat == int(vat) else vat.normalize(), self._figures))

    def type_row(self, added: str, vat: str) -> None:
        """Type both, as a person would."""
        self._added.edit.setText(added)
        self._vat.edit.setText(vat)

    def row(self, since: int) -> SpotRow | None:
        """The row from ``since`` (an ordinal) on; None where one of both is not clear, which is then said beside it."""
        added, vat = typed_amount(self._added.text), typed_amount(self._vat.text.removesuffix("%").strip())
        if added is None or added > MOST:
            self._added.show_error(self.tr("Write what is added to a kWh, in euros: 0.07, or 0 for nothing."))
        if vat is None or vat >= PERCENT:
            self._vat.show_error(self.tr("Write the VAT as 20, or 5.5."))
        if added is None or added > MOST or vat is None or vat >= PERCENT:
            return None
        return SpotRow(since, None, added, vat / PERCENT)


REGULATED, OWN, OF_A_FILE = "regulated", "own", "file"
TABLE: Final = "table"
"""The key of an offer that is typed row by row."""
SPOT: Final = "spot"
"""The key of a contract that has a price for each hour; the other keys are those of ``Option``."""


def prices_of(edited: Period | None) -> str:
    """Which prices a contract has: the regulated ones, a row that can be typed, or what only a file can say."""
    if edited is None or edited.is_regulated:
        return REGULATED
    return OWN if simple(edited.prices, hourly=bool(edited.terms.spot)) else OF_A_FILE


def rows_of(period: Period) -> tuple[OfferRow, ...] | None:
    """An offer of its own as rows; None where rows or one list of prices can't say it."""
    if period.option is not Option.OTHER or period.own is None or (period.prices and not simple(period.prices)):
        return None
    return rows_of_offer(period.own)


def key_of(model: Period | None) -> str:
    """The option that a contract has in the dialog."""
    if model is None:
        return Option.BASE.value
    if _is_typed_by_the_hour(model):
        return SPOT
    return TABLE if rows_of(model) is not None else model.option.value


def is_odd(period: Period) -> bool:
    """Whether only a file can say such an offer, so that it is kept as it is."""
    return period.option is Option.OTHER and rows_of(period) is None


def _is_typed_by_the_hour(period: Period) -> bool:
    """Whether a contract has hourly prices that can be typed: one addition without an end, and a subscription."""
    spot = period.terms.spot
    alone = len(spot) == 1 and (spot[0].since, spot[0].until) == (period.since, None)
    return alone and period.option is Option.BASE and simple(period.prices, hourly=True)
