"""A key, a path, an open store, and disks that are small or read-only where the machine lets us have them."""

from __future__ import annotations

import subprocess
from contextlib import ExitStack, closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from persienne.store.connection import STORE_FILE
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


@contextmanager
def mounted(folder: Path, *commands: tuple[str, ...]) -> Iterator[Path]:
    """Run the mount commands, or skip saying why they may not be run here."""
    folder.mkdir()
    try:
        for command in commands:
            try:
                subprocess.run([*command, str(folder)], check=True, capture_output=True, text=True)
            except (OSError, subprocess.CalledProcessError) as error:
                pytest.skip(f"mounting is not permitted here: {getattr(error, 'stderr', error)}")
        yield folder
    finally:
        # Lazily: a failed test may still hold a file open. It says "not mounted" where the first command was refused.
        subprocess.run(["umount", "--lazy", str(folder)], check=False, capture_output=True)


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
