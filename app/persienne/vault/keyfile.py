"""``household.keys``: slots and a file key come in, the file is written whole; slots come back; it opens no slot."""

from __future__ import annotations

import base64
import contextlib
import errno
import hashlib
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from persienne.errors import UserError
from persienne.vault.slots import Argon2Cost, Slot, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

KEYS_FILE = "household.keys"
FORMAT = 1

_CHECK_BYTES = 16
_LARGEST_FILE = 64 * 1024

_CODES = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "folder_read_only",
    errno.EACCES: "folder_read_only",
    errno.EPERM: "folder_read_only",
}


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What ``household.keys`` says: its ``slots``, and its ``body`` as it stands, which the check covers."""

    slots: tuple[Slot, ...]
    body: Mapping[str, Any]


def read_keys(folder: Path) -> KeyFile:
    """The key file of ``folder``; raises ``keys_missing``, ``keys_damaged`` or ``keys_newer``."""
    try:
        with (folder / KEYS_FILE).open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("keys_missing") from None
    try:
        body: dict[str, Any] = json.loads(data) if len(data) <= _LARGEST_FILE else {}
        version = int(body["format"])
        if version <= FORMAT:
            _from_text(body["check"])
            return KeyFile(tuple(_slot_from_json(said) for said in body["slots"]), body)
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise UserError("keys_damaged") from error
    raise UserError("keys_newer", format=version, known=FORMAT)


def write_keys(folder: Path, slots: tuple[Slot, ...], file_key: bytes) -> None:
    """Make the key file of ``folder`` (0600), whole or not at all.

    Raises ``keys_exist`` rather than replace a file, ``disk_full`` or ``folder_read_only``.
    """
    body: dict[str, Any] = {"format": FORMAT, "slots": [_slot_to_json(slot) for slot in slots]}
    body["check"] = _to_text(_check(body, file_key))
    with _disk_errors():
        _write_new(folder / KEYS_FILE, json.dumps(body, indent=2).encode() + b"\n")


def check_holds(keys: KeyFile, file_key: bytes) -> bool:
    """Whether ``file_key`` is that of ``keys`` and nothing in the file was changed by another hand.

    The check covers every slot: one slipped in by someone without the file key would be handed the next one at a rekey.
    """
    return hmac.compare_digest(_check(keys.body, file_key), _from_text(keys.body["check"]))


def _check(body: Mapping[str, Any], file_key: bytes) -> bytes:
    """A truncated HMAC of all that the file says but the check itself, under the file key."""
    said = {name: value for name, value in body.items() if name != "check"}
    text = json.dumps(said, sort_keys=True, separators=(",", ":"))
    return hmac.digest(file_key, b"Persienne household.keys\0" + text.encode(), hashlib.sha256)[:_CHECK_BYTES]


def _to_text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _from_text(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def _slot_to_json(slot: Slot) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": slot.id,
        "kind": slot.kind.value,
        "public_key": _to_text(slot.public_key),
        "sealed": _to_text(slot.sealed),
    }
    if slot.keyring is not None:
        said["keyring"] = slot.keyring
    if slot.cost is not None:
        said["argon2id"] = {
            "salt": _to_text(slot.cost.salt),
            "iterations": slot.cost.iterations,
            "memory_kib": slot.cost.memory_kib,
            "lanes": slot.cost.lanes,
        }
    return said


def _slot_from_json(said: Mapping[str, Any]) -> Slot:
    kind = SlotKind(said["kind"])
    public_key = _from_text(said["public_key"])
    X25519PublicKey.from_public_bytes(public_key)
    cost = _cost_from_json(said["argon2id"]) if kind is SlotKind.PASSPHRASE else None
    keyring = str(said["keyring"]) if kind is SlotKind.KEYRING else None
    return Slot(str(said["id"]), kind, public_key, _from_text(said["sealed"]), keyring, cost)


def _cost_from_json(said: Mapping[str, Any]) -> Argon2Cost:
    cost = Argon2Cost(_from_text(said["salt"]), int(said["iterations"]), int(said["memory_kib"]), int(said["lanes"]))
    # A damaged number must not keep the machine busy for an hour or ask for all its memory.
    sound = 1 <= cost.iterations <= 64 and 1 <= cost.lanes <= 64 and 8 * cost.lanes <= cost.memory_kib <= 2**20
    if not sound or not 8 <= len(cost.salt) <= 64:
        raise ValueError("Argon2id parameters out of range")
    return cost


def _write_new(path: Path, data: bytes) -> None:
    temporary = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(temporary, path)  # a rename would replace the keys of another `init` that was quicker
        except FileExistsError:
            raise UserError("keys_exist") from None
        except OSError:  # exFAT and its like have no links
            temporary.rename(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folder as a file
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _disk_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno not in _CODES:
            raise
        raise UserError(_CODES[error.errno]) from error
