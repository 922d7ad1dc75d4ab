"""Hourly prices out of a CSV that a household saves: bytes come in, prices of hours go out; no file is opened.

Its head names two columns: when an hour begins (``start``, ``début`` ...), and the price, ``EUR/MWh`` or ``EUR/kWh``. A
stamp is ISO 8601 or ``31/12/2026 13:00``; one without an offset is France's clock, and of the hour that comes twice the
first line is the earlier. A price may be negative.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.insight.split import HOUR

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.base.localtime import LocalDays

MOST_BYTES: Final = 5_000_000
"""A year of hours has some 300 kB."""
MOST: Final = Decimal(5)
"""Euros a kWh beyond which, above nothing or below, the exchange takes no price."""
SHOWN: Final = 40
"""Letters of a line that are shown where it is refused."""
_FRENCH: Final = re.compile(
    r"(\d{1,2})/(\d{1,2})/(\d{4})[ T]+(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?(?::(\d{2}))?", re.IGNORECASE
)
_STARTS: Final = ("start", "début", "debut", "date", "heure")
_UNITS: Final = {"eur/mwh": Decimal("0.001"), "€/mwh": Decimal("0.001"), "eur/kwh": Decimal(1), "€/kwh": Decimal(1)}


@dataclass(frozen=True, slots=True)
class HourNews:
    """The hourly ``prices`` of a file, as :func:`read_spot_file` gives them.

    ``new``: of how many hours no price is known; ``changed``: of how many another one is.
    """

    prices: dict[int, Decimal]
    new: int
    changed: int

    @property
    def is_new(self) -> bool:
        """Whether anything in it is new or otherwise than known."""
        return bool(self.new or self.changed)

    @property
    def same(self) -> int:
        """Of how many hours the price is known so already."""
        return len(self.prices) - self.new - self.changed


def hour_news(prices: dict[int, Decimal], known: Mapping[int, Decimal]) -> HourNews:
    """What ``prices`` say beside what is ``known``, both by when an hour begins."""
    new = sum(start not in known for start in prices)
    changed = sum(known.get(start, price) != price for start, price in prices.items())
    return HourNews(prices, new, changed)


def is_spot_file(data: bytes) -> bool:
    """Whether the first line names a column of hours and one of their prices."""
    try:
        return None not in _columns(next(_lines(data.partition(b"\n")[0], ""), []))
    except UserError:
        return False


def read_spot_file(data: bytes, name: str) -> dict[int, Decimal]:
    """The exchange's price of a kWh in euros, by when its hour begins (UTC epoch seconds), ascending.

    Raises ``spot_file_unknown`` (file) for another layout and, of a line (file, line, value), ``spot_file_line`` where
    its hour or price is not clear, ``spot_file_again`` where its hour comes again, ``spot_file_no_hour`` where France's
    clock leaves it out, and ``spot_unlikely``.
    """
    if len(data) > MOST_BYTES:
        raise UserError("spot_file_unknown", file=name)
    lines = _lines(data, name)
    head = next(lines, [])
    start, price = _columns(head)
    if start is None or price is None:
        raise UserError("spot_file_unknown", file=name)
    found: dict[int, Decimal] = {}
    unit, local = _UNITS[head[price].strip().casefold()], local_days()
    for number, cells in enumerate(lines, 2):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            stamp = cells[start].strip()
            hour = _hour(stamp, local, found)
            value = Decimal(cells[price].strip().replace(",", ".")) * unit
        except (ValueError, IndexError, InvalidOperation):
            raise UserError("spot_file_line", file=name, line=number, value=" ".join(cells)[:SHOWN]) from None
        if not value.is_finite():
            raise UserError("spot_file_line", file=name, line=number, value=" ".join(cells)[:SHOWN])
        if hour is None or hour in found:
            code = "spot_file_no_hour" if hour is None else "spot_file_again"
            raise UserError(code, file=name, line=number, value=stamp)
        if abs(value) > MOST:
            raise UserError("spot_unlikely", file=name, line=number, value=str(value))
        found[hour] = value
    if not found:
        raise UserError("spot_file_unknown", file=name)
    return dict(sorted(found.items()))


def _columns(head: list[str]) -> tuple[int | None, int | None]:
    """The places of the columns of hours and of prices; None for one that the head does not name."""
    names = [cell.strip().casefold() for cell in head]
    start = next((at for at, name in enumerate(names) if name in _STARTS), None)
    return start, next((at for at, name in enumerate(names) if name in _UNITS), None)


def _lines(data: bytes, name: str) -> Iterator[list[str]]:
    """The cells of each line; ``spot_file_unknown`` (file) for what is no table."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    try:
        return iter(list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)))
    except csv.Error:
        raise UserError("spot_file_unknown", file=name) from None


def _hour(text: str, local: LocalDays, found: dict[int, Decimal]) -> int | None:
    """When the hour of a stamp begins, None where the clocks leave it out; ``ValueError`` for no stamp of an hour."""
    at = _stamp(text)
    if at.tzinfo is not None:
        seconds = int(at.timestamp())
    else:
        seconds = local.epoch(at)
        if seconds in found:
            seconds = local.epoch(at, fold=1)
    if seconds % HOUR or at.microsecond:
        raise ValueError(text)
    if at.tzinfo is None and local.wall(seconds).replace(tzinfo=None) != at:
        return None
    return seconds


def _stamp(text: str) -> datetime:
    """A stamp as ISO 8601 writes it, or as a French table does: « 31/12/2026 13:00 », « 31/12/2026 13h »."""
    match = _FRENCH.fullmatch(text)
    if match is None:
        return datetime.fromisoformat(text)
    day, month, year, hour, minute, second = (int(part or 0) for part in match.groups())
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - a wall clock, zoned by ``_hour``
