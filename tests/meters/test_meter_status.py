"""A status crosses threads and the control channel: it can’t be changed, and it comes out as it went in."""

from __future__ import annotations

import json
from dataclasses import FrozenInstanceError, fields, replace

import pytest

from persienne.base.errors import UserError
from persienne.meters.meter_status import Counted, FoundMeter, MeterState, MeterStatus, PortChoice

AT = 1_795_500_000
WHOLE = MeterStatus(
    MeterState.READING,
    since=AT - 60,
    paused=True,
    port="ttyUSB0",
    bauds=9600,
    mode="standard",
    point="12345678901234",
    address="061234567890",
    frames=30,
    quality=81.2,
    last_frame_at=AT - 1,
    stored_at=AT - 30,
    trouble="port_weak",
    facts={"port": "ttyUSB0", "quality": 81.2},
    trouble_since=AT - 20,
    store_trouble="disk_full",
    store_facts={"free": 0},
    store_since=AT - 30,
    power=640,
    powers={"SINSTS": 640, "SINSTI": 0},
    estimates=("SINSTI",),
    volts=(231,),
    subscribed=6,
    overrun_count=2,
    overrun_seconds=75,
    overrun_rounded=True,
    maximum=6120,
    maximum_at=AT - 900,
    highest=5980,
    highest_at=AT - 901,
    counted={"EAST": Counted(AT - 3600, 1_000, AT - 1800, 1_300, AT - 1, 1_640)},
    clock_offset=-180,
    clock_degraded=True,
    clock_went_back=3600,
    clock_since=AT - 120,
    waits_for=AT + 3600,
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
    assert (over.port_error, over.trouble, over.facts, over.trouble_since) == (None, None, None, None)


def test_a_trouble_begins_when_it_is_another_one() -> None:
    weak = MeterStatus().troubled(UserError("port_weak", port="p", quality=81.2), AT)
    assert weak.troubled(UserError("port_weak", port="p", quality=80.1), AT + 60).trouble_since == AT
    assert weak.troubled(UserError("port_silent", port="p"), AT + 60).trouble_since == AT + 60


def test_nothing_is_kept_since_what_was_stored_last() -> None:
    full, busy = UserError("disk_full"), UserError("store_busy")
    status = replace(MeterStatus(), stored_at=AT).unkept(full, AT + 60).unkept(busy, AT + 120)
    assert (status.store_trouble, status.store_since) == ("store_busy", AT)
    assert MeterStatus().unkept(full, AT + 60).unkept(full, AT + 120).store_since == AT + 60
    assert status.unkept(None, AT + 180) == replace(MeterStatus(), stored_at=AT)


def test_a_trouble_of_the_file_and_one_of_the_port_are_two() -> None:
    both = MeterStatus().troubled(UserError("port_weak", port="p", quality=81.2), AT).unkept(UserError("disk_full"), AT)
    assert [error and error.code for error in (both.port_error, both.store_error, both.error)] == [
        "port_weak",
        "disk_full",
        "disk_full",
    ]


# --- JSON ------------------------------------------------------------------------------------------------------------


def test_a_status_comes_out_of_json_as_it_went_in() -> None:
    assert all(getattr(WHOLE, field.name) != field.default for field in fields(WHOLE))
    assert MeterStatus.from_json(json.loads(json.dumps(WHOLE.to_json()))) == WHOLE
    assert MeterStatus.from_json(json.loads(json.dumps(MeterStatus().to_json()))) == MeterStatus()


@pytest.mark.for_each("state", MeterState)
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


@pytest.mark.for_each("message", [None, [], "reading", 3, {"off_peak": 7}, {"off_peak": [[1, 2, 3]]}, {"counted": 3}])
def test_what_is_no_status_is_refused(message: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        MeterStatus.from_json(message)


def test_by_the_meters_clock_every_instant_of_a_status_is_the_meters() -> None:
    """What the meter dates itself stays: its own maximum, the indexes, the date that is waited for."""
    moved = replace(WHOLE, clock_offset=180).by_meter()
    assert (moved.since, moved.last_frame_at, moved.stored_at) == (AT + 120, AT + 179, AT + 150)
    assert (moved.trouble_since, moved.store_since, moved.highest_at) == (AT + 160, AT + 150, AT - 721)
    assert (moved.maximum_at, moved.counted, moved.waits_for) == (WHOLE.maximum_at, WHOLE.counted, WHOLE.waits_for)
    assert replace(WHOLE, clock_offset=None).by_meter().since == WHOLE.since
    assert MeterStatus(clock_offset=180).by_meter().since is None
