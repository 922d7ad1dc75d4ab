from __future__ import annotations

import pytest

from persienne.insight.tariff import PriceWindow
from persienne.ui.frame.contract_dialog import windows_of

NIGHT = PriceWindow(22 * 60 + 30, 6 * 60 + 30)
NOON = PriceWindow(12 * 60 + 30, 14 * 60 + 30)


@pytest.mark.parametrize(
    "said",
    [
        "22:30-6:30",
        "22:30 – 06:30",
        "22h30 à 6h30",
        "22\u00a0h\u00a030\u00a0– 6\u00a0h\u00a030",
        "HC (22H30-6H30)",
        "de 22h30 a 6h30",
        "from 22:30 to 6:30",
        "2230-0630",
    ],
)
def test_off_peak_hours_are_understood_as_bills_and_people_write_them(said: str) -> None:
    assert windows_of(said) == (NIGHT,)


@pytest.mark.parametrize("between", [", ", ";", " et ", " and "])
def test_several_stretches_may_be_said_at_once(between: str) -> None:
    assert windows_of(f"HC (22H30-6H30{between}12H30-14H30)") == (NIGHT, NOON)


def test_whole_hours_need_no_minutes_and_midnight_ends_a_day() -> None:
    assert windows_of("22h – 6h") == (PriceWindow(22 * 60, 6 * 60),)
    assert windows_of("22h-24h") == windows_of("22h-0h") == (PriceWindow(22 * 60, 24 * 60),)


@pytest.mark.parametrize(
    "said", ["", "la nuit", "22:30", "22:30-22:30", "25:00-6:00", "22:75-6:30", "24:00-6:00", "1-2-3"]
)
def test_what_is_not_clear_is_no_contract(said: str) -> None:
    assert windows_of(said) is None
