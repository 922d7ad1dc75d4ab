"""Home Assistant's table: full hours that a clock showed, and a sum that loses nothing."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from persienne.base.reading import energy_register
from persienne.exporters.extract import NATURES, Nature, Part
from persienne.exporters.homeassistant_tsv import in_part, lines, write
from support.enedis_files import curve_block
from support.households import midnight
from support.parts_out import part_of

OCTOBER, MARCH = midnight("2024-10-27"), midnight("2024-03-31")


def rows(*parts: object) -> list[list[str]]:
    return [line.split("\t") for line in lines(parts)][1:]  # type: ignore[arg-type]


def night(at: int, hours: int) -> list[list[str]]:
    count = 2 * hours
    return rows(part_of(curve_block([at + n * 1800 for n in range(count)], [1800] * count, [1000] * count)))


def test_half_hours_are_summed_by_the_hour() -> None:
    found = night(midnight("2024-07-01"), 3)
    assert [row[2:] for row in found] == [
        ["01.07.2024 00:00", "1", "1"],
        ["01.07.2024 01:00", "2", "2"],
        ["01.07.2024 02:00", "3", "3"],
    ]
    assert found[0][:2] == ["persienne:energy_drawn", "kWh"]


def test_the_hour_that_march_skips_has_no_row() -> None:
    found = night(MARCH, 4)
    assert [row[2][-5:] for row in found] == ["00:00", "01:00", "03:00", "04:00"]
    assert found[-1][3] == "4"


def test_the_hour_that_october_has_twice_is_one_row_that_holds_both() -> None:
    found = night(OCTOBER, 5)
    assert [(row[2][-5:], row[3]) for row in found] == [("00:00", "1"), ("01:00", "2"), ("02:00", "4"), ("03:00", "5")]


SUMMER, KW = midnight("2024-07-01"), 1000


def curve(*intervals: tuple[float, float], at: int = SUMMER) -> Part:
    """One kW from hour to hour behind ``at``; what is longer than an hour is a silence of the line."""
    begins, lengths = [at + round(a * 3600) for a, _ in intervals], [round((b - a) * 3600) for a, b in intervals]
    part = part_of(curve_block(begins, lengths, [KW] * len(begins)))
    long = np.array(lengths) > 3600
    return replace(part, natures=np.where(long, NATURES.index(Nature.PERIOD), NATURES.index(Nature.INTERVAL)))


def hours(part: Part) -> list[tuple[str, float]]:
    return [(row[2][-5:], float(row[3])) for row in rows(part)]


def test_an_hour_that_is_known_in_part_is_left_out_with_its_energy() -> None:
    part = curve((0, 0.5), (0.5, 1), (1, 1.5), (3, 3.5), (3.5, 4), (4.5, 5), (5, 6))
    assert hours(part) == [("00:00", 1.0), ("03:00", 2.0), ("05:00", 3.0)]
    assert in_part([part]) == 3_600_000


def test_a_silence_is_counted_with_what_its_first_hour_has_in_the_whole_hour_in_which_it_ends() -> None:
    part = curve((0, 1), (1, 1.5), (1.5, 4.25), (4.25, 4.5), (4.5, 5), (5, 6))
    assert hours(part) == [("00:00", 1.0), ("04:00", 5.0), ("05:00", 6.0)]
    assert in_part([part]) == 0


def test_a_silence_that_ends_in_an_hour_that_is_known_in_part_is_left_out() -> None:
    part = curve((0, 1), (1, 3.25), (4, 5))
    assert hours(part) == [("00:00", 1.0), ("04:00", 2.0)]
    assert in_part([part]) == 2.25 * 3_600_000


def test_october_s_doubled_hour_of_which_one_passage_is_missing_is_left_out() -> None:
    first, second = curve((1, 2), (2, 3), (4, 5), at=OCTOBER), curve((1, 2), (3, 4), (4, 5), at=OCTOBER)
    for part in (first, second):
        assert hours(part) == [("01:00", 1.0), ("03:00", 2.0)]
        assert in_part([part]) == 3_600_000


def test_a_day_that_is_known_in_part_is_left_out() -> None:
    days = part_of(curve_block([SUMMER, SUMMER + 86_400], [86_400] * 2, [KW] * 2), Nature.DAY)
    part = replace(days, natures=np.array([NATURES.index(Nature.PART_OF_DAY), NATURES.index(Nature.DAY)]))
    assert [row[2:4] for row in rows(part)] == [["02.07.2024 23:00", "24"]]
    assert in_part([part]) == 24 * 3_600_000


def test_what_lasts_longer_than_an_hour_is_counted_where_it_ends() -> None:
    part = part_of(curve_block([OCTOBER], [90_000], [100]), Nature.DAY)
    assert [row[2:4] for row in rows(part)] == [["27.10.2024 23:00", "2.5"]]


def test_the_last_sum_is_the_energy_of_the_part_to_the_joule() -> None:
    starts = [OCTOBER + n * 600 for n in range(198)]
    block = replace(curve_block(starts, [600] * 198, [0] * 198), values=np.arange(198, dtype=np.int64) * 7 + 1)
    assert round(float(rows(part_of(block))[-1][3]) * 3_600_000) == int(block.values.sum())


def test_a_second_meter_has_a_name_of_its_own_and_no_number_is_written() -> None:
    block = curve_block([OCTOBER], [3600], [100], injected=True)
    made = write([part_of(block), part_of(block, place=2)]).decode()
    assert "persienne:energy_injected\t" in made
    assert "persienne:energy_injected_2\t" in made
    assert "9999" not in made


def test_a_tariff_s_register_is_no_total_and_is_left_out() -> None:
    block = replace(curve_block([OCTOBER], [1800], [100]), register=energy_register("EASF01"))
    assert rows(part_of(block)) == []
