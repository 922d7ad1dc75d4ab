"""The tariffs that a household knows: its own, brought by files, come before the tariffs of the package.

What a file brings is kept in the table ``setting``, as rows and days that differ from the package's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.documents.typography import Bilingual
from persienne.household.measures import contracts
from persienne.insight.costs.bill import Kind
from persienne.insight.costs.price_files import (
    HourNews,
    check_seasons,
    hour_news,
    is_spot_file,
    news,
    read_spot_file,
    read_tariff_file,
)
from persienne.insight.costs.rates import DatedValues, Rates, Taxes
from persienne.insight.prices import Amount, PriceRow
from persienne.insight.split import HOUR
from persienne.meters.tic.status import Colour
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from persienne.insight.costs.price_files import TariffChange, TariffNews
    from persienne.store.driver import Connection


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
        cta=None if said["cta"] is None else Decimal(said["cta"]),
        rounded=said.get("rounded", False),
        source=said["source"],
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


HOURS_OF_DAY: Final = 24
SECONDS_OF_DAY: Final = HOURS_OF_DAY * HOUR
_EPOCH: Final = date(1970, 1, 1)


def known_rates(conn: Connection) -> Rates:
    """The regulated tariff and the taxes, with the rows that came by files in the place of the package's."""
    published = published_rates()
    stored = (settings.get(conn, settings.PRICES) or {}).get("rows", ())
    merged = {key: {row.since: row for row in rows} for key, rows in published.regulated.items()}
    for said in stored:
        row = row_of(said)
        merged.setdefault((said["option"], said["kva"]), {})[row.since] = row
    ordered = {key: tuple(rows[since] for since in sorted(rows)) for key, rows in merged.items()}
    return replace(published.with_regulated(ordered), spot=known_spot(conn))


def known_spot(conn: Connection) -> dict[int, Decimal]:
    """The exchange's price of a kWh before anything is added, by when its hour begins (UTC epoch seconds)."""
    found = {}
    for day, hours in (settings.get(conn, settings.SPOT_PRICES) or {}).items():
        first = (date.fromisoformat(day) - _EPOCH).days * SECONDS_OF_DAY
        for number, price in enumerate(hours):
            if price is not None:
                found[first + number * HOUR] = Decimal(price)
    return found


def hours_of_file(conn: Connection, path: Path) -> HourNews:
    """The hourly prices of a file beside those that are known; nothing is stored.

    Raises what ``insight.costs.spot_files.read_spot_file`` does, and ``file_unreadable`` (file).
    """
    return hour_news(read_spot_file(_bytes_of(path), path.name), known_spot(conn))


def keep_spot(conn: Connection, prices: Mapping[int, Decimal]) -> None:
    """Keep hourly prices, by when each hour begins, in the place of those that are known."""
    with transaction(conn):
        before = known_spot(conn)
        days: dict[str, list[str | None]] = {}
        for start, price in sorted({**before, **prices}.items()):
            number, second = divmod(start, SECONDS_OF_DAY)
            day = (_EPOCH + timedelta(days=number)).isoformat()
            days.setdefault(day, [None] * HOURS_OF_DAY)[second // HOUR] = str(price)
        settings.put(conn, settings.SPOT_PRICES, days)


def tariffs_of_file(conn: Connection, path: Path) -> TariffNews | HourNews:
    """What a file of prices, of colours or of hourly prices says beside what is known; nothing is stored.

    Its first line tells which it is. Raises what ``insight.costs.tariff_files.read_tariff_file`` and
    ``insight.costs.spot_files.read_spot_file`` do, and ``file_unreadable`` (file).
    """
    data = _bytes_of(path)
    if is_spot_file(data):
        return hour_news(read_spot_file(data, path.name), known_spot(conn))
    file = read_tariff_file(data, path.name, date.today().toordinal())  # noqa: DTZ011 - the computer's day
    check_seasons(contracts.known_colours(conn) | dict(file.colours))
    return news(file, known_rates(conn).regulated, contracts.known_colours(conn))


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None


def keep_tariffs(conn: Connection, found: tuple[TariffChange, ...]) -> None:
    """Keep what :func:`tariffs_of_file` found."""
    rows: dict[tuple[str, int, str], dict[str, Any]] = {}
    with transaction(conn):
        for said in (settings.get(conn, settings.PRICES) or {}).get("rows", ()):
            rows[said["option"], said["kva"], said["since"]] = said
        for one in found:
            if one.key is not None and isinstance(one.after, PriceRow):
                said = {"option": one.key[0], "kva": one.key[1], **row_object(one.after)}
                rows[said["option"], said["kva"], said["since"]] = said
        if rows:
            settings.put(conn, settings.PRICES, {"rows": list(rows.values())})
        colours = {one.day: one.after for one in found if isinstance(one.after, Colour)}
        if colours:
            contracts.add_colours(conn, colours)
