"""``persienne reform``: what the off-peak hours of a letter change, on the last known year; no Qt."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.cli.commands.meters import Meter, one_meter
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.measures.contracts import set_contract
from persienne.insight.reform.hours import Change, contract_of_change, noted
from persienne.insight.tariff import PriceWindow
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.telling.reform import ReformTeller
from persienne.telling.reform_found import AskedMidday, AskedReform, reform_found
from persienne.telling.report import printed

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter


@arguments
class Asked:
    """What a letter says of off-peak hours; ``reform_hours`` where a part of it is missing."""

    since: Annotated[int | None, Flag("reform-from", "D", "--from", read=ordinal_of)] = None
    winter: Annotated[tuple[PriceWindow, ...] | None, Flag("reform-winter", "HOURS", read=off_peak_of)] = None
    summer: Annotated[tuple[PriceWindow, ...] | None, Flag("reform-summer", "HOURS", read=off_peak_of)] = None
    note: Annotated[bool, Flag("reform-note")] = False
    mirror: Annotated[bool, Flag("reform-mirror")] = False
    meter: Meter = None

    def __post_init__(self) -> None:
        """Refuse a part of what a letter says."""
        said = [one is not None for one in (self.since, self.winter, self.summer)]
        if (any(said) or self.note) and not all(said):
            raise UserError("reform_hours")

    @property
    def change(self) -> Change | None:
        """What the letter says; None where nothing of it was typed."""
        if self.since is None or self.winter is None or self.summer is None:
            return None
        return Change(self.since, self.winter, self.summer)


@command(json="json-object")
def reform(home: Path, say: Say, *, asked: Asked, as_json: bool) -> Telling:
    """Say what a letter's hours change, and note them in the contract where that is asked for.

    Raises ``reform_of_gas``, and what :func:`_note` does.
    """
    midday = None
    with closing(opened(home, say.translate)) as household:
        meter = one_meter(household, asked.meter)
        if meter.energy is Energy.GAS:
            raise UserError("reform_of_gas")
        today = local_days(meter.zone).day(int(time.time()))
        if asked.note and asked.change is not None:
            _note(household, meter, asked.change, today)
        found = reform_found(household, AskedReform(meter, asked.change, today))
        if asked.mirror and found.year is not None:
            midday = AskedMidday.of(household, meter, found.year.replay.change)
    if midday is not None and found.year is not None:
        found = replace(found, year=replace(found.year, has_read_midday=True, midday=midday.found(lambda: None)))
    lines = "\n".join(printed(ReformTeller(say.translate, say.figures).report(found), as_json=as_json))
    yield Told(lines, lines)


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
