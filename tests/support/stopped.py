"""What a kill would leave of a folder before each step of a piece of work: a statement, or a change of a file.

The work goes to its end, in a process of its own, and the folder is copied before each step: a process that is killed
leaves what it has written until then, and no more. The work is left as it is, for Python's profiler tells the steps.
"""

from __future__ import annotations

import hashlib
import os
import sys
from itertools import count
from typing import TYPE_CHECKING, Any

from support.kills import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import FrameType

_STEPS = frozenset(
    ("open", "write", "fsync", "ftruncate", "rename", "replace", "link", "unlink", "remove", "BufferedWriter.flush")
)


def left_before_each_step(folder: Path, work: Callable[[], object], place: Path) -> tuple[int, list[Path]]:
    """How many steps ``work`` on ``folder`` has, and what they find there: copies in ``place``, those alike once."""
    place.mkdir()

    def copying(_tell: Callable[[str], None]) -> None:
        steps = count()

        def see(_frame: FrameType, event: str, called: Any) -> None:
            if event == "c_call" and _is_step(called):
                _copy(folder, place / f"{next(steps):04}")

        sys.setprofile(see)
        work()

    assert not run(copying).killed
    copies = sorted(place.iterdir())
    return len(copies), list({_bytes_of(copy): copy for copy in copies}.values())


def _is_step(called: Any) -> bool:
    name = getattr(called, "__qualname__", "")
    return name in _STEPS or name.endswith((".execute", ".executemany"))


def _copy(folder: Path, copy: Path) -> None:
    """In a process of its own: whoever closes a file loses the locks that this process has on it."""
    copying = os.posix_spawnp("cp", ["cp", "-r", str(folder), str(copy)], os.environ)
    assert os.waitpid(copying, 0)[1] == 0


def _bytes_of(folder: Path) -> bytes:
    files = sorted(folder.iterdir())
    return hashlib.sha256(
        b"\0".join(part for file in files for part in (file.name.encode(), file.read_bytes()))
    ).digest()
