"""``persienne cost`` and ``persienne tariffs``: what energy costs, and the prices that are known; no Qt."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.base.reading import JOULES_PER_WH
from persienne.cli.commands.meters import Meter, one_meter
from persienne.cli.declared import Flag, Place, Say, Telling, Told, arguments, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.household import Household, household_exists
from persienne.household.measures.contracts import has_hourly_contract, timeline_of_file
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.household.measures.known_tariffs import (
    hours_of_file,
    keep_spot,
    keep_tariffs,
    known_rates,
    published_rates,
    sources_of_prices,
    tariffs_of_file,
)
from persienne.insight.costs.bill import TAXES, Kind, Route, Verdict, cents, check_bill, half_up
from persienne.insight.costs.comparison import by_free_names
from persienne.insight.costs.price_files import HourNews
from persienne.insight.prices import euros, price_row_object
from persienne.store.contracts import read_contract
from persienne.store.meters import known_meter
from persienne.store.slat_rows import reach_of
from persienne.telling.bill_check_words import price_periods_of
from persienne.telling.cost_words import CostWords
from persienne.words.english import table

if TYPE_CHECKING:
    from decimal import Decimal

    from persienne.insight.costs.bill import Bill, CheckedLine, Hole, Line, Paid, Sale
    from persienne.insight.costs.comparison import Compared
    from persienne.insight.costs.price_files import TariffNews
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter

SAID = table("costs.said")
OPTIONS = table("keeping.options")


@arguments
class Asked:
    """The meter, the days and the contract of a bill, and the contracts to compare with."""

    first: Annotated[int | None, Flag("cost-from", "D", "--from", read=ordinal_of)] = None
    last: Annotated[int | None, Flag("cost-to", "D", "--to", read=ordinal_of)] = None
    route: Annotated[Literal["ttc", "ht"] | None, Flag("cost-route")] = None
    contract: Annotated[Path | None, Flag("cost-contract", "FILE")] = None
    compare: Annotated[Sequence[Path], Flag("cost-compare", "FILE")] = ()
    production: Annotated[str | None, Flag("cost-production", "M")] = None
    check: Annotated[Sequence[str], Flag("cost-check", "LINE=EUR")] = ()
    meter: Meter = None


@command(json="json-object")
def cost(household: Household, say: Say, *, asked: Asked) -> Telling:
    """What some days of a meter cost, by its contract or by that of a file."""
    meter = one_meter(household, asked.meter)
    timeline = read_contract(household.conn, meter.id) if asked.contract is None else timeline_of_file(asked.contract)
    days = _days(household, meter, asked)
    if asked.compare:
        yield from _compared(household, meter, timeline, days, files=asked.compare, say=say)
        return
    costs = EnergyCosts(household.conn, meter)
    producer = None if asked.production is None else known_meter(household.conn, asked.production)
    used = None if producer is None else costs.self_use(producer, timeline, days)
    supposed = asked.contract is not None
    if asked.route is None:
        bill = costs.bill_of_known_prices(timeline, days, Route.TTC, supposed=supposed)
    else:
        bill = costs.bill(timeline, days, Route(asked.route), supposed=supposed)
    changed = costs.off_peak_changed(timeline, days)
    said = dict(map(_line_of_bill, asked.check))
    other = costs.bill(timeline, days, bill.route.other, supposed=supposed) if said else None
    checked = check_bill(bill, said, price_periods_of(timeline, *days), other)
    found = {
        **_object(bill),
        "self_use": None if used is None else _self_use_object(used),
        "checked": [_checked(one) for one in checked],
        "hours_changed": iso_day(changed),
    }
    yield Told(None, found)
    words = CostWords(say.translate, say.figures)
    if asked.route is None and bill.route is Route.HT:
        yield words.before_taxes_alone()
    for text in (*map(words.line, bill.lines), words.total(bill), *words.below(bill, used)):
        yield columns(*text)
    yield from map(words.checked, checked)
    yield from words.notes(bill, timeline, costs.rates)
    yield from words.own_use_notes(bill, used, timeline, costs.rates)
    if changed is not None:
        yield words.hours_changed(changed)


def _line_of_bill(said: str) -> tuple[str, Decimal]:
    """``hp=78.33`` as a line's name and its euros; ``bill_line_unclear`` (value) for what is none."""
    name, equals, amount = said.partition("=")
    try:
        return name.strip().casefold(), euros(amount if equals else "")
    except ValueError:
        raise UserError("bill_line_unclear", value=said) from None


def _self_use_object(used: Bill) -> dict[str, Any]:
    priced = sum(line.joules for line in used.lines)
    return {
        "wh": half_up(Fraction(priced + sum(hole.joules for hole in used.holes), JOULES_PER_WH)),
        "eur": str(used.euros()),
        "holes": [_hole(hole) for hole in used.holes],
    }


def _checked(one: CheckedLine) -> dict[str, Any]:
    verdict = one.verdict
    agrees = verdict is Verdict.AGREES
    return {
        "line": one.name,
        "said": str(one.said),
        "ours": _euros(one.ours),
        "agrees": agrees,
        "verdict": verdict.value,
    }


def _compared(
    household: Household,
    meter: StoredMeter,
    timeline: Timeline,
    days: tuple[int, int],
    files: Sequence[Path],
    say: Say,
) -> Telling:
    """What each contract costs, the household's own first, in the order in which they were said."""
    words = CostWords(say.translate, say.figures)
    contracts = by_free_names({words.own_contract: timeline}, [(file.stem, timeline_of_file(file)) for file in files])
    found = EnergyCosts(household.conn, meter).compare(contracts, days)
    own, *rest = found.rows
    yield Told(None, [_compared_object(one) for one in found.rows])
    for name, one in ((words.own(timeline, found), own), *((one.name, one) for one in rest)):
        yield columns(name, words.compared(one))
    yield words.compared_days(found)
    yield words.behaviour


def _compared_object(one: Compared) -> dict[str, Any]:
    """A contract beside others; one that is left out has no bill of the same days."""
    said = {"name": one.name, "least": _euros(one.least), "most": _euros(one.most), "left_out": one.left_out}
    return {**said, **(_object(one.bill) if one.left_out is None else {})}


def _euros(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _days(household: Household, meter: StoredMeter, asked: Asked) -> tuple[int, int]:
    """The local days that are asked for; where one is not said, as far as anything is stored."""
    reach = reach_of(household.conn, meter.id)
    if reach is None:
        raise UserError("cost_nothing")
    first, last = asked.first or reach[0], asked.last or reach[1]
    if first > last:
        raise UserError("cost_dates", first=iso_day(first), last=iso_day(last))
    return first, last


def _object(bill: Bill) -> dict[str, Any]:
    return {
        "from": iso_day(bill.first),
        "to": iso_day(bill.last),
        "days": bill.last - bill.first + 1,
        "measured": bill.measured,
        "route": bill.route.value,
        "lines": [_line(line) for line in bill.lines],
        "subscription": str(bill.euros(Kind.SUBSCRIPTION)),
        "surcharge": str(bill.euros(Kind.SURCHARGE)),
        "energy": str(bill.euros(Kind.ENERGY)),
        "taxes": str(bill.euros(*TAXES)),
        "total": str(bill.euros()),
        "holes": [_hole(hole) for hole in bill.holes],
        "sale": None if bill.sale is None else _sale(bill.sale),
        "payments": None if bill.paid is None else _paid(bill.paid, bill),
    }


def _hole(hole: Hole) -> dict[str, Any]:
    return {
        "why": hole.why.value,
        "from": iso_day(hole.first),
        "to": iso_day(hole.last),
        "days": hole.days,
        "wh": hole.wh,
        "dm3": hole.dm3,
    }


def _sale(sale: Sale) -> dict[str, Any]:
    return {
        "wh": half_up(Fraction(sale.joules, JOULES_PER_WH)),
        "measured": sale.measured,
        "lines": [_line(line) for line in sale.lines],
        "eur": str(sale.euros),
        "holes": [_hole(hole) for hole in sale.holes],
    }


def _paid(paid: Paid, bill: Bill) -> dict[str, Any]:
    return {
        "payments": paid.payments,
        "eur": str(cents(Fraction(paid.euros))),
        "left": str(bill.left),
        "unsaid": paid.unsaid,
        "untold": bill.untold,
        "read_to": iso_day(bill.read_to),
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "kind": line.kind.value,
        "period": line.period,
        "from": iso_day(line.first),
        "to": iso_day(line.last),
        "days": line.days,
        "wh": line.wh,
        "price": str(line.price),
        "eur": str(cents(line.euros)),
        "source": line.source,
        "by_month": line.by_month,
        "average": line.average,
    }


@arguments
class Wish:
    """The arguments of ``persienne tariffs``: the verb, the file to read, and the prices to show."""

    what: Annotated[Literal["list", "show", "import"], Place("tariffs-what", "WHAT")] = "list"
    file: Annotated[Path | None, Place("tariffs-file", "FILE")] = None
    dry_run: Annotated[bool, Flag("tariffs-dry-run")] = False
    spot: Annotated[Path | None, Flag("tariffs-spot", "FILE")] = None
    option: Annotated[Literal["base", "hphc", "tempo", "ejp"] | None, Flag("tariffs-option")] = None
    kva: Annotated[int | None, Flag("tariffs-kva", "N")] = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense together."""
        if self.what == "import" and self.file is self.spot is None:
            raise UserError("tariff_file_needed")


@command(json="json-lines")
def tariffs(home: Path, say: Say, *, wish: Wish) -> Telling:
    """List up to when regulated prices are known, show their rows, or bring newer ones by a file."""
    if wish.what == "import":
        with closing(opened(home, say.translate)) as household:
            yield from _imported(household, wish, say)
        return
    rates = published_rates()
    if household_exists(home):
        with closing(opened(home, say.translate)) as household:
            rates = known_rates(household.conn)
    sources = sources_of_prices()
    for (option, kva), rows in sorted(rates.regulated.items()):
        if wish.option not in (None, option) or wish.kva not in (None, kva):
            continue
        for row in rows:
            source = sources[row.source].what.en if row.source in sources else row.source
            said = json.dumps(
                {"option": option, "kva": kva, **price_row_object(row), "source": source}, ensure_ascii=False
            )
            yield Told(said if wish.what == "show" else None, said)
        if wish.what == "list":
            last = say.figures.day(date.fromordinal(max(row.until or row.since for row in rows)))
            known = {"option": say(OPTIONS[option]), "kva": kva, "day": last}
            yield fill(say.translate("Costs", SAID["until"]), known)


def _imported(household: Household, wish: Wish, say: Say) -> Telling:
    """What is new in a file or otherwise than known; kept unless a look was all that was asked for."""
    words, conn = CostWords(say.translate, say.figures), household.conn
    news: TariffNews | HourNews
    if wish.spot is not None:
        news = hours_of_file(conn, wish.spot)
    else:
        assert wish.file is not None
        news = tariffs_of_file(conn, wish.file)
    if news.is_new and not wish.dry_run:
        if isinstance(news, HourNews):
            keep_spot(conn, news.prices)
        else:
            keep_tariffs(conn, news.changes)
    yield Told("\n".join(words.news(news)) or None, {**_counts(news), "kept": news.is_new and not wish.dry_run})
    used = not isinstance(news, HourNews) or has_hourly_contract(conn)
    yield words.kept(found=news.is_new, kept=not wish.dry_run, used=used)


def _counts(news: TariffNews | HourNews) -> dict[str, int]:
    if isinstance(news, HourNews):
        return {"hours": len(news.prices), "new": news.new, "changed": news.changed, "same": news.same}
    new = sum(one.before is None for one in news.changes)
    return {"new": new, "changed": len(news.changes) - new, "same": news.same}
