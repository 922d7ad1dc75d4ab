"""An encrypted file and a key come in, "is this its key, and which pages are damaged?" goes out; no driver is asked.

SQLCipher says "file is not a database" for a wrong key and for a damaged first page alike. But every page carries its
own HMAC, so one page that verifies is enough to say that the key is right (SQLCipher design, "Per page HMAC").
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGE_BYTES = 4096
SALT_BYTES = 16
_MAC_BYTES = 64
_MAC_SALT_MASK = 0x3A
_MAC_KEY_ROUNDS = 2


def salt(key: bytes) -> bytes:
    """The salt (16 bytes) of a file with this key.

    A raw key needs no salt against guessing, so ours is derived from it: the key can then be known to fit although the
    first bytes of the file, where SQLCipher keeps the salt, are damaged. It looks as random as the one it replaces.
    """
    return hmac.digest(key, b"Persienne household.db salt", hashlib.sha256)[:SALT_BYTES]


def key_fits(path: Path, key: bytes) -> bool:
    """Whether any page of the file at ``path`` was written with ``key``."""
    return any(sound for _, sound in _pages(path, key))


def damaged_pages(path: Path, key: bytes) -> tuple[int, ...]:
    """The numbers (from 1) of the pages that are not as ``key`` wrote them; a piece of a page at the end counts too.

    It says what ``PRAGMA cipher_integrity_check`` says, and says it too where a damaged first page keeps the file from
    opening. No HMAC covers the salt, which is the key's own.
    """
    with path.open("rb") as file:
        salted = file.read(SALT_BYTES) == salt(key)
    return tuple(number for number, sound in _pages(path, key) if not sound or (number == 1 and not salted))


def _pages(path: Path, key: bytes) -> Iterator[tuple[int, bool]]:
    """Each page's number and whether ``key`` wrote it."""
    macs = mac_key(key)
    with path.open("rb") as file:
        number = 0
        while page := file.read(PAGE_BYTES):
            number += 1
            yield number, is_sound(number, page, macs)


def is_sound(number: int, page: bytes, macs: bytes) -> bool:
    """Whether ``page`` was written, as the page of this number, under the key whose ``mac_key`` is ``macs``."""
    said = page[SALT_BYTES if number == 1 else 0 : -_MAC_BYTES] + number.to_bytes(4, "little")
    mac = hmac.digest(macs, said, hashlib.sha512)
    return len(page) == PAGE_BYTES and hmac.compare_digest(mac, page[-_MAC_BYTES:])


def mac_key(key: bytes) -> bytes:
    """The key of the HMACs of the pages that ``key`` wrote."""
    mac_salt = bytes(byte ^ _MAC_SALT_MASK for byte in salt(key))
    return hashlib.pbkdf2_hmac("sha512", key, mac_salt, _MAC_KEY_ROUNDS, len(key))
