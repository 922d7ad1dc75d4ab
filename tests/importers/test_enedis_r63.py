from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Meter, Quality
from persienne.importers.csv_table import CsvSheet
from persienne.importers.enedis_r63 import read, sniff
from persienne.importers.job import Hole, Job, ParsedFile, Reason
from support.read_files import utc

if TYPE_CHECKING:
    from collections.abc import Sequence

POINT = "99999999999908"
HEAD = (
    "Identifiant PRM;Date de début;Date de fin;Grandeur physique;Grandeur métier;Etape métier;Unité;Horodate;Valeur;"
    "Nature;Pas;Indice de vraisemblance;Etat complémentaire"
)


def row(
    stamp: str, watts: object, step: str = "PT30M", *, flow: str = "CONS", tail: str = "0;0", nature: str = "B"
) -> str:
    return f"{POINT};2023-01-01 00:00:00;2025-01-01 00:00:00;PA;{flow};BRUT;W;{stamp};{watts};{nature};{step};{tail}"


def parsed(rows: Sequence[str], head: str = HEAD) -> ParsedFile:
    text = "\n".join([head, *rows, ""])
    job = Job("r63.csv")
    sheets = [CsvSheet(text, job)]
    assert sniff(sheets)
    return read(sheets, job)


def test_each_row_says_its_own_step() -> None:
    file = parsed(
        [
            row("2024-07-19 00:30:00", 10),
            row("2024-07-19 01:30:00", 20, "PT60M"),
            row("2024-07-19 01:45:00", 4, "PT15M"),
        ]
    )
    (block,) = file.blocks
    assert block.durations.tolist() == [1800, 3600, 900]
    assert block.values.tolist() == [18_000, 72_000, 3_600]
    assert block.starts.tolist()[0] == utc("2024-07-18T22:00")
    assert (file.meter, file.holes) == (Meter(POINT), ())


def test_one_hour_may_be_written_pt1h() -> None:
    (block,) = parsed([row("2024-07-19 01:00:00", 1, "PT1H")]).blocks
    assert block.durations.tolist() == [3600]


def test_the_october_night_by_order() -> None:
    hours = ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00")
    file = parsed([row(f"2024-10-27 {hour}:00", n) for n, hour in enumerate(hours)])
    (block,) = file.blocks
    assert block.starts.tolist() == [utc("2024-10-26T23:00") + 1800 * n for n in range(6)]
    assert (file.holes, file.duplicates) == ((), 0)


def test_one_set_of_the_october_night_leaves_an_hour_open() -> None:
    file = parsed([row(f"2024-10-27 {hour}:00", 1) for hour in ("01:30", "02:00", "02:30", "03:00")])
    assert file.holes == (Hole(utc("2024-10-27T00:30"), utc("2024-10-27T01:30")),)


def test_iso_stamps_with_an_offset_are_read_too() -> None:
    (block,) = parsed([row("2024-10-27T02:00:00+01:00", 1)]).blocks
    assert block.starts.tolist() == [utc("2024-10-27T00:30")]


def test_flags_and_natures_become_qualities() -> None:
    (block,) = parsed(
        [
            row("2024-07-19 00:30:00", 1),
            row("2024-07-19 01:00:00", 1, tail="2;11"),
            row("2024-07-19 01:30:00", 1, nature="E"),
            row("2024-07-19 02:00:00", 1, nature="C"),
            row("2024-07-19 02:30:00", 1, nature="?"),
        ]
    ).blocks
    assert block.qualities.tolist() == [
        Quality.MEASURED,
        Quality.DOUBTFUL,
        Quality.ESTIMATED,
        Quality.CORRECTED,
        Quality.DOUBTFUL,
    ]


def test_consumption_and_production_make_two_blocks() -> None:
    file = parsed([row("2024-07-19 12:30:00", 900, flow="PROD"), row("2024-07-19 12:30:00", 10)])
    assert [block.register.name for block in file.blocks] == ["EAST", "EAIT"]
    assert file.duplicates == 0


def test_headers_that_lost_their_accents_are_read() -> None:
    head = HEAD.replace("é", "\ufffd")
    file = parsed([row("2024-07-19 12:30:00", 900, flow="PROD", tail="2;11")], head)
    assert file.blocks[0].register.name == "EAIT"
    assert file.blocks[0].qualities.tolist() == [Quality.DOUBTFUL]


def test_thousands_decimals_and_french_dates_are_read() -> None:
    (block,) = parsed([row("19/07/2024 00:30", "1\u202f284"), row("2024-07-19 01:00:00", "252,5")]).blocks
    assert block.values.tolist() == [1284 * 1800, 2525 * 180]


def test_what_stands_in_place_of_a_meter_number_is_kept() -> None:
    file = parsed([row("2024-07-19 00:30:00", 1).replace(POINT, "2,31282E+13")])
    assert (file.meter, file.written_point) == (Meter(None), "2,31282E+13")


def test_two_broken_meter_numbers_are_two_meters() -> None:
    rows = [row("2024-07-19 00:30:00", 1).replace(POINT, point) for point in ("2,31282E+13", "2,31283E+13")]
    with pytest.raises(UserError) as caught:
        parsed(rows)
    assert caught.value.facts["seen"] == "meters.several"


def test_overlaps_repeats_and_bad_rows() -> None:
    file = parsed(
        [
            row("2024-07-19 01:00:00", 5, "PT60M"),
            row("2024-07-19 01:00:00", 5, "PT60M"),
            row("2024-07-19 00:45:00", 5, "PT15M"),
            row("2024-07-19 02:00:00", "", "PT60M"),
            row("2024-07-19 03:00:00", -1, "PT60M"),
            row("2024-07-19 04:00:00", "x", "PT60M"),
            row("2024-07-19 05:00:00", 5, "P1D"),
            row("demain", 5),
        ]
    )
    assert (file.rows, file.duplicates, len(file.blocks[0])) == (8, 1, 1)
    assert [line.reason for line in file.refused] == [
        Reason.CONTRADICTION,
        Reason.EMPTY_VALUE,
        Reason.NEGATIVE,
        Reason.BAD_VALUE,
        Reason.BAD_STAMP,
        Reason.BAD_STAMP,
    ]


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (row("2024-07-19 01:00:00", 5).replace(POINT, "99999999999907"), "meters.several"),
        (row("2024-07-19 01:00:00", 5).replace(";PA;", ";PRI;"), "enedis.other_unit"),
        (row("2024-07-19 01:00:00", 5).replace(";W;", ";kW;"), "enedis.other_unit"),
    ],
)
def test_what_would_be_misread_is_refused(line: str, seen: str) -> None:
    with pytest.raises(UserError) as caught:
        parsed([row("2024-07-19 00:30:00", 1), line])
    assert (caught.value.code, caught.value.facts["seen"]) == ("file_unknown", seen)


def test_a_step_that_cannot_be_read_does_not_move_october_s_second_hour() -> None:
    walls = ("02:00", "02:30", "02:00", "02:30", "03:00")
    steps = ("demi-heure", *["PT30M"] * 4)
    file = parsed([row(f"2024-10-27 {wall}:00", 1, step) for wall, step in zip(walls, steps, strict=True)])
    (block,) = file.blocks
    assert block.starts.tolist() == [utc("2024-10-27T00:00") + 1800 * n for n in range(4)]
