"""Tables by a description: what does not fit it is refused row by row, and nothing of it is guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.reading import Made, Quality
from persienne.importers import mapped_table
from persienne.importers.csv_table import CsvSheet
from persienne.importers.formats import read_content
from persienne.importers.job import Job, ParsedFile, Reason
from persienne.importers.mapping import DAY, DateOrder, Mapping, Measure, Stamp, UnknownTableError, mapping_from
from support.enedis_files import table_workbook
from support.spellings import as_html

JOB = Job("a.csv")
LOCAL = local_days()
JAN_5 = LOCAL.midnight(739_621)
"""2026-01-05."""

KWH = Mapping(("date", "kwh"), 0, (1,), Measure.KWH)


def read(text: str, mapping: Mapping) -> ParsedFile:
    return mapped_table.read([CsvSheet(text, JOB)], mapping, JOB)


def rows(*lines: str, title: str = "date;kwh") -> str:
    return "\n".join([title, *lines]) + "\n"


def intervals(parsed: ParsedFile) -> list[tuple[int, int, int]]:
    block = parsed.blocks[0]
    columns = (block.starts - JAN_5, block.durations, block.values // 3600)
    return [(int(start), int(length), int(wh)) for start, length, wh in zip(*columns, strict=True)]


def reasons(parsed: ParsedFile) -> list[Reason]:
    return [line.reason for line in parsed.refused]


def test_rows_that_do_not_fit_are_refused_each_for_its_reason() -> None:
    text = rows(
        "05/01/2026 00:00;1,5",
        "05/01/2026 00:30;",
        "05/01/2026 01:00;-1",
        "05/01/2026 01:30;much",
        "05/01/2026 02:00;300000",
        "05/01/2026 02:31:07;1",
        "yesterday;1",
        "05/01/2026 03:00;0,25",
    )
    parsed = read(text, replace(KWH, decimal=","))
    assert intervals(parsed) == [(0, 1800, 1500), (10_800, 1800, 250)]
    assert reasons(parsed) == [
        Reason.EMPTY_VALUE,
        Reason.NEGATIVE,
        Reason.BAD_VALUE,
        Reason.BAD_VALUE,
        Reason.OFF_GRID,
        Reason.BAD_STAMP,
    ]
    assert parsed.rows == 8


def test_repeated_rows_count_once_and_contradictions_are_refused() -> None:
    text = rows("05/01/2026 00:00;1", "05/01/2026 00:30;2", "05/01/2026 00:30;2", "05/01/2026 00:30;3")
    parsed = read(text, KWH)
    assert (intervals(parsed), parsed.duplicates) == ([(0, 1800, 1000), (1800, 1800, 2000)], 1)
    assert reasons(parsed) == [Reason.CONTRADICTION]


def test_starts_and_ends_say_how_long_a_row_is() -> None:
    text = rows(
        "05/01/2026;00:00;00:30;1",
        "05/01/2026;00:30;01:30;2",
        "05/01/2026;23:30;00:00;3",
        "05/01/2026;02:00;09:00;4",
        "05/01/2026;03:00;noon;5",
        title="day;from;to;kwh",
    )
    mapping = Mapping(("day", "from", "to", "kwh"), 0, (3,), Measure.KWH, time=1, end=2)
    parsed = read(text, mapping)
    assert intervals(parsed) == [(0, 1800, 1000), (1800, 3600, 2000), (84_600, 1800, 3000)]
    assert reasons(parsed) == [Reason.BAD_STAMP, Reason.BAD_STAMP]


@pytest.mark.parametrize("step", [0, 1800])
def test_a_fixed_step_is_that_of_every_row_but_where_the_next_one_comes_sooner(step: int) -> None:
    text = rows("05/01/2026 00:00;1", "05/01/2026 05:00;2", "05/01/2026 05:15;4")
    parsed = read(text, replace(KWH, step=step))
    assert [length for _, length, _ in intervals(parsed)] == ([900, 900, 900] if not step else [1800, 900, 1800])


def test_a_single_row_has_no_length_unless_it_is_said() -> None:
    alone = read(rows("05/01/2026 00:00;1"), KWH)
    assert (alone.blocks, reasons(alone)) == ((), [Reason.NO_STEP])
    assert intervals(read(rows("05/01/2026 00:00;1"), replace(KWH, step=3600))) == [(0, 3600, 1000)]


def test_a_date_that_stands_in_the_first_row_of_its_day_is_that_of_the_others() -> None:
    mapping = Mapping(("day", "at", "w"), 0, (2,), Measure.W, time=1)
    parsed = read(rows("05/01/2026;00:00;500", ";00:30;700", ";01:00;100", title="day;at;w"), mapping)
    assert intervals(parsed) == [(0, 1800, 250), (1800, 1800, 350), (3600, 1800, 50)]


@pytest.mark.parametrize(
    ("stamp", "first"), [(Stamp.START, "05/01/2026"), (Stamp.END, "06/01/2026 00:00"), (Stamp.END, "05/01/2026 24:00")]
)
def test_a_day_is_named_by_itself_or_by_the_midnight_that_ends_it(stamp: Stamp, first: str) -> None:
    parsed = read(rows(f"{first};7"), replace(KWH, step=DAY, stamp=stamp))
    assert (intervals(parsed), parsed.blocks[0].source.made) == ([(0, DAY, 7000)], Made.DAILY)


def test_a_mean_power_of_a_day_is_its_energy() -> None:
    assert intervals(read(rows("05/01/2026;1000"), replace(KWH, step=DAY, measure=Measure.W))) == [(0, DAY, 24_000)]


def test_days_with_an_offset_are_those_that_they_show() -> None:
    text = rows("2026-01-05T00:00:00+01:00;1", "2026-01-06T00:00:00+01:00;2")
    mapping = replace(KWH, step=DAY, order=DateOrder.YEAR_FIRST)
    assert intervals(read(text, mapping)) == [(0, DAY, 1000), (DAY, DAY, 2000)]


def test_days_of_two_registers_are_added_up_and_of_whole_days_the_end_is_not_needed() -> None:
    mapping = Mapping(("from", "to", "reg", "kwh"), 0, (3,), Measure.KWH, end=1, where=2, texts=("hp", "hc"), step=DAY)
    text = rows(
        "05/01/2026;06/01/2026;HP;1",
        "05/01/2026;06/01/2026;HC;2",
        "05/01/2026;06/01/2026;PV;4",
        title="from;to;reg;kwh",
    )
    assert intervals(read(text, mapping)) == [(0, DAY, 3000)]


def test_spans_of_two_registers_are_added_up() -> None:
    mapping = Mapping(("from", "to", "reg", "kwh"), 0, (3,), Measure.KWH, end=1, where=2, texts=("hc", "hp"))
    span = "05/01/2026 00:00;05/01/2026 00:30"
    parsed = read(rows(f"{span};HP;1", f"{span};HC;2", title="from;to;reg;kwh"), mapping)
    assert intervals(parsed) == [(0, 1800, 3000)]


def test_a_file_of_several_meters_is_refused_and_that_of_one_names_it() -> None:
    mapping = replace(KWH, titles=("date", "kwh", "prm"), point=2)
    one = read(
        rows("05/01/2026 00:00;1;09999999999998", "05/01/2026 00:30;1;09999999999998", title="date;kwh;prm"), mapping
    )
    assert (one.meter.point, one.written_point) == ("09999999999998", "")
    with pytest.raises(UserError) as caught:
        read(rows("05/01/2026 00:00;1;A", "05/01/2026 00:30;1;B", title="date;kwh;prm"), mapping)
    assert caught.value.facts["seen"] == "meters.several"


def test_the_quality_is_that_of_its_column() -> None:
    mapping = replace(KWH, titles=("date", "kwh", "state"), quality=2)
    parsed = read(
        rows("05/01/2026 00:00;1;R", "05/01/2026 00:30;1;E", "05/01/2026 01:00;1;?", title="date;kwh;state"), mapping
    )
    assert parsed.blocks[0].qualities.tolist() == [Quality.MEASURED, Quality.ESTIMATED, Quality.DOUBTFUL]


INDEX = replace(KWH, measure=Measure.INDEX_KWH)


def test_an_index_that_goes_back_is_refused_and_a_replaced_meter_begins_anew() -> None:
    values = [
        *(1000 + hour for hour in range(12)),
        3,
        *(1012 + hour for hour in range(6)),
        *(hour for hour in range(8)),
    ]
    text = rows(*(f"{5 + place // 24:02}/01/2026 {place % 24:02}:00;{value}" for place, value in enumerate(values)))
    parsed = read(text, INDEX)
    assert reasons(parsed) == [Reason.INDEX_WENT_BACK]
    assert sum(wh for _, _, wh in intervals(parsed)) == (17 + 7) * 1000


def test_daily_indexes_tell_their_holes_and_a_replaced_meter() -> None:
    values = {1: 1000, 2: 1010, 4: 1030, 5: 1, 6: 1040, **{day: 1000 + day * 10 for day in range(7, 12)}}
    values |= {day: day - 11 for day in range(12, 20)}
    parsed = read(rows(*(f"{day:02}/01/2026;{value}" for day, value in values.items())), replace(INDEX, step=DAY))
    assert (len(parsed.holes), len(parsed.replaced)) == (2, 1)
    assert reasons(parsed) == [Reason.INDEX_WENT_BACK]


def test_an_index_without_a_value_gives_nothing() -> None:
    parsed = read(rows("05/01/2026;", "06/01/2026;NA"), replace(INDEX, step=DAY))
    assert parsed.blocks == ()


def test_a_last_line_that_is_cut_is_refused() -> None:
    text = "date;kwh\n05/01/2026 00:00;1\n05/01/2026 00:30;2\n05/01/2026 01:00;3\n05/01/2026 01:30"
    assert Reason.CUT_LINE in reasons(read(text, KWH))


def test_a_last_value_that_may_have_lost_digits_is_doubtful_and_an_index_refused() -> None:
    table = rows("2025-07-01 00:00;0.250", "2025-07-01 00:30;0.125").rstrip("\n")
    kilowatt_hours = Mapping(("date", "kwh"), 0, (1,), Measure.KWH)
    whole, cut = (read(text, kilowatt_hours).blocks[0].qualities.tolist() for text in (table, table[:-1]))
    assert (whole, cut) == ([0, 0], [0, int(Quality.DOUBTFUL)])
    file = read(table[:-1], replace(kilowatt_hours, measure=Measure("index_kwh")))
    assert reasons(file) == [Reason.CUT_LINE]


def test_a_row_of_units_below_the_titles_is_no_row_of_data() -> None:
    parsed = read(rows("[local];[kWh]", "05/01/2026 00:00;1", "05/01/2026 00:30;2"), KWH)
    assert (parsed.rows, reasons(parsed)) == (2, [])


def test_an_hour_that_march_does_not_have_is_refused() -> None:
    text = rows(*(f"29/03/2026 {hour:02}:00;1" for hour in range(5)))
    assert Reason.OFF_GRID in reasons(read(text, KWH))


def test_a_table_without_its_columns_is_unknown() -> None:
    with pytest.raises(UserError):
        read(rows("05/01/2026;1", title="date;wh"), KWH)


ROWS: list[list[Any]] = [
    ["date", "kWh"],
    *([f"{day:02}/01/2026", value] for day, value in ((5, 7.5), (6, 3), (7, 9.25))),
]


@pytest.mark.parametrize("data", [table_workbook({"a": ROWS}), as_html([[str(cell) for cell in row] for row in ROWS])])
def test_a_workbook_and_a_web_page_are_read_by_the_same_description(data: bytes) -> None:
    with pytest.raises(UnknownTableError) as caught:
        read_content(data, JOB)
    mapping = caught.value.look.proposals[0].mapping
    parsed = read_content(data, replace(JOB, mappings=(mapping,)))
    assert [wh for _, _, wh in intervals(parsed)] == [7500, 3000, 9250]
    assert parsed.columns == ("date", "kwh")


@pytest.mark.for_each(
    "said",
    [
        None,
        [],
        {},
        {"titles": ["a"], "date": 0, "values": [1]},
        {"titles": "a", "date": 0, "values": [1], "measure": "kwh"},
        {"titles": [1], "date": 0, "values": [1], "measure": "kwh"},
        {"titles": [], "date": True, "values": [1], "measure": "kwh"},
        {"titles": [], "date": 99, "values": [1], "measure": "kwh"},
        {"titles": [], "date": 0, "values": [], "measure": "kwh"},
        {"titles": [], "date": 0, "values": [1], "measure": "litres"},
        {"titles": [], "date": 0, "values": [1], "measure": "kwh", "step": 7},
        {"titles": [], "date": 0, "values": [1], "measure": "kwh", "decimal": ";"},
        {"titles": [], "date": 0, "values": [1], "measure": "kwh", "more": 1},
    ],
)
def test_what_is_no_description_is_refused(said: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which one does not matter
        mapping_from(said)


def test_a_description_names_the_columns_that_it_reads() -> None:
    mapping = Mapping(("a",), 0, (3, 4), Measure.KWH, time=1, where=2, texts=("x",))
    assert mapping.columns == {0, 1, 2, 3, 4}


def test_registers_of_one_time_are_added_up_and_of_indexes_only_whole() -> None:
    lines = ("05/01/2026 00:00;HP;10", "05/01/2026 00:00;HC;20", "05/01/2026 00:30;HP;11", "05/01/2026 01:00;HP;12")
    text = rows(*lines, "05/01/2026 01:00;HC;20", title="date;reg;kwh")
    mapping = Mapping(("date", "reg", "kwh"), 0, (2,), Measure.KWH, where=1, texts=("hc", "hp"))
    assert intervals(read(text, mapping)) == [(0, 1800, 30_000), (1800, 1800, 11_000), (3600, 1800, 32_000)]
    assert intervals(read(text, replace(mapping, measure=Measure.INDEX_KWH))) == [(0, 3600, 2000)]
