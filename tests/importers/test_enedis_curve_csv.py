from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from persienne.base.errors import UserError
from persienne.base.reading import Block, Meter
from persienne.importers.csv_table import CsvSheet, CsvStretch
from persienne.importers.enedis_curve_csv import read, sniff
from persienne.importers.job import Hole, Job, OddCell, Reason, Refusals
from persienne.importers.stamped_curves import Rows
from persienne.importers.table import Table
from persienne.importers.text import decode
from support.enedis_files import POINT, curve_csv
from support.read_files import utc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.job import ParsedFile

JOB = Job("curve.csv")


def parsed(content: str | bytes) -> ParsedFile:
    text = decode(content if isinstance(content, bytes) else content.encode())
    assert text is not None
    sheets = [CsvSheet(text, JOB)]
    assert sniff(sheets)
    return read(sheets, JOB)


def the_block(file: ParsedFile) -> Block:
    (block,) = file.blocks
    return block


def winter(*hours_and_watts: tuple[str, object]) -> list[str]:
    return [f"2024-01-10T{hour}:00+01:00;{watts}" for hour, watts in hours_and_watts]


PLAIN = winter(("00:30", 100), ("01:00", 200), ("01:30", 300), ("02:00", 400))


def test_stamps_are_ends_and_watts_become_joules() -> None:
    block = the_block(parsed(curve_csv(PLAIN)))
    assert block.starts.tolist() == [utc("2024-01-09T23:00") + 1800 * n for n in range(4)]
    assert block.durations.tolist() == [1800] * 4
    assert block.values.tolist() == [100 * 1800, 200 * 1800, 300 * 1800, 400 * 1800]
    assert (block.meter, block.register.name) == (Meter(POINT), "EAST")


def test_production_is_injection() -> None:
    assert the_block(parsed(curve_csv(PLAIN, metier="Production"))).register.name == "EAIT"


def swapped(text: str) -> str:
    """The same with the two columns of the data the other way round."""
    above, data = text.split("Horodate;Valeur")
    return f"{above}Valeur;Horodate" + "\n".join(";".join(line.split(";")[::-1]) for line in data.split("\n"))


@pytest.mark.for_each(
    "variant",
    [
        "\n".join(PLAIN),
        "\r\n".join(PLAIN),
        "\ufeff" + "\r\n".join(PLAIN) + "\r\n",
        curve_csv(PLAIN).replace("\ufeff", "\ufeff\u00ef\u00bb\u00bf"),
        curve_csv(PLAIN).replace("\ufeff", "\u00ef\u00bb\u00bf"),
        curve_csv(PLAIN).replace(";", ","),
        "\n".join('"' + line.replace(";", '","') + '"' for line in curve_csv(PLAIN).removeprefix("\ufeff").split("\n")),
        curve_csv([line + ";" for line in PLAIN]),
        curve_csv(PLAIN).replace("\n", ";;;;;;;\n"),
        curve_csv(PLAIN).replace("\n", "\n\n"),
        "Horodate;Valeur\n" + "\n".join(PLAIN),
        curve_csv(PLAIN, point="2,31282E+13"),
        curve_csv([line.replace("T", " ") for line in PLAIN]),
        curve_csv([line.replace("+01:00", "") for line in PLAIN]),
        curve_csv([line.replace("2024-01-10T", "10/01/2024 ").replace(":00+01:00", "") for line in PLAIN]),
        curve_csv([line.replace("2024-01-10T0", "10/01/2024 ").replace(":00+01:00", "") for line in PLAIN]),
        curve_csv([f"{line},0" for line in PLAIN]),
        curve_csv([f"{line}.0" for line in PLAIN]),
        swapped(curve_csv(PLAIN)),
        curve_csv([f"{line};Réelle" for line in PLAIN]).replace("Horodate;Valeur", "Horodate;Valeur;Nature"),
    ],
    ids=[
        "headerless",
        "headerless-crlf",
        "headerless-bom-crlf",
        "two-boms",
        "latin1-bom",
        "commas",
        "quoted-commas",
        "stray-semicolons",
        "padded-by-a-spreadsheet",
        "blank-lines",
        "header-stripped",
        "damaged-prm",
        "blank-for-t",
        "naive-iso",
        "french-dates",
        "french-dates-short-hours",
        "decimal-commas",
        "decimal-points",
        "columns-swapped",
        "another-column",
    ],
)
def test_every_variant_met_gives_the_same_curve(variant: str) -> None:
    given_block, expected = the_block(parsed(variant)), the_block(parsed(curve_csv(PLAIN)))
    assert given_block.starts.tolist() == expected.starts.tolist()
    assert given_block.values.tolist() == expected.values.tolist()


def test_a_utf16_file_is_read() -> None:
    assert len(the_block(parsed(curve_csv(PLAIN).removeprefix("\ufeff").encode("utf-16")))) == 4


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"], ids=["blank", "no-break", "narrow"])
def test_thousands_with_a_blank_lose_no_energy(blank: str) -> None:
    file = parsed(curve_csv(winter(("00:30", 900), ("01:00", f"1{blank}284"), ("01:30", 300), ("02:00", 400))))
    assert the_block(file).values.tolist() == [watts * 1800 for watts in (900, 1284, 300, 400)]
    assert file.refused == ()


def test_half_watts_are_kept() -> None:
    file = parsed(curve_csv(winter(("00:30", "252,5"), ("01:00", 1), ("01:30", 1), ("02:00", 1))))
    assert the_block(file).values.tolist()[0] == 252_500 * 1800 // 1000


def test_october_s_doubled_hour_without_a_zone_is_told_by_occurrence() -> None:
    hours = ("01:30", "02:00", "02:30", "02:00", "02:30", "03:00", "03:30")
    file = parsed(curve_csv([f"2023-10-29 {hour}:00;100" for hour in hours]))
    assert the_block(file).starts.tolist() == [utc("2023-10-28T23:00") + 1800 * n for n in range(7)]
    assert (file.holes, file.duplicates, file.refused) == ((), 0, ())


def test_a_ghost_hour_in_march_is_off_grid_and_no_time_is_invented() -> None:
    hours = ("01:00", "01:30", "02:00", "02:30", "03:00", "03:30", "04:00")
    file = parsed(curve_csv([f"31/03/2024 {hour};100" for hour in hours]))
    assert [(line.line, line.reason) for line in file.refused] == [(6, Reason.OFF_GRID), (7, Reason.OFF_GRID)]
    assert (int(the_block(file).durations.sum()), file.holes, file.odd_share) == (5 * 1800, (), 0.0)


def test_what_stood_in_the_meter_s_cell_is_told() -> None:
    assert parsed(curve_csv(PLAIN, point="2,31282E+13")).written_point == "2,31282E+13"
    assert parsed(curve_csv(PLAIN)).written_point == ""
    assert parsed("\n".join(PLAIN)).written_point == ""


def test_the_share_of_odd_lines_leaves_out_what_the_format_explains() -> None:
    file = parsed(curve_csv([*PLAIN, "2024-01-10T02:30:00+01:00;", "2024-01-10T03:00:00+01:00;x", PLAIN[0], "hier;1"]))
    assert (file.rows, file.odd_share) == (8, 0.25)
    assert file.odd_cell == OddCell("Valeur", "x", Reason.BAD_VALUE)


def test_a_damaged_meter_number_is_an_unknown_meter() -> None:
    assert parsed(curve_csv(PLAIN, point="2,31282E+13")).meter == Meter(None)


def test_an_empty_value_is_refused_and_is_no_hole() -> None:
    file = parsed(curve_csv(winter(("00:30", 1), ("01:00", ""), ("01:30", 3), ("02:00", 4))))
    assert [(line.line, line.reason, line.seen) for line in file.refused] == [
        (5, Reason.EMPTY_VALUE, "2024-01-10T01:00:00+01:00;")
    ]
    assert file.holes == ()
    assert the_block(file).values.tolist() == [1800, 5400, 7200]


def test_missing_rows_are_one_hole() -> None:
    file = parsed(curve_csv(winter(("00:30", 1), ("01:00", 2), ("03:30", 3), ("04:00", 4))))
    assert file.holes == (Hole(utc("2024-01-10T00:00"), utc("2024-01-10T02:00")),)


def test_rows_out_of_order_are_sorted() -> None:
    assert the_block(parsed(curve_csv(PLAIN[::-1]))).values.tolist() == [n * 180_000 for n in (1, 2, 3, 4)]


def test_repeats_are_counted_and_contradictions_refused() -> None:
    file = parsed(curve_csv([*PLAIN, PLAIN[1], "2024-01-10T01:30:00+01:00;999"]))
    assert file.duplicates == 1
    assert [(line.line, line.reason) for line in file.refused] == [(9, Reason.CONTRADICTION)]
    assert the_block(file).values.tolist()[2] == 300 * 1800


def test_a_value_beside_an_empty_row_of_the_same_stamp_wins() -> None:
    file = parsed(curve_csv(["2024-01-10T00:30:00+01:00;", *PLAIN]))
    assert the_block(file).values.tolist()[0] == 100 * 1800
    assert [line.reason for line in file.refused] == [Reason.EMPTY_VALUE]


@pytest.mark.for_each(
    ("line", "reason"),
    [
        ("hier;100", Reason.BAD_STAMP),
        ("2024-01-10T02:43:02+01:00;100", Reason.OFF_GRID),
        ("2024-01-10T02:30:00+01:00;beaucoup", Reason.BAD_VALUE),
        ("2024-01-10T02:30:00+01:00;12;34", Reason.BAD_VALUE),
        ("2024-01-10T02:30:00+01:00;99999999", Reason.BAD_VALUE),
        ("2024-01-10T02:30:00+01:00;99999999999999999999999", Reason.BAD_VALUE),
        ("2024-01-10T02:30:00+01:00;٣", Reason.BAD_VALUE),
        ("2024-01-10T02:30:00+01:00;-5", Reason.NEGATIVE),
        ("2024-01-10T02:30:00+01:00;NA", Reason.EMPTY_VALUE),
        ("2024-01-10T02:30:00+01:00", Reason.EMPTY_VALUE),
    ],
)
def test_a_bad_line_is_refused_and_the_rest_is_read(line: str, reason: Reason) -> None:
    file = parsed(curve_csv([*PLAIN, line]))
    assert [refused.reason for refused in file.refused] == [reason]
    assert (file.rows, len(the_block(file))) == (5, 4)


def test_one_row_without_a_step_gives_no_energy() -> None:
    file = parsed(curve_csv(PLAIN[:1]))
    assert file.blocks == ()
    assert [line.reason for line in file.refused] == [Reason.NO_STEP]


def test_rows_too_far_apart_to_tell_a_step_give_no_energy_in_a_file_that_may_be_cut_either() -> None:
    file = parsed("2024-01-10T00:30:00+01:00;100\n2024-01-12T00:30:00+01:00;20")
    assert (file.blocks, {line.reason for line in file.refused}) == ((), {Reason.NO_STEP})


def test_one_row_takes_the_step_of_the_header() -> None:
    assert the_block(parsed(curve_csv(PLAIN[:1], step="30"))).durations.tolist() == [1800]


def test_no_row_gives_no_block() -> None:
    file = parsed(curve_csv([]))
    assert (file.rows, file.blocks, file.holes) == (0, (), ())


def test_several_exports_in_one_file_are_not_mixed_up() -> None:
    with pytest.raises(UserError) as caught:
        parsed(curve_csv(PLAIN) + curve_csv(PLAIN, metier="Production").removeprefix("\ufeff"))
    assert caught.value.facts["seen"] == "enedis.several"


def test_a_line_without_end_is_damage() -> None:
    with pytest.raises(UserError) as caught:
        parsed(curve_csv([*PLAIN, "x" * 9000]))
    assert caught.value.facts["detail"] == "line_length"


def test_a_file_of_nothing_but_bad_lines_is_damage() -> None:
    with pytest.raises(UserError) as caught:
        parsed(curve_csv([*PLAIN, *["x"] * 20_000]))
    assert caught.value.facts["detail"] == "lines"


def test_a_read_can_be_cancelled() -> None:
    text = curve_csv(PLAIN).removeprefix("\ufeff")
    job = Job("curve.csv", cancelled=lambda: True)
    with pytest.raises(UserError, match="cancelled"):
        read([CsvSheet(text, job)], job)


CELL = st.one_of(
    st.integers(0, 20_000).map(str),
    st.sampled_from(["", "-3", "+5", " 7", "12.5", "1_000", "007", "123456789", "٣", "x", "5;", ";5", "5;6"]),
)
ODD = st.sampled_from(["", ";", ";;", "x;1", "2024-01-10T00:30:00+01:00", '"2024-01-10T00:30:00+01:00";8', "\x0b", " "])


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Data lines that are mostly regular, with a few of everything else."""
    lines = []
    for value in draw(st.lists(CELL, min_size=1, max_size=12)):
        end = datetime.fromisoformat("2024-01-10T00:00:00+01:00") + timedelta(minutes=10 * draw(st.integers(0, 40)))
        lines.append(f"{end.isoformat()};{value}")
        if draw(st.integers(0, 9)) == 0:
            lines.append(draw(ODD))
    return "\n".join(lines)


def headless(text: str, length: int = 1 << 16) -> Table:
    return Table(CsvSheet(text, JOB, stretch=length), 0, (), {"stamp": 0, "value": 1})


def rows_of(body: str, *, fast: bool) -> tuple[Sequence[object], ...]:
    refusals = Refusals(JOB)
    rows = Rows(headless(""), JOB, refusals)
    stretch = CsvStretch(4, body, ";", JOB)
    points = rows.regular(stretch) if fast else None
    if points is None:
        points = rows.careful(stretch)
    return points.stamps.tolist(), points.values.tolist(), points.lines.tolist(), [rows.rows], refusals.lines()


@pytest.mark.slow
@given(bodies())
def test_both_roads_give_the_same(body: str) -> None:
    assert rows_of(body, fast=True) == rows_of(body, fast=False)


@given(st.lists(st.one_of(st.just(""), st.integers(0, 20_000).map(str)), min_size=2, max_size=60), st.integers(1, 400))
def test_a_file_cut_anywhere_reads_as_a_whole(values: list[str], length: int) -> None:
    begin = datetime.fromisoformat("2024-01-10T00:00:00+01:00")
    body = "\n".join(f"{(begin + timedelta(hours=n)).isoformat()};{value}" for n, value in enumerate(values))
    parts = []
    for stretch in (length, 1 << 20):
        rows = Rows(headless(body, stretch), JOB, Refusals(JOB))
        parts.append(list(rows.points()))
    for column in ("stamps", "values", "lines"):
        first, second = (np.concatenate([getattr(part, column) for part in cut]).tolist() for cut in parts)
        assert first == second


def test_a_regular_file_takes_the_columnar_road() -> None:
    rows = Rows(headless(""), JOB, Refusals(JOB))
    body = "\n".join([*PLAIN, "2024-01-10T02:30:00+01:00;"])
    assert rows.regular(CsvStretch(4, body, ";", JOB)) is not None
