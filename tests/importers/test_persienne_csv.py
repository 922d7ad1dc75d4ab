"""Our own CSV read back: what has a place comes in, all else is told as refused."""

from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Made
from persienne.importers.formats import read_content
from persienne.importers.job import Job
from persienne.importers.parsed import ParsedFile, Reason

HEAD = "compteur;registre;nature;debut_utc;fin_utc;debut_local;Wh;W;connu_s;qualite;source"
POINT = "99999999999909"
A, B, C = "2024-07-01T00:00:00Z", "2024-07-01T00:30:00Z", "2024-07-01T01:00:00Z"


def row(
    start: str = A,
    end: str = B,
    value: str = "1,5",
    *,
    nature: str = "intervalle",
    source: str = "enedis.curve.csv",
    point: str = POINT,
) -> str:
    return f"{point};EAST;{nature};{start};{end};x;{value};;1800;mesure;{source}"


def read(*rows: str, end: str = "\n") -> ParsedFile:
    return read_content(("\n".join((HEAD, *rows)) + end).encode(), Job("file.csv"))


def reasons(file: ParsedFile) -> list[Reason]:
    return [line.reason for line in file.refused]


def test_an_interval_is_read_with_its_decimals() -> None:
    file = read(row())
    assert (file.format, file.rows, file.meter.point, file.label_unit) == ("persienne.csv", 1, POINT, "wh")
    assert file.blocks[0].values.tolist() == [5400]
    assert file.blocks[0].source.made is Made.CURVE


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (row(value=""), Reason.EMPTY_VALUE),
        (row(value="x"), Reason.BAD_VALUE),
        (row(value="99999999999"), Reason.BAD_VALUE),
        (row(value="-1"), Reason.NEGATIVE),
        (row(start="hier"), Reason.BAD_STAMP),
        (row(end="demain"), Reason.BAD_STAMP),
        (row(start=B, end=A), Reason.BAD_STAMP),
        (row(nature="index"), Reason.BAD_STAMP),
        (row(nature="jour"), Reason.OFF_GRID),
        (row(nature="jour_partiel"), Reason.OFF_GRID),
        (row(nature="periode"), Reason.NO_PLACE),
        (row(nature="annee"), Reason.NO_STEP),
    ],
)
def test_a_row_that_has_no_place_is_refused(said: str, reason: Reason) -> None:
    file = read(said, row(B, C))
    assert reasons(file) == [reason]
    assert file.blocks[0].values.tolist() == [5400]


def test_the_silences_of_a_meter_line_come_back_where_all_of_the_curve_is_that_line_s() -> None:
    rows = row(source="tic.standard"), row(B, C, "3", nature="periode", source="tic.standard")
    file = read(*rows)
    assert (file.blocks[0].values.tolist(), file.blocks[0].source.made) == ([5400, 10_800], Made.INDEX)
    mixed = read(*rows, row(C, "2024-07-01T01:30:00Z"))
    assert (reasons(mixed), mixed.blocks[0].source.made) == ([Reason.NO_PLACE], Made.CURVE)


def test_a_silence_that_says_less_than_its_finer_values_is_refused() -> None:
    line = "tic.standard"
    assert reasons(read(row(source=line), row(B, C, "-3", nature="periode", source=line))) == [Reason.NO_PLACE]


def test_several_meters_in_one_file_are_refused() -> None:
    with pytest.raises(UserError) as refused:
        read(row(), row(B, C, point="99999999999910"))
    assert refused.value.facts["seen"] == "meters.several"


def test_a_file_that_is_cut_says_so() -> None:
    assert reasons(read(row(), row(B, C)[:-20], end="")) == [Reason.CUT_LINE]


def test_more_registers_than_a_meter_has_are_no_meter_s() -> None:
    rows = [row().replace(";EAST;", f";R{n};") for n in range(41)]
    with pytest.raises(UserError) as refused:
        read(*rows)
    assert refused.value.code == "file_damaged"


def test_indexes_have_no_holes_of_their_own() -> None:
    file = read(row(A, A, "1000", nature="index"))
    assert (file.blocks[0].durations.tolist(), file.holes, file.missing_end) == ([0], (), None)


# --- days ------------------------------------------------------------------------------------------------------------


def day(place: int, value: str, nature: str = "jour", known: str = "86400", *, days: int = 1) -> str:
    start, end = (f"2024-{month}T22:00:00Z" for month in (DATES[place], DATES[place + days]))
    return f"{POINT};EAST;{nature};{start};{end};x;{value};;{known};mesure;enedis.index.csv"


DATES = ("06-30", "07-01", "07-02", "07-03", "07-04", "07-05")
DAY = 86_400


def test_a_part_of_a_day_lasts_as_long_as_it_is_known() -> None:
    file = read(day(0, "10"), day(1, "5", "jour_partiel", "3600"), day(2, "0", "jour_partiel", "0"))
    (block,) = file.blocks
    assert (block.durations.tolist(), block.source.made) == ([DAY, 3600, 0], Made.DAILY)
    assert (file.refused, file.holes) == ((), ())


@pytest.mark.parametrize("known", ["", "x", "-1", "86401", "1,5"])
def test_a_part_of_a_day_that_says_no_length_it_can_have_is_refused(known: str) -> None:
    assert reasons(read(day(0, "10"), day(1, "5", "jour_partiel", known))) == [Reason.BAD_VALUE]


def test_a_part_of_a_day_in_a_table_without_the_column_of_its_length_is_refused() -> None:
    rows = [line.split(";") for line in (HEAD, day(0, "10"), day(1, "5", "jour_partiel"))]
    file = read_content("\n".join(";".join(row[:8] + row[9:]) for row in rows).encode() + b"\n", Job("file.csv"))
    assert reasons(file) == [Reason.NO_STEP]


def test_a_span_of_days_is_read_with_all_that_its_days_and_shorter_spans_hold() -> None:
    file = read(day(0, "10"), day(1, "5", "jour_partiel", "60"), day(0, "7", "periode", days=4), day(4, "1"))
    days, spans = file.blocks
    assert days.values.tolist() == [36_000, 18_000, 3600]
    assert (spans.durations.tolist(), spans.values.tolist()) == ([4 * DAY], [22 * 3600])
    assert (file.refused, file.partial) == ((), ())


def test_a_span_that_was_counted_in_part_is_told_so() -> None:
    file = read(day(0, "7", "periode_partielle", days=2), day(3, "-1", "periode", days=2))
    assert [block.values.tolist() for block in file.blocks] == [[7 * 3600]]
    assert [span.end - span.start for span in file.partial] == [2 * DAY]
    assert reasons(file) == [Reason.NO_PLACE]


def test_of_two_spans_that_overlap_the_shorter_is_kept() -> None:
    file = read(day(0, "7", "periode", days=4), day(3, "2", "periode", days=2), day(0, "1", "periode", days=2))
    assert [block.values.tolist() for block in file.blocks] == [[3600, 7200]]
    assert reasons(file) == [Reason.NO_PLACE]
