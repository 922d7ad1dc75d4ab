"""Open households to export from, one at each of two stops of the slats."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.exported_homes import filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from persienne.household.household import Household


@pytest.fixture
def half(tmp_path: Path) -> Iterator[Household]:
    yield from filled(tmp_path, Slat.HALF)


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Household]:
    yield from filled(tmp_path, Slat.CLOSED)
