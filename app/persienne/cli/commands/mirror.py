"""``persienne mirror``: what anyone who holds the curve could read in it, once it is asked for; marks of days."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.marked_days import Answer
from persienne.base.placeholders import fill
from persienne.cli.commands.asking import agreed
from persienne.cli.commands.meters import Meter, chosen_meters
from persienne.cli.declared import Flag, Say, Telling, Told, arguments, command
from persienne.cli.iso_days import ordinal_of
from persienne.cli.unlocking import opened
from persienne.insight.days import whole_days
from persienne.insight.intervals import DAY
from persienne.insight.mirror.presence import DAYS_FOR_PRESENCE
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.self_check import self_check
from persienne.telling.mirror.as_json import as_json as as_object
from persienne.telling.mirror.readings import MirrorReadings
from persienne.telling.mirror.self_check import checked_steps
from persienne.telling.mirror.view import MirrorView, Step
from persienne.telling.mirror.view_maker import Asked, Maker
from persienne.words.english import pairs, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.household.household import Household
    from persienne.insight.mirror.reflection import Reflection
    from persienne.store.meters import StoredMeter

SAID = table("mirror.said")
FORGETTING = table("own_marks.forgetting")
OWN_MARKS_SAID = table("own_marks.said")
STORED = pairs("own_marks.stored")


@arguments
class Wish:
    """Whose curve is read, or which marks are stored or deleted; ``mark_alone`` where it is both."""

    meter: Meter = None
    yes: Annotated[bool, Flag("mirror-yes")] = False
    mark: Annotated[Sequence[str], Flag("mirror-mark", "DAY=in|out|away")] = ()
    unmark: Annotated[Sequence[str], Flag("mirror-unmark", "D")] = ()
    forget_marks: Annotated[bool, Flag("mirror-forget")] = False

    @property
    def marks(self) -> bool:
        """Whether marks are stored or deleted; then nothing is read."""
        return bool(self.mark or self.unmark or self.forget_marks)


@command(json="json-object")
def mirror(home: Path, say: Say, *, wish: Wish, as_json: bool) -> Telling:
    """Say what can be read of one meter, at each step, or store marks of days instead.

    Raises ``mirror_unasked`` where nobody said yes to it, ``mark_alone`` where marks are to be stored beside it.
    """
    if wish.marks:
        if wish.yes or as_json or (wish.forget_marks and (wish.mark or wish.unmark)):
            raise UserError("mark_alone")
        days = _wished(wish.mark, wish.unmark)
        with closing(opened(home, say.translate)) as household:
            meter = _meter(household, wish.meter)
            yield from _forgotten(household, meter, say) if wish.forget_marks else _saved(household, meter, days, say)
        return
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
    if asked.marks:
        checked = self_check(asked.marks, told, history.days, history.zone)
        yield from (one.sentence for one in checked_steps(checked, words.translated, say.figures))


def _forgotten(household: Household, meter: StoredMeter, say: Say) -> Iterator[str]:
    """Delete all marks of a meter, and say so."""
    done = household.own_marks.forget(meter)
    yield _counted("forgotten", done.count, say)
    yield say(FORGETTING["renewed" if done.renewed else "later"])


def _saved(household: Household, meter: StoredMeter, wish: Mapping[int, Answer | None], say: Say) -> Iterator[str]:
    """Store what is remembered of days of a meter, and say what was stored and is kept."""
    done = household.own_marks.save(meter, wish)
    for what, count in (("marked", done.marked), ("taken", done.taken)):
        if count:
            yield _counted(what, count, say)
    if not done.marked and not done.taken:
        yield say(OWN_MARKS_SAID["unchanged"])
    left = len(household.own_marks.of(meter))
    yield _counted("kept", left, say) if left else say(OWN_MARKS_SAID["none_left"])


def _counted(what: str, count: int, say: Say) -> str:
    one, more = STORED[what]
    return fill(say(one if count == 1 else more), {"count": say.figures.number(count)})


def _wished(marked: Iterable[str], unmarked: Iterable[str]) -> dict[int, Answer | None]:
    """What is remembered of each day that is named, None where its mark is taken back."""
    found: dict[int, Answer | None] = {}
    for text in marked:
        named, _, answer = text.partition("=")
        if answer not in tuple(Answer):
            raise UserError("mark_what", value=text)
        _add(found, named, Answer(answer))
    for text in unmarked:
        _add(found, text, None)
    return found


def _add(found: dict[int, Answer | None], named: str, answer: Answer | None) -> None:
    ordinal = ordinal_of(named)
    if ordinal in found:
        raise UserError("mark_twice", day=named)
    found[ordinal] = answer


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
