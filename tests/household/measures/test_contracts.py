"""What is known of a contract and of Tempo’s colours: out of the package, the file and the meter’s own words."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Fact, Meter
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures import contracts
from persienne.household.measures.contracts import suggested_contract
from persienne.household.measures.energy_costs import tells_hours
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.write_meter import Device, record_meter_line
from persienne.insight.tariff import PriceWindow
from persienne.meters.fictional_home import fictional_home
from persienne.meters.tic.contract import Action, Contact, Option
from persienne.meters.tic.readings import SOURCES, FactKind
from persienne.meters.tic.status import Colour
from persienne.meters.virtual.meter import encode_profile
from persienne.store.meters import every_meter, known_meter
from support.households import put, store, throw_away
from support.tic_frames import ADSC, PRM

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household

LOCAL = local_days()
DAY = date(2026, 11, 24).toordinal()


def at(hour: int, day: int = DAY) -> int:
    return LOCAL.midnight(day) + hour * 3600


def fact(kind: FactKind, text: str, when: int) -> Fact:
    return Fact(Meter(PRM), kind, when, text)


def profile(*actions: tuple[int, int]) -> str:
    return encode_profile([Action(minute, Contact.CLOSED, (), index) for minute, index in actions])


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path / "household", Slat.CLOSED) as household:
        yield household


def told(home: Household, *facts: Fact) -> None:
    device = Device(ADSC, next(iter(SOURCES.values())), PRM)
    record_meter_line(home.conn, device, facts, [], at=max(one.at for one in facts))


def test_the_published_colours_keep_the_rules_of_tempo() -> None:
    colours = contracts.published_colours()
    days = {date.fromordinal(day): colour for day, colour in colours.items()}
    assert min(days) == date(2014, 9, 1)
    season = [colour for day, colour in days.items() if date(2023, 9, 1) <= day < date(2024, 9, 1)]
    assert Counter(season) == {Colour.BLUE: 301, Colour.WHITE: 43, Colour.RED: 22}
    red = [day for day, colour in days.items() if colour is Colour.RED]
    assert {day.month for day in red} <= {11, 12, 1, 2, 3}
    assert max(day.weekday() for day in red) == 4
    assert all(day.weekday() < 6 for day, colour in days.items() if colour is Colour.WHITE)


def test_the_days_on_which_copies_differ_have_no_colour() -> None:
    colours = contracts.published_colours()
    assert date(2022, 4, 13).toordinal() in colours
    for missing in (date(2022, 4, 14), date(2022, 5, 24), date(2022, 6, 1)):
        assert missing.toordinal() not in colours


@pytest.mark.for_each(
    ("said", "day", "colour"),
    [
        (fact(FactKind.TODAY, "red", at(6)), DAY, Colour.RED),
        (fact(FactKind.TODAY, "red", at(5)), DAY - 1, Colour.RED),
        (fact(FactKind.TOMORROW, "white", at(20)), DAY + 1, Colour.WHITE),
        (fact(FactKind.TOMORROW, "white", at(2)), DAY, Colour.WHITE),
        (fact(FactKind.TARIFF, "HCJW", at(23)), DAY, Colour.WHITE),
        (fact(FactKind.TARIFF, "HPJR", at(12)), DAY, Colour.RED),
        (fact(FactKind.TARIFF, "HP  BLEU", at(12)), DAY, Colour.BLUE),
        (fact(FactKind.TARIFF, "HC  ROUGE", at(3)), DAY - 1, Colour.RED),
    ],
)
def test_what_the_meter_said_tells_the_colour_of_its_day(said: Fact, day: int, colour: Colour) -> None:
    assert contracts.told_colours([said], LOCAL) == {day: colour}


@pytest.mark.parametrize("text", ["none", "HEURE  PLEINE", "TH..", ""])
def test_other_words_tell_no_colour(text: str) -> None:
    kinds = (FactKind.TODAY, FactKind.TARIFF, FactKind.MESSAGE)
    assert contracts.told_colours([fact(kind, text, at(12)) for kind in kinds], LOCAL) == {}


def test_the_meter_is_believed_before_what_was_published(home: Household) -> None:
    day = date(2024, 1, 9).toordinal()
    assert contracts.published_colours()[day] is Colour.RED
    told(home, fact(FactKind.TODAY, "blue", at(7, day)))
    assert contracts.colours_of(home.conn, known_meter(home.conn, PRM))[day] is Colour.BLUE


def test_a_day_profile_tells_the_off_peak_hours(home: Household) -> None:
    night = profile((0, 1), (6 * 60 + 30, 2), (22 * 60 + 30, 1))
    moved = profile((0, 1), (5 * 60, 2), (13 * 60, 1), (15 * 60, 2), (23 * 60, 1))
    told(
        home,
        fact(FactKind.CONTRACT, "H PLEINE/CREUSE", at(9)),
        fact(FactKind.DAY_PROFILE, night, at(9)),
        fact(FactKind.DAY_PROFILE, moved, at(9, DAY + 30)),
    )
    found = suggested_contract(home.conn, known_meter(home.conn, PRM)).periods
    assert [(period.since - DAY, period.option) for period in found] == [(1, Option.HPHC), (31, Option.HPHC)]
    assert found[0].off_peak == (PriceWindow(22 * 60 + 30, 6 * 60 + 30),)
    assert found[1].off_peak == (PriceWindow(13 * 60, 15 * 60), PriceWindow(23 * 60, 5 * 60))


@pytest.mark.slow
@pytest.mark.parametrize(("word", "option"), [("BASE", Option.BASE), ("BBR(", Option.TEMPO), ("TEMPO", Option.TEMPO)])
def test_some_options_need_no_hours(home: Household, word: str, option: Option) -> None:
    told(home, fact(FactKind.CONTRACT, word, at(9)))
    (period,) = suggested_contract(home.conn, known_meter(home.conn, PRM)).periods
    assert (period.since, period.option, period.off_peak) == (DAY, option, ())


def test_the_meter_tells_its_power_and_another_one_is_another_contract(home: Household) -> None:
    told(
        home,
        fact(FactKind.CONTRACT, "BASE", at(9)),
        fact(FactKind.SUBSCRIBED_POWER, "06", at(10)),
        fact(FactKind.SUBSCRIBED_POWER, "06", at(9, DAY + 3)),
        fact(FactKind.SUBSCRIBED_POWER, "09", at(9, DAY + 40)),
        fact(FactKind.SUBSCRIBED_POWER, "99", at(9, DAY + 50)),
    )
    found = suggested_contract(home.conn, known_meter(home.conn, PRM)).periods
    assert [(period.since - DAY, period.kva) for period in found] == [(0, 6), (40, 9)]


def test_what_the_meter_does_not_say_is_not_suggested(home: Household) -> None:
    told(home, fact(FactKind.CONTRACT, "HC..", at(9)), fact(FactKind.MESSAGE, "bonjour", at(9)))
    assert suggested_contract(home.conn, known_meter(home.conn, PRM)).periods == ()


@pytest.mark.slow
def test_hours_are_told_by_half_hours_or_by_registers_that_both_count(home: Household, tmp_path: Path) -> None:
    day = date(2026, 10, 1)
    made = fictional_home(day, date(2026, 10, 5))
    of_one = [block for block in made.indexes if block.register.name in ("EAST", "EASF01")]
    store(home, [put(tmp_path, "one.csv", write_index(of_one))], Answers(at(12)))
    (meter,) = every_meter(home.conn)
    assert not tells_hours(home.conn, meter)
    store(home, [put(tmp_path, "all.csv", write_index(made.indexes))], Answers(at(12)))
    assert tells_hours(home.conn, meter)
