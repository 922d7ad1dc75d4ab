"""A household with something in it, a backup of it, and bytes that change on their way."""

from __future__ import annotations

import secrets
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.household.backup.backup_file import _label, _pack, unpacked
from persienne.household.household import Household
from persienne.store.connection import STORE_FILE, open_store
from persienne.vault import PassphraseCredential, open_keys
from persienne.vault.slots import Argon2Cost, Slot
from support.households import CheapPassphrase, bring, put, throw_away, weeks
from support.made import made_once

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOME = weeks(days=3)
NOON = 1_790_935_200
"""2026-10-02, noon in France."""


class BackupPassphrase(PassphraseCredential):
    """A backup’s passphrase at a cost that nobody should pay so little of."""

    def __init__(self, passphrase: str = "une autre phrase") -> None:
        super().__init__(passphrase)

    def make_slot(self) -> Slot:
        cost = Argon2Cost(secrets.token_bytes(16), iterations=1, memory_kib=64, lanes=1)
        return self._slot(cost)


SECRET = BackupPassphrase()


def filled(folder: Path, files: Path) -> Iterator[Household]:
    """An open household without a passphrase that holds three days."""
    with throw_away(folder, Slat.HALF) as household:
        bring(household, put(files, "before.csv", HOME.curve))
        yield household


def make_filled(folder: Path, *, days: int = 3) -> Path:
    """A closed household with some days in it, which :class:`CheapPassphrase` opens.

    It is a copy of one that is made once: all of as many days have one key.
    """
    return shutil.copytree(made_once(_fill, days), folder)


def _fill(folder: Path, days: int) -> None:
    with closing(Household.create(folder, CheapPassphrase(), slat=Slat.HALF)) as household:
        bring(household, put(folder.parent, "before.csv", weeks(days=days).curve))


def with_schema(folder: Path, *statements: str) -> Path:
    """The closed household of ``folder``, which :class:`CheapPassphrase` opens, with its schema changed."""
    key = open_keys(folder, CheapPassphrase()).current
    with closing(open_store(folder / STORE_FILE, key)) as conn:
        for statement in statements:
            conn.execute(statement)
    return folder


def forged(file: Path, *statements: str) -> Path:
    """A backup as it is, but for its schema: label, check and keys are as right as those of a good one."""
    other = file.with_name(f"forged-{file.name}")
    with unpacked(file, SECRET) as found:
        with closing(open_store(found.store, found.key)) as conn:
            for statement in statements:
                conn.execute(statement)
        _pack(other, found.store.parent, _label(found.store, found.label.at), found.key)
    return other


def flip(path: Path, at: int) -> None:
    """Flip one bit of a file."""
    with path.open("r+b") as file:
        file.seek(at)
        (byte,) = file.read(1)
        file.seek(at)
        file.write(bytes([byte ^ 1]))
