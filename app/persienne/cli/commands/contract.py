"""``persienne contract``: tell the contracts of meters over time, and set, change or remove one; no Qt."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.cli.commands.meters import Meter, chosen_meters, one_meter
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.household.household import Household
from persienne.household.measures.contracts import contract_text, set_contract, suggested_contract, timeline_of_file
from persienne.insight.prices import euros
from persienne.insight.tariff import EVERY_DAY, PRICE_PERIODS, Period, PriceWindow, Timeline, is_of_gas
from persienne.insight.tariff_text import clock, off_peak_of, period_object, timeline_of
from persienne.insight.terms import PAYMENTS, CountedBy, dated_row, with_row
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.store.registers import only_injects
from persienne.store.slat_rows import first_day_of
from persienne.words.english import table, texts
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.insight.prices import DatedAmount, SpotRow
    from persienne.insight.terms import Terms
    from persienne.store.meters import StoredMeter

KEEPING = table("keeping.keeping")
OPTIONS = table("keeping.options")
WEEKDAYS = texts("keeping.weekdays")

_ALL_DAY: Final = PRICE_PERIODS[Option.BASE][0]


@arguments
class Wish:
    """The meter, the change to its contracts, and what a new contract says; ``contract_how`` without a change."""

    meter: Meter = None
    set: Annotated[Path | None, Flag("contract-set", "FILE", group="how")] = None
    option: Annotated[Option | None, Flag("option", choices=("base", "hphc", "tempo"), group="how")] = None
    remove: Annotated[int | None, Flag("contract-remove", "D", read=ordinal_of, group="how")] = None
    change: Annotated[int | None, Flag("contract-change", "D", read=ordinal_of)] = None
    since: Annotated[int | None, Flag("since", "D", read=ordinal_of)] = None
    until: Annotated[int | None, Flag("contract-until", "D", read=ordinal_of)] = None
    off_peak: Annotated[tuple[PriceWindow, ...] | None, Flag("off-peak", "HOURS", read=off_peak_of)] = None
    kva: Annotated[int | None, Flag("contract-kva", "N")] = None
    supplier: Annotated[str | None, Flag("contract-supplier", "NAME")] = None
    offer: Annotated[str | None, Flag("contract-offer", "NAME")] = None
    subscription: Annotated[str | None, Flag("contract-subscription", "N")] = None
    price: Annotated[Sequence[str], Flag("contract-price", "LINE=EUR")] = ()
    payment: Annotated[Sequence[str], Flag("contract-payment", "DAYS=EUR")] = ()

    def __post_init__(self) -> None:
        """Refuse the details of a contract where no change is asked for."""
        said = (self.since, self.until, self.off_peak, self.kva, self.supplier, self.offer, self.subscription)
        if not self.changes and (self.price or any(one is not None for one in said)):
            raise UserError("contract_how")

    @property
    def changes(self) -> bool:
        """Whether a contract is to be set, changed or removed."""
        return (self.set, self.option, self.change, self.remove) != (None,) * 4


@command(json="json-lines")
def contract(household: Household, say: Say, *, wish: Wish) -> Telling:
    """Set the contract of one meter where it is said, then tell that of the meters that are meant."""
    if wish.changes:
        meter = one_meter(household, wish.meter)
        said, instead = _said(household, meter, wish)
        set_contract(household.conn, meter, _fitting(meter, said))
        if instead is not None:
            yield say(KEEPING["in_place_of"], contract=_line(instead, say))
    if wish.payment:
        meter = one_meter(household, wish.meter)
        known = read_contract(household.conn, meter.id)
        set_contract(household.conn, meter, reduce(_with_payment, wish.payment, known))
    for meter in chosen_meters(household, wish.meter):
        lines = "\n".join(_lines(household, meter, say)) or None
        yield Told(lines, contract_text(household.conn, meter).removesuffix("\n"))


def _fitting(meter: StoredMeter, timeline: Timeline) -> Timeline:
    """The timeline, where the meter may have it; ``contract_of_gas`` where it is none of gas."""
    if meter.energy is Energy.GAS and not all(is_of_gas(period) for period in timeline.periods):
        raise UserError("contract_of_gas")
    return timeline


def _said(household: Household, meter: StoredMeter, wish: Wish) -> tuple[Timeline, Period | None]:
    """The timeline of a file, or the stored one with a period more, less or changed; and the period that is so lost."""
    if wish.set is not None:
        return timeline_of_file(wish.set), None
    known = read_contract(household.conn, meter.id)
    if wish.remove is not None:
        return known.without(wish.remove), known.at(wish.remove)
    before = None
    if wish.change is not None:
        before = next((one for one in known.periods if one.since == wish.change), None)
        if before is None:
            raise UserError("contract_not_known", day=iso_day(wish.change))
    since = wish.since or (before.since if before else _first_day(household, meter))
    instead = before or next((one for one in known.periods if one.since == since), None)
    (period,) = timeline_of([period_object(_changed(before, since, wish)) | _own_prices(wish, since)]).periods
    return known.with_period(period, instead), instead


def _changed(before: Period | None, since: int, wish: Wish) -> Period:
    """What is said of a contract; what is not said of one that is changed stays as it was.

    Hours and prices are those of an option, and stay while it does.
    """
    if before is None:
        assert wish.option is not None
        before = Period(since, wish.option)
    same, option = before, wish.option or before.option
    if same.option is not option:
        terms = replace(same.terms, spot=())
        same = replace(same, option=option, off_peak=(), own=None, prices=(), terms=terms)
    said = {
        "supplier": wish.supplier,
        "offer": wish.offer,
        "kva": wish.kva,
        "off_peak": wish.off_peak,
        "until": wish.until,
    }
    changed: dict[str, Any] = {name: value for name, value in said.items() if value is not None}
    return replace(same, since=since, **changed)


def _own_prices(wish: Wish, since: int) -> dict[str, Any]:
    """The prices that were said, from the contract's first day on, as in its JSON; nothing where none were."""
    if not wish.price and wish.subscription is None:
        return {}
    said = [one.rpartition("=") for one in wish.price]
    row: dict[str, Any] = {"since": iso_day(since), "kwh": {name.strip() or _ALL_DAY: price for name, _, price in said}}
    if wish.subscription is not None:
        row["subscription"] = wish.subscription
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


def _first_day(household: Household, meter: StoredMeter) -> int:
    first = first_day_of(household.conn, meter.id)
    return local_days(meter.zone).day(int(time.time())) if first is None else first


def _lines(household: Household, meter: StoredMeter, say: Say) -> Iterator[str]:
    """The contracts of a meter, and what the meter itself tells otherwise."""

    def of_meter(line: str) -> str:
        return say(KEEPING["contract"], meter=full_name(meter, say.translate), contract=line)

    if only_injects(household.conn, meter.id):
        yield of_meter(say(KEEPING["only_injects"]))
        return
    known, suggested = read_contract(household.conn, meter.id), suggested_contract(household.conn, meter)
    if not known.periods:
        yield of_meter(say(KEEPING["no_contract"]))
    for period in known.periods:
        yield of_meter(_line(period, say))
        yield from _beside(period.terms, say)
    for first, last in known.between():
        begin, end = (say.figures.day(date.fromordinal(at)) for at in (first, last))
        yield say(KEEPING["no_contract_between"], first=begin, last=end)
    for period in () if _same(known, suggested) else suggested.periods:
        yield say(KEEPING["suggested"], contract=_line(period, say))


def _same(known: Timeline, suggested: Timeline) -> bool:
    """Whether both say the same of what a meter tells: options and off-peak hours."""
    said, told = (
        [(one.since, one.option, one.off_peak) for one in timeline.periods] for timeline in (known, suggested)
    )
    return said == told


def _line(period: Period, say: Say) -> str:
    """A period in words: its first day, its option, and its off-peak hours where it has some."""
    figures = say.figures
    said = say(
        KEEPING["period_hours" if period.off_peak else "period"],
        since=figures.day(date.fromordinal(period.since)),
        option=say(OPTIONS[period.option.value]),
        hours=", ".join(_window(window, say) for window in period.off_peak),
    )
    if period.until is None:
        return said
    until = figures.day(date.fromordinal(period.until))
    return say(KEEPING["period_ends"], contract=said, until=until)


def _beside(terms: Terms, say: Say) -> Iterator[str]:
    """What a contract says beside its prices, a line a row."""
    figures = say.figures

    def dated(key: str, row: DatedAmount | SpotRow, **facts: str) -> str:
        since, until = (figures.day(date.fromordinal(day or row.since)) for day in (row.since, row.until))
        return say(KEEPING[key], since=since, until=until, **facts)

    if terms.subscription_by is CountedBy.MONTH:
        yield say(KEEPING["by_months"])
    yield from (dated("sells", row, price=figures.price_of_kwh(row.amount)) for row in terms.sale)
    yield from (
        dated("pays" if row.until is None else "pays_until", row, euros=figures.euros(row.amount))
        for row in terms.payments
    )
    yield from (dated("m3", row, kwh=str(row.amount)) for row in terms.kwh_per_m3)
    yield from (dated("adds", row, price=figures.price_of_kwh(row.per_kwh)) for row in terms.spot)


def _window(window: PriceWindow, say: Say) -> str:
    """Off-peak hours, with their season and weekdays in brackets where they have any."""
    when = []
    if window.season is not None:
        first, last = (f"{month:02}-{day:02}" for month, day in window.season)
        when.append(say(KEEPING["season"], first=first, last=last))
    if window.weekdays != EVERY_DAY:
        when += [say(WEEKDAYS[number]) for number in sorted(window.weekdays)]
    hours = f"{clock(window.start)}-{clock(window.end)}"
    return f"{hours} ({', '.join(when)})" if when else hours
