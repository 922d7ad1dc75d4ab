"""The reform of off-peak hours in a household: what is stored becomes a year before and after, or what is missing."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.household.measures.contracts import set_contract
from persienne.insight.reform.hours import noted
from persienne.insight.tariff_text import timeline_of
from persienne.store.contracts import read_contract
from persienne.store.meters import every_meter
from persienne.telling.reform_found import AskedMidday, AskedReform, Standing, reform_found
from persienne.telling.report import Picture
from support.bills import ordinal
from support.households import CheapPassphrase, make_cheap, put, weeks
from support.lived_homes import nothing
from support.reform_reports import REFORM, TODAY, teller
from support.reports import parts_of, rows_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.telling.reform_found import ReformFound
    from persienne.telling.report import Report

pytestmark = pytest.mark.slow

FIRST = "2024-10-21"


def hphc(hours: tuple[str, str]) -> dict[str, object]:
    return {"since": "2020-01-01", "option": "hphc", "kva": 9, "off_peak": [{"from": hours[0], "to": hours[1]}]}


def home(folder: Path, slat: Slat = Slat.HALF) -> Path:
    """Two weeks of the fictional home, whose registers follow 22:30 to 6:30, as curve and as indexes."""
    told = weeks(FIRST)
    files = put(folder, "curve.csv", told.curve), put(folder, "index.csv", write_index(told.indexes))
    return make_cheap(folder / "home", slat, *files)


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with closing(Household.open(home(tmp_path), CheapPassphrase())) as opened:
        yield opened


def shown(household: Household, *contracts: dict[str, object], typed: bool = True) -> Report[ReformFound]:
    (meter,) = every_meter(household.conn)
    if contracts:
        set_contract(household.conn, meter, timeline_of(list(contracts)))
    return teller().report(reform_found(household, AskedReform(meter, REFORM if typed else None, TODAY)))


@pytest.mark.parametrize(
    ("contract", "standing"),
    [
        (None, Standing.NO_CONTRACT),
        ({"since": "2020-01-01", "option": "base"}, Standing.NOT_CONCERNED),
        ({"since": "2020-01-01", "option": "tempo"}, Standing.LEFT_OUT),
        ({"since": "2020-01-01", "option": "ejp"}, Standing.UNKNOWN),
        ({"since": "2020-01-01", "option": "other", "price_periods": ["a"]}, Standing.UNKNOWN),
    ],
)
def test_a_contract_that_is_not_concerned_has_a_notice_whatever_was_typed(
    household: Household, contract: dict[str, object] | None, standing: Standing
) -> None:
    view = shown(household, *([] if contract is None else [contract]))
    assert (view.found.standing, view.found.year) == (standing, None)


def test_what_is_stored_is_played_under_both_hours(household: Household) -> None:
    assert shown(household, hphc(("22:30", "06:30")), typed=False).found.year is None
    view = shown(household)
    assert view.found.year is not None
    assert view.found.year.replay.counted == 14
    assert (view.found.asks_since, view.found.changed) == (None, None)
    (meter,) = every_meter(household.conn)
    set_contract(household.conn, meter, noted(read_contract(household.conn, meter.id), REFORM, TODAY))
    again = shown(household, typed=False)
    assert (again.facts["noted"], rows_of(again)) == (True, rows_of(view))


def test_registers_that_follow_other_hours_are_asked_about_with_their_day(household: Household) -> None:
    view = shown(household, hphc(("20:00", "04:00")), typed=False)
    assert view.found.year is None
    assert view.found.changed == ordinal(FIRST)
    assert "have your off-peak hours changed?" in text_of(view)


def test_closed_slats_tell_what_the_registers_do_and_that_the_rest_takes_the_curve(tmp_path: Path) -> None:
    with closing(Household.open(home(tmp_path, Slat.CLOSED), CheapPassphrase())) as household:
        view = shown(household, hphc(("22:30", "06:30")))
    assert rows_of(view) == []
    assert "takes half-hours" in view.answer
    assert "the registers say of 14 days" in text_of(view)
    (picture,) = parts_of(view, Picture)
    assert len(picture.values) == 3


def test_midday_totals_are_read_in_the_half_hours_of_the_meter(household: Household) -> None:
    (meter,) = every_meter(household.conn)
    found = AskedMidday.of(household, meter, REFORM).found(nothing)
    assert found is not None
    assert (found.days, found.midday) == (11, None)  # the days from 21 to 31 October are summer's
