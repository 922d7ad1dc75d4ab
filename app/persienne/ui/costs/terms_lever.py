"""What sums rest on, asked for beside the contract's prices: files of prices and colours, and the contract's terms.

A file has prices of the regulated tariff, prices of hours at the exchange, or the colours of Tempo: what the file would
change is shown, and kept once a person says so. Terms are payments, what surplus is sold for, and the kWh of a m3 of
gas: those of the contract of the last day of the bill in view.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.household.measures.contracts import has_hourly_contract
from persienne.household.measures.known_tariffs import keep_spot, keep_tariffs, tariffs_of_file
from persienne.insight.costs.price_files import HourNews
from persienne.insight.prices import typed_amount
from persienne.insight.terms import GAS, PAYMENTS, SALE, dated_row, has_surplus, with_row
from persienne.store.contracts import read_contract
from persienne.telling.contract_words import ContractWords
from persienne.telling.cost_words import CostWords
from persienne.ui.frame.contract_prices import ANOTHER, ContractQuestion, bare
from persienne.ui.frame.desk import Lever
from persienne.ui.household.deeds import answer, deed
from persienne.ui.household.files import ask_for_file
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers, QtSpeech
from persienne.ui.widgets.choices import Choice
from persienne.ui.widgets.day_fields import DayField, MaybeDay
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.form import Form
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from decimal import Decimal
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.costs.price_files import TariffNews
    from persienne.insight.prices import DatedAmount
    from persienne.insight.tariff import Period, Timeline
    from persienne.insight.terms import RowsOf, Terms
    from persienne.telling.cost_view import AskedCosts
    from persienne.ui.costs.page import CostsPage
    from persienne.ui.frame.contract_lever import ContractLever
    from persienne.ui.frame.desk import Desk
    from persienne.ui.widgets.options import Tick
    from persienne.words.numbers import Figures


PRICES_WIDTH = 680
LINES_SHOWN = 60
"""Lines that are shown; more of them would be a list that nobody reads."""


AHEAD = timedelta(days=366)
"""How far after the proposed day a row may begin or end."""


class PricesDialog(Form):
    """What is new, what changes and what stays; with nothing new there is nothing to be kept."""

    def __init__(self, file: str, lines: Sequence[str], parent: QWidget | None = None, *, keeps: bool) -> None:
        super().__init__(fill(self.tr("What {file} says"), file=file), parent, width=PRICES_WIDTH)
        if keeps:
            self.add_words(self.tr("Nothing is kept yet. Compare this with the source of the file."), "ink")
        else:
            self.add_words(self.tr("Nothing in it is new: all of it is known already."), "ink")
        for line in lines[:LINES_SHOWN]:
            self.add_words(line, "ink2", fonts.CAPTION)
        if len(lines) > LINES_SHOWN:
            more = fill(self.tr("Further lines: {count}"), count=len(lines) - LINES_SHOWN)
            self.add_words(more, "ink2", fonts.CAPTION)
        if keeps:
            self.ends(self.tr("Keep them"), "check", cancel=self.tr("Keep nothing"))
        else:
            self.closes(self.tr("Close"))


class PricesLever(Lever):
    """From the file to what is kept; a file that is refused is told, and keeps nothing."""

    def __init__(self, desk: Desk[Any], page: CostsPage) -> None:
        super().__init__(desk)
        self._page = page
        page.prices.file_wanted.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        kinds = [self.tr("Prices, hourly prices, Tempo calendar (*.csv *.json)")]
        path = ask_for_file(self._page, self.tr("Prices, hourly prices or Tempo colours"), kinds)
        if path is not None:
            self.take(path)

    @deed
    async def take(self, path: Path) -> None:
        """Show what a file would change, and keep that where a person says so."""
        try:
            news = await self.work(lambda household: tariffs_of_file(household.conn, path))
            lines = tuple(CostWords(QtSpeech(), Numbers(self.tools.locale)).news(news))
            dialog = PricesDialog(path.name, lines, self._page.window(), keeps=news.is_new)
            if await answer(dialog):  # every page that tells of costs is read anew
                self._tell_kept(used=await self.change(partial(_kept, news=news)))
        except UserError as error:
            self.tools.tell("alert", self.tr("Nothing of the file was kept"), self.tools.say(error))

    def _tell_kept(self, *, used: bool) -> None:
        said = self.tr("What it costs follows from now on.")
        if not used:
            said = self.tr(
                "None of your contracts takes hourly prices yet. Change yours and choose “A price for each hour "
                "(spot)”."
            )
        self.tools.tell("ok", self.tr("Kept"), said)


def _kept(household: Household, *, news: TariffNews | HourNews) -> bool:
    """Keep them; whether any contract takes them, as far as that is known."""
    conn = household.conn
    if not isinstance(news, HourNews):
        keep_tariffs(conn, news.changes)
        return True
    keep_spot(conn, news.prices)
    return has_hourly_contract(conn)


class _RowNames(NamedTuple):
    """What the parts are called: the amount and an example of it, its first day, another row.

    ``last`` and ``unsaid``: its last day, and that it has none; empty where no last day is asked for.
    """

    title: str
    amount: str
    hint: str
    first: str
    another: str
    last: str = ""
    unsaid: str = ""


class DatedRows(QWidget):
    """An amount, since when and, of some kinds, until when. An amount that is left empty takes its row away."""

    def __init__(
        self,
        kind: RowsOf,
        known: tuple[DatedAmount, ...],
        names: _RowNames,
        name: Callable[[DatedAmount], str],
        days: tuple[date, date, date],
        figures: Figures,
    ) -> None:
        """``name`` says a row in words; ``days`` are the first and the last that may be chosen, and the proposed."""
        super().__init__()
        self._kind, self._known, self._figures = kind, known, figures
        first, last, self._proposed = days
        self._which = Choice(names.title)
        for row in known:
            self._which.addItem(name(row), row.since)
        self._which.addItem(names.another, ANOTHER)
        self._which.setVisible(bool(known))
        self._amount = Field(names.amount, hint=names.hint)
        self._since = DayField(names.first, self._proposed, first=first, last=last)
        self._until = MaybeDay(names.last, names.unsaid, self._proposed, last=last) if names.last else None
        pair = QHBoxLayout()
        pair.setSpacing(12)
        for part in (self._amount, self._since):
            pair.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(names.title, fonts.CAPTION_STRONG, "ink2"))
        column.addWidget(self._which)
        column.addLayout(pair)
        if self._until is not None:
            column.addWidget(self._until)
        self._which.setCurrentIndex(max(0, len(known) - 1))
        self._which.currentIndexChanged.connect(self._show_row)
        self._show_row()

    def choose(self, since: int) -> None:
        """Ask about the row that begins on this day (an ordinal), or ``ANOTHER``, as a person would."""
        self._which.setCurrentIndex(self._which.findData(since))

    def type_row(self, amount: str, since: date | None = None, until: date | None = None) -> None:
        """Type a row, as a person would; what is None is left as it stands."""
        self._amount.edit.setText(amount)
        if since is not None:
            self._since.choose(since)
        if until is not None and self._until is not None:
            self._until.set_day(until)

    def rows(self, say: Callable[[UserError], str]) -> tuple[DatedAmount, ...] | None:
        """All rows, with the typed one among them. None where the typed one is invalid: its field shows the error."""
        edited = self._edited
        others = tuple(row for row in self._known if row is not edited)
        if not self._amount.text:
            return others
        amount = typed_amount(self._amount.text)
        if amount is None:
            self._amount.show_error(self.tr("Write an amount, as 78.33, or leave it empty."))
            return None
        try:
            return self._with(others, amount, edited)
        except UserError as error:
            self._amount.show_error(say(error))
            return None

    def _with(
        self, others: tuple[DatedAmount, ...], amount: Decimal, edited: DatedAmount | None
    ) -> tuple[DatedAmount, ...] | None:
        since = self._since.day.toordinal()
        until = None if edited is None else edited.until
        if self._until is not None:
            until = None if self._until.day is None else self._until.day.toordinal()
        if until is not None and until < since:
            self._amount.show_error(self.tr("Its last day is before its first one."))
            return None
        if any(row.since == since for row in others):
            self._amount.show_error(self.tr("Another amount begins on that day already. Choose it above to change it."))
            return None
        made = dated_row(self._kind, since, until, amount)
        if edited is not None and (edited.since, edited.until, edited.amount) == (since, until, amount):
            made = edited  # its source stays
        return with_row(self._kind, others, made)

    @property
    def _edited(self) -> DatedAmount | None:
        since = self._which.currentData()
        return next((row for row in self._known if row.since == since), None)

    def _show_row(self) -> None:
        edited = self._edited
        self._amount.edit.setText("" if edited is None else bare(edited.amount, self._figures))
        self._since.set_day(self._proposed if edited is None else date.fromordinal(edited.since))
        if self._until is not None:
            until = None if edited is None else edited.until
            self._until.set_day(None if until is None else date.fromordinal(until))


class AskedTerms(NamedTuple):
    """The contracts, the one that is asked about, and the last day of the bill in view.

    ``sells``: something is injected. ``volumes``: gas is stored of which the volume alone is known.
    """

    timeline: Timeline
    contract: Period
    day: date
    energy: Energy
    sells: bool
    volumes: bool


class TermsDialog(ContractQuestion):
    """``say`` puts an error into words."""

    def __init__(
        self, asked: AskedTerms, words: ContractWords, say: Callable[[UserError], str], parent: QWidget | None = None
    ) -> None:
        gas, terms = asked.energy is Energy.GAS, asked.contract.terms
        selling = has_surplus(terms, asked.energy, injects=asked.sells)
        title = self.tr("Monthly payments and surplus") if selling else self.tr("Monthly payments")
        super().__init__(title, parent)
        self._asked, self._words, self._say = asked, words, say
        since = words.figures.day(date.fromordinal(asked.contract.since))
        said = self.tr("Your contract: {contract}, since {day}.")
        self.add_words(fill(said, contract=words.short(asked.contract), day=since), "ink")
        paid = self.tr("What you pay stands under the bill, in none of its sums.")
        both = self.tr("What you pay and what you sell stand under the bill, in none of its sums.")
        empty = self.tr("An amount that you leave empty is not kept.")
        self.add_words(f"{both if selling else paid} {empty}")
        self.payments = self._payments(terms)
        self.sale = self._sale(terms) if selling else None
        self.surcharge: Tick | None = None
        if self.sale is not None:
            said = self.tr("A line of the bill at the regulated tariff. Other offers have it in their subscription.")
            name = self.tr("I am billed the surcharge of self-producers")
            self.surcharge = self.add_tick(name, said, checked=terms.self_producer)
        self.volumes = self._volumes(terms) if gas and (asked.volumes or terms.kwh_per_m3) else None
        self.add_refused()
        self.ends(self.tr("Keep it so"), act=self._on_keep)

    # Building

    def _payments(self, terms: Terms) -> DatedRows:
        names = _RowNames(
            self.tr("Monthly payments"),
            self.tr("Euros a month"),
            "85",
            self.tr("First payment"),
            another=self.tr("Another amount"),
            last=self.tr("Last payment"),
            unsaid=self.tr("No end date"),
        )
        return self._rows(PAYMENTS, terms.payments, names, self._paid)

    def _sale(self, terms: Terms) -> DatedRows:
        names = _RowNames(
            self.tr("What your surplus is sold for"),
            self.tr("Euros a kWh"),
            self.tr("0.0400"),
            self.tr("Since"),
            another=self.tr("Another price"),
        )
        return self._rows(SALE, terms.sale, names, self._sold)

    def _volumes(self, terms: Terms) -> DatedRows:
        names = _RowNames(
            self.tr("Days of which m³ alone are known"),
            self.tr("kWh a m³, as on the bill"),
            self.tr("11.2"),
            self.tr("Since"),
            another=self.tr("Another coefficient"),
        )
        return self._rows(GAS, terms.kwh_per_m3, names, self._holds)

    def _rows(
        self, kind: RowsOf, known: tuple[DatedAmount, ...], names: _RowNames, name: Callable[[DatedAmount], str]
    ) -> DatedRows:
        contract, day = self._asked.contract, self._asked.day
        first, last = date.fromordinal(contract.since), day + AHEAD
        if contract.until is not None:
            last = min(last, date.fromordinal(contract.until))
        last = max(last, first, *(date.fromordinal(row.until or row.since) for row in known))
        first = min(first, *(date.fromordinal(row.since) for row in known), last)
        # What is proposed claims as little of the past as it can; a coefficient is asked for all days without one.
        proposed = first if kind is GAS else max(first, day.replace(day=1))
        return self.add(DatedRows(kind, known, names, name, days=(first, last, proposed), figures=self._words.figures))

    def _paid(self, row: DatedAmount) -> str:
        amount = self._words.figures.euros(row.amount)
        return fill(self.tr("{amount} a month, since {day}"), amount=amount, day=self._since(row))

    def _sold(self, row: DatedAmount) -> str:
        price = self._words.figures.price_of_kwh(row.amount)
        return fill(self.tr("{price} a kWh, since {day}"), price=price, day=self._since(row))

    def _holds(self, row: DatedAmount) -> str:
        return fill(self.tr("{kwh} kWh a m³, since {day}"), kwh=row.amount, day=self._since(row))

    def _since(self, row: DatedAmount) -> str:
        return self._words.figures.day(date.fromordinal(row.since))

    # What goes out

    def _on_keep(self) -> None:
        contract, terms = self._asked.contract, self._asked.contract.terms
        payments, sale, kwh_per_m3 = (
            known if part is None else part.rows(self._say)
            for part, known in (
                (self.payments, terms.payments),
                (self.sale, terms.sale),
                (self.volumes, terms.kwh_per_m3),
            )
        )
        if payments is None or sale is None or kwh_per_m3 is None:
            self.show_wrong()
            return
        billed = terms.self_producer if self.surcharge is None else self.surcharge.isChecked()
        said = replace(terms, self_producer=billed, payments=payments, sale=sale, kwh_per_m3=kwh_per_m3)
        changed = replace(contract, terms=said)
        self.keep_wanted.emit(self._asked.timeline.with_period(changed, contract))


class TermsLever(Lever):
    """What is changed is kept as any other change of a contract is."""

    def __init__(self, desk: Desk[Any], page: CostsPage, contracts: ContractLever) -> None:
        super().__init__(desk)
        self._page = page
        self._contracts = contracts
        page.deeds.terms_wanted.connect(lambda: self._ask(page.asked))

    @deed
    async def _ask(self, asked: AskedCosts | None) -> None:
        if asked is None:
            return
        terms = await self.work(partial(_terms, asked=asked))
        if terms is None:
            self.tools.tell(
                "alert", self.tr("These days have no contract"), self.tr("Say it first, or look at others.")
            )
            return
        words = ContractWords(QtSpeech(), Numbers(self.tools.locale))
        dialog = TermsDialog(terms, words, self.tools.say, self._page.window())
        dialog.keep_wanted.connect(partial(self._contracts.weigh, asked.meter, dialog, terms_typed=True))
        dialog.open()


def _terms(household: Household, *, asked: AskedCosts) -> AskedTerms | None:
    """What the contract of the last day in view says; None where that day has none."""
    from persienne.household.measures.energy_costs import EnergyCosts  # noqa: PLC0415 - on use

    day = min(asked.period.last, asked.known[1])
    timeline = read_contract(household.conn, asked.meter.id)
    contract, costs = timeline.at(day), EnergyCosts(household.conn, asked.meter)
    if contract is None:
        return None
    at, energy = date.fromordinal(day), asked.meter.energy
    return AskedTerms(timeline, contract, at, energy, sells=costs.injects, volumes=costs.has_volumes_alone)
