from __future__ import annotations

import pytest

from persienne.exporters.extract import Nature, decimal
from persienne.exporters.formats import Format
from support.enedis_files import curve_block
from support.parts_out import part_of


@pytest.mark.for_each(
    ("value", "per", "places", "said"),
    [
        (3600, 3600, 6, "1"),
        (600, 3600, 6, "0,166667"),
        (-600, 3600, 6, "-0,166667"),
        (0, 3600, 6, "0"),
        (1_800_000, 3_600_000, 3, "0,5"),
        (1, 10_000_000, 3, "0"),
        (-1, 10_000_000, 3, "0"),
        (36_000_000, 3600, 6, "10000"),
    ],
)
def test_a_number_is_written_to_the_nearest_without_noughts_at_its_end(
    value: int, per: int, places: int, said: str
) -> None:
    assert decimal(value, per, places, ",") == said


def test_every_joule_of_an_interval_is_told_apart_by_six_decimals_of_a_wh() -> None:
    said = [float(decimal(joules, 3600, 6, ".")) for joules in range(7_300)]
    assert [round(wh * 3600) for wh in said] == list(range(7_300))


def test_a_part_gives_the_rows_of_some_natures_alone() -> None:
    part = part_of(curve_block([0, 1800], [1800, 1800], [100, 200]))
    assert (part.joules, len(part), len(part.of(Nature.PERIOD))) == (540_000, 2, 0)
    assert [row.value for row in part.of(Nature.INTERVAL).rows()] == [180_000, 360_000]


def test_every_format_has_its_suffix_and_pictures_show() -> None:
    assert {one.value: one.suffix for one in Format} == {
        "csv": "csv",
        "enedis": "csv",
        "homeassistant": "tsv",
        "xlsx": "xlsx",
        "sqlite": "sqlite",
        "png": "png",
        "svg": "svg",
        "pdf": "pdf",
        "needed": "csv",
    }
    assert [one.value for one in Format if one.shows] == ["png", "svg", "pdf"]
