"""``persienne seals``: whether days are sealed, files that are sealed without being stored, and how all seals go."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from persienne.base.errors import UserError
from persienne.base.placeholders import fill
from persienne.cli.commands.meters import Meter, chosen_meters, one_meter
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import iso_day
from persienne.household.household import Household
from persienne.household.measures.read_files import read_files
from persienne.telling.deletion_check_words import DeletionCheckWords
from persienne.words import sentence
from persienne.words.english import pairs, table
from persienne.words.meters import title_of

KEEPING = table("day_seals.keeping")
SAID = table("day_seals.said")
SEALED = pairs("day_seals.sealed")
FORGETTING = table("own_marks.forgetting")


@arguments
class Wish:
    """The one thing that is asked of seals; ``seals_alone`` where it is several."""

    meter: Meter = None
    on: Annotated[bool, Flag("seals-on")] = False
    off: Annotated[bool, Flag("seals-off")] = False
    forget: Annotated[bool, Flag("seals-forget")] = False
    file: Annotated[Sequence[Path], Flag("seals-file", "F")] = ()

    def __post_init__(self) -> None:
        """Refuse what makes no sense together."""
        if sum((self.on, self.off, self.forget, bool(self.file))) > 1:
            raise UserError("seals_alone")


@command(json="json-object")
def seals(household: Household, say: Say, *, wish: Wish) -> Telling:
    """Do the one thing that is asked of seals; where none is, tell which days have one."""
    if wish.file:
        yield from _seal_files(household, wish, say)
    elif wish.forget:
        done = household.day_seals.forget()
        yield Told(_counted("forgotten", done.count, say), {"deleted": done.count, "renewed": done.renewed})
        yield say(FORGETTING["renewed" if done.renewed else "later"])
    else:
        if (wish.on or wish.off) and (days := household.day_seals.keep(on=wish.on)):
            yield _counted("stored", days, say)
        yield from _told(household, wish.meter, say)


def _seal_files(household: Household, wish: Wish, say: Say) -> Telling:
    meter = one_meter(household, wish.meter)
    sealed = household.day_seals.seal(meter, read_files(household.conn, wish.file))
    rows = [
        {"file": one.name, "days": one.days, "error": None if one.refusal is None else one.refusal.code}
        for one in sealed
    ]
    yield Told(None, rows)
    for one in sealed:
        if one.refusal is not None:
            print(sentence(one.refusal, say.translate), file=sys.stderr)
        else:
            yield _counted("file", one.days, say, file=one.name)
    if all(one.refusal is not None for one in sealed):
        raise UserError("seals_nothing_sealed")


def _told(household: Household, named: str | None, say: Say) -> Telling:
    """Which days of each meter have a seal, and whether more are made."""
    kept = household.day_seals.kept
    found = {meter: household.day_seals.of(meter) for meter in chosen_meters(household, named)}
    rows = [
        {
            "meter": meter.meter.point,
            "days": 0 if days is None else days.days,
            "first": None if days is None else iso_day(days.first),
            "last": None if days is None else iso_day(days.last),
        }
        for meter, days in found.items()
    ]
    yield Told(say(KEEPING["on" if kept else "off"]), {"kept": kept, "meters": rows})
    for meter, days in found.items():
        title = title_of(meter, say.translate)
        if days is None:
            yield fill(say(SAID["none_sealed"]), {"meter": title})
        else:
            span = say.figures.span(date.fromordinal(days.first), date.fromordinal(days.last))
            yield _counted("meter", days.days, say, meter=title, span=span)
    yield DeletionCheckWords(say.translate, say.figures).of_seals()


def _counted(what: str, count: int, say: Say, **facts: str) -> str:
    one, more = SEALED[what]
    if count == 1:
        return fill(say(one), facts)
    return fill(say(more), {**facts, "count": say.figures.number(count)})
