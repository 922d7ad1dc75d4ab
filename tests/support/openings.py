"""A household is opened and closed as a person would, and looked at: what is told of it, and the bytes of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from persienne.base.errors import UserError
from persienne.household.doctor import check
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE
from persienne.vault import KEYS_FILE, unlock
from support.households import CheapPassphrase

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.household.access.last_seen import LastSeen
    from persienne.household.doctor import Finding
    from persienne.vault import Credential

PASSPHRASE = CheapPassphrase()


def opens(home: Path, seen: LastSeen | None = None, way: Credential = PASSPHRASE, *, trusted: bool = False) -> None:
    """Open and close it; ``trusted``: as a person would who is told each doubt and opens it all the same."""
    told: set[str] = set()
    while True:
        try:
            Household.open(home, way, seen=seen, trusted=told).close()
        except UserError as error:
            if not trusted or error.facts.get("told") in (None, *told):
                raise
            told.add(error.facts["told"])
        else:
            return


def found(home: Path, seen: LastSeen | None = None, way: Credential = PASSPHRASE) -> dict[str, Finding]:
    """What the check-up finds, by its code."""
    return {one.code: one for one in check(home, lambda: unlock(home, way), now=1_790_000_000, seen=seen)}


def bytes_of(home: Path) -> dict[str, bytes]:
    """The household's two files."""
    return {name: (home / name).read_bytes() for name in (KEYS_FILE, STORE_FILE)}
