"""Prices and Tempo's colours out of files that a household saves in its browser: bytes come in, rows and days go out.

Two layouts are known: the CSV of the CRE's «Historique des tarifs réglementés» (Base, HP/HC, Tempo), and the JSON of
RTE's calendar, ``{"values": {"2026-11-24": "BLUE"}}``. No file is opened here, and nothing is stored.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.insight.prices import Amount, PriceRow
from persienne.insight.prices_text import euros
from persienne.meters.tic.contract import Option
from persienne.meters.tic.status import Colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_BYTES: Final = 2_000_000
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
    if len(data) > MOST_BYTES:
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
    option = next((option for option in _PRICE_PERIODS if head == _columns(option)), None)
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


def _columns(option: Option) -> tuple[str, ...]:
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
    return kva, PriceRow(since, until, fixed, kwh, _contribution(fixed, since), source=name)


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
