"""The longest tests are begun first, and none is lost by it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from support.order import LONGEST, longest_first


def named(*names: str) -> list[Any]:
    return [SimpleNamespace(nodeid=name) for name in names]


@pytest.mark.parametrize("one", LONGEST)
def test_each_of_the_longest_stands_in_the_tree(one: str) -> None:
    path, name = one.split("::")
    assert f"def {name}(" in (Path(__file__).parent / path).read_text()


@pytest.mark.parametrize("workers", [1, 2, 3, 5])
def test_every_worker_begins_with_its_share_of_the_longest(workers: int) -> None:
    long = named(*(f"tests/{one}[{number}]" for one in reversed(LONGEST) for number in range(2)))
    items = [*named(*(f"tests/a.py::test_{number}" for number in range(40))), *long]
    ordered = longest_first(items, workers)
    assert sorted(id(item) for item in ordered) == sorted(id(item) for item in items)
    begin = 0
    for worker in range(workers):
        assert LONGEST[worker // 2] in ordered[begin].nodeid
        begin += (len(items) - begin) // (workers - worker)


def test_where_nothing_is_long_the_order_stays() -> None:
    items = named("tests/b.py::test_b", "tests/a.py::test_a")
    assert longest_first(items, 2) == items
