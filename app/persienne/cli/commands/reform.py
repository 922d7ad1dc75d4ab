"""``persienne reform``: what the off-peak hours of a letter change, on the last known year; no Qt."""

from __future__ import annotations

import json
import time
from contextlib import closing
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import JOULES_PER_WH
from persienne.cli.commands.meters import one_meter
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.measures.contracts import set_contract
from persienne.insight.costs.bill import cents, half_up
from persienne.insight.reform.hours import SUMMER, Change, contract_of_change, noted
from persienne.insight.tariff_text import clock, off_peak_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.telling.reform_midday import AskedMidday
from persienne.telling.reform_view import AskedReform, ReformNotice, ReformView
from persienne.telling.reform_view_maker import ReformViewMaker
from persienne.telling.reform_words import ReformWords
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.reform.midday import MiddayTells
    from persienne.insight.reform.replay import MovedTank, Prices, Split
    from persienne.insight.tariff import PriceWindow
    from persienne.store.meters import StoredMeter
    from persienne.words import Speech


def reform(home: Path, parsed: argparse.Namespace, translate: Speech) -> None:
    """Say what a letter's hours change, and note them in the contract where that is asked for.

    Raises ``reform_hours`` where a part of what the letter says is missing, ``reform_of_gas``, and what :func:`_note`
    does.
    """
    change = _change(parsed)
    with closing(opened(home, translate)) as household:
        meter = one_meter(household, parsed.meter)
        if meter.energy is Energy.GAS:
            raise UserError("reform_of_gas")
        today = local_days(meter.zone).day(int(time.time()))
        if parsed.note and change is not None:
            _note(household, meter, change, today)
        figures = Figures(french=parsed.language == "fr")
        view = ReformViewMaker(translate, figures).make(household, AskedReform(meter, change, today))
        asked = None
        if parsed.mirror and isinstance(view, ReformView):
            asked = AskedMidday.of(household, meter, view.change)
    found = None if asked is None else asked.found(lambda: None)
    if parsed.json:
        said = _notice(view) if isinstance(view, ReformNotice) else {**_object(view), "midday": _midday(found)}
        print(json.dumps(said, ensure_ascii=False))
        return
    for line in _of_notice(view) if isinstance(view, ReformNotice) else _lines(view):
        print(line)
    if asked is not None:
        print(ReformWords(translate, figures).midday(found))


def _note(household: Household, meter: StoredMeter, change: Change, today: int) -> None:
    """Note the hours of a change in the contracts of a meter.

    Raises ``reform_no_contract`` (day) where none is known for its first day, ``reform_other_option`` (day) where that
    one has no off-peak hours: nothing is noted then.
    """
    timeline = read_contract(household.conn, meter.id)
    holds = contract_of_change(timeline, change.since, today)
    if holds is None or holds.option is not Option.HPHC:
        raise UserError("reform_no_contract" if holds is None else "reform_other_option", day=iso_day(change.since))
    set_contract(household.conn, meter, noted(timeline, change, today))


def _change(parsed: argparse.Namespace) -> Change | None:
    """What the letter says; None where nothing of it was typed."""
    said = (parsed.since, parsed.winter, parsed.summer)
    if not any(said) and not parsed.note:
        return None
    if not all(said):
        raise UserError("reform_hours")
    return Change(ordinal_of(parsed.since), off_peak_of(parsed.winter), off_peak_of(parsed.summer))


def _of_notice(notice: ReformNotice) -> Iterator[str]:
    yield notice.answer
    yield from filter(None, (*notice.sentences, notice.question))


def _lines(view: ReformView) -> Iterator[str]:
    yield view.title
    yield view.answer
    for strip in view.strips:
        yield strip.spoken
    if view.rows:
        yield f"{view.period}, {view.counted}"
        yield "\t".join(("", *view.columns))
    for row in view.rows:
        yield f"{row.name}\t{row.off_peak}\t{row.peak}\t{row.euros}\t{row.apart}"
    if view.tank is not None:
        yield " ".join(filter(None, (view.tank.figure, view.tank.unit, view.tank.words)))
        yield from view.tank.sentences
    yield from filter(None, (*view.doubts, *view.holes, *view.notes, *view.registers, view.not_noted))
    if view.question:
        yield view.question


# --- as JSON ----------------------------------------------------------------------------------------------------------


def _notice(notice: ReformNotice) -> dict[str, Any]:
    return {"standing": notice.standing.value, "hours_changed": iso_day(notice.changed)}


def _object(view: ReformView) -> dict[str, Any]:
    told = view.replay
    return {
        "standing": "concerned",
        "since": iso_day(view.change.since),
        "winter": _hours(view.change.winter),
        "summer": _hours(view.change.summer),
        "noted": view.noted,
        "can_be_noted": not view.not_noted,
        "from": iso_day(told.first),
        "to": iso_day(told.last),
        "winter_days": told.winter,
        "summer_days": told.summer,
        "prices": _prices(told.prices),
        "before": _split(told.before, told.prices),
        "after": _split(told.after, told.prices),
        "tank": None if told.tank is None else _tank(told.tank, told.prices),
        "missing": {"days": told.missing_days, "wh": _wh(told.missing)},
        "registers": {"days": told.told_days, **_split(told.told, None)},
        "doubts": [
            {"rule": one.rule.value, "season": _season(one.season), "minutes": one.minutes} for one in view.broken
        ],
        "hours_changed": iso_day(view.changed),
    }


def _hours(windows: tuple[PriceWindow, ...]) -> list[dict[str, str]]:
    return [{"from": clock(window.start), "to": clock(window.end)} for window in windows]


def _season(season: object) -> str | None:
    return None if season is None else "summer" if season == SUMMER else "winter"


def _prices(prices: Prices | None) -> dict[str, str] | None:
    if prices is None:
        return None
    return {"hc": str(prices.off_peak), "hp": str(prices.peak), "since": iso_day(prices.since)}


def _split(split: Split, prices: Prices | None) -> dict[str, Any]:
    eur = None if prices is None else str(cents(prices.euros(split)))
    return {"hc_wh": _wh(split.off_peak), "hp_wh": _wh(split.peak), "eur": eur}


def _tank(tank: MovedTank, prices: Prices | None) -> dict[str, Any]:
    amounts = {"days": tank.days, "wh": _wh(tank.joules), "moved_wh": _wh(tank.moved)}
    return {**amounts, "after": _split(tank.after, prices)}


def _midday(found: MiddayTells | None) -> dict[str, Any] | None:
    """To the hundredth: more would say more than it knows."""
    if found is None:
        return None
    midday, whole = (None if share is None else round(share, 2) for share in (found.midday, found.day))
    return {"hours": _hours(found.windows), "days": found.days, "midday": midday, "day": whole}


def _wh(joules: int) -> int:
    return half_up(Fraction(joules, JOULES_PER_WH))
