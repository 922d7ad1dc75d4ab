"""What the system says of a disk, a folder or the machine has a code that a household can act on."""

from __future__ import annotations

import errno

import pytest

from persienne.base.errors import UserError
from persienne.base.system_errors import behind, in_the_folder
from persienne.words import ERRORS


@pytest.mark.for_each(
    ("number", "code"),
    [
        (errno.EIO, "disk_error"),
        (errno.ENOSPC, "disk_full"),
        (errno.EFBIG, "disk_full"),
        (errno.ENODEV, "disk_error"),
        (errno.EMFILE, "computer_short"),
        (errno.ENOMEM, "computer_short"),
        (errno.EROFS, "folder_read_only"),
        (errno.EACCES, "folder_read_only"),
        (errno.ELOOP, "folder_links"),
        (errno.ENOLCK, "store_unlockable"),
        (errno.ENOSYS, "store_unlockable"),
        (errno.EOPNOTSUPP, "store_unlockable"),
        (errno.ENOTCONN, "disk_error"),
        (errno.EISDIR, "folder_changed"),
    ],
)
def test_an_error_of_the_system_has_words(number: int, code: str) -> None:
    found = in_the_folder(OSError(number, ""))
    assert isinstance(found, UserError)
    assert found.code == code
    assert code in ERRORS


def test_at_the_edge_only_what_means_the_same_everywhere_is_known() -> None:
    assert [getattr(behind(error), "code", None) for error in (OSError(errno.EIO, ""), MemoryError())] == [
        "disk_error",
        "computer_short",
    ]
    assert behind(OSError(errno.EACCES, "")) is None
    assert behind(ValueError()) is None


def test_a_disk_that_became_read_only_has_its_sentence_whatever_was_opened() -> None:
    known = behind(OSError(errno.EROFS, "Read-only file system"))
    assert known is not None
    assert known.code == "folder_read_only"
