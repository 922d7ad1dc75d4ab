"""Files of Enedis' shape, made here: old CSV text, and workbooks as the portal writes them (all cells text)."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import numpy as np
from openpyxl import Workbook

from persienne.base.localtime import FRANCE, local_days
from persienne.base.reading import TOTAL_IMPORT, TOTAL_INJECTION, Block, Direction, Meter, Quality, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

POINT = "99999999999909"

_META = (
    "\ufeffIdentifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;"
    "Etape metier;Unite"
)


def curve_block(
    starts: Sequence[int], durations: Sequence[int], watts: Sequence[int], *, injected: bool = False
) -> Block:
    """A block of a load curve, measured, of the meter :data:`POINT`."""
    lengths = np.array(durations, np.int64)
    return Block(
        Meter(POINT),
        TOTAL_INJECTION if injected else TOTAL_IMPORT,
        Source("made"),
        np.array(starts, np.int64),
        lengths,
        np.array(watts, np.int64) * lengths,
        np.full(len(lengths), int(Quality.MEASURED), np.int64),
    )


def curve_csv(lines: Iterable[str], *, metier: str = "Consommation", point: str = POINT, step: str = "") -> str:
    """An old CSV load curve with the given data lines."""
    head = (
        f"{_META};Pas en minutes",
        f"{point};Courbe de charge;01/01/2020;31/12/2020;Energie active;{metier};Comptage Brut;W;{step}",
        "Horodate;Valeur",
    )
    return "\n".join((*head, *lines, ""))


def index_csv(lines: Iterable[str], registers: str = "EAS F1;EAS F2;EAS D1;EAS T") -> str:
    """An old CSV of daily indexes with the given data lines."""
    head = (
        _META,
        f"{POINT};Index;01/01/2020;31/12/2020;Energie active;Consommation;Comptage Brut;Wh",
        f"Horodate;Type de releve;{registers}",
    )
    return "\n".join((*head, *lines, ""))


def curve_workbook(*blocks: Block, decimals: int = 3, zone: str = FRANCE) -> bytes:
    """The portal's load-curve workbook: a sheet for each block, local start and end, kW with a comma as text."""
    book = _book()
    for block in blocks:
        word = _word(block)
        sheet = book.create_sheet(f"{word} Horaire")
        _about(sheet, block, "E", f"{word} horaire", "Export des données de la courbe de charge")
        sheet["C15"] = "Plage horaire"
        sheet["C16"], sheet["D16"], sheet["E16"] = "Début", "Fin", "Valeur (en kW)"
        for row, (start, duration, value) in enumerate(_columns(block), 17):
            sheet[f"C{row}"], sheet[f"D{row}"] = _wall(start, zone), _wall(start + duration, zone)
            sheet[f"E{row}"] = comma(value / duration / 1000, decimals)
    return _saved(book)


def energy_workbook(*blocks: Block, decimals: int = 3, unit: str = "kWh", zone: str = FRANCE) -> bytes:
    """The portal's workbook of daily energies: a sheet for each block, one local day a row."""
    book = _book()
    for block in blocks:
        word = _word(block)
        sheet = book.create_sheet(f"Export {word} Quotidienne")
        _about(sheet, block, "F", f"{word} Quotidienne", "Export des données de l'énergie")
        sheet["B14"], sheet["C14"] = "Date", f"Valeur (en {unit})"
        for row, (start, _, value) in enumerate(_columns(block), 15):
            sheet[f"B{row}"] = _wall(start, zone)[:10]
            sheet[f"C{row}"] = comma(value / 3_600_000, decimals)
    return _saved(book)


def table_workbook(sheets: dict[str, Sequence[Sequence[object]]]) -> bytes:
    """A workbook of plain rows, for shapes that the portal does not write."""
    book = _book()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    return _saved(book)


def comma(number: float, decimals: int) -> str:
    """``0,620``."""
    return f"{number:.{decimals}f}".replace(".", ",")


def _book() -> Workbook:
    book = Workbook()
    cover = book.active
    cover.title = "Page d'accueil"
    cover["B10"] = "Ce fichier est constitué des données sur la période sélectionnée."
    return book


def _about(sheet: Worksheet, block: Block, column: str, counted: str, title: str) -> None:
    before = chr(ord(column) - 1)
    sheet["B6"], sheet[f"{before}6"] = "Compte Client", title
    sheet["B8"], sheet["C8"] = "Point Référence Mesure (PRM) : ", block.meter.point
    sheet[f"{before}9"], sheet[f"{column}9"] = "Type de comptage :", counted
    sheet["B10"], sheet["C10"] = "NA", "Données indisponibles"


def _columns(block: Block) -> Iterable[tuple[int, int, int]]:
    return zip(block.starts.tolist(), block.durations.tolist(), block.values.tolist(), strict=True)


def _word(block: Block) -> str:
    return "Production" if block.register.direction is Direction.INJECTION else "Consommation"


def _wall(at: int, zone: str) -> str:
    return local_days(zone).wall(at).strftime("%d/%m/%Y %H:%M:%S")


def _saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def saved_on(workbook: Path, day: str) -> Path:
    """The workbook with another day in its properties."""
    with zipfile.ZipFile(workbook) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(workbook, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, re.sub(rb"\d{4}-\d{2}-\d{2}T", f"{day}T".encode(), content))
    return workbook
