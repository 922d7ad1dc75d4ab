"""The marks of ``persienne mirror``: days and answers come in, what is stored is said; nothing is read in the curve."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.marked_days import Answer
from persienne.base.placeholders import fill
from persienne.cli.iso_days import ordinal_of
from persienne.cli.unlocking import opened
from persienne.words.numbers import Figures
from persienne.words.own_marks import FORGETTING, NONE_LEFT, STORED, UNCHANGED

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.store.meters import StoredMeter
    from persienne.words import Translate


def marking(parsed: argparse.Namespace) -> bool:
    """Whether the arguments store or delete marks; then nothing is read."""
    return bool(parsed.mark or parsed.unmark or parsed.forget_marks)


def mark_days(
    home: Path,
    parsed: argparse.Namespace,
    translate: Translate,
    meter_of: Callable[[Household, str | None], StoredMeter],
) -> None:
    """Store the marks of the arguments, or delete marks, and say so; ``meter_of`` finds the meter that is meant."""
    if parsed.yes or parsed.json or (parsed.forget_marks and (parsed.mark or parsed.unmark)):
        raise UserError("mark_alone")
    wish = _wish(parsed.mark or (), parsed.unmark or ())
    say = _Say(translate, Figures(french=parsed.language == "fr"))
    with closing(opened(home, translate)) as household:
        meter = meter_of(household, parsed.meter)
        if parsed.forget_marks:
            done = household.own_marks.forget(meter)
            say.counted("forgotten", done.count)
            say.plain(FORGETTING[done.renewed])
            return
        saved = household.own_marks.save(meter, wish)
        left = len(household.own_marks.of(meter))
    for what, count in (("marked", saved.marked), ("taken", saved.taken)):
        if count:
            say.counted(what, count)
    if not saved.marked and not saved.taken:
        say.plain(UNCHANGED)
    if left:
        say.counted("kept", left)
    else:
        say.plain(NONE_LEFT)


class _Say:
    """Prints the sentences of the marks."""

    def __init__(self, translate: Translate, figures: Figures) -> None:
        self._translate, self._figures = translate, figures

    def plain(self, source: str) -> None:
        print(self._translate("CommandLine", source))

    def counted(self, what: str, count: int) -> None:
        one, more = STORED[what]
        source = self._translate("CommandLine", one if count == 1 else more)
        print(fill(source, {"count": self._figures.number(count)}))


def _wish(marked: list[str] | tuple[()], unmarked: list[str] | tuple[()]) -> dict[int, Answer | None]:
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
