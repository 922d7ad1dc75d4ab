"""Tables that the household describes: tried beside what is stored, imported by the same gate, kept by columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.import_files import store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.household.measures.read_files import (
    described_tables,
    forget_described_table,
    keep_described_table,
    read_files,
)
from persienne.household.measures.resolved_history import recall_curve, recall_whole_days
from persienne.household.measures.table_trial import try_table
from persienne.importers.file_reader import Refusal
from persienne.importers.mapping import DAY, Clock, Mapping, Measure, Stamp
from persienne.store.meters import every_meter
from support.described_tables import HALF, HOUR, octopus_uk, shifted, slots, stamped, total, wall
from support.households import midnight, put, throw_away

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome
    from persienne.household.measures.table_trial import Trial

pytestmark = pytest.mark.slow
FIRST, DAYS = "2025-10-24", 5
"""Days around the October night."""
NOW = midnight("2025-11-20")


def starts_in_kwh() -> str:
    return stamped(
        FIRST,
        DAYS,
        HALF,
        title="Horaire;Conso (kWh)",
        row=lambda start, _end, value: f"{start:%d/%m/%Y %H:%M};{value / 1000:.3f}",
    )


def looked(home: Household, path: Path) -> Refusal:
    (entry,) = read_files(home.conn, [path])
    assert isinstance(entry, Refusal)
    assert entry.look is not None
    return entry


def first_proposal(home: Household, path: Path) -> Mapping:
    look = looked(home, path).look
    assert look is not None
    return look.proposals[0].mapping


def brought(home: Household, path: Path, mapping: Mapping | None = None) -> ImportOutcome:
    read = read_files(home.conn, [path], described=mapping)
    return store_files(home.conn, read, Answers(NOW, "new" if not every_meter(home.conn) else None))


def tried(home: Household, path: Path, mapping: Mapping) -> Trial:
    return try_table(home.conn, looked(home, path), mapping, naive=True)


@pytest.mark.parametrize("slat", list(Slat))
def test_a_described_table_is_stored_to_the_wh_at_every_stop(tmp_path: Path, slat: Slat) -> None:
    path = put(tmp_path, "a.csv", octopus_uk(FIRST, DAYS))
    with throw_away(tmp_path, slat=slat) as home:
        outcome = brought(home, path, first_proposal(home, path))
        assert [report.format for report in outcome.reports] == ["mapped"]
        days = recall_whole_days(home.conn, every_meter(home.conn)[0]).totals
        assert int(days.joules.sum()) == 3600 * total(FIRST, DAYS, HALF)
        assert len(recall_curve(home.conn, every_meter(home.conn)[0]).shaped) == (0 if slat is Slat.CLOSED else 242)


@pytest.mark.parametrize("slat", list(Slat))
def test_what_an_index_counted_while_rows_are_missing_is_stored_at_every_stop(tmp_path: Path, slat: Slat) -> None:
    rows, index = [], 5_000_000
    for place, (at, value) in enumerate(slots(FIRST, DAYS, HOUR)):
        if not 40 <= place < 43:
            rows.append(f"{wall(at).isoformat()};{index}")
        index += value
    rows.append(f"{wall(midnight(FIRST, DAYS)).isoformat()};{index}")
    path = put(tmp_path, "a.csv", "\n".join(["date;Index (Wh)", *rows]) + "\n")
    with throw_away(tmp_path, slat=slat) as home:
        outcome = brought(home, path, first_proposal(home, path))
        assert outcome.reports[0].joules == 3600 * total(FIRST, DAYS, HOUR)
        known = recall_whole_days(home.conn, every_meter(home.conn)[0])
        assert int(known.totals.joules.sum() + known.periods.joules.sum()) == 3600 * total(FIRST, DAYS, HOUR)


def test_a_table_of_two_meters_is_tried_by_one_and_brought_as_a_file_for_each(tmp_path: Path) -> None:
    rows = [f"0999999999990{n};{day:02}/01/2026;{n}.5" for day in range(1, 21) for n in (7, 8)]
    path = put(tmp_path, "a.csv", "\n".join(["PRM;Jour;Conso (kWh)", *rows, ""]))
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        mapping = first_proposal(home, path)
        trial = tried(home, path, mapping)
        assert (trial.part, trial.joules) == ("9907", 20 * 7500 * 3600)
        assert [report.file for report in brought(home, path, mapping).reports] == ["a.csv › 9907", "a.csv › 9908"]
        assert [stored.meter.point for stored in every_meter(home.conn)] == ["09999999999907", "09999999999908"]


def test_a_description_is_used_again_for_the_same_columns_until_it_is_forgotten(tmp_path: Path) -> None:
    one = put(tmp_path, "one.csv", octopus_uk(FIRST, DAYS))
    two = put(tmp_path, "two.csv", octopus_uk("2025-11-01", 3))
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        mapping = first_proposal(home, one)
        brought(home, one, mapping)
        keep_described_table(home.conn, mapping)
        # Whose meter it is, is asked as of any file without a number.
        assert len(store_files(home.conn, read_files(home.conn, [two]), Answers(NOW)).waiting) == 1
        outcome = store_files(home.conn, read_files(home.conn, [two]), Answers(NOW, "new"))
        assert outcome.reports[0].columns == mapping.titles
        assert [one.columns for batch in every_import(home.conn) for one in batch.reports] == [mapping.titles] * 2
        forget_described_table(home.conn, mapping.titles)
        assert described_tables(home.conn) == ()
        assert isinstance(read_files(home.conn, [two])[0], Refusal)


def test_a_newer_description_takes_the_place_of_the_older_and_one_without_titles_is_not_kept(tmp_path: Path) -> None:
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        mapping = Mapping(("date", "kwh"), 0, (1,), Measure.KWH)
        newer = replace(mapping, step=DAY)
        for one in (mapping, newer, replace(mapping, titles=())):
            keep_described_table(home.conn, one)
        assert described_tables(home.conn) == (newer,)


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory):  # noqa: ANN201 - a generator of a household
    folder = tmp_path_factory.mktemp("known")
    path = put(folder, "truth.csv", octopus_uk(FIRST, DAYS))
    with throw_away(folder, slat=Slat.HALF) as home:
        brought(home, path, first_proposal(home, path))
        yield home


def test_what_is_stored_proves_a_reading(known: Household, tmp_path: Path) -> None:
    path = put(tmp_path, "a.csv", starts_in_kwh())
    trial = tried(known, path, first_proposal(known, path))
    assert trial.fit is not None
    assert (trial.fit.compared, trial.fit.equal, trial.suggestion) == (242, 242, None)
    assert [(day.length // 3600, day.whole) for day in trial.days] == [(24, True), (24, True), (25, True)] + [
        (24, True)
    ] * 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"measure": Measure.KW},
        {"measure": Measure.WH},
        {"stamp": Stamp.END},
        {"measure": Measure.W, "stamp": Stamp.END},
    ],
)
def test_a_reading_that_is_off_by_a_factor_or_a_step_is_told_with_the_one_that_fits(
    known: Household, tmp_path: Path, wrong: dict[str, object]
) -> None:
    path = put(tmp_path, "a.csv", starts_in_kwh())
    right = first_proposal(known, path)
    trial = tried(known, path, replace(right, **wrong))  # type: ignore[arg-type]  # its own fields
    assert trial.suggestion is not None
    assert trial.suggestion.mapping == right


def test_a_clock_that_is_not_changed_is_told_by_what_is_stored(known: Household, tmp_path: Path) -> None:
    text = stamped(
        "2025-10-24",
        2,
        HALF,
        title="start;Wh",
        row=lambda start, _end, value: f"{shifted(start, 0):%Y-%m-%d %H:%M};{value}",
    )
    path = put(tmp_path, "a.csv", text)
    trial = tried(known, path, first_proposal(known, path))
    assert trial.suggestion is not None
    assert trial.suggestion.mapping.clock is Clock.UTC


@pytest.mark.quick
def test_a_table_that_has_nothing_in_common_with_what_is_stored_proves_nothing(
    known: Household, tmp_path: Path
) -> None:
    path = put(tmp_path, "a.csv", octopus_uk("2024-01-15", 3))
    trial = tried(known, path, first_proposal(known, path))
    assert (trial.fit, trial.suggestion) == (None, None)


def test_of_closed_slats_days_tell_a_step(tmp_path: Path) -> None:
    truth = put(tmp_path, "truth.csv", octopus_uk(FIRST, DAYS))
    path = put(tmp_path, "a.csv", starts_in_kwh())
    with throw_away(tmp_path, slat=Slat.CLOSED) as home:
        brought(home, truth, first_proposal(home, truth))
        right = first_proposal(home, path)
        trial = tried(home, path, replace(right, stamp=Stamp.END))
        assert trial.suggestion is not None
        assert trial.suggestion.mapping == right
        assert trial.suggestion.fit.by_day
