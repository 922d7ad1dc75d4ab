"""A home with panels: its two indexes against the powers that the meter says, second by second."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.meters.tic.clock import parse_horodate
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.counters import Solar
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from support.chance import cases
from support.virtual_meters import dates, french, said, values

FIRST = date(2025, 6, 1)
NOON = french("2025-06-22T13:00:07")
DAYS = st.integers(french("2025-06-01T00:00:00"), french("2025-07-01T00:00:00"))


@cache
def home(solar: Solar = Solar.SOLD, mode: Mode = Mode.STANDARD) -> VirtualMeter:
    return VirtualMeter(MeterOptions(mode, first=FIRST, solar=solar))


def number(frame: dict[str, str], label: str) -> int:
    return int(frame[label])


@settings(max_examples=cases(60))
@given(at=DAYS, seconds=st.integers(1, 5000))
def test_both_indexes_count_the_powers_between_two_instants_to_the_wh(at: int, seconds: int) -> None:
    meter = home()
    before, after = (meter.counters.indexes(one) for one in (at, at + seconds))
    net = [int(meter.counters.flows.net(one, one + 1)[0]) for one in range(at, at + seconds)]
    for counted, watts in (
        (after.total - before.total, sum(max(0, one) for one in net)),
        (after.injected - before.injected, sum(max(0, -one) for one in net)),
    ):
        assert abs(counted - watts / 3600) < 1.001


@pytest.mark.slow
@settings(max_examples=cases(60))
@given(at=DAYS)
def test_each_grid_adds_up_to_the_total_and_nothing_is_drawn_and_given_at_once(at: int) -> None:
    indexes = home().counters.indexes(at)
    assert sum(indexes.supplier) == sum(indexes.distributor) == indexes.total
    frame = values(said(home().frame(at)))
    assert 0 in (number(frame, "SINSTS"), number(frame, "SINSTI"))


def test_a_contract_of_production_says_what_is_injected_with_its_curve_and_its_maximum() -> None:
    frame = said(home().frame(NOON))
    told = values(frame)
    assert number(told, "SINSTI") > 1000
    assert number(told, "EAIT") > 100_000
    assert int(told["STGE"], 16) >> 8 & 1 == 1
    assert number(told, "SMAXIN") >= number(told, "SINSTI")
    assert number(told, "CCAIN") > 1000
    stamp = parse_horodate(dates(frame)["CCAIN"])
    assert stamp is not None
    end = NOON - NOON % 1800
    assert stamp.epoch() == end
    before, after = (home().counters.indexes(one).injected for one in (end - 1800, end))
    assert number(told, "CCAIN") * 1800 // 3600 == after - before


def test_at_night_nothing_is_injected() -> None:
    night = values(said(home().frame(french("2025-06-22T02:00:00"))))
    assert (number(night, "SINSTI"), number(night, "CCAIN")) == (0, 0)
    assert number(night, "SINSTS") > 0


def test_without_a_contract_currents_are_said_beside_a_power_of_zero() -> None:
    told = values(said(home(Solar.GIVEN).frame(NOON)))
    assert number(told, "SINSTS") == 0
    assert number(told, "IRMS1") > 3
    assert not {"EAIT", "SINSTI", "CCAIN", "SMAXIN"} & told.keys()
    assert int(told["STGE"], 16) >> 8 & 1 == 0
    assert number(told, "EAST") == number(values(said(home().frame(NOON))), "EAST")


def test_historique_says_an_apparent_power_without_a_direction() -> None:
    told = values(said(home(Solar.GIVEN, Mode.HISTORIQUE).frame(NOON)))
    assert number(told, "PAPP") > 1000
    assert "ADPS" not in told
