"""The reform of the off-peak hours in sentences: values come in, what is said of them goes out; nothing is reckoned."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill_counted
from persienne.insight.reform.hours import (
    LENGTH,
    MIDDAY,
    MIDDAY_MOST,
    NIGHT_LEAST,
    SUMMER,
    WINTER,
    HoursRule,
)
from persienne.insight.reform.midday import midday_windows
from persienne.insight.tariff import MINUTES_OF_DAY
from persienne.telling.contract_words import ContractWords
from persienne.telling.reform_view import Block, Standing
from persienne.telling.spoken import Spoken, named
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from decimal import Decimal

    from persienne.insight.reform.hours import Change, HoursDoubt
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.tariff import Period, PriceWindow, Season

_NOTICES: Final = {
    Standing.NO_CONTRACT: (
        QT_TRANSLATE_NOOP("ReformWords", "Are your off-peak hours concerned? It takes your contract to tell."),
        QT_TRANSLATE_NOOP("ReformWords", "Your contract is missing"),
        QT_TRANSLATE_NOOP("ReformWords", "It has to be said first: its option, its hours, its power and since when."),
    ),
    Standing.NOT_CONCERNED: (
        QT_TRANSLATE_NOOP("ReformWords", "Nothing changes for you."),
        QT_TRANSLATE_NOOP("ReformWords", "You are not concerned"),
        QT_TRANSLATE_NOOP("ReformWords", "The reform moves off-peak hours. Your contract has one price all day."),
    ),
    Standing.LEFT_OUT: (
        QT_TRANSLATE_NOOP("ReformWords", "Tempo is left out of the reform."),
        QT_TRANSLATE_NOOP("ReformWords", "Tempo is left out"),
        QT_TRANSLATE_NOOP("ReformWords", "Your hours stay as they are: off-peak from 22:00 to 6:00."),
    ),
    Standing.UNKNOWN: (
        QT_TRANSLATE_NOOP("ReformWords", "What becomes of your hours is not known here."),
        QT_TRANSLATE_NOOP("ReformWords", "Nothing is known of this contract"),
        QT_TRANSLATE_NOOP(
            "ReformWords",
            "The reform is about contracts with peak and off-peak hours. Your supplier says whether yours changes.",
        ),
    ),
    Standing.CONCERNED: (
        QT_TRANSLATE_NOOP(
            "ReformWords", "When do your off-peak hours change, and what does it cost? Your letter says when."
        ),
        QT_TRANSLATE_NOOP("ReformWords", "Copy the hours of your letter"),
        QT_TRANSLATE_NOOP(
            "ReformWords",
            "Your supplier says the day and the hours at least a month before, by letter or in your account there. "
            "Persienne guesses neither.",
        ),
    ),
}
"""By standing: the answer of the page, a head, and a sentence."""


class ReformWords(Spoken):
    """The sentences, in one language."""

    CONTEXT = "ReformWords"

    # --- heads --------------------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The name of the page while no hours are known."""
        return self.tr("The reform of off-peak hours")

    def dated_title(self, since: int, today: int) -> str:
        """The name of the page once the day is known."""
        said = (
            self.tr("My off-peak hours change on %1") if since > today else self.tr("My off-peak hours changed on %1")
        )
        return fill_counted(said, self.figures.day(date.fromordinal(since)))

    def notice(self, standing: Standing) -> tuple[str, str, str]:
        """The answer, a head and a sentence, where there is nothing to reckon."""
        answer, head, said = (self.marked(source) for source in _NOTICES[standing])
        return answer, head, said

    @property
    def facts(self) -> tuple[str, ...]:
        """What is known of the reform."""
        return (
            self.tr(
                "Off-peak hours stay eight a day: at least five in a row between 23:00 and 7:00, up to three between "
                "11:00 and 17:00. Those of 7:00 to 11:00 and of 17:00 to 23:00 disappear."
            ),
            self.tr("Summer is 1 April to 31 October. Summer and winter may have other hours."),
            self.tr("The reform goes on home by home until October 2027: your neighbours’ hours may be others."),
        )

    def question(self, changed: int) -> str:
        """Whether hours have changed, where registers and contract part."""
        day = self.figures.day(date.fromordinal(changed))
        said = self.tr(
            "Since %1 the meter counts by other hours than your contract’s: have your off-peak hours changed?"
        )
        return fill_counted(said, day)

    def not_noted(self, since: int, holds: Period) -> str:
        """Why the hours can't be noted: the contract of their first day is of another option."""
        day = self.figures.day(date.fromordinal(since))
        said = self.tr(
            "These hours can’t be noted: on %1 your contract is “%2”, of which the reform changes nothing. "
            "If that is wrong, correct the contract on Costs first."
        )
        return fill_counted(said, day, ContractWords(self.speech, self.figures).short(holds))

    # --- figures ------------------------------------------------------------------------------------------------------

    def signed(self, amount: Decimal) -> str:
        """An amount with its sign: « +45,35 € », « −1,65 € », « 0,00 € »."""
        said = self.figures.euros(amount)
        return f"+{said}" if amount > 0 else said

    def over(self, days: int) -> str:
        """Over how much time something is."""
        return self.tr("over a year") if days >= 365 else self.tr("over %n day(s)", "", days)

    def same_habits(self, apart: str, days: int) -> str:
        """What the hours change with the same habits."""
        return fill_counted(self.tr("With the same habits: %1 %2"), apart, self.over(days))

    def tank_moved(self, said: str, apart: str) -> str:
        """The same, and with the water heater moved."""
        return fill_counted(self.tr("%1; with the water heater moved: %2"), said, apart)

    def shifted(self, joules: int) -> str:
        """How much energy goes from off-peak to peak hours, or back where it is below zero."""
        said = self.tr("%1 more in peak hours") if joules >= 0 else self.tr("%1 less in peak hours")
        return fill_counted(said, str(self.figures.energy(abs(joules))))

    # --- hours --------------------------------------------------------------------------------------------------------

    def blocks(self, windows: tuple[PriceWindow, ...]) -> tuple[Block, ...]:
        """Windows as stretches of one day, in order; what crosses midnight is two."""
        found = []
        for window in windows:
            if window.is_over_midnight:
                found += [(window.start, MINUTES_OF_DAY), (0, window.end)]
            else:
                found.append((window.start, window.end))
        return tuple(Block(start, end, self.span(start, end)) for start, end in sorted(found) if start < end)

    def span(self, start: int, end: int) -> str:
        """« 0 h – 6 h 30 »."""
        return self.figures.stretch(start, end)

    def windows(self, windows: tuple[PriceWindow, ...]) -> str:
        """Windows as a letter writes them: « 23 h – 7 h et 13 h – 16 h »."""
        return self.figures.listed(self.span(window.start, window.end) for window in windows)

    def season(self, season: Season | None) -> str:
        """When a season's hours count."""
        names = {SUMMER: self.tr("In summer"), WINTER: self.tr("In winter")}
        return self.tr("All year") if season is None else names[season]

    def season_days(self, season: Season | None) -> str:
        """The days of a season."""
        names = {SUMMER: self.tr("1 April – 31 October"), WINTER: self.tr("1 November – 31 March")}
        return self.tr("all year") if season is None else names[season]

    def length(self, windows: tuple[PriceWindow, ...]) -> str:
        """How long off-peak hours are, and how much of them lies at midday."""
        minutes = [minute for block in self.blocks(windows) for minute in range(block.start, block.end)]
        total = self.figures.duration(len(minutes) * 60)
        midday = sum(MIDDAY[0] <= minute < MIDDAY[1] for minute in minutes)
        if not midday:
            return fill_counted(self.tr("%1 off-peak"), total)
        return fill_counted(self.tr("%1 off-peak, %2 of it at midday"), total, self.figures.duration(midday * 60))

    def doubt(self, one: HoursDoubt) -> str:
        """A broken rule of the reform as a sentence: the value of the hours, and the value that the rule asks for."""
        said = {
            HoursRule.LENGTH: self.tr("%1 of off-peak hours a day, where the reform keeps %2"),
            HoursRule.NIGHT: self.tr("%1 in a row between 23:00 and 7:00, where the reform asks for at least %2"),
            HoursRule.MIDDAY: self.tr("%1 between 11:00 and 17:00, where the reform allows %2"),
            HoursRule.GONE: self.tr("%1 between 7:00 and 11:00 or 17:00 and 23:00, where the reform has none"),
        }[one.rule]
        wanted = {HoursRule.LENGTH: LENGTH, HoursRule.NIGHT: NIGHT_LEAST, HoursRule.MIDDAY: MIDDAY_MOST}
        has = self._length_of(one.minutes)
        asked = self._length_of(wanted[one.rule]) if one.rule in wanted else ""
        filled = fill_counted(said, has, asked) if asked else fill_counted(said, has)
        return named(self.speech, self.season(one.season), f"{filled}.")

    def _length_of(self, minutes: int) -> str:
        return self.figures.duration(minutes * 60) if minutes else "0\u00a0h"

    def midday(self, found: MiddayTells | None) -> str:
        """What a total of midday hours would tell in this home, by its own half-hours, never rounded up."""
        if found is None or found.midday is None or found.day is None:
            return self.tr("Your half-hours show too few days in and out at these hours to say it of your home.")
        hours = self.windows(found.windows)
        if not found.tells:
            said = self.tr("In your half-hours the total of %1 tells little of days in and out.")
            return fill_counted(said, hours)
        said = self.tr(
            "In your half-hours, of a day when somebody is in and one when nobody is, the total of %1 points to the "
            "first %2 times in ten; the day’s total, %3 times. It is held against what the mirror guesses."
        )
        tenths = (self.figures.number(int(share * 10)) for share in (found.midday, found.day))
        return fill_counted(said, hours, *tenths)

    @property
    def doubts_end(self) -> str:
        """What is said under the doubts."""
        return self.tr("A letter may say otherwise: compare once more, and keep what it says.")

    # --- what the registers tell --------------------------------------------------------------------------------------

    def registers(self, change: Change) -> tuple[str, ...]:
        """What off-peak hours at midday tell about a home, by whoever receives the totals."""
        if not midday_windows(change)[0]:
            return (
                self.tr("Without off-peak hours at midday, the meter’s totals tell no more of your days than before."),
            )
        return (
            self.tr(
                "A total of the midday hours can tell whether somebody is in by day. The total of a whole day tells "
                "less."
            ),
            self.tr("Such totals are kept with closed slats too: they take no half-hours."),
        )
