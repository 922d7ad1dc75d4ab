"""A file of every family, small and real-shaped: the two days around October's long night, as each maker writes them.

Nothing of them is anyone's. Who reads a new format adds a file here: the harnesses damage all of them.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from support.edf_files import edf_days, edf_index, edf_maxima, edf_months, edf_powers
from support.enedis_files import comma, curve_workbook, energy_workbook, table_workbook
from support.gas_files import day as gas_day
from support.gas_files import gas_json, gas_table, gas_workbook, reading
from support.gateway_files import (
    POINT,
    answer,
    as_json,
    feed,
    history,
    powers,
    quantities,
    quantity,
    series,
    sge,
    statistics,
    usage_point,
)
from support.households import HALF_HOUR, HOUR, LOCAL, cut, midnight, of_block, weeks
from support.spellings import as_csv, as_html, as_ods, as_xlsx, rows_of_csv, rows_of_sheet
from support.tic_logs import log

if TYPE_CHECKING:
    from persienne.base.reading import Block

HOME = weeks("2024-10-21", days=14)
NIGHTS = cut(HOME.curve, midnight("2024-10-26"), midnight("2024-10-28"))
"""Two days, and the doubled hour between them."""


def r63() -> bytes:
    head = "Identifiant PRM;Date de fin;Grandeur physique;Unité;Horodate;Valeur;Nature;Pas"
    rows = [
        f"09999999999998;2024-10-28;PA;W;{LOCAL.wall(start + step):%Y-%m-%d %H:%M:%S};{joules // step};B;PT30M"
        for start, step, joules in of_block(NIGHTS)
    ]
    return "\n".join([head, *rows, ""]).encode()


def naive_curve() -> bytes:
    """Local clocks in French, with both passages of the doubled hour."""
    head = write_curve(NIGHTS).decode().split("\n")[:3]
    rows = [f"{LOCAL.wall(start + step):%d/%m/%Y %H:%M};{joules // step}" for start, step, joules in of_block(NIGHTS)]
    return "\n".join([*head, *rows, ""]).encode()


def downloaded() -> bytes:
    rows = [
        f"{LOCAL.wall(start):%Y-%m-%d %H:%M};{LOCAL.wall(start + step):%Y-%m-%d %H:%M};{comma(joules / step / 1000, 3)}"
        for start, step, joules in of_block(NIGHTS)
    ]
    return "\n".join(["debut;fin;kW", *rows, ""]).encode()


def daily(block: Block) -> Block:
    starts = block.starts[::48]
    return type(block)(
        block.meter,
        block.register,
        block.source,
        starts,
        np.diff(np.append(starts, starts[-1] + 48 * HALF_HOUR)),
        block.values.reshape(-1, 48).sum(axis=1),
        block.qualities[::48],
    )


def index_book() -> bytes:
    rows = [
        ["Point Référence Mesure (PRM) : ", "09999999999998"],
        ["Date du télé-relevé", "Index totalisateur (en kWh)"],
    ]
    first = date(2024, 10, 21).toordinal()
    rows += [[f"{date.fromordinal(first + day):%d/%m/%Y}", f"{20_000 + 9 * day}"] for day in range(40)]
    return table_workbook({"Index": rows})


def answers() -> bytes:
    """Data Connect's answers of one day each, one after the other."""
    lines = []
    for day in ("2024-10-26", "2024-10-27"):
        part = cut(NIGHTS, midnight(day), midnight(day, 1))
        readings = [
            (f"{LOCAL.wall(start + step):%Y-%m-%d %H:%M:%S}", str(joules // step), "PT30M")
            for start, step, joules in of_block(part)
        ]
        lines.append(answer(powers(*readings), unit="W", end="2024-10-28"))
    return as_json(*lines)


def of_gateways() -> dict[str, bytes]:
    hours = [(start, step, joules) for start, step, joules in of_block(NIGHTS) if start % HOUR == 0]
    walls = [f"{LOCAL.wall(start):%Y-%m-%d %H:%M}" for start, _, _ in hours]
    counted = [f"{20_000_000 + n * 137}" for n in range(len(hours))]
    kilo = [f"{joules / 3_600_000:.3f}" for _, _, joules in hours]
    isos = [LOCAL.wall(start).isoformat() for start, _, _ in hours]
    titles = [
        f"Electricity {n} {back}(Dutch Users: {name} Tariff)" for back in ("", "Returned ") for n, name in TARIFFS
    ]
    table = "date,value,interval,measure_type"
    return {
        "answers.json": answers(),
        "quantities.json": as_json(
            quantities(POINT, quantity(*((f"2024-10-10 {n:02}:00:00", f"{n + 90}", "PT60M") for n in range(24))))
        ),
        "days.json": as_json(answer([{"value": f"9{n}", "date": f"2024-10-{n}"} for n in range(10, 30)], unit="Wh")),
        "maxima.json": as_json(
            answer([{"value": f"9{n}", "date": f"2024-10-{n} 12:0{n % 10}:20"} for n in range(10, 30)], unit="VA")
        ),
        "gateway.csv": "\n".join([table, *(f"{wall},5{n % 9},30,HC" for n, wall in enumerate(walls)), ""]).encode(),
        "sge.xml": sge([(f"{iso}", f"{n}", "PT30M") for n, iso in enumerate(isos, 100)], begin="2024-10-25"),
        "green.xml": feed(
            series(1, *((start, HOUR, f"{joules // 3600}") for start, _, joules in hours)),
            series(2, *((start, HOUR, f"{n}") for n, (start, _, _) in enumerate(hours)), direction="19"),
        ),
        "green-two.xml": feed(
            *(usage_point("01", "0", 1), usage_point("02", "1", 2, 3)),
            series(1, *((start, HOUR, f"{joules // 3600}") for start, _, joules in hours)),
            *(
                series(n, *((FIRST_BILL + n * 30 * DAY, 30 * DAY, f"3{n}") for n in range(9)), uom=unit)
                for n, unit in GAS
            ),
        ),
        "statistics.tsv": statistics(zip(["sensor.linky"] * 99, walls, counted, strict=False)),
        "deltas.tsv": statistics(zip(["sensor.linky"] * 99, walls, kilo, strict=False), column="delta"),
        "history.csv": history((f"2024-10-27T{n // 4:02d}:{n % 4}0:01.000Z", f"{1000 + n}") for n in range(80)),
        "dsmr.csv": "\n".join(
            [
                f"Hour Start,{','.join(titles)},Gas",
                *(f"{iso},{k},0,0,0.5,1" for iso, k in zip(isos, kilo, strict=True)),
                "",
            ]
        ).encode(),
    }


def octopus() -> bytes:
    head = "Période de consommation;Consommation (kWh);Consommation (euros);Nature de la donnée (Réelle/estimée);"
    rows = [
        f"{day:02}/07/2026;{comma(4.7 + day, 3)};0,62;-;HP / HC;{comma(1 + day, 3)};3,700;0,22;0,4"
        for day in range(1, 29)
    ]
    head += (
        "Option tarifaire;Consommation HP (kWh);Consommation HC (kWh);Consommation HP (euros);Consommation HC (euros)"
    )
    return "\n".join([head, *rows, ""]).encode()


def archive(*files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for place, content in enumerate(files):
            packed.writestr(f"folder/{place}.csv", content)
    return stream.getvalue()


GAS = ((2, "169"), (3, "42"))
FIRST_BILL = 1_704_067_200  # 2024-01-01, UTC
DAY = 86_400
TARIFFS = ((1, "Low"), (2, "Normal"))

METER, OLD_METER = (
    Succession(MeterOptions(mode, first=date(2024, 10, 1))) for mode in (Mode.STANDARD, Mode.HISTORIQUE)
)
EVENING = range(midnight("2024-10-28") - 2000, midnight("2024-10-28") + 2000, 20)

SHEET = rows_of_sheet(curve_workbook(NIGHTS))

FILES = {
    "curve.csv": write_curve(NIGHTS),
    "naive.csv": naive_curve(),
    "index.csv": write_index(HOME.indexes),
    "r63.csv": r63(),
    "curve.xlsx": curve_workbook(NIGHTS),
    "energy.xlsx": energy_workbook(daily(cut(HOME.curve, midnight("2024-10-28"), midnight("2024-11-04")))),
    "index.xlsx": index_book(),
    "curve.ods": as_ods(SHEET, empty_rows=100),
    "page.xls": as_html(SHEET),
    "sheet.csv": as_csv(SHEET),
    "saved-again.xlsx": as_xlsx(rows_of_csv(write_curve(NIGHTS).decode()), typed=True),
    "historique_conso.csv": downloaded(),
    "edf-powers.csv": edf_powers(NIGHTS),
    "edf-days.csv": edf_days(HOME.curve),
    "edf-index.csv": edf_index(HOME.curve),
    "edf-months.csv": edf_months(HOME.curve),
    "edf-maxima.csv": edf_maxima(HOME.curve),
    "octopus.csv": octopus(),
    "ttyUSB0.log": log(METER, EVENING),
    "historique.log": log(OLD_METER, EVENING),
    "gaz.csv": as_csv(gas_table([gas_day(f"{n:02}/10/2024", 50 + n, 4.5 + n / 100) for n in range(1, 29)])),
    "gaz.xlsx": gas_workbook(*([f"{name} 2024 ", 100, 900] for name in ("Mai", "Juin", "Juillet", "Août"))),
    "gaz.json": gas_json(*(reading(f"2024-10-{n:02}", 50 + n, 4 + n) for n in range(1, 29))),
    **of_gateways(),
    "archive.zip": archive(write_curve(NIGHTS), write_index(HOME.indexes), curve_workbook(NIGHTS)),
}
