"""Tables of gas that no format knows: kWh and m3 as given, asked where nothing tells, never stored as electricity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from persienne.base.energy_market import Energy
from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.importers import mapped_table
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job, ParsedFile, Reason
from persienne.importers.mapping import DAY, Doubt, Mapping, Measure, Proposal, mapping_from
from persienne.importers.proposals import look_at

JOB = Job("gas.csv")
LOCAL = local_days()
BOTH = Mapping(("date", "m3", "kwh"), 0, (2,), Measure.KWH, step=DAY, volume=1, gas=True)
VOLUMES = Mapping(("date", "m3"), 0, (1,), Measure.M3, step=DAY, gas=True)
INDEXES = Mapping(("date", "index (m3)"), 0, (1,), Measure.INDEX_M3, gas=True)


def proposed(*lines: str) -> Proposal:
    look = look_at([CsvSheet("\n".join(lines) + "\n", JOB)])
    assert look is not None
    return look.proposals[0]


def read(mapping: Mapping, *lines: str) -> ParsedFile:
    return mapped_table.read([CsvSheet("\n".join([";".join(mapping.titles), *lines]) + "\n", JOB)], mapping, JOB)


def spans(parsed: ParsedFile) -> dict[str, list[tuple[str, int, int]]]:
    """By register, the first day, the number of days and the value (Wh or dm3) of each interval."""
    found = {}
    for block in parsed.blocks:
        factor = 3600 if block.register.name == "GAS" else 1
        columns = (LOCAL.days(block.starts), LOCAL.days(block.starts + block.durations - 1), block.values // factor)
        found[block.register.name] = [
            (date.fromordinal(int(first)).isoformat(), int(last - first) + 1, int(value))
            for first, last, value in zip(*columns, strict=True)
        ]
    return found


DAYS = [f"{day:02d}/01/2026;{day * 5 % 9},5;{40 + day * 7 % 11}" for day in range(1, 29)]


def test_kwh_beside_m3_under_the_word_gas_are_proposed_as_gas_and_both_are_kept() -> None:
    found = proposed("Jour;Volume gaz (m3);Consommation gaz (kWh)", *DAYS)
    assert (found.mapping.gas, found.mapping.values, found.mapping.volume) == (True, (2,), 1)
    assert (found.mapping.measure, found.doubts) == (Measure.KWH, ())
    assert "gas_title" in found.reasons


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Relevé GRDF", "Jour;Volume (m³);Energie (kWh)"),
        ("PCE;01234567890123", "Jour;Volume (m3);Energie (kWh)"),
        ("Mon compteur", "Jour;Volume (m3);Energie (kWh)"),
    ],
)
def test_words_around_a_table_and_m3_beside_kwh_propose_gas_and_it_is_asked(head: str, title: str) -> None:
    found = proposed(head, title, *DAYS)
    assert (found.mapping.gas, found.mapping.volume) == (True, 1)
    assert found.doubts == (Doubt.DIRECTION,)


def test_a_volume_alone_is_proposed_as_gas_and_asked_as_it_may_be_water() -> None:
    lines = [f"{day:02d}/01/2026;{day * 5 % 9},5" for day in range(1, 29)]
    found = proposed("Jour;Volume (m3)", *lines)
    assert (found.mapping.measure, found.mapping.gas, found.doubts) == (Measure.M3, True, (Doubt.DIRECTION,))
    assert proposed("Jour;Gaz (m3)", *lines).doubts == ()


def test_of_electricity_and_gas_in_one_table_the_electricity_is_proposed() -> None:
    found = proposed("Jour;Gaz (m3);Electricité (kWh)", *DAYS)
    assert (found.mapping.gas, found.mapping.volume) == (False, None)


def test_gas_by_the_day_is_kept_under_its_date_with_its_volume() -> None:
    parsed = read(BOTH, "05/01/2026;9.2;105", "06/01/2026;;101", "07/01/2026;8.8;")
    assert (parsed.energy, parsed.columns) == (Energy.GAS, BOTH.titles)
    assert spans(parsed) == {
        "GAS": [("2026-01-05", 1, 105_000), ("2026-01-06", 1, 101_000)],
        "GASVOL": [("2026-01-05", 1, 9_200), ("2026-01-07", 1, 8_800)],
    }
    assert [line.reason for line in parsed.refused] == [Reason.EMPTY_VALUE]


def test_a_volume_alone_is_a_volume_and_no_kwh_is_made_of_it() -> None:
    parsed = read(VOLUMES, "05/01/2026;9.2 m3", "06/01/2026;8,500", "07/01/2026;8.5")
    assert parsed.energy is Energy.GAS
    assert spans(parsed) == {
        "GASVOL": [("2026-01-05", 1, 9_200), ("2026-01-06", 1, 8_500_000), ("2026-01-07", 1, 8_500)]
    }


def test_the_operator_s_zero_for_no_measure_is_a_hole() -> None:
    mapping = replace(BOTH, titles=(*BOTH.titles, "qualification"), quality=3)
    lines = ["05/01/2026;9.2;105;Mesuré", "06/01/2026;0;0;Absence de Données", "07/01/2026;0;0;Mesuré"]
    parsed = read(mapping, *lines)
    assert spans(parsed)["GAS"] == [("2026-01-05", 1, 105_000), ("2026-01-07", 1, 0)]
    assert spans(parsed)["GASVOL"] == [("2026-01-05", 1, 9_200), ("2026-01-07", 1, 0)]
    days = [f"{day:02d}/01/2026;{day},5;{40 + day * 7 % 11};Mesuré" for day in range(1, 28)]
    found = proposed("Jour;Gaz (m3);Gaz (kWh);Qualification", *days, "28/01/2026;0;0;Absence de Données")
    assert found.mapping.quality == 3


def test_what_a_gas_meter_showed_now_and_then_is_what_was_used_between() -> None:
    old = [f"{day:02d}/11/2025;{1000 + day * 2.5}" for day in (1, 8, 9, 15, 22, 29)]
    new = [f"{day:02d}/12/2025;{day}" for day in (1, 3, 10, 17, 24, 31)]
    parsed = read(INDEXES, *old, *new)
    (rows,) = spans(parsed).values()
    assert rows[:2] == [("2025-11-01", 7, 17_500), ("2025-11-08", 1, 2_500)]
    assert rows[5:7] == [("2025-12-01", 2, 2_000), ("2025-12-03", 7, 7_000)]
    assert sum(value for _, _, value in rows) == 70_000 + 30_000
    assert (len(parsed.holes), len(parsed.replaced)) == (1, 1)


def test_a_gas_counter_within_the_day_tells_its_days_by_its_midnights() -> None:
    hours = [f"{5 + hour // 24:02d}/01/2026 {hour % 24:02d}:00;{100 + hour / 10:.1f}" for hour in range(50)]
    parsed = read(replace(INDEXES, step=0), *hours)
    assert spans(parsed) == {"GASVOL": [("2026-01-05", 1, 2_400), ("2026-01-06", 1, 2_400)]}
    assert [line.reason for line in parsed.refused] == [Reason.OFF_GRID]  # after the last midnight


def test_hours_of_gas_are_added_up_to_days_and_a_part_of_one_is_as_long_as_it_is_known() -> None:
    mapping = Mapping(("date", "kwh"), 0, (1,), Measure.KWH, step=3600, gas=True)
    hours = [f"{5 + hour // 24:02d}/01/2026 {hour % 24:02d}:00;2" for hour in range(60) if hour != 30]
    parsed = read(mapping, *hours, "08/01/2026 00:00;1")
    (block,) = parsed.blocks
    assert (block.durations // 3600).tolist() == [24, 23, 12, 1]
    assert (block.values // 3_600_000).tolist() == [48, 46, 24, 1]
    assert {local_days().midnight(day) for day in local_days().days(block.starts).tolist()} == {*block.starts.tolist()}
    assert (parsed.refused, len(parsed.holes)) == ((), 2)


def test_a_volume_is_never_electricity() -> None:
    assert read(replace(VOLUMES, gas=False), "05/01/2026;9.2").blocks == ()
    assert read(replace(BOTH, gas=False), "05/01/2026;9.2;105").energy is Energy.ELECTRICITY


def test_rows_of_several_gas_meters_are_refused_whole() -> None:
    mapping = replace(BOTH, titles=(*BOTH.titles, "pce"), point=3)
    with pytest.raises(UserError):
        read(mapping, "05/01/2026;9.2;105;GI000001", "06/01/2026;9;99;GI000002")
    assert read(mapping, "05/01/2026;9.2;105;GI000001").meter.point == "GI000001"


def test_a_description_of_gas_travels_as_json() -> None:
    assert mapping_from(BOTH.to_dict()) == BOTH
