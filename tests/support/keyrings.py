"""Small real keyrings for tests: one keeps, one loses, one refuses. None is on the list of those that are taken."""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

if TYPE_CHECKING:
    from pathlib import Path

ACCEPTED = MappingProxyType({__name__: "Test keyring"})
"""Hand this to ``KeyringCredential(backend, accepted=ACCEPTED)``."""


class MemoryKeyring(KeyringBackend):
    """Keeps its items as long as it lives."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.items: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.items[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.items.pop((service, username), None) is None:
            raise PasswordDeleteError("no such item")


class SessionKeyring(MemoryKeyring):
    """Stands for the keyring of a desktop session, in the place of the library's class. It may be locked."""

    __module__ = "keyring.backends.SecretService"
    priority = 10

    def __init__(self) -> None:
        super().__init__()
        self.locked = False

    def __call__(self) -> SessionKeyring:
        """As the class, which makes a keyring: the same each time."""
        return self

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return super().get_password(service, username)


class ForgetfulKeyring(MemoryKeyring):
    """Takes every item and keeps none."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Lose it."""


class FileKeyring(MemoryKeyring):
    """Keeps its items in a file, so that they outlive a process that is killed."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        if not path.exists():
            path.write_text("{}")

    @property
    def kept(self) -> dict[str, str]:
        """The items by their slot's id."""
        items: dict[str, str] = json.loads(self._path.read_text())
        return items

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002 - one service
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:  # noqa: ARG002
        self._keep(self.kept | {username: password})

    def delete_password(self, service: str, username: str) -> None:  # noqa: ARG002
        self._keep({name: item for name, item in self.kept.items() if name != username})

    def _keep(self, items: dict[str, str]) -> None:
        new = self._path.with_name("keyring.new")
        new.write_text(json.dumps(items))
        new.replace(self._path)


class ReadOnlyKeyring(MemoryKeyring):
    """Gives its items and takes no more."""

    def set_password(self, *_item: str) -> None:
        raise KeyringLocked("no")


class KeepingKeyring(MemoryKeyring):
    """Lets no item go."""

    def delete_password(self, *_item: str) -> None:
        raise KeyringLocked("no")


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
    ]
