"""``persienne mirror``: what anyone who holds the curve could read in it, once it is asked for; nothing is kept."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.commands.asking import agreed
from persienne.cli.commands.meters import chosen_meters
from persienne.cli.commands.own_marks import mark_days, marking
from persienne.cli.unlocking import opened
from persienne.insight.days import whole_days
from persienne.insight.mirror.presence import DAYS_NEEDED
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.self_check import self_check
from persienne.insight.wallclock import DAY
from persienne.telling.mirror.as_json import as_json
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.self_check import checked_steps
from persienne.telling.mirror.view import MirrorView, Step
from persienne.telling.mirror.view_maker import Asked, Maker
from persienne.words.mirror import ASK
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.mirror.reflection import Reflection
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def show_mirror(home: Path, parsed: argparse.Namespace, translate: Translate) -> None:
    """Say what can be read of one meter, at each step, or store marks of days instead.

    Raises ``mirror_unasked`` where nobody said yes to it.
    """
    if marking(parsed):
        mark_days(home, parsed, translate, _meter)
        return
    if not (parsed.yes or agreed(ASK, translate)):
        raise UserError("mirror_unasked")
    figures = Figures(french=parsed.language == "fr")
    words = MirrorReadings(translate, figures)
    with closing(opened(home, translate)) as household:
        asked = Asked.of(household, _meter(household, parsed.meter))
    if (known := whole_days(asked.history)) < DAYS_NEEDED:
        raise UserError("mirror_too_little", days=known)
    if parsed.json:
        view = Maker(words, figures).make(asked, _never_ends)
        assert isinstance(view, MirrorView)
        only_days = all(band.example for band in view.bands if band.step is not Step.DAY)
        notes = words.notes(heated=view.heated, feeds_in=view.feeds_in, only_days=only_days)
        print(json.dumps(as_json(view, notes), ensure_ascii=False))
        return
    history = asked.history
    told = reflect(history.curve, history.days, history.zone, _never_ends, feeds_in=asked.feeds_in)
    for line in _lines(told, words):
        print(line)
    if asked.marks:
        checked = self_check(asked.marks, told, history.days, history.zone)
        for one in checked_steps(checked, words.translated, figures):
            print(one.sentence)


def _never_ends() -> None:
    """Called while it is worked out: a script ends it by a signal alone."""


def _meter(household: Household, name: str | None) -> StoredMeter:
    """The meter that is named, else the only one of electricity."""
    found = chosen_meters(household, name)
    of_electricity = [meter for meter in found if meter.energy is not Energy.GAS]
    if found and not of_electricity:
        raise UserError("mirror_of_gas")
    if len(of_electricity) > 1:
        raise UserError("meter_needed")
    if not of_electricity:
        raise UserError("mirror_too_little", days=0)
    return of_electricity[0]


def _lines(reflection: Reflection, words: MirrorReadings) -> list[str]:
    """The lines to print: each sentence, under it a line a step, and last how far to trust them."""
    lines = []
    for reading in words.readings(reflection):
        lines.append(sentence := reading.sentence(min(reading.words)))
        for step, word in reading.words.items():
            here = reading.sentence(step) if word else sentence
            fields = [f"  {words.step(step)}", words.word(word), *([here] if here != sentence else [])]
            lines.append("\t".join(fields))
    only_days = reflection.by_step.keys() == {DAY}
    return [*lines, *words.notes(heated=reflection.heated, feeds_in=reflection.feeds_in, only_days=only_days)]
