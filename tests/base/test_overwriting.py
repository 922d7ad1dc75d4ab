"""What is removed is written over first, through the file itself; what may be somebody else’s is not."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from persienne.base.disks import overwrite, remove, remove_tree, replace, sync

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SECRET = b"the key of then " * 20_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file can’t be removed on Windows")


class Held:
    """A file that is held open: what its blocks hold is read when its name is gone."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(SECRET)
        self._file = path.open("rb")

    def now(self) -> bytes:
        with self._file as file:
            return file.read()


def test_a_removed_file_holds_noise_where_it_lay(tmp_path: Path) -> None:
    held = Held(tmp_path / "keys")
    assert remove(tmp_path / "keys")
    left = held.now()
    assert (len(left), b"the key" in left, list(tmp_path.iterdir())) == (len(SECRET), False, [])


def test_a_replaced_file_holds_noise_where_it_lay(tmp_path: Path) -> None:
    held = Held(tmp_path / "keys")
    (tmp_path / "new").write_bytes(b"new")
    assert replace(tmp_path / "new", tmp_path / "keys", tmp_path / "former")
    assert b"the key" not in held.now()
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("keys", b"new")]


def test_a_file_with_a_second_name_is_somebody_elses_copy(tmp_path: Path) -> None:
    (tmp_path / "keys").write_bytes(SECRET)
    os.link(tmp_path / "keys", tmp_path / "copy")
    assert not overwrite(tmp_path / "keys")
    (tmp_path / "new").write_bytes(b"new")
    assert not replace(tmp_path / "new", tmp_path / "keys", tmp_path / "former")
    assert (tmp_path / "copy").read_bytes() == SECRET
    assert (tmp_path / "keys").read_bytes() == b"new"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy", "keys"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_is_removed_without_waiting_for_a_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not remove(tmp_path / "pipe")
    assert not (tmp_path / "pipe").exists()


def test_a_link_is_removed_and_its_target_left(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(SECRET)
    (tmp_path / "keys").symlink_to(tmp_path / "theirs")
    assert not remove(tmp_path / "keys")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("theirs", SECRET)]


def test_a_folder_goes_with_all_that_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "household.restored" / "old"
    folder.mkdir(parents=True)
    held = Held(folder / "keys")
    assert remove_tree(folder.parent)
    assert b"the key" not in held.now()
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_was_there_is_nothing_to_write_over(tmp_path: Path) -> None:
    assert remove(tmp_path / "keys", missing_ok=True)
    with pytest.raises(FileNotFoundError):
        remove(tmp_path / "keys")
    (tmp_path / "new").write_bytes(b"new")
    assert replace(tmp_path / "new", tmp_path / "keys", tmp_path / "former")
    assert (tmp_path / "keys").read_bytes() == b"new"


def test_a_name_that_can_not_be_given_leaves_the_former_file_whole(tmp_path: Path) -> None:
    (tmp_path / "keys").write_bytes(SECRET)
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "new", tmp_path / "keys", tmp_path / "former")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("keys", SECRET)]


def test_a_disk_that_syncs_no_folder_is_no_error_and_one_that_fails_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As PostgreSQL found of network drives."""
    (tmp_path / "file").touch()

    def refuses(number: int) -> Callable[[int], None]:
        def fsync(_descriptor: int) -> None:
            raise OSError(number, "")

        return fsync

    with monkeypatch.context() as context:
        context.setattr(os, "fsync", refuses(errno.EINVAL))
        sync(tmp_path)
        with pytest.raises(OSError, match="22"):
            sync(tmp_path / "file")
        context.setattr(os, "fsync", refuses(errno.EIO))
        with pytest.raises(OSError, match="5"):
            sync(tmp_path)


def test_a_disk_that_refuses_does_not_keep_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    (tmp_path / "keys").write_bytes(SECRET)
    monkeypatch.setattr(os, "fsync", refuse)
    assert not remove(tmp_path / "keys")
    assert list(tmp_path.iterdir()) == []


def test_without_links_the_replaced_file_is_written_over_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_names: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")  # as exFAT says

    held = Held(tmp_path / "keys")
    (tmp_path / "new").write_bytes(b"new")
    monkeypatch.setattr(os, "link", refuse)
    assert replace(tmp_path / "new", tmp_path / "keys", tmp_path / "former")
    assert b"the key" not in held.now()
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("keys", b"new")]


def test_a_pipe_that_nobody_reads_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "keys")
    assert not remove(tmp_path / "keys")
    assert list(tmp_path.iterdir()) == []


def test_what_a_full_disk_let_be_written_over_reaches_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write, synced = os.write, []

    def fill_up(descriptor: int, data: bytes) -> int:
        if os.lseek(descriptor, 0, os.SEEK_CUR):
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:4096])

    (tmp_path / "keys").write_bytes(SECRET)
    monkeypatch.setattr(os, "write", fill_up)
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_size))
    assert not overwrite(tmp_path / "keys")
    assert synced == [len(SECRET)]
