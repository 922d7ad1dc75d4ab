from __future__ import annotations

import pytest

from persienne.base.localtime import FRANCE
from persienne.base.reading import Meter
from persienne.base.slats import Slat
from persienne.household.measures.import_meters import may_be, point_in_name
from persienne.store.meters import StoredMeter


def stored(point: str | None, written: str = "") -> StoredMeter:
    return StoredMeter(1, Meter(point), FRANCE, Slat.HALF, written)


@pytest.mark.parametrize(
    ("written", "point", "fits"),
    [
        ("", "23128234567890", True),
        ("2,31282E+13", "23128234567890", True),
        ("2.31282e+13", "23128234567890", True),
        ("2,31283E+13", "23128234567890", False),
        ("2E+13", "23128234567890", True),
        ("9,12345E+12", "09123451234567", True),
        ("9,12345E+12", "19123451234567", False),
        ("2,3128234567890E+13", "23128234567890", True),
        ("9123451234567", "09123451234567", True),
        ("9123451234568", "09123451234567", False),
        ("2312 8234 5678 90", "23128234567890", True),
        ("23128*********", "23128234567890", True),
        ("24128*********", "23128234567890", False),
        ("Maison", "23128234567890", False),
    ],
)
def test_a_text_in_the_place_of_a_number_may_stand_for_a_meter(written: str, point: str, fits: bool) -> None:
    assert may_be(written, stored(point)) is fits


def test_a_meter_without_a_number_may_be_that_of_its_own_text_or_of_none() -> None:
    unknown = stored(None, "2,31282E+13")
    assert [may_be(written, unknown) for written in ("", "2,31282E+13", "2,31283E+13")] == [True, True, False]
    assert may_be("2,31282E+13", stored(None))


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("Enedis_23128234567890_2024.csv", "23128234567890"),
        ("231282345678901.csv", None),
        ("23128234567890_23128234567891.csv", None),
        ("conso.csv", None),
    ],
)
def test_a_files_name_gives_a_hint_where_one_number_is_in_it(name: str, point: str | None) -> None:
    assert point_in_name(name) == point
