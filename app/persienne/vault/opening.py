"""A folder and a credential come in; its slot, the identity and the signature are checked; the file keys go out.

    the credential  opens        a slot        or it is no way in
    the identity    has signed   the file      or another hand has written in it
    the slot        vouches for  the identity  or another household stands in the place of this one

Nothing is unsealed before. Whether a slot that has not vouched yet is to be believed is decided elsewhere
(household/access/recognition.py). A key file of a version that signed none is refused, unless a person was asked.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.vault.identity import confirmation
from persienne.vault.keyfile import read_keys
from persienne.vault.slots import (
    Credential,
    FileKeys,
    Slot,
    SlotKind,
    bound_private,
    first_private,
    public_bytes,
    unseal,
)

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from persienne.vault.keyfile import KeyFile


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened key file: its keys, and what shows whose it is.

    ``confirmed``: the slot vouches for the identity that has signed the file; else the slot says nothing.
    ``identity`` is the public part (32 bytes; None where no household has signed), ``generation`` the file's number in
    the household's row, ``mark`` a digest of all that the file says (hexadecimal), ``public_keys`` those of the slots.
    """

    keys: FileKeys
    confirmed: bool
    identity: bytes | None
    generation: int
    signature: bytes
    mark: str
    public_keys: tuple[bytes, ...]
    slot: Slot
    _private: X25519PrivateKey = field(repr=False)
    credential: Credential = field(repr=False)

    def vouching(self, slot: Slot, identity: bytes) -> Slot:
        """``slot``, the one that was opened, vouching for ``identity`` (32 bytes) and with its private key bound."""
        private = self._private if self.slot.bound else bound_private(self._private.private_bytes_raw(), slot.kind)
        slot = replace(slot, public_key=public_bytes(private), bound=True)
        return replace(slot, confirmation=confirmation(slot, private, identity))


def open_keys(folder: Path, credential: Credential) -> FileKeys:
    """The file keys of ``folder``: the one in use and, where a rekey was cut short, the next; see :func:`unlock`."""
    return unlock(folder, credential).keys


def unlock(
    folder: Path, credential: Credential, *, of_backup: bool = False, trusted: AbstractSet[str] = frozenset()
) -> Opened:
    """Open the key file of ``folder``, a household's or, ``of_backup``, a backup's.

    Raises ``keys_former`` (folder, told) where no household has signed a household's (formats 1 to 3): whoever has seen
    the public keys could have made the file. No secret is asked for then, unless a person was told so, and wants the
    very file: ``trusted`` has the fact ``told``. Raises ``keys_of_backup`` where a backup's stands in the place of a
    household's; those of backups that a former version made do not say what they are. Raises ``keys_missing``,
    ``keys_damaged`` (also where the household did not sign what the file says), ``keys_newer``; ``keys_foreign`` where
    the slot vouches for another identity than the one that signed; ``passphrase_needed`` / ``recovery_needed`` where
    there is no keyring slot, ``passphrase_not_set``, ``recovery_not_set``; and what ``credential`` raises. An error of
    the credential has the fact ``way_back``, what else opens the household: a key of ``words.privacy.WAYS_BACK``.
    """
    file = read_keys(folder)
    if file.is_of_backup and not of_backup:
        raise UserError("keys_of_backup", folder=folder.name)
    told = f"keys_former {file.mark}"
    if file.identity is None and not of_backup and told not in trusted:
        raise UserError("keys_former", folder=folder.name, told=told)
    kinds = {slot.kind for slot in file.slots}
    if credential.kind not in kinds:
        raise UserError(_no_slot(credential.kind, kinds))
    try:
        slot, private = first_private([slot for slot in file.slots if slot.kind is credential.kind], credential)
    except UserError as error:
        raise UserError(error.code, **error.facts, **_way_back(credential.kind, kinds)) from error
    confirmed = _is_confirmed(file, slot, private)
    keys = unseal(slot, private, file.split_secret)
    sound = file.holds(keys.current) and file.renewing == (keys.next is not None)
    if not sound or (keys.next is not None and not file.holds_next(keys.next)):
        raise UserError("keys_damaged")
    public = tuple(one.public_key for one in file.slots)
    return Opened(
        keys,
        confirmed,
        file.identity,
        file.generation,
        signature=file.signature,
        mark=file.mark,
        public_keys=public,
        slot=slot,
        _private=private,
        credential=credential,
    )


def _is_confirmed(file: KeyFile, slot: Slot, private: X25519PrivateKey) -> bool:
    if file.identity is None:
        return False
    if not file.is_signed:
        raise UserError("keys_damaged")
    if slot.confirmation and not hmac.compare_digest(slot.confirmation, confirmation(slot, private, file.identity)):
        raise UserError("keys_foreign")
    return bool(slot.confirmation)


def _no_slot(kind: SlotKind, kinds: set[SlotKind]) -> str:
    if kind is SlotKind.KEYRING:
        return "passphrase_needed" if SlotKind.PASSPHRASE in kinds else "recovery_needed"
    return "passphrase_not_set" if kind is SlotKind.PASSPHRASE else "recovery_not_set"


def _way_back(kind: SlotKind, kinds: set[SlotKind]) -> dict[str, str]:
    """What is left when a slot of ``kind`` does not open; only of a keyring it is told that there is nothing."""
    left = kinds - {kind, SlotKind.KEYRING}
    if not left:
        return {"way_back": "none"} if kind is SlotKind.KEYRING else {}
    return {"way_back": "either" if len(left) > 1 else left.pop().value}
