"""An offer of a household's own, typed row by row: rows and prices come in, an offer with its prices goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.insight.offer_rows import Days, OfferRow, offer_of
from persienne.insight.tariff_text import off_peak_of
from persienne.ui.frame.contract_prices import PriceField
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.choice import Choice
from persienne.ui.widgets.clearing import clear
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from persienne.insight.tariff import OwnOffer
    from persienne.telling.contract_words import ContractWords
    from persienne.ui.style.theme import Theme


class OfferTable(QWidget):
    """One row for each price: its name and price, its hours and days. ``say`` puts an error into words."""

    resized = Signal()
    """Rows came or went."""

    def __init__(self, words: ContractWords, say: Callable[[UserError], str], theme: Theme) -> None:
        super().__init__()
        self._words, self._say, self._theme = words, say, theme
        self.rows: tuple[OfferRowFields, ...] = ()
        """The rows that are shown, in their order."""
        how = self.tr(
            "The first row whose hours and days fit counts. A row without hours, on all days, is all the rest."
        )
        add = LinkButton(self.tr("Add a row"), theme, "plus")
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        self._refused = Label("", theme, fonts.CAPTION, "alert", wrap=True)
        self._refused.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Label(how, theme, fonts.CAPTION, "ink2", wrap=True))
        column.addLayout(self._column)
        column.addWidget(add)
        column.addWidget(self._refused)
        self._show([TypedRow(), TypedRow()])

    def show_offer(self, rows: Sequence[OfferRow], prices: Mapping[str, Decimal]) -> None:
        """Write an offer and its prices."""
        self._show([self._typed(row, prices.get(row.name)) for row in rows] or [TypedRow(), TypedRow()])

    def offer(self) -> tuple[OwnOffer, dict[str, Decimal]] | None:
        """The offer and the price of each price period; None where something is not clear, which is then said."""
        self._refuse("")
        read = [row.row() for row in self.rows]
        rows = tuple(row for row in read if row is not None)
        if len(rows) < len(read):
            return None
        try:
            made = offer_of(rows)
        except UserError as error:
            self._refuse(self._say(error))
            return None
        prices: dict[str, Decimal] = {}
        for row in self.rows:
            if row.name not in prices:
                price = row.price.price()
                if price is None:
                    return None
                prices[row.name] = price
        return made, prices

    def _typed(self, row: OfferRow, price: Decimal | None) -> TypedRow:
        hours = ", ".join(self._words.window(window) for window in row.hours)
        return TypedRow(row.name, hours, row.days, price)

    def _show(self, typed: Sequence[TypedRow]) -> None:
        clear(self._column)
        rows: list[OfferRowFields] = []
        for place, said in enumerate(typed):
            row = OfferRowFields(said, self._words, self._theme, alone=len(typed) == 1)
            row.removed.connect(lambda place=place: self._without(place))
            self._column.addWidget(row)
            row.show()  # what is hidden takes no room yet
            rows.append(row)
        self.rows = tuple(rows)
        self.resized.emit()

    def _add(self) -> None:
        self._show([*[row.typed() for row in self.rows], TypedRow()])

    def _without(self, place: int) -> None:
        self._show([row.typed() for at, row in enumerate(self.rows) if at != place])

    def _refuse(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.setVisible(bool(sentence))


class TypedRow:
    """What stands in a row, as it was typed."""

    def __init__(
        self, name: str = "", hours: str = "", days: Days = Days.ALL, price: Decimal | None = None, text: str = ""
    ) -> None:
        self.name, self.hours, self.days, self.price, self.text = name, hours, days, price, text


class OfferRowFields(QWidget):
    """Name and price, hours and days, and a link that takes the row away."""

    removed = Signal()

    def __init__(self, said: TypedRow, words: ContractWords, theme: Theme, *, alone: bool) -> None:
        super().__init__()
        self._name = Field(self.tr("Name of the price"), theme, text=said.name, hint=self.tr("Night"))
        self.price = PriceField(self.tr("A kWh in euros"), theme, words.figures)
        if said.price is not None:
            self.price.show_price(said.price)
        elif said.text:
            self.price.field.edit.setText(said.text)
        self._hours = Field(
            self.tr("Hours; empty: whole days, or all the rest"), theme, text=said.hours, hint="23:00 - 7:00"
        )
        self._days = Choice(theme, self.tr("Days"))
        for days, name in (
            (Days.ALL, self.tr("every day")),
            (Days.WEEK, self.tr("Monday to Friday")),
            (Days.WEEK_END, self.tr("at the week-end")),
            (Days.WEEK_END_AND_HOLIDAYS, self.tr("week-end and public holidays")),
        ):
            self._days.addItem(name, days)
        self._days.setCurrentIndex(self._days.findData(said.days))
        remove = LinkButton(self.tr("Remove this row"), theme)
        remove.setAutoDefault(False)
        remove.setVisible(not alone)
        remove.clicked.connect(self.removed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._name, 0, 0, top)
        grid.addWidget(self.price, 0, 1, top)
        grid.addWidget(self._hours, 1, 0, top)
        grid.addWidget(self._days, 1, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(remove, 2, 0, Qt.AlignmentFlag.AlignLeft)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)

    @property
    def name(self) -> str:
        """The name of its price period."""
        return self._name.text

    def type_row(self, name: str, hours: str, days: Days, price: str) -> None:
        """Type a row, as a person would."""
        self._name.edit.setText(name)
        self._hours.edit.setText(hours)
        self._days.setCurrentIndex(self._days.findData(days))
        self.price.field.edit.setText(price)

    def typed(self) -> TypedRow:
        """What stands in it."""
        return TypedRow(self.name, self._hours.text, Days(self._days.currentData()), None, self.price.field.text)

    def row(self) -> OfferRow | None:
        """The row; None where its hours are not clear, which is then said."""
        try:
            hours = off_peak_of(self._hours.text) if self._hours.text else ()
        except UserError:
            self._hours.show_error(self.tr("Write each as 22:30 – 6:30, with a comma between them."))
            return None
        return OfferRow(self.name, hours, Days(self._days.currentData()))
