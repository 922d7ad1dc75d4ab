from __future__ import annotations

import os
from pathlib import Path

import pytest

from persienne.base.atomic_write import save
from persienne.base.errors import UserError


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "lettre.pdf"
    path.write_bytes(b"old")
    save(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_permissions_are_those_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        save(tmp_path / "a", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_a_private_file_is_its_account_s_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save(tmp_path / "a", b"", private=True)
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to("target")
    save(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a link away")
def test_a_link_of_another_account_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"mine")
    (tmp_path / "theirs").symlink_to("target")
    os.lchown(tmp_path / "theirs", 65534, 65534)
    (tmp_path / "link").symlink_to("theirs")
    for name in ("theirs", "link"):
        with pytest.raises(UserError) as refused:
            save(tmp_path / name, b"new")
        assert refused.value.code == "file_link_of_other"
    assert (tmp_path / "target").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("missing/lettre.pdf", "file_folder_missing"),
        (".", "file_unwritable"),
        ("file/lettre.pdf", "file_unwritable"),
    ],
)
def test_a_place_that_cannot_be_written_is_an_error_of_the_household(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    with pytest.raises(UserError) as refused:
        save(tmp_path / name, b"new")
    assert refused.value.code == code
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_named() -> None:
    with pytest.raises(UserError) as refused:
        save(Path("/dev/full"), b"new")
    assert refused.value.code == "disk_full"
