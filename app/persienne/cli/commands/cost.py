"""``persienne cost`` and ``persienne tariffs``: what energy costs, and the prices that are known; no Qt."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.commands.contract import timeline_of_file
from persienne.cli.commands.files import day
from persienne.cli.commands.meters import one_meter
from persienne.cli.iso_days import iso_day
from persienne.cli.unlocking import opened
from persienne.household.measures.tariff_tables import published_rates, sources_of_prices
from persienne.insight.costs.bill import TAXES, Kind, Route, cents
from persienne.insight.prices_text import price_row_object
from persienne.telling.cost_words import CostWords
from persienne.words.costs import SAID
from persienne.words.keeping import OPTIONS
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.costs.bill import Bill, Line
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def cost(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what some days of a meter cost, by its contract or by that of a file."""
    with closing(opened(home, translate)) as household:
        meter = one_meter(household, parsed.meter)
        if meter.energy is Energy.GAS:
            raise UserError("cost_of_gas")
        timeline = household.measures.contract(meter) if parsed.contract is None else timeline_of_file(parsed.contract)
        days = _days(household, meter, parsed)
        bill = household.measures.cost(meter, timeline, days, Route(parsed.route))
    if parsed.json:
        print(json.dumps(_object(bill), ensure_ascii=False))
        return
    words = CostWords(translate, Figures(french=parsed.language == "fr"))
    for text in (*map(words.line, bill.lines), words.total(bill)):
        print(*text, sep="\t")
    for note in words.notes(bill):
        print(note)


def _days(household: Household, meter: StoredMeter, parsed: argparse.Namespace) -> tuple[int, int]:
    """The local days that are asked for; where one is not said, as far as anything is stored."""
    reach = household.measures.reach(meter)
    if reach is None:
        raise UserError("cost_nothing")
    first = reach[0] if parsed.first is None else day(parsed.first)
    last = reach[1] if parsed.last is None else day(parsed.last)
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
        "energy": str(bill.euros(Kind.ENERGY)),
        "taxes": str(bill.euros(*TAXES)),
        "total": str(bill.euros()),
        "holes": [
            {
                "why": hole.why.value,
                "from": iso_day(hole.first),
                "to": iso_day(hole.last),
                "days": hole.days,
                "wh": hole.wh,
            }
            for hole in bill.holes
        ],
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
    }


def tariffs(_home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """List the contracts whose regulated prices are known and until when, or show the rows of some."""
    regulated = published_rates().regulated
    figures = Figures(french=parsed.language == "fr")
    sources = sources_of_prices()
    for (option, kva), rows in sorted(regulated.items()):
        if parsed.option not in (None, option) or parsed.kva not in (None, kva):
            continue
        for row in rows if parsed.json else ():
            said = {"option": option, "kva": kva, **price_row_object(row), "source": sources[row.source].what.en}
            print(json.dumps(said, ensure_ascii=False))
        if not parsed.json:
            last = figures.day(date.fromordinal(max(row.until or row.since for row in rows)))
            known = {"option": translate("CommandLine", OPTIONS[option]), "kva": kva, "day": last}
            print(fill(translate("Costs", SAID["until"]), known))
