"""A family that is one test fails with every case that is wrong, each by its name."""

from __future__ import annotations

from pathlib import Path

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


@pytest.fixture
def family(pytester: pytest.Pytester) -> pytest.Pytester:
    """Where the mark means what it means here."""
    pytester.makeconftest((Path(__file__).parent / "support" / "each_case.py").read_text(encoding="utf-8"))
    return pytester


def test_every_fault_is_listed_with_its_case_and_its_line(family: pytest.Pytester) -> None:
    family.makepyfile(FAMILY)
    done = family.runpytest()
    done.assert_outcomes(passed=1, failed=2)
    said = done.stdout.str()
    for words in (
        "5 of 6 cases",
        "[0: six, 1: (2, 3)] line 6: AssertionError: assert 2 == 3",
        "[0: six, 2: (4, 5)] line 6: ",
        "[1: seven, 0: (1, 1)] line 7: AssertionError: assert 7 == 6",
        "[1: seven, 1: (2, 3)] line 6: ",
        "[1: seven, 2: (4, 5)] line 6: ",
        "1 of 2 cases",
        "[2: 3] line 11: Failed: DID NOT RAISE",
    ):
        assert words in said


def test_a_family_without_cases_is_a_fault(family: pytest.Pytester) -> None:
    family.makepyfile('import pytest\n@pytest.mark.for_each("a", [])\ndef test_none(a): ...')
    family.runpytest().assert_outcomes(errors=1)
