"""What is installed is locked: each requirement has its release and hashes for every Python and system; no network."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib import metadata
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from support.scripts import script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).parents[2]
LOCKS = ROOT / "packaging" / "locks"
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
REQUIRED = {
    "run": PROJECT["dependencies"],
    "dev": [
        *PROJECT["dependencies"],
        *PROJECT["optional-dependencies"]["dev"],
        *(line for line in PYPROJECT["build-system"]["requires"] if not line.startswith("PySide6")),
    ],
    **PYPROJECT["dependency-groups"],
    "package": [*PROJECT["dependencies"], *PYPROJECT["dependency-groups"]["package"]],
}
"""What each lock must have. Of PySide6 the build takes the one that the program runs with."""

PYTHONS = [f"3.{minor}" for minor in range(20) if f"3.{minor}.0" in SpecifierSet(PROJECT["requires-python"])]
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "aarch64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
)
PLACES = [
    {**system, "python_version": python, "python_full_version": f"{python}.0"}
    for python, system in product(PYTHONS, SYSTEMS)
]

_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)(?:\[(?P<extras>[a-z0-9,-]+)\])?==(?P<version>[^ ;\\]+)(?: ; (?P<marker>.+?))? \\\n"
    r"(?P<rest>(?:    .+\n)+)",
    re.MULTILINE,
)


class Pin(NamedTuple):
    """One release in a lock."""

    name: str
    version: Version
    marker: Marker | None
    hashes: list[str]
    extras: set[str]

    def holds(self, place: dict[str, str]) -> bool:
        return self.marker is None or self.marker.evaluate(place)


def pins(lock: str) -> list[Pin]:
    text = (LOCKS / f"{lock}.txt").read_text(encoding="utf-8")
    return [
        Pin(
            found["name"],
            Version(found["version"]),
            None if found["marker"] is None else Marker(found["marker"]),
            re.findall(r"^    --hash=(\S+?)(?: \\)?$", found["rest"], re.MULTILINE),
            set((found["extras"] or "").split(",")) - {""},
        )
        for found in _ENTRY.finditer(text)
    ]


def installed(lock: Sequence[Pin], name: str, place: dict[str, str]) -> list[Version]:
    return [pin.version for pin in lock if pin.name == canonicalize_name(name) and pin.holds(place)]


def test_there_is_a_lock_for_each_set_of_requirements_and_no_other() -> None:
    assert {path.stem for path in LOCKS.iterdir()} == set(REQUIRED)
    assert PYTHONS[0] == "3.11"


@pytest.mark.parametrize("lock", REQUIRED)
def test_each_requirement_has_one_release_on_every_python_and_system(lock: str) -> None:
    locked = pins(lock)
    wrong = [
        (line, place["python_version"], place["sys_platform"], found)
        for line in REQUIRED[lock]
        for place in PLACES
        if (wanted := Requirement(line)).marker is None or wanted.marker.evaluate(place)
        if len(found := installed(locked, wanted.name, place)) != 1 or found[0] not in wanted.specifier
    ]
    assert wrong == []


@pytest.mark.parametrize("lock", REQUIRED)
def test_each_release_has_hashes_and_a_lock_names_no_place_to_get_it_from(lock: str) -> None:
    text = (LOCKS / f"{lock}.txt").read_text(encoding="utf-8")
    locked = pins(lock)
    assert len(locked) == len(re.findall(r"^\S+==", text, re.MULTILINE)) > 0
    assert [pin.name for pin in locked if not pin.hashes] == []
    assert {one for pin in locked for one in pin.hashes if not re.fullmatch(r"sha256:[0-9a-f]{64}", one)} == set()
    lines = [
        line for line in text.splitlines() if not re.match(r"#|    # |    --hash=sha256:|[a-z0-9,\[\]-]+==\S+ ", line)
    ]
    assert lines == []
    assert "://" not in text


def test_a_release_that_another_one_asks_for_with_an_extra_is_locked_with_it() -> None:
    """Where ``coverage`` alone is pinned, an older pip takes the newest ``coverage[toml]``, and refuses it."""
    locked = {pin.name: pin for pin in pins("dev")}
    here = [one for one in metadata.distributions() if canonicalize_name(one.name) in locked]
    asked = [Requirement(line) for one in here for line in one.requires or () if "extra ==" not in line]
    wanted = [one for one in asked if one.extras and canonicalize_name(one.name) in locked]
    assert "coverage" in {one.name for one in wanted}
    assert [str(one) for one in wanted if not one.extras <= locked[canonicalize_name(one.name)].extras] == []


def test_the_release_of_qt_that_aborts_old_pythons_is_locked_for_none_of_them() -> None:
    """PYSIDE-3474."""
    old = [place for place in PLACES if place["python_version"] == "3.11"]
    assert [version for place in old for version in installed(pins("run"), "pyside6-essentials", place)] != []
    for lock in ("run", "dev", "package"):
        assert Version("6.12.0") not in {
            one for place in old for one in installed(pins(lock), "pyside6-essentials", place)
        }


@pytest.mark.parametrize("lock", ["dev", "package"])
def test_what_is_developed_with_and_what_is_frozen_is_what_is_run(lock: str) -> None:
    tried = {(pin.name, pin.version): pin for pin in pins(lock)}
    assert [pin for pin in pins("run") if (pin.name, pin.version) not in tried] == []
    assert [pin for pin in pins("run") if pin.hashes != tried[pin.name, pin.version].hashes] == []


def installs() -> Iterator[str]:
    """Every line of the Makefile and of .ci/run that has pip install something."""
    for file in ("Makefile", ".ci/run"):
        text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
        for line in text.splitlines():
            if re.search(r"pip install|\$\(PIP\) (install|wheel)", line):
                yield line.strip()


def test_nothing_is_installed_but_what_a_lock_names() -> None:
    lines = list(installs())
    assert len(lines) >= 4
    assert [line for line in lines if "--require-hashes" not in line and "--no-deps" not in line] == []


def test_each_python_has_an_oldest_release_that_is_frozen() -> None:
    make_package = script("make_package")
    assert [f"{major}.{minor}" for major, minor in make_package.PYTHON_FLOOR] == PYTHONS
    refused = [make_package.too_old(version) != "" for version in ((3, 11, 6), (3, 11, 7), (3, 99, 0))]
    assert refused == [True, False, True]


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="no checkout of git: what is committed is not known")
def test_no_lock_that_names_a_registry_is_committed() -> None:
    listed = subprocess.run(["git", "ls-files", "*uv.lock"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert listed.stdout == ""
