"""The regulated tariff and the taxes out of the files of the package; nothing is kept, and no network is asked."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any

from persienne.documents.typography import Bilingual
from persienne.insight.costs.bill import Kind
from persienne.insight.costs.rates import DatedValues, Rates, Taxes
from persienne.insight.prices import Amount, PriceRow


def published_rates() -> Rates:
    """What the package knows of the regulated tariff, by option and kVA, and of the taxes."""
    tariff, taxes = _table("regulated_prices.json"), _table("taxes.json")
    by_contract: dict[tuple[str, int], list[PriceRow]] = {}
    for said in tariff["rows"]:
        by_contract.setdefault((said["option"], said["kva"]), []).append(row_of(said))
    until = date.fromisoformat(taxes["known_until"]).toordinal()
    return Rates(
        {key: tuple(rows) for key, rows in by_contract.items()},
        Taxes(
            _dated(taxes["excise"], "eur_per_mwh", until),
            _dated(taxes["vat_of_energy"], "share", until),
            _dated(taxes["vat_of_subscription"], "share", until),
        ),
        tuple(map(row_of, tariff["self_producers"])),
    )


@dataclass(frozen=True, slots=True)
class PriceSource:
    """Where a row was read, and on which day."""

    what: Bilingual
    read: date


def sources_of_prices() -> dict[str, PriceSource]:
    """Where the rows of the regulated tariff were read, by the name that a row has for it."""
    return _sources(_table("regulated_prices.json"))


def sources_of_taxes(kind: Kind, rate: Decimal) -> tuple[PriceSource, ...]:
    """Where the excise (euros a MWh) or VAT (a share) at this rate was read."""
    table = _table("taxes.json")
    names = {Kind.EXCISE: ("excise",), Kind.VAT: ("vat_of_subscription", "vat_of_energy")}[kind]
    rows = [row for name in names for row in table[name]]
    said = [row["source"] for row in rows if Decimal(row.get("share") or row["eur_per_mwh"]) == rate]
    sources = _sources(table)
    return tuple(sources[name] for name in dict.fromkeys(said))


def last_day_of_taxes() -> int:
    """The last local day of which the taxes are known."""
    return date.fromisoformat(_table("taxes.json")["known_until"]).toordinal()


def _sources(table: dict[str, Any]) -> dict[str, PriceSource]:
    return {
        name: PriceSource(Bilingual(said["fr"], said["en"]), date.fromisoformat(said["read"]))
        for name, said in table["sources"].items()
    }


def _table(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((files("persienne_resources") / "tariffs" / name).read_text(encoding="utf-8"))
    return found


def row_of(said: dict[str, Any]) -> PriceRow:
    """A row as it stands in the tables, and in what a household keeps of a file."""
    return PriceRow(
        date.fromisoformat(said["since"]).toordinal(),
        date.fromisoformat(said["until"]).toordinal(),
        _amount(said["subscription"]),
        tuple((name, _amount(pair)) for name, pair in said["kwh"].items()),
        None if said["cta"] is None else Decimal(said["cta"]),
        said.get("rounded", False),
        said["source"],
    )


def row_object(row: PriceRow) -> dict[str, Any]:
    """What :func:`row_of` reads."""
    return {
        "since": date.fromordinal(row.since).isoformat(),
        "until": date.fromordinal(row.since if row.until is None else row.until).isoformat(),
        "subscription": _pair(row.subscription),
        "cta": None if row.cta is None else str(row.cta),
        "kwh": {name: _pair(amount) for name, amount in row.kwh},
        "source": row.source,
    }


def _pair(amount: Amount) -> list[str | None]:
    return [None if value is None else str(value) for value in (amount.ht, amount.ttc)]


def _amount(pair: list[str | None]) -> Amount:
    return Amount(*(None if value is None else Decimal(value) for value in pair))


def _dated(rows: list[dict[str, str]], name: str, until: int) -> DatedValues:
    since = (date.fromisoformat(row["since"]).toordinal() for row in rows)
    return DatedValues(tuple(since), tuple(Decimal(row[name]) for row in rows), until)
