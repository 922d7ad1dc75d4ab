"""What opens a backup: a credential or the household's own ways in come in; its key file is sealed and opened so.

A backup has a passphrase of its own, or is opened by what opens its household: the passphrase and the recovery sheet.
The keyring is none of these: on another computer it is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.vault import create_keys, lasting_slots, seal_backup_keys, seals_backup, unlock

if TYPE_CHECKING:
    from persienne.vault import Credential, Identity, Slot


@dataclass(frozen=True, slots=True)
class OwnWays:
    """The slots of a household's passphrase and sheet. Nothing secret is asked for or kept to seal a backup to them."""

    slots: tuple[Slot, ...]

    @classmethod
    def of(cls, folder: Path, key: bytes) -> OwnWays:
        """Those of the household in ``folder``, whose file key is ``key``.

        Raises ``backup_no_way`` where the keyring alone opens it, and what ``vault.lasting_slots`` raises.
        """
        if not (slots := lasting_slots(folder, key)):
            raise UserError("backup_no_way")
        return cls(slots)

    @property
    def ids(self) -> list[str]:
        """The numbers of the slots; a new passphrase or a new sheet has a new number."""
        return sorted(slot.id for slot in self.slots)


@dataclass(frozen=True, slots=True)
class OpenedKeys:
    """The opened key file of a backup: its key, whether the slot vouches for the signer (``shown``), its generation."""

    key: bytes
    shown: bool
    generation: int


Opener = Callable[[Path], OpenedKeys]
"""Opens the key file of a backup that was unpacked into a folder."""


def sealed(folder: Path, opens: Credential | OwnWays, identity: Identity, generation: int) -> tuple[bytes, Opener]:
    """Make the key file of a backup in ``folder``; give its new key (32 bytes), and the opener that proves it."""
    if not isinstance(opens, OwnWays):
        return create_keys(folder, opens, identity, generation=generation, of_backup=True), opened_by(opens)
    key = seal_backup_keys(folder, opens.slots, identity, generation=generation)
    return key, _key_in_hand(key, opens, identity)


def opened_by(opens: Credential) -> Opener:
    """Opens it with a credential; raises what ``vault.unlock`` raises."""

    def opener(folder: Path) -> OpenedKeys:
        opened = unlock(folder, opens, of_backup=True)
        return OpenedKeys(opened.keys.current, opened.confirmed, opened.generation)

    return opener


def _key_in_hand(key: bytes, ways: OwnWays, identity: Identity) -> Opener:
    """The key of a backup that was just written, whose slots are opened by secrets that are not at hand."""

    def opener(folder: Path) -> OpenedKeys:
        if not seals_backup(folder, key, ways.slots, identity):
            raise UserError("keys_damaged")
        return OpenedKeys(key, shown=True, generation=0)

    return opener
