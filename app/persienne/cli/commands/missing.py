"""``persienne missing``: the days that are still to be downloaded, a line a file; no Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.reading import TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Say, Telling, Told, columns, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.consents.directory import operators_of
from persienne.household.household import Household
from persienne.household.measures.resolved_history import recall_history
from persienne.insight.missing import Missing
from persienne.store.registers import only_injects
from persienne.telling.missing_lists import Erased, MissingList, erased_of, missing_lists
from persienne.telling.missing_words import MissingWords
from persienne.words.english import table
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from persienne.consents.parties import Party
    from persienne.store.meters import StoredMeter

SAID = table("missing.said")


@command(json="json-lines")
def missing(
    household: Household,
    say: Say,
    *,
    meter: Meter = None,
    since: Annotated[int | None, Flag("missing-since", "D", read=ordinal_of)] = None,
) -> Telling:
    """Say, of each meter, which files are still to be downloaded, and where."""
    words = MissingWords(say.translate, say.figures)
    operators = operators_of(household.register.flows(), household.register.parties())
    asking: set[Energy] = set()
    meters = chosen_meters(household, meter)
    for one in meters:
        operator, erased = operators[one.energy], erased_of(household.erasures, one)
        lists = _lists(household, one, operator, since, erased=erased)
        asking |= {listed.energy for listed in lists or () if listed.asks}
        yield from _lines(one, lists, words, say)
        yield from (Told(None, said) for said in _objects(one, lists, operator))
    if not meters:
        yield say(SAID["none_stored"])
    yield from (words.where(operator, energy) for energy, operator in operators.items() if energy in asking)


def _lists(
    household: Household, meter: StoredMeter, operator: Party, since: int | None, *, erased: Erased
) -> tuple[MissingList, ...] | None:
    """What is missing of a meter; None where its slats are closed for half-hours, and nothing need be fetched."""
    if meter.energy is not Energy.GAS and meter.slat is Slat.CLOSED:
        return None
    conn = household.conn
    taken = () if only_injects(conn, meter.id) else (meter.total.name,)
    injected = () if meter.energy is Energy.GAS else (TOTAL_INJECTION.name,)
    histories = {name: recall_history(conn, meter, name) for name in (*taken, *injected)}
    return missing_lists(histories, operator, int(time.time()), since=since, erased=erased)


def _lines(meter: StoredMeter, lists: tuple[MissingList, ...] | None, words: MissingWords, say: Say) -> Iterator[str]:
    name = full_name(meter, say.translate)
    if lists is None:
        yield words.of_meter(name, words.closed)
        return
    for one in lists:
        for sentence in filter(None, [*words.summary(one, alone=len(lists) == 1), words.before(one)]):
            yield words.of_meter(name, sentence)
        for span in one.found.spans:
            yield columns(f"  {words.span(span)}", words.days(span, one.energy))


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
