"""Which columns of an unknown table are its values: a part of the energy is never silently taken for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.importers import mapped_table
from persienne.importers.csv_table import CsvSheet
from persienne.importers.job import Job
from persienne.importers.mapping import Doubt, TableLook
from persienne.importers.proposals import look_at

if TYPE_CHECKING:
    from persienne.importers.job import ParsedFile
    from persienne.importers.mapping import Mapping

JOB = Job("table.csv")
DAYS = [5 + 7 * day % 13 for day in range(1, 31)]


def table(titles: str, *columns: str) -> str:
    """Days of a month; each column is made from the values by a formula of ``v`` and ``day``."""
    rows = [
        ";".join([f"{day:02}/01/2026", *(str(eval(column, {"v": v, "day": day})) for column in columns)])
        for day, v in enumerate(DAYS, 1)
    ]
    return "\n".join([f"Jour;{titles}", *rows, ""])


def looked(text: str) -> TableLook:
    look = look_at([CsvSheet(text, JOB)])
    assert look is not None
    return look


def read(text: str, mapping: Mapping) -> ParsedFile:
    return mapped_table.read([CsvSheet(text, JOB)], mapping, JOB)


def kwh(text: str, mapping: Mapping) -> int:
    return sum(int(block.values.sum()) for block in read(text, mapping).blocks) // 3_600_000


@pytest.mark.for_each(
    ("titles", "columns"),
    [
        ("HP;HC", ("v", "v+7")),
        ("HP (kWh);HC (kWh);Pointe (kWh)", ("v", "v+7", "2")),
        ("HPH (kWh);HCH (kWh);HPB (kWh);HCB (kWh)", ("v", "v+7", "2", "3")),
        ("Printemps (kWh);Été (kWh);Automne (kWh);Hiver (kWh)", ("v", "v+7", "2", "3")),
        ("Bleu HC (kWh);Bleu HP (kWh);Blanc HC (kWh);Rouge HP (kWh)", ("v", "v+7", "2", "3")),
        ("Conso jour (kWh);Nuit (kWh)", ("v + 9", "v")),
        ("HP (kWh);HC (kWh);Injection (kWh)", ("v", "v+7", "3")),
    ],
)
def test_columns_of_tariffs_or_seasons_are_added_up(titles: str, columns: tuple[str, ...]) -> None:
    text = table(titles, *columns)
    first = looked(text).proposals[0]
    parts = [number for number, title in enumerate(titles.split(";"), 1) if "Injection" not in title]
    assert (first.mapping.values, Doubt.VALUES in first.doubts) == (tuple(parts), False)


@pytest.mark.parametrize(
    ("titles", "columns", "whole"),
    [
        ("HP (kWh);HC (kWh);Total", ("v", "v+7", "2*v+7"), 3),
        ("Consommation (kWh);HP (kWh);HC (kWh)", ("2*v+7", "v", "v+7"), 1),
        ("A (kWh);B (kWh);C (kWh);D (kWh)", ("v", "v+7", "2*v+7+2", "2"), 3),
        ("F1;F2;D1;D2;T", ("v", "v+7", "v+3", "v+4", "2*v+7"), 5),
        ("Total (kWh);Chauffage (kWh)", ("v+7", "v"), 1),
    ],
)
def test_the_column_that_is_the_sum_of_the_others_is_all_of_it(
    titles: str, columns: tuple[str, ...], whole: int
) -> None:
    first = looked(table(titles, *columns)).proposals[0]
    assert (first.mapping.values, Doubt.VALUES in first.doubts) == ((whole,), False)


@pytest.mark.parametrize(
    ("titles", "columns", "choices"),
    [
        ("HP (kWh);HC (kWh);Autre (kWh)", ("v", "v+7", "2"), [(1, 2, 3), (1, 2)]),
        ("Maison (kWh);Garage (kWh);Atelier (kWh)", ("v", "v+7", "2"), [(1, 2, 3)]),
        ("Consommation (kWh);Chauffage (kWh)", ("v+7", "v"), [(1, 2)]),
        ("Total (kWh);HP (kWh);HC (kWh)", ("v", "v+7", "v"), [(1, 2, 3), (2, 3)]),
    ],
)
def test_columns_that_may_be_parts_of_one_total_are_asked_about(
    titles: str, columns: tuple[str, ...], choices: list[tuple[int, ...]]
) -> None:
    look = looked(table(titles, *columns))
    found = [one.mapping.values for one in look.proposals]
    assert found[: len(choices)] == choices
    assert len(found[len(choices)]) == 1
    assert all(Doubt.VALUES in one.doubts for one in look.proposals)


def test_two_divisions_of_one_total_are_never_added_up_without_a_question() -> None:
    look = looked(table("F1;F2;D1;D2".replace("F", "EAS F").replace("D", "EAS D"), "v*10", "30", "v*4", "v*6+30"))
    assert [one.mapping.values for one in look.proposals][:3] == [(1, 2), (3, 4), (1, 2, 3, 4)]
    assert Doubt.VALUES in look.proposals[0].doubts


def test_electricity_and_gas_are_never_added_up() -> None:
    look = looked(table("Électricité (kWh);Gaz (kWh)", "v", "v+7"))
    assert all(len(one.mapping.values) == 1 and Doubt.VALUES in one.doubts for one in look.proposals)


def test_the_empty_cells_of_other_seasons_are_no_missing_values() -> None:
    text = table("Été (kWh);Hiver (kWh)", "v if day > 20 else ''", "v if day <= 20 else ''")
    assert kwh(text, looked(text).proposals[0].mapping) == sum(DAYS)


def test_one_empty_cell_beside_a_value_is_a_missing_value_and_its_day_is_refused() -> None:
    text = table("HP (kWh);HC (kWh)", "v", "1 if day > 1 else ''")
    file = read(text, looked(text).proposals[0].mapping)
    assert (len(file.blocks[0]), [line.reason.value for line in file.refused]) == (29, ["empty_value"])
