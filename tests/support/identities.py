"""Identities of made households: for key files without a database, and the one that a household’s file holds."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from persienne.household.access.recognition import stored_identity
from persienne.store.connection import STORE_FILE, look
from persienne.vault import Identity

if TYPE_CHECKING:
    from pathlib import Path

WHO = Identity(bytes(range(32)))
ANOTHER = Identity(bytes(range(32, 64)))


def identity_of(folder: Path, key: bytes) -> Identity:
    """The identity of the household in ``folder``, whose file key is ``key``."""
    with closing(look(folder / STORE_FILE, key)) as conn:
        found = stored_identity(conn)
    assert found is not None
    return found
