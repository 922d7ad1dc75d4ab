"""What the reform of the off-peak hours changes for a home: a letter's hours come in, values and JSON go out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from persienne.base.reading import JOULES_PER_KWH, JOULES_PER_WH
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.costs.bill import cents, half_up
from persienne.insight.reform.hours import (
    SUMMER,
    WINTER,
    YEAR,
    contract_before,
    contract_of_change,
    doubts,
    noted,
    noted_change,
)
from persienne.insight.reform.midday import midday_tells
from persienne.insight.tariff_text import clock
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.slat_rows import reach_of
from persienne.telling.mirror.feeding_in import feeds_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from persienne.household.household import Household
    from persienne.insight.reform.hours import Change
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.reform.replay import MovedTank, Prices, Replay, Split
    from persienne.insight.series import History
    from persienne.insight.tariff import Period, PriceWindow, Season, Timeline
    from persienne.store.meters import StoredMeter

WORTH: Final = 0.02
"""The share of the tank's energy from which moving it is spoken of: one morning a year may be of neither season."""


@dataclass(frozen=True, slots=True)
class AskedReform:
    """Whose hours, and what the letter says of them (None: what the contract has noted); ``today`` is an ordinal."""

    meter: StoredMeter
    change: Change | None
    today: int


class Standing(StrEnum):
    """How a contract stands to the reform; the value is its code."""

    CONCERNED = "concerned"
    """It has peak and off-peak hours."""
    NOT_CONCERNED = "not-concerned"
    """It has one price all day."""
    LEFT_OUT = "left-out"
    """It is Tempo."""
    UNKNOWN = "unknown"
    """It is another offer, of which nothing is known."""
    NO_CONTRACT = "no-contract"


_STANDINGS: Final = {
    Option.HPHC: Standing.CONCERNED,
    Option.BASE: Standing.NOT_CONCERNED,
    Option.TEMPO: Standing.LEFT_OUT,
}


@dataclass(frozen=True, slots=True)
class ReformFound:
    """How the contract stands to the reform; since which day (an ordinal) registers and contract part, if they do.

    ``year`` is the last known one under both hours, where the contract is concerned and hours are known. ``midday`` is
    what midday totals would tell; it is read where somebody wants it.
    """

    asked: AskedReform
    standing: Standing
    changed: int | None = None
    year: ReformYear | None = None

    @property
    def asks_since(self) -> int | None:
        """Since which day hours may have changed, as long as no contract has them."""
        return None if self.year is not None and self.year.is_noted else self.changed


@dataclass(frozen=True, slots=True)
class ReformYear:
    """A year that was replayed, and the contract of the first day of the new hours."""

    replay: Replay
    holds: Period
    is_noted: bool
    """Whether the contract has these hours from that day on already."""
    has_read_midday: bool = False
    midday: MiddayTells | None = None

    @property
    def can_be_noted(self) -> bool:
        """Whether the contract of that day takes off-peak hours."""
        return self.holds.option is Option.HPHC

    @property
    def moved_tank(self) -> MovedTank | None:
        """The water heater, where moving it is worth a word.

        That is a kWh at least, and more than a change of season leaves of it.
        """
        tank = self.replay.tank
        worth = tank is not None and tank.moved >= max(JOULES_PER_KWH, WORTH * tank.joules)
        return tank if worth and self.replay.counted else None


def reform_found(household: Household, asked: AskedReform) -> ReformFound:
    """The last known year before and after, or how the contract stands where there is nothing to reckon."""
    conn, meter = household.conn, asked.meter
    timeline = read_contract(conn, meter.id)
    change = asked.change or noted_change(timeline)
    contract = contract_before(timeline, change.since if change else asked.today + 1, asked.today)
    if contract is None:
        return ReformFound(asked, Standing.NO_CONTRACT)
    standing = _STANDINGS.get(contract.option, Standing.UNKNOWN)
    if standing is not Standing.CONCERNED:
        return ReformFound(asked, standing)
    from persienne.household.measures.energy_costs import EnergyCosts  # noqa: PLC0415 - it loads the engine

    costs, reach = EnergyCosts(conn, meter), reach_of(conn, meter.id)
    changed = None
    if reach is not None:
        changed = costs.off_peak_changed(timeline, (max(reach[0], reach[1] + 1 - YEAR), reach[1]))
    replay = None if change is None else costs.replay(contract, change)
    year = None if replay is None else reform_year(replay, timeline, asked.today)
    return ReformFound(asked, standing, changed, year)


def reform_year(replay: Replay, timeline: Timeline, today: int) -> ReformYear:
    """A year that was replayed, beside the contracts."""
    change = replay.change
    holds = contract_of_change(timeline, change.since, today) or replay.contract
    is_noted = holds.option is Option.HPHC and noted(timeline, change, today) == timeline
    return ReformYear(replay, holds, is_noted)


def facts(found: ReformFound) -> dict[str, Any]:
    """What was found, as JSON tells it (docs/formats.md)."""
    beside = {"hours_changed": _iso(found.changed)}
    year = found.year
    if year is None:
        return {"standing": found.standing.value, **beside}
    replay, change, tank = year.replay, year.replay.change, year.replay.tank
    return {
        "standing": found.standing.value,
        "since": _iso(change.since),
        "winter": _hours(change.winter),
        "summer": _hours(change.summer),
        "until_then": _hours(replay.contract.off_peak),
        "noted": year.is_noted,
        "can_be_noted": year.can_be_noted,
        "from": _iso(replay.first),
        "to": _iso(replay.last),
        "winter_days": replay.winter,
        "summer_days": replay.summer,
        "prices": None if replay.prices is None else _prices(replay.prices),
        "before": _split(replay.before, replay.prices),
        "after": _split(replay.after, replay.prices),
        "more": _more(replay, replay.after, replay.before),
        "tank": None if tank is None else _tank(tank, replay),
        "missing": {"days": replay.missing_days, "wh": _wh(replay.missing)},
        "registers": {"days": replay.told_days, **_split(replay.told, None)},
        "doubts": [
            {"rule": one.rule.value, "season": _season(one.season), "minutes": one.minutes} for one in doubts(change)
        ],
        **beside,
        "midday": None if year.midday is None else _midday(year.midday),
    }


@dataclass(frozen=True, slots=True, eq=False)
class AskedMidday:
    """For the check of midday hours: what a meter has drawn, whether the home feeds in, and the hours of a letter."""

    history: History
    feeds_in: bool
    change: Change

    @classmethod
    def of(cls, household: Household, meter: StoredMeter, change: Change) -> AskedMidday:
        """Of one meter of electricity."""
        history = recall_history(household.conn, meter, meter.total.name)
        return cls(history, feeds_in(household.conn, meter, history), change)

    def found(self, check: Callable[[], None]) -> MiddayTells | None:
        """See ``insight.reform.midday``; ``check`` is called all the while and may raise."""
        history = self.history
        return midday_tells(history.curve, history.days, history.zone, self.change, check=check, feeds_in=self.feeds_in)


def _iso(day: int | None) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()


def _hours(windows: tuple[PriceWindow, ...]) -> list[dict[str, str]]:
    return [{"from": clock(window.start), "to": clock(window.end)} for window in windows]


def _season(season: Season | None) -> str | None:
    return {None: None, SUMMER: "summer", WINTER: "winter"}[season]


def _prices(prices: Prices) -> dict[str, str | None]:
    return {"hc": str(prices.off_peak), "hp": str(prices.peak), "since": _iso(prices.since)}


def _split(split: Split, prices: Prices | None) -> dict[str, Any]:
    eur = None if prices is None else str(cents(prices.euros(split)))
    return {"hc_wh": _wh(split.off_peak), "hp_wh": _wh(split.peak), "eur": eur}


def _more(replay: Replay, split: Split, other: Split) -> dict[str, Any]:
    """How much more one split is than another: energy in peak hours, and euros as both are shown."""
    eur = None
    if replay.prices is not None:
        eur = str(cents(replay.prices.euros(split)) - cents(replay.prices.euros(other)))
    return {"hp_wh": _wh(split.peak - other.peak), "eur": eur}


def _tank(tank: MovedTank, replay: Replay) -> dict[str, Any]:
    return {
        "start": clock(tank.start_minute),
        "days": tank.days,
        "wh": _wh(tank.joules),
        "moved_wh": _wh(tank.moved),
        "after": _split(tank.after, replay.prices),
        "more": _more(replay, tank.after, replay.before),
        "moving": _more(replay, tank.after, replay.after),
    }


def _midday(found: MiddayTells) -> dict[str, Any]:
    """To the hundredth: more would say more than it knows."""
    midday, whole = (None if share is None else round(share, 2) for share in (found.midday, found.day))
    return {"hours": _hours(found.windows), "days": found.days, "midday": midday, "day": whole}


def _wh(joules: int) -> int:
    return half_up(Fraction(joules, JOULES_PER_WH))
