"""A meter's contract and Tempo colours out of the file: what the household said and the meter told; nothing is written.

The colours of RTE stand in a file of the package; what the meter itself said on its wire goes before them.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from enum import StrEnum
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.outside_json import read_json
from persienne.insight.tariff import MINUTES_OF_DAY, Period, PriceWindow, Timeline, timeline_in_order
from persienne.insight.tariff_text import MOST_KVA, period_object, timeline_of
from persienne.meters.tic.contract import Option, off_peak_windows, option_of, parse_day_profile
from persienne.meters.tic.facts import tempo_day
from persienne.meters.tic.readings import FactKind
from persienne.meters.tic.status import Colour
from persienne.store import contracts, facts, meters, settings, slat_rows
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from persienne.base.localtime import LocalDays
    from persienne.base.reading import Fact
    from persienne.meters.tic.contract import Window
    from persienne.store.driver import Connection
    from persienne.store.meters import StoredMeter

_LETTERS: Final = {"B": Colour.BLUE, "W": Colour.WHITE, "R": Colour.RED}
_PERIODS_NOW: Final = {
    **{f"H{hours}J{letter}": colour for hours in "CP" for letter, colour in _LETTERS.items()},
    **{
        f"H{hours} {word}": colour
        for hours in "CP"
        for word, colour in (("BLEU", Colour.BLUE), ("BLANC", Colour.WHITE), ("ROUGE", Colour.RED))
    },
}
"""The words for the tariff of now that tell a colour: PTEC, and LTARF with one space between words."""


def timeline_of_file(path: Path) -> Timeline:
    """The contracts that a JSON file says, as :func:`contract_text` writes them.

    Raises ``contract_file`` (file) for what is none, and what ``insight.tariff_text.timeline_of`` does.
    """
    try:
        said = read_json(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        raise UserError("contract_file", file=path.name) from None
    return timeline_of(said.get("periods") if isinstance(said, dict) else said)


def set_contract(conn: Connection, meter: StoredMeter, timeline: Timeline) -> None:
    """Say the contracts of a meter, in the place of what was said; totals that are stored are not split anew.

    Raises ``contract_same_day`` and ``contract_ends_late`` where two hold on one day (``insight.tariff``).
    """
    ordered = timeline_in_order(timeline.periods)
    with transaction(conn):
        contracts.write(conn, meter.id, ordered)


def has_hourly_contract(conn: Connection) -> bool:
    """Whether a contract of any meter has hourly prices."""
    timelines = (contracts.read_contract(conn, meter.id) for meter in meters.every_meter(conn))
    return any(period.terms.spot for timeline in timelines for period in timeline.periods)


def contract_text(conn: Connection, meter: StoredMeter) -> str:
    """The contracts of a meter as a line of JSON with its end, which :func:`timeline_of_file` reads.

    ``periods`` are those that the household said, ``suggested`` those that the meter itself tells.
    """
    told = {"periods": contracts.read_contract(conn, meter.id), "suggested": suggested_contract(conn, meter)}
    objects = {name: [period_object(period) for period in timeline.periods] for name, timeline in told.items()}
    return json.dumps({"meter": meter.meter.point, "label": meter.label, **objects}, ensure_ascii=False) + "\n"


def days_changed(before: Timeline, after: Timeline, reach: tuple[int, int]) -> tuple[int, int] | None:
    """The first and the last local day of ``reach`` of which two timelines say something else; None where none is."""
    days = [day for day in range(reach[0], reach[1] + 1) if before.at(day) != after.at(day)]
    return (days[0], days[-1]) if days else None


def published_colours() -> dict[int, Colour]:
    """The Tempo days that RTE has published, by the local day (an ordinal) on which each begins."""
    found = {}
    for first, letters in json.loads(_published_text())["seasons"].items():
        for day, letter in enumerate(letters, date.fromisoformat(first).toordinal()):
            if letter in _LETTERS:
                found[day] = _LETTERS[letter]
    return found


def _published_text() -> str:
    return (files("persienne_resources") / "tariffs" / "tempo_days.json").read_text(encoding="utf-8")


def colours_of(conn: Connection, meter: StoredMeter) -> dict[int, Colour]:
    """Tempo's colours by day: what the meter itself told, else what was published or came by a file."""
    local = local_days(meter.zone)
    return known_colours(conn) | told_colours(facts.read(conn, meter.id), local)


class ColourSource(StrEnum):
    """What told the colour of a Tempo day."""

    METER = "meter"
    FILE = "file"
    PUBLISHED = "published"


def colour_sources(conn: Connection, meter: StoredMeter) -> dict[int, tuple[Colour, ColourSource]]:
    """The colour of each day of :func:`colours_of`, with its source: the meter, a file or the published table."""
    told, known = told_colours(facts.read(conn, meter.id), local_days(meter.zone)), known_colours(conn)
    brought = settings.get(conn, settings.TEMPO_DAYS) or {}
    found = {
        day: (colour, ColourSource.FILE if date.fromordinal(day).isoformat() in brought else ColourSource.PUBLISHED)
        for day, colour in known.items()
    }
    return found | {day: (colour, ColourSource.METER) for day, colour in told.items()}


def published_as_of() -> date:
    """The day of which the published colours are."""
    return date.fromisoformat(json.loads(_published_text())["as_of"])


def known_colours(conn: Connection) -> dict[int, Colour]:
    """The Tempo days that were published, and before them those that the household brought by a file."""
    stored = settings.get(conn, settings.TEMPO_DAYS) or {}
    return published_colours() | {date.fromisoformat(day).toordinal(): _LETTERS[said] for day, said in stored.items()}


def add_colours(conn: Connection, colours: Mapping[int, Colour]) -> None:
    """Keep the colours of a file, inside a transaction."""
    letters = {colour: letter for letter, colour in _LETTERS.items()}
    stored = settings.get(conn, settings.TEMPO_DAYS) or {}
    added = {date.fromordinal(day).isoformat(): letters[colour] for day, colour in colours.items()}
    settings.put(conn, settings.TEMPO_DAYS, {**stored, **added})


def told_colours(told: list[Fact], local: LocalDays) -> dict[int, Colour]:
    """The Tempo days that a meter told of at the time, by the local day on which each begins.

    A fact is told when it changes: it says the colour of the day in which it was told and of no later one.
    """
    found: dict[int, Colour] = {}
    for fact in told:
        day = tempo_day(fact.at, local)
        if fact.kind == FactKind.TOMORROW:
            day += 1
        elif fact.kind not in (FactKind.TODAY, FactKind.TARIFF):
            continue
        if fact.kind == FactKind.TARIFF:
            colour = _PERIODS_NOW.get(" ".join(fact.text.split()))
        else:
            colour = Colour.__members__.get(fact.text.upper())
        if colour:
            found[day] = colour
    return found


def suggested_contract(conn: Connection, meter: StoredMeter) -> Timeline:
    """The contract that the meter's own facts tell: option, hours of its day profiles and power; empty where none do.

    The first period begins on the first day of which anything is stored, where that is earlier: that it was the same
    before the meter was first heard is a guess, which the household confirms.
    """
    first_day = slat_rows.first_day_of(conn, meter.id)
    local = local_days(meter.zone)
    option: Option | None = None
    windows: tuple[PriceWindow, ...] = ()
    kva: int | None = None
    periods: list[Period] = []
    for fact in facts.read(conn, meter.id):
        since = local.day(fact.at)
        if fact.kind == FactKind.CONTRACT:
            option = option_of(fact.text)
        elif fact.kind == FactKind.DAY_PROFILE:
            windows, since = joined(off_peak_windows(parse_day_profile(fact.text))), since + 1
        elif fact.kind == FactKind.SUBSCRIBED_POWER and fact.text.isdecimal():
            kva = int(fact.text) if 1 <= int(fact.text) <= MOST_KVA else None
        else:
            continue
        if option in (Option.BASE, Option.TEMPO) or (option is Option.HPHC and windows):
            period = Period(since, option, windows if option is Option.HPHC else (), kva=kva)
            periods = _with(periods, period)
    if periods and first_day is not None and first_day < periods[0].since:
        periods[0] = replace(periods[0], since=first_day)
    return Timeline(tuple(periods))


def _with(periods: list[Period], told: Period) -> list[Period]:
    """``periods``, and what was ``told`` after them where it is anything else; a missing power is filled in."""
    last = periods[-1] if periods else None
    if last is None or (last.option, last.off_peak) != (told.option, told.off_peak):
        return [*(one for one in periods if one.since < told.since), told]
    if last.kva is None:
        return [*periods[:-1], replace(last, kva=told.kva)]
    if told.kva in (None, last.kva):
        return periods
    return [*(one for one in periods if one.since < told.since), told]


def joined(windows: tuple[Window, ...]) -> tuple[PriceWindow, ...]:
    """The windows of one day's profile as off-peak hours; two that meet at midnight are one that crosses it."""
    pairs = [(window.start, window.end) for window in windows]
    if len(pairs) > 1 and pairs[0][0] == 0 and pairs[-1][1] == MINUTES_OF_DAY:
        pairs = [*pairs[1:-1], (pairs[-1][0], pairs[0][1])]
    return tuple(PriceWindow(start, end) for start, end in pairs)
