"""Prices, of hours too, and Tempo's colours out of files that a household saves: bytes come in, rows go out; pure.

Hourly prices out of a CSV that a household saves: bytes come in, prices of hours go out; no file is opened.
Its head names two columns: when an hour begins (``start``, ``début`` ...), and the price, ``EUR/MWh`` or ``EUR/kWh``. A
stamp is ISO 8601 or ``31/12/2026 13:00``; one without an offset is France's clock, and of the hour that comes twice the
first line is the earlier. A price may be negative.

Prices and Tempo's colours out of files that a household saves in its browser: bytes come in, rows and days go out.
Two layouts are known: the CSV of the CRE's «Historique des tarifs réglementés» (Base, HP/HC, Tempo), and the JSON of
RTE's calendar, ``{"values": {"2026-11-24": "BLUE"}}``. No file is opened here, and nothing is stored.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.base.localtime import local_days
from persienne.base.outside_json import read_json
from persienne.insight.prices import Amount, PriceRow, euros
from persienne.insight.split import HOUR
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from persienne.base.localtime import LocalDays


MOST_SPOT_BYTES: Final = 5_000_000
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
    if len(data) > MOST_SPOT_BYTES:
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


MOST_TARIFF_BYTES: Final = 2_000_000
"""A table of all prices since 2012 has 14 kB."""
MOST_RED: Final = 22
"""Red days of a season, from 1 September on."""
_FIXED = ("DATE_DEBUT", "DATE_FIN", "P_SOUSCRITE", "PART_FIXE_HT", "PART_FIXE_TTC")
_PRICE_PERIODS: Final = {
    Option.BASE: {"": "base"},
    Option.HPHC: {"_HC": "hc", "_HP": "hp"},
    Option.TEMPO: {
        f"_{hours}{colour}": f"{hours.lower()}-{name}"
        for hours in ("HC", "HP")
        for colour, name in (("Bleu", "blue"), ("Blanc", "white"), ("Rouge", "red"))
    },
}
_COLOURS: Final = {"BLUE": Colour.BLUE, "WHITE": Colour.WHITE, "RED": Colour.RED}
_VAT_CHANGED: Final = date(2025, 8, 1).toordinal()
"""The day on which VAT on the subscription went from 5.5 to 20 % (``resources/tariffs/taxes.json``)."""


@dataclass(frozen=True, slots=True)
class TariffFile:
    """What a file says: rows by option and kVA, the oldest first, and colours by the local day on which each begins."""

    rows: Mapping[tuple[str, int], tuple[PriceRow, ...]] = field(default_factory=dict)
    colours: Mapping[int, Colour] = field(default_factory=dict)


def read_tariff_file(data: bytes, name: str, today: int) -> TariffFile:
    """What a file says; ``today`` (an ordinal) bounds a row without an end, up to when prices usually change.

    Raises ``tariff_file_unknown`` (file) for another layout, ``tariff_file_line`` (file, line) for a line that is not
    clear, ``tempo_file_day`` (file, day) and ``tempo_too_many_red`` (season, count).
    """
    if len(data) > MOST_TARIFF_BYTES:
        raise UserError("tariff_file_unknown", file=name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    if text.lstrip().startswith("{"):
        return TariffFile(colours=_colours(text, name))
    return TariffFile(rows=_rows(text, name, today))


def next_change(today: int) -> int:
    """The last local day before prices usually change, on 1 February or 1 August, after ``today``."""
    at = date.fromordinal(today)
    usual = (date(at.year, 2, 1), date(at.year, 8, 1), date(at.year + 1, 2, 1))
    return next(day for day in usual if day > at).toordinal() - 1


def _colours(text: str, name: str) -> dict[int, Colour]:
    try:
        values = read_json(text)["values"]
        said = list(values.items())
    except (ValueError, KeyError, TypeError, AttributeError):
        raise UserError("tariff_file_unknown", file=name) from None
    found = {}
    for day, colour in said:
        try:
            found[date.fromisoformat(day).toordinal()] = _COLOURS[colour]
        except (ValueError, KeyError, TypeError):
            raise UserError("tempo_file_day", file=name, day=str(day)[:20]) from None
    if not found:
        raise UserError("tariff_file_unknown", file=name)
    return found


def check_seasons(colours: Mapping[int, Colour]) -> None:
    """``tempo_too_many_red`` (season, count) where a season has more red days than there are."""
    red: dict[int, int] = {}
    for day, colour in colours.items():
        at = date.fromordinal(day)
        season = at.year if at.month >= 9 else at.year - 1
        red[season] = red.get(season, 0) + (colour is Colour.RED)
    for season, count in sorted(red.items()):
        if count > MOST_RED:
            raise UserError("tempo_too_many_red", season=f"{season}-{season + 1}", count=count)


def _rows(text: str, name: str, today: int) -> dict[tuple[str, int], tuple[PriceRow, ...]]:
    try:
        lines = iter(list(csv.reader(io.StringIO(text, newline=""), delimiter=";")))
    except csv.Error:
        raise UserError("tariff_file_unknown", file=name) from None
    head = tuple(cell.strip() for cell in next(lines, []))
    option = next((option for option in _PRICE_PERIODS if head == _tariff_columns(option)), None)
    if option is None:
        raise UserError("tariff_file_unknown", file=name)
    found: dict[tuple[str, int], list[PriceRow]] = {}
    for number, cells in enumerate(lines, 2):
        if not any(cell.strip() for cell in cells):
            continue
        try:
            kva, row = _row(dict(zip(head, cells, strict=True)), option, today, name)
        except (ValueError, TypeError):
            raise UserError("tariff_file_line", file=name, line=number) from None
        if row is not None:
            found.setdefault((option.value, kva), []).append(row)
    return {key: tuple(sorted(rows, key=lambda row: row.since)) for key, rows in found.items()}


def _tariff_columns(option: Option) -> tuple[str, ...]:
    variable = _PRICE_PERIODS[option]
    return (*_FIXED, *(f"PART_VARIABLE{place}_{tax}" for place in variable for tax in ("HT", "TTC")))


def _row(said: Mapping[str, str], option: Option, today: int, name: str) -> tuple[int, PriceRow | None]:
    """The kVA of a line and its row, whose source is the file's ``name``; None where it has no price at all."""
    since = _day(said["DATE_DEBUT"])
    until = _day(said["DATE_FIN"]) if said["DATE_FIN"].strip() else next_change(max(today, since))
    if until < since:
        raise ValueError(until)
    fixed = _amount(said, "PART_FIXE")
    kwh = tuple((name, _amount(said, f"PART_VARIABLE{place}")) for place, name in _PRICE_PERIODS[option].items())
    kva = int(said["P_SOUSCRITE"])
    if not any(amount != Amount() for amount in (fixed, *(amount for _, amount in kwh))):
        return kva, None
    return kva, PriceRow(since, until, fixed, kwh, cta=_contribution(fixed, since), source=name)


def _contribution(fixed: Amount, since: int) -> Decimal | None:
    """The transport contribution: what the subscription with taxes leaves over the one without."""
    if fixed.ht is None or fixed.ttc is None:
        return None
    rate = Decimal("1.20") if since >= _VAT_CHANGED else Decimal("1.055")
    return (fixed.ttc / rate - fixed.ht).quantize(Decimal("0.01"))


def _amount(said: Mapping[str, str], column: str) -> Amount:
    ht, ttc = (said[f"{column}_{tax}"].strip() for tax in ("HT", "TTC"))
    return Amount(euros(ht) if ht else None, euros(ttc) if ttc else None)


def _day(text: str) -> int:
    at = datetime.strptime(text.strip(), "%d/%m/%Y").replace(tzinfo=None)  # noqa: DTZ007 - a date
    return at.date().toordinal()


# --- what is new in it ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TariffChange:
    """A row or a day that a file says otherwise or for longer than is known, or that nobody knew (``before`` None)."""

    key: tuple[str, int] | None
    before: PriceRow | Colour | None
    after: PriceRow | Colour
    day: int


@dataclass(frozen=True, slots=True)
class TariffNews:
    """What a file says that is new or otherwise, and how many of its rows and days are known so already (``same``)."""

    changes: tuple[TariffChange, ...]
    same: int

    @property
    def is_new(self) -> bool:
        """Whether anything in it is new or otherwise than known."""
        return bool(self.changes)


def news(
    file: TariffFile, rows: Mapping[tuple[str, int], tuple[PriceRow, ...]], colours: Mapping[int, Colour]
) -> TariffNews:
    """What ``file`` says beside what is known."""
    found = tuple(_changes(file, rows, colours))
    return TariffNews(found, sum(map(len, file.rows.values())) + len(file.colours) - len(found))


def _changes(
    file: TariffFile, rows: Mapping[tuple[str, int], tuple[PriceRow, ...]], colours: Mapping[int, Colour]
) -> Iterator[TariffChange]:
    """What ``file`` says that is not known so already: new, otherwise or for longer; a source alone is nothing."""
    for key, said in sorted(file.rows.items()):
        known = {row.since: row for row in rows.get(key, ())}
        begins = sorted({*known, *(row.since for row in said)})
        for row in said:
            before = known.get(row.since)
            if before is None or _prices(before) != _prices(row) or _last(row, begins) > _last(before, begins):
                yield TariffChange(key, before, row, row.since)
    for day, colour in sorted(file.colours.items()):
        if colours.get(day) is not colour:
            yield TariffChange(None, colours.get(day), colour, day)


def _last(row: PriceRow, begins: list[int]) -> int:
    """The last day on which a row holds, beside those that begin on the days ``begins``."""
    after = next((since for since in begins if since > row.since), date.max.toordinal() + 1)
    return after - 1 if row.until is None else min(row.until, after - 1)


def _prices(row: PriceRow) -> tuple[Any, ...]:
    return row.subscription, row.kwh
