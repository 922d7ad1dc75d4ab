"""Which of the long harnesses one commit runs: a tenth of each, so that ten commits in a row run the whole."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

TURNS = 10


def of_turn(items: Sequence[pytest.Item], turn: int) -> tuple[list[pytest.Item], list[pytest.Item]]:
    """The tests that run in ``turn``, and those whose turn is another.

    The cases of a family that is marked ``turning`` take turns one after the other; where a family begins hangs on its
    name, so that families of one case are spread as well. Of another slow family the first case runs in every turn,
    and the others take turns, unless it is marked ``whole``.
    """
    chosen, others = [], []
    cases: Counter[str] = Counter()
    for item in items:
        family = item.nodeid.partition("[")[0]
        marks = {mark.name for mark in item.iter_markers()}
        turns = "turning" in marks or (bool(cases[family]) and "whole" not in marks)
        chosen_now = "slow" not in marks or not turns or (crc32(family.encode()) + cases[family]) % TURNS == turn
        cases[family] += "slow" in marks
        (chosen if chosen_now else others).append(item)
    return chosen, others
