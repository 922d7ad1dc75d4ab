"""``docs/architecture.md`` shows the tree as it stands; an import that goes up is refused wherever it is planted."""

from __future__ import annotations

import argparse
import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.cli.parsing import parser

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "persienne"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
DATA = ROOT / "resources"
ROOTS = (ROOT, APP, DATA, DATA / "persienne_resources", DATA / "persienne_resources" / "letters")
"""What paths in the documentation begin from."""

LAYERS = {
    container: [layer.split(" | ") for layer in contract["layers"]]
    for contract in CONTRACTS
    if contract["type"] == "layers"
    for container in contract["containers"]
}
"""The floors of each container as the contracts say them, the top one first."""

LIBRARIES = {
    contract["allowed_importers"][0]: contract["protected_modules"]
    for contract in CONTRACTS
    if contract["type"] == "protected" and not contract["protected_modules"][0].startswith("persienne.")
}
"""The one room that may import each library."""

NEVER_NOTES = (
    *("insight.mirror.chain", "telling.mirror.readings", "ui.mirror.desk", "letters.compose", "consents.events"),
    *(
        "household.correspondence.drafting",
        "household.measures.import_files",
        "household.doctor",
        "base.bug_report",
    ),
    *("base.fault_log", "exporters.needed_csv", "ui.household.overview"),
)
"""Modules that must never read what the household wrote on days."""


PLACES = 4
"""So many values of a call may be told apart by their place."""

MANY = 500
"""Fewer functions and classes than so many: the search for them went wrong."""


def section(number: int) -> str:
    """A section of the page, from its heading to the next."""
    return PAGE.partition(f"\n## {number}. ")[2].partition("\n## ")[0]


def blocks(text: str) -> list[list[str]]:
    """The indented blocks of a text as their lines, four blanks less; lines without anything are left out."""
    found: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.startswith("    "):
            found[-1].append(line.removeprefix("    "))
        elif line.strip():
            found.append([])
    return [block for block in found if block]


def listed_paths() -> list[str]:
    """What section 1 lists, by its indentation, as paths below the repository; folders end in a slash."""
    paths: list[str] = []
    above: list[tuple[int, str]] = []
    for line in chain.from_iterable(blocks(section(1))):
        indent, name = len(line) - len(line.lstrip()), line.split()[0]
        above = [(deep, path) for deep, path in above if deep < indent]
        path = f"{above[-1][1] if above else ''}{name}"
        paths.append(path)
        if name.endswith("/"):
            above.append((indent, path))
    return paths


def modules(folder: Path) -> list[Path]:
    """The modules below a folder, the faces of packages left out."""
    return [path for path in sorted(folder.rglob("*.py")) if path.name != "__init__.py"]


def tree() -> set[str]:
    """The rooms and their modules as section 1 has to list them; of ui, its folders and what lies beside them."""
    paths = set()
    for path in modules(APP):
        inside = path.relative_to(APP)
        paths |= {f"app/persienne/{folder.as_posix()}/" for folder in inside.parents[:-1]}
        if inside.parts[0] != "ui" or len(inside.parts) == 2:
            paths.add(f"app/persienne/{inside.as_posix()}")
    return paths


def floors(container: str) -> list[set[str]]:
    """The floors of a container as section 2 draws them, the top one first."""
    drawn = next(block[1:] for block in blocks(section(2)) if block[0].strip() == container)
    return [set(floor.split()) - {"|"} for floor in " ".join(drawn).split(">")]


def dotted(path: Path) -> str:
    """The name under which a module of the program is imported."""
    return ".".join(path.relative_to(APP.parent).with_suffix("").parts)


def first_module(container: str, name: str) -> str:
    """A module of the room, or the room where it is a module itself."""
    path = APP.parent.joinpath(*container.split("."), name)
    return dotted(modules(path)[0] if path.is_dir() else path.with_suffix(".py"))


def upward() -> Iterator[tuple[str, str]]:
    """For every two rooms of which one may not import the other: a module of the one, a module of the other."""
    for container, layers in LAYERS.items():
        for floor, names in enumerate(layers):
            for name in names:
                for other in chain.from_iterable(layers[: floor + 1]):
                    if other != name:
                        yield first_module(container, name), first_module(container, other)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The program's modules and its contracts, copied to where imports may be planted."""
    shutil.copytree(APP, tmp_path / "app" / "persienne", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def plant(root: Path, importer: str, imported: str) -> None:
    """Have a module import another one, where imports are seen least: in a function at its end."""
    with (root / "app" / f"{importer.replace('.', '/')}.py").open("a", encoding="utf-8") as file:
        file.write(f"\n\ndef planted():\n    import {imported}\n")


def lint(root: Path) -> tuple[bool, str]:
    """Whether the contracts are kept, and what the check says, blanks made even."""
    env = os.environ | {"PYTHONPATH": str(root / "app"), "COLUMNS": "500", "PYTHONIOENCODING": "utf-8"}
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8", check=False)
    assert not done.stderr, done.stderr
    return done.returncode == 0, " ".join(done.stdout.split())


def test_the_page_lists_every_room_and_module_that_there_is() -> None:
    missing = sorted(tree() - set(listed_paths()))
    assert missing == [], f"say in docs/architecture.md, section 1, what these are: {missing}"


def test_the_page_lists_nothing_twice_and_nothing_that_is_gone() -> None:
    paths = listed_paths()
    gone = [path for path in paths if not (ROOT / path).exists()]
    assert gone == [], f"docs/architecture.md, section 1, lists what is gone: {gone}"
    assert len(paths) == len(set(paths))


@pytest.mark.for_each("page", PAGES)
def test_every_file_that_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`([a-z0-9_./-]+/[a-z0-9_.-]+\.(?:py|toml|json|ts))`", text)
    paths = [path.removeprefix("resources/") for path in named if not path.startswith(("build/", "dist/"))]
    assert [path for path in paths if not any((root / path).exists() for root in ROOTS)] == []
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (page.parent / link).exists()] == []


def test_the_page_draws_the_floors_of_the_contracts() -> None:
    assert set(LAYERS) == {"persienne", "persienne.household", "persienne.ui"}
    for container, layers in LAYERS.items():
        assert floors(container) == [set(layer) for layer in layers], container


def test_the_page_lists_every_command_and_none_that_is_gone() -> None:
    commands = next(action for action in parser(lambda _context, text: text)._actions if action.dest == "command")
    assert commands.choices is not None
    rows = re.findall(r"^\| (.*?) \| ", section(11).partition("| exit code |")[0].replace(r"\|", "/"), re.MULTILINE)
    beginnings = {row.removeprefix("`").split()[0].rstrip("`,") for row in rows}
    assert {name for name in beginnings if name.isalpha() or "-" in name.strip("-")} - {"command"} == set(
        commands.choices
    )


def options(said: argparse.ArgumentParser, command: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each option of each command that there is, in all its spellings."""
    for action in said._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from options(below, f"{command} {name}".strip())
        elif command and action.option_strings and action.dest != "help":
            yield command, tuple(action.option_strings)


def usages(command: str) -> list[str]:
    """How the page says that ``command`` is typed: what stands in code in the first column of its rows."""
    found: list[str] = []
    first, last = command.split(maxsplit=1)[0], command.rsplit(maxsplit=1)[-1]
    for row in section(11).partition("| exit code |")[0].replace(r"\|", "/").splitlines():
        spans = re.findall("`(.*?)`", row.removeprefix("| ").partition(" | ")[0])
        if spans and spans[0].split()[0] == first:
            # Its name stands outside of what may be left out, or is what may be left out (`keys [list]`).
            name = re.compile(rf"(?:^|[ \[]){re.escape(last)}\b")
            found += [span for span in spans if name.search(re.sub(r"\[\W.*?\]", "", span))]
    return found


@pytest.mark.slow
def test_the_page_says_every_option_of_a_command_that_it_does_not_shorten() -> None:
    unsaid = []
    for command, spellings in options(parser(lambda _context, text: text)):
        said = usages(command)
        assert said, f"docs/architecture.md, section 11, does not say how {command} is typed"
        shortened = any(usage.endswith(" ...") for usage in said)
        if not shortened and not any(re.search(rf"{re.escape(one)}\b", " ".join(said)) for one in spellings):
            unsaid.append((command, spellings))
    assert unsaid == []


def test_every_package_has_a_face_of_one_sentence() -> None:
    for folder in {path.parent for path in APP.rglob("*.py")}:
        docstring = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
        face = docstring.partition("\n")[0]
        assert re.fullmatch(r"[A-Z][^.!?]{10,118}\.", face), f"{folder}: {face}"


def test_no_file_has_more_than_500_lines() -> None:
    files = [path for folder in ("app", "bench", "packaging", "tests") for path in (ROOT / folder).rglob("*.py")]
    assert len(files) > 1000
    assert [path for path in files if path.read_text(encoding="utf-8").count("\n") > 500] == []


def has_row(call: ast.Call) -> bool:
    """Whether a row is spread over the places of ``call``."""
    return any(isinstance(given, ast.Starred) for given in call.args)


def test_no_call_gives_more_than_four_values_by_their_place_alone() -> None:
    """But for the labels of TIC, which are a table, for rows (``*row``), and for functions of any number of cells."""
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in modules(APP) if path.name != "labels.py"}
    nodes = {path: list(ast.walk(tree)) for path, tree in trees.items()}
    ours = {node.name: node for found in nodes.values() for node in found if isinstance(node, ast.FunctionDef)}
    wide = {name for name, node in ours.items() if len(node.args.args) > PLACES and node.args.vararg is None}
    wide |= {node.name for found in nodes.values() for node in found if isinstance(node, ast.ClassDef)}
    assert len(wide) > MANY
    calls = [(path, node) for path, found in nodes.items() for node in found if isinstance(node, ast.Call)]
    long = [(path, call) for path, call in calls if len(call.args) > PLACES and not has_row(call)]
    found = [(path, call.lineno) for path, call in long if ast.unparse(call.func).rpartition(".")[2] in wide]
    assert found == []


@pytest.mark.slow
def test_the_tree_as_it_stands_keeps_every_contract(copied: Path) -> None:
    kept, said = lint(copied)
    assert kept, said


@pytest.mark.slow
def test_an_import_that_goes_up_breaks_a_contract_between_whichever_rooms_it_is_planted(copied: Path) -> None:
    planted = list(upward())
    assert len(planted) > 300
    for importer, imported in planted:
        plant(copied, importer, imported)
    kept, said = lint(copied)
    assert not kept
    assert [pair for pair in planted if f"{pair[0]} -> {pair[1]} (l." not in said] == []


@pytest.mark.slow
def test_a_library_that_one_room_may_import_breaks_a_contract_in_every_other(copied: Path) -> None:
    rooms = [(container, room) for container in LAYERS for room in chain.from_iterable(LAYERS[container])]
    planted = [
        (module, library)
        for container, room in rooms
        for allowed, libraries in LIBRARIES.items()
        for library in libraries
        if not f"{container}.{room}.".startswith(f"{allowed}.")
        for module in {first_module(container, room)}
        if not module.startswith(f"{allowed}.")
    ]
    assert ("persienne.insight.bars", "PySide6") in planted
    for importer, library in planted:
        plant(copied, importer, library)
    kept, said = lint(copied)
    assert not kept
    assert [pair for pair in planted if f"{pair[0]} -> {pair[1]} (l." not in said] == []


@pytest.mark.slow
def test_whoever_must_not_read_the_notes_on_days_breaks_a_contract_by_it(copied: Path) -> None:
    planted = [(f"persienne.{module}", "persienne.base.day_notes") for module in NEVER_NOTES]
    for importer, imported in planted:
        plant(copied, importer, imported)
    kept, said = lint(copied)
    assert not kept
    assert [pair for pair in planted if f"{pair[0]} -> {pair[1]} (l." not in said] == []


@pytest.mark.slow
@pytest.mark.parametrize("container", LAYERS)
def test_a_module_that_stands_on_no_floor_breaks_a_contract(container: str, copied: Path) -> None:
    stray = copied / "app" / Path(*container.split(".")) / "stray.py"
    stray.write_text('"""A module of no floor."""\n', encoding="utf-8")
    kept, said = lint(copied)
    assert not kept
    assert f"{container}.stray" in said
