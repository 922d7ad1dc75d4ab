"""The key of a household folder: a credential comes in, the 32-byte file key goes out; it never opens the database.

The file key is random. ``household.keys`` holds it in *slots*, as LUKS does: a slot is an X25519 public key and the
file key sealed to it (HPKE base mode, RFC 9180). Sealing needs the public key alone, so that a new file key can be
sealed for every slot without any secret at hand. The private key of a keyring slot is one item of the system's keyring;
that of a passphrase slot is derived from the passphrase. The file is described in docs/formats.md, "The household
folder".
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from persienne.errors import UserError
from persienne.vault.credentials import KeyringCredential, PassphraseCredential
from persienne.vault.keyfile import KEYS_FILE, check_holds, read_keys, write_keys
from persienne.vault.slots import KEY_BYTES, Credential, SlotKind, seal, unseal

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "KEYS_FILE",
    "KEY_BYTES",
    "Credential",
    "KeyringCredential",
    "PassphraseCredential",
    "SlotKind",
    "create_keys",
    "keyring_name",
    "open_keys",
    "slot_kinds",
]


def keyring_name() -> str:
    """The name of the system's keyring, or ``keyring_absent`` / ``keyring_unsafe`` where none may be used."""
    return KeyringCredential().name()


def create_keys(folder: Path, credential: Credential) -> bytes:
    """Make ``household.keys`` in ``folder`` with one slot and return the new file key (32 bytes).

    Raises ``keys_exist`` rather than replace a file, ``disk_full``, ``folder_read_only``, and what
    ``credential`` raises.
    """
    if (folder / KEYS_FILE).exists():
        raise UserError("keys_exist")
    file_key = secrets.token_bytes(KEY_BYTES)
    slot = credential.make_slot()
    try:
        write_keys(folder, (seal(slot, file_key),), file_key)
    except BaseException:
        credential.discard(slot)
        raise
    return file_key


def open_keys(folder: Path, credential: Credential) -> bytes:
    """The file key of ``folder`` (32 bytes).

    Raises ``keys_missing``, ``keys_damaged``, ``keys_newer``; ``passphrase_needed`` / ``passphrase_not_set`` where no
    slot is of the credential's kind; and what ``credential`` raises.
    """
    keys = read_keys(folder)
    slot = next((slot for slot in keys.slots if slot.kind is credential.kind), None)
    if slot is None:
        raise UserError("passphrase_needed" if credential.kind is SlotKind.KEYRING else "passphrase_not_set")
    file_key = unseal(slot, credential.private_key(slot))
    if not check_holds(keys, file_key):
        raise UserError("keys_damaged")
    return file_key


def slot_kinds(folder: Path) -> tuple[SlotKind, ...]:
    """The kinds of the slots of ``folder``, in the file's order; asks for no secret."""
    return tuple(slot.kind for slot in read_keys(folder).slots)
