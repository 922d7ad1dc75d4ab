from __future__ import annotations

import pytest

from persienne.meters.tic.contract import Contract, Hours, Option, Tariff, contract_of, option_of
from persienne.meters.tic.decoder import Decoder
from persienne.meters.tic.status import Colour
from support.tic_frames import frame, made_frames, standard_lines


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
