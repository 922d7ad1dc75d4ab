"""``persienne mirror``: what anyone who holds the curve could read in it, once it is asked for."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.cli.commands.asking import agreed
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.cli.unlocking import opened
from persienne.insight.days import whole_days
from persienne.insight.intervals import DAY
from persienne.insight.mirror.presence import DAYS_FOR_PRESENCE
from persienne.insight.mirror.reflection import reflect
from persienne.telling.mirror.as_json import as_json as as_object
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.view import MirrorView, Step
from persienne.telling.mirror.view_maker import Asked, Maker
from persienne.words.english import table

if TYPE_CHECKING:
    from persienne.household.household import Household
    from persienne.insight.mirror.reflection import Reflection
    from persienne.store.meters import StoredMeter

SAID = table("mirror.said")


@arguments
class Wish:
    """Whose curve is read."""

    meter: Meter = None
    yes: Annotated[bool, Flag("mirror-yes")] = False


@command(json="json-object")
def mirror(home: Path, say: Say, *, wish: Wish, as_json: bool) -> Telling:
    """Say what can be read of one meter, at each step; ``mirror_unasked`` where nobody said yes to it."""
    if not (wish.yes or agreed(SAID["ask"], say.translate)):
        raise UserError("mirror_unasked")
    words = MirrorReadings(say.translate, say.figures)
    with closing(opened(home, say.translate)) as household:
        asked = Asked.of(household, _meter(household, wish.meter))
    if (known := whole_days(asked.history)) < DAYS_FOR_PRESENCE:
        raise UserError("mirror_too_little", days=known)
    if as_json:
        view = Maker(words, say.figures).make(asked, _never_ends)
        assert isinstance(view, MirrorView)
        only_days = all(band.example for band in view.bands if band.step is not Step.DAY)
        notes = words.notes(heated=view.heated, feeds_in=view.feeds_in, only_days=only_days)
        yield Told(None, as_object(view, notes))
        return
    history = asked.history
    told = reflect(history.curve, history.days, history.zone, _never_ends, feeds_in=asked.feeds_in)
    yield from _lines(told, words)


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
