"""``persienne cost`` and ``persienne tariffs``: what energy costs, and the prices that are known; no Qt."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.base.reading import JOULES_PER_WH
from persienne.cli.commands.meters import one_meter
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.household import household_exists
from persienne.household.measures.contracts import has_hourly_contract, timeline_of_file
from persienne.household.measures.energy_costs import EnergyCosts
from persienne.household.measures.known_tariffs import (
    hours_of_file,
    keep_spot,
    keep_tariffs,
    known_rates,
    tariffs_of_file,
)
from persienne.household.measures.tariff_tables import published_rates, sources_of_prices
from persienne.insight.costs.bill import TAXES, Kind, Route, cents, half_up
from persienne.insight.costs.bill_check import Verdict, check_bill
from persienne.insight.costs.comparison import by_free_names
from persienne.insight.costs.spot_files import HourNews
from persienne.insight.prices_text import euros, price_row_object
from persienne.store.contracts import read_contract
from persienne.store.meters import known_meter
from persienne.store.slat_rows import reach_of
from persienne.telling.bill_check_words import price_periods_of
from persienne.telling.cost_words import CostWords
from persienne.words.costs import SAID
from persienne.words.keeping import OPTIONS
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from decimal import Decimal
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill, Hole, Line, Paid, Sale
    from persienne.insight.costs.bill_check import CheckedLine
    from persienne.insight.costs.comparison import Compared
    from persienne.insight.costs.rates import Rates
    from persienne.insight.costs.tariff_files import TariffNews
    from persienne.insight.tariff import Timeline
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def cost(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what some days of a meter cost, by its contract or by that of a file."""
    with closing(opened(home, translate)) as household:
        meter = one_meter(household, parsed.meter)
        timeline = (
            read_contract(household.conn, meter.id) if parsed.contract is None else timeline_of_file(parsed.contract)
        )
        days = _days(household, meter, parsed)
        if parsed.compare:
            _compare(household, meter, timeline, days, parsed, translate)
            return
        costs = EnergyCosts(household.conn, meter)
        producer = None if parsed.production is None else known_meter(household.conn, parsed.production)
        used = None if producer is None else costs.self_use(producer, timeline, days)
    supposed = parsed.contract is not None
    if parsed.route is None:
        bill = costs.bill_of_known_prices(timeline, days, Route.TTC, supposed=supposed)
    else:
        bill = costs.bill(timeline, days, Route(parsed.route), supposed=supposed)
    changed = costs.off_peak_changed(timeline, days)
    said = dict(map(_line_of_bill, parsed.check or ()))
    other = costs.bill(timeline, days, bill.route.other, supposed=supposed) if said else None
    checked = check_bill(bill, said, price_periods_of(timeline, *days), other)
    if parsed.json:
        found = {
            **_object(bill),
            "self_use": None if used is None else _self_use_object(used),
            "checked": [_checked(one) for one in checked],
            "hours_changed": None if changed is None else iso_day(changed),
        }
        print(json.dumps(found, ensure_ascii=False))
        return
    words = CostWords(translate, Figures(french=parsed.language == "fr"))
    if parsed.route is None and bill.route is Route.HT:
        print(words.before_taxes_alone())
    for text in (*map(words.line, bill.lines), words.total(bill), *words.below(bill, used)):
        print(*text, sep="\t")
    for one in checked:
        print(words.checked(one))
    for note in (*words.notes(bill, timeline, costs.rates), *words.own_use_notes(bill, used, timeline, costs.rates)):
        print(note)
    if changed is not None:
        print(words.hours_changed(changed))


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


def _compare(
    household: Household,
    meter: StoredMeter,
    timeline: Timeline,
    days: tuple[int, int],
    parsed: argparse.Namespace,
    translate: Translate,
) -> None:
    """Print what each contract costs, the household's own first, in the order in which they were said."""
    words = CostWords(translate, Figures(french=parsed.language == "fr"))
    others = [(file.stem, timeline_of_file(file)) for file in parsed.compare]
    contracts = by_free_names({words.own_contract: timeline}, others)
    found = EnergyCosts(household.conn, meter).compare(contracts, days)
    own, *rest = found.rows
    if parsed.json:
        print(json.dumps([_compared_object(one) for one in found.rows], ensure_ascii=False))
        return
    for name, one in ((words.own(timeline, found), own), *((one.name, one) for one in rest)):
        print(name, words.compared(one), sep="\t")
    print(words.compared_days(found))
    print(words.behaviour)


def _compared_object(one: Compared) -> dict[str, Any]:
    """A contract beside others; one that is left out has no bill of the same days."""
    said = {"name": one.name, "least": _euros(one.least), "most": _euros(one.most), "left_out": one.left_out}
    return {**said, **(_object(one.bill) if one.left_out is None else {})}


def _euros(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def _days(household: Household, meter: StoredMeter, parsed: argparse.Namespace) -> tuple[int, int]:
    """The local days that are asked for; where one is not said, as far as anything is stored."""
    reach = reach_of(household.conn, meter.id)
    if reach is None:
        raise UserError("cost_nothing")
    first = reach[0] if parsed.first is None else ordinal_of(parsed.first)
    last = reach[1] if parsed.last is None else ordinal_of(parsed.last)
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
        "read_to": None if bill.read_to is None else iso_day(bill.read_to),
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


def tariffs(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """List up to when regulated prices are known, show their rows, or bring newer ones by a file."""
    if parsed.what == "import":
        if parsed.file is None and parsed.spot is None:
            raise UserError("tariff_file_needed")
        with closing(opened(home, translate)) as household:
            _import_tariffs(household, parsed, translate)
        return
    rates = published_rates()
    if household_exists(home):
        with closing(opened(home, translate)) as household:
            rates = known_rates(household.conn)
    _list_tariffs(rates, parsed, translate)


def _list_tariffs(rates: Rates, parsed: argparse.Namespace, translate: Translate) -> None:
    figures = Figures(french=parsed.language == "fr")
    sources = sources_of_prices()
    for (option, kva), rows in sorted(rates.regulated.items()):
        if parsed.option not in (None, option) or parsed.kva not in (None, kva):
            continue
        as_rows = parsed.json or parsed.what == "show"
        for row in rows if as_rows else ():
            source = sources[row.source].what.en if row.source in sources else row.source
            said = {"option": option, "kva": kva, **price_row_object(row), "source": source}
            print(json.dumps(said, ensure_ascii=False))
        if not as_rows:
            last = figures.day(date.fromordinal(max(row.until or row.since for row in rows)))
            known = {"option": translate("CommandLine", OPTIONS[option]), "kva": kva, "day": last}
            print(fill(translate("Costs", SAID["until"]), known))


def _import_tariffs(household: Household, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what is new in a file or otherwise than known, and keep it unless a look was all that was asked for."""
    words, conn = CostWords(translate, Figures(french=parsed.language == "fr")), household.conn
    news = tariffs_of_file(conn, parsed.file) if parsed.spot is None else hours_of_file(conn, parsed.spot)
    if news.is_new and not parsed.dry_run:
        if isinstance(news, HourNews):
            keep_spot(conn, news.prices)
        else:
            keep_tariffs(conn, news.changes)
    if parsed.json:
        print(json.dumps({**_counts(news), "kept": news.is_new and not parsed.dry_run}))
        return
    for line in words.news(news):
        print(line)
    used = not isinstance(news, HourNews) or has_hourly_contract(conn)
    print(words.kept(found=news.is_new, kept=not parsed.dry_run, used=used))


def _counts(news: TariffNews | HourNews) -> dict[str, int]:
    if isinstance(news, HourNews):
        return {"hours": len(news.prices), "new": news.new, "changed": news.changed, "same": news.same}
    new = sum(one.before is None for one in news.changes)
    return {"new": new, "changed": len(news.changes) - new, "same": news.same}
