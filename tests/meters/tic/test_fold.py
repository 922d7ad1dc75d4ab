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

from persienne.base.reading import Fact, Kind, Made, Reading
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.fold import Fold
from persienne.meters.tic.labels import Mode
from persienne.meters.tic.readings import CURVE_SOURCE, SOURCES, FactKind
from support.chance import cases
from support.tic_fold import HOME, SLOT, T, energies, facts, fed
from support.tic_frames import ADCO, ADSC, frame, historique_lines, standard_lines

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


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


def test_the_real_midnight_moves_the_days_maximum(samples: Path) -> None:
    raw = (samples / "tic" / "21-std-mono-base-midnight.bin").read_bytes()
    fold, decoder = Fold(HOME, meter_time=True), Decoder()
    said = [one for told in decoder.feed(raw, 0) + decoder.flush(0) for one in fold.add(told)]
    final = [(one.start, one.value) for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]
    assert [value for _, value in final] == [795, 1024]
    assert said
    assert ADCO not in {fact.text for fact in said if isinstance(fact, Fact)}


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


def test_a_frame_of_a_strange_address_says_nothing_at_all() -> None:
    fold, decoder = Fold(HOME), Decoder()
    fed(fold, ((T + n, standard_lines(T + n, {1: 50 + n})) for n in range(5)), decoder)
    assert fed(fold, [(T + 5, standard_lines(T + 5, {1: 55}, power=9_000, address="061234567891"))], decoder) == []


def test_another_meter_does_not_go_on_from_what_was_stored_of_the_one_before() -> None:
    first = fed(Fold(HOME), ((T + n, standard_lines(T + n, {1: 1_000 + n})) for n in range(5)))
    told = [one for one in first if isinstance(one, Fact)]
    fold = Fold(HOME, resume=[one for one in first if isinstance(one, Reading)], told=told)
    other = ((T + 600 + n, standard_lines(T + 600 + n, {1: 1_200 + n}, address="061234567891")) for n in range(5))
    said = fed(fold, other)
    assert (energies(said), energies(fold.open())) == ([], [(T + 601, 3, 3 * 3600)])


def test_what_is_open_has_the_days_maximum_so_far() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + 700 + n, standard_lines(T + 700 + n, {1: 9}, maximum=(T + 600, 4_200))) for n in range(3)))
    maxima = [(one.start, one.value) for one in fold.open() if one.register.kind is Kind.MAXIMUM]
    assert maxima == [(T + 600, 4_200)]
    assert not [one for one in said if isinstance(one, Reading) and one.register.kind is Kind.MAXIMUM]


def test_a_meter_that_changes_mode_begins_new_runs_under_another_source() -> None:
    fold = Fold(HOME)
    said = fed(fold, ((T + n, historique_lines({"BASE": 90 + n}, option="BASE", tariff="TH..")) for n in range(5)))
    said += fed(fold, ((T + 60 + n, standard_lines(T + 60 + n, {1: 100 + n, 2: 5})) for n in range(5)))
    assert energies(said) == [(T, 4, 4 * 3600)]
    assert [one.source for one in fold.open() if one.register.name == "EAST"] == [SOURCES[Mode.STANDARD]]


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


@settings(max_examples=cases(60))
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
