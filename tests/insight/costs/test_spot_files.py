"""Hourly prices out of a CSV: by its stamps, in the unit of its head; a line that is not clear refuses it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from persienne.base.errors import UserError
from persienne.insight.costs.price_files import HourNews, hour_news, is_spot_file, read_spot_file
from support.bills import LOCAL, ordinal

MIDNIGHT = LOCAL.midnight(ordinal("2025-10-26"))


def read(*lines: str) -> dict[int, Decimal]:
    return read_spot_file("\n".join(lines).encode(), "spot.csv")


def test_prices_are_read_in_the_unit_of_the_head() -> None:
    by_mwh = read("start;EUR/MWh", "2025-10-26T00:00+02:00;81,25", "2025-10-26T01:00+02:00;-3,5")
    assert by_mwh == {MIDNIGHT: Decimal("0.08125"), MIDNIGHT + 3600: Decimal("-0.0035")}
    assert read("Price area,EUR/kWh,Start", "FR,0.08125,2025-10-25T22:00Z") == {MIDNIGHT: Decimal("0.08125")}


@pytest.mark.parametrize("stamp", ["26/10/2025 00:00", "26/10/2025 0:00", "26/10/2025 00:00:00", "26/10/2025 0h"])
def test_a_stamp_may_be_written_as_french_tables_do(stamp: str) -> None:
    assert read("start;EUR/kWh", f"{stamp};0,1") == {MIDNIGHT: Decimal("0.1")}


def test_the_hour_that_comes_twice_is_read_in_order_in_french_tables_too() -> None:
    found = read("start;EUR/kWh", *(f"26/10/2025 {hour:02}:00;0.1{place}" for place, hour in enumerate((1, 2, 2, 3))))
    assert [(at - MIDNIGHT) // 3600 for at in found] == [1, 2, 3, 4]


def test_of_the_hour_that_comes_twice_the_first_line_is_the_earlier() -> None:
    found = read("start;EUR/kWh", *(f"2025-10-26 {hour:02}:00;0.1{place}" for place, hour in enumerate((1, 2, 2, 3))))
    assert [(at - MIDNIGHT) // 3600 for at in found] == [1, 2, 3, 4]
    assert list(found.values()) == [Decimal(f"0.1{place}") for place in range(4)]


@pytest.mark.for_each(
    ("lines", "code", "facts"),
    [
        (("hello",), "spot_file_unknown", {"file": "spot.csv"}),
        (("start;EUR/MWh",), "spot_file_unknown", {"file": "spot.csv"}),
        (
            ("start;EUR/MWh", "2025-10-26T00:15+02:00;80"),
            "spot_file_line",
            {"file": "spot.csv", "line": 2, "value": "2025-10-26T00:15+02:00 80"},
        ),
        (
            ("start;EUR/MWh", "2025-10-26T00:00;80", "2025-10-26T00:00;81"),
            "spot_file_again",
            {"file": "spot.csv", "line": 3, "value": "2025-10-26T00:00"},
        ),
        (
            ("start;EUR/MWh", "2026-03-29T02:00;80"),
            "spot_file_no_hour",
            {"file": "spot.csv", "line": 2, "value": "2026-03-29T02:00"},
        ),
        (
            ("start;EUR/MWh", "2025-10-26T00:00;NaN"),
            "spot_file_line",
            {"file": "spot.csv", "line": 2, "value": "2025-10-26T00:00 NaN"},
        ),
        (
            ("start;EUR/MWh", "32/10/2025 00:00;80"),
            "spot_file_line",
            {"file": "spot.csv", "line": 2, "value": "32/10/2025 00:00 80"},
        ),
        (("start;EUR/MWh", f'2025-10-26T00:00;"{"8" * 200_000}'), "spot_file_unknown", {"file": "spot.csv"}),
        ((f'"{"8" * 200_000}',), "spot_file_unknown", {"file": "spot.csv"}),
        (
            ("start;EUR/MWh", "2025-10-26T00:00"),
            "spot_file_line",
            {"file": "spot.csv", "line": 2, "value": "2025-10-26T00:00"},
        ),
        (("start;EUR/kWh", "2025-10-26T00:00;80"), "spot_unlikely", {"file": "spot.csv", "line": 2, "value": "80"}),
    ],
)
def test_a_line_that_is_not_clear_refuses_the_file(lines: tuple[str, ...], code: str, facts: dict[str, Any]) -> None:
    with pytest.raises(UserError) as caught:
        read(*lines)
    assert (caught.value.code, caught.value.facts) == (code, facts)


def test_too_large_a_file_is_not_read() -> None:
    with pytest.raises(UserError) as caught:
        read_spot_file(b"a" * 5_000_001, "spot.csv")
    assert caught.value.code == "spot_file_unknown"


def test_a_file_of_another_encoding_is_read() -> None:
    assert read_spot_file(
        "d\u00e9but;\u20ac/kWh".replace("\u20ac", "EUR").encode("latin-1") + b"\n2025-10-26T00:00;0.1", "a"
    ) == {MIDNIGHT: Decimal("0.1")}


@pytest.mark.for_each(
    ("data", "hourly"),
    [
        ("Début;€/MWh\n".encode(), True),
        ("Début;€/MWh\r\n".encode("utf-8-sig"), True),
        (b"start,EUR/kWh", True),
        (b"start;Prix\n", False),
        (b"DATE_DEBUT;DATE_FIN;P_SOUSCRITE;PART_FIXE_HT;PART_FIXE_TTC;PART_VARIABLE_HT;PART_VARIABLE_TTC\n", False),
        (b'{"values": {"2026-11-24": "BLUE"}}', False),
        (b"", False),
        (b"a" * 200_000, False),
    ],
)
def test_the_first_line_tells_hourly_prices_from_other_files(data: bytes, hourly: bool) -> None:
    assert is_spot_file(data) is hourly


def test_what_is_new_and_what_is_otherwise_is_counted_by_the_hour() -> None:
    found = {0: Decimal("0.05"), 3600: Decimal("0.060"), 7200: Decimal("0.07")}
    news = hour_news(found, {3600: Decimal("0.06"), 7200: Decimal("0.08"), 10_800: Decimal(1)})
    assert (news, news.same) == (HourNews(found, 1, 1), 1)
