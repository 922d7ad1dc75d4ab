"""The ways into a household: one is added, takes another's place, or goes; the file key stays, and so does one."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.vault.disk import alone
from persienne.vault.keyfile import rewrite_keys
from persienne.vault.rekey import Ways, confirmed_slot, discard_unwritten, held, retire
from persienne.vault.slots import KEY_BYTES, Credential, FileKeys, Slot, SlotKind, first_private, seal, unseal

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault.identity import Identity
    from persienne.vault.keyfile import KeyFile
    from persienne.vault.opening import Opened


def replace_slot(folder: Path, key: bytes, identity: Identity, credential: Credential) -> Slot:
    """Let ``credential`` open the household instead of whatever of its kind did; with none before, it is added.

    A keyring takes the place of a keyring of the same name alone, whose item goes. The slot is proved before the file
    is written. Raises ``keys_changed`` where ``key`` is not the file's, ``rekey_under_way``, ``disk_full``,
    ``folder_read_only`` and what ``credential`` raises; nothing has changed then.
    """
    with alone(folder):
        file = _settled(folder, key)
        trial = secrets.token_bytes(KEY_BYTES)
        slot = seal(confirmed_slot(credential, identity), FileKeys(key), trial)
        name = (slot.kind, slot.keyring)
        former = [one for one in file.slots if one.id == slot.id or (one.kind, one.keyring) == name]
        kept = tuple(one for one in file.slots if one not in former)
        gone = [one.id for one in former if one.kind is SlotKind.KEYRING]
        with undoing(lambda: discard_unwritten(folder, (slot,), credential)):
            # Opened as it will be one day: what does not give the key now is no way in.
            if unseal(slot, credential.private_key(slot), trial).current != key:
                raise UserError("keys_damaged")
            retire(
                folder, file, Ways((*kept, slot), (*file.retired, *gone)), key, identity=identity, keyring=credential
            )
        return slot


def remove_slot(folder: Path, key: bytes, identity: Identity, slot_id: str, proof: Credential) -> None:
    """Take a way in out, after ``proof`` has opened another one.

    Raises ``slot_unknown``, ``last_way_in`` where nothing else is of the kind of ``proof``, what ``proof`` raises where
    it does not open it, and as :func:`replace_slot`.
    """
    with alone(folder):
        file = _settled(folder, key)
        if slot_id not in {slot.id for slot in file.slots}:
            raise UserError("slot_unknown")
        kept = tuple(slot for slot in file.slots if slot.id != slot_id)
        others = [slot for slot in kept if slot.kind is proof.kind]
        if not others:
            raise UserError("last_way_in")
        if unseal(*first_private(others, proof), file.split_secret).current != key:
            raise UserError("keys_damaged")
        gone = [slot.id for slot in file.slots if slot.id == slot_id and slot.kind is SlotKind.KEYRING]
        retire(folder, file, Ways(kept, (*file.retired, *gone)), key, identity=identity, keyring=proof)


def confirm(folder: Path, key: bytes, identity: Identity, opened: Opened, *, beyond: int = 0) -> None:
    """Let the slot that ``opened`` says vouch for ``identity``, its private key bound to the format of today.

    The slots that have not vouched yet stay as they are, and open the household all the same; where the file names
    another identity, which is lost, no slot vouches for that one any more. The file becomes a generation ``beyond``
    the given one. Raises as :func:`replace_slot`.
    """
    with alone(folder):
        file = _settled(folder, key)
        slots = file.slots
        if file.identity not in (None, identity.public):
            file = file.nobodys()
            slots = tuple(replace(slot, confirmation=b"") for slot in slots)
        slots = tuple(opened.vouching(one, identity.public) if one.id == opened.slot.id else one for one in slots)
        rewrite_keys(folder, file, slots, FileKeys(key), retired=file.retired, identity=identity, beyond=beyond)


def _settled(folder: Path, key: bytes) -> KeyFile:
    file = held(folder, key)
    if file.renewing:
        raise UserError("rekey_under_way")
    return file
