from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

import mutants
import mutations
from support.scripts import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

ELSEWHERE, UI = "app/persienne/base/x.py", "app/persienne/ui/x.py"


def changed(source: str, path: str = UI) -> list[str]:
    """Every mutant of a module of a few lines: the line that differs, or all of it."""
    found = mutations.mutants_of({path: source.encode()})
    return [one.applied(source.encode()).decode() for one in found]


@pytest.mark.parametrize(
    ("source", "becomes"),
    [
        ("a < b", ["a <= b", "a >= b"]),
        ("a == b", ["a != b"]),
        ("(a) is not b", ["a is b"]),
        ("a not in b", ["a in b"]),
        ("a and b", ["a or b"]),
        ("not (a)", ["(a)"]),
        ("a - b", ["a + b"]),
        ("a += b", ["a -= b"]),
        ("[a] + b", []),
        ("a = 3", ["a = (4)"]),
        ("a = True", ["a = False"]),
        ("a = 'half-open'", ["a = 'half-openx'"]),
        ("a = 'A sentence.'", []),
        ("def f(): return a", ["def f(): return None"]),
        ("def f(): return False", ["def f(): return True"]),
        ("def f(a=1): pass", ["def f(a=(2)): pass"]),
        ("def f(a: 'int') -> 'int': pass", []),
        ("if a: b", ["if not (a): b"]),
        ("b = c if a else d", ["b = c if not (a) else d"]),
        ("a.b.connect(c)", ["None"]),
        ("x = a(b, c=d, e=f)", ["x = a(b, **{}, e=f)", "x = a(b, c=d, **{})"]),
        ("x = a(c=d)", ["x = a(**{})"]),
    ],
)
def test_what_is_changed(source: str, becomes: Sequence[str]) -> None:
    assert changed(source, ELSEWHERE) == becomes


@pytest.mark.parametrize(
    "source",
    [
        '"""What a module is for."""',
        "if TYPE_CHECKING:\n    a = 1",
        "if sys.platform == 'win32':\n    a = 1",
        "import a\nfrom b import c",
        "assert a == 1",
        "@a(b=1)\ndef f(): pass",
        "class A:\n    def __repr__(self): return a",
        "log.warning('x', extra=a)",
        "__all__ = ['a']",
        "a = f(b, strict=c)",
        "a = tr('Close')",
    ],
)
def test_what_is_left_out_everywhere(source: str) -> None:
    assert changed(source, ELSEWHERE) == []


@pytest.mark.parametrize(
    "source",
    [
        "a.setContentsMargins(1, 2, 3, 4)",
        "a.setSpacing(GAP + 1)",
        "a = QSize(1, 2)",
        "def paintEvent(self, event): a(1)",
        "def f(painter: QPainter): a(1)",
        "def f(): a = QPainter(b); c(1)",
        "def f(a) -> QColor: b(1)",
        "a = b.width() - 2",
        "if a.width() > 600: b",
        "x = a(b, wrap=True)",
        "GAP = 16",
        "class A:\n    ROW_GAP: Final = 14\n    x = ROW_GAP",
        "WIDE, HIGH = 104, 68\nx = WIDE",
    ],
)
def test_spacings_sizes_and_colours_of_the_window_are_left_out(source: str) -> None:
    assert changed(source) == []
    assert changed(source, ELSEWHERE) != []


def test_the_names_of_colours_are_left_out_and_a_number_counts_where_something_is_done_with_it() -> None:
    theme = {"app/persienne/ui/style/theme.py": b"class Theme:\n    ink2: str"}
    assert mutations.mutants_of({**theme, UI: b"x = f('ink2')\ny = x"}) == []
    assert len(mutations.mutants_of({**theme, UI: b"x = f('ink3')\ny = x"})) == 1
    assert len(mutations.mutants_of({UI: b"SECONDS = 16\nSIGN_ICON = 'sign'\nx = f(SECONDS, SIGN_ICON)"})) == 2


def test_a_place_in_a_layout_is_left_out_and_to_be_in_it_is_not() -> None:
    assert changed("a.addWidget(b, 0, 1)") == ["None"]


@pytest.fixture(scope="module")
def sources() -> dict[str, bytes]:
    """The modules of two rooms."""
    files = [*ROOT.glob("app/persienne/base/*.py"), *ROOT.glob("app/persienne/ui/widgets/*.py")]
    return {str(file.relative_to(ROOT)): file.read_bytes() for file in files}


def test_a_seed_chooses_the_same_twice_and_half_of_the_window(sources: dict[str, bytes]) -> None:
    found = mutations.mutants_of(sources)
    drawn = mutants.chosen(found, 60, "a seed")
    assert drawn == mutants.chosen(found, 60, "a seed") != mutants.chosen(found, 60, "another")
    assert len({(one.path, one.line) for one in drawn}) == 60
    assert sum(one.path.startswith("app/persienne/ui/") for one in drawn) == 30


def test_every_mutant_is_a_program(sources: dict[str, bytes]) -> None:
    for one in mutants.chosen(mutations.mutants_of(sources), 400, "any"):
        ast.parse(one.applied(sources[one.path]))


def test_a_mutant_meets_the_tests_that_reach_it_the_quickest_file_first() -> None:
    seconds = {"tests/a.py::one": 3.0, "tests/a.py::two": 0.1, "tests/b.py::three": 2.0, "tests/base/c.py::four": 9.0}
    reach = mutants.Reach(seconds, {ELSEWHERE: {2: {"tests/a.py::one", "tests/b.py::three"}}}, {})
    later, at_import = mutations.mutants_of({ELSEWHERE: b"def f():\n    a(1)\nB = True"})[0::2]
    tests = reach.tests(later)
    assert reach.quickest_first(tests) == ["tests/b.py::three", "tests/a.py::one"]
    assert reach.more(later, tests) == {"tests/a.py::two", "tests/base/c.py::four"}
    assert reach.tests(at_import) == {"tests/a.py::one", "tests/a.py::two", "tests/b.py::three"}


def test_of_a_module_without_a_function_those_that_import_it_stand_for_it() -> None:
    table, between, user = (f"app/persienne/words/{name}.py" for name in ("table", "between", "user"))
    sources = {
        table: b"A = True",
        between: b"from persienne.words.table import A",
        user: b"from persienne.words import between",
    }
    lines: dict[str, dict[int, set[str]]] = {table: {}, between: {}, user: {7: {"tests/a.py::one"}}}
    reach = mutants.Reach({"tests/a.py::one": 1.0}, lines, mutants.importers_of(sources))
    assert reach.tests(mutations.mutants_of(sources)[0]) == {"tests/a.py::one"}


def test_the_table_has_both_rates_and_every_mutant_that_lives() -> None:
    inside, outside = b"a = True\n", b"def f():\n    return g(\n        1)\n"
    all_of_them = mutations.mutants_of({UI: inside + b"b = a", ELSEWHERE: outside})
    lived = {one: one.text == "None" for one in all_of_them}
    sources = {UI: inside, ELSEWHERE: outside}
    reach = mutants.Reach({"tests/a.py::one": 1.0}, {ELSEWHERE: {3: {"tests/a.py::one"}}}, {})
    assert list(mutants.table(lived, sources, reach, {"ui": 75, "elsewhere": 88})) == [
        "ui: 100 % are killed (at least 75 %)",
        "elsewhere: 50 % are killed (at least 88 %)",
        "\napp/persienne/base/x.py:2 lives, 1 quick tests reach it",
        "  - return g(",
        "  - 1)",
        "  + return None",
    ]
