"""What gas costs, asked for once: what is known of the contract comes in, a timeline to be kept goes out.

The kWh of a m3 and payments are asked in ``ui/costs/terms_lever.py``, older prices are for the command line: where a
contract has them, they stay.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from persienne.base.errors import UserError
from persienne.insight.prices import PriceRow, price_rows_of, row_on, typed_amount
from persienne.insight.tariff import PRICE_PERIODS, Period, timeline_in_order
from persienne.meters.tic.contract import Option
from persienne.ui.frame.contract_prices import bare
from persienne.ui.frame.contract_question import ContractQuestion

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from persienne.insight.prices import Amount
    from persienne.insight.tariff import Timeline
    from persienne.ui.frame.contract_question import AskedContract
    from persienne.ui.widgets.field import Field
    from persienne.words.numbers import Figures

Dated = TypeVar("Dated", Period, PriceRow)

_NAMES = PRICE_PERIODS[Option.BASE]


class GasContractDialog(ContractQuestion):
    """A year of subscription and a kWh; ``say`` puts an error into words."""

    def __init__(
        self, asked: AskedContract, figures: Figures, say: Callable[[UserError], str], parent: QWidget | None = None
    ) -> None:
        """Where no contract begins on the day that is asked about, the last one is shown."""
        super().__init__(self.tr("Your gas contract"), parent)
        if asked.meter:
            self.add_words(asked.meter, "ink")
        self.add_words(self.tr("Both prices are on your bill, with all taxes. No gas price is regulated any more."))
        self._known, self._figures, self._say = asked.timeline, figures, say
        last = self._known.periods[-1] if self._known.periods else None
        self._edited = next((period for period in self._known.periods if period.since == asked.since), last)
        self._row = None if self._edited is None else row_on(self._edited.prices, asked.today.toordinal())
        subscription, price = (None, None) if self._row is None else (self._row.subscription, self._row.of(_NAMES[0]))
        self._subscription = self._amount(self.tr("Subscription, euros a year"), subscription, "250.00")
        self._price = self._amount(self.tr("Price of a kWh, euros"), price, "0.1124")
        self._written = self._typed
        since = date.fromordinal(self._edited.since) if self._edited else asked.first_day
        self._since = self.add_day(self.tr("Since"), min(since, asked.today), last=asked.today)
        self.add_refused()
        self.ends(self.tr("Keep this contract"), act=self._on_save, cancel=self.tr("Not now"))

    def _amount(self, name: str, amount: Amount | None, example: str) -> Field:
        """A field of euros with all taxes, written as the language writes them."""
        known = None if amount is None else amount.ttc
        text = "" if known is None else bare(known, self._figures)
        return self.add_field(name, text=text, hint=bare(Decimal(example), self._figures))

    def say(self, subscription: str, price: str) -> None:
        """Write both prices, as a person would."""
        self._subscription.edit.setText(subscription)
        self._price.edit.setText(price)

    @property
    def timeline(self) -> Timeline:
        """The meter's contracts with the typed one; of the one that is shown the price is corrected.

        A contract or price row that would still hold on the typed day ends the day before. The typed contract keeps the
        last day of the one that is shown, where that lies after its first. Raises ``contract_same_day`` (day) where
        another one begins on its day.
        """
        since = self._since.day.toordinal()
        same = self._edited or Period(since, Option.BASE)
        corrects = self._edited is not None and since == same.since
        follows = same.since <= since and same.until is not None and same.until >= since
        if corrects:
            prices = self._corrected(same)
        else:
            before = tuple(_ended(row, since) for row in same.prices if row.since < since)
            prices = (*before, *self._rows(since))
        added = replace(same, since=since, prices=prices, until=same.until if follows else None)
        kept = [_ended(period, since) for period in self._known.periods if not corrects or period is not same]
        return timeline_in_order([*kept, added])

    def _corrected(self, same: Period) -> tuple[PriceRow, ...]:
        """The prices of a contract, with the typed one in the place of the one that was shown."""
        if self._row is None:
            return (*self._rows(same.since), *(row for row in same.prices if row.since != same.since))
        if self._typed == self._written:
            return same.prices
        (typed,) = self._rows(self._row.since)
        typed = replace(typed, until=self._row.until)
        return tuple(typed if row is self._row else row for row in same.prices)

    @property
    def _typed(self) -> tuple[str, str]:
        return self._subscription.text, self._price.text

    def _rows(self, since: int) -> tuple[PriceRow, ...]:
        """What was typed, as a row; ``price_unlikely`` and ValueError for what is most likely none."""
        said: dict[str, Any] = {"since": date.fromordinal(since).isoformat()}
        said["kwh"] = {_NAMES[0]: _bare(self._price.text)}
        if subscription := self._subscription.text.strip():
            said["subscription"] = _bare(subscription)
        return price_rows_of([said], _NAMES)

    def _on_save(self) -> None:
        self.show_refusal("")
        try:
            self._rows(self._since.day.toordinal())
        except (UserError, ValueError):
            self._price.show_error(self.tr("Write both in euros: a kWh costs from 0.02 to 2 €, a year up to 5000 €."))
            self.show_wrong()
            return
        try:
            timeline = self.timeline
        except UserError as error:
            self.show_refusal(self._say(error))
            return
        self.keep_wanted.emit(timeline)


def _ended(one: Dated, since: int) -> Dated:
    """A contract or a row of prices that another one follows on the day ``since``."""
    over = one.until is not None and one.since < since <= one.until
    return replace(one, until=since - 1) if over else one


def _bare(text: str) -> str:
    """An amount as it is typed or pasted off a bill, without its unit; ValueError for what is none."""
    amount = typed_amount(text)
    if amount is None:
        raise ValueError(text)
    return str(amount)
