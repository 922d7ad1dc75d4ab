"""What a frozen program is made of (CycloneDX 1.6): its folder and where PyInstaller took each file from come in.

A version is what the thing itself says, or that of the package or wheel that carried it; a library that a wheel has
brought from elsewhere has none. What is compiled into a wheel's libraries is listed as far as the wheel's own list (PEP
770) or the library says it.
"""

from __future__ import annotations

import ast
import gzip
import hashlib
import json
import platform
import re
import subprocess
import sys
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib import import_module
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Component = dict[str, Any]


def files(folder: Path) -> list[Path]:
    """The files below a folder, without links."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]


def binaries(folder: Path) -> Iterator[Path]:
    """Every ELF file below a folder, links not followed."""
    for path in files(folder):
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def unnamed(frozen: Path, bill: Mapping[str, Any]) -> list[str]:
    """The ELF files and the distributions of a frozen folder for which the bill has no component."""
    there = {str(path.relative_to(frozen)) for path in (*binaries(frozen), *frozen.rglob("*.dist-info"))}
    places = (one.get("evidence", {}).get("occurrences", ()) for one in every(bill))
    return sorted(there - {place["location"] for found in places for place in found})


def every(bill: Mapping[str, Any]) -> Iterator[Component]:
    """All components of a bill, those inside others too."""
    waiting = [bill["metadata"]["component"], *bill["components"]]
    while waiting:
        yield (one := waiting.pop(0))
        waiting += one.get("components", ())


def origins(work: Path) -> dict[str, str]:
    """Where PyInstaller took each file of the frozen folder from, and each module that lies packed in the program."""
    collected, packed = (ast.literal_eval((work / f"{name}-00.toc").read_text()) for name in ("COLLECT", "PYZ"))
    found = {name: source for name, source, _ in packed[1]}
    for name, source, kind in collected[0]:
        found[name if kind == "EXECUTABLE" else f"_internal/{name}"] = source
    return found


def bill_of(frozen: Path, origin: Mapping[str, str], written: int) -> dict[str, Any]:
    """The list of what a frozen folder is made of; ``written`` is the time of the commit."""
    owners = {str(one.locate_file(file)): one for one in distributions() for file in one.files or ()}
    wheels = {source: _plain(owners[source].name) for source in origin.values() if source in owners}
    versions = {name: owners[source].version for source, name in wheels.items()}
    carriers = {name: _component(name, version, f"pkg:pypi/{name}") for name, version in versions.items()}
    carriers["CPython"] = _python()
    for path in binaries(frozen):
        place = str(path.relative_to(frozen))
        source = origin.get(place, "")
        carrier = "pyinstaller" if place == frozen.name else wheels.get(source, "")
        if source and not carrier and (package := _debian(source)):
            carrier = package["name"]
            carriers.setdefault(carrier, package)
        if carrier or source.startswith(f"{sys.base_prefix}/"):
            holder = carriers[carrier or "CPython"]
            holder["components"].append(_elf(path, place, holder["version"]))
    for name, one in _said(frozen, origin):
        if name in carriers:
            carriers[name]["components"].append(one)
    for path in frozen.rglob("*.dist-info"):
        if (name := _plain(path.name.partition("-")[0])) in carriers:
            carriers[name]["evidence"] = {"occurrences": [{"location": str(path.relative_to(frozen))}]}
    product = carriers.pop(frozen.name)
    about = {
        "timestamp": datetime.fromtimestamp(written, UTC).isoformat(),
        "component": product | {"type": "application", "purl": f"pkg:generic/{frozen.name}@{product['version']}"},
    }
    components = [carriers[name] for name in sorted(carriers)]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "metadata": about, "components": components}


def _plain(name: str) -> str:
    """The name of a distribution as the locks and package URLs write it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _component(name: str, version: str, purl: str = "", cpe: str = "", dated: str = "") -> Component:
    """One part; ``dated`` is its day, where that is known."""
    one: Component = {"type": "library", "name": name, "version": version, "components": []}
    if purl:
        one["purl"] = f"{purl}@{quote(version, safe='~:')}"
    if cpe:
        one["cpe"] = f"cpe:2.3:a:{cpe}:{version}:*:*:*:*:*:*:*"
    if dated:
        one["properties"] = [{"name": "persienne:dated", "value": dated}]
    return one


def _day(text: str, form: str) -> str:
    return str(datetime.strptime(f"{text} +0000", f"{form} %z").date())


def _python() -> Component:
    """The Python that is frozen; a table that is written for each of its releases says the day."""
    table = Path(import_module("pydoc_data.topics").__file__ or "").read_text(encoding="utf-8")
    day = re.search(r"Sphinx on \w+ (\w+ +\d+ [\d:]+ \d+)", table)
    dated = "" if day is None else _day(day[1], "%b %d %H:%M:%S %Y")
    return _component("CPython", platform.python_version(), "pkg:generic/python", "python:python", dated)


def _debian(source: str) -> Component | None:
    """The Debian package that a file of the building system came with; None for one that came with none."""
    asked = ["dpkg", "-S", source, str(Path(source).resolve()), f"/usr{source}"]
    found = subprocess.run(asked, check=False, capture_output=True, text=True).stdout.partition(": ")[0]
    if not found:
        return None
    shown = ["dpkg-query", "-W", "-f", "${Package} ${Version} ${Architecture} ${source:Package}", found]
    said = subprocess.run(shown, check=True, capture_output=True, text=True).stdout
    package, version, architecture, upstream = said.split()
    log = Path(f"/usr/share/doc/{package}/changelog.Debian.gz")
    day = re.search(rb"^ -- .+>  (.+)$", gzip.decompress(log.read_bytes()), re.MULTILINE) if log.is_file() else None
    dated = "" if day is None else str(parsedate_to_datetime(day[1].decode()).date())
    system = platform.freedesktop_os_release()
    one = _component(package, version, f"pkg:deb/{system['ID']}/{package}", "", dated)
    one["purl"] += f"?arch={architecture}&distro={system['ID']}-{system.get('VERSION_ID', '')}&upstream={upstream}"
    return one


def _elf(path: Path, place: str, version: str) -> Component:
    """One ELF file; a library that a wheel has brought from elsewhere has another version than the wheel."""
    said = subprocess.run(["readelf", "--dynamic", "--wide", path], check=True, capture_output=True, text=True).stdout
    soname = re.search(r"\(SONAME\) .*\[(.+)\]", said)
    one = _component(path.name if soname is None else soname[1], version)
    if re.search(r"\.libs/|/libicu", place):
        del one["version"]
    one["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}]
    return one | {"evidence": {"occurrences": [{"location": place}]}}


def _said(frozen: Path, origin: Mapping[str, str]) -> Iterator[tuple[str, Component]]:
    """What is compiled into something else, or has a file that names no version: who carries it, and what it says."""
    for path in sorted(frozen.rglob("*.dist-info/sboms/*.json")):
        for one in json.loads(path.read_text(encoding="utf-8")).get("components", ()):
            known = {key: one[key] for key in ("type", "name", "version", "purl") if key in one}
            yield _plain(path.parents[1].name.partition("-")[0]), known
    database = import_module("sqlcipher3.dbapi2").connect(":memory:")
    database.execute("PRAGMA key = 'x'")  # without one the library does not say whose cipher it has
    asked = ("PRAGMA cipher_version", "PRAGMA cipher_provider_version", "SELECT sqlite_version(), sqlite_source_id()")
    (cipher,), (openssl,), (sqlite, source) = (database.execute(one).fetchone() for one in asked)
    database.close()
    yield "sqlcipher3", _component("SQLCipher", cipher.split()[0], cpe="zetetic:sqlcipher")
    yield "sqlcipher3", _component("SQLite", sqlite, cpe="sqlite:sqlite", dated=source[:10])
    yield "sqlcipher3", _openssl(openssl)
    blas = import_module("numpy").__config__.CONFIG["Build Dependencies"]["blas"]["version"]
    yield "numpy", _component("OpenBLAS", blas, cpe="openblas_project:openblas")
    yield "pyside6-essentials", _component("Qt", import_module("PySide6.QtCore").qVersion(), cpe="qt:qt")
    libraries = {Path(name).name: source for name, source in origin.items()}
    for name, source in libraries.items():
        if name.startswith("libicuuc.so."):
            icu = name.rpartition(".")[2]
            yield "pyside6-essentials", _component("ICU", icu, cpe="unicode:international_components_for_unicode")
        if name.startswith("libcrypto.so") and (package := _debian(source)):
            yield package["name"], _openssl(import_module("ssl").OPENSSL_VERSION)
    if not any(name.startswith("libexpat.so") for name in libraries):  # then it is compiled into Python's own module
        expat = import_module("pyexpat").EXPAT_VERSION.removeprefix("expat_")
        yield "CPython", _component("Expat", expat, cpe="libexpat_project:libexpat")


def _openssl(text: str) -> Component:
    _, version, day = text.split(maxsplit=2)
    return _component("OpenSSL", version, cpe="openssl:openssl", dated=_day(day, "%d %b %Y"))


def ages(bill: Mapping[str, Any]) -> list[str]:
    """For whoever builds: what is older than a year, and what doesn't say of which day it is."""
    today = bill["metadata"]["timestamp"][:10]
    told = [one for one in every(bill) if one in bill["components"] or "cpe" in one]
    days = {f"{one['name']} {one['version']}": one.get("properties", [{"value": ""}])[0]["value"] for one in told}
    old = [f"{name} ({day})" for name, day in days.items() if day and f"{int(day[:4]) + 1}{day[4:]}" < today]
    unknown = [name for name, day in days.items() if not day]
    return [f"Older than a year: {', '.join(old) or 'nothing'}.", f"Of unknown age: {', '.join(unknown) or 'nothing'}."]
