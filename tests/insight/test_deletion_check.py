"""Thousands of made days: nobody is accused of a day that the file does not give whole."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.insight.deletion_check import Looked, Outcome, Verdict, curve_days, outcome_of, verdicts
from support.chance import cases, chance
from support.made_deletions import (
    PRECISIONS,
    ROUNDINGS,
    MadeHome,
    Written,
    an_hour_later,
    is_whole,
    judged,
    written,
)

if TYPE_CHECKING:
    from random import Random

    from persienne.insight.deletion_check import CurveDay

pytestmark = pytest.mark.slow

LOCAL = local_days()
HOMES, DAYS = cases(240), 45
"""`make harness` makes 10 800 days, each looked at twice."""


def days_of(file: Written) -> dict[int, CurveDay]:
    return {day.day: day for day in curve_days(file.block, LOCAL)}


def held_of(home: MadeHome, chances: Random) -> Written | None:
    """What the household holds: as a file wrote it, W most often; or nothing."""
    if chances.random() < 0.15:
        return None
    precision = chances.choices(PRECISIONS, (6, 3, 1))[0]
    return written(home.days, precision, chances.choice(ROUNDINGS))


def given_by(home: MadeHome, chances: Random) -> tuple[Written, dict[int, str]]:
    """A file, and what the operator did to each day; now and then all of it is stamped an hour later."""
    days, did = home.behaves()
    file = written(days, chances.choices(PRECISIONS, (6, 3, 1))[0], chances.choice(ROUNDINGS))
    return file if chances.random() > 0.08 else an_hour_later(file), did


@pytest.mark.turning
@pytest.mark.parametrize("number", range(HOMES))
def test_of_each_day_that_an_operator_gives_nothing_is_said_that_is_not_so(number: int) -> None:
    chances = chance(f"deletion {number}")
    home = MadeHome.make(chances, DAYS)
    held = held_of(home, chances)
    letter = range(home.first + chances.randrange(8), home.first + DAYS - chances.randrange(8))
    stored = {} if held is None else {day: [one] for day, one in days_of(held).items()}
    for look in (1, 2):
        file, did = given_by(home, chances)
        none_held = chances.random() < 0.1
        looked = Looked(days_of(file), none_held=none_held)
        found = verdicts(letter, looked, stored)
        assert [one.day for one in found] == list(letter)
        for one in found:
            assert (one.verdict.value, one.why.value) == judged(one.day, file, held), (number, look, did.get(one.day))
            if one.verdict is Verdict.THERE:
                assert is_whole(one.day, file.days[one.day])
                assert file.moved or did[one.day] not in ("deleted", "half deleted", "zeros")
        there = any(one.verdict is Verdict.THERE for one in found)
        assert (outcome_of(found, none_held=none_held) is Outcome.THERE) == there
        cut = verdicts(letter, replace(looked, cut=True), stored)
        assert {one.verdict for one in cut} <= {Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE}
