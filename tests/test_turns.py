"""Ten turns hold every case of a long harness once, and each turn holds all that is no long harness."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

from support.turns import TURNS, of_turn


def case(name: str, *marks: str) -> Any:
    return SimpleNamespace(nodeid=name, iter_markers=lambda: [SimpleNamespace(name=mark) for mark in marks])


ITEMS = [
    case("tests/a.py::test_quick"),
    *(case(f"tests/a.py::test_quick_of_many[{number}]") for number in range(3)),
    *(case(f"tests/a.py::test_kills[{number}]", "turning", "slow") for number in range(25)),
    *(case(f"tests/b.py::test_alone_{number}", "turning", "slow") for number in range(30)),
    *(case(f"tests/c.py::test_window_{number}", "slow") for number in range(3)),
    *(case(f"tests/c.py::test_pages[{number}]", "slow") for number in range(15)),
    *(case(f"tests/d.py::test_whole[{number}]", "slow", "whole") for number in range(3)),
]
ONCE = ("test_kills", "test_alone", "test_pages")
"""Of a slow family that is not `turning`, the first case runs each time."""


def test_ten_turns_hold_every_case_once_and_what_does_not_turn_each_time() -> None:
    ran = Counter(item.nodeid for turn in range(TURNS) for item in of_turn(ITEMS, turn)[0])
    once = {name for name in ran if any(one in name for one in ONCE)} - {"tests/c.py::test_pages[0]"}
    assert ran == {item.nodeid: 1 if item.nodeid in once else TURNS for item in ITEMS}


def test_what_a_turn_leaves_out_is_named() -> None:
    for turn in range(TURNS):
        chosen, others = of_turn(ITEMS, turn)
        assert {id(item) for item in (*chosen, *others)} == {id(item) for item in ITEMS}


def test_each_turn_holds_a_tenth_of_a_family() -> None:
    for turn in range(TURNS):
        chosen, _ = of_turn(ITEMS, turn)
        assert sum("test_kills" in item.nodeid for item in chosen) in {2, 3}
