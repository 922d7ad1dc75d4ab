"""Months, billing periods and highest powers of suppliers into a household: kept as given, and counted once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.measures.import_files import store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.import_report import every_import
from persienne.household.measures.read_files import read_files
from persienne.household.measures.resolved_history import recall_whole_days
from persienne.importers.file_reader import Refusal
from persienne.meters.tic.readings import MAXIMUM
from persienne.store.meters import every_meter
from support.edf_files import edf_days, edf_maxima, edf_months
from support.households import midnight, put, throw_away, weeks

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household

pytestmark = pytest.mark.slow
NOW = midnight("2026-03-01")
KWH = 3_600_000
HOME = weeks("2024-09-01", days=91)
"""September to November."""


def brought(home: Household, path: Path) -> int:
    """The energy (J) of the file’s report."""
    meters = every_meter(home.conn)
    read = read_files(home.conn, [path])
    (report,) = store_files(home.conn, read, Answers(NOW, meters[0].label or "new" if meters else "new")).reports
    return report.joules


def known(home: Household) -> tuple[int, int]:
    """The whole kWh of days, and of periods beside them."""
    found = recall_whole_days(home.conn, every_meter(home.conn)[0])
    return round(int(found.totals.joules.sum()) / KWH), round(int(found.periods.joules.sum()) / KWH)


@pytest.mark.parametrize("slat", list(Slat))
def test_months_are_periods_of_which_the_first_and_the_last_are_no_exact_ones(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "home", slat=slat) as home:
        joules = brought(home, put(tmp_path, "months.csv", edf_months(HOME.curve)))
        assert known(home) == (0, joules // KWH)
        assert recall_whole_days(home.conn, every_meter(home.conn)[0]).periods.exact.tolist() == [False, True, False]


def test_months_beside_their_days_are_counted_once(tmp_path: Path) -> None:
    with throw_away(tmp_path / "home", slat=Slat.HALF) as home:
        days = brought(home, put(tmp_path, "days.csv", edf_days(HOME.curve)))
        read = read_files(home.conn, [put(tmp_path, "months.csv", edf_months(HOME.curve))])
        store_files(home.conn, read, Answers(NOW, str(every_meter(home.conn)[0].id)))
        found, beside = known(home)
        assert (found, len(every_meter(home.conn))) == (days // KWH, 1)
        assert abs(beside) <= 46  # what the rounding of 91 days leaves of three months


@pytest.mark.parametrize("slat", list(Slat))
def test_highest_powers_are_a_day_s_at_every_stop(tmp_path: Path, slat: Slat) -> None:
    with throw_away(tmp_path / "home", slat=slat) as home:
        assert brought(home, put(tmp_path, "max.csv", edf_maxima(HOME.curve))) == 0
        (batch,) = every_import(home.conn)
        (report,) = batch.reports
        assert (report.register, report.intervals, report.highest > 0) == (MAXIMUM.name, 91, True)


def test_billing_periods_of_two_tariffs_are_kept_as_described(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "mint.csv",
        '"Category";"HP (kWh)";"HC (kWh)"\n"du 11/10/23 au 21/10/23";40;58\n"du 22/10/23 au 21/11/23";120;170\n',
    )
    with throw_away(tmp_path / "home", slat=Slat.CLOSED) as home:
        (refusal,) = read_files(home.conn, [path])
        assert isinstance(refusal, Refusal)
        assert refusal.look is not None
        read = read_files(home.conn, [path], described=refusal.look.proposals[0].mapping)
        store_files(home.conn, read, Answers(NOW, "new"))
        assert known(home) == (0, 388)
