"""The ways into an open household: a folder and its file key come in; ways are listed, made and taken out; no words."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from persienne.vault import (
    KeyringCredential,
    PassphraseCredential,
    RecoveryCredential,
    SlotKind,
    new_words,
    remove_slot,
    replace_slot,
    ways_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from persienne.vault import Credential, Identity


@dataclass(frozen=True, slots=True)
class Way:
    """One way in: ``keyring`` names the keyring of that kind; ``id`` stands on a recovery sheet too.

    ``confirmed``: it has vouched for the household's identity.
    """

    kind: SlotKind
    keyring: str | None
    id: str
    confirmed: bool = True


def ways(folder: Path) -> tuple[Way, ...]:
    """Every way into the household of ``folder``, in the order in which they were made; it asks for no secret."""
    return tuple(Way(slot.kind, slot.keyring, slot.id, bool(slot.confirmation)) for slot in ways_in(folder))


class Keys:
    """The ways into the household in ``folder``, whose file key is ``file_key`` and which ``identity`` signs for.

    Every change raises ``keys_changed`` once another program has renewed the file key, ``rekey_under_way``,
    ``disk_full``, ``folder_read_only``, and what the credential raises; nothing has changed then. ``taking_out`` is
    entered around each change that takes a way in out: what it opened must be renewed. ``changed`` is called behind
    each.
    """

    def __init__(
        self,
        folder: Path,
        file_key: Callable[[], bytes],
        identity: Callable[[], Identity],
        keyring: KeyringCredential | None = None,
        *,
        taking_out: Callable[[], AbstractContextManager[None]] = nullcontext,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._folder = folder
        self._key = file_key
        self._identity = identity
        self._keyring = keyring or KeyringCredential()
        self._taking_out = taking_out
        self._changed = changed

    def ways(self) -> tuple[Way, ...]:
        """Every way in, in the order in which they were made."""
        return ways(self._folder)

    def _has(self, kind: SlotKind) -> bool:
        return any(way.kind is kind for way in self.ways())

    def make_sheet(self) -> tuple[str, ...]:
        """The twelve words of a new recovery sheet, which opens the household from now on; the former one no more."""
        words = new_words()
        self.keep_sheet(words)
        return words

    def keep_sheet(self, words: tuple[str, ...]) -> None:
        """Let ``words`` (of ``vault.new_words``) open the household; for those who ask some of them back first."""
        self._replace(RecoveryCredential(" ".join(words)))

    def set_passphrase(self, text: str) -> None:
        """Let this passphrase open the household, in the place of a former one; other ways stay as they are."""
        self._replace(PassphraseCredential(text))

    def remove_passphrase(self) -> None:
        """Take the passphrase out, once the keyring has shown that it opens the household; else ``last_way_in``.

        A recovery sheet alone is no reason: it can't be proved without its words.
        """
        for way in self.ways():
            if way.kind is SlotKind.PASSPHRASE:
                with self._taking_out():
                    remove_slot(self._folder, self._key(), self._identity(), way.id, proof=self._keyring)
                self._changed()

    def add_keyring(self) -> None:
        """Let the keyring of this session open the household; the slot of a keyring of the same name goes."""
        self._replace(self._keyring)

    def _replace(self, credential: Credential) -> None:
        with self._taking_out() if self._has(credential.kind) else nullcontext():
            replace_slot(self._folder, self._key(), self._identity(), credential)
        self._changed()
