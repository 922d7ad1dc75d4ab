"""The size of the project: a checkout comes in, one line of figures goes out, and a fault for each over its bound.

    python packaging/size.py            print the line; exit code 1 where a figure has passed its bound
    python packaging/size.py --lower    also write the figures that fell into pyproject.toml, as the new bounds

The bounds stand in ``[tool.persienne.size]`` of pyproject.toml and only fall. A change that is allowed more lines
raises its bound by as much, in a commit that says so. Standard library only.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PRONOUNS = re.compile(
    r"\b(it|its|that|what|which|one|ones|this|they|them|these|those|who|whom|so|there|here|then|where|other|another|as|same"
    r"|anything|something|nothing)\b",
    re.IGNORECASE,
)
WORDS = re.compile(r"[A-Za-z']+")
QUOTED = re.compile(r"``[^`]*``|:\w+:`[^`]*`")
Functions = ast.FunctionDef | ast.AsyncFunctionDef


def python_files(*folders: Path) -> Iterator[str]:
    """The text of every Python file below ``folders``."""
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            yield path.read_text(encoding="utf-8")


def lines_of(texts: Iterator[str]) -> int:
    """Physical lines."""
    return sum(text.count("\n") for text in texts)


def private_touches(tree: ast.Module) -> int:
    """Places that reach for a private member of something other than ``self`` and ``cls``."""
    return sum(
        isinstance(node, ast.Attribute)
        and node.attr.startswith("_")
        and not node.attr.startswith("__")
        and not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"})
        for node in ast.walk(tree)
    )


def docstrings(tree: ast.Module) -> Iterator[str]:
    """Every docstring of a module, without what is quoted in it."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, Functions)):
            yield QUOTED.sub("X", ast.get_docstring(node) or "")


def undocumented(tree: ast.Module) -> tuple[int, int]:
    """How many public functions have no docstring, and how many there are; overrides of Qt's in camelCase are none."""
    public = [
        node for node in ast.walk(tree) if isinstance(node, Functions) and re.fullmatch(r"[a-z][a-z0-9_]*", node.name)
    ]
    return sum(ast.get_docstring(node) is None for node in public), len(public)


def figures(root: Path, catalogues: list[str]) -> dict[str, float]:
    """The figures of the checkout ``root``; ``catalogues`` are the patterns of files that replace Python."""
    app = [ast.parse(text) for text in python_files(root / "app")]
    told = [text for tree in app for text in docstrings(tree)]
    pronouns, words = (sum(len(pattern.findall(text)) for text in told) for pattern in (PRONOUNS, WORDS))
    bare, public = map(sum, zip(*map(undocumented, app), strict=True))
    replaced = (path.read_text(encoding="utf-8") for pattern in catalogues for path in sorted(root.glob(pattern)))
    tests = list(python_files(root / "tests"))
    return {
        "lines": lines_of(python_files(*(root / part for part in ("app", "packaging", "bench")))) + lines_of(replaced),
        "app": lines_of(python_files(root / "app")),
        "modules": len(app),
        "tests": lines_of(iter(tests)),
        "private": sum(private_touches(ast.parse(text)) for text in tests),
        "pronouns": _percent(pronouns, words),
        "undocumented": _percent(bare, public),
    }


def _percent(part: int, whole: int) -> float:
    return round(100 * part / max(whole, 1), 2)


def line(measured: dict[str, float]) -> str:
    """The figures as one line for people."""
    return (
        "{lines} lines in app, packaging and bench ({app} in app, {modules} modules); {tests} lines of tests, "
        "{private} private touches; docstrings: {pronouns} % pronouns, {documented} % of public functions have one"
    ).format(**measured, documented=round(100 - measured["undocumented"], 2))


def passed(measured: dict[str, float], bounds: dict[str, float]) -> list[str]:
    """A sentence for each figure over its bound, and for each that has none."""
    return [
        f"{name}: {value}, and at most {bounds.get(name, 'nothing said')} in [tool.persienne.size]"
        for name, value in measured.items()
        if value > bounds.get(name, -1)
    ]


def lowered(settings: str, measured: dict[str, float]) -> str:
    """The text of pyproject.toml with each bound at its figure where that is lower."""

    def at_most(found: re.Match[str]) -> str:
        value = measured[found["name"]]
        return f"{found['name']} = {value}" if value < float(found["bound"]) else found[0]

    head, title, rest = settings.partition("[tool.persienne.size]\n")
    table, gap, others = rest.partition("\n[")
    names = "|".join(measured)
    return (
        head
        + title
        + re.sub(rf"^(?P<name>{names}) = (?P<bound>[\d.]+)", at_most, table, flags=re.MULTILINE)
        + gap
        + others
    )


def main() -> int:
    """Print the line, and what is over its bound."""
    project = ROOT / "pyproject.toml"
    settings = project.read_text(encoding="utf-8")
    table = tomllib.loads(settings)["tool"]["persienne"]["size"]
    catalogues = table.pop("catalogues")
    measured = figures(ROOT, catalogues)
    print(line(measured))
    faults = passed(measured, table)
    print("\n".join(faults), file=sys.stderr, end="\n" if faults else "")
    if "--lower" in sys.argv:
        project.write_text(lowered(settings, measured), encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
