"""The regulated tariff and the taxes out of the files of the package; nothing is kept, and no network is asked."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from persienne.insight.costs.rates import DatedValues, Rates, Taxes
from persienne.insight.prices import Amount, PriceRow


def published_rates() -> Rates:
    """What the package knows of the regulated tariff, by option and kVA, and of the taxes."""
    tariff, taxes = _table("regulated_prices.json"), _table("taxes.json")
    by_contract: dict[tuple[str, int], list[PriceRow]] = {}
    for said in tariff["rows"]:
        by_contract.setdefault((said["option"], said["kva"]), []).append(_row(said))
    until = date.fromisoformat(taxes["known_until"]).toordinal()
    return Rates(
        {key: tuple(rows) for key, rows in by_contract.items()},
        Taxes(
            _dated(taxes["excise"], "eur_per_mwh", until),
            _dated(taxes["vat_of_energy"], "share", until),
            _dated(taxes["vat_of_subscription"], "share", until),
        ),
    )


def sources_of_prices() -> dict[str, dict[str, str]]:
    """Where the rows of the regulated tariff were read, by the name that a row has for it."""
    found: dict[str, dict[str, str]] = _table("regulated_prices.json")["sources"]
    return found


def _table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("persienne_resources") / "tariffs" / name).read_text(encoding="utf-8"))
    return found


def _row(said: dict[str, Any]) -> PriceRow:
    return PriceRow(
        date.fromisoformat(said["since"]).toordinal(),
        date.fromisoformat(said["until"]).toordinal(),
        _amount(said["subscription"]),
        tuple((name, _amount(pair)) for name, pair in said["kwh"].items()),
        None if said["cta"] is None else Decimal(said["cta"]),
        said.get("rounded", False),
        said["source"],
    )


def _amount(pair: list[str | None]) -> Amount:
    return Amount(*(None if value is None else Decimal(value) for value in pair))


def _dated(rows: list[dict[str, str]], name: str, until: int) -> DatedValues:
    since = (date.fromisoformat(row["since"]).toordinal() for row in rows)
    return DatedValues(tuple(since), tuple(Decimal(row[name]) for row in rows), until)
