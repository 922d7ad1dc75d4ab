"""The tariffs that a household knows: those of the package, and before them what it brought by files; a door to both.

What a file brings is kept in the table ``setting``, as rows and days that differ from the package's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.household.measures import contracts
from persienne.household.measures.tariff_tables import published_rates, row_object, row_of
from persienne.insight.costs.price_files import (
    HourNews,
    check_seasons,
    hour_news,
    is_spot_file,
    news,
    read_spot_file,
    read_tariff_file,
)
from persienne.insight.prices import PriceRow
from persienne.insight.split import HOUR
from persienne.meters.tic.status import Colour
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from persienne.insight.costs.price_files import TariffChange, TariffNews
    from persienne.insight.costs.rates import Rates
    from persienne.store.driver import Connection

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
