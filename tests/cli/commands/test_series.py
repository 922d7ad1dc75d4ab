"""What is stored, as objects and as lines: half-hours, days, indexes and periods; each adds up."""

from __future__ import annotations

import json
from contextlib import closing
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat, Then
from persienne.exporters.enedis_csv import write_index
from persienne.household.household import Household
from persienne.vault import PassphraseCredential
from support.enedis_files import curve_workbook
from support.households import (
    HALF_HOUR,
    HOUR,
    PASSPHRASE,
    POINT,
    cut,
    midnight,
    put,
    raised,
    weeks,
)
from support.supplied_homes import TEN, hear_supply
from support.tic_fold import T
from support.wires import Wire

pytestmark = pytest.mark.slow  # each test runs the program

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.said import Said

HOME = weeks()
BEGIN, END = midnight("2024-10-21"), midnight("2024-11-04")
ROW = {"meter", "label", "register", "start", "duration", "value", "unit", "quality", "source"}


@pytest.mark.parametrize("level", ["day", "curve", "live", "period", "maximum", "voltage", "voltage-means", "supply"])
def test_nothing_is_an_empty_array_and_no_error(half: Callable[..., Said], level: str) -> None:
    assert half("series", "--level", level, "--json") == (0, "[]\n", "")
    assert half("series", "--level", level) == (0, "", "Nothing of this is stored.\n")


def test_half_hours_add_up_exactly(half: Callable[..., Said], tmp_path: Path) -> None:
    odd = raised(HOME.curve, 1)  # of an odd power, half an hour is half a Wh
    half("import", put(tmp_path, "a.csv", odd))
    curve = json.loads(half("series", "--level", "curve", "--json").out)
    assert all(set(row) == ROW for row in curve)
    assert len(curve) == len(odd)
    assert any(row["value"] % 1 for row in curve)
    assert sum(Fraction(row["value"]) for row in curve) * 3600 == int(odd.values.sum())
    assert sum(row["value"] for row in curve) * 3600 == int(odd.values.sum())
    row = curve[0]
    assert (row["start"], row["duration"], row["unit"], row["quality"]) == (
        "2024-10-20T22:00:00Z",
        HALF_HOUR,
        "Wh",
        "measured",
    )
    assert (row["meter"], row["register"], row["source"]) == (POINT, "EAST", "enedis.curve.csv")
    days = json.loads(half("series", "--level", "day", "--json").out)
    assert sum(row["value"] for row in days) == sum(row["value"] for row in curve)
    assert [row["duration"] // HOUR for row in days] == [24] * 6 + [25] + [24] * 7


def test_a_partial_day_tells_how_much_of_it_is_known(half: Callable[..., Said], tmp_path: Path) -> None:
    half("import", put(tmp_path, "a.csv", cut(HOME.curve, BEGIN + 6 * HOUR, BEGIN + 48 * HOUR)))
    days = json.loads(half("series", "--level", "day", "--json").out)
    assert [(row["start"], row["duration"], row["covered"]) for row in days] == [
        ("2024-10-20T22:00:00Z", 24 * HOUR, 18 * HOUR),
        ("2024-10-21T22:00:00Z", 24 * HOUR, 24 * HOUR),
    ]
    told = [line.split("\t")[4] for line in half("series", "--level", "day").out.splitlines()]
    assert told == ["measured, 18\u00a0h of 24\u00a0h", "measured"]


def test_from_and_to_are_local_days_both_included(half: Callable[..., Said], tmp_path: Path) -> None:
    half("import", put(tmp_path, "a.csv", HOME.curve))
    window = ("--from", "2024-10-27", "--to", "2024-10-28", "--json")
    curve = json.loads(half("series", "--level", "curve", *window).out)
    assert (len(curve), curve[0]["start"], curve[-1]["start"]) == (98, "2024-10-26T22:00:00Z", "2024-10-28T22:30:00Z")
    assert len(json.loads(half("series", "--level", "day", *window).out)) == 2
    said = half("series", "--level", "day", "--from", "27/10/2024")
    assert (said.code, said.out) == (1, "")
    assert "27/10/2024 is not a date" in said.err


def test_a_period_is_one_line_that_can_be_read(half: Callable[..., Said], tmp_path: Path) -> None:
    before, after = midnight("2024-10-24"), midnight("2024-10-30")
    blocks = [block.where((block.starts <= before) | (block.starts >= after)) for block in HOME.indexes]
    half("import", put(tmp_path, "index.csv", write_index(blocks)))
    (period,) = json.loads(half("series", "--level", "period", "--json").out)
    assert (period["covered"], period["exact"]) == (period["duration"], True)
    told = [half("--lang", language, "series", "--level", "period").out for language in ("en", "fr")]
    value = period["value"]
    assert [line.replace("\u00a0", " ") for line in told] == [
        f"From 24 to 29 Oct 2024\t{value}\tWh\tmeasured\n",
        f"Du 24 au 29 oct. 2024\t{value}\tWh\tmesuré\n",
    ]


def test_a_night_over_midnight_is_told_from_its_first_instant_to_its_last(
    half: Callable[..., Said], tmp_path: Path
) -> None:
    with closing(Household.open(tmp_path / "household", PassphraseCredential(PASSPHRASE))) as household:
        for day in range(2):
            begin = midnight("2024-11-04", day)
            Wire(household, midnight("2024-11-04")).run(begin + 8 * HOUR, begin + 23 * HOUR, every=300)
    said = half("series", "--level", "period").out.replace("\u00a0", " ")
    assert said == "Between 4 Nov 2024 23:00 and 5 Nov 2024 08:00\t6480\tWh\tmeasured\n"


def test_lines_for_people_are_columns(half: Callable[..., Said], tmp_path: Path) -> None:
    half("import", put(tmp_path, "a.xlsx", curve_workbook(cut(HOME.curve, BEGIN, BEGIN + 2 * HOUR))))
    lines = half("series", "--level", "curve").out.splitlines()
    assert len(lines) == 4
    assert lines[0].split("\t")[:2] == ["2024-10-20T22:00:00Z", "1800"]


def test_an_unknown_meter_is_said(half: Callable[..., Said]) -> None:
    said = half("series", "--level", "day", "--meter", "01111111111111", "--json")
    assert (said.code, said.out) == (1, "")
    assert said.err == "This household has no such meter.\n"


def test_voltages_reactive_energy_and_highest_powers_have_rows_of_their_own(
    half: Callable[..., Said], tmp_path: Path
) -> None:
    with closing(Household.open(tmp_path / "household", PassphraseCredential(PASSPHRASE))) as household:
        meter = hear_supply(household)
        household.slats.move(meter, Slat.OPEN)
        hear_supply(household, since=T + 6 * TEN, volts=(230, 240))
    (day,) = json.loads(half("series", "--level", "voltage", "--json").out)
    assert (day["register"], day["start"], day["duration"]) == ("UMOY1", "2025-01-21T23:00:00Z", 86_400)
    # With half-open slats 229, 256, 205 and 230 V, and 240 V once they were open.
    assert (day["lowest"], day["highest"], day["unit"]) == (205, 256, "V")
    assert (day["any_outside"], day["outside"], day["known"]) == (True, 2, 5)
    (mean,) = json.loads(half("series", "--level", "voltage-means", "--json").out)
    assert (mean["start"], mean["duration"], mean["value"]) == ("2025-01-22T00:00:00Z", TEN, 240)
    (peak,) = json.loads(half("series", "--level", "maximum", "--json").out)
    assert (peak["register"], peak["value"], peak["unit"]) == ("SMAXSN", 5_200, "VA")
    assert half("series", "--level", "voltage").out == "2025-01-21T23:00:00Z\tUMOY1\t205\t256\tV\t2\t5\n"
    assert half("series", "--level", "voltage", "--to", "2025-01-21").out == ""
    (found,) = json.loads(half("series", "--level", "supply", "--json").out)
    assert (found["power"]["peak"], found["power"]["subscribed_kva"]) == (
        {"day": "2025-01-22", "volt_amperes": 5_200},
        6,
    )
    assert (found["voltage"]["lowest"], found["voltage"]["highest"], found["voltage"]["outside"]) == (205, 256, 2)
    said = half("series", "--level", "supply").out.splitlines()
    assert "22 Jan 2025; you pay for 6\u00a0kVA." in said[1]
    assert said[-4:-2] == ["When\tLowest to highest\tOutside bounds", "22 Jan\t205 to 256\u00a0V\t2\u00a0/\u00a05"]


def test_a_day_under_closed_slats_says_whether_a_mean_was_outside_without_a_count(
    half: Callable[..., Said], tmp_path: Path
) -> None:
    with closing(Household.open(tmp_path / "household", PassphraseCredential(PASSPHRASE))) as household:
        household.slats.move(hear_supply(household), Slat.CLOSED, Then.REDUCE)
    (day,) = json.loads(half("series", "--level", "voltage", "--json").out)
    assert (day["lowest"], day["highest"], day["any_outside"]) == (205, 256, True)
    assert (day["outside"], day["known"]) == (None, None)
    assert half("series", "--level", "voltage").out == "2025-01-21T23:00:00Z\tUMOY1\t205\t256\tV\tyes\t-\n"
