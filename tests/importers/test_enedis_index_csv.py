from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Block, Kind, Made, Unit
from persienne.importers.csv_table import CsvSheet
from persienne.importers.enedis_index_csv import read, register_name, sniff
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from support.enedis_files import index_csv

if TYPE_CHECKING:
    from collections.abc import Sequence

JOB = Job("index.csv")
LINES = (
    "2024-07-01T01:00:00+02:00;Arrêté quotidien;100;200;300;300",
    "2024-07-02T01:00:00+02:00;Arrêté quotidien;110;220;330;330",
    "2024-07-03T00:00:00+02:00;Arrêté quotidien;120;240;360;360",
)


def parsed(lines: Sequence[str], registers: str = "EAS F1;EAS F2;EAS D1;EAS T") -> ParsedFile:
    text = index_csv(lines, registers).removeprefix("\ufeff")
    sheets = [CsvSheet(text, JOB)]
    assert sniff(sheets)
    return read(sheets, JOB)


def block(file: ParsedFile, name: str) -> Block:
    (found,) = (block for block in file.blocks if block.register.name == name)
    return found


def midnight(day: str) -> int:
    return local_days().midnight(date.fromisoformat(day).toordinal())


def test_each_register_stands_alone_and_nothing_is_added() -> None:
    file = parsed(LINES)
    assert [found.register.name for found in file.blocks] == ["EASF01", "EASF02", "EASD01", "EAST"]
    assert block(file, "EAST").values.tolist() == [300, 330, 360]
    assert {(b.register.kind, b.register.unit, b.source.made) for b in file.blocks} == {
        (Kind.INDEX, Unit.WH, Made.INDEX)
    }


def test_the_hour_of_a_stamp_is_ignored() -> None:
    starts = block(parsed(LINES), "EAST").starts.tolist()
    assert starts == [midnight("2024-07-01"), midnight("2024-07-02"), midnight("2024-07-03")]


def test_an_empty_register_makes_no_block() -> None:
    names = [found.register.name for found in parsed(["2024-05-01T00:00:00+02:00;x;;;5"], "EAS F1;EAS T;EAI T").blocks]
    assert names == ["EAIT"]


@pytest.mark.for_each(
    ("column", "name"),
    [
        ("eas f1", "EASF01"),
        ("eas f10", "EASF10"),
        ("eas d4", "EASD04"),
        ("eas t", "EAST"),
        ("eai t", "EAIT"),
        ("x", None),
    ],
)
def test_register_names_are_the_meter_s(column: str, name: str | None) -> None:
    assert register_name(column) == name


def test_the_calendar_is_kept_as_written() -> None:
    past = "Du 2023-01-01T00:00:00+01:00 au 2024-07-01T01:00:00+02:00;FC000165;Base;BASE;Base;EAS F1"
    current = "Du 2024-07-01T00:00:00+02:00 au;FC000050;6 cadrans;BUHC;Bleu Heures Creuses;EAS F1"
    file = parsed([*LINES, "Periode;Identifiant calendrier fournisseur", past, current, "autre;chose"])
    assert [(fact.kind, fact.text, fact.at, fact.until) for fact in file.facts] == [
        ("calendar", past, midnight("2023-01-01"), midnight("2024-07-01")),
        ("calendar", current, midnight("2024-07-01"), None),
    ]
    assert (file.rows, file.refused) == (3, ())


def test_missing_midnights_are_a_hole_and_an_empty_line_is_none() -> None:
    file = parsed([LINES[0], "2024-07-02T01:00:00+02:00;Arrêté quotidien;;;;", "2024-07-06T01:00:00+02:00;x;1;1;1;400"])
    assert file.holes == (Hole(midnight("2024-07-03"), midnight("2024-07-06")),)
    assert Reason.EMPTY_VALUE in {line.reason for line in file.refused}


def test_repeats_and_contradictions() -> None:
    file = parsed([*LINES, LINES[1], "2024-07-03T01:00:00+02:00;x;120;240;360;361"])
    assert file.duplicates == 1
    assert [(line.line, line.reason) for line in file.refused] == [(8, Reason.CONTRADICTION)]


def test_an_index_that_goes_back_is_refused() -> None:
    file = parsed([*LINES, "2024-07-04T01:00:00+02:00;x;130;260;390;39", "2024-07-05T01:00:00+02:00;x;140;280;420;420"])
    assert block(file, "EAST").values.tolist() == [300, 330, 360, 420]
    assert block(file, "EASF01").values.tolist() == [100, 110, 120, 130, 140]
    assert [(line.line, line.reason, line.seen) for line in file.refused] == [(7, Reason.INDEX_WENT_BACK, "EAST 39")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("bientôt;x;1;1;1;1", Reason.BAD_STAMP),
        ("2024-07-09T01:00:00+02:00;x;1;1;1;beaucoup", Reason.BAD_VALUE),
        ("2024-07-09T01:00:00+02:00;x;1;1;1;1;1;1", Reason.BAD_VALUE),
        ("2024-07-09T01:00:00+02:00;x;1;1;1;-1", Reason.NEGATIVE),
        ("2024-07-09T01:00:00+02:00", Reason.EMPTY_VALUE),
    ],
)
def test_a_bad_line_is_refused(line: str, reason: Reason) -> None:
    file = parsed([*LINES, line])
    assert [refused.reason for refused in file.refused] == [reason]
    assert len(block(file, "EAST")) == 3


def test_several_exports_in_one_file_are_not_mixed_up() -> None:
    with pytest.raises(UserError) as caught:
        parsed([*LINES, "Identifiant PRM;Type de donnees"])
    assert caught.value.facts["seen"] == "enedis.several"
