"""The reform of the off-peak hours, told in one language: what was found comes in, a report goes out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from persienne.base.placeholders import fill
from persienne.insight.costs.bill import cents
from persienne.insight.reform import hours
from persienne.insight.reform.hours import SUMMER, WINTER, HoursRule
from persienne.insight.reform.midday import midday_windows
from persienne.insight.tariff import MINUTES_OF_DAY
from persienne.telling.contract_words import ContractWords
from persienne.telling.reform_found import Standing, facts
from persienne.telling.report import Act, Figure, Picture, Report, Row, Section, State, Table, Words
from persienne.telling.spoken import Spoken, named
from persienne.words.marking import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from persienne.insight.reform.hours import HoursDoubt
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.reform.replay import MovedTank, Prices, Replay, Split, UsualDay
    from persienne.insight.tariff import PriceWindow, Season
    from persienne.telling.reform_found import ReformFound, ReformYear

WANTED: Final = {
    HoursRule.LENGTH: hours.LENGTH,
    HoursRule.NIGHT: hours.NIGHT_LEAST,
    HoursRule.MIDDAY: hours.MIDDAY_MOST,
}
"""The minutes a day that a rule of the reform asks for; the last rule allows none."""
FIXED: Final = {
    "enter": QT_TRANSLATE_NOOP("ReformPage", "Enter the hours…"),
    "back": QT_TRANSLATE_NOOP("ReformPage", "Back to Costs"),
    "contract": QT_TRANSLATE_NOOP("ReformPage", "Enter my contract…"),
    "copy": QT_TRANSLATE_NOOP("ReformPage", "Copy the hours…"),
    "known": QT_TRANSLATE_NOOP("ReformPage", "What is known of the reform"),
    "compare": QT_TRANSLATE_NOOP("ReformPage", "To compare with your letter"),
    "mirror": QT_TRANSLATE_NOOP("ReformPage", "What the mirror reads"),
    "midday": QT_TRANSLATE_NOOP("ReformPage", "Read it in my half-hours"),
    "kept": QT_TRANSLATE_NOOP(
        "ReformPage", "Bills take these hours from that day on. Prices, power and supplier stay as they were."
    ),
    "free": QT_TRANSLATE_NOOP("ReformPage", "Nothing is kept unless you note it."),
    "note": QT_TRANSLATE_NOOP("ReformPage", "Note these hours in my contract"),
    "noted": QT_TRANSLATE_NOOP("ReformPage", "Noted in your contract"),
    "usual": QT_TRANSLATE_NOOP("ReformPage", "On 24 hours, with your usual day"),
    "day": QT_TRANSLATE_NOOP("ReformPage", "On 24 hours"),
    "correct": QT_TRANSLATE_NOOP("ReformPage", "Correct the hours…"),
    "energy": QT_TRANSLATE_NOOP(
        "ReformPage", "Amounts are those of the energy alone: the subscription stays what it is."
    ),
    "year": QT_TRANSLATE_NOOP("ReformPage", "Your year, played again"),
}
"""Heads, buttons and rules, which tell nothing of a household: they are seen in discreet mode too."""


class Block(NamedTuple):
    """Off-peak hours of a day from minute ``start`` to ``end`` (0 to 1440), and how they are written."""

    start: int
    end: int
    label: str


class Strip(NamedTuple):
    """A day of 24 hours: when it counts, its off-peak hours, and the usual day in watts by half-hour.

    ``tank`` is the part of ``watts`` that the water heater draws; both are empty where nothing is known.
    """

    name: str
    when: tuple[str, ...]
    blocks: tuple[Block, ...]
    watts: tuple[float, ...]
    tank: tuple[float, ...]
    spoken: str


class ReformTeller(Spoken):
    """Makes the report."""

    CONTEXT = "ReformTeller"

    def report(self, found: ReformFound) -> Report[ReformFound]:
        """A year before and after, or what is missing for it."""
        year, asked = found.year, found.asked
        if year is None:
            answer, alone = self._notice(found.standing)
            title = self.tr("The reform of off-peak hours")
            return Report(title, answer, (*self._question(found), alone), found, facts=facts(found))
        replay, change = year.replay, year.replay.change
        ahead = change.since > asked.today
        title = self.tr("My off-peak hours change on {day}") if ahead else self.tr("My off-peak hours changed on {day}")
        sections = (
            *self._question(found),
            self._hours(year, ahead=ahead),
            self._year(year, ahead=ahead),
            *self._doubts(replay),
            *self._tank(year),
            Section(
                self._fixed("known"),
                (Words(self._facts(), "list", seen=True),),
                place="side",
            ),
            self._registers(year),
        )
        title = fill(title, day=self._day(change.since))
        return Report(title, self._answer(year), sections, found, facts=facts(found), about=change)

    # --- what there is to say without a year --------------------------------------------------------------------------

    def _question(self, found: ReformFound) -> Iterator[Section]:
        """Whether hours have changed, where registers and contract part."""
        if found.asks_since is not None:
            said = self.tr(
                "Since {day} the meter counts by other hours than your contract’s: have your off-peak hours changed?"
            )
            act = Act("hours", self._fixed("enter"))
            yield Section("", (Words((fill(said, day=self._day(found.asks_since)),)),), (act,), place="banner")

    def _notice(self, standing: Standing) -> tuple[str, Section]:
        """The answer, and why there is no year."""
        back = Act("left", self._fixed("back"), "arrow-left")
        answer, head, said, act = {
            Standing.NO_CONTRACT: (
                self.tr("Are your off-peak hours concerned? It takes your contract to tell."),
                self.tr("Your contract is missing"),
                self.tr("It has to be said first: its option, its hours, its power and since when."),
                Act("contract", self._fixed("contract"), "edit"),
            ),
            Standing.NOT_CONCERNED: (
                self.tr("Nothing changes for you."),
                self.tr("You are not concerned"),
                self.tr("The reform moves off-peak hours. Your contract has one price all day."),
                back,
            ),
            Standing.LEFT_OUT: (
                self.tr("Tempo is left out of the reform."),
                self.tr("Tempo is left out"),
                self.tr("Your hours stay as they are: off-peak from 22:00 to 6:00."),
                back,
            ),
            Standing.UNKNOWN: (
                self.tr("What becomes of your hours is not known here."),
                self.tr("Nothing is known of this contract"),
                self.tr(
                    "The reform is about contracts with peak and off-peak hours. Your supplier says whether yours "
                    "changes."
                ),
                back,
            ),
            Standing.CONCERNED: (
                self.tr("When do your off-peak hours change, and what does it cost? Your letter says when."),
                self.tr("Copy the hours of your letter"),
                self.tr(
                    "Your supplier says the day and the hours at least a month before, by letter or in your account "
                    "there. Persienne guesses neither."
                ),
                Act("hours", self._fixed("copy"), "edit"),
            ),
        }[standing]
        more = self._facts() if standing is Standing.CONCERNED else ()
        return answer, Section(head, (Words((said, *more)),), (act,), place="alone")

    def _facts(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Off-peak hours stay eight a day: at least five in a row between 23:00 and 7:00, up to three between "
                "11:00 and 17:00. Those of 7:00 to 11:00 and of 17:00 to 23:00 disappear."
            ),
            self.tr("Summer is 1 April to 31 October. Summer and winter may have other hours."),
            self.tr("The reform goes on home by home until October 2027: your neighbours’ hours may be others."),
        )

    # --- the hours ----------------------------------------------------------------------------------------------------

    def _hours(self, year: ReformYear, *, ahead: bool) -> Section:
        strips = tuple(self._strips(year.replay, ahead=ahead))
        known = any(strip.watts for strip in strips)
        kept = self._fixed("kept")
        said = kept if year.is_noted else self._fixed("free")
        note = Act("note", self._fixed("note"), "check", main=True)
        done = State(self._fixed("noted"), "ok", "check")
        foot: tuple[Words | State | Act, ...] = (Words((said,), "small", seen=True), done if year.is_noted else note)
        return Section(
            self._fixed("usual") if known else self._fixed("day"),
            (Picture(strips, tuple(strip.spoken for strip in strips)),),
            (Act("hours", self._fixed("correct"), "edit"),),
            foot if year.can_be_noted else (Words((self._not_noted(year),), "small"),),
        )

    def _not_noted(self, year: ReformYear) -> str:
        """Why no contract can take the hours: that of their first day is of another option."""
        said = self.tr(
            "These hours can’t be noted: on {day} your contract is “{contract}”, of which the reform changes nothing. "
            "If that is wrong, correct the contract on Costs first."
        )
        contract = ContractWords(self.speech, self.figures).short(year.holds)
        return fill(said, day=self._day(year.replay.change.since), contract=contract)

    def _strips(self, replay: Replay, *, ahead: bool) -> Iterator[Strip]:
        """The hours of the contract, of all year or of each season, then those of the letter."""
        change, windows = replay.change, replay.contract.off_peak
        until = fill(self.tr("until {day}"), day=self._day(change.since - 1))
        name = self.tr("Today") if ahead else self.tr("Before")
        for season in (WINTER, SUMMER) if any(window.season for window in windows) else (None,):
            own = tuple(one for one in windows if season is None or one.season in (None, season))
            yield self._strip((name, season, until), own, replay)
        since = fill(self.tr("from {day}"), day=self._day(change.since))
        if change.winter == change.summer:
            yield self._strip((self.tr("After"), None, since), change.winter, replay)
            return
        yield self._strip((self.tr("After, in winter"), WINTER, since), change.winter, replay)
        yield self._strip((self.tr("After, in summer"), SUMMER, since), change.summer, replay)

    def _strip(self, words: tuple[str, Season | None, str], windows: tuple[PriceWindow, ...], replay: Replay) -> Strip:
        name, season, dated = words
        usual: UsualDay = {WINTER: replay.usual_winter, SUMMER: replay.usual_summer, None: replay.usual}[season]
        days = {
            None: self.tr("all year"),
            SUMMER: self.tr("1 April – 31 October"),
            WINTER: self.tr("1 November – 31 March"),
        }[season]
        blocks = tuple(Block(start, end, self.figures.stretch(start, end)) for start, end in _stretches(windows))
        minutes = [minute for block in blocks for minute in range(block.start, block.end)]
        midday = sum(hours.MIDDAY[0] <= minute < hours.MIDDAY[1] for minute in minutes)
        length = fill(self.tr("{duration} off-peak"), duration=self._length(len(minutes)))
        if midday:
            said = self.tr("{duration} off-peak, {midday} of it at midday")
            length = fill(said, duration=self._length(len(minutes)), midday=self._length(midday))
        spoken = named(self.speech, f"{name}, {days}", self._windows(windows))
        return Strip(name, (days, dated, length), blocks, usual.watts, tank=usual.tank, spoken=spoken)

    def _doubts(self, replay: Replay) -> Iterator[Section]:
        """The rules of the reform that the hours break."""
        if broken := hours.doubts(replay.change):
            end = self.tr("A letter may say otherwise: compare once more, and keep what it says.")
            said = Words((*map(self._doubt, broken), end), "list")
            yield Section(self._fixed("compare"), (said,), place="side")

    def _doubt(self, one: HoursDoubt) -> str:
        """The value of the hours, and the value that the rule asks for."""
        said = {
            HoursRule.LENGTH: self.tr("{duration} of off-peak hours a day, where the reform keeps {limit}"),
            HoursRule.NIGHT: self.tr(
                "{duration} in a row between 23:00 and 7:00, where the reform asks for at least {limit}"
            ),
            HoursRule.MIDDAY: self.tr("{duration} between 11:00 and 17:00, where the reform allows {limit}"),
            HoursRule.GONE: self.tr("{duration} between 7:00 and 11:00 or 17:00 and 23:00, where the reform has none"),
        }[one.rule]
        season = {None: self.tr("All year"), SUMMER: self.tr("In summer"), WINTER: self.tr("In winter")}[one.season]
        limit = self._length(WANTED[one.rule]) if one.rule in WANTED else ""
        return named(self.speech, season, f"{fill(said, duration=self._length(one.minutes), limit=limit)}.")

    # --- the year -----------------------------------------------------------------------------------------------------

    def _answer(self, year: ReformYear) -> str:
        """« Sans rien changer : +45,35 € sur un an ; en décalant le chauffe-eau : −1,65 € »."""
        replay, days = year.replay, year.replay.counted
        if not days:
            return self.tr("What this changes takes half-hours, and none are known of the last year.")
        shifted = replay.after.peak - replay.before.peak
        more = self.tr("{energy} more in peak hours") if shifted >= 0 else self.tr("{energy} less in peak hours")
        apart = fill(more, energy=self.figures.energy(abs(shifted)))
        if replay.prices is not None:
            apart = self._signed(_apart(replay.prices, replay.after, replay.before))
        over = self.tr("over a year") if days >= hours.YEAR else self.tr("over %n day(s)", "", days)
        said = fill(self.tr("With the same habits: {apart} {days}"), apart=apart, days=over)
        if replay.prices is None or year.moved_tank is None:
            return said
        moved = self._signed(_apart(replay.prices, year.moved_tank.after, replay.before))
        return fill(self.tr("{words}; with the water heater moved: {moved}"), words=said, moved=moved)

    def _year(self, year: ReformYear, *, ahead: bool) -> Section:
        replay = year.replay
        days = self.figures.of_days(date.fromordinal(replay.first), date.fromordinal(replay.last))
        counted = self.tr("%n day(s) with half-hours", "", replay.counted)
        energy = self._fixed("energy")
        columns = (self.tr("Off-peak"), self.tr("Peak"), self.tr("Energy"), self.tr("Difference"))
        return Section(
            self._fixed("year"),
            (
                Words((f"{self.figures.capital(days)}, {counted}",), "small", seen=not replay.counted),
                Table(columns, tuple(self._rows(year, ahead=ahead)) if replay.counted else ()),
                Words((energy,) if replay.counted and replay.prices else (), "small", seen=True),
                Words(tuple(self._holes(replay)), "loud"),
                Words(tuple(self._notes(replay)), "small"),
            ),
            place="main",
        )

    def _rows(self, year: ReformYear, *, ahead: bool) -> Iterator[Row]:
        replay = year.replay
        yield self._row(self.tr("Hours of today") if ahead else self.tr("Former hours"), replay, replay.before)
        yield self._row(self.tr("New hours, same habits"), replay, replay.after)
        if year.moved_tank is not None:
            yield self._row(self.tr("New hours, water heater moved"), replay, year.moved_tank.after)

    def _row(self, name: str, replay: Replay, split: Split) -> Row:
        off_peak, peak = (str(self.figures.energy(joules)) for joules in (split.off_peak, split.peak))
        euros = apart = ""
        if replay.prices is not None:
            euros = self.figures.euros(cents(replay.prices.euros(split)))
            is_first = split is replay.before
            apart = self.tr("reference") if is_first else self._signed(_apart(replay.prices, split, replay.before))
        columns = (self.tr("Off-peak"), off_peak), (self.tr("Peak"), peak), (self.tr("Energy"), euros)
        said = [named(self.speech, column, cell) for column, cell in columns if cell]
        total = split.off_peak + split.peak
        shares = (split.off_peak / total, split.peak / total)
        return Row(name, (off_peak, peak, euros, apart), ", ".join(filter(None, (name, *said, apart))), shares)

    def _holes(self, replay: Replay) -> Iterator[str]:
        """What no curve tells the hours of, and what the registers say of it."""
        if replay.missing:
            said = self.tr(
                "Not in these figures: {energy} of which only totals are known. A file with the half-hours of these "
                "days would add them."
            )
            yield fill(said, energy=self.figures.energy(replay.missing))
        if replay.told_days:
            off_peak, peak = (self.figures.energy(joules) for joules in (replay.told.off_peak, replay.told.peak))
            days = self.tr("%n day(s)", "", replay.told_days)
            said = self.tr(
                "By the hours as they are, the registers say of {days}: {off_peak} off-peak and {peak} peak."
            )
            yield fill(said, days=days, off_peak=off_peak, peak=peak)

    def _notes(self, replay: Replay) -> Iterator[str]:
        if not replay.counted:
            return
        if replay.prices is None:
            yield self.tr("No price is known: the subscribed power in kVA is missing, or the prices of your offer.")
        else:
            said = self.tr(
                "Prices since {day}, with taxes: {off_peak} a kWh off-peak, {peak} peak. The subscription stays the "
                "same."
            )
            off_peak, peak = map(self.figures.price_of_kwh, (replay.prices.off_peak, replay.prices.peak))
            yield fill(said, day=self._day(replay.prices.since), off_peak=off_peak, peak=peak)
        if not replay.winter:
            yield self.tr("No winter day is among them.")
        if not replay.summer:
            yield self.tr("No summer day is among them.")
        yield self.tr("Each figure is rounded separately.")
        yield self.tr("All is cut out of your half-hours: the meter’s registers can’t be cut at other hours.")

    # --- beside the year ----------------------------------------------------------------------------------------------

    def _tank(self, year: ReformYear) -> Iterator[Section]:
        """What is said of the water heater, where one is found."""
        tank, replay = year.replay.tank, year.replay
        if tank is None or not replay.counted:
            return
        hour, minute = divmod(tank.start_minute, 60)
        said = self.tr(
            "Your half-hours show a water heater that starts at about {time}: {energy} on {days} of these days."
        )
        days = self.figures.number(tank.days)
        found = fill(said, time=self.figures.clock(hour, minute), energy=self.figures.energy(tank.joules), days=days)
        doubt = self.tr("It is read from the curve: an estimate.")
        if year.moved_tank is None:
            figure = Figure("", "", self.tr("It runs in the new hours already: nothing has to be moved."))
            sentences: tuple[str, ...] = (found, doubt)
        else:
            words = self.tr("would be drawn in peak hours, and can go back to off-peak ones")
            figure = Figure(*self.figures.energy(tank.moved), words)
            follows = self.tr(
                "Wired to the meter’s off-peak contact, it follows by itself; a timer has to be set anew."
            )
            sentences = (*self._saved(replay, tank), found, doubt, follows)
        yield Section(self.tr("What the water heater changes"), (figure, Words(sentences, "small")), place="side")

    def _saved(self, replay: Replay, tank: MovedTank) -> Iterator[str]:
        if replay.prices is not None:
            less = self.tr("That is {amount} compared with the new hours and the same habits.")
            yield fill(less, amount=self._signed(_apart(replay.prices, tank.after, replay.after)))

    def _registers(self, year: ReformYear) -> Section:
        """What off-peak hours at midday tell about a home, by whoever receives the totals."""
        act = Act("mirror", self._fixed("mirror"))
        none = self.tr("Without off-peak hours at midday, the meter’s totals tell no more of your days than before.")
        if not midday_windows(year.replay.change)[0]:
            return Section("", (Words((none,)),), (act,), place="note")
        head = self.tr(
            "A total of the midday hours can tell whether somebody is in by day. The total of a whole day tells less."
        )
        more = self.tr("Such totals are kept with closed slats too: they take no half-hours.")
        if year.has_read_midday:
            more = self._midday(year.midday)
        elif year.replay.counted:
            act = Act("midday", self._fixed("midday"))
        return Section("", (Words((head, more)),), (act,), place="note")

    def _midday(self, found: MiddayTells | None) -> str:
        """What a total of midday hours would tell in this home, by its own half-hours, never rounded up."""
        if found is None or found.midday is None or found.day is None:
            return self.tr("Your half-hours show too few days in and out at these hours to say it of your home.")
        if not found.tells:
            said = self.tr("In your half-hours the total of {hours} tells little of days in and out.")
            return fill(said, hours=self._windows(found.windows))
        said = self.tr(
            "In your half-hours, of a day when somebody is in and one when nobody is, the total of {hours} points to "
            "the first {tenths} times in ten; the day’s total, {whole} times. It is held against what the mirror "
            "guesses."
        )
        tenths, whole = (self.figures.number(int(share * 10)) for share in (found.midday, found.day))
        return fill(said, hours=self._windows(found.windows), tenths=tenths, whole=whole)

    def _fixed(self, name: str) -> str:
        return self.speech("ReformPage", FIXED[name])

    # --- figures ------------------------------------------------------------------------------------------------------

    def _day(self, day: int) -> str:
        return self.figures.day(date.fromordinal(day))

    def _length(self, minutes: int) -> str:
        return self.figures.duration(minutes * 60) if minutes else "0\u00a0h"

    def _windows(self, windows: tuple[PriceWindow, ...]) -> str:
        """Windows as a letter writes them: « 23 h – 7 h et 13 h – 16 h »."""
        return self.figures.listed(self.figures.stretch(window.start, window.end) for window in windows)

    def _signed(self, amount: Decimal) -> str:
        """An amount with its sign: « +45,35 € », « −1,65 € », « 0,00 € »."""
        said = self.figures.euros(amount)
        return f"+{said}" if amount > 0 else said


def _stretches(windows: tuple[PriceWindow, ...]) -> list[tuple[int, int]]:
    """Windows as stretches of one day, in order; what crosses midnight is two."""
    found = []
    for window in windows:
        over = window.is_over_midnight
        found += [(window.start, MINUTES_OF_DAY), (0, window.end)] if over else [(window.start, window.end)]
    return sorted((start, end) for start, end in found if start < end)


def _apart(prices: Prices, split: Split, other: Split) -> Decimal:
    """By how much a year costs more than ``other``: the difference of both amounts as they are shown, to the cent."""
    return cents(prices.euros(split)) - cents(prices.euros(other))
