"""A status crosses threads and the control channel: it can't be changed, and it comes out as it went in."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields

import pytest

from persienne.base.errors import UserError
from persienne.meters.meter_status import FoundMeter, MeterState, MeterStatus, PortChoice

AT = 1_795_500_000
WHOLE = MeterStatus(
    MeterState.READING,
    since=AT - 60,
    paused=True,
    port="ttyUSB0",
    bauds=9600,
    mode="standard",
    point="12345678901234",
    frames=30,
    quality=81.2,
    last_frame_at=AT - 1,
    stored_at=AT - 30,
    trouble="port_weak",
    facts={"port": "ttyUSB0", "quality": 81.2},
    power=640,
    powers={"SINSTS": 640},
    subscribed=6,
    overrun_count=2,
    overrun_seconds=75,
    tempo_today="blue",
    tempo_tomorrow="red",
    option="HC..",
    tariff="HP..",
    off_peak=((60, 360), (750, 930)),
)


def test_before_a_port_is_chosen_nothing_is_known() -> None:
    status = MeterStatus()
    assert status.state is MeterState.NONE
    known = (status.power, status.last_frame_at, status.since, status.port, status.error, status.off_peak)
    assert known == (None,) * 5 + ((),)
    assert (status.overrun_count, status.overrun_seconds, status.paused) == (0, 0, False)


@pytest.mark.parametrize(
    "value",
    [MeterStatus(), WHOLE, PortChoice("/dev/ttyUSB0", "TIC plug"), FoundMeter("9998", MeterStatus())],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_never_changed(value: object) -> None:
    with pytest.raises(FrozenInstanceError):
        setattr(value, fields(value)[0].name, None)  # type: ignore[arg-type]
    assert hash(value) == hash(value)


# --- the state and what is wrong -------------------------------------------------------------------------------------


def test_a_state_begins_when_it_is_another_one() -> None:
    looking = MeterStatus().turned(MeterState.LOOKING, AT)
    assert looking.turned(MeterState.LOOKING, AT + 5) == looking
    reading = looking.turned(MeterState.READING, AT + 7)
    assert (reading.state, reading.since) == (MeterState.READING, AT + 7)


def test_a_silence_begins_with_the_last_frame() -> None:
    assert WHOLE.turned(MeterState.SILENT, AT + 15).since == WHOLE.last_frame_at


def test_a_trouble_is_an_error_with_its_facts_until_it_is_over() -> None:
    assert MeterStatus().error is None
    error = MeterStatus().troubled(UserError("port_weak", port="p", quality=81.2)).error
    assert error is not None
    assert (error.code, error.facts) == ("port_weak", {"port": "p", "quality": 81.2})
    over = WHOLE.troubled(None)
    assert (over.error, over.trouble, over.facts) == (None, None, None)


# --- JSON ------------------------------------------------------------------------------------------------------------


def test_a_status_comes_out_of_json_as_it_went_in() -> None:
    assert all(getattr(WHOLE, field.name) != field.default for field in fields(WHOLE))
    assert MeterStatus.from_json(json.loads(json.dumps(WHOLE.to_json()))) == WHOLE
    assert MeterStatus.from_json(json.loads(json.dumps(MeterStatus().to_json()))) == MeterStatus()


@pytest.mark.parametrize("state", MeterState)
def test_every_state_comes_out_of_json_as_it_went_in(state: MeterState) -> None:
    assert MeterStatus.from_json(json.loads(json.dumps(MeterStatus(state).to_json()))).state is state


def test_a_status_of_another_version_is_understood_as_far_as_it_goes() -> None:
    later = {**WHOLE.to_json(), "battery": {"percent": 3}}
    assert MeterStatus.from_json(later) == WHOLE
    earlier = {"state": "reading", "port": "ttyUSB0", "power": 640, "off_peak": [[60, 360]]}
    assert MeterStatus.from_json(earlier) == MeterStatus(
        MeterState.READING, port="ttyUSB0", power=640, off_peak=((60, 360),)
    )


@pytest.mark.parametrize("message", [{}, {"state": "dreaming"}, {"state": None}, {"state": ["reading"]}])
def test_a_state_that_is_not_known_says_only_that_something_answers(message: object) -> None:
    assert MeterStatus.from_json(message) == MeterStatus(MeterState.LISTENING)


@pytest.mark.parametrize("message", [None, [], "reading", 3, {"off_peak": 7}, {"off_peak": [[1, 2, 3]]}])
def test_what_is_no_status_is_refused(message: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        MeterStatus.from_json(message)
