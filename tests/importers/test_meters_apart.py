"""Files of several meters: a file for each of them, whatever the format is and however it was saved."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import TOTAL_GAS
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason
from persienne.importers.mapping import Mapping, Measure
from persienne.importers.meters_apart import SeveralMetersError
from support.enedis_files import table_workbook
from support.gas_files import reading
from support.gateway_files import answer, as_json, halves, sge

if TYPE_CHECKING:
    from collections.abc import Sequence

JOB = Job("r63")
ONE, TWO = "99999999999908", "99999999999907"
R63: list[object] = ["Identifiant PRM", "Grandeur physique", "Unité", "Horodate", "Valeur", "Pas"]


def row(point: object, hour: int, watts: object, *, quantity: str = "PA") -> list[object]:
    return [point, quantity, "W", f"2024-07-19 0{hour}:30:00", watts, "PT30M"]


def csv(*rows: Sequence[object], end: str = "\n") -> bytes:
    return ("\n".join(";".join(map(str, cells)) for cells in [R63, *rows]) + end).encode()


def homes(data: bytes, job: Job = JOB) -> dict[str, ParsedFile]:
    """The files that the parts of a file are read as, by their names."""
    with pytest.raises(SeveralMetersError) as caught:
        read_content(data, job)
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", "meters.several")
    return {part.name: part.read(job) for part in caught.value.parts}


def watt_hours(file: ParsedFile) -> int:
    return int(sum(block.values.sum() for block in file.blocks)) // 3600


def energies(files: dict[str, ParsedFile]) -> list[tuple[str, str | None, int]]:
    return [(name, file.meter.point, watt_hours(file)) for name, file in files.items()]


ROWS: list[list[object]] = [row(ONE, 1, 100), row(TWO, 1, 1000), row(ONE, 2, 200), row(TWO, 2, 2000)]
BOTH = [("9908", ONE, 150), ("9907", TWO, 1500)]


def test_a_flow_of_two_homes_is_a_file_for_each_as_a_text_and_as_a_workbook() -> None:
    assert energies(homes(csv(*ROWS))) == BOTH
    assert energies(homes(table_workbook({"R63": [R63, *ROWS]}))) == BOTH
    assert energies(homes(table_workbook({"R63": [R63, *(row(float(point), 1, 100) for point in (ONE, TWO))]}))) == [
        ("9908", ONE, 50),
        ("9907", TWO, 50),
    ]


def test_a_workbook_with_a_sheet_for_each_home_is_a_file_for_each() -> None:
    sheets: dict[str, Sequence[Sequence[object]]] = {"A": [R63, *ROWS[::2]], "B": [R63, *ROWS[1::2]]}
    assert energies(homes(table_workbook(sheets))) == BOTH
    with pytest.raises(UserError) as caught:
        read_content(table_workbook({"A": [R63, ROWS[0]], "B": [R63, ROWS[2]]}), JOB)
    assert caught.value.facts["seen"] == "enedis.several"


def test_another_quantity_of_one_home_keeps_nothing_of_the_other_out() -> None:
    with pytest.raises(SeveralMetersError) as caught:
        read_content(csv(row(ONE, 1, 100, quantity="PRI"), *ROWS[1::2]), JOB)
    refused, kept = caught.value.parts
    assert watt_hours(kept.read(JOB)) == 1500
    with pytest.raises(UserError) as other:
        refused.read(JOB)
    assert other.value.facts["seen"] == "enedis.other_unit"


def test_a_row_that_names_no_meter_is_of_none_of_them_and_a_note_is_nothing() -> None:
    files = homes(table_workbook({"R63": [R63, *ROWS, row("", 3, 300), ["", "", "", "Fin du flux"]]}))
    assert energies(files) == [*BOTH, ("", None, 150)]


def test_lines_keep_the_numbers_that_they_have_in_the_file() -> None:
    bad = homes(csv(row(ONE, 1, 100), row(TWO, 1, 5), row(TWO, 2, "x")))["9907"]
    assert [(line.line, line.reason) for line in bad.refused] == [(4, Reason.BAD_VALUE)]


def test_a_row_in_which_the_file_ends_is_refused_in_the_file_of_its_meter() -> None:
    files = homes(csv(*ROWS, [ONE, "PA", "W", "2024-07-19 03:3"], end=""))
    assert [[line.reason for line in file.refused] for file in files.values()] == [[Reason.CUT_LINE], []]


def test_a_file_of_very_many_meters_is_refused_whole() -> None:
    many = csv(*(row(f"999999999999{number:02}", 1, 100) for number in range(60)))
    with pytest.raises(SeveralMetersError) as caught:
        read_content(many, JOB)
    assert caught.value.parts == ()
    files = as_json(*(answer(halves("2025-12-01", 5), point=f"999999999999{number:02}") for number in range(60)))
    with pytest.raises(SeveralMetersError) as caught:
        read_content(files, JOB)
    assert caught.value.parts == ()


def test_gas_of_two_delivery_points_is_a_file_for_each() -> None:
    days = {ONE: reading("2019-11-30", 75, 7), TWO: reading("2019-11-30", 40, 4)}
    by_key = json.dumps({point: {"releves": [day]} for point, day in days.items()}).encode()
    as_list = json.dumps([{"pce": {"idPce": point}, "idPce": point, "releves": [day]} for point, day in days.items()])
    for data in (by_key, as_list.encode()):
        files = homes(data)
        gas = [block for file in files.values() for block in file.blocks if block.register == TOTAL_GAS]
        assert [file.meter.point for file in files.values()] == [ONE, TWO]
        assert [int(block.values[0]) // 3_600_000 for block in gas] == [75, 40]


def test_answers_about_two_meters_are_a_file_for_each() -> None:
    both = as_json(answer(halves("2025-12-01", 100, 100), point=ONE), answer(halves("2025-12-01", 300), point=TWO))
    assert energies(homes(both)) == [("9908", ONE, 100), ("9907", TWO, 150)]
    end = "2025-12-01T00:30:00+01:00"
    answers = b"".join(
        sge([(end, watts, "PT30M")]).replace(b"99999999999909", point.encode())
        for point, watts in ((ONE, "100"), (TWO, "300"))
    )
    assert energies(homes(b"<all>" + answers + b"</all>")) == [("9908", ONE, 50), ("9907", TWO, 150)]


def test_a_described_table_of_two_meters_is_a_file_for_each() -> None:
    mapping = Mapping(("date", "kwh", "prm"), 0, (1,), Measure.KWH, step=86_400, point=2)
    table = f"Date;kWh;PRM\n05/01/2026;1;{ONE}\n05/01/2026;2;{TWO}\n06/01/2026;3;{ONE}\n".encode()
    files = homes(table, replace(JOB, mappings=(mapping,)))
    assert energies(files) == [("9908", ONE, 4000), ("9907", TWO, 2000)]
