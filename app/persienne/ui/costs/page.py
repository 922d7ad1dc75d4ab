"""The page Costs: what is known comes in, the bill of a period is asked for and shown; nothing is reckoned or written.

Its question: what does our energy cost? A person chooses the meter, the month or year, and the route.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.insight.bars import known_days
from persienne.insight.costs.bill import Route
from persienne.insight.period import Period, Span, neighbour, period_of
from persienne.telling.cost_view import AskedCosts, CostView, Mend, NoContract
from persienne.ui.costs.bill_table import OriginDialog
from persienne.ui.costs.cards import BillCard, ContractsCard, DeedsCard, HolesCard, PricesCard
from persienne.ui.costs.help import HELP
from persienne.ui.frame.page import Page
from persienne.ui.style.translation import Numbers, translated
from persienne.ui.widgets.card import EmptyState
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.day_fields import PeriodBar
from persienne.ui.widgets.layouts import Columns, Flow, Fold, Stack, bare_column, clear
from persienne.ui.widgets.scroll import ScrollBox
from persienne.words.meters import title_of

if TYPE_CHECKING:
    from persienne.store.meters import StoredMeter
    from persienne.telling.cost_view import BillLine, HoleView
    from persienne.ui.household.overview import Overview


class _Metered(NamedTuple):
    """A meter, and the first and the last day of which anything is known of what it counts as drawn."""

    meter: StoredMeter
    known: tuple[int, int]


class CostsPage(Page):
    """One bill at a time, what it lacks, the contracts and the prices."""

    HELP = HELP
    GUIDE = "mirror"

    wanted = Signal(object)
    """The AskedCosts of the bill that is to be shown."""
    contract_wanted = Signal(object)
    """The StoredMeter whose contract is to be said."""
    contract_change_wanted = Signal(object, int)
    """The StoredMeter, and the day (an ordinal) on which the contract begins that is to be changed."""
    power_wanted = Signal(object, int)
    """The same of a contract that lacks its power: the keyboard begins there."""
    contract_save_wanted = Signal(object)
    """The StoredMeter whose contracts are to be saved as a file."""
    reform_wanted = Signal(object)
    """The StoredMeter whose off-peak hours the reform changes."""
    files_wanted = Signal()
    slats_wanted = Signal()
    missing_wanted = Signal()
    """What is still to download is to be shown."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__(self.tr("Costs"))
        self._numbers = Numbers(locale)
        self._metered: tuple[_Metered, ...] = ()
        self._period: Period | None = None
        self._wished = Route.TTC
        self.view: CostView | None = None
        """What is shown, None where there is no bill."""
        self._stack = Stack()
        self._full = self._build_full()
        self._empty = QWidget()
        self._holder = QVBoxLayout(self._empty)
        self._holder.setContentsMargins(0, 8, 0, 0)
        for part in (QWidget(), self._full, self._empty):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack, 1)

    # Building

    def _build_full(self) -> QWidget:
        self._spans = Segmented(
            [(Span.MONTH.value, self.tr("Month")), (Span.YEAR.value, self.tr("Year"))],
            self.tr("How much is shown at once"),
        )
        self._spans.chosen.connect(self._on_span)
        self._spans.hide()
        self.add_choice(self._spans)
        self._bar = PeriodBar()
        self._bar.moved.connect(self._move)
        self._meters = Choice(self.tr("Which meter"))
        self._meters.currentIndexChanged.connect(self._on_meter)
        self._route = Segmented(
            [(Route.TTC.value, self.tr("With taxes")), (Route.HT.value, self.tr("Before taxes"))],
            self.tr("By which prices"),
            small=True,
        )
        self._route.chosen.connect(lambda key: self.show_route(Route(key)))
        bar = Fold(spacing=8)
        bar.add(self._bar)
        beside = Flow(right=True)
        for widget in (self._meters, self._route):
            beside.addWidget(widget)
        bar.add(beside, 1)
        full = QWidget()
        rows = bare_column(full, 14)
        rows.addWidget(bar)
        rows.addWidget(self._build_cards(), 1)
        return full

    def _build_cards(self) -> QWidget:
        self.bill, self._holes = BillCard(), HolesCard()
        self._contracts, self.prices = ContractsCard(), PricesCard()
        self.deeds = DeedsCard()
        self.bill.table.opened.connect(self._open_line)
        self._holes.mend_wanted.connect(self._mend)
        self._holes.slats_wanted.connect(self.slats_wanted)
        self._holes.files_wanted.connect(self.files_wanted)
        self._contracts.change_wanted.connect(self._change_contract)
        self._contracts.save_wanted.connect(self._save_contract)
        self._contracts.reform_wanted.connect(self._show_reform)
        content = QWidget()
        column = bare_column(content, 12)
        column.addWidget(Columns((self.bill, self._holes, self.prices), (self._contracts, self.deeds), (3, 2)))
        column.addStretch(1)
        box = ScrollBox()
        box.set_content(content)
        return box

    # What the window says

    def set_overview(self, overview: Overview) -> None:
        """Ask for the bill of the household as it stands; the meter and the period that were looked at stay."""
        before = self._chosen
        self._metered = tuple(
            _Metered(shown.meter, reach)
            for shown in overview.known
            if shown.register == shown.meter.total.name
            if (reach := known_days(shown.history, local_days(shown.history.zone))) is not None
        )
        if not self._metered:
            self._show_nothing()
            return
        self._meters.blockSignals(True)
        self._meters.clear()
        for one in self._metered:
            self._meters.addItem(title_of(one.meter, translated))
        same = (at for at, one in enumerate(self._metered) if before and one.meter.id == before.meter.id)
        self._meters.setCurrentIndex(next(same, 0))
        self._meters.setVisible(len(self._metered) > 1)
        self._meters.blockSignals(False)
        self._show_period(self._period)

    def show_view(self, view: CostView | NoContract) -> None:
        """Show what was asked for; what was asked for before and comes late is dropped."""
        if view.asked != self.asked:
            return
        if isinstance(view, NoContract):
            self._show_no_contract(view)
            return
        self.view = view
        self._route.choose(view.route.value)
        self.say(view.answer)
        for card in (self.bill, self._holes, self._contracts, self.deeds, self.prices):
            card.show_view(view)
        self._spans.show()
        self._stack.setCurrentWidget(self._full)

    def show_period(self, span: Span, day: int) -> None:
        """Show the bill of the month or the year that holds ``day``."""
        self._spans.choose(span.value)
        if (chosen := self._chosen) is not None:
            self._show_period(period_of(span, day, known=chosen.known))

    def show_last_meter(self) -> None:
        """Show the bill of the last of the meters."""
        self._meters.setCurrentIndex(self._meters.count() - 1)

    def show_route(self, route: Route) -> None:
        """Show the bill by this route; where it has no prices and the other has, by that one (``CostView.route``)."""
        self._wished = route
        self._route.choose(route.value)
        self._ask()

    @property
    def asked(self) -> AskedCosts | None:
        """What was asked for last; None where nothing is known."""
        chosen = self._chosen
        if chosen is None or self._period is None:
            return None
        return AskedCosts(chosen.meter, self._period, self._wished, chosen.known)

    @property
    def shown(self) -> AskedCosts | None:
        """What was asked for, by the route that is shown."""
        asked = self.asked
        return asked if asked is None or self.view is None else replace(asked, route=self.view.route)

    # Inside

    @property
    def _chosen(self) -> _Metered | None:
        return self._metered[max(0, self._meters.currentIndex())] if self._metered else None

    def _show_period(self, kept: Period | None) -> None:
        """Ask for this period, or for the last one where nothing is known of it any more."""
        chosen = self._chosen
        assert chosen is not None
        if kept is None or kept.last < chosen.known[0] or kept.first > chosen.known[1]:
            kept = period_of(Span(self._spans.key), chosen.known[1], known=chosen.known)
        self._period = kept
        first = date.fromordinal(kept.first)
        year = kept.span is Span.YEAR
        name = str(first.year) if year else self._numbers.capital(self._numbers.month(first))
        before, after = (neighbour(kept, step, known=chosen.known) is not None for step in (-1, 1))
        self._bar.show_period(name, before=before, after=after)
        self._ask()

    def _ask(self) -> None:
        if (asked := self.asked) is not None:
            self.wanted.emit(asked)

    @Slot(int)
    def _move(self, step: int) -> None:
        chosen = self._chosen
        if chosen is not None and self._period is not None:
            beside = neighbour(self._period, step, known=chosen.known)
            if beside is not None:
                self._show_period(beside)

    @Slot(str)
    def _on_span(self, key: str) -> None:
        """The year of the month that was shown, or the last known month of the year."""
        chosen = self._chosen
        if chosen is not None and self._period is not None:
            day = min(self._period.last, chosen.known[1])
            self._show_period(period_of(Span(key), day, known=chosen.known))

    @Slot(int)
    def _on_meter(self, _index: int) -> None:
        self._show_period(self._period)

    @Slot(object)
    def _open_line(self, line: BillLine) -> None:
        OriginDialog(line, self.window()).open()

    @Slot(object)
    def _mend(self, hole: HoleView) -> None:
        mend, chosen = hole.mend, self._chosen
        if mend is Mend.CONTRACT:
            self._ask_contract()
        elif mend is Mend.POWER and chosen is not None:
            self.power_wanted.emit(chosen.meter, hole.since)
        elif mend is Mend.FILES:
            self.missing_wanted.emit()
        elif mend is Mend.ROUTE:
            self.show_route(Route.TTC)
        elif mend is Mend.BEFORE_TAXES:
            self.show_route(Route.HT)
        elif mend is Mend.PRICES:
            self.prices.file_wanted.emit()

    @Slot()
    def _ask_contract(self) -> None:
        if (chosen := self._chosen) is not None:
            self.contract_wanted.emit(chosen.meter)

    @Slot(int)
    def _change_contract(self, since: int) -> None:
        if (chosen := self._chosen) is not None:
            self.contract_change_wanted.emit(chosen.meter, since)

    @Slot()
    def _save_contract(self) -> None:
        if (chosen := self._chosen) is not None:
            self.contract_save_wanted.emit(chosen.meter)

    @Slot()
    def _show_reform(self) -> None:
        if (chosen := self._chosen) is not None:
            self.reform_wanted.emit(chosen.meter)

    # Where there is no bill

    def _show_no_contract(self, missing: NoContract) -> None:
        """Say what is needed: four facts of the bill, or that what the meter itself tells is to be confirmed."""
        title = self.tr("Your contract is missing")
        self.say(self.tr("What does your energy cost? It takes your contract to tell."))
        if missing.asked.meter.energy is Energy.GAS:
            said = self.tr("Three facts of your gas bill are enough: its subscription, a kWh, and since when.")
        elif missing.told:
            title = self.tr("Your contract is to be confirmed")
            said = self.tr(
                "The meter says: {told}. What is missing is the subscribed power in kVA: it is on your bill."
            )
            if missing.has_power:
                said = self.tr(
                    "The meter says: {told}. Compare it with your bill and confirm it: then your energy has prices."
                )
            said = fill(said, told=missing.told)
        else:
            said = self.tr(
                "Four facts of your bill are enough: the option, the off-peak hours, the power in kVA and since when."
            )
        empty = self._empty_state(title, said, self.tr("Enter my contract…"), "edit")
        empty.primary_clicked.connect(self._ask_contract)

    def _show_nothing(self) -> None:
        title, said = self.tr("Nothing to price yet"), self.tr("It takes measures, and then your contract.")
        self.say(self.tr("What does your energy cost? It takes measures to tell."))
        empty = self._empty_state(title, said, self.tr("Open a file"), "file-up")
        empty.primary_clicked.connect(self.files_wanted)

    def _empty_state(self, title: str, said: str, primary: str, icon: str) -> EmptyState:
        self.view = None
        self._spans.hide()
        clear(self._holder)
        empty = EmptyState(title, said, primary, primary_icon=icon)
        self._holder.addWidget(empty)
        self._holder.addStretch(1)
        self._stack.setCurrentWidget(self._empty)
        return empty
