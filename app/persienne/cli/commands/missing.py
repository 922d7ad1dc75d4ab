"""``persienne missing``: the days of half-hours that are still to be downloaded, a line a file; no Qt."""

from __future__ import annotations

import json
import time
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.cli.commands.files import day
from persienne.cli.commands.meters import chosen_meters
from persienne.cli.iso_days import iso_day
from persienne.cli.unlocking import opened
from persienne.consents.operators import operator_of
from persienne.insight.missing import missing
from persienne.telling.missing_words import MissingWords, limits_of
from persienne.words.meters import full_name
from persienne.words.missing import SAID
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.consents.parties import Party
    from persienne.household.household import Household
    from persienne.insight.missing import Missing
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def list_missing(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say, of each meter, which files are still to be downloaded, and where."""
    since = None if parsed.since is None else day(parsed.since)
    words = MissingWords(translate, Figures(french=parsed.language == "fr"))
    with closing(opened(home, translate)) as household:
        operator = operator_of(household.register.flows(), household.register.parties())
        meters = chosen_meters(household, parsed.meter)
        of_gas = [meter for meter in meters if meter.energy is Energy.GAS]
        told = [(meter, *_missing(household, meter, operator, since)) for meter in meters if meter not in of_gas]
        injects = [meter for meter in meters if household.measures.only_injects(meter)]
    for meter, found, first in told:
        if parsed.json:
            print(json.dumps(_object(meter, found, operator), ensure_ascii=False))
        else:
            _tell(meter, found, first, words, translate)
            if meter in injects and found is not None and (found.spans or found.before):
                print(words.of_meter(full_name(meter, translate), words.injects))
    if parsed.json:
        return
    for meter in of_gas:
        print(words.of_meter(full_name(meter, translate), words.gas))
    if not meters:
        print(translate("CommandLine", SAID["none_stored"]))
    elif any(found is not None and (found.spans or found.before) for _, found, _ in told):
        print(words.where(operator))


def _missing(
    household: Household, meter: StoredMeter, operator: Party, since: int | None
) -> tuple[Missing | None, int | None]:
    """What is missing of a meter, None where its slats are closed; and the first day with a curve."""
    if meter.slat is Slat.CLOSED:
        return None, None
    name = (TOTAL_INJECTION if household.measures.only_injects(meter) else TOTAL_IMPORT).name
    history, local = household.measures.history(meter, name), local_days(meter.zone)
    first = local.day(int(history.curve.starts[0])) if len(history.curve) else None
    return missing(history, local.day(int(time.time())), limits_of(operator), since=since), first


def _tell(
    meter: StoredMeter, found: Missing | None, first: int | None, words: MissingWords, translate: Translate
) -> None:
    name = full_name(meter, translate)
    said = [words.closed] if found is None else [*words.summary(found, first), words.before(found, first)]
    for sentence in filter(None, said):
        print(words.of_meter(name, sentence))
    for span in () if found is None else found.spans:
        print(f"  {words.span(span)}", words.days(span), sep="\t")


def _object(meter: StoredMeter, found: Missing | None, operator: Party) -> dict[str, object]:
    spans = () if found is None else found.spans
    before = None if found is None else found.before
    return {
        "meter": meter.meter.point,
        "label": meter.label,
        "operator": operator.id,
        "closed": found is None,
        "files": [{"first": iso_day(one.first), "last": iso_day(one.last), "days": one.days} for one in spans],
        "out_of_reach": 0 if found is None else found.lost,
        "perhaps": None if before is None else {"first": iso_day(before.first), "last": iso_day(before.last)},
    }
