"""The stops: their names are those of the command line and of the file, and each keeps what a narrower one keeps."""

from __future__ import annotations

from persienne.base.slats import HALF_OPEN_STEP, Slat


def test_the_stops_have_the_names_of_the_command_line() -> None:
    assert [str(slat) for slat in Slat] == ["closed", "half", "open"]


def test_each_stop_is_wider_than_the_one_before() -> None:
    assert [slat.openness for slat in (Slat.CLOSED, Slat.HALF, Slat.OPEN)] == [0, 1, 2]


def test_half_open_keeps_ten_minutes_and_no_less() -> None:
    assert HALF_OPEN_STEP == 600
