"""The sentences of the page Today: the meter's status and instants come in, texts go out; it reads no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QObject

from persienne.base.slats import Slat
from persienne.meters.meter_status import MeterState, MeterStatus
from persienne.ui.style.numbers import NARROW, SOLID, Numbers
from persienne.ui.today.port_words import PortWords

if TYPE_CHECKING:
    from persienne.base.localtime import LocalDays
    from persienne.insight.today import SameTime

STALE = 15
"""Seconds after which a number is no longer « right now »: the slowest meters say one every few seconds."""
DASH, THIN_DASH = "—", "–"
"""What stands for a figure that is not known; at the hero's size the thin one is wide enough."""


class BannerWords(NamedTuple):
    """The words of a banner; ``kind`` sets its colour and icon."""

    kind: str
    title: str
    line: str
    link: str


class TodayWords(QObject):
    """The words of one locale."""

    def __init__(self, locale: QLocale) -> None:
        super().__init__()
        self.numbers = Numbers(locale)
        self._port = PortWords()

    def date(self, local: LocalDays, now: int) -> str:
        """Under the title: « Mardi 24 novembre 2026, 20 h 04 »."""
        wall = local.wall(now)
        return f"{self.numbers.capital(self.numbers.long_day(wall.date()))}, {self.numbers.time(wall)}"

    def when(self, local: LocalDays, at: int, now: int) -> str:
        """A past instant in the fewest words: « 14 h 12 », « 23 nov. 2026 à 14 h 12 »."""
        wall = local.wall(at)
        same_day = local.day(at) == local.day(now)
        return self.numbers.time(wall) if same_day else self.numbers.instant(wall)

    # The live number

    def power(self, live: MeterStatus) -> str:
        """The figure alone: « 2 640 »; a dash where there is none."""
        return THIN_DASH if live.power is None else self.numbers.number(live.power)

    def under(self, live: MeterStatus, local: LocalDays, now: int, *, stop: Slat) -> str:
        """The line under the live number: where it comes from, or why there is none."""
        if live.state is MeterState.READING:
            return self._read(live, now, stop=stop)
        if live.state is MeterState.SILENT and live.since is not None:
            when = self.when(local, live.since, now)
            return self.tr("the meter has been silent since %1").replace("%1", when)
        return {
            MeterState.NONE: self.tr("no port was chosen"),
            MeterState.LOOKING: self.tr("listening to the meter…"),
            MeterState.LISTENING: self.tr("listening to the meter…"),
            MeterState.SILENT: self.tr("the meter is silent"),
            MeterState.UNPLUGGED: self.tr("the meter's plug is out"),
            MeterState.REFUSED: self.tr("the port can't be read"),
            MeterState.STOPPED: self.tr("the port can't be read"),
        }[live.state]

    def _read(self, live: MeterStatus, now: int, *, stop: Slat) -> str:
        if live.last_frame_at is None or live.power is None:
            return self.tr("listening to the meter…")
        age = max(0, now - live.last_frame_at)
        ago = self.numbers.duration(age)
        if age > STALE:
            return self.tr("nothing was read for %1").replace("%1", ago)
        if stop is Slat.CLOSED:
            return self.tr("right now, read at the meter's port %1 ago, and kept nowhere").replace("%1", ago)
        return self.tr("right now, read at the meter's port %1 ago").replace("%1", ago)

    # What is wrong, and what to do

    def banner(self, live: MeterStatus, local: LocalDays, now: int) -> BannerWords | None:
        """What is to be known of the reading, None while all is well."""
        since = "" if live.since is None else self.when(local, live.since, now)
        match live.state:
            case MeterState.SILENT:
                return BannerWords(
                    "info",
                    self.tr("Nothing comes from the meter any more"),
                    self.tr("What was received is safe. Check the two wires at the meter, on I1 and I2."),
                    self.tr("Check"),
                )
            case MeterState.UNPLUGGED:
                title = self.tr("The plug is no longer in this computer")
                if since:
                    title = self.tr("The plug has been out of this computer since %1").replace("%1", since)
                return BannerWords(
                    "warn",
                    title,
                    self.tr("Plug it in again, and the reading goes on by itself. What was received is safe."),
                    self.tr("Choose another port…"),
                )
            case MeterState.REFUSED | MeterState.STOPPED:
                failure = self._port.failure(live.error)
                return BannerWords("alert", failure.title, " ".join(failure.steps), self.tr("Try again"))
            case _:
                return None

    # The header and the cards

    def tempo(self, color: str, *, tomorrow: bool) -> str:
        """The words of a Tempo chip: « Aujourd'hui bleu »."""
        if tomorrow:
            known = {
                "blue": self.tr("Tomorrow blue"),
                "white": self.tr("Tomorrow white"),
                "red": self.tr("Tomorrow red"),
            }
        else:
            known = {"blue": self.tr("Today blue"), "white": self.tr("Today white"), "red": self.tr("Today red")}
        return known[color]

    def beside_yesterday(self, same: SameTime) -> str:
        """Today against yesterday at the same hour: « 60 % de plus qu'hier à la même heure »."""
        share = same.joules / same.joules_before - 1
        percent = self.numbers.percent(abs(share))
        if round(abs(share) * 100) == 0:
            return self.tr("as much as yesterday at the same time")
        more, less = (
            self.tr("%1 more than yesterday at the same time"),
            self.tr("%1 less than yesterday at the same time"),
        )
        return (more if share > 0 else less).replace("%1", percent)

    def overruns(self, live: MeterStatus) -> str:
        """The overruns of the subscribed power today, as plain facts."""
        if not live.overrun_count:
            return self.tr("not exceeded today")
        times = self.tr("exceeded %n time(s)", "", live.overrun_count)
        return f"{times}, {self.numbers.duration(live.overrun_seconds)}"

    def quality(self, percent: float) -> str:
        """« 99,2 % »: never rounded up to a whole that it is not."""
        shown = min(percent, 99.9) if percent < 100 else 100.0
        glue = NARROW if self.numbers.french else ""
        return f"{self.numbers.number(shown, 0 if shown == 100 else 1)}{glue}%"

    def state(self, state: MeterState) -> str:
        """The state in a word or two, for the chip of the reading."""
        return {
            MeterState.NONE: self.tr("No port"),
            MeterState.LOOKING: self.tr("Listening"),
            MeterState.LISTENING: self.tr("Listening"),
            MeterState.READING: self.tr("Live"),
            MeterState.SILENT: self.tr("Silent"),
            MeterState.UNPLUGGED: self.tr("Unplugged"),
            MeterState.REFUSED: self.tr("Refused"),
            MeterState.STOPPED: self.tr("Refused"),
        }[state]

    def mode(self, mode: str | None) -> str:
        """The mode that the meter speaks in."""
        named = {"standard": self.tr("standard mode"), "historique": self.tr("historical mode")}
        return named.get(mode or "", "")

    def kva(self, power: int) -> str:
        """A subscribed power: « 9 kVA »."""
        return f"{self.numbers.number(power)}{SOLID}kVA"
