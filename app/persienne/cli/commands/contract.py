"""``persienne contract``: the contract of a meter over time is told and set; no Qt."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import reduce
from typing import TYPE_CHECKING, Any, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.cli.commands.meters import chosen_meters, one_meter
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.measures.contracts import contract_text, set_contract, suggested_contract, timeline_of_file
from persienne.insight.prices_text import euros
from persienne.insight.tariff import EVERY_DAY, PRICE_PERIODS, Period, Timeline, is_of_gas
from persienne.insight.tariff_text import clock, off_peak_of, period_object, timeline_of
from persienne.insight.terms import CountedBy
from persienne.insight.terms_text import PAYMENTS, dated_row, with_row
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.registers import only_injects
from persienne.store.slat_rows import first_day_of
from persienne.words.keeping import KEEPING, OPTIONS, WEEKDAYS
from persienne.words.meters import full_name
from persienne.words.numbers import figures_of

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.prices import DatedAmount, SpotRow
    from persienne.insight.tariff import PriceWindow
    from persienne.insight.terms import Terms
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


_ALL_DAY: Final = PRICE_PERIODS[Option.BASE][0]
_OF_A_CONTRACT: Final = ("since", "until", "off_peak", "kva", "supplier", "offer", "subscription", "price")
"""What says something of a contract, and not which."""


def contract(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Set the contract of one meter where it is said, then tell that of the meters that are meant."""
    with closing(opened(home, translate)) as household:
        if (parsed.set, parsed.option, parsed.change, parsed.remove) != (None,) * 4:
            meter = one_meter(household, parsed.meter)
            said, instead = _said(household, meter, parsed)
            set_contract(household.conn, meter, _fitting(meter, said))
            if instead is not None and not parsed.json:
                print(translate("CommandLine", KEEPING["in_place_of"]).format(contract=_line(instead, translate)))
        elif any(getattr(parsed, name) is not None for name in _OF_A_CONTRACT):
            raise UserError("contract_how")
        if parsed.payment:
            meter = one_meter(household, parsed.meter)
            known = read_contract(household.conn, meter.id)
            set_contract(household.conn, meter, reduce(_with_payment, parsed.payment, known))
        for meter in chosen_meters(household, parsed.meter):
            if parsed.json:
                print(contract_text(household.conn, meter), end="")
            elif only_injects(household.conn, meter.id):
                _say(meter, translate("CommandLine", KEEPING["only_injects"]), translate)
            else:
                known, suggested = read_contract(household.conn, meter.id), suggested_contract(household.conn, meter)
                _tell(meter, known, suggested, translate)


def _fitting(meter: StoredMeter, timeline: Timeline) -> Timeline:
    """The timeline, where the meter may have it; ``contract_of_gas`` where it is none of gas."""
    if meter.energy is Energy.GAS and not all(is_of_gas(period) for period in timeline.periods):
        raise UserError("contract_of_gas")
    return timeline


def _said(household: Household, meter: StoredMeter, parsed: argparse.Namespace) -> tuple[Timeline, Period | None]:
    """The timeline of a file, or the stored one with a period more, less or changed; and the period that is so lost."""
    if parsed.set is not None:
        return timeline_of_file(parsed.set), None
    known = read_contract(household.conn, meter.id)
    if parsed.remove is not None:
        since = ordinal_of(parsed.remove)
        return known.without(since), known.at(since)
    before = None
    if parsed.change is not None:
        since = ordinal_of(parsed.change)
        before = next((one for one in known.periods if one.since == since), None)
        if before is None:
            raise UserError("contract_not_known", day=date.fromordinal(since).isoformat())
    since = before.since if before and parsed.since is None else _since(household, meter, parsed.since)
    instead = before or next((one for one in known.periods if one.since == since), None)
    (period,) = timeline_of([period_object(_changed(before, since, parsed)) | _own_prices(parsed, since)]).periods
    return known.with_period(period, instead), instead


def _changed(before: Period | None, since: int, parsed: argparse.Namespace) -> Period:
    """What is said of a contract; what is not said of one that is changed stays as it was.

    Hours and prices are those of an option, and stay while it does.
    """
    option = before.option if before and parsed.option is None else Option(parsed.option)
    same = before or Period(since, option)
    if same.option is not option:
        terms = replace(same.terms, spot=())
        same = replace(same, option=option, off_peak=(), own=None, prices=(), terms=terms)
    said: dict[str, Any] = {"supplier": parsed.supplier, "offer": parsed.offer, "kva": parsed.kva}
    if parsed.off_peak is not None:
        said["off_peak"] = off_peak_of(parsed.off_peak)
    if parsed.until is not None:
        said["until"] = ordinal_of(parsed.until)
    return replace(same, since=since, **{name: value for name, value in said.items() if value is not None})


def _own_prices(parsed: argparse.Namespace, since: int) -> dict[str, Any]:
    """The prices that were said, from the contract's first day on, as in its JSON; nothing where none were."""
    if not parsed.price and parsed.subscription is None:
        return {}
    said = [one.rpartition("=") for one in parsed.price or ()]
    row: dict[str, Any] = {"since": iso_day(since), "kwh": {name.strip() or _ALL_DAY: price for name, _, price in said}}
    if parsed.subscription is not None:
        row["subscription"] = parsed.subscription
    return {"prices": [row]}


def _with_payment(timeline: Timeline, said: str) -> Timeline:
    """The timeline with ``2026-01-05..2026-12-05=80`` noted; ``payment_unclear`` (value) for what is none."""
    days, equals, amount = said.partition("=")
    first, dots, last = days.partition("..")
    try:
        since = date.fromisoformat(first.strip()).toordinal()
        until = date.fromisoformat(last.strip()).toordinal() if dots else None
        paid = euros(amount if equals else "")
        if until is not None and until < since:
            raise ValueError(until)
    except ValueError:
        raise UserError("payment_unclear", value=said) from None
    contract = timeline.at(since)
    if contract is None:
        raise UserError("payment_without_contract", day=first.strip())
    rows = with_row(PAYMENTS, contract.terms.payments, dated_row(PAYMENTS, since, until, paid))
    changed = replace(contract, terms=replace(contract.terms, payments=rows))
    return Timeline(tuple(changed if one is contract else one for one in timeline.periods))


def _since(household: Household, meter: StoredMeter, said: str | None) -> int:
    if said is not None:
        return ordinal_of(said)
    first = first_day_of(household.conn, meter.id)
    return local_days(meter.zone).day(int(time.time())) if first is None else first


def _tell(meter: StoredMeter, known: Timeline, suggested: Timeline, translate: Translate) -> None:
    if not known.periods:
        _say(meter, translate("CommandLine", KEEPING["no_contract"]), translate)
    for period in known.periods:
        _say(meter, _line(period, translate), translate)
        for line in _beside(period.terms, translate):
            print(line)
    for first, last in known.between():
        begin, end = (figures_of(translate).day(date.fromordinal(at)) for at in (first, last))
        print(translate("CommandLine", KEEPING["no_contract_between"]).format(first=begin, last=end))
    for period in () if _same(known, suggested) else suggested.periods:
        print(translate("CommandLine", KEEPING["suggested"]).format(contract=_line(period, translate)))


def _same(known: Timeline, suggested: Timeline) -> bool:
    """Whether both say the same of what a meter tells: options and off-peak hours."""
    said, told = (
        [(one.since, one.option, one.off_peak) for one in timeline.periods] for timeline in (known, suggested)
    )
    return said == told


def _say(meter: StoredMeter, line: str, translate: Translate) -> None:
    print(translate("CommandLine", KEEPING["contract"]).format(meter=full_name(meter, translate), contract=line))


def _line(period: Period, translate: Translate) -> str:
    """A period in words: its first day, its option, and its off-peak hours where it has some."""
    figures = figures_of(translate)
    said = translate("CommandLine", KEEPING["period_hours" if period.off_peak else "period"]).format(
        since=figures.day(date.fromordinal(period.since)),
        option=translate("CommandLine", OPTIONS[period.option.value]),
        hours=", ".join(_window(window, translate) for window in period.off_peak),
    )
    if period.until is None:
        return said
    until = figures.day(date.fromordinal(period.until))
    return translate("CommandLine", KEEPING["period_ends"]).format(contract=said, until=until)


def _beside(terms: Terms, translate: Translate) -> Iterator[str]:
    """What a contract says beside its prices, a line a row."""
    figures = figures_of(translate)

    def say(key: str, row: DatedAmount | SpotRow, **facts: str) -> str:
        since, until = (figures.day(date.fromordinal(day or row.since)) for day in (row.since, row.until))
        return translate("CommandLine", KEEPING[key]).format(since=since, until=until, **facts)

    if terms.subscription_by is CountedBy.MONTH:
        yield translate("CommandLine", KEEPING["by_months"])
    yield from (say("sells", row, price=figures.price_of_kwh(row.amount)) for row in terms.sale)
    yield from (
        say("pays" if row.until is None else "pays_until", row, euros=figures.euros(row.amount))
        for row in terms.payments
    )
    yield from (say("m3", row, kwh=str(row.amount)) for row in terms.kwh_per_m3)
    yield from (say("adds", row, price=figures.price_of_kwh(row.per_kwh)) for row in terms.spot)


def _window(window: PriceWindow, translate: Translate) -> str:
    """Off-peak hours, with their season and weekdays in brackets where they have any."""
    when = []
    if window.season is not None:
        first, last = (f"{month:02}-{day:02}" for month, day in window.season)
        when.append(translate("CommandLine", KEEPING["season"]).format(first=first, last=last))
    if window.weekdays != EVERY_DAY:
        when += [translate("CommandLine", WEEKDAYS[number]) for number in sorted(window.weekdays)]
    hours = f"{clock(window.start)}-{clock(window.end)}"
    return f"{hours} ({', '.join(when)})" if when else hours
