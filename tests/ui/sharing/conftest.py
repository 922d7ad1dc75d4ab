"""What the tests of Sharing share: a household, and the desk of its page on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from persienne.base.slats import Slat
from support.households import throw_away

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.household.household import Household

from support.sharing_rooms import Room


@pytest.fixture
def household(tmp_path: Path) -> Iterator[Household]:
    with throw_away(tmp_path, Slat.HALF) as made:
        yield made


@pytest.fixture
def room(qtbot: QtBot, household: Household, tmp_path: Path) -> Room:
    return Room(qtbot, household, tmp_path)
