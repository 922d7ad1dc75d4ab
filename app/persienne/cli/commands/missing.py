"""``persienne missing``: the days that are still to be downloaded, a line a file; no Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.reading import TOTAL_INJECTION
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Say, Telling, Told, command
from persienne.cli.iso_days import ordinal_of
from persienne.consents.directory import operators_of
from persienne.household.household import Household
from persienne.household.measures.resolved_history import recall_history
from persienne.store.registers import only_injects
from persienne.telling.missing import MissingWords, erased_of, missing_lists, needs_none
from persienne.telling.report import lines
from persienne.words.english import table
from persienne.words.meters import full_name

if TYPE_CHECKING:
    from persienne.consents.parties import Party
    from persienne.store.meters import StoredMeter
    from persienne.telling.missing import MissingList

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
    words, meters = MissingWords(say.translate, say.figures), chosen_meters(household, meter)
    operators = operators_of(household.register.flows(), household.register.parties())
    asking: set[Energy] = set()
    for one in meters:
        operator = operators[one.energy]
        lists = () if needs_none(one) else _lists(household, one, operator, since)
        asking |= {listed.energy for listed in lists if listed.asks}
        for section in words.sections(one, operator, lists, full_name(one, say.translate)):
            yield Told("\n".join(lines(section)) or None, section.facts)
    if not meters:
        yield say(SAID["none_stored"])
    yield from (words.where(operator, energy) for energy, operator in operators.items() if energy in asking)


def _lists(household: Household, meter: StoredMeter, operator: Party, since: int | None) -> tuple[MissingList, ...]:
    """What is missing of what the meter counts."""
    conn = household.conn
    taken = () if only_injects(conn, meter.id) else (meter.total.name,)
    injected = () if meter.energy is Energy.GAS else (TOTAL_INJECTION.name,)
    histories = {name: recall_history(conn, meter, name) for name in (*taken, *injected)}
    return missing_lists(
        histories, operator, int(time.time()), since=since, erased=erased_of(household.erasures, meter)
    )
