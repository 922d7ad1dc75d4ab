"""A household that a forger, who knows no secret, puts in the place of another one; and an old copy put back."""

from __future__ import annotations

import secrets
import shutil
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from persienne.household.access.recognition import store_identity
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import empty_log, transaction
from persienne.vault import KEYS_FILE, Former
from persienne.vault.keyfile import Signing, read_keys, write_keys
from support.former_keys import as_the_third_format
from support.identities import ANOTHER

if TYPE_CHECKING:
    from pathlib import Path


def forge(home: Path, *, former: int = 0, confirmed: bool = False) -> bytes:
    """Put one in the place of ``home``, sealed to its public keys, so that its ways in open it; its file key.

    ``former``: as a version without identities would have written it, of this format; ``confirmed``: its slots keep
    what they said of the household that was there.
    """
    slots = read_keys(home).slots
    if not confirmed:
        slots = tuple(replace(slot, confirmation=b"") for slot in slots)
    key = secrets.token_bytes(32)
    for name in (KEYS_FILE, STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm"):
        (home / name).unlink(missing_ok=True)
    with closing(open_store(home / STORE_FILE, key, create=True)) as conn:
        with transaction(conn):
            store_identity(conn, ANOTHER)
        empty_log(conn)
    write_keys(home, slots, key, Signing(ANOTHER, 50), Former())
    if former:
        as_the_third_format(home, key, number=former)
    return key


def put_back(old: Path, home: Path) -> None:
    """Put the copy ``old`` in the place of ``home``."""
    shutil.rmtree(home)
    shutil.copytree(old, home)
