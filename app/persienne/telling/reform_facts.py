"""What was found of the reform of the off-peak hours, as JSON tells it (docs/formats.md)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from persienne.base.reading import JOULES_PER_WH
from persienne.insight.costs.bill import cents, half_up
from persienne.insight.reform.hours import SUMMER, WINTER, doubts
from persienne.insight.tariff_text import clock

if TYPE_CHECKING:
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.reform.replay import MovedTank, Prices, Replay, Split
    from persienne.insight.tariff import PriceWindow, Season
    from persienne.telling.reform_found import ReformFound


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
    """By how much a split is more than another: energy in peak hours, and euros as both are shown."""
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
