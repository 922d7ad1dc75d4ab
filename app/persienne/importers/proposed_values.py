"""What the numbers of a table may be: cells, titles and rows come in, a decimal mark and a measure go out."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from persienne.importers.cells import is_absent, label_unit, plain
from persienne.importers.mapped_cells import bare, number
from persienne.importers.mapping import DAY, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.mapping import Mapping
    from persienne.importers.table_profile import TableProfile

NOT_MEASURED: Final = re.compile(
    r"cost|cout|prix|price|\beur|€|£|\(p\)|tarif(?!f)|standing|temperatur|°|co2|humid|\bean\b|cups|\bprm\b|\bpdl\b|m3|m³"
    r"|coeff|tension|volt|\bva\b|kva|intens|amper|phi\b|reactiv|min\.?\b|max\.?\b|maxim|atteinte"
)
_INJECTS: Final = re.compile(r"inject|injectie|export|surplus|teruglever|vertid|excedent|feed.?in|returned|\bprod")
_OTHER: Final = re.compile(
    r"\bprod|\bpv\b|solar|solaire|photovolt|yield|panneau|panel|onduleur|inverter|wechselrichter|\beau\b|\bwater\b"
)
_GAS: Final = re.compile(r"\bga[zs]\b|\bgrdf\b|\bgazpar\b|\bpce\b")
_ELECTRICITY: Final = re.compile(r"electri|\belec\b|elektri|\blinky\b|\bprm\b|\bpdl\b|enedis|stroom|\bstrom\b")
_TEMPERATURE_OR_PRICE: Final = re.compile(r"coeff|temperatur|°|cost|cout|prix|price|€|\beur\b|kwh ?/ ?m3|/ ?kwh|/ ?m3")
_INDEX: Final = re.compile(
    r"index|cumul|counter|compteur|meter reading|reading|stand\b|zahler|totali[sz]|lecture|\bsum\b"
)
_LEAST_RISE: Final = 10
_MOST_KWH: Final = 30
"""kWh in a half-hour that no home uses."""


def injects(text: str) -> bool:
    """Whether a title speaks of injected energy."""
    return bool(_INJECTS.search(text))


def counts_other(text: str) -> bool:
    """Whether a title speaks of what panels make, which is not what is injected, or of water."""
    return bool(_OTHER.search(text))


def mentions_gas(text: str) -> bool:
    """Whether a title, or what stands around a table, speaks of gas."""
    return bool(_GAS.search(text))


def mentions_electricity(text: str) -> bool:
    """Whether it speaks of electricity."""
    return bool(_ELECTRICITY.search(text))


def is_index_title(text: str) -> bool:
    """Whether a title speaks of a cumulative index."""
    return bool(_INDEX.search(text))


def volume_of(found: TableProfile) -> int | None:
    """The column of volumes of gas: no cumulative one, if there is another; None where there is none."""
    titled = [column for column in found.numbers if found.unit(column) == "m3"]
    likely = [column for column in titled if not _TEMPERATURE_OR_PRICE.search(found.title(column))]
    return next((column for column in likely if not _INDEX.search(found.title(column))), next(iter(likely), None))


def decimal_of(cells: Sequence[Cell], unit: str) -> tuple[str, bool]:
    """The decimal mark of a column, and whether its cells prove it."""
    texts = [
        re.sub(r"\s*(?:k?wh?|m[3³])$", "", bare(cell), flags=re.IGNORECASE) for cell in cells if isinstance(cell, str)
    ]
    texts = [text for text in texts if not is_absent(text)]
    marked = [text for text in texts if "," in text or "." in text]
    if not marked:
        return ".", True
    signs = {sign for text in marked for sign in ",." if sign in text}
    both = next((text for text in marked if "," in text and "." in text), None)
    if len(signs) > 1:
        return (",", False) if both is None else (max(",.", key=both.rfind), True)
    return _of_one_mark(signs.pop(), texts, marked, is_kilo=unit.startswith("k"))


def _of_one_mark(sign: str, texts: Sequence[str], marked: Sequence[str], *, is_kilo: bool) -> tuple[str, bool]:
    """The same where one sign alone stands in the cells: 1.284 is one and a bit, or more than a thousand."""
    other = "," if sign == "." else "."
    if any(text.count(sign) > 1 for text in marked):
        return other, True
    parts = [text.lstrip("-").split(sign) for text in marked]
    if any(len(part) != 3 or whole in ("", "0") or len(whole) > 3 for whole, part in parts):
        return sign, True
    if len(marked) == len(texts):
        return (sign, True) if is_kilo else (other, False)
    return (sign, False) if is_kilo else (other, all(len(text) <= 3 for text in texts if sign not in text))


def measure_of(found: TableProfile, mapping: Mapping, unit: str) -> tuple[Measure, bool, str]:
    """What the values are, whether looking settles it, and the code of the reason."""
    values = [
        read.digits / 10**read.decimals
        for row in found.rows
        if mapping.where is None or plain(row.cell(mapping.where)) in mapping.texts
        if (read := number(row.cell(mapping.values[0]), mapping.decimal)) is not None
    ]
    title = found.title(mapping.values[0])
    told = bool(_INDEX.search(title))
    if rises(values, told=told) and unit not in ("w", "kw"):
        guess = unit or ("wh" if values and max(values) > 200_000 else "kwh")
        return Measure(f"index_{guess}"), told and bool(unit), "index_rises"
    middle = median(value for value in values if value) if any(values) else 0.0
    by_day = mapping.by_days
    if unit in ("w", "kw") and by_day:
        return Measure.KWH if unit == "kw" else Measure.WH, False, "unit_day"
    if unit:
        odd = (unit == "kwh" and not by_day and middle > _MOST_KWH) or (unit == "kw" and middle > _MOST_KWH)
        labelled = unit in (label_unit(title), "m3")
        return Measure(unit), not odd, "unit_title" if labelled else "unit_cells"
    if by_day:
        return (Measure.WH if middle > 200 and mapping.step == DAY else Measure.KWH), False, "unit_guess"
    return (Measure.W if middle > 20 else Measure.KWH), False, "unit_guess"


def rises(values: Sequence[float], *, told: bool) -> bool:
    """Whether values are cumulative: they never go back, in the order of the file or the other way round."""
    if len(values) < 2:
        return False
    steps = [after - before for before, after in pairwise(values)]
    up = sum(step < 0 for step in steps) * 100 <= len(steps)
    down = sum(step > 0 for step in steps) * 100 <= len(steps)
    if not (up or down) or values[0] == values[-1]:
        return False
    largest = max(abs(step) for step in steps)
    return told or (len(values) >= _LEAST_RISE and min(values) >= 3 * largest)
