"""The key of a household folder: a credential comes in, the file key (32 bytes) goes out; it opens no database.

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
from persienne.vault.disk import alone
from persienne.vault.keyfile import KEYS_FILE, read_keys, write_keys
from persienne.vault.rekey import abandon_rekey, begin_rekey, finish_rekey
from persienne.vault.slots import KEY_BYTES, Credential, FileKeys, SlotKind, seal, unseal

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault.slots import Slot

__all__ = [
    "KEYS_FILE",
    "KEY_BYTES",
    "Credential",
    "FileKeys",
    "KeyringCredential",
    "PassphraseCredential",
    "SlotKind",
    "abandon_rekey",
    "begin_rekey",
    "create_keys",
    "discard_keys",
    "finish_rekey",
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
        with alone(folder):
            write_keys(folder, (seal(slot, FileKeys(file_key)),), file_key)
    except BaseException:
        credential.discard(slot.id)
        raise
    return file_key


def discard_keys(folder: Path, credential: Credential) -> None:
    """Take back what :func:`create_keys` has just made in ``folder``, the keyring's item included."""
    for slot in read_keys(folder).slots:
        credential.discard(slot.id)
    (folder / KEYS_FILE).unlink()


def open_keys(folder: Path, credential: Credential) -> FileKeys:
    """The file keys of ``folder``: the one in use and, where a rekey was cut short, the next.

    Raises ``keys_missing``, ``keys_damaged``, ``keys_newer``; ``passphrase_needed`` / ``passphrase_not_set`` where no
    slot is of the credential's kind; and what ``credential`` raises.
    """
    file = read_keys(folder)
    slots = [slot for slot in file.slots if slot.kind is credential.kind]
    if not slots:
        raise UserError("passphrase_needed" if credential.kind is SlotKind.KEYRING else "passphrase_not_set")
    keys = _first_opened(slots, credential)
    sound = file.holds(keys.current) and file.renewing == (keys.next is not None)
    if not sound or (keys.next is not None and not file.holds_next(keys.next)):
        raise UserError("keys_damaged")
    return keys


def _first_opened(slots: list[Slot], credential: Credential) -> FileKeys:
    """What the first slot that opens holds: during a rekey the keyring has two, of which one may have lost its item."""
    for slot in slots[:-1]:
        try:
            return unseal(slot, credential.private_key(slot))
        except UserError as error:
            if error.code not in ("keyring_item_missing", "keyring_changed"):
                raise
    return unseal(slots[-1], credential.private_key(slots[-1]))


def slot_kinds(folder: Path) -> tuple[SlotKind, ...]:
    """The kinds of the slots of ``folder``, in the file's order; asks for no secret."""
    return tuple(slot.kind for slot in read_keys(folder).slots)
