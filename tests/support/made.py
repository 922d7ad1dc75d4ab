"""What takes long to make is made once in a process and copied: folders, and empty stores under a known key."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.store.connection import STORE_FILE, open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from persienne.store.driver import Connection

KEY = bytes(range(32))
"""Of the stores that are made here."""


@cache
def made_once(make: Callable[..., object], *facts: Hashable) -> Path:
    """The folder that ``make(folder, *facts)`` has filled, once in this process; whoever needs one takes a copy."""
    place = Path(tempfile.mkdtemp(prefix="made-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    make(place / "household", *facts)
    return place / "household"


def new_store(path: Path) -> Connection:
    """An open, empty store at ``path``, under :data:`KEY`."""
    shutil.copy(made_once(_make_store) / STORE_FILE, path)
    return open_store(path, KEY)


def _make_store(folder: Path) -> None:
    folder.mkdir()
    open_store(folder / STORE_FILE, KEY, create=True).close()
