"""Small real keyrings for tests: one keeps, one loses, one refuses. Their priority keeps them from being chosen."""

from __future__ import annotations

from types import MappingProxyType

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordDeleteError

ACCEPTED = MappingProxyType({__name__: "Test keyring"})
"""Hand this to ``KeyringCredential(backend, accepted=ACCEPTED)``."""


class MemoryKeyring(KeyringBackend):
    """Keeps its items as long as it lives."""

    priority = -1

    def __init__(self) -> None:
        super().__init__()
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.items.pop((service, username), None) is None:
            raise PasswordDeleteError("no such item")


class ForgetfulKeyring(MemoryKeyring):
    """Takes every item and keeps none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Lose it."""


class FailingKeyring(MemoryKeyring):
    """Raises what it was made with on every use."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, *_item: str) -> str | None:
        raise self.error

    def set_password(self, *_item: str) -> None:
        raise self.error


def failures() -> list[tuple[Exception, str]]:
    """What the keyring library raises, with the code that the household sees."""
    return [
        (KeyringLocked("Failed to unlock the collection!"), "keyring_locked"),
        (InitError("Failed to create the collection: Prompt dismissed.."), "keyring_refused"),
        (NoKeyringError("No recommended backend was available."), "keyring_absent"),
    ]
