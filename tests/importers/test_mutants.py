"""Thousands of damaged files: none harms the program, and of each every row is accounted for.

The long harness of the readers. A mutant is refused with its reason, or read, and then each of its rows is a value, a
repeat or a refused line.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from persienne.base.reading import Kind
from persienne.exporters.enedis_csv import write_curve, write_index
from persienne.importers.answers import CODES
from persienne.importers.file_reader import FileReader, ReadFile
from persienne.importers.parsed import Reason
from persienne.importers.tic_log import FORMAT
from persienne.meters.tic.labels import Mode
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.succession import Succession
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
)
from support.households import HALF_HOUR, HOUR, LOCAL, cut, midnight, of_block, put, weeks
from support.mutants import TOKENS, mutants
from support.spellings import as_csv, as_html, as_ods, as_xlsx, rows_of_csv, rows_of_sheet
from support.tic_logs import log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.base.reading import Block
    from persienne.importers.file_reader import Refusal
    from persienne.importers.parsed import ParsedFile

pytestmark = pytest.mark.slow

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


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FileReader, Path]]:
    """One reader for all mutants, and where they lie."""
    with FileReader() as reader:
        yield reader, tmp_path_factory.mktemp("mutants")


def read(files: tuple[FileReader, Path], name: str, data: bytes) -> list[ReadFile | Refusal]:
    reader, folder = files
    return reader.read(put(folder, name, data))


EMPTY = {Reason.EMPTY_VALUE, Reason.NO_STEP, Reason.CUT_LINE}
"""Why a file may be read that gives no value."""


BY_TARIFF = {"octopus.days.csv"}
OF_PARTS = {Reason.CONTRADICTION, Reason.BAD_VALUE, Reason.NEGATIVE}
"""Why a row may give its total and not its tariffs."""


def check(entry: ReadFile | Refusal) -> None:
    """A refusal has its reason; of what was read every row is accounted for, and nothing is silently nothing."""
    if not isinstance(entry, ReadFile):
        assert entry.error.code in CODES
        assert entry.error.facts.get("detail") != "crashed"
        return
    parsed = entry.parsed
    if not parsed.blocks and parsed.format != FORMAT:
        assert {line.reason for line in parsed.refused} <= EMPTY
    if parsed.format == FORMAT:
        check_log(parsed)
    elif parsed.format.startswith("homeassistant") or parsed.format == "greenbutton.xml":
        # Differences of counters are fewer than lines; two series have a line each.
        assert sum(len(block) for block in parsed.blocks) <= parsed.rows
        if parsed.format == "greenbutton.xml":
            assert parsed.rows == sum(map(len, parsed.blocks)) + parsed.duplicates + len(parsed.refused)
    elif parsed.format == "dsmr.reader.csv":
        assert parsed.rows == len(parsed.blocks[0]) + parsed.duplicates + len(parsed.refused)
    elif ".index." in parsed.format:
        check_indexes(parsed)
    elif parsed.format.startswith("grdf."):
        check_gas(parsed)
    else:
        values = sum(len(block) for block in parsed.blocks if not block.register.name.startswith("EASF"))
        of_parts = sum(line.reason in OF_PARTS for line in parsed.refused) if parsed.format in BY_TARIFF else 0
        accounted = values + parsed.duplicates + len(parsed.refused)
        assert accounted - of_parts <= parsed.rows <= accounted


def check_indexes(parsed: ParsedFile) -> None:
    """A line has several registers, of which one may be refused and the others kept."""
    starts = [block.starts.tolist() for block in parsed.blocks]
    of_lines = len(set().union(*starts)) if parsed.format.endswith("csv") else sum(map(len, starts))
    assert of_lines + parsed.duplicates <= parsed.rows <= of_lines + parsed.duplicates + len(parsed.refused)


def check_gas(parsed: ParsedFile) -> None:
    """A row has an energy and a volume, of which one may be refused and the other kept."""
    energies = sum(len(block) for block in parsed.blocks if block.register.name == "GAS")
    assert energies + parsed.duplicates <= parsed.rows <= energies + parsed.duplicates + len(parsed.refused)


def check_log(parsed: ParsedFile) -> None:
    """What is read of a damaged log is what the meter has counted between two of its frames, and never more."""
    counters = METER.meter_at(EVENING[0]).counters
    first, last = (counters.indexes(at).total for at in (EVENING[0], EVENING[-1]))
    assert parsed.rows >= len(parsed.refused)
    for block in parsed.blocks:
        if block.register.name != "EAST":
            continue
        if block.register.kind is Kind.ENERGY:
            assert int(block.values.sum()) <= (last - first) * 3600
            assert int(block.starts[0]) >= EVENING[0]
        else:
            assert first <= int(block.values.min()) <= int(block.values.max()) <= last
            assert EVENING[0] <= int(block.starts[0]) <= int(block.starts[-1]) <= EVENING[-1] + 1
    for index in parsed.undated:
        assert index.register != "EAST" or first <= index.first <= index.last <= last


@pytest.mark.parametrize("name", FILES)
def test_undamaged_it_is_read_whole(files: tuple[FileReader, Path], name: str) -> None:
    for entry in read(files, name, FILES[name]):
        check(entry)
        assert isinstance(entry, ReadFile)
        assert (entry.parsed.refused, entry.parsed.duplicates) == ((), 0)


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_a_mutant_is_refused_or_every_row_of_it_is_accounted_for(
    files: tuple[FileReader, Path], name: str, data: st.DataObject
) -> None:
    entries = read(files, name, data.draw(mutants(FILES[name])))
    assert entries
    for entry in entries:
        check(entry)


# --- what is not damaged stays as it is ------------------------------------------------------------------------------

ROW_TOKENS = [token for token in TOKENS if len(token) < 99 and not set(token) & set(b'\n\r;"\0\xff')]
damaged_rows = st.dictionaries(st.integers(5, 90), st.sampled_from(ROW_TOKENS), min_size=1, max_size=6)


def values_of(parsed: ParsedFile) -> dict[int, int]:
    (block,) = parsed.blocks
    return dict(zip(block.starts.tolist(), block.values.tolist(), strict=True))


WHOLE = {start: joules for start, _, joules in of_block(NIGHTS)}


@given(damaged=damaged_rows)
def test_a_damaged_value_harms_no_other_row(files: tuple[FileReader, Path], damaged: dict[int, bytes]) -> None:
    lines = FILES["curve.csv"].split(b"\n")
    for row, token in damaged.items():
        stamp, _ = lines[3 + row].split(b";")
        lines[3 + row] = stamp + b";" + token
    (entry,) = read(files, "curve.csv", b"\n".join(lines))
    assert isinstance(entry, ReadFile)
    check(entry)
    told = values_of(entry.parsed)
    for row, (start, joules) in enumerate(WHOLE.items()):
        if row not in damaged:
            assert told[start] == joules
    refused = {line.line - 4 for line in entry.parsed.refused}
    assert {row for row, start in enumerate(WHOLE) if start not in told} == refused <= damaged.keys()


@given(length=st.integers(0, len(FILES["curve.csv"])))
def test_a_file_that_ends_anywhere_gives_the_rows_before_its_end(files: tuple[FileReader, Path], length: int) -> None:
    data = FILES["curve.csv"][:length]
    (entry,) = read(files, "curve.csv", data)
    if not isinstance(entry, ReadFile):
        assert entry.error.code in CODES
        return
    check(entry)
    whole_lines = max(data.count(b"\n") - 3, 0)
    told = values_of(entry.parsed) if entry.parsed.blocks else {}
    if whole_lines > 2:
        assert told == dict(list(WHOLE.items())[:whole_lines])
    else:
        assert told.items() <= WHOLE.items()


@given(damaged=damaged_rows, key=st.sampled_from(["value", "interval_length"]))
def test_a_damaged_reading_of_an_answer_harms_no_other(
    files: tuple[FileReader, Path], damaged: dict[int, bytes], key: str
) -> None:
    readings = powers(
        *(
            (f"{LOCAL.wall(start + step):%Y-%m-%d %H:%M:%S}", str(joules // step), "PT30M")
            for start, step, joules in of_block(NIGHTS)
        )
    )
    for row, token in damaged.items():
        readings[row][key] = token.decode("utf-8", "replace")
    (entry,) = read(files, "answers.json", as_json(answer(readings, unit="W")))
    assert isinstance(entry, ReadFile)
    check(entry)
    told = values_of(entry.parsed)
    for row, (start, joules) in enumerate(WHOLE.items()):
        if row not in damaged:
            assert told[start] == joules
    refused = {line.line - 1 for line in entry.parsed.refused}
    assert {row for row, start in enumerate(WHOLE) if start not in told} == refused <= damaged.keys()
