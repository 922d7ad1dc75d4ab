"""The marks of ``persienne mirror``: days and answers come in, what is stored is said; nothing is read in the curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.marked_days import Answer
from persienne.base.placeholders import fill
from persienne.cli.iso_days import ordinal_of
from persienne.words.own_marks import FORGETTING, NONE_LEFT, STORED, UNCHANGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from persienne.cli.declared import Say
    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter


def forgotten(household: Household, meter: StoredMeter, say: Say) -> Iterator[str]:
    """Delete all marks of a meter, and say so."""
    done = household.own_marks.forget(meter)
    yield _counted("forgotten", done.count, say)
    yield say(FORGETTING[done.renewed])


def saved(household: Household, meter: StoredMeter, wish: Mapping[int, Answer | None], say: Say) -> Iterator[str]:
    """Store what is remembered of days of a meter, and say what was stored and is kept."""
    done = household.own_marks.save(meter, wish)
    for what, count in (("marked", done.marked), ("taken", done.taken)):
        if count:
            yield _counted(what, count, say)
    if not done.marked and not done.taken:
        yield say(UNCHANGED)
    left = len(household.own_marks.of(meter))
    yield _counted("kept", left, say) if left else say(NONE_LEFT)


def _counted(what: str, count: int, say: Say) -> str:
    one, more = STORED[what]
    return fill(say(one if count == 1 else more), {"count": say.figures.number(count)})


def wished(marked: Iterable[str], unmarked: Iterable[str]) -> dict[int, Answer | None]:
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
