"""A table of gas that the household describes: its days at every stop, and no kWh of electricity."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.base.slats import Slat
from persienne.household.measures.import_files import store_files
from persienne.household.measures.import_questions import Answers
from persienne.household.measures.read_files import read_files
from persienne.household.measures.table_trial import try_table
from persienne.importers.file_reader import Refusal
from persienne.store.meters import every_meter
from persienne.telling.import_words import ImportWords
from persienne.words.numbers import Figures
from support.gas_files import day as gas_day
from support.gas_files import gas_workbook
from support.households import days_of, midnight, put, throw_away

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.household import Household
    from persienne.household.measures.import_report import ImportReport

pytestmark = pytest.mark.slow
NOW = midnight("2026-03-01")
KWH = 3_600_000
DAYS = [(f"{day:02d}/01/2026", day * 5 % 9 + 0.5, 40 + day * 7 % 11) for day in range(1, 29)]


def brought(home: Household, path: Path) -> ImportReport:
    """The file imported as it is proposed."""
    (refusal,) = read_files(home.conn, [path])
    assert isinstance(refusal, Refusal)
    assert refusal.look is not None
    mapping = refusal.look.proposals[0].mapping
    read = read_files(home.conn, [path], described=mapping)
    answers = Answers(NOW, "new")
    (report,) = store_files(home.conn, read, answers).reports
    return report


@pytest.mark.parametrize("slat", list(Slat))
def test_kwh_and_m3_go_to_the_levels_of_a_gas_meter(tmp_path: Path, slat: Slat) -> None:
    rows = [f"{date};{volume};{energy}" for date, volume, energy in DAYS]
    path = put(tmp_path, "gaz.csv", "\n".join(["Jour;Gaz (m3);Gaz (kWh)", *rows]) + "\n")
    with throw_away(tmp_path, slat=slat) as home:
        report = brought(home, path)
        assert (report.register, report.joules) == ("GAS", KWH * sum(energy for _, _, energy in DAYS))
        (meter,) = every_meter(home.conn)
        assert meter.energy is Energy.GAS
        assert [amount for _, amount, _ in days_of(home, None, "GAS")] == [KWH * energy for _, _, energy in DAYS]
        assert [amount for _, amount, _ in days_of(home, None, "GASVOL")] == [1000 * volume for _, volume, _ in DAYS]
        assert days_of(home, None, "EAST") == []


@pytest.mark.parametrize("slat", list(Slat))
def test_a_volume_alone_is_kept_as_a_volume_and_told_in_cubic_metres(tmp_path: Path, slat: Slat) -> None:
    rows = [f"{date};{volume}" for date, volume, _ in DAYS]
    path = put(tmp_path, "gaz.csv", "\n".join(["Jour;Gaz (m3)", *rows]) + "\n")
    with throw_away(tmp_path, slat=slat) as home:
        report = brought(home, path)
        total = sum(volume for _, volume, _ in DAYS)
        words = ImportWords(lambda _context, source: source, Figures(french=False))
        assert words.energy(report).replace("\u00a0", " ") == f"{total:.0f} m³"
        assert words.meter(report) == "gas meter without a number"
        assert [amount for _, amount, _ in days_of(home, None, "GASVOL")] == [1000 * volume for _, volume, _ in DAYS]
        assert days_of(home, None, "GAS") == days_of(home, None, "EAST") == []


def test_the_operator_s_own_export_fills_in_the_kwh_of_a_volume(tmp_path: Path) -> None:
    rows = [f"{date};{volume}" for date, volume, _ in DAYS]
    path = put(tmp_path, "gaz.csv", "\n".join(["Jour;Gaz (m3)", *rows]) + "\n")
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        brought(home, path)
        (meter,) = every_meter(home.conn)
        book = put(
            tmp_path,
            "grdf.xlsx",
            gas_workbook(*(gas_day(*(date, energy, volume)) for date, volume, energy in DAYS), point=None),
        )
        store_files(home.conn, read_files(home.conn, [book]), Answers(NOW, str(meter.id)))
        assert len(days_of(home, None, "GAS")) == len(days_of(home, None, "GASVOL")) == 28


@pytest.mark.parametrize("title", ["Jour;Gaz (m3)", "Jour;Gaz (kWh)", "Mois;Gaz (kWh)"])
def test_a_description_of_gas_is_tried_beside_what_the_operator_said(tmp_path: Path, title: str) -> None:
    book = gas_workbook(*(gas_day(date, energy, volume) for date, volume, energy in DAYS), point=None)
    rows = [f"{date};{volume if 'm3' in title else energy}" for date, volume, energy in DAYS]
    if title.startswith("Mois"):
        rows = [f"Janvier 2026;{sum(energy for _, _, energy in DAYS)}", "Février 2026;900"]
    path = put(tmp_path, "gaz.csv", "\n".join([title, *rows]) + "\n")
    with throw_away(tmp_path, slat=Slat.HALF) as home:
        store_files(home.conn, read_files(home.conn, [put(tmp_path, "grdf.xlsx", book)]), Answers(NOW, "new"))
        (refusal,) = read_files(home.conn, [path])
        assert isinstance(refusal, Refusal)
        assert refusal.look is not None
        trial = try_table(home.conn, refusal, refusal.look.proposals[0].mapping, naive=True)
        assert (trial.error, trial.suggestion, trial.is_volume) == (None, None, "m3" in title)
        if title.startswith("Jour"):
            assert trial.fit is not None
            assert (trial.fit.compared, trial.fit.equal) == (28, 28)
