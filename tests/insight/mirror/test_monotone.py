"""Whatever the home: no finer step says less of a subject than a coarser one, day totals included."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.localtime import FRANCE, local_days
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, MINUTE, QUARTER, TEN_MINUTES
from persienne.insight.mirror.verdict import Word, enough_days
from persienne.insight.series import DayTotals
from support.chance import cases
from support.curves import MARCH, OCTOBER
from support.lived_homes import MONDAY, curve_of, lived, nothing

if TYPE_CHECKING:
    from persienne.insight.mirror.reflection import Reflection
    from persienne.insight.series import Series

DAY = 86_400
FRENCH = local_days(FRANCE)
HEATING = {"none": 0.0, "near the limit": 420.0, "convectors": 1500.0}
LOADS = {"none": (0.0, 0.0), "tank": (2200.0, 2.0), "storage": (7000.0, 5.0), "vehicle": (3700.0, 3.0)}


class Made(NamedTuple):
    """A home as it was drawn: its kind, for the report of a failure, its curve and its day totals."""

    kind: str
    curve: Series
    days: DayTotals
    feeds_in: bool

    def told(self) -> Reflection:
        return reflect(self.curve, self.days, FRANCE, nothing, feeds_in=self.feeds_in)


@st.composite
def homes(draw: st.DrawFn) -> Made:
    """Lived homes: heated or not, with a load by the clock, holes, panels, totals of more days or of none."""
    days, step = draw(st.integers(5, 60)), draw(st.sampled_from([TEN_MINUTES, QUARTER, HALF_HOUR, HALF_HOUR, HOUR]))
    first = draw(st.sampled_from([MONDAY, MONDAY + 150, OCTOBER - 20, MARCH - 20]))
    heat, load = draw(st.sampled_from(sorted(HEATING))), draw(st.sampled_from(sorted(LOADS)))
    away, seed = draw(st.integers(0, 40)), draw(st.integers(0, 9))
    watts, _ = lived(days, first=first, step=step, seed=seed, holidays=(away, away + draw(st.integers(0, 12))))
    hour, noise = np.arange(len(watts)) * step % DAY / 3600, np.random.default_rng(seed)
    power, lasting = LOADS[load]
    start = draw(st.sampled_from([22.5, 2.0, 14.0, 19.0]))
    watts += power * ((hour - start) % 24 < lasting) * np.repeat(noise.random(days) < 0.8, DAY // step)
    watts += HEATING[heat] * noise.uniform(0.7, 1.2, len(watts))
    curve, feeds_in = curve_of(watts, first, step=step), draw(st.booleans())
    if feeds_in:
        sun = np.clip(np.sin((hour - 7) / 12 * np.pi), 0, None) * 2500 * np.repeat(noise.random(days), DAY // step)
        curve = curve_of((watts - sun).clip(0), first, step=step)
    totals = days_of_curve(curve, FRENCH)
    known = draw(st.sampled_from(["all", "holes", "no days", "days alone before"]))
    if known == "holes":
        hole = first + draw(st.integers(0, days - 1))
        kept = (curve.starts < FRENCH.midnight(hole)) | (curve.starts >= FRENCH.midnight(hole + 3))
        curve = curve.where(kept & (noise.random(len(curve)) < 0.95))
        totals = days_of_curve(curve, FRENCH)
    elif known == "no days":
        totals = DayTotals.empty()
    elif known == "days alone before":
        curve = curve.where(curve.starts >= FRENCH.midnight(first + days // 2))
    return Made(f"{heat}, {load}, {known}, {step} s, {days} days", curve, totals, feeds_in)


def check(home: Made) -> None:
    found = home.told()
    for coarser, finer in pairwise(found.by_step.values()):
        less = {one.subject for one in coarser.values() if finer[one.subject].word < one.word}
        assert not less, home.kind
    for said in found.by_step.values():
        presence = said.get(Subject.PRESENCE)
        if found.blurred and presence is not None and enough_days(presence.says, 7):  # type: ignore[arg-type]
            assert presence.word is Word.GUESSABLE, home.kind


@pytest.mark.slow
@given(homes())
@settings(max_examples=cases(60))
def test_no_finer_step_says_less_of_anything_than_a_coarser_one(home: Made) -> None:
    check(home)


@pytest.mark.slow
def test_minutes_say_no_less_than_ten_of_them() -> None:
    for feeds_in in (False, True):
        curve = curve_of(lived(30, step=MINUTE)[0], MONDAY, step=MINUTE)
        check(Made("minutes", curve, days_of_curve(curve, FRENCH), feeds_in))
