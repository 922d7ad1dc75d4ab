"""What the dialogs of contracts share: the question itself, and dated prices as a bill prints them, or doubts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.placeholders import fill
from persienne.insight.prices import (
    LEAST,
    LIKELY_A_YEAR,
    MOST,
    MOST_A_YEAR,
    Amount,
    PriceRow,
    likely_price,
    typed_amount,
)
from persienne.insight.terms import MONTHS, CountedBy, a_month
from persienne.ui.style import fonts
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.dialog import WIDTH
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import bare_column, clear

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from persienne.insight.tariff import Timeline
    from persienne.meters.tic.contract import Option
    from persienne.telling.cost_words import CostWords
    from persienne.words.numbers import Figures


ANOTHER = 0
"""The day (an ordinal) that stands for a contract, or a row, that is not there yet."""

CENTS = 100


class AskedContract(NamedTuple):
    """What is known: ``timeline`` is what the household said or, where it is ``told``, what the meter says of itself.

    ``first_day`` is the first that is stored. ``meter`` names it where there are several. ``since`` is the day (an
    ordinal) on which the contract begins that is asked about first, ``ANOTHER`` for a new one, None for the last one.
    ``powers`` has the kVA for which the regulated tariff has prices, by option; of one that it has not nothing is said.
    ``hourless``: neither half-hours nor indexes by price period are stored of what is drawn. ``power``: the keyboard
    begins at the subscribed power.
    """

    timeline: Timeline
    first_day: date
    today: date
    told: bool = False
    meter: str = ""
    since: int | None = None
    powers: Mapping[Option, tuple[int, ...]] = MappingProxyType({})
    hourless: bool = False
    power: bool = False


class ContractQuestion(Form):
    """What ``ContractLever.weigh`` takes."""

    keep_wanted = Signal(object)
    """A Timeline is to be kept; the dialog stays until it is."""

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = WIDTH) -> None:
        super().__init__(title, parent, width=width)
        self._refused = self.add_words("", "alert")
        self.body.removeWidget(self._refused)
        self._refused.hide()

    def add_refused(self) -> None:
        """Place the line for refusals below the fields that were added so far."""
        self.body.addWidget(self._refused)

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done."""
        self._refused.say(sentence)
        if sentence:
            self.show_part(self._refused)


class PriceField(QWidget):
    """The price of a kWh; one that is most likely written wrong is asked about, and one press writes the likely one."""

    def __init__(self, name: str, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        self.field = Field(name, hint=self.tr("0.1940"))
        self.field.whole = self
        self._take = LinkButton("")
        self._take.hide()
        self._take.clicked.connect(self._on_take)
        self._meant = Decimal(0)
        self.field.changed.connect(self._take.hide)
        column = bare_column(self, 2)
        column.addWidget(self.field)
        column.addWidget(self._take)

    def show_price(self, value: Decimal) -> None:
        """Write a price."""
        self.field.edit.setText(bare(value, self._figures))

    def price(self) -> Decimal | None:
        """What was typed; None where it is no likely price of a kWh, which is then said."""
        value = typed_amount(self.field.text)
        if value is None or value == 0:
            self.field.show_error(self.tr("Write the price of a kWh in euros, as on the bill."))
            return None
        if LEAST <= value <= MOST:
            return value
        meant = likely_price(value)
        if meant is None:
            self.field.show_error(self.tr("No kWh costs that. Write its price in euros, as on the bill."))
            return None
        euros, cents = self._figures.price(meant), self._cents(meant)
        said = self.tr("Did you mean {price} a kWh ({cents} cents)?")
        self.field.show_error(fill(said, price=euros, cents=cents))
        self._meant = meant
        self._take.setText(fill(self.tr("Yes, {price}"), price=euros))
        self._take.show()
        return None

    def _cents(self, value: Decimal) -> str:
        cents = (value * CENTS).normalize()
        return self._figures.number(float(cents), max(0, -int(cents.as_tuple().exponent)))

    def _on_take(self) -> None:
        self.show_price(self._meant)


class SubscriptionField(QWidget):
    """What a subscription costs a month or a year. What was written here follows the choice, what was typed stays.

    An amount that most likely is of the other span is asked about once; one press takes the other span.
    """

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._figures = figures
        self.field = Field(self.tr("Subscription in euros"), hint=self.tr("15.74"))
        self._span = Segmented(
            [(CountedBy.MONTH.value, self.tr("a month")), (CountedBy.DAY.value, self.tr("a year"))],
            self.tr("What the subscription’s price is for"),
            small=True,
        )
        self._span.chosen.connect(self._on_span)
        self._take = LinkButton("")
        self._take.hide()
        self._take.clicked.connect(self._on_take)
        self.field.changed.connect(self._take.hide)
        self._written: tuple[str, Decimal] = ("", Decimal(0))
        self._asked: tuple[str, str] | None = None
        paid = QGridLayout(self)
        paid.setContentsMargins(0, 0, 0, 0)
        paid.setHorizontalSpacing(12)
        paid.setVerticalSpacing(2)
        paid.addWidget(self.field, 0, 0)
        self._line = QWidget()
        middle = QVBoxLayout(self._line)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(self._span, 0, Qt.AlignmentFlag.AlignVCenter)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(Label(" ", fonts.CAPTION_MEDIUM))  # as high as the field's name
        beside.addWidget(self._line)
        beside.addStretch(1)
        paid.addLayout(beside, 0, 1)
        paid.addWidget(self._take, 1, 0)
        paid.setColumnStretch(0, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the choice on the line of what is typed."""
        super().resizeEvent(event)
        self._line.setFixedHeight(max(self.field.edit.sizeHint().height(), self.field.edit.minimumHeight()))

    @property
    def counted_by(self) -> CountedBy:
        """A price of a month is counted by months, one of a year by days."""
        return CountedBy(self._span.key)

    def show_year(self, amount: Decimal | None, counted_by: CountedBy) -> None:
        """Write what a year costs, by the month where it is counted so; None: nothing is known."""
        self._span.choose(counted_by.value)
        if amount is None:
            self.field.edit.setText("")
        else:
            self._write(amount)

    def year(self) -> Decimal | None:
        """What a year costs; None where that is not clear or most likely wrong, which is then said."""
        paid, key = typed_amount(self.field.text), self._span.key
        year = paid
        if paid is not None and self.field.text == self._written[0]:
            year = self._written[1]
        elif paid is not None and self.counted_by is CountedBy.MONTH:
            year = paid * MONTHS
        if paid is not None and self._asked != (self.field.text, key) and self._confused(paid):
            self._asked = (self.field.text, key)
            return None
        if year is None or year > MOST_A_YEAR:
            self.field.show_error(self.tr("Write what the subscription costs, in euros."))
            return None
        return year

    def _confused(self, paid: Decimal) -> bool:
        """Ask where ``paid`` is no likely price of its span and one of the other."""
        least, most = LIKELY_A_YEAR
        monthly = self.counted_by is CountedBy.MONTH
        if monthly and paid * MONTHS > most:
            said = self.tr("{amount} is much for a month. Is it for a year? If it is right, keep it once more.")
            take = self.tr("Yes, {amount} a year")
        elif not monthly and 0 < paid < least:
            said = self.tr("{amount} is little for a year. Is it for a month? If it is right, keep it once more.")
            take = self.tr("Yes, {amount} a month")
        else:
            return False
        euros = self._figures.price(paid)
        self.field.show_error(fill(said, amount=euros))
        self._take.setText(fill(take, amount=euros))
        self._take.show()
        return True

    def _write(self, year: Decimal) -> None:
        shown = a_month(year) if self.counted_by is CountedBy.MONTH else year
        text = bare(shown, self._figures)
        self._written = (text, year)
        self.field.edit.setText(text)

    def _on_span(self, _key: str) -> None:
        if self.field.text and self.field.text == self._written[0]:
            self._write(self._written[1])

    def _on_take(self) -> None:
        """The other span, and the amount as it was typed."""
        self._written = ("", Decimal(0))
        self._span.choose((CountedBy.DAY if self.counted_by is CountedBy.MONTH else CountedBy.MONTH).value)
        self.field.show_error("")
        self._take.hide()


class PriceFields(QWidget):
    """With or before taxes, the subscription by the month or the year, and a price for each price period."""

    def __init__(self, words: CostWords, figures: Figures) -> None:
        super().__init__()
        self._words, self._figures = words, figures
        self._taxes = Segmented(
            [("ttc", self.tr("With all taxes")), ("ht", self.tr("Before taxes"))],
            self.tr("Whether these prices hold taxes"),
            small=True,
        )
        self._subscription = SubscriptionField(figures)
        self._note = Label(
            self.tr("Such a bill stands on the page Costs under “Before taxes”, where each tax is a line."),
            fonts.CAPTION,
            "ink2",
            wrap=True,
        )
        self._cta = Field(
            self.tr("Transport contribution (CTA) a year before VAT, where the bill tells it"), hint=self.tr("39.24")
        )
        self._taxes.chosen.connect(self._on_taxes)
        top = QHBoxLayout()
        top.addWidget(self._taxes)
        top.addStretch(1)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        column = bare_column(self, 8)
        column.addLayout(top)
        column.addWidget(self._note)
        column.addWidget(self._subscription)
        column.addWidget(self._cta)
        column.addLayout(self._grid)
        self._fields: dict[str, PriceField] = {}
        self._shown: PriceRow | None = None
        self._on_taxes(self._taxes.key)

    def ask_for(self, price_periods: Sequence[str]) -> None:
        """Have a field for each of these price periods; those that are there keep what was typed."""
        if tuple(self._fields) == tuple(price_periods):
            return
        clear(self._grid)
        self._fields = {}
        for place, name in enumerate(price_periods):
            title = fill(self.tr("A kWh in euros ({period})"), period=self._words.price_period(name))
            field = self._fields[name] = PriceField(title, self._figures)
            self._grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            field.show()  # what is hidden takes no room yet
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)

    @property
    def counted_by(self) -> CountedBy:
        """How the subscription that was typed is counted."""
        return self._subscription.counted_by

    def show_row(self, row: PriceRow | None, counted_by: CountedBy) -> None:
        """Write a row that :func:`simple` says can be shown; None: no row of this contract can be."""
        self._shown = row
        if row is None:
            return
        before = row.subscription.ht is not None
        self._taxes.choose("ht" if before else "ttc")
        self._subscription.show_year(row.subscription.ht if before else row.subscription.ttc, counted_by)
        self._cta.edit.setText("" if row.cta is None else bare(row.cta, self._figures))
        for name, price in row.kwh:
            value = price.ht if before else price.ttc
            if value is not None and name in self._fields:
                self._fields[name].show_price(value)

    def type_prices(self, subscription: str, prices: Mapping[str, str]) -> None:
        """Type the subscription and prices by price period, and have them looked at, as a person would."""
        self._subscription.field.edit.setText(subscription)
        for name, text in prices.items():
            self._fields[name].field.edit.setText(text)
        self.row(0)

    def row(self, since: int, typed: Mapping[str, Decimal] | None = None) -> PriceRow | None:
        """The row that was typed; None where something is missing or doubtful, which is then said beside it.

        ``typed`` are prices of a kWh that were typed elsewhere, by price period.
        """
        prices = dict(typed) if typed else {name: field.price() for name, field in self._fields.items()}
        paid = self._subscription.year()
        if paid is None:
            return None
        before = self._taxes.key == "ht"
        cta = typed_amount(self._cta.text) if before and self._cta.text else None
        if before and self._cta.text and cta is None:
            self._cta.show_error(self.tr("Write an amount in euros, or leave it empty."))
            return None
        kwh = tuple((name, self._amount(price)) for name, price in prices.items() if price is not None)
        if len(kwh) < len(prices):
            return None
        return self._as_known(PriceRow(since, None, self._amount(paid), kwh, cta=cta))

    def _as_known(self, typed: PriceRow) -> PriceRow:
        """``typed`` with what these fields do not ask: the contribution beside prices with taxes, and the source.

        The source is that of the amounts, and stays while they do.
        """
        known = self._shown
        if known is None:
            return typed
        if self._taxes.key == "ttc":
            typed = replace(typed, cta=known.cta)
        same = typed.subscription == known.subscription and dict(typed.kwh) == dict(known.kwh)
        return replace(known, since=typed.since, cta=typed.cta) if same else typed

    def _amount(self, value: Decimal) -> Amount:
        return Amount(ht=value) if self._taxes.key == "ht" else Amount(ttc=value)

    def _on_taxes(self, key: str) -> None:
        self._note.setVisible(key == "ht")
        self._cta.setVisible(key == "ht")


def bare(value: Decimal, figures: Figures) -> str:
    """A figure as it is typed."""
    return f"{value:f}".replace(".", "," if figures.french else ".")


def simple(rows: Sequence[PriceRow], *, hourly: bool = False) -> bool:
    """Whether prices are what can be typed here: one row without an end, with all taxes or before them.

    A subscription by the kVA can't be. Beside ``hourly`` prices a row has no price of a kWh.
    """
    if not _alone(rows) or hourly == bool(rows[0].kwh) or rows[0].per_kva != Amount():
        return False
    (row,) = rows
    amounts = (row.subscription, *(amount for _, amount in row.kwh))
    kinds = {(amount.ht is not None, amount.ttc is not None) for amount in amounts}
    return len(kinds) == 1 and kinds <= {(True, False), (False, True)}


def moved(rows: Sequence[PriceRow], since: int) -> tuple[PriceRow, ...]:
    """Prices of a contract that now begins on ``since``: a single row begins with it, several stay as they are."""
    return (replace(rows[0], since=since),) if _alone(rows) else tuple(rows)


def _alone(rows: Sequence[PriceRow]) -> bool:
    return len(rows) == 1 and rows[0].until is None
