from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.frames import Reason
from persienne.meters.virtual.noise import LONGEST_SILENCE, Noise
from persienne.meters.virtual.stream import virtual_stream
from support.virtual_meters import french, meter

LINE = b"".join(raw for _, raw in virtual_stream(meter(), french("2025-01-22T12:00:07"), frames=40))


@given(st.binary(max_size=300), st.integers())
def test_no_noise_changes_nothing(data: bytes, seed: int) -> None:
    assert Noise(0, seed).through(data) == data


@given(st.floats(0, 1), st.integers(0, 2**32), st.integers(1, 400))
def test_the_noise_of_a_seed_is_the_same_however_the_line_is_cut(probability: float, seed: int, size: int) -> None:
    line, noise = LINE[:2000], Noise(probability, seed)
    cut = b"".join(noise.through(line[begin : begin + size]) for begin in range(0, len(line), size))
    assert cut == Noise(probability, seed).through(line)


def test_what_is_heard_is_seven_bits_and_no_more_than_was_said() -> None:
    heard = Noise(0.05, 1).through(LINE)
    assert heard.isascii()
    assert len(heard) <= len(LINE)


def test_a_thousandth_damages_about_one_byte_in_a_thousand() -> None:
    quiet = [seed for seed in range(40) if Noise(0.001, seed).through(LINE[:1000]) == LINE[:1000]]
    assert 5 <= len(quiet) <= 25


@pytest.mark.slow
def test_every_kind_of_damage_happens() -> None:
    reasons: set[Reason] = set()
    interrupted = shorter = 0
    for seed in range(30):
        heard = Noise(0.002, seed).through(LINE)
        interrupted += b"\x04" in heard
        shorter += len(heard) < len(LINE) - 1000
        decoder = Decoder()
        decoder.feed(heard, 0)
        reasons |= decoder.statistics.rejected.keys()
    assert reasons >= {Reason.CHECKSUM, Reason.LABEL, Reason.SHAPE}
    assert interrupted
    assert shorter


@pytest.mark.slow
def test_a_line_is_heard_again_after_the_longest_silence() -> None:
    noise = Noise(0.01, 3)
    heard = [len(noise.through(LINE)) for _ in range(30)]
    assert LONGEST_SILENCE < len(LINE) <= 2 * LONGEST_SILENCE
    assert sum(heard) > len(LINE)


@pytest.mark.parametrize("probability", [-0.1, 1.1, float("nan")])
def test_what_is_no_probability_is_refused(probability: float) -> None:
    with pytest.raises(ValueError, match="probability"):
        Noise(probability)
