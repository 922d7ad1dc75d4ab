"""Files of Data Connect, SGE, Green Button and Home Assistant, made here: what no real sample shows."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

POINT = "99999999999909"

Reading = tuple[str, str, str]
"""The end, the value and the length of an interval."""


def answer(readings: Iterable[dict[str, str]], *, unit: str = "", point: str = POINT, **said: str) -> dict[str, Any]:
    """One answer of Data Connect."""
    about = {"reading_type": {"unit": unit}} if unit else {}
    return {"meter_reading": {"usage_point_id": point, **said, **about, "interval_reading": list(readings)}}


def quantities(point: str = POINT, *found: dict[str, Any], **said: str) -> dict[str, Any]:
    """What Data Connect answers since 2026, and what an R63 flow says of a meter."""
    period = {"dateDebut": "2025-12-01", "dateFin": "2025-12-02"}
    return {"idPrm": point, "etapeMetier": "BRUT", "periode": period, "grandeur": list(found), "contexte": []} | said


def quantity(
    *points: tuple[str, str] | tuple[str, str, str], kind: str = "PA", unit: str = "W", of: str = "CONS", **more: str
) -> dict[str, Any]:
    """One of its quantities: dates, values, and the lengths of a curve."""
    read = [dict(zip("dvp", point, strict=False)) | ({"n": "B"} if len(point) > 2 else {}) | more for point in points]
    return {"grandeurMetier": of, "grandeurPhysique": kind, "unite": unit, "points": read}


def powers(*readings: Reading) -> list[dict[str, str]]:
    """Readings of a load curve."""
    return [
        {"value": value, "date": end, "interval_length": length, "measure_type": "B"} for end, value, length in readings
    ]


def halves(day: str, *values: int) -> list[dict[str, str]]:
    """Half-hours of a day from its beginning."""
    begin = datetime.fromisoformat(day)
    ends = (begin + timedelta(minutes=30 * n) for n in range(1, len(values) + 1))
    return powers(*((f"{end:%Y-%m-%d %H:%M:%S}", str(value), "PT30M") for end, value in zip(ends, values, strict=True)))


def as_json(*answers: object) -> bytes:
    """One answer after the other."""
    return "\n".join(map(json.dumps, answers)).encode()


def espi(
    *readings: tuple[int, int, str],
    uom: str = "72",
    direction: str = "1",
    power: str = "0",
    kind: str = "0",
    quality: str = "",
    more: str = "",
) -> bytes:
    """A Green Button file of one series: start, seconds and value of each reading."""
    rows = "".join(
        "<IntervalReading>"
        + (f"<ReadingQuality><quality>{quality}</quality></ReadingQuality>" if quality else "")
        + f"<timePeriod><duration>{seconds}</duration><start>{start}</start></timePeriod><value>{value}</value>"
        "</IntervalReading>"
        for start, seconds, value in readings
    )
    said = f"<uom>{uom}</uom><flowDirection>{direction}</flowDirection>"
    said += f"<powerOfTenMultiplier>{power}</powerOfTenMultiplier>"
    return (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:e="http://naesb.org/espi">'
        f"<entry><content><e:UsagePoint><e:ServiceCategory><e:kind>{kind}</e:kind></e:ServiceCategory></e:UsagePoint>"
        f'</content></entry><entry><link rel="self" href="T/1"/><content><ReadingType xmlns="http://naesb.org/espi">{said}'
        f'</ReadingType></content></entry><entry><link rel="up" href="M/1/IntervalBlock"/><content>'
        f'<IntervalBlock xmlns="http://naesb.org/espi">{rows}</IntervalBlock></content></entry>{more}</feed>'
    ).encode()


def series(
    number: int, *readings: tuple[int, int, str], direction: str = "1", uom: str = "72", commodity: str = ""
) -> str:
    """The entries of one more series of a Green Button file, tied by links."""
    rows = "".join(
        f"<IntervalReading><timePeriod><duration>{seconds}</duration><start>{start}</start></timePeriod>"
        f"<value>{value}</value></IntervalReading>"
        for start, seconds, value in readings
    )
    return (
        f'<entry><link rel="self" href="M/{number}"/><link rel="related" href="T/{number}"/><content>'
        '<MeterReading xmlns="http://naesb.org/espi"/></content></entry>'
        f'<entry><link rel="self" href="T/{number}"/><content><ReadingType xmlns="http://naesb.org/espi">'
        f"<flowDirection>{direction}</flowDirection><uom>{uom}</uom><commodity>{commodity}</commodity></ReadingType>"
        "</content></entry>"
        f'<entry><link rel="up" href="M/{number}/IntervalBlock"/><content>'
        f'<IntervalBlock xmlns="http://naesb.org/espi">{rows}</IntervalBlock></content></entry>'
    )


def usage_point(name: str, kind: str, *numbers: int) -> str:
    """The entry of a UsagePoint of a Green Button file, and of its series by their numbers."""
    links = "".join(f'<link rel="related" href="M/{number}"/>' for number in numbers)
    return (
        f'<entry><link rel="self" href="User/1/UsagePoint/{name}"/>{links}<content>'
        f'<UsagePoint xmlns="http://naesb.org/espi"><ServiceCategory><kind>{kind}</kind></ServiceCategory></UsagePoint>'
        "</content></entry>"
    )


def feed(*parts: str) -> bytes:
    """A Green Button file of series that links tie together."""
    return f'<feed xmlns:e="http://naesb.org/espi">{"".join(parts)}</feed>'.encode()


def sge(
    measures: Iterable[tuple[str, str, str]],
    *,
    unit: str = "W",
    physical: str = "PA",
    trade: str = "CONS",
    begin: str = "",
) -> bytes:
    """An answer of SGE: stamp, value and length of each measure."""
    rows = "".join(f"<mesure><v>{v}</v><d>{d}</d><p>{p}</p><n>B</n></mesure>" for d, v, p in measures)
    return (
        '<s:Envelope xmlns:s="x"><s:Body><n:consulterMesuresDetailleesResponse '
        'xmlns:n="http://www.enedis.fr/sge/b2b/services/consultationmesuresdetaillees/v2.0">'
        f"<pointId>{POINT}</pointId><periode><dateDebut>{begin}</dateDebut></periode><grandeur>"
        f"<grandeurMetier>{trade}</grandeurMetier><grandeurPhysique>{physical}</grandeurPhysique><unite>{unit}</unite>"
        f"{rows}</grandeur></n:consulterMesuresDetailleesResponse></s:Body></s:Envelope>"
    ).encode()


def statistics(rows: Iterable[Sequence[str]], *, column: str = "sum", unit: str = "kWh") -> bytes:
    """Statistics of Home Assistant: sensor, local start and value of each hour."""
    lines = [f"{name}\t{unit}\t{start}\t{value}" for name, start, value in rows]
    return "\n".join([f"statistic_id\tunit\tstart\t{column}", *lines, ""]).encode()


def history(rows: Iterable[tuple[str, str]], name: str = "sensor.linky") -> bytes:
    """The history of a sensor: instant and state."""
    return "\n".join(["entity_id,state,last_changed", *(f"{name},{state},{at}" for at, state in rows), ""]).encode()
