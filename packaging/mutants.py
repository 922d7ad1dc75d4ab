"""How well the quick suite guards: the tree of the last commit comes in, a table of mutants that it killed goes out.

    python packaging/mutants.py --number 60 [--seed SEED] [--samples DIR]

Half of the mutants stand in `ui/`, half elsewhere (`mutations.py` says what may be changed); the hash of the tree
chooses them, each line as likely as another, and none is left out afterwards. The quick suite runs once on a copy of
the tree and tells which test reaches which line (kept in `build/mutants/` for that tree). Each mutant then meets the
tests that reach it, on a copy, and where it outlives them, the whole files of these tests and the folder of tests that
answers to the folder of the module. A mutant that hangs is killed. Nothing of the checkout changes.

It ends with 1 where a rate is under its bound, which stands in pyproject.toml (`tool.persienne.mutants`).
"""

from __future__ import annotations

import argparse
import ast
import os
import queue
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import tomllib
import venv
import xml.etree.ElementTree as ET
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from coverage import CoverageData

from mutations import UI, Mutant, mutants_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "mutants"
I18N = Path("resources/persienne_resources/i18n")
PYTEST = ("-m", "pytest", "-q", "--no-header", "-p", "no:cacheprovider")
MISSING_TEST = 4
"""What pytest ends with where a test that it was told to run is none: what names it was changed."""
NOTHING_SAID = (0, 3, 5)
"""What it ends with where all passed, where it failed itself, and where there was no test: a mutant outlives these."""
LEAST_SECONDS = 90
SLOWER = 6
"""A mutant hangs after so many times what its tests take unchanged, and never before `LEAST_SECONDS`."""


def chosen(mutants: list[Mutant], number: int, seed: str) -> list[Mutant]:
    """`number` of them, half of `ui/`: lines are drawn, and of each line one mutant."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret is made
    drawn = []
    for inside, share in ((True, number // 2), (False, number - number // 2)):
        lines: dict[tuple[str, int], list[Mutant]] = {}
        for mutant in mutants:
            if mutant.path.startswith(UI) is inside:
                lines.setdefault((mutant.path, mutant.line), []).append(mutant)
        drawn += [dice.choice(lines[line]) for line in dice.sample(sorted(lines), min(share, len(lines)))]
    return drawn


@dataclass
class Reach:
    """Which tests reach which line of which module, and what each of them takes."""

    seconds: dict[str, float]
    lines: Mapping[str, dict[int, set[str]]]
    importers: dict[str, set[str]]

    def tests(self, mutant: Mutant) -> set[str]:
        """Those that reach the statement; for what runs at import, all of the files that reach the module at all.

        Of a module that has no function to reach, those that import it stand for it.
        """
        if mutant.runs_later:
            first, last = mutant.statement
            return {test for line in range(first, last + 1) for test in self.lines[mutant.path].get(line, ())}
        files, known, paths = set[str](), {mutant.path}, {mutant.path}
        while paths and not files:
            files = {file_of(test) for path in paths for tests in self.lines[path].values() for test in tests}
            paths = {one for path in paths for one in self.importers.get(path, ())} - known
            known |= paths
        return self.of_files(files)

    def more(self, mutant: Mutant, tests: set[str]) -> set[str]:
        """The rest of the files of `tests`, and of the folder of tests that answers to that of the module."""
        folder = PurePosixPath("tests", *PurePosixPath(mutant.path).parts[2:-1])
        near = {file for test in self.seconds if PurePosixPath(file := file_of(test)).is_relative_to(folder)}
        return self.of_files({file_of(test) for test in tests} | (near if folder.name != "tests" else set())) - tests

    def of_files(self, files: set[str]) -> set[str]:
        """All tests of these files."""
        return {test for test in self.seconds if file_of(test) in files}

    def quickest_first(self, tests: set[str]) -> list[str]:
        """File by file, so that what one makes for all of its tests is made once."""
        cost: Counter[str] = Counter()
        ordered = [test for test in self.seconds if test in tests]
        for test in ordered:
            cost[file_of(test)] += self.seconds[test]
        return sorted(ordered, key=lambda test: (cost[file_of(test)], file_of(test)))


def file_of(test: str) -> str:
    """The file of a test, by its id."""
    return test.partition("::")[0]


class Copy:
    """The tree of the last commit below `place`, with a Python of its own, which finds the program nowhere else."""

    _times = count(1_000_000_000)
    """A module that was changed has a time of its own: no bytecode of another mutant is taken for it."""

    def __init__(self, place: Path, samples: Path) -> None:
        self.tree, self.python = place / "tree", place / "venv" / "bin" / "python"
        self._environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        self._environment |= {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(place / "tmp")}
        self._samples = f"--samples={samples.resolve()}"
        self.tree.mkdir(parents=True)
        (place / "tmp").mkdir()
        archive = subprocess.run(["git", "archive", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, check=True)
        subprocess.run(["tar", "-x", "-C", self.tree], input=archive.stdout, check=True)
        for made in (*(ROOT / I18N).glob("*.qm"), *(ROOT / I18N).glob("*.json")):
            shutil.copy(made, self.tree / I18N)
        venv.create(place / "venv", symlinks=True)
        # Python reads a .pth in this folder alone: that of the checkout's editable install is not among what it names.
        ours = (self.tree / name for name in ("app", "resources", "packaging"))
        paths = (*ours, *(one for one in sys.path if "site-packages" in one))
        for packages in (place / "venv").glob("lib/python*/site-packages"):
            (packages / "copy.pth").write_text("\n".join(map(str, paths)), encoding="utf-8")
        asked = [str(self.python), "-P", "-c", "import persienne; print(persienne.__file__)"]
        found = subprocess.run(asked, cwd="/", env={}, capture_output=True, text=True, check=True).stdout
        if not Path(found).is_relative_to(self.tree):
            raise RuntimeError(f"a copy would try what is in {found}")

    def run(self, *options: str, most: float | None = None) -> int | None:
        """What pytest ends with, None where it hangs; what is given no time may talk."""
        command = [str(self.python), *PYTEST, self._samples, *options]
        out = None if most is None else subprocess.DEVNULL
        with subprocess.Popen(
            command, cwd=self.tree, env=self._environment, stdout=out, stderr=out, start_new_session=True
        ) as process:
            try:
                return process.wait(most)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                return None

    def outlived(self, tests: list[str], seconds: float) -> bool:
        """Whether these tests pass, which take `seconds` when nothing is changed."""
        most = max(LEAST_SECONDS, SLOWER * seconds)
        named = self.tree.with_name("tests")
        for names in (tests, sorted({file_of(test) for test in tests})):
            named.write_text("\n".join(names), encoding="utf-8")
            ended = self.run("-x", "-n0", f"@{named}", most=most)
            if ended != MISSING_TEST:
                break
        return ended in NOTHING_SAID

    def write(self, path: str, source: bytes) -> None:
        """Write a module, changed or as it was."""
        file = self.tree / path
        file.write_bytes(source)
        os.utime(file, (now := next(self._times), now))


class Lines(dict[str, dict[int, set[str]]]):
    """What coverage has kept of each module, read when it is asked for; `tests` are those that count."""

    def __init__(self, file: Path, tests: AbstractSet[str]) -> None:
        super().__init__()
        self._data, self._tests = CoverageData(str(file)), tests
        self._data.read()

    def __missing__(self, path: str) -> dict[int, set[str]]:
        """Without the phase (setup, run, teardown) that coverage tells apart."""
        known = self._data.contexts_by_lineno(path).items()
        self[path] = {line: {one.rpartition("|")[0] for one in contexts} & self._tests for line, contexts in known}
        return self[path]


def importers_of(sources: dict[str, bytes]) -> dict[str, set[str]]:
    """Which modules import each module."""
    found: dict[str, set[str]] = {}
    for path, source in sources.items():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                for name in (str(node.module), *(f"{node.module}.{one.name}" for one in node.names)):
                    found.setdefault(f"app/{name.replace('.', '/')}.py", set()).add(path)
    return found


def reach_of(copy: Copy, kept: Path, sources: dict[str, bytes], workers: int) -> Reach:
    """What the quick suite reaches, by its one run on the tree that `kept` is named after."""
    report, found = kept / "report.xml", kept / "coverage"
    if not report.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        settings = copy.tree.with_name("coverage.ini")
        settings.write_text(f"[run]\nsource = app/persienne\nrelative_files = true\ndata_file = {found}\n")
        measured = ("--cov", f"--cov-config={settings}", "--cov-context=test", "--cov-report=")
        told = ("-o", "junit_family=xunit1", f"--junitxml={report}")
        copy.run("-p", "qt_threads", f"-n{workers}", "--dist=worksteal", "--timeout=1500", *measured, *told)
    cases = list(ET.parse(report).iter("testcase"))  # noqa: S314 - pytest wrote it
    seconds = {_test(case): float(case.attrib["time"]) for case in cases if not len(case)}
    print(f"{len(cases)} quick tests ran unchanged; {len(cases) - len(seconds)} were skipped or failed and try nothing")
    return Reach(seconds, Lines(found, seconds.keys()), importers_of(sources))


def _test(case: ET.Element) -> str:
    """The id of a test, as pytest is told it."""
    file = case.attrib["file"]
    module = file.removesuffix(".py").replace("/", ".")
    return "::".join([file, *case.attrib["classname"].removeprefix(module).split(".")[1:], case.attrib["name"]])


def tried(mutant: Mutant, source: bytes, copy: Copy, reach: Reach) -> bool:
    """Whether a mutant lives on after all tests that may notice it."""
    tests = reach.tests(mutant)
    copy.write(mutant.path, mutant.applied(source))
    try:
        return all(
            copy.outlived(reach.quickest_first(some), sum(reach.seconds[test] for test in some))
            for some in (tests, reach.more(mutant, tests))
            if some
        )
    finally:
        copy.write(mutant.path, source)


def table(
    lived: dict[Mutant, bool], sources: dict[str, bytes], reach: Reach, bounds: dict[str, float]
) -> Iterator[str]:
    """What is printed: both rates, and every mutant that lives."""
    for name, inside in (("ui", True), ("elsewhere", False)):
        yield f"{name}: {rate(lived, inside=inside):.0f} % are killed (at least {bounds[name]} %)"
    for mutant in sorted((one for one in lived if lived[one]), key=lambda one: (one.path, one.line)):
        source = sources[mutant.path]
        more = source.count(b"\n", mutant.start, mutant.end)
        yield f"\n{mutant.path}:{mutant.line} lives, {len(reach.tests(mutant))} quick tests reach it"
        for sign, text, height in (("-", source, more), ("+", mutant.applied(source), 0)):
            for line in text.decode().split("\n")[mutant.line - 1 : mutant.line + height]:
                yield f"  {sign} {line.strip()}"


def rate(lived: dict[Mutant, bool], *, inside: bool) -> float:
    """How many of a hundred are killed, inside of `ui/` or elsewhere."""
    some = [lives for mutant, lives in lived.items() if mutant.path.startswith(UI) is inside]
    return 100 * some.count(False) / max(len(some), 1)


def main() -> int:
    """Choose, try, and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", default="", help="what chooses them, in the place of the tree's hash")
    parser.add_argument("--samples", type=Path, default=ROOT.parent / "shared" / "samples")
    given = parser.parse_args()
    asked = subprocess.run(["git", "rev-parse", "HEAD^{tree}"], cwd=ROOT, capture_output=True, text=True, check=True)
    tree, workers = asked.stdout.strip(), os.cpu_count() or 1
    bounds = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["persienne"]["mutants"]
    with tempfile.TemporaryDirectory(prefix="mutants-", ignore_cleanup_errors=True) as place:
        copies: queue.SimpleQueue[Copy] = queue.SimpleQueue()
        for n in range(workers):
            copies.put(copy := Copy(Path(place, str(n)), given.samples))
        files = (copy.tree / "app" / "persienne").rglob("*.py")
        sources = {str(file.relative_to(copy.tree)): file.read_bytes() for file in files}
        mutants = chosen(mutants_of(sources), given.number, given.seed or tree)
        reach = reach_of(copy, KEPT / tree, sources, workers)

        def attempt(mutant: Mutant) -> bool:
            copy = copies.get()
            try:
                lives = tried(mutant, sources[mutant.path], copy, reach)
            finally:
                copies.put(copy)
            print(f"{mutant.path}:{mutant.line} {'lives' if lives else 'is killed'}", flush=True)
            return lives

        with ThreadPoolExecutor(workers) as pool:
            lived = dict(zip(mutants, pool.map(attempt, mutants), strict=True))
    print(f"\n{len(mutants)} mutants of the tree {tree}, chosen by {given.seed or 'its hash'}")
    print(*table(lived, sources, reach, bounds), sep="\n")
    return int(any(rate(lived, inside=name == "ui") < least for name, least in bounds.items()))


if __name__ == "__main__":
    sys.exit(main())
