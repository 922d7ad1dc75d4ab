"""The page Letters on a household that is thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.letter_desks import LetterRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from persienne.letters.events import What


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., LetterRoom]]:
    rooms: list[LetterRoom] = []

    def begun(*steps: tuple[What, int, dict[str, str]], printed: bool = True) -> LetterRoom:
        rooms.append(LetterRoom(qtbot, tmp_path, steps if printed else None))
        return rooms[0]

    yield begun
    for room in rooms:
        room.close()


@pytest.fixture
def empty(opened: Callable[..., LetterRoom]) -> LetterRoom:
    """A page without any letter."""
    return opened(printed=False)
