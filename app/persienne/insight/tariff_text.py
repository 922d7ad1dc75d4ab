"""A contract over time as JSON and as people write it: texts come in, values go out, and back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any, Final

from persienne.base.errors import UserError
from persienne.insight.prices import price_row_object, price_rows_of
from persienne.insight.tariff import (
    ANNOUNCED,
    EVERY_DAY,
    MINUTES_OF_DAY,
    MOST,
    OPTIONS,
    Kind,
    OwnOffer,
    Period,
    PriceWindow,
    Rule,
    Timeline,
    overlapping,
    timeline_in_order,
)
from persienne.insight.terms import terms_object, terms_of
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour

MOST_KVA: Final = 36
"""The largest connection that these contracts are made for."""
_KIND_NAMES: Final[dict[Kind, str]] = {
    Colour.BLUE: "blue",
    Colour.WHITE: "white",
    Colour.RED: "red",
    ANNOUNCED: "announced",
}
_KINDS: Final = {name: kind for kind, name in _KIND_NAMES.items()}
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def period_text(period: Period) -> str:
    """A period as one line of JSON."""
    return json.dumps(period_object(period), ensure_ascii=False)


def period_object(period: Period) -> dict[str, Any]:
    """A period as a JSON object: ``since``, ``option``, and of all else what it has."""
    said: dict[str, Any] = {"since": date.fromordinal(period.since).isoformat(), "option": period.option.value}
    if period.until is not None:
        said["until"] = date.fromordinal(period.until).isoformat()
    if period.off_peak:
        said["off_peak"] = [_window_object(window) for window in period.off_peak]
    named = {"supplier": period.supplier, "offer": period.offer, "kva": period.kva}
    said |= {name: text for name, text in named.items() if text}
    if period.own is not None:
        said |= _own_object(period.own)
    if period.prices:
        said["prices"] = [price_row_object(row) for row in period.prices]
    return said | terms_object(period.terms)


def _own_object(own: OwnOffer) -> dict[str, Any]:
    said: dict[str, Any] = {}
    if own.price_periods:
        names = own.price_periods
        said["price_periods"] = list(names)
        said["rules"] = [
            {"price_period": names[rule.price_period], **_window_object(rule.window)} for rule in own.rules
        ]
        said["otherwise"] = None if own.otherwise is None else names[own.otherwise]
    if own.announced:
        said["announced"] = [date.fromordinal(day).isoformat() for day in sorted(own.announced)]
    if own.announced_from <= own.announced_to:
        bounds = (own.announced_from, own.announced_to)
        said["announced_known"] = [date.fromordinal(day).isoformat() for day in bounds]
    return said


def _window_object(window: PriceWindow) -> dict[str, Any]:
    said: dict[str, Any] = {"from": clock(window.start), "to": clock(window.end)}
    if window.season is not None:
        said["season"] = [f"{month:02}-{day:02}" for month, day in window.season]
    if window.weekdays != EVERY_DAY:
        said["weekdays"] = [_WEEKDAYS[number] for number in sorted(window.weekdays)]
    if window.holidays:
        said["holidays"] = True
    if window.kind is not None:
        said["on"] = _KIND_NAMES[window.kind]
    return said


def timeline_of(periods: Any) -> Timeline:  # noqa: ANN401 - whatever a JSON file holds
    """The timeline that a JSON array of periods says; ``contract_unclear`` (period, from 1) where it says none.

    ``contract_overlap`` (value) where two off-peak hours of one period share a minute, ``contract_name_unknown``
    (value, known) for a name that says nothing here: what is misspelt would be passed over; ``contract_same_day`` and
    ``contract_ends_late`` where two periods hold on one day.
    """
    found: list[Period] = []
    for said in periods if isinstance(periods, list) else [periods]:
        _check_names(said)
        try:
            found.append(_period(said))
        except (TypeError, ValueError, KeyError, IndexError, AttributeError):
            raise UserError("contract_unclear", period=len(found) + 1) from None
        if overlapping(found[-1].off_peak):
            raise UserError("contract_overlap", value=", ".join(map(_hours, found[-1].off_peak)))
    return timeline_in_order(found)


_WINDOW_NAMES: Final = ("from", "to", "season", "weekdays", "holidays", "on")
_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "off_peak": _WINDOW_NAMES,
    "rules": ("price_period", *_WINDOW_NAMES),
    "prices": ("since", "until", "subscription", "kwh", "cta", "source"),
    "sale": ("since", "until", "eur_per_kwh", "source"),
    "payments": ("since", "until", "eur", "source"),
    "gas": ("since", "until", "kwh_per_m3", "source"),
    "spot": ("since", "until", "per_kwh", "vat"),
}
"""What the objects of each list of a period may have."""
_OF_PERIOD: Final = (
    *(
        "since",
        "until",
        "option",
        "supplier",
        "offer",
        "kva",
        "price_periods",
        "otherwise",
        "announced",
        "announced_known",
    ),
    *("subscription_by", "self_producer", *_NAMES),
)


def _check_names(said: Any) -> None:  # noqa: ANN401 - whatever a JSON file holds
    """``contract_name_unknown`` (value, known) for a name that no period, or no row of its lists, has."""
    if not isinstance(said, dict):
        return
    rows = [(said, _OF_PERIOD)]
    for name, known in _NAMES.items():
        listed = said.get(name)
        rows += [(row, known) for row in (listed if isinstance(listed, list) else ()) if isinstance(row, dict)]
    for row, known in rows:
        for name in row:
            if name not in known:
                raise UserError("contract_name_unknown", value=name, known=", ".join(known))


def _hours(window: PriceWindow) -> str:
    return f"{clock(window.start)}-{clock(window.end)}"


def period_of(text: str) -> Period:
    """What :func:`period_text` wrote."""
    return _period(json.loads(text))


def _period(said: dict[str, Any]) -> Period:
    option = Option(said["option"])
    if option not in OPTIONS:
        raise ValueError(option.value)
    windows = tuple(_window(window) for window in said.get("off_peak", ()))
    if (option is Option.HPHC) != bool(windows):
        raise ValueError(option.value)
    if (option is Option.OTHER) != ("price_periods" in said):
        raise ValueError(option.value)
    kva = said.get("kva")
    if kva is not None and (not isinstance(kva, int) or isinstance(kva, bool) or not 1 <= kva <= MOST_KVA):
        raise ValueError(kva)
    since = date.fromisoformat(said["since"]).toordinal()
    until = None if said.get("until") is None else date.fromisoformat(said["until"]).toordinal()
    if until is not None and until < since:
        raise ValueError(until)
    made = Period(
        since,
        option,
        windows,
        str(said.get("supplier", "")),
        offer=str(said.get("offer", "")),
        kva=kva,
        own=_own(said),
        terms=terms_of(said),
        until=until,
    )
    return replace(made, prices=price_rows_of(said.get("prices", ()), made.price_periods))


def _own(said: dict[str, Any]) -> OwnOffer | None:
    """The offer that a household describes, or the days that were announced; None where it says neither."""
    if not said.keys() & {"price_periods", "announced", "announced_known"}:
        return None
    names = tuple(map(str, said.get("price_periods", ())))
    if len(set(names)) < len(names) or len(names) > MOST or not all(names):
        raise ValueError(names)
    rules = tuple(Rule(names.index(rule["price_period"]), _window(rule)) for rule in said.get("rules", ()))
    otherwise = said.get("otherwise")
    if otherwise is None and len(names) == 1 and not rules:
        otherwise = names[0]
    announced = frozenset(date.fromisoformat(day).toordinal() for day in said.get("announced", ()))
    number = None if otherwise is None else names.index(otherwise)
    if "announced_known" not in said:
        return OwnOffer(names, rules, number, announced)
    first, last = (date.fromisoformat(day).toordinal() for day in said["announced_known"])
    return OwnOffer(names, rules, number, announced, announced_from=first, announced_to=last)


def _window(said: dict[str, Any]) -> PriceWindow:
    season = said.get("season")
    first_and_last = None if season is None else (_month_day(season[0]), _month_day(season[1]))
    weekdays = frozenset(_WEEKDAYS.index(name) for name in said.get("weekdays", _WEEKDAYS))
    start, end = minute_of(said["from"]), minute_of(said["to"]) or MINUTES_OF_DAY
    if start in (end, MINUTES_OF_DAY) or not weekdays:
        raise ValueError(start)
    if said.get("holidays", False) not in (True, False):
        raise TypeError(said["holidays"])
    kind = None if "on" not in said else _KINDS[said["on"]]
    return PriceWindow(start, end, first_and_last, weekdays, holidays=bool(said.get("holidays", False)), kind=kind)


def _month_day(text: str) -> tuple[int, int]:
    at = date.fromisoformat(f"2024-{text}")  # a leap year: the 29th of February is a day of a season
    return at.month, at.day


def minute_of(text: str) -> int:
    """``22:30`` as a minute of the day (24:00 is 1440); ``ValueError`` for what is none."""
    hours, colon, minutes = text.strip().partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60):
        raise ValueError(text)
    minute = int(hours) * 60 + int(minutes)
    if minute > MINUTES_OF_DAY:
        raise ValueError(text)
    return minute


def clock(minute: int) -> str:
    """A minute of the day as ``22:30``."""
    return f"{minute // 60:02}:{minute % 60:02}"


_HOUR = r"(\d{1,2})\s*[h:]?\s*(\d{2})?"
_HOURS = re.compile(rf"{_HOUR}\s*(?:-|–|—|à|a|to)\s*{_HOUR}", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;]|\bet\b|\band\b", re.IGNORECASE)
_AROUND = re.compile(r"\b(?:heures?\s+creuses?|off-peak(?:\s+hours?)?|HC|de|from)\b\s*:?|[()«»]", re.IGNORECASE)
"""What stands around the hours on a bill, « HC (22H30-6H30) », or in a sentence."""


def off_peak_of(text: str) -> tuple[PriceWindow, ...]:
    """Off-peak hours of every day, as bills print them and people type them: « HC (1h30-7h30;12h30-14h30) ».

    Raises ``contract_hours`` (value) for what is none, ``contract_hour_of_day`` (value) for hours that no day has,
    ``contract_overlap`` (value) where two share a minute.
    """
    windows = []
    for part in _BETWEEN.split(_AROUND.sub(" ", text)):
        match = _HOURS.fullmatch(part.strip())
        if match is None:
            raise UserError("contract_hours", value=part.strip())
        try:
            start, end = (f"{match[place]}:{match[place + 1] or '00'}" for place in (1, 3))
            windows.append(_window({"from": start, "to": end}))
        except ValueError:
            raise UserError("contract_hour_of_day", value=part.strip()) from None
    if overlapping(windows):
        raise UserError("contract_overlap", value=text.strip())
    return tuple(windows)
