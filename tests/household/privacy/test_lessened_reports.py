"""What an import says once some of its days were erased: what its file brought stands beside what is left of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.household.measures.import_files import store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import ImportReport, every_import
from persienne.household.measures.read_files import read_files
from persienne.household.privacy.erasure import Level, Scope
from persienne.importers.file_reader import Refusal
from support.edf_files import edf_maxima
from support.enedis_files import index_csv
from support.erased import FIRST, HOME, curve, ordinal
from support.households import LOCAL, CheapPassphrase, bring, midnight, outcome_of, put, throw_away

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow
WEEK = Scope(Level.DAY, ordinal(7), ordinal(13))
BROUGHT = 28 * 48
"""Half-hours of four weeks, were each of their days of 24 hours."""
CHANGE = 2
"""Half-hours that 30 March 2025, the last of the days, has less."""
JULY = [f"2024-07-{day:02}" for day in range(1, 12)]
"""Eleven midnights, which are ten days."""


def stored(household: Household, place: int = 0) -> ImportReport:
    """The report of an import as it stands now, the last import first."""
    return every_import(household.conn)[place].reports[0]


def home(folder: Path, slat: Slat = Slat.HALF) -> Household:
    return Household.create(folder / "household", CheapPassphrase(), slat=slat)


def test_what_the_file_brought_stands_beside_what_is_left(tmp_path: Path) -> None:
    with closing(home(tmp_path)) as household:
        bring(household, put(tmp_path, "curve.csv", curve()), at=1)
        before = stored(household)
        assert (before.brought, before.intervals, len(before.days(LOCAL))) == (None, BROUGHT - CHANGE, 28)
        household.erasures.erase(WEEK)
        after = stored(household)
        assert (after.brought, after.intervals) == (BROUGHT - CHANGE, BROUGHT - CHANGE - 7 * 48)
        assert (after.rows, after.changes) == (before.rows, before.changes), "what the import did is what it did"
        assert after.days(LOCAL) == {FIRST + day for day in (*range(7), *range(14, 28))}
        household.erasures.erase(Scope(Level.DAY, ordinal(0), ordinal(0)))
        again = stored(household)
        assert (again.brought, again.intervals) == (BROUGHT - CHANGE, BROUGHT - CHANGE - 8 * 48)
        assert (again.first, len(again.days(LOCAL))) == (LOCAL.midnight(ordinal(1)), 20)


def test_closed_slats_tell_days_of_what_is_left_and_half_hours_of_what_the_file_brought(tmp_path: Path) -> None:
    with closing(home(tmp_path, Slat.CLOSED)) as household:
        bring(household, put(tmp_path, "curve.csv", curve()), at=1)
        household.erasures.erase(WEEK)
        after = stored(household)
        assert (after.brought, after.intervals, len(after.days(LOCAL))) == (BROUGHT - CHANGE, 21, 21)


def test_days_that_indexes_tell_are_those_between_two_of_them(tmp_path: Path) -> None:
    """29 indexes are 28 days; the index at the end of the erased days stays, and so does the day after it."""
    with closing(home(tmp_path)) as household:
        bring(household, put(tmp_path, "index.csv", write_index(HOME.indexes)), at=1)
        before = stored(household)
        household.erasures.erase(WEEK)
        after = stored(household)
        assert (after.brought, after.intervals, len(after.days(LOCAL))) == (before.intervals, 21, 21)
        assert (after.first, after.last, after.end) == (before.first, before.last, before.end)


def test_the_index_of_the_last_midnight_is_no_day_of_its_own(tmp_path: Path) -> None:
    lines = [f"{day}T00:00:00+02:00;Arrêté quotidien;;;;{1000 * place}" for place, day in enumerate(JULY)]
    with throw_away(tmp_path / "home", Slat.CLOSED) as household:
        (before,) = bring(household, put(tmp_path, "index.csv", index_csv(lines)))
        assert (before.first, before.end) == (midnight("2024-07-01"), midnight("2024-07-11"))
        household.erasures.erase(Scope(Level.DAY, *(date(2024, 7, day).toordinal() for day in (4, 6))))
        after = stored(household)
    assert (after.first, after.end) == (before.first, before.end)
    assert after.last == midnight("2024-07-10")
    # Ten days without three: the third, of which the index of the erased midnight is gone, is kept as a total.
    assert (after.intervals, after.joules) == (7, 7 * 1000 * 3600)


def test_a_file_of_maxima_tells_the_highest_that_is_left(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", slat=Slat.HALF) as household:
        read = read_files(household.conn, [put(tmp_path, "max.csv", edf_maxima(HOME.curve))])
        store_files(household.conn, read, Answers(LOCAL.midnight(ordinal(40)), "new"))
        powers = dict(household.conn.execute("SELECT day, value FROM maximum"))
        highest = max(powers, key=lambda day: powers[day])
        others = {day: power for day, power in powers.items() if power != powers[highest]}
        for day in sorted(powers.keys() - others.keys()):
            household.erasures.erase(Scope(Level.DAY, day, day))
        after = stored(household)
        assert (after.brought, after.intervals, after.highest) == (28, len(others), max(others.values()))
        assert after.days(LOCAL) == others.keys()


def test_a_volume_of_gas_is_counted_like_an_energy(tmp_path: Path) -> None:
    volumes = {f"{day:02}/01/2026": 40 + day * 7 % 11 for day in range(1, 29)}
    table = "\n".join(["Jour;Gaz (m3)", *(f"{day};{volume}" for day, volume in volumes.items())]) + "\n"
    path = put(tmp_path, "gas.csv", table)
    with throw_away(tmp_path / "home", slat=Slat.HALF) as household:
        (refusal,) = read_files(household.conn, [path])
        assert isinstance(refusal, Refusal)
        assert refusal.look is not None
        read = read_files(household.conn, [path], described=refusal.look.proposals[0].mapping)
        store_files(household.conn, read, Answers(midnight("2026-03-01"), "new"))
        second = LOCAL.day(midnight("2026-01-02"))
        household.erasures.erase(Scope(Level.DAY, second, second))
        after = stored(household)
        assert (after.brought, after.intervals) == (28, 27)
        assert after.joules == 1000 * (sum(volumes.values()) - volumes["02/01/2026"])


def test_the_report_of_an_import_of_just_now_speaks_of_no_erased_day_either(tmp_path: Path) -> None:
    with closing(home(tmp_path)) as household:
        told = outcome_of(household, put(tmp_path, "curve.csv", curve()), at=1)
        household.erasures.erase(WEEK)
        batch = every_import(household.conn)[0]
        assert told.as_stored(batch.reports).reports == batch.reports


def test_a_report_keeps_what_was_brought_and_one_of_before_tells_nothing_of_it() -> None:
    report = ImportReport.from_json(_OLD)
    assert (report.brought, report.days_left) == (None, ())
    lessened = replace(report, brought=90, days_left=((FIRST, FIRST + 1), (FIRST + 9, FIRST + 9)))
    kept = ImportReport.from_json(lessened.to_json())
    assert (kept.brought, kept.days_left) == (lessened.brought, lessened.days_left)
    assert lessened.to_dict()["days_left"][0] == {"first": "2025-03-03", "last": "2025-03-04"}


_OLD = (
    '{"file": "c.csv", "format": "enedis.curve.csv", "meter": null, "register": "EAST", "rows": 96, "intervals": 96,'
    ' "energy_wh": 1, "first": null, "last": null, "end": null, "steps": [30], "holes": [], "duplicates": 0,'
    ' "rejected_lines": [], "reconciled": {"exact": 0, "within_rounding": 0, "mismatches": []}, "new": 96,'
    ' "unchanged": 0, "changed": 0, "conflicts": 0}'
)
