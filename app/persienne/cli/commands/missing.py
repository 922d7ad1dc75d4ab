"""``persienne missing``: the days that are still to be downloaded, a line a file; no Qt."""

from __future__ import annotations

import json
import time
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.cli.commands.meters import chosen_meters
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.consents.operators import operators_of
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.missing import Missing
from persienne.store.registers import only_injects
from persienne.telling.missing_lists import Erased, MissingList, erased_of, missing_lists
from persienne.telling.missing_words import MissingWords
from persienne.words.meters import full_name
from persienne.words.missing import SAID
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.consents.parties import Party
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def list_missing(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say, of each meter, which files are still to be downloaded, and where."""
    since = None if parsed.since is None else ordinal_of(parsed.since)
    words = MissingWords(translate, Figures(french=parsed.language == "fr"))
    with closing(opened(home, translate)) as household:
        operators = operators_of(household.register.flows(), household.register.parties())
        told = [
            (meter, _lists(household, meter, operators[meter.energy], since, erased_of(household.erasures, meter)))
            for meter in chosen_meters(household, parsed.meter)
        ]
    for meter, lists in told:
        if parsed.json:
            for one in _objects(meter, lists, operators[meter.energy]):
                print(json.dumps(one, ensure_ascii=False))
        else:
            _tell(meter, lists, words, translate)
    if parsed.json:
        return
    if not told:
        print(translate("CommandLine", SAID["none_stored"]))
    for energy, operator in operators.items():
        if any(one.asks and one.energy is energy for _, lists in told for one in lists or ()):
            print(words.where(operator, energy))


def _lists(
    household: Household, meter: StoredMeter, operator: Party, since: int | None, erased: Erased
) -> tuple[MissingList, ...] | None:
    """What is missing of a meter; None where its slats are closed for half-hours, and nothing need be fetched."""
    if meter.energy is not Energy.GAS and meter.slat is Slat.CLOSED:
        return None
    conn = household.conn
    taken = () if only_injects(conn, meter.id) else (meter.total.name,)
    injected = () if meter.energy is Energy.GAS else (TOTAL_INJECTION.name,)
    histories = {name: recall_history(conn, meter, name) for name in (*taken, *injected)}
    return missing_lists(histories, operator, int(time.time()), since=since, erased=erased)


def _tell(meter: StoredMeter, lists: tuple[MissingList, ...] | None, words: MissingWords, translate: Translate) -> None:
    name = full_name(meter, translate)
    if lists is None:
        print(words.of_meter(name, words.closed))
        return
    for one in lists:
        for sentence in filter(None, [*words.summary(one, alone=len(lists) == 1), words.before(one)]):
            print(words.of_meter(name, sentence))
        for span in one.found.spans:
            print(f"  {words.span(span)}", words.days(span, one.energy), sep="\t")


def _objects(meter: StoredMeter, lists: tuple[MissingList, ...] | None, operator: Party) -> Iterator[dict[str, object]]:
    """An object for each list of the meter; one without files where its slats are closed."""
    nothing = MissingList(meter.total.name, Missing(()), None)
    for one in (nothing,) if lists is None else lists:
        before = one.found.before
        yield {
            "meter": meter.meter.point,
            "label": meter.label,
            "register": one.register,
            "operator": operator.id,
            "closed": lists is None,
            "files": [
                {"first": iso_day(span.first), "last": iso_day(span.last), "days": span.days}
                for span in one.found.spans
            ],
            "out_of_reach": one.found.lost,
            "erased": one.found.erased,
            "perhaps": None if before is None else {"first": iso_day(before.first), "last": iso_day(before.last)},
        }
