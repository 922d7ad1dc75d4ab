"""The page History: an overview comes in, charts, totals and comparisons of one period are shown; nothing is written.

Its question: is this more than usual? Its clock only tells days to come from days that are missing. The chart is loaded
after the first paint of the window, for pyqtgraph is slow to come.
"""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.insight.bars import Level, known_days
from persienne.insight.period import Period, Span, compare, neighbour, pairing_of, period_of
from persienne.ui.frame.page import NARROW, Page
from persienne.ui.history.cards import CompareCard, CoverageCard, Notes, TotalCard
from persienne.ui.history.euros import Euros
from persienne.ui.history.help import HELP
from persienne.ui.history.supply import SupplyCards
from persienne.ui.history.words import HistoryWords, InView, Past, is_injected, is_other, is_same, neighbour_gone
from persienne.ui.style import fonts
from persienne.ui.style.translation import Numbers
from persienne.ui.widgets.buttons import LinkButton
from persienne.ui.widgets.card import Card, EmptyState
from persienne.ui.widgets.chip import ChipButton
from persienne.ui.widgets.choices import Choice, Segmented
from persienne.ui.widgets.day_fields import PeriodBar
from persienne.ui.widgets.label import Label
from persienne.ui.widgets.layouts import Flow, Fold, Stack, bare_column
from persienne.ui.widgets.scroll import ScrollBox
from persienne.ui.widgets.table import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QPushButton

    from persienne.base.set_aside import SetAside
    from persienne.insight.series import History
    from persienne.ui.charts.history_chart import ChartSlot, HistoryChart
    from persienne.ui.household.overview import Overview, Shown

SIDE_WIDTH, NARROW_SIDE = 300, 236
"""Pixels of the cards beside the chart, and on a narrow page, where they leave more to the table."""
BESIDE = 600
"""Pixels at 100 % text that the chart and its cards take beside one another."""
LEAST_ROWS = 4
"""Rows of the table that are seen however low the window is."""
OPENS = {Level.YEAR: Span.YEAR, Level.MONTH: Span.MONTH, Level.DAY: Span.DAY, Level.CURVE: Span.DAY}
"""The period that a bar, a half-hour or an interval of the curve opens."""
SETTLED = 120
"""Milliseconds after the chart last moved at which the cards are reckoned anew."""


class HistoryPage(Page):
    """Charts of one register of one meter, by day, week, month, year or all of it."""

    HELP = HELP
    GUIDE = "charts"

    files_wanted = Signal()
    missing_wanted = Signal()
    """What is still to download is to be shown."""
    demo_wanted = Signal()
    export_wanted = Signal()
    set_aside_wanted = Signal(object, int, int)
    """Days of what is Shown, from the first to the last in view (ordinals)."""
    take_back_wanted = Signal(int)
    """The number of what is set aside."""

    def __init__(self, locale: QLocale, *, example: bool = False, clock: Callable[[], float] = time.time) -> None:
        super().__init__(self.tr("History"))
        self._locale = locale
        self._clock = clock
        self._numbers = Numbers(locale)
        self._words = HistoryWords(locale)
        self._shown: tuple[Shown, ...] = ()
        self._chart: HistoryChart | None = None
        self._period: Period | None = None
        self._following = True
        self._by_hand = False
        """Whether a hand has made another range of the period."""
        self._trail: list[Past] = []
        self._settle = QTimer(self, singleShot=True, interval=SETTLED)
        self._settle.timeout.connect(self._describe)
        self.euros = Euros(locale, self)
        self.euros.changed.connect(self._on_euros)
        self.notes = Notes(locale, clock, self)
        self.notes.changed.connect(self._on_notes)
        self.supply = SupplyCards(locale, self)
        self._stack = Stack()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self._build_full())
        self._stack.addWidget(self._build_empty(example=example))
        self.body.addWidget(self._stack, 1)

    # Building

    def _build_full(self) -> QWidget:
        self._spans = Segmented(
            [
                (Span.DAY.value, self.tr("Day")),
                (Span.WEEK.value, self.tr("Week")),
                (Span.MONTH.value, self.tr("Month")),
                (Span.YEAR.value, self.tr("Year")),
                (Span.ALL.value, self.tr("All")),
            ],
            self.tr("How much is shown at once"),
            chosen=Span.MONTH.value,
        )
        self._spans.chosen.connect(self._on_span)
        self._spans.hide()
        self.add_choice(self._spans)
        self._bar = PeriodBar()
        self._bar.moved.connect(self._move)
        self._meters = Choice(self.tr("Which meter"))
        self._meters.currentIndexChanged.connect(self._on_meter)
        self._ghost = ChipButton(self.tr("Last year"), checked=True)
        self._ghost.toggled.connect(self._on_ghost)
        self._as_table = LinkButton(self.tr("As a table"), "table")
        self._as_table.clicked.connect(self._on_table)
        self.export_button = LinkButton(self.tr("Export…"), "download")
        self.export_button.clicked.connect(self.export_wanted)
        self._back = LinkButton("", "arrow-left")
        self._back.clicked.connect(self.go_back)
        self._back.hide()
        QShortcut(QKeySequence("Alt+Left"), self, self.go_back)
        bar = Flow()
        bar.addWidget(self._bar)
        bar.addWidget(self._back)
        meters, euros, note = self._meters, self.euros.choice, self.notes.button
        for widget in (meters, euros, self._ghost, note, self._as_table, self.export_button):
            bar.add_at_end(widget)
        self._card = Card()
        self._views = Stack()
        self._views.addWidget(QWidget())
        self._table = TableView(self.tr("Measures"), least_rows=LEAST_ROWS)
        self._views.addWidget(self._table)
        self._views.addWidget(self.euros.panel)
        self._note = Label("", fonts.CAPTION, "ink3", wrap=True)
        self._card.body.addWidget(self._views, 1)
        self._card.body.addWidget(self._note)
        columns = Fold(least=BESIDE)
        columns.add(self._card, 1)
        columns.add(self._build_side())
        full = QWidget()
        rows = bare_column(full, 14)
        rows.addLayout(bar)
        rows.addWidget(columns, 1)
        return full

    def _build_side(self) -> QWidget:
        self._total = TotalCard(self._locale)
        self._compare = CompareCard(self._locale)
        self._coverage = CoverageCard(self._locale)
        self._coverage.files_wanted.connect(self.files_wanted)
        self._coverage.missing_wanted.connect(self.missing_wanted)
        self._coverage.set_aside_wanted.connect(self._on_set_aside)
        self._coverage.take_back_wanted.connect(self.take_back_wanted)
        cards = QWidget()
        side = bare_column(cards, 16)
        known = (self.euros.card, self._total, self._compare, self._coverage, self.notes.card)
        for card in (*known, self.supply.power, self.supply.voltage):
            side.addWidget(card)
        side.addStretch(1)
        beside = ScrollBox()
        beside.set_content(cards)
        beside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._side = beside
        return beside

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow page the cards at the side are narrow too."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._side.setMinimumWidth(NARROW_SIDE if narrow else SIDE_WIDTH)
        self._table.tighten(tight=narrow)

    def _build_empty(self, *, example: bool) -> QWidget:
        empty = EmptyState(
            self.tr("Nothing to show yet"),
            self.tr("An export of Enedis, GRDF or EDF (CSV, XLSX or ZIP), and the page lights up."),
            self.tr("Open a file"),
            secondary="" if example else self.tr("See the example"),
        )
        empty.primary_clicked.connect(self.files_wanted)
        empty.secondary_clicked.connect(self.demo_wanted)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.addWidget(empty)
        rows.addStretch(1)
        return holder

    # What the window says

    def set_overview(self, overview: Overview) -> None:
        """Show the household as it stands; the period or range in view stays."""
        before = self._shown[self._meters.currentIndex()] if self._shown else None
        self._shown = overview.shown
        full = bool(self._shown)
        self._spans.setVisible(full)
        self._stack.setCurrentIndex(1 if full else 2)
        if not full:
            volume = self.tr("Of gas a volume (m³) alone is known. The charts show kWh: GRDF’s own export has both.")
            usual = self.tr("Is this more than usual? It takes measures to tell.")
            self.say(volume if overview.volumes else usual)
            return
        self._meters.blockSignals(True)
        self._meters.clear()
        for shown in self._shown:
            self._meters.addItem(self._words.meter(shown.meter, injected=is_injected(shown)))
        found = (at for at, shown in enumerate(self._shown) if before is not None and is_same(shown, before))
        same = next(found, None)
        self._meters.setCurrentIndex(same or 0)
        # What is injected, or gas, is never taken for electricity that is drawn: alone, it is named all the same.
        self._meters.setVisible(len(self._shown) > 1 or any(map(is_other, self._shown)))
        self._meters.blockSignals(False)
        self._load_chart().set_history(self._history)
        self.euros.follow(self._chosen)
        self.supply.follow(self._chosen)
        first, last = self._bounds()
        by_hand = self._by_hand and same is not None and first <= last
        kept = self._period
        if kept is None or neighbour_gone(kept, self._known):
            kept = period_of(Span(self._spans.key), self._known[1], known=self._known)
        self._show(kept, *(self._load_chart().shown_range() if by_hand else ()))

    def show_span(self, span: Span, day: int | None = None) -> None:
        """Show the period of this kind that holds ``day`` (the last known day unless said)."""
        self._spans.choose(span.value)
        self._show(period_of(span, self._known[1] if day is None else day, known=self._known))

    def show_last_meter(self) -> None:
        """Show the meter that stands last in the list."""
        self._meters.setCurrentIndex(self._meters.count() - 1)

    def go_back(self) -> None:
        """Show what was shown before a bar was opened, if one was."""
        if not self._trail:
            return
        view = self._trail.pop()
        self._spans.choose(view.period.span.value)
        self._show(view.period, view.start, view.end)

    def show_table(self, *, shown: bool) -> None:
        """Show the figures of the chart as a table, or the chart again."""
        self._as_table.setText(self.tr("As a chart") if shown else self.tr("As a table"))
        self._as_table.set_icon("history" if shown else "table")
        if shown:
            self._fill_table()
        self._views.setCurrentWidget(self._table if shown else self._drawn)

    @property
    def in_view(self) -> InView | None:
        """What there is to export; None where nothing is known."""
        if not self._shown:
            return None
        names = [self._meters.itemText(place) for place in range(self._meters.count())]
        first, last = self._shown_days()
        return InView(
            tuple(zip(self._shown, names, strict=True)),
            max(0, self._meters.currentIndex()),
            (first, last),
            self._known,
            ghost=self._ghost.isChecked(),
            euros=self.euros.priced is not None,
        )

    @property
    def set_aside(self) -> tuple[SetAside, ...]:
        """What is set aside of what is shown."""
        return self._history.set_aside if self._shown else ()

    @property
    def set_aside_button(self) -> QPushButton:
        """The button that sets days aside."""
        return self._coverage.set_aside_button

    # Inside

    @property
    def _chosen(self) -> Shown:
        return self._shown[max(0, self._meters.currentIndex())]

    @property
    def _history(self) -> History:
        return self._chosen.history

    @property
    def _drawn(self) -> QWidget:
        """The chart, or why there is none in euros."""
        return self._load_chart() if self.euros.missing is None else self.euros.panel

    @property
    def _known(self) -> tuple[int, int]:
        """The first and the last local day of which anything is known."""
        reach = known_days(self._history, local_days(self._history.zone))
        assert reach is not None  # an overview shows no register of which nothing is
        return reach

    def _bounds(self) -> tuple[int, int]:
        """The first and the last known day in view; the first comes after the last where none is."""
        first, last = self._shown_days()
        return max(first, self._known[0]), min(last, self._known[1])

    def _load_chart(self) -> HistoryChart:
        """The chart, made when it is first needed: pyqtgraph takes longer to load than the window to open."""
        if self._chart is None:
            from persienne.ui.charts.history_chart import HistoryChart  # noqa: PLC0415

            chart = HistoryChart(self._locale, clock=self._clock)
            chart.set_ghost(self._ghost.isChecked())
            chart.range_changed.connect(self._on_range)
            chart.slot_chosen.connect(self._on_slot)
            self.notes.follow(chart)
            self._views.insertWidget(0, chart)
            self._views.setCurrentIndex(0)
            self._chart = chart
        return self._chart

    def _show(self, period: Period, start: float | None = None, end: float | None = None) -> None:
        """Show ``period``, or the range from ``start`` to ``end`` (epoch seconds) that the hand had made of it."""
        self._period = period
        self._by_hand = start is not None
        self._following = False
        midnight = local_days(self._history.zone).midnight
        self._load_chart().set_range(
            midnight(period.first) if start is None else start, midnight(period.last + 1) if end is None else end
        )
        self._following = True
        self._settle.stop()
        self._describe()

    def _shown_days(self) -> tuple[int, int]:
        """The first and the last local day in the chart."""
        local = local_days(self._history.zone)
        start, end = self._load_chart().shown_range()
        return local.day(int(start)), local.day(int(end) - 1)

    @Slot()
    def _describe(self) -> None:
        """Reckon the words and the cards for what the chart shows."""
        first, last = self._shown_days()
        exact = self._period is not None and (self._period.first, self._period.last) == (first, last)
        span = self._period.span if exact and self._period is not None else None
        name = self._words.period(span, date.fromordinal(first), date.fromordinal(last))
        self._bar.show_period(name, before=self._beside(-1) is not None, after=self._beside(1) is not None)
        self._say_way_back()
        bounds = self._bounds()
        compared = compare(self._history, first, last, pairing_of(*self._load_chart().shown_range()))
        cost = self.euros.describe(name, (first, last), bounds)
        self.say(cost or self._words.answer(self._history, span, first, bounds, compared=compared))
        self._total.show_range(self._history, span, bounds)
        self._compare.show_comparison(span, compared)
        self._coverage.show_range(self._history, (first, last), self._load_chart().known())
        self.notes.describe((first, last), self._history.zone)
        self.supply.describe((first, last))
        words, history = self._words, self._history
        notes = [words.note(history, bounds), words.contradictions(history, bounds), words.set_aside(history, bounds)]
        if self._ghost.isChecked() and self.euros.priced is None:
            notes.append(words.no_ghost(self._load_chart().picture.ghost, span))
        self._note.setText(" ".join(filter(None, notes)))
        self._note.setVisible(bool(self._note.text()))
        if self._views.currentWidget() is self._table:
            self._fill_table()

    def _say_way_back(self) -> None:
        """Name what Alt+Left leads back to."""
        self._back.setVisible(bool(self._trail))
        if self._trail:
            local = local_days(self._history.zone)
            _, start, end = view = self._trail[-1]
            first, last = local.day(int(start)), local.day(int(end) - 1)
            whole = (view.period.first, view.period.last) == (first, last)
            span = view.period.span if whole else None
            name = self._words.period(span, date.fromordinal(first), date.fromordinal(last))
            self._back.setText(fill(self.tr("Back: {span}"), span=name))

    def _beside(self, step: int) -> Period | None:
        return None if self._period is None else neighbour(self._period, step, known=self._known)

    def _move(self, step: int) -> None:
        if (beside := self._beside(step)) is not None:
            self._show(beside)

    def _fill_table(self) -> None:
        from persienne.ui.charts.series_table import SeriesTable  # noqa: PLC0415 - comes with the chart

        chart, before = self._load_chart(), self._table.model()
        self._table.setModel(SeriesTable(chart.picture, chart.words, self._table, known=chart.known()))
        if before is not None:
            before.deleteLater()
        self._table.spread()

    @Slot(object)
    def _on_slot(self, slot: ChartSlot) -> None:
        """Open what was clicked, or chosen with Return: a bar's period, a half-hour's day."""
        period = period_of(OPENS[slot.level], local_days(self._history.zone).day(slot.start), known=self._known)
        if self._period is None or self._shown_days() == (period.first, period.last):
            return
        self._trail.append(Past(self._period, *self._load_chart().shown_range()))
        self._spans.choose(period.span.value)
        self._show(period)

    @Slot(str)
    def _on_span(self, key: str) -> None:
        """Keep looking at the same place, closer or from further."""
        self._trail.clear()
        first, last = self._shown_days()
        middle = min(max((first + last) // 2, self._known[0]), self._known[1])
        day = min(last, self._known[1]) if Span(key) in (Span.DAY, Span.WEEK) else middle
        self._show(period_of(Span(key), day, known=self._known))

    @Slot()
    def _on_set_aside(self) -> None:
        self.set_aside_wanted.emit(self._chosen, *self._bounds())

    @Slot(int)
    def _on_meter(self, _index: int) -> None:
        self._trail.clear()
        self._load_chart().set_history(self._history)
        self.euros.follow(self._chosen)
        self.supply.follow(self._chosen)
        if self.euros.chosen:
            self._on_euros()
        self._show(period_of(Span(self._spans.key), self._known[1], known=self._known))

    @Slot()
    def _on_euros(self) -> None:
        """Show kWh or euros, as far as there are any; in euros there is no year before."""
        if not self._shown:
            return
        priced, table = self.euros.priced, self._views.currentWidget() is self._table
        self._load_chart().set_priced(priced)
        self._ghost.setVisible(not self.euros.chosen)
        if not table:
            self._views.setCurrentWidget(self._drawn)
        self._describe()

    @Slot()
    def _on_notes(self) -> None:
        if self._shown:
            self._describe()

    @Slot(bool)
    def _on_ghost(self, shown: bool) -> None:
        self._load_chart().set_ghost(shown)
        self._describe()

    @Slot()
    def _on_table(self) -> None:
        self.show_table(shown=self._views.currentWidget() is not self._table)

    @Slot(float, float)
    def _on_range(self, _start: float, _end: float) -> None:
        if self._following:
            self._by_hand = True
            self._settle.start()
