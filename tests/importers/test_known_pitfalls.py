"""What programs that read these files got wrong before us: a named test for each fault that was reported to them.

The order is that of the faults as they were gathered; the name of the program and the number of the report stand beside
each test. What only a household’s store can show is tested where it is decided (:data:`ELSEWHERE`).
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.exporters.enedis_csv import write_curve
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.parsed import ParsedFile, Reason
from support.edf_files import edf_powers
from support.enedis_files import curve_block, curve_csv, curve_workbook, index_csv, table_workbook
from support.gas_files import absent, gas_workbook
from support.gas_files import day as gas_day
from support.gateway_files import answer, as_json, feed, halves, series

if TYPE_CHECKING:
    from persienne.base.reading import Block

LOCAL = local_days()
HALF = 1800
TESTS = Path(__file__).parents[1]

INDEXES = [
    "2024-01-10T00:00:00+01:00;Arrêté quotidien;100;50;150;150",
    "2024-01-11T00:00:00+01:00;Arrêté quotidien;107;55;162;162",
]

ELSEWHERE = {
    "curve with holes beside a whole day (DomoticzLinky#57)": (
        "insight/test_resolve.py::test_a_hole_is_filled_by_the_next_candidate",
        (
            "household/measures/test_resolved_history.py"
            "::test_a_curve_in_watts_and_daily_energies_tell_the_same_day_at_every_stop"
        ),
    ),
    "peak and off-peak from a curve with tariff hours beside its grid (apiEnedis#85)": (
        "insight/test_split.py::test_an_interval_over_a_change_is_split_pro_rata",
        "household/measures/test_resolved_history.py::test_registers_of_tariffs_have_their_own_days",
    ),
    "23 zeros and the day at 23:00 (ha-linky#99)": (
        "insight/test_plausibility.py::test_23_zeros_and_a_day_s_energy_at_one_hour_are_a_fake_curve",
        "household/measures/test_import_vectors.py::test_daily_totals_dressed_as_a_curve_are_asked_about",
    ),
    "W added up as Wh, or halved, in a file whose title is wrong (MyElectricalData#629, ha-linky#66)": (
        "household/measures/test_import_agreement.py::test_a_curve_of_twice_the_meters_days_is_asked_about",
        "household/measures/test_import_agreement.py::test_a_curve_in_kwh_is_asked_about_and_one_in_kw_is_not",
    ),
    "overlap counted twice, negative spikes (MyElectricalData#489, homeassistant-statistics#106)": (
        "household/measures/test_import_gateways.py::test_a_real_file_is_stored_to_the_watt_hour_and_once_at_each_stop",
        "household/measures/test_import_gateways.py::test_a_week_of_answers_that_overlap_is_counted_once",
        "importers/test_homeassistant.py::test_a_meter_that_begins_anew_makes_a_hole_and_no_negative_energy",
    ),
    "late gas stamped at its arrival (cl_sensor-deprecated#53)": (
        "importers/test_grdf.py::test_a_delayed_value_stands_on_its_gas_day_and_not_at_its_arrival",
    ),
    "meter numbers and addresses in what is posted publicly (EDF_Simulateur_Prix#24)": (
        "base/test_bug_report.py::test_neither_the_report_nor_the_details_hold_a_secret",
        "base/test_fault_log.py::test_nothing_of_the_household_is_printed",
    ),
}


def read(data: bytes | str) -> ParsedFile:
    return read_content(data.encode() if isinstance(data, str) else data, Job("x"))


def main(file: ParsedFile) -> Block:
    return file.blocks[0]


def wh(file: ParsedFile) -> float:
    return sum(int(block.values.sum()) for block in file.blocks if block.register.name == "EAST") / 3600


def local_day(text: str) -> tuple[int, int]:
    """The first and the last instant of a day."""
    number = datetime.fromisoformat(text).replace(tzinfo=UTC).toordinal()
    return LOCAL.midnight(number), LOCAL.midnight(number + 1)


def day_curve(text: str, step: int = HALF, watts: int = 400) -> Block:
    start, end = local_day(text)
    starts = list(range(start, end, step))
    return curve_block(starts, [step] * len(starts), [watts] * len(starts))


@pytest.mark.for_each("name", ELSEWHERE)
def test_the_tests_that_hold_it_are_there(name: str) -> None:
    for place in ELSEWHERE[name]:
        path, _, test = place.partition("::")
        assert re.search(rf"^def {test}\(", (TESTS / path).read_text("utf-8"), re.MULTILINE), place


def test_the_doubled_hour_of_october_is_no_duplicate() -> None:
    """EDF_Simulateur_Prix#82: offsets cut off, then one row a time kept."""
    file = read(write_curve(day_curve("2024-10-27")))
    assert (len(main(file)), wh(file), file.duplicates) == (50, 25 * 400, 0)


def test_a_day_is_that_of_the_local_clock_and_not_of_utc() -> None:
    """EDF_Simulateur_Prix#82, ha-linky#28: what was used after midnight in summer belonged to the day before."""
    start, end = local_day("2024-07-01")
    block = main(read(write_curve(day_curve("2024-07-01"))))
    assert (int(block.starts[0]), int(block.starts[-1]) + HALF) == (start, end)


@pytest.mark.parametrize(("day", "step", "count"), [("2024-03-31", 1800, 46), ("2024-10-27", 900, 100)])
def test_no_number_of_rows_makes_a_day(day: str, step: int, count: int) -> None:
    """php-LinkyAPI#9, ha_linznetz#4: 48 (or 96) slots a day taken for granted."""
    block = main(read(write_curve(day_curve(day, step))))
    assert (len(block), set(block.durations.tolist())) == (count, {step})


def test_a_stamp_is_the_end_of_its_interval() -> None:
    """ha-linky#28, DomoticzLinky#62, MyElectricalData#408: everything a step late, the edges of days wrong."""
    rows = ["2024-01-10T00:30:00+01:00;100", "2024-01-10T01:00:00+01:00;200", "2024-01-11T00:00:00+01:00;300"]
    block = main(read(curve_csv(rows)))
    start, end = local_day("2024-01-10")
    assert (int(block.starts[0]), int(block.starts[-1]) + int(block.durations[-1])) == (start, end)
    naive = main(read(as_json(answer(halves("2024-01-10", 2)))))
    assert int(naive.starts[0]) == start


@pytest.mark.parametrize("step", [600, 900, 1800, 3600])
def test_watts_are_a_mean_power_over_their_own_step(step: int) -> None:
    """MyElectricalData#629, apiEnedis#185, edfbleu#7, DomoticzLinky#62: W added up as Wh, or halved where not due."""
    assert wh(read(write_curve(day_curve("2024-01-10", step, watts=600)))) == 24 * 600


def test_the_step_may_change_within_a_file() -> None:
    """edfbleu#15 and #7: 30 minutes for the whole file, where it goes over to 15 or 60."""
    start, _ = local_day("2024-01-10")
    steps = [3600] * 8 + [1800] * 8 + [900] * 16
    starts = [start + sum(steps[:place]) for place in range(len(steps))]
    block = main(read(write_curve(curve_block(starts, steps, [1000] * len(steps)))))
    assert (block.durations.tolist(), int(block.values.sum()) // 3600) == (steps, 16_000)


def test_an_hour_that_a_curve_lacks_is_a_hole_and_no_energy() -> None:
    """DomoticzLinky#57: days added up from a curve with holes."""
    block = day_curve("2024-01-10")
    file = read(write_curve(block.where(~np.isin(block.starts, block.starts[20:22]))))
    assert (len(main(file)), wh(file), len(file.holes)) == (46, 23 * 400, 1)


def test_registers_of_tariffs_are_read_and_not_rebuilt_from_the_curve() -> None:
    """apiEnedis#85: off-peak hours that begin at 02:26 never agree with half-hours."""
    names = [block.register.name for block in read(index_csv(INDEXES)).blocks]
    assert {"EASF01", "EASF02", "EAST"} <= set(names)


def test_an_index_file_is_no_curve_whatever_the_number_of_its_columns() -> None:
    """edfbleu#17, ha-linky#30, EDF_Simulateur_Prix#24: a count of columns was expected, another block broke it."""
    tail = "Periode;Identifiant calendrier fournisseur;Libelle\nDu 2024-01-10T00:00:00+01:00 au;FC000165;Base\n"
    assert read(index_csv(INDEXES) + tail).format == "enedis.index.csv"


def test_a_damaged_meter_number_is_asked_for_and_a_header_that_is_gone_is_no_loss() -> None:
    """edfbleu#19: 2,31282E+13 in the place of the number, headers taken away."""
    rows = ["2024-01-10T00:30:00+01:00;100", "2024-01-10T01:00:00+01:00;200"]
    file = read(curve_csv(rows, point="2,31282E+13"))
    assert (file.meter.point, file.written_point) == (None, "2,31282E+13")
    assert len(main(read("\r\n".join(rows)))) == 2


def test_a_workbook_that_cannot_be_read_is_refused_and_never_zero() -> None:
    """EDF_Simulateur_Prix#136 and #127, tempo-comparatif#19: a workbook gave a year of 0 kWh without a word."""
    rows = [["Début", "Fin", "Valeur (en kW)"], ["01/12/2025 00:00:00", "01/12/2025 00:30:00", "beaucoup"]]
    with pytest.raises(UserError) as caught:
        read(table_workbook({"Consommation Horaire": rows}))
    assert caught.value.code == "file_unreadable_values"
    assert wh(read(curve_workbook(day_curve("2025-12-01")))) == 24 * 400


def test_days_that_edf_writes_twice_and_rows_beside_the_grid_count_once() -> None:
    """EDF_Simulateur_Prix#3, suivi-conso: +9.6 % on a real file."""
    text = edf_powers(day_curve("2025-12-01")).decode("latin-1")
    head, date, rows = text.partition("01/12/2025;;")
    twice = f"{head}{date}{rows.rstrip()}\n10:43:02;999;Réelle\n\n{date}{rows}"
    file = read(twice.encode("latin-1"))
    assert (wh(file), file.duplicates) == (24 * 400, 48)
    assert [line.reason for line in file.refused] == [Reason.OFF_GRID]


def test_the_first_register_alone_is_not_the_total() -> None:
    """aeneria: EAS F1 read as the total, which is wrong for every contract with two tariffs."""
    values = {block.register.name: block.values.tolist() for block in read(index_csv(INDEXES)).blocks}
    assert (values["EAST"], values["EASF01"]) == ([150, 162], [100, 107])


def test_unequal_powers_of_one_hour_count_alike_and_none_twice() -> None:
    """aeneria: a running mean, (a + b) / 2, in which the last of several values weighs half."""
    rows = [
        f"2024-01-10T00:{minute}:00+01:00;{watts}" for minute, watts in ((10, 600), (20, 100), (30, 100), (40, 100))
    ]
    rows += ["2024-01-10T00:50:00+01:00;100", "2024-01-10T01:00:00+01:00;2000"]
    assert wh(read(curve_csv(rows))) == (600 + 4 * 100 + 2000) / 6


def test_gas_without_a_measure_is_a_hole_and_no_zero() -> None:
    """cl_sensor-deprecated#18, home-assistant-gazpar#33."""
    file = read(gas_workbook(gas_day("10/01/2021", 105, 9.2), absent("11/01/2021"), gas_day("12/01/2021", 99, 8.8)))
    block = main(file)
    assert [value // 3_600_000 for value in block.values.tolist()] == [105, 99]


@pytest.mark.parametrize("written", ["null", "NaN", "", "NA", "-"])
def test_what_says_that_there_is_no_value_is_never_a_zero(written: str) -> None:
    """ha-linky format.ts: null was replaced by 0."""
    rows = ["2024-01-10T00:30:00+01:00;100", f"2024-01-10T01:00:00+01:00;{written}", "2024-01-10T01:30:00+01:00;100"]
    file = read(curve_csv(rows))
    assert (len(main(file)), [line.reason for line in file.refused]) == (2, [Reason.EMPTY_VALUE])


def test_green_button_starts_are_utc_whatever_the_zone_of_the_home() -> None:
    """eemeter#106, SEED#1853: epochs read as local time."""
    start, _ = local_day("2024-07-01")
    block = main(read(feed(series(1, (start, 1800, "200"), (start + 1800, 1800, "300")))))
    assert (block.starts.tolist(), block.values.sum() // 3600) == ([start, start + 1800], 500)
