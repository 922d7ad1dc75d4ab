"""Made tables of suppliers, countries and loggers that no format knows: text comes out, with what it tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from persienne.base.localtime import FRANCE, local_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PARIS = ZoneInfo(FRANCE)
QUARTER, HALF, HOUR = 900, 1800, 3600


def slots(first: str, days: int, step: int) -> Iterator[tuple[int, int]]:
    """The start (UTC epoch seconds) and the Wh of each interval of some local days, no two alike in a row."""
    local = local_days()
    day = datetime.fromisoformat(first).date().toordinal()
    start, end = local.midnight(day), local.midnight(day + days)
    for place, at in enumerate(range(start, end, step)):
        yield at, 100 + place * 37 % 900


def total(first: str, days: int, step: int) -> int:
    """All Wh of them."""
    return sum(wh for _, wh in slots(first, days, step))


def wall(at: int) -> datetime:
    """What a clock in France shows."""
    return datetime.fromtimestamp(at, UTC).astimezone(PARIS)


def cnmc(first: str, days: int) -> str:
    """Spain: the hour as a number from 1 to 24 (25 in October), its end, decimal comma, R and E."""
    lines = ["CUPS;Fecha;Hora;Consumo_kWh;Metodo_obtencion"]
    local, count, last = local_days(), 0, 0
    for at, wh in slots(first, days, HOUR):
        day = local.day(at)
        count = count + 1 if day == last else 1
        last = day
        lines.append(f"ES0021000000000000AB;{wall(at):%d/%m/%Y};{count};{wh / 1000:.3f};R".replace(".", ","))
    return "\n".join(lines) + "\n"


def octopus_uk(first: str, days: int) -> str:
    """Titles with leading blanks, ISO with offset, a start and an end, kWh."""
    lines = [
        "Consumption (kwh), Estimated Cost Inc. Tax (p), Standing Charge Inc. Tax (p), Start, End",
        *(
            f"{wh / 1000:.3f}, 1.234, , {wall(at).isoformat()}, {wall(at + HALF).isoformat()}"
            for at, wh in slots(first, days, HALF)
        ),
    ]
    return "\n".join(lines) + "\n"


def fluvius(first: str, days: int) -> str:
    """Belgium: four registers interleaved, quarters, two of them empty at a time."""
    lines = [
        "Van datum;Van tijdstip;Tot datum;Tot tijdstip;EAN;Meter;Metertype;Register;Volume;Eenheid;Validatiestatus"
    ]
    for at, wh in slots(first, days, QUARTER):
        start, end = wall(at), wall(at + QUARTER)
        is_day = 7 <= start.hour < 22
        for register, value in (
            ("Afname Dag", wh if is_day else None),
            ("Afname Nacht", None if is_day else wh),
            ("Injectie Dag", 5 if is_day else None),
            ("Injectie Nacht", None if is_day else 3),
        ):
            volume = "" if value is None else f"{value / 1000:.3f}".replace(".", ",")
            lines.append(
                f'{start:%d-%m-%Y};{start:%H:%M:%S};{end:%d-%m-%Y};{end:%H:%M:%S};="541448860000000000";="1SAG1";'
                f"Digitale meter;{register};{volume};kWh;{'Gevalideerd' if volume else 'Geen verbruik'}"
            )
    return "\ufeff" + "\n".join(lines) + "\n"


def sma(first: str, days: int) -> str:
    """A portal's daily counter: sep=, on the first line, dd.mm.yyyy, cumulative Wh, NaN."""
    local, day = local_days(), datetime.fromisoformat(first).date().toordinal()
    del local
    lines = ["sep=,", "Date,Grid-supplied energy / Counter reading [Wh]"]
    for place in range(days):
        date = datetime.fromordinal(day + place)
        lines.append(f"{date:%d.%m.%Y},{'NaN' if place == 3 else 12_000_000 + place * 9_876}")
    return "\n".join(lines) + "\n"


def stamped(
    first: str,
    days: int,
    step: int,
    *,
    title: str,
    row: Callable[[datetime, datetime, int], str],
) -> str:
    """Any table of one line an interval, by its start, its end and its Wh."""
    rows = (row(wall(at), wall(at + step), wh) for at, wh in slots(first, days, step))
    return "\n".join([title, *rows]) + "\n"


def naive(at: datetime) -> datetime:
    """The same wall clock without a zone."""
    return at.replace(tzinfo=None, fold=0)


def shifted(at: datetime, seconds: int) -> datetime:
    """A wall clock of a clock that is never changed, some seconds ahead of UTC."""
    return (at.astimezone(UTC) + timedelta(seconds=seconds)).replace(tzinfo=None)
