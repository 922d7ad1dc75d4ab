from __future__ import annotations

import pytest

from persienne.meters.tic.contract import (
    Action,
    Contact,
    Contract,
    Hours,
    Option,
    Tariff,
    Window,
    contract_of,
    off_peak_windows,
    option_of,
    parse_day_profile,
)
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.status import Colour
from support.tic_frames import HPHC_PROFILE, frame, made_frames, standard_lines

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


def contract(raw: bytes) -> Contract:
    (told,) = Decoder().feed(raw, 0)
    return contract_of(told)


@pytest.mark.for_each(
    ("name", "option"),
    [
        ("BASE", Option.BASE),
        ("HC..", Option.HPHC),
        ("EJP.", Option.EJP),
        ("BBR(", Option.TEMPO),
        ("      BASE      ", Option.BASE),
        ("H PLEINE/CREUSE ", Option.HPHC),
        ("     TEMPO      ", Option.TEMPO),
        ("      EJP       ", Option.EJP),
        (" HC et Week-End ", Option.WEEKEND),
        ("PRODUCTEUR      ", Option.PRODUCER),
        ("  SUPER OFFRE   ", Option.OTHER),
    ],
)
def test_the_meters_word_names_the_option(name: str, option: Option) -> None:
    assert option_of(name) is option


def test_historique_tempo_says_today_and_tomorrow() -> None:
    told = contract(made_frames()["historique_tempo"])
    assert told.option is Option.TEMPO
    assert told.tariff == Tariff(Hours.PEAK, Colour.WHITE)
    assert (told.today, told.tomorrow) == (Colour.WHITE, Colour.RED)


def test_standard_ejp_says_its_peak_by_its_index() -> None:
    told = contract(made_frames()["standard_ejp"])
    assert told.option is Option.EJP
    assert told.tariff == Tariff(Hours.EJP_PEAK)


def test_standard_tempo_index_five_is_a_red_night() -> None:
    lines = standard_lines(1_737_500_000, {5: 3}, calendar="     TEMPO      ", status="9B3A9000", index=5)
    told = contract(frame(lines))
    assert told.tariff == Tariff(Hours.OFF_PEAK, Colour.RED)
    assert (told.today, told.tomorrow) == (Colour.RED, Colour.WHITE)
    assert told.name == "TEMPO"


def test_what_a_frame_does_not_say_is_none() -> None:
    told = contract(frame(standard_lines(1_737_500_000, {1: 3})[:3]))
    assert told == Contract(None, None, None, Colour.NONE, Colour.NONE)
