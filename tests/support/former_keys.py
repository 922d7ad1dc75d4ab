"""Key files as former versions wrote them, from those of today; what is sealed in them stays as it is."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

from persienne.store import settings
from persienne.store.connection import STORE_FILE, open_store
from persienne.store.driver import transaction
from persienne.vault import KEYS_FILE

if TYPE_CHECKING:
    from pathlib import Path


def as_the_third_format(folder: Path, key: bytes, following: bytes | None = None) -> None:
    """Make the key file of ``folder``, under ``key``, one that knew no identity: nothing is signed in it.

    ``following`` is the next key, where a rekey is under way.
    """
    path = folder / KEYS_FILE
    body: dict[str, Any] = json.loads(path.read_text())
    for name in ("purpose", "identity", "generation", "signature", "check", "check_next"):
        body.pop(name, None)
    for slot in body["slots"]:
        slot.pop("confirmation", None)
    body["format"] = 3
    checks = {"check": _check_of_the_third_format(body, key)}
    if following is not None:
        checks["check_next"] = _check_of_the_third_format(body, following)
    body |= checks
    path.write_text(json.dumps(body))


def as_the_version_before(folder: Path, key: bytes) -> None:
    """Make the household of ``folder``, under ``key``, one that the version before left: without an identity."""
    with closing(open_store(folder / STORE_FILE, key)) as conn, transaction(conn):
        settings.put(conn, settings.IDENTITY, None)
    as_the_third_format(folder, key)


def _check_of_the_third_format(body: dict[str, Any], key: bytes) -> str:
    """As docs/formats.md had it then: 16 bytes of an HMAC, the stripes by their digest."""
    stripes = hashlib.sha256(base64.b64decode(body["stripes"])).hexdigest()
    text = json.dumps({**body, "stripes": stripes}, sort_keys=True, separators=(",", ":"))
    return base64.b64encode(hmac.digest(key, b"Persienne household.keys\0" + text.encode(), "sha256")[:16]).decode()
