"""A mean voltage is told once, of its own ten minutes; reactive energy is told by its indexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.reading import Kind, Reading, Unit
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from support.tic_fold import HOME, SLOT, T, fed
from support.tic_frames import horodate, standard_lines

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.base.reading import Fact

TEN = 600


def heard(*means: tuple[int, str, tuple[int, ...]], times: int = 2) -> list[tuple[str, int, int, int]]:
    """The mean voltages that a fold tells of frames, each of which says the same ``times`` times."""
    pieces = [
        (at + n, standard_lines(at + n, {1: 10}, volts=volts, mean_until=until))
        for at, until, volts in means
        for n in range(times)
    ]
    return voltages(fed(Fold(HOME), pieces))


def voltages(said: list[Reading | Fact]) -> list[tuple[str, int, int, int]]:
    return [
        (one.register.name, one.start, one.duration, one.value)
        for one in said
        if isinstance(one, Reading) and one.register.kind is Kind.VOLTAGE
    ]


def test_a_mean_that_was_heard_to_take_the_place_of_another_is_told_with_its_ten_minutes() -> None:
    told = heard((T, horodate(T), (231,)), (T + TEN, horodate(T + TEN), (229,)))
    assert told == [("UMOY1", T, TEN, 229)]


def test_what_the_meter_repeats_is_told_once() -> None:
    again = [(T + TEN + ago, horodate(T + TEN), (229,)) for ago in (0, 20, 40)]
    assert heard((T, horodate(T), (231,)), *again) == [("UMOY1", T, TEN, 229)]


def test_one_frame_alone_tells_no_mean() -> None:
    assert heard((T, horodate(T), (231,)), (T + TEN, horodate(T + TEN), (229,)), times=1) == []


def test_each_of_three_phases_has_its_own_mean() -> None:
    told = heard((T, horodate(T), (231, 232, 233)), (T + TEN, horodate(T + TEN), (228, 254, 206)))
    assert told == [("UMOY1", T, TEN, 228), ("UMOY2", T, TEN, 254), ("UMOY3", T, TEN, 206)]


def test_a_clock_that_the_meter_has_lost_dates_no_mean() -> None:
    lost = (horodate(T + TEN, degraded=True), (229,))
    assert heard((T, horodate(T), (231,)), (T + TEN, *lost), (T + 2 * TEN, *lost)) == []


@pytest.mark.parametrize("end", [T, T - TEN, T + 60])
def test_a_mean_that_does_not_follow_by_ten_minutes_is_left_out(end: int) -> None:
    assert heard((T, horodate(T), (231,)), (T + 90, horodate(end), (229,))) == []


def test_no_voltage_at_all_is_a_cut_and_no_mean() -> None:
    assert heard((T, horodate(T), (231,)), (T + TEN, horodate(T + TEN), (0,))) == []


def test_a_mean_after_october_s_doubled_hour_lies_where_its_letter_says() -> None:
    summer, winter = 1_729_987_200, 1_729_990_800  # 2024-10-27 00:00 and 01:00 UTC: 2 h of summer, then of winter
    ends = [summer, summer + TEN, winter, winter + TEN]
    told = heard(*((at, horodate(at), (230 + n,)) for n, at in enumerate(ends)))
    assert [(start, volts) for _, start, _, volts in told] == [
        (summer, 231),
        (winter - TEN, 232),
        (winter, 233),
    ]


def test_a_real_log_of_a_few_seconds_repeats_one_mean_and_tells_none(samples: Path) -> None:
    raw = (samples / "tic" / "21-std-mono-base-midnight.bin").read_bytes()
    fold, decoder = Fold(HOME, meter_time=True), Decoder()
    frames = decoder.feed(raw, 0) + decoder.flush(0)
    assert sum(told.data("UMOY1") == "229" for told in frames) == 12
    assert voltages([one for told in frames for one in fold.add(told)]) == []


def test_reactive_energy_is_told_by_indexes_in_varh_and_by_no_half_hours() -> None:
    pieces = [
        (at, standard_lines(at, {1: 1_000 + (at - T) // 5}, injected=5, reactive=(200 + (at - T) // 50, 0, 0, 7)))
        for at in range(T - 10, T + SLOT + 20, 10)
    ]
    said = [one for one in fed(Fold(HOME), pieces, Decoder()) if isinstance(one, Reading)]
    reactive = [one for one in said if one.register.name.startswith("ERQ")]
    assert {(one.register.name, one.register.kind, one.register.unit) for one in reactive} == {
        ("ERQ1", Kind.INDEX, Unit.VARH),
        ("ERQ4", Kind.INDEX, Unit.VARH),
    }
    # 36 VArh in the half-hour: one each 50 s.
    assert [(one.start, one.value) for one in reactive if one.register.name == "ERQ1"][-1] == (T + SLOT, 236)
