"""A household of three days, and a backup of it that lacks a later one."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.household import Household
from support.backups import HOME, NOON, SECRET, make_filled
from support.households import CheapPassphrase, bring, make_cheap, put, raised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A closed household with three days in it."""
    return make_filled(tmp_path / "household")


@pytest.fixture
def backup(home: Path, tmp_path: Path) -> Path:
    """A backup of these three days; the household has another day since."""
    with closing(Household.open(home, CheapPassphrase())) as household:
        made = household.backups.make(tmp_path / "stick", SECRET, NOON)
        bring(household, put(tmp_path, "later.csv", raised(HOME.curve, 50)), at=2)
    return made.path


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    """An open household with three days in it, which a passphrase opens."""
    folder = make_cheap(tmp_path / "household", Slat.HALF, put(tmp_path, "before.csv", HOME.curve), at=NOON)
    with closing(Household.open(folder, CheapPassphrase())) as found:
        yield found
