"""A key is known by any page that it wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.store.connection import open_store
from persienne.store.pages import PAGE_BYTES, key_fits, salt

if TYPE_CHECKING:
    from pathlib import Path


def test_the_last_page_alone_tells_the_key(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()
    data = path.read_bytes()
    path.write_bytes(bytes(len(data) - PAGE_BYTES) + data[-PAGE_BYTES:])
    assert key_fits(path, key)
    assert not key_fits(path, bytes(32))


def test_pages_out_of_their_place_do_not_count(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()
    data = path.read_bytes()
    path.write_bytes(data[PAGE_BYTES : 2 * PAGE_BYTES])
    assert not key_fits(path, key)


def test_the_salt_in_the_file_is_that_of_the_key(path: Path, key: bytes) -> None:
    open_store(path, key, create=True).close()
    assert path.read_bytes()[:16] == salt(key)
