from __future__ import annotations

from functools import cache
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persienne.meters.tic.contract import Option, contract_of
from persienne.meters.tic.labels import LABELS, Mode
from persienne.meters.virtual.flows import Solar
from persienne.meters.virtual.meter import VirtualMeter
from persienne.meters.virtual.moment import MeterOptions
from support.chance import cases
from support.virtual_meters import CONTRACTS, FIRST, KINDS, french, meter, said, values


@cache
def panels(solar: Solar, mode: Mode = Mode.STANDARD, phases: int = 1) -> VirtualMeter:
    return VirtualMeter(MeterOptions(mode, phases=phases, first=FIRST, solar=solar))


YEAR = st.integers(french(f"{FIRST}T00:00:00"), french("2025-10-01T00:00:00"))


@pytest.mark.slow
@pytest.mark.parametrize(("mode", "contract", "phases"), KINDS)
@settings(max_examples=cases(25))
@given(at=YEAR)
def test_every_frame_of_every_kind_is_whole_and_in_the_meter_s_order(
    mode: Mode, contract: Option, phases: int, at: int
) -> None:
    kind = meter(mode, contract, phases)
    frame = said(kind.frame(at))
    assert frame.mode is mode
    order = [name for name in LABELS[mode] if name in values(frame)]
    labels = [group.label for group in frame.groups]
    # The table lists the maxima of all phases together; a meter says today's, then the day before's.
    assert sorted(labels) == sorted(order)
    assert [name for name in labels if "SMAX" not in name] == [name for name in order if "SMAX" not in name]
    assert contract_of(frame).option is contract
    assert ("IINST3" in labels or "IRMS3" in labels) is (phases == 3)


@pytest.mark.slow
@pytest.mark.for_each("mode", Mode)
@pytest.mark.for_each("contract", CONTRACTS)
def test_the_same_instant_is_the_same_frame_from_another_meter_of_the_kind(mode: Mode, contract: Option) -> None:
    at = french("2025-01-22T12:00:07")
    assert VirtualMeter(MeterOptions(mode, contract, first=FIRST)).frame(at) == meter(mode, contract).frame(at)


@pytest.mark.slow
@pytest.mark.parametrize(("solar", "mode", "phases"), list(product((Solar.SOLD, Solar.GIVEN), Mode, (1, 3))))
@settings(max_examples=cases(25))
@given(at=YEAR)
def test_every_frame_of_a_home_with_panels_is_whole_and_in_order(
    solar: Solar, mode: Mode, phases: int, at: int
) -> None:
    frame = said(panels(solar, mode, phases).frame(at))
    labels = [group.label for group in frame.groups]
    order = [name for name in LABELS[mode] if name in labels]
    assert [name for name in labels if "SMAX" not in name] == [name for name in order if "SMAX" not in name]
    assert ("EAIT" in labels) is (mode is Mode.STANDARD and solar is Solar.SOLD)


def test_another_seed_is_another_home() -> None:
    at = french("2025-01-22T12:00:07")
    other = VirtualMeter(MeterOptions(seed=7, first=FIRST))
    assert values(said(other.frame(at)))["SINSTS"] != values(said(meter().frame(at)))["SINSTS"]


@pytest.mark.parametrize(
    "options",
    [
        {"contract": Option.WEEKEND},
        {"phases": 2},
        {"kva": 5},
        {"kva": 15},
        {"kva": 37, "phases": 3},
    ],
)
def test_a_meter_that_cannot_be_is_refused(options: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"contract|phases"):
        MeterOptions(**options)  # type: ignore[arg-type]
