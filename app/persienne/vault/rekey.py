"""A key file with one key becomes a key file with the next one, by way of both; the database is rekeyed elsewhere.

    begin_rekey     each slot carries both keys, sealed
    (the database is rekeyed and opened with the new key)
    finish_rekey    the new key alone            or    abandon_rekey    the old key alone

The file is replaced whole at each step, so that a kill leaves one of these states and every way in opens each of them.
Sealing needs public keys alone. A keyring slot gets a fresh secret as well: a new slot and item beside the old ones,
which go once the new ones are proved. An old item that the keyring keeps for now is written down and goes later.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.vault.disk import alone
from persienne.vault.identity import confirmation
from persienne.vault.keyfile import read_keys, rewrite_keys
from persienne.vault.slots import KEY_BYTES, Credential, FileKeys, Slot, SlotKind

if TYPE_CHECKING:
    from pathlib import Path

    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from persienne.vault.identity import Identity
    from persienne.vault.keyfile import KeyFile
    from persienne.vault.opening import Opened


def begin_rekey(
    folder: Path, key: bytes, identity: Identity, keyring: Credential | None = None, opened: Opened | None = None
) -> bytes:
    """Seal a random new file key (32 bytes) beside ``key``, the one in use, in every slot, and return it.

    A keyring slot that ``keyring`` opens gets a fresh secret; the others keep theirs. ``opened`` is the slot in hand,
    which vouches for ``identity`` where it has not yet. Raises ``keys_changed`` where ``key`` is not the file's or a
    slot was slipped in, ``rekey_under_way``, ``disk_full``, ``folder_read_only``, and what :func:`read_keys` raises;
    nothing has changed then.
    """
    with alone(folder):
        file = held(folder, key)
        if file.renewing:
            raise UserError("rekey_under_way")
        file = _settled(
            folder, file, Ways(file.slots, file.retired), key, identity=identity, keyring=keyring, opened=opened
        )
        new_key = secrets.token_bytes(KEY_BYTES)
        keys = FileKeys(key, new_key)
        fresh = _fresh_slots(file.slots, identity, keyring)
        with undoing(lambda: discard_unwritten(folder, fresh, keyring)):
            rewrite_keys(folder, file, (*file.slots, *fresh), keys, retired=file.retired, identity=identity)
    return new_key


def finish_rekey(
    folder: Path, new_key: bytes, identity: Identity, keyring: Credential | None = None, opened: Opened | None = None
) -> None:
    """Keep ``new_key`` alone; the old key is sealed nowhere any more. Done twice, it changes nothing.

    The old keyring slot and then its item go where ``keyring`` opens the slot that replaces it; where it can't be
    proved (no keyring, a locked one) both stay, sealed to the new key, until it can. Raises ``keys_changed`` where
    ``new_key`` is not the file's, ``disk_full`` or ``folder_read_only``.
    """
    with alone(folder):
        file = read_keys(folder)
        if not (file.holds_next(new_key) or (file.holds(new_key) and not file.renewing)):
            raise UserError("keys_changed")
        _settled(
            folder, file, Ways(file.slots, file.retired), new_key, identity=identity, keyring=keyring, opened=opened
        )


def abandon_rekey(
    folder: Path, key: bytes, identity: Identity, keyring: Credential | None = None, opened: Opened | None = None
) -> None:
    """Go back to ``key`` alone, the one in use before :func:`begin_rekey`. Done twice, it changes nothing.

    The fresh keyring slot goes, and its item if ``keyring`` lets it. Raises as :func:`finish_rekey`.
    """
    with alone(folder):
        file = held(folder, key)
        slots, retired = file.slots, file.retired
        if file.renewing:
            retired = (*retired, *(slot.id for slot in slots if slot.replaces is not None))
            slots = tuple(slot for slot in slots if slot.replaces is None)
        _settled(folder, file, Ways(slots, retired), key, identity=identity, keyring=keyring, opened=opened)


def held(folder: Path, key: bytes) -> KeyFile:
    """The key file of ``folder``, proved to be under ``key`` with every slot; else ``keys_changed``."""
    file = read_keys(folder)
    if not file.holds(key):
        raise UserError("keys_changed")
    return file


@dataclass(frozen=True, slots=True)
class Ways:
    """The slots that a key file is to have, and the ids of those that are gone while a keyring may hold their items."""

    slots: tuple[Slot, ...]
    retired: tuple[str, ...]


def retire(
    folder: Path, file: KeyFile, ways: Ways, key: bytes, identity: Identity, keyring: Credential | None
) -> KeyFile:
    """Write ``ways``, then delete the items of the retired; those that the keyring does not let go stay written down.

    The file goes first: killed in between, an item without a slot is left, never a slot without its item.
    """
    file = rewrite_keys(folder, file, ways.slots, FileKeys(key), retired=ways.retired, identity=identity)
    if keyring is None or keyring.kind is not SlotKind.KEYRING:
        return file
    left = tuple(slot_id for slot_id in ways.retired if not keyring.discard(slot_id))
    with suppress(UserError):  # the slots stand: an item that is gone is looked for once more, and that is all
        return rewrite_keys(folder, file, ways.slots, FileKeys(key), retired=left, identity=identity)
    return file


def _settled(
    folder: Path,
    file: KeyFile,
    ways: Ways,
    key: bytes,
    identity: Identity,
    keyring: Credential | None,
    opened: Opened | None,
) -> KeyFile:
    """``ways`` written under ``key`` alone, each replaced one gone whose successor opens; what is in hand vouches."""
    proved = {slot.replaces for slot in ways.slots if slot.replaces is not None and _private(keyring, slot) is not None}
    kept = tuple(
        _vouching(replace(slot, replaces=None) if slot.replaces in proved else slot, identity, keyring, opened)
        for slot in ways.slots
        if slot.id not in proved
    )
    gone = tuple(slot.id for slot in ways.slots if slot.id in proved)
    return retire(folder, file, Ways(kept, (*ways.retired, *gone)), key, identity=identity, keyring=keyring)


def _vouching(slot: Slot, identity: Identity, keyring: Credential | None, opened: Opened | None) -> Slot:
    """``slot``, vouching for ``identity`` where it is in hand: no file is signed for which no slot vouches."""
    if slot.confirmation:
        return slot
    if opened is not None and opened.slot.id == slot.id:
        return opened.vouching(slot, identity.public)
    private = _private(keyring, slot)
    return slot if private is None else replace(slot, confirmation=confirmation(slot, private, identity.public))


def _fresh_slots(slots: tuple[Slot, ...], identity: Identity, keyring: Credential | None) -> tuple[Slot, ...]:
    """A new slot for each that this keyring opens; one that is another session's keeps its secret."""
    replaced = {slot.replaces for slot in slots}
    fresh = []
    for slot in slots:
        if slot.replaces is None and slot.id not in replaced and _private(keyring, slot) is not None:
            assert keyring is not None
            try:
                fresh.append(replace(confirmed_slot(keyring, identity), replaces=slot.id))
            except UserError:  # it may be read and not written: the erasure goes on with the secret that there is
                continue
    return tuple(fresh)


def confirmed_slot(credential: Credential, identity: Identity) -> Slot:
    """A new slot of ``credential`` that vouches for ``identity``; not sealed yet. Raises what the credential raises."""
    slot = credential.make_slot()
    with undoing(lambda: credential.discard(slot.id)):
        return replace(slot, confirmation=confirmation(slot, credential.private_key(slot), identity.public))


def discard_unwritten(folder: Path, fresh: tuple[Slot, ...], keyring: Credential | None) -> None:
    """Take back the items of a write that failed; it may have failed after the file had its name.

    Where the file can't be read now they stay: an item too many is no harm, a slot without its item is.
    """
    try:
        written = {slot.id for slot in read_keys(folder).slots}
    except UserError:  # what stopped the writing is the cause, and is told
        return
    for slot in fresh:
        if keyring is not None and slot.id not in written:
            keyring.discard(slot.id)


def _private(keyring: Credential | None, slot: Slot) -> X25519PrivateKey | None:
    """The private key of a keyring's slot; None where this keyring does not open it."""
    if keyring is None or keyring.kind is not SlotKind.KEYRING or slot.kind is not SlotKind.KEYRING:
        return None
    try:
        return keyring.private_key(slot)
    except UserError:
        return None
