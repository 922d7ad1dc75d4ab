"""A live state is a value that crosses threads: it can't be changed, and says nothing until the meter does."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from persienne.meters.meter_status import FoundMeter, LiveState, MeterState, PortChoice
from persienne.meters.tic.panel import PanelSaid


def test_before_a_port_is_chosen_nothing_is_known() -> None:
    state = LiveState()
    assert state.state is MeterState.NONE
    assert (state.power, state.at, state.since, state.port, state.error, state.off_peak) == (None,) * 5 + ((),)
    assert (state.overrun_count, state.overrun_seconds) == (0, 0)


@pytest.mark.parametrize(
    "value", [LiveState(), PortChoice("/dev/ttyUSB0", "TIC plug"), FoundMeter("standard", "9998")], ids=type
)
def test_a_value_is_never_changed(value: object) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, None)  # type: ignore[arg-type]
    assert hash(value) == hash(value)


def test_all_that_a_panel_says_has_its_place() -> None:
    assert {field.name for field in fields(PanelSaid)} <= {field.name for field in fields(LiveState)}
