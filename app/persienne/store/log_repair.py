"""A damaged write-ahead log comes in; it is kept aside as it was found, and made whole as far as that is known."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from persienne.base.overwriting import remove
from persienne.base.undoing import undoing
from persienne.store.driver import user_errors
from persienne.store.log_index import index_of

if TYPE_CHECKING:
    from pathlib import Path

    from persienne.store.log_damage import LogDamage

_ASIDE: Final = ".damaged-"
"""What the name of a log that was kept aside has after that of the log, and then a number."""


def kept_logs(log: Path) -> list[Path]:
    """The copies of damaged logs that lie beside ``log``, by name."""
    shape = re.compile(re.escape(log.name + _ASIDE) + r"\d+")
    return sorted(file for file in log.parent.iterdir() if shape.fullmatch(file.name))


def remove_kept_logs(log: Path) -> None:
    """Remove these copies, written over first: the key that they are under is kept no more. Raises OSError."""
    for copy in kept_logs(log):
        remove(copy, missing_ok=True)


def repair_log(log: Path, damage: LogDamage) -> str:
    """Copy ``log`` aside, then turn its flipped bits back and cut it after the last transaction that is whole.

    Nobody may have the file open. A kill at any instant leaves the damaged log or the whole one. Returns the name of
    the copy, which is encrypted as the log is; raises ``disk_full``, ``disk_error``, ``folder_read_only``.
    """
    with user_errors():
        copy = _kept_aside(log)
        with log.open("r+b") as file:
            if damage.lost:  # first: what is behind it must not come back to life with a bit turned
                file.truncate(damage.whole_bytes)
                os.fsync(file.fileno())
                index_of(log).unlink(missing_ok=True)  # it names what is cut off; SQLite makes it anew
            for at, value in damage.mends:
                if not damage.lost or at < damage.whole_bytes:
                    file.seek(at)
                    file.write(bytes([value]))
            file.flush()
            os.fsync(file.fileno())
    return copy.name


def _kept_aside(log: Path) -> Path:
    number = 1
    while (copy := log.with_name(f"{log.name}{_ASIDE}{number}")).exists():
        number += 1
    with (
        undoing(lambda: remove(copy, missing_ok=True)),
        os.fdopen(os.open(copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file,
    ):
        file.write(log.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    return copy
