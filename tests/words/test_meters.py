from __future__ import annotations

from typing import NamedTuple

import pytest

from persienne.base.energy_market import Energy
from persienne.words import Catalogue
from persienne.words.meters import full_name, name_of, title_of

EN, FR = Catalogue("en").translate, Catalogue("fr").translate


class Point(NamedTuple):
    """A delivery point."""

    point: str | None


class Called(NamedTuple):
    """A meter as far as its name goes."""

    meter: Point
    label: str = ""
    written: str = ""
    energy: Energy = Energy.ELECTRICITY


NUMBERED = Called(Point("09999999999998"))
LABELLED = Called(Point("09999999999998"), "la grange", "???")
WRITTEN = Called(Point(None), "", "2,31282E+13")
UNKNOWN = Called(Point(None))
GAS = Called(Point("09999999999998"), energy=Energy.GAS)


@pytest.mark.parametrize(
    ("meter", "name", "title", "full"),
    [
        (NUMBERED, "meter …9998", "Meter …9998", "09999999999998"),
        (LABELLED, "meter “la grange”", "la grange", "la grange"),
        (
            WRITTEN,
            "meter without a number (2,31282E+13)",
            "Meter without a number (2,31282E+13)",
            "of unknown number (2,31282E+13)",
        ),
        (GAS, "gas meter …9998", "Gas meter …9998", "09999999999998"),
        (UNKNOWN, "meter without a number", "Meter without a number", "of unknown number"),
    ],
)
def test_a_meter_is_called_by_the_best_that_is_known_of_it(meter: Called, name: str, title: str, full: str) -> None:
    assert (name_of(meter, EN), title_of(meter, EN), full_name(meter, EN)) == (name, title, full)
    assert name_of(meter, EN, the=True) == f"the {name}"


def test_in_french_too() -> None:
    assert [name_of(meter, FR, the=True) for meter in (NUMBERED, LABELLED, UNKNOWN, GAS)] == [
        "le compteur …9998",
        "le compteur «\u00a0la grange\u00a0»",
        "le compteur sans numéro",
        "le compteur de gaz …9998",
    ]
