"""A contract in words: its option, its hours, its season and its power."""

from __future__ import annotations

from datetime import date

import pytest

from persienne.insight.tariff_text import timeline_of
from persienne.meters.tic.contract import Option
from persienne.telling.contract_words import ContractWords
from persienne.words import Catalogue
from persienne.words.numbers import Figures
from support.told import tell

EN, FR = (ContractWords(Catalogue(language), Figures(french=language == "fr")) for language in ("en", "fr"))
SPRING = {"from": "12:00", "to": "15:00", "season": ["03-01", "05-31"]}
SUMMER = {"from": "13:00", "to": "16:00", "season": ["04-01", "10-31"]}
WINTER = {"from": "23:00", "to": "07:00", "season": ["11-01", "03-31"]}
SATURDAY = {"from": "15:00", "to": "24:00", "weekdays": ["sat"]}


@pytest.mark.parametrize("option", [Option.BASE, Option.HPHC, Option.TEMPO, Option.EJP, Option.OTHER])
def test_every_option_has_a_name_in_both_languages(option: Option) -> None:
    assert EN.option(option)
    assert FR.option(option)


def test_the_contract_of_now_is_said_with_its_first_day() -> None:
    timeline = timeline_of([{"since": "2020-01-01", "option": "base"}, {"since": "2026-11-01", "option": "tempo"}])
    today = date(2026, 11, 28).toordinal()
    assert EN.contract(timeline, today) == "Tempo, since 1 Nov 2026"
    assert FR.contract(timeline, today) == "Tempo, depuis le 1er nov. 2026"


def test_a_contract_that_begins_later_is_said_beside_the_one_of_now() -> None:
    timeline = timeline_of([{"since": "2020-01-01", "option": "base"}, {"since": "2026-12-15", "option": "tempo"}])
    today = date(2026, 11, 28).toordinal()
    tell(EN.contract(timeline, today))
    assert "à partir du 15 déc. 2026" in FR.contract(timeline, today)


def test_a_contract_that_has_ended_says_its_last_day() -> None:
    ended = timeline_of([{"since": "2025-01-01", "option": "base", "until": "2026-03-31"}])
    today = date(2026, 3, 1).toordinal()
    tell(EN.contract(ended, today), FR.contract(ended, today))


def test_a_season_and_weekdays_are_said_to_be_there() -> None:
    (period,) = timeline_of([{"since": "2026-11-01", "option": "hphc", "off_peak": [SPRING, SATURDAY]}]).periods
    tell(EN.period(period))


def test_summer_and_winter_of_the_reform_are_said_by_their_names() -> None:
    (period,) = timeline_of([{"since": "2026-11-01", "option": "hphc", "off_peak": [WINTER, SUMMER]}]).periods
    tell(EN.period(period))
    assert "13\u00a0h\u00a0–\u00a016\u00a0h l’été" in FR.period(period)


def test_an_offer_is_called_by_its_own_name() -> None:
    said = {"since": "2026-11-01", "option": "base", "offer": "Zen Flex", "kva": 9}
    (period,) = timeline_of([said]).periods
    assert (EN.period(period), EN.short(period)) == ("Zen Flex", "Zen Flex 9\u00a0kVA")
