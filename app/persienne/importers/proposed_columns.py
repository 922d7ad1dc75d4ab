"""Which columns of a table may hold its values: columns of numbers come in, ranked choices of them go out.

A supplier may write a column for each tariff, season or colour, and no total. One of them alone would be a part of the
energy, so that it is never taken without a question where others may belong to it.
"""

from __future__ import annotations

import re
from functools import cached_property
from statistics import median
from typing import TYPE_CHECKING, Final

from persienne.importers.cells import plain
from persienne.importers.mapped_cells import number
from persienne.importers.proposed_values import (
    NOT_MEASURED,
    counts_other,
    decimal_of,
    injects,
    is_index_title,
    mentions_gas,
    volume_of,
)
from persienne.importers.table_profile import MOST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from persienne.importers.table_profile import TableProfile

    Columns = tuple[int, ...]

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
        """Those whose titles name a tariff, a season or a colour."""
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
