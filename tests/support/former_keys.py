"""Key files as former versions wrote them, whose slots have their secret itself for their private key."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from persienne.base.errors import UserError
from persienne.household.household import Household
from persienne.store import settings
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.vault import KEYS_FILE, Former, KeyringCredential, RecoveryCredential, new_words, unlock
from persienne.vault.credentials import SERVICE
from persienne.vault.keyfile import Signing, read_keys, write_keys
from persienne.vault.rekey import confirmed_slot
from persienne.vault.slots import Argon2Cost, Slot, private_of, public_bytes
from support.households import CheapPassphrase
from support.identities import identity_of
from support.keyrings import ACCEPTED, MemoryKeyring

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.vault import Credential, Identity, SlotKind


class FormerPassphrase(CheapPassphrase):
    """The passphrase, which makes slots as before; it opens those of today too."""

    def make_slot(self) -> Slot:
        cost = Argon2Cost(secrets.token_bytes(16), iterations=1, memory_kib=64, lanes=1)
        return Slot(secrets.token_hex(8), self.kind, public_bytes(private_of(self._derive(cost))), cost=cost)


class FormerSheet(RecoveryCredential):
    """The words of a sheet, which make slots as before."""

    def __init__(self) -> None:
        super().__init__(" ".join(new_words()))

    def make_slot(self) -> Slot:
        public = public_bytes(private_of(self._secret))
        return Slot(hashlib.sha256(public).hexdigest()[:16], self.kind, public)


class FormerKeyring(KeyringCredential):
    """A keyring in memory, which makes slots as before."""

    def __init__(self) -> None:
        self.kept = MemoryKeyring()
        super().__init__(self.kept, accepted=ACCEPTED)

    def make_slot(self) -> Slot:
        slot = super().make_slot()
        secret = base64.b64decode(self.kept.items[SERVICE, slot.id])
        return replace(slot, public_key=public_bytes(private_of(secret)), bound=False)


def as_the_fourth_format(folder: Path, key: bytes, *ways: Credential, identity: Identity | None = None) -> None:
    """Make the key file of ``folder``, under ``key``, one of format 4, signed, that ``ways`` open (former ones)."""
    signing = Signing(identity or identity_of(folder, key), read_keys(folder).generation)
    slots = tuple(confirmed_slot(way, signing.identity) for way in ways)
    path = folder / KEYS_FILE
    path.unlink()
    write_keys(folder, slots, key, signing, Former())
    body: dict[str, Any] = {**json.loads(path.read_text()), "format": 4}
    del body["signature"], body["check"]
    body["check"] = _check(body, key)
    signed = b"Persienne household.keys signed\0" + _canonical(body)
    body["signature"] = base64.b64encode(signing.identity.sign(signed)).decode()
    path.write_text(json.dumps(body))


def as_the_third_format(folder: Path, key: bytes, following: bytes | None = None, *, number: int = 3) -> None:
    """Make the key file of ``folder``, under ``key``, one that knew no identity: nothing is signed in it.

    ``following`` is the next key, where a rekey is under way. The public keys stay as they are: those of today open no
    file of a former format. ``number`` is that of the format: 1 and 2 had no stripes, and sealed the key itself.
    """
    path = folder / KEYS_FILE
    body: dict[str, Any] = json.loads(path.read_text())
    for name in ("purpose", "identity", "generation", "signature", "check", "check_next"):
        body.pop(name, None)
    for slot in body["slots"]:
        slot.pop("confirmation", None)
        slot.pop("derivation", None)
        if number < 3:
            slot["sealed"] = _sealed(slot, key)
    if number < 3:
        del body["stripes"]
    body["format"] = number
    checks = {"check": _check(body, key)}
    if following is not None:
        checks["check_next"] = _check(body, following)
    body |= checks
    path.write_text(json.dumps(body))


def as_the_version_before(folder: Path, key: bytes, *ways: Credential) -> None:
    """Make the household of ``folder``, under ``key``, one of before identities, which ``ways`` open (former ones)."""
    as_the_fourth_format(folder, key, *ways)
    with closing(open_store(folder / STORE_FILE, key)) as conn, transaction(conn):
        settings.put(conn, settings.IDENTITY, None)
    as_the_third_format(folder, key)


def not_vouching(folder: Path, key: bytes, *kinds: SlotKind, identity: Identity | None = None) -> None:
    """Make the slots of these kinds say nothing of the household yet, as a migration leaves those not in hand."""
    file, who = read_keys(folder), identity or identity_of(folder, key)
    slots = tuple(replace(slot, confirmation=b"") if slot.kind in kinds else slot for slot in file.slots)
    (folder / KEYS_FILE).unlink()
    write_keys(folder, slots, key, Signing(who, file.generation), Former())


def former_key(folder: Path, way: Credential) -> bytes:
    """The file key of a household whose key file may be of a former version, which nothing opens unasked."""
    return unlock(folder, way, of_backup=True).keys.current


def migrated(folder: Path, way: Credential, seen: LastSeen | None = None) -> Household:
    """The household, opened; where its keys are of a former version, a person says that it is theirs."""
    try:
        return Household.open(folder, way, seen=seen)
    except UserError as error:
        if error.code != "keys_former":
            raise
        told = {str(error.facts["told"])}
    return Household.open(folder, way, seen=seen, trusted=told)


def _sealed(slot: dict[str, Any], key: bytes) -> str:
    """``key`` sealed to the slot, as docs/formats.md has it, without a pad: no secret is needed for that."""
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
    public = X25519PublicKey.from_public_bytes(base64.b64decode(slot["public_key"]))
    info = f"Persienne file key 1 {slot['kind']} {slot['id']}".encode()
    return base64.b64encode(suite.encrypt(key, public, info=info)).decode()


def _check(body: dict[str, Any], key: bytes) -> str:
    """As docs/formats.md has it: 16 bytes of an HMAC."""
    return base64.b64encode(hmac.digest(key, b"Persienne household.keys\0" + _canonical(body), "sha256")[:16]).decode()


def _canonical(body: dict[str, Any]) -> bytes:
    """The JSON that is checked and signed, the stripes by their digest."""
    said = dict(body)
    if "stripes" in said:
        said["stripes"] = hashlib.sha256(base64.b64decode(said["stripes"])).hexdigest()
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
