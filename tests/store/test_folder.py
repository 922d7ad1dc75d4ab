"""The household folder is its owner's alone."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from persienne.store.folder import is_ours, prepare_folder
from persienne.store.lock import Guard
from support.stored import code_of
from support.unprivileged import as_nobody, give

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


OURS = """household.db household.db-wal household.db-shm household.db.new household.db.new-wal
household.db.before-upgrade household.db-wal.damaged-1 household.keys household.keys.0a1b2c3d
household.keys.set-aside-2 household.db.before-restore household.db.before-restore-wal household.keys.before-restore
household.restoring household.restored household.lock household.turn window.lock window.place window.toml
collector.lock collector.sock"""
THEIRS = """household.xlsx household.db.txt household.keys.pdf collector.csv window.lock.txt household household.db.bak
household.keys.0A1B2C3D collector.lock.old"""


@pytest.mark.for_each("name", OURS.split())
def test_a_file_of_the_table_in_the_formats_is_ours(name: str) -> None:
    assert is_ours(Path("/home") / name)


@pytest.mark.for_each("name", [name for line in THEIRS.splitlines() for name in line.split()])
def test_a_file_of_somebody_s_is_not_whatever_it_begins_with(name: str) -> None:
    assert not is_ours(Path("/home") / name)


def test_each_file_of_the_table_in_the_formats_is_known() -> None:
    text = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    table = text.split("## The household folder")[1].split("\n### ")[0]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    names = [name for cell in cells for name in re.findall(r"`([^`]+)`", cell)]
    assert len(names) > 15
    for name in names:
        whole = f"household.db{name}" if name.startswith("-") else name
        made = whole.rstrip("/").replace("XXXXXXXX", "0a1b2c3d").replace("-N", "-1").replace("*", "household.db")
        assert is_ours(Path(made)), name


def test_a_file_of_somebody_s_keeps_its_mode(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir(0o700)
    (folder / "household.xlsx").touch(0o644)
    assert prepare_folder(folder) == ()
    assert mode(folder / "household.xlsx") == 0o644


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a file away")
@pytest.mark.parametrize("what", ["home", "household.turn", "household.db"])
def test_what_another_account_owns_is_refused_and_left(tmp_path: Path, what: str) -> None:
    """The lock's length is set: through a link of somebody else’s it would cut off a file of ours."""
    (tmp_path / "mine").write_bytes(b"mine")
    folder = tmp_path / "home"
    folder.mkdir(0o700)
    (folder / "household.turn").symlink_to("../mine")
    (folder / "household.db").touch(0o600)
    os.lchown(folder if what == "home" else folder / what, 65534, 65534)
    assert code_of(lambda: prepare_folder(folder)) == "folder_of_other"
    assert (tmp_path / "mine").read_bytes() == b"mine"


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", ["household.db", "household.db-wal", "household.db-journal", "household.keys", "household.lock"]
)
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_file_in_a_file_s_place_is_named_and_not_waited_for(
    tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(tmp_path / name)
    assert code_of(lambda: prepare_folder(tmp_path)) == "folder_strange"


@pytest.mark.parametrize(
    "make", [Path.touch, lambda path: path.symlink_to("/nowhere"), lambda path: path.symlink_to("/")]
)
def test_a_file_or_a_link_in_the_place_of_a_folder_of_ours_is_named(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "household.restoring")
    assert code_of(lambda: prepare_folder(tmp_path)) == "folder_strange"


def test_a_link_to_a_file_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").touch()
    folder = tmp_path / "home"
    folder.mkdir()
    (folder / "household.db").symlink_to(tmp_path / "elsewhere")
    (folder / "household.keys").symlink_to(tmp_path / "nowhere")
    assert prepare_folder(folder)


def test_a_folder_that_its_owner_may_not_look_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "home").mkdir(0o000)
    give(tmp_path / "home")
    with as_nobody():
        assert code_of(lambda: prepare_folder(Path("home"))) == "folder_unreadable"


def test_the_lock_s_files_are_no_links(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "household.turn").symlink_to("mine")
    assert code_of(lambda: Guard(tmp_path).alone().__enter__()) == "folder_links"
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code_of(lambda: prepare_folder(tmp_path / "file")) == "folder_is_a_file"
    assert code_of(lambda: prepare_folder(tmp_path / "file" / "below")) == "folder_is_a_file"


def test_a_read_only_place_is_named(seal_off: Callable[[], Path]) -> None:
    assert code_of(lambda: prepare_folder(seal_off() / "home")) == "folder_read_only"


def test_a_file_that_another_program_takes_away_meanwhile_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "household"
    prepare_folder(folder)
    (folder / "household.keys").write_bytes(b"")
    (folder / "household.keys").chmod(0o640)
    there = [*folder.iterdir(), folder / "household.keys.0badcafe"]  # of a program that writes the keys just now
    monkeypatch.setattr(type(folder), "iterdir", lambda _folder: iter(there))
    assert prepare_folder(folder) == ("household.keys",)
