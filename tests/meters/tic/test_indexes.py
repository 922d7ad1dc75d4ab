from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.indexes import IndexTrack, Piece, Sample, follows

T = 1_737_500_400  # a half-hour
SLOT = 1800


def run(track: IndexTrack, samples: list[tuple[int, int]], *, proven: bool = False) -> list[Piece]:
    return [piece for at, value in samples for piece in track.see(value, at, proven=proven)]


def every_second(start: int, end: int, *, value: int = 1000, wh_per_hour: int = 3600) -> list[tuple[int, int]]:
    return [(at, value + (at - T) * wh_per_hour // 3600) for at in range(start, end + 1)]


def test_half_hours_are_the_differences_at_their_ends() -> None:
    pieces = run(IndexTrack(), every_second(T, T + 2 * SLOT))
    assert pieces == [
        Piece(Sample(T, 1000), Sample(T, 1000)),
        Piece(Sample(T, 1000), Sample(T + SLOT, 2800)),
        Piece(Sample(T + SLOT, 2800), Sample(T + 2 * SLOT, 4600)),
    ]


def test_a_silence_inside_a_half_hour_costs_nothing() -> None:
    heard = every_second(T, T + 100) + every_second(T + 1700, T + SLOT)
    assert run(IndexTrack(), heard)[-1] == Piece(Sample(T, 1000), Sample(T + SLOT, 2800))


def test_a_silence_over_a_half_hour_swallows_the_slots_that_it_touches() -> None:
    heard = every_second(T, T + 1700) + every_second(T + 3 * SLOT + 50, T + 4 * SLOT)
    assert run(IndexTrack(), heard)[1:] == [Piece(Sample(T, 1000), Sample(T + 4 * SLOT, 8200))]


def test_an_index_that_stood_still_is_known_at_every_half_hour_of_a_silence() -> None:
    pieces = run(IndexTrack(), [(T, 7), (T + 1, 7), (T + 3 * SLOT + 5, 7), (T + 3 * SLOT + 6, 7)])
    assert [piece.last.at for piece in pieces[1:]] == [T + SLOT, T + 2 * SLOT, T + 3 * SLOT]
    assert all(piece.first.value == piece.last.value for piece in pieces)


def test_an_index_that_stands_still_is_cut_at_the_very_second_of_each_half_hour() -> None:
    track = IndexTrack()
    pieces = run(track, every_second(T, T + 2 * SLOT + 7, wh_per_hour=0))
    assert [piece.last.at for piece in pieces] == [T, T + SLOT, T + 2 * SLOT]
    assert track.last == Sample(T + 2 * SLOT + 7, 1000)
    assert track.open() == Piece(Sample(T + 2 * SLOT, 1000), Sample(T + 2 * SLOT + 7, 1000))


@pytest.mark.parametrize(("silence", "cuts"), [(20, [T + SLOT]), (21, [])])
def test_an_index_is_known_at_a_half_hour_when_it_was_heard_within_20_seconds_around(
    *, silence: int, cuts: list[int]
) -> None:
    heard = [(T, 1000), (T + SLOT - 11, 1100), (T + SLOT - 10, 1100), (T + SLOT - 10 + silence, 1140)]
    assert [piece.last.at for piece in run(IndexTrack(), heard)[1:]] == cuts


def test_one_sample_is_not_confirmed_and_two_that_agree_are() -> None:
    track = IndexTrack()
    assert track.see(1000, T) == ()
    assert track.last is None
    track.see(1001, T + 1)
    assert track.last == Sample(T + 1, 1001)


def test_first_samples_that_contradict_one_another_begin_no_run() -> None:
    track = IndexTrack()
    assert run(track, [(T, 91_000), (T + 1, 1000), (T + 2, 500)]) == []
    assert track.last is None
    assert run(track, [(T + 3, 501)]) == [Piece(Sample(T + 2, 500), Sample(T + 2, 500))]


def test_a_proven_sample_is_confirmed_alone() -> None:
    track = IndexTrack()
    track.see(1000, T, proven=True)
    assert track.last == Sample(T, 1000)


def test_a_damaged_value_is_left_out() -> None:
    track = IndexTrack()
    run(track, [(T, 1000), (T + 1, 1000), (T + 2, 91_000), (T + 3, 1001), (T + 4, 1001)])
    assert track.last == Sample(T + 4, 1001)
    assert track.restarted is None


def test_a_value_that_noise_made_a_little_too_high_is_waited_out() -> None:
    track = IndexTrack()
    run(track, [(T, 1000), (T + 1, 1007)])
    pieces = run(track, [(T + 2 + n, 1001 + n // 4) for n in range(60)])
    opened = track.open()
    assert pieces == []
    assert opened is not None
    assert opened.last.value - opened.first.value == 1001 + 59 // 4 - 1000


def test_an_index_that_falls_back_begins_a_new_run() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    pieces = run(track, [(T + 10 + n, n) for n in range(6)])
    assert pieces[0] == Piece(Sample(T, 90_000), Sample(T + 1, 90_002))
    assert pieces[1] == Piece(Sample(T + 10, 0), Sample(T + 10, 0))
    assert track.last == Sample(T + 15, 5)


def test_four_samples_of_another_index_do_not_end_a_run() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    pieces = run(track, [(T + 10 + n, n) for n in range(4)] + [(T + 20, 90_005), (T + 21, 90_005)])
    assert pieces == []
    assert track.last == Sample(T + 21, 90_005)


def test_the_fifth_outlier_in_a_row_begins_a_new_run_at_the_first_and_says_so_once() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    assert run(track, [(T + 10 + n, n) for n in range(4)]) == []
    assert track.restarted is None
    assert track.see(4, T + 14)[1] == Piece(Sample(T + 10, 0), Sample(T + 10, 0))
    assert track.restarted == (Sample(T + 1, 90_002), Sample(T + 10, 0))
    for value in (4, 5):
        track.see(value, T + 15)
        assert track.restarted is None


def test_outliers_that_contradict_one_another_end_no_run() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    damaged = [(T + 10, 500), (T + 11, 500), (T + 12, 300), (T + 13, 300), (T + 14, 100), (T + 15, 100)]
    assert run(track, [*damaged, (T + 20, 90_005), (T + 21, 90_005)]) == []
    assert track.last == Sample(T + 21, 90_005)


def test_outliers_with_good_samples_between_them_end_no_run() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    assert run(track, [(T + 10 + n, n) for n in range(4)] + [(T + 20, 90_005), (T + 21, 90_005)]) == []
    assert run(track, [(T + 30 + n, 20 + n) for n in range(4)]) == []
    assert track.last == Sample(T + 21, 90_005)


def test_an_outlier_below_the_one_before_is_counted_as_the_first() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_002)])
    run(track, [(T + 10, 0), (T + 11, 40)] + [(T + 12 + n, 20 + n) for n in range(4)])
    assert track.restarted is None
    run(track, [(T + 16, 24)])
    assert track.restarted == (Sample(T + 1, 90_002), Sample(T + 12, 20))


@pytest.mark.parametrize(("below", "restarts"), [(100, False), (101, True)])
def test_only_an_index_that_fell_by_more_than_100_wh_begins_a_new_run(*, below: int, restarts: bool) -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T + 1, 90_000)])
    run(track, [(T + 10 + n, 90_000 - below) for n in range(5)])
    assert (track.restarted is not None) is restarts


def test_samples_that_were_heard_too_late_do_not_end_a_run_when_the_index_follows_from_its_last_cut() -> None:
    woken = T + 5 * SLOT + 300
    track = IndexTrack()
    pieces = run(track, every_second(T, T + 1000))
    pieces += run(track, [(woken, 2001), (woken, 2001)])  # said as the computer fell asleep, heard when it woke
    pieces += run(track, every_second(woken + 1, T + 6 * SLOT))
    assert track.restarted is None
    assert pieces[1:] == [Piece(Sample(T, 1000), Sample(T + 6 * SLOT, 1000 + 6 * SLOT))]


def test_an_index_that_jumps_further_than_a_home_draws_since_the_last_cut_begins_a_new_run() -> None:
    track = IndexTrack()
    run(track, every_second(T, T + 1000))
    run(track, [(T + 1001 + n, 62_000 + n) for n in range(5)])
    assert track.restarted == (Sample(T + 1000, 2000), Sample(T + 1001, 62_000))


def test_a_new_run_never_begins_at_the_instant_at_which_the_old_one_ended() -> None:
    track = IndexTrack()
    run(track, [(T, 90_000), (T, 90_000)])
    pieces = run(track, [(T, 7)] * 5)
    assert [piece.first for piece in pieces] == [Sample(T + 1, 7)]


def test_a_run_goes_on_from_its_last_cut() -> None:
    track = IndexTrack(Sample(T, 1000))
    pieces = run(track, every_second(T + 4000, T + 3 * SLOT), proven=True)
    assert pieces == [Piece(Sample(T, 1000), Sample(T + 3 * SLOT, 6400))]


def test_what_is_open_grows_until_its_cut() -> None:
    track = IndexTrack()
    run(track, every_second(T, T + 10))
    assert track.open() == Piece(Sample(T, 1000), Sample(T + 10, 1010))
    run(track, every_second(T + 11, T + SLOT))
    assert track.open() is None


def test_a_power_that_no_home_draws_does_not_follow() -> None:
    assert follows(Sample(0, 0), Sample(3600, 60_000))
    assert not follows(Sample(0, 0), Sample(3600, 60_100))
    assert not follows(Sample(0, 1), Sample(3600, 0))


def test_two_seconds_and_two_wh_are_granted_to_stamps_and_rounding() -> None:
    assert follows(Sample(9, 0), Sample(9, 35))
    assert not follows(Sample(9, 0), Sample(9, 36))
    assert follows(Sample(9, 0), Sample(8, 35))


@given(
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 14_000)), min_size=2, max_size=60),
    st.integers(0, SLOT),
)
def test_pieces_tile_the_time_and_add_up_to_the_index(steps: list[tuple[int, int]], offset: int) -> None:
    track, at, value = IndexTrack(), T + offset, 5000
    pieces: list[Piece] = []
    for seconds, watts in steps:
        at, value = at + seconds, value + watts * seconds // 3600
        pieces += track.see(value, at, proven=True)
    if (opened := track.open()) is not None:
        pieces.append(opened)
    assert track.last is not None
    assert pieces[0].first.value + sum(piece.last.value - piece.first.value for piece in pieces) == track.last.value
    for before, after in pairwise(pieces):
        assert before.last == after.first
    assert all(piece.last.at % SLOT == 0 for piece in pieces[1:-1])
