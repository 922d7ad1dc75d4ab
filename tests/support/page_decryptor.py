"""A decryptor of SQLCipher 4 pages from the format's description alone; it shares no line with the program.

SQLCipher's design document ("Database Encryption and Verification Format"): pages of 4096 bytes, of which 80 at the end
are reserved: 16 of initialisation vector, then 64 of HMAC-SHA512 over the ciphertext, the vector and the page's number
(32 bits, little-endian). The HMAC's key is PBKDF2-HMAC-SHA512 of the file key in two rounds, its salt the file’s with
each byte XOR 0x3A. The salt is the first 16 bytes of page 1. SQLite's file format, section 4, describes the log.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA512
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PAGE, RESERVED, VECTOR, SALT = 4096, 80, 16, 16


class Looked(NamedTuple):
    """The pages that the key opens, those that it does not, and the patterns that stand in the former."""

    opened: int
    shut: int
    found: set[bytes]


def look_for(folder: Path, key: bytes, salt: bytes, patterns: Iterable[bytes]) -> Looked:
    """Look into every page of ``household.db`` and of its log in ``folder``."""
    wanted, found = set(patterns), set()
    opened = shut = 0
    for number, page in every_page(folder):
        clear = decrypt(number, page, key, salt)
        if clear is None:
            shut += 1
            continue
        opened += 1
        found |= {pattern for pattern in wanted - found if pattern in clear}
    return Looked(opened, shut, found)


def every_page(folder: Path) -> Iterator[tuple[int, bytes]]:
    data = (folder / "household.db").read_bytes()
    for at in range(0, len(data), PAGE):
        yield at // PAGE + 1, data[at : at + PAGE]
    log = folder / "household.db-wal"
    frames = log.read_bytes()[32:] if log.exists() else b""
    for at in range(0, len(frames), 24 + PAGE):
        (number,) = struct.unpack(">I", frames[at : at + 4])
        yield number, frames[at + 24 : at + 24 + PAGE]


def decrypt(number: int, page: bytes, key: bytes, salt: bytes) -> bytes | None:
    """What stands in a page; None where its HMAC says that the key did not write it."""
    body = page[SALT:] if number == 1 else page
    mac = HMAC(mac_key(key, salt), SHA512())
    mac.update(body[:-64] + struct.pack("<I", number))
    try:
        mac.verify(body[-64:])
    except InvalidSignature:
        return None
    decryptor = Cipher(AES(key), CBC(body[-RESERVED : -RESERVED + VECTOR])).decryptor()
    return decryptor.update(body[:-RESERVED]) + decryptor.finalize()


def mac_key(key: bytes, salt: bytes) -> bytes:
    mask = bytes(byte ^ 0x3A for byte in salt)
    return PBKDF2HMAC(SHA512(), 32, mask, 2).derive(key)


def salt_of(folder: Path) -> bytes:
    return (folder / "household.db").read_bytes()[:SALT]
