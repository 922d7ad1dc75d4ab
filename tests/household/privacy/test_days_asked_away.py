"""Which erased days of a meter are not asked for: those of the whole home and its own, while the meter is there."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.corrections import join_meters
from persienne.household.measures.import_files import undo_import
from persienne.household.privacy.erasure import Level, Scope, State
from persienne.store.meters import every_meter, known_meter
from support.erased import curve, ordinal
from support.households import POINT, CheapPassphrase, bring, put
from support.rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.store.meters import StoredMeter

pytestmark = pytest.mark.slow
OTHER = "09999999999909"
WEEK = (ordinal(7), ordinal(13))


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    """Four weeks of two meters, each an import."""
    with closing(Household.create(tmp_path / "household", CheapPassphrase(), slat=Slat.HALF)) as created:
        bring(created, put(tmp_path, "curve.csv", curve()), at=1)
        other = replace(curve(), meter=replace(curve().meter, point=OTHER))
        bring(created, put(tmp_path, "other.csv", other), at=2)
        yield created


def mine(household: Household) -> StoredMeter:
    return known_meter(household.conn, POINT)


def other(household: Household) -> StoredMeter:
    return known_meter(household.conn, OTHER)


def kept(household: Household) -> list[tuple[int | None, int | None]]:
    """What the table keeps of whose values an erasure took."""
    return [(meter, batch) for meter, batch in rows(household, "SELECT meter_id, batch_id FROM erasure ORDER BY id")]


def test_days_of_the_home_are_of_each_meter_and_those_of_an_erased_file_are_to_be_fetched_again(
    household: Household,
) -> None:
    household.erasures.erase(Scope(Level.CURVE, *WEEK))
    household.erasures.erase(Scope(Level.CURVE, ordinal(0), ordinal(2), batch_id=1))
    for meter in (mine(household), other(household)):
        assert household.erasures.days_asked_away(Level.CURVE, meter) == (WEEK,)
        assert household.erasures.days_asked_away(Level.DAY, meter) == ()
    assert kept(household) == [(None, None), (None, None)]


def test_days_of_one_meter_are_asked_away_of_it_and_of_no_other(household: Household) -> None:
    one = mine(household)
    household.erasures.erase(Scope(Level.DAY, *WEEK, meter_id=one.id))
    assert household.erasures.days_asked_away(Level.DAY, one) == (WEEK,)
    assert household.erasures.days_asked_away(Level.DAY, other(household)) == ()
    (entry,) = household.erasures.journal()
    assert (entry.scope, entry.kind, entry.state) == (Scope(Level.DAY, *WEEK), "meter", State.DONE)


def test_once_the_meter_goes_the_journal_knows_it_no_more_and_a_new_one_of_its_number_has_lost_nothing(
    household: Household, tmp_path: Path
) -> None:
    one = other(household)
    household.erasures.erase(Scope(Level.CURVE, *WEEK, meter_id=one.id))
    assert kept(household) == [(one.id, None)]
    household.erasures.erase(Scope(Level.DAY, meter_id=one.id))
    assert one.id not in {meter.id for meter in every_meter(household.conn)}
    assert one.id not in {meter for meter, _batch in kept(household)}
    third = replace(curve(), meter=replace(curve().meter, point="09999999999907"))
    bring(household, put(tmp_path, "third.csv", third), at=3)
    (new,) = [meter for meter in every_meter(household.conn) if meter.id != mine(household).id]
    assert new.id == one.id, "the number is given again"
    assert household.erasures.days_asked_away(Level.CURVE, new) == ()


def test_undoing_the_import_of_a_meter_makes_the_journal_forget_it_too(household: Household) -> None:
    one = other(household)
    household.erasures.erase(Scope(Level.CURVE, *WEEK, meter_id=one.id))
    undo_import(household.conn, 2)
    assert one.id not in {meter for meter, _batch in kept(household)}


def test_live_values_and_an_import_of_a_meter_leave_no_trace_of_whose_they_were(household: Household) -> None:
    household.erasures.erase(Scope(Level.CURVE, *WEEK, meter_id=mine(household).id, batch_id=1))
    assert kept(household) == [(None, None)]


def test_a_meter_that_is_found_to_be_another_takes_its_erased_days_along(household: Household, tmp_path: Path) -> None:
    nameless = replace(curve(), meter=replace(curve().meter, point=None))
    bring(household, put(tmp_path, "nameless.csv", nameless), at=3, meter="new")
    (one,) = [meter for meter in every_meter(household.conn) if meter.meter.point is None]
    household.erasures.erase(Scope(Level.CURVE, *WEEK, meter_id=one.id))
    join_meters(household.conn, one, mine(household))
    assert household.erasures.days_asked_away(Level.CURVE, mine(household)) == (WEEK,)
