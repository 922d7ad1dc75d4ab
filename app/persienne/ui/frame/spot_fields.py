"""What a contract adds to the price of each hour: an amount and VAT are typed, a dated row goes out."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.insight.prices import MOST, SpotRow, typed_amount
from persienne.ui.frame.contract_prices import bare
from persienne.ui.style import fonts
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from persienne.words.numbers import Figures

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
