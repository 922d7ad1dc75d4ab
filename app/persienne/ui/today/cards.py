"""The three cards under the day's curve: energy since midnight, the highest power, the reading of the meter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from persienne.base.localtime import local_days
from persienne.insight.today import highest, off_peak_spans, same_time_yesterday, since_midnight, split, today
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.style import fonts
from persienne.ui.today.words import DASH, TodayWords
from persienne.ui.widgets.card import Card
from persienne.ui.widgets.card_head import CardHead
from persienne.ui.widgets.chip import Chip
from persienne.ui.widgets.label import ElidedLabel, FigureLabel
from persienne.ui.widgets.shares import LimitBar, Share, SplitBar

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.series import History
    from persienne.ui.style.theme import Theme

TONES = {
    MeterState.NONE: "neutral",
    MeterState.LOOKING: "info",
    MeterState.LISTENING: "info",
    MeterState.READING: "ok",
    MeterState.SILENT: "warn",
    MeterState.UNPLUGGED: "warn",
    MeterState.REFUSED: "alert",
    MeterState.STOPPED: "alert",
}


class _SmallCard(Card):
    """A head, a figure, and what the subclass puts under them."""

    def __init__(self, theme: Theme, icon: str, title: str) -> None:
        super().__init__(theme, small=True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head = CardHead(icon, title, theme)
        self.top = QHBoxLayout()
        self.top.addWidget(self.head, 1)
        self.figure = FigureLabel(DASH, "", theme, fonts.SMALL_FIGURE)
        self.body.setSpacing(6)
        self.body.setContentsMargins(20, 12, 20, 14)
        self.body.addLayout(self.top)
        self.body.addWidget(self.figure)
        self.body.addSpacing(2)

    def _caption(self) -> ElidedLabel:
        return ElidedLabel("", self.theme, fonts.CAPTION, "ink2")


class SinceMidnightCard(_SmallCard):
    """The energy of the day so far, and how it falls into the tariff's hours."""

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__(theme, "sun", "")
        self._words = words
        self.head.set_title(self.tr("Since midnight"))
        self.bar = SplitBar(theme)
        self.note = self._caption()
        self.body.addWidget(self.bar)
        self.body.addWidget(self.note)
        self.body.addStretch(1)

    def show_day(self, history: History, now: int, off_peak: tuple[tuple[int, int], ...], *, kept: bool) -> None:
        """Reckon the day of ``now``; ``kept`` says whether hours are kept at all."""
        known = since_midnight(history, now)
        same = same_time_yesterday(history, now)
        slots = today(history, now).slots
        # Energy whose hour is not known belongs to neither tariff: then the two would not add up to the figure.
        whole = known is not None and abs(known.joules - int(slots.joules.sum())) <= known.joules // 100
        divided = bool(off_peak) and len(slots) > 0 and kept and whole
        self.bar.setVisible(divided)
        beside = "" if same is None else self._words.beside_yesterday(same)
        if known is None:
            self.figure.set_figure(DASH, "kWh")
            self.note.setText(
                self.tr("known once the day is over") if not kept else self.tr("nothing was measured yet")
            )
            return
        energy = self._words.numbers.energy(known.joules)
        self.figure.set_figure(energy.figure, energy.unit)
        self.note.setText(beside)
        if divided:
            local = local_days(history.zone)
            day = local.day(now)
            shares = split(slots, off_peak_spans(off_peak, local, day, day))
            numbers = self._words.numbers
            self.bar.show_shares(
                Share(self.tr("off-peak"), shares.off_peak, str(numbers.energy(shares.off_peak))),
                Share(self.tr("peak"), shares.peak, str(numbers.energy(shares.peak))),
            )


class PeakCard(_SmallCard):
    """The highest half-hour of the day beside the power that is subscribed; overruns as facts, without advice."""

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__(theme, "zap", "")
        self._words = words
        self._kept, self._watts = True, 0.0
        self.bar = LimitBar(theme)
        self.limit, self.overrun = self._caption(), ElidedLabel("", theme, fonts.CAPTION_STRONG, "ink")
        self.overrun.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.limit, 1)
        row.addWidget(self.overrun)
        self.body.addWidget(self.bar)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def show_day(self, history: History, now: int, *, kept: bool) -> None:
        """Reckon the highest mean power of the day of ``now``; ``kept`` says whether hours are kept at all."""
        numbers = self._words.numbers
        slots = today(history, now).slots
        place = highest(slots) if kept else None
        self._kept, self._watts = kept, 0.0
        self.head.set_title(self.tr("Highest power") if kept else self.tr("Subscribed power"))
        if place is None:
            self.figure.set_figure(DASH, "kW" if kept else "kVA")
            return
        start, end = int(slots.starts[place]), int(slots.ends[place])
        self._watts = int(slots.joules[place]) / max(end - start, 1)
        power = numbers.power(self._watts)
        when = numbers.time(local_days(history.zone).wall(start))
        self.figure.set_figure(power.figure, self.tr("%1, at %2").replace("%1", power.unit).replace("%2", when))

    def show_live(self, live: MeterStatus) -> None:
        """Show the subscribed power and its overruns."""
        subscribed = live.subscribed
        self.bar.setVisible(self._kept and bool(subscribed))
        facts = self._words.overruns(live) if subscribed else ""
        self.overrun.setText(facts if self._kept else "")
        if not self._kept:
            self.figure.set_figure(DASH if subscribed is None else self._words.numbers.number(subscribed), "kVA")
            self.limit.setText(facts)
        elif subscribed:
            limit = self.tr("of %1 subscribed").replace("%1", self._words.kva(subscribed))
            self.limit.setText(limit)
            self.bar.show_share(self._watts / (1000 * subscribed), limit)
        else:
            self.limit.setText(self.tr("the mean of a half-hour"))


class ReadingCard(_SmallCard):
    """How the meter is read: state, share of what was valid, mode, port and last frame."""

    def __init__(self, theme: Theme, words: TodayWords) -> None:
        super().__init__(theme, "plug", "")
        self._words = words
        self.head.set_title(self.tr("Reading of the meter"))
        self.chip = Chip("", theme)
        self.top.addWidget(self.chip)
        self.port, self.last = self._caption(), self._caption()
        self.body.addWidget(self.port)
        self.body.addWidget(self.last)
        self.body.addStretch(1)

    def show_live(self, live: MeterStatus, local: LocalDays, now: int) -> None:
        """Show the state of the reading."""
        words = self._words
        self.chip.set_state(words.state(live.state), TONES[live.state])
        if live.quality is None:
            self.figure.set_figure(DASH, self.tr("read without error"))
        else:
            self.figure.set_figure(words.quality(live.quality), self.tr("read without error"))
        self.port.setText(", ".join(filter(None, (live.port, words.mode(live.mode)))))
        if live.last_frame_at is None:
            self.last.setText(self.tr("no frame was received yet"))
            return
        self.last.setText(self.tr("last frame: %1").replace("%1", words.when(local, live.last_frame_at, now)))
