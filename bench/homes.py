"""Numbers of years come in, files and households of the fictional home go out, on the disk; nothing is timed here."""

from __future__ import annotations

import secrets
from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from persienne.base.localtime import local_days
from persienne.base.reading import TOTAL_IMPORT, Block, Meter, Source
from persienne.base.slats import Slat
from persienne.exporters.enedis_csv import write_curve
from persienne.household.household import Household
from persienne.household.measures.import_questions import Answers
from persienne.meters.fictional_home import fictional_home
from persienne.vault import PassphraseCredential
from persienne.vault.slots import Argon2Cost, Slot, public_bytes

if TYPE_CHECKING:
    from pathlib import Path

LAST_DAY = date(2025, 12, 31)
MINUTE = 60
AT = 1_767_225_600
"""When the bench imports, in the household's words: the first of January 2026."""
PASSPHRASE = "a passphrase for the bench alone"  # noqa: S105 - it guards an invented home


class QuickPassphrase(PassphraseCredential):
    """The passphrase at the lowest cost that a key file may name, so that what is timed holds no derivation.

    All the rest (reading the key file, unsealing, proving it) is done as for any household.
    """

    def make_slot(self) -> Slot:
        """A slot whose Argon2id takes microseconds."""
        cost = Argon2Cost(secrets.token_bytes(16), iterations=1, memory_kib=8, lanes=1)
        return Slot(secrets.token_hex(8), self.kind, public_bytes(self._derive(cost)), cost=cost)


def curve_file(path: Path, years: int) -> Path:
    """Write the half-hours of ``years`` whole years up to the end of 2025 as Enedis would; returns ``path``."""
    first = LAST_DAY.replace(year=LAST_DAY.year - years) + timedelta(days=1)
    path.write_bytes(write_curve(fictional_home(first, LAST_DAY).curve))
    return path


def minute_file(path: Path, rows: int) -> Path:
    """Write so many minutes up to the end of 2025 as Enedis would, of powers that no compression helps with."""
    end = local_days().midnight(LAST_DAY.toordinal() + 1)
    starts = np.arange(end - rows * MINUTE, end, MINUTE)
    watts = np.random.default_rng(1).integers(50, 9_000, rows)
    lengths, zeros = np.full(rows, MINUTE), np.zeros(rows, np.int64)
    meter, source = Meter("09999999999998"), Source("enedis.curve.csv")
    path.write_bytes(write_curve(Block(meter, TOTAL_IMPORT, source, starts, lengths, watts * MINUTE, zeros)))
    return path


def new_household(folder: Path, slat: Slat = Slat.HALF) -> None:
    """Make an empty household, under ``PASSPHRASE``."""
    Household.create(folder, QuickPassphrase(PASSPHRASE), slat=slat).close()


def open_household(folder: Path) -> Household:
    """Open what ``new_household`` made."""
    return Household.open(folder, PassphraseCredential(PASSPHRASE))


def filled_household(folder: Path, file: Path) -> Path:
    """Make a household and import ``file`` into it; returns ``folder``."""
    new_household(folder)
    with closing(open_household(folder)) as household:
        household.measures.import_files([file], Answers(AT))
    return folder
