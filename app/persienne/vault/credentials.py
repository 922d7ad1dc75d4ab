"""What opens a slot: a passphrase or the system keyring comes in, an X25519 private key goes out; no key file here."""

from __future__ import annotations

import base64
import contextlib
import os
import secrets
import sys
import unicodedata
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from persienne.base.errors import UserError
from persienne.vault.slots import KEY_BYTES, Argon2Cost, Slot, SlotKind, bound_private, private_for, public_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
    from keyring.backend import KeyringBackend

SERVICE = "Persienne"
SHORTEST_PASSPHRASE = 8

# The keyrings that keep a secret encrypted under the user's login, by the module of their class. The two roads to one
# Secret Service share a name: each finds what the other stored. No other is ever made: keyrings.alt writes base64.
ACCEPTED_KEYRINGS: Mapping[str, str] = MappingProxyType(
    {
        "keyring.backends.SecretService": "Secret Service",
        "keyring.backends.libsecret": "Secret Service",
        "keyring.backends.kwallet": "KWallet",
        "keyring.backends.macOS": "macOS Keychain",
        "keyring.backends.Windows": "Windows Credential Manager",
    }
)

# Those that may show a dialog when an item is read or written, and that can't be asked whether they would.
_MAY_ASK = frozenset({"keyring.backends.libsecret", "keyring.backends.kwallet", "keyring.backends.macOS"})


def has_unseen_ends(passphrase: str) -> bool:
    """Whether it begins or ends with a blank, or with another sign without a shape (a joiner, a control)."""
    return any(unicodedata.category(sign)[0] in "ZC" for sign in passphrase[:1] + passphrase[-1:])


class PassphraseCredential:
    """A passphrase. Its secret is Argon2id over the NFC form, so that "é" is one letter however it was typed."""

    kind = SlotKind.PASSPHRASE

    def __init__(self, passphrase: str) -> None:
        self._passphrase = unicodedata.normalize("NFC", passphrase)

    def make_slot(self) -> Slot:
        """A new slot with a fresh salt; ``passphrase_too_short`` below ``SHORTEST_PASSPHRASE`` characters.

        ``passphrase_blanks`` where it begins or ends with a sign that nobody sees. What was made so earlier opens as
        it was typed: no place that takes a passphrase takes blanks away.
        """
        if len(self._passphrase) < SHORTEST_PASSPHRASE:
            raise UserError("passphrase_too_short", shortest=SHORTEST_PASSPHRASE)
        if has_unseen_ends(self._passphrase):
            raise UserError("passphrase_blanks")
        return self._slot(Argon2Cost(secrets.token_bytes(16)))

    def _slot(self, cost: Argon2Cost) -> Slot:
        public = public_bytes(bound_private(self._derive(cost), self.kind))
        return Slot(secrets.token_hex(8), self.kind, public, cost=cost, bound=True)

    def private_key(self, slot: Slot) -> X25519PrivateKey:
        """The private key of ``slot``, or ``passphrase_wrong``."""
        assert slot.cost is not None
        private = private_for(slot, self._derive(slot.cost))
        if private is None:
            raise UserError("passphrase_wrong")
        return private

    def discard(self, slot_id: str) -> bool:  # noqa: ARG002 - the protocol's
        """Nothing was kept."""
        return True

    def _derive(self, cost: Argon2Cost) -> bytes:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415 - on use

        argon2 = Argon2id(
            salt=cost.salt,
            length=KEY_BYTES,
            iterations=cost.iterations,
            lanes=cost.lanes,
            memory_cost=cost.memory_kib,
        )
        # A script may hand over bytes that are no UTF-8 (surrogates); they are a passphrase like any other.
        return argon2.derive(self._passphrase.encode("utf-8", "surrogatepass"))


class KeyringCredential:
    """The system's keyring, or the ``backend`` that is given.

    Its name is what ``accepted`` calls the module of its class. Every method may raise ``keyring_absent``,
    ``keyring_locked`` or ``keyring_refused``.
    """

    kind = SlotKind.KEYRING

    def __init__(
        self, backend: KeyringBackend | None = None, *, accepted: Mapping[str, str] = ACCEPTED_KEYRINGS
    ) -> None:
        self._backend = backend
        self._accepted = accepted
        self._used: KeyringBackend | None = None

    def name(self) -> str:
        """The keyring's stable name (``"Secret Service"``)."""
        return self._open()[0]

    def make_slot(self) -> Slot:
        """A new slot whose secret is a new item of the keyring, read back once: a lost item is a lost file."""
        name, backend = self._open()
        secret = secrets.token_bytes(KEY_BYTES)
        public = public_bytes(bound_private(secret, self.kind))
        slot = Slot(secrets.token_hex(8), self.kind, public, keyring=name, bound=True)
        with _keyring_errors():
            backend.set_password(SERVICE, slot.id, base64.b64encode(secret).decode("ascii"))
        self.private_key(slot)
        return slot

    def private_key(self, slot: Slot) -> X25519PrivateKey:
        """The private key of ``slot``.

        Without its item: ``keyring_changed`` (was, now) or ``keyring_item_missing`` (keyring); an item that is not the
        slot's: ``keys_damaged``.
        """
        name, backend = self._open()
        with _keyring_errors():
            item = backend.get_password(SERVICE, slot.id)
        if item is None and name != slot.keyring:
            raise UserError("keyring_changed", was=slot.keyring, now=name)
        if item is None:
            raise UserError("keyring_item_missing", keyring=name)
        try:
            private = private_for(slot, base64.b64decode(item, validate=True))
        except ValueError:
            raise UserError("keys_damaged") from None
        if private is None:
            raise UserError("keys_damaged")
        return private

    def discard(self, slot_id: str) -> bool:
        """Delete the slot's item if the keyring lets us; whether it is gone."""
        with contextlib.suppress(UserError), _keyring_errors():
            backend = self._open()[1]
            if backend.get_password(SERVICE, slot_id) is None:
                return True
            backend.delete_password(SERVICE, slot_id)
            return True
        return False

    def quietly(self, name: str, text: str | None = None) -> str | None:
        """Make ``text``, if any, the item ``name``; what the item says by now, None where there is none.

        Nobody is asked anything for it, and no keyring is started: ``keyring_locked`` where that can't be.
        """
        backend = self._used or self._open()[1]
        if type(backend).__module__ in _MAY_ASK:
            raise UserError("keyring_locked")
        with _keyring_errors():
            if type(backend).__module__ == "keyring.backends.SecretService":
                return _in_open_collection(name, text)
            if text is not None:
                backend.set_password(SERVICE, name, text)
            return backend.get_password(SERVICE, name)

    def _open(self) -> tuple[str, KeyringBackend]:
        self._used = self._backend or _system_keyring()
        return self._accepted[type(self._used).__module__], self._used


def _in_open_collection(name: str, text: str | None) -> str | None:
    """``quietly`` of a Secret Service; one that does not answer is not waited for.

    The text is an attribute of the item: for a secret a key would be agreed on first, which takes 10 ms.
    """
    import secretstorage  # noqa: PLC0415 - see _system_keyring

    named = {"service": SERVICE, "username": name}
    try:
        with contextlib.closing(secretstorage.dbus_init()) as bus:
            bus.send_and_get_reply = partial(_sent_quietly, bus.send_and_get_reply)
            collection = secretstorage.Collection(bus)
            collection.ensure_not_locked()
            item = next(collection.search_items(named), None)
            if text is None:
                return None if item is None else item.get_attributes().get("text")
            if item is None:
                collection.create_item(SERVICE, named | {"text": text}, b"")
            else:
                item.set_attributes(named | {"text": text})
            return text
    except (OSError, ValueError) as error:
        raise UserError("keyring_refused") from error


def _sent_quietly(send: Callable[..., Any], message: Any) -> Any:  # noqa: ANN401 - of a library without types
    """The answer to a call that shows no dialog: the one that would is not sent."""
    if "Prompt" in message.header.fields.values():
        raise UserError("keyring_locked")
    message.header.flags |= 2  # NO_AUTO_START
    reply = send(message, timeout=1.0)
    if reply.header.message_type.name == "error":
        raise UserError("keyring_refused")
    return reply


def _system_keyring() -> KeyringBackend:
    """The backend with the highest priority in this session, or ``keyring_absent``; made by its class.

    The library's own search (``keyring.get_keyring``) runs code that is not ours: a module that keyringrc.cfg,
    PYTHON_KEYRING_BACKEND or an entry point names, and on Linux whatever PATH has as ``gcc`` and ``ld``. Each variable
    KEYRING_PROPERTY_* would set an attribute of the backend, its methods too: this process forgets them.
    """
    for name in [name for name in os.environ if "KEYRING_PROPERTY_" in name]:
        del os.environ[name]
    from keyring.backend import by_priority  # noqa: PLC0415 - 80 ms that a household with a passphrase must not pay

    try:
        return max((one for one in _backends() if one.viable), key=by_priority)()
    except (ValueError, RuntimeError) as error:  # none works here, or the session's bus went meanwhile
        raise UserError("keyring_absent") from error


def _backends() -> Sequence[type[KeyringBackend]]:
    """The accepted classes of this platform; the modules of another's are not imported."""
    if sys.platform == "darwin":
        from keyring.backends import macOS  # noqa: PLC0415 - see _system_keyring

        return (macOS.Keyring,)
    if sys.platform == "win32":
        from keyring.backends import Windows  # noqa: PLC0415

        return (Windows.WinVaultKeyring,)
    from keyring.backends import SecretService, kwallet, libsecret  # noqa: PLC0415

    return (SecretService.Keyring, kwallet.DBusKeyring, libsecret.Keyring)


@contextlib.contextmanager
def _keyring_errors() -> Iterator[None]:
    """Give a keyring's errors our codes; the library lets some of ``secretstorage`` through as they are."""
    from keyring.errors import KeyringError  # noqa: PLC0415 - see _system_keyring

    codes = {
        "SecretServiceNotAvailableException": "keyring_absent",
        "KeyringLocked": "keyring_locked",
        "LockedException": "keyring_locked",
    }
    secretstorage = sys.modules.get("secretstorage.exceptions")
    known = (KeyringError, secretstorage.SecretStorageException) if secretstorage else (KeyringError,)
    try:
        yield
    except known as error:
        raise UserError(codes.get(type(error).__name__, "keyring_refused")) from error
