"""The real exports into households at each stop: their totals, times, steps and holes, stored once and to the joule."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import astuple, dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest

from persienne.base.localtime import local_days
from persienne.base.slats import Slat
from persienne.household.measures.import_report import every_import
from persienne.household.measures.resolved_history import recall_curve, recall_history, recall_whole_days
from persienne.store.meters import every_meter, known_meter
from support.households import count, outcome_of, settled_bytes, state, throw_away, without_hours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportOutcome


class Sample(NamedTuple):
    """What SOURCES.md says of a file: whose it is, its format, its rows and its energy, its time (local), its steps.

    ``holes`` are (start, end); ``missing`` is the end of what lacks after the last row.
    """

    point: str | None
    format: str
    rows: int
    watt_hours: int
    first: str
    end: str
    register: str = "EAST"
    steps: tuple[int, ...] = (1800,)
    holes: tuple[tuple[str, str], ...] = ()
    missing: str | None = None
    empty: int = 0


SAMPLES = {
    "99999999999903_Export_courbe_de_charge_Consommation_01122025-08122025.xlsx": Sample(
        "99999999999903", "enedis.curve.xlsx", 336, 183_155, "2025-12-01T00:00", "2025-12-08T00:00"
    ),
    "99999999999904_Export_courbe_de_charge_Consommation_18032024-24032024.xlsx": Sample(
        "99999999999904",
        "enedis.curve.xlsx",
        335,
        212_356,
        "2024-03-18T00:00",
        "2024-03-24T23:30",
        missing="2024-03-25T00:00",
    ),
    "99999999999904_Export_energie_Consommation_15072024-21072024.xlsx": Sample(
        "99999999999904",
        "enedis.energy.xlsx",
        7,
        214_504,
        "2024-07-15T00:00",
        "2024-07-22T00:00",
        steps=(86_400,),
    ),
    "ENEDIS_R63_P_CdC_extrait.csv": Sample(
        "99999999999904",
        "enedis.r63.csv",
        1_711,
        1_337_847,
        "2023-07-15T23:30",
        "2024-10-28T23:30",
        steps=(1800, 3600),
        holes=(  # the file is an extract of some days, and lacks a day and an hour among them
            ("2023-07-17T23:30", "2023-10-27T23:30"),
            ("2023-10-30T23:30", "2024-03-17T23:30"),
            ("2024-04-01T23:30", "2024-06-17T23:30"),
            ("2024-06-20T23:30", "2024-07-16T23:30"),
            ("2024-07-18T00:00", "2024-07-18T23:00"),
            ("2024-07-30T23:00", "2024-07-31T00:00"),
            ("2024-08-02T23:30", "2024-10-25T23:30"),
        ),
        missing="2024-10-29T00:00",
    ),
    "Enedis_Conso_Heure_20230809-20240725_99999999999901.csv": Sample(
        "99999999999901", "enedis.curve.csv", 16_848, 5_830_467, "2023-08-09T00:00", "2024-07-25T00:00"
    ),
    "Enedis_Conso_Heure_trous.csv": Sample(
        "99999999999905",
        "enedis.curve.csv",
        104,
        14_271,
        "2022-01-18T00:00",
        "2022-01-26T05:30",
        holes=(
            ("2022-01-18T16:00", "2022-01-19T12:00"),
            ("2022-01-19T18:30", "2022-01-20T13:30"),
            ("2022-01-20T17:00", "2022-01-23T01:30"),
            ("2022-01-23T08:30", "2022-01-25T10:30"),
        ),
        missing="2022-01-27T00:00",
        empty=13,
    ),
    "Enedis_Conso_Jour_20240109-20240725_99999999999901.csv": Sample(
        "99999999999901",
        "enedis.index.csv",
        198,
        3_469_220,
        "2024-01-10T00:00",
        "2024-07-25T00:00",
        steps=(82_800, 86_400),
    ),
    "Enedis_Prod_Jour_20240430-20240802_99999999999902.csv": Sample(
        "99999999999902",
        "enedis.index.csv",
        94,
        1_132_921,
        "2024-05-01T00:00",
        "2024-08-02T00:00",
        "EAIT",
        (86_400,),
    ),
    "conso_sans_entete_crlf.csv": Sample(
        None,
        "enedis.curve.csv",
        579,
        192_595,
        "2021-11-01T00:00",
        "2021-11-13T01:30",
        missing="2021-11-14T00:00",
    ),
}


CURVES = ("enedis.curve.csv", "enedis.curve.xlsx", "enedis.r63.csv")


@dataclass(frozen=True)
class Twice:
    """A household that all the samples were imported into, twice."""

    household: Household
    first: ImportOutcome
    second: ImportOutcome
    bytes_before: int
    bytes_after: int


@pytest.fixture(scope="module")
def every_stop(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Slat, Twice]]:
    with ExitStack() as stack:
        held = {}
        for slat in Slat:
            household = stack.enter_context(throw_away(tmp_path_factory.mktemp(slat) / "household", slat))
            paths = [samples / "enedis" / name for name in SAMPLES]
            first, before = outcome_of(household, *paths, at=1), settled_bytes(household)
            second, after = outcome_of(household, *paths, at=2), settled_bytes(household)
            held[slat] = Twice(household, first, second, before, after)
        yield held


@pytest.mark.slow
@pytest.mark.for_each("slat", Slat)
@pytest.mark.for_each("name", SAMPLES)
def test_a_real_file_gives_its_totals(every_stop: dict[Slat, Twice], slat: Slat, name: str) -> None:
    (report,) = (report for report in every_stop[slat].first.reports if report.file == name)
    expected = SAMPLES[name]
    assert (report.point, report.format, report.rows) == (expected.point, expected.format, expected.rows)
    assert (report.register, report.joules) == (expected.register, expected.watt_hours * 3600)
    assert (report.duplicates, len(report.refused)) == (0, expected.empty)
    assert report.reconciliation.mismatches == ()
    assert (wall(report.first), wall(report.end), report.steps) == (expected.first, expected.end, expected.steps)
    assert tuple((wall(hole.start), wall(hole.end)) for hole in report.holes) == expected.holes
    missing = None if report.missing_end is None else (wall(report.missing_end.start), wall(report.missing_end.end))
    assert missing == (expected.missing and (expected.end, expected.missing))


def wall(at: int | None) -> str | None:
    """A local wall clock, to the minute."""
    return None if at is None else local_days().wall(at).strftime("%Y-%m-%dT%H:%M")


@pytest.mark.slow
@pytest.mark.parametrize("slat", Slat)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_real_file_alone_is_stored_to_the_joule(samples: Path, tmp_path: Path, slat: Slat, name: str) -> None:
    expected = SAMPLES[name]
    with throw_away(tmp_path / "household", slat) as household:
        outcome = outcome_of(household, samples / "enedis" / name, accept=())
        assert outcome.waiting == ()
        (meter,) = every_meter(household.conn)
        history = recall_history(household.conn, meter, expected.register)
        days = recall_whole_days(household.conn, meter, expected.register).totals
        assert int(days.joules.sum()) == expected.watt_hours * 3600
        if slat is not Slat.CLOSED and expected.format in CURVES:
            curve = history.curve
            assert int(curve.values.sum()) == expected.watt_hours * 3600
            assert (wall(int(curve.starts[0])), wall(int(curve.ends[-1]))) == (expected.first, expected.end)
            assert tuple(np.unique(curve.durations).tolist()) == expected.steps
            gaps = np.flatnonzero(curve.starts[1:] > curve.ends[:-1])
            unknown = tuple((wall(int(curve.ends[gap])), wall(int(curve.starts[gap + 1]))) for gap in gaps)
            assert expected.empty or unknown == expected.holes  # an empty value is unknown, and no hole of the file
        else:
            assert len(history.curve) == 0


@pytest.mark.parametrize("slat", Slat)
def test_a_second_time_nothing_is_new_and_the_file_does_not_grow(every_stop: dict[Slat, Twice], slat: Slat) -> None:
    twice = every_stop[slat]
    assert twice.first.batch_id is not None
    assert twice.second.batch_id is None
    for before, after in zip(twice.first.reports, twice.second.reports, strict=True):
        assert (after.changes.new, after.changes.changed, after.changes.conflicts) == (0, 0, 0)
        assert after.changes.unchanged == sum(astuple(before.changes)[:4])
        assert replace(after, changes=before.changes, owned=before.owned, number=before.number) == before
    assert twice.bytes_after <= twice.bytes_before
    (batch,) = every_import(twice.household.conn)
    told = twice.first.reports
    kept = [report.by_day(local_days()) for report in told] if slat is Slat.CLOSED else told
    kept = [replace(report, reduced=0, reduced_days=0) for report in kept]  # said once, right after the import
    assert {report.file: report for report in batch.reports} == {report.file: report for report in kept}


@pytest.mark.slow
def test_every_stop_tells_the_same_days_to_the_joule(every_stop: dict[Slat, Twice]) -> None:
    told = [
        {
            meter: without_hours(row[:4] for row in said["days"])
            for meter, said in state(every_stop[slat].household).items()
        }
        for slat in Slat
    ]
    assert told[0] == told[1] == told[2]
    assert {point for point, _ in told[0]} == {sample.point for sample in SAMPLES.values()}


def test_closed_holds_no_curve_and_the_others_hold_every_interval(every_stop: dict[Slat, Twice]) -> None:
    assert count(every_stop[Slat.CLOSED].household, "curve") == 0
    for slat in (Slat.HALF, Slat.OPEN):
        household = every_stop[slat].household
        curve = recall_curve(household.conn, known_meter(household.conn, "99999999999901")).series
        assert (len(curve), int(curve.values.sum())) == (16_848, 5_830_467 * 3600)


def test_the_real_curve_agrees_with_the_real_indexes_every_day(every_stop: dict[Slat, Twice]) -> None:
    for slat in Slat:
        reports = {report.file: report.reconciliation for report in every_stop[slat].first.reports}
        found = reports["Enedis_Conso_Jour_20240109-20240725_99999999999901.csv"]
        assert (found.compared, found.exact + found.rounded) == (197, 197)
        daily = reports["99999999999904_Export_energie_Consommation_15072024-21072024.xlsx"]
        assert (daily.compared, daily.mismatches) == (4, ())
