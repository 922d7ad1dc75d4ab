"""What the tests of opening share: an empty household, and a computer that has seen none yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from persienne.household.access.last_seen import LastSeen
from support.households import make_cheap

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return make_cheap(tmp_path / "household", Slat.HALF)


@pytest.fixture
def seen(tmp_path: Path) -> LastSeen:
    """What this computer remembers, which is nothing yet."""
    return LastSeen(tmp_path / "state" / "last-seen.json")
