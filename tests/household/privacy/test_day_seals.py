"""Seals: with which files they are made, what they outlive, and how they go."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.store.erase import Level, Scope
from support.deletion_homes import deletion_home, ordinal, other_point
from support.households import CheapPassphrase, bring, count, make_cheap, put, read_all, weeks
from support.rows import rows
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.deletion_homes import DeletionHome


@pytest.fixture
def home(tmp_path: Path) -> Iterator[DeletionHome]:
    """A home with closed slats, to which nothing has been said of seals."""
    with deletion_home(tmp_path, Slat.CLOSED) as made:
        yield made


def sealed(home: DeletionHome) -> int:
    """The days of the one meter that have a seal."""
    (meter,) = home.household.measures.meters()
    found = home.household.day_seals.of(meter)
    return 0 if found is None else found.days


def test_no_seal_is_made_unless_the_household_asked_for_it(home: DeletionHome) -> None:
    home.imports()
    assert (home.household.day_seals.kept, sealed(home), count(home.household, "day_seal")) == (False, 0, 0)


def test_with_closed_slats_each_whole_day_of_an_imported_curve_has_a_seal_and_no_value_finer_than_a_day(
    home: DeletionHome,
) -> None:
    assert home.household.day_seals.keep(on=True) == 0
    home.imports()
    assert (sealed(home), count(home.household, "curve")) == (14, 0)
    (meter,) = home.household.measures.meters()
    found = home.household.day_seals.of(meter)
    assert found is not None
    assert (found.first, found.last) == (ordinal("2026-03-23"), ordinal("2026-04-05"))


def test_what_is_stored_already_is_sealed_when_seals_are_asked_for(tmp_path: Path) -> None:
    with deletion_home(tmp_path) as home:
        home.imports()
        assert home.household.day_seals.keep(on=True) == 14
        assert sealed(home) == 14


def test_a_file_that_is_stored_already_is_sealed_when_it_is_imported_again(home: DeletionHome) -> None:
    home.imports()
    home.household.day_seals.keep(on=True)
    home.imports()
    assert sealed(home) == 14


def test_when_it_is_stopped_no_seal_is_made_and_none_goes(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports(home.days("2026-03-23", "2026-03-29"))
    assert home.household.day_seals.keep(on=False) == 0
    home.imports(home.days("2026-03-30", "2026-04-05"), name="suite.csv")
    assert sealed(home) == 7


def test_files_can_be_sealed_without_storing_anything_of_them(home: DeletionHome) -> None:
    home.imports(home.days("2026-03-23", "2026-03-24"))
    (meter,) = home.household.measures.meters()
    before = count(home.household, "source"), count(home.household, "day_total")
    (told,) = home.household.day_seals.seal(meter, read_all([home.file(home.curve)]))
    assert (told.name, told.days, told.refusal) == ("apres.csv", 14, None)
    assert (sealed(home), home.household.day_seals.kept) == (14, False)
    assert (count(home.household, "source"), count(home.household, "day_total")) == before


def test_a_file_of_another_meter_or_without_a_whole_day_is_not_sealed(home: DeletionHome) -> None:
    home.imports()
    (meter,) = home.household.measures.meters()
    part = home.curve.where(home.curve.starts < home.curve.starts[0] + 7200)
    files = [home.file(other_point(home.curve), "autre.csv"), home.file(part, "part.csv")]
    told = home.household.day_seals.seal(meter, read_all(files))
    assert [one.refusal.code if one.refusal else None for one in told] == ["seal_other_meter", "seal_nothing"]
    assert count(home.household, "day_seal") == 0


@pytest.mark.parametrize("level", [Level.CURVE, Level.DAY])
def test_seals_outlive_the_erasure_of_a_period(tmp_path: Path, level: Level) -> None:
    with deletion_home(tmp_path) as home:
        home.household.day_seals.keep(on=True)
        home.imports()
        home.household.erasures.erase(Scope(level, ordinal("2026-03-25"), ordinal("2026-03-30")))
        assert sealed(home) == 14


def test_seals_outlive_a_new_key_of_the_file(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports()
    before = rows(home.household, "SELECT day, mac FROM day_seal ORDER BY 1, 2")
    home.household.erasures.renew_soon()
    assert rows(home.household, "SELECT day, mac FROM day_seal ORDER BY 1, 2") == before


def test_an_import_that_is_undone_takes_its_seals_and_leaves_those_of_others(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports(home.days("2026-03-23", "2026-03-29"))
    home.imports(home.days("2026-03-27", "2026-04-05"), name="suite.csv")
    last = home.household.measures.imports()[0]
    home.household.measures.undo_import(last.id)
    assert sealed(home) == 7


def test_the_seals_of_a_meter_go_with_it(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports()
    (meter,) = home.household.measures.meters()
    home.household.erasures.erase(Scope(Level.DAY, meter_id=meter.id))
    assert count(home.household, "day_seal") == 0


def test_seals_that_are_deleted_go_with_their_key_and_the_file_forgets_them(home: DeletionHome) -> None:
    home.household.day_seals.keep(on=True)
    home.imports()
    number = count(home.household, "day_seal")
    (before,) = rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'")
    done = home.household.day_seals.forget()
    assert (done.seals, done.renewed) == (number, True)
    assert (home.household.day_seals.kept, count(home.household, "day_seal")) == (False, 0)
    assert rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'") == []
    entry = home.household.erasures.journal()[0]
    assert (entry.kind, entry.counts) == ("seals", {"day_seal": number})
    home.household.day_seals.keep(on=True)
    home.imports()
    assert rows(home.household, "SELECT value FROM setting WHERE key = 'day_seal_key'") != [before]


def test_where_there_is_no_seal_there_is_nothing_to_delete(home: DeletionHome) -> None:
    assert code_of(home.household.day_seals.forget) == "seals_none"


def test_seals_come_back_with_the_household_that_is_opened_again(tmp_path: Path) -> None:
    folder = make_cheap(tmp_path / "h", Slat.CLOSED)
    with closing(Household.open(folder, CheapPassphrase())) as household:
        household.day_seals.keep(on=True)
        bring(household, put(tmp_path, "avant.csv", weeks("2026-03-23", 7).curve))
    with closing(Household.open(folder, CheapPassphrase())) as household:
        (meter,) = household.measures.meters()
        found = household.day_seals.of(meter)
        assert found is not None
        assert (found.days, household.day_seals.kept) == (7, True)
