"""The anti-forensic splitter of LUKS: 32 bytes come in, 128,000 bytes go out, and back; no file here.

The secret is spread so that every bit of it hangs on every stripe: where one block of the stripes is used again by
the file system, the secret is gone. Source: C. Fruhwirth, "LUKS1 On-Disk Format Specification", version 1.2.3,
section 2.4 (AFsplit, AFmerge, the diffusion H1), with SHA-256 and 4000 stripes, as cryptsetup writes them.
"""

from __future__ import annotations

import hashlib
import secrets
from typing import Final

SECRET_BYTES: Final = 32
STRIPES: Final = 4000
STRIPES_BYTES: Final = STRIPES * SECRET_BYTES


def split(secret: bytes) -> bytes:
    """``secret`` (32 bytes) as 4000 stripes of 32 bytes; all but the last are random."""
    _require(secret, SECRET_BYTES)
    noise = secrets.token_bytes(STRIPES_BYTES - SECRET_BYTES)
    return noise + xor(_diffused(noise), secret)


def merge(stripes: bytes) -> bytes:
    """The secret that ``stripes`` (128,000 bytes) spread; other bytes of that length give other secrets."""
    _require(stripes, STRIPES_BYTES)
    return xor(_diffused(stripes[:-SECRET_BYTES]), stripes[-SECRET_BYTES:])


def _diffused(stripes: bytes) -> bytes:
    """All stripes but the last, each mixed into what the ones before it gave."""
    mixed = 0
    for at in range(0, len(stripes), SECRET_BYTES):
        # H1 of a block as long as one digest: its number (0, four bytes) and its bytes, hashed.
        block = mixed ^ int.from_bytes(stripes[at : at + SECRET_BYTES])
        mixed = int.from_bytes(hashlib.sha256(block.to_bytes(4 + SECRET_BYTES)).digest())
    return mixed.to_bytes(SECRET_BYTES)


def xor(one: bytes, other: bytes) -> bytes:
    """Two byte strings of one length, added bit by bit."""
    return (int.from_bytes(one) ^ int.from_bytes(other)).to_bytes(len(one))


def _require(data: bytes, length: int) -> None:
    if len(data) != length:
        raise ValueError(f"{len(data)} bytes where {length} are split or merged")
