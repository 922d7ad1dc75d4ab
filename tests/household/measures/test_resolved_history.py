"""One curve and one total a day, out of all that speaks of them, in the order of what is to be believed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_INJECTION, Made, Quality, Source
from persienne.base.slats import Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.measures.day_candidates import day_step
from persienne.household.measures.import_files import undo_import
from persienne.household.measures.import_questions import QuestionCode
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_history, recall_whole_days
from persienne.store.meters import known_meter
from support.edf_files import edf_index
from support.enedis_files import curve_workbook, energy_workbook
from support.households import (
    HOUR,
    LOCAL,
    POINT,
    bring,
    curve_of,
    cut,
    days_of,
    merged,
    midnight,
    of_block,
    outcome_of,
    put,
    raised,
    state,
    throw_away,
    weeks,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.household.household import Household

HOME = weeks()
BEGIN, END = midnight("2024-10-21"), midnight("2024-11-04")


@pytest.mark.slow
def test_an_index_in_whole_kilowatt_hours_takes_no_days_place_that_a_curve_knows_exactly(
    half: Household, tmp_path: Path
) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve), at=1)
    exact = days_of(half)
    bring(half, put(tmp_path, "index.csv", edf_index(HOME.curve)), at=2)
    assert days_of(half) == exact
    assert len(recall_history(half.conn, known_meter(half.conn, POINT)).periods) == 0


def joules_of_days(rows: Sequence[tuple[int, ...]]) -> list[int]:
    return [joules for _, joules, _ in rows]


def daily(curve: Block) -> Block:
    """The energies of the days of a curve, as one reading a day."""
    local = local_days()
    days = sorted(set(local.days(curve.starts).tolist()))
    parts = [cut(curve, local.midnight(day), local.midnight(day + 1)) for day in days]
    return replace(
        curve,
        starts=np.array([local.midnight(day) for day in days]),
        durations=np.array([local.length(day) for day in days]),
        values=np.array([int(part.values.sum()) for part in parts]),
        qualities=np.zeros(len(days), np.int64),
    )


def precisions(household: Household) -> list[int]:
    days = recall_whole_days(household.conn, known_meter(household.conn, POINT))
    return [days.sources[origin].precision for origin in days.totals.origins.tolist()]


def formats(household: Household) -> set[str]:
    days = recall_whole_days(household.conn, known_meter(household.conn, POINT))
    return {days.sources[origin].format for origin in days.totals.origins.tolist()}


def test_nothing_is_an_empty_history(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    history = recall_history(half.conn, known_meter(half.conn, POINT), "EAIT")
    assert (len(history.curve), len(history.days), len(history.periods)) == (0, 0, 0)


def test_a_history_holds_the_curve_its_days_and_the_zone(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", HOME.curve))
    history = recall_history(half.conn, known_meter(half.conn, POINT))
    assert history.curve.values.tolist() == HOME.curve.values.tolist()
    assert int(history.days.joules.sum()) == int(HOME.curve.values.sum())
    assert history.zone == "Europe/Paris"


def test_the_indexes_are_the_days_truth(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "curve.csv", raised(HOME.curve, 100)), put(tmp_path, "i.csv", write_index(HOME.indexes)))
    truth = HOME.index("EAST").values
    assert joules_of_days(days_of(half)) == [3600 * wh for wh in (truth[1:] - truth[:-1]).tolist()]
    assert curve_of(half) == of_block(raised(HOME.curve, 100))


def test_indexes_of_two_files_join_between_them(half: Household, tmp_path: Path) -> None:
    """The last midnight of one and the first of the next, a day later, make a day that neither holds."""
    middle = BEGIN + 6 * 24 * HOUR
    early = [block.where(block.starts <= middle) for block in HOME.indexes]
    late = [block.where(block.starts > middle) for block in HOME.indexes]
    for at, blocks in enumerate((late, early), 1):
        bring(half, put(tmp_path, f"{at}.csv", write_index(blocks)), at=at)
    truth = HOME.index("EAST").values
    assert joules_of_days(days_of(half)) == [3600 * wh for wh in (truth[1:] - truth[:-1]).tolist()]


def test_midnights_that_are_missing_make_a_period_that_is_never_spread(half: Household, tmp_path: Path) -> None:
    before, after = midnight("2024-10-23"), midnight("2024-10-28")
    blocks = [block.where((block.starts <= before) | (block.starts >= after)) for block in HOME.indexes]
    bring(half, put(tmp_path, "index.csv", write_index(blocks)))
    held = recall_whole_days(half.conn, known_meter(half.conn, POINT))
    # From the 23rd's midnight to the 28th's: five days, one of them of 25 hours.
    assert held.periods.starts.tolist() == [midnight("2024-10-23")]
    assert held.periods.ends.tolist() == [midnight("2024-10-28")]
    assert held.periods.covered.tolist() == [(5 * 24 + 1) * HOUR]
    known = {day for day, *_ in days_of(half)}
    first = local_days().day(BEGIN)
    assert known == set(range(first, first + 14)) - set(range(first + 2, first + 7))
    truth = HOME.index("EAST")
    assert int(held.totals.joules.sum() + held.periods.joules.sum()) == 3600 * int(truth.values[-1] - truth.values[0])


def test_a_curve_tells_the_days_that_the_indexes_miss(half: Household, tmp_path: Path) -> None:
    blocks = [block.where(block.starts <= midnight("2024-10-24")) for block in HOME.indexes]
    bring(half, put(tmp_path, "curve.csv", raised(HOME.curve, 100)), put(tmp_path, "index.csv", write_index(blocks)))
    by_curve = cut(raised(HOME.curve, 100), midnight("2024-10-24"), END)
    assert sum(joules_of_days(days_of(half))[3:]) == int(by_curve.values.sum())
    assert formats(half) == {"enedis.curve.csv", "enedis.index.csv"}


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_a_curve_in_watts_and_daily_energies_tell_the_same_day_at_every_stop(tmp_path: Path, slat: Slat) -> None:
    """Ten minutes of a watt are no whole Wh, so the two differ by a fraction: the curve is the more exact."""
    fine = weeks(days=3, step=600).curve
    fine.values[::5] += 600
    with throw_away(tmp_path / "household", slat) as household:
        bring(household, put(tmp_path, "c.csv", fine), put(tmp_path, "d.xlsx", energy_workbook(daily(fine))))
        assert sum(joules_of_days(days_of(household))) == int(fine.values.sum())
        assert formats(household) == {"enedis.curve.csv"}


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
def test_coarse_files_of_other_days_do_not_make_a_day_coarse(tmp_path: Path, slat: Slat) -> None:
    middle = midnight("2024-10-28")
    fine, coarse = cut(HOME.curve, 0, middle), cut(HOME.curve, middle, END)
    with throw_away(tmp_path / "household", slat) as household:
        paths = [put(tmp_path, "c.csv", fine), put(tmp_path, "w.xlsx", curve_workbook(coarse, decimals=2))]
        bring(household, *paths, put(tmp_path, "d.xlsx", energy_workbook(daily(raised(fine, 300)))))
        assert precisions(household) == [1] * 7 + [10] * 7
        assert sum(joules_of_days(days_of(household))[:7]) == int(fine.values.sum())


def test_registers_of_tariffs_have_their_own_days(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "index.csv", write_index(HOME.indexes)))
    held = state(half)
    assert {name for _, name in held} == {block.register.name for block in HOME.indexes}
    by_tariff = [joules_of_days(days_of(half, name=name)) for name in ("EASF01", "EASF02")]
    assert [sum(pair) for pair in zip(*by_tariff, strict=True)] == joules_of_days(days_of(half))


def test_injection_is_never_taken_for_import(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "prod.csv", replace(HOME.curve, register=TOTAL_INJECTION)))
    assert curve_of(half, name="EAIT") == of_block(HOME.curve)
    assert curve_of(half) == []


@pytest.mark.parametrize(
    ("source", "step"),
    [
        (Source("f"), 1),
        (Source("f", Made.CURVE, 10), 240),
        (Source("f", Made.DAILY, 10), 10),
        (Source("f", Made.INDEX), 1),
    ],
)
def test_how_finely_a_source_writes_a_day(source: Source, step: int) -> None:
    assert day_step(source) == step


# --- hours over half-hours of one rank --------------------------------------------------------------------------------

NIGHTS = cut(HOME.curve, BEGIN, midnight("2024-10-28"))  # with the night that has an hour twice
EVEN = replace(NIGHTS, values=NIGHTS.values // (2 * 1800) * (2 * 1800))  # an even number of watts each
HOURS = merged(EVEN, HOUR)
WRONG = 40  # an hour in the second day


def contradicting(watts: int = 5) -> Block:
    values = HOURS.values.copy()
    values[WRONG] += watts * HOUR
    return replace(HOURS, values=values)


@pytest.mark.parametrize("hours_first", [False, True])
def test_hours_that_agree_hide_no_half_hours_whichever_came_later(
    half: Household, tmp_path: Path, hours_first: bool
) -> None:
    halves, hours = put(tmp_path, "half-hours.csv", EVEN), put(tmp_path, "hours.csv", HOURS)
    for at, path in enumerate((hours, halves) if hours_first else (halves, hours), 1):
        (report,) = bring(half, path, at=at)
    assert curve_of(half) == of_block(EVEN)
    if hours_first:
        assert (report.changes.new, report.changes.changed) == (len(EVEN), 0)
    else:
        assert (report.changes.unchanged, report.changes.different) == (len(HOURS), 0)
        assert report.changes.new + report.changes.changed + report.changes.conflicts == 0


def test_an_hour_that_contradicts_is_told_and_its_half_hours_are_doubtful(half: Household, tmp_path: Path) -> None:
    bring(half, put(tmp_path, "half-hours.csv", EVEN), at=1)
    before = days_of(half)
    (report,) = bring(half, put(tmp_path, "hours.csv", contradicting()), at=2)
    assert (report.changes.unchanged, report.changes.conflicts) == (len(HOURS) - 1, 1)
    history = recall_history(half.conn, known_meter(half.conn, POINT))
    assert np.flatnonzero(history.curve.qualities == Quality.DOUBTFUL).tolist() == [2 * WRONG, 2 * WRONG + 1]
    assert (history.contradictions.said - history.contradictions.counted).tolist() == [5 * HOUR]
    assert history.contradictions.starts.tolist() == [int(HOURS.starts[WRONG])]
    assert (curve_of(half), days_of(half)) == (of_block(EVEN), before)
    assert np.flatnonzero(history.days.qualities).tolist() == [1]


# --- hours over half-hours that are written otherwise -----------------------------------------------------------------


@pytest.mark.slow
def test_undoing_either_file_brings_back_exactly_what_the_other_says(tmp_path: Path) -> None:
    files = [put(tmp_path, "half-hours.csv", EVEN), put(tmp_path, "hours.csv", contradicting())]
    alone = []
    for number, path in enumerate(files):
        with throw_away(tmp_path / f"alone-{number}", Slat.HALF) as household:
            bring(household, path)
            alone.append(state(household))
    with throw_away(tmp_path / "both", Slat.HALF) as household:
        for gone, left in ((0, 1), (1, 0)):
            for at, path in enumerate(files, 1):
                bring(household, path, at=at)
            batches = sorted(every_import(household.conn), key=lambda batch: batch.at)
            undo_import(household.conn, batches[gone].id)
            assert state(household) == alone[left]
            undo_import(household.conn, batches[left].id)
            assert state(household) == {}


@pytest.mark.slow
@pytest.mark.parametrize("slat", [Slat.CLOSED, Slat.HALF])
@pytest.mark.parametrize("hours_first", [False, True])
@pytest.mark.parametrize("hours_in_watts", [False, True])
def test_hours_and_half_hours_of_two_precisions_show_the_half_hours_and_keep_the_exact_days(
    tmp_path: Path, slat: Slat, hours_first: bool, hours_in_watts: bool
) -> None:
    hours = put(tmp_path, "hours.csv", HOURS) if hours_in_watts else put(tmp_path, "h.xlsx", in_tens(HOURS))
    halves = put(tmp_path, "m.xlsx", in_tens(EVEN)) if hours_in_watts else put(tmp_path, "halves.csv", EVEN)
    with throw_away(tmp_path / "household", slat) as household:
        for at, path in enumerate((hours, halves) if hours_first else (halves, hours), 1):
            assert outcome_of(household, path, at=at, accept=()).waiting == ()
        days = {day: joules for day, joules, _ in days_of(household)}
        # Sunday has 25 hours.
        assert list(days.values()) == [int(part.values.sum()) for part in by_day(EVEN)]
        if slat is Slat.HALF:
            told = curve_of(household)
            assert {duration for _, duration, _ in told} == {1800}
            assert [start for start, *_ in told] == EVEN.starts.tolist()
            assert len(recall_history(household.conn, known_meter(household.conn, POINT)).contradictions) == 0
            household.slats.move(known_meter(household.conn, POINT), Slat.CLOSED, Then.REDUCE)
            assert {day: joules for day, joules, _ in days_of(household)} == days


def in_tens(curve: Block) -> bytes:
    return curve_workbook(curve, decimals=2)


def by_day(curve: Block) -> list[Block]:
    days = LOCAL.days(curve.starts)
    return [curve.where(days == day) for day in np.unique(days)]


@pytest.mark.slow
def test_an_hour_in_watts_over_half_hours_in_tens_that_contradict_it_stays_and_is_doubtful(
    half: Household, tmp_path: Path
) -> None:
    bring(half, put(tmp_path, "half-hours.xlsx", in_tens(EVEN)), at=1)
    (report,) = bring(half, put(tmp_path, "hours.csv", contradicting(60)), at=2)
    assert (report.changes.changed, report.changes.different) == (1, 1)
    history = recall_history(half.conn, known_meter(half.conn, POINT))
    assert np.flatnonzero(history.curve.durations == HOUR).tolist() == [2 * WRONG]
    assert np.flatnonzero(history.curve.qualities == Quality.DOUBTFUL).tolist() == [2 * WRONG]
    assert len(history.contradictions) == 1


# --- finer files over hours that are stored ---------------------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize(("step", "stored"), [(600, 1800), (600, HOUR), (1800, HOUR)])
def test_finer_values_that_contradict_what_is_stored_are_asked_about_as_longer_ones_are(
    half: Household, tmp_path: Path, step: int, stored: int
) -> None:
    longer, finer = merged(EVEN, stored) if stored > 1800 else EVEN, parted(EVEN, 1800 // step)
    bring(half, put(tmp_path, "longer.csv", longer), at=1)
    assert outcome_of(half, put(tmp_path, "finer.csv", finer), at=2, accept=(), dry_run=True).waiting == ()
    wrong = put(tmp_path, "wrong.csv", raised(finer, 40))
    (entry,) = outcome_of(half, wrong, at=2, accept=()).waiting
    (question,) = entry.questions
    assert question.code is QuestionCode.OVERLAP
    assert question.facts == {"different": len(finer), "overlap": len(finer)}
    (report,) = bring(half, wrong, at=3)
    assert report.changes.changed == len(finer)
    history = recall_history(half.conn, known_meter(half.conn, POINT))
    assert curve_of(half) == of_block(raised(finer, 40))
    assert (history.curve.qualities == Quality.DOUBTFUL).all()
    assert len(history.contradictions) == len(longer)


def parted(curve: Block, parts: int) -> Block:
    """Each interval as some of one power."""
    lengths = np.repeat(curve.durations // parts, parts)
    starts = np.repeat(curve.starts, parts) + np.tile(np.arange(parts), len(curve)) * lengths
    values = np.repeat(curve.values // parts, parts)
    return replace(curve, starts=starts, durations=lengths, values=values, qualities=np.repeat(curve.qualities, parts))
