"""The household folder is its owner's alone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from persienne.store.folder import prepare_folder
from support.stored import code_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")


@pytest.fixture(autouse=True)
def umask_comes_back() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_folder_and_its_files_are_closed_from_the_start(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert prepare_folder(folder) == ()
    (folder / "note").touch()
    assert (mode(folder), mode(folder / "note")) == (0o700, 0o600)


def test_open_modes_are_repaired_and_told(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir(mode=0o755)
    for name, given in (("household.db", 0o644), ("household.keys", 0o600), ("household.db-wal", 0o660)):
        (folder / name).touch()
        (folder / name).chmod(given)
    assert prepare_folder(folder) == (".", "household.db", "household.db-wal")
    assert prepare_folder(folder) == ()
    assert {mode(file) for file in folder.iterdir()} == {0o600}


def test_the_target_of_a_link_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.touch(0o644)
    folder = tmp_path / "home"
    folder.mkdir(0o700)
    (folder / "link").symlink_to(target)
    assert prepare_folder(folder) == ()
    assert mode(target) == 0o644


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code_of(lambda: prepare_folder(tmp_path / "file")) == "folder_is_a_file"
    assert code_of(lambda: prepare_folder(tmp_path / "file" / "below")) == "folder_is_a_file"


def test_a_read_only_place_is_named(seal_off: Callable[[], Path]) -> None:
    assert code_of(lambda: prepare_folder(seal_off() / "home")) == "folder_read_only"
