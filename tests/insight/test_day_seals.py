"""Seals of days: which days have them, and what a day of a file is called beside them."""

from __future__ import annotations

import hmac
import struct
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.day_seals import MIXED, Rounding
from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Block, Meter, Quality, Source
from persienne.insight.day_seals import (
    CurveDay,
    Match,
    compare,
    curve_days,
    is_sealable,
    seals_of,
    seals_of_all,
)

LOCAL = local_days()
KEY, OTHER_KEY = b"k" * 32, b"o" * 32
PLAIN, SPRING, AUTUMN = date(2026, 2, 3), date(2026, 3, 29), date(2025, 10, 26)
WATTS = [120, 1305, 247, 2498, 15, 60] * 8


def block(
    watts: list[int], first: date = PLAIN, *, step: int = 1800, precision: int = 1, begin: int | None = None
) -> Block:
    """A curve of ``watts`` from the local midnight of ``first`` (or from ``begin``) on, at one step."""
    start = LOCAL.midnight(first.toordinal()) if begin is None else begin
    starts = start + step * np.arange(len(watts), dtype=np.int64)
    lengths = np.full(len(watts), step, np.int64)
    joules = np.array(watts, np.int64) * step
    source = Source("enedis.curve.csv", precision=precision)
    return Block(Meter("1" * 14), TOTAL_IMPORT, source, starts, lengths, joules, np.zeros(len(watts), np.int64))


def day(watts: list[int], first: date = PLAIN, *, step: int = 1800, precision: int = 1) -> CurveDay:
    (found,) = curve_days(block(watts, first, step=step, precision=precision), LOCAL)
    return found


def match(seen: CurveDay, held: CurveDay) -> Match:
    return compare(seen, seals_of(held, KEY), KEY)


@pytest.mark.parametrize(("first", "slots"), [(PLAIN, 48), (SPRING, 46), (AUTUMN, 50)])
def test_a_local_day_is_whole_from_midnight_to_midnight_whatever_the_clocks_do(first: date, slots: int) -> None:
    assert day((WATTS * 2)[:slots], first).whole
    assert not day((WATTS * 2)[: slots - 1], first).whole
    assert len(seals_of(day((WATTS * 2)[:slots], first), KEY)) > 0


@pytest.mark.parametrize("gone", [0, 20, 47])
def test_a_day_that_lacks_a_slot_has_no_seal_and_is_called_incomplete(gone: int) -> None:
    there = np.arange(48) != gone
    (seen,) = curve_days(block(WATTS).where(there), LOCAL)
    assert seals_of(seen, KEY) == ()
    assert match(seen, day(WATTS)) is Match.INCOMPLETE


def test_a_seal_is_the_hmac_of_the_step_the_precision_the_starts_and_the_powers_and_stays_so() -> None:
    """What is kept for years must be found again: the bytes are written out here."""
    tens = [-(-(watts - 4) // 10) for watts in WATTS]  # a half is rounded up
    made = {(one.precision, one.rounding): one.mac for one in seals_of(day(WATTS), KEY)}
    starts = [LOCAL.midnight(PLAIN.toordinal()) + 1800 * number for number in range(48)]
    for precision, rounding, units in ((1, Rounding.WRITTEN, WATTS), (10, Rounding.HALF_UP, tens)):
        said = b"persienne day seal 1\0" + struct.pack("<ii96q", 1800, precision, *starts, *units)
        assert made[precision, rounding] == hmac.digest(KEY, said, "sha256")


@pytest.mark.slow
def test_many_days_have_the_seals_that_each_has_by_itself() -> None:
    """They are sealed some at a time, also where many in a row have none."""
    some = list(curve_days(block(WATTS * 400), LOCAL))
    nothing = [replace(one, watts=np.zeros(len(one.starts), np.int64)) for one in some[1:300]]
    assert list(seals_of_all([*nothing, *some], KEY)) == [seal for one in some for seal in seals_of(one, KEY)]


@pytest.mark.parametrize(("place", "whole"), [(0, False), (20, True), (47, False)])
def test_a_day_with_a_doubtful_end_of_a_file_is_not_whole(place: int, whole: bool) -> None:
    """The file may have broken off in its last value, which some write first in time; elsewhere it is as it is."""
    curve = block(WATTS)
    qualities = np.where(np.arange(48) == place, int(Quality.DOUBTFUL), int(Quality.MEASURED))
    (seen,) = curve_days(replace(curve, qualities=qualities), LOCAL)
    assert seen.whole is whole
    assert bool(seals_of(seen, KEY)) is whole


def test_a_curve_is_cut_at_each_local_midnight() -> None:
    found = list(curve_days(block(WATTS * 3), LOCAL))
    assert [one.day for one in found] == [PLAIN.toordinal() + number for number in range(3)]
    assert all(one.whole and one.step == 1800 for one in found)


def test_the_same_day_is_identical_and_one_watt_more_is_different() -> None:
    assert match(day(WATTS), day(WATTS)) is Match.IDENTICAL
    for place in (0, 25, 47):
        other = [watt + (number == place) for number, watt in enumerate(WATTS)]
        assert match(day(other), day(WATTS)) is Match.DIFFERENT


def test_the_same_watts_of_another_day_are_not_identical() -> None:
    held = seals_of(day(WATTS), KEY)
    assert compare(day(WATTS, date(2026, 2, 4)), held, KEY) is not Match.IDENTICAL


def test_without_the_key_no_seal_fits() -> None:
    assert compare(day(WATTS), seals_of(day(WATTS), OTHER_KEY), KEY) is Match.DIFFERENT


@pytest.mark.parametrize("step", [600, 3600])
def test_another_step_is_never_called_different(step: int) -> None:
    count = 24 * 3600 // step
    assert match(day((WATTS * 3)[:count], step=step), day(WATTS)) is Match.OTHER_STEP


def test_a_day_whose_step_changes_is_compared_with_one_that_changes_alike() -> None:
    first, then = block(WATTS[:24]), block(WATTS[24:36], step=3600, begin=LOCAL.midnight(PLAIN.toordinal()) + 43_200)
    columns = [np.concatenate(pair) for pair in zip(_columns(first), _columns(then), strict=True)]
    joined = replace(first, **dict(zip(("starts", "durations", "values", "qualities"), columns, strict=True)))
    (mixed,) = curve_days(joined, LOCAL)
    assert (mixed.whole, mixed.step) == (True, MIXED)
    assert match(mixed, mixed) is Match.IDENTICAL
    assert match(mixed, day(WATTS)) is Match.OTHER_STEP
    assert match(day(WATTS), mixed) is Match.OTHER_STEP


def _columns(one: Block) -> tuple[np.ndarray, ...]:
    return one.starts, one.durations, one.values, one.qualities


def test_a_coarser_file_is_identical_whichever_way_it_rounds_a_half() -> None:
    up = [(watt + 5) // 10 * 10 for watt in WATTS]
    even = [round(watt / 10) * 10 for watt in WATTS]  # Python rounds a half to the even one
    assert up != even
    assert match(day(up, precision=10), day(WATTS)) is Match.IDENTICAL
    assert match(day(even, precision=10), day(WATTS)) is Match.IDENTICAL


def test_a_finer_file_is_identical_to_the_coarser_day_that_was_held() -> None:
    held = day([(watt + 5) // 10 * 10 for watt in WATTS], precision=10)
    assert match(day(WATTS), held) is Match.IDENTICAL


def test_another_precision_that_does_not_fit_is_never_called_different() -> None:
    coarser = [(watt + 5) // 10 * 10 for watt in WATTS]
    coarser[3] += 10
    assert match(day(coarser, precision=10), day(WATTS)) is Match.OTHER_PRECISION
    assert match(day(WATTS), day(coarser, precision=10)) is Match.OTHER_PRECISION


def test_two_days_that_only_round_to_the_same_are_different() -> None:
    other = [watt + (1 if watt % 10 in (1, 2, 7, 8) else 0) for watt in WATTS]
    assert other != WATTS
    assert match(day(other), day(WATTS)) is Match.DIFFERENT


def test_a_part_of_a_file_that_is_coarser_than_the_rest_is_not_called_different() -> None:
    """Months joined into one file: the file writes watts, its last months are in tens of them."""
    coarser = [(watt + 5) // 10 * 10 for watt in WATTS]
    assert match(day(coarser, precision=1), day(WATTS)) is Match.IDENTICAL
    coarser[3] += 10
    assert match(day(coarser, precision=1), day(WATTS)) is Match.OTHER_PRECISION


EVEN = [watt // 2 * 2 for watt in WATTS]
"""Half-hours of whole Wh, as the Linky’s load curve has them."""


def test_of_two_days_in_whole_wh_other_values_are_different() -> None:
    other = [watt + 2 * (number == 7) for number, watt in enumerate(EVEN)]
    assert match(day(other), day(EVEN)) is Match.DIFFERENT
    assert match(day(EVEN), day(EVEN)) is Match.IDENTICAL


def test_a_day_in_whole_wh_and_one_in_watts_are_not_of_one_precision() -> None:
    assert match(day(EVEN), day(WATTS)) is Match.OTHER_PRECISION
    assert match(day(WATTS), day(EVEN)) is Match.OTHER_PRECISION


@pytest.mark.parametrize("times", [3, 20])
def test_a_day_whose_values_have_another_divisor_is_not_called_different(times: int) -> None:
    """How finely it was measured can’t be told."""
    coarser = [watt // times * times for watt in WATTS]
    assert match(day(coarser), day(EVEN)) is Match.OTHER_PRECISION
    assert match(day(coarser), day(coarser)) is Match.IDENTICAL


@pytest.mark.parametrize("watts", [[0] * 48, [350] * 48, [0, 100] * 24])
def test_a_day_of_one_or_two_values_could_be_anyone_s_and_has_no_seal(watts: list[int]) -> None:
    assert seals_of(day(watts), KEY) == ()
    assert match(day(watts), day(WATTS)) is Match.FLAT


def test_zeros_in_the_place_of_what_was_deleted_are_not_a_quiet_day() -> None:
    quiet = [21, 22, 38, 40] * 12  # all of them 0 when rounded to 100 W
    assert match(day([0] * 48), day(quiet)) is Match.FLAT
    assert all(one.precision < 100 for one in seals_of(day(quiet), KEY))


def test_energies_that_are_no_whole_watts_have_no_seal() -> None:
    one = block(WATTS)
    (seen,) = curve_days(replace(one, values=one.values + 1), LOCAL)
    assert seals_of(seen, KEY) == ()
    assert match(seen, day(WATTS)) is Match.OTHER_PRECISION


def test_a_file_in_thousandths_of_kwh_is_of_another_precision() -> None:
    even = [watt // 2 * 2 for watt in WATTS]
    assert match(day(even, precision=2), day(WATTS)) is Match.OTHER_PRECISION


def test_of_a_day_without_a_seal_there_is_nothing_to_compare_with() -> None:
    assert compare(day(WATTS), (), KEY) is Match.NOTHING_HELD


def test_what_is_fed_in_is_no_curve_that_a_letter_speaks_of() -> None:
    assert is_sealable(block(WATTS))
    assert not is_sealable(replace(block(WATTS), register=TOTAL_INJECTION))


def test_a_seal_tells_how_it_was_made_and_nothing_of_the_values() -> None:
    seals = seals_of(day(WATTS), KEY)
    assert {(one.precision, one.rounding) for one in seals} == {
        (1, Rounding.WRITTEN),
        (10, Rounding.HALF_UP),
        (10, Rounding.HALF_EVEN),
        (100, Rounding.HALF_UP),
    }
    assert {len(one.mac) for one in seals} == {32}


@pytest.mark.slow
@given(
    held=st.lists(st.integers(0, 9000), min_size=48, max_size=48),
    change=st.lists(st.tuples(st.integers(0, 47), st.integers(-400, 400)), max_size=4),
    precision=st.sampled_from([1, 10, 100]),
)
def test_identical_is_said_of_the_same_values_alone_and_different_of_others_alone(
    held: list[int], change: list[tuple[int, int]], precision: int
) -> None:
    changed = list(held)
    for place, by in change:
        changed[place] = max(changed[place] + by, 0)
    seen = [(watt + precision // 2) // precision * precision for watt in changed]
    found = match(day(seen, precision=precision), day(held))
    rounded = [(watt + precision // 2) // precision * precision for watt in held]
    if found is Match.IDENTICAL:
        assert seen in (rounded, [round(watt / precision) * precision for watt in held])
    if found is Match.DIFFERENT:
        assert precision == 1
        assert seen != held
