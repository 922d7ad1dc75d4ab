from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import CURVE_SOURCE, SOURCES, FactKind
from persienne.reading import Fact, Kind, Made, Meter, Quality, Reading, Unit
from support.tic_frames import (
    ADCO,
    ADSC,
    PRM,
    frame,
    historique_lines,
    horodate,
    short_lines,
    standard_lines,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HOME = Meter(PRM)
T = 1_737_500_400  # 2025-01-21 23:00 UTC, a half-hour and a local midnight
SLOT = 1800


def fed(fold: Fold, pieces: Iterable[tuple[int, list[bytes]]], decoder: Decoder | None = None) -> list[Reading | Fact]:
    decoder = decoder or Decoder()
    return [said for at, lines in pieces for told in decoder.feed(frame(lines), at) for said in fold.add(told)]


def energies(said: Iterable[Reading | Fact], name: str = "EAST", made: Made = Made.INDEX) -> list[tuple[int, int, int]]:
    return [
        (one.start, one.duration, one.value)
        for one in said
        if isinstance(one, Reading)
        and one.register.kind is Kind.ENERGY
        and (one.register.name, one.source.made) == (name, made)
    ]


def facts(said: Iterable[Reading | Fact], kind: FactKind) -> list[Fact]:
    return [one for one in said if isinstance(one, Fact) and one.kind == kind]


def powers(said: Iterable[Reading | Fact]) -> list[Reading]:
    return [one for one in said if isinstance(one, Reading) and one.register.kind is Kind.POWER]


def test_half_hours_of_the_total_and_of_each_tariff() -> None:
    said = fed(Fold(HOME), ((at, standard_lines(at, {1: 10 + (at - T) // 10, 2: 7})) for at in range(T, T + 3601, 10)))
    assert energies(said) == [(T, SLOT, 180 * 3600), (T + SLOT, SLOT, 180 * 3600)]
    assert energies(said, "EASF01") == energies(said)
    assert energies(said, "EASF02") == [(T, SLOT, 0), (T + SLOT, SLOT, 0)]
    assert energies(said, "EASF03") == []
    (first, *_) = [one for one in said if isinstance(one, Reading) and one.register.unit is Unit.WH]
    assert (first.register.name, first.start, first.value, first.source) == ("EAST", T, 17, SOURCES[Mode.STANDARD])


def test_historique_has_a_total_that_is_the_sum_of_its_indexes() -> None:
    said = fed(
        Fold(HOME), ((at, historique_lines({"HCHC": 500, "HCHP": (at - T) // 10})) for at in range(T, T + 1801, 10))
    )
    assert energies(said) == [(T, SLOT, 180 * 3600)]
    assert energies(said, "EASF02") == [(T, SLOT, 180 * 3600)]
    assert energies(said, "EASF01") == [(T, SLOT, 0)]


def test_a_tariff_that_begins_while_nobody_listens_is_counted_from_zero() -> None:
    first = fed(Fold(HOME), ((T + n, standard_lines(T + n, {1: 100 + n})) for n in range(5)))
    fold = Fold(HOME, resume=[one for one in first if isinstance(one, Reading)])
    fed(fold, ((T + 900 + n, standard_lines(T + 900 + n, {1: 110, 2: 40})) for n in range(5)))
    assert energies(fold.open(), "EASF02") == [(T, 904, 40 * 3600)]
    assert energies(fold.open()) == [(T, 904, 50 * 3600)]


def test_injected_energy_has_its_own_curve() -> None:
    said = fed(
        Fold(HOME), ((at, standard_lines(at, {1: 5}, injected=9 + (at - T) // 10)) for at in range(T, T + 1801, 10))
    )
    assert energies(said, "EAIT") == [(T, SLOT, 180 * 3600)]


def test_a_total_that_is_not_the_sum_of_its_parts_needs_a_second_frame() -> None:
    fold = Fold(HOME)
    assert energies(fed(fold, [(T, standard_lines(T, {1: 10}, total=11))])) == []
    assert not [one for one in fold.open() if one.register.name == "EAST"]
    fed(fold, [(T + 2, standard_lines(T + 2, {1: 12}, total=13))])
    assert energies(fold.open()) == [(T, 2, 2 * 3600)]


def test_load_curve_points_take_their_period_from_their_two_dates() -> None:
    curve = ((T, 660), (T - 3600, 240))
    said = fed(Fold(HOME), ((T + n, standard_lines(T + n, {1: 10}, curve=curve)) for n in range(3)))
    points = energies(said, made=Made.CURVE_POINT)
    assert points == [(T - 7200, 3600, 240 * 3600), (T - 3600, 3600, 660 * 3600)]
    assert {one.source for one in said if isinstance(one, Reading) and one.source.made is Made.CURVE_POINT} == {
        CURVE_SOURCE
    }


def test_a_next_point_is_said_once() -> None:
    fold, decoder = Fold(HOME), Decoder()
    fed(fold, ((T + n, standard_lines(T + n, {1: 10}, curve=((T, 660), (T - SLOT, 240)))) for n in range(2)), decoder)
    later = T + SLOT
    said = fed(
        fold,
        ((later + n, standard_lines(later + n, {1: 10}, curve=((later, 900), (T, 660)))) for n in range(3)),
        decoder,
    )
    assert energies(said, made=Made.CURVE_POINT) == [(T, SLOT, 900 * SLOT)]


def test_the_days_maximum_keeps_its_instant_and_yesterdays_is_final() -> None:
    fold = Fold(HOME)
    lines = [
        (T + n, standard_lines(T + n, {1: 10}, maximum=(T - 50, 4000), maximum_before=(T - 90_000, 5100)))
        for n in range(3)
    ]
    said = fed(fold, lines)
    final = [one for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]
    assert [(one.register.name, one.start, one.value) for one in final] == [("SMAXSN", T - 90_000, 5100)]
    today = [one for one in fold.open() if one.register.kind is Kind.MAXIMUM]
    assert [(one.start, one.value) for one in today] == [(T - 50, 4000)]


def test_powers_are_said_at_most_once_a_second() -> None:
    said = fed(Fold(HOME), ((T + n // 2, standard_lines(T + n // 2, {1: 10}, power=700 + n)) for n in range(6)))
    assert [(one.start, one.value) for one in powers(said)] == [(T, 700), (T + 1, 702), (T + 2, 704)]
    assert {one.register.unit for one in powers(said)} == {Unit.VA}


def test_impossible_powers_of_phases_are_flagged_and_none_is_charted() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 1}, power=1407, phases=(690, 17_742, 460))) for n in range(3)))
    assert {one.register.name for one in powers(said)} == {"SINSTS"}
    assert [fact.text for fact in facts(said, FactKind.IMPLAUSIBLE_POWER)] == ["SINSTS2 17742"]


def test_an_old_meter_without_power_gives_an_estimate() -> None:
    lines = [one for one in historique_lines({"BASE": 5}, option="BASE", tariff="TH..") if not one.startswith(b"PAPP")]
    (power,) = powers(fed(Fold(HOME), [(T, lines)]))
    assert (power.value, power.quality) == (460, Quality.ESTIMATED)


def test_texts_are_told_once_and_after_two_frames() -> None:
    fold, decoder = Fold(HOME), Decoder()
    assert not facts(fed(fold, [(T, standard_lines(T, {1: 1}))], decoder), FactKind.CONTRACT)
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 1})) for n in range(1, 5)), decoder)
    assert [fact.text for fact in facts(said, FactKind.CONTRACT)] == ["H PLEINE/CREUSE"]
    assert [fact.text for fact in facts(said, FactKind.DEVICE)] == [ADSC]
    assert [fact.text for fact in facts(said, FactKind.POINT)] == [PRM]
    assert facts(said, FactKind.DAY_PROFILE)[0].text.startswith("00008002 0100C001")


def test_what_was_told_is_not_told_again() -> None:
    lines = [(T + n, standard_lines(T + n, {1: 1})) for n in range(3)]
    told = [one for one in fed(Fold(HOME), lines) if isinstance(one, Fact)]
    assert told
    assert not [one for one in fed(Fold(HOME, told=told), lines) if isinstance(one, Fact)]


def test_a_contract_that_falls_back_to_base_goes_on_with_its_total() -> None:
    fold, decoder = Fold(HOME), Decoder()
    said = fed(fold, ((T + n, historique_lines({"HCHC": 500, "HCHP": 700 + n})) for n in range(0, 900, 3)), decoder)
    said += fed(
        fold,
        ((T + n, historique_lines({"BASE": 1200 + n}, option="BASE", tariff="TH..")) for n in range(900, 1801, 3)),
        decoder,
    )
    assert [fact.text for fact in facts(said, FactKind.CONTRACT)] == ["HC..", "BASE"]
    assert facts(said, FactKind.INDEX_RESTARTED) == []
    assert energies(said) == [(T, SLOT, 1800 * 3600)]
    assert energies(said, "EASF02") == [(T, 897, 897 * 3600)]


def test_another_meter_begins_new_runs() -> None:
    fold, decoder = Fold(HOME), Decoder()
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 90_000 + n})) for n in range(5)), decoder)
    said += fed(
        fold, ((T + 9 + n, standard_lines(T + 9 + n, {1: 3 + n}, address="061234567891")) for n in range(5)), decoder
    )
    assert [fact.text for fact in facts(said, FactKind.DEVICE)] == [ADSC, "061234567891"]
    assert energies(said) == [(T, 4, 4 * 3600)]
    assert energies(fold.open()) == [(T + 10, 3, 3 * 3600)]


def test_one_strange_address_is_noise() -> None:
    fold, decoder = Fold(HOME), Decoder()
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 50 + n})) for n in range(5)), decoder)
    said += fed(fold, [(T + 5, standard_lines(T + 5, {1: 55}, address="061234567891"))], decoder)
    said += fed(fold, ((T + n, standard_lines(T + n, {1: 50 + n})) for n in range(6, 9)), decoder)
    assert energies(said) == []
    assert energies(fold.open()) == [(T, 8, 8 * 3600)]


def test_a_meter_that_changes_mode_begins_new_runs_under_another_source() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, historique_lines({"BASE": 90 + n}, option="BASE", tariff="TH..")) for n in range(5)))
    said += fed(fold, ((T + 60 + n, standard_lines(T + 60 + n, {1: 100 + n, 2: 5})) for n in range(5)))
    assert energies(said) == [(T, 4, 4 * 3600)]
    assert [one.source for one in fold.open() if one.register.name == "EAST"] == [SOURCES[Mode.STANDARD]]


def test_a_wrong_clock_is_told_and_what_it_dates_is_left_out() -> None:
    ahead = 12_600
    curve, fold = ((T, 660), (T - SLOT, 240)), Fold(HOME)
    said = fed(fold, ((T + n, standard_lines(T + n + ahead, {1: 10 + n}, curve=curve)) for n in range(5)))
    assert [fact.text for fact in facts(said, FactKind.CLOCK_OFFSET)] == ["12600"]
    assert energies(said, made=Made.CURVE_POINT) == []
    assert energies(fold.open()) == [(T, 4, 4 * 3600)]


def test_a_lost_clock_is_told_at_its_beginning_and_its_end() -> None:
    lost = [(T + n, standard_lines(T + n, {1: 1}, clock=horodate(T + n, degraded=True))) for n in range(3)]
    found = [(T + n, standard_lines(T + n, {1: 1})) for n in range(3, 6)]
    said = fed(Fold(HOME), lost + found)
    assert [(fact.at, fact.text) for fact in facts(said, FactKind.CLOCK_DEGRADED)] == [(T, "1"), (T + 3, "0")]


def test_a_small_step_back_of_the_clock_is_waited_out() -> None:
    times = [*range(T, T + 100), *range(T + 40, T + 1801)]
    said = fed(Fold(HOME), ((at, historique_lines({"BASE": 5 + n}, option="BASE")) for n, at in enumerate(times)))
    assert energies(said) == [(T, SLOT, 1860 * 3600)]


def test_a_large_step_back_begins_new_runs() -> None:
    fold, decoder = Fold(HOME), Decoder()
    back = T - 10 * 3600
    said = fed(fold, ((T + n, standard_lines(T + n, {1: 10 + n})) for n in range(5)), decoder)
    said += fed(fold, ((back + n, standard_lines(back + n, {1: 15 + n})) for n in range(5)), decoder)
    assert len(facts(said, FactKind.CLOCK_WENT_BACK)) == 1
    assert energies(said) == [(T, 4, 4 * 3600)]
    assert energies(fold.open()) == [(back, 4, 4 * 3600)]


def test_a_log_is_read_by_the_meters_own_clock() -> None:
    fold = Fold(HOME, meter_time=True)
    said = fed(fold, ((0, standard_lines(at, {1: 10 + (at - T) // 10})) for at in range(T, T + 1801, 10)))
    assert energies(said) == [(T, SLOT, 180 * 3600)]


def test_one_damaged_date_moves_no_log() -> None:
    fold = Fold(HOME, meter_time=True)
    times = [T, T + 1, T + 86_400, T + 2, T + 3]
    fed(fold, ((0, standard_lines(at, {1: 10 + n})) for n, at in enumerate(times)))
    assert energies(fold.open()) == [(T, 3, 4 * 3600)]


def test_an_overrun_has_a_beginning_and_an_end() -> None:
    def lines(n: int) -> list[bytes]:
        return historique_lines({"BASE": 5}, option="BASE", tariff="TH..", overload=33 if 3 <= n < 7 else None)

    said = fed(Fold(HOME), ((T + n, lines(n)) for n in range(12)))
    assert facts(said, FactKind.OVERRUN) == [
        Fact(HOME, FactKind.OVERRUN, T + 3, "ADPS"),
        Fact(HOME, FactKind.OVERRUN, T + 3, "ADPS", T + 7),
    ]


def test_a_long_frame_among_short_ones_does_not_end_an_overrun() -> None:
    long = historique_lines({"BASE": 5}, option="BASE", tariff="TH..", three_phase=True)
    short = short_lines((45, 0, 0), (45, 3, 2))
    lines = [long, *[short] * 20, long, *[short] * 20, long, long]
    said = fed(Fold(HOME), ((T + n, one) for n, one in enumerate(lines)))
    assert [(fact.at, fact.until) for fact in facts(said, FactKind.OVERRUN)] == [(T + 1, None), (T + 1, T + 42)]


def test_tempo_colours_are_told_in_both_modes() -> None:
    standard = [(T + n, standard_lines(T + n, {5: 1}, status="9B3A9000")) for n in range(3)]
    said = fed(Fold(HOME), standard)
    assert [fact.text for fact in facts(said, FactKind.TODAY)] == ["red"]
    assert [fact.text for fact in facts(said, FactKind.TOMORROW)] == ["white"]
    old = historique_lines({"BBRHCJB": 1}, option="BBR(", tariff="HCJB", tomorrow="ROUG")
    said = fed(Fold(HOME), ((T + n, old) for n in range(3)))
    assert [fact.text for fact in facts(said, FactKind.TODAY)] == ["blue"]
    assert [fact.text for fact in facts(said, FactKind.TOMORROW)] == ["red"]


def test_the_fold_needs_no_numpy() -> None:
    code = "import sys, persienne.meters.tic.fold, persienne.meters.tic.stream_json; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@dataclass
class Disk:
    """What a store keeps: one value a (register, source, start); a later one replaces it."""

    energies: dict[tuple[str, str, int], Reading] = field(default_factory=dict)
    indexes: list[Reading] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)

    def write(self, said: Iterable[Reading | Fact]) -> None:
        for one in said:
            if isinstance(one, Fact):
                self.facts.append(one)
            elif one.register.kind is Kind.INDEX:
                self.indexes.append(one)
            elif one.register.kind is Kind.ENERGY and one.source.made is Made.INDEX:
                self.energies[one.register.name, one.source.format, one.start] = one

    def pieces(self, name: str) -> list[Reading]:
        return sorted((one for key, one in self.energies.items() if key[0] == name), key=lambda one: one.start)


class Line:
    """A made meter and the noise of its line."""

    def __init__(self, seed: int, *, standard: bool) -> None:
        self.random = random.Random(seed)
        self.standard = standard
        self.at = T + self.random.randrange(SLOT)
        self.joules = [self.random.randrange(10**6) * 3600, self.random.randrange(10**6) * 3600]
        self.part = 0

    def step(self, watts: int, seconds: int) -> bytes:
        """One frame, ``seconds`` after the one before."""
        self.at += seconds
        if self.random.random() < 0.02:
            self.part = 1 - self.part
        self.joules[self.part] += watts * seconds
        low, high = (joules // 3600 for joules in self.joules)
        if self.standard:
            return frame(standard_lines(self.at, {1: low, 2: high}, power=watts))
        return frame(historique_lines({"HCHC": low, "HCHP": high}, power=watts))

    @property
    def total(self) -> int:
        return sum(joules // 3600 for joules in self.joules)

    def noisy(self, raw: bytes, rate: float) -> bytes:
        told = bytearray()
        for byte in raw:
            chance = self.random.random()
            if chance < rate / 2:
                continue
            told.append(byte ^ (1 << self.random.randrange(7)) if chance < rate else byte)
        return bytes(told)


class Home:
    """A made meter heard by a decoder and a fold that are killed and started again, and a disk that stays."""

    def __init__(self, seed: int, *, standard: bool) -> None:
        self.meter, self.disk = Line(seed, standard=standard), Disk()
        self.fold, self.decoder = Fold(HOME), Decoder()

    def hear(self, watts: int, seconds: int, times: int, rate: float = 0.0) -> None:
        for _ in range(times):
            raw = self.meter.noisy(self.meter.step(watts, seconds), rate)
            cut = self.meter.random.randrange(len(raw) + 1)
            for chunk in (raw[:cut], raw[cut:]):
                for told in self.decoder.feed(chunk, self.meter.at):
                    self.disk.write(self.fold.add(told))

    def commit(self) -> None:
        self.disk.write(self.fold.open())

    def restart(self) -> None:
        self.fold, self.decoder = Fold(HOME, resume=self.disk.indexes, told=self.disk.facts), Decoder()

    def happen(self, event: str, watts: int, seconds: int, rate: float) -> None:
        if event == "steady":
            self.hear(watts, max(1, seconds // 20), 20, rate)
        elif event == "commit":
            self.commit()
        else:
            if event == "stop":
                self.commit()
            if event != "silence":
                self.restart()
            self.meter.step(watts, seconds)


EVENT = st.tuples(
    st.sampled_from(["steady", "steady", "steady", "silence", "kill", "stop", "commit"]),
    st.integers(0, 9_000),
    st.integers(1, 7_000),
    st.sampled_from([0.0, 0.0, 0.001, 0.01]),
)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.booleans(), st.lists(EVENT, min_size=1, max_size=14))
def test_energy_is_conserved_whatever_is_cut_lost_noisy_or_restarted(
    seed: int, standard: bool, events: list[tuple[str, int, int, float]]
) -> None:
    home = Home(seed, standard=standard)
    home.hear(300, 1, 3)
    for event in events:
        home.happen(*event)
    home.hear(300, 2, 12)
    home.commit()

    low, high = (joules // 3600 for joules in home.meter.joules)
    for name, last in (("EAST", low + high), ("EASF01", low), ("EASF02", high)):
        first = next((one.value for one in home.disk.indexes if one.register.name == name), last)
        pieces = home.disk.pieces(name)
        assert sum(one.value for one in pieces) == (last - first) * 3600
        for before, after in pairwise(pieces):
            assert before.start + before.duration == after.start


@pytest.mark.parametrize(
    ("name", "register", "last"),
    [
        ("01-hist-mono-tempo-linky.bin", "EASF01", 18_328_876),
        ("20-hist-tri-base-continuous.bin", "EAST", 10_151_184),
        ("21-std-mono-base-midnight.bin", "EAST", 11_887_650),
    ],
)
def test_a_real_capture_conserves_its_energy(name: str, register: str, last: int, samples: Path) -> None:
    decoder, fold = Decoder(), Fold(HOME)
    raw = (samples / "tic" / name).read_bytes()
    said = [one for told in decoder.feed(raw, T) + decoder.flush(T) for one in fold.add(told)]
    (first, *_) = [one.value for one in said if isinstance(one, Reading) and one.register.name == register]
    (opened,) = [one.value for one in fold.open() if one.register.name == register]
    assert first + opened // 3600 == last


def test_a_real_meter_whose_phases_are_impossible_is_flagged(samples: Path) -> None:
    raw = (samples / "tic" / "14-std-tri-base-bogus-SINSTSx.bin").read_bytes()
    (told,) = Decoder().feed(raw, T)
    said = Fold(HOME).add(told)
    assert [fact.text for fact in facts(said, FactKind.IMPLAUSIBLE_POWER)] == ["SINSTS1 48370"]
    assert [(one.register.name, one.value) for one in powers(said)] == [("SINSTS", 1407)]


def test_the_real_midnight_moves_the_days_maximum(samples: Path) -> None:
    raw = (samples / "tic" / "21-std-mono-base-midnight.bin").read_bytes()
    fold, decoder = Fold(HOME, meter_time=True), Decoder()
    said = [one for told in decoder.feed(raw, 0) + decoder.flush(0) for one in fold.add(told)]
    final = [(one.start, one.value) for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]
    assert [value for _, value in final] == [795, 1024]
    assert said
    assert ADCO not in {fact.text for fact in said if isinstance(fact, Fact)}
