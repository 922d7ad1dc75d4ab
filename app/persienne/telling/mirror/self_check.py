"""The check of the mirror on the household's own marks, in words: counts by step come in, a sentence for each goes out.

The window, the command line and its JSON say the same.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from persienne.base.placeholders import fill
from persienne.base.slats import Slat
from persienne.insight.intervals import DAY
from persienne.insight.mirror.presence import SILENT_DAYS
from persienne.insight.mirror.self_check import Checked, self_check
from persienne.telling.mirror.pictures import last_week
from persienne.telling.mirror.view import FINEST, ByStop, CheckedStep, OwnCheck
from persienne.words.english import numbered, table, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.base.marked_days import MarkedDay
    from persienne.insight.mirror.reflection import Reflection
    from persienne.insight.series import DayTotals
    from persienne.words.numbers import Figures

HELD = table("own_marks.held")
STEPS = numbered("mirror.steps")
SAID = table("own_marks.said")
COUNTED = texts("own_marks.counted")

WEEKS: Final = 4
"""How many weeks can be marked in the window; the command line marks any day that is known."""


def checked_steps(
    checked: Mapping[int, Checked], say: Callable[[str], str], figures: Figures
) -> tuple[CheckedStep, ...]:
    """What ``insight.mirror.self_check`` found at each step, as values and sentences; the coarsest first.

    ``say`` puts a text of the context « Mirror » into the reader's language.
    """
    return tuple(_checked_step(step, one, say, figures) for step, one in checked.items())


def own_check(
    marks: Sequence[MarkedDay],
    told: Reflection,
    days: DayTotals,
    zone: str,
    finest: Callable[[int], int],
    say: Callable[[str], str],
    figures: Figures,
) -> OwnCheck:
    """The days that may be marked in the window, the marks, and the check at the step that each stop lets through.

    ``finest`` gives the household's finest step that is no finer than another one.
    """
    found = self_check(marks, told, days, zone)
    by_stop = (_checked_step(step, found[step], say, figures) for step in (finest(FINEST[stop]) for stop in Slat))
    return OwnCheck(days_to_mark(days), tuple(marks), ByStop(*by_stop))


def days_to_mark(days: DayTotals) -> tuple[date, ...]:
    """The last four weeks that may be told and the days after them, as far as any is known; the newest first."""
    told, known = int(days.days[-1]) - SILENT_DAYS, int(days.days[0])
    first = max(last_week(int(days.days[-1])).toordinal() - 7 * (WEEKS - 1), known)
    return tuple(date.fromordinal(day) for day in range(told, first - 1, -1))


def _checked_step(step: int, one: Checked, say: Callable[[str], str], figures: Figures) -> CheckedStep:
    name = figures.capital(say(STEPS[step]))
    facts = {"right": figures.number(one.right), "of": figures.number(one.of)}
    held = say(HELD["day" if step == DAY else "finer"])
    counted = fill(say(COUNTED[min(one.right, 2)] if one.of else SAID["not_yet"]), facts)
    words = {"step": name, "counted": counted, "held": held}
    sentence = fill(say(SAID["checked"] if one.of else SAID["unchecked"]), words)
    return CheckedStep(step, one.right, one.of, counted, sentence=sentence, held=held)
