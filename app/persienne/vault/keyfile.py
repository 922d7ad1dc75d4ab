"""``household.keys``: slots and file keys come in, are sealed and written whole; slots come back; it opens no slot."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import secrets
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from persienne.base.disks import lies_in_place
from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.base.system_errors import in_the_folder
from persienne.vault.disk import write_new, write_over
from persienne.vault.identity import PUBLIC_BYTES, Identity, is_signed
from persienne.vault.slots import (
    KEY_BYTES,
    SECRET_BYTES,
    STRIPES_BYTES,
    Argon2Cost,
    FileKeys,
    Slot,
    SlotKind,
    merge,
    seal,
    split,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KEYS_FILE = "household.keys"
FORMAT = 5

LARGEST_FILE = 512 * 1024
"""Bytes that a key file may have: its stripes take 171 kB of them."""

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
"""A pipe in the place of the keys is empty, and not waited for."""

_CHECK_BYTES = 16
_MOST_WORK_KIB = 8 << 20
"""Argon2's memory times its iterations (KiB), of all slots together: some seconds, 40 times what we ask for.

A passphrase is tried on one slot after the other.
"""

_CHECK, _CHECK_NEXT = "check", "check_next"
_STRIPES = "stripes"
_KEPT, _OPENED = "former_kept", "former_opened"
_WITH_STRIPES = 3
"""The format since which a key file has stripes."""

_IDENTITY, _GENERATION, _SIGNATURE = "identity", "generation", "signature"
_WITH_IDENTITY = 4
"""The format since which a key file is signed by its household."""

_DERIVATION, _BOUND = "derivation", "persienne-slot-5"
_WITH_DERIVATION = 5
"""The format since which a slot may say that its private key is bound to the format."""

_PURPOSE, _BACKUP = "purpose", "backup"


@dataclass(frozen=True, slots=True)
class Former:
    """What is known of the key files that a household had before.

    ``kept``: one of them may lie on a disk as it was, for it had no stripes, or it is not sure that it was written over
    where it lay. ``opened``: a secret that lasts opened one of them, though none may open today's.
    """

    kept: bool = False
    opened: bool = False

    def __or__(self, other: Former) -> Former:
        """What is to be said of both."""
        return Former(self.kept or other.kept, self.opened or other.opened)


@dataclass(frozen=True, slots=True)
class Signing:
    """The identity that signs a key file, and the file's generation number."""

    identity: Identity
    generation: int

    def next(self) -> Signing:
        """The same, for the file after it."""
        return Signing(self.identity, self.generation + 1)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What ``household.keys`` says: ``slots``, and ``body`` as it stands, which the checks cover.

    ``retired`` are the slots that are no more while the keyring may still hold their items.
    """

    slots: tuple[Slot, ...]
    retired: tuple[str, ...]
    body: Mapping[str, Any] = field(repr=False)

    @property
    def former(self) -> Former:
        """What this key file records of the key files that it replaced: whether one may still lie on a disk."""
        return Former(kept=_KEPT in self.body, opened=_OPENED in self.body)

    def leaves(self, path: Path) -> Former:
        """What will have to be said of those before once this one, which lies at ``path``, has been replaced."""
        kept = _STRIPES not in self.body or not lies_in_place(path)
        return self.former | Former(kept, any(slot.kind.lasts for slot in self.slots))

    @property
    def identity(self) -> bytes | None:
        """The public part of the household's identity (32 bytes); None in formats 1 to 3."""
        return _from_text(self.body[_IDENTITY]) if _IDENTITY in self.body else None

    @property
    def is_of_backup(self) -> bool:
        """Whether it was written for a backup, by a version that says so: it opens no household."""
        return _PURPOSE in self.body

    @property
    def generation(self) -> int:
        """The number of this file among its household's, each higher than the one before; 0 in formats 1 to 3."""
        return int(self.body.get(_GENERATION, 0))

    @property
    def signature(self) -> bytes:
        """That of the household, over all that the file says; empty in formats 1 to 3."""
        return _from_text(self.body.get(_SIGNATURE, ""))

    @property
    def is_signed(self) -> bool:
        """Whether the identity that the file names has signed all that it says."""
        return self.identity is not None and is_signed(self.identity, self.signature, _signed(self.body))

    @property
    def mark(self) -> str:
        """A digest of all that the file says (SHA-256, hexadecimal): a person's yes is of this file and of no other."""
        return hashlib.sha256(_signed(self.body)).hexdigest()

    def nobodys(self) -> KeyFile:
        """The same, to be rewritten, without the identity that it names: its private part is lost."""
        return replace(self, body={name: value for name, value in self.body.items() if name != _IDENTITY})

    @property
    def split_secret(self) -> bytes | None:
        """What the stripes spread (32 bytes), merged when it is asked for; None in formats 1 and 2."""
        return merge(_from_text(self.body[_STRIPES])) if _STRIPES in self.body else None

    @property
    def renewing(self) -> bool:
        """Whether a rekey is under way: each slot carries the next key beside the one in use."""
        return _CHECK_NEXT in self.body

    def holds(self, file_key: bytes) -> bool:
        """Whether ``file_key`` is the one in use and nothing in the file was changed by another hand.

        The check covers every slot: one slipped in by someone without the file key would be handed the next one.
        """
        return _holds(self.body, _CHECK, file_key)

    def holds_next(self, file_key: bytes) -> bool:
        """The same of the key that a rekey is bringing in."""
        return self.renewing and _holds(self.body, _CHECK_NEXT, file_key)


def read_keys(folder: Path, name: str = KEYS_FILE) -> KeyFile:
    """The key file of ``folder``; raises ``keys_missing``, ``keys_damaged``, ``keys_newer``, or what the disk says.

    ``name`` is that of one that lies beside it.
    """
    path = folder / name
    while True:
        try:
            with os.fdopen(os.open(path, _READ), "rb") as file:
                data = file.read(LARGEST_FILE + 1)
                found = os.fstat(file.fileno())
            try:
                return _parsed(data)
            except UserError:
                # A file that was replaced while it was read has been written over.
                if os.path.samestat(found, path.stat()):
                    raise
        except (FileNotFoundError, NotADirectoryError):
            raise UserError("keys_missing") from None
        except IsADirectoryError as error:
            raise UserError("keys_damaged") from error
        except OSError as error:
            raise (in_the_folder(error) or UserError("disk_error")) from error


def write_keys(
    folder: Path,
    slots: tuple[Slot, ...],
    file_key: bytes,
    signing: Signing,
    former: Former,
    *,
    of_backup: bool = False,
) -> None:
    """Make the key file of ``folder`` (0600), whole or not at all; ``former`` are those of a household before it.

    One that is ``of_backup`` says so, under its check and its signature. Raises ``keys_exist`` rather than
    replace a file, ``disk_full`` or ``folder_read_only``.
    """
    file = _sealed(slots, FileKeys(file_key), (), former, signing=signing, of_backup=of_backup)
    write_new(folder / KEYS_FILE, _to_bytes(file.body))


def rewrite_keys(
    folder: Path,
    before: KeyFile,
    slots: tuple[Slot, ...],
    keys: FileKeys,
    retired: tuple[str, ...],
    identity: Identity,
    *,
    beyond: int = 0,
) -> KeyFile:
    """Put the key file of ``folder`` in the place of ``before``, under ``disk.alone``; what says the same stays.

    Every slot is sealed anew behind a new split secret, the file is signed by ``identity`` as the next generation (and
    one ``beyond`` the given), and the former file is written over. Where that is not sure, the new file says so, and
    each one after it. Raises ``keys_changed`` where ``before`` names another identity, ``disk_full`` or
    ``folder_read_only``; the former file stands then.
    """
    if before.identity is not None and before.identity != identity.public:
        raise UserError("keys_changed")
    if before.generation > beyond and _says(before, slots, keys, retired):
        return before
    path = folder / KEYS_FILE
    former = before.leaves(path)
    signing = Signing(identity, max(before.generation, beyond) + 1)
    file = _sealed(slots, keys, retired, former, signing=signing)
    if not write_over(path, _to_bytes(file.body)) and not former.kept:
        file = _sealed(slots, keys, retired, former | Former(kept=True), signing=signing.next())
        write_over(path, _to_bytes(file.body))
    return file


def _says(file: KeyFile, slots: tuple[Slot, ...], keys: FileKeys, retired: tuple[str, ...]) -> bool:
    """Whether ``file`` seals these keys in these slots already."""
    ways = [[replace(slot, sealed=b"", sealed_next=b"") for slot in all_of] for all_of in (file.slots, slots)]
    same_next = not file.renewing if keys.next is None else file.holds_next(keys.next)
    same_keys = file.is_signed and file.holds(keys.current) and same_next
    return ways[0] == ways[1] and file.retired == retired and same_keys


def _parsed(data: bytes) -> KeyFile:
    try:
        body = read_json(data) if len(data) <= LARGEST_FILE else {"format": _format_of(data)}
        version = int(body["format"])
        if version <= FORMAT:
            return _from_body(body)
    except (ValueError, TypeError, LookupError) as error:
        raise UserError("keys_damaged") from error
    raise UserError("keys_newer", format=version, known=FORMAT)


def _format_of(beginning: bytes) -> int:
    """The format that a file says first, where it is longer than any of ours; ValueError where it says none."""
    said = re.match(rb'\s*\{\s*"format"\s*:\s*(\d{1,9})\b', beginning)
    if said is None:
        raise ValueError("no key file")
    return int(said[1])


def _from_body(body: Mapping[str, Any]) -> KeyFile:
    for name in (_CHECK, _CHECK_NEXT) if _CHECK_NEXT in body else (_CHECK,):
        _from_text(body[name])
    slots = tuple(_slot_from_json(said) for said in body["slots"])
    if int(body["format"]) < _WITH_DERIVATION and any(_DERIVATION in said for said in body["slots"]):
        raise ValueError("a derivation in a format that knows none")
    if sum(slot.cost.iterations * slot.cost.memory_kib for slot in slots if slot.cost is not None) > _MOST_WORK_KIB:
        raise ValueError("Argon2id would take too long")
    if int(body["format"]) >= _WITH_STRIPES and len(_from_text(body[_STRIPES])) != STRIPES_BYTES:
        raise ValueError("not the stripes of a key file")
    if body.get(_PURPOSE, _BACKUP) != _BACKUP:
        raise ValueError("a purpose that no version knows")
    if int(body["format"]) < _WITH_IDENTITY and not {_IDENTITY, _GENERATION, _SIGNATURE, _PURPOSE}.isdisjoint(body):
        raise ValueError("an identity in a format that knows none")
    if int(body["format"]) >= _WITH_IDENTITY:
        _from_text(body[_SIGNATURE])
        if len(_from_text(body[_IDENTITY])) != PUBLIC_BYTES or int(body[_GENERATION]) < 1:
            raise ValueError("no identity of a household")
    return KeyFile(slots, tuple(str(slot_id) for slot_id in body.get("retired", ())), body)


def _sealed(
    slots: tuple[Slot, ...],
    keys: FileKeys,
    retired: tuple[str, ...],
    former: Former,
    signing: Signing,
    *,
    of_backup: bool = False,
) -> KeyFile:
    """A new key file: ``slots`` with ``keys`` behind a new split secret, signed."""
    split_secret = secrets.token_bytes(SECRET_BYTES)
    slots = tuple(seal(slot, keys, split_secret) for slot in slots)
    body: dict[str, Any] = {"format": FORMAT, "slots": [_slot_to_json(slot) for slot in slots]}
    if of_backup:
        body[_PURPOSE] = _BACKUP
    if retired:
        body["retired"] = list(retired)
    if former.kept:
        body[_KEPT] = True
    if former.opened and not any(slot.kind.lasts for slot in slots):
        body[_OPENED] = True
    body |= {_IDENTITY: _to_text(signing.identity.public), _GENERATION: signing.generation}
    body[_STRIPES] = _to_text(split(split_secret))
    checks = {_CHECK: _check(body, keys.current)}
    if keys.next is not None:
        checks[_CHECK_NEXT] = _check(body, keys.next)
    body |= {name: _to_text(check) for name, check in checks.items()}
    body[_SIGNATURE] = _to_text(signing.identity.sign(_signed(body)))
    return KeyFile(slots, retired, body)


def _to_bytes(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, indent=2).encode() + b"\n"


def _holds(body: Mapping[str, Any], name: str, file_key: bytes) -> bool:
    return hmac.compare_digest(_check(body, file_key), _from_text(body[name]))


def _check(body: Mapping[str, Any], file_key: bytes) -> bytes:
    """A truncated HMAC of all that the file says but the checks and the signature, under a file key."""
    text = _canonical(body, without=(_CHECK, _CHECK_NEXT, _SIGNATURE))
    return hmac.digest(file_key, b"Persienne household.keys\0" + text, hashlib.sha256)[:_CHECK_BYTES]


def _signed(body: Mapping[str, Any]) -> bytes:
    """What the household signs: all that the file says but the signature itself."""
    return b"Persienne household.keys signed\0" + _canonical(body, without=(_SIGNATURE,))


def _canonical(body: Mapping[str, Any], *, without: tuple[str, ...]) -> bytes:
    """The file as JSON with sorted keys and no blanks; of its stripes, a digest."""
    said = {name: value for name, value in body.items() if name not in without}
    if _STRIPES in said:
        said[_STRIPES] = hashlib.sha256(_from_text(said[_STRIPES])).hexdigest()
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()


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
    if slot.sealed_next:
        said["sealed_next"] = _to_text(slot.sealed_next)
    if slot.replaces is not None:
        said["replaces"] = slot.replaces
    if slot.keyring is not None:
        said["keyring"] = slot.keyring
    if slot.confirmation:
        said["confirmation"] = _to_text(slot.confirmation)
    if slot.bound:
        said[_DERIVATION] = _BOUND
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
    if len(public_key) != KEY_BYTES:
        raise ValueError("no public key of X25519")
    cost = _cost_from_json(said["argon2id"]) if kind is SlotKind.PASSPHRASE else None
    keyring = str(said["keyring"]) if kind is SlotKind.KEYRING else None
    replaces = str(said["replaces"]) if "replaces" in said else None
    sealed, sealed_next = _from_text(said["sealed"]), _from_text(said.get("sealed_next", ""))
    if said.get(_DERIVATION, _BOUND) != _BOUND:
        raise ValueError("a derivation that no version knows")
    vouches, bound = _from_text(said.get("confirmation", "")), _DERIVATION in said
    return Slot(
        str(said["id"]),
        kind,
        public_key,
        sealed,
        sealed_next=sealed_next,
        keyring=keyring,
        cost=cost,
        replaces=replaces,
        confirmation=vouches,
        bound=bound,
    )


def _cost_from_json(said: Mapping[str, Any]) -> Argon2Cost:
    cost = Argon2Cost(_from_text(said["salt"]), int(said["iterations"]), int(said["memory_kib"]), int(said["lanes"]))
    # A forged or damaged number must not ask for all the machine's memory, nor keep it busy for an hour: the memory is
    # gone over once an iteration, so that their product is the time (``_from_body``).
    sound = 1 <= cost.lanes <= 64 and 8 * cost.lanes <= cost.memory_kib <= 2**20 and cost.iterations >= 1
    if not sound or not 8 <= len(cost.salt) <= 64:
        raise ValueError("Argon2id parameters out of range")
    return cost
