"""What a person types as a price: an amount off a bill, and what an unlikely one most likely means."""

from __future__ import annotations

from decimal import Decimal

import pytest

from persienne.insight.prices import likely_price, typed_amount


@pytest.mark.for_each(
    ("typed", "meant"),
    [("19.4", "0.194"), ("0.0194", "0.194"), ("0.194", None), ("0", None), ("0.0001", None), ("900", None)],
)
def test_cents_and_a_point_one_place_off_are_recognised(typed: str, meant: str | None) -> None:
    assert likely_price(Decimal(typed)) == (None if meant is None else Decimal(meant))


@pytest.mark.for_each(
    "text", ["1234.56", "1 234,56 €", "1\u202f234,56\u00a0€", "€1,234.56", "1234,56", "1 234,56 € TTC"]
)
def test_an_amount_is_read_as_a_bill_prints_it(text: str) -> None:
    assert typed_amount(text) == Decimal("1234.56")


@pytest.mark.parametrize("text", ["", "douze", "-3", "1,2,3"])
def test_what_is_no_amount_is_none(text: str) -> None:
    assert typed_amount(text) is None
