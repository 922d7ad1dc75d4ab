"""A family that is one test fails with every case that is wrong, each by its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest

pytest_plugins = ["pytester"]

FAMILY = """
import pytest

@pytest.mark.for_each("a, b", [(1, 1), (2, 3), (4, 5)])
@pytest.mark.for_each("c", [6, 7], ids=["six", "seven"])
def test_all(a, b, c, tmp_path):
    assert a == b
    assert c == 6

@pytest.mark.for_each("a", [1, 2, 3], parts=2)
def test_parts(a):
    with pytest.raises(ValueError):
        int("x" if a != 3 else 3)
"""


def test_every_fault_is_listed_with_its_case_and_its_line(pytester: pytest.Pytester) -> None:
    pytester.makeconftest((Path(__file__).parent / "support" / "each_case.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers = for_each: a family")
    pytester.makepyfile(FAMILY)
    done = pytester.runpytest()
    done.assert_outcomes(passed=1, failed=2)
    said = [line.removeprefix("E ").strip() for line in done.outlines]
    at = said.index("AssertionError: 5 of 6 cases")
    assert said[at + 1 : at + 6] == [
        "[0: six, 1: (2, 3)] line 6: AssertionError: assert 2 == 3",
        "[0: six, 2: (4, 5)] line 6: AssertionError: assert 4 == 5",
        "[1: seven, 0: (1, 1)] line 7: AssertionError: assert 7 == 6",
        "[1: seven, 1: (2, 3)] line 6: AssertionError: assert 2 == 3",
        "[1: seven, 2: (4, 5)] line 6: AssertionError: assert 4 == 5",
    ]
    at = said.index("AssertionError: 1 of 2 cases")
    assert said[at + 1] == "[2: 3] line 11: Failed: DID NOT RAISE ValueError"
