"""Our own CSV read back: what has a place comes in, all else is told as refused."""

from __future__ import annotations

import pytest

from persienne.base.errors import UserError
from persienne.base.reading import Made
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason

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


@pytest.mark.for_each(
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


def test_the_silences_of_a_meter_line_stand_between_the_values_of_other_curves_too() -> None:
    silence = row(B, C, "3", nature="periode", source="tic.standard")
    mixed = read(row(source="tic.standard"), silence, row(C, "2024-07-01T01:30:00Z"))
    assert (reasons(mixed), mixed.blocks[0].source.made) == ([], Made.CURVE)
    assert mixed.blocks[0].values.tolist() == [5400, 10_800, 5400]


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


# --- nights between two instants -------------------------------------------------------------------------------------


def night(first: str, last: str, value: str, nature: str = "periode") -> str:
    return f"{POINT};EAST;{nature};{first};{last};x;{value};;1;mesure;tic.standard"


def spans_in(file: ParsedFile) -> list[tuple[int, int, int]]:
    """The first day of each span, counted from the first of July, its days, and its Wh."""
    block, begin = file.blocks[-1], 1_719_784_800
    rows = zip(block.starts.tolist(), block.durations.tolist(), block.values.tolist(), strict=True)
    return [((start - begin) // DAY, length // DAY, joules // 3600) for start, length, joules in rows]


def test_a_night_beside_days_is_kept_with_the_parts_of_its_two_days_and_with_no_instant() -> None:
    rows = [day(place, "10", "jour_partiel", "50000") for place in range(3)]
    nights = [night(f"2024-07-0{n}T21:47:12Z", f"2024-07-0{n + 1}T06:03:07Z", str(n)) for n in (1, 2)]
    file = read(*rows, *nights)
    assert (reasons(file), spans_in(file)) == ([], [(0, 2, 21), (1, 2, 22)])
    assert [(span.end - span.start) // DAY for span in file.partial] == [2, 2]


def test_what_is_left_of_a_night_beside_a_whole_day_is_kept_with_the_day_across_its_midnight() -> None:
    rows = day(0, "10", "jour_partiel", "50000"), day(1, "20"), day(2, "9", "jour_partiel", "50000")
    evening, morning = night("2024-07-01T20:11:00Z", "2024-07-01T22:00:00Z", "1"), ("2024-07-02T22:00:00Z", "3")
    file = read(*rows, evening, night(morning[0], "2024-07-03T05:00:01Z", morning[1]))
    assert (reasons(file), spans_in(file)) == ([], [(0, 2, 31), (1, 2, 32)])


def test_the_indexes_of_closed_slats_are_spans_that_meet_within_a_day() -> None:
    file = read(*(day(place, "17", "periode_partielle", days=2) for place in range(3)))
    assert (reasons(file), spans_in(file)) == ([], [(0, 2, 17), (1, 2, 17), (2, 2, 17)])
    assert len(file.partial) == 3


def test_what_a_night_leaves_beside_its_finer_values_is_one_with_it() -> None:
    rows = [day(place, "10") for place in range(2)]
    rest, night_ = ("2024-07-01T21:00:00Z", "2024-07-02T06:00:00Z"), ("2024-07-01T21:30:00Z", "2024-07-02T05:00:00Z")
    file = read(*rows, night(*rest, "-3"), night(*night_, "5"))
    assert (reasons(file), spans_in(file)) == ([], [(0, 2, 22)])


def test_a_span_that_lies_in_another_is_kept_in_it_and_beside_it() -> None:
    file = read(day(1, "7", "periode", days=2), day(0, "3", "periode", days=4))
    assert (reasons(file), spans_in(file)) == ([], [(0, 4, 10), (1, 2, 7)])
    one_begin = read(day(0, "7", "periode", days=2), day(0, "3", "periode", days=4))
    assert (reasons(one_begin), spans_in(one_begin)) == ([], [(0, 4, 10)])


def test_a_span_within_a_day_has_no_place_beside_days() -> None:
    file = read(day(0, "10"), night("2024-07-01T10:00:00Z", "2024-07-01T11:00:00Z", "1"))
    assert reasons(file) == [Reason.NO_PLACE]


# --- how finely values are written -----------------------------------------------------------------------------------


def precise(*rows: str) -> ParsedFile:
    """A file with the column of the precision."""
    return read_content("\n".join((f"{HEAD};precision", *rows, "")).encode(), Job("file.csv"))


@pytest.mark.for_each(("said", "precision"), [("10", 10), ("", 1), ("0", 1), ("1,5", 1), ("9999999", 1), ("x", 1)])
def test_a_file_is_as_fine_as_its_coarsest_value(said: str, precision: int) -> None:
    file = precise(f"{row()};1", f"{row(B, C)};{said}")
    assert file.blocks[0].source.precision == precision
    assert file.refused == ()


def test_days_and_indexes_have_a_precision_of_their_own() -> None:
    days = precise(f"{day(0, '10')};1", f"{day(1, '5', 'jour_partiel', '3600')};240")
    assert [block.source.precision for block in days.blocks] == [240]
    indexes = precise(f"{row(A, A, '1000', nature='index')};1000")
    assert indexes.blocks[0].source.precision == 1000


def test_what_a_meter_line_counted_makes_no_curve_coarse() -> None:
    file = precise(f"{row()};1", f"{row(B, C, source='tic.historique')};1000")
    assert file.blocks[0].source.precision == 1
