"""Made homes, and files that an operator gives of them afterwards, written and read: nobody is accused wrongly."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.measures.write_files import curve_part
from persienne.importers.job import Job, Reason
from persienne.insight.deletion_check import Verdict, Why, curve_days, is_load_curve
from support.chance import cases, chance
from support.deletion_homes import deletion_home, ordinal, other_point
from support.family_files import FILES
from support.made_deletions import ROUNDINGS, MadeHome, Written, judged, written
from support.read_files import read_meters
from support.stored import code_of

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from persienne.household.correspondence.deletion_check import DeletionCheck
    from support.deletion_homes import DeletionHome

pytestmark = pytest.mark.slow

HOMES, DAYS = cases(90), 21
LAST = ordinal("2026-04-09")
"""The letter is sent on the tenth."""
ONE_STEP = ("deleted", "half deleted", "kept", "kept", "zeros", "other values", "an hour later")


class Given(NamedTuple):
    """A file of the operator’s, and what it says of each day as it was before it broke off."""

    path: Path
    says: Written
    cut: bool


def given_by(made: MadeHome, home: DeletionHome, chances: Random, name: str) -> Given:
    days, _ = made.behaves(ONE_STEP)
    kind = chances.choice(("csv", "csv", "tens in a csv", "1", "2", "3"))
    how = chances.choice(ROUNDINGS)
    if kind.endswith("csv"):
        says = written(days, 1 if kind == "csv" else 10, how)
        says = Written(says.days, 1)
        path = home.file(says.block, f"{name}.csv")
        cut = chances.random() < 0.5
        if cut:
            path.write_bytes(broken_off(path.read_bytes(), chances))
        return Given(path, says, cut)
    says = written(days, {"1": 100, "2": 10, "3": 1}[kind], how)
    return Given(home.workbook(says.block, f"{name}.xlsx", decimals=int(kind)), says, cut=False)


def broken_off(whole: bytes, chances: Random) -> bytes:
    """A file that ends at any byte, half the time in the line that ends a day: its last value may lose digits."""
    ends = [found.end() for found in re.finditer(rb"T00:00:00[^\r\n]*[\r\n]*", whole)]
    if ends and chances.random() < 0.5:
        return whole[: chances.choice(ends) - chances.randrange(1, 8)]
    return whole[: chances.randrange(len(whole))]


@pytest.mark.turning
@pytest.mark.parametrize("number", range(HOMES))
def test_what_a_file_shows_is_what_it_says_whatever_is_held_and_wherever_it_breaks_off(
    tmp_path: Path, number: int
) -> None:
    chances = chance(f"deletion files {number}")
    how_held = chances.choice(("curve", "neither"))
    with deletion_home(tmp_path, Slat.HALF if how_held == "curve" else Slat.CLOSED) as home:
        made = MadeHome.make(chances, DAYS, date(2026, 3, 14 + chances.randrange(5)), even=True)
        home.imports(Written(made.days).block)
        held = None if how_held == "neither" else Written(made.days)
        first = made.first + chances.randrange(10)
        request = home.asks(begin=date.fromordinal(first))
        letter = range(first, LAST + 1)
        for look, on in enumerate(("2026-06-01", "2026-08-01")):
            home.clock.put(on)
            given = given_by(made, home, chances, f"apres-{look}")
            if given.says.days and not given.cut and chances.random() < 0.1:
                other = home.file(other_point(given.says.block), "autre.csv")
                assert code_of(lambda path=other: home.look(request, path)) == "deletion_other_meter"
            try:
                check = home.look(request, home.mailed(given.path, on=on), mailed=False)
            except UserError:
                assert given.cut or not given.says.days
                continue
            judge(check, given, held, letter)
            assert (check.notes is not None) == any(one.verdict is Verdict.THERE for one in check.found)


def judge(check: DeletionCheck, given: Given, held: Written | None, letter: range) -> None:
    """Each verdict beside what may be said; of a file that broke off less may be said, and nothing else."""
    assert {one.day for one in check.found} <= set(letter)
    flagged = any(one.why is Why.CUT for one in check.found)
    for one in check.found:
        said = one.verdict.value, one.why.value
        expected = judged(one.day, given.says, held)
        if not given.cut:
            assert said == expected, one
        elif flagged:
            assert one.verdict in (Verdict.NOT_COMPARABLE, Verdict.NOT_VISIBLE)
        else:
            less = {("not_visible", "absent"), ("not_comparable", "incomplete"), ("not_comparable", "flat")}
            assert said == expected or said in less, (one, expected)
    if flagged:
        assert check.notes is None


def whole_days(data: bytes) -> dict[tuple[int, int], tuple[list[int], list[int]]]:
    """Of each meter of a file that does not break off for all to see, the whole days of its curve; else nothing."""
    try:
        files = list(read_meters(data, Job("x")).values())
    except UserError:
        return {}
    if any(line.reason is Reason.CUT_LINE for file in files for line in file.refused):
        return {}
    return {
        (place, day.day): (day.starts.tolist(), day.energies.tolist())
        for place, file in enumerate(files)
        for block in file.blocks
        if is_load_curve(block)
        for day in curve_days(curve_part(block), local_days())
        if day.whole
    }


@pytest.mark.turning
@pytest.mark.parametrize("name", sorted(name for name, data in FILES.items() if not data.startswith(b"PK")))
def test_a_file_of_any_kind_that_breaks_off_gives_no_whole_day_that_it_did_not_give(name: str) -> None:
    """It may break off in its last value, which then looks like another one."""
    data = FILES[name]
    known = whole_days(data)
    chances = chance(f"broken off {name}")
    ends = [found.start() for found in re.finditer(rb"\r?\n", data)] or range(4, len(data))
    places = [chances.choice(ends) - chances.randrange(4) for _ in range(cases(60))]
    days = [place for place in ends[:500] if data[:place].split(b"\n")[-1].count(b"00:00")]
    places += [place - back for place in (days if len(days) < 9 else days[:9]) for back in range(1, 5)]
    for place in places:
        assert whole_days(data[:place]).items() <= known.items(), place
