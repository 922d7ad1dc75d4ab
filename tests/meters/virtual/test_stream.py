from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.base.reading import Fact, Kind, Made, Meter, Reading
from persienne.meters.fictional_home import FICTIONAL_POINT
from persienne.meters.tic.clock import parse_horodate
from persienne.meters.tic.contract import Option
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.frames import Reason
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import FactKind
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import (
    KEPT_BY_PORT,
    LONGEST_SILENCE,
    Change,
    Changed,
    Noise,
    Sleep,
    Succession,
    virtual_stream,
)
from support.tic_fold import energies, facts
from support.tic_logs import frames_at, thinned
from support.virtual_meters import CONTRACTS, FIRST, KINDS, dates, first_above, french, meter, said, values

if TYPE_CHECKING:
    from persienne.meters.virtual.meter import VirtualMeter


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


T = french("2025-01-22T12:20:07")
HOME = Meter(FICTIONAL_POINT)
WINTER = french("2024-12-01T00:00:00")


@pytest.mark.for_each(("mode", "contract", "phases"), KINDS)
def test_frames_come_as_fast_as_a_real_line_carries_them(mode: Mode, contract: Option, phases: int) -> None:
    dues = [due for due, _ in virtual_stream(meter(mode, contract, phases), T, frames=10)]
    periods = [after - before for before, after in pairwise(dues)]
    low, high = {
        (Mode.STANDARD, 1): (0.9, 1.05),
        (Mode.STANDARD, 3): (1.2, 1.4),
        (Mode.HISTORIQUE, 1): (1.2, 2.4),
        (Mode.HISTORIQUE, 3): (1.9, 3.1),
    }[mode, phases]
    assert all(low <= period <= high for period in periods)


def test_each_frame_is_the_meter_s_at_the_instant_at_which_it_begins() -> None:
    kind, elapsed = meter(), 0.0
    for due, raw in virtual_stream(kind, T, frames=50):
        assert raw == kind.frame(T + int(elapsed + 1e-9))
        elapsed = due + 0.025


@pytest.mark.parametrize("piece", [0.001, 0.05, 0.3, 100.0])
def test_pieces_are_the_same_line_and_no_longer_than_asked(piece: float) -> None:
    whole = list(virtual_stream(meter(), T, frames=4))
    pieces = list(virtual_stream(meter(), T, frames=4, piece=piece))
    assert b"".join(raw for _, raw in pieces) == b"".join(raw for _, raw in whole)
    assert all(len(raw) <= max(1, piece * 960) for _, raw in pieces)
    dues = [due for due, _ in pieces]
    assert dues == sorted(dues)
    assert dues[-1] == pytest.approx(whole[-1][0])


def test_a_stream_without_an_end_goes_on() -> None:
    stream = virtual_stream(meter(), T)
    assert [said(next(stream)[1]).complete for _ in range(100)] == [True] * 100


@pytest.mark.turning
def test_twenty_short_frames_stand_between_two_long_ones_during_an_overload() -> None:
    kind = meter(Mode.HISTORIQUE, Option.HPHC, 3)
    begin = next(at for at in range(WINTER, WINTER + 23 * 86400, 20) if kind.overloaded(at))
    frames = [said(raw) for _, raw in virtual_stream(kind, begin - 5, frames=65)]
    short = [frame.groups[0].label == "ADIR1" for frame in frames]
    assert short.index(True) <= 4
    runs = [len(run) for run in "".join("s" if one else "l" for one in short).strip("l").split("l")]
    assert max(runs) == 20
    assert runs[0] == 20


def test_what_was_said_while_the_reader_slept_comes_at_its_waking_as_far_as_the_port_kept_it() -> None:
    awake = b"".join(raw for due, raw in virtual_stream(meter(), T, frames=40) if due <= 10)
    heard = list(virtual_stream(meter(), T, frames=40, sleeps=[Sleep(10, 20)]))
    assert b"".join(raw for due, raw in heard if due <= 10) == awake
    (kept,) = (raw for due, raw in heard if due == 30)
    whole = b"".join(raw for _, raw in virtual_stream(meter(), T, frames=40))
    assert (len(kept), whole[len(awake) :].startswith(kept)) == (KEPT_BY_PORT, True)
    assert [raw for due, raw in heard if due > 30] == [
        raw for due, raw in virtual_stream(meter(), T, frames=40) if due > 30
    ]


def test_a_stream_that_ends_in_a_sleep_gives_what_was_kept() -> None:
    assert sum(len(raw) for _, raw in virtual_stream(meter(), T, frames=2, sleeps=[Sleep(0.5, 60)])) == 2 * 865


@dataclass
class Heard:
    """What a stream came to: the last reading of each (register, start), as a store keeps them."""

    energies: dict[tuple[str, int], Reading]
    indexes: list[tuple[int, int]]
    facts: list[Fact]

    def pieces(self, name: str) -> list[Reading]:
        return [self.energies[key] for key in sorted(self.energies) if key[0] == name]


def listen(kind: VirtualMeter, start: int, frames: int, noise: Noise | None) -> tuple[Heard, int]:
    """Hear ``frames`` frames with noise and ten without; also the instant at which the last one was composed."""
    fold, decoder, heard = Fold(HOME), Decoder(), Heard({}, [], [])
    clean = virtual_stream(kind, start, frames=10)
    stream = [*clean]
    begun = start + int(stream[-1][0]) + 1
    stream = [(due + start, raw) for due, raw in stream]
    middle = [(due + begun, raw) for due, raw in virtual_stream(kind, begun, frames=frames, noise=noise, piece=0.2)]
    stream += middle
    resumed = int(stream[-1][0]) + 1
    stream += [(due + resumed, raw) for due, raw in virtual_stream(kind, resumed, frames=10)]
    said: list[Reading | Fact] = []
    for due, raw in stream:
        for frame in decoder.feed(raw, int(due)):
            said += fold.add(frame)
    said += fold.open()
    for one in said:
        if isinstance(one, Fact):
            heard.facts.append(one)
        elif one.source.made is Made.INDEX and one.register.kind is Kind.ENERGY:
            heard.energies[one.register.name, one.start] = one
        elif one.register.kind is Kind.INDEX and one.register.name == "EAST":
            heard.indexes.append((one.start, one.value))
    return heard, resumed + int(stream[-1][0] - resumed - len(stream[-1][1]) * 10 / baud(kind))


def baud(kind: VirtualMeter) -> int:
    return 9600 if kind.mode is Mode.STANDARD else 1200


def check_conserved(kind: VirtualMeter, heard: Heard, start: int, last: int) -> None:
    """The pieces follow one another and add up to the home’s energy between the first index and the last."""
    pieces = heard.pieces("EAST")
    for before, after in pairwise(pieces):
        assert before.start + before.duration == after.start
    first = kind.counters.indexes(start).total
    total = kind.counters.indexes(last).total
    assert sum(piece.value for piece in pieces) == (total - first) * 3600
    for at, value in heard.indexes:
        # A cut takes an index that was heard up to 20 s from it, at less than 9 kW.
        assert abs(value - kind.counters.indexes(at).total) <= 9000 * 25 // 3600


@pytest.mark.turning
@pytest.mark.parametrize(("mode", "contract", "phases"), KINDS)
@settings(max_examples=3)
@given(st.integers(french("2024-10-01T00:00:00"), french("2025-09-01T00:00:00")), st.integers(0, 2**32))
def test_the_fold_of_the_stream_gives_the_energy_of_the_home_to_the_wh(
    mode: Mode, contract: Option, phases: int, start: int, seed: int
) -> None:
    kind = meter(mode, contract, phases)
    # Over the end of a half-hour, whichever it is.
    start += 1800 - start % 1800 - 200
    frames = 500 if mode is Mode.STANDARD else 250
    for noise in (None, Noise(0.001, seed), Noise(0.01, seed)):
        heard, last = listen(kind, start, frames, noise)
        check_conserved(kind, heard, start, last)


@pytest.mark.turning
@pytest.mark.parametrize("contract", CONTRACTS)
@pytest.mark.parametrize(
    "text", ["2024-10-27T01:50:00", "2025-03-30T01:50:00", "2025-01-21T23:55:00", "2025-01-22T05:55:00"]
)
def test_the_energy_is_kept_over_the_odd_nights_midnight_and_the_change_of_colour(contract: Option, text: str) -> None:
    kind, start = meter(Mode.STANDARD, contract), french(text)
    heard, last = listen(kind, start, 900, Noise(0.0005, 5))
    check_conserved(kind, heard, start, last)
    parts = [sum(piece.value for piece in heard.pieces(f"EASF{n:02}")) for n in range(1, 11)]
    first, final = kind.counters.indexes(start), kind.counters.indexes(last)
    assert parts == [(b - a) * 3600 for a, b in zip(first.supplier, final.supplier, strict=True)]


def test_a_clean_stream_tells_the_facts_of_the_contract_once_and_no_doubt() -> None:
    heard, _ = listen(meter(Mode.STANDARD, Option.TEMPO, 3), french("2025-01-22T12:00:00"), 60, None)
    told = {fact.kind: fact.text for fact in heard.facts}
    assert len(told) == len(heard.facts)
    assert told.keys() == {
        FactKind.DEVICE,
        FactKind.POINT,
        FactKind.CONTRACT,
        FactKind.TARIFF,
        FactKind.SUBSCRIBED_POWER,
        FactKind.DAY_PROFILE,
        FactKind.MESSAGE,
        FactKind.RELAYS,
        FactKind.TODAY,
    }


def test_the_fold_finds_the_overrun_that_the_meter_says() -> None:
    kind = meter()
    begin = first_above(kind, 6000, WINTER, WINTER + 23 * 86400)
    end = next(at for at in range(begin, begin + 3600, 20) if kind.counters.power(at) <= 6000)
    heard, _ = listen(kind, begin - 30, 2 * (end - begin) + 60, None)
    first, closed = facts(heard.facts, FactKind.OVERRUN)[:2]
    assert abs(first.at - begin) <= 2
    assert closed.until is not None
    assert abs(closed.until - end) <= 2


@pytest.mark.turning
@pytest.mark.parametrize(
    ("mode", "contract", "phases"), [(Mode.STANDARD, Option.TEMPO, 1), (Mode.HISTORIQUE, Option.HPHC, 3)]
)
def test_a_whole_noisy_day_is_kept_to_the_wh(mode: Mode, contract: Option, phases: int) -> None:
    kind, start = meter(mode, contract, phases), french("2025-01-21T18:00:00")
    heard, last = listen(kind, start, 90_000 if mode is Mode.STANDARD else 45_000, Noise(0.001, 11))
    check_conserved(kind, heard, start, last)
    half_hours = [piece for piece in heard.pieces("EAST") if piece.duration == 1800]
    # A silence over the end of a half-hour joins two; of the day's 48, most are whole.
    assert len(half_hours) > 24


def home(*changes: Changed, mode: Mode = Mode.STANDARD) -> Succession:
    return Succession(MeterOptions(mode, first=FIRST), changes)


def test_a_change_of_mode_keeps_the_address_and_the_indexes() -> None:
    line = home(Changed(T + 60, Change.STANDARD), mode=Mode.HISTORIQUE)
    before, after = values(said(line.frame(T + 59))), values(said(line.frame(T + 60)))
    assert before["ADCO"] == after["ADSC"]
    assert abs(int(after["EAST"]) - int(before["HCHC"]) - int(before["HCHP"])) <= 1


def test_another_meter_has_another_address_and_counts_from_zero() -> None:
    line = home(Changed(T + 60, Change.REPLACED))
    before, after = values(said(line.frame(T + 59))), values(said(line.frame(T + 3660)))
    assert before["PRM"] == after["PRM"]
    assert before["ADSC"] != after["ADSC"]
    assert values(said(line.frame(T + 60)))["EAST"] == "000000000"
    counters = line.meter_at(T).counters
    assert int(after["EAST"]) == counters.indexes(T + 3660).total - counters.indexes(T + 60).total


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [-300, 777, 7200])
def test_a_wrong_clock_moves_all_that_the_meter_dates_and_no_index(seconds: int) -> None:
    line = home(Changed(T, Change.CLOCK, seconds))
    right, wrong = said(home().frame(T)), said(line.frame(T))
    date = parse_horodate(dates(wrong)["DATE"])
    assert date is not None
    assert (date.epoch(), date.degraded) == (T + seconds, False)
    assert values(right)["EAST"] == values(wrong)["EAST"]
    end = parse_horodate(dates(wrong)["CCASN"])
    assert end is not None
    instant = (end.epoch() or 0) - seconds
    indexes = [line.meter_at(T).counters.indexes(one).total for one in (instant - 1800, instant)]
    assert (end.epoch() or 0) % 1800 == 0
    assert abs(int(values(wrong)["CCASN"]) / 2 - indexes[1] + indexes[0]) <= 1


def test_a_clock_that_is_lost_is_said_in_every_date_and_in_the_status_until_it_is_right() -> None:
    line = home(Changed(T, Change.CLOCK, 300), Changed(T + 10, Change.DEGRADED), Changed(T + 20, Change.CLOCK))
    for at, degraded in ((T, False), (T + 10, True), (T + 20, False)):
        frame = said(line.frame(at))
        stamps = [stamp for label, stamp in dates(frame).items() if label[1:3] != "PM"]
        assert {stamp[0].islower() for stamp in stamps} == {degraded}
        assert bool(int(values(frame)["STGE"], 16) >> 16 & 1) is degraded


def test_the_line_goes_on_at_the_speed_of_each_mode() -> None:
    line = home(Changed(T + 60, Change.STANDARD), mode=Mode.HISTORIQUE)
    dues = [due for due, _ in virtual_stream(line, T, frames=80)]
    periods = [after - before for before, after in pairwise(dues)]
    assert min(periods[:30]) > 1.3
    assert max(periods[-20:]) < 1.1


def test_a_thinned_log_has_a_frame_a_minute_and_each_second_around_an_event() -> None:
    begin = french("2025-01-22T12:00:00")
    instants = list(thinned(begin, begin + 7200, [begin + 5000], around=30))
    assert instants == sorted(set(instants))
    assert {at - begin for at in instants} >= {*range(0, 7200, 60), *range(4970, 5030), 1799, 1800, 1801}
    assert len(instants) == 120 + 59 + 7
    line = home(Changed(begin + 5000, Change.REPLACED))
    told = [said(raw).data("ADSC") for _, raw in frames_at(line, [begin + 4999, begin + 5000])]
    assert told == ["990061999998", "990061999997"]


@pytest.mark.slow
def test_the_fold_hears_of_the_other_meter_and_keeps_the_energy_of_both() -> None:
    line = home(Changed(T + 1800, Change.REPLACED))
    fold, decoder = Fold(Meter(FICTIONAL_POINT)), Decoder()
    told: list[Reading | Fact] = []
    for at in range(T, T + 3600, 10):
        for frame in decoder.feed(line.frame(at), at):
            told += fold.add(frame)
    told += fold.open()
    # What is under way is said again under its start.
    counted = sum({start: joules for start, _, joules in energies(told)}.values())
    counters = line.meter_at(T).counters
    old = counters.indexes(T + 1790).total - counters.indexes(T).total
    # Another address counts once two frames in a row have said it.
    new = counters.indexes(T + 3590).total - counters.indexes(T + 1810).total
    assert counted == (old + new) * 3600
    assert len(facts(told, FactKind.DEVICE)) == 2
