"""A closed store, its key and some byte patterns come in, how often they stand in its decrypted pages goes out.

The driver is not asked, for it shows what is stored and hides what lies beside it. Pages are decrypted here after
SQLCipher 4's public description (SQLCipher design): AES-256-CBC, an IV of its own for each page in the 80 reserved
bytes at its end, and after it the HMAC-SHA512 of all that is before and of the page's number. A page whose HMAC does
not verify under a key was not written with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from persienne.store.driver import user_errors
from persienne.store.pages import PAGE_BYTES, SALT_BYTES, is_sound, mac_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

SHORTEST_PATTERN: Final = 6
"""Bytes: a shorter pattern stands in a page by chance."""
LONGEST_PATTERN: Final = 64

_IV_BYTES, _MAC_BYTES = 16, 64
_RESERVED = _IV_BYTES + _MAC_BYTES
_WAL_HEAD, _FRAME_HEAD = 32, 24
_PAGES_AT_ONCE = 128


@dataclass(frozen=True, slots=True)
class Scan:
    """What was found: pages of file and log that the key opens, that the old key opens, that neither does, patterns."""

    pages: int
    old_pages: int
    foreign_pages: int
    sampled: int
    found: int


def scan(path: Path, key: bytes, old_key: bytes | None, patterns: Sequence[bytes]) -> Scan:
    """Look for ``patterns`` in every page of the store at ``path`` and of its log, under either key.

    What an old frame of the log or a free page holds is looked at like the rest. A pattern has ``SHORTEST_PATTERN`` to
    ``LONGEST_PATTERN`` bytes.
    """
    keys = [_Pages(key), *([] if old_key is None else [_Pages(old_key)])]
    readable, foreign = [0] * 2, 0
    seen: set[bytes] = set()
    finder = Finder(patterns)
    clear: list[bytes] = []
    for number, page in stored_pages(path):
        opener = next((place for place, one in enumerate(keys) if one.wrote(number, page)), None)
        if opener is None:
            foreign += 1
            continue
        readable[opener] += 1
        clear.append(keys[opener].decrypted(number, page))
        if len(clear) == _PAGES_AT_ONCE:
            seen |= finder.find(b"".join(clear))
            clear.clear()
    seen |= finder.find(b"".join(clear))
    return Scan(readable[0], readable[1], foreign, len(patterns), len(seen))


def stored_pages(path: Path) -> Iterator[tuple[int, bytes]]:
    """The number and the bytes of each page of the file, then of each frame of its log, whether it counts or not.

    The system's errors are those of ``user_errors``.
    """
    with user_errors(), path.open("rb") as file:
        number = 0
        while page := file.read(PAGE_BYTES):
            number += 1
            yield number, page
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        with user_errors(), log.open("rb") as file:
            file.read(_WAL_HEAD)
            while head := file.read(_FRAME_HEAD):
                yield int.from_bytes(head[:4], "big"), file.read(PAGE_BYTES)


class _Pages:
    """The pages of one key."""

    def __init__(self, key: bytes) -> None:
        self._mac_key = mac_key(key)
        self._key = algorithms.AES256(key)

    def wrote(self, number: int, page: bytes) -> bool:
        """Whether ``page`` was written with this key, as the page of this number."""
        return is_sound(number, page, self._mac_key)

    def decrypted(self, number: int, page: bytes) -> bytes:
        """What stands in ``page``."""
        initial = page[-_RESERVED:-_MAC_BYTES]
        decryptor = Cipher(self._key, modes.CBC(initial)).decryptor()
        return decryptor.update(page[_begin(number) : -_RESERVED]) + decryptor.finalize()


def _begin(number: int) -> int:
    """Where the ciphertext of a page begins: the first page has the salt in front."""
    return SALT_BYTES if number == 1 else 0


class Finder:
    """Looks for thousands of patterns at once: three words of each window are hashed, and what looks alike compared."""

    def __init__(self, patterns: Iterable[bytes]) -> None:
        self._by_length: dict[int, tuple[set[bytes], NDArray[np.bool_]]] = {}
        for length, some in _by_length(patterns).items():
            marks = np.zeros(1 << 16, np.bool_)
            marks[_hashes(b"".join(sorted(some)), length)[::length]] = True
            self._by_length[length] = (some, marks)

    def find(self, clear: bytes) -> set[bytes]:
        """The patterns that stand in ``clear``."""
        found: set[bytes] = set()
        for length, (wanted, marks) in self._by_length.items():
            if len(clear) >= length:
                places = np.flatnonzero(marks[_hashes(clear, length)]).tolist()
                found |= wanted.intersection([clear[place : place + length] for place in places])
        return found


def _by_length(patterns: Iterable[bytes]) -> dict[int, set[bytes]]:
    by_length: dict[int, set[bytes]] = {}
    for pattern in patterns:
        if not SHORTEST_PATTERN <= len(pattern) <= LONGEST_PATTERN:
            raise ValueError(f"a pattern of {len(pattern)} bytes")
        by_length.setdefault(len(pattern), set()).add(pattern)
    return by_length


def _hashes(clear: bytes, length: int) -> NDArray[np.uint32]:
    """Sixteen bits for each window of ``length`` bytes in ``clear``, of twelve of them.

    These are taken where cells and records differ: at the beginning, in the middle and before the end, for the last
    bytes of a cell are those of an energy that no home uses.
    """
    # At every byte, not at every fourth: the strides say so, and nothing is copied.
    words: NDArray[np.uint32] = np.ndarray(len(clear) - 3, "<u4", clear, 0, (1,))
    windows = len(clear) - length + 1
    mixed = words[:windows] * np.uint32(0x9E3779B1)
    middle = length // 2 - 2
    mixed ^= words[middle : middle + windows] * np.uint32(0x85EBCA6B)
    late = max(length - 8, 2)
    mixed ^= words[late : late + windows] * np.uint32(0xC2B2AE35)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x27D4EB2F)
    return mixed >> np.uint32(16)
