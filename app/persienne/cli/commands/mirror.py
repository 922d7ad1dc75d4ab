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
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.self_check import checked_steps
from persienne.words.mirror import ASK
from persienne.words.numbers import Figures

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.insight.mirror.reflection import Reflection
    from persienne.store.meters import StoredMeter
    from persienne.telling.mirror.readings import Reading
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
    words = MirrorReadings(translate, Figures(french=parsed.language == "fr"))
    with closing(opened(home, translate)) as household:
        meter = _meter(household, parsed.meter)
        history = household.measures.history(meter, meter.total.name)
        marks = household.own_marks.of(meter)
    if (known := whole_days(history)) < DAYS_NEEDED:
        raise UserError("mirror_too_little", days=known)
    reflection = reflect(history.curve, history.days, history.zone, lambda: None)
    readings = words.readings(reflection)
    if parsed.json:
        for reading in readings:
            print(json.dumps(_object(reading), ensure_ascii=False))
        return
    for line in _lines(reflection, readings, words):
        print(line)
    if marks:
        checked = self_check(marks, reflection, history.days, history.zone)
        for one in checked_steps(checked, words.translated, Figures(french=parsed.language == "fr")):
            print(one.sentence)


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


def _lines(reflection: Reflection, readings: tuple[Reading, ...], words: MirrorReadings) -> list[str]:
    """The lines to print: each sentence, under it a line a step, and last how far to trust them."""
    lines = []
    for reading in readings:
        lines.append(reading.sentence)
        lines.extend(f"  {words.step(step)}\t{words.word(word)}" for step, word in reading.words.items())
    if reflection.heated:
        lines.append(words.said("heated"))
    if reflection.by_step.keys() == {DAY}:
        lines.append(words.said("no_curve"))
    return [*lines, words.said("lower_bound")]


def _object(reading: Reading) -> dict[str, object]:
    return {
        "subject": reading.subject.value,
        "sentence": reading.sentence,
        "words": {str(step): word.name.lower() for step, word in reading.words.items()},
        "how": list(reading.how),
        "shown": None if reading.evidence is None else list(reading.evidence),
    }
