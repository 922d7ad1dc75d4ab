"""Thousands of made days: nobody is accused of a day that the file does not give whole, nor of one that is another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.insight.day_seals import by_day, curve_days, seals_of
from persienne.insight.deletion_check import Known, Looked, Outcome, Verdict, outcome_of, shown_absent, verdicts
from support.chance import cases, chance
from support.made_deletions import (
    PRECISIONS,
    ROUNDINGS,
    MadeHome,
    Written,
    an_hour_later,
    is_whole,
    judged,
    shows_absent,
    written,
)

if TYPE_CHECKING:
    from random import Random

    from persienne.insight.day_seals import CurveDay

pytestmark = pytest.mark.slow

LOCAL = local_days()
KEY = b"k" * 32
HOMES, DAYS = cases(240), 45
"""`make harness` makes 10 800 days, each looked at twice."""


def seen_of(file: Written) -> dict[int, CurveDay]:
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
    seals = () if held is None else [seal for day in curve_days(held.block, LOCAL) for seal in seals_of(day, KEY)]
    absent: dict[int, int] = {}
    truly_absent: set[int] = set()
    for look in (1, 2):
        file, did = given_by(home, chances)
        none_held = chances.random() < 0.1
        seen = seen_of(file)
        looked = Looked(seen, reaches=((min(seen), max(seen)),) if seen else (), none_held=none_held)
        found = verdicts(letter, looked, Known(KEY, by_day(seals), {}, absent))
        assert [one.day for one in found] == list(letter)
        for one in found:
            said = one.verdict.value, one.why.value
            expected = judged(one.day, file, held, absent_before=one.day in truly_absent)
            assert said == expected, (number, look, one.day, did.get(one.day))
            if one.verdict in (Verdict.STILL_THERE, Verdict.REAPPEARED, Verdict.DIFFERENT):
                assert is_whole(one.day, file.days[one.day])
                assert one.verdict is not Verdict.REAPPEARED or absent[one.day] < look
                if not file.moved:
                    assert did[one.day] not in ("deleted", "half deleted", "zeros")
        shown = {day for first, last in shown_absent(letter, looked) for day in range(first, last + 1)}
        assert shown == shows_absent(letter, file, none_held=none_held)
        truly_absent |= shown
        absent |= {day: look for day in shown if day not in absent}
        there = any(one.verdict in (Verdict.STILL_THERE, Verdict.REAPPEARED) for one in found)
        assert (outcome_of(found, none_held=none_held) is Outcome.THERE) == there
        breaks_off = replace(looked, cut=True)
        cut = verdicts(letter, breaks_off, Known(KEY, by_day(seals), {}, absent))
        assert {one.verdict for one in cut} <= {Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE}
        assert shown_absent(letter, breaks_off) == ()
