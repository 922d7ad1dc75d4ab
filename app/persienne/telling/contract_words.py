"""A contract in words: its option, its hours and its power come in, short sentences go out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill
from persienne.insight.reform.hours import SUMMER, WINTER
from persienne.insight.tariff import EVERY_DAY, MINUTES_OF_DAY
from persienne.meters.tic.contract import Option
from persienne.telling.spoken import Spoken, facts

if TYPE_CHECKING:
    from persienne.insight.tariff import Period, PriceWindow, Timeline


class ContractWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ContractWords"

    def contract(self, timeline: Timeline, today: int) -> str:
        """The contract of the local day ``today`` (an ordinal) in one line, and those that begin later."""
        now = timeline.at(today) or timeline.periods[0]
        since = self.figures.day(date.fromordinal(now.since))
        if now.until is None:
            said = [fill(self.tr("{contract}, since {day}"), contract=self.period(now), day=since)]
        else:
            until = self.figures.day(date.fromordinal(now.until))
            words = self.tr("{contract}, from {first} to {last}")
            said = [fill(words, contract=self.period(now), first=since, last=until)]
        for one in timeline.periods:
            if one.since > max(today, now.since):
                day = self.figures.day(date.fromordinal(one.since))
                said.append(fill(self.tr("from {day} on: {contract}"), day=day, contract=self.period(one)))
        return facts(self.speech, said)

    def option(self, option: Option) -> str:
        """A tariff option by its usual name."""
        names = {
            Option.BASE: self.tr("one price"),
            Option.HPHC: self.tr("peak and off-peak hours"),
            Option.TEMPO: self.tr("Tempo"),
            Option.EJP: self.tr("EJP"),
            Option.OTHER: self.tr("prices by the hour and the day"),
        }
        return names[option]

    @property
    def hourly(self) -> str:
        """A contract with hourly prices by its name."""
        return self.tr("a price for each hour (spot)")

    def short(self, period: Period) -> str:
        """A contract in two words: « HP/HC 9 kVA »."""
        names = {Option.BASE: self.tr("One price"), Option.HPHC: self.tr("Peak/off-peak")}
        if period.terms.spot:
            names = {Option.BASE: self.tr("Hourly prices")}
        name = period.offer or names.get(period.option) or self.figures.capital(self.option(period.option))
        return name if period.kva is None else f"{name} {self.power(period.kva)}"

    def power(self, kva: int) -> str:
        """The subscribed power."""
        return f"{kva}\u00a0kVA"

    def period(self, period: Period) -> str:
        """A contract: its option, and its off-peak hours."""
        name = period.offer or (self.hourly if period.terms.spot else self.option(period.option))
        if not period.off_peak:
            return name
        return f"{name} ({', '.join(self.window(window) for window in period.off_peak)})"

    def window(self, window: PriceWindow) -> str:
        """Off-peak hours: « 22 h 30 – 6 h 30 », « 13 h – 16 h l’été »; a word for other seasons, for weekdays."""
        hours = self.figures.stretch(window.start % MINUTES_OF_DAY, window.end % MINUTES_OF_DAY)
        if window.season is not None:
            named = {SUMMER: self.tr("{hours} in summer"), WINTER: self.tr("{hours} in winter")}
            return fill(named.get(window.season, self.tr("{hours} in a season")), hours=hours)
        return hours if window.weekdays == EVERY_DAY else fill(self.tr("{hours} on some days"), hours=hours)
