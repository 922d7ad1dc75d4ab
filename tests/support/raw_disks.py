"""A disk in a file, and what someone finds on it who knows a passphrase: key files and pages, wherever they lie.

The carver knows the formats from docs/formats.md, SQLCipher's design and SQLite's file format. Key files are tried with
the program's own opening, as a thief would.
"""

from __future__ import annotations

import json
import struct
import subprocess
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from persienne.base.errors import UserError
from persienne.vault import KEYS_FILE, unlock
from support.households import mounted
from support.page_decryptor import PAGE, RESERVED, VECTOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from persienne.vault import Credential

MEGABYTES = {"ext4": 64, "btrfs": 160}
_BLOCK = 4096
_BEGINNING = b'{\n  "format"'
_LONGEST_KEYS = 400_000
MEASURED_HALF_HOUR = struct.pack("<ii", 1800, 0)
"""The length and quality in the cell of each measured half-hour; a page without it need not be searched."""
_LOG = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")


class RawDisk(NamedTuple):
    """A file with a file system in it, mounted at ``at``."""

    image: Path
    at: Path


@contextmanager
def raw_disk(folder: Path, kind: str, *options: str) -> Iterator[RawDisk]:
    """A new disk of ``kind``, or skip saying why there is none here; read its image once the block has ended.

    ``options`` are those that it is mounted with.
    """
    image = folder / f"{kind}.image"
    with image.open("wb") as file:
        file.truncate(MEGABYTES[kind] << 20)
    try:
        subprocess.run([f"mkfs.{kind}", "-q", str(image)], check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError) as error:
        pytest.skip(f"no file system of this kind can be made here: {getattr(error, 'stderr', error)}")
    with mounted(folder / kind, ("mount", "-o", ",".join(("loop", *options)), str(image))) as at:
        yield RawDisk(image, at)
        subprocess.run(["sync", "-f", str(at)], check=True)


def keys_on(image: Path, credential: Credential, scratch: Path) -> set[bytes]:
    """The file keys of every key file that lies on the disk and opens with ``credential``, deleted ones too."""
    data, found, at = image.read_bytes(), set(), -1
    scratch.mkdir(exist_ok=True)
    while (at := data.find(_BEGINNING, at + 1)) != -1:
        text = data[at : at + _LONGEST_KEYS].decode("latin-1")
        try:
            _, end = json.JSONDecoder().raw_decode(text)
            (scratch / KEYS_FILE).write_text(text[:end], encoding="latin-1")
            keys = unlock(scratch, credential, of_backup=True).keys  # of formats 1 to 3 too, as a thief would
        except (ValueError, UserError):
            continue
        found |= {key for key in (keys.current, keys.next) if key is not None}
    return found


def cells_on(image: Path, keys: Iterable[bytes], cells: set[bytes]) -> int:
    """How many of ``cells`` stand in a page that lies on the disk, read with any of ``keys``."""
    data, found = image.read_bytes(), set()
    for key in keys:
        for page in _pages(data):
            clear = _clear(page, key)
            if clear and MEASURED_HALF_HOUR in clear:
                found |= {cell for cell in cells - found if cell in clear}
    return len(found)


def _pages(data: bytes) -> Iterator[bytes]:
    """Each block of the disk, and each frame of each log."""
    for at in range(0, len(data), _BLOCK):
        yield data[at : at + PAGE]
        if data[at : at + 4] in _LOG:
            for frame in range(at + 32, min(len(data), at + (8 << 20)), 24 + PAGE):
                yield data[frame + 24 : frame + 24 + PAGE]


def _clear(page: bytes, key: bytes) -> bytes:
    """What ``page`` says under ``key``, whichever page it is; noise where the key is another one's."""
    if len(page) < PAGE or not any(page):
        return b""
    decryptor = Cipher(AES(key), CBC(page[-RESERVED : -RESERVED + VECTOR])).decryptor()
    return decryptor.update(page[:-RESERVED]) + decryptor.finalize()
