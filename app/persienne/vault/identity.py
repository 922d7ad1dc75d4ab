"""Who a household is: an Ed25519 key pair signs its key file, and each slot vouches for the public part; no file here.

Whoever lacks the private part, which lies in the database, can't sign a key file in the household's name; whoever lacks
the secret of a slot can't make it vouch for an identity of their own. Sealing to a public key proves neither: it needs
no secret.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from persienne.vault.slots import Slot

SEED_BYTES = 32
PUBLIC_BYTES = 32


@dataclass(frozen=True, slots=True)
class Identity:
    """The identity of a household; ``seed`` (32 bytes) is its private part, as RFC 8032, section 5.1.5 has it."""

    seed: bytes = field(repr=False)

    @classmethod
    def new(cls) -> Self:
        """A random one."""
        return cls(secrets.token_bytes(SEED_BYTES))

    @property
    def public(self) -> bytes:
        """The public part (32 bytes), which names the household wherever it is recognised."""
        return self._private().public_key().public_bytes_raw()

    def sign(self, data: bytes) -> bytes:
        """The signature (64 bytes) of ``data``."""
        return self._private().sign(data)

    def _private(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415 - on use

        return Ed25519PrivateKey.from_private_bytes(self.seed)


def is_signed(public: bytes, signature: bytes, data: bytes) -> bool:
    """Whether ``signature`` is that of ``data`` by the identity with this public part."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - on use
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415 - on use

    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def confirmation(slot: Slot, private: X25519PrivateKey, public: bytes) -> bytes:
    """What ``slot`` says of the identity ``public``: an HMAC (32 bytes) that the secret of the slot alone can make.

    Its key is HKDF-Expand (RFC 5869, section 2.3) of one block of the private key, which is uniform.
    """
    key = hmac.digest(private.private_bytes_raw(), b"Persienne slot confirmation 1\x01", hashlib.sha256)
    text = f"{slot.kind} {slot.id} ".encode() + slot.public_key + public
    return hmac.digest(key, text, hashlib.sha256)
