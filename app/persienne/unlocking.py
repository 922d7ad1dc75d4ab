"""How a command opens the household: a folder comes in, a credential or the open household goes out."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from persienne.errors import UserError
from persienne.household import Household, household_exists
from persienne.vault import KeyringCredential, PassphraseCredential, SlotKind, slot_kinds

if TYPE_CHECKING:
    from persienne.vault import Credential


def opened(home: Path) -> Household:
    """The household, by what :func:`credential` finds."""
    return Household.open(home, credential(home))


def credential(home: Path) -> Credential:
    """A passphrase where one is given, else the keyring; a terminal is asked at last."""
    said = passphrase(None)
    if said is None and household_exists(home) and SlotKind.KEYRING not in slot_kinds(home) and sys.stdin.isatty():
        said = getpass.getpass("Passphrase: ")
    return KeyringCredential() if said is None else PassphraseCredential(said)


def passphrase(file: Path | None) -> str | None:
    """The first line of ``file``, else of the file that PERSIENNE_PASSPHRASE_FILE names, else None."""
    named = file or os.environ.get("PERSIENNE_PASSPHRASE_FILE")
    if not named:
        return None
    try:
        text = Path(named).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UserError("passphrase_file", file=Path(named).name) from None
    return text.splitlines()[0] if text else ""
