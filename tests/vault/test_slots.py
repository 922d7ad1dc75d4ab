"""The anti-forensic splitter: it is LUKS's own, and every stripe is needed."""

from __future__ import annotations

import hashlib
import shutil
import struct
import subprocess
from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import given
from hypothesis import strategies as st

from persienne.vault.slots import SECRET_BYTES, STRIPES, STRIPES_BYTES, merge, split

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512


@pytest.mark.slow
@given(st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES))
def test_what_was_split_is_merged_again(secret: bytes) -> None:
    stripes = split(secret)
    assert len(stripes) == STRIPES_BYTES
    assert merge(stripes) == secret


def test_the_same_secret_is_never_split_the_same_way_twice() -> None:
    assert split(bytes(32)) != split(bytes(32))


@pytest.mark.slow
@given(st.integers(0, STRIPES - 1), st.integers(0, 8 * SECRET_BYTES - 1))
def test_one_changed_bit_anywhere_loses_the_secret(stripe: int, bit: int) -> None:
    stripes = bytearray(split(bytes(32)))
    stripes[stripe * SECRET_BYTES + bit // 8] ^= 1 << bit % 8
    assert merge(bytes(stripes)) != bytes(32)


@pytest.mark.parametrize("length", [0, 31, 33], ids=str)
def test_another_length_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="bytes where"):
        split(bytes(length))
    with pytest.raises(ValueError, match="bytes where"):
        merge(bytes(length))


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("cryptsetup") is None, reason="cryptsetup is not installed")
def test_stripes_that_cryptsetup_wrote_give_its_master_key(tmp_path: Path) -> None:
    """LUKS1 On-Disk Format Specification 1.2.3, figures 1 and 2: the header, the key slots, and where stripes lie."""
    volume = tmp_path / "volume"
    volume.write_bytes(bytes(8 << 20))
    given_key = tmp_path / "passphrase"
    given_key.write_bytes(b"persienne")
    master = tmp_path / "master"
    options = ["--type", "luks1", "--cipher", "aes-cbc-plain", "--key-size", "256", "--hash", "sha256"]
    luks("luksFormat", *options, "--pbkdf-force-iterations", "1000", str(volume), str(given_key))
    luks("luksDump", "--dump-volume-key", "--volume-key-file", str(master), "--key-file", str(given_key), str(volume))
    assert merge(_first_stripes(volume.read_bytes(), b"persienne")) == master.read_bytes()


def luks(action: str, *arguments: str) -> None:
    program = shutil.which("cryptsetup")
    assert program is not None
    return subprocess.run(
        [program, "--batch-mode", action, *arguments], check=True, capture_output=True, text=True
    ).stdout


def _first_stripes(volume: bytes, passphrase: bytes) -> bytes:
    """The stripes of key slot 0, decrypted sector by sector (aes-cbc-plain: the sector's number is the vector)."""
    active, iterations, salt, offset, stripes = struct.unpack_from(">II32sII", volume, 208)
    assert (active, stripes) == (0x00AC71F3, STRIPES)
    key = hashlib.pbkdf2_hmac("sha256", passphrase, salt, iterations, SECRET_BYTES)
    found = bytearray()
    for sector in range(STRIPES_BYTES // SECTOR):
        cipher = Cipher(algorithms.AES(key), modes.CBC(struct.pack("<I12x", sector))).decryptor()
        begin = (offset + sector) * SECTOR
        found += cipher.update(volume[begin : begin + SECTOR])
    return bytes(found)
