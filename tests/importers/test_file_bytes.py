from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

import pytest

from persienne.base.errors import UserError
from persienne.importers.file_bytes import HEAD, MAX_FILE, MAX_LOG, open_file
from persienne.importers.job import Job
from persienne.meters.virtual.moment import MeterOptions
from persienne.meters.virtual.stream import Succession
from support.tic_logs import log

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
