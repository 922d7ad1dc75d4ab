"""A key, a path, an open store, and disks that are small or read-only where the machine lets us have them."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest

from persienne.store.connection import STORE_FILE
from support.households import mounted
from support.made import KEY, new_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from persienne.store.driver import Connection


@pytest.fixture
def key() -> bytes:
    return KEY


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / STORE_FILE


@pytest.fixture
def conn(path: Path) -> Iterator[Connection]:
    """An open, empty store under ``key``."""
    with closing(new_store(path)) as connection:
        yield connection


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MiB."""
    with mounted(tmp_path / "small", ("mount", "-t", "tmpfs", "-o", "size=2m", "none")) as folder:
        yield folder


@pytest.fixture
def seal_off(tmp_path: Path) -> Iterator[Callable[[], Path]]:
    """A view of ``tmp_path`` that can only be read, by a mount since root ignores modes; call it for its path."""
    with ExitStack() as views:

        def seal() -> Path:
            view = tmp_path.with_name(f"{tmp_path.name}-view")
            bind = ("mount", "--bind", str(tmp_path))
            return views.enter_context(mounted(view, bind, ("mount", "-o", "remount,bind,ro")))

        yield seal
