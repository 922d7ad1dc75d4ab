from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.energy_market import Energy
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION
from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.meters.fictional_home import fictional_home
from persienne.store.meters import every_meter
from persienne.ui.household.overview import read_overview
from support.curves import at
from support.enedis_files import POINT, curve_csv
from support.gas_files import day, gas_workbook
from support.gateway_files import espi
from support.households import put, store
from support.windows import curve_file, index_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIRST, LAST = date(2026, 10, 1), date(2026, 10, 7)


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    household = Household.create_throw_away(tmp_path / "home", slat=Slat.HALF)
    yield household
    household.close()


def test_an_empty_household_shows_nothing(household: Household) -> None:
    overview = read_overview(household)
    assert overview.slat is Slat.HALF
    assert overview.shown == ()
    assert overview.imports == ()
    assert overview.stored.file_bytes > 0


def test_what_is_known_is_shown_and_registers_without_a_measure_are_left_out(
    household: Household, tmp_path: Path
) -> None:
    store(household, [curve_file(tmp_path / "curve.csv", FIRST, LAST)], Answers(1))
    store(household, [index_file(tmp_path / "index.csv", FIRST, LAST)], Answers(2))
    overview = read_overview(household)
    assert [(shown.meter.id, shown.register) for shown in overview.shown] == [(1, TOTAL_IMPORT.name)]
    home = fictional_home(FIRST, LAST)
    assert int(overview.shown[0].history.days.joules.sum()) == int(home.curve.values.sum())
    assert [batch.at for batch in overview.imports] == [2, 1]


def test_injection_is_shown_beside_the_import(household: Household, tmp_path: Path) -> None:
    lines = ["2026-10-01T00:30:00+02:00;400", "2026-10-01T01:00:00+02:00;600"]
    for metier, name in (("Production", "out.csv"), ("Consommation", "in.csv")):
        (tmp_path / name).write_text(curve_csv(lines, metier=metier))
        store(household, [tmp_path / name], Answers(1))
    shown = read_overview(household).shown
    assert [entry.register for entry in shown] == [TOTAL_IMPORT.name, TOTAL_INJECTION.name]
    assert {entry.meter.meter.point for entry in shown} == {POINT}


@pytest.mark.slow
def test_a_meter_of_which_two_far_indexes_are_known_is_shown_by_its_period(
    household: Household, tmp_path: Path
) -> None:
    path = index_file(tmp_path / "index.csv", FIRST, LAST)
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines[:4], lines[-1], ""]))
    store(household, [path], Answers(1))
    (shown,) = read_overview(household).shown
    assert len(shown.history.days) == 0
    assert shown.history.periods.starts.tolist() == [at(FIRST.toordinal())]
    assert shown.history.periods.ends.tolist() == [at(LAST.toordinal() + 1)]


@pytest.mark.slow
def test_gas_is_shown_with_its_volume_and_its_slats_open_nothing(household: Household, tmp_path: Path) -> None:
    store(household, [put(tmp_path, "gaz.xlsx", gas_workbook(day("10/01/2021", 105, 9.2)))], Answers(1))
    household.slats.move(every_meter(household.conn)[0], Slat.OPEN)
    overview = read_overview(household)
    (shown,) = overview.shown
    assert (shown.register, shown.history.energy) == ("GAS", Energy.GAS)
    assert shown.history.volume is not None
    assert shown.history.volume.days.joules.tolist() == [9_200]
    assert overview.slat is Slat.HALF


@pytest.mark.slow
def test_a_volume_of_gas_alone_is_no_register_that_is_shown_and_is_told(household: Household, tmp_path: Path) -> None:
    volume = espi((1_748_736_000, 86_400, "3"), uom="42", kind="1")
    store(household, [put(tmp_path, "gas.xml", volume)], Answers(1))
    overview = read_overview(household)
    assert (overview.shown, overview.days) == ((), 1)
    assert [one.register for one in overview.volumes] == ["GAS"]
    energy = espi((1_748_736_000, 86_400, "1"), uom="169", kind="1")
    store(household, [put(tmp_path, "therms.xml", energy)], Answers(2, str(overview.meters[0].id)))
    overview = read_overview(household)
    assert ([one.register for one in overview.shown], overview.volumes) == (["GAS"], ())
