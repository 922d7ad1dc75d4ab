"""The contracts of a meter, one asked about at a time: what is known comes in, a timeline to be kept goes out.

Seasons and weekdays of off-peak hours, and what rows can't say of an offer (``insight.offer_rows``), are for a file:
where a contract has them, they stay as they are until another one is said here. Nothing is kept here.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.insight.tariff import PRICE_PERIODS, Period, PriceWindow
from persienne.insight.tariff_text import MOST_KVA
from persienne.insight.terms import NOTHING_SAID
from persienne.meters.tic.contract import Option
from persienne.telling.cost_words import CostWords
from persienne.ui.frame.contract_fields import (
    OF_A_FILE,
    OWN,
    REGULATED,
    SPOT,
    TABLE,
    HoursField,
    OfferTable,
    SpotFields,
    is_odd,
    key_of,
    prices_of,
    rows_of,
)
from persienne.ui.frame.contract_prices import ANOTHER, ContractQuestion, PriceFields, moved
from persienne.ui.style import fonts
from persienne.ui.widgets.day_fields import DayField
from persienne.ui.widgets.field import Field
from persienne.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from persienne.insight.prices import PriceRow
    from persienne.insight.tariff import Timeline
    from persienne.insight.terms import Terms
    from persienne.telling.contract_words import ContractWords
    from persienne.ui.frame.contract_prices import AskedContract

WIDTH = 620
AHEAD = timedelta(days=2 * 366)
"""How far ahead a contract may begin."""


class ContractDialog(ContractQuestion):
    """Which price when; ``say`` puts an error into words."""

    file_wanted = Signal()
    """Contracts are to be read from a file."""
    remove_wanted = Signal(object)
    """A Timeline without the contract that is shown is to be kept; the dialog stays until it is."""

    def __init__(
        self, asked: AskedContract, words: ContractWords, say: Callable[[UserError], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Your electricity contract"), parent, width=WIDTH)
        known = asked.timeline
        self._known, self._told, self._words, self._say = known, asked.told, words, say
        self._powers, self._hourless = asked.powers, asked.hourless
        self._first_day, self._today = asked.first_day, asked.today
        self._edited = known.periods[-1] if known.periods else None
        if asked.since is not None and not asked.told:
            self._edited = next((period for period in known.periods if period.since == asked.since), None)
        if asked.meter:
            self.add_words(asked.meter, "ink")
        intro = self.tr("All of it stands on your bill. It gives energy its price, and splits daily totals by price.")
        if asked.told and known.periods:
            intro = self.tr(
                "What stands here comes from the meter, except for the prices and the day under “Since”: it tells "
                "neither. Compare all of it with your bill, and add what is missing."
            )
        self.add_words(intro)
        self._add_which()
        self._add_contract()
        with self.together(8, left=True) as self._ask_prices:
            self.add(Label(self.tr("Prices"), fonts.CAPTION_STRONG, "ink2"))
            self._prices = self.add_choice(self.tr("Prices"))
        self._own = self.add(PriceFields(CostWords(words.speech, words.figures), words.figures))
        self.add_refused()
        self._add_foot()
        self._show_period()
        self._which.currentIndexChanged.connect(self._on_which)
        self._prices.currentIndexChanged.connect(self._on_prices)
        if asked.power:
            self._kva.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the field in sight at which the keyboard begins."""
        super().showEvent(event)
        if self._kva.edit.hasFocus():
            self.show_part(self._kva)

    # Building

    def _add_which(self) -> None:
        """List the stored contracts and "Another contract". Where none is stored the list is hidden."""
        several = bool(self._known.periods) and not self._told
        rows = []
        for period in self._known.periods if several else ():
            since = self._words.figures.day(date.fromordinal(period.since))
            name = fill(self.tr("{contract}, since {day}"), contract=self._words.short(period), day=since)
            rows.append((name, period.since))
        rows.append((self.tr("Another contract"), ANOTHER))
        at = ANOTHER if self._edited is None else self._edited.since
        self._which = self.add_choice(self.tr("Which contract"), rows, at)
        self._which.setVisible(several)

    def _add_contract(self) -> None:
        self.options = self.add_options(self.tr("Option"), self._options(), Option.BASE.value)
        self.options.chosen.connect(self._on_option)
        hint = self.tr("HC (22H30-6H30), or 22:30 - 6:30")
        self._hours = self.add(HoursField(self.tr("Off-peak hours, as the bill prints them"), hint=hint))
        self._unpriced = self.add_words("", "ink2", fonts.CAPTION)
        self._table = self.add(OfferTable(self._words, self._say))
        self._table.resized.connect(self.fit)
        self._table.added.connect(self.show_part)
        self._spot = self.add(SpotFields(self._words.figures))
        self._kva = Field(self.tr("Subscribed power in kVA"), hint="kVA")
        far = self._today + AHEAD
        self._since = DayField(self.tr("Since"), self._today, last=far)
        self._pair(self._kva, self._since)
        self._supplier = Field(self.tr("Supplier, if you like"))
        self._offer = Field(self.tr("Name of the offer, if you like"))
        self._pair(self._supplier, self._offer)
        after = self.tr("The days after it have no contract, and no price.")
        self._ended = self.add_tick(self.tr("It ended before another began"), after)
        self._ended.toggled.connect(self._on_ended)
        self._until = self.add_day(self.tr("Its last day"), self._today, last=far)

    def _pair(self, left: QWidget, right: QWidget) -> None:
        with self.beside():
            for part in (left, right):
                self.add(part, 1, Qt.AlignmentFlag.AlignTop)

    def _options(self) -> tuple[tuple[str, str, str], ...]:
        found = [
            (Option.BASE.value, self.tr("One price"), self.tr("Base option")),
            (
                Option.HPHC.value,
                self.tr("Peak and off-peak hours"),
                self.tr("The hours stand on the bill: “HC (22H30-6H30)”"),
            ),
            (Option.TEMPO.value, self.tr("Tempo"), self.tr("Blue, white and red days; off-peak from 22:00 to 6:00")),
        ]
        odd, capital = self._odd(), self._words.figures.capital
        if Option.EJP not in odd:
            announced = self.tr("The days that the supplier announces come by a contract file")
            found.append((Option.EJP.value, self._words.option(Option.EJP), announced))
        for option, period in odd.items():
            found.append((option.value, capital(self._words.period(period)), self.tr("As a file said it")))
        name = capital(self._words.option(Option.OTHER))
        found.append((TABLE, name, self.tr("An offer of its own: each price with its hours and days")))
        by_hour = self.tr("That of the exchange, and what your contract adds to each kWh")
        found.append((SPOT, capital(self._words.hourly), by_hour))
        return tuple(found)

    def _odd(self) -> dict[Option, Period]:
        """The contracts that only a file can say, to be kept."""
        return {
            period.option: period for period in self._known.periods if period.option is Option.EJP or is_odd(period)
        }

    def _add_foot(self) -> None:
        with self.beside(left=True):
            self._import = self.add_link(self.tr("Import a contract…"), self.file_wanted.emit)
            self._import.setToolTip(self.tr("One that Persienne saved: any offer, with its own hours"))
            self._remove = self.add_link(self.tr("Remove this contract…"), self.remove)
        self.ends(self.tr("Keep this contract"), act=self._on_save, cancel=self.tr("Not now"))

    # What stands there

    @property
    def _model(self) -> Period | None:
        """What the fields begin with: the contract that is asked about, else the last one, None where there is none."""
        return self._edited or (self._known.periods[-1] if self._known.periods else None)

    def _show_period(self) -> None:
        """Write the contract that is asked about; another one begins today, the first one with what is stored."""
        edited, model = self._edited, self._model
        proposed = self._first_day if model is None else self._today
        since = proposed if edited is None else date.fromordinal(edited.since)
        self._fill_table(model)
        self._spot.show_row(model.terms.spot[0] if model is not None and key_of(model) == SPOT else None)
        self.options.choose(key_of(model))
        self._said = ", ".join(self._words.window(window) for window in model.off_peak) if model else ""
        self._hours.edit.setText(self._said)
        self._kva.edit.setText("" if model is None or model.kva is None else str(model.kva))
        self._since.set_day(since)
        self._supplier.edit.setText("" if edited is None else edited.supplier)
        self._offer.edit.setText("" if edited is None else edited.offer)
        until = None if edited is None else edited.until
        self._ended.setChecked(until is not None)
        self._until.set_day(self._today if until is None else date.fromordinal(until))
        self._ended.setVisible(edited is not None and not self._told)
        self._remove.setVisible(edited is not None and not self._told)
        self._fill_prices(edited)
        self._on_option(self.options.key)
        self._on_ended(on=self._ended.isChecked())
        self._on_prices()

    def _fill_table(self, model: Period | None) -> None:
        """Write the offer of a contract that rows can say."""
        rows = None if model is None else rows_of(model)
        if model is not None and rows is not None:
            kwh = model.prices[0].kwh if model.prices else ()
            amounts = {name: amount.ht if amount.ttc is None else amount.ttc for name, amount in kwh}
            self._table.show_offer(rows, {name: value for name, value in amounts.items() if value is not None})

    def _fill_prices(self, edited: Period | None) -> None:
        now = prices_of(edited)
        self._prices.blockSignals(True)
        self._prices.clear()
        self._prices.addItem(self.tr("the regulated tariff (tarif bleu)"), REGULATED)
        if now == OF_A_FILE:
            self._prices.addItem(self.tr("as a file said them"), OF_A_FILE)
        self._prices.addItem("", OWN)
        self._name_own()
        self._prices.setCurrentIndex(self._prices.findData(now))
        self._prices.blockSignals(False)
        self._own.ask_for(() if edited is None or edited.terms.spot else edited.price_periods)
        row = edited.prices[0] if edited is not None and now == OWN else None
        self._own.show_row(row, (edited.terms if edited is not None else NOTHING_SAID).subscription_by)

    def _name_own(self) -> None:
        """Name the prices that can be typed: beside hourly ones that is the subscription."""
        hourly = self.tr("by the hour, with the subscription of my bill")
        name = hourly if self._is_hourly(self.options.key) else self.tr("those of my bill")
        self._prices.setItemText(self._prices.findData(OWN), name)

    def _is_hourly(self, key: str) -> bool:
        """Whether the edited contract has hourly prices, which are those of its option."""
        return self._edited is not None and bool(self._edited.terms.spot) and key_of(self._edited) == key

    def choose(self, option: Option, hours: str = "") -> None:
        """Choose an option and its off-peak hours, as a person would."""
        self.options.choose(option.value)
        self._hours.edit.setText(hours)

    def choose_own_prices(self) -> PriceFields:
        """Have the prices of a bill typed, as a person would."""
        self._prices.setCurrentIndex(self._prices.findData(OWN))
        return self._own

    def remove(self) -> None:
        """Ask for the contract that is shown to be removed, as a person would."""
        if self._edited is not None:
            self.remove_wanted.emit(self._known.without(self._edited.since))

    # What goes out

    def _timeline(self) -> Timeline | None:
        """The contracts with what stands here; None where that is not clear, which is then said.

        Raises ``contract_same_day`` and ``contract_ends_late``.
        """
        since, edited = self._since.day.toordinal(), self._edited
        if self.options.key == TABLE:
            said = self._offered(since)
        elif self.options.key == SPOT:
            said = self._by_the_hour(since)
        else:
            said = self._chosen(Option(self.options.key), since)
        if not self._power_is_clear() or said is None:
            return None
        made = replace(
            said,
            since=since,
            kva=self._power(),
            supplier=self._supplier.text,
            offer=self._offer.text,
            until=self._until.day.toordinal() if self._ended.isChecked() else None,
        )
        if made.until is not None and made.until < since:
            self.show_refusal(self.tr("Its last day is before its first one."))
            return None
        return self._known.with_period(made, edited)

    def _offered(self, since: int) -> Period | None:
        """The offer that was typed row by row, with its prices; None where it is not clear."""
        found = self._table.offer()
        row = None if found is None else self._own.row(since, found[1])
        if found is None or row is None:
            return None
        return Period(since, Option.OTHER, own=found[0], prices=(row,), terms=self._terms())

    def _by_the_hour(self, since: int) -> Period | None:
        """A contract with a price for each hour; None where something of it is not clear."""
        spot, row = self._spot.row(since), self._own.row(since)
        if spot is None or row is None:
            return None
        return Period(since, Option.BASE, prices=(row,), terms=replace(self._terms(), spot=(spot,)))

    def _chosen(self, option: Option, since: int) -> Period | None:
        """A contract of a known option or of a file, with its hours and prices; None where these are not clear."""
        # What a file said of it stays while the option does.
        same = self._edited if self._edited is not None and self._edited.option is option else None
        if same is None and self._prices.currentData() == OF_A_FILE:
            said = self.tr("The prices that a file said are of the option before. Choose which ones count now.")
            self.show_refusal(said)
            return None
        if same is None:
            same = replace(self._odd().get(option, Period(since, option)), prices=())
        chosen = self._prices.currentData()
        if chosen == REGULATED or (chosen == OWN and not self._is_hourly(option.value)):
            same = replace(same, terms=self._terms())
        elif chosen == OWN:
            same = replace(same, terms=replace(same.terms, subscription_by=self._own.counted_by))
        windows = self._windows() if option is Option.HPHC else ()
        prices = self._priced(same, since)
        return None if windows is None or prices is None else replace(same, off_peak=windows, prices=prices)

    def _terms(self) -> Terms:
        """What the edited contract says beside its prices, which no option changes; hourly prices are prices.

        A subscription that was typed is counted as it was typed.
        """
        terms = NOTHING_SAID if self._edited is None else replace(self._edited.terms, spot=())
        typed = self.options.key == TABLE or self._prices.currentData() == OWN
        return replace(terms, subscription_by=self._own.counted_by) if typed else terms

    def _priced(self, same: Period, since: int) -> tuple[PriceRow, ...] | None:
        """Its own prices: none, those of a file, or those that were typed; None where these are not clear."""
        if self._prices.currentData() == OWN:
            row = self._own.row(since)
            return None if row is None else (row,)
        return moved(same.prices, since) if self._prices.currentData() == OF_A_FILE else ()

    def _windows(self) -> tuple[PriceWindow, ...] | None:
        """What was typed; hours that were left as they stood keep their season and weekdays."""
        model = self._model
        if model is not None and self._said and self._hours.text == self._said:
            return model.off_peak
        return self._hours.windows()

    def _power(self) -> int | None:
        """The power that was typed; None where nothing was, or nothing that a home has."""
        text = self._kva.text.strip().casefold().removesuffix("kva").strip()
        return int(text) if text.isdecimal() and 1 <= int(text) <= MOST_KVA else None

    def _power_is_clear(self) -> bool:
        """Whether a power was typed that the prices know; otherwise it is said what is wrong with it."""
        power, powers = self._power(), self._regulated_powers()
        if self._kva.text and power is None:
            self._kva.show_error(self.tr("Write a whole number from 1 to 36, as on the bill."))
        elif powers and power is None:
            self._kva.show_error(self.tr("The regulated prices hang on it: how many kVA does your bill say?"))
        elif powers and power not in powers:
            listed = self._words.figures.listed([str(one) for one in powers])
            said = self.tr("The regulated tariff has no prices for {kva} kVA. It has some for {listed} kVA.")
            self._kva.show_error(fill(said, kva=power, listed=listed))
        else:
            return True
        return False

    def _regulated_powers(self) -> tuple[int, ...]:
        """The powers that the chosen option has at the regulated tariff; empty where its prices are others."""
        if self.options.key in (TABLE, SPOT) or self._prices.currentData() != REGULATED:
            return ()
        return self._powers.get(Option(self.options.key), ())

    def _on_which(self) -> None:
        since = self._which.currentData()
        self._edited = next((period for period in self._known.periods if period.since == since), None)
        self.show_refusal("")
        self._show_period()

    def _on_option(self, key: str) -> None:
        self._hours.setVisible(key == Option.HPHC.value)
        self._kva.show_error("")  # what was said was of another option
        self._unpriced.say(self._without_hours(key) if self._hourless and key != Option.BASE.value else "")
        self._table.setVisible(key == TABLE)
        self._spot.setVisible(key == SPOT)
        self._ask_prices.setVisible(key not in (TABLE, SPOT))  # these have their prices beside their hours
        self._name_own()
        if key in (TABLE, SPOT) or self._is_hourly(key):
            self._own.ask_for(())
        else:
            edited = self._edited
            odd = edited if edited is not None and edited.option.value == key else self._odd().get(Option(key))
            self._own.ask_for(odd.price_periods if odd is not None else PRICE_PERIODS.get(Option(key), ()))
        self._on_prices()

    def _without_hours(self, key: str) -> str:
        """What would price an option where one total a day is all that is stored."""
        if key in (Option.HPHC.value, Option.TEMPO.value):
            return self.tr(
                "These hours can’t be priced yet: one total a day is stored. Open the slats half and import your file "
                "of half-hours again, or import one with the peak and off-peak indexes of your meter."
            )
        return self.tr(
            "These hours can’t be priced yet: one total a day is stored. Open the slats half and import your file of "
            "half-hours again."
        )

    def _on_prices(self) -> None:
        key = self.options.key
        own = self._prices.currentData() == OWN or key in (TABLE, SPOT)
        self._own.setVisible(own)
        self._prices.updateGeometry()
        self.fit()
        if not self.isVisible():
            return
        if key in (TABLE, SPOT):
            self.show_part(self._table.rows[0] if key == TABLE else self._spot)
            self.show_part(self.options.button)
        elif own:
            self.show_part(self._own)

    def _on_ended(self, on: bool) -> None:
        self._until.setVisible(on)
        self.fit()

    def _on_save(self) -> None:
        self.show_refusal("")
        try:
            timeline = self._timeline()
        except UserError as error:
            self.show_refusal(self._say(error))
            return
        if timeline is not None:
            self.keep_wanted.emit(timeline)
        elif not self.show_wrong() and self.options.key == TABLE:
            self.show_part(self._table.refused)
