from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from persienne.base.errors import UserError
from persienne.importers.file_bytes import HEAD, MAX_FILE, MAX_LOG, read_bytes
from persienne.importers.job import Job
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.succession import Succession
from support.tic_logs import log

JOB = Job("a.csv")


def code_of(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_bytes(path, JOB)
    assert caught.value.facts == {"file": "a.csv"}
    return caught.value.code


def test_all_bytes_of_a_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"\0\xffcontent\r\n")
    content = read_bytes(path, JOB)
    assert (content.data, content.size, content.whole) == (b"\0\xffcontent\r\n", 11, True)


def test_a_file_that_grows_while_it_is_read_is_read_to_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"first")

    def grow() -> bool:
        with path.open("ab") as file:
            file.write(b" and more")
        return False

    assert read_bytes(path, Job("a.csv", cancelled=grow)).data == b"first"


def test_a_file_that_shrinks_while_it_is_read_gives_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(bytes(100))

    def shrink() -> bool:
        os.truncate(path, 10)
        return False

    assert read_bytes(path, Job("a.csv", cancelled=shrink)).data == bytes(10)


def test_of_a_file_that_is_too_large_the_head_alone_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    content = read_bytes(path, JOB)
    assert (len(content.data), content.size, content.whole) == (HEAD, MAX_FILE + 1, False)


def test_a_log_of_a_meter_may_be_larger_than_other_files(tmp_path: Path) -> None:
    path = tmp_path / "ttyUSB0.log"
    path.write_bytes(log(Succession(MeterOptions()), range(1_750_000_000, 1_750_001_000, 10)))
    os.truncate(path, MAX_FILE + 1)
    assert read_bytes(path, JOB).whole
    os.truncate(path, MAX_LOG + 1)
    assert len(read_bytes(path, JOB).data) == HEAD


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


def test_a_wish_to_stop_is_heard_before_the_first_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")
    with pytest.raises(UserError) as caught:
        read_bytes(path, Job("a.csv", cancelled=lambda: True))
    assert caught.value.code == "cancelled"
