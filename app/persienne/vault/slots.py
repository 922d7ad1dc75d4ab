"""A slot of the key file: a public key and a file key come in, the sealed and striped file key goes out, and back.

What is sealed is the file key behind a pad that follows from the key file's *split secret*: whoever has the private
key and the slot, and not every stripe of the file in which the slot stood, has nothing.

The secret is split as LUKS does: 32 bytes become 128,000, and back; no file here. Every bit of the secret hangs on
every stripe: where the file system uses one block of the stripes again, the secret is gone. Source: C. Fruhwirth,
"LUKS1 On-Disk Format Specification", version 1.2.3, section 2.4 (AFsplit, AFmerge, the diffusion H1), with SHA-256 and
4000 stripes, as cryptsetup writes them.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from persienne.base.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from cryptography.hazmat.primitives.hpke import Suite


SECRET_BYTES: Final = 32
STRIPES: Final = 4000
STRIPES_BYTES: Final = STRIPES * SECRET_BYTES


def split(secret: bytes) -> bytes:
    """``secret`` (32 bytes) as 4000 stripes of 32 bytes; all but the last are random."""
    _require(secret, SECRET_BYTES)
    noise = secrets.token_bytes(STRIPES_BYTES - SECRET_BYTES)
    return noise + xor(_diffused(noise), secret)


def merge(stripes: bytes) -> bytes:
    """The secret that ``stripes`` (128,000 bytes) spread; other bytes of that length give other secrets."""
    _require(stripes, STRIPES_BYTES)
    return xor(_diffused(stripes[:-SECRET_BYTES]), stripes[-SECRET_BYTES:])


def _diffused(stripes: bytes) -> bytes:
    """All stripes but the last, each mixed into what the ones before it gave."""
    mixed = 0
    for at in range(0, len(stripes), SECRET_BYTES):
        # H1 of a block as long as one digest: its number (0, four bytes) and its bytes, hashed.
        block = mixed ^ int.from_bytes(stripes[at : at + SECRET_BYTES])
        mixed = int.from_bytes(hashlib.sha256(block.to_bytes(4 + SECRET_BYTES)).digest())
    return mixed.to_bytes(SECRET_BYTES)


def xor(one: bytes, other: bytes) -> bytes:
    """Two byte strings of one length, added bit by bit."""
    return (int.from_bytes(one) ^ int.from_bytes(other)).to_bytes(len(one))


def _require(data: bytes, length: int) -> None:
    if len(data) != length:
        raise ValueError(f"{len(data)} bytes where {length} are split or merged")


KEY_BYTES = 32


class SlotKind(StrEnum):
    """Who keeps the private key of a slot."""

    KEYRING = "keyring"
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a kind
    RECOVERY = "recovery"

    @property
    def lasts(self) -> bool:
        """Whether the secret of such a slot stays what it is, and opens a copy of an old key file; a keyring's goes."""
        return self is not SlotKind.KEYRING


@dataclass(frozen=True, slots=True)
class FileKeys:
    """The keys of the household's file (32 bytes each): the one in use and, while a rekey is under way, the next.

    A rekey that was killed leaves the file under either of them; whoever opens it tries both.
    """

    current: bytes = field(repr=False)
    next: bytes | None = field(default=None, repr=False)

    @property
    def newest_first(self) -> tuple[bytes, ...]:
        """The keys that the file may be under, the next one first."""
        return (self.current,) if self.next is None else (self.next, self.current)


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """The salt and cost of one Argon2id derivation.

    The defaults are the second recommended option of RFC 9106, section 4 (t = 3, m = 64 MiB, p = 4): 0.1 s on two cores
    of 2020, where one lane takes 0.15 s and costs a guesser no more.
    """

    salt: bytes
    iterations: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the file key: ``sealed`` is the file key sealed to ``public_key`` (empty until it is).

    ``bound``: the private key follows from the secret and from the format of today (:func:`bound_private`), so that no
    file of a former format can use its public key. In a slot of before, the secret is the private key.
    ``sealed_next`` is the next file key, while a rekey is under way. ``keyring`` names the keyring of a keyring slot,
    ``cost`` is that of a passphrase slot. ``replaces`` is the slot that goes once this one is proved. ``confirmation``
    is what the slot says of the household's identity (:mod:`.identity`); empty while it has said nothing yet.
    """

    id: str
    kind: SlotKind
    public_key: bytes
    sealed: bytes = b""
    sealed_next: bytes = b""
    keyring: str | None = None
    cost: Argon2Cost | None = None
    replaces: str | None = None
    confirmation: bytes = b""
    bound: bool = False


class Credential(Protocol):
    """What the household shows to reach its file key."""

    @property
    def kind(self) -> SlotKind:
        """The kind of slot that this opens."""

    def make_slot(self) -> Slot:
        """A new slot, not sealed yet, whose private key this credential can give from now on."""

    def private_key(self, slot: Slot) -> X25519PrivateKey:
        """The private key of ``slot``, proved to be that of its public key."""

    def discard(self, slot_id: str) -> bool:
        """Take back what ``make_slot`` kept; whether nothing of it is kept any more."""


def seal(slot: Slot, keys: FileKeys, split_secret: bytes) -> Slot:
    """``slot`` with ``keys``, behind ``split_secret``, sealed to its public key; needs no secret of its keeper."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey  # noqa: PLC0415 - see _suite

    suite = _suite()
    public = X25519PublicKey.from_public_bytes(slot.public_key)
    padded = _padded(keys, slot, split_secret)
    sealed = suite.encrypt(padded.current, public, info=_info(slot))
    following = b"" if padded.next is None else suite.encrypt(padded.next, public, info=_info(slot))
    return replace(slot, sealed=sealed, sealed_next=following)


def unseal(slot: Slot, private: X25519PrivateKey, split_secret: bytes | None) -> FileKeys:
    """The file keys in ``slot``; ``keys_damaged`` where what is sealed there is not what was.

    ``split_secret`` is None in key files of formats 1 and 2, which had none.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - see _suite

    suite = _suite()
    try:
        current = suite.decrypt(slot.sealed, private, info=_info(slot))
        following = suite.decrypt(slot.sealed_next, private, info=_info(slot)) if slot.sealed_next else None
    except InvalidTag:
        raise UserError("keys_damaged") from None
    keys = FileKeys(current, following)
    return keys if split_secret is None else _padded(keys, slot, split_secret)


def first_private(slots: Sequence[Slot], credential: Credential) -> tuple[Slot, X25519PrivateKey]:
    """The first of ``slots`` that ``credential`` opens, and its private key; there is at least one slot.

    Raises what the last of them raises. During a rekey the keyring has two slots, and a keyring that was emptied leaves
    one without its item.
    """
    for slot in slots[:-1]:
        try:
            return slot, credential.private_key(slot)
        except UserError as error:
            if error.code not in ("keyring_item_missing", "keyring_changed"):
                raise
    return slots[-1], credential.private_key(slots[-1])


def private_of(secret: bytes) -> X25519PrivateKey:
    """The private key that 32 secret bytes are; ValueError where they are not so many."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415 - see _suite

    return X25519PrivateKey.from_private_bytes(secret)


def bound_private(secret: bytes, kind: SlotKind) -> X25519PrivateKey:
    """The private key of a slot of ``kind``, bound to the format: one block of HKDF-Expand (RFC 5869) of its secret."""
    return private_of(hmac.digest(secret, f"Persienne slot 5 {kind}\x01".encode(), hashlib.sha256))


def private_for(slot: Slot, secret: bytes) -> X25519PrivateKey | None:
    """The private key of ``slot`` where it follows from ``secret``, else None; ValueError as :func:`private_of`."""
    private = bound_private(secret, slot.kind) if slot.bound else private_of(secret)
    return private if hmac.compare_digest(public_bytes(private), slot.public_key) else None


def public_bytes(private: X25519PrivateKey) -> bytes:
    """The public key of ``private`` (32 bytes)."""
    return private.public_key().public_bytes_raw()


def _suite() -> Suite:
    """HPKE (RFC 9180). The library is loaded on use, by whoever opens or seals a slot: the collector does neither."""
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite  # noqa: PLC0415 - 7 MiB

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _padded(keys: FileKeys, slot: Slot, split_secret: bytes) -> FileKeys:
    """``keys`` behind their pads, or out from behind them: each pad is used for one key of one file."""
    if any(len(key) != KEY_BYTES for key in (keys.current, keys.next) if key is not None):
        raise UserError("keys_damaged")
    following = None if keys.next is None else xor(keys.next, _pad(split_secret, slot, "next"))
    return FileKeys(xor(keys.current, _pad(split_secret, slot, "current")), following)


def _pad(split_secret: bytes, slot: Slot, which: str) -> bytes:
    """HKDF-Expand (RFC 5869, section 2.3) of one block: the split secret is random, and needs no extraction."""
    info = f"Persienne split secret 1 {which} {slot.kind} {slot.id}".encode()
    return hmac.digest(split_secret, info + b"\x01", hashlib.sha256)


def _info(slot: Slot) -> bytes:
    """What binds a sealed key to its purpose and its slot (``info`` of RFC 9180, section 5.1)."""
    return f"Persienne file key 1 {slot.kind} {slot.id}".encode()
