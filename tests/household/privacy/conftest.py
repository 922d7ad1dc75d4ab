"""A household full of everything, for the tests of what is taken out of it."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from support.erased import DAYS, fill
from support.households import CheapPassphrase, bring, put, throw_away, weeks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed household full of everything."""
    folder = tmp_path_factory.mktemp("original") / "household"
    with closing(Household.create(folder, CheapPassphrase(), slat=Slat.OPEN)) as household:
        fill(household, folder.parent)
    return folder


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return shutil.copytree(original, tmp_path / "household")


@pytest.fixture
def household(folder: Path) -> Iterator[Household]:
    with closing(Household.open(folder, CheapPassphrase())) as opened:
        yield opened


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Household]:
    """Four weeks of half-hours."""
    with throw_away(tmp_path / "household", Slat.HALF) as household:
        bring(household, put(tmp_path, "curve.csv", weeks("2025-03-03", DAYS).curve))
        yield household


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Household]:
    """A household full of everything, with a way in."""
    with closing(Household.create(tmp_path / "household", CheapPassphrase(), slat=Slat.OPEN)) as created:
        fill(created, tmp_path)
        yield created
