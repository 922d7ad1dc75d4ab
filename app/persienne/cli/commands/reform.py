"""``persienne reform``: what the off-peak hours of a letter change, on the last known year; no Qt."""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.cli.commands.meters import one_meter
from persienne.cli.iso_days import iso_day, ordinal_of
from persienne.cli.unlocking import opened
from persienne.household.measures.contracts import set_contract
from persienne.insight.reform.hours import Change, contract_of_change, noted
from persienne.insight.tariff_text import off_peak_of
from persienne.meters.tic.contract import Option
from persienne.store.contracts import read_contract
from persienne.telling.reform import ReformTeller
from persienne.telling.reform_found import AskedReform, reform_found
from persienne.telling.reform_midday import AskedMidday
from persienne.telling.report import printed
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Speech


def reform(home: Path, parsed: argparse.Namespace, translate: Speech) -> None:
    """Say what a letter's hours change, and note them in the contract where that is asked for.

    Raises ``reform_hours`` where a part of what the letter says is missing, ``reform_of_gas``, and what :func:`_note`
    does.
    """
    change, asked = _change(parsed), None
    with closing(opened(home, translate)) as household:
        meter = one_meter(household, parsed.meter)
        if meter.energy is Energy.GAS:
            raise UserError("reform_of_gas")
        today = local_days(meter.zone).day(int(time.time()))
        if parsed.note and change is not None:
            _note(household, meter, change, today)
        found = reform_found(household, AskedReform(meter, change, today))
        if parsed.mirror and found.year is not None:
            asked = AskedMidday.of(household, meter, found.year.replay.change)
    if asked is not None and found.year is not None:
        found = replace(found, year=replace(found.year, has_read_midday=True, midday=asked.found(lambda: None)))
    report = ReformTeller(translate, Figures(french=parsed.language == "fr")).report(found)
    for line in printed(report, as_json=parsed.json):
        print(line)


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


def _change(parsed: argparse.Namespace) -> Change | None:
    """What the letter says; None where nothing of it was typed."""
    said = (parsed.since, parsed.winter, parsed.summer)
    if not any(said) and not parsed.note:
        return None
    if not all(said):
        raise UserError("reform_hours")
    return Change(ordinal_of(parsed.since), off_peak_of(parsed.winter), off_peak_of(parsed.summer))
