"""What a restored household holds, the files that it consists of, and what a kill before left beside them."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from persienne.base.slats import Slat
from persienne.household.household import Household
from persienne.household.measures.import_report import every_import
from support.households import CheapPassphrase, state
from support.rows import rows

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.vault import KeyringCredential, PassphraseCredential

OURS = {"household.db", "household.keys", "household.lock", "household.turn"}


def held(folder: Path, credential: PassphraseCredential | KeyringCredential | None = None) -> tuple[object, list[int]]:
    """All that the household holds."""
    with closing(Household.open(folder, credential or CheapPassphrase())) as household:
        assert rows(household, "PRAGMA integrity_check") == [("ok",)]
        return state(household), [batch.id for batch in every_import(household.conn)]


def batches(folder: Path, credential: PassphraseCredential | KeyringCredential | None = None) -> int:
    """How many imports the household holds: two before, one in the backup."""
    return len(held(folder, credential)[1])


def leave_a_log(folder: Path) -> None:
    """A program writes to the household and is killed: what it wrote is in the log alone."""
    if os.fork() == 0:
        household = Household.open(folder, CheapPassphrase())
        household.slats.move(None, Slat.OPEN)
        os._exit(0)
    os.wait()
    assert (folder / "household.db-wal").stat().st_size > 0


def copy_of(folder: Path, name: str) -> Path:
    copy = folder.with_name(name)
    shutil.copytree(folder, copy)
    return copy
