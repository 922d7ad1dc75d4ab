"""Tables that no format knows: what is proposed is right, or is asked; it is never silently wrong."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from persienne.base.localtime import local_days
from persienne.base.reading import Kind
from persienne.importers import mapped_table
from persienne.importers.answers import pack_look, unpack_look
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import AnswerError, Job, ParsedFile, Reason
from persienne.importers.mapping import (
    Clock,
    DateOrder,
    Doubt,
    Mapping,
    Measure,
    Proposal,
    Stamp,
    TableLook,
    mapping_from,
)
from persienne.importers.proposals import look_at
from persienne.importers.text import decode
from support.described_tables import (
    HALF,
    HOUR,
    QUARTER,
    cnmc,
    fluvius,
    naive,
    octopus_uk,
    shifted,
    slots,
    sma,
    stamped,
    total,
    wall,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

JOB = Job("table.csv")
DAYS = [5 + 7 * day % 13 for day in range(1, 31)]
"""A value for each day of a month, which is no rising row."""

OCTOBER, MARCH = "2025-10-25", "2026-03-28"
"""The day before each change of the clock."""


def sheets_of(text: str) -> list[CsvSheet]:
    decoded = decode(text.encode())
    assert decoded is not None
    return [CsvSheet(decoded, JOB)]


def looked(text: str) -> TableLook:
    look = look_at(sheets_of(text))
    assert look is not None
    return look


def proposed(text: str) -> Proposal:
    return looked(text).proposals[0]


def parsed(text: str, mapping: Mapping) -> ParsedFile:
    return mapped_table.read(sheets_of(text), mapping, JOB)


def wh(text: str, mapping: Mapping) -> float:
    return sum(int(block.values.sum()) for block in parsed(text, mapping).blocks) / 3600


def starts(text: str, mapping: Mapping) -> list[int]:
    return [int(at) for at in parsed(text, mapping).blocks[0].starts]


@pytest.mark.parametrize("first", [OCTOBER, MARCH])
def test_the_hours_that_spain_counts_to_25_are_proposed_and_each_is_in_its_place(first: str) -> None:
    text = cnmc(first, 3)
    found = proposed(text)
    assert found.doubts == ()
    assert (found.mapping.measure, found.mapping.stamp) == (Measure.KWH, Stamp.END)
    assert wh(text, found.mapping) == total(first, 3, HOUR)
    assert starts(text, found.mapping) == [at for at, _ in slots(first, 3, HOUR)]
    assert parsed(text, found.mapping).written_point == "ES0021000000000000AB"


@pytest.mark.parametrize("first", [OCTOBER, MARCH])
def test_a_british_supplier_s_starts_and_ends_are_proposed_and_its_costs_are_not(first: str) -> None:
    text = octopus_uk(first, 3)
    found = proposed(text)
    assert found.doubts == ()
    assert found.mapping.values == (0,)
    assert wh(text, found.mapping) == total(first, 3, HALF)
    assert starts(text, found.mapping) == [at for at, _ in slots(first, 3, HALF)]


@pytest.mark.slow
@pytest.mark.parametrize("first", [OCTOBER, MARCH, "2026-01-05"])
def test_of_the_four_registers_of_a_belgian_file_both_of_consumption_are_added_up(first: str) -> None:
    text = fluvius(first, 3)
    found = proposed(text)
    assert found.mapping.texts == ("afname dag", "afname nacht")
    assert found.doubts == ()
    assert wh(text, found.mapping) == total(first, 3, QUARTER)
    assert starts(text, found.mapping) == [at for at, _ in slots(first, 3, QUARTER)]


def test_the_injection_of_a_belgian_file_is_read_as_such() -> None:
    text = fluvius("2026-01-05", 1)
    mapping = replace(proposed(text).mapping, texts=("injectie dag", "injectie nacht"), injection=True)
    assert wh(text, mapping) == 60 * 5 + 36 * 3
    assert parsed(text, mapping).blocks[0].register.name == "EAIT"


def test_a_portal_s_daily_counter_is_an_index_and_which_midnight_it_stands_for_is_asked() -> None:
    text = sma("2026-03-01", 30)
    found = proposed(text)
    assert found.mapping.measure is Measure.INDEX_WH
    assert found.doubts == (Doubt.STAMP,)
    block = parsed(text, found.mapping).blocks[0]
    assert block.register.kind is Kind.INDEX
    assert (int(block.values[0]), int(block.values[-1])) == (12_000_000, 12_000_000 + 29 * 9_876)
    assert block.starts[0] == local_days().midnight(739676)
    closing = replace(found.mapping, stamp=Stamp.END)
    assert parsed(text, closing).blocks[0].starts[0] == local_days().midnight(739677)
    assert [line.reason for line in parsed(text, found.mapping).refused] == [Reason.EMPTY_VALUE]


def sicae(first: str, days: int) -> str:
    return stamped(
        first,
        days,
        HALF,
        title="Date;Heure;Puissance (kW)",
        row=lambda start, _end, value: f"{start:%d/%m/%Y};{start:%H:%M};{value / 500:.3f}".replace(".", ","),
    )


@pytest.mark.slow
@pytest.mark.parametrize("first", [OCTOBER, MARCH, "2026-01-05"])
def test_a_local_operator_s_powers_with_a_date_and_a_time_keep_their_energy(first: str) -> None:
    text = sicae(first, 3)
    found = proposed(text)
    assert found.doubts == ()
    assert (found.mapping.measure, found.mapping.stamp, found.mapping.decimal) == (Measure.KW, Stamp.START, ",")
    assert wh(text, found.mapping) == total(first, 3, HALF)
    assert starts(text, found.mapping) == [at for at, _ in slots(first, 3, HALF)]


@pytest.mark.slow
@pytest.mark.parametrize("first", [OCTOBER, MARCH, "2026-01-05"])
def test_stamps_that_begin_a_step_after_midnight_are_ends(first: str) -> None:
    text = stamped(
        first,
        3,
        HALF,
        title="Horodatage;Valeur (W)",
        row=lambda _start, end, value: f"{end:%Y-%m-%d %H:%M:%S};{value * 2}",
    )
    found = proposed(text)
    assert found.doubts == ()
    assert (found.mapping.measure, found.mapping.stamp) == (Measure.W, Stamp.END)
    assert wh(text, found.mapping) == total(first, 3, HALF)
    assert starts(text, found.mapping) == [at for at, _ in slots(first, 3, HALF)]


def test_a_piece_of_a_day_does_not_tell_starts_from_ends_and_that_is_asked() -> None:
    lines = [f"05/01/2026 {10 + place // 2}:{place % 2 * 30:02};{place * 7 % 5 + 100}" for place in range(12)]
    found = proposed("\n".join(["Horodatage;Consommation (Wh)", *lines]) + "\n")
    assert found.doubts == (Doubt.ORDER, Doubt.STAMP)


def american(first: str, days: int) -> str:
    return stamped(
        first,
        days,
        HOUR,
        title="Date,Start time,Usage (kWh)",
        row=lambda start, _end, value: f"{start:%m/%d/%Y},{start:%I:%M %p},{value / 1000:.2f}",
    )


def test_a_month_before_the_day_and_a_clock_of_twelve_hours_are_proposed() -> None:
    text = american("2026-01-05", 20)
    found = proposed(text)
    assert found.doubts == ()
    assert (found.mapping.order, found.mapping.stamp) == (DateOrder.MONTH_FIRST, Stamp.START)
    assert starts(text, found.mapping) == [at for at, _ in slots("2026-01-05", 20, HOUR)]


def test_day_and_month_that_follow_each_other_either_way_are_asked_and_runs_of_days_settle_them() -> None:
    assert Doubt.ORDER in proposed(american("2026-05-05", 1)).doubts
    settled = proposed(american("2026-05-01", 11))
    assert Doubt.ORDER not in settled.doubts
    assert settled.mapping.order is DateOrder.MONTH_FIRST


TWELVE = "\n".join(["Date;kWh", *(f"01/{day:02}/2026;{5 + 7 * day % 13}" for day in range(1, 13))]) + "\n"
"""The first 12 days of January in the American way, or the first days of the 12 months of a year."""


def test_of_the_first_twelve_days_of_a_month_both_readings_are_told_and_one_is_asked_for() -> None:
    found = proposed(TWELVE)
    assert found.doubts == (Doubt.ORDER,)
    assert (found.mapping.order, found.mapping.step) == (DateOrder.MONTH_FIRST, 86_400)
    january, year = found.orders
    assert (january.order, january.last - january.first, january.days) == (DateOrder.MONTH_FIRST, 11, 12)
    assert (year.order, year.last - year.first, year.days) == (DateOrder.DAY_FIRST, 334, 12)
    assert wh(TWELVE, found.mapping) == 1000 * sum(5 + 7 * day % 13 for day in range(1, 13))


def test_months_that_are_written_without_a_day_are_no_rows_of_a_day() -> None:
    text = "Mois;kWh\n" + "".join(f"{month:02}/2025;{250 + 37 * month % 101}\n" for month in range(1, 13))
    found = proposed(text)
    assert "stamp_day" not in found.reasons
    assert found.doubts == ()


def test_what_a_month_used_is_never_taken_for_its_first_day() -> None:
    months = replace(proposed(TWELVE).mapping, order=DateOrder.DAY_FIRST)
    block = parsed(TWELVE, months).blocks[0]
    assert len(block) == 12
    assert set((block.durations // 86_400).tolist()) <= {28, 29, 30, 31}


def test_of_one_day_both_readings_are_told_and_where_the_order_is_sure_none_is() -> None:
    found = proposed(american("2026-05-04", 1))
    assert {(one.order, one.days) for one in found.orders} == {(DateOrder.DAY_FIRST, 1), (DateOrder.MONTH_FIRST, 1)}
    assert proposed(american("2026-05-01", 20)).orders == ()
    assert unpack_look(pack_look(looked(TWELVE))) == looked(TWELVE)


def test_a_file_that_was_swapped_half_way_by_a_spreadsheet_is_asked_about() -> None:
    rows = [f"{day:02}/01/2026;{10 + day}" for day in range(1, 29)] + [
        f"02/{day:02}/2026;{10 + day}" for day in range(13, 29)
    ]
    assert Doubt.ORDER in proposed("\n".join(["Date;kWh", *rows]) + "\n").doubts


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"])
def test_blanks_between_thousands_are_read(blank: str) -> None:
    def row(start: object, _end: object, value: int) -> str:
        grouped = f"{value * 20:,}".replace(",", blank)
        return f"{start:%d/%m/%Y %H:%M};{grouped}"

    text = stamped("2026-01-05", 3, HALF, title="Début;Puissance (W)", row=row)
    found = proposed(text)
    assert found.doubts == ()
    assert wh(text, found.mapping) == 10 * total("2026-01-05", 3, HALF)


def test_a_mark_that_may_be_decimal_or_between_thousands_is_asked() -> None:
    rows = [f"{day:02}/01/2026;{value}.{day:03}" for day, value in enumerate(DAYS, 1)]
    found = proposed("\n".join(["Date;Consommation (Wh)", *rows]) + "\n")
    assert Doubt.DECIMAL in found.doubts
    assert wh("\n".join(["Date;Consommation (Wh)", *rows]) + "\n", found.mapping) == sum(
        value * 1000 + day for day, value in enumerate(DAYS, 1)
    )


def test_daily_energies_by_hand_with_a_unit_in_the_title_are_proposed() -> None:
    rows = [f"{day:02}/01/2026\t{value},{day:02}" for day, value in enumerate(DAYS, 1)]
    text = "\n".join(["Jour\tConsommation kWh", *rows]) + "\n"
    found = proposed(text)
    assert found.doubts == ()
    assert wh(text, found.mapping) == sum(value * 1000 + day * 10 for day, value in enumerate(DAYS, 1))


def test_a_table_without_a_unit_is_asked_for_it() -> None:
    rows = [f"{day:02}/01/2026;{value}" for day, value in enumerate(DAYS, 1)]
    assert Doubt.MEASURE in proposed("\n".join(["Jour;Relevé du jour", *rows]) + "\n").doubts


def test_power_by_the_day_is_asked_for_its_unit_as_it_can_hardly_be_power() -> None:
    rows = [f"{day:02}/01/2026;{value}" for day, value in enumerate(DAYS, 1)]
    found = proposed("\n".join(["Date;Valeur (kW)", *rows]) + "\n")
    assert found.doubts == (Doubt.MEASURE,)
    assert found.mapping.measure is Measure.KWH


def logger(first: str, days: int, ahead: int) -> str:
    return stamped(
        first,
        days,
        HOUR,
        title="start;Energy (Wh)",
        row=lambda start, _end, value: f"{shifted(start, ahead):%Y-%m-%d %H:%M};{value}",
    )


@pytest.mark.parametrize(("ahead", "clock"), [(0, Clock.UTC), (HOUR, Clock.WINTER)])
def test_a_clock_that_is_not_changed_in_march_is_asked_for_and_read_as_said(ahead: int, clock: Clock) -> None:
    text = logger("2026-03-27", 4, ahead)
    found = proposed(text)
    assert found.doubts == (Doubt.CLOCK,)
    mapping = replace(found.mapping, clock=clock)
    assert starts(text, mapping) == [at for at, _ in slots("2026-03-27", 4, HOUR)]
    assert wh(text, mapping) == total("2026-03-27", 4, HOUR)


def test_an_october_night_with_its_hour_once_is_asked_about() -> None:
    assert proposed(logger("2025-10-24", 4, HOUR)).doubts == (Doubt.CLOCK,)


def test_what_panels_make_is_asked_about_as_it_is_neither_bought_nor_injected() -> None:
    rows = [f"{day:02}/01/2026;{value}" for day, value in enumerate(DAYS, 1)]
    assert Doubt.DIRECTION in proposed("\n".join(["Jour;Production PV (kWh)", *rows]) + "\n").doubts
    injected = proposed("\n".join(["Jour;Injection (kWh)", *rows]) + "\n")
    assert (injected.doubts, injected.mapping.injection) == ((), True)


def test_a_column_of_meters_numbers_names_the_meters_and_never_holds_the_values() -> None:
    days = "".join(f"{{meter}};{day:02}/01/2026;{value}\n" for day, value in enumerate(DAYS, 1))
    text = "PDL;Date;kWh\n" + days.format(meter="09999999999998") + days.format(meter="09999999999909")
    found = looked(text)
    assert found.numbers == (2,)
    assert (found.proposals[0].mapping.values, found.proposals[0].mapping.point) == ((2,), 0)
    assert found.proposals[0].doubts == ()


def test_two_columns_that_may_both_be_the_consumption_are_asked_about() -> None:
    rows = [f"{day:02}/01/2026;{value};{value + 2}" for day, value in enumerate(DAYS, 1)]
    look = looked("\n".join(["Jour;Maison (kWh);Garage (kWh)", *rows]) + "\n")
    assert [one.mapping.values for one in look.proposals] == [(1, 2), (1,), (2,)]
    assert all(Doubt.VALUES in one.doubts for one in look.proposals)


def test_the_columns_of_peak_and_off_peak_are_added_up() -> None:
    rows = [f"{day:02}/01/2026;{value};{value + 7}" for day, value in enumerate(DAYS, 1)]
    text = "\n".join(["Jour;Heures pleines (kWh);Heures creuses (kWh)", *rows]) + "\n"
    found = proposed(text)
    assert (found.doubts, found.mapping.values) == ((), (1, 2))
    assert wh(text, found.mapping) == sum(2 * value + 7 for value in DAYS) * 1000


def test_an_index_by_the_hour_keeps_what_was_counted_while_rows_are_missing() -> None:
    rows, index = [], 5_000_000
    for place, (at, value) in enumerate(slots("2026-01-05", 3, HOUR)):
        if not 30 <= place < 37:
            rows.append(f"{naive(wall(at)):%Y-%m-%d %H:%M};{index}")
        index += value
    text = "\n".join(["date;Index compteur (Wh)", *rows]) + "\n"
    found = proposed(text)
    assert found.mapping.measure is Measure.INDEX_WH
    last = [value for _, value in slots("2026-01-05", 3, HOUR)][-1]
    assert wh(text, found.mapping) == total("2026-01-05", 3, HOUR) - last


def test_seconds_are_proposed_nothing_for() -> None:
    seconds = "\n".join(["date;W", *(f"2026-01-05 00:00:{place:02};{place * 7 % 5}" for place in range(50))]) + "\n"
    assert look_at(sheets_of(seconds)) is None


def test_a_table_without_a_header_is_read_from_its_first_date_on() -> None:
    rows = [f"2026-01-{day:02};{value} kWh" for day, value in enumerate(DAYS, 1)]
    text = "\n".join(rows) + "\n"
    found = proposed(text)
    assert found.mapping.titles == ()
    assert wh(text, found.mapping) == sum(DAYS) * 1000


@pytest.mark.parametrize("text", ["", "nothing\n", "a;b\n1;2\n", "Date;Note\n2026-01-01;hello\n"])
def test_what_is_no_table_of_dates_and_numbers_is_proposed_nothing_for(text: str) -> None:
    assert look_at(sheets_of(text)) is None


@pytest.mark.parametrize("text", [cnmc(OCTOBER, 2), fluvius(MARCH, 2), octopus_uk(OCTOBER, 2), sma(MARCH, 12)])
def test_a_mapping_survives_being_written_as_json(text: str) -> None:
    mapping = proposed(text).mapping
    assert mapping_from(mapping.to_dict()) == mapping


def half_hours(days: int, row: Callable[[datetime, datetime, int], str], title: str) -> str:
    return stamped("2026-01-15", days, HALF, title=title, row=row)


def test_a_column_of_spans_is_read_by_its_starts_and_24_00_makes_ends() -> None:
    spans = half_hours(2, lambda a, b, wh: f"{a:%d/%m/%Y};{a:%H:%M}-{b:%H:%M};{wh}", "Jour;Plage;Conso (Wh)")
    found = proposed(spans)
    assert (found.doubts, found.mapping.stamp) == ((), Stamp.START)
    assert starts(spans, found.mapping) == [at for at, _ in slots("2026-01-15", 2, HALF)]

    def at_24(start: datetime, end: datetime, value: int) -> str:
        at = "24:00" if end.hour == end.minute == 0 else f"{end:%H:%M}"
        return f"{start:%d/%m/%Y};{at};{value}"

    ends = half_hours(2, at_24, "Jour;Moment;Conso (Wh)")
    found = proposed(ends)
    assert (found.doubts, found.mapping.stamp) == ((), Stamp.END)
    assert starts(ends, found.mapping) == [at for at, _ in slots("2026-01-15", 2, HALF)]


def test_an_end_that_stands_before_its_start_is_told_by_the_titles() -> None:
    text = half_hours(2, lambda a, b, wh: f"{b:%d/%m/%Y %H:%M};{a:%d/%m/%Y %H:%M};{wh}", "Fin;Début;Conso (Wh)")
    found = proposed(text)
    assert (found.mapping.date, found.mapping.end, found.doubts) == (1, 0, ())
    assert starts(text, found.mapping) == [at for at, _ in slots("2026-01-15", 2, HALF)]


def test_rows_of_one_time_that_a_column_tells_apart_are_asked_about() -> None:
    rows = [f"{who};2026-01-{day:02};{value}" for who in ("maison", "gite") for day, value in enumerate(DAYS, 1)]
    text = "\n".join(["Lieu;Date;kWh", *rows]) + "\n"
    found = proposed(text)
    assert (found.doubts, found.mapping.texts) == ((Doubt.ROWS,), ("maison",))
    assert wh(text, found.mapping) == sum(DAYS) * 1000


@pytest.mark.for_each(
    ("values", "title", "decimal", "sure"),
    [
        (("1.234.567", "2.345.678"), "Conso (Wh)", ",", True),
        (("1.284", "950"), "Conso (Wh)", ",", True),
        (("1.284", "950"), "Conso (kWh)", ".", False),
        (("1.284", "2.950"), "Conso (kWh)", ".", True),
        (("1.284,5", "950,25"), "Conso (Wh)", ",", True),
        (("1,5", "2.5"), "Conso (Wh)", ",", False),
    ],
)
def test_a_decimal_mark_is_proven_or_asked(values: tuple[str, ...], title: str, decimal: str, sure: bool) -> None:
    rows = [f"{day:02}/01/2026;{values[day % 2]}" for day in range(1, 31)]
    found = proposed("\n".join([f"Date;{title}", *rows]) + "\n")
    assert (found.mapping.decimal, Doubt.DECIMAL not in found.doubts) == (decimal, sure)


@pytest.mark.parametrize(("factor", "measure"), [(1, Measure.W), (0.001, Measure.KWH)])
def test_without_a_unit_the_size_of_the_values_guesses_one(factor: float, measure: Measure) -> None:
    found = proposed(half_hours(2, lambda a, _b, wh: f"{a:%d/%m/%Y %H:%M};{wh * factor:g}", "Moment;Mesure"))
    assert (found.mapping.measure, found.doubts) == (measure, (Doubt.MEASURE,))


def test_hourly_ends_of_a_clock_that_is_not_changed_are_told_in_march() -> None:
    text = stamped(
        "2026-03-27",
        4,
        HOUR,
        title="end;Energy (Wh)",
        row=lambda _start, end, value: f"{shifted(end, HOUR):%Y-%m-%d %H:%M};{value}",
    )
    assert Doubt.CLOCK in proposed(text).doubts


def test_stamps_with_an_offset_tell_their_ends_by_the_day() -> None:
    text = half_hours(2, lambda _a, b, wh: f"{b.isoformat()};{wh}", "Horodate du point;Conso (Wh)")
    found = proposed(text)
    assert (found.doubts, found.mapping.stamp) == ((), Stamp.END)


def test_a_look_survives_its_way_out_of_the_child_and_a_changed_one_does_not() -> None:
    look = looked(fluvius(OCTOBER, 1))
    said = json.loads(json.dumps(pack_look(look)))
    assert unpack_look(said) == look
    for changed in (
        said | {"proposals": []},
        said | {"rows": said["rows"] * 9},
        said | {"titles": ["a"] * 99},
        said | {"more": 1},
    ):
        with pytest.raises(AnswerError):
            unpack_look(changed)
    said["proposals"][0]["mapping"]["step"] = 7
    with pytest.raises(AnswerError):
        unpack_look(said)


def test_a_stamp_with_a_bare_number_behind_it_ends_no_look() -> None:
    rows = [f"{day:02}/01/2026 00:00;{day:02}/01/2026 9;{value}" for day, value in enumerate(DAYS, 1)]
    assert looked("\n".join(["Debut;Fin;kWh", *rows]) + "\n").dates == (0, 1)
