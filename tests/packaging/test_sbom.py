"""A package's list leaves out nothing that is code. That of the package itself is read in test_installed.py."""

from __future__ import annotations

from importlib.metadata import distribution
from typing import TYPE_CHECKING

import pytest

from support.scripts import script

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow


def test_a_frozen_folder_with_a_library_or_a_distribution_of_unknown_origin_is_told(tmp_path: Path) -> None:
    sbom, frozen = script("sbom"), tmp_path / "persienne"
    origin = {}
    for owner in map(distribution, ("persienne", "cffi")):
        for file in owner.files or ():
            if file.name == "METADATA" or file.suffix == ".so":
                place = frozen / "_internal" / file
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(file.read_binary())
                origin[str(place.relative_to(frozen))] = str(owner.locate_file(file))
    (library,) = sbom.binaries(frozen)
    bill = sbom.bill_of(frozen, origin, 0)
    assert sbom.unnamed(frozen, bill) == []
    assert {one["name"]: one["version"] for one in sbom.every(bill)}[library.name] == distribution("cffi").version
    (frozen / "_internal" / "libstray.so.1").write_bytes(library.read_bytes())
    (frozen / "_internal" / "stray-1.0.dist-info").mkdir()
    told = sbom.unnamed(frozen, sbom.bill_of(frozen, origin, 0))
    assert told == ["_internal/libstray.so.1", "_internal/stray-1.0.dist-info"]
