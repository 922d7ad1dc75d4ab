"""The key of a household folder: a credential comes in, the file key (32 bytes) goes out; it opens no database.

The file key is random. ``household.keys`` holds it in *slots*, as LUKS does: a slot is an X25519 public key and the
file key sealed to it (HPKE base mode, RFC 9180). Sealing needs the public key alone, so that a new file key can be
sealed for every slot without any secret at hand. The private key of a keyring slot is one item of the system's keyring;
that of a passphrase slot is derived from the passphrase, that of a recovery slot from the words of a sheet. As anyone
can seal, the household signs the file, and each slot vouches for who signs (:mod:`.identity`, :mod:`.opening`). The
file is described in docs/formats.md, "The household folder".
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from persienne.base.disks import remove
from persienne.base.errors import UserError
from persienne.base.undoing import undoing
from persienne.vault.credentials import KeyringCredential, PassphraseCredential
from persienne.vault.disk import alone, put, sweep, write
from persienne.vault.identity import Identity
from persienne.vault.keyfile import KEYS_FILE, LARGEST_FILE, Former, Signing, read_keys, write_keys
from persienne.vault.opening import Opened, open_keys, unlock
from persienne.vault.recovery import WORDS, RecoveryCredential, is_word, new_words, two_places
from persienne.vault.rekey import abandon_rekey, begin_rekey, confirmed_slot, finish_rekey, held
from persienne.vault.slots import KEY_BYTES, Credential, FileKeys, Slot, SlotKind
from persienne.vault.strength import Strength, strength
from persienne.vault.ways import confirm, remove_slot, replace_slot

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "KEYS_FILE",
    "KEY_BYTES",
    "LARGEST_FILE",
    "WORDS",
    "Credential",
    "FileKeys",
    "Former",
    "Identity",
    "KeyringCredential",
    "Opened",
    "PassphraseCredential",
    "RecoveryCredential",
    "Slot",
    "SlotKind",
    "Strength",
    "abandon_rekey",
    "alone",
    "begin_rekey",
    "confirm",
    "copy_keys",
    "create_keys",
    "discard_keys",
    "finish_rekey",
    "former_keys",
    "is_word",
    "keyring_name",
    "lasting_slots",
    "new_words",
    "open_keys",
    "put_keys",
    "remove_slot",
    "replace_slot",
    "seal_backup_keys",
    "seals_backup",
    "set_aside_keys",
    "slot_kinds",
    "strength",
    "sweep_keys",
    "two_places",
    "unlock",
    "ways_in",
]


def keyring_name() -> str:
    """The name of the system's keyring, or ``keyring_absent``."""
    return KeyringCredential().name()


def create_keys(
    folder: Path,
    credential: Credential,
    identity: Identity,
    former: Former = Former(),  # noqa: B008 - frozen
    *,
    generation: int = 1,
    of_backup: bool = False,
) -> bytes:
    """Make ``household.keys`` in ``folder`` with one slot and return the new file key (32 bytes); under :func:`alone`.

    ``identity`` signs it as ``generation``, and the slot vouches for it; ``of_backup``: it opens no household.
    ``former`` is what :func:`former_keys` said of a household whose place this one takes. Raises ``keys_exist`` rather
    than replace a file, ``disk_full``, ``folder_read_only``, and what ``credential`` raises.
    """
    if (folder / KEYS_FILE).exists():
        raise UserError("keys_exist")
    file_key = secrets.token_bytes(KEY_BYTES)
    slot = confirmed_slot(credential, identity)
    with undoing(lambda: credential.discard(slot.id)):
        write_keys(folder, (slot,), file_key, Signing(identity, generation), former=former, of_backup=of_backup)
    return file_key


def lasting_slots(folder: Path, key: bytes) -> tuple[Slot, ...]:
    """The slots of ``folder`` whose secret stays (a passphrase's, a sheet's), and that vouch for its identity.

    Raises ``keys_changed`` where ``key`` is not the file's, or somebody else has slipped a slot in.
    """
    return tuple(
        slot for slot in held(folder, key).slots if slot.kind.lasts and slot.confirmation and slot.replaces is None
    )


def seal_backup_keys(folder: Path, slots: tuple[Slot, ...], identity: Identity, *, generation: int) -> bytes:
    """Make a backup's key file in ``folder`` for ``slots`` of its household, and return the new file key (32 bytes).

    Sealing needs their public keys alone: no secret has to be at hand, and each slot vouches as it does at home.
    """
    file_key = secrets.token_bytes(KEY_BYTES)
    write_keys(folder, slots, file_key, Signing(identity, generation), former=Former(), of_backup=True)
    return file_key


def seals_backup(folder: Path, file_key: bytes, slots: tuple[Slot, ...], identity: Identity) -> bool:
    """Whether the key file in ``folder`` is a backup's, signed by ``identity``, with these ``slots`` and this key."""
    file = read_keys(folder)
    ours = file.is_of_backup and file.is_signed and file.identity == identity.public and file.holds(file_key)
    return ours and [(one.id, one.public_key) for one in file.slots] == [(one.id, one.public_key) for one in slots]


def set_aside_keys(folder: Path) -> str | None:
    """Give a key file that an interrupted creation left a name of its own, and say which; None where there is none.

    It is never deleted: should the database that it opens turn up again, the two belong together. Call it under
    :func:`alone`, where there is no database.
    """
    number = 1
    while (folder / (name := f"{KEYS_FILE}.set-aside-{number}")).exists():
        number += 1
    try:
        (folder / KEYS_FILE).rename(folder / name)
    except FileNotFoundError:
        return None
    return name


def discard_keys(folder: Path, credential: Credential, *, standing: Path | None = None) -> None:
    """Take back what :func:`create_keys` has made in ``folder``, the keyring's items included.

    With ``standing``, an item goes only where the household of the key file there also signed this one, and none of its
    slots uses it: either file may have been laid there by somebody else. An item that nobody needs does no harm.
    It says nothing where that fails: what stopped the creation is told, and the next one sets such keys aside.
    """
    with suppress(UserError, OSError):
        theirs = read_keys(folder)
        gone = {slot.id for slot in theirs.slots}
        if standing is not None:
            kept = read_keys(standing)
            is_ours = theirs.identity is not None and theirs.identity == kept.identity and theirs.is_signed
            gone = gone - {slot.id for slot in kept.slots} if is_ours else set()
        for slot_id in gone:
            credential.discard(slot_id)
        remove(folder / KEYS_FILE)


def copy_keys(source: Path, target: Path) -> None:
    """Make ``target`` a key file that says what ``source`` says; one that is there is written over. Raises OSError."""
    remove(target, missing_ok=True)
    write(target, source.read_bytes())


def put_keys(source: Path, folder: Path) -> None:
    """Make the key file ``source`` that of ``folder``; the former one is written over. Raises OSError."""
    put(source, folder / KEYS_FILE)


def sweep_keys(folder: Path) -> None:
    """Remove what a killed writer left beside the keys, which may seal a key that is no more; a writer is let be."""
    sweep(folder / KEYS_FILE)


def former_keys(folder: Path) -> Former:
    """What has to be said of the key files that ``folder`` had, once the one of now is replaced; asks for no secret.

    Of one that is damaged or newer nothing is known, and everything said.
    """
    try:
        return read_keys(folder).leaves(folder / KEYS_FILE)
    except UserError as error:
        return Former() if error.code == "keys_missing" else Former(kept=True, opened=True)


def slot_kinds(folder: Path) -> tuple[SlotKind, ...]:
    """The kinds of the slots of ``folder``, in the file's order; asks for no secret."""
    return tuple(slot.kind for slot in read_keys(folder).slots)


def ways_in(folder: Path) -> tuple[Slot, ...]:
    """The slots of ``folder``, in the file's order, without those that a rekey under way is bringing in."""
    return tuple(slot for slot in read_keys(folder).slots if slot.replaces is None)
