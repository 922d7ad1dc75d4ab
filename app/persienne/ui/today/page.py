"""The page Today: an overview, the live state and the present come in, what goes on at home is shown; it keeps nothing.

Its question: what is going on at home? No clock is read here: the caller says what time it is, in the constructor and
then by ``tick``. There is one present for all of the page: that of the meter's clock where it dates what is read. The
chart is loaded after the first paint of the window, for pyqtgraph is slow to come.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_GAS, TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.insight.series import History
from persienne.insight.today import day_at_home
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.meters.tic.clock import TOLERANCE
from persienne.ui.frame.page import Page, show_alone
from persienne.ui.style import fonts
from persienne.ui.today.banners import Act, BannerStack
from persienne.ui.today.cards import ClosedPanel, GasCard, LastDays, PeakCard, ReadingCard, SinceMidnightCard
from persienne.ui.today.dialogs import DateDialog
from persienne.ui.today.help import HELP
from persienne.ui.today.live_powers import LiveBar
from persienne.ui.today.words import NO_POWER, DayCostWords, TodayWords, injection
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.card_signs import CardHead, Lamp, TempoChip
from persienne.ui.widgets.choices import Segmented
from persienne.ui.widgets.label import FigureLabel, Label
from persienne.ui.widgets.layouts import Flow, Fold, Stack
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.table import TableView
from persienne.words.numbers import SOLID

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.costs.day_cost import DayPrices
    from persienne.insight.live import LiveSpan, Window
    from persienne.insight.today import DayAtHome
    from persienne.store.meters import StoredMeter
    from persienne.ui.charts.day_chart import DayChart
    from persienne.ui.charts.live_chart import LiveChart
    from persienne.ui.household.overview import Overview, Shown


CARDS_LEAST = 600
"""Pixels at 100 % text: where there is less, the three cards stand one under the other."""


class TodayPage(Page):
    """The live power, the day so far, and how the meter is read."""

    HELP = HELP
    GUIDE = "charts"

    files_wanted = Signal()
    port_wanted = Signal()
    """A person wants to choose the port of the meter."""
    retry_wanted = Signal()
    """A person wants the port to be tried again now."""
    date_believed = Signal()
    """A person says that the date of now is right, and that what is stored under a later one is wrong."""
    live_wanted = Signal()
    """The live powers of :attr:`window_asked` are to be read: :meth:`set_live_span`."""

    def __init__(self, locale: QLocale, now: int) -> None:
        super().__init__(self.tr("Today"))
        self._locale = locale
        self._words = TodayWords(locale)
        self._clock = now
        self._live = MeterStatus()
        self._slat = Slat.CLOSED
        self._history = History.empty()
        self._injection: History | None = None
        self.meter: StoredMeter | None = None
        """The meter whose day is shown, None where nothing of any is known."""
        self._prices: DayPrices | None = None
        self._costs = DayCostWords(self._words.numbers)
        self._chart: DayChart | None = None
        self._live_chart: LiveChart | None = None
        self._tempo = (TempoChip(), TempoChip())
        for chip in self._tempo:
            chip.hide()
            self.add_choice(chip)
        self._gas = (GasCard(self._words.numbers), GasCard(self._words.numbers))
        self._stack = Stack()
        self._full, self._empty = self._build_full(), self._build_empty()
        for one in (self._full, self._empty):
            self._stack.addWidget(one)
        show_alone(self._stack, self._empty)
        whole = ScrollBox()  # a small window has no room for three phases, a banner and the chart
        whole.set_content(self._stack)
        self.body.addWidget(whole, 1)
        self._say_time()

    # Building

    def _build_full(self) -> QWidget:
        self._banners = BannerStack()
        self._banners.acted.connect(self._on_banner)
        self._since = SinceMidnightCard(self._words)
        self._peak = PeakCard(self._words)
        self._reading = ReadingCard(self._words)
        cards = Fold(least=CARDS_LEAST)
        for card in (self._since, self._peak, self._reading):
            cards.add(card, 1)
        full = QWidget()
        rows = QVBoxLayout(full)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(16)
        rows.addLayout(self._banners)
        rows.addWidget(self._build_hero(), 1)
        rows.addWidget(cards)
        rows.addWidget(self._gas[0])
        return full

    def _build_hero(self) -> Card:
        card = Card()
        self._figure = FigureLabel(NO_POWER, "VA", whole=True)
        self._figure.setAccessibleDescription(self.tr("Power at home right now"))
        self._lamp = Lamp()
        self._under = Label("", fonts.BODY_MEDIUM, "ink2", wrap=True)
        self._as_table = LinkButton(self.tr("As a table"), "table")
        self._as_table.clicked.connect(self._on_table)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._lamp)
        line.addWidget(self._under, 1)
        top, beside = Fold(spacing=12), Flow(spacing=12)
        choices = (("day", self.tr("Today")), ("live", self.tr("Second by second")))
        self._choice = Segmented(choices, self.tr("What the chart shows"), small=True)
        self._choice.chosen.connect(self._on_choice)
        top.add(self._figure, 1)
        for choice in (self._choice, self._as_table):
            beside.addWidget(choice)
        top.add(beside)
        self._live_bar = LiveBar(lambda: self.now)
        self._live_bar.wanted.connect(self.live_wanted)
        self._live_bar.hide()
        self._views = Stack()
        self._closed = ClosedPanel(self._words.numbers)
        self._table = TableView(self.tr("Half-hours of today"), least_rows=3)
        self._views.addWidget(self._closed)
        self._views.addWidget(self._table)
        card.glow_behind(self._closed.shutter)
        card.body.setContentsMargins(24, 20, 24, 10)
        card.body.setSpacing(4)
        card.body.addWidget(top)
        card.body.addLayout(line)
        card.body.addSpacing(12)
        card.body.addWidget(self._live_bar)
        card.body.addWidget(self._views, 1)
        return card

    def _build_empty(self) -> QWidget:
        empty = EmptyState(
            self.tr("Plug in the meter"),
            self.tr("A small plug between the meter and this computer, and this page shows your home as it lives."),
            self.tr("Choose the port…"),
            primary_icon="plug",
            secondary=self.tr("Import a file"),
        )
        empty.primary_clicked.connect(self.port_wanted)
        empty.secondary_clicked.connect(self.files_wanted)
        self._known = Card()
        self._last_days = LastDays(self._words.numbers, self.tr("Electricity, the last days"))
        self._known.body.addWidget(self._last_days, 1)
        self._known.hide()
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(16)
        rows.addWidget(empty)
        rows.addWidget(self._gas[1])
        rows.addWidget(self._build_facts())
        rows.addWidget(self._known, 1)
        rows.addStretch(0)
        self._empty_rows = rows
        return holder

    def _build_facts(self) -> Fold:
        """Three cards for a home without a port: the plug it takes, what the page shows then, what is kept."""
        row = Fold(least=CARDS_LEAST)
        for icon, title, words in (
            (
                "plug",
                self.tr("What it takes"),
                self.tr("A USB plug made for the customer’s port of the meter: two wires, on I1 and I2."),
            ),
            (
                "zap",
                self.tr("What it shows"),
                self.tr("The power right now, the hours of your day, and what your contract says."),
            ),
            (
                "lock",
                self.tr("What is kept"),
                self.tr("What your shutter lets in, on this computer only. Nothing is ever sent."),
            ),
        ):
            card = Card(small=True)
            card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            card.body.setContentsMargins(20, 12, 20, 16)
            card.body.addWidget(CardHead(icon, title))
            card.body.addWidget(Label(words, fonts.BODY, "ink2", wrap=True))
            card.body.addStretch(1)
            row.add(card, 1)
        return row

    # What the window says

    def set_overview(self, overview: Overview) -> None:
        """Show the household as it stands."""
        self._slat = overview.slat
        drawn, injected = (_shown(overview, register.name) for register in (TOTAL_IMPORT, TOTAL_INJECTION))
        self._history = History.empty() if drawn is None else drawn.history
        self._injection = None if injected is None else injected.history
        before, self.meter = self.meter, None if drawn is None else drawn.meter
        if before != self.meter:
            self._prices = None
        for card in self._gas:
            gas = _shown(overview, TOTAL_GAS.name)
            card.show_gas(None if gas is None else gas.history)
        self._draw()

    def set_prices(self, meter: StoredMeter, prices: DayPrices | None) -> None:
        """Say what the day of ``meter`` costs, if that is the one that is shown; None where no contract is known."""
        if meter == self.meter:
            self._prices = prices
            self._draw()

    def set_live(self, live: MeterStatus) -> None:
        """Show the meter as it is at this instant; called as often as frames come."""
        before, self._live = self._live, live.by_meter()
        # From one frame to the next the offset trembles by a second.
        leapt = abs((live.clock_offset or 0) - (before.clock_offset or 0)) > TOLERANCE
        if leapt or _reckons(before) != _reckons(self._live):
            self._say_time()
            self._draw()
        else:
            self._show_live()

    def tick(self, now: int) -> None:
        """The computer's clock says ``now`` (epoch seconds); once a second is enough, and costs next to nothing."""
        before, self._clock = self.now, now
        self._say_time()
        if before // 60 != self.now // 60:
            self._draw()
            if self._is_live and self._live_bar.running and self.isVisible():
                self.live_wanted.emit()
        else:
            self._show_live()

    def show_live(self, day: LiveSpan) -> None:
        """Show live powers, as if a person had chosen them."""
        self._choice.choose("live")
        self._live_bar.window_asked = day.window
        self.set_live_span(day)

    def set_live_span(self, day: LiveSpan | None) -> None:
        """Show the live powers of a window, if they are still wanted; None where none are kept."""
        if not self._is_live or (day is not None and day.window != self._live_bar.window_asked):
            return
        if day is None:
            self._choice.choose("day")
            self._draw()
            return
        if self._live_chart is None:
            from persienne.ui.charts.live_chart import LiveChart  # noqa: PLC0415 - as the day's chart

            self._live_chart = LiveChart(self._locale)
            self._views.addWidget(self._live_chart)
        self._live_chart.show_day(day, self._live.subscribed)
        self._live_bar.show_span(day, self._live_chart.words.named(day))
        self._live_bar.show()
        if self._views.currentWidget() is self._table:
            self._fill_table()
        else:
            show_alone(self._views, self._live_chart)

    @property
    def window_asked(self) -> Window:
        """The window of time whose live powers are wanted."""
        return self._live_bar.window_asked

    @property
    def now(self) -> int:
        """The present (epoch seconds), by the meter's clock where that dates what is read."""
        return self._clock + (self._live.clock_offset or 0)

    @property
    def open(self) -> bool:
        """Whether live powers are kept."""
        return self._slat is Slat.OPEN

    @property
    def live(self) -> MeterStatus:
        """The meter as it was last said to be, its instants by the clock of :attr:`now`."""
        return self._live

    @property
    def chart(self) -> DayChart | None:
        """The day's chart once it is shown; None while the shutter is closed, or no port was chosen."""
        return self._chart if self._stack.currentWidget() is self._full and self._kept else None

    def show_table(self, *, shown: bool) -> None:
        """Show the half-hours as a table, or the chart again."""
        self._as_table.setText(self.tr("As a chart") if shown else self.tr("As a table"))
        self._as_table.set_icon("history" if shown else "table")
        if shown:
            self._fill_table()
        chart = self._live_chart if self._is_live and self._live_chart is not None else self._load_chart()
        show_alone(self._views, self._table if shown else chart)

    # Inside

    @property
    def _local(self) -> LocalDays:
        return local_days(self._history.zone)

    @property
    def _kept(self) -> bool:
        """Whether hours are kept at all."""
        return self._slat is not Slat.CLOSED

    @property
    def _is_live(self) -> bool:
        """Whether the live powers are to be seen and not the half-hours: only where they are kept."""
        return self.open and self._choice.key == "live"

    @property
    def _kilowatts(self) -> float | None:
        """The live power, while it is live: an old number is never shown as a new one."""
        power = injection(self._live) or self._live.power
        return power / 1000 if self._fresh and power is not None else None

    @property
    def _live_words(self) -> str:
        """The live power as the large figure says it, for the chart, whose axis has another unit."""
        if self._kilowatts is None:
            return ""
        said = f"{self._words.power(self._live)}{SOLID}VA"
        return self._words.given(said) if injection(self._live) else said

    @property
    def _fresh(self) -> bool:
        return self._words.fresh(self._live, self.now)

    def _say_time(self) -> None:
        self.say(self._words.date(self._local, self.now))

    def _draw(self) -> None:
        """Reckon everything that follows from the history, then show the live number."""
        day = self._local.day(self.now)
        if self._live.state is MeterState.NONE:
            known = self._last_days.show_days(self._history, day)
            self._known.setVisible(known)
            self._empty_rows.setStretch(4, 0 if known else 1)
            show_alone(self._stack, self._empty)
            self._show_tempo()
            return
        home = day_at_home(self._history, self.now, injection=self._injection, counted=self._live.counted)
        show_alone(self._stack, self._full)
        self._as_table.setVisible(self._kept)
        self._choice.setVisible(self.open)
        self._live_bar.setVisible(self._is_live and self._live_chart is not None)
        if not self._kept:
            self._closed.show_days(self._history, day)
            show_alone(self._views, self._closed)
        else:
            chart = self._load_chart()
            chart.show_day(home, self._live.off_peak, self._kilowatts, self._live_words)
            if self._views.currentWidget() is self._table:
                self._fill_table()
            elif not self._is_live or self._live_chart is None:
                show_alone(self._views, chart)
        self._since.show_day(home, self._live, kept=self._kept)
        self._show_cost(home)
        self._peak.show_day(home, kept=self._kept)
        self._show_live()

    def _show_cost(self, home: DayAtHome) -> None:
        """What the day has cost so far, and the price of now; nothing where no contract is known."""
        prices, now = self._prices, self.now
        if prices is None:
            self._since.show_cost("", "")
            return
        bill = prices.bill(home.drawn, hours=self._kept, counted=self._live.counted)
        price = self._costs.price(prices.at(now), now, self._local)
        self._since.show_cost(self._costs.cost(bill, whole=home.drawn.whole), price)

    def _show_live(self) -> None:
        """What may change with every frame; nothing here touches the history."""
        live, words, local = self._live, self._words, self._local
        self._show_tempo()
        if live.state is MeterState.NONE:
            return
        self._figure.set_figure(words.power(live) if self._fresh else NO_POWER, "VA")
        self._figure.set_role("ink" if self._fresh else "ghost")
        self._lamp.set_lit(lit=self._fresh)
        self._under.setText(words.under(live, local, self.now, stop=self._slat))
        curve = self._history.curve
        stored_until = int(curve.ends[-1]) if len(curve) else 0
        self._banners.show_banners(words.banners.all(live, local, self.now, stored_until))
        self._peak.show_live(live)
        self._reading.show_live(live, local, self.now)
        if self._kept and self._chart is not None:
            self._chart.move_now(self.now, self._kilowatts, self._live_words)

    def _show_tempo(self) -> None:
        colors = (self._live.tempo_today, self._live.tempo_tomorrow)
        for chip, color, tomorrow in zip(self._tempo, colors, (False, True), strict=True):
            chip.setVisible(color is not None)
            if color is not None:
                chip.show_color(color, self._words.tempo(color, tomorrow=tomorrow))

    def _load_chart(self) -> DayChart:
        """The chart, made when it is first needed: pyqtgraph takes longer to load than the window to open."""
        if self._chart is None:
            from persienne.ui.charts.day_chart import DayChart  # noqa: PLC0415

            self._chart = DayChart(self._locale, self.now)
            self._views.addWidget(self._chart)
        return self._chart

    def _fill_table(self) -> None:
        from persienne.ui.charts.live_chart import live_table  # noqa: PLC0415 - comes with the chart
        from persienne.ui.charts.series_table import SeriesTable  # noqa: PLC0415

        chart, live, before = self._load_chart(), self._live_chart, self._table.model()
        if self._is_live and live is not None and live.picture is not None:
            self._table.setModel(live_table(live.picture, live.words, self._table))
        else:
            known = SeriesTable(
                chart.picture, chart.words, self._table, before=self.tr("Yesterday"), injected=chart.day.injected
            )
            self._table.setModel(known)
        if before is not None:
            before.deleteLater()
        self._table.spread()

    @Slot()
    def _on_table(self) -> None:
        self.show_table(shown=self._views.currentWidget() is not self._table)

    @Slot(str)
    def _on_choice(self, key: str) -> None:
        if key == "live":
            self.live_wanted.emit()
        else:
            self._live_bar.hide()
            self.show_table(shown=self._views.currentWidget() is self._table)

    @Slot(object)
    def _on_banner(self, act: Act) -> None:
        if act is Act.CHOOSE:
            self.port_wanted.emit()
        elif act is Act.RETRY:
            self.retry_wanted.emit()
        elif act is Act.BELIEVE:
            self._ask_date()

    def _ask_date(self) -> None:
        """The date of now is believed once the household has read what becomes of what lies ahead."""
        numbers, wall = self._words.numbers, self._local.wall
        before = self._live.waits_for
        if before is not None:
            dates = (numbers.instant(wall(self.now)), numbers.instant(wall(before)))
            dialog = DateDialog(*dates, self.window())
            dialog.accepted.connect(self.date_believed)
            dialog.open()


def _reckons(live: MeterStatus) -> tuple[object, ...]:
    """What of ``live`` makes the day be reckoned at once; the index that grows waits for the next minute."""
    days = [(name, counted.since, counted.first_wh) for name, counted in (live.counted or {}).items()]
    return live.state is MeterState.NONE, live.off_peak, bool(injection(live)), sorted(days)


def _shown(overview: Overview, register: str) -> Shown | None:
    """What the home takes from the grid, or gives to it, or its gas: of several meters, the one measured last."""
    found = [shown for shown in overview.shown if shown.register == register]
    return max(found, key=lambda one: int(one.history.days.days[-1]) if len(one.history.days) else 0, default=None)
