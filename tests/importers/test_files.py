from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from persienne.base.errors import UserError
from persienne.importers.files import (
    HEAD,
    MAX_FILE,
    MAX_LOG,
    MAX_NAME,
    files_in,
    is_folder,
    is_passed_over,
    member_name,
    open_file,
    shown_name,
)
from persienne.importers.job import Job
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from support.tic_logs import log


def test_a_name_that_is_no_text_is_made_one() -> None:
    assert shown_name(Path("/data/Été.csv")) == "Été.csv"
    assert shown_name(Path("/data/\udce9t\udce9.csv")) == "?t?.csv"


@pytest.mark.parametrize(
    ("on_disk", "shown"),
    [("a\x1b[2J.csv", "a[2J.csv"), ("a\u202evsc.\n", "a[U+202E]vsc."), ("\x07", "?"), ("x" * 255, "x" * 200)],
)
def test_a_name_on_the_disk_acts_on_no_terminal(on_disk: str, shown: str) -> None:
    assert shown_name(Path("/data") / on_disk) == shown


@pytest.mark.for_each(
    ("written", "shown"),
    [
        ("courbe.csv", "courbe.csv"),
        ("2024/été/courbe.csv", "courbe.csv"),
        ("../../evil.csv", "evil.csv"),
        ("C:\\Users\\x\\courbe.csv", "courbe.csv"),
        ("\x1b[31mred\u202e.csv\n", "[31mred[U+202E].csv"),
        ("/", "?"),
        ("\x00", "?"),
        ("", "?"),
        ("\ud800.csv", ".csv"),
    ],
)
def test_of_a_file_in_an_archive_the_harmless_part_of_its_name_is_shown(written: str, shown: str) -> None:
    assert member_name("a.zip", written) == f"a.zip › {shown}"


def test_a_long_name_is_cut() -> None:
    assert len(member_name("", "x" * 5000)) == MAX_NAME + len(" › ")


def laid(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in files_in([folder])]


def test_a_folder_is_followed_to_any_depth_by_name(tmp_path: Path) -> None:
    laid(tmp_path, "b.csv", "a/z.csv", "a/b/c/d/deep.csv", "c.xlsx", "10.csv")
    assert found(tmp_path) == ["10.csv", "a/b/c/d/deep.csv", "a/z.csv", "b.csv", "c.xlsx"]


def test_what_nobody_put_there_is_passed_over(tmp_path: Path) -> None:
    laid(tmp_path, "~$book.xlsx", ".hidden.csv", ".git/config", "Thumbs.db", "desktop.ini", "book.xlsx")
    assert found(tmp_path) == ["book.xlsx"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    laid(tmp_path, "real/a.csv")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "again.csv").symlink_to(tmp_path / "real" / "a.csv")
    assert found(tmp_path) == ["real/a.csv"]


def test_what_was_named_itself_is_always_meant(tmp_path: Path) -> None:
    laid(tmp_path, "~$book.xlsx", "real/a.csv")
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "real" / "a.csv")
    named = [tmp_path / "~$book.xlsx", link, tmp_path / "missing.csv"]
    assert list(files_in(named)) == named


def test_an_empty_folder_means_no_file(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_a_path_that_cannot_be_looked_at_is_no_folder() -> None:
    assert not is_folder(Path("a\0b"))
    assert list(files_in([Path("a\0b")])) == [Path("a\0b")]


def test_names_are_passed_over_by_their_beginning_alone() -> None:
    assert [is_passed_over(name) for name in ("~$x.xlsx", ".x", "THUMBS.DB", "x~$.xlsx", "x.ini")] == [
        True,
        True,
        True,
        False,
        False,
    ]


JOB = Job("a.csv")


def code_of(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        open_file(path, JOB)
    assert caught.value.facts == {"file": "a.csv"}
    return caught.value.code


def test_all_bytes_of_a_file_are_read_and_hashed_as_often_as_they_are_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(os.urandom(3 << 20) + b"\r\n")
    with open_file(path, JOB) as content:
        assert (len(content), content.size, content.digest) == ((3 << 20) + 2, (3 << 20) + 2, None)
        for _ in range(2):
            assert b"".join(content.pieces()) == path.read_bytes()
            assert content.digest == hashlib.sha256(path.read_bytes()).digest()


def test_an_empty_file_has_a_digest_too(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.touch()
    with open_file(path, JOB) as content:
        assert (list(content.pieces()), content.digest) == ([], hashlib.sha256(b"").digest())


def test_the_digest_is_known_before_the_last_byte_is_given(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")
    with open_file(path, JOB) as content:
        next(content.pieces())
        assert content.digest == hashlib.sha256(b"x").digest()


def test_a_file_that_grows_after_it_was_opened_is_read_to_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"first")
    with open_file(path, JOB) as content:
        with path.open("ab") as file:
            file.write(b" and more")
        assert b"".join(content.pieces()) == b"first"


def test_a_file_that_shrinks_after_it_was_opened_is_not_given_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(100))
    with open_file(path, JOB) as content:
        os.truncate(path, 10)
        with pytest.raises(OSError, match="shorter"):
            list(content.pieces())
        assert (content.failed, content.digest) == (True, None)


def test_of_a_file_that_is_too_large_the_head_alone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    with open_file(path, JOB) as content:
        assert (len(content), content.size) == (HEAD, MAX_FILE + 1)
        assert sum(map(len, content.pieces())) == HEAD


def test_a_log_of_a_meter_may_be_larger_than_other_files(tmp_path: Path) -> None:
    path = tmp_path / "ttyUSB0.log"
    path.write_bytes(log(Succession(MeterOptions()), range(1_750_000_000, 1_750_001_000, 10)))
    for size, read in ((MAX_FILE + 1, MAX_FILE + 1), (MAX_LOG + 1, HEAD)):
        os.truncate(path, size)
        with open_file(path, JOB) as content:
            assert len(content) == read


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert code_of(tmp_path / "none.csv") == "file_missing"
    assert code_of(tmp_path / "file" / "below") == "file_missing"
    assert code_of(Path("a\0b")) == "file_missing"


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "file_unreadable"
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        assert code_of(tmp_path / "pipe") == "file_unreadable"
        assert code_of(Path("/dev/zero")) == "file_unreadable"
