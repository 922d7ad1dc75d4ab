"""What the reform of the off-peak hours changes, made ready to be shown: a household comes in, a view goes out.

It reads and writes nothing down; page and command say what it says.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from persienne.base.placeholders import fill_counted
from persienne.base.reading import JOULES_PER_KWH
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.insight.costs.bill import cents
from persienne.insight.reform.hours import (
    SUMMER,
    WINTER,
    contract_before,
    contract_of_change,
    doubts,
    noted,
    noted_change,
)
from persienne.insight.reform.midday import midday_windows
from persienne.insight.reform.replay import YEAR
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of
from persienne.telling.reform_view import (
    AskedReform,
    ReformNotice,
    ReformRow,
    ReformView,
    Standing,
    Strip,
    TankView,
)
from persienne.telling.reform_words import ReformWords
from persienne.telling.spoken import Spoken, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from persienne.household.household import Household
    from persienne.insight.reform.replay import Replay, Split, UsualDay
    from persienne.insight.tariff import Period, PriceWindow, Season, Timeline
    from persienne.words import Speech
    from persienne.words.numbers import Figures

_STANDINGS = {
    Option.HPHC: Standing.CONCERNED,
    Option.BASE: Standing.NOT_CONCERNED,
    Option.TEMPO: Standing.LEFT_OUT,
}

WORTH = 0.02
"""The share of the tank's energy from which moving it is spoken of: one morning a year may be of neither season."""


class ReformViewMaker(Spoken):
    """Makes views in one language."""

    CONTEXT = "ReformViewMaker"

    def __init__(self, speech: Speech, figures: Figures) -> None:
        super().__init__(speech, figures)
        self._words = ReformWords(speech, figures)

    def make(self, household: Household, asked: AskedReform) -> ReformView | ReformNotice:
        """The last known year before and after, or what is missing for it."""
        timeline = read_contract(household.conn, asked.meter.id)
        change = asked.change or noted_change(timeline)
        contract = contract_before(timeline, change.since if change else asked.today + 1, asked.today)
        standing = Standing.NO_CONTRACT
        if contract is not None:
            standing = _STANDINGS.get(contract.option, Standing.UNKNOWN)
        if contract is None or standing is not Standing.CONCERNED:
            return self.notice(asked, standing)
        costs = EnergyCosts(household.conn, asked.meter)
        reach = reach_of(household.conn, asked.meter.id)
        changed = None
        if reach is not None:
            changed = costs.off_peak_changed(timeline, (max(reach[0], reach[1] + 1 - YEAR), reach[1]))
        replayed = None if change is None else costs.replay(contract, change)
        if replayed is None:
            return self.notice(asked, standing, changed)
        return self.view_of(asked, replayed, timeline, changed)

    def notice(self, asked: AskedReform, standing: Standing, changed: int | None = None) -> ReformNotice:
        """What is said where there is nothing to reckon."""
        words = self._words
        answer, head, said = words.notice(standing)
        sentences = (said, *(words.facts if standing is Standing.CONCERNED else ()))
        question = "" if changed is None else words.question(changed)
        return ReformNotice(asked, standing, words.title, answer, head, sentences, question, changed)

    def view_of(
        self, asked: AskedReform, replayed: Replay, timeline: Timeline, changed: int | None = None
    ) -> ReformView:
        """A year that was replayed, as it is shown."""
        words, change = self._words, replayed.change
        rows = tuple(self._rows(asked, replayed)) if replayed.counted else ()
        broken = doubts(change)
        said = tuple(words.doubt(one) for one in broken)
        holds = contract_of_change(timeline, change.since, asked.today) or replayed.contract
        takes = holds.option is Option.HPHC
        is_noted = takes and noted(timeline, change, asked.today) == timeline
        return ReformView(
            asked,
            change,
            words.dated_title(change.since, asked.today),
            self._answer(replayed, rows),
            tuple(self._strips(asked, replayed)),
            self.figures.capital(
                self.figures.of_days(date.fromordinal(replayed.first), date.fromordinal(replayed.last))
            ),
            self.tr("%n day(s) with half-hours", "", replayed.counted),
            (self.tr("Off-peak"), self.tr("Peak"), self.tr("Energy"), self.tr("Difference")),
            rows,
            tuple(self._notes(replayed)),
            tuple(self._holes(replayed)),
            self._tank(replayed),
            broken,
            (*said, words.doubts_end) if said else (),
            words.registers(change),
            bool(midday_windows(change)[0]),
            words.facts,
            "" if changed is None or is_noted else words.question(changed),
            changed,
            is_noted,
            "" if takes else words.not_noted(change.since, holds),
            replayed,
        )

    # --- figures ------------------------------------------------------------------------------------------------------

    def _answer(self, replayed: Replay, rows: tuple[ReformRow, ...]) -> str:
        """« Sans rien changer : +45,35 € sur un an ; en déplaçant le ballon : −1,65 € »."""
        words = self._words
        if not rows:
            return self.tr("What this changes takes half-hours, and none are known of the last year.")
        if not rows[1].apart:
            moved = words.shifted(replayed.after.peak - replayed.before.peak)
            return words.same_habits(moved, replayed.counted)
        said = words.same_habits(rows[1].apart, replayed.counted)
        return words.tank_moved(said, rows[2].apart) if len(rows) > 2 else said

    def _rows(self, asked: AskedReform, replayed: Replay) -> Iterator[ReformRow]:
        ahead = replayed.change.since > asked.today
        yield self._row(self.tr("Hours of today") if ahead else self.tr("Former hours"), replayed, replayed.before)
        yield self._row(self.tr("New hours, same habits"), replayed, replayed.after)
        if _is_moved(replayed) and replayed.tank is not None:
            yield self._row(self.tr("New hours, water heater moved"), replayed, replayed.tank.after)

    def _row(self, name: str, replayed: Replay, split: Split) -> ReformRow:
        off_peak, peak = (str(self.figures.energy(joules)) for joules in (split.off_peak, split.peak))
        total = split.off_peak + split.peak
        euros = apart = ""
        if replayed.prices is not None:
            euros = self.figures.euros(cents(replayed.prices.euros(split)))
            first = split is replayed.before
            apart = self.tr("reference") if first else self._words.signed(_apart(replayed, split, replayed.before))
        columns = (self.tr("Off-peak"), self.tr("Peak"))
        energies = [named(self.speech, column, said) for column, said in zip(columns, (off_peak, peak), strict=True)]
        paid = named(self.speech, self.tr("Energy"), euros) if euros else ""
        spoken = ", ".join(filter(None, (name, *energies, paid, apart)))
        return ReformRow(name, off_peak, peak, euros, apart, (split.off_peak / total, split.peak / total), spoken)

    def _tank(self, replayed: Replay) -> TankView | None:
        """What is said of the water heater; None where none is found."""
        tank = replayed.tank
        if tank is None or not replayed.counted:
            return None
        hour, minute = divmod(round(tank.start * 4) % 96 * 15, 60)
        found = fill_counted(
            self.tr("Your half-hours show a water heater that starts at about %1: %2 on %3 of these days."),
            self.figures.clock(hour, minute),
            str(self.figures.energy(tank.joules)),
            self.figures.number(tank.days),
        )
        doubt = self.tr("It is read from the curve: an estimate.")
        if not _is_moved(replayed):
            return TankView(
                "", "", self.tr("It runs in the new hours already: nothing has to be moved."), (found, doubt)
            )
        figure, unit = self.figures.energy(tank.moved)
        words = self.tr("would be drawn in peak hours, and can go back to off-peak ones")
        less: tuple[str, ...] = ()
        if replayed.prices is not None:
            saved = self._words.signed(_apart(replayed, tank.after, replayed.after))
            less = (fill_counted(self.tr("That is %1 compared with the new hours and the same habits."), saved),)
        follows = self.tr("Wired to the meter’s off-peak contact, it follows by itself; a timer has to be set anew.")
        return TankView(figure, unit, words, (*less, found, doubt, follows))

    # --- what is to be known ------------------------------------------------------------------------------------------

    def _notes(self, replayed: Replay) -> Iterator[str]:
        if not replayed.counted:
            return
        if replayed.prices is None:
            yield self.tr("No price is known: the subscribed power in kVA is missing, or the prices of your offer.")
        else:
            since = self.figures.day(date.fromordinal(replayed.prices.since))
            prices = (self.figures.price_of_kwh(price) for price in (replayed.prices.off_peak, replayed.prices.peak))
            said = self.tr("Prices since %1, with taxes: %2 a kWh off-peak, %3 peak. The subscription stays the same.")
            yield fill_counted(said, since, *prices)
        for count, said in (
            (replayed.winter, self.tr("No winter day is among them.")),
            (replayed.summer, self.tr("No summer day is among them.")),
        ):
            if not count:
                yield said
        yield self.tr("Each figure is rounded separately.")
        yield self.tr("All is cut out of your half-hours: the meter’s registers can’t be cut at other hours.")

    def _holes(self, replayed: Replay) -> Iterator[str]:
        """What no curve tells the hours of, and what the registers say of it."""
        if replayed.missing:
            said = self.tr(
                "Not in these figures: %1 of which only totals are known. A file with the half-hours of these days "
                "would add them."
            )
            yield fill_counted(said, str(self.figures.energy(replayed.missing)))
        if replayed.told_days:
            told = (str(self.figures.energy(joules)) for joules in (replayed.told.off_peak, replayed.told.peak))
            days = self.tr("%n day(s)", "", replayed.told_days)
            said = self.tr("By the hours as they are, the registers say of %1: %2 off-peak and %3 peak.")
            yield fill_counted(said, days, *told)

    # --- the picture --------------------------------------------------------------------------------------------------

    def _strips(self, asked: AskedReform, replayed: Replay) -> Iterator[Strip]:
        change = replayed.change
        eve = self.figures.day(date.fromordinal(change.since - 1))
        until = fill_counted(self.tr("until %1"), eve)
        for season, windows, usual in self._now(replayed.contract, replayed):
            name = self.tr("Today") if change.since > asked.today else self.tr("Before")
            yield self._strip(name, season, until, windows, usual)
        since = fill_counted(self.tr("from %1"), self.figures.day(date.fromordinal(change.since)))
        if change.winter == change.summer:
            yield self._strip(self.tr("After"), None, since, change.winter, replayed.usual)
            return
        yield self._strip(self.tr("After, in winter"), WINTER, since, change.winter, replayed.usual_winter)
        yield self._strip(self.tr("After, in summer"), SUMMER, since, change.summer, replayed.usual_summer)

    def _now(
        self, contract: Period, replayed: Replay
    ) -> Iterator[tuple[Season | None, tuple[PriceWindow, ...], UsualDay]]:
        """The hours of a contract: of all year, or of each season where it has such."""
        if not any(window.season for window in contract.off_peak):
            yield None, contract.off_peak, replayed.usual
            return
        for season, usual in ((WINTER, replayed.usual_winter), (SUMMER, replayed.usual_summer)):
            yield season, tuple(one for one in contract.off_peak if one.season in (None, season)), usual

    def _strip(
        self, name: str, season: Season | None, dated: str, windows: tuple[PriceWindow, ...], usual: UsualDay
    ) -> Strip:
        words = self._words
        when = (words.season_days(season), dated, words.length(windows))
        spoken = named(self.speech, f"{name}, {words.season_days(season)}", words.windows(windows))
        return Strip(name, when, words.blocks(windows), usual.watts, usual.tank, spoken)


def _is_moved(replayed: Replay) -> bool:
    """Whether moving the tank is worth a word: a kWh at least, and more than a change of season leaves of it."""
    tank = replayed.tank
    return tank is not None and tank.moved >= max(JOULES_PER_KWH, WORTH * tank.joules)


def _apart(replayed: Replay, split: Split, other: Split) -> Decimal:
    """By how much a year costs more than ``other``: the difference of both amounts as they are shown, to the cent."""
    assert replayed.prices is not None
    return cents(replayed.prices.euros(split)) - cents(replayed.prices.euros(other))
