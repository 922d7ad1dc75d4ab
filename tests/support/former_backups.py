"""Backups taken apart and put together again: as a version without identities made them, or as a forger would."""

from __future__ import annotations

import hashlib
import hmac
import json
import zipfile
from typing import TYPE_CHECKING

from persienne.store.connection import STORE_FILE
from persienne.vault import KEYS_FILE, Former, unlock
from persienne.vault.keyfile import Signing, read_keys, write_keys
from support.former_keys import FormerPassphrase, as_the_fourth_format, as_the_third_format
from support.identities import identity_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import Credential

LABEL = "backup.json"


def taken_apart(backup: Path, folder: Path) -> Path:
    """The three files of ``backup``, in the new ``folder``."""
    folder.mkdir()
    with zipfile.ZipFile(backup) as archive:
        archive.extractall(folder)
    return folder


def put_together(folder: Path, backup: Path, key: bytes) -> None:
    """Make ``backup`` one of the three files in ``folder``, its label checked under ``key`` as docs/formats.md says."""
    keys, store = (folder / KEYS_FILE).read_bytes(), (folder / STORE_FILE).read_bytes()
    said = json.loads((folder / LABEL).read_text())
    said |= {"database": hashlib.sha256(store).hexdigest(), "database_bytes": len(store)}
    del said["check"]
    text = json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    said["check"] = hmac.digest(key, b"Persienne backup\0" + text, "sha256").hex()
    with zipfile.ZipFile(backup, "w") as archive:
        for name, data in ((LABEL, json.dumps(said).encode()), (KEYS_FILE, keys), (STORE_FILE, store)):
            archive.writestr(name, data)


def without_a_purpose(backup: Path, passphrase: Credential, folder: Path) -> bytes:
    """Make ``backup`` one that was signed before key files said what they are for; its file key.

    ``folder`` is a new one to work in, and has the three files of it afterwards.
    """
    key = unlock(taken_apart(backup, folder), passphrase, of_backup=True).keys.current
    file, identity = read_keys(folder), identity_of(folder, key)
    (folder / KEYS_FILE).unlink()
    write_keys(folder, file.slots, key, Signing(identity, file.generation), Former())
    put_together(folder, backup, key)
    return key


def of_the_version_before(backup: Path, passphrase: Credential, folder: Path) -> None:
    """Make ``backup`` one that the version before would have made; ``folder`` is a new one to work in."""
    key = unlock(taken_apart(backup, folder), passphrase, of_backup=True).keys.current
    as_the_fourth_format(folder, key, FormerPassphrase("une autre phrase"))
    as_the_third_format(folder, key)
    put_together(folder, backup, key)
