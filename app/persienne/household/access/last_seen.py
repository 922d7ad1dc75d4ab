"""What this computer saw of a household last, outside its folder, and the heads by which its file is known again.

What was seen tells an older copy from the newest, and another household from the known one, where the files alone
can't: whoever can put back an old folder can't put back this file with it. It holds no value and no secret. What was
erased is in it sealed, for whoever has the household open; the format is in docs/formats.md, "What was last seen".

A head is written with the first writing, with one every ten minutes after, in the writing's own transaction, and at
closing. The file has the head for good before the head is noted (``store/heads.py``): no crash leaves the file behind
of what was seen.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
import stat
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from functools import cache, partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Self

from persienne.base.atomic_write import save
from persienne.base.disks import remove
from persienne.base.errors import UserError
from persienne.base.outside_json import read_json
from persienne.store import heads
from persienne.store.driver import transaction, without_waiting
from persienne.store.heads import NONE, Head
from persienne.vault import KeyringCredential, alone
from persienne.vault.keyfile import read_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from persienne.store.driver import Connection
    from persienne.vault import Credential, Identity


FILE: Final = "last-seen.json"
FORMAT: Final = 1
_LONGEST: Final = 4 << 20
_READ: Final = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_NONCE_BYTES: Final = 12
_MOST_ANSWERS: Final = 20
_MOST_PUBLIC_KEYS: Final = 200


@dataclass(frozen=True, slots=True)
class Seen:
    """What was last seen of one household.

    ``identity`` is the public part (hexadecimal), ``generation`` and ``signature`` (SHA-256 of it, hexadecimal; empty
    where a keyring alone remembers the generation) are those of its key file, ``folders`` the whole paths at which it
    was opened, ``erased`` its erasures, sealed. ``left`` are the generations (first, last) that a person went on
    without. ``answered`` are the doubts that a person answered of what was found in its place, in a folder where that
    can't be written. ``public_keys`` are digests of the public keys that the household's ways in have had here.
    ``head`` is the last of its database.
    """

    identity: str
    generation: int
    signature: str
    folders: tuple[str, ...] = ()
    erased: str = ""
    left: tuple[tuple[int, int], ...] = ()
    answered: tuple[str, ...] = ()
    public_keys: tuple[str, ...] = ()
    head: Head = NONE

    def has_left(self, generation: int) -> bool:
        """Whether ``generation`` is of a branch that a person went on without."""
        return any(first <= generation <= last for first, last in self.left)


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

    A file that can't be read, or is none of ours, is one that remembers nothing; one that can't be written, or that
    another program is writing, is left as it is: neither may keep a household from being opened, or waiting.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.witnessed = False
        """Whether a keyring that was open answered what it remembers."""
        self._witness: dict[str, Seen] = {}

    @classmethod
    def of_this_account(cls) -> Self:
        """The file of this account."""
        return cls(place_of_this_account())

    def of(self, identity: bytes) -> Seen | None:
        """What was last seen of the household with this identity (its public part)."""
        return self._read().get(identity.hex())

    def heads_of(self, identity: bytes) -> tuple[Head, ...]:
        """The last heads seen of a household's database, by the file and by the keyring; at least ``NONE``."""
        known = self.of(identity), self._witness.get(identity.hex())
        return NONE, *(one.head for one in known if one is not None)

    def ask(self, credential: Credential | None, identity: bytes | None) -> None:
        """Have the keyring say what it remembers of a household, where that can be done quietly: it counts as seen.

        Put back together with the household, this file remembers no more than the household does.
        """
        if self.path and identity and isinstance(credential, KeyringCredential):
            with suppress(UserError, ValueError):
                said = credential.quietly(identity.hex())
                self.witnessed = True
                version, generation, number, mark = (said or "").split(" ")
                if version == "1":
                    head = Head(int(number), bytes.fromhex(mark).hex())
                    self._witness[identity.hex()] = Seen(identity.hex(), int(generation), "", head=head)

    def tell(self, credential: Credential | None, identity: bytes) -> None:
        """Have the keyring remember what was seen of a household, where the keyring answered and knows less."""
        known, head = self.of(identity), max(self.heads_of(identity))
        if not self.witnessed or known is None or not isinstance(credential, KeyringCredential):
            return
        witness = self._witness.get(identity.hex())
        if witness is None or (witness.generation, witness.head) != (known.generation, head):
            with suppress(UserError):
                credential.quietly(identity.hex(), f"1 {known.generation} {head.number} {head.mark}")

    def at(self, folder: Path) -> Seen | None:
        """The household that was last opened in ``folder``: by the path that was said, else by where that leads to."""
        households = self._read().values()
        return next((seen for place in _places(folder) for seen in households if place in seen.folders), None)

    def knows_any(self, public_keys: Iterable[bytes]) -> bool:
        """Whether a household that was open here has had a way in with one of these public keys."""
        known = {one for seen in self._read().values() for one in seen.public_keys}
        return not known.isdisjoint(map(digest, public_keys))

    def note(self, folder: Path, seen: Seen) -> None:
        """Remember ``seen``, which is open in ``folder``; where the same or a later one is known nothing changes."""
        if self.path is None:
            return
        places = _places(folder)

        def changed(households: dict[str, Seen]) -> dict[str, Seen]:
            known = households.get(seen.identity)
            if known is not None and known.generation > seen.generation:
                return households
            before = known or replace(seen, folders=(), left=(), answered=(), public_keys=())
            folders = tuple(dict.fromkeys((*before.folders, *places)))
            gone = tuple(one for one in before.public_keys if one not in seen.public_keys)
            keys = (*gone, *seen.public_keys)[-_MOST_PUBLIC_KEYS:]
            now = replace(seen, folders=folders, left=before.left, answered=before.answered, public_keys=keys)
            now = replace(now, head=max(before.head, seen.head))
            return households if now == known else _nowhere_else(households, places) | {now.identity: now}

        if changed(before := self._read()) != before:
            self._change(changed)

    def note_head(self, identity: bytes, head: Head) -> None:
        """The database of a known household has ``head`` by now; a later head stays."""
        self._change_one(identity.hex(), lambda known: replace(known, head=max(known.head, head)))

    def _change_one(self, name: str, change: Callable[[Seen], Seen]) -> None:
        def changed(households: dict[str, Seen]) -> dict[str, Seen]:
            known = households.get(name)
            return households if known is None else households | {name: change(known)}

        if changed(before := self._read()) != before:
            self._change(changed)

    def leave(self, identity: bytes, generation: int) -> None:
        """A person goes on with the file of ``generation``, which lacks what was seen last: that is a branch left."""

        def changed(known: Seen) -> Seen:
            kept = tuple(one for one in known.left if not one[0] <= generation <= one[1])
            branch = (min(generation + 1, known.generation), known.generation)
            return replace(known, left=tuple(dict.fromkeys((*kept, branch))))

        self._change_one(identity.hex(), changed)

    def has_answered(self, folder: Path, told: str) -> bool:
        """Whether a person's yes to ``told`` of what lies in ``folder`` was kept here (:meth:`note_answers`)."""
        return any(_answer(folder, told) in one.answered for one in self._read().values())

    def note_answers(self, folder: Path, seen: Seen, told: Sequence[str]) -> None:
        """Keep a person's yes to ``told`` of what lies in ``folder``, read-only, in the place of ``seen``."""
        given = dict.fromkeys(_answer(folder, one) for one in told)
        self._change_one(
            seen.identity,
            lambda known: replace(known, answered=tuple(dict.fromkeys((*known.answered, *given)))[-_MOST_ANSWERS:]),
        )

    def forget(self, folder: Path, identity: bytes | None = None) -> bool:
        """Remember nothing of what was in ``folder``, nor of the household ``identity``; whether nothing is left."""
        places, name = _places(folder), None if identity is None else identity.hex()
        self._witness.clear()

        def is_meant(one: Seen) -> bool:
            return one.identity == name or not set(places).isdisjoint(one.folders)

        if any(map(is_meant, self._read().values())):
            self._change(lambda households: {name: one for name, one in households.items() if not is_meant(one)})
        return not any(map(is_meant, self._read().values()))

    def _read(self) -> dict[str, Seen]:
        return self._with_witness(self._found() or {})

    def _with_witness(self, households: dict[str, Seen]) -> dict[str, Seen]:
        joined = dict(households)
        for name, witness in self._witness.items():
            known = joined.setdefault(name, witness)
            if known.generation < witness.generation:
                joined[name] = replace(known, generation=witness.generation, signature="")
        return joined

    def _found(self) -> dict[str, Seen] | None:
        """What the file says; None where it is not to be written over: a newer program's, or no regular file."""
        if self.path is None:
            return {}
        try:
            with os.fdopen(os.open(self.path, _READ), "rb") as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):  # a pipe is not waited for
                    return None
                body = read_json(file.read(_LONGEST))
            if int(body["format"]) > FORMAT:
                return None
            households = list(body["households"])
        except (OSError, ValueError, TypeError, LookupError):
            return {}
        found = {}
        for said in households:
            with suppress(ValueError, TypeError, LookupError):  # one that can't be read takes no other along
                one = _from_json(said)
                found[one.identity] = one
        return found

    def _change(self, change: Callable[[dict[str, Seen]], Mapping[str, Seen]]) -> None:
        assert self.path is not None
        with suppress(UserError, OSError):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with alone(self.path.parent, wait=False):
                found = self._found()
                if found is None:
                    return
                households = change(self._with_witness(found))
                if not households:
                    remove(self.path, missing_ok=True)
                    return
                body = {"format": FORMAT, "households": [asdict(one) for one in households.values()]}
                save(self.path, json.dumps(body, indent=2).encode() + b"\n", private=True)


def digest(data: bytes) -> str:
    """What is remembered of a signature, or of the public key of a way in."""
    return hashlib.sha256(data).hexdigest()


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


def _answer(folder: Path, told: str) -> str:
    """A yes to ``told`` in this folder and in no other."""
    return hashlib.sha256("\0".join((os.path.realpath(folder), told)).encode()).hexdigest()


def _places(folder: Path) -> tuple[str, ...]:
    """Where ``folder`` is, as it was said and then as it is without links: a link in its place is the same place."""
    return os.path.abspath(folder), os.path.realpath(folder)  # noqa: PTH100 - a link is not followed


def _nowhere_else(households: Mapping[str, Seen], places: tuple[str, ...]) -> dict[str, Seen]:
    """``households``, none of which was last opened at ``places``; one without a place is known by its identity."""
    return {
        name: replace(one, folders=tuple(folder for folder in one.folders if folder not in places))
        for name, one in households.items()
    }


def _from_json(said: Mapping[str, Any]) -> Seen:
    return Seen(
        str(said["identity"]),
        int(said["generation"]),
        str(said["signature"]),
        tuple(map(str, said["folders"])),
        erased=str(said["erased"]),
        left=tuple((int(first), int(last)) for first, last in said.get("left", ())),
        answered=tuple(map(str, said.get("answered", ()))),
        public_keys=tuple(map(str, said.get("public_keys", ()))),
        head=Head(int(said["head"][0]), bytes.fromhex(said["head"][1]).hex()) if "head" in said else NONE,
    )


EVERY: Final = 590
"""Seconds between two heads: the collector's transactions are some ten minutes apart."""


def named(folder: Path, key: bytes) -> bytes:
    """The public part of the identity in the key file of ``folder``; empty where the file is not under ``key``.

    No cryptography is loaded: the collector asks.
    """
    with suppress(UserError):
        file = read_keys(folder)
        return (file.holds(key) and file.identity) or b""
    return b""


class Heads:
    """The heads written by ``conn``; ``seen`` remembers each for the household with the public part ``name``.

    ``name`` is called for the first head. ``clock`` counts seconds. A renewal needs no head: the key file is seen.
    """

    def __init__(
        self, conn: Connection, name: Callable[[], bytes], seen: LastSeen, clock: Callable[[], float] = monotonic
    ) -> None:
        self._conn = conn
        self._name = cache(name)
        self._seen = seen
        self._clock = clock
        self._at = clock() - EVERY  # the first writing has one
        self._changes = self._stored
        conn.before_commit = self._in_time

    @property
    def follow(self) -> bool:
        """Whether the file may have come of the file last seen."""
        return heads.follows(self._conn, *self._seen.heads_of(self._name()))

    def close(self) -> None:
        """Write the last head if the file was written after the head before; a full or busy disk is let be."""
        self._conn.before_commit = None
        if not self._conn.in_transaction and self._stored != self._changes:
            with suppress(UserError), without_waiting(self._conn):
                with transaction(self._conn):
                    head = self._written()
                self._note(head)

    @property
    def _stored(self) -> int:
        return int(self._conn.total_changes - self._conn.undone)

    def _in_time(self) -> Callable[[], None] | None:
        if self._clock() - self._at < EVERY or self._stored == self._changes:
            return None
        return partial(self._note, self._written())

    def _written(self) -> Head:
        return heads.write(self._conn, max(self._seen.heads_of(self._name()))._replace(mark=""))

    def _note(self, head: Head) -> None:
        self._at, self._changes = self._clock(), self._stored
        if self.follow:  # what was put in its place while it was open is told at the next opening
            self._seen.note_head(self._name(), head)
