"""``persienne seals``: whether days are sealed, files that are sealed without being stored, and how all seals go."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.commands.meters import chosen_meters, one_meter
from persienne.cli.unlocking import opened
from persienne.household.measures.read_files import read_files
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.words import sentence
from persienne.words.day_seals import KEEPING, NONE_SEALED, SEALED
from persienne.words.meters import title_of
from persienne.words.numbers import figures_of
from persienne.words.own_marks import FORGETTING

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.words import Speech


def seals(home: Path, parsed: argparse.Namespace, speech: Speech) -> None:
    """Do the one thing that the arguments say of seals; without any, tell which days have one."""
    if sum((parsed.on, parsed.off, parsed.forget, bool(parsed.file))) > 1:
        raise UserError("seals_alone")
    with closing(opened(home, speech)) as household:
        if parsed.file:
            _seal_files(household, parsed, speech)
            return
        if parsed.forget:
            _forget(household, parsed, speech)
            return
        if parsed.on or parsed.off:
            days = household.day_seals.keep(on=parsed.on)
            if days and not parsed.json:
                _say_counted("stored", days, speech)
        _tell(household, parsed, speech)


def _seal_files(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    meter = one_meter(household, parsed.meter)
    told = household.day_seals.seal(meter, read_files(household.conn, parsed.file))
    if parsed.json:
        rows = [
            {"file": one.name, "days": one.days, "error": None if one.refusal is None else one.refusal.code}
            for one in told
        ]
        print(json.dumps(rows, ensure_ascii=False))
    for one in told:
        if one.refusal is not None:
            print(sentence(one.refusal, speech), file=sys.stderr)
        elif not parsed.json:
            _say_counted("file", one.days, speech, file=one.name)
    if all(one.refusal is not None for one in told):
        raise UserError("seals_nothing_sealed")


def _forget(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    done = household.day_seals.forget()
    if parsed.json:
        print(json.dumps({"deleted": done.count, "renewed": done.renewed}))
        return
    _say_counted("forgotten", done.count, speech)
    print(speech("CommandLine", FORGETTING[done.renewed]))


def _tell(household: Household, parsed: argparse.Namespace, speech: Speech) -> None:
    """Which days of each meter have a seal, and whether more are made."""
    kept = household.day_seals.kept
    found = {meter: household.day_seals.of(meter) for meter in chosen_meters(household, parsed.meter)}
    if parsed.json:
        rows = [
            {
                "meter": meter.meter.point,
                "days": 0 if days is None else days.days,
                "first": None if days is None else date.fromordinal(days.first).isoformat(),
                "last": None if days is None else date.fromordinal(days.last).isoformat(),
            }
            for meter, days in found.items()
        ]
        print(json.dumps({"kept": kept, "meters": rows}, ensure_ascii=False))
        return
    print(speech("CommandLine", KEEPING[kept]))
    figures = figures_of(speech)
    for meter, days in found.items():
        title = title_of(meter, speech)
        if days is None:
            print(fill(speech("CommandLine", NONE_SEALED), {"meter": title}))
        else:
            span = figures.span(date.fromordinal(days.first), date.fromordinal(days.last))
            _say_counted("meter", days.days, speech, meter=title, span=span)
    print(DeletionCheckWords(speech, figures).of_seals())


def _say_counted(what: str, count: int, speech: Speech, **facts: str) -> None:
    one, more = SEALED[what]
    source = speech("CommandLine", one if count == 1 else more)
    told = {**facts, "count": figures_of(speech).number(count)} if count != 1 else facts
    print(fill(source, told))
