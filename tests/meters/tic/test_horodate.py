from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.meters.tic.horodate import format_horodate, parse_horodate


def epoch(text: str) -> int | None:
    date = parse_horodate(text)
    assert date is not None
    return date.epoch()


def test_the_letter_resolves_octobers_doubled_hour() -> None:
    summer, winter = epoch("E241027023000"), epoch("H241027023000")
    assert summer == int(datetime(2024, 10, 27, 0, 30, tzinfo=UTC).timestamp())
    assert winter is not None
    assert winter - summer == 3600


def test_a_season_that_is_not_said_gives_no_instant() -> None:
    date = parse_horodate(" 250123060000")
    assert date is not None
    assert date.epoch() is None
    assert date.iso() == "2025-01-23T06:00:00"


def test_small_letters_say_a_lost_clock() -> None:
    lost, sound = parse_horodate("e250723060000"), parse_horodate("E250723060000")
    assert lost is not None
    assert sound is not None
    assert (lost.degraded, sound.degraded) == (True, False)
    assert lost.epoch() == sound.epoch()
    assert lost.iso() == "2025-07-23T06:00:00+02:00"


def test_an_overseas_meter_has_its_own_winter_time() -> None:
    date = parse_horodate("H250123060000")
    assert date is not None
    assert date.iso(4 * 3600) == "2025-01-23T06:00:00+04:00"
    assert date.epoch(4 * 3600) == int(datetime(2025, 1, 23, 2, tzinfo=UTC).timestamp())


@pytest.mark.for_each("text", ["", "H", "X250123060000", "H250230060000", "H25012306000", "H2501230600q0"])
def test_what_is_no_date_gives_none(text: str) -> None:
    assert parse_horodate(text) is None


@given(st.integers(946_684_800, 2_800_000_000), st.booleans(), st.booleans())
def test_writing_and_reading_agree(at: int, summer: bool, degraded: bool) -> None:
    date = parse_horodate(format_horodate(at, summer=summer, degraded=degraded))
    assert date is not None
    assert (date.epoch(), date.summer, date.degraded) == (at, summer, degraded)
