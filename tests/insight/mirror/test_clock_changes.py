"""The whole mirror over both nights that change the clock, and of a file that stamps the end of each interval."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from persienne.base.localtime import FRANCE, local_days
from persienne.importers.csv_table import CsvSheet
from persienne.importers.enedis_curve_csv import read
from persienne.importers.job import Job
from persienne.insight.days import days_of_curve
from persienne.insight.mirror.heating import ClockLoad
from persienne.insight.mirror.inferences import Subject
from persienne.insight.mirror.presence import Presence, risings
from persienne.insight.mirror.reflection import reflect
from persienne.insight.mirror.slots import HALF_HOUR, HOUR, SATURDAY, TEN_MINUTES, slots, weekdays
from persienne.insight.mirror.verdict import Word
from persienne.insight.series import Series
from support.curves import MARCH, OCTOBER
from support.enedis_files import curve_csv
from support.lived_homes import in_local_days, nothing

if TYPE_CHECKING:
    from persienne.base.reading import Longs
    from persienne.insight.intervals import Floats
    from persienne.insight.mirror.reflection import Reflection, Said

DAYS, BEFORE = 56, 28
CHANGES = pytest.mark.parametrize("changed", [OCTOBER, MARCH])
STEPS = pytest.mark.parametrize("step", [HALF_HOUR, TEN_MINUTES])


def by_the_wall(days: Longs, hours: Floats) -> Floats:
    """Whole watts of a home that is up from 7 h, out on weekdays from 8:30 to 17:30, and in bed from 23 h, on the wall.

    A tank runs from 22:30 for two hours.
    """
    rng = np.random.default_rng(4)
    first = int(days[0])
    weekday = (weekdays(first, DAYS) < SATURDAY)[days - first]
    out, asleep = weekday & (hours >= 8.5) & (hours < 17.5), (hours < 7) | (hours >= 23)
    level = np.select([out, asleep], [90, 80], 450) + rng.uniform(0, 20, len(hours))
    level += ~(out | asleep) * rng.exponential(350, len(hours)) + 2200 * ((hours - 22.5) % 24 < 2)
    return np.round(level)


def lived_over(changed: int, step: int) -> Series:
    """Eight weeks of it around a day that changes the clock."""
    return in_local_days(by_the_wall, changed - BEFORE, DAYS, step=step)


def told(curve: Series) -> Reflection:
    return reflect(curve, days_of_curve(curve, local_days(FRANCE)), FRANCE, nothing)


def presence_of(said: Said) -> Presence:
    found = said[Subject.PRESENCE].says
    assert isinstance(found, Presence)
    return found


def stamped_by_ends(curve: Series) -> Series:
    """The same curve out of a file of Enedis', which stamps each value with the end of its interval."""
    stamps = (datetime.fromtimestamp(end, ZoneInfo(FRANCE)).isoformat() for end in curve.ends.tolist())
    watts = (curve.values // curve.durations).tolist()
    text = curve_csv([f"{stamp};{power}" for stamp, power in zip(stamps, watts, strict=True)])
    job = Job("curve.csv")
    (block,) = read([CsvSheet(text, job)], job).blocks
    zeros = np.zeros(len(block.starts), np.int64)
    return Series(block.starts, block.durations, block.values, block.qualities, zeros)


@pytest.mark.slow
@CHANGES
@STEPS
def test_a_file_that_stamps_ends_tells_the_hours_of_the_home_and_not_those_a_step_later(
    changed: int, step: int
) -> None:
    curve = lived_over(changed, step)
    mine, theirs = told(curve), told(stamped_by_ends(curve))
    assert mine.by_step.keys() == theirs.by_step.keys()
    for at, said in mine.by_step.items():
        for subject in (Subject.RISING, Subject.BEDTIME, Subject.WEEKDAYS):
            if subject in said:
                assert said[subject].says == theirs.by_step[at][subject].says
                assert said[subject].evidence == theirs.by_step[at][subject].evidence
    here, there = presence_of(mine.by_step[step]), presence_of(theirs.by_step[step])
    assert np.array_equal(here.present, there.present, equal_nan=True)
    assert theirs.by_step[HALF_HOUR][Subject.RISING].says == pytest.approx(7, abs=0.1)
    late = Series(curve.ends, curve.durations, curve.values, curve.qualities, curve.origins)
    assert told(late).by_step[HALF_HOUR][Subject.RISING].says == pytest.approx(7 + step / HOUR, abs=0.1)


@pytest.mark.slow
@CHANGES
@STEPS
def test_nothing_is_unknown_over_a_change_but_the_hour_that_march_skips(changed: int, step: int) -> None:
    found = told(lived_over(changed, step))
    for at, said in found.by_step.items():
        if Subject.PRESENCE in said:
            presence = presence_of(said)
            skipped = [] if changed == OCTOBER else [(BEFORE, slot) for slot in range(7200 // at, 10_800 // at)]
            for values in (presence.present, presence.up):
                assert [tuple(place) for place in np.argwhere(~np.isfinite(values)).tolist()] == skipped


@pytest.mark.slow
@CHANGES
def test_days_around_a_change_have_the_hours_of_the_wall_and_are_no_days_away_and_no_heating(changed: int) -> None:
    curve = lived_over(changed, HALF_HOUR)
    reflection = told(curve)
    assert not reflection.heated
    assert {said[Subject.AWAY].word for said in reflection.by_step.values()} == {Word.ILLEGIBLE}
    found = reflection.by_step[HALF_HOUR]
    whole = slots(curve, HALF_HOUR, FRANCE)
    assert found[Subject.TANK].word is Word.READABLE
    tank = found[Subject.TANK].says
    assert whole is not None
    assert isinstance(tank, ClockLoad)
    hours = risings(whole.with_watts(whole.watts - tank.drawn), presence_of(found))
    assert hours[BEFORE - 3 : BEFORE + 4] == pytest.approx(7, abs=0.6)
    assert tank.start == pytest.approx(22.5, abs=0.1)
    assert tank.minutes[BEFORE - 3 : BEFORE + 4] == pytest.approx(120, abs=5)
