from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from persienne.base.errors import UserError
from persienne.importers.archives import MAX_MEMBERS, MAX_RATIO, SMALL, files_in_archive
from persienne.importers.files import MAX_FILE
from persienne.importers.job import Job

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

JOB = Job("a.zip")
DIRECTORY = b"PK\x01\x02"


def packed(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return result.getvalue()


def refused(act: Callable[[], object]) -> tuple[str, object]:
    with pytest.raises(UserError) as caught:
        act()
    facts = caught.value.facts
    assert facts["file"] == "a.zip"
    return caught.value.code, facts.get("detail", facts.get("seen"))


def refused_archive(data: bytes) -> tuple[str, object]:
    return refused(lambda: files_in_archive(data, JOB))


def refused_member(data: bytes) -> tuple[str, object]:
    (member,) = files_in_archive(data, JOB)
    return refused(lambda: member.read(JOB))


def patched(data: bytes, at: int, layout: str, value: int) -> bytes:
    """The archive with one field changed of its first entry in the directory."""
    changed = bytearray(data)
    struct.pack_into(layout, changed, data.index(DIRECTORY) + at, value)
    return bytes(changed)


def test_files_come_out_one_by_one_in_the_order_of_the_archive() -> None:
    members = files_in_archive(packed({"b.csv": b"two", "deep/er/a.csv": b"one"}), JOB)
    assert [(member.name, member.read(JOB)) for member in members] == [("b.csv", b"two"), ("deep/er/a.csv", b"one")]


def test_the_directory_is_read_once_for_all_files(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = []

    class Counted(zipfile.ZipFile):
        def __init__(self, *given: Any, **more: Any) -> None:
            opened.append(given)
            super().__init__(*given, **more)

    data = packed({f"{n}.csv": b"x" for n in range(20)})
    monkeypatch.setattr(zipfile, "ZipFile", Counted)
    assert [member.read(JOB) for member in files_in_archive(data, JOB)] == [b"x"] * 20
    assert len(opened) == 1


def test_a_file_that_is_refused_keeps_none_after_it_from_being_read() -> None:
    data = bytearray(packed({"a.csv": b"some text that is stored", "b.csv": b"fine"}, zipfile.ZIP_STORED))
    data[data.index(b"text")] ^= 1
    damaged, fine = files_in_archive(bytes(data), JOB)
    assert refused(lambda: damaged.read(JOB)) == ("file_damaged", "zip")
    assert fine.read(JOB) == b"fine"


def test_a_member_may_be_stored_without_compression() -> None:
    (member,) = files_in_archive(packed({"a.csv": bytes(100)}, zipfile.ZIP_STORED), JOB)
    assert member.read(JOB) == bytes(100)


def test_folders_and_what_nobody_put_there_are_passed_over() -> None:
    names = ("data/", "data/a.csv", "__MACOSX/data/._a.csv", ".DS_Store", "data/~$b.xlsx", "..\\c.csv", "/")
    members = files_in_archive(packed(dict.fromkeys(names, b"")), JOB)
    assert [member.name for member in members] == ["data/a.csv", "..\\c.csv"]


def test_an_archive_without_a_file_is_called_empty() -> None:
    assert refused_archive(packed({})) == ("file_unknown", "zip.empty")
    assert refused_archive(packed({"data/": b""})) == ("file_unknown", "zip.empty")


@pytest.mark.parametrize("first", ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF"])
def test_a_document_or_a_program_is_no_archive_of_files(first: str) -> None:
    assert refused_archive(packed({first: b"", "word/document.xml": b""})) == ("file_unknown", "document")


def test_a_backup_of_persienne_is_named_as_one() -> None:
    backup = {"backup.json": b"{}", "household.keys": b"", "household.db": b""}
    assert refused_archive(packed(backup)) == ("file_unknown", "backup")
    assert files_in_archive(packed(dict(reversed(backup.items()))), JOB), "anybody's files of these names are no backup"


def test_what_is_cut_or_only_begins_like_an_archive_is_damaged() -> None:
    whole = packed({"a.csv": b"x" * 1000})
    for data in (whole[: len(whole) // 2], b"PK\x03\x04", b"PK\x03\x04" + bytes(100)):
        assert refused_archive(data) == ("file_damaged", "zip")


@pytest.mark.slow
def test_more_members_than_any_household_has_are_refused() -> None:
    assert len(files_in_archive(packed({f"{n}.csv": b"" for n in range(MAX_MEMBERS)}), JOB)) == MAX_MEMBERS
    assert refused_archive(packed({f"{n}.csv": b"" for n in range(MAX_MEMBERS + 1)})) == ("file_damaged", "members")


def test_an_archive_that_says_to_become_huge_is_refused_before_it_is_unpacked() -> None:
    one = packed({"a.csv": b"x"})
    assert refused_archive(patched(one, 24, "<I", 500_000_001)) == ("file_damaged", "size")
    assert refused_archive(packed({"a.csv": bytes(SMALL + MAX_RATIO * 10_000)})) == ("file_damaged", "ratio")


def test_one_member_that_says_to_become_huge_is_refused_among_honest_ones() -> None:
    honest = bytes(range(256)) * 8192
    data = packed({"bomb.csv": bytes(2 * SMALL)})
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        archive.writestr("bomb.csv", bytes(2 * SMALL), zipfile.ZIP_DEFLATED)
        archive.writestr("honest.csv", honest, zipfile.ZIP_STORED)
    bomb, fine = files_in_archive(result.getvalue(), JOB)
    assert refused(lambda: bomb.read(JOB)) == ("file_damaged", "ratio")
    assert fine.read(JOB) == honest
    assert refused_archive(data) == ("file_damaged", "ratio")


def test_a_member_that_is_longer_than_the_directory_says_is_refused() -> None:
    assert refused_member(patched(packed({"a.csv": b"x" * 1000}), 24, "<I", 10)) == ("file_damaged", "size")


def test_a_member_whose_bytes_are_damaged_is_refused() -> None:
    data = bytearray(packed({"a.csv": b"some text that is stored"}, zipfile.ZIP_STORED))
    data[data.index(b"text")] ^= 1
    assert refused_member(bytes(data)) == ("file_damaged", "zip")


def test_members_that_share_bytes_are_refused() -> None:
    data = packed({"a.csv": b"x" * 100, "b.csv": b"y" * 100})
    second = data.index(DIRECTORY, data.index(DIRECTORY) + 1)
    changed = bytearray(data)
    struct.pack_into("<I", changed, second + 42, 0)
    assert refused_archive(bytes(changed)) == ("file_damaged", "overlap")


def test_an_encrypted_member_is_named_as_such() -> None:
    assert refused_member(patched(packed({"a.csv": b"x"}), 8, "<H", 1)) == ("file_unknown", "encrypted")


def test_a_compression_that_the_limits_do_not_hold_for_is_refused() -> None:
    assert refused_member(packed({"a.csv": b"x"}, zipfile.ZIP_BZIP2)) == ("file_damaged", "zip")


def test_a_member_may_be_no_larger_than_a_file() -> None:
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        archive.writestr("a.csv", b"x")
        archive.writestr("padding.bin", bytes(2 * SMALL))
    large, _ = files_in_archive(patched(result.getvalue(), 24, "<I", MAX_FILE + 1), JOB)
    assert refused(lambda: large.read(JOB)) == ("file_too_large", None)
