"""The contracts of a meter: read, asked for (of gas too) or taken from a file, told with their effect, then kept.

Of gas the dialog here asks for both prices alone. The kWh of a m3 and payments are asked for in
``ui/costs/terms_lever.py``, older prices are for the command line: where a contract has them, they stay.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from persienne.base.atomic_write import save
from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import contract_text, set_contract, suggested_contract
from persienne.household.measures.energy_costs import tells_hours
from persienne.household.measures.known_tariffs import known_rates
from persienne.insight.costs.rates import regulated_powers
from persienne.insight.prices import PriceRow, price_rows_of, row_on, typed_amount
from persienne.insight.tariff import OPTIONS, PRICE_PERIODS, Period, timeline_in_order
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.store.slat_rows import first_day_of
from persienne.telling.contract_words import ContractWords
from persienne.ui.frame.contract_dialog import ContractDialog
from persienne.ui.frame.contract_prices import AskedContract, ContractQuestion, bare
from persienne.ui.frame.desk import Lever, offer_saved
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file, ask_where_to_save
from persienne.ui.style.translation import Numbers, QtSpeech, translated
from persienne.ui.widgets.form import Form
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from persienne.household.household import Household
    from persienne.insight.prices import Amount
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.ui.widgets.field import Field
    from persienne.words.numbers import Figures


KIND = "JSON (*.json)"

Dated = TypeVar("Dated", Period, PriceRow)

_PERIODS = PRICE_PERIODS[Option.BASE]


def ask_for_contract_file(parent: QWidget) -> Path | None:
    """The file of a contract that a person picks, or None."""
    title = QCoreApplication.translate("ContractFile", "A contract that Persienne saved")
    return ask_for_file(parent, title, [KIND])


def _ask_where_to_save_contract(parent: QWidget, *, example: bool) -> Path | None:
    """Where a person wants to save a contract, or None; ``example``: it is one of the invented home."""
    name = QCoreApplication.translate("ContractFile", "persienne-contract.json", "the name of a file")
    if example:
        name = QCoreApplication.translate("ContractFile", "persienne-example-contract.json", "the name of a file")
    return ask_where_to_save(parent, QCoreApplication.translate("ContractFile", "Save the contract"), name, KIND)


def contract_of_file(_household: Household, *, path: Path) -> Timeline:
    """The contracts of a file; raises what ``measures.contracts.timeline_of_file`` does."""
    from persienne.household.measures.contracts import timeline_of_file  # noqa: PLC0415 - on use

    return timeline_of_file(path)


def _save_contract(household: Household, *, meter: StoredMeter, path: Path) -> None:
    """Save the contracts of a meter; raises what ``base.atomic_write.save`` does."""
    save(path, contract_text(household.conn, meter).encode(), private=True)


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
        subscription, price = (None, None) if self._row is None else (self._row.subscription, self._row.of(_PERIODS[0]))
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
        said["kwh"] = {_PERIODS[0]: _amount_text(self._price.text)}
        if subscription := self._subscription.text.strip():
            said["subscription"] = _amount_text(subscription)
        return price_rows_of([said], _PERIODS)

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


def _amount_text(text: str) -> str:
    """An amount as it is typed or pasted off a bill, without its unit; ValueError for what is none."""
    amount = typed_amount(text)
    if amount is None:
        raise ValueError(text)
    return str(amount)


class ContractEffectDialog(Form):
    """The sentences, one under the other; « Back » leaves the contracts as they are. ``removes``: one is taken away."""

    def __init__(self, said: Sequence[str], parent: QWidget | None = None, *, removes: bool = False) -> None:
        super().__init__(self.tr("What this does to your bill"), parent)
        for sentence in said:
            self.add_words(sentence, "ink")
        self.add_words(self.tr("No measure is changed. You can change the contracts again at any time."))
        act = self.tr("Remove the contract") if removes else self.tr("Keep the change")
        self.ends(act, cancel=self.tr("Back"))


class _Known(NamedTuple):
    """The contracts that were said or, where none were, those that the meter tells (``told``).

    ``first`` is the first day that is stored, ``alone`` whether there is no other meter. ``powers`` and ``hourless``
    are those of ``AskedContract``.
    """

    timeline: Timeline
    told: bool
    first: int | None
    alone: bool
    powers: Mapping[Option, tuple[int, ...]]
    hourless: bool


class ContractLever(Lever):
    """Asks for a contract, from any page."""

    @deed
    async def ask(self, meter: StoredMeter, page: QWidget, *, since: int | None = None, power: bool = False) -> None:
        """Ask for the contract of ``meter`` over ``page``.

        ``since`` is the day on which the contract begins that is asked about first, ``power`` whether the keyboard
        begins at its power (see ``AskedContract``).
        """
        await self.asked(meter, page, since=since, power=power)

    async def asked(self, meter: StoredMeter, page: QWidget, *, since: int | None = None, power: bool = False) -> None:
        """The same, as a step; it ends once the question was answered, in whatever way."""
        known = await self.work(partial(_known, meter=meter))
        today = date.today()  # noqa: DTZ011 - the household's calendar
        first = today if known.first is None else date.fromordinal(known.first)
        named = "" if known.alone else title_of(meter, translated)
        asked = AskedContract(
            known.timeline,
            min(first, today),
            today,
            known.told,
            meter=named,
            since=since,
            powers=known.powers,
            hourless=known.hourless,
            power=power,
        )
        dialog = self._gas(asked, page) if meter.energy is Energy.GAS else self._electricity(meter, asked, page)
        dialog.keep_wanted.connect(partial(self.weigh, meter, dialog))
        await answer(dialog)

    def _gas(self, asked: AskedContract, page: QWidget) -> ContractQuestion:
        tools = self.tools
        return GasContractDialog(asked, Numbers(tools.locale), tools.say, page.window())

    def _electricity(self, meter: StoredMeter, asked: AskedContract, page: QWidget) -> ContractQuestion:
        words = ContractWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = ContractDialog(asked, words, self.tools.say, page.window())
        dialog.file_wanted.connect(partial(self._read_file, meter, dialog))
        dialog.remove_wanted.connect(partial(self.weigh, meter, dialog, removes=True))
        return dialog

    @deed
    async def _read_file(self, meter: StoredMeter, dialog: ContractDialog) -> None:
        """Contracts of a file take the place of those that are stored."""
        path = ask_for_contract_file(dialog)
        if path is not None:
            with self.tools.telling(dialog.show_refusal):
                self.weigh(meter, dialog, await self.work(partial(contract_of_file, path=path), over=dialog))

    @deed
    async def save(self, meter: StoredMeter, page: QWidget) -> None:
        """Save the contracts of ``meter`` as a file, where a person says."""
        path = _ask_where_to_save_contract(page, example=self.tools.example)
        if path is None:
            return
        try:
            await self.work(partial(_save_contract, meter=meter, path=path))
        except UserError as error:
            self.tools.tell("alert", self.tr("The contract was not saved"), self.tools.say(error))
            return
        said = fill(self.tr("Your meter’s number stands in {file}"), file=path)
        offer_saved(self.tools, self.tr("Contract saved: anyone can read this file"), said, path)

    @deed
    async def weigh(
        self,
        meter: StoredMeter,
        dialog: ContractQuestion,
        timeline: Timeline,
        *,
        terms_typed: bool = False,
        removes: bool = False,
    ) -> None:
        """Have it said what the contracts would do to the bill and what would be gone, where anything; then keep them.

        ``dialog`` stays until they are kept. ``terms_typed``: it asked for the terms themselves. ``removes``: a person
        asked for a contract to be removed.
        """
        figures = Numbers(self.tools.locale)
        work = partial(_effect, meter=meter, timeline=timeline, figures=figures, terms_typed=terms_typed)
        with self.tools.telling(dialog.show_refusal):
            said = await self.work(work, over=dialog)
            if said is None:
                dialog.accept()
                self.tools.tell("info", self.tr("Nothing was changed"), self.tr("These contracts are kept so already."))
            elif not said or await answer(ContractEffectDialog(said, dialog, removes=removes)):
                self._keep(meter, timeline)
                dialog.accept()

    @deed
    async def _keep(self, meter: StoredMeter, timeline: Timeline) -> None:
        """Every page that tells of contracts or costs is read anew."""
        await self.change(lambda household: set_contract(household.conn, meter, timeline))


def _known(household: Household, *, meter: StoredMeter) -> _Known:
    conn = household.conn
    said, first, alone = read_contract(conn, meter.id), first_day_of(conn, meter.id), len(every_meter(conn)) == 1
    regulated, hourless = known_rates(conn).regulated, first is not None and not tells_hours(conn, meter)
    powers = {option: found for option in OPTIONS if (found := regulated_powers(regulated, option))}
    told = not said.periods
    timeline = suggested_contract(conn, meter) if told else said
    return _Known(timeline, told, first, alone, powers=powers, hourless=hourless)


def _effect(
    household: Household, *, meter: StoredMeter, timeline: Timeline, figures: Figures, terms_typed: bool
) -> tuple[str, ...] | None:
    """What changes in the bill if ``timeline`` is stored; None if it is stored already."""
    if read_contract(household.conn, meter.id) == timeline:
        return None
    from persienne.telling.comparison_words import ContractEffectWords  # noqa: PLC0415 - it loads the engine

    return ContractEffectWords(QtSpeech(), figures).make(household, meter, timeline, terms_typed=terms_typed)
