"""The recovery sheet's words: sixteen bytes become twelve French words with a checksum, and back; nothing is printed.

The words are those of BIP-39's French list: no two begin with the same four letters, so that four are enough, and
accents, capitals and what stands between the words do not matter.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.vault.slots import KEY_BYTES, Slot, SlotKind, bound_private, private_for, private_of, public_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from random import Random

    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from mnemonic import Mnemonic

WORDS = 12

_SECRET_BYTES = 16
_ENOUGH_LETTERS = 4
_INFO = b"Persienne recovery sheet 1"


class RecoveryCredential:
    """The words of a recovery sheet, as someone typed them.

    Raises ``recovery_word_unknown`` (word, place from 1), ``recovery_words`` (count) where they are not twelve, and
    ``recovery_checksum`` where one is another word of the list or they changed places.
    """

    kind = SlotKind.RECOVERY

    def __init__(self, words: str) -> None:
        self._secret = _derived(_secret(words))

    @property
    def slot_id(self) -> str:
        """The slot's id, the same in all formats: 16 hexadecimal digits. The sheet says it before it is kept.

        The digits are a digest of the public key that the secret has when taken for the private key, as in format 4.
        """
        return hashlib.sha256(public_bytes(private_of(self._secret))).hexdigest()[:16]

    def make_slot(self) -> Slot:
        """The slot of these words."""
        return Slot(self.slot_id, self.kind, public_bytes(bound_private(self._secret, self.kind)), bound=True)

    def private_key(self, slot: Slot) -> X25519PrivateKey:
        """The private key of ``slot``, or ``recovery_wrong``: the sheet is another household's, or a former one."""
        private = private_for(slot, self._secret)
        if private is None:
            raise UserError("recovery_wrong")
        return private

    def discard(self, slot_id: str) -> bool:  # noqa: ARG002 - the protocol's
        """Nothing was kept."""
        return True


def new_words() -> tuple[str, ...]:
    """Twelve words of a random secret, with their accents (NFC)."""
    words = _bip39().to_mnemonic(secrets.token_bytes(_SECRET_BYTES))
    return tuple(unicodedata.normalize("NFC", word) for word in words.split(" "))


def two_places(words: tuple[str, ...], random: Random) -> tuple[int, int]:
    """Two different places of ``words`` (from 0, ascending) to ask back: a sheet that nobody wrote down is none."""
    first, second = sorted(random.sample(range(len(words)), 2))
    return first, second


def is_word(said: str, word: str) -> bool:
    """Whether ``said`` is ``word`` of the list: as typed for a :class:`RecoveryCredential`."""
    letters = _letters(said)
    return len(letters) == 1 and _fits(letters[0], _letters(word)[0])


def common_words() -> tuple[str, ...]:
    """The list of words itself, with and without accents."""
    listed = _bip39().wordlist
    return tuple(dict.fromkeys([*(unicodedata.normalize("NFC", word) for word in listed), *map(_plain, listed)]))


def _secret(text: str) -> bytes:
    listed = _by_first_letters()
    found = []
    said = _letters(text)
    for place, letters in enumerate(said, start=1):
        plain, word = listed.get(letters[:_ENOUGH_LETTERS], ("", ""))
        if not _fits(letters, plain):
            raise UserError("recovery_word_unknown", word=letters, place=place)
        found.append(word)
    if len(found) != WORDS:
        raise UserError("recovery_words", count=len(found))
    try:
        return bytes(_bip39().to_entropy(found))
    except ValueError:
        raise UserError("recovery_checksum") from None


def _derived(secret: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415 - on use
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415 - on use

    return HKDF(SHA256(), KEY_BYTES, salt=None, info=_INFO).derive(secret)


def _letters(text: str) -> list[str]:
    """The words of ``text`` without accents and capitals; numbers and whatever else stands between them is left out."""
    return re.findall("[a-z]+", _plain(text))


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _fits(letters: str, plain: str) -> bool:
    return len(letters) >= _ENOUGH_LETTERS and plain.startswith(letters)


def _bip39() -> Mnemonic:
    from mnemonic import Mnemonic  # noqa: PLC0415 - reads its list; only a sheet needs it

    return Mnemonic("french")


@cache
def _by_first_letters() -> Mapping[str, tuple[str, str]]:
    """Four letters -> the word without accents, the word as the list has it."""
    plain = ((_plain(word), word) for word in _bip39().wordlist)
    return {letters[:_ENOUGH_LETTERS]: (letters, word) for letters, word in plain}
