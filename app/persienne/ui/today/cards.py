"""The cards of the page Today: energy, highest power, the meter and gas; the closed shutter where no hour is kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from persienne.base.localtime import local_days
from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.insight.last_known import last_known
from persienne.insight.today import SHORTEST, highest, last_days, off_peak_spans, split
from persienne.ui.style import fonts
from persienne.ui.today.words import DASH, Peak, PeakSource, TodayWords, injection, own_maximum
from persienne.ui.widgets.bars import DayBar, DayBars, LimitBar, Share, SplitBar
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.card_signs import CardHead
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.label import ElidedLabel, FigureLabel, Label
from persienne.ui.widgets.layouts import Fold, bare_column
from persienne.ui.widgets.shutter import ShutterView

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from persienne.base.localtime import LocalDays
    from persienne.insight.series import History
    from persienne.insight.today import DayAtHome, Today
    from persienne.meters.meter_status import MeterStatus
    from persienne.ui.style.translation import Numbers


LATE = 120
"""Seconds after which it is said until when the day is known: the page reckons it once a minute."""

DAYS = 14
WORDS_WIDTH = 250


class GasCard(Card):
    """The last energy of gas that is known, its volume, of which days, and that nothing of it is live; or no card."""

    def __init__(self, numbers: Numbers) -> None:
        super().__init__(small=True)
        self._numbers = numbers
        self._figure = FigureLabel("", "", fonts.FIGURE)
        self._when = Label("", fonts.BODY, "ink2", wrap=True)
        said = self.tr(
            "Gas has nothing live: the operator gives each gas day, from 6 in the morning to 6 the next, "
            "some days later."
        )
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(CardHead("gauge", self.tr("Gas")))
        left.addWidget(self._figure)
        right.addWidget(self._when)
        right.addWidget(Label(said, fonts.CAPTION, "ink2", wrap=True))
        right.addStretch(1)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right, 3)
        self.body.addLayout(row)
        self.hide()

    def show_gas(self, history: History | None) -> None:
        """Show what is known last of ``history``; None, or nothing known, hides the card."""
        found = None if history is None else last_known(history)
        self.setVisible(found is not None)
        if found is None:
            return
        self._figure.set_figure(*self._numbers.energy(found.joules))
        first, last = date.fromordinal(found.first), date.fromordinal(found.last)
        if first == last:
            when = fill(self.tr("last known: {day}"), day=self._numbers.long_day(first))
        elif found.exact:
            when = fill(self.tr("last known: one total for {span}"), span=self._numbers.span(first, last))
        else:
            when = fill(self.tr("last known: a part of {span}"), span=self._numbers.span(first, last))
        volume = "" if found.volume is None else f"{self._numbers.volume(found.volume)}, "
        self._when.setText(volume + when)


class _SmallCard(Card):
    """A head, a figure, and what the subclass puts under them."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__(small=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head = CardHead(icon, title)
        self.top = QHBoxLayout()
        self.top.setSpacing(4)
        self.top.addWidget(self.head, 1)
        self._beside: QWidget | None = None
        """What stands beside the head where there is room, else under the figure."""
        self._folding: list[QBoxLayout] = []
        """What stands in a row where there is room, else one under the other."""
        self.figure = FigureLabel(DASH, "", fonts.SMALL_FIGURE)
        self.body.setSpacing(6)
        self.body.setContentsMargins(20, 12, 20, 14)
        self.body.addLayout(self.top)
        self.body.addWidget(self.figure)
        self.body.addSpacing(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A row may have room now, or none any more."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Put one under the other what has no room in a row; called when its words change."""
        sides = self.body.contentsMargins()  # the layout has no size of its own while it waits to be laid out anew
        room = self.width() - sides.left() - sides.right()
        if self._beside is not None:
            self._stand(self._beside, room)
        for row in self._folding:
            items = [item for item in map(row.itemAt, range(row.count())) if item is not None and not item.isEmpty()]
            needed = sum(item.sizeHint().width() for item in items) + row.spacing() * max(0, len(items) - 1)
            way = QBoxLayout.Direction
            row.setDirection(way.TopToBottom if needed > room else way.LeftToRight)

    def _stand(self, beside: QWidget, room: int) -> None:
        """The figures of cards in a row stand at one height, whatever is beside their heads."""
        needed = sum(part.sizeHint().width() for part in (self.head, beside)) + self.top.spacing()
        fits, stands = needed <= room or beside.isHidden(), self.top.indexOf(beside) >= 0
        if fits and not stands:
            self.body.removeWidget(beside)
            self.top.addWidget(beside, 0, Qt.AlignmentFlag.AlignLeft)
        elif stands and not fits:
            self.top.removeWidget(beside)
            self.body.insertWidget(self.body.indexOf(self.figure) + 1, beside, 0, Qt.AlignmentFlag.AlignLeft)

    def _caption(self) -> Label:
        return Label("", fonts.CAPTION, "ink2", wrap=True)


class SinceMidnightCard(_SmallCard):
    """The energy of the day so far, and how it falls into the tariff's hours."""

    def __init__(self, words: TodayWords) -> None:
        super().__init__("sun", "")
        self._words = words
        self.head.set_title(self.tr("Since midnight"))
        self.bar = SplitBar()
        self.note, self.more = self._caption(), self._caption()
        self.cost, self.price = Label("", fonts.CAPTION_STRONG, wrap=True), self._caption()
        for widget in (self.bar, self.note, self.more, self.cost, self.price):
            self.body.addWidget(widget)
        for label in (self.more, self.cost, self.price):
            label.hide()
        self.body.addStretch(1)

    def show_day(self, home: DayAtHome, live: MeterStatus, *, kept: bool) -> None:
        """Show the day of ``home`` with what ``live`` says; ``kept`` says whether hours are kept at all."""
        off_peak = live.off_peak
        day, words, local = home.drawn, self._words, local_days(home.zone)
        known = day.known
        self.head.set_title(words.since(day, local))
        # Energy whose hour is not known belongs to neither tariff: then the two would not add up to the figure.
        divided = bool(off_peak) and kept and day.shaped and known is not None and known.joules > 0
        self.bar.setVisible(divided)
        if known is None:
            self.figure.set_figure(DASH, "kWh")
            self._show_notes([self.tr("nothing was measured yet") if kept else self.tr("known once the day is over")])
            return
        energy = words.numbers.energy(known.joules)
        unit = energy.unit if day.whole else fill(self.tr("{unit}, at least"), unit=energy.unit)
        self.figure.set_figure(energy.figure, unit)
        self._show_notes(self._notes(home, live, local, kept=kept))
        if divided:
            shares = split(day.slots, off_peak_spans(off_peak, local, day.day, day.day))
            names = (self.tr("off-peak"), shares.off_peak), (self.tr("peak"), shares.peak)
            said = [(name, joules, str(words.numbers.energy(joules))) for name, joules in names]
            mark = words.about if shares.estimated else str
            self.bar.show_shares(*(Share(name, joules, mark(energy)) for name, joules, energy in said))

    def show_cost(self, cost: str, price: str) -> None:
        """Say what the day has cost so far, and the price of now; a line without words takes no room."""
        _say(self.cost, cost)
        _say(self.price, price)

    def _show_notes(self, notes: list[str]) -> None:
        """The notes in one line under the bar, or in two where there is no bar."""
        first = 1 if self.bar.isHidden() else len(notes)
        self.note.setText(", ".join(notes[:first]))
        self.more.setText(", ".join(notes[first:]))
        self.more.setVisible(len(notes) > first)

    def _notes(self, home: DayAtHome, live: MeterStatus, local: LocalDays, *, kept: bool) -> list[str]:
        """What must be known of the figure, or else what it compares with."""
        day, words = home.drawn, self._words
        parts = []
        if home.injected is not None:
            parts.append(words.injected(home.injected))
        elif injection(live):
            parts.append(words.uncounted(live))
        known = day.known
        if known is not None and home.now - known.until > LATE:
            parts.append(fill(self.tr("until {time}"), time=words.when(local, known.until, home.now)))
        if known is not None and known.since is None:
            parts.append(self.tr("its hour is not kept"))
        elif known is not None and known.since is not None and known.since > day.start:
            parts.append(self.tr("the meter was not read before"))
        if day.missing >= SHORTEST:
            parts.append(fill(self.tr("{duration} without data"), duration=words.numbers.duration(day.missing)))
        if not kept and not parts:
            return [self.tr("kept as one total once the day is over")]
        if not parts and home.same is not None:
            return [words.beside_yesterday(home.same, local)]
        return parts


class PeakCard(_SmallCard):
    """The highest power of the day beside the power that is subscribed; overruns as facts, without advice."""

    def __init__(self, words: TodayWords) -> None:
        super().__init__("zap", "")
        self._words = words
        self._kept = True
        self._day: tuple[Today, LocalDays] | None = None
        self.bar = LimitBar()
        self.source = ElidedLabel("", fonts.CAPTION, "ink3")
        self.top.addWidget(self.source)
        self._beside = self.source
        self.limit, self.unit = ElidedLabel("", fonts.CAPTION, "ink2"), self._caption()
        self.overrun = ElidedLabel("", fonts.CAPTION_STRONG, "ink")
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        row.addWidget(self.limit, 1)
        row.addWidget(self.overrun)
        self._folding.append(row)
        self.body.addWidget(self.bar)
        self.body.addLayout(row)
        self.body.addWidget(self.unit)
        self.body.addStretch(1)
        self.unit.setText(self.tr("VA: apparent power, that of the contract"))

    def show_day(self, home: DayAtHome, *, kept: bool) -> None:
        """Take the day of ``home``; ``kept`` says whether hours are kept at all."""
        self._kept, self._day = kept, (home.drawn, local_days(home.zone))
        self.head.set_title(self.tr("Highest power") if kept else self.tr("Subscribed power"))

    def show_live(self, live: MeterStatus) -> None:
        """Show the highest power, the subscribed one and its overruns."""
        self._show_power(live)
        self._fold()

    def _show_power(self, live: MeterStatus) -> None:
        subscribed, words = live.subscribed, self._words
        facts = words.overruns(live, *self._day) if subscribed and self._day is not None else ""
        _say(self.overrun, facts if self._kept else "")
        if not self._kept or self._day is None:
            self.bar.hide()
            self.figure.set_figure(DASH if subscribed is None else words.numbers.number(subscribed), "kVA")
            _say(self.limit, facts)
            _say(self.source, "")
            return
        day, local = self._day
        peak = _highest_power(live, day)
        # A mean is in kW, and no part of what is subscribed, which is in kVA.
        apart = peak is None or peak.source is PeakSource.MEAN
        beside = self.tr("{power} subscribed") if apart else self.tr("of {power} subscribed")
        limit = "" if not subscribed else fill(beside, power=words.kva(subscribed))
        _say(self.limit, limit)
        self.bar.setVisible(bool(subscribed) and not apart)
        if peak is None:
            self.figure.set_figure(DASH, "kVA")
            _say(self.source, "")
            return
        power = words.strongest(peak)
        at = words.numbers.time(local.wall(peak.at))
        self.figure.set_figure(power.figure, fill(self.tr("{unit}, at {time}"), unit=power.unit, time=at))
        _say(self.source, words.source(peak.source))
        if subscribed and not apart:
            self.bar.show_share(peak.value / (1000 * subscribed), limit)


def _say(label: Label, text: str) -> None:
    """Say ``text``; a label without words takes no room."""
    label.setText(text)
    label.setVisible(bool(text))


def _highest_power(live: MeterStatus, day: Today) -> Peak | None:
    """The highest power of ``day``: as the meter itself says it, else the highest that was read or is a mean."""
    own = own_maximum(live, day)
    if own is not None:
        return own
    found = []
    slots = day.timed
    place = highest(slots)
    if place is not None:
        start, end = int(slots.starts[place]), int(slots.ends[place])
        found.append(Peak(int(slots.joules[place]) / max(end - start, 1), start, PeakSource.MEAN))
    if live.highest is not None and live.highest_at is not None and day.start <= live.highest_at < day.end:
        found.append(Peak(live.highest, live.highest_at, PeakSource.LIVE))
    return max(found, key=lambda peak: peak.value, default=None)


class ReadingCard(_SmallCard):
    """How the meter is read: state, share of what was valid, mode, port and last frame."""

    def __init__(self, words: TodayWords) -> None:
        super().__init__("plug", "")
        self._words = words
        self.head.set_title(self.tr("Reading of the meter"))
        self.chip = Chip("")
        self.top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._beside = self.chip
        self.port, self.last = self._caption(), self._caption()
        self.volts = self._caption()
        self.body.addWidget(self.port)
        self.body.addWidget(self.last)
        self.body.addWidget(self.volts)
        self.body.addStretch(1)

    def show_live(self, live: MeterStatus, local: LocalDays, now: int) -> None:
        """Show the state of the reading."""
        words = self._words
        self.chip.set_state(*words.reading(live, now))
        self._fold()
        unchecked = live.trouble == "port_eight_bits"
        clean = self.tr("read, errors possible") if unchecked else self.tr("read without error")
        self.figure.set_figure(DASH if live.quality is None else words.quality(live.quality), clean)
        self.volts.setText(words.volts(live, now))
        self.port.setText(", ".join(filter(None, (live.port, words.mode(live.mode)))))
        if live.last_frame_at is None:
            self.last.setText(self.tr("no frame was received yet"))
            return
        self.last.setText(fill(self.tr("last frame: {time}"), time=words.when(local, live.last_frame_at, now)))


class LastDays(QWidget):
    """The totals of the last two weeks, under a title; hidden by its owner where there are none."""

    def __init__(self, numbers: Numbers, title: str) -> None:
        super().__init__()
        self._numbers = numbers
        self.bars = DayBars(title)
        head = QHBoxLayout()
        head.addWidget(Label(title, fonts.BODY_STRONG, "ink2"))
        head.addStretch(1)
        head.addWidget(Label(self.tr("kWh each day"), fonts.CAPTION, "ink3"))
        column = bare_column(self, 8)
        column.addLayout(head)
        column.addWidget(self.bars, 1)

    def show_days(self, history: History, day: int) -> bool:
        """Show the days before ``day`` (ordinal); whether anything is known of them."""
        found, local = last_days(history, day, DAYS), local_days(history.zone)
        columns = (found.starts.tolist(), found.joules.tolist(), found.covered.tolist(), found.expected.tolist())
        self.bars.show_bars(
            [
                self._bar(local.wall(start).date(), joules, covered, expected)
                for start, joules, covered, expected in zip(*columns, strict=True)
            ]
        )
        return bool((found.covered > 0).any())

    def _bar(self, day: date, joules: int, covered: int, expected: int) -> DayBar:
        # Weekday and number tell a day of the last two weeks apart; the month is the reader's own.
        name = self._numbers.short_day(day)
        if not covered:
            return DayBar(name, None, self.tr("no data"))
        return DayBar(name, float(joules), self._numbers.energy(joules).figure, covered >= expected)


class ClosedPanel(QWidget):
    """The closed shutter at left and the last days at right, or the shutter alone in the middle.

    ``shutter`` is for the card to glow behind.
    """

    def __init__(self, numbers: Numbers) -> None:
        super().__init__()
        self.shutter = ShutterView(102, 134, stop=Slat.CLOSED)
        title = Label(self.tr("The shutter is closed"), fonts.EMPTY, wrap=True, width=WORDS_WIDTH)
        reason = self.tr("You chose it: Persienne keeps one total a day, and no hour. There is no curve to show.")
        words = Label(reason, fonts.BODY, "ink2", wrap=True, width=WORDS_WIDTH)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addStretch(1)
        left.addWidget(self.shutter, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addSpacing(14)
        for label in (title, words):
            row = QHBoxLayout()  # an alignment would give a label that wraps the height of its hint
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            left.addLayout(row)
        left.addStretch(1)
        self.days = LastDays(numbers, self.tr("The last days"))
        both = Fold(spacing=40)
        both.add(left)
        both.add(self.days, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(both)

    def show_days(self, history: History, day: int) -> None:
        """Show the days before ``day`` (ordinal), where there are any."""
        self.days.setVisible(self.days.show_days(history, day))
        self._row.setAlignment(Qt.AlignmentFlag.AlignHCenter if self.days.isHidden() else Qt.AlignmentFlag(0))
