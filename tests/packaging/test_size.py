from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from support.scripts import ROOT, script

if TYPE_CHECKING:
    from pathlib import Path

size = script("size")

MODULE = '''"""What it is."""


def told(one):
    """The thing ``that`` was said."""
    return one._hidden + self._own


def bare():
    return 1


def _private():
    return 2
'''


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for folder in ("app", "packaging", "bench", "tests"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "module.py").write_text(MODULE)
    (tmp_path / "words.toml").write_text("one = 'a'\ntwo = 'b'\n")
    return tmp_path


def test_a_checkout_is_measured(checkout: Path) -> None:
    lines = MODULE.count("\n")
    assert size.figures(checkout, ["*.toml"]) == {
        "lines": 3 * lines + 2,
        "app": lines,
        "modules": 1,
        "tests": lines,
        "private": 1,
        "pronouns": pytest.approx(100 * 2 / 8, abs=0.01),  # what, it; a quoted word is none
        "undocumented": 50,
    }


def test_a_figure_over_its_bound_is_named_and_so_is_one_without_a_bound() -> None:
    (fault,) = size.passed({"app": 10, "tests": 11}, {"app": 10, "tests": 10})
    assert fault.startswith("tests: 11, and at most 10")
    assert len(size.passed({"app": 10}, {})) == 1


def test_bounds_fall_and_never_rise() -> None:
    settings = "a = 1\n[tool.persienne.size]\nlines = 10\napp = 5\n\n[tool.other]\nlines = 99\n"
    lowered = tomllib.loads(size.lowered(settings, {"lines": 8, "app": 6}))
    assert lowered == {"a": 1, "tool": {"persienne": {"size": {"lines": 8, "app": 5}}, "other": {"lines": 99}}}


def test_every_figure_has_its_bound_in_the_project() -> None:
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["persienne"]["size"]
    assert {*table} == {"catalogues", "lines", "app", "modules", "tests", "private", "pronouns", "undocumented"}
