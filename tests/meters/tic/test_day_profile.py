from __future__ import annotations

from persienne.meters.tic.day_profile import Action, Contact, Window, off_peak_windows, parse_day_profile
from support.tic_frames import HPHC_PROFILE

TEMPO = "00004001 06004002 22004001" + " NONUTILE" * 8
BASE = "00008001" + " NONUTILE" * 10


def test_a_profile_gives_the_households_own_off_peak_hours() -> None:
    assert off_peak_windows(parse_day_profile(HPHC_PROFILE)) == (Window(60, 360), Window(750, 930))


def test_actions_say_contact_relays_and_index() -> None:
    first, second, *_ = parse_day_profile(HPHC_PROFILE)
    assert first == Action(0, Contact.OPEN, (), 2)
    assert second == Action(60, Contact.CLOSED, (), 1)
    (only,) = parse_day_profile("2359C7FF" + " NONUTILE" * 10)
    assert only == Action(1439, Contact.CLOSED, (1, 2, 3, 4, 5, 6, 7), None)


def test_tempo_nights_are_two_windows_of_one_day() -> None:
    assert off_peak_windows(parse_day_profile(TEMPO)) == (Window(0, 360), Window(1320, 1440))


def test_one_index_all_day_has_no_off_peak_hours() -> None:
    assert off_peak_windows(parse_day_profile(BASE)) == ()


def test_a_block_that_changes_a_contact_alone_does_not_cut_a_window() -> None:
    profile = "00008002 01008001 02008000 06008002" + " NONUTILE" * 7
    assert off_peak_windows(parse_day_profile(profile)) == (Window(60, 360),)
