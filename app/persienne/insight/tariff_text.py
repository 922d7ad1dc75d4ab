"""A contract over time as JSON and as people write it: texts come in, values go out, and back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, Final

from persienne.base.errors import UserError
from persienne.insight.tariff import EVERY_DAY, MINUTES_OF_DAY, OPTIONS, Period, PriceWindow, Timeline, overlapping
from persienne.meters.tic.contract import Option

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def period_text(period: Period) -> str:
    """A period as one line of JSON."""
    return json.dumps(period_object(period), ensure_ascii=False)


def period_object(period: Period) -> dict[str, Any]:
    """A period as a JSON object: ``since``, ``option`` and, where it has any, ``off_peak``."""
    said: dict[str, Any] = {"since": date.fromordinal(period.since).isoformat(), "option": period.option.value}
    if period.off_peak:
        said["off_peak"] = [_window_object(window) for window in period.off_peak]
    return said


def _window_object(window: PriceWindow) -> dict[str, Any]:
    said: dict[str, Any] = {"from": clock(window.start), "to": clock(window.end)}
    if window.season is not None:
        said["season"] = [f"{month:02}-{day:02}" for month, day in window.season]
    if window.weekdays != EVERY_DAY:
        said["weekdays"] = [_WEEKDAYS[number] for number in sorted(window.weekdays)]
    return said


def timeline_of(periods: Any) -> Timeline:  # noqa: ANN401 - whatever a JSON file holds
    """The timeline that a JSON array of periods says; ``contract_unclear`` (period, from 1) where it says none.

    ``contract_overlap`` (value) where two off-peak hours of one period share a minute.
    """
    found: list[Period] = []
    for said in periods if isinstance(periods, list) else [periods]:
        try:
            found.append(_period(said))
        except (TypeError, ValueError, KeyError, IndexError, AttributeError):
            raise UserError("contract_unclear", period=len(found) + 1) from None
        if any(other.since == found[-1].since for other in found[:-1]):
            raise UserError("contract_unclear", period=len(found))
        if overlapping(found[-1].off_peak):
            raise UserError("contract_overlap", value=", ".join(map(_hours, found[-1].off_peak)))
    return Timeline(tuple(sorted(found, key=lambda period: period.since)))


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
    return Period(date.fromisoformat(said["since"]).toordinal(), option, windows)


def _window(said: dict[str, Any]) -> PriceWindow:
    season = said.get("season")
    first_and_last = None if season is None else (_month_day(season[0]), _month_day(season[1]))
    weekdays = frozenset(_WEEKDAYS.index(name) for name in said.get("weekdays", _WEEKDAYS))
    start, end = minute_of(said["from"]), minute_of(said["to"]) or MINUTES_OF_DAY
    if start in (end, MINUTES_OF_DAY) or not weekdays:
        raise ValueError(start)
    return PriceWindow(start, end, first_and_last, weekdays)


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


def off_peak_of(text: str) -> tuple[PriceWindow, ...]:
    """``22:30-06:30,12:30-14:30`` as windows of every day.

    Raises ``contract_hours`` (value) for what is none, ``contract_overlap`` (value) where two share a minute.
    """
    windows = []
    for part in text.split(","):
        start, _, end = part.partition("-")
        try:
            windows.append(_window({"from": start, "to": end}))
        except ValueError:
            raise UserError("contract_hours", value=part.strip()) from None
    if overlapping(windows):
        raise UserError("contract_overlap", value=text.strip())
    return tuple(windows)
