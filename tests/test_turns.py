"""Ten turns hold every case of a long harness once, and each turn holds all that is no long harness."""

from __future__ import annotations

from collections import Counter
from types import SimpleNamespace
from typing import Any

from support.turns import TURNS, of_turn


def case(name: str, *, turning: bool) -> Any:
    return SimpleNamespace(nodeid=name, get_closest_marker=lambda mark: (turning and mark == "turning") or None)


ITEMS = [
    case("tests/a.py::test_quick", turning=False),
    *(case(f"tests/a.py::test_kills[{number}]", turning=True) for number in range(25)),
    *(case(f"tests/b.py::test_alone_{number}", turning=True) for number in range(30)),
]


def test_ten_turns_hold_every_case_once_and_what_does_not_turn_each_time() -> None:
    ran = Counter(item.nodeid for turn in range(TURNS) for item in of_turn(ITEMS, turn)[0])
    assert ran == {item.nodeid: 1 if "quick" not in item.nodeid else TURNS for item in ITEMS}


def test_what_a_turn_leaves_out_is_named() -> None:
    for turn in range(TURNS):
        chosen, others = of_turn(ITEMS, turn)
        assert {id(item) for item in (*chosen, *others)} == {id(item) for item in ITEMS}


def test_each_turn_holds_a_tenth_of_a_family() -> None:
    for turn in range(TURNS):
        chosen, _ = of_turn(ITEMS, turn)
        assert sum("test_kills" in item.nodeid for item in chosen) in {2, 3}
