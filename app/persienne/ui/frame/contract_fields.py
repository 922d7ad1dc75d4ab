"""The fields of a contract's dialog: hours, the option and the kind of prices, and an offer typed row by row."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from persienne.base.errors import UserError
from persienne.insight.offer_rows import Days, OfferRow, days_of, offer_of, rows_of_offer
from persienne.insight.prices import MOST, SpotRow, typed_amount
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.ui.frame.contract_prices import PriceField, bare, simple
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.field import HEIGHT, Field
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.insight.tariff import OwnOffer, Period, PriceWindow
    from persienne.telling.contract_words import ContractWords
    from persienne.words.numbers import Figures


PERCENT: Final = 100
VAT: Final = Decimal("0.20")
"""The usual share; it stands in the field to be corrected."""

REGULATED, OWN, OF_A_FILE = "regulated", "own", "file"
TABLE: Final = "table"
"""The key of an offer that is typed row by row."""
SPOT: Final = "spot"
"""The key of a contract that has a price for each hour; the other keys are those of ``Option``."""


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


class OfferTable(QWidget):
    """One row for each price: its name and price, its hours and days. ``say`` puts an error into words."""

    resized = Signal()
    """Rows came or went."""
    added = Signal(object)
    """The OfferRowFields that was added, and has the keyboard."""

    def __init__(self, words: ContractWords, say: Callable[[UserError], str]) -> None:
        super().__init__()
        self._words, self._say = words, say
        self.rows: tuple[OfferRowFields, ...] = ()
        """The rows that are shown, in their order."""
        how = self.tr(
            "One row for each price. From the top, the first row whose hours and days fit gives the price. Leave the "
            "hours empty for whole days; a row without hours on every day is the price of all the rest."
        )
        add = LinkButton(self.tr("Add a row"), "plus")
        add.setAutoDefault(False)
        add.clicked.connect(self._add)
        self.refused = Label("", fonts.CAPTION, "alert", wrap=True)
        """What is said of the rows together."""
        self.refused.hide()
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        column = bare_column(self, 10)
        column.addWidget(Label(how, fonts.CAPTION, "ink2", wrap=True))
        column.addLayout(self._column)
        column.addWidget(add)
        column.addWidget(self.refused)
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
        figures = self._words.figures
        hours = ", ".join(self._words.window(window) for window in row.hours)
        weekdays, holidays = row.named
        named = [figures.weekdays([number]) for number in sorted(weekdays)]
        return TypedRow(
            row.name,
            hours,
            row.days,
            figures.listed([*named, *([self.tr("public holidays")] if holidays else [])]),
            price="" if price is None else bare(price, figures),
        )

    def _show(self, typed: Sequence[TypedRow]) -> None:
        clear(self._column)
        self.rows = ()
        for said in typed:
            self._append(said)
        self._on_rows()

    def _append(self, said: TypedRow) -> OfferRowFields:
        row = OfferRowFields(said, self._words, self._say)
        row.removed.connect(lambda: self._remove(row))
        row.resized.connect(self.resized)
        self._column.addWidget(row)
        row.show()  # what is hidden takes no room yet
        self.rows = (*self.rows, row)
        return row

    def _add(self) -> None:
        row = self._append(TypedRow())
        self._on_rows()
        row.begin()
        self.added.emit(row)

    def _remove(self, row: OfferRowFields) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.rows = tuple(one for one in self.rows if one is not row)
        self._on_rows()

    def _on_rows(self) -> None:
        for row in self.rows:
            row.may_go(on=len(self.rows) > 1)
        self.resized.emit()

    def _refuse(self, sentence: str) -> None:
        self.refused.setText(sentence)
        self.refused.setVisible(bool(sentence))


class TypedRow(NamedTuple):
    """What stands in a row, as it was typed: ``named`` are its weekdays where it names them."""

    name: str = ""
    hours: str = ""
    days: Days = Days.ALL
    named: str = ""
    price: str = ""


class OfferRowFields(QWidget):
    """Name and price, hours and days, and a link that takes the row away. ``say`` puts an error into words."""

    removed = Signal()
    resized = Signal()
    """The weekdays came or went."""

    def __init__(self, said: TypedRow, words: ContractWords, say: Callable[[UserError], str]) -> None:
        super().__init__()
        self._say = say
        self._name = Field(self.tr("Name of this price"), text=said.name, hint=self.tr("Night"))
        self.price = PriceField(self.tr("A kWh in euros"), words.figures)
        self.price.field.edit.setText(said.price)
        self._hours = HoursField(self.tr("At which hours"), text=said.hours, hint=self.tr("whole days"))
        self._days = self._choice(said.days)
        self._named = Field(
            self.tr("Which ones"), text=said.named, hint=self.tr("Wednesday, Saturday, public holidays")
        )
        self._remove = LinkButton(self.tr("Remove this row"))
        self._remove.setAutoDefault(False)
        self._remove.clicked.connect(self.removed)
        days = QVBoxLayout()
        days.setSpacing(4)
        days.addWidget(Label(self.tr("On which days"), fonts.CAPTION_MEDIUM, "ink2"))
        days.addWidget(self._days)
        days.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._name, 0, 0, top)
        grid.addWidget(self.price, 0, 1, top)
        grid.addWidget(self._hours, 1, 0, top)
        grid.addLayout(days, 1, 1)
        grid.addWidget(self._named, 2, 0, 1, 2)
        grid.addWidget(self._remove, 3, 0, Qt.AlignmentFlag.AlignLeft)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        self._days.currentIndexChanged.connect(self._on_days)
        self._on_days()

    def _choice(self, chosen: Days) -> Choice:
        choice = Choice(self.tr("On which days"), HEIGHT)
        for days, name in (
            (Days.ALL, self.tr("every day")),
            (Days.WEEK, self.tr("Monday to Friday")),
            (Days.WEEK_END, self.tr("at the weekend")),
            (Days.WEEK_END_AND_HOLIDAYS, self.tr("weekend and public holidays")),
            (Days.NAMED, self.tr("days that I name")),
        ):
            choice.addItem(name, days)
        choice.setCurrentIndex(choice.findData(chosen))
        return choice

    @property
    def name(self) -> str:
        """The name of its price period."""
        return self._name.text

    def begin(self) -> None:
        """Have the keyboard begin in it."""
        self._name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_go(self, *, on: bool) -> None:
        """Whether it can be taken away."""
        self._remove.setVisible(on)

    def type_row(self, name: str, hours: str, days: Days, price: str, named: str = "") -> None:
        """Type a row, as a person would."""
        self._name.edit.setText(name)
        self._hours.edit.setText(hours)
        self._days.setCurrentIndex(self._days.findData(days))
        self._named.edit.setText(named)
        self.price.field.edit.setText(price)

    def row(self) -> OfferRow | None:
        """The row; None where its hours or its days are not clear, which is then said."""
        hours = self._hours.windows() if self._hours.text else ()
        if hours is None:
            return None
        days = Days(self._days.currentData())
        if days is not Days.NAMED:
            return OfferRow(self.name, hours, days)
        try:
            return OfferRow(self.name, hours, days, days_of(self._named.text))
        except UserError as error:
            self._named.show_error(self._say(error))
            return None

    def _on_days(self) -> None:
        self._named.setVisible(Days(self._days.currentData()) is Days.NAMED)
        self.resized.emit()
