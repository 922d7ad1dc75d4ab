"""What this computer last saw of each household: a small file of the account, outside every household's folder.

It tells an older copy from the newest, and another household from the known one, where the files alone can't: whoever
can put back an old folder can't put back this file with it. It holds no value and no secret. What was erased is in it
sealed, for whoever has the household open; the format is in docs/formats.md, "What was last seen".
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from persienne.base.atomic_write import save
from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.base.overwriting import remove
from persienne.vault import alone

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from persienne.vault import Identity

FILE: Final = "last-seen.json"
FORMAT: Final = 1
_LONGEST: Final = 4 << 20
_NONCE_BYTES: Final = 12


@dataclass(frozen=True, slots=True)
class Seen:
    """What was last seen of one household.

    ``identity`` is the public part (hexadecimal), ``generation`` and ``signature`` (SHA-256 of it, hexadecimal) are
    those of its key file, ``folders`` the whole paths at which it was opened, ``erased`` its erasures, sealed.
    """

    identity: str
    generation: int
    signature: str
    folders: tuple[str, ...] = ()
    erased: str = ""


def place_of_this_account() -> Path:
    """Where the file of this account lies: the system's place for what a program remembers between its runs."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Persienne" / FILE
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Persienne" / FILE
    said = Path(os.environ.get("XDG_STATE_HOME", ""))
    base = said if said.is_absolute() else Path.home() / ".local" / "state"  # as the specification asks
    return base / "persienne" / FILE


class LastSeen:
    """The file at ``path``; without one nothing is remembered, and nothing was ever seen.

    A file that can't be read, or is none of ours, is one that remembers nothing; one that can't be written is left as
    it is: neither may keep a household from being opened.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path

    def of(self, identity: bytes) -> Seen | None:
        """What was last seen of the household with this identity (its public part)."""
        return self._read().get(identity.hex())

    def at(self, folder: Path) -> Seen | None:
        """The household that was last opened in ``folder``."""
        place = _place(folder)
        return next((seen for seen in self._read().values() if place in seen.folders), None)

    def note(self, folder: Path, seen: Seen) -> None:
        """Remember ``seen``, which is open in ``folder``; where the same is remembered nothing is written."""
        if self.path is None:
            return
        place = _place(folder)
        known = self._read().get(seen.identity)
        folders = () if known is None else known.folders
        now = replace(seen, folders=tuple(dict.fromkeys((*folders, place))))
        if now != known:
            self._change(lambda households: _nowhere_else(households, place) | {now.identity: now})

    def forget(self, folder: Path) -> bool:
        """Remember nothing of the household in ``folder``; whether nothing of it is remembered any more."""
        if self.path is None or self.at(folder) is None:
            return True
        place = _place(folder)
        self._change(lambda households: {name: one for name, one in households.items() if place not in one.folders})
        return self.at(folder) is None

    def _read(self) -> dict[str, Seen]:
        if self.path is None:
            return {}
        try:
            with self.path.open("rb") as file:
                body = read_json(file.read(_LONGEST))
            return {one.identity: one for one in map(_from_json, body["households"])}
        except (OSError, ValueError, TypeError, LookupError):
            return {}

    def _change(self, change: Callable[[dict[str, Seen]], Mapping[str, Seen]]) -> None:
        assert self.path is not None
        with suppress(UserError, OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with alone(self.path.parent):
                households = change(self._read())
                if not households:
                    remove(self.path, missing_ok=True)
                    return
                body = {"format": FORMAT, "households": [asdict(one) for one in households.values()]}
                save(self.path, json.dumps(body, indent=2).encode() + b"\n", private=True)


def seal_acts(identity: Identity, acts: Sequence[str]) -> str:
    """The erasures ``acts`` for whoever holds ``identity``, as text: ChaCha20-Poly1305 (RFC 8439), a random nonce."""
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - on use

    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = ChaCha20Poly1305(_key(identity)).encrypt(nonce, json.dumps(list(acts)).encode(), None)
    return base64.b64encode(nonce + sealed).decode("ascii")


def open_acts(identity: Identity, sealed: str) -> tuple[str, ...]:
    """What :func:`seal_acts` sealed; nothing where it is not to be opened."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - on use
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305  # noqa: PLC0415 - on use

    try:
        data = base64.b64decode(sealed, validate=True)
        said = ChaCha20Poly1305(_key(identity)).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None)
        return tuple(map(str, json.loads(said)))
    except (InvalidTag, ValueError):
        return ()


def _key(identity: Identity) -> bytes:
    """HKDF-Expand (RFC 5869, section 2.3) of one block of the private part."""
    return hmac.digest(identity.seed, b"Persienne last seen 1\x01", hashlib.sha256)


def _place(folder: Path) -> str:
    return os.path.realpath(folder)


def _nowhere_else(households: Mapping[str, Seen], place: str) -> dict[str, Seen]:
    """``households``, none of which was last opened at ``place``; one without a place is known by its identity."""
    return {
        name: replace(one, folders=tuple(folder for folder in one.folders if folder != place))
        for name, one in households.items()
    }


def _from_json(said: Mapping[str, Any]) -> Seen:
    return Seen(
        str(said["identity"]),
        int(said["generation"]),
        str(said["signature"]),
        tuple(map(str, said["folders"])),
        str(said["erased"]),
    )
