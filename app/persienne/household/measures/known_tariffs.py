"""The tariffs that a household knows: those of the package, and before them what it brought by files; a door to both.

What a file brings is kept in the table ``setting``, as rows and days that differ from the package's.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.household.measures import contracts
from persienne.household.measures.tariff_tables import published_rates, row_object, row_of
from persienne.insight.costs.tariff_files import check_seasons, news, read_tariff_file
from persienne.insight.prices import PriceRow
from persienne.meters.tic.status import Colour
from persienne.store import settings
from persienne.store.driver import transaction

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.insight.costs.rates import Rates
    from persienne.insight.costs.tariff_files import TariffChange, TariffNews
    from persienne.store.driver import Connection


def known_rates(conn: Connection) -> Rates:
    """The regulated tariff and the taxes, with the rows that came by files in the place of the package's."""
    published = published_rates()
    stored = (settings.get(conn, settings.PRICES) or {}).get("rows", ())
    merged = {key: {row.since: row for row in rows} for key, rows in published.regulated.items()}
    for said in stored:
        row = row_of(said)
        merged.setdefault((said["option"], said["kva"]), {})[row.since] = row
    ordered = {key: tuple(rows[since] for since in sorted(rows)) for key, rows in merged.items()}
    return published.with_regulated(ordered)


def of_file(conn: Connection, path: Path) -> TariffNews:
    """What a file of prices or colours says beside what is known; nothing is stored.

    Raises what ``insight.costs.tariff_files.read_tariff_file`` does, and ``file_unreadable`` (file).
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise UserError("file_unreadable", file=path.name) from None
    file = read_tariff_file(data, path.name, date.today().toordinal())  # noqa: DTZ011 - the computer's day
    check_seasons(contracts.known_colours(conn) | dict(file.colours))
    return news(file, known_rates(conn).regulated, contracts.known_colours(conn))


def keep(conn: Connection, found: tuple[TariffChange, ...]) -> None:
    """Keep what :func:`of_file` found."""
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
