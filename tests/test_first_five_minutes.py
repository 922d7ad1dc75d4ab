"""The three doors, walked in the real window from an account without a household: each comes to its end in few acts.

Seconds are printed and never asserted: they are the machine's. docs/first-five-minutes.md holds one walk.
"""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from support.door_walk import WALKS, listening_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.door_walk import Door

    Walk = Callable[[Path], list[Door]]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is Linux's"),
]


@pytest.mark.turning
@pytest.mark.parametrize(("walk", "acts"), WALKS)
def test_each_door_comes_to_its_end_in_few_acts(tmp_path: Path, walk: Walk, acts: tuple[int, ...]) -> None:
    doors = walk(tmp_path)
    sys.stdout.write("".join(f"{door.told()}\n{door.way()}\n" for door in doors))
    assert tuple(len(door.acts) for door in doors) == acts


@pytest.mark.turning
def test_a_silent_port_shows_its_three_causes(tmp_path: Path) -> None:
    master, slave = os.openpty()
    try:
        with listening_to(os.ttyname(slave), tmp_path) as person:
            person.see("Rien n’a été entendu sur ce port")
            for cause in ("Les fils sont sur d’autres bornes", "Un fil ne tient pas", "C’est un autre port"):
                person.see(cause)
    finally:
        os.close(master)
        os.close(slave)


@pytest.mark.turning
def test_a_port_that_says_what_is_no_meters_shows_its_three_causes(tmp_path: Path) -> None:
    """As a line that is read at a wrong speed: signs come, and none of them makes sense."""
    master, slave = os.openpty()
    os.set_blocking(master, False)  # a port that nobody reads any more is full soon
    over = threading.Event()

    def babble() -> None:
        while not over.wait(0.05):
            with suppress(BlockingIOError):
                os.write(master, b"U\x15*U\x55j\x2a\x15" * 4)

    speaker = threading.Thread(target=babble)
    speaker.start()
    try:
        with listening_to(os.ttyname(slave), tmp_path) as person:
            person.see("mais pas comme un compteur français")
            for cause in ("L’adaptateur est fait pour autre chose", "Ses interrupteurs", "C’est un autre port"):
                person.see(cause)
    finally:
        over.set()
        speaker.join()
        os.close(master)
        os.close(slave)
