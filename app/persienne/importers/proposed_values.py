"""What the values of a table may be: a profile of the table comes in, columns, decimal mark and measure go out.

A supplier may write a column for each tariff, season or colour, and no total. One of them alone would be a part of the
energy, so that it is never taken without a question where others may belong to it.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from persienne.importers.cells import is_absent, label_unit, plain
from persienne.importers.mapped_cells import bare, number
from persienne.importers.mapping import DAY, Measure
from persienne.importers.table_profile import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.cells import Cell
    from persienne.importers.mapping import Mapping
    from persienne.importers.table_profile import TableProfile

    Columns = tuple[int, ...]

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

PART: Final = re.compile(
    r"heures? (?:pleines?|creuses?|super creuses?|normales?|de pointe|solaires?)|\bh[pcn][a-z]{0,2}\b|super creuses?"
    r"|\bpointe\b|\b[bwr]u?[bcr]?h[cp]\b|low tariff|normal tariff|high tariff|\bdag\b|\bnacht\b|off-?peak|\bpeak\b"
    r"|\bjour\b|\bnuit\b|\bday\b|\bnight\b|week-?end|\bsemaine\b|\bete\b|\bhiver\b|\bprintemps\b|\bautomne\b"
    r"|\bsummer\b|\bwinter\b|\bspring\b|\bautumn\b|saison (?:haute|basse)|\bbleus?\b|\bblancs?\b|\brouges?\b"
    r"|\bp[1-6]\b|\bt[1-4]\b|\bpunta\b|\bllano\b|\bvalle\b"
    r"|\b(?:poste|cadran|tarif|registre) ?[0-9]\b|\beas ?[fd][0-9]+\b"
)
"""A title of what one tariff, season or colour counts."""

WORDS: Final = re.compile(
    r"conso|consum|energ|puissance|power|valeur|value|volume|verbruik|usage|import|load|soutir|afname|total"
)
_TOTAL: Final = re.compile(r"total|\bglobal|\bensemble\b|\bsomme\b|\beas t\b")
_LEAST_ROWS: Final = 3


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
    """Whether a title, or what stands around a table, speaks of electricity."""
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


def score(found: TableProfile, column: int) -> int:
    """How likely a column holds the values of the whole home, by its title and its unit."""
    title = found.title(column)
    likely = 3 * bool(found.unit(column)) + 2 * bool(WORDS.search(title)) + 2 * ("total" in title)
    return likely - 2 * injects(title) - bool(PART.search(title))


def value_columns(found: TableProfile) -> tuple[list[Columns], bool]:
    """The columns that may be the values, the likeliest choice first, and whether looking settles it."""
    likely = [column for column in found.numbers if not NOT_MEASURED.search(_titled(found, column))]
    volume = volume_of(found)
    if not likely and volume is not None:
        return [(volume,)], True
    ranked = sorted(likely, key=lambda column: -score(found, column))
    singles: list[Columns] = [(column,) for column in ranked]
    if len(ranked) < 2:
        return singles, True
    together = _Together(found, ranked)
    if len(together.columns) < 2:
        return singles, not together.others_are_gas and score(found, ranked[0]) != score(found, ranked[1])
    first, sure = together.choices()
    return [*first, *(one for one in singles if one not in first)], sure


def _of_one_mark(sign: str, texts: Sequence[str], marked: Sequence[str], *, is_kilo: bool) -> tuple[str, bool]:
    """The decimal mark where the cells have one sign alone: 1.284 is one and a bit, or more than a thousand."""
    other = "," if sign == "." else "."
    if any(text.count(sign) > 1 for text in marked):
        return other, True
    parts = [text.lstrip("-").split(sign) for text in marked]
    if any(len(part) != 3 or whole in ("", "0") or len(whole) > 3 for whole, part in parts):
        return sign, True
    if len(marked) == len(texts):
        return (sign, True) if is_kilo else (other, False)
    return (sign, False) if is_kilo else (other, all(len(text) <= 3 for text in texts if sign not in text))


class _Together:
    """The columns that may be parts of one total, in the order of the table: drawn energy in one unit."""

    def __init__(self, found: TableProfile, ranked: Sequence[int]) -> None:
        self._found = found
        titles = {column: found.title(column) for column in ranked}
        drawn = [one for one in ranked if not injects(titles[one]) and not counts_other(titles[one])]
        best = drawn[0] if drawn else ranked[0]
        of_gas = mentions_gas(titles[best])
        self.others_are_gas = any(mentions_gas(titles[one]) != of_gas for one in drawn)
        self.columns = tuple(
            sorted(
                one
                for one in drawn
                if mentions_gas(titles[one]) == of_gas
                and (found.unit(one) == found.unit(best) or (PART.search(titles[one]) and not found.unit(one)))
                and is_index_title(titles[one]) == is_index_title(titles[best])
            )
        )

    def choices(self) -> tuple[list[Columns], bool]:
        """The total or the sums that may be the values, the likeliest first, and whether looking settles it."""
        if self.whole is not None:
            return [(self.whole,)], True
        parts, divisions = self.parts, self.divisions
        if divisions:
            return [*divisions, parts], False
        if len(parts) > 1 and len(parts) == len(self.columns):
            return [parts], True
        return [self.columns, *([parts] if len(parts) > 1 else [])], False

    @property
    def parts(self) -> Columns:
        """The columns whose titles name a tariff, a season or a colour."""
        return tuple(column for column in self.columns if PART.search(self._found.title(column)))

    @cached_property
    def whole(self) -> int | None:
        """The column that is the total of the others: the rows prove it, or its title says it and no row denies it."""
        for column in sorted(self.columns, key=lambda one: -score(self._found, one)):
            others = [one for one in self.columns if one != column]
            parts = [one for one in self.parts if one != column]
            groups = [group for group in (others, parts) if len(group) > 1]
            if any(self._adds_up(column, group, times) for group in groups for times in (1, 2)[: len(group) - 1]):
                return column
            title = self._found.title(column)
            named = _TOTAL.search(title) or (WORDS.search(title) and column not in self.parts and len(parts) > 1)
            if named and self._holds(column, parts if len(parts) > 1 else others):
                return column
        return None

    @property
    def divisions(self) -> tuple[Columns, ...]:
        """The parts before and behind a column from which on they divide the same total once more; none elsewhere."""
        parts = self.parts
        for place in range(1, len(parts)):
            rows = zip(self._sums(parts[:place]), self._sums(parts[place:]), strict=True)
            if self._are_equal([one - two for one, two in rows if one or two], len(parts)):
                return parts[:place], parts[place:]
        return ()

    def _sums(self, group: Sequence[int]) -> list[float]:
        return [sum(one or 0.0 for one in row) for row in zip(*(self._numbers[one] for one in group), strict=True)]

    def _rows(self, column: int, group: Sequence[int]) -> list[tuple[float, float]]:
        """The value of a column and the sum of others, of each row in which it has one."""
        values = [self._numbers[one] for one in (column, *group)]
        rows = [(row[0], sum(one or 0.0 for one in row[1:])) for row in zip(*values, strict=True) if row[0] is not None]
        return [row for row in rows if any(row)]

    def _adds_up(self, column: int, group: Sequence[int], times: int) -> bool:
        """Whether a column has as much as the others together: once, or twice where they are two divisions of it."""
        return self._are_equal([times * whole - added for whole, added in self._rows(column, group)], len(group) + 1)

    def _are_equal(self, apart: Sequence[float], rounded: int) -> bool:
        """Whether differences between so many rounded numbers are nothing but their rounding."""
        if len(apart) < _LEAST_ROWS:
            return False
        fitting = sum(abs(each) <= self._tolerance * rounded for each in apart)
        is_rounding = abs(median(apart)) <= self._tolerance  # which goes both ways
        return is_rounding and fitting >= MOST * len(apart)

    def _holds(self, column: int, group: Sequence[int]) -> bool:
        """Whether a column has no less than the others together."""
        rows = self._rows(column, group)
        return sum(whole + self._tolerance * (len(group) + 1) >= added for whole, added in rows) >= MOST * len(rows)

    @cached_property
    def _marks(self) -> dict[int, str]:
        found = self._found
        return {column: decimal_of(found.cells(column), found.unit(column))[0] for column in self.columns}

    @cached_property
    def _numbers(self) -> dict[int, list[float | None]]:
        numbers = {}
        for column in self.columns:
            read = [number(row.cell(column), self._marks[column]) for row in self._found.rows]
            numbers[column] = [None if one is None else one.digits / 10**one.decimals for one in read]
        return numbers

    @cached_property
    def _tolerance(self) -> float:
        """Half of the last digit that the table writes."""
        read = [number(row.cell(column), self._marks[column]) for row in self._found.rows for column in self.columns]
        decimals = max((one.decimals for one in read if one is not None), default=0)
        return float(0.51 / 10 ** min(6, decimals))


def _titled(found: TableProfile, column: int) -> str:
    return f"{found.title(column)} {plain(found.head[-1].cell(column)) if found.head else ''}"
