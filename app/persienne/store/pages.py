"""An encrypted file and a key come in, "is this its key?" goes out; the driver is not asked, damage would hide it.

SQLCipher says "file is not a database" for a wrong key and for a damaged first page alike. But every page carries its
own HMAC, so one page that verifies is enough to say that the key is right (SQLCipher design, "Per page HMAC").
"""

from __future__ import annotations

import hashlib
import hmac
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    mac_salt = bytes(byte ^ _MAC_SALT_MASK for byte in salt(key))
    mac_key = hashlib.pbkdf2_hmac("sha512", key, mac_salt, _MAC_KEY_ROUNDS, len(key))
    with path.open("rb") as file:
        number = 0
        while len(page := file.read(PAGE_BYTES)) == PAGE_BYTES:
            number += 1
            said = page[SALT_BYTES if number == 1 else 0 : -_MAC_BYTES] + number.to_bytes(4, "little")
            if hmac.compare_digest(hmac.digest(mac_key, said, hashlib.sha512), page[-_MAC_BYTES:]):
                return True
    return False
