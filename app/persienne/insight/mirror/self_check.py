"""The check that a household makes on itself: marked days and a reflection come in, how many were right goes out.

A day step tells days away from all others: a day marked as away is held against the stretches away that are told, and
so is any other mark. A finer step tells days on which somebody is in by day, from 9 to 17 h: a day marked as one at
home is held against :func:`home_by_day` of the presence at that step, and so are days out and away, which are alike
for it.

A marked day counts at a step that knows the whole of it and says something of it. The last seven days are in no number,
and neither is a day of a stretch that goes on into them, which is not told. No label of the household's goes back into
what is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from persienne.base.marked_days import Answer
from persienne.insight.intervals import DAY
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.presence import DAYS_FOR_AWAY, SILENT_DAYS, Presence, days_away, home_by_day, stretches
from persienne.insight.mirror.reflection import day_watts
from persienne.insight.mirror.slots import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from persienne.base.marked_days import MarkedDay
    from persienne.insight.mirror.reflection import Reflection
    from persienne.insight.series import DayTotals


class Checked(NamedTuple):
    """On how many of the marked days that a step tells something of (``of``) it says what the household remembers."""

    right: int
    of: int


def self_check(marks: Sequence[MarkedDay], reflection: Reflection, days: DayTotals, zone: str) -> dict[int, Checked]:
    """The check at each step (in seconds) of ``reflection``, which is of the same ``days``; the coarsest first."""
    found = {}
    for step, said in reflection.by_step.items():
        if step == DAY:
            found[step] = _checked(marks, _away_by_day(days, zone), Answer.AWAY)
            continue
        presence = said[Subject.PRESENCE].says if Subject.PRESENCE in said else None
        told = _in_by_day(presence) if isinstance(presence, Presence) else {}
        found[step] = _checked(marks, told, Answer.IN)
    return found


def _checked(marks: Sequence[MarkedDay], told: Mapping[int, bool], meant: Answer) -> Checked:
    """How many marks are what is ``told`` of their day: whether it is ``meant``."""
    known = [mark for mark in marks if mark.day in told]
    return Checked(sum(told[mark.day] is (mark.answer is meant) for mark in known), len(known))


def _away_by_day(days: DayTotals, zone: str) -> dict[int, bool]:
    """Whether each day is told as one away; days of which nothing is told are left out."""
    first, watts = day_watts(days, zone)
    if np.isfinite(watts).sum() < DAYS_FOR_AWAY:
        return {}
    away, last = days_away(watts), first + len(watts) - 1
    told = {day for one in stretches(away, first, last) for day in range(one.first, one.last + 1)}
    return {
        first + row: first + row in told
        for row in np.flatnonzero(np.isfinite(watts)).tolist()
        if first + row <= last - SILENT_DAYS and bool(away[row]) is (first + row in told)
    }


def _in_by_day(presence: Presence) -> dict[int, bool]:
    """Whether somebody is judged in by day, of each day that is known for the most part."""
    found = home_by_day(presence)
    whole = (np.isfinite(presence.present).mean(1) >= WHOLE) & np.isfinite(found)
    whole[max(len(found) - SILENT_DAYS, 0) :] = False
    return {presence.first_day + row: bool(found[row]) for row in np.flatnonzero(whole).tolist()}
